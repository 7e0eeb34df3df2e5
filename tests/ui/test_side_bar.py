"""The side bar: chosen by click and key, folded, counted, filled again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.tokens import LIGHT
from sme_crm.ui.widgets.side_bar import SideBar, SideBarEntry, SideBarSection
from tests.ui.painting import button_named, colors_of, light, show

__all__ = ["light"]


def make_bar(qtbot: QtBot) -> SideBar:
    bar = SideBar("SME CRM")
    bar.set_sections(
        [
            SideBarSection("", (SideBarEntry("today", "Today", "today"),)),
            SideBarSection(
                "1 File",
                (
                    SideBarEntry("contacts", "Contacts", "contacts", "Ctrl+1"),
                    SideBarEntry("groups", "Groups", "groups"),
                ),
            ),
        ]
    )
    bar.resize(size.SIDE_BAR_WIDTH, 600)
    show(qtbot, bar)
    return bar


def test_side_bar_chooses_by_click_and_key(qtbot: QtBot) -> None:
    bar = make_bar(qtbot)
    bar.select("today")
    heard: list[str] = []
    bar.chosen.connect(heard.append)
    QTest.mouseClick(button_named(bar, "Contacts"), Qt.MouseButton.LeftButton)
    assert heard == ["contacts"]
    assert bar.selected() == "contacts"
    QTest.keyClick(button_named(bar, "Contacts"), Qt.Key.Key_Down)
    groups = button_named(bar, "Groups")
    assert groups.hasFocus()
    QTest.keyClick(groups, Qt.Key.Key_Space)
    assert heard == ["contacts", "groups"]
    QTest.keyClick(groups, Qt.Key.Key_Return)
    assert heard == ["contacts", "groups", "groups"]
    QTest.keyClick(groups, Qt.Key.Key_Down)
    assert button_named(bar, "Today").hasFocus()
    with pytest.raises(KeyError):
        bar.select("nowhere")


def test_side_bar_folds_and_counts(qtbot: QtBot) -> None:
    bar = make_bar(qtbot)
    bar.set_count("groups", 12)
    groups = button_named(bar, "Groups")
    assert groups.accessibleDescription() == "12"
    bar.set_collapsed(True)
    assert bar.is_collapsed()
    assert bar.width() == size.SIDE_BAR_WIDTH_NARROW
    assert groups.toolTip() == "Groups"
    bar.set_collapsed(False)
    assert bar.width() == size.SIDE_BAR_WIDTH
    bar.set_count("groups", 0)
    assert groups.accessibleDescription() == ""
    assert QColor(LIGHT.side_bar).name() in colors_of(bar.grab().toImage())


def test_side_bar_footer(qtbot: QtBot) -> None:
    bar = make_bar(qtbot)
    bar.set_user("Claire Vidal", "Owner", 3)
    heard: list[str] = []
    bar.user_wanted.connect(lambda: heard.append("user"))
    bar.settings_wanted.connect(lambda: heard.append("settings"))
    button_named(bar, "Claire Vidal").click()
    button_named(bar, "Settings").click()
    assert heard == ["user", "settings"]


def test_side_bar_can_be_filled_again(qtbot: QtBot) -> None:
    bar = make_bar(qtbot)
    bar.set_sections([SideBarSection("A", (SideBarEntry("one", "One", "star"),))])
    QApplication.processEvents()
    bar.select("one")
    assert bar.selected() == "one"
    with pytest.raises(KeyError):
        bar.set_count("today", 1)


def test_what_is_dragged_over_an_entry_opens_its_screen(qtbot: QtBot) -> None:
    bar = make_bar(qtbot)
    entry = button_named(bar, "Contacts")
    point = entry.mapTo(bar, entry.rect().center())
    tasks, files = QMimeData(), QMimeData()
    tasks.setData("application/x-sme-crm-tasks", b"1")
    files.setUrls([QUrl.fromLocalFile("/a.csv")])
    copy, left, plain = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    refused = QDragEnterEvent(point, copy, files, left, plain)
    QApplication.sendEvent(bar, refused)
    assert not refused.isAccepted()
    entering = QDragEnterEvent(point, copy, tasks, left, plain)
    QApplication.sendEvent(bar, entering)
    assert entering.isAccepted()
    with qtbot.waitSignal(bar.chosen, timeout=60_000) as chosen:
        moving = QDragMoveEvent(point, copy, tasks, left, plain)
        QApplication.sendEvent(bar, moving)
    assert chosen.args == ["contacts"]
    assert not moving.isAccepted()
