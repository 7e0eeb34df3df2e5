"""Version 10: templates of letters keep what they were before; sheets of labels of one's own."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection

_STATEMENTS = (
    """CREATE TABLE letter_version (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        template_id INTEGER NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        blocks TEXT DEFAULT '' NOT NULL,
        revision INTEGER DEFAULT 1 NOT NULL,
        saved_at TEXT DEFAULT '' NOT NULL,
        FOREIGN KEY(template_id) REFERENCES letter_template (id)
    )""",
    "CREATE INDEX letter_version_of_template ON letter_version (template_id, revision)",
    """CREATE TABLE label_sheet (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        uid TEXT DEFAULT (lower(hex(randomblob(16)))) NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        measures TEXT DEFAULT '{}' NOT NULL,
        UNIQUE (uid)
    )""",
)


def migrate(connection: DriverConnection) -> None:
    """Add the tables."""
    for statement in _STATEMENTS:
        connection.execute(statement)
