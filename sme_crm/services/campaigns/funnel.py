"""From the groups of a campaign to those who may be contacted, with every reason why not."""

from __future__ import annotations

from dataclasses import dataclass, field

from sme_crm.domain.eligibility import OVERRIDABLE, Refusal
from sme_crm.store.queries.campaign_targets import OverrideRow


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """A group of a campaign with how many belong to it."""

    group_id: int
    name: str
    side: str
    members: int


@dataclass(frozen=True, slots=True)
class ReasonShare:
    """A reason with everybody it holds for; `decides`: for how many it is the first one."""

    reason: str
    ids: tuple[int, ...]
    decides: int

    @property
    def overridable(self) -> bool:
        """Whether the owner may decide against it."""
        return self.reason in OVERRIDABLE


@dataclass(frozen=True, slots=True)
class Funnel:
    """From the groups to those who may be contacted through one channel of a campaign.

    `members` belong to groups that are in, `selected` to none that is out; `eligible` are those
    of them whom nothing keeps out. `excluded` tells each other one with every reason, `overridden`
    what was decided of single contacts (note by contact) and counts.
    """

    campaign_id: int
    channel: str
    groups: tuple[TargetGroup, ...] = ()
    members: int = 0
    selected: tuple[int, ...] = ()
    eligible: tuple[int, ...] = ()
    excluded: dict[int, tuple[Refusal, ...]] = field(default_factory=dict)
    reasons: tuple[ReasonShare, ...] = ()
    overridden: dict[int, OverrideRow] = field(default_factory=dict)
