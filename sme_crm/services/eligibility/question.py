"""What is asked of each family of reasons: about whom, for which channel, on which day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sme_crm.domain.contact_rules import ContactRules
from sme_crm.domain.eligibility import CampaignContext, Refusal
from sme_crm.store.driver import DriverConnection

Found = dict[int, list[Refusal]]
"""The reasons found so far by contact."""


@dataclass(slots=True)
class Question:
    """A slice of contacts (`ids`, a JSON array) with all that their answers depend on."""

    connection: DriverConnection
    ids: str
    channel: str
    today: date
    rules: ContactRules
    ended_lots: Mapping[int, Refusal]
    campaign: CampaignContext | None = None


def note(found: Found, contact_id: int, refusal: Refusal) -> None:
    """Add a reason."""
    found.setdefault(contact_id, []).append(refusal)
