"""Sends the waves of campaigns: all that follows from a sending is one change."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.campaign import Campaign, Wave
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.sending import (
    HAND_OVERS_OF,
    HISTORY_KIND,
    Audience,
    state_after_sending,
)
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound, OutputError
from sme_crm.domain.task import TaskDraft
from sme_crm.services.campaigns.audiences import Audiences, Refusals, SendPlan
from sme_crm.services.campaigns.call_lists import CallDay
from sme_crm.services.campaigns.hand_over import HandedOver, HandOverOrder, HandOvers
from sme_crm.services.letters.answer_codes import next_number, use_number
from sme_crm.services.progress import Progress
from sme_crm.services.tasks.task_rows import insert_tasks
from sme_crm.store.queries import campaign_sendings as queries
from sme_crm.store.queries.campaigns import read_campaign
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.activity_series.planning import Plan
    from sme_crm.services.activity_series.shelf import SeriesEntry
    from sme_crm.services.activity_series.starting import SeriesStarts
    from sme_crm.services.campaigns.call_lists import Days
    from sme_crm.services.exporting.columns import Translate
    from sme_crm.services.working_calendar import WorkingDays
    from sme_crm.store.database import Database

LINK_KIND: Final = "campaign"
CALLS_A_DAY: Final = 40
_TASK_KIND: Final = {"phone": "call", "visit": "visit"}


@dataclass(frozen=True, slots=True)
class SendOrder:
    """A wave to be sent: to whom, when, how, and the series that follows it up.

    `ids`: only these of the audience, the members of the group that is told, which the wave
    remembers; `calls_a_day`: contacts of one call list.
    """

    campaign_id: int
    wave_id: int
    hand_over: HandOverOrder
    audience: Audience = "target"
    day: date | None = None
    ids: Sequence[int] | None = None
    calls_a_day: int = CALLS_A_DAY
    series: SeriesEntry | None = None
    responsible_id: int | None = None
    group_id: int = 0
    group_name: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was sent: how many, who was left out at the last moment, the files, the number.

    `calls_from` is the first day of call lists: a working day, so maybe not that of the wave.
    """

    change_id: int
    count: int
    left_out: Refusals
    files: tuple[Path, ...] = ()
    mailing: int = 0
    series_members: int = 0
    calls_from: date | None = None


