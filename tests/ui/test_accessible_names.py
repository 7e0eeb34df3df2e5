"""What a screen reader says: every control that the keyboard reaches has a name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sme_crm.domain.duplicates.tiers import REVIEW, SURE
from sme_crm.ui.context import UiContext
from sme_crm.ui.duplicates.duplicates_panel import DuplicatesPanel
from sme_crm.ui.importing.import_panel import ImportPanel
from tests.ui.doubles import plant
from tests.ui.import_screen import KNOWN, ROWS, file_of

Settle = Callable[[Callable[[], object]], None]


def nameless(panel: QWidget) -> list[str]:
    """The controls shown that Tab or a click reaches and that have no name."""
    reached = [
        one
        for one in panel.findChildren(QWidget)
        if one.isVisible()
        and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        and one.focusProxy() is None
        and not one.objectName().startswith("qt_")
    ]
    assert len(reached) > 1, "a page without controls was looked at"
    found = []
    for one in reached:
        told = QAccessible.queryAccessibleInterface(one)
        if told is None or not told.text(QAccessible.Text.Name).strip():
            found.append(f"{type(one.parentWidget()).__name__}/{type(one).__name__}")
    return found


def test_controls_of_duplicates_have_names(
    ui_context: UiContext, qtbot: QtBot, settle: Settle
) -> None:
    plant(ui_context.workspace)
    panel = DuplicatesPanel(ui_context)
    qtbot.addWidget(panel)
    panel.resize(1110, 700)
    panel.show()
    panel.enter()
    settle(lambda: panel.pages.currentWidget() is panel.overview)
    assert panel.data is not None
    assert nameless(panel) == []
    for tier in (SURE, REVIEW):
        panel.overview.list_wanted.emit(tier)
        assert panel.pages.currentWidget() is panel.cases
        assert nameless(panel) == []
    panel.start_review()
    settle(lambda: panel.review.state is not None)
    assert nameless(panel) == []
    panel.show_overview()
    panel.show_likely()
    assert nameless(panel) == []
    for page in ("apart", "households"):
        panel.overview.memory_wanted.emit(page)
        assert panel.pages.currentWidget() is panel.memory
        assert nameless(panel) == []


def test_controls_of_the_import_have_names(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    panel = ImportPanel(ui_context)
    qtbot.addWidget(panel)
    panel.resize(1110, 700)
    panel.show()
    assert nameless(panel) == []
    panel.open_files((file_of(tmp_path, KNOWN + ROWS),))
    settle(lambda: panel.page_key() == "review" and not panel.controller.busy)
    for page in ("rules", "options", "rows"):
        panel.review.tabs.choose(page)
        assert nameless(panel) == []
    for key in ("understood", "columns", "matching"):
        panel.flow.go_to(key)
        settle(lambda key=key: panel.page_key() == key)
        assert nameless(panel) == [], key
    panel.matching.show_rules.click()
    panel.matching.show_fields.click()
    assert nameless(panel) == []
    panel.flow.go_to("review")
    settle(lambda: panel.page_key() == "review" and not panel.controller.busy)
    panel.go_on.click()
    settle(lambda: panel.page_key() == "end")
    assert nameless(panel) == []
