"""The page of sales: currency, assumed margin and churn, ABC limits, dormant days, quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QGridLayout

from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.chasing import USUAL_DAYS, days_text, read_days
from sme_crm.domain.sales.order import MARGIN_RATE_SOURCE, USUAL_MARGIN_RATE
from sme_crm.domain.sales.quote import USUAL_PATTERN, VALID_DAYS, next_number, pattern_is_possible
from sme_crm.printing.charts.figures import per_cent
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.forms.value_editors import IntegerEditor, RateEditor
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.settings_screen.settings_page import SettingsPage, write_at_once
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_CURRENCIES: Final = ("EUR", "CHF", "GBP", "USD", "CAD", "MAD", "TND", "XOF", "XPF")
_WIDTH: Final = 130
_MOST_DAYS: Final = 3_650
_CURRENCY: Final = "sales.currency"
_KEYS: Final = (
    "sales.margin_rate", "sales.churn_rate", "sales.abc_a", "sales.abc_b",
    *(f"sales.{state}_{name}" for name in "abc" for state in ("dormant", "buried")),
    "quote.number", "quote.valid_days", "quote.chase_days",
)  # fmt: skip
_USUAL: Final[dict[str, str | int]] = {
    "sales.margin_rate": USUAL_MARGIN_RATE,
    "sales.churn_rate": 2_000,
    "quote.number": USUAL_PATTERN,
    "quote.valid_days": VALID_DAYS,
    "quote.chase_days": USUAL_DAYS,
}
Value = str | int | float | bool


@dataclass(frozen=True, slots=True)
class _Read:
    """What the page shows; `churn` is the measured one of the last whole year, if any."""

    currency: str
    values: dict[str, Value]
    churn: tuple[int, float] | None


class SalesPage(SettingsPage):
    """A field is saved when it is left; what makes no sense is said and not kept."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        self.fields: dict[str, LineEditor] = {}
        self._kept: dict[str, Value] = {}
        self._hints: dict[str, TextLabel] = {}
        self.measured = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.problem = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self._add_amounts()
        self._add_segments()
        self._add_quotes()
        self.column.addWidget(self.problem)
        self.column.addStretch(1)
        context.changes.committed.connect(self._follow)

    # Cards

    def _add_amounts(self) -> None:
        card = self.add_card(
            self.tr("Amounts"),
            self.tr("Orders in other currencies are shown, but not added up with the others."),
        )
        self.currency = ComboBox(
            [(code, code) for code in _CURRENCIES], self.tr("Currency of the business")
        )
        self.currency.setFixedWidth(_WIDTH)
        self.currency.setEnabled(not self.context.workspace.read_only)
        self.currency.activated.connect(self._save_currency)
        grid = self._grid(card)
        grid.addWidget(FieldLabel(self.tr("Currency of the business"), self.currency), 0, 0)
        grid.addWidget(self.currency, 0, 1)
        source = self.tr("Usual: {rate}. Source: {source}.").format(
            rate=_rate(USUAL_MARGIN_RATE), source=translated("Orders", MARGIN_RATE_SOURCE)
        )
        self._add(grid, "sales.margin_rate", self.tr("Margin assumed of sales"), RateEditor(),
                  source)  # fmt: skip
        self._add(
            grid, "sales.churn_rate", self.tr("Share of customers lost in a year"), RateEditor(),
            self.tr("Usual: {rate}. Source: guides of direct marketing, a rule of thumb.").format(
                rate=_rate(2_000)
            ),
        )  # fmt: skip
        card.body.addWidget(self.measured)

    def _add_segments(self) -> None:
        card = self.add_card(
            self.tr("Classes and sleeping customers"),
            self.tr(
                "Class A makes the first part of the margin, B what follows, C the rest. The days"
                " are our own choice: hold them against the rhythm of your customers."
            ),
        )
        grid = self._grid(card)
        self._add(grid, "sales.abc_a", self.tr("Class A makes the first"), RateEditor(),
                  self.tr("usual: {rate}").format(rate=_rate(8_000)))  # fmt: skip
        self._add(grid, "sales.abc_b", self.tr("Class B goes on to"), RateEditor(),
                  self.tr("usual: {rate}").format(rate=_rate(9_500)))  # fmt: skip
        for name in "abc":
            for state, words in (
                ("dormant", self.tr("Class {name}: dormant after, days")),
                ("buried", self.tr("Class {name}: in the cemetery after, days")),
            ):
                self._add(
                    grid, f"sales.{state}_{name}", words.format(name=name.upper()), IntegerEditor()
                )

    def _add_quotes(self) -> None:
        card = self.add_card(
            self.tr("Quotes"),
            self.tr("Texts and VAT of quotes are set in Sales, “Rules of quotes…”."),
        )
        grid = self._grid(card)
        self._add(grid, "quote.number", self.tr("Numbers"), LineEditor(), " ")
        self.example = self._hints["quote.number"]
        self._add(grid, "quote.valid_days", self.tr("Validity in days"), IntegerEditor())
        self._add(
            grid, "quote.chase_days", self.tr("Chased after so many days"), LineEditor(),
            self.tr("Usual: 7, 15. Source: handbooks of direct marketing. Empty: never."),
        )  # fmt: skip

    def _grid(self, card: Card) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_16)
        grid.setVerticalSpacing(size.SPACE_8)
        grid.setColumnStretch(2, 1)
        card.body.addLayout(grid)
        return grid

    def _add(
        self, grid: QGridLayout, key: str, words: str, field: LineEditor, hint: str = ""
    ) -> None:
        row = grid.rowCount()
        field.setFixedWidth(_WIDTH)
        field.setAccessibleName(words)
        field.setEnabled(not self.context.workspace.read_only)
        field.edited.connect(lambda value: self._save(key, value))
        field.refused.connect(self.problem.setText)
        grid.addWidget(FieldLabel(words, field), row, 0)
        grid.addWidget(field, row, 1)
        label = TextLabel(hint, TextRole.SMALL, "muted", wrap=True)
        grid.addWidget(label, row, 2)
        self.fields[key] = field
        self._hints[key] = label

    # Reading and writing

    def load(self) -> None:
        """Read the settings, and measure the churn."""
        workspace, today = self.context.workspace, present_day()

        def read() -> _Read:
            values = {key: workspace.settings.get(key) for key in _KEYS}
            over = [
                (one.year, one.churn)
                for one in workspace.segments.years.churn(today)
                if not one.unfinished and one.churn is not None
            ]
            return _Read(workspace.settings.text(_CURRENCY), values, over[-1] if over else None)

        self.context.jobs.read(read, self._show, owner=self)

    def _show(self, found: _Read) -> None:
        if self.currency.findData(found.currency) < 0:
            self.currency.addItem(found.currency, found.currency)
        self.currency.choose(found.currency)
        self._kept = found.values
        for key, field in self.fields.items():
            if not field.is_dirty():
                field.set_value(found.values[key])
        self.measured.setText(
            self.tr("Measured in your own orders: {rate} of the customers of {before} did not"
                    " order in {year}.").format(
                rate=per_cent(found.churn[1], language_code(), 1),
                before=found.churn[0] - 1,
                year=found.churn[0],
            )
            if found.churn is not None
            else self.tr("Your own churn is measured once there are orders of two whole years.")
        )  # fmt: skip
        number = next_number(str(found.values["quote.number"]), present_day(), ())
        self.example.setText(
            self.tr("The first of a year would be {number}.").format(number=number)
        )

    def _follow(self, changes: Changes) -> None:
        if changes.touches("setting") and self.isVisible():
            self.load()

    def _save_currency(self) -> None:
        settings, code = self.context.workspace.settings, self.currency.key()
        write_at_once(self.context, self, lambda: settings.set(_CURRENCY, code, origin="settings"))

    def _save(self, key: str, value: object) -> None:
        """Keep a value; an empty one is the usual one again, a wrong one is not kept."""
        kept: Value = value if isinstance(value, str | int) else _USUAL.get(key, self._kept[key])
        if key == "quote.chase_days":
            kept = days_text(read_days(str(value or "")))
        problem = self._problem({**self._kept, key: kept})
        self.problem.setText(problem)
        if problem:
            self.fields[key].set_value(self._kept[key])
            return
        settings = self.context.workspace.settings
        write_at_once(self.context, self, lambda: settings.set(key, kept, origin="settings"))

    def _problem(self, values: dict[str, Value]) -> str:
        """Why values cannot be kept together; "" when they can."""
        if not 0 < int(values["sales.abc_a"]) < int(values["sales.abc_b"]):
            return self.tr("Not kept: class B must reach further than class A.")
        for name in "abc":
            dormant, buried = (int(values[f"sales.{one}_{name}"]) for one in ("dormant", "buried"))
            if not 0 < dormant < buried <= _MOST_DAYS:
                return self.tr("Not kept: the cemetery comes after sleep, within ten years.")
        if not 0 <= int(values["quote.valid_days"]) <= _MOST_DAYS:
            return self.tr("Not kept: quotes are valid for ten years at most.")
        if not pattern_is_possible(str(values["quote.number"])):
            return self.tr("Not kept: write zeros in braces for the count, such as D{year}-{0000}.")
        return ""


def _rate(hundredths: int) -> str:
    return per_cent(hundredths / 10_000, language_code(), 0)
