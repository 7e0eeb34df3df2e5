"""The advised days and hours of the business: its settings, the usual ones where it has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sme_crm.domain.advised_times import ADVISED, AdvisedTime, advice_as_json, advice_from_json
from sme_crm.domain.folding import clean_text

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings

PREFIX = "follow_up.advised."


class AdvisedTimes:
    """Reads and writes them; each change can be undone."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def all(self) -> dict[str, dict[str, AdvisedTime]]:
        """The advice by channel and audience."""
        return {channel: self.of(channel) for channel in ADVISED}

    def of(self, channel: str) -> dict[str, AdvisedTime]:
        """The advice for a channel by audience; none for a channel that has none."""
        return {
            audience: advice_from_json(self._settings.text(f"{PREFIX}{channel}.{audience}"), usual)
            for audience, usual in ADVISED.get(channel, {}).items()
        }

    def save(self, channel: str, audience: str, advice: AdvisedTime) -> int:
        """Keep an advice; returns the change id (0 when nothing differed)."""
        advice = AdvisedTime(advice.days, advice.hours, clean_text(advice.source))
        usual = ADVISED[channel][audience]
        kept = "" if advice == usual else advice_as_json(advice)
        return self._settings.set(f"{PREFIX}{channel}.{audience}", kept, origin="settings")

    def reset(self, channel: str, audience: str) -> int:
        """Take the usual advice again; returns the change id."""
        return self.save(channel, audience, ADVISED[channel][audience])
