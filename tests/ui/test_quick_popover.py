"""The small window in which an appointment is made: its words have room."""

from __future__ import annotations

from datetime import datetime

from pytestqt.qtbot import QtBot

from sme_crm.ui.agenda.entries import Span
from sme_crm.ui.agenda.quick_popover import QuickPopover
from sme_crm.ui.widgets.labels import TextLabel


def test_the_day_is_read_whole(qtbot: QtBot) -> None:
    popover = QuickPopover(Span(datetime(2026, 9, 30, 12), datetime(2026, 9, 30, 14)))
    qtbot.addWidget(popover)
    popover.adjustSize()
    popover.show()
    (day,) = (label for label in popover.findChildren(TextLabel) if "2026" in label.text())
    widest = max(day.fontMetrics().horizontalAdvance(word) for word in day.text().split())
    assert day.wordWrap()
    assert day.width() >= widest
    assert day.height() >= day.heightForWidth(day.width())
