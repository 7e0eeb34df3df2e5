"""The rates of answers the business goes by: its settings, the usual ones where it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.answer_rates import (
    ADVISED_RATES,
    AdvisedRate,
    rate_as_json,
    rate_from_json,
)
from sme_crm.domain.folding import clean_text

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings

PREFIX: Final = "campaigns.answer_rate."


class AnswerRates:
    """Reads and writes them; each change can be undone."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def all(self) -> dict[str, AdvisedRate]:
        """The rate by channel."""
        return {
            channel: rate_from_json(self._settings.text(f"{PREFIX}{channel}"), usual)
            for channel, usual in ADVISED_RATES.items()
        }

    def save(self, channel: str, rate: AdvisedRate) -> int:
        """Keep a rate; returns the change id (0 when nothing differed).

        Raises InvalidInput campaign_value beyond 0 to 100 %.
        """
        rate = AdvisedRate(rate.rate, clean_text(rate.source), rate.day)
        kept = "" if rate == ADVISED_RATES[channel] else rate_as_json(rate)
        return self._settings.set(f"{PREFIX}{channel}", kept, origin="settings")

    def reset(self, channel: str) -> int:
        """Take the usual rate again; returns the change id."""
        return self.save(channel, ADVISED_RATES[channel])
