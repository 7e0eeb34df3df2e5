"""Numbers of mailings and the answer codes of their letters; a code read back: who, which one."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.response_code import MAILINGS, ResponseCode, read_response_code
from sme_crm.store.database import Database


@dataclass(frozen=True, slots=True)
class AnsweredLetter:
    """What an answer code tells: the contact, the mailing and the run its letter was printed in.

    `contact_id` is the contact the letter belongs to today: after a merge the one that was kept.
    """

    contact_id: int
    mailing: int
    run_id: int
    history_id: int
    template: str
    printed_at: str


class AnswerCodes:
    """Numbers mailings and finds the letter of a code."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def next_number(self) -> int:
        """The number of the next mailing: preview, check and print of it all show this one.

        Undone runs leave their numbers unused, for letters with them may be on their way.
        """
        with self._database.translated_errors():
            row = (
                self._database.reader()
                .execute(
                    "SELECT max(coalesce((SELECT max(number) FROM letter_run), 0),"
                    " coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'letter_run'), 0))"
                )
                .fetchone()
            )
        return int(row[0]) + 1

    def find(self, text: str) -> AnsweredLetter | None:
        """The letter a typed or scanned code stands on; None when no letter carries it.

        Of several parts that printed it (a reprint after a jam) the newest counts.
        """
        code = read_response_code(text)
        if code is None:
            return None
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute(
                    "SELECT h.contact_id, r.number, r.id, h.id, r.name, r.printed_at"
                    " FROM letter_run r JOIN history h ON h.link_kind = 'letter_run'"
                    " AND h.link_id = r.id WHERE r.number % ?1 = ?2 AND r.number > 0 AND"
                    " json_extract(h.details, '$.to') = ?3"
                    " ORDER BY r.number DESC, h.id DESC LIMIT 1",
                    (MAILINGS, code.mailing, code.recipient),
                )
                .fetchall()
            )
        return AnsweredLetter(*rows[0]) if rows else None


def code_of(number: int, contact_id: int) -> str:
    """The code on the letter of a contact in the mailing `number`, as people read it."""
    return str(ResponseCode(number % MAILINGS, contact_id))
