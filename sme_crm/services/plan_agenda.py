"""Actions and key dates of the plan that stand in the agenda too: what happens to them happens
there.

The other way round see `services.agenda.planned`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from sme_crm.domain.calendar_entry import CalendarEntry, CalendarFile
from sme_crm.domain.campaigns.key_dates import SALES_PERIODS, KeyDate, in_year, sales_period
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


def date_uid(uid: str, year: int) -> str:
    """The UID of a key date in a year; that of a period of the law is told by its kind."""
    return f"plan-{uid}-{year}"


def tell_agenda_of_date(work: UnitOfWork, one: KeyDate, uid: str) -> None:
    """Bring the appointments of a key date up to date, in the change that wrote it.

    There is one for each year that was put into the agenda. A sales period takes over that of the
    days of the law, whose place it takes.
    """
    found = _years_in_agenda(work, uid)
    year = one.first.year
    if one.kind in SALES_PERIODS and year not in found:
        law = _years_in_agenda(work, one.kind).get(year)
        if law is not None:
            work.update("appointment", law.id, {"uid": date_uid(uid, year)})
            found[year] = law
    if found and year not in found and not any(in_year(one, known) for known in found):
        # It left its only years for another: its appointment goes along.
        latest = found.pop(max(found))
        work.update("appointment", latest.id, {"uid": date_uid(uid, year)})
        found[year] = latest
    _write_years(work, one, uid, found)


def take_date_from_agenda(work: UnitOfWork, one: KeyDate, uid: str) -> None:
    """Take the appointments of a key date away; sales go back to the days of the law."""
    found = _years_in_agenda(work, uid)
    if one.kind not in SALES_PERIODS:
        remove(work, [known.id for known in found.values()])
        return
    for year, known in found.items():
        work.update("appointment", known.id, {"uid": date_uid(one.kind, year)})
        first, last = sales_period(one.kind, year)
        _write_years(work, KeyDate(0, one.kind, "", first, last), one.kind, {year: known})


class _Appointment(NamedTuple):
    """An appointment of a key date, as it is called there."""

    id: int
    subject: str
    notes: str


def _years_in_agenda(work: UnitOfWork, uid: str) -> dict[int, _Appointment]:
    """The appointments of a key date by the year they stand for."""
    rows = work.connection.execute(
        "SELECT uid, id, subject, notes FROM appointment WHERE uid GLOB ?",
        (f"plan-{uid}-[0-9][0-9][0-9][0-9]",),
    ).fetchall()
    return {int(known[-4:]): _Appointment(*row) for known, *row in rows}


def _write_years(
    work: UnitOfWork, one: KeyDate, uid: str, found: Mapping[int, _Appointment]
) -> None:
    """The days of a key date in each of its years; where it does not fall, it goes."""
    entries = []
    for year, known in found.items():
        placed = in_year(one, year)
        if placed is None:
            remove(work, [known.id])
            continue
        entries.append(
            whole_days(
                date_uid(uid, year), one.name or known.subject, placed.first, placed.last,
                one.source,
            )
        )  # fmt: skip
    if entries:
        ImportRun(work.connection, work, "UTC", Progress()).run(
            [("", CalendarFile(entries=tuple(entries)))]
        )


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
