"""The tables of the ledger of address files."""

from __future__ import annotations

from sqlalchemy import REAL, Column, Index, Integer, Text

from sme_crm.store.table_parts import journalled, number, reference, text_column, uid

# An address file, or the offer of one (`state`); money in cents, `guaranteed_rate` a fraction.
lot = journalled(
    "lot",
    uid(),
    text_column("name"),
    Column("received_on", Text),
    text_column("state", "held"),
    text_column("supplier"),
    text_column("kind"),
    text_column("mode", "own"),
    Column("price_cents", Integer),
    text_column("currency", "EUR"),
    Column("addresses", Integer),
    Column("uses_allowed", Integer),
    Column("licence_end", Text),
    Column("guaranteed_rate", REAL),
    text_column("source_text"),
    Column("notice_due", Text),
    Column("informed_on", Text),
    text_column("notes"),
    text_column("offer_check"),
    Column("checked_on", Text),
)

lot_use = journalled(
    "lot_use",
    reference("lot_id", "lot"),
    text_column("used_on"),
    text_column("purpose"),
    number("addresses"),
    reference("staff_id", "staff", optional=True),
)
Index("lot_use_of_lot", lot_use.c.lot_id)

# Contacts that were in the base when a lot brought them again; those it brought first name it.
lot_member = journalled(
    "lot_member", reference("lot_id", "lot"), reference("contact_id", "contact")
)
Index("lot_member_once", lot_member.c.lot_id, lot_member.c.contact_id, unique=True)
Index("lot_member_of_contact", lot_member.c.contact_id)

# Trap addresses: ours under another name, to see what is done with a file.
seed = journalled("seed", reference("contact_id", "contact"), text_column("note"))
Index("seed_once", seed.c.contact_id, unique=True)

lot_loan = journalled(
    "lot_loan",
    uid(),
    text_column("kind", "loan"),
    text_column("made_on"),
    text_column("recipient"),
    text_column("purpose"),
    text_column("allowed_use"),
    Column("until", Text),
    text_column("selection"),
    text_column("file_name"),
    number("addresses"),
    number("seeds"),
    number("left_out"),
    reference("lot_id", "lot", optional=True),
    reference("staff_id", "staff", optional=True),
)
