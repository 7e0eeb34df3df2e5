"""Addresses lent to or exchanged with others: only people who agreed, trap addresses added.

Each loan is kept in a register: to whom, what for, which use was allowed, how many, which file;
and in the history of every person, who may ask to whom his data went (GDPR art. 15(1)(c)).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.lot import LOAN_KINDS, PARTNERS, Loan, LoanTerms
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.progress import Progress
from sme_crm.store.queries import lots as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.contacts import Contacts
    from sme_crm.services.exports import Exports
    from sme_crm.store.database import Database

FORMAT = "mailing-house"
Translate = Callable[[str, str], str]
_HISTORY = QT_TRANSLATE_NOOP("Lots", "Address passed on to {recipient}")


@dataclass(frozen=True, slots=True)
class LoanPreview:
    """Who of a selection goes into the file: those who `agreed`, then the `seeds`."""

    agreed: tuple[int, ...]
    seeds: tuple[int, ...]
    left_out: int


class LotLoans:
    """Writes the file of a loan and its entry in the register."""

    def __init__(self, database: Database, exports: Exports, contacts: Contacts) -> None:
        self._database = database
        self._exports = exports
        self._contacts = contacts
        self.staff_id: int | None = None

    def list_loans(self) -> list[Loan]:
        """The register, newest first."""
        with self._database.translated_errors():
            return queries.read_loans(self._database.reader())

    def preview(self, ids: Sequence[int]) -> LoanPreview:
        """Who of `ids` may be passed on; every trap address is added whoever was chosen."""
        connection = self._database.reader()
        with self._database.translated_errors():
            seeds = [row[0] for row in queries.read_seeds(connection)]
            wanted = [each for each in ids if each not in set(seeds)]
            agreed = queries.read_agreeing(connection, wanted, PARTNERS)
        chosen = tuple(each for each in wanted if each in agreed)
        return LoanPreview(chosen, tuple(seeds), len(wanted) - len(chosen))

    def write(
        self,
        path: Path,
        ids: Sequence[int],
        terms: LoanTerms,
        translate: Translate,
        *,
        on: date | None = None,
        progress: Progress | None = None,
    ) -> int:
        """Write the file and enter the loan into the register; returns the change id.

        The file holds the address lines a mailing house needs and nothing else of a person, CSV
        or XLSX by the ending of `path`; who cannot be written to is left out.
        Raises InvalidInput lot_recipient_missing, lot_purpose_missing, lot_nobody_agreed,
        OutputError, Cancelled; nothing is kept then.
        """
        recipient, purpose = clean_text(terms.recipient), clean_text(terms.purpose)
        if not recipient:
            raise InvalidInput("lot_recipient_missing")
        if not purpose:
            raise InvalidInput("lot_purpose_missing")
        if terms.kind not in LOAN_KINDS:
            raise InvalidInput("lot_value", value=terms.kind)
        people = self.preview(ids)
        if not people.agreed:
            raise InvalidInput("lot_nobody_agreed")
        result = self._exports.export(
            path,
            people.agreed,
            format_name=FORMAT,
            translate=translate,
            progress=progress,
            extra=[self._contacts.sheet(each) for each in people.seeds],
        )
        written = [each for each in people.agreed if each not in result.left_out]
        values: dict[str, object] = {
            "kind": terms.kind,
            "made_on": (on or present_day()).isoformat(),
            "recipient": recipient,
            "purpose": purpose,
            "allowed_use": clean_text(terms.allowed_use, multi_line=True),
            "until": terms.until.isoformat() if terms.until else None,
            "selection": clean_text(terms.selection),
            "file_name": clean_text(path.name),
            "addresses": len(written),
            "seeds": len(people.seeds),
            "left_out": people.left_out + len(people.agreed) - len(written),
            "lot_id": terms.lot_id,
            "staff_id": self.staff_id,
        }
        try:
            return self._enter(values, written, translate)
        except BaseException:
            # A file nobody knows of would be out of the register.
            path.unlink(missing_ok=True)
            raise

    def _enter(self, values: dict[str, object], people: Sequence[int], translate: Translate) -> int:
        details = {"count": len(people), "name": values["recipient"]}
        subject = translate("Lots", _HISTORY).format(recipient=values["recipient"])
        with UnitOfWork(self._database, "lot.loan", details, staff_id=self.staff_id) as work:
            loan_id = work.insert("lot_loan", values)
            first = work.connection.execute(
                "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'history'"
            ).fetchone()[0]
            work.connection.executemany(
                "INSERT INTO history(id, contact_id, kind, at, staff_id, direction, subject,"
                " text, link_kind, link_id) VALUES (?, ?, 'other', ?, ?, 'internal', ?, ?,"
                " 'lot_loan', ?)",
                (
                    (first + nth, contact_id, work.now, self.staff_id, subject,
                     values["purpose"], loan_id)
                    for nth, contact_id in enumerate(people)
                ),
            )  # fmt: skip
            work.record_range("history", first, first + len(people) - 1)
            work.touch_contacts(people)
        return work.change_id
