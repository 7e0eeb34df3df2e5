"""Version 4: what a search for duplicates found, what people decided, what merges leave."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection

_STATEMENTS = (
    """CREATE TABLE duplicate_run (
        id INTEGER NOT NULL,
        at TEXT DEFAULT '' NOT NULL,
        change_id INTEGER DEFAULT 0 NOT NULL,
        contacts INTEGER DEFAULT 0 NOT NULL,
        candidates INTEGER DEFAULT 0 NOT NULL,
        thresholds TEXT DEFAULT '{}' NOT NULL,
        statistics TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (id) )""",
    """CREATE TABLE duplicate_pair (
        left_id INTEGER NOT NULL,
        right_id INTEGER NOT NULL,
        probability REAL NOT NULL,
        reasons INTEGER DEFAULT 0 NOT NULL,
        PRIMARY KEY (left_id, right_id) ) WITHOUT ROWID""",
    "CREATE INDEX duplicate_pair_by_probability ON duplicate_pair (probability)",
    "CREATE INDEX duplicate_pair_to_right ON duplicate_pair (right_id)",
    """CREATE TABLE distinct_pair (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        left_id INTEGER NOT NULL,
        right_id INTEGER NOT NULL,
        reason TEXT DEFAULT 'not_duplicate' NOT NULL,
        at TEXT DEFAULT '' NOT NULL,
        staff_id INTEGER,
        FOREIGN KEY(left_id) REFERENCES contact (id),
        FOREIGN KEY(right_id) REFERENCES contact (id),
        FOREIGN KEY(staff_id) REFERENCES staff (id) )""",
    "CREATE INDEX distinct_pair_of_left ON distinct_pair (left_id)",
    "CREATE UNIQUE INDEX distinct_pair_once ON distinct_pair"
    " (min(left_id, right_id), max(left_id, right_id))",
    "CREATE INDEX distinct_pair_of_right ON distinct_pair (right_id)",
    """CREATE TABLE former_key (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL,
        record_id INTEGER DEFAULT 0 NOT NULL,
        kind TEXT DEFAULT 'reference' NOT NULL,
        value TEXT DEFAULT '' NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id) )""",
    "CREATE INDEX former_key_by_value ON former_key (kind, value)",
    "CREATE INDEX former_key_of_contact ON former_key (contact_id)",
)


def migrate(connection: DriverConnection) -> None:
    """Add the tables."""
    for statement in _STATEMENTS:
        connection.execute(statement)
