"""Commands on opportunities, and what the board, the list and the forecast read of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final, Literal

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.sales.forecast import ForecastMonth, forecast
from sme_crm.domain.sales.opportunity import (
    USUAL_LOST_REASONS,
    Opportunity,
    OpportunityDraft,
    OpportunityFilter,
    OpportunityLine,
    OpportunityRow,
    Stage,
)
from sme_crm.domain.sales.order import OrderDraft, OrderLine
from sme_crm.domain.translation import translated
from sme_crm.services.sales.opportunity_rows import (
    checked_values,
    place_in_stage,
    write_contacts,
    write_lines,
)
from sme_crm.services.sales.order_rows import checked_draft, insert_order
from sme_crm.services.sales.sales_history import note_sale
from sme_crm.services.sales.stages import Stages, stored_stages
from sme_crm.services.tasks.task_rows import insert_tasks
from sme_crm.store.queries import opportunities as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.domain.task import TaskDraft
    from sme_crm.services.sales.orders import Orders
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

CURRENCY: Final = "sales.currency"
LINK_KIND: Final = "opportunity"
"""The `link_kind` of tasks and entries that tell of an opportunity."""
_CLOSED_DAYS: Final = 90
Outcome = Literal["won", "lost"]


@dataclass(frozen=True, slots=True)
class Closed:
    """What winning or losing did: the change (0: none), the next steps, the order (0: none)."""

    change_id: int
    task_ids: tuple[int, ...] = ()
    order_id: int = 0


class Opportunities:
    """Makes, edits, moves, closes and deletes opportunities; each is one named change."""

    def __init__(self, database: Database, settings: Settings, orders: Orders) -> None:
        self._database = database
        self._settings = settings
        self._orders = orders
        self.stages = Stages(database)
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def get(self, opportunity_id: int) -> Opportunity:
        """One opportunity; raises NotFound opportunity."""
        with self._database.snapshot() as connection:
            found = queries.read_one(connection, opportunity_id)
        if found is None:
            raise NotFound("opportunity", id=opportunity_id)
        return found

    def rows(self, wanted: OpportunityFilter = OpportunityFilter()) -> list[OpportunityRow]:
        """The opportunities of a filter, by stage and by their place on the board."""
        with self._database.snapshot() as connection:
            return queries.read_rows(connection, wanted)

    def forecast(self, responsible_id: int | None = None) -> tuple[ForecastMonth, ...]:
        """The months to come; only opportunities in the currency of the business count."""
        with self._database.snapshot() as connection:
            expected = queries.read_expected(connection, self.currency(), responsible_id)
        return forecast(expected, present_day())

    def currency(self) -> str:
        """The currency of the business."""
        return self._settings.text(CURRENCY)

    def lost_reasons(self, language: str = "fr") -> list[str]:
        """Why sales failed, the reasons given most often of late first, then the usual ones."""
        used = self._used((("opportunity", "lost_reason"), ("quote", "refusal_reason")))
        usual = [translated(language, "Opportunities", one) for one in USUAL_LOST_REASONS]
        return list(dict.fromkeys((*used, *usual)))

    def competitors(self) -> list[str]:
        """The competitors named most often of late."""
        return self._used((("opportunity", "competitor"), ("quote", "competitor")))

    def sources(self) -> list[str]:
        """The words sources were named by most often of late."""
        return self._used((("opportunity", "source"),))

    def _used(self, columns: tuple[tuple[str, str], ...]) -> list[str]:
        with self._database.snapshot() as connection:
            return queries.used_words(connection, columns)

    # -- making and editing --------------------------------------------------------------------

    def create(
        self, draft: OpportunityDraft, *, language: str = "fr", origin: str = ""
    ) -> tuple[int, int]:
        """Make an opportunity at its stage, the first open one by default; (id, change id).

        Raises InvalidInput name_missing, opportunity_value; NotFound stage.
        """
        values = checked_values(
            {
                key: getattr(draft, key)
                for key in (
                    "name", "probability", "expected_day", "source_kind", "source", "lot_id",
                    "responsible_id", "notes",
                )
            }
        )  # fmt: skip
        amount = sum(line.amount for line in draft.lines) if draft.amount is None else draft.amount
        with self._work("opportunity.create", origin) as work:
            stage = _stage(stored_stages(work, language), draft.stage_id)
            first = draft.contact_ids[0] if draft.contact_ids else None
            values |= {
                "stage_id": stage.id,
                "amount": amount,
                "currency": self.currency(),
                "customer_id": queries.customer_of(work.connection, first),
                "position": place_in_stage(work, 0, stage.id, None),
                "stage_since": present_day().isoformat(),
                "closed_day": None if stage.kind == "open" else present_day().isoformat(),
                "created_at": work.now,
                "updated_at": work.now,
            }
            opportunity_id = work.insert("opportunity", values)
            write_contacts(work, opportunity_id, draft.contact_ids)
            write_lines(work, opportunity_id, draft.lines)
        return opportunity_id, work.change_id

    def save(
        self,
        opportunity_id: int,
        values: Mapping[str, object],
        version: str = "",
        *,
        lines: Sequence[OpportunityLine] | None = None,
        contact_ids: Sequence[int] | None = None,
        visit: int | None = None,
        origin: str = "",
    ) -> int:
        """Write values, lines and people where given; returns the change id (0: no difference).

        The amount goes with the lines while it was theirs, or was never typed; an `amount` of None
        makes it theirs again. Pass the id of the first change of a visit as `visit`. Raises
        ConflictError when the opportunity is another than that of `version` ("": any), as
        `create`, and NotFound opportunity.
        """
        given = dict(values)
        of_lines = "amount" in given and given["amount"] is None
        if of_lines:
            del given["amount"]
        checked: dict[str, Any] = checked_values(given)
        with self._work("opportunity.edit", origin, visit) as work:
            before = self._read(work, opportunity_id, version)
            if contact_ids is not None:
                write_contacts(work, opportunity_id, contact_ids)
                first = contact_ids[0] if contact_ids else None
                checked["customer_id"] = queries.customer_of(work.connection, first)
            if lines is not None:
                write_lines(work, opportunity_id, lines)
            present = before.lines if lines is None else tuple(lines)
            follows = before.follows_lines or (not before.lines and not before.amount)
            if of_lines or (lines is not None and follows and "amount" not in checked):
                checked["amount"] = sum(line.amount for line in present)
            if checked:
                work.update("opportunity", opportunity_id, checked)
            _touch(work, opportunity_id)
        return work.change_id if work.changes else 0

    def move(
        self,
        opportunity_id: int,
        stage_id: int,
        before_id: int | None = None,
        *,
        origin: str = "",
    ) -> int:
        """Put an opportunity into an open stage, before another card (None: the last one).

        A closed one is open again. Returns the change id (0: it was there). Raises InvalidInput
        stage_closed (winning and losing ask more), NotFound opportunity, stage.
        """
        with self._work("opportunity.move", origin) as work:
            before = self._read(work, opportunity_id)
            stage = _stage(queries.read_stages(work.connection), stage_id)
            if stage.kind != "open" and stage.id != before.stage.id:
                raise InvalidInput("stage_closed", name=stage.name)
            values: dict[str, object] = {}
            if stage.id != before.stage.id:
                values = {
                    "stage_id": stage.id,
                    "stage_since": present_day().isoformat(),
                    "closed_day": None,
                    "lost_reason": "",
                    "competitor": before.competitor if before.stage.kind == "open" else "",
                }
            place = place_in_stage(work, opportunity_id, stage.id, before_id)
            work.update("opportunity", opportunity_id, {**values, "position": place})
            work.describe(stage=stage.name)
            _touch(work, opportunity_id)
        return work.change_id if work.changes else 0

    # -- closing -------------------------------------------------------------------------------

    def win(
        self,
        opportunity_id: int,
        *,
        make_order: bool = False,
        next_step: TaskDraft | None = None,
        origin: str = "",
    ) -> Closed:
        """Close an opportunity as won, with its order and the next step if they are wanted.

        Whoever takes part gets a line in the history; all of it is one change.
        """
        return self._close(opportunity_id, "won", {}, make_order, next_step, origin)

    def lose(
        self,
        opportunity_id: int,
        reason: str = "",
        competitor: str = "",
        *,
        next_step: TaskDraft | None = None,
        origin: str = "",
    ) -> Closed:
        """Close an opportunity as lost, with why and to whom; the rest as `win`."""
        values: dict[str, object] = {
            "lost_reason": clean_text(reason),
            "competitor": clean_text(competitor),
        }
        return self._close(opportunity_id, "lost", values, False, next_step, origin)

    def _close(
        self,
        opportunity_id: int,
        outcome: Outcome,
        values: dict[str, object],
        make_order: bool,
        next_step: TaskDraft | None,
        origin: str,
    ) -> Closed:
        with self._work("opportunity.win" if outcome == "won" else "opportunity.lose", origin) as w:
            before = self._read(w, opportunity_id)
            close_opportunity(w, before, outcome, values, self.staff_id)
            order_id = 0
            if make_order and not before.orders:
                draft = checked_draft(_order_of(before), self.currency())
                order_id = insert_order(w, draft, self._orders.margin_rate, self.staff_id)
            tasks = [] if next_step is None else [_linked(next_step, before)]
            task_ids = insert_tasks(w, tasks)
        return Closed(w.change_id if w.changes else 0, tuple(task_ids), order_id)

    def reopen(self, opportunity_id: int, *, origin: str = "") -> int:
        """Put a closed opportunity back into the last open stage; returns the change id."""
        with self._database.snapshot() as connection:
            stages = [one for one in queries.read_stages(connection) if one.kind == "open"]
        before = self.get(opportunity_id)
        if before.stage.kind == "open" or not stages:
            return 0
        return self.move(opportunity_id, stages[-1].id, origin=origin)

    def delete(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Delete opportunities (can be undone); their quotes and orders stay, unlinked."""
        with self._work("opportunity.delete", origin) as work:
            work.describe(count=len(ids))
            listed = ",".join(str(int(one)) for one in ids)
            for table in ("quote", "customer_order"):
                rows = work.connection.execute(
                    f"SELECT id FROM {table} WHERE opportunity_id IN ({listed})"
                ).fetchall()
                work.update_many(table, [row[0] for row in rows], {"opportunity_id": None})
            for table in ("opportunity_line", "opportunity_contact"):
                work.delete_where(table, f"opportunity_id IN ({listed})")
            work.delete_where("opportunity", f"id IN ({listed})")
        return work.change_id if work.changes else 0

    def _read(self, work: UnitOfWork, opportunity_id: int, version: str = "") -> Opportunity:
        found = queries.read_one(work.connection, opportunity_id)
        if found is None:
            raise NotFound("opportunity", id=opportunity_id)
        if version and found.version != version:
            raise ConflictError("conflict", opportunity_id=opportunity_id)
        return found

    def _work(self, name: str, origin: str, visit: int | None = None) -> UnitOfWork:
        return UnitOfWork(
            self._database, name, origin=origin, staff_id=self.staff_id, continues=visit
        )


