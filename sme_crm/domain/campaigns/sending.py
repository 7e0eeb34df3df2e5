"""Sending a wave: to whom, what is handed over, which states a campaign goes through."""

from __future__ import annotations

from typing import Final, Literal

from sme_crm.domain.campaigns.campaign import Campaign
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Audience = Literal["target", "rest", "silent"]
HandOver = Literal["letters", "labels", "mailing_house", "calls", "file", "none"]

AUDIENCES: Final[dict[Audience, str]] = {
    "target": QT_TRANSLATE_NOOP("Sending", "The target of the campaign"),
    "rest": QT_TRANSLATE_NOOP("Sending", "Those of the target it did not reach yet"),
    "silent": QT_TRANSLATE_NOOP("Sending", "Those it reached who did not answer"),
}
"""Whom a wave goes to. A control group never gets anything."""
HAND_OVERS: Final[dict[HandOver, str]] = {
    "letters": QT_TRANSLATE_NOOP("Sending", "Letters as a PDF to print"),
    "labels": QT_TRANSLATE_NOOP("Sending", "Labels with answer codes"),
    "mailing_house": QT_TRANSLATE_NOOP("Sending", "File for a mailing house"),
    "calls": QT_TRANSLATE_NOOP("Sending", "Call lists among the tasks"),
    "file": QT_TRANSLATE_NOOP("Sending", "List as a file"),
    "none": QT_TRANSLATE_NOOP("Sending", "Nothing, only note it"),
}
HAND_OVERS_OF: Final[dict[str, tuple[HandOver, ...]]] = {
    "letter": ("letters", "labels", "mailing_house", "none"),
    "phone": ("calls", "file"),
    "visit": ("calls", "file"),
    "email": ("file",),
    "sms": ("file",),
    "fax": ("file",),
}
"""What can be handed over by channel, the usual one first; unaddressed channels: nothing."""
HISTORY_KIND: Final[dict[str, str]] = {
    "letter": "letter", "email": "email", "sms": "sms", "fax": "fax",
}  # fmt: skip
"""What a sending leaves in the histories. Calls and visits are noted when they are made."""
STRATA: Final[dict[str, str]] = {
    "department": QT_TRANSLATE_NOOP("Sending", "Department"),
    "status": QT_TRANSLATE_NOOP("Sending", "Status"),
    "kind": QT_TRANSLATE_NOOP("Sending", "Person or company"),
    "lot_id": QT_TRANSLATE_NOOP("Sending", "Address file"),
}
"""What a draw may be even in: columns of a contact."""
USUAL_STRATA: Final = ("department", "status")
_STATES_BEFORE: Final[dict[str, tuple[str, ...]]] = {
    "idea": ("ready", "closed"),
    "ready": ("idea", "closed"),
    "closed": ("idea", "ready"),
}
_STATES_AFTER: Final[dict[str, tuple[str, ...]]] = {
    "sent": ("running", "closed"),
    "running": ("closed",),
    "closed": ("running",),
}
STATES_BEFORE_TEXT: Final = QT_TRANSLATE_NOOP(
    "Sending", "It is sent by sending a wave. What comes to nothing is closed."
)
STATES_AFTER_TEXT: Final = QT_TRANSLATE_NOOP(
    "Sending", "What was sent does not become an idea again; what is closed can be opened again."
)


def is_under_way(campaign: Campaign) -> bool:
    """Whether something of it was sent."""
    return campaign.state in ("sent", "running") or any(
        wave.state == "sent" for wave in campaign.waves
    )


def next_states(campaign: Campaign) -> tuple[str, ...]:
    """The states the owner may set; "sent" comes of a sending."""
    states = _STATES_AFTER if is_under_way(campaign) else _STATES_BEFORE
    return states.get(campaign.state, tuple(states))


def state_after_sending(state: str) -> str:
    """The state of a campaign after a wave: a first one sends it, further ones keep it running."""
    return "sent" if state in ("idea", "ready") else "running"


def read_strata(text: str) -> tuple[str, ...]:
    """The strata a campaign keeps, as a text with commas; those usual when there are none."""
    found = tuple(key for key in text.split(",") if key in STRATA)
    return found or USUAL_STRATA
