"""First step: what each column of the file holds, and whether amounts are without VAT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.services.sales.order_import.columns import ORDER_COLUMNS
from sme_crm.ui.forms.column_choices import ColumnChoices
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.forms.value_editors import RateEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.services.sales.order_import.run import OrderImportRun


class ColumnsStep(QWidget):
    """Writes what is chosen into the options of the run."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: OrderImportRun | None = None
        self._scroll = ScrollPage()
        self.choices = ColumnChoices()
        self.choices.changed.connect(self._take_columns)
        self.note = TextLabel("", tone="muted", wrap=True)
        self.taxes = SegmentedControl(
            [("net", self.tr("Without VAT"), ""), ("gross", self.tr("With VAT"), "")],
            self.tr("Amounts are"),
        )
        self.taxes.chosen.connect(lambda key: self._set(net=key == "net"))
        self.rate = RateEditor()
        self.rate.setAccessibleName(self.tr("VAT rate"))
        self.rate.edited.connect(lambda value: self._set(vat_rate=value or 0))
        self.dates = ComboBox(
            [("day", self.tr("Day, month, year")), ("month", self.tr("Month, day, year"))],
            self.tr("Order of dates"),
        )
        self.dates.currentIndexChanged.connect(
            lambda _at: self._set(month_first=self.dates.key() == "month")
        )
        self.source = LineEditor()
        self.source.setAccessibleName(self.tr("Source noted with the orders"))
        self.source.setPlaceholderText(self.tr("Shop, fair, web…"))
        self.source.edited.connect(lambda value: self._set(source=str(value or "")))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._scroll.page)
        column.setContentsMargins(size.SPACE_24, size.SPACE_4, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.note)
        options = QHBoxLayout()
        options.setSpacing(size.SPACE_16)
        for caption, field in (
            (self.tr("Amounts are"), self.taxes),
            (self.tr("VAT rate"), self.rate),
            (self.tr("Order of dates"), self.dates),
            (self.tr("Source noted with the orders"), self.source),
        ):
            part = QVBoxLayout()
            part.setSpacing(size.SPACE_4)
            part.addWidget(FieldLabel(caption, field))
            part.addWidget(field)
            options.addLayout(part)
        options.addStretch(1)
        column.addLayout(options)
        column.addWidget(self.choices)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)

    def show_run(self, run: OrderImportRun, sample: list[tuple[str, ...]]) -> None:
        """Show the columns of a file as they were understood."""
        self._run = run
        offered = [(key, translated("OrderImport", text)) for key, text in ORDER_COLUMNS.items()]
        self.choices.show_columns(run.header, offered, run.options.columns, sample)
        self.rate.set_value(run.options.vat_rate)
        self.dates.choose("month" if run.options.month_first else "day")
        self.source.set_value(run.options.source)
        self._show_needs()

    def commit(self) -> bool:
        """Take what is being typed; False when it cannot be read."""
        return self.rate.commit() and self.source.commit()

    def _take_columns(self) -> None:
        self._set(columns=self.choices.columns())

    def _set(self, **values: object) -> None:
        if self._run is not None:
            self._run.set_options(**values)
            self._show_needs()
            self.changed.emit()

    def _show_needs(self) -> None:
        """Say what is missing, and ask only what no heading tells."""
        run = self._run
        if run is None:
            return
        held = set(run.options.columns.values())
        plain = bool(held & {"amount", "unit_price"}) and not held & {"net", "gross"}
        self.taxes.setEnabled(plain)
        net = run.options.net if plain else "gross" not in held
        self.taxes.choose("" if net is None else "net" if net else "gross")
        self.rate.setEnabled(net is not True and "vat_rate" not in held)
        missing, refusal = run.missing(), self.choices.refusal()
        if refusal:
            self.note.setText(refusal)
            self.note.set_tone("danger")
        elif missing:
            names = ", ".join(translated("OrderImport", ORDER_COLUMNS[key]) for key in missing)
            self.note.setText(self.tr("Say which column holds: {names}").format(names=names))
            self.note.set_tone("danger")
        elif run.asks_net():
            self.note.setText(
                self.tr("Say whether the amounts are with or without VAT: no heading tells it.")
            )
            self.note.set_tone("danger")
        else:
            said = (
                self.tr("The columns are those of the last import of such a file.")
                if run.remembered
                else self.tr("Understood by their headings; correct what is wrong.")
            )
            self.note.setText(said)
            self.note.set_tone("muted")

    def ready(self) -> bool:
        """Whether the file can be tried."""
        run = self._run
        if run is None or self.choices.refusal():
            return False
        return not run.missing() and not run.asks_net()
