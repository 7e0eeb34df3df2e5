"""What is asked of each family of reasons: about whom, for which channel, on which day."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sme_crm.domain.contact_rules import ContactRules
from sme_crm.domain.eligibility import CampaignContext, Refusal
from sme_crm.store.driver import DriverConnection

Found = dict[int, list[Refusal]]
"""The reasons found so far by contact."""


_SPREAD: Final = 3
"""Rows of a range read for each one asked about, before picking them one by one is faster."""


@dataclass(slots=True)
class Question:
    """A slice of contacts (`ids`, ascending) with all that their answers depend on."""

    connection: DriverConnection
    ids: Sequence[int]
    channel: str
    today: date
    rules: ContactRules
    ended_lots: Mapping[int, Refusal]
    campaign: CampaignContext | None = None

    def among(self, column: str) -> str:
        """The condition that a column holds one of the contacts; its values come with `values`.

        Contacts that lie close together are read in one sweep from the first to the last, which
        takes half the time of looking each of them up. Those between who were not asked about
        get reasons too: they are dropped at the end.
        """
        if self.ids[-1] - self.ids[0] < _SPREAD * len(self.ids):
            return f"{column} BETWEEN :first AND :last"
        return f"{column} IN (SELECT value FROM json_each(:ids))"

    def values(self, **more: object) -> dict[str, object]:
        """What a statement with `among` is run with."""
        close = self.ids[-1] - self.ids[0] < _SPREAD * len(self.ids)
        ids = "" if close else json.dumps(self.ids)
        return {"ids": ids, "first": self.ids[0], "last": self.ids[-1], **more}


def note(found: Found, contact_id: int, refusal: Refusal) -> None:
    """Add a reason."""
    found.setdefault(contact_id, []).append(refusal)
