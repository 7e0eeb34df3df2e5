"""Commands on campaigns; each is one named change that can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.campaign import (
    COST_KINDS,
    KINDS,
    STATES,
    STORED,
    Campaign,
    CampaignRow,
    Cell,
    Cost,
    Wave,
)
from sme_crm.domain.campaigns.cells import rest_of, with_cell, with_share, without_cell
from sme_crm.domain.campaigns.channels import CHANNELS, find_channel
from sme_crm.domain.campaigns.sending import next_states
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.services.campaign_links import unlink
from sme_crm.store.queries import campaigns as queries
from sme_crm.store.queries import plan as plan_queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

_LONG: Final = frozenset({"description", "objective", "benefits", "offer", "lessons"})
_DAYS: Final = ("start_day", "end_day")
_WHOLE: Final = 10_000


class Campaigns:
    """Makes, edits, duplicates and deletes campaigns with their waves, cells and costs."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self.staff_id: int | None = None

    # Reading

    def list_campaigns(self) -> list[CampaignRow]:
        """Every campaign, the newest first."""
        with self._database.translated_errors():
            return queries.read_rows(self._database.reader())

    def get(self, campaign_id: int) -> Campaign:
        """One campaign with all its parts; raises NotFound campaign."""
        with self._database.snapshot() as connection:
            found = queries.read_campaign(connection, campaign_id)
        if found is None:
            raise NotFound("campaign", name=campaign_id)
        return found

    def reached(self, campaign_id: int) -> int:
        """How many contacts a campaign reached so far."""
        with self._database.translated_errors():
            return queries.count_recipients(self._database.reader(), campaign_id)

    def find(self, name: str) -> Campaign:
        """The newest campaign of a name or with an id; raises NotFound campaign."""
        with self._database.translated_errors():
            found = queries.find_campaign(self._database.reader(), name.strip())
        if found is None and name.strip().isdigit():
            found = int(name)
        if found is None:
            raise NotFound("campaign", name=name)
        return self.get(found)

    # The document

    def create(self, name: str, kind: str = "prospecting", *, origin: str = "") -> int:
        """Begin a campaign; returns its id. Raises InvalidInput name_missing, campaign_value."""
        with self._work("campaign.create", origin) as work:
            return self._insert(work, {"name": name, "kind": kind})

    def create_for(self, action_id: int, *, origin: str = "") -> tuple[int, int]:
        """Begin the campaign that carries an action of the plan out; (its id, the change id).

        It has the name, days and responsible of the action. Raises NotFound plan_action,
        InvalidInput plan_campaign for an action that has one.
        """
        with self._work("campaign.create", origin) as work:
            action = next(iter(plan_queries.read_actions_by_id(work.connection, [action_id])), None)
            if action is None:
                raise NotFound("plan_action", name=action_id)
            if action.campaign_id is not None:
                raise InvalidInput("plan_campaign")
            made = self._insert(
                work,
                {
                    "name": action.name,
                    "kind": action.kind if action.kind in KINDS else "prospecting",
                    "description": action.notes,
                    "start_day": action.first.isoformat(),
                    "end_day": action.last.isoformat(),
                    "responsible_id": action.responsible_id,
                },
            )
            work.update("plan_action", action_id, {"campaign_id": made})
        return made, work.change_id

    def _insert(self, work: UnitOfWork, values: Mapping[str, object]) -> int:
        checked = checked_values(values)
        work.describe(name=checked["name"])
        return work.insert(
            "campaign",
            {
                "currency": self._settings.text("sales.currency"),
                "margin_rate": int(self._settings.get("sales.margin_rate")),
                "created_at": work.now,
                "updated_at": work.now,
                **checked,
            },
        )

    def save(
        self,
        campaign_id: int,
        values: Mapping[str, object],
        *,
        version: str = "",
        visit: int | None = None,
        origin: str = "",
    ) -> int:
        """Write fields; returns the change id, 0 when nothing differed.

        With a `version` (`updated_at`), raises ConflictError when it is not what it was then;
        InvalidInput campaign_state for a state that cannot follow (see `next_states`).
        """
        checked = checked_values(values)
        with self._work("campaign.edit", origin, visit) as work:
            there = self._there(work, campaign_id, version)
            state = checked.get("state", there.state)
            if state != there.state and state not in next_states(there):
                raise InvalidInput("campaign_state")
            work.describe(name=checked.get("name", there.name))
            if work.update("campaign", campaign_id, checked):
                work.update("campaign", campaign_id, {"updated_at": work.now})
        return work.change_id if work.changes else 0

    def delete(self, campaign_id: int, *, origin: str = "") -> int:
        """Delete a campaign with all that belongs to it; returns the change id.

        Its answers go too; orders, letters, history and returned mail stay.
        """
        with self._work("campaign.delete", origin) as work:
            there = self._there(work, campaign_id)
            work.describe(name=there.name)
            mine = f"campaign_id = {int(campaign_id)}"
            unlink(work, "campaign_id", [campaign_id])
            unlink(work, "wave_id", [wave.id for wave in there.waves])
            for table in _PARTS:
                work.delete_where(table, mine)
            work.delete("campaign", campaign_id)
        return work.change_id

    def duplicate(self, campaign_id: int, name: str, *, origin: str = "") -> int:
        """A new idea from a campaign: brief, groups, waves, cells and planned costs; its id."""
        there = self.get(campaign_id)
        values = checked_values({"name": name})
        with self._work("campaign.create", origin) as work:
            work.describe(name=values["name"])
            brief = {key: getattr(there, key) for key in STORED}
            brief |= {"state": "idea", "start_day": "", "end_day": "", "seed": 0, "lessons": ""}
            stamp = {"created_at": work.now, "updated_at": work.now}
            copy = work.insert("campaign", {**brief, **values, **stamp})
            for group, side in there.groups:
                work.insert("campaign_group", _of(copy, {"group_id": group, "side": side}))
            for cell in there.cells:
                work.insert("campaign_cell", _of(copy, _row(cell)))
            waves: dict[int, int] = {}
            for wave in there.waves:
                fresh = replace(
                    wave, state="planned", sent_day="", mailing=0, day="", group_id=0, group_name=""
                )
                waves[wave.id] = work.insert("campaign_wave", _of(copy, _row(fresh)))
            for cost in there.costs:
                fresh_cost = replace(cost, actual=None, wave_id=waves.get(cost.wave_id or 0))
                work.insert("campaign_cost", _of(copy, _row(fresh_cost)))
        return copy

    # Parts

    def set_groups(
        self, campaign_id: int, groups: Sequence[tuple[int, str]], *, visit: int | None = None
    ) -> int:
        """Whom it is for: (group id, "in" or "out"); returns the change id, 0 for no change."""
        if any(side not in ("in", "out") for _, side in groups):
            raise InvalidInput("campaign_value", value="side")
        wanted = dict(groups)
        with self._work("campaign.edit", "", visit) as work:
            there = self._there(work, campaign_id)
            work.describe(name=there.name)
            if dict(there.groups) != wanted:
                work.delete_where("campaign_group", f"campaign_id = {int(campaign_id)}")
                for group, side in wanted.items():
                    work.insert(
                        "campaign_group", _of(campaign_id, {"group_id": group, "side": side})
                    )
                self._touch(work, campaign_id)
        return work.change_id if work.changes else 0

    def put_part(self, campaign_id: int, part: Wave | Cell | Cost) -> int:
        """Add a wave, cell or line of cost (id 0) or write one; returns its id.

        A new wave takes the unit cost of its channel, with its source, where none is told.
        Raises InvalidInput campaign_value, campaign_shares (cells beyond the whole).
        """
        with self._work("campaign.edit", "") as work:
            return self.put_within(work, campaign_id, part)

    def put_parts(
        self,
        campaign_id: int,
        parts: Sequence[Wave | Cell | Cost],
        *,
        visit: int | None = None,
        origin: str = "",
    ) -> int:
        """Add (id 0) or write several parts as one change; returns its id, 0 without any part.

        Raises InvalidInput campaign_value, campaign_shares.
        """
        if not parts:
            return 0
        with self._work("campaign.edit", origin, visit) as work:
            there = self._there(work, campaign_id)
            work.describe(name=there.name)
            for part in parts:
                _put_one(work, there, part)
            self._touch(work, campaign_id)
        return work.change_id

    def add_cell(
        self, campaign_id: int, cell: Cell, *, visit: int | None = None, origin: str = ""
    ) -> int:
        """Add a cell or the control group, with the share that falls to it; the change id.

        The shares of the others follow where the owner has not set them (see `with_cell`).
        """
        return self._set_cells(campaign_id, lambda cells: with_cell(cells, cell), visit, origin)

    def share_cell(
        self, campaign_id: int, cell_id: int, share: int, *, visit: int | None = None,
        origin: str = "",
    ) -> int:  # fmt: skip
        """Set the share of a cell; the others make room for it (see `with_share`).

        Returns the change id, 0 for no change. Raises InvalidInput campaign_shares.
        """
        return self._set_cells(
            campaign_id, lambda cells: with_share(cells, cell_id, share), visit, origin
        )

    def _set_cells(
        self,
        campaign_id: int,
        change: Callable[[Sequence[Cell]], Sequence[Cell]],
        visit: int | None,
        origin: str,
    ) -> int:
        with self._work("campaign.edit", origin, visit) as work:
            there = self._there(work, campaign_id)
            work.describe(name=there.name)
            if _write_cells(work, there, change(there.cells)):
                self._touch(work, campaign_id)
        return work.change_id if work.changes else 0

    def remove_part(
        self,
        campaign_id: int,
        part: Wave | Cell | Cost,
        *,
        visit: int | None = None,
        origin: str = "",
    ) -> int:
        """Take a wave, cell or line of cost away; InvalidInput campaign_sent for what went out.

        The shares of the cells left stay even if they were.
        """
        if isinstance(part, Wave) and part.state == "sent":
            raise InvalidInput("campaign_sent")
        with self._work("campaign.edit", origin, visit) as work:
            there = self._there(work, campaign_id)
            work.describe(name=there.name)
            if isinstance(part, Wave):
                unlink(work, "wave_id", [part.id])
            if isinstance(part, Cell):
                unlink(work, "cell_id", [part.id])
            work.delete(_TABLES[type(part)], part.id)
            if isinstance(part, Cell):
                _write_cells(work, there, without_cell(there.cells, part.id))
            self._touch(work, campaign_id)
        return work.change_id

    def put_within(self, work: UnitOfWork, campaign_id: int, part: Wave | Cell | Cost) -> int:
        """Add or write a part inside a change; returns its id."""
        there = self._there(work, campaign_id)
        work.describe(name=there.name)
        part_id = _put_one(work, there, part)
        self._touch(work, campaign_id)
        return part_id

    @staticmethod
    def _touch(work: UnitOfWork, campaign_id: int) -> None:
        work.update("campaign", campaign_id, {"updated_at": work.now})

    def _there(self, work: UnitOfWork, campaign_id: int, version: str = "") -> Campaign:
        there = queries.read_campaign(work.connection, campaign_id)
        if there is None:
            raise NotFound("campaign", name=campaign_id)
        if version and there.updated_at != version:
            raise ConflictError("conflict", campaign_id=campaign_id)
        return there

    def _work(self, name: str, origin: str, visit: int | None = None) -> UnitOfWork:
        return UnitOfWork(
            self._database, name, {}, origin=origin, staff_id=self.staff_id, continues=visit
        )


