"""How the screens of opportunities and quotes come about, for their kept texts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from sme_crm.ui.sales.closing_dialogs import LostDialog
from sme_crm.ui.sales.opportunities_page import OpportunitiesPage
from sme_crm.ui.sales.quote_rules_dialog import QuoteRulesDialog
from sme_crm.ui.sales.quotes_page import QuotesPage
from sme_crm.ui.sales.sales_panel import SalesPanel
from sme_crm.ui.sales.stages_dialog import StagesDialog
from tests.ui.play import Play


def _opportunities(play: Play) -> OpportunitiesPage:
    play.open("sales")
    page = play.panel(SalesPanel).page("opportunities")
    assert isinstance(page, OpportunitiesPage)
    play.wait(lambda: page.board.columns)
    play.settle()
    return page


def _third_card(page: OpportunitiesPage) -> int:
    row = page.board.columns[2].list.cards.row_at(0)
    assert row is not None
    return row.id


def show_board(play: Play) -> QWidget:
    """The board with an opportunity at the side."""
    page = _opportunities(play)
    chosen = _third_card(page)
    page.open(chosen)
    play.wait(lambda: page.page.shown_id() == chosen)
    play.settle()
    return play.window


def ask_lost(play: Play) -> QWidget:
    """Why an opportunity is lost."""
    page = _opportunities(play)
    page.work.close("lost", _third_card(page))
    return play.over(LostDialog)


def ask_stages(play: Play) -> QWidget:
    """The stages as they are edited."""
    _opportunities(play).edit_stages()
    return play.over(StagesDialog)


def _quotes(play: Play) -> QuotesPage:
    play.open("sales")
    panel = play.panel(SalesPanel)
    panel.tabs.chosen.emit("quotes")
    page = panel.page("quotes")
    assert isinstance(page, QuotesPage)
    play.wait(lambda: page.table.rows_model.rowCount())
    play.settle()
    return page


def show_quotes(play: Play) -> QWidget:
    """The list of quotes."""
    _quotes(play)
    return play.window


def show_quote(play: Play) -> QWidget:
    """A draft with its page."""
    page = _quotes(play)
    row = next(one for one in page.table.rows_model.rows() if one.state == "draft")
    page.open(row.id)
    play.wait(lambda: page.page.shown_id() == row.id and page.page.preview.text())
    play.settle()
    return play.window


def ask_rules(play: Play) -> QWidget:
    """The rules of quotes."""
    _quotes(play).work.edit_rules()
    return play.over(QuoteRulesDialog)


PIPELINE_SCREENS = {
    "sales-board": show_board,
    "sales-lost": ask_lost,
    "sales-stages": ask_stages,
    "sales-quotes": show_quotes,
    "sales-quote": show_quote,
    "sales-quote-rules": ask_rules,
}