class Sendings:
    """Rehearses and sends waves."""

    def __init__(
        self,
        database: Database,
        audiences: Audiences,
        hand_overs: HandOvers,
        series_starts: SeriesStarts,
        working_days: WorkingDays,
    ) -> None:
        self._database = database
        self.audiences = audiences
        self._hand_overs = hand_overs
        self._starts = series_starts
        self._working_days = working_days
        self.staff_id: int | None = None

    def plan(
        self,
        campaign_id: int,
        wave_id: int,
        audience: Audience = "target",
        day: date | None = None,
        ids: Sequence[int] | None = None,
    ) -> SendPlan:
        """What the sending of a wave would do. Raises NotFound campaign, wave, InvalidInput."""
        with self._database.snapshot() as connection:
            campaign, wave = _wave_of(read_campaign(connection, campaign_id), campaign_id, wave_id)
        return self.audiences.plan(campaign, wave, audience, day or present_day(), ids)

    def send(
        self,
        order: SendOrder,
        *,
        translate: Translate,
        progress: Progress | None = None,
        origin: str = "",
    ) -> Sent:
        """Send a wave: write what is handed over, note everybody it reached, as one change.

        Who may be reached is asked anew. Raises InvalidInput campaign_wave_sent,
        campaign_closed, campaign_nobody, campaign_hand_over and those of `HandOvers.write`,
        Cancelled, OutputError: then there is neither a file nor a trace; ConflictError when
        something else took the number of the mailing meanwhile.
        """
        progress = progress or Progress()
        plan = self.plan(order.campaign_id, order.wave_id, order.audience, order.day, order.ids)
        addressed = find_channel(plan.wave.channel).addressed
        _refuse(plan, order, addressed)
        with ExitStack() as stack:
            with self._database.snapshot() as connection:
                number = (plan.wave.mailing or next_number(connection)) if addressed else 0
            made, folder = HandedOver(), None
            if addressed and order.hand_over.path is not None:
                folder = _passing_folder(order.hand_over.path, stack)
                made = self._hand_overs.write(
                    folder, plan, order.hand_over, number, translate, progress, stack,
                    self._call_days(plan, order),
                )  # fmt: skip
            plan = _without(plan, made.left_out)
            if addressed and not plan.ids:
                raise InvalidInput("campaign_nobody")
            follow_up = self._follow_up(order, plan)
            progress.check()
            with UnitOfWork(
                self._database, "campaign.send", origin=origin, staff_id=self.staff_id
            ) as work:
                self._note(work, plan, order, number, made)
                if follow_up is not None and order.series is not None:
                    self._starts.start_within(
                        work, order.series, follow_up, plan.day, order.responsible_id, progress
                    )
                work.describe(name=plan.campaign.name, count=plan.count)
                files = _put_in_place(folder, made.names, order.hand_over.path)
        members = len(follow_up.steps) if follow_up is not None else 0
        calls = self._call_days(plan, order)
        return Sent(
            work.change_id, plan.count, plan.refused, files, number, members,
            calls[0].day if calls else None,
        )  # fmt: skip

    def _follow_up(self, order: SendOrder, plan: SendPlan) -> Plan | None:
        if order.series is None or not plan.ids:
            return None
        found = self._starts.plan_start(order.series, plan.ids, plan.day)
        return found if found.planned else None

    def _note(
        self, work: UnitOfWork, plan: SendPlan, order: SendOrder, number: int, made: HandedOver
    ) -> None:
        """All that is written of a sending inside its change."""
        campaign, wave, day = plan.campaign, plan.wave, plan.day.isoformat()
        now, at_work = _wave_of(read_campaign(work.connection, campaign.id), campaign.id, wave.id)
        if at_work.state == "sent":
            raise InvalidInput("campaign_wave_sent")
        if number and not wave.mailing and number != next_number(work.connection):
            raise ConflictError("conflict", campaign_id=campaign.id)
        queries.insert_recipients(work, campaign.id, wave.id, plan.cells, wave.channel, day)
        if order.hand_over.kind == "letters":
            for run in made.letters:
                self._hand_overs.letters.note_within(work, run)
        elif plan.ids and (kind := _noted_kind(wave.channel, order.hand_over.kind)):
            channel = {"letter": "post", "call": "phone"}.get(kind, kind)
            subject = _subject(campaign, wave)
            queries.insert_history(
                work, plan.ids, (kind, channel, subject), campaign.id, wave.id, self.staff_id
            )
        if order.hand_over.kind == "calls":
            insert_tasks(work, self._call_lists(plan, order))
        if number:
            use_number(work.connection, number)
        sent = {"state": "sent", "sent_day": day, "mailing": number}
        group = {"group_id": order.group_id, "group_name": order.group_name}
        work.update("campaign_wave", wave.id, sent | group)
        values = {"state": state_after_sending(now.state), "updated_at": work.now}
        if not now.start_day:
            values["start_day"] = day
        work.update("campaign", campaign.id, values)

    def _call_lists(self, plan: SendPlan, order: SendOrder) -> list[TaskDraft]:
        """A task for each list: one a working day, or one a message where cells differ."""
        return [
            TaskDraft(
                subject=_subject(plan.campaign, plan.wave),
                kind=_TASK_KIND.get(plan.wave.channel, "call"),
                notes=one.script,
                due_date=one.day.isoformat(),
                responsible_id=order.responsible_id or plan.campaign.responsible_id,
                contact_ids=tuple(one.ids),
                link_kind=LINK_KIND,
                link_id=plan.campaign.id,
            )
            for one in self._call_days(plan, order)
        ]

    def _call_days(self, plan: SendPlan, order: SendOrder) -> Days:
        """Whom to call on each working day from that of the wave on, and what is said to them."""
        if order.hand_over.kind != "calls":
            return ()
        calendar = self._working_days.calendar()
        day = calendar.shift(plan.day)
        scripts = _scripts(plan)
        ids, size = plan.ids, max(1, order.calls_a_day)
        days: list[CallDay] = []
        for start in range(0, len(ids), size):
            by_script: dict[str, list[int]] = {}
            for one in ids[start : start + size]:
                by_script.setdefault(scripts[one], []).append(one)
            days += [CallDay(day, listed, script) for script, listed in by_script.items()]
            day = calendar.next_working_day(day)
        return days


