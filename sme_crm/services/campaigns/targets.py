"""Whom a campaign reaches: groups in and out, who may be contacted, what the owner decides."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.channels import ELIGIBILITY_CHANNELS
from sme_crm.domain.eligibility import OVERRIDABLE, RANK, CampaignContext, Refusal
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.services.campaigns.funnel import Funnel, ReasonShare, TargetGroup
from sme_crm.store.queries import campaign_targets as queries
from sme_crm.store.queries.campaign_targets import OverrideRow
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.eligibility import Eligibility
    from sme_crm.services.groups import Groups
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

_WITHOUT_NEWS: Final = ("information", "survey")
"""Kinds of campaigns that tell of nothing new."""
DECISIONS: Final = ("in", "out", "")


class Targets:
    """Reads and decides whom campaigns are for; every reading may run in a worker."""

    def __init__(
        self, database: Database, eligibility: Eligibility, groups: Groups, settings: Settings
    ) -> None:
        self._database = database
        self._eligibility = eligibility
        self._groups = groups
        self._settings = settings
        self.staff_id: int | None = None

    def selected(self, campaign_id: int) -> list[int]:
        """Who is in a group that is in and in none that is out, ascending; NotFound campaign."""
        self._kind(campaign_id)
        return list(self._select(campaign_id)[2])

    def eligible(
        self, campaign_id: int, channel: str = "letter", *, today: date | None = None
    ) -> list[int]:
        """Whom a channel of a campaign may reach; raises NotFound campaign."""
        return list(self.funnel(campaign_id, channel, today=today).eligible)

    def funnel(
        self, campaign_id: int, channel: str = "letter", *, today: date | None = None
    ) -> Funnel:
        """All of it for an addressed channel (`domain.campaigns.channels`).

        Raises NotFound campaign, InvalidInput campaign_value for another channel.
        """
        kind = self._kind(campaign_id)
        groups, members, selected = self._select(campaign_id)
        overrides = self._overrides(campaign_id)
        excluded = self._excluded(campaign_id, kind, channel, selected, overrides, today)
        chosen = set(selected)
        return Funnel(
            campaign_id,
            channel,
            groups,
            members,
            selected,
            tuple(one for one in selected if one not in excluded),
            excluded,
            _shares(excluded),
            {one: row for one, row in overrides.items() if one in chosen},
        )

    def explain(
        self,
        campaign_id: int,
        contact_id: int,
        channel: str = "letter",
        *,
        today: date | None = None,
    ) -> tuple[Refusal, ...]:
        """Every reason why a channel does not reach one contact; () when it may.

        Whether another one stands for the household, or is the same one, only the funnel tells.
        """
        kind = self._kind(campaign_id)
        found = self._excluded(
            campaign_id, kind, channel, (contact_id,), self._overrides(campaign_id), today
        )
        return found.get(contact_id, ())

    def exclusions(
        self,
        campaign_id: int,
        channel: str,
        ids: Sequence[int],
        *,
        today: date | None = None,
    ) -> dict[int, tuple[Refusal, ...]]:
        """Which of `ids` a channel does not reach, each with every reason; NotFound campaign."""
        kind = self._kind(campaign_id)
        return self._excluded(campaign_id, kind, channel, ids, self._overrides(campaign_id), today)

    def override(
        self, campaign_id: int, contact_ids: Sequence[int], decision: str, note: str = ""
    ) -> int:
        """Decide of contacts: "out" leaves them out, "in" sets good manners aside, "" undecides.

        Returns the change id, 0 when nothing differed. Against the law and facts nothing can be
        decided: there "in" does nothing. Raises InvalidInput campaign_note for "in" without a
        note, campaign_value for another decision, NotFound campaign.
        """
        if decision not in DECISIONS:
            raise InvalidInput("campaign_value", value=decision)
        words = clean_text(note, multi_line=True)
        if decision == "in" and not words:
            raise InvalidInput("campaign_note")
        with UnitOfWork(self._database, "campaign.target", staff_id=self.staff_id) as work:
            found = queries.read_campaign_kind(work.connection, campaign_id)
            if found is None:
                raise NotFound("campaign", name=campaign_id)
            work.describe(name=found[0], count=len(contact_ids))
            known = queries.read_override_ids(work.connection, campaign_id, contact_ids)
            values = {"decision": decision, "note": words}
            if decision:
                work.update_many("campaign_override", list(known.values()), values)
                for one in dict.fromkeys(contact_ids):
                    if one not in known:
                        row = {"campaign_id": campaign_id, "contact_id": one, **values}
                        work.insert("campaign_override", row)
            else:
                work.delete_many("campaign_override", list(known.values()))
        return work.change_id if work.changes else 0

    def write_excluded(
        self,
        campaign_id: int,
        channel: str,
        path: Path,
        language: str,
        *,
        today: date | None = None,
    ) -> int:
        """Print who is left out and why as PDF (.xlsx: a workbook); returns how many pages.

        The proof of why somebody was not written to. Raises OutputError, NotFound campaign.
        """
        from sme_crm.printing.reports.report_file import write_report_file
        from sme_crm.services.campaigns.excluded_list import excluded_report

        funnel = self.funnel(campaign_id, channel, today=today)
        with self._database.snapshot() as connection:
            names = queries.read_names(connection, list(funnel.excluded))
            found = queries.read_campaign_kind(connection, campaign_id)
        report = excluded_report(
            funnel,
            found[0] if found else "",
            names,
            self._eligibility.rules(),
            language,
            company=self._settings.text("company.name"),
            today=today,
        )
        return write_report_file(report, path)

    # -- inside --------------------------------------------------------------------------------

    def _kind(self, campaign_id: int) -> str:
        with self._database.translated_errors():
            found = queries.read_campaign_kind(self._database.reader(), campaign_id)
        if found is None:
            raise NotFound("campaign", name=campaign_id)
        return found[1]

    def _overrides(self, campaign_id: int) -> dict[int, OverrideRow]:
        with self._database.translated_errors():
            return queries.read_overrides(self._database.reader(), campaign_id)

    def _select(self, campaign_id: int) -> tuple[tuple[TargetGroup, ...], int, tuple[int, ...]]:
        with self._database.translated_errors():
            rows = queries.read_groups(self._database.reader(), campaign_id)
        sides: dict[str, set[int]] = {"in": set(), "out": set()}
        groups = []
        for row in rows:
            members = self._groups.member_ids(row.id)
            sides[row.side].update(members)
            groups.append(TargetGroup(row.id, row.name, row.side, len(members)))
        selected = tuple(sorted(sides["in"] - sides["out"]))
        return tuple(groups), len(sides["in"]), selected

    def _excluded(
        self,
        campaign_id: int,
        kind: str,
        channel: str,
        ids: Sequence[int],
        overrides: dict[int, OverrideRow],
        today: date | None,
    ) -> dict[int, tuple[Refusal, ...]]:
        """Everybody who is not reached, with every reason, in the order in which they decide."""
        asked = ELIGIBILITY_CHANNELS.get(channel)
        if asked is None:
            raise InvalidInput("campaign_value", value=channel)
        campaign = CampaignContext(campaign_id, news=kind not in _WITHOUT_NEWS)
        excluded = self._eligibility.refusals(ids, asked, today=today, campaign=campaign)
        forced = {one for one, row in overrides.items() if row.decision == "in"}
        for one in forced & excluded.keys():
            kept = tuple(each for each in excluded[one] if each.reason not in OVERRIDABLE)
            if kept:
                excluded[one] = kept
            else:
                del excluded[one]
        for one in ids:
            decided = overrides.get(one)
            if decided is not None and decided.decision == "out":
                excluded[one] = (*excluded.get(one, ()), Refusal("by_hand", words=decided.note))
        left = [one for one in ids if one not in excluded]
        doubles = self._eligibility.sure_duplicates(left)
        if asked == "post":
            singles = [one for one in left if one not in doubles]
            doubles |= self._eligibility.household_doubles(singles)
        excluded.update((one, (each,)) for one, each in doubles.items() if one not in forced)
        return excluded


def _shares(excluded: dict[int, tuple[Refusal, ...]]) -> tuple[ReasonShare, ...]:
    """The reasons in the order in which they decide."""
    ids: dict[str, list[int]] = {}
    first: dict[str, int] = {}
    for one, refusals in excluded.items():
        for reason in dict.fromkeys(refusal.reason for refusal in refusals):
            ids.setdefault(reason, []).append(one)
        decisive = refusals[0].reason
        first[decisive] = first.get(decisive, 0) + 1
    return tuple(
        ReasonShare(reason, tuple(sorted(ids[reason])), first.get(reason, 0))
        for reason in sorted(ids, key=lambda reason: RANK[reason])
    )
