"""Actions of the plan that stand in the agenda too: what happens to them happens there.

The other way round see `services.agenda.planned`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sme_crm.domain.calendar_entry import CalendarEntry, CalendarFile
from sme_crm.domain.campaigns.plan import Action
from sme_crm.services.agenda.writing import remove
from sme_crm.services.calendar_files.import_run import ImportRun
from sme_crm.services.progress import Progress
from sme_crm.store.queries import plan as queries

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork


def action_entry(action: Action, uid: str) -> CalendarEntry:
    """An action as whole days of a calendar; its UID stays the same."""
    about = (action.responsible, action.campaign, action.notes)
    return whole_days(
        f"plan-{uid}", action.name, action.first, action.last, "\n".join(filter(None, about))
    )


def whole_days(uid: str, summary: str, first: date, last: date, about: str) -> CalendarEntry:
    """An entry from a day to another, that keeps nobody busy."""
    return CalendarEntry(
        uid=uid, summary=summary, starts=first.isoformat(),
        ends=(last + timedelta(days=1)).isoformat(), description=about, transparency="free",
    )  # fmt: skip


def tell_agenda(work: UnitOfWork, ids: Sequence[int]) -> None:
    """Bring the appointments of actions up to date, in the change that wrote the actions."""
    uids = _in_agenda(work, ids)
    if not uids:
        return
    found = queries.read_actions_by_id(work.connection, list(uids))
    entries = tuple(action_entry(action, uids[action.id]) for action in found)
    # Whole days have no time zone: that of the agenda plays no part.
    run = ImportRun(work.connection, work, "UTC", Progress())
    run.run([("", CalendarFile(entries=entries))])


def leave_agenda(work: UnitOfWork, ids: Sequence[int]) -> None:
    """Take the appointments of actions out of the agenda, before the actions go."""
    named = [f"plan-{uid}" for uid in _in_agenda(work, ids).values()]
    for name in named:
        rows = work.connection.execute("SELECT id FROM appointment WHERE uid = ?", (name,))
        remove(work, [row[0] for row in rows.fetchall()])


def _in_agenda(work: UnitOfWork, ids: Sequence[int]) -> Mapping[int, str]:
    """The UIDs of the actions among `ids` that the agenda has."""
    listed = ",".join(str(int(one)) for one in ids)
    return dict(
        work.connection.execute(
            "SELECT p.id, p.uid FROM plan_action p JOIN appointment a"
            f" ON a.uid = 'plan-' || p.uid WHERE p.id IN ({listed})"
        ).fetchall()
    )
