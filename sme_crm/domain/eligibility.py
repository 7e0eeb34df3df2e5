"""Why a contact may not be contacted through a channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

# In the order in which they are told: the first is the one that decides.
REASONS: dict[str, str] = {
    "trash": QT_TRANSLATE_NOOP("Eligibility", "in the trash"),
    "deceased": QT_TRANSLATE_NOOP("Eligibility", "deceased"),
    "closed": QT_TRANSLATE_NOOP("Eligibility", "company closed down"),
    "objection": QT_TRANSLATE_NOOP("Eligibility", "objected"),
    "consent_withdrawn": QT_TRANSLATE_NOOP("Eligibility", "consent withdrawn"),
    "consent_missing": QT_TRANSLATE_NOOP("Eligibility", "no consent for this channel"),
    "retention_over": QT_TRANSLATE_NOOP("Eligibility", "retention period over"),
    "lot_used_up": QT_TRANSLATE_NOOP("Eligibility", "rented file used up"),
    "lot_licence_over": QT_TRANSLATE_NOOP("Eligibility", "licence of the address file ended"),
    "no_address": QT_TRANSLATE_NOOP("Eligibility", "no address"),
    "dead_address": QT_TRANSLATE_NOOP("Eligibility", "dead address"),
    "no_email": QT_TRANSLATE_NOOP("Eligibility", "no e-mail address"),
    "no_phone": QT_TRANSLATE_NOOP("Eligibility", "no phone number"),
    "no_mobile": QT_TRANSLATE_NOOP("Eligibility", "no mobile number"),
    "no_fax": QT_TRANSLATE_NOOP("Eligibility", "no fax number"),
    "no_news": QT_TRANSLATE_NOOP("Eligibility", "does not want to hear about new products"),
    "running_campaign": QT_TRANSLATE_NOOP("Eligibility", "already in a running campaign"),
    "pressure": QT_TRANSLATE_NOOP("Eligibility", "contacted too recently"),
    "household": QT_TRANSLATE_NOOP("Eligibility", "the household gets one letter"),
    "duplicate": QT_TRANSLATE_NOOP("Eligibility", "surely a duplicate of another one"),
    "does_not_fit": QT_TRANSLATE_NOOP("Eligibility", "address does not fit, even in small type"),
    "set_apart": QT_TRANSLATE_NOOP("Eligibility", "set apart for a run of their own"),
    "by_hand": QT_TRANSLATE_NOOP("Eligibility", "left out by you"),
    "not_of_this_kind": QT_TRANSLATE_NOOP("Eligibility", "not found any more"),
}
RANK: Final = {reason: place for place, reason in enumerate(REASONS)}
"""The place of each reason: the smallest decides."""
OVERRIDABLE: Final = frozenset(
    {"no_news", "running_campaign", "pressure", "household", "duplicate"}
)
"""Reasons of good manners: the owner may decide against them in one campaign, with a note. Those
of the law and of facts are mended where they come from: a consent noted, an address found."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why a contact is left out; `on` and `words` tell when and how it was said.

    `rule` is the key of what decides: a rule of `domain.contact_rules`, "retention",
    "pressure.CHANNEL", "lot" or "".
    """

    reason: str
    on: str = ""
    words: str = ""
    channel: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class CampaignContext:
    """What a campaign asks besides: nothing too soon, nobody in another one, somebody to reach.

    `campaign_id` 0 for one that is not there yet; `news`: it tells of new products, which some do
    not want to hear of.
    """

    campaign_id: int = 0
    news: bool = True