def close_opportunity(
    work: UnitOfWork,
    before: Opportunity,
    outcome: Outcome,
    values: Mapping[str, object],
    staff_id: int | None,
) -> None:
    """Close an opportunity inside a change, and tell it in the history of who takes part."""
    stage = next(one for one in queries.read_stages(work.connection) if one.kind == outcome)
    today = present_day().isoformat()
    moved: dict[str, object] = {}
    if stage.id != before.stage.id:
        moved = {
            "stage_id": stage.id,
            "stage_since": today,
            "closed_day": today,
            "position": place_in_stage(work, before.id, stage.id, None),
        }
    work.update("opportunity", before.id, {**moved, **values})
    _touch(work, before.id)
    if moved:
        people = [one for one, _ in before.contacts] or (
            [before.customer_id] if before.customer_id else []
        )
        details = {"amount": before.amount, "currency": before.currency, "event": outcome}
        note_sale(
            work, people, before.name, LINK_KIND, before.id, details, staff_id,
            outcome=stage.name, text=str(values.get("lost_reason", "")),
        )  # fmt: skip


def _order_of(opportunity: Opportunity) -> OrderDraft:
    """The order that an opportunity becomes: its lines, and its amount whatever they come to."""
    lines = tuple(
        OrderLine(line.description, line.quantity, line.amount, line.product_id)
        for line in opportunity.lines
    )
    first = opportunity.contacts[0][0] if opportunity.contacts else opportunity.customer_id
    return OrderDraft(
        contact_id=first,
        day=present_day().isoformat(),
        amount=opportunity.amount,
        currency=opportunity.currency,
        responsible_id=opportunity.responsible_id,
        opportunity_id=opportunity.id,
        lines=lines,
    )


def _stage(stages: Sequence[Stage], stage_id: int | None) -> Stage:
    for stage in stages:
        if stage.id == stage_id or (not stage_id and stage.kind == "open"):
            return stage
    raise NotFound("stage", name=stage_id)


def _linked(draft: TaskDraft, opportunity: Opportunity) -> TaskDraft:
    return replace(
        draft,
        contact_ids=draft.contact_ids or tuple(one for one, _ in opportunity.contacts),
        responsible_id=draft.responsible_id or opportunity.responsible_id,
        link_kind=LINK_KIND,
        link_id=opportunity.id,
    )


def _touch(work: UnitOfWork, opportunity_id: int) -> None:
    """When it was written last: also where only its lines or people were."""
    if work.seq != work.first_seq:
        work.update("opportunity", opportunity_id, {"updated_at": work.now})
