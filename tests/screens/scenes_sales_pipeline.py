"""Scenes of opportunities and quotes: board, list, forecast, one of each, nothing, dialogs."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog

from sme_crm.ui.navigation import ShowSales
from sme_crm.ui.sales.opportunities_page import OpportunitiesPage
from sme_crm.ui.sales.quotes_page import QuotesPage
from sme_crm.ui.sales.sales_panel import SalesPanel
from tests.screens.stage import Scene, Stage


def opportunities(stage: Stage, view: str = "board") -> OpportunitiesPage:
    """The page of opportunities, all of them read."""
    stage.send(ShowSales("opportunities"))
    page = stage.panel(SalesPanel).page("opportunities")
    assert isinstance(page, OpportunitiesPage)
    page.page.hide()
    page.show_all()
    page.views.choose(view)
    stage.settle()
    page._show_view()
    stage.settle()
    return page


def show_one(stage: Stage) -> None:
    """An opportunity at the side of the board."""
    page = opportunities(stage)
    cards = page.board.columns[2].list.cards
    row = cards.row_at(0)
    assert row is not None
    page.open(row.id)
    stage.settle()


def show_dialog(stage: Stage, outcome: str) -> None:
    """What is asked when a sale ends."""
    page = opportunities(stage)
    row = page.board.columns[2].list.cards.row_at(0)
    assert row is not None
    page.work.close(outcome, row.id)
    stage.wait(QApplication.activeModalWidget)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    stage.shown = dialog
    stage.settle()


def show_stages(stage: Stage) -> None:
    """The stages as they are edited."""
    page = opportunities(stage)
    page.edit_stages()
    stage.wait(QApplication.activeModalWidget)
    stage.shown = QApplication.activeModalWidget()
    stage.settle()


def quotes(stage: Stage, state: str = "") -> QuotesPage:
    """The list of quotes, or the first one of a state with its page."""
    stage.send(ShowSales("quotes"))
    page = stage.panel(SalesPanel).page("quotes")
    assert isinstance(page, QuotesPage)
    page.show_list()
    page.show_all()
    stage.settle()
    if state:
        row = next(one for one in page.table.rows_model.rows() if one.state == state)
        page.open(row.id)
        stage.wait(lambda: page.page.shown_id() == row.id)
        stage.settle()
    return page


def show_answer(stage: Stage, *, accepted: bool) -> None:
    """What is asked when an answer comes."""
    page = quotes(stage, "sent").page
    (page.accept if accepted else page.refuse).click()
    stage.wait(QApplication.activeModalWidget)
    stage.shown = QApplication.activeModalWidget()
    stage.settle()


SCENES: list[Scene] = [
    Scene("sales-board", opportunities),
    Scene("sales-board-one", show_one),
    Scene("sales-list", lambda stage: opportunities(stage, "list")),
    Scene("sales-forecast", lambda stage: opportunities(stage, "forecast")),
    Scene("sales-won", lambda stage: show_dialog(stage, "won")),
    Scene("sales-lost", lambda stage: show_dialog(stage, "lost")),
    Scene("sales-stages", show_stages),
    Scene("sales-quotes", quotes),
    Scene("sales-quote-draft", lambda stage: quotes(stage, "draft")),
    Scene("sales-quote-sent", lambda stage: quotes(stage, "sent")),
    Scene("sales-quote-accept", lambda stage: show_answer(stage, accepted=True)),
    Scene("sales-quote-refuse", lambda stage: show_answer(stage, accepted=False)),
]
