"""How many answer by channel, as guides say or as this program assumes, each with its source.

They are the defaults of settings: the business sets its own rates and says from where it has them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from sme_crm.domain.campaigns.channels import GUIDE
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

ASSUMED: Final = QT_TRANSLATE_NOOP("Channels", "Assumption of this program, without a source")
"""No guide at hand gives a rate for these channels: what stands there is our own choice, until the
business has measured its own."""
_WHOLE: Final = 10_000


@dataclass(frozen=True, slots=True)
class AdvisedRate:
    """A rate of answers in hundredths of a per cent, its source and the day it is of (ISO)."""

    rate: int
    source: str = ""
    day: str = ""

    @property
    def is_assumed(self) -> bool:
        """Whether nobody but this program says so."""
        return self.source == ASSUMED


ADVISED_RATES: Final[Mapping[str, AdvisedRate]] = {
    "letter": AdvisedRate(200, GUIDE, "2010-01-01"),
    "phone": AdvisedRate(500, ASSUMED, "2026-11-22"),
    "email": AdvisedRate(100, ASSUMED, "2026-11-22"),
    "sms": AdvisedRate(100, ASSUMED, "2026-11-22"),
    "fax": AdvisedRate(50, ASSUMED, "2026-11-22"),
    "leaflet": AdvisedRate(30, ASSUMED, "2026-11-22"),
    "shared": AdvisedRate(30, ASSUMED, "2026-11-22"),
}
"""The usual rates by channel; sources in context "Channels"."""


def rate_from_json(text: str, usual: AdvisedRate) -> AdvisedRate:
    """A rate as it is kept; the usual one where nothing can be read."""
    try:
        kept = json.loads(text)
        return AdvisedRate(int(kept["rate"]), str(kept["source"]), str(kept["day"]))
    except (ValueError, TypeError, KeyError):
        return usual


def rate_as_json(rate: AdvisedRate) -> str:
    """A rate as it is kept. Raises InvalidInput campaign_value beyond 0 to 100 %."""
    if not 0 <= rate.rate <= _WHOLE:
        raise InvalidInput("campaign_value", value=str(rate.rate / 100))
    kept = {"rate": rate.rate, "source": rate.source, "day": rate.day}
    return json.dumps(kept, ensure_ascii=False)
