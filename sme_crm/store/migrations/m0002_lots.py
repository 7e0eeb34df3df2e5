"""Version 2: the ledger of address files, its uses, loans and trap addresses."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection

_LOT_COLUMNS = (
    "state TEXT DEFAULT 'held' NOT NULL",
    "supplier TEXT DEFAULT '' NOT NULL",
    "kind TEXT DEFAULT '' NOT NULL",
    "mode TEXT DEFAULT 'own' NOT NULL",
    "price_cents INTEGER",
    "currency TEXT DEFAULT 'EUR' NOT NULL",
    "addresses INTEGER",
    "uses_allowed INTEGER",
    "licence_end TEXT",
    "guaranteed_rate REAL",
    "source_text TEXT DEFAULT '' NOT NULL",
    "notice_due TEXT",
    "informed_on TEXT",
    "notes TEXT DEFAULT '' NOT NULL",
    "offer_check TEXT DEFAULT '' NOT NULL",
    "checked_on TEXT",
)
# What the new columns hold in the images of lots that the journal has already.
_IMAGE_VALUES = (
    "'$.state', 'held', '$.supplier', '', '$.kind', '', '$.mode', 'own', '$.price_cents', NULL,"
    " '$.currency', 'EUR', '$.addresses', NULL, '$.uses_allowed', NULL, '$.licence_end', NULL,"
    " '$.guaranteed_rate', NULL, '$.source_text', '', '$.notice_due', NULL, '$.informed_on', NULL,"
    " '$.notes', '', '$.offer_check', '', '$.checked_on', NULL"
)
_TABLES = (
    """CREATE TABLE lot_use (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        lot_id INTEGER NOT NULL,
        used_on TEXT DEFAULT '' NOT NULL,
        purpose TEXT DEFAULT '' NOT NULL,
        addresses INTEGER DEFAULT 0 NOT NULL,
        staff_id INTEGER,
        FOREIGN KEY(lot_id) REFERENCES lot (id),
        FOREIGN KEY(staff_id) REFERENCES staff (id) )""",
    "CREATE INDEX lot_use_of_lot ON lot_use (lot_id)",
    """CREATE TABLE lot_member (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        lot_id INTEGER NOT NULL,
        contact_id INTEGER NOT NULL,
        FOREIGN KEY(lot_id) REFERENCES lot (id),
        FOREIGN KEY(contact_id) REFERENCES contact (id) )""",
    "CREATE UNIQUE INDEX lot_member_once ON lot_member (lot_id, contact_id)",
    "CREATE INDEX lot_member_of_contact ON lot_member (contact_id)",
    """CREATE TABLE seed (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL,
        note TEXT DEFAULT '' NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id) )""",
    "CREATE UNIQUE INDEX seed_once ON seed (contact_id)",
    """CREATE TABLE lot_loan (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT DEFAULT (lower(hex(randomblob(16)))) NOT NULL,
        kind TEXT DEFAULT 'loan' NOT NULL,
        made_on TEXT DEFAULT '' NOT NULL,
        recipient TEXT DEFAULT '' NOT NULL,
        purpose TEXT DEFAULT '' NOT NULL,
        allowed_use TEXT DEFAULT '' NOT NULL,
        until TEXT,
        selection TEXT DEFAULT '' NOT NULL,
        file_name TEXT DEFAULT '' NOT NULL,
        addresses INTEGER DEFAULT 0 NOT NULL,
        seeds INTEGER DEFAULT 0 NOT NULL,
        left_out INTEGER DEFAULT 0 NOT NULL,
        lot_id INTEGER,
        staff_id INTEGER,
        UNIQUE (uid),
        FOREIGN KEY(lot_id) REFERENCES lot (id),
        FOREIGN KEY(staff_id) REFERENCES staff (id) )""",
    "CREATE INDEX contact_of_lot ON contact (lot_id)"
    " WHERE lot_id IS NOT NULL AND deleted_at IS NULL",
)


def migrate(connection: DriverConnection) -> None:
    """Add the columns of `lot` and the new tables; the lots there are become files of our own."""
    for column in _LOT_COLUMNS:
        connection.execute(f"ALTER TABLE lot ADD COLUMN {column}")
    for statement in _TABLES:
        connection.execute(statement)
    # An undo compares rows with their images: those of older lots get the new columns too.
    connection.execute(
        f"UPDATE change_row SET after = json_insert(after, {_IMAGE_VALUES})"
        " WHERE table_name = 'lot' AND op = 'I'"
    )
    connection.execute(
        f"UPDATE change_row SET before = json_insert(before, {_IMAGE_VALUES})"
        " WHERE table_name = 'lot' AND op = 'D'"
    )
