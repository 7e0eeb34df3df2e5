"""The table of tasks as it is seen: the ring, fields wide enough, what is carried by a drag."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from sme_crm.domain.task import TaskDraft
from sme_crm.ui.context import UiContext
from sme_crm.ui.tasks.tasks_panel import TasksPanel
from sme_crm.ui.widgets.combo_box import ComboBox

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def panel(ui_context: UiContext, qtbot: QtBot, settle: Settle) -> TasksPanel:
    drafts = [TaskDraft(f"Task {number}", due_date="2026-11-18") for number in range(5)]
    ui_context.workspace.tasks.create_many(drafts)
    made = TasksPanel(ui_context)
    qtbot.addWidget(made)
    made.resize(1200, 760)
    made.show()
    settle(lambda: made.model.complete and made.page.task() is not None)
    return made


def test_the_row_that_is_left_is_painted_without_its_ring(
    panel: TasksPanel, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, delegate = panel.table, panel.table.delegate
    table.setFocus()
    table.setCurrentIndex(panel.model.index(1, 1))
    painted: set[tuple[int, int]] = set()
    paint = delegate.paint

    def note(painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        painted.add((index.row(), index.column()))
        paint(painter, option, index)

    monkeypatch.setattr(delegate, "paint", note)
    for _ in range(5):
        QTest.qWait(0)
    painted.clear()
    flag = table.selectionModel().SelectionFlag
    table.selectionModel().setCurrentIndex(panel.model.index(3, 1), flag.NoUpdate)
    settle(lambda: {(1, 1), (1, 2), (1, 4), (3, 4)} <= painted)
    assert table.currentIndex().row() == 3
    assert {(1, column) for column in (1, 2, 4)} <= painted


def test_a_choice_is_as_wide_as_its_words(panel: TasksPanel) -> None:
    table = panel.table
    for column in (4, 5):
        table.setCurrentIndex(panel.model.index(1, column))
        table.edit(panel.model.index(1, column))
        combo = table.viewport().findChildren(ComboBox)[-1]
        assert combo.width() >= combo.sizeHint().width()
        assert combo.geometry().right() < table.viewport().width()
        table.setFocus()


def test_a_carried_task_is_a_small_picture(panel: TasksPanel) -> None:
    picture = panel.table.carried_picture()
    assert 100 < picture.deviceIndependentSize().width() <= 220
    assert 20 < picture.deviceIndependentSize().height() < 60
