"""Measures live counts of groups by criteria at a million contacts, plan and compiling included."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.criteria import All, AnyOf, Criteria, Not, Test
from sme_crm.domain.criteria_operators import Operator
from tests.perf.clock import timed
from tests.perf.figure import Figure
from tests.perf.large_base import base_of

COUNT = 1_000_000
_RUNS = 7

_CLIENT = Test("status", Operator.ONE_OF, ("client",))
_CLIENTS = Test("status", Operator.ONE_OF, ("client", "prospect"))
_PERSON = Test("kind", Operator.ONE_OF, ("individual",))
_HERE = Test("department", Operator.ONE_OF, ("44",))
_SILENT = Not(Test("last_exchange", Operator.WITHIN_LAST, (90,)))
_NEAR = Test("near", Operator.WITHIN_KM, ("Lyon", 20))
_NAMED = Test("family_name", Operator.STARTS_WITH, ("martin",))
_EMAIL = Test("has_email", Operator.IS, (True,))
_KNOWN = Test("created_at", Operator.SINCE, ("2020-01-01",))

_SETS: tuple[tuple[str, Criteria, float], ...] = (
    ("3 criteria, a name keeps few", All((_NAMED, _CLIENT, _PERSON)), 50.0),
    ("3 criteria, broad", All((_CLIENTS, _PERSON, _SILENT)), 800.0),
    ("3 criteria, one of them a distance", All((_NEAR, _CLIENT, _PERSON)), 800.0),
    ("5 criteria, a name keeps few", All((_NAMED, _CLIENTS, _PERSON, _SILENT, _EMAIL)), 100.0),
    ("5 criteria, broad", All((_CLIENTS, _SILENT, _EMAIL, _KNOWN, AnyOf((_HERE, _NEAR)))), 600.0),
)


def run(folder: Path) -> list[Figure]:
    """The median of each count, in milliseconds of the wall."""
    workspace = open_workspace(base_of(folder, COUNT), read_only=True)
    figures = []
    try:
        groups = workspace.groups
        groups.count_criteria(All((_NEAR,)))  # reads the communes once
        for name, criteria, goal in _SETS:
            found = groups.count_criteria(criteria)
            times = timed([partial(groups.count_criteria, criteria)] * _RUNS)
            note = f"{found:,} of {COUNT:,} contacts; {times}"
            figures.append(Figure(f"count of a group, {name}", times.median, "ms", goal, note))
    finally:
        workspace.close()
    return figures
