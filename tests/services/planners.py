"""A plan with its actions, for tests of what is made of it."""

from __future__ import annotations

from datetime import date

from sme_crm.services.workspace import Workspace

YEAR = 2026
PARTS = ((3_500_000, 13_500_000), (500_000, 1_500_000), (500_000, 5_000_000))


def plan_action(
    workspace: Workspace, budget: object = 0, expected: object = 0, **values: object
) -> int:
    made, change = workspace.plan.create_action(
        YEAR,
        {
            "name": "Letter", "first": date(YEAR, 3, 2), "last": date(YEAR, 4, 30),
            "budget": budget, "expected": expected, **values,
        },
    )  # fmt: skip
    assert change
    return made


def plan_worked_example(workspace: Workspace) -> int:
    objective, _ = workspace.plan.create_objective(
        YEAR, {"name": "200 000 €", "expenses": 4_500_000, "revenue": 20_000_000}
    )
    for budget, expected in PARTS:
        plan_action(workspace, budget, expected, objective_id=objective)
    return objective
