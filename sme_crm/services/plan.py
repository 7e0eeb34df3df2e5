"""The plan of a year; every command is one named change that can be undone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.key_dates import STORED_KINDS, KeyDate, key_dates_of
from sme_crm.domain.campaigns.plan import (
    LONGEST_DAYS,
    TERMS,
    YEARS,
    Action,
    Plan,
    in_other_year,
)
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.working_days import public_holidays
from sme_crm.services.plan_agenda import (
    leave_agenda,
    take_date_from_agenda,
    tell_agenda,
    tell_agenda_of_date,
)
from sme_crm.services.working_calendar import NO_REGION, WorkingDays
from sme_crm.store.purchases import business_currency
from sme_crm.store.queries import plan as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import Campaign
    from sme_crm.services.plan_actuals import PlanActuals
    from sme_crm.store.database import Database

_MOST: Final = 10**12
_MONTH: Final = 31
_ACTION_COLUMNS: Final = {
    "name": "name", "kind": "kind", "first": "first_day", "last": "last_day",
    "responsible_id": "responsible_id", "objective_id": "objective_id",
    "campaign_id": "campaign_id", "budget": "budget", "expected": "expected_revenue",
    "spent": "actual_cost", "brought": "actual_revenue", "notes": "notes",
}  # fmt: skip
_OBJECTIVE_COLUMNS: Final = {
    "name": "name", "term": "term", "expenses": "amount_from", "revenue": "amount_to",
}  # fmt: skip


class Plans:
    """Reads the plan of a year and changes it. Every method may run in a worker thread."""

    def __init__(self, database: Database, working_days: WorkingDays, actuals: PlanActuals) -> None:
        self._database = database
        self._actuals = actuals
        self._working_days = working_days
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def read(self, year: int, language: str = "fr") -> Plan:
        """A year with its objectives, its actions and what came of them, its key dates."""
        region = self._working_days.region()
        holidays = public_holidays("" if region == NO_REGION else region, year, language)
        with self._database.snapshot() as connection, self._database.translated_errors():
            currency = business_currency(connection)
            plan = Plan(
                year,
                queries.read_objectives(connection, year),
                queries.read_actions(connection, year),
                key_dates_of(year, queries.read_dates(connection), holidays),
                queries.read_orders(connection, year, currency),
                currency,
            )
        return replace(plan, actions=tuple(map(self._actuals.with_actuals, plan.actions)))

    def action_of(self, campaign_id: int) -> Action | None:
        """The action that a campaign carries out, as planned."""
        with self._database.translated_errors():
            return queries.find_action_of(self._database.reader(), campaign_id)

    def campaign_of(self, action_id: int) -> int | None:
        """The campaign that carries an action out. Raises NotFound plan_action."""
        with self._database.translated_errors():
            found = queries.read_actions_by_id(self._database.reader(), [action_id])
        if not found:
            raise NotFound("plan_action", name=action_id)
        return found[0].campaign_id

    def plan_campaign(self, campaign: Campaign, today: date, *, origin: str = "") -> Action:
        """Make the action that a campaign carries out, in the year it starts in; the action.

        Without a day it starts today; without an end it lasts a month. Raises InvalidInput
        plan_campaign where an action has it already, plan_days.
        """
        first = date.fromisoformat(campaign.start_day) if campaign.start_day else today
        last = date.fromisoformat(campaign.end_day) if campaign.end_day else first
        last = last if last > first else first + timedelta(days=_MONTH - 1)
        values = {
            "name": campaign.name, "kind": campaign.kind, "first": first, "last": last,
            "responsible_id": campaign.responsible_id, "campaign_id": campaign.id,
            "budget": sum(cost.planned for cost in campaign.costs),
        }  # fmt: skip
        self.create_action(first.year, values, origin=origin)
        made = self.action_of(campaign.id)
        assert made is not None
        return made

    def years(self) -> list[int]:
        """The years that something is planned for."""
        with self._database.translated_errors():
            return queries.read_years(self._database.reader())

    # -- objectives ----------------------------------------------------------------------------

    def create_objective(
        self, year: int, values: Mapping[str, object], *, origin: str = ""
    ) -> tuple[int, int]:
        """Make an objective of a year; returns (its id, the change id).

        `values`: name, term, expenses, revenue. Raises InvalidInput name_missing, plan_value.
        """
        row = _row(_OBJECTIVE_COLUMNS, {"term": "short", "name": "", **values})
        with self._work("plan.objective_create", origin) as work:
            position = queries.next_position(work.connection, "plan_objective", _year(year))
            made = work.insert("plan_objective", {**row, "year": year, "position": position})
        return made, work.change_id

    def save_objective(
        self, objective_id: int, values: Mapping[str, object], *, visit: int | None = None
    ) -> int:
        """Write values of an objective; returns the change id (0: none differed).

        Raises as `create_objective`, and NotFound plan_objective.
        """
        row = _row(_OBJECTIVE_COLUMNS, values)
        with self._work("plan.objective_edit", visit=visit) as work:
            _find(work, "plan_objective", objective_id)
            work.update("plan_objective", objective_id, row)
        return work.change_id if work.changes else 0

    def delete_objective(self, objective_id: int) -> int:
        """Delete an objective, not its actions; returns the change id. Raises NotFound."""
        with self._work("plan.objective_delete") as work:
            _find(work, "plan_objective", objective_id)
            rows = work.connection.execute(
                "SELECT id FROM plan_action WHERE objective_id = ?", (objective_id,)
            ).fetchall()
            work.update_many("plan_action", [row[0] for row in rows], {"objective_id": None})
            work.delete("plan_objective", objective_id)
        return work.change_id

    # -- actions -------------------------------------------------------------------------------

    def create_action(
        self, year: int, values: Mapping[str, object], *, origin: str = ""
    ) -> tuple[int, int]:
        """Make an action of a year, after the others; returns (its id, the change id).

        `values`: fields of `domain.campaigns.plan.Action`, name, first and last among them.
        Raises InvalidInput name_missing, plan_value, plan_days, plan_campaign.
        """
        row = _row(_ACTION_COLUMNS, {"name": "", **values})
        with self._work("plan.action_create", origin) as work:
            _check_days(_year(year), str(row.get("first_day", "")), str(row.get("last_day", "")))
            _check_links(work, row, None, year)
            position = queries.next_position(work.connection, "plan_action", year)
            made = work.insert("plan_action", {**row, "year": year, "position": position})
        return made, work.change_id

    def save_action(
        self,
        action_id: int,
        values: Mapping[str, object],
        *,
        visit: int | None = None,
        origin: str = "",
    ) -> int:
        """Write values of an action; returns the change id (0: none differed).

        Raises as `create_action`, and NotFound plan_action.
        """
        return self._change_action("plan.action_edit", action_id, values, visit, origin)

    def move_action(self, action_id: int, first: date, last: date, *, origin: str = "") -> int:
        """Put an action at other days, in the agenda too; returns the change id (0: as it was)."""
        return self._change_action(
            "plan.action_move", action_id, {"first": first, "last": last}, None, origin
        )

    def _change_action(
        self,
        key: str,
        action_id: int,
        values: Mapping[str, object],
        visit: int | None,
        origin: str,
    ) -> int:
        row = _row(_ACTION_COLUMNS, values)
        with self._work(key, origin, visit) as work:
            year, first, last = _find(work, "plan_action", action_id, "year, first_day, last_day")
            _check_days(year, str(row.get("first_day", first)), str(row.get("last_day", last)))
            _check_links(work, row, action_id, year)
            if row and work.update("plan_action", action_id, row):
                tell_agenda(work, [action_id])
        return work.change_id if work.changes else 0

    def delete_actions(self, ids: Sequence[int]) -> int:
        """Delete actions, with their days in the agenda; their campaigns stay.

        Returns the change id (0: none was there).
        """
        with self._work("plan.action_delete", count=len(ids)) as work:
            leave_agenda(work, ids)
            work.delete_many("plan_action", list(ids))
        return work.change_id if work.changes else 0

    def arrange(self, ids: Sequence[int]) -> int:
        """Put the actions of a year into an order; returns the change id (0: nothing differed)."""
        with self._work("plan.arrange") as work:
            for position, action_id in enumerate(ids):
                work.update("plan_action", action_id, {"position": position})
        return work.change_id if work.changes else 0

    # -- key dates -----------------------------------------------------------------------------

    def save_date(self, one: KeyDate) -> tuple[int, int]:
        """Note a key date (id 0) or change one; returns (its id, the change id).

        A sales period takes the place of the days of the law in the year it begins in. What was
        put into the agenda moves there too. Raises InvalidInput name_missing, plan_value,
        plan_days; NotFound plan_date.
        """
        name = clean_text(one.name)
        if one.kind not in STORED_KINDS:
            raise InvalidInput("plan_value", value=one.kind)
        if one.kind == "own" and not name:
            raise InvalidInput("name_missing")
        if not one.first <= one.last or (one.last - one.first).days >= LONGEST_DAYS:
            raise InvalidInput("plan_days")
        row = {
            "kind": one.kind, "name": name, "first_day": one.first.isoformat(),
            "last_day": one.last.isoformat(), "yearly": int(one.yearly and one.kind == "own"),
            "source": clean_text(one.source),
        }  # fmt: skip
        with self._work("plan.date_edit") as work:
            date_id = one.id
            if date_id:
                _find(work, "plan_date", date_id)
                changed = bool(work.update("plan_date", date_id, row))
            else:
                date_id, changed = work.insert("plan_date", row), True
            if changed:
                tell_agenda_of_date(work, *_key_date(work, date_id))
        return date_id, work.change_id if work.changes else 0

    def delete_date(self, date_id: int) -> int:
        """Forget a key date, in the agenda too; returns the change id.

        Raises NotFound plan_date.
        """
        with self._work("plan.date_delete") as work:
            _find(work, "plan_date", date_id)
            take_date_from_agenda(work, *_key_date(work, date_id))
            work.delete("plan_date", date_id)
        return work.change_id

    # -- another year --------------------------------------------------------------------------

    def copy_year(self, source: int, year: int, *, origin: str = "") -> int:
        """Add the objectives and actions of a year to those of another; returns the change id.

        The same days of the other year, without the campaigns. 0 when there is nothing to copy.
        """
        _year(year)
        with self._work("plan.copy", origin, year=year, source=source) as work:
            connection = work.connection
            objectives, actions = (
                queries.read_objectives(connection, source),
                queries.read_actions(connection, source),
            )
            copies: dict[int | None, int | None] = {None: None}
            position = queries.next_position(connection, "plan_objective", year)
            for place, one in enumerate(objectives, position):
                copies[one.id] = work.insert(
                    "plan_objective",
                    {
                        "year": year, "term": one.term, "name": one.name,
                        "amount_from": one.expenses, "amount_to": one.revenue, "position": place,
                    },
                )  # fmt: skip
            position = queries.next_position(connection, "plan_action", year)
            for place, action in enumerate(actions, position):
                objective = copies.get(action.objective_id)
                work.insert("plan_action", _copied(action, year, objective, place))
        return work.change_id if work.changes else 0

    def _work(
        self, key: str, origin: str = "", visit: int | None = None, **details: object
    ) -> UnitOfWork:
        return UnitOfWork(
            self._database, key, details, origin=origin, staff_id=self.staff_id, continues=visit
        )


def _copied(
    action: Action, year: int, objective_id: int | None, position: int
) -> dict[str, object]:
    first, last = in_other_year(action.first, action.last, year)
    return {
        "year": year, "name": action.name, "kind": action.kind, "first_day": first.isoformat(),
        "last_day": last.isoformat(), "responsible_id": action.responsible_id,
        "objective_id": objective_id, "budget": action.budget,
        "expected_revenue": action.expected, "notes": action.notes, "position": position,
    }  # fmt: skip


def _find(work: UnitOfWork, table: str, row_id: int, columns: str = "id") -> tuple[int, str, str]:
    row: tuple[int, str, str] | None = work.connection.execute(
        f"SELECT {columns} FROM {table} WHERE id = ?", (row_id,)
    ).fetchone()
    if row is None:
        raise NotFound(table, name=row_id)
    return row


def _key_date(work: UnitOfWork, date_id: int) -> tuple[KeyDate, str]:
    """A key date that is stored, and its UID."""
    known = next(one for one in queries.read_dates(work.connection) if one.id == date_id)
    return known, queries.read_uids(work.connection, "plan_date")[date_id]


def _year(year: int) -> int:
    if year not in YEARS:
        raise InvalidInput("plan_value", value=year)
    return year


def _row(columns: Mapping[str, str], values: Mapping[str, object]) -> dict[str, object]:
    """Values as they are stored; raises InvalidInput unknown_field, name_missing, plan_value."""
    row: dict[str, object] = {}
    for field, value in values.items():
        if field not in columns:
            raise InvalidInput("unknown_field", field=field)
        row[columns[field]] = _stored(field, value)
    return row


def _stored(field: str, value: object) -> object:
    if field in ("name", "kind", "notes"):
        text = clean_text(str(value or ""), multi_line=field == "notes")
        if field == "name" and not text:
            raise InvalidInput("name_missing")
        return text
    if isinstance(value, date):
        return value.isoformat()
    known = (
        value in TERMS
        if field == "term"
        else value is None or (isinstance(value, int) and abs(value) <= _MOST)
        if field in ("spent", "brought")
        else value is None or (isinstance(value, int) and value > 0)
        if field.endswith("_id")
        else isinstance(value, int) and 0 <= value <= _MOST and field not in ("first", "last")
    )
    if not known:
        raise InvalidInput("plan_value", value=str(value)[:40])
    return value


def _check_days(year: int, first: str, last: str) -> None:
    """An action begins in its year, ends after it begins, and lasts no more than a year."""
    if not first or not last:
        raise InvalidInput("plan_days")
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    if begin.year != year or not 0 <= (end - begin).days < LONGEST_DAYS:
        raise InvalidInput("plan_days")


def _check_links(
    work: UnitOfWork, row: Mapping[str, object], action_id: int | None, year: int
) -> None:
    """Whatever an action names is there; a campaign carries out one action only."""
    for column, table in (
        ("objective_id", "plan_objective"),
        ("campaign_id", "campaign"),
        ("responsible_id", "staff"),
    ):
        linked = row.get(column)
        if not isinstance(linked, int):
            continue
        where = "id = ? AND year = ?" if table == "plan_objective" else "id = ? AND ? > 0"
        if not work.connection.execute(
            f"SELECT 1 FROM {table} WHERE {where}", (linked, year)
        ).fetchone():
            if table == "staff":
                raise InvalidInput("plan_value", value=linked)
            raise NotFound(table, name=linked)
        if table == "campaign" and queries.campaign_taken(work.connection, linked, action_id):
            raise InvalidInput("plan_campaign")
