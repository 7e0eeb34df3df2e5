"""The plan of a year in SQL: objectives, actions with what came of them, key dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sme_crm.domain.campaigns.key_dates import KeyDate
from sme_crm.domain.campaigns.plan import MONTHS, Action, Objective
from sme_crm.store.driver import DriverConnection

# What was told by hand counts where no campaign carries the action out.
_ACTIONS = """
    SELECT p.id, p.year, p.name, p.kind, p.first_day, p.last_day, p.budget, p.expected_revenue,
        p.responsible_id, coalesce(s.name, ''), p.objective_id, p.campaign_id,
        coalesce(c.name, ''), p.notes,
        CASE WHEN p.campaign_id IS NULL THEN p.actual_cost END,
        CASE WHEN p.campaign_id IS NULL THEN p.actual_revenue END
    FROM plan_action p
    LEFT JOIN staff s ON s.id = p.responsible_id
    LEFT JOIN campaign c ON c.id = p.campaign_id
"""


def read_objectives(connection: DriverConnection, year: int) -> tuple[Objective, ...]:
    """The objectives of a year, the short-term ones first."""
    rows = connection.execute(
        "SELECT id, year, term, name, amount_from, amount_to FROM plan_objective WHERE year = ?"
        " ORDER BY term = 'long', term = 'medium', position, id",
        (year,),
    ).fetchall()
    return tuple(Objective(*row) for row in rows)


def read_actions(connection: DriverConnection, year: int) -> tuple[Action, ...]:
    """The actions of a year in their order, with what was told by hand of what came of them."""
    rows = connection.execute(
        f"{_ACTIONS} WHERE p.year = ? ORDER BY p.position, p.first_day, p.id", (year,)
    ).fetchall()
    return tuple(map(_action, rows))


def read_actions_by_id(connection: DriverConnection, ids: Sequence[int]) -> tuple[Action, ...]:
    """Actions by their ids."""
    listed = ",".join(str(int(one)) for one in ids)
    rows = connection.execute(f"{_ACTIONS} WHERE p.id IN ({listed}) ORDER BY p.id").fetchall()
    return tuple(map(_action, rows))


def find_action_of(connection: DriverConnection, campaign_id: int) -> Action | None:
    """The action that a campaign carries out."""
    row = connection.execute(f"{_ACTIONS} WHERE p.campaign_id = ?", (campaign_id,)).fetchone()
    return None if row is None else _action(row)


def _action(row: tuple[Any, ...]) -> Action:
    first, last = (date.fromisoformat(day) for day in row[4:6])
    return Action(*(*row[:4], first, last, *row[6:]))


def read_dates(connection: DriverConnection) -> list[KeyDate]:
    """The key dates that are stored, by their first day."""
    rows = connection.execute(
        "SELECT id, kind, name, first_day, last_day, yearly, source FROM plan_date"
        " ORDER BY first_day, id"
    ).fetchall()
    return [
        KeyDate(
            row[0], row[1], row[2], date.fromisoformat(row[3]), date.fromisoformat(row[4]),
            bool(row[5]), row[6],
        )
        for row in rows
    ]  # fmt: skip


def read_orders(connection: DriverConnection, year: int, currency: str) -> tuple[int, ...]:
    """What the orders of each month of a year amount to, in cents."""
    rows = connection.execute(
        "SELECT CAST(substr(day, 6, 2) AS INTEGER), sum(amount) FROM customer_order"
        " WHERE day BETWEEN ? AND ? AND currency = ? GROUP BY 1",
        (f"{year:04}-01-01", f"{year:04}-12-31", currency),
    ).fetchall()
    found = dict(rows)
    return tuple(found.get(month, 0) for month in range(1, MONTHS + 1))


def read_years(connection: DriverConnection) -> list[int]:
    """The years that something is planned for."""
    rows = connection.execute(
        "SELECT year FROM plan_objective UNION SELECT year FROM plan_action ORDER BY 1"
    ).fetchall()
    return [row[0] for row in rows]


def next_position(connection: DriverConnection, table: str, year: int) -> int:
    """The place after the last one of a year's objectives or actions."""
    row = connection.execute(
        f"SELECT coalesce(max(position) + 1, 0) FROM {table} WHERE year = ?", (year,)
    ).fetchone()
    return int(row[0])


def campaign_taken(connection: DriverConnection, campaign_id: int, but: int | None) -> bool:
    """Whether another action is carried out by a campaign."""
    row = connection.execute(
        "SELECT 1 FROM plan_action WHERE campaign_id = ? AND id IS NOT ?", (campaign_id, but)
    ).fetchone()
    return row is not None


def read_uids(connection: DriverConnection, table: str) -> dict[int, str]:
    """The names the actions or key dates keep in other programs, by id."""
    return dict(connection.execute(f"SELECT id, uid FROM {table}").fetchall())
