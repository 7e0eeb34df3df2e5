"""Segments by the keyboard: where Tab stops, and the choice beside."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from sme_crm.ui.widgets.segmented_control import SegmentedControl
from tests.ui.painting import show


def test_tab_comes_to_the_segment_that_is_on(qtbot: QtBot) -> None:
    control = SegmentedControl([("d", "Day", ""), ("w", "Week", ""), ("l", "List", "")], "Span")
    show(qtbot, control)
    day, week, listed = control.findChildren(QAbstractButton)
    heard: list[str] = []
    control.chosen.connect(heard.append)

    def stops() -> list[bool]:
        return [bool(b.focusPolicy() & Qt.FocusPolicy.TabFocus) for b in (day, week, listed)]

    control.choose("w")
    assert stops() == [False, True, False]
    control.choose("")
    assert stops() == [True, True, True]
    control.choose("l")
    control.move_on(1)
    assert (control.choice(), heard) == ("d", ["d"])
    assert stops() == [True, False, False]
    control.move_on(-1)
    assert heard == ["d", "l"]
