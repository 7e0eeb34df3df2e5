"""Numbers of mailings and the answer codes of their letters; a code read back: who, which one."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.response_code import MAILINGS, ResponseCode, read_response_code
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection


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

        Undone runs leave their numbers unused, for letters with them may be on their way. Waves
        of campaigns are mailings too.
        """
        with self._database.translated_errors():
            return next_number(self._database.reader())

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


def next_number(connection: DriverConnection) -> int:
    """The number of the next mailing."""
    row = connection.execute(
        "SELECT max(coalesce((SELECT max(number) FROM letter_run), 0),"
        " coalesce((SELECT max(mailing) FROM campaign_wave WHERE mailing > 0), 0),"
        " coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'letter_run'), 0))"
    ).fetchone()
    return int(row[0]) + 1


def use_number(connection: DriverConnection, number: int) -> None:
    """Let no later mailing have this number, also when what bears it is undone."""
    for statement in (
        "INSERT INTO sqlite_sequence(name, seq) SELECT 'letter_run', 0 WHERE NOT EXISTS"
        " (SELECT 1 FROM sqlite_sequence WHERE name = 'letter_run') AND ?1 > 0",
        "UPDATE sqlite_sequence SET seq = max(seq, ?1) WHERE name = 'letter_run'",
    ):
        connection.execute(statement, (number,))


def code_of(number: int, contact_id: int) -> str:
    """The code on the letter of a contact in the mailing `number`, as people read it."""
    return str(ResponseCode(number % MAILINGS, contact_id))