_TABLES: Final[dict[type, str]] = {
    Wave: "campaign_wave",
    Cell: "campaign_cell",
    Cost: "campaign_cost",
}
_PARTS: Final = (
    "campaign_answer", "campaign_recipient", "campaign_cost", "campaign_wave",
    "campaign_cell", "campaign_override", "campaign_group",
)  # fmt: skip


def _put_one(work: UnitOfWork, there: Campaign, part: Wave | Cell | Cost) -> int:
    part = _checked_part(there, part)
    table, values = _TABLES[type(part)], _row(part)
    if part.id:
        work.update(table, part.id, values)
        return part.id
    parts: tuple[Wave | Cell | Cost, ...] = (*there.waves, *there.cells, *there.costs)
    siblings = (one.position for one in parts if type(one) is type(part))
    values["position"] = 1 + max(siblings, default=0)
    return work.insert(table, _of(there.id, values))


def _write_cells(work: UnitOfWork, there: Campaign, cells: Sequence[Cell]) -> bool:
    """Write the cells that are new or other; raises InvalidInput campaign_shares."""
    if any(one.share < 0 for one in cells) or rest_of(cells) < 0:
        raise InvalidInput("campaign_shares")
    other = [one for one in cells if one not in there.cells]
    for one in other:
        # Beside the shares the others will have, not those they had.
        _put_one(work, replace(there, cells=tuple(cells)), one)
    return bool(other)


