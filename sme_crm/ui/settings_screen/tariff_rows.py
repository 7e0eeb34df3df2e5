"""The postage table among the settings: a line for each dated price, added and deleted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from sme_crm.domain.dates import present_day
from sme_crm.domain.postage import ZONES, TariffRow
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.forms.value_editors import AmountEditor, DateEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.settings_screen.settings_page import SettingsRow, write_at_once
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_ZONE_WIDTH, _GRAMS_WIDTH, _PRICE_WIDTH, _DAY_WIDTH = 104, 96, 92, 112


class TariffLine(SettingsRow):
    """Product, zone, weight, price, day, source; `edited` when a field is left."""

    edited = Signal()
    deleted = Signal()

    def __init__(self, context: UiContext, row: TariffRow) -> None:
        super().__init__(context)
        self._row = row
        self.product = LineEditor()
        self.product.set_value(row.product)
        self.product.setAccessibleName(self.tr("Product of the post"))
        self.zone = ComboBox(
            [(key, translated("Postage", words)) for key, words in ZONES.items()], self.tr("Zone")
        )
        self.zone.choose(row.zone)
        self.zone.setFixedWidth(_ZONE_WIDTH)
        self.grams = NumberField(1, 30_000, self.tr("Up to, grams"))
        self.grams.setPrefix("≤\u00a0")
        self.grams.setSuffix("\u00a0g")
        self.grams.setValue(row.max_grams)
        self.grams.setFixedWidth(_GRAMS_WIDTH)
        self.price = AmountEditor()
        self.price.set_value(row.cents)
        self.price.setAccessibleName(self.tr("Price in euros"))
        self.price.setFixedWidth(_PRICE_WIDTH)
        self.day = DateEditor(with_calendar=False)
        self.day.set_value(row.valid_from)
        self.day.setAccessibleName(self.tr("Valid from"))
        self.day.setFixedWidth(_DAY_WIDTH)
        self.source = LineEditor()
        self.source.set_value(row.source)
        self.source.setPlaceholderText(self.tr("where this comes from"))
        self.source.setAccessibleName(self.tr("Source"))
        self.remove = IconButton("trash", self.tr("Delete this price"))
        self.remove.clicked.connect(lambda _checked=False: self.deleted.emit())
        for editor in (self.product, self.price, self.day, self.source):
            editor.edited.connect(lambda _value: self.edited.emit())
        self.zone.activated.connect(lambda _row: self.edited.emit())
        self.grams.editingFinished.connect(self._leave_grams)
        self.line.addWidget(self.product, 3)
        for field in (self.zone, self.grams, self.price, self.day):
            self.line.addWidget(field)
        self.line.addWidget(self.source, 2)
        self.line.addWidget(self.remove)

    def _leave_grams(self) -> None:
        if self.grams.value() != self._row.max_grams:
            self.edited.emit()

    def tariff(self) -> TariffRow:
        """The row as it stands."""
        cents = self.price.kept()
        self._row = replace(
            self._row,
            product=str(self.product.kept()),
            zone="abroad" if self.zone.key() == "abroad" else "inland",
            max_grams=self.grams.value(),
            cents=cents if isinstance(cents, int) else 0,
            valid_from=str(self.day.kept() or ""),
            source=str(self.source.kept()),
        )
        return self._row


class TariffCard(Card):
    """The table; every edit writes it whole, as one change."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("Postage"))
        self._context = context
        self._shown: tuple[TariffRow, ...] | None = None
        self.rows: list[TariffLine] = []
        self.body.addWidget(
            TextLabel(
                self.tr(
                    "The price of an item by its weight. A new price is a new line: the newest one"
                    " that holds on the day of the mailing counts."
                ),
                tone="muted",
                wrap=True,
            )
        )
        self._column = QVBoxLayout()
        self._column.setSpacing(size.SPACE_8)
        self.body.addLayout(self._column)
        self.add = Button(self.tr("Add a price"), "plus")
        self.add.setEnabled(not context.workspace.read_only)
        self.add.clicked.connect(lambda _checked=False: self.add_row())
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        self.body.addLayout(line)

    def load(self) -> None:
        """Read the table."""
        costs = self._context.workspace.letters.costs
        self._context.jobs.read(costs.tariffs, self.show_rows, owner=self)

    def show_rows(self, rows: tuple[TariffRow, ...]) -> None:
        """Show the table; one that is shown already stays, with what is being typed."""
        if rows == self._shown:
            return
        self._shown = rows
        for line in self.rows:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.rows = [TariffLine(self._context, row) for row in rows]
        for line in self.rows:
            line.edited.connect(self._save)
            line.deleted.connect(lambda line=line: self._delete(line))
            self._column.addWidget(line)

    def add_row(self) -> None:
        """A price like the last one, valid from today: the usual reason is a new one."""
        rows = self._rows(self.rows)
        like = rows[-1] if rows else TariffRow(self.tr("Letter"), 20, 0, "")
        self._write((*rows, replace(like, valid_from=present_day().isoformat(), source="")))

    def _delete(self, line: TariffLine) -> None:
        self._write(self._rows(one for one in self.rows if one is not line))

    def _save(self) -> None:
        self._write(self._rows(self.rows))

    def _rows(self, lines: Iterable[TariffLine]) -> tuple[TariffRow, ...]:
        return tuple(line.tariff() for line in lines)

    def _write(self, rows: tuple[TariffRow, ...]) -> None:
        costs = self._context.workspace.letters.costs

        def work() -> None:
            try:
                costs.save_tariffs(rows)
            finally:
                self._shown = None

        write_at_once(self._context, self, work)
        self.load()
