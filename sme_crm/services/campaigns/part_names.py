"""What the parts of a campaign are called, on screen, on paper and at the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.campaigns.channels import CHANNELS
from sme_crm.domain.campaigns.standing import STANDINGS, WEIGHTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sme_crm.services.campaigns.analysis import CampaignResult
    from sme_crm.services.campaigns.dimensions import Dimension

Say = Callable[[str, str], str]
"""Words a text marked in a context."""

DIMENSION_NAMES: Final[Mapping[Dimension, str]] = {
    "wave": QT_TRANSLATE_NOOP("CampaignParts", "Waves"),
    "channel": QT_TRANSLATE_NOOP("CampaignParts", "Channels"),
    "combination": QT_TRANSLATE_NOOP("CampaignParts", "Combinations of channels"),
    "cell": QT_TRANSLATE_NOOP("CampaignParts", "Test cells"),
    "segment": QT_TRANSLATE_NOOP("CampaignParts", "Segments at the sending"),
    "weight": QT_TRANSLATE_NOOP("CampaignParts", "Weights A, B, C"),
    "lot": QT_TRANSLATE_NOOP("CampaignParts", "Address files"),
}
_ALONE: Final = QT_TRANSLATE_NOOP("CampaignParts", "{channel} only")


def part_names(
    result: CampaignResult, dimension: Dimension, lots: Mapping[int, str], say: Say
) -> dict[Any, str]:
    """The names of the parts of a dimension by their keys, in their order; `lots` by id."""
    channels = {one.key: say("Channels", one.name) for one in CHANNELS}
    campaign = result.campaign
    known: Mapping[Any, str] = {}
    if dimension == "wave":
        known = {wave.id: wave.name or channels[wave.channel] for wave in campaign.waves}
    elif dimension == "channel":
        known = channels
    elif dimension == "combination":
        known = {key: _combined(key, channels, say) for key in result.by_combination}
    elif dimension == "cell":
        known = {cell.id: cell.name for cell in campaign.cells}
    elif dimension == "lot":
        known = lots
    else:
        told = STANDINGS if dimension == "segment" else WEIGHTS
        known = {key: say(context, name) for context, key, name in told}
    parts = result.parts(dimension)
    ordered: list[Any] = [key for key in known if key in parts]
    ordered += [key for key in parts if key not in known]
    return {key: known.get(key) or str(key) for key in ordered}


def _combined(key: tuple[str, ...], channels: Mapping[str, str], say: Say) -> str:
    if len(key) == 1:
        return say("CampaignParts", _ALONE).format(channel=channels[key[0]])
    return " + ".join(channels[channel] for channel in key)
