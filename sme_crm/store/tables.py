"""The tables of a data file, as SQLAlchemy metadata: the one description of the schema."""

from __future__ import annotations

from sqlalchemy import (
    REAL,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)
from sqlalchemy.schema import SchemaItem

SCHEMA_VERSION = 3

metadata = MetaData()


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _uid() -> Column[str]:
    """The name a row keeps in other programs (vCard and iCalendar UID): 32 random hex digits."""
    return Column(
        "uid",
        Text,
        nullable=False,
        unique=True,
        server_default=text("(lower(hex(randomblob(16))))"),
    )


def _text(name: str, default: str = "") -> Column[str]:
    return Column(name, Text, nullable=False, server_default=text(f"'{default}'"))


def _number(name: str, default: int = 0) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default=text(str(default)))


def _reference(name: str, target: str, *, optional: bool = False) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=optional)


def _journalled(name: str, *parts: SchemaItem) -> Table:
    """A table whose rows the journal records; AUTOINCREMENT: an undone id never serves again."""
    return Table(name, metadata, _id(), *parts, sqlite_autoincrement=True)


staff = _journalled("staff", _uid(), _text("name"), _text("email"), _number("active", 1))

# An address file, or the offer of one (`state`); money in cents, `guaranteed_rate` a fraction.
lot = _journalled(
    "lot",
    _uid(),
    _text("name"),
    Column("received_on", Text),
    _text("state", "held"),
    _text("supplier"),
    _text("kind"),
    _text("mode", "own"),
    Column("price_cents", Integer),
    _text("currency", "EUR"),
    Column("addresses", Integer),
    Column("uses_allowed", Integer),
    Column("licence_end", Text),
    Column("guaranteed_rate", REAL),
    _text("source_text"),
    Column("notice_due", Text),
    Column("informed_on", Text),
    _text("notes"),
    _text("offer_check"),
    Column("checked_on", Text),
)

lot_use = _journalled(
    "lot_use",
    _reference("lot_id", "lot"),
    _text("used_on"),
    _text("purpose"),
    _number("addresses"),
    _reference("staff_id", "staff", optional=True),
)
Index("lot_use_of_lot", lot_use.c.lot_id)

household = _journalled("household", _uid(), _text("mailing_name"), _number("one_letter", 1))

contact = _journalled(
    "contact",
    _uid(),
    _text("kind", "individual"),
    _text("reference"),
    _text("status", "prospect"),
    _text("civility"),
    _text("given_name"),
    _text("family_name"),
    _text("birth_name"),
    _text("organization_name"),
    Column("birth_date", Text),
    _text("profession"),
    _text("housing"),
    Column("children", Integer),
    _text("legal_form"),
    _text("siren"),
    _text("siret"),
    _text("vat_number"),
    _text("naf"),
    _text("sector"),
    Column("headcount", Integer),
    _text("language", "fr"),
    _text("source"),
    _reference("responsible_id", "staff", optional=True),
    Column("wants_news", Integer),
    _text("ended"),
    Column("verified_on", Text),
    _text("notes"),
    Column("photo", Text),
    _reference("lot_id", "lot", optional=True),
    _reference("household_id", "household", optional=True),
    Column("deleted_at", Text),
    # Kept by the unit of work, not journalled.
    _number("version", 1),
    _text("created_at"),
    _text("updated_at"),
    _number("created_change"),
    _number("last_change"),
    # Derived from this row and its own rows (`store.derived`), not journalled.
    _text("formatted_name"),
    _text("sort_name"),
    _text("organization"),
    _text("organization_key"),
    Column("organization_id", Integer),
    _text("function"),
    _text("locality"),
    _text("locality_key"),
    _text("postal_code"),
    _text("department"),
    _text("country"),
    _text("email"),
    _text("phone"),
    Column("last_exchange", Text),
    CheckConstraint("kind IN ('individual', 'organization')", name="contact_kind"),
)

BOOKKEEPING_COLUMNS = ("version", "created_at", "updated_at", "created_change", "last_change")
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
Index("contact_in_trash", contact.c.deleted_at, sqlite_where=text("deleted_at IS NOT NULL"))
Index("contact_by_siret", contact.c.siret, sqlite_where=text("siret <> ''"))
Index("contact_of_organization", contact.c.organization_id)
Index(
    "contact_of_lot",
    contact.c.lot_id,
    sqlite_where=text("lot_id IS NOT NULL AND deleted_at IS NULL"),
)
Index("contact_of_household", contact.c.household_id, sqlite_where=text("household_id IS NOT NULL"))

# Contacts that were in the base when a lot brought them again; those it brought first name it.
lot_member = _journalled(
    "lot_member", _reference("lot_id", "lot"), _reference("contact_id", "contact")
)
Index("lot_member_once", lot_member.c.lot_id, lot_member.c.contact_id, unique=True)
Index("lot_member_of_contact", lot_member.c.contact_id)

# Trap addresses: ours under another name, to see what is done with a file.
seed = _journalled("seed", _reference("contact_id", "contact"), _text("note"))
Index("seed_once", seed.c.contact_id, unique=True)

lot_loan = _journalled(
    "lot_loan",
    _uid(),
    _text("kind", "loan"),
    _text("made_on"),
    _text("recipient"),
    _text("purpose"),
    _text("allowed_use"),
    Column("until", Text),
    _text("selection"),
    _text("file_name"),
    _number("addresses"),
    _number("seeds"),
    _number("left_out"),
    _reference("lot_id", "lot", optional=True),
    _reference("staff_id", "staff", optional=True),
)

