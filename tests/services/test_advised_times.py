"""Advised days and hours: the usual ones, the owner's own, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sme_crm.domain.advised_times import (
    ADVISED,
    AdvisedTime,
    advice_as_json,
    advice_from_json,
    advised_channel,
    hours_text,
    read_hours,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.services.workspace import Workspace


def test_the_usual_advice_until_the_owner_has_his_own(workspace: Workspace) -> None:
    advised = workspace.advised_times
    assert advised.all() == {channel: dict(each) for channel, each in ADVISED.items()}
    own = AdvisedTime((0, 2), (("08:00", "10:30"),), "  measured at our fair ")
    change = advised.save("call", "firm", own)
    assert advised.of("call")["firm"] == AdvisedTime(
        (0, 2), (("08:00", "10:30"),), "measured at our fair"
    )
    assert advised.of("call")["manager"] == ADVISED["call"]["manager"]
    workspace.undo.undo(change)
    assert advised.of("call")["firm"] == ADVISED["call"]["firm"]
    workspace.undo.redo()
    advised.reset("call", "firm")
    assert advised.of("call")["firm"] == ADVISED["call"]["firm"]


def test_every_usual_advice_names_its_source() -> None:
    for audiences in ADVISED.values():
        for advice in audiences.values():
            assert advice.source
            assert not advice.is_empty()


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("", ()),
        ("9-12", (("09:00", "12:00"),)),
        ("14h30–18 h, 9h-12h", (("09:00", "12:00"), ("14:30", "18:00"))),
        ("10:00–13:00, 14:00–20:00", (("10:00", "13:00"), ("14:00", "20:00"))),
        ("9 à 12", (("09:00", "12:00"),)),
        ("20-24", (("20:00", "24:00"),)),
    ],
)
def test_hours_as_people_write_them(typed: str, hours: tuple[tuple[str, str], ...]) -> None:
    assert read_hours(typed) == hours


@pytest.mark.parametrize("typed", ["morning", "12-9", "9-9", "9-25", "9:70-10", "9"])
def test_what_is_no_hours(typed: str) -> None:
    with pytest.raises(InvalidInput):
        read_hours(typed)


_CLOCKS = st.times().map(lambda time: f"{time:%H:%M}")
_HOURS = st.lists(st.tuples(_CLOCKS, _CLOCKS).filter(lambda pair: pair[0] < pair[1]), max_size=3)


@given(st.sets(st.integers(0, 6)), _HOURS, st.text())
def test_kept_and_shown_hours_are_read_again(
    days: set[int], hours: list[tuple[str, str]], source: str
) -> None:
    advice = AdvisedTime(tuple(sorted(days)), tuple(sorted(hours)), source)
    assert advice_from_json(advice_as_json(advice), AdvisedTime()) == advice
    assert read_hours(hours_text(advice.hours)) == advice.hours


@pytest.mark.parametrize("kept", ["", "{}", "[]", '{"days": 3, "hours": [], "source": ""}', "null"])
def test_damaged_settings_leave_the_usual_advice(kept: str) -> None:
    usual = ADVISED["visit"]["firm"]
    assert advice_from_json(kept, usual) is usual


def test_own_kinds_are_advised_by_their_channel() -> None:
    assert advised_channel("call") == "call"
    assert advised_channel("own.3", "phone") == "call"
    assert advised_channel("own.3", "post") == "letter"
    assert advised_channel("own.3", "sms") == advised_channel("quote") == ""
