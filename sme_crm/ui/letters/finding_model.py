"""Models of the print check: its findings with their counts, and the contacts of one finding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

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
from sme_crm.ui.lists.roles import Cell, ListRole
from sme_crm.ui.widgets.labels import plain_tooltip

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.services.letters import PrintCheck

_Index = QModelIndex | QPersistentModelIndex


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


def findings_of(check: PrintCheck, names: FieldNames) -> list[Finding]:
    """Who is left out, by the reason that decides; then the warnings; most frequent first."""
    return [*_exclusions(check), *_warnings(check, names)]


def _exclusions(check: PrintCheck) -> list[Finding]:
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
        "not_of_this_kind": translate("Findings", "They were deleted meanwhile."),
    }
    return remedies.get(reason) or warning_remedy(reason)


def _warnings(check: PrintCheck, names: FieldNames) -> list[Finding]:
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


class FindingModel(QAbstractTableModel):
    """Findings: words with remedy, count."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.findings: list[Finding] = []

    def show(self, findings: Sequence[Finding]) -> None:
        """Show the findings of another check."""
        self.beginResetModel()
        self.findings = list(findings)
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row each."""
        return 0 if parent.isValid() else len(self.findings)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """What, how many."""
        return 0 if parent.isValid() else 2

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints."""
        if not index.isValid():
            return None
        finding = self.findings[index.row()]
        count = count_text(len(finding.ids))
        if index.column() == 1:
            if role == ListRole.CELL:
                return Cell(count, chip_tone="danger" if finding.left_out else "warning")
            return count if role == Qt.ItemDataRole.DisplayRole else None
        if role == ListRole.CELL:
            return Cell(
                finding.words,
                second_line=finding.remedy,
                icon="blocked" if finding.left_out else finding_icon(finding.key),
                icon_tone="danger" if finding.left_out else "warning",
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return finding.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = self.tr("left out") if finding.left_out else self.tr("worth a look")
            return f"{finding.words}, {kind}, {count}. {finding.remedy}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(finding.remedy)
        return None


class FoundContactModel(QAbstractTableModel):
    """The contacts of one finding, each with what was found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ContactRow] = []
        self._details: dict[int, str] = {}

    def show(self, rows: Sequence[ContactRow], details: dict[int, str]) -> None:
        """Show other contacts."""
        self.beginResetModel()
        self._rows, self._details = list(rows), details
        self.endResetModel()

    def contact_id(self, row: int) -> int | None:
        """The contact of a row."""
        return self._rows[row].id if 0 <= row < len(self._rows) else None

    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        """One row each."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        """The name over what was found."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What the delegate paints."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        detail = self._details.get(row.id, "") or row.locality
        if role == ListRole.CELL:
            return Cell(
                row.formatted_name,
                second_line=detail,
                avatar_name=row.formatted_name,
                avatar_icon="company" if row.kind == "organization" else "",
                entity_id=row.id,
            )
        if role == Qt.ItemDataRole.DisplayRole:
            return row.formatted_name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.formatted_name}, {detail}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(detail)
        return None
