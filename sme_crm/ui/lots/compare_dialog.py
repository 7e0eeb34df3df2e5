"""Two offers side by side: price, what is new, quality, and what would pay for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.forms.value_editors import AmountEditor
from sme_crm.ui.lots.lot_figures import LotFigures
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot
    from sme_crm.domain.lot_offer import CheckedLot
    from sme_crm.ui.context import UiContext

_WIDTH, _HEIGHT = 860, 640


class CompareLotsDialog(QDialog):
    """Choose two; `save_wanted` tells what to print (columns, margin of a new customer)."""

    save_wanted = Signal(object, object)

    def __init__(
        self,
        context: UiContext,
        lots: Sequence[Lot],
        lot: Lot | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._columns: tuple[CheckedLot, ...] = ()
        self.setWindowTitle(self.tr("Compare two files"))
        offered = sorted(lots, key=lambda each: (each.state != "offer", each.name.casefold()))
        choices = [(str(each.id), each.name) for each in offered]
        self.first = ComboBox(choices, self.tr("First file"))
        self.second = ComboBox(choices, self.tr("Second file"))
        if lot is not None:
            self.first.choose(str(lot.id))
        others = [each.id for each in offered if str(each.id) != self.first.key()]
        if others:
            self.second.choose(str(others[0]))
        self.margin = AmountEditor()
        self.margin.edited.connect(lambda _value: self._show())
        for box in (self.first, self.second):
            box.activated.connect(lambda _index: self._read())
        self.figures = LotFigures()
        self.save_button = Button(self.tr("Save as PDF"), "pdf", "primary")
        self.save_button.setEnabled(False)
        self.save_button.clicked.connect(
            lambda _checked=False: self.save_wanted.emit(self._columns, self.margin.kept())
        )
        self.close_button = Button(self.tr("Close"))
        self.close_button.clicked.connect(self.reject)
        self._lay_out()
        self.resize(_WIDTH, _HEIGHT)
        self._read()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(TextLabel(self.tr("Compare two files"), TextRole.CARD))
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_12)
        for text, box in (
            (self.tr("First file"), self.first),
            (self.tr("Second file"), self.second),
        ):
            part = QVBoxLayout()
            part.setSpacing(size.SPACE_4)
            part.addWidget(FieldLabel(text, box))
            part.addWidget(box)
            line.addLayout(part, 2)
        line.addWidget(FieldBox("margin", self.tr("Margin of a new customer"), self.margin), 1)
        column.addLayout(line)
        scroll = ScrollPage()
        inside = QVBoxLayout(scroll.page)
        inside.setContentsMargins(0, 0, size.SPACE_8, 0)
        inside.addWidget(self.figures)
        inside.addStretch(1)
        column.addWidget(scroll, 1)
        column.addWidget(
            TextLabel(
                self.tr("Only figures that are known are shown; check a file to know more."),
                TextRole.SMALL,
                "muted",
                wrap=True,
            )
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(size.SPACE_8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.save_button)
        column.addLayout(buttons)

    def _read(self) -> None:
        ids = [int(box.key()) for box in (self.first, self.second) if box.key()]
        checks = self._context.workspace.lot_checks
        self._context.jobs.read(
            lambda: tuple(checks.checked(each) for each in ids), self._take, owner=self
        )

    def _take(self, columns: tuple[CheckedLot, ...]) -> None:
        self._columns = columns
        self.save_button.setEnabled(bool(columns))
        self._show()

    def _show(self) -> None:
        margin = self.margin.kept()
        cents = margin if isinstance(margin, int) else None
        self.figures.show_files(self._columns, margin_cents=cents, names=True)
