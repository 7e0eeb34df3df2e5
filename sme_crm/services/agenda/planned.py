"""Appointments that stand for actions of the yearly plan: moved here, they move there.

An appointment belongs to an action by its UID, in files of calendars as well.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.campaigns.plan import LONGEST_DAYS
from sme_crm.domain.errors import InvalidInput

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork


def move_actions(work: UnitOfWork, *, strict: bool) -> None:
    """Move the actions whose appointment was moved; those that repeat or have hours stay.

    An action begins in the year of its plan: with `strict` other days raise InvalidInput
    plan_days, else the action stays where it is.
    """
    rows = work.connection.execute(
        "SELECT p.id, p.year, a.starts, date(a.ends, '-1 day') FROM plan_action p"
        " JOIN appointment a ON a.uid = 'plan-' || p.uid"
        " WHERE a.all_day = 1 AND a.recurrence = ''"
        " AND (a.starts <> p.first_day OR date(a.ends, '-1 day') <> p.last_day)"
    ).fetchall()
    for action_id, year, first, last in rows:
        length = (date.fromisoformat(last) - date.fromisoformat(first)).days
        if date.fromisoformat(first).year == year and 0 <= length < LONGEST_DAYS:
            work.update("plan_action", action_id, {"first_day": first, "last_day": last})
        elif strict:
            raise InvalidInput("plan_days")
