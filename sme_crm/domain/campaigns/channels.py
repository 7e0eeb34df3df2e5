"""The channels of campaigns with what one contact through each costs.

The unit costs are those the French guides of direct marketing gave in 2010: starting values with
their source, to be replaced by the owner's own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP

GUIDE: Final = QT_TRANSLATE_NOOP("Channels", "French guides of direct marketing, 2010")


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to reach people; `unit_cost` in cents a contact.

    `addressed`: each contact is known by name, so that eligibility, codes and history count.
    """

    key: str
    name: str
    addressed: bool
    unit_cost: int
    source: str = GUIDE


CHANNELS: Final[tuple[Channel, ...]] = (
    Channel("letter", QT_TRANSLATE_NOOP("Channels", "Letter"), True, 100),
    Channel("phone", QT_TRANSLATE_NOOP("Channels", "Phone call"), True, 100),
    Channel("visit", QT_TRANSLATE_NOOP("Channels", "Visit"), True, 5_000),
    Channel("email", QT_TRANSLATE_NOOP("Channels", "E-mail"), True, 2),
    Channel("sms", QT_TRANSLATE_NOOP("Channels", "SMS"), True, 20),
    Channel("fax", QT_TRANSLATE_NOOP("Channels", "Fax"), True, 8),
    Channel("press", QT_TRANSLATE_NOOP("Channels", "Coupon in the press"), False, 0, ""),
    Channel("leaflet", QT_TRANSLATE_NOOP("Channels", "Leaflet"), False, 0, ""),
    Channel("shared", QT_TRANSLATE_NOOP("Channels", "Shared mailing"), False, 0, ""),
    Channel("insert", QT_TRANSLATE_NOOP("Channels", "Insert in parcels"), False, 0, ""),
    Channel("ads", QT_TRANSLATE_NOOP("Channels", "Advertisements on the web"), False, 50),
)
"""Every channel in its usual order."""
ELIGIBILITY_CHANNELS: Final = {
    "letter": "post", "phone": "phone", "email": "email", "sms": "sms", "fax": "fax",
    "visit": "visit",
}  # fmt: skip
"""What the eligibility service calls the addressed channels."""
ANSWER_WAYS: Final[dict[str, str]] = {
    "coupon": QT_TRANSLATE_NOOP("Channels", "Coupon"),
    "reply_card": QT_TRANSLATE_NOOP("Channels", "Reply card"),
    "phone": QT_TRANSLATE_NOOP("Channels", "Phone"),
    "web": QT_TRANSLATE_NOOP("Channels", "Web"),
    "email": QT_TRANSLATE_NOOP("Channels", "E-mail"),
    "visit": QT_TRANSLATE_NOOP("Channels", "Visit"),
}
"""How people answer."""


def find_channel(key: str) -> Channel:
    """A channel by its key; raises KeyError for an unknown one."""
    return {channel.key: channel for channel in CHANNELS}[key]
