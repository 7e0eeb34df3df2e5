"""Type-ahead over all contacts: names, organizations, places, e-mails, phones, references."""

from __future__ import annotations

from sme_crm.domain.contact import ContactRow
from sme_crm.store.database import Database
from sme_crm.store.queries.contact_list import read_rows
from sme_crm.store.queries.search import type_ahead_statements


class Search:
    """Finds contacts while the user types."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def type_ahead(self, text: str, limit: int = 50) -> list[ContactRow]:
        """The first `limit` contacts found by every typed word as a prefix, in name order.

        Contacts that have a word of more than five letters whole come before the others.
        A phone number, whole reference, SIRET or e-mail finds its contact first.
        """
        connection = self._database.reader()
        ids: dict[int, None] = {}
        with self._database.translated_errors():
            for sql, values in type_ahead_statements(text, limit):
                ids.update((row[0], None) for row in connection.execute(sql, values).fetchall())
                if len(ids) >= limit:
                    break
            chosen = list(ids)[:limit]
            rows = read_rows(connection, chosen)
        return [rows[i] for i in chosen if i in rows and rows[i].deleted_at is None]
