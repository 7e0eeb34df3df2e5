"""When people are best reached, by channel: rules of thumb with their source.

They are advice shown beside the time of a step, and settings of the business.
"""

from __future__ import annotations

from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

ADVISED: Final[dict[str, str]] = {
    "call": QT_TRANSLATE_NOOP(
        "AdvisedTimes",
        "Firms are best called on Tuesday and Thursday afternoon, their managers in the morning"
        " (rule of thumb of telephone marketing). Consumers may be called with their consent"
        " only, Monday to Friday, 10–13 and 14–20 (law 2025-594, decree 2022-1313).",
    ),
    "letter": QT_TRANSLATE_NOOP(
        "AdvisedTimes",
        "Letters should arrive at firms on Tuesday or Thursday, at consumers’ homes for the"
        " weekend (rule of thumb of direct marketing): post them two working days before.",
    ),
    "email": QT_TRANSLATE_NOOP(
        "AdvisedTimes",
        "E-mails to firms are read on Tuesday and Thursday, to managers in the morning, to"
        " consumers on Saturday or Sunday morning (rule of thumb of direct marketing).",
    ),
    "visit": QT_TRANSLATE_NOOP(
        "AdvisedTimes",
        "Managers have time in the morning, firms on Tuesday and Thursday afternoon (rule of"
        " thumb of direct marketing).",
    ),
}
"""The advice for each kind of activity; texts in the context "AdvisedTimes"."""


def advice_of(kind: str) -> str:
    """The key of the advice for a kind of task; "" when there is none."""
    return kind if kind in ADVISED else ""
