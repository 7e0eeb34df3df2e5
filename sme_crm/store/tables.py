"""The tables of a data file, as SQLAlchemy metadata: the one description of the schema."""

from __future__ import annotations

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    text,
)

from sme_crm.store.campaign_tables import campaign as campaign
from sme_crm.store.campaign_tables import campaign_answer as campaign_answer
from sme_crm.store.campaign_tables import campaign_cell as campaign_cell
from sme_crm.store.campaign_tables import campaign_cost as campaign_cost
from sme_crm.store.campaign_tables import campaign_group as campaign_group
from sme_crm.store.campaign_tables import campaign_override as campaign_override
from sme_crm.store.campaign_tables import campaign_recipient as campaign_recipient
from sme_crm.store.campaign_tables import campaign_wave as campaign_wave
from sme_crm.store.campaign_tables import plan_action as plan_action
from sme_crm.store.campaign_tables import plan_date as plan_date
from sme_crm.store.campaign_tables import plan_objective as plan_objective
from sme_crm.store.campaign_tables import returned_mail as returned_mail
from sme_crm.store.duplicate_tables import distinct_pair as distinct_pair
from sme_crm.store.duplicate_tables import duplicate_pair as duplicate_pair
from sme_crm.store.duplicate_tables import duplicate_run as duplicate_run
from sme_crm.store.duplicate_tables import former_key as former_key
from sme_crm.store.duplicate_tables import household_pair as household_pair
from sme_crm.store.follow_up_tables import activity_kind as activity_kind
from sme_crm.store.follow_up_tables import appointment as appointment
from sme_crm.store.follow_up_tables import appointment_category as appointment_category
from sme_crm.store.follow_up_tables import appointment_contact as appointment_contact
from sme_crm.store.follow_up_tables import closure as closure
from sme_crm.store.follow_up_tables import reminder as reminder
from sme_crm.store.follow_up_tables import series as series
from sme_crm.store.follow_up_tables import series_member as series_member
from sme_crm.store.follow_up_tables import series_refusal as series_refusal
from sme_crm.store.follow_up_tables import series_run as series_run
from sme_crm.store.follow_up_tables import task as task
from sme_crm.store.follow_up_tables import task_contact as task_contact
from sme_crm.store.follow_up_tables import task_document as task_document
from sme_crm.store.follow_up_tables import task_filter as task_filter
from sme_crm.store.last_digits import LAST_DIGITS
from sme_crm.store.letter_tables import label_sheet as label_sheet
from sme_crm.store.letter_tables import letter_run as letter_run
from sme_crm.store.letter_tables import letter_template as letter_template
from sme_crm.store.letter_tables import letter_version as letter_version
from sme_crm.store.letter_tables import printed_line as printed_line
from sme_crm.store.lot_tables import lot as lot
from sme_crm.store.lot_tables import lot_loan as lot_loan
from sme_crm.store.lot_tables import lot_member as lot_member
from sme_crm.store.lot_tables import lot_use as lot_use
from sme_crm.store.lot_tables import seed as seed
from sme_crm.store.sales_tables import customer_order as customer_order
from sme_crm.store.sales_tables import opportunity as opportunity
from sme_crm.store.sales_tables import opportunity_contact as opportunity_contact
from sme_crm.store.sales_tables import opportunity_line as opportunity_line
from sme_crm.store.sales_tables import opportunity_stage as opportunity_stage
from sme_crm.store.sales_tables import order_line as order_line
from sme_crm.store.sales_tables import product as product
from sme_crm.store.sales_tables import product_complement as product_complement
from sme_crm.store.sales_tables import quote as quote
from sme_crm.store.sales_tables import quote_line as quote_line
from sme_crm.store.table_parts import (
    journalled,
    number,
    reference,
    row_id,
    text_column,
    uid,
)
from sme_crm.store.table_parts import metadata as metadata

SCHEMA_VERSION = 16

staff = journalled("staff", uid(), text_column("name"), text_column("email"), number("active", 1))

household = journalled("household", uid(), text_column("mailing_name"), number("one_letter", 1))

contact = journalled(
    "contact",
    uid(),
    text_column("kind", "individual"),
    text_column("reference"),
    text_column("status", "prospect"),
    text_column("civility"),
    text_column("given_name"),
    text_column("family_name"),
    text_column("birth_name"),
    text_column("organization_name"),
    Column("birth_date", Text),
    text_column("profession"),
    text_column("housing"),
    Column("children", Integer),
    text_column("legal_form"),
    text_column("siren"),
    text_column("siret"),
    text_column("vat_number"),
    text_column("naf"),
    text_column("sector"),
    Column("headcount", Integer),
    text_column("language", "fr"),
    text_column("source"),
    reference("responsible_id", "staff", optional=True),
    Column("wants_news", Integer),
    text_column("ended"),
    Column("verified_on", Text),
    text_column("notes"),
    Column("photo", Text),
    reference("lot_id", "lot", optional=True),
    reference("household_id", "household", optional=True),
    Column("deleted_at", Text),
    # Kept by the unit of work, not journalled.
    number("version", 1),
    text_column("created_at"),
    text_column("updated_at"),
    number("created_change"),
    number("last_change"),
    # Derived from this row and its own rows (`store.derived`), not journalled.
    text_column("formatted_name"),
    text_column("sort_name"),
    text_column("organization"),
    text_column("organization_key"),
    Column("organization_id", Integer),
    text_column("function"),
    text_column("locality"),
    text_column("locality_key"),
    text_column("postal_code"),
    text_column("department"),
    text_column("country"),
    text_column("email"),
    text_column("phone"),
    Column("last_exchange", Text),
    number("touches"),
    CheckConstraint("kind IN ('individual', 'organization')", name="contact_kind"),
)

