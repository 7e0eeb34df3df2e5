"""tasks --load: how much falls on each day and person, from a terminal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from sme_crm.cli.session import Session, table
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.domain.task_load import DayLoad, Load, LoadPerson, Spot

DEFAULT_WEEKS = 4
_DAY = QT_TRANSLATE_NOOP("Cli", "day")
_TOGETHER = QT_TRANSLATE_NOOP("Cli", "together")
_OVERDUE = QT_TRANSLATE_NOOP("Cli", "overdue")
_NOBODY = QT_TRANSLATE_NOOP("Cli", "nobody")
_PEAK = QT_TRANSLATE_NOOP("Cli", "more than can be done on that day")
_DAY_OFF = QT_TRANSLATE_NOOP("Cli", "{day} (off)")
_UNDATED = QT_TRANSLATE_NOOP("Cli", "Without a date: {count}")


def run_load(session: Session, arguments: argparse.Namespace) -> int:
    """`tasks --load`."""
    from sme_crm.domain.task_load import MOST_WEEKS, window

    weeks = min(arguments.weeks or DEFAULT_WEEKS, MOST_WEEKS)
    with session.reading() as workspace:
        load = workspace.task_loads.read(*window(session.today, weeks))
    session.answer(_document(load), _lines(session, load))
    return 0


def _lines(session: Session, load: Load) -> list[str]:
    from sme_crm.domain.task_load import EVERYBODY, Spot

    people = [one.id for one in load.people]
    if len(people) > 1:
        people.append(EVERYBODY)
    names = [one.name or session.words("Cli", _NOBODY) for one in load.people]
    rows = [(session.words("Cli", _DAY), *names, session.words("Cli", _TOGETHER))]
    for day in (None, *(each.day for each in load.days)):
        if day is None:
            head = session.words("Cli", _OVERDUE)
        else:
            off = load.off(day) is not None
            text = day.isoformat()
            head = session.words("Cli", _DAY_OFF).format(day=text) if off else text
        rows.append((head, *(_cell(load, Spot(person, day)) for person in people)))
    rows[0] = rows[0][: len(people) + 1]
    lines = table(rows)
    if load.peaks():
        lines.append(f"! {session.words('Cli', _PEAK)}")
    if load.undated:
        lines.append(session.words("Cli", _UNDATED).format(count=load.undated))
    return lines


def _cell(load: Load, spot: Spot) -> str:
    total = load.at(spot).total
    return f"{total or ''}{' !' if load.peak(spot) else ''}"


def _document(load: Load) -> dict[str, object]:
    """The load as JSON; days without tasks are left out."""
    return {
        "from": load.days[0].day.isoformat(),
        "to": load.days[-1].day.isoformat(),
        "people": [_person(load, one) for one in load.people],
        "undated": load.undated,
    }


def _person(load: Load, person: LoadPerson) -> dict[str, object]:
    from sme_crm.domain.task_load import Spot

    days = []
    for each in load.days:
        spot = Spot(person.id, each.day)
        part = load.at(spot)
        if part.total:
            days.append(
                {
                    "day": each.day.isoformat(),
                    **_counts(part),
                    "peak": load.peak(spot) or None,
                    "off": each.off is not None,
                }
            )
    return {
        "id": person.id or None,
        "name": person.name or None,
        "capacity": load.daily(person.id) or None,
        "overdue": _counts(load.at(Spot(person.id, None))),
        "days": days,
    }


def _counts(part: DayLoad) -> dict[str, int]:
    return {
        "calls": part.calls,
        "follow_ups": part.steps,
        "other": part.others,
        "total": part.total,
    }
