"""The rows of a dry run as a table; pages of them come while one scrolls down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from sme_crm.domain.duplicates.reasons import REASONS
from sme_crm.services.importing.report import (
    OUTCOMES,
    REJECT_REASONS,
    WARNING_REASONS,
    RunRow,
)
from sme_crm.services.importing.rules import MATCH_RULES
from sme_crm.ui.importing.outcome_chips import TONES
from sme_crm.ui.labels import translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.headed_model import Index
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.widgets.labels import plain_tooltip

translate = QCoreApplication.translate
CONTACT, OUTCOME, WHY, MATCH, LINE = range(5)


class RunRowsModel(CellModel[RunRow]):
    """Rows of `RunRow`; a decision that is not counted yet shows at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        headings = (
            self.tr("Row"),
            self.tr("What happens"),
            self.tr("Why"),
            self.tr("Existing contact"),
            self.tr("Line"),
        )
        super().__init__(headings, parent)
        self._files: Sequence[str] = ()
        self.complete = False

    def begin(self, files: Sequence[str]) -> None:
        """Forget the rows; `files` are named beside the lines when there are several."""
        self._files = files if len(files) > 1 else ()
        self.complete = False
        self.set_rows(())

    def append(self, rows: Sequence[RunRow], *, complete: bool) -> None:
        """Add the next page."""
        self.complete = complete
        self.add_rows(rows)

    def place_of(self, row: RunRow) -> str:
        """Where a row stands: its line, and its file when there are several."""
        if not self._files:
            return self.tr("Line {line}").format(line=row.line)
        file = self._files[row.source]
        return self.tr("Line {line} of {file}").format(line=row.line, file=file)

    def last_id(self) -> int:
        """The id after which the next page begins."""
        return self._rows[-1].id if self._rows else 0

    def line_of(self, row_id: int) -> int:
        """Where a row is shown, -1 when it is not."""
        return next((at for at, row in enumerate(self._rows) if row.id == row_id), -1)

    def settle(self, line: int, done: str) -> None:
        """Show what was decided of a row before the dry run knows."""
        row = self._rows[line]
        self._rows[line] = replace(row, outcome=done, done=done, decided=True)
        self.dataChanged.emit(self.index(line, 0), self.index(line, LINE))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """As of every list; over a line, where it stands."""
        row = self.row_at(index.row())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == LINE and row is not None:
            return plain_tooltip(self.place_of(row))
        return super().data(index, role)

    def cell_at(self, row: int, column: int) -> Cell:
        """Row, what happens, why, contact, line."""
        return self._cell(self._rows[row], column)

    def _cell(self, row: RunRow, column: int) -> Cell:
        if column == CONTACT:
            name = row.name or self.tr("Row without a name")
            if row.outcome == "rejected":
                return Cell(name, muted=True, icon="document")
            return Cell(name, row.second_line or None, name, entity_id=row.line, muted=not row.name)
        if column == OUTCOME:
            word = translated("ImportOutcomes", OUTCOMES[row.outcome])
            return Cell(word, chip_tone=TONES[row.outcome])
        if column == WHY:
            return self._why(row)
        if column == MATCH:
            return Cell(row.contact_name, muted=row.outcome == "identical")
        return Cell(str(row.line), muted=True)

    def _why(self, row: RunRow) -> Cell:
        if row.reason:
            text = translated("ImportReasons", REJECT_REASONS.get(row.reason, row.reason))
            return Cell(text, icon="blocked", icon_tone="danger")
        if row.warning:
            text = translated("ImportReasons", WARNING_REASONS.get(row.warning, row.warning))
            return Cell(text, icon="warning", icon_tone="warning")
        return Cell(why_text(row), muted=True)


def why_text(row: RunRow) -> str:
    """Why a row has its outcome, in words: a decision, a repetition, the rule, what agrees."""
    if row.decided:
        return translate("RunRowsModel", "Decided by hand")
    words = ", ".join(translated("DuplicateReasons", REASONS.get(key, key)) for key in row.reasons)
    if row.repeats is not None:
        told = translate("RunRowsModel", "The same as line {line}")
        if row.outcome == "possible":
            told = translate("RunRowsModel", "Perhaps line {line} again: {why}")
        return told.format(line=row.repeats, why=words)
    if words:
        return words[:1].upper() + words[1:]
    if row.rule in MATCH_RULES:
        return translated("MatchRules", MATCH_RULES[row.rule])
    return ""