DERIVED_COLUMNS = (
    "formatted_name",
    "sort_name",
    "organization",
    "organization_key",
    "organization_id",
    "function",
    "locality",
    "locality_key",
    "postal_code",
    "department",
    "country",
    "email",
    "phone",
    "last_exchange",
    "touches",
)

_LIVE = text("deleted_at IS NULL")
for _name in (
    "sort_name",
    "organization_key",
    "locality_key",
    "postal_code",
    "status",
    "last_exchange",
    "created_at",
    "updated_at",
    "reference",
    "touches",
):
    Index(f"contact_by_{_name}", contact.c[_name], sqlite_where=_LIVE)
# The columns most groups ask for, in one narrow index that answers without the wide rows.
Index(
    "contact_for_groups",
    contact.c.kind,
    contact.c.status,
    contact.c.last_exchange,
    contact.c.postal_code,
    contact.c.department,
    contact.c.touches,
    sqlite_where=_LIVE,
)
Index(
    "contact_by_department",
    contact.c.department,
    contact.c.postal_code,
    contact.c.kind,
    contact.c.status,
    contact.c.last_exchange,
    sqlite_where=_LIVE,
)
Index(
    "contact_by_birthday",
    text("substr(birth_date, -5)"),
    sqlite_where=text("birth_date IS NOT NULL AND deleted_at IS NULL"),
    _table=contact,
)
Index("contact_in_trash", contact.c.deleted_at, sqlite_where=text("deleted_at IS NOT NULL"))
Index("contact_by_siret", contact.c.siret, sqlite_where=text("siret <> ''"))
Index("contact_of_organization", contact.c.organization_id)
Index(
    "contact_of_lot",
    contact.c.lot_id,
    sqlite_where=text("lot_id IS NOT NULL AND deleted_at IS NULL"),
)
Index("contact_of_household", contact.c.household_id, sqlite_where=text("household_id IS NOT NULL"))

address = journalled(
    "address",
    reference("contact_id", "contact"),
    number("position"),
    text_column("kind", "work"),
    text_column("complement"),
    text_column("building"),
    text_column("street"),
    text_column("place"),
    text_column("postal_code"),
    text_column("locality"),
    text_column("region"),
    text_column("country"),
    text_column("state", "good"),
    text_column("dead_reason"),
    Column("verified_on", Text),
)
Index("address_of_contact", address.c.contact_id)

phone = journalled(
    "phone",
    reference("contact_id", "contact"),
    number("position"),
    text_column("kind", "work"),
    text_column("number"),
    text_column("e164"),
    text_column("digits"),
    text_column("state", "good"),
    Column("verified_on", Text),
)
Index("phone_of_contact", phone.c.contact_id)
Index("phone_by_digits", phone.c.digits)
Index("phone_by_last_digits", text(LAST_DIGITS), _table=phone)

email = journalled(
    "email",
    reference("contact_id", "contact"),
    number("position"),
    text_column("kind", "work"),
    text_column("address"),
    text_column("folded"),
    text_column("state", "good"),
    Column("verified_on", Text),
)
Index("email_of_contact", email.c.contact_id)
Index("email_by_address", email.c.folded)

web_page = journalled(
    "web_page",
    reference("contact_id", "contact"),
    number("position"),
    text_column("kind", "work"),
    text_column("url"),
    text_column("state", "good"),
)
Index("web_page_of_contact", web_page.c.contact_id)

employment = journalled(
    "employment",
    reference("person_id", "contact"),
    reference("organization_id", "contact"),
    text_column("function"),
    text_column("level"),
    text_column("department"),
    Column("from_date", Text),
    Column("until_date", Text),
    number("main", 1),
)
Index("employment_of_person", employment.c.person_id)
Index("employment_in_organization", employment.c.organization_id)

relation = journalled(
    "relation",
    reference("contact_id", "contact"),
    reference("other_id", "contact"),
    text_column("kind"),
    text_column("note"),
)
Index("relation_of_contact", relation.c.contact_id)
Index("relation_to_other", relation.c.other_id)

