"""Asks how the lines of one address are printed, with the room that is left in each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.letters.printed_line import PrintedLine
from sme_crm.domain.postal_address import LINE_LIMIT
from sme_crm.ui.forms.editors import set_state
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import TextLabel, plain_tooltip

_WIDTH = 520


class PrintedLinesDialog(QDialog):
    """`decided` comes with the lines; the sheet itself stays as it is."""

    decided = Signal(object)
    """A list of PrintedLine."""

    def __init__(
        self, name: str, lines: Sequence[PrintedLine], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Lines as printed"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._lines = tuple(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(name, TextRole.CARD))
        column.addWidget(
            TextLabel(
                self.tr(
                    "Letters, labels and envelopes print these lines; the sheet stays as it is."
                    " An empty line is left out."
                ),
                tone="muted",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_12)
        grid.setVerticalSpacing(size.SPACE_8)
        self.fields: list[QLineEdit] = []
        self._counts: list[TextLabel] = []
        for row, line in enumerate(self._lines):
            field = QLineEdit(line.printed)
            field.setAccessibleName(self.tr("Line {number}").format(number=row + 1))
            field.setPlaceholderText(line.line)
            field.setToolTip(plain_tooltip(line.line))
            count = TextLabel("", TextRole.SMALL_NUMBER, "muted")
            field.textChanged.connect(lambda _text, row=row: self._count(row))
            grid.addWidget(field, row, 0)
            grid.addWidget(count, row, 1)
            self.fields.append(field)
            self._counts.append(count)
        grid.setColumnStretch(0, 1)
        column.addLayout(grid)
        column.addSpacing(size.SPACE_8)
        column.addLayout(self._make_buttons())
        for row in range(len(self._lines)):
            self._count(row)
        long = (row for row, line in enumerate(self._lines) if not line.fits)
        self.fields[next(long, 0)].setFocus()

    def _make_buttons(self) -> QHBoxLayout:
        self.as_made = Button(self.tr("As on the sheet"), "undo", "quiet")
        self.as_made.clicked.connect(self._reset)
        self.accept_button = Button(self.tr("Print so"), kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        return dialog_buttons(self, self.accept_button, self.as_made)

    def lines(self) -> list[PrintedLine]:
        """The lines as they are typed now."""
        return [
            PrintedLine(line.line, " ".join(field.text().split()))
            for line, field in zip(self._lines, self.fields, strict=True)
        ]

    def _count(self, row: int) -> None:
        line = self.lines()[row]
        words = self.tr("{count} of {most}")
        self._counts[row].setText(words.format(count=len(line.printed), most=LINE_LIMIT))
        self._counts[row].set_tone("muted" if line.fits else "warning")
        set_state(self.fields[row], "" if line.fits else "doubtful")

    def _reset(self) -> None:
        for line, field in zip(self._lines, self.fields, strict=True):
            field.setText(line.line)

    def accept(self) -> None:
        """Tell the lines and close."""
        self.decided.emit(self.lines())
        super().accept()
