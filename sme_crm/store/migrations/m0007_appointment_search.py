"""Version 7: the words of appointments in an index of their own."""

from __future__ import annotations

from sme_crm.store.driver import DriverConnection

_WORDS = (
    "replace(replace(replace(replace(replace("
    "{row}.subject || ' ' || {row}.location || ' ' || {row}.notes,"
    " 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae'), 'ß', 'ss')"
)
_ENTER = (
    " BEGIN DELETE FROM appointment_search WHERE rowid = new.id;"
    " INSERT INTO appointment_search(rowid, words)"
    f" VALUES (new.id, {_WORDS.format(row='new')}); END"
)
_STATEMENTS = (
    "CREATE VIRTUAL TABLE appointment_search USING fts5("
    "words, content='', contentless_delete=1, detail=none, prefix='1 2 3 4 5',"
    " tokenize='unicode61 remove_diacritics 2')",
    f"CREATE TRIGGER appointment_words_added AFTER INSERT ON appointment{_ENTER}",
    "CREATE TRIGGER appointment_words_changed"
    f" AFTER UPDATE OF subject, location, notes ON appointment{_ENTER}",
    "CREATE TRIGGER appointment_words_removed AFTER DELETE ON appointment"
    " BEGIN DELETE FROM appointment_search WHERE rowid = old.id; END",
    "INSERT INTO appointment_search(rowid, words)"
    f" SELECT a.id, {_WORDS.format(row='a')} FROM appointment a",
)


def migrate(connection: DriverConnection) -> None:
    """Add the index, let the file keep it, and enter the appointments there are."""
    for statement in _STATEMENTS:
        connection.execute(statement)
