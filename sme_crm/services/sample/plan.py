"""The plan of the year of the sample business: the worked example of the guides, broken down.

200 000 € of revenue for 45 000 € of expenses, in three objectives with their actions.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final, NamedTuple

from sme_crm.store.unit_of_work import UnitOfWork


class _Action(NamedTuple):
    """Days are (month, day); amounts are euros."""

    name: str
    kind: str
    first: tuple[int, int]
    last: tuple[int, int]
    budget: int
    expected: int
    person: int = 0


_OBJECTIVES: Final = (
    ("short", "Fenêtres et volets chez les particuliers", 35_000, 135_000, (
        _Action("Courrier « hiver au chaud »", "prospecting", (1, 12), (2, 20), 9_000, 38_000),
        _Action("Portes ouvertes de printemps", "event", (3, 16), (4, 4), 6_500, 27_000, 1),
        _Action("Foire de Nantes", "event", (4, 10), (4, 20), 12_000, 41_000),
        _Action("Courrier volets roulants", "prospecting", (9, 7), (10, 16), 7_500, 29_000, 1),
    )),
    ("medium", "Anciens clients : entretien et agencement", 5_000, 15_000, (
        _Action("Relance des clients endormis", "reactivation", (5, 11), (6, 12), 2_800, 9_000, 1),
        _Action("Cartes de vœux et offre d’entretien", "loyalty", (11, 30), (12, 18), 2_200, 6_000),
    )),
    ("long", "Architectes et syndics prescripteurs", 5_000, 50_000, (
        _Action("Petits déjeuners d’architectes", "information", (2, 2), (6, 30), 3_000, 32_000),
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
            work.insert(
                "plan_action",
                {
                    "year": year, "name": action.name, "kind": action.kind,
                    "first_day": date(year, *action.first).isoformat(),
                    "last_day": date(year, *action.last).isoformat(),
                    "responsible_id": staff[action.person], "objective_id": objective,
                    "budget": action.budget * 100, "expected_revenue": action.expected * 100,
                    "position": position,
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
