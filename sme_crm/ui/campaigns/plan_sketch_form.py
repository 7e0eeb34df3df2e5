"""One of two plans beside each other: its figures, and what they come to."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.campaigns.sizing import PlanSketch
from sme_crm.ui.campaigns.result_words import economics_text, figure_name
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import AmountEditor, IntegerEditor, RateEditor
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.theme import tokens as size

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import Campaign

_SHOWN: Final = ("cost", "sales", "margin", "result", "return_ratio", "break_even_sales",
                 "break_even_rate", "cost_per_sale")  # fmt: skip


class PlanSketchForm(QWidget):
    """`edited(sketch)` with each field that is left."""

    edited = Signal(object)

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sketch = PlanSketch()
        form = QWidget()
        self.boxes = fill_form(form, self._fields(number), self._tell)
        self.figures = FigureTable(
            self.tr("What plan {number} comes to").format(number=number),
            (self.tr("Figure"), self.tr("Amount")),
            (1,),
            {1: 140},
        )
        self.figures.setMinimumHeight(size.COMPACT_ROW_HEIGHT * (len(_SHOWN) + 1) + size.SPACE_4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(form)
        column.addWidget(self.figures)

    def _fields(self, number: int) -> list[FormField]:
        return [
            ("name", self.tr("Plan {number}").format(number=number), LineEditor(), 12),
            ("contacts", self.tr("Contacts"), IntegerEditor(), 6),
            ("sale_rate", self.tr("Sales expected"), RateEditor(), 6),
            ("unit_cost", self.tr("A contact costs"), AmountEditor(), 6),
            ("fixed_cost", self.tr("Files, creation, provider"), AmountEditor(), 6),
            ("hours", self.tr("Own hours"), IntegerEditor(), 4),
            ("hourly_cost", self.tr("An hour costs"), AmountEditor(), 4),
            ("lost_hourly", self.tr("It would earn else"), AmountEditor(), 4),
        ]

    def show_sketch(
        self, sketch: PlanSketch, campaign: Campaign, *, writable: bool, keep: bool
    ) -> None:
        """Show a plan of a campaign; `keep`: what is typed is newer."""
        if not keep:
            self.sketch = sketch
        for key, box in self.boxes.items():
            if not (keep or box.editor.is_dirty()):
                value = getattr(sketch, key)
                box.set_value(value if key == "name" else value or None)
            box.setEnabled(writable)
        economics = self.sketch.economics(campaign.price, campaign.margin_rate)
        self.figures.set_rows(
            [
                FigureRow(
                    (
                        Cell(figure_name(key)),
                        figure(economics_text(economics, key, campaign.currency)),
                    ),
                    key,
                )
                for key in _SHOWN
            ]
        )

    def _tell(self, key: str, value: Any) -> None:
        values: dict[str, Any] = {key: value or ("" if key == "name" else 0)}
        self.sketch = replace(self.sketch, **values)
        self.edited.emit(self.sketch)
