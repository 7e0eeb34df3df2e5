"""What each column of a file holds: its heading, a choice, its first values, a line each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel

_SAMPLES = 3


class ColumnChoices(QWidget):
    """A thing is held by one column at most: `refusal` says which is chosen for several."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.combos: list[ComboBox] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(size.SPACE_16)
        self._grid.setVerticalSpacing(size.SPACE_8)
        self._grid.setColumnStretch(2, 1)

    def show_columns(
        self,
        header: Sequence[str],
        offered: Sequence[tuple[str, str]],
        chosen: Mapping[int, str],
        sample: Sequence[Sequence[str]],
    ) -> None:
        """Show the columns of a file; `offered` are keys with their words, `sample` first rows."""
        choices = [("", self.tr("Leave out")), *offered]
        for at, text in enumerate(
            (self.tr("Column of the file"), self.tr("Holds"), self.tr("First values"))
        ):
            self._grid.addWidget(SectionLabel(text), 0, at)
        for at, heading in enumerate(header):
            combo = ComboBox(choices, self.tr("What {column} holds").format(column=heading))
            combo.choose(chosen.get(at, ""))
            combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
            values = [row[at] for row in sample[:_SAMPLES] if at < len(row) and row[at]]
            self._grid.addWidget(ElidedLabel(heading, TextRole.MEDIUM), at + 1, 0)
            self._grid.addWidget(combo, at + 1, 1)
            self._grid.addWidget(ElidedLabel(" · ".join(values), tone="muted"), at + 1, 2)
            self.combos.append(combo)

    def columns(self) -> dict[int, str]:
        """What is chosen, by the place of the column; columns left out are not in it."""
        return {at: combo.key() for at, combo in enumerate(self.combos) if combo.key()}

    def refusal(self) -> str:
        """What is wrong with the choices, in words; "" when nothing is."""
        keys = [combo.key() for combo in self.combos if combo.key()]
        twice = {combo.currentText() for combo in self.combos if keys.count(combo.key()) > 1}
        if not twice:
            return ""
        return self.tr("Held by several columns: {names}").format(names=", ".join(sorted(twice)))
