"""Version 9: how often each contact was turned to, and an index of the words of tasks."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection

_WORDS = (
    "replace(replace(replace(replace(replace("
    "{row}.subject || ' ' || {row}.notes,"
    " 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss')"
)
_ENTER = (
    " BEGIN DELETE FROM task_search WHERE rowid = new.id;"
    " INSERT INTO task_search(rowid, words)"
    f" VALUES (new.id, {_WORDS.format(row='new')}); END"
)
_STATEMENTS = (
    "ALTER TABLE contact ADD COLUMN touches INTEGER DEFAULT 0 NOT NULL",
    "UPDATE contact SET touches = (SELECT count(*) FROM history WHERE contact_id = contact.id"
    " AND direction = 'out')"
    " WHERE id IN (SELECT contact_id FROM history WHERE direction = 'out')",
    "CREATE INDEX contact_by_touches ON contact (touches) WHERE deleted_at IS NULL",
    "DROP INDEX contact_for_groups",
    "CREATE INDEX contact_for_groups ON contact"
    " (kind, status, last_exchange, postal_code, department, touches) WHERE deleted_at IS NULL",
    "CREATE VIRTUAL TABLE task_search USING fts5("
    "words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5',"
    " tokenize='unicode61 remove_diacritics 2')",
    f"CREATE TRIGGER task_words_added AFTER INSERT ON task{_ENTER}",
    f"CREATE TRIGGER task_words_changed AFTER UPDATE OF subject, notes ON task{_ENTER}",
    "CREATE TRIGGER task_words_removed AFTER DELETE ON task"
    " BEGIN DELETE FROM task_search WHERE rowid = old.id; END",
    f"INSERT INTO task_search(rowid, words) SELECT t.id, {_WORDS.format(row='t')} FROM task t",
)


def migrate(connection: DriverConnection) -> None:
    """Count the outgoing entries of every history; enter the tasks there are."""
    for statement in _STATEMENTS:
        connection.execute(statement)
