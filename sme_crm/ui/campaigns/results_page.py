"""The fifth step: what the campaign brought, beside what was expected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.channels import CHANNELS
from sme_crm.domain.campaigns.figure_names import FIGURES
from sme_crm.printing.charts.figures import figure_text, per_cent
from sme_crm.services.campaigns.analysis import CampaignResult, PartResult
from sme_crm.ui.campaigns.campaign_step import CampaignStep
from sme_crm.ui.campaigns.result_words import (
    economics_text,
    figure_name,
    interval_text,
    verdict_name,
)
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import count_text, language_code, translated
from sme_crm.ui.lists.figure_table import FigureRow, FigureTable, figure
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.navigation import ShowReport
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_TONES = {"roll_out": "success", "go_on": "info", "stop": "danger", "too_few": "neutral"}


class ResultsPage(CampaignStep):
    """The margin first; each part of the campaign with how sure its rate is."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sentence = TextLabel("", TextRole.TITLE, wrap=True)
        self.economics = FigureTable(
            self.tr("Figures"),
            (self.tr("Figure"), self.tr("Measured"), self.tr("Expected")),
            (1, 2),
            {1: 140, 2: 140},
        )
        self.parts = FigureTable(
            self.tr("Parts of the campaign"),
            (
                self.tr("Part"),
                self.tr("Contacts"),
                self.tr("Answers"),
                self.tr("Answer rate, surely between"),
                self.tr("Sales"),
                self.tr("Margin"),
                self.tr("Cost"),
                self.tr("Result"),
                self.tr("Verdict"),
            ),
            (1, 2, 4, 5, 6, 7),
            {1: 80, 2: 80, 3: 170, 4: 70, 5: 100, 6: 100, 7: 100, 8: 130},
        )
        self.apart = TextLabel("", TextRole.BODY, wrap=True)
        self.increment = TextLabel("", TextRole.BODY, wrap=True)
        self.lessons = QPlainTextEdit()
        self.lessons.setPlaceholderText(self.tr("What to do again, what to do otherwise"))
        self.lessons.setAccessibleName(self.tr("Lessons"))
        self.lessons.setTabChangesFocus(True)
        self.keep = Button(self.tr("Keep the lessons"), "save")
        self.keep.clicked.connect(self._keep_lessons)
        self.report = Button(self.tr("Report…"), "document")
        if not context.navigator.can_send(ShowReport):
            self.report.hide()
        self.report.clicked.connect(self._open_report)
        self._lay_out()

    def _lay_out(self) -> None:
        page = ScrollPage()
        column = QVBoxLayout(page.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        figures = Card(self.tr("Figures"), padding=0)
        figures.add_to_title_line(self.report)
        self.economics.setMinimumHeight(size.COMPACT_ROW_HEIGHT * (len(FIGURES) + 1))
        figures.body.addWidget(self.economics)
        parts = Card(self.tr("By wave, channel, cell and address file"), padding=0)
        self.parts.setMinimumHeight(size.COMPACT_ROW_HEIGHT * 8)
        parts.body.addWidget(self.parts)
        lessons = Card(self.tr("Lessons"))
        lessons.add_to_title_line(self.keep)
        lessons.body.addWidget(self.lessons)
        words = Card()
        for label in (self.sentence, self.apart, self.increment):
            words.body.addWidget(label)
        for card in (words, figures, parts, lessons):
            column.addWidget(card)
        outer = QGridLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    # Reading

    def read(self, campaign_id: int) -> tuple[CampaignResult, Mapping[int, str]]:
        """The result and the names of its address files."""
        workspace = self.context.workspace
        result = workspace.campaign_analysis.result(workspace.campaigns.get(campaign_id))
        lots = {one.id: one.name for one in workspace.lots.list_lots()} if result.by_lot else {}
        return result, lots

    def show_read(self, found: Any) -> None:
        """The sentence, the figures, the parts."""
        result, lots = found
        self._result: CampaignResult = result
        currency = result.campaign.currency
        self.sentence.setText(self._sentence(result))
        self.apart.setText(self._apart(result))
        self.increment.setText(self._increment(result))
        self.increment.setVisible(result.increment is not None)
        self.economics.set_rows(
            [
                FigureRow(
                    (
                        Cell(figure_name(key)),
                        figure(economics_text(result.economics, key, currency)),
                        figure(economics_text(result.expected, key, currency), muted=True),
                    ),
                    key,
                )
                for key, _ in FIGURES
            ]
        )
        self.parts.set_rows(self._part_rows(result, lots))
        self.lessons.setPlainText(result.campaign.lessons)

    # Words

    def _money(self, cents: float) -> str:
        return figure_text(cents, "money", language_code(), self._result.campaign.currency)

    def _sentence(self, result: CampaignResult) -> str:
        economics = result.economics
        if not result.whole.contacts:
            return self.tr("Nothing was sent yet.")
        if economics.result >= 0:
            return self.tr("The campaign paid: {result} remain of {margin} of margin.").format(
                result=self._money(economics.result), margin=self._money(economics.margin)
            )
        return self.tr("The campaign did not pay yet: {result} with {margin} of margin.").format(
            result=self._money(economics.result), margin=self._money(economics.margin)
        )

    def _apart(self, result: CampaignResult) -> str:
        whole = result.whole
        return self.tr(
            "By code: {coded} orders, {coded_margin} of margin. Without a code, inside {days} days"
            " of the last sending: {window} orders, {window_margin} of margin. Of all orders,"
            " {first} are first orders of new customers. Returned mail: {returned}."
        ).format(
            coded=count_text(whole.coded_sales),
            coded_margin=self._money(whole.coded_margin),
            days=result.campaign.window_days,
            window=count_text(whole.window_sales),
            window_margin=self._money(whole.window_margin),
            first=count_text(whole.first_sales),
            returned=count_text(result.returned),
        )

    def _increment(self, result: CampaignResult) -> str:
        increment = result.increment
        if increment is None:
            return ""
        sure = (
            self.tr("surely more than chance (p = {p})")
            if increment.comparison.p_value < 0.05 and not increment.comparison.too_few
            else self.tr("it may be chance (p = {p})")
        ).format(p=self.locale().toString(increment.comparison.p_value, "f", 3))
        return self.tr(
            "Against the control group of {count}: {sales} buyers and {margin} of margin more than"
            " without the campaign; {sure}."
        ).format(
            count=count_text(increment.control.customers),
            sales=self.locale().toString(float(increment.sales), "f", 1),
            margin=self._money(float(increment.margin)),
            sure=sure,
        )

    # Parts

    def _part_rows(self, result: CampaignResult, lots: Mapping[int, str]) -> list[FigureRow]:
        waves = {wave.id: wave.name or wave.channel for wave in result.campaign.waves}
        cells = {cell.id: cell.name for cell in result.campaign.cells}
        channels = {one.key: translated("Channels", one.name) for one in CHANNELS}
        rows: list[FigureRow] = []
        groups: Sequence[tuple[str, Mapping[Any, PartResult], Mapping[Any, str]]] = (
            (self.tr("Wave {name}"), result.by_wave, waves),
            (self.tr("Channel {name}"), result.by_channel, channels),
            (self.tr("Cell {name}"), result.by_cell, cells),
            (self.tr("File {name}"), result.by_lot, lots),
        )
        for text, parts, names in groups:
            for key, part in parts.items():
                verdict = result.verdicts.get(key, "") if parts is result.by_cell else ""
                rows.append(self._part_row(text.format(name=names.get(key, key)), part, verdict))
        return rows

    def _part_row(self, name: str, part: PartResult, verdict: str) -> FigureRow:
        rate = per_cent(part.answers / part.contacts, language_code(), 1) if part.contacts else ""
        return FigureRow(
            (
                Cell(name),
                figure(count_text(part.contacts)),
                figure(f"{count_text(part.answers)} ({rate})" if rate else "0"),
                Cell(interval_text(part.answer_interval) if part.contacts else "", muted=True),
                figure(count_text(part.sales)),
                figure(self._money(part.margin)),
                figure(self._money(part.cost), muted=True),
                figure(self._money(part.result)),
                Cell(verdict_name(verdict), chip_tone=_TONES[verdict]) if verdict else Cell(""),
            ),
            name,
        )

    # Acting

    def _keep_lessons(self) -> None:
        campaigns, campaign_id = self.context.workspace.campaigns, self.campaign_id
        if campaign_id is not None:
            lessons = self.lessons.toPlainText()
            self.context.jobs.write(
                partial(campaigns.save, campaign_id, {"lessons": lessons}), self._kept, owner=self
            )

    def _kept(self, change_id: int) -> None:
        if change_id:
            self.context.notices.toast_change(self.tr("Lessons kept"), change_id)

    def _open_report(self) -> None:
        if self.campaign_id is not None:
            self.context.navigator.send(ShowReport(f"campaign {self.campaign_id}"))