def _wave_of(campaign: Campaign | None, campaign_id: int, wave_id: int) -> tuple[Campaign, Wave]:
    if campaign is None:
        raise NotFound("campaign", name=campaign_id)
    wave = next((one for one in campaign.waves if one.id == wave_id), None)
    if wave is None:
        raise NotFound("campaign_wave", id=wave_id)
    return campaign, wave


def _refuse(plan: SendPlan, order: SendOrder, addressed: bool) -> None:
    if plan.wave.state == "sent":
        raise InvalidInput("campaign_wave_sent")
    if plan.campaign.state == "closed":
        raise InvalidInput("campaign_closed")
    kind = order.hand_over.kind
    if addressed and kind not in HAND_OVERS_OF[plan.wave.channel]:
        raise InvalidInput("campaign_hand_over")
    if addressed and not plan.ids:
        raise InvalidInput("campaign_nobody")
    if addressed and kind not in ("calls", "none") and order.hand_over.path is None:
        raise InvalidInput("campaign_no_file")


def _without(plan: SendPlan, left_out: Refusals) -> SendPlan:
    """The plan without those who could not be printed."""
    if not left_out:
        return plan
    cells = {cell: [one for one in ids if one not in left_out] for cell, ids in plan.cells.items()}
    return replace(plan, cells=cells, refused={**plan.refused, **left_out})


def _scripts(plan: SendPlan) -> dict[int, str]:
    """What is said to each: the argument and the offer of his cell, else those of the wave."""
    told = {cell.id: cell for cell in plan.campaign.cells}
    usual = plan.wave.offer or plan.campaign.offer
    found: dict[int, str] = {}
    for cell_id, ids in plan.cells.items():
        cell = told.get(cell_id or 0)
        argument = (cell.argument if cell else "") or plan.wave.argument
        offer = (cell.offer if cell else "") or usual
        found |= dict.fromkeys(ids, "\n".join(filter(None, (argument, offer))))
    return found


def _noted_kind(channel: str, hand_over: str) -> str:
    """What a sending leaves in the histories at once, "" for nothing.

    Calls and visits are noted when they are made; a list given to somebody else to make them is
    all that is heard of them.
    """
    if hand_over == "file":
        return HISTORY_KIND.get(channel) or _TASK_KIND.get(channel, "")
    return HISTORY_KIND.get(channel, "")


def _subject(campaign: Campaign, wave: Wave) -> str:
    return " – ".join(filter(None, (campaign.name, wave.name)))


def _passing_folder(path: Path, stack: ExitStack) -> Path:
    """A folder beside the file that is wanted; it goes with the stack."""
    try:
        folder = tempfile.TemporaryDirectory(prefix=".sme-crm-", dir=path.parent)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError("unwritable", file=path.name, reason=reason) from error
    return Path(stack.enter_context(folder))


def _put_in_place(folder: Path | None, names: Sequence[str], path: Path | None) -> tuple[Path, ...]:
    """Move what was written to where it was wanted, as the last step before the commit."""
    if folder is None or path is None:
        return ()
    files = tuple(path.parent / name for name in names)
    for name, target in zip(names, files, strict=True):
        try:
            shutil.move(folder / name, target)
        except PermissionError as error:
            raise OutputError("open_elsewhere", file=name) from error
        except OSError as error:
            reason = error.strerror or str(error)
            raise OutputError("unwritable", file=name, reason=reason) from error
    return files
