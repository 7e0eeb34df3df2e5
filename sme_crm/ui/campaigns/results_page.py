"""The fifth step: what the campaign brought, beside what was expected."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.printing.reports.report import Figure, reckoned_text
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.campaigns.analysis import CampaignResult
from sme_crm.services.campaigns.lifetime import Lifetime
from sme_crm.services.reports.campaign_certainty import cell_sentences, increment_sentence
from sme_crm.services.reports.campaign_economics import lifetime_table
from sme_crm.services.reports.campaign_sentences import (
    apart_sentence,
    assumption_sentence,
    head_figures,
    paid_sentence,
    rule_sentence,
    unknown_sentences,
)
from sme_crm.ui.campaigns.campaign_step import CampaignStep
from sme_crm.ui.campaigns.parts_card import PartsCard
from sme_crm.ui.campaigns.result_rows import ResultColumn, result_rows
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import language_code
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

_TILES: Final = 4
"""Figures below the first sentence."""
_Read = tuple[CampaignResult, Lifetime | None, Mapping[int, str]]
"""The result, its lifetime view, the names of address files."""


class _Tile(QWidget):
    """A figure with its name above and its formula below."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_4, 0, size.SPACE_4)
        column.setSpacing(0)
        self.name = TextLabel("", TextRole.SMALL, "muted")
        self.figure = TextLabel("", TextRole.FIGURE)
        self.how = TextLabel("", TextRole.SMALL, "muted")
        for label in (self.name, self.figure, self.how):
            column.addWidget(label)

    def show_figure(self, told: Figure) -> None:
        """Show another figure."""
        self.name.setText(told.name)
        self.figure.setText(told.text)
        self.how.setText(told.detail)


class ResultsPage(CampaignStep):
    """The margin first; each part of the campaign with how sure its rate is."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sentence = TextLabel("", TextRole.CARD, wrap=True)
        self.tiles = [_Tile() for _ in range(_TILES)]
        self.assumption = TextLabel("", TextRole.BODY, wrap=True)
        self.apart = TextLabel("", TextRole.BODY, wrap=True)
        self.increment = TextLabel("", TextRole.BODY, wrap=True)
        self.rule = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.unknown = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.unknown.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, size.SPACE_12)
        self.economics = FigureTable(
            self.tr("Figures"),
            (self.tr("Figure"), self.tr("Measured"), self.tr("Expected")),
            (1, 2),
            {1: 180, 2: 180},
        )
        self.parts = PartsCard()
        self.lifetime = FigureTable(
            self.tr("First orders and lifetime"),
            (self.tr("Figure"), self.tr("Formula"), self.tr("Measured")),
            (2,),
            {1: 380, 2: 180},
        )
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
        figures.body.addWidget(self.economics)
        figures.body.addWidget(self.unknown)
        self.lifetime_card = Card(self.tr("First orders and lifetime"), padding=0)
        self.lifetime_card.body.addWidget(self.lifetime)
        lessons = Card(self.tr("Lessons"))
        lessons.add_to_title_line(self.keep)
        lessons.body.addWidget(self.lessons)
        words = Card()
        words.body.addWidget(self.sentence)
        tiles = QHBoxLayout()
        for tile in self.tiles:
            tiles.addWidget(tile, 1)
        words.body.addLayout(tiles)
        words.body.addWidget(self.assumption)
        self.sources = Card(self.tr("Where the orders come from"))
        for label in (self.apart, self.increment, self.rule):
            self.sources.body.addWidget(label)
        for card in (words, figures, self.parts, self.sources, self.lifetime_card, lessons):
            column.addWidget(card)
        column.addStretch(1)
        outer = QGridLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(page)

    # Reading

    def read(self, campaign_id: int) -> _Read:
        """The result, its lifetime view, the names of its address files."""
        workspace = self.context.workspace
        result = workspace.campaign_comparison.result(workspace.campaigns.get(campaign_id))
        lifetime = (
            workspace.campaign_analysis.lifetime(result, present_day())
            if result.is_measured
            else None
        )
        lots = {one.id: one.name for one in workspace.lots.list_lots()} if result.by_lot else {}
        return result, lifetime, lots

    def show_read(self, found: Any) -> None:
        """The sentences, the figures, the parts."""
        read: _Read = found
        result, lifetime, lots = read
        words = ReportWords(language_code(), result.campaign.currency)
        self._show_words(words, result)
        measured = result.economics if result.is_measured else None
        part = result.whole if result.is_measured else None
        columns = [ResultColumn(measured, part), ResultColumn(result.expected, muted=True)]
        rows = result_rows(columns, result.campaign.currency)
        self.economics.set_rows(rows)
        self.economics.setFixedHeight(_height(len(rows)))
        self.parts.show_result(result, lots, cell_sentences(words, result))
        self._show_lifetime(words, lifetime)
        self.lessons.setPlainText(result.campaign.lessons)

    def _show_words(self, words: ReportWords, result: CampaignResult) -> None:
        self.sentence.setText(paid_sentence(words, result))
        self.assumption.setText(assumption_sentence(words, result))
        figures = head_figures(words, result)
        for tile, told in zip(self.tiles, figures, strict=True):
            tile.show_figure(told)
            tile.setVisible(result.is_measured)
        self.assumption.setVisible(bool(self.assumption.text()))
        self.sources.setVisible(result.is_measured)
        self.apart.setText(apart_sentence(words, result))
        self.increment.setText(increment_sentence(words, result))
        self.rule.setText(rule_sentence(words, result))
        unknown = unknown_sentences(words, result)
        self.unknown.setText("\n".join(unknown))
        self.unknown.setVisible(bool(unknown))

    def _show_lifetime(self, words: ReportWords, lifetime: Lifetime | None) -> None:
        self.lifetime_card.setVisible(lifetime is not None)
        if lifetime is None:
            return
        table = lifetime_table(words, lifetime)
        rows = [
            FigureRow(
                (
                    Cell(row.name),
                    Cell(row.said, muted=True),
                    *(
                        figure(reckoned_text(row, cell, words.language, words.currency))
                        for cell in row.cells
                    ),
                ),
                row.key,
            )
            for row in table.rows
        ]
        self.lifetime.set_rows(rows)
        self.lifetime.setFixedHeight(_height(len(rows)))

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


def _height(rows: int) -> int:
    """So many rows below their headings."""
    return size.HEADER_HEIGHT + size.COMPACT_ROW_HEIGHT * rows
