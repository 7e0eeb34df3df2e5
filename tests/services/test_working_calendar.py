"""The company's working days: region, days off, closures; each setting can be taken back."""

from __future__ import annotations

from datetime import date

import pytest

from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.working_days import Closure
from sme_crm.services.workspace import Workspace

GOOD_FRIDAY = date(2026, 4, 3)


def test_public_holidays_are_those_of_the_company(workspace: Workspace) -> None:
    days = workspace.working_days
    assert days.region() == "metropole"
    assert days.calendar().is_working_day(GOOD_FRIDAY)
    workspace.settings.set("company.postal_code", "67000")
    assert days.region() == "alsace_moselle"
    assert not days.calendar().is_working_day(GOOD_FRIDAY)
    days.set_days("none", (6,))
    assert days.calendar().is_working_day(date(2026, 5, 1))
    assert days.calendar().is_working_day(date(2026, 11, 21))
    assert not days.calendar().is_working_day(date(2026, 11, 22))


def test_closures_count(workspace: Workspace) -> None:
    days = workspace.working_days
    summer = Closure(date(2026, 8, 3), date(2026, 8, 21), "Congés", yearly=True)
    closure_id, _ = days.save_closure(summer)
    assert [stored.closure for stored in days.closures()] == [summer]
    assert days.calendar().shift(date(2027, 8, 4), "later") == date(2027, 8, 23)
    days.delete_closure(closure_id)
    assert days.calendar().is_working_day(date(2026, 8, 4))
    workspace.undo.undo()
    assert not days.calendar().is_working_day(date(2026, 8, 4))


def test_what_cannot_be_is_refused(workspace: Workspace) -> None:
    days = workspace.working_days
    with pytest.raises(InvalidInput, match="no_working_day"):
        days.set_days("metropole", range(7))
    with pytest.raises(InvalidInput, match="unknown_region"):
        days.set_days("mars", (6,))
    with pytest.raises(InvalidInput, match="closure_order"):
        days.save_closure(Closure(date(2026, 8, 3), date(2026, 8, 1)))
    with pytest.raises(NotFound):
        days.delete_closure(1)
