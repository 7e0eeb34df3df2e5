"""Figures in lines with one column a file: the quality of one, or two side by side."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from sme_crm.domain.lot_figures import NOTHING, Figure, sections
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, is_figure
from sme_crm.ui.widgets.labels import SectionLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.lot_offer import CheckedLot

FILE, COST, OVERLAP, QUALITY = range(4)


class LotFigures(QWidget):
    """Shows the sections of `domain.lot_figures`; lines nobody can fill are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(size.SPACE_16)
        self._grid.setVerticalSpacing(size.SPACE_4)

    def show_files(
        self,
        columns: Sequence[CheckedLot],
        wanted: Collection[int] = (FILE, COST, OVERLAP, QUALITY),
        *,
        margin_cents: int | None = None,
        names: bool = False,
        heading: bool = False,
    ) -> None:
        """Show some sections of some files; `names` puts the files' names on top.

        `heading`: also a single section has its heading.
        """
        self._clear()
        row = 0
        if names:
            for number, column in enumerate(columns):
                name = TextLabel(column.lot.name, TextRole.CARD, wrap=True)
                self._grid.addWidget(name, row, number + 1)
            row += 1
        found = sections(translated, language_code(), margin_cents)
        with_heading = heading or len(wanted) > 1
        for place, (title, lines) in enumerate(found):
            if place in wanted:
                row = self._add_section(title, lines, columns, row, with_heading=with_heading)
        self._grid.setColumnStretch(0, 3)
        for number in range(len(columns)):
            self._grid.setColumnStretch(number + 1, 4 if len(columns) > 1 else 2)

    def _add_section(
        self,
        heading: str,
        lines: Sequence[tuple[str, Figure]],
        columns: Sequence[CheckedLot],
        row: int,
        *,
        with_heading: bool,
    ) -> int:
        texts = [(label, [figure(column) for column in columns]) for label, figure in lines]
        texts = [line for line in texts if any(text != NOTHING for text in line[1])]
        if texts and with_heading:
            title = SectionLabel(heading)
            title.setContentsMargins(0, size.SPACE_8 if row else 0, 0, 0)
            self._grid.addWidget(title, row, 0, 1, len(columns) + 1)
            row += 1
        for label, values in texts:
            name = TextLabel(label, tone="muted", wrap=True)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            for number, value in enumerate(values):
                role = TextRole.NUMBER if is_figure(value) else TextRole.BODY
                told = TextLabel(value, role, wrap=True)
                told.setAccessibleName(f"{label}: {value}")
                self._grid.addWidget(told, row, number + 1, Qt.AlignmentFlag.AlignTop)
            row += 1
        return row

    def _clear(self) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
