"""How a recipient stands as a customer when something is sent to him: segment and weight.

The segment is that of recency, frequency and amount (`domain.segments.rfm`), the weight the class
of the Pareto curve by margin (A: the few that make most of it). They are kept with the recipient,
so that what a campaign brought is told by what its customers were then, not by what they became.
"""

from __future__ import annotations

from typing import Final

from sme_crm.domain.segments.rfm import SEGMENTS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

PROSPECT: Final = "prospect"
"""The segment of those who had bought nothing; their weight is the same word."""
NOT_KEPT: Final = ""
STANDINGS: Final[tuple[tuple[str, str, str], ...]] = (
    *(("Segments", key, name) for key, name in SEGMENTS),
    ("CampaignParts", PROSPECT, QT_TRANSLATE_NOOP("CampaignParts", "Had bought nothing")),
    ("CampaignParts", NOT_KEPT, QT_TRANSLATE_NOOP("CampaignParts", "Not kept at the time")),
)
"""(Context, key, name) of each segment, in the usual order."""
WEIGHTS: Final[tuple[tuple[str, str, str], ...]] = (
    ("CampaignParts", "A", QT_TRANSLATE_NOOP("CampaignParts", "Weight A")),
    ("CampaignParts", "B", QT_TRANSLATE_NOOP("CampaignParts", "Weight B")),
    ("CampaignParts", "C", QT_TRANSLATE_NOOP("CampaignParts", "Weight C")),
    *STANDINGS[-2:],
)
"""(Context, key, name) of each weight."""
