"""Tabs: their counts, their room, their places."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from sme_crm.ui.language import use_language
from sme_crm.ui.theme.tokens import LIGHT
from sme_crm.ui.widgets.tabs import Tabs
from tests.ui.painting import colors_of, light, show

__all__ = ["light"]


def test_tabs_show_counts(qtbot: QtBot) -> None:
    tabs = Tabs("Sheet")
    tabs.add_page("sheet", "Sheet", QWidget())
    tabs.add_page("history", "History", QWidget())
    show(qtbot, tabs)
    tabs.set_count("history", 24)
    assert tabs.tabText(1) == "History  24"
    tabs.set_count("history", None)
    assert tabs.tabText(1) == "History"
    tabs.choose("history")
    assert tabs.choice() == "history"
    tabs.tabBar().setFocus()
    assert QColor(LIGHT.focus).name() in colors_of(tabs.grab().toImage())


def test_tabs_without_room_leave_their_counts(qtbot: QtBot) -> None:
    use_language("en")
    tabs = Tabs("Sheet")
    for key in ("Sheet", "History", "Documents"):
        tabs.add_page(key, key, QWidget())
    show(qtbot, tabs)
    wide = tabs.tabBar().sizeHint().width()
    tabs.resize(wide + 10, 100)
    tabs.set_count("History", 1_234)
    assert tabs.tabText(1) == "History"
    tabs.resize(wide + 100, 100)
    assert tabs.tabText(1) == "History  1,234"


def test_a_tab_that_went_behind_another_page_leaves_no_gap(qtbot: QtBot) -> None:
    tabs = Tabs()
    for key in ("rows", "notes", "options"):
        tabs.add_page(key, key, QWidget())
    pages = QStackedWidget()
    pages.addWidget(tabs)
    pages.addWidget(QWidget())
    show(qtbot, pages)
    pages.setCurrentIndex(1)
    tabs.setTabVisible(1, False)
    pages.setCurrentIndex(0)
    bar = tabs.tabBar()
    assert bar.tabRect(2).left() == bar.tabRect(0).right() + 1