def checked_values(values: Mapping[str, object]) -> dict[str, object]:
    """The fields as they are stored; raises InvalidInput name_missing, campaign_value."""
    checked: dict[str, object] = {}
    for key, value in values.items():
        if key not in STORED:
            raise InvalidInput("campaign_value", value=key)
        checked[key] = _checked(key, value)
    if "name" in checked and not checked["name"]:
        raise InvalidInput("name_missing")
    return checked


def _checked(key: str, value: object) -> object:
    if isinstance(value, str) and key not in _DAYS:
        value = clean_text(value, multi_line=key in _LONG)
    known = {"kind": KINDS, "state": STATES}.get(key)
    if known is not None and value not in known:
        raise InvalidInput("campaign_value", value=str(value))
    if isinstance(value, int) and not isinstance(value, bool) and value < 0:
        raise InvalidInput("campaign_value", value=str(value))
    return value


def _checked_part(there: Campaign, part: Wave | Cell | Cost) -> Wave | Cell | Cost:
    """A part as it can be kept; raises InvalidInput campaign_value, campaign_shares."""
    if isinstance(part, Cell):
        others = sum(one.share for one in there.cells if one.id != part.id)
        if part.share < 0 or others + part.share > _WHOLE:
            raise InvalidInput("campaign_shares")
    if isinstance(part, Cost) and part.kind not in COST_KINDS:
        raise InvalidInput("campaign_value", value=part.kind)
    if isinstance(part, Wave):
        if part.channel not in {channel.key for channel in CHANNELS}:
            raise InvalidInput("campaign_value", value=part.channel)
        if not part.id and not part.unit_cost:
            channel = find_channel(part.channel)
            part = replace(part, unit_cost=channel.unit_cost, cost_source=channel.source)
    return part


def _row(part: Wave | Cell | Cost) -> dict[str, object]:
    """The columns of a part without its id."""
    values = asdict(part)
    del values["id"]
    return {key: int(one) if isinstance(one, bool) else one for key, one in values.items()}


def _of(campaign_id: int, values: Mapping[str, object]) -> dict[str, object]:
    return {"campaign_id": campaign_id, **values}
