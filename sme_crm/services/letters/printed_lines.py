"""Lines of addresses as the user wants them printed, kept with the contact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sme_crm.domain.folding import clean_text
from sme_crm.domain.letters.printed_line import PrintedLine
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork


class PrintedLines:
    """Reads and writes them; every letter, label and envelope follows."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, ids: Sequence[int] | None = None) -> Mapping[int, Mapping[str, str]]:
        """{contact: {line as the norm makes it: line to print}} of all contacts, or of `ids`."""
        where = "" if ids is None else f" WHERE contact_id IN ({', '.join(map(str, ids))})"
        found: dict[int, dict[str, str]] = {}
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute(f"SELECT contact_id, line, printed FROM printed_line{where}")
                .fetchall()
            )
        for contact_id, line, printed in rows:
            found.setdefault(contact_id, {})[line] = printed
        return found

    def save(self, contact_id: int, lines: Iterable[PrintedLine], *, origin: str = "") -> int:
        """Print these lines of a contact's address so from now on; returns the change id.

        A line printed as the norm makes it is forgotten again.
        """
        with UnitOfWork(self._database, "printed_line.edit", origin=origin) as work:
            known: dict[str, tuple[int, str]] = {
                line: (row_id, printed)
                for row_id, line, printed in work.connection.execute(
                    "SELECT id, line, printed FROM printed_line WHERE contact_id = ?",
                    (contact_id,),
                ).fetchall()
            }
            for each in lines:
                printed = clean_text(each.printed)
                row_id, before = known.get(each.line, (0, ""))
                if printed == each.line:
                    if row_id:
                        work.delete("printed_line", row_id)
                elif not row_id:
                    values = {"contact_id": contact_id, "line": each.line, "printed": printed}
                    work.insert("printed_line", values)
                elif printed != before:
                    work.update("printed_line", row_id, {"printed": printed})
        return work.change_id
