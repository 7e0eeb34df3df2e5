"""Version 10: templates of letters keep what they were before; sheets of labels of one's own;
numbers of mailings; printed pages; lines of addresses as printed.
"""

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
    "ALTER TABLE letter_run ADD COLUMN number INTEGER DEFAULT 0 NOT NULL",
    # An undo compares rows with their images: those of older runs get the new column too.
    "UPDATE change_row SET after = json_insert(after, '$.number', 0)"
    " WHERE table_name = 'letter_run' AND op = 'I'",
    "UPDATE change_row SET before = json_insert(before, '$.number', 0)"
    " WHERE table_name = 'letter_run' AND op = 'D'",
    "ALTER TABLE letter_run ADD COLUMN resources TEXT DEFAULT '' NOT NULL",
    "UPDATE change_row SET after = json_insert(after, '$.resources', '')"
    " WHERE table_name = 'letter_run' AND op = 'I'",
    "UPDATE change_row SET before = json_insert(before, '$.resources', '')"
    " WHERE table_name = 'letter_run' AND op = 'D'",
    """CREATE TABLE letter_page (
        history_id INTEGER NOT NULL, content BLOB NOT NULL, PRIMARY KEY (history_id) )""",
    """CREATE TABLE printed_line (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        contact_id INTEGER NOT NULL,
        line TEXT DEFAULT '' NOT NULL,
        printed TEXT DEFAULT '' NOT NULL,
        FOREIGN KEY(contact_id) REFERENCES contact (id)
    )""",
    "CREATE UNIQUE INDEX printed_line_once ON printed_line (contact_id, line)",
)


def migrate(connection: DriverConnection) -> None:
    """Add the tables."""
    for statement in _STATEMENTS:
        connection.execute(statement)
