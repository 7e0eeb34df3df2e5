"""The plan of the year of the sample business: the worked example of the guides, broken down.

200 000 € of revenue for 45 000 € of expenses, in three objectives with their actions.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from sme_crm.store.unit_of_work import UnitOfWork


class _Action(NamedTuple):
    """Days are (month, day); amounts are euros; `actual` was spent and brought in, once past.

    A campaign of the same name tells it instead.
    """

    name: str
    kind: str
    first: tuple[int, int]
    last: tuple[int, int]
    budget: int
    expected: int
    person: int = 0
    actual: tuple[int, int] | None = None


_OBJECTIVES: Final = (
    ("short", "Fenêtres et volets chez les particuliers", 35_000, 135_000, (
        _Action("Courrier « hiver au chaud »", "prospecting", (1, 12), (2, 20), 11_500, 46_000, 0,
                (11_180, 47_900)),
        _Action("Portes ouvertes de printemps", "event", (3, 16), (4, 4), 8_500, 30_000, 1,
                (8_912, 27_350)),
        _Action("Foire de Nantes", "event", (4, 10), (4, 20), 14_000, 45_000, 0,
                (13_640, 41_250)),
        _Action("Fenêtres sans courant d’air", "prospecting", (7, 27), (10, 9), 1_000, 14_000, 1),
    )),
    ("medium", "Anciens clients : entretien et agencement", 5_000, 15_000, (
        _Action("Relance des clients endormis", "reactivation", (5, 11), (6, 12), 4_600, 5_000, 1,
                (4_480, 4_320)),
        _Action("Contrats d’entretien d’hiver", "loyalty", (11, 2), (12, 18), 400, 10_000),
    )),
    ("long", "Architectes et syndics prescripteurs", 5_000, 50_000, (
        _Action("Petits déjeuners d’architectes", "information", (2, 2), (6, 30), 3_000, 32_000, 0,
                (2_940, 27_400)),
        _Action("Visites des syndics", "prospecting", (9, 1), (11, 27), 2_000, 18_000, 1),
    )),
)  # fmt: skip


def add_plan(work: UnitOfWork, today: date, staff: Sequence[int]) -> None:
    """Plan the present year; the birthday of the business and a fair are its key dates."""
    year, position = today.year, 0
    for place, (term, name, expenses, revenue, actions) in enumerate(_OBJECTIVES):
        objective = work.insert(
            "plan_objective",
            {
                "year": year, "term": term, "name": name, "amount_from": expenses * 100,
                "amount_to": revenue * 100, "position": place,
            },
        )  # fmt: skip
        for action in actions:
            spent, brought = _actual(action, today)
            work.insert(
                "plan_action",
                {
                    "year": year, "name": action.name, "kind": action.kind,
                    "first_day": date(year, *action.first).isoformat(),
                    "last_day": date(year, *action.last).isoformat(),
                    "responsible_id": staff[action.person], "objective_id": objective,
                    "budget": action.budget * 100, "expected_revenue": action.expected * 100,
                    "position": position, "actual_cost": spent, "actual_revenue": brought,
                },
            )  # fmt: skip
            position += 1
    for name, first, last, yearly in (
        ("Anniversaire de la maison", (5, 20), (5, 20), 1),
        ("Foire internationale de Nantes", (4, 10), (4, 20), 0),
    ):
        work.insert(
            "plan_date",
            {
                "name": name, "first_day": date(year, *first).isoformat(),
                "last_day": date(year, *last).isoformat(), "yearly": yearly,
            },
        )  # fmt: skip


def link_plan(work: UnitOfWork) -> None:
    """Let the campaigns carry the actions of their names and year out."""
    rows = work.connection.execute(
        "SELECT p.id, c.id, c.start_day, coalesce(nullif(c.end_day, ''), p.last_day)"
        " FROM plan_action p JOIN campaign c"
        " ON c.name = p.name AND substr(c.start_day, 1, 4) = CAST(p.year AS TEXT)"
    ).fetchall()
    for action, campaign, first, last in rows:
        work.update(
            "plan_action",
            action,
            {"campaign_id": campaign, "first_day": first, "last_day": max(first, last)},
        )


def _actual(action: _Action, today: date) -> tuple[int | None, int | None]:
    if action.actual is None or date(today.year, *action.last) >= today:
        return None, None
    spent, brought = action.actual
    return spent * 100, brought * 100