consent = journalled(
    "consent",
    uid(),
    reference("contact_id", "contact"),
    text_column("decision", "objection"),
    text_column("channel", "all"),
    text_column("given_on"),
    text_column("words"),
    text_column("means"),
    reference("staff_id", "staff", optional=True),
    Column("withdrawn_on", Text),
)
Index("consent_of_contact", consent.c.contact_id, consent.c.decision, consent.c.channel)

# Contents are found by what they hold; they are not journalled, rows that name them are.
content = Table(
    "content",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("bytes", LargeBinary, nullable=False),
)

document = journalled(
    "document",
    uid(),
    reference("contact_id", "contact"),
    text_column("name"),
    text_column("media_type"),
    number("size"),
    text_column("sha256"),
    text_column("added_at"),
)
Index("document_of_contact", document.c.contact_id)

custom_field = journalled(
    "custom_field",
    uid(),
    text_column("label"),
    text_column("kind", "text"),
    text_column("applies_to", "both"),
    text_column("choices", "[]"),
    number("position"),
)

custom_value = journalled(
    "custom_value",
    reference("contact_id", "contact"),
    reference("field_id", "custom_field"),
    Column("text_value", Text),
    Column("number_value", REAL),
)
Index("custom_value_of_contact", custom_value.c.contact_id, custom_value.c.field_id, unique=True)
Index(
    "custom_value_by_text",
    custom_value.c.field_id,
    custom_value.c.text_value,
    custom_value.c.contact_id,
)
Index(
    "custom_value_by_number",
    custom_value.c.field_id,
    custom_value.c.number_value,
    custom_value.c.contact_id,
)

history = journalled(
    "history",
    uid(),
    reference("contact_id", "contact"),
    text_column("kind", "note"),
    text_column("at"),
    reference("staff_id", "staff", optional=True),
    text_column("direction", "internal"),
    text_column("channel"),
    text_column("outcome"),
    text_column("subject"),
    text_column("text"),
    text_column("link_kind"),
    Column("link_id", Integer),
    text_column("details", "{}"),
)
Index("history_of_contact", history.c.contact_id, history.c.at)
Index(
    "history_by_link", history.c.link_kind, history.c.link_id, sqlite_where=text("link_kind <> ''")
)

contact_group = journalled(
    "contact_group",
    uid(),
    text_column("name"),
    text_column("description"),
    text_column("kind", "static"),
    text_column("criteria", "null"),
    reference("parent_id", "contact_group", optional=True),
    number("position"),
    text_column("created_at"),
)

group_member = journalled(
    "group_member",
    reference("group_id", "contact_group"),
    reference("contact_id", "contact"),
)
Index("group_member_once", group_member.c.group_id, group_member.c.contact_id, unique=True)
Index("group_member_of_contact", group_member.c.contact_id)

import_run = journalled(
    "import_run",
    uid(),
    text_column("name"),
    text_column("started_at"),
    text_column("options"),
    text_column("report"),
)

import_mapping = journalled(
    "import_mapping",
    uid(),
    text_column("name"),
    text_column("shape"),
    text_column("mapping"),
    text_column("used_at"),
    text_column("supplier"),
    text_column("options", "{}"),
)

setting = journalled(
    "setting", Column("key", Text, nullable=False, unique=True), text_column("value")
)

change = Table(
    "change",
    metadata,
    row_id(),
    uid(),
    text_column("name"),
    text_column("details", "{}"),
    text_column("at"),
    reference("staff_id", "staff", optional=True),
    text_column("origin"),
    Column("undoes", Integer),
    Column("undone_by", Integer),
    number("contacts"),
    number("rows"),
    sqlite_autoincrement=True,
)
Index("change_by_time", change.c.at)

# One recorded row: I inserted, U updated (changed columns only), D deleted, B a range of ids
# inserted at once (keys only, up to `last_id`).
change_row = Table(
    "change_row",
    metadata,
    Column("change_id", Integer, primary_key=True),
    Column("seq", Integer, primary_key=True),
    Column("table_name", Text, nullable=False),
    Column("op", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("last_id", Integer),
    Column("contact_id", Integer),
    Column("before", Text),
    Column("after", Text),
    sqlite_with_rowid=False,
)

# Which contacts a change touched and what their `last_change` was before and after it.
change_contact = Table(
    "change_contact",
    metadata,
    Column("contact_id", Integer, primary_key=True),
    Column("change_id", Integer, primary_key=True),
    Column("previous", Integer, nullable=False),
    Column("resulting", Integer, nullable=False),
    sqlite_with_rowid=False,
)
Index("change_contact_by_change", change_contact.c.change_id)

JOURNALLED: dict[str, Table] = {
    table.name: table
    for table in metadata.sorted_tables
    if table.dialect_options["sqlite"]["autoincrement"] and table is not change
}

SEARCH_INDEX_DDL = (
    "CREATE VIRTUAL TABLE contact_search USING fts5("
    "words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5',"
    " tokenize='ascii')"
)
