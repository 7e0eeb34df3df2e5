"""A day typed in words: what reads as a day, and what is told instead of being dropped."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from sme_crm.domain.dates import present_day
from sme_crm.ui.follow_up.due_editor import DueEditor
from sme_crm.ui.forms.editors import Unreadable


def test_days_are_read_and_a_time_beside_them_is_not_dropped_unseen(qtbot: QtBot) -> None:
    editor = DueEditor(with_calendar=False)
    qtbot.addWidget(editor)
    tomorrow = (present_day() + timedelta(days=1)).isoformat()
    assert editor.read(" tomorrow ") == tomorrow
    assert editor.read("") is None
    with pytest.raises(Unreadable, match="the day alone"):
        editor.read("tomorrow 10:00")
    with pytest.raises(Unreadable, match="type a day"):
        editor.read("nonsense")
