"""How large the campaign is: sends, costs, break-even, answers by day, calls, two plans."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.answer_curve import USUAL_CURVE
from sme_crm.domain.campaigns.campaign import Campaign, Cost
from sme_crm.domain.campaigns.figure_names import FIGURES
from sme_crm.domain.campaigns.sizing import PlanSketch, Sizing, curve_text, read_curve
from sme_crm.ui.campaigns.cost_dialog import CostDialog
from sme_crm.ui.campaigns.cost_table import CostTable
from sme_crm.ui.campaigns.curve_editor import CurveEditor
from sme_crm.ui.campaigns.loaded_campaign import EditedStep, LoadedCampaign
from sme_crm.ui.campaigns.plan_sketch_form import PlanSketchForm
from sme_crm.ui.campaigns.result_words import economics_text, figure_name
from sme_crm.ui.campaigns.sizing_charts import answers_chart, sensitivity_chart
from sme_crm.ui.campaigns.sizing_words import (
    advised_words,
    calls_words,
    needed_words,
    paying_words,
    plans_words,
    reach_words,
)
from sme_crm.ui.charts.chart_card import ChartCard
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import as_widget
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import IntegerEditor, RateEditor
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.campaigns.campaign_work import CampaignWork
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.forms.form_work import HeldVersion

_CHART: Final = 260


class SizingPage(EditedStep):
    """Reads its figures in a worker whenever the campaign moves."""

    def __init__(
        self,
        context: UiContext,
        work: CampaignWork,
        held: HeldVersion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, work, held, parent)
        self.sizing: Sizing | None = None
        self._latest = LatestRead(context.jobs)
        self.boxes: dict[str, FieldBox] = {}
        self._make_fields()
        self._make_costs()
        self._make_figures()
        self._make_plans()
        self._lay_out()

    # -- making --------------------------------------------------------------------------------

    def _make_fields(self) -> None:
        self.wanted_form, self.calls_form = QWidget(), QWidget()
        goals = [("sales", self.tr("sales")), ("answers", self.tr("answers"))]
        wanted: list[FormField] = [
            ("wanted", self.tr("Wanted"), IntegerEditor(), 6),
            ("goal", self.tr("of these"), ChoiceEditor(goals), 6),
            ("contacts", self.tr("Contacts to reckon with"), IntegerEditor(), 12),
        ]
        calls: list[FormField] = [
            ("phone_share", self.tr("By phone"), RateEditor(), 4),
            ("call_minutes", self.tr("Minutes a call"), IntegerEditor(), 4),
            ("day_hours", self.tr("Hours a day"), IntegerEditor(), 4),
        ]
        self.boxes |= fill_form(self.wanted_form, wanted, self._keep)
        self.boxes |= fill_form(self.calls_form, calls, self._keep)
        self.paying = TextLabel("", TextRole.STRONG, wrap=True)
        self.needed = TextLabel("", wrap=True)
        self.target = TextLabel("", tone="muted", wrap=True)
        self.advised = TextLabel("", tone="muted", wrap=True)
        self.calls = TextLabel("", wrap=True)
        self.curve = FieldBox("curve", self.tr("Share of the answers by day (%)"), CurveEditor())
        self.curve.edited.connect(self._keep_curve)
        self.usual = Button(self.tr("Usual curve"), "undo", "quiet")
        self.usual.clicked.connect(lambda _checked=False: self._keep_curve("", ()))

    def _make_costs(self) -> None:
        self.costs = CostTable()
        self.costs.edit_wanted.connect(self.edit_cost)
        self.costs.removal_wanted.connect(self.remove_cost)
        self.add = Button(self.tr("Add a line"), "plus")
        self.add.clicked.connect(lambda _checked=False: self.ask_cost(Cost(kind="creation")))
        self.estimate = Button(self.tr("Print, paper and postage"), "envelope")
        self.estimate.setToolTip(
            self.tr("Reckons them from the tariff and the costs of mailings in the settings")
        )
        self.estimate.clicked.connect(lambda _checked=False: self._estimate())
        self.edit = IconButton("edit", self.tr("Edit the line"))
        self.edit.clicked.connect(lambda _checked=False: self.edit_cost())
        self.remove = IconButton("trash", self.tr("Remove the line"))
        self.remove.clicked.connect(lambda _checked=False: self.remove_cost())

    def _make_figures(self) -> None:
        self.figures = FigureTable(
            self.tr("What it comes to"), (self.tr("Figure"), self.tr("Expected")), (1,), {1: 150}
        )
        rows = len(FIGURES) + 1
        self.figures.setMinimumHeight(size.COMPACT_ROW_HEIGHT * rows + size.SPACE_4)
        jobs = self.context.jobs
        self.answers = ChartCard(self.tr("Answers by day"), jobs, can_choose=False)
        self.grid = ChartCard(self.tr("Result by sales and margin"), jobs, can_choose=False)
        for card in (self.answers, self.grid):
            card.setMinimumHeight(_CHART)

    def _make_plans(self) -> None:
        self.plans = (PlanSketchForm(1), PlanSketchForm(2))
        for number, form in enumerate(self.plans):
            form.edited.connect(lambda sketch, number=number: self._keep_plan(number, sketch))
        self.verdict = TextLabel("", TextRole.STRONG, wrap=True)
        self.few_or_many = Button(self.tr("Many cheap or few good addresses"), "contacts", "quiet")
        self.few_or_many.clicked.connect(lambda _checked=False: self.propose_addresses())
        self.house_or_out = Button(self.tr("In-house or outsourced"), "company", "quiet")
        self.house_or_out.clicked.connect(lambda _checked=False: self.propose_house())

    def _lay_out(self) -> None:
        wanted = Card(self.tr("How many to write to"))
        for widget in (self.wanted_form, self.needed, self.target, self.advised):
            wanted.body.addWidget(widget)
        calls = Card(self.tr("Calls to take"))
        for widget in (self.calls_form, self.calls):
            calls.body.addWidget(widget)
        calls.body.addStretch(1)
        paying = Card(self.tr("Does it pay?"))
        paying.body.addWidget(self.paying)
        left = QVBoxLayout()
        left.setSpacing(size.SPACE_12)
        left.addWidget(paying)
        left.addWidget(wanted)
        left.addWidget(calls, 1)
        reckoned = Card(self.tr("Before a euro is spent"), padding=0)
        reckoned.body.addWidget(self.figures)
        costs = Card(self.tr("What it costs"), padding=0)
        costs.body.addWidget(self.costs)
        for tool in (self.estimate, self.add, self.edit, self.remove):
            costs.add_to_title_line(tool)
        curve = QHBoxLayout()
        curve.addWidget(self.curve, 1)
        curve.addWidget(self.usual, 0, Qt.AlignmentFlag.AlignBottom)
        self.answers.body.addLayout(curve)
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_12)
        head.addLayout(left, 1)
        head.addWidget(reckoned, 1)
        self.column.addLayout(head)
        self.column.addWidget(costs)
        self.column.addLayout(_beside(self.answers, self.grid))
        plans = Card(self.tr("Two plans side by side"))
        plans.add_to_title_line(self.few_or_many)
        plans.add_to_title_line(self.house_or_out)
        plans.body.addLayout(_beside(*self.plans))
        plans.body.addWidget(self.verdict)
        self.column.addWidget(plans)
        self.column.addStretch(1)

    # -- showing -------------------------------------------------------------------------------

    def boxes_shown(self) -> list[FieldBox]:
        """Every field of the page."""
        plans = [box for form in self.plans for box in form.boxes.values()]
        return [*self.boxes.values(), self.curve, *plans]

    def fill(self, loaded: LoadedCampaign, *, fresh: bool) -> None:
        """Read what the campaign comes to."""
        if fresh:
            self.sizing = None
        sizes, campaign_id = self.context.workspace.campaign_sizes, loaded.campaign.id
        self._latest.ask(lambda: sizes.read(campaign_id), self._show)

    def _show(self, sizing: Sizing) -> None:
        fresh, self.sizing = self.sizing is None, sizing
        if self.loaded is None:
            return
        campaign, writable = self.loaded.campaign, self.work.writable
        for key, box in self.boxes.items():
            value: Any = getattr(sizing.wishes, key)
            self.show_value(box, value if key == "goal" else value or None, fresh=fresh)
        curve = read_curve(campaign.answer_curve) or USUAL_CURVE
        self.show_value(self.curve, curve, fresh=fresh)
        self.usual.setEnabled(writable and bool(campaign.answer_curve))
        keep = bool(self.held.pending) and not fresh
        for form, sketch in zip(self.plans, sizing.wishes.plans, strict=True):
            form.show_sketch(sketch, campaign, writable=writable, keep=keep)
        self.costs.show_lines(sizing.lines, campaign.currency)
        self.figures.set_rows(
            [
                FigureRow(
                    (
                        Cell(figure_name(key)),
                        figure(economics_text(sizing.economics, key, campaign.currency)),
                    ),
                    key,
                )
                for key, _ in FIGURES
            ]
        )
        self._say(sizing, campaign)
        self.answers.show_chart(answers_chart(sizing))
        self.grid.show_chart(sensitivity_chart(sizing, campaign.currency, language_code()))
        letters = any(wave.channel == "letter" for wave in campaign.waves)
        for button, there in (
            (self.add, True),
            (self.edit, bool(sizing.lines)),
            (self.remove, bool(sizing.lines)),
            (self.estimate, letters and sizing.reached_by("letter") > 0),
            (self.few_or_many, True),
            (self.house_or_out, True),
        ):
            button.setEnabled(writable and there)

    def _say(self, sizing: Sizing, campaign: Campaign) -> None:
        self.paying.setText(paying_words(sizing, campaign))
        self.needed.setText(needed_words(sizing))
        self.target.setText(reach_words(sizing))
        self.advised.setText(advised_words(sizing, campaign))
        self.advised.setVisible(bool(self.advised.text()))
        self.calls.setText(calls_words(sizing))
        self.calls.setVisible(bool(self.calls.text()))
        self.verdict.setText(plans_words(sizing.wishes.plans, campaign))
        self.verdict.setVisible(bool(self.verdict.text()))
        typed = as_widget(self.boxes["contacts"].editor)
        if isinstance(typed, QLineEdit):
            typed.setPlaceholderText(count_text(sizing.reach.contacts))

    # -- editing -------------------------------------------------------------------------------

    def _keep(self, key: str, value: object) -> None:
        if self.sizing is not None and self.loaded is not None:
            kept = value if key == "goal" else value or 0
            values: dict[str, Any] = {key: kept}
            self._write(values)

    def _keep_plan(self, number: int, sketch: PlanSketch) -> None:
        if self.sizing is not None:
            first, second = self.sizing.wishes.plans
            self._write({"plans": (sketch, second) if number == 0 else (first, sketch)})

    def _write(self, values: dict[str, Any]) -> None:
        if self.sizing is None or self.loaded is None:
            return
        wishes = replace(self.sizing.wishes, **values)
        # What follows at once goes by these wishes, not by those that were read.
        self.sizing = replace(self.sizing, wishes=wishes)
        self.work.keep(self.loaded.campaign.id, self.held, wishes)

    def _keep_curve(self, _key: str, curve: object) -> None:
        if self.loaded is not None and isinstance(curve, tuple):
            text = "" if curve in ((), USUAL_CURVE) else curve_text(curve)
            self.work.save(self.loaded.campaign.id, self.held, {"answer_curve": text})

    def ask_cost(self, cost: Cost) -> CostDialog | None:
        """Ask for a line of cost and keep it."""
        loaded = self.loaded
        if loaded is None or not self.work.writable:
            return None
        dialog = CostDialog(cost, loaded.campaign.hourly_cost, self.window())
        dialog.accepted.connect(lambda: self.work.put(loaded.campaign.id, self.held, dialog.cost()))
        dialog.open()
        return dialog

    def edit_cost(self) -> None:
        """Edit the line chosen; that of a wave stands in the step of messages."""
        cost = self.costs.chosen_cost()
        if cost is not None:
            self.ask_cost(cost)

    def remove_cost(self) -> None:
        """Take the line chosen away."""
        cost = self.costs.chosen_cost()
        if cost is not None and self.loaded is not None:
            self.work.remove(self.loaded.campaign.id, self.held, cost)

    def _estimate(self) -> None:
        if self.loaded is not None and self.sizing is not None:
            contacts = self.sizing.reached_by("letter")
            self.work.estimate(self.loaded.campaign.id, self.held, contacts)

    def propose_addresses(self) -> None:
        """3 000 cheap addresses or 500 good ones, to be filled in."""
        if self.loaded is not None:
            campaign = self.loaded.campaign
            begun = PlanSketch(unit_cost=_unit_cost(self.loaded), sale_rate=campaign.sale_rate)
            many = replace(begun, name=self.tr("Many cheap addresses"), contacts=3_000)
            few = replace(begun, name=self.tr("Few good addresses"), contacts=500)
            self._write({"plans": (many, few)})

    def propose_house(self) -> None:
        """In-house with own hours, or outsourced, to be filled in."""
        if self.loaded is not None and self.sizing is not None:
            campaign = self.loaded.campaign
            begun = PlanSketch(contacts=self.sizing.contacts, sale_rate=campaign.sale_rate)
            house = replace(
                begun,
                name=self.tr("In-house"),
                unit_cost=_unit_cost(self.loaded),
                hourly_cost=campaign.hourly_cost,
            )
            self._write({"plans": (house, replace(begun, name=self.tr("Outsourced")))})


def _unit_cost(loaded: LoadedCampaign) -> int:
    return sum(wave.unit_cost for wave in loaded.campaign.waves)


def _beside(first: QWidget, second: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(size.SPACE_12)
    line.addWidget(first, 1)
    line.addWidget(second, 1)
    return line
