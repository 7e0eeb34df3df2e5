"""Why a contact may not be contacted through a channel."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

# In the order in which they are told: the first is the one that decides.
REASONS: dict[str, str] = {
    "trash": QT_TRANSLATE_NOOP("Eligibility", "in the trash"),
    "deceased": QT_TRANSLATE_NOOP("Eligibility", "deceased"),
    "closed": QT_TRANSLATE_NOOP("Eligibility", "company closed down"),
    "objection": QT_TRANSLATE_NOOP("Eligibility", "objected"),
    "lot_used_up": QT_TRANSLATE_NOOP("Eligibility", "rented file used up"),
    "lot_licence_over": QT_TRANSLATE_NOOP("Eligibility", "licence of the address file ended"),
    "no_address": QT_TRANSLATE_NOOP("Eligibility", "no address"),
    "dead_address": QT_TRANSLATE_NOOP("Eligibility", "dead address"),
    "household": QT_TRANSLATE_NOOP("Eligibility", "the household gets one letter"),
    "does_not_fit": QT_TRANSLATE_NOOP("Eligibility", "address does not fit, even in small type"),
    "set_apart": QT_TRANSLATE_NOOP("Eligibility", "set apart for a run of their own"),
    "by_hand": QT_TRANSLATE_NOOP("Eligibility", "left out by you"),
    "not_of_this_kind": QT_TRANSLATE_NOOP("Eligibility", "not found any more"),
}


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why a contact is left out; `on` and `words` tell when and how it was said."""

    reason: str
    on: str = ""
    words: str = ""
    channel: str = ""