address = _journalled(
    "address",
    _reference("contact_id", "contact"),
    _number("position"),
    _text("kind", "work"),
    _text("complement"),
    _text("building"),
    _text("street"),
    _text("place"),
    _text("postal_code"),
    _text("locality"),
    _text("region"),
    _text("country"),
    _text("state", "good"),
    _text("dead_reason"),
    Column("verified_on", Text),
)
Index("address_of_contact", address.c.contact_id)

phone = _journalled(
    "phone",
    _reference("contact_id", "contact"),
    _number("position"),
    _text("kind", "work"),
    _text("number"),
    _text("e164"),
    _text("digits"),
    _text("state", "good"),
    Column("verified_on", Text),
)
Index("phone_of_contact", phone.c.contact_id)
Index("phone_by_digits", phone.c.digits)

email = _journalled(
    "email",
    _reference("contact_id", "contact"),
    _number("position"),
    _text("kind", "work"),
    _text("address"),
    _text("folded"),
    _text("state", "good"),
    Column("verified_on", Text),
)
Index("email_of_contact", email.c.contact_id)
Index("email_by_address", email.c.folded)

web_page = _journalled(
    "web_page",
    _reference("contact_id", "contact"),
    _number("position"),
    _text("kind", "work"),
    _text("url"),
    _text("state", "good"),
)
Index("web_page_of_contact", web_page.c.contact_id)

employment = _journalled(
    "employment",
    _reference("person_id", "contact"),
    _reference("organization_id", "contact"),
    _text("function"),
    _text("level"),
    _text("department"),
    Column("from_date", Text),
    Column("until_date", Text),
    _number("main", 1),
)
Index("employment_of_person", employment.c.person_id)
Index("employment_in_organization", employment.c.organization_id)

relation = _journalled(
    "relation",
    _reference("contact_id", "contact"),
    _reference("other_id", "contact"),
    _text("kind"),
    _text("note"),
)
Index("relation_of_contact", relation.c.contact_id)
Index("relation_to_other", relation.c.other_id)

consent = _journalled(
    "consent",
    _uid(),
    _reference("contact_id", "contact"),
    _text("decision", "objection"),
    _text("channel", "all"),
    _text("given_on"),
    _text("words"),
    _text("means"),
    _reference("staff_id", "staff", optional=True),
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

document = _journalled(
    "document",
    _uid(),
    _reference("contact_id", "contact"),
    _text("name"),
    _text("media_type"),
    _number("size"),
    _text("sha256"),
    _text("added_at"),
)
Index("document_of_contact", document.c.contact_id)

custom_field = _journalled(
    "custom_field",
    _uid(),
    _text("label"),
    _text("kind", "text"),
    _text("applies_to", "both"),
    _text("choices", "[]"),
    _number("position"),
)

custom_value = _journalled(
    "custom_value",
    _reference("contact_id", "contact"),
    _reference("field_id", "custom_field"),
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

history = _journalled(
    "history",
    _uid(),
    _reference("contact_id", "contact"),
    _text("kind", "note"),
    _text("at"),
    _reference("staff_id", "staff", optional=True),
    _text("direction", "internal"),
    _text("channel"),
    _text("outcome"),
    _text("subject"),
    _text("text"),
    _text("link_kind"),
    Column("link_id", Integer),
    _text("details", "{}"),
)
Index("history_of_contact", history.c.contact_id, history.c.at)
Index(
    "history_by_link", history.c.link_kind, history.c.link_id, sqlite_where=text("link_kind <> ''")
)

contact_group = _journalled(
    "contact_group",
    _uid(),
    _text("name"),
    _text("description"),
    _text("kind", "static"),
    _text("criteria", "null"),
    _reference("parent_id", "contact_group", optional=True),
    _number("position"),
    _text("created_at"),
)

group_member = _journalled(
    "group_member",
    _reference("group_id", "contact_group"),
    _reference("contact_id", "contact"),
)
Index("group_member_once", group_member.c.group_id, group_member.c.contact_id, unique=True)
Index("group_member_of_contact", group_member.c.contact_id)

letter_template = _journalled(
    "letter_template",
    _uid(),
    _text("name"),
    _text("language", "fr"),
    _text("kind"),
    _text("blocks"),
    _number("revision", 1),
    _text("created_at"),
    _text("updated_at"),
)

# What was printed: the template's blocks as they were, so that the very page can be made again.
letter_run = _journalled(
    "letter_run",
    _uid(),
    _reference("template_id", "letter_template", optional=True),
    _text("name"),
    _text("blocks"),
    _text("sender"),
    _text("printed_at"),
    _number("letters"),
    _number("pages"),
)

import_run = _journalled(
    "import_run",
    _uid(),
    _text("name"),
    _text("started_at"),
    _text("options"),
    _text("report"),
)

import_mapping = _journalled(
    "import_mapping",
    _uid(),
    _text("name"),
    _text("shape"),
    _text("mapping"),
    _text("used_at"),
    _text("supplier"),
    _text("options", "{}"),
)

setting = _journalled("setting", Column("key", Text, nullable=False, unique=True), _text("value"))

change = Table(
    "change",
    metadata,
    _id(),
    _uid(),
    _text("name"),
    _text("details", "{}"),
    _text("at"),
    _reference("staff_id", "staff", optional=True),
    _text("origin"),
    Column("undoes", Integer),
    Column("undone_by", Integer),
    _number("contacts"),
    _number("rows"),
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


def journalled_columns(table: Table) -> tuple[str, ...]:
    """The columns of `table` whose changes the journal records, without the key."""
    if table is contact:
        left_out = {"id", *BOOKKEEPING_COLUMNS, *DERIVED_COLUMNS}
    else:
        left_out = {"id"}
    return tuple(column.name for column in table.columns if column.name not in left_out)
