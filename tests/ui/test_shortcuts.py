"""Keys of the window and of its screens: none has two meanings at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import PanelSpec
from sme_crm.ui.sales.sales_panel import SalesPanel
from sme_crm.ui.shell.actions import ShellActions
from sme_crm.ui.shell.panels import make_panel, panel_specs
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action

SALES_PAGES = ("opportunities", "quotes", "orders", "products")


def keys_of(actions: Sequence[QAction]) -> list[str]:
    """Their keys; those of one action once."""
    return [key for one in actions for key in {keys.toString() for keys in one.shortcuts()}]


@pytest.fixture
def window_keys(ui_context: UiContext, qtbot: QtBot) -> list[str]:
    """The keys that count whatever screen is shown."""
    window = QWidget()
    qtbot.addWidget(window)
    names = ("palette", "find", "print_page", "shortcuts", "about", "quit", "reminders", "narrow")
    actions = ShellActions(ui_context, dict.fromkeys(names, lambda: None), window)
    actions.fill(QMenuBar(window))
    return keys_of(window.actions())


def screens_of(spec: PanelSpec, context: UiContext, qtbot: QtBot) -> Iterator[QWidget]:
    """A screen; that of sales once with each of its pages."""
    panel = make_panel(spec, context)
    qtbot.addWidget(panel)
    if isinstance(panel, SalesPanel):
        yield from (panel.page(key) for key in SALES_PAGES)
    else:
        yield panel


def test_the_keys_of_the_window_differ(window_keys: list[str]) -> None:
    assert len(window_keys) > 20
    assert [key for key, count in Counter(window_keys).items() if count > 1] == []


@pytest.mark.parametrize("spec", panel_specs(), ids=lambda spec: str(spec.key))
def test_no_key_of_a_screen_means_something_else(
    spec: PanelSpec, ui_context: UiContext, window_keys: list[str], qtbot: QtBot
) -> None:
    for screen in screens_of(spec, ui_context, qtbot):
        own = keys_of(screen.actions())
        inner = keys_of(screen.findChildren(QAction))
        assert set(inner) & set(window_keys) == set(), "a key of the window"
        assert [key for key, count in Counter(own).items() if count > 1] == [], "a key twice"


def test_one_key_begins_the_new_thing_of_each_screen(ui_context: UiContext, qtbot: QtBot) -> None:
    begins = {
        screen.metaObject().className()
        for spec in panel_specs()
        for screen in screens_of(spec, ui_context, qtbot)
        if NEW_HERE in keys_of(screen.actions())
    }
    assert begins == {
        "AgendaPanel", "CampaignsPanel", "GroupsPanel", "LotsPanel", "OpportunitiesPage",
        "OrdersPage", "PlanPanel", "ProductsPage", "QuotesPage", "SeriesPanel", "TasksPanel",
    }  # fmt: skip


def test_each_of_several_keys_counts(qtbot: QtBot) -> None:
    screen = QWidget()
    screen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(screen)
    done: list[str] = []
    screen.addAction(screen_action(screen, "New", "plus", lambda: done.append("new"), "N; Alt+N"))
    screen.addAction(screen_action(screen, "Other", "edit", lambda: done.append("other")))
    screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow, timeout=60_000)
    screen.setFocus()
    QTest.keyClick(screen, Qt.Key.Key_N)
    QTest.keyClick(screen, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert done == ["new", "new"]
