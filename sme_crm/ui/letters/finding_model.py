"""Models of the print check: its findings with their counts, and the contacts of one finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Qt

from sme_crm.ui.labels import count_text
from sme_crm.ui.letters.letter_words import (
    FieldNames,
    detail_words,
    reason_words,
    refusal_words,
    translate,
    warning_remedy,
    warning_words,
)
from sme_crm.ui.letters.worst_cases import finding_icon
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.headed_model import Index
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.widgets.labels import plain_tooltip

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.domain.eligibility import Refusal
    from sme_crm.domain.letters.print_check import PrintWarning


class Checked(Protocol):
    """What a check of letters, labels or envelopes tells of its contacts."""

    @property
    def ready(self) -> tuple[int, ...]: ...
    @property
    def excluded(self) -> dict[int, tuple[Refusal, ...]]: ...
    @property
    def warnings(self) -> tuple[PrintWarning, ...]: ...
    def by_kind(self) -> dict[str, tuple[int, ...]]: ...


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the check: who is left out for a reason, or what is worth a look.

    `details` tells more of each contact, by id.
    """

    key: str
    left_out: bool
    words: str
    remedy: str
    ids: tuple[int, ...]
    details: dict[int, str]


def findings_of(check: Checked, names: FieldNames) -> list[Finding]:
    """Who is left out, by the reason that decides; then the warnings; most frequent first."""
    return [*_exclusions(check), *_warnings(check, names)]


def _exclusions(check: Checked) -> list[Finding]:
    people: dict[str, dict[int, str]] = {}
    for contact_id, refusals in check.excluded.items():
        words = " · ".join(refusal_words(refusal) for refusal in refusals)
        people.setdefault(refusals[0].reason, {})[contact_id] = words
    ordered = sorted(people.items(), key=lambda item: -len(item[1]))
    return [
        Finding(
            reason, True, reason_words(reason), _exclusion_remedy(reason), tuple(details), details
        )
        for reason, details in ordered
    ]


def _exclusion_remedy(reason: str) -> str:
    remedies = {
        "trash": translate("Findings", "Take them back from the trash if they shall get a letter."),
        "deceased": translate("Findings", "Nothing to do: no letter is printed."),
        "closed": translate("Findings", "Nothing to do: no letter is printed."),
        "objection": translate("Findings", "They asked for no letters; the sheet says when."),
        "dead_address": translate("Findings", "Find the new address and enter it on the sheet."),
        "household": translate("Findings", "Another member stands for the household."),
        "lot_used_up": translate("Findings", "The file was used as often as its licence allows."),
        "lot_licence_over": translate("Findings", "Renew the licence, or write to others."),
        "set_apart": translate("Findings", "Print these now, prepare their own run afterwards."),
        "by_hand": translate("Findings", "Left out of this mailing only."),
        "not_of_this_kind": translate("Findings", "They were deleted meanwhile."),
    }
    return remedies.get(reason) or warning_remedy(reason)


def _warnings(check: Checked, names: FieldNames) -> list[Finding]:
    found = []
    for kind, ids in check.by_kind().items():
        details: dict[int, list[str]] = {}
        for warning in check.warnings:
            if warning.kind == kind:
                words = detail_words(kind, warning.detail, names)
                details.setdefault(warning.recipient_id, []).append(words)
        joined = {contact_id: ", ".join(filter(None, said)) for contact_id, said in details.items()}
        found.append(Finding(kind, False, warning_words(kind), warning_remedy(kind), ids, joined))
    return found


class FindingModel(CellModel[Finding]):
    """Findings: words with remedy, count."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(("", ""), parent)

    def cell_at(self, row: int, column: int) -> Cell:
        """What was found, how often."""
        finding = self._rows[row]
        if column == 1:
            tone = "danger" if finding.left_out else "warning"
            return Cell(count_text(len(finding.ids)), chip_tone=tone)
        return Cell(
            finding.words,
            second_line=finding.remedy,
            icon="blocked" if finding.left_out else finding_icon(finding.key),
            icon_tone="danger" if finding.left_out else "warning",
        )

    def spoken_at(self, row: int, column: int) -> str:
        """The whole finding in a sentence."""
        if column == 1:
            return super().spoken_at(row, column)
        finding = self._rows[row]
        kind = self.tr("left out") if finding.left_out else self.tr("worth a look")
        return f"{finding.words}, {kind}, {count_text(len(finding.ids))}. {finding.remedy}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The remedy also as a tip: the row may be too narrow for it."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid() and index.column() == 0:
            return plain_tooltip(self._rows[index.row()].remedy)
        return super().data(index, role)


class FoundContactModel(CellModel["ContactRow"]):
    """The contacts of one finding, each with what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(("",), parent)
        self._details: dict[int, str] = {}

    def show(self, rows: Sequence[ContactRow], details: dict[int, str]) -> None:
        """Show other contacts."""
        self._details = details
        self.set_rows(rows)

    def contact_id(self, row: int) -> int | None:
        """The contact of a row."""
        found = self.row_at(row)
        return found.id if found else None

    def _detail(self, row: int) -> str:
        contact = self._rows[row]
        return self._details.get(contact.id, "") or contact.locality

    def cell_at(self, row: int, column: int) -> Cell:
        """The name over what was found."""
        contact = self._rows[row]
        return Cell(
            contact.formatted_name,
            second_line=self._detail(row),
            avatar_name=contact.formatted_name,
            avatar_icon="company" if contact.kind == "organization" else "",
            entity_id=contact.id,
        )

    def spoken_at(self, row: int, column: int) -> str:
        """The name, then what was found."""
        return f"{super().spoken_at(row, column)}, {self._detail(row)}"

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What was found also as a tip: the row may be too narrow for it."""
        if role == Qt.ItemDataRole.ToolTipRole and index.isValid():
            return plain_tooltip(self._detail(index.row()))
        return super().data(index, role)
