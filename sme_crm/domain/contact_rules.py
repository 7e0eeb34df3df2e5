"""What the law and good manners ask for before somebody is contacted, by channel and audience.

Every rule is data with its source and the day it holds from; the business may set its own (see
the settings). The law is that of France as of November 2026.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

from sme_crm.domain.advised_times import Hours
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Need = Literal["consent", "no_objection"]

NEEDS: Final[dict[Need, str]] = {
    "no_objection": QT_TRANSLATE_NOOP("ContactRules", "Information, and no objection"),
    "consent": QT_TRANSLATE_NOOP("ContactRules", "Consent beforehand, with proof"),
}
AUDIENCES: Final[dict[str, str]] = {
    "everybody": QT_TRANSLATE_NOOP("ContactRules", "Everybody"),
    "consumer": QT_TRANSLATE_NOOP("ContactRules", "Consumers"),
    "professional": QT_TRANSLATE_NOOP("ContactRules", "Professionals"),
}
_GDPR: Final = QT_TRANSLATE_NOOP("ContactRules", "GDPR, articles 6 and 21")
_ELECTRONIC: Final = QT_TRANSLATE_NOOP(
    "ContactRules", "Article L34-5 of the code of posts; own customers aside, for similar products"
)
_AT_WORK: Final = QT_TRANSLATE_NOOP(
    "ContactRules", "CNIL: if it relates to their job; generic mailboxes (info@) are free"
)
_PHONE: Final = QT_TRANSLATE_NOOP(
    "ContactRules", "Law 2025-594, article L223-1 of the consumer code; running contracts aside"
)
_PHONE_AT_WORK: Final = QT_TRANSLATE_NOOP("ContactRules", "Not concerned by law 2025-594")


@dataclass(frozen=True, slots=True)
class ContactRule:
    """What one channel needs for one audience from a day on, and where that is written.

    `exempt` are the statuses it does not hold for. `days` of the week (0 Monday, public holidays
    never among them) and `hours` are those people may be called on, () for any; `override`: a
    note of why may go past it.
    """

    key: str
    channel: str
    audience: str
    need: Need
    since: str
    source: str
    exempt: tuple[str, ...] = ()
    days: tuple[int, ...] = ()
    hours: Hours = ()
    override: bool = False


_CUSTOMERS: Final = ("client", "former")
RULES: Final[Mapping[str, ContactRule]] = {
    rule.key: rule
    for rule in (
        ContactRule("post", "post", "everybody", "no_objection", "2018-05-25", _GDPR),
        ContactRule("visit", "visit", "everybody", "no_objection", "2018-05-25", _GDPR),
        ContactRule(
            "phone.consumer", "phone", "consumer", "consent", "2026-08-11", _PHONE, ("client",),
            (0, 1, 2, 3, 4), (("10:00", "13:00"), ("14:00", "20:00")), override=True,
        ),
        ContactRule(
            "phone.professional", "phone", "professional", "no_objection", "2018-05-25",
            _PHONE_AT_WORK,
        ),
        *(
            rule
            for channel in ("email", "sms", "fax")
            for rule in (
                ContactRule(
                    f"{channel}.consumer", channel, "consumer", "consent", "2004-06-22",
                    _ELECTRONIC, _CUSTOMERS,
                ),
                ContactRule(
                    f"{channel}.professional", channel, "professional", "no_objection",
                    "2018-05-25", _AT_WORK,
                ),
            )
        ),
    )
}  # fmt: skip
"""The rules as the law has them; the words of sources in context "ContactRules"."""

RETENTION_YEARS: Final = 3
RETENTION_SOURCE: Final = QT_TRANSLATE_NOOP(
    "ContactRules",
    "CNIL: counted from the collection, or from the last time that the prospect got in touch",
)


@dataclass(frozen=True, slots=True)
class PressureCap:
    """At most so many contacts through a channel within so many days; `most` 0: no cap."""

    most: int
    days: int


PRESSURE: Final[Mapping[str, PressureCap]] = {
    "post": PressureCap(2, 60),
    "phone": PressureCap(2, 30),
    "email": PressureCap(4, 30),
    "sms": PressureCap(2, 30),
    "fax": PressureCap(2, 30),
    "visit": PressureCap(1, 30),
}
"""The usual caps: a rule of thumb, the settings hold those of the business."""
PRESSURE_SOURCE: Final = QT_TRANSLATE_NOOP(
    "ContactRules", "No law: a rule of thumb of direct marketing, to be set by the business"
)


@dataclass(frozen=True, slots=True)
class ContactRules:
    """All that decides who may be contacted, as the business has it."""

    rules: Mapping[str, ContactRule]
    retention_years: int
    pressure: Mapping[str, PressureCap]

    def rule_for(self, channel: str, *, consumer: bool) -> ContactRule | None:
        """The rule of a channel for an audience, None where nothing is ruled."""
        audience = "consumer" if consumer else "professional"
        return self.rules.get(f"{channel}.{audience}") or self.rules.get(channel)


USUAL_RULES: Final = ContactRules(RULES, RETENTION_YEARS, PRESSURE)

PROFESSIONAL_STATUSES: Final = ("supplier", "partner", "prescriber")
"""Who has to do with the business in the way of his own business."""
PROSPECT_STATUSES: Final = ("prospect", "former", "other")
"""The statuses whose data is kept for prospecting alone: the clock of retention runs for them."""


def is_consumer(
    kind: str, status: str, organization_id: int | None, siren: str, siret: str
) -> bool:
    """Whether the law sees a consumer: a person who stands for no business.

    A person with an employer, a SIREN or SIRET, or one who supplies or recommends is contacted in
    the way of business.
    """
    return (
        kind == "individual"
        and organization_id is None
        and not siren
        and not siret
        and status not in PROFESSIONAL_STATUSES
    )


def rule_as_json(rule: ContactRule) -> str:
    """What the business may set of a rule, as the settings keep it."""
    return json.dumps(
        {
            "need": rule.need,
            "since": rule.since,
            "source": rule.source,
            "days": rule.days,
            "hours": rule.hours,
            "override": rule.override,
        },
        ensure_ascii=False,
    )


def rule_from_json(text: str, usual: ContactRule) -> ContactRule:
    """What the settings keep; the usual rule where that is nothing, or nothing that is read."""
    try:
        kept: Any = json.loads(text)
        need, since, source = kept["need"], str(kept["since"]), str(kept["source"])
        days = tuple(sorted({int(day) for day in kept.get("days", usual.days)} & {*range(7)}))
        hours = tuple((str(begin), str(end)) for begin, end in kept.get("hours", usual.hours))
        override = bool(kept.get("override", usual.override))
    except (ValueError, TypeError, KeyError):
        return usual
    if need not in NEEDS:
        return usual
    return replace(
        usual, need=need, since=since, source=source, days=days, hours=hours, override=override
    )


RETENTION_SETTING: Final = "contact.retention_years"


def rule_setting(key: str) -> str:
    """The setting that holds a rule, as JSON ("" is the usual one)."""
    return f"contact.rule.{key}"


def cap_settings(channel: str) -> tuple[str, str]:
    """The settings that hold the most contacts of a channel, and within how many days."""
    return f"contact.pressure.{channel}.most", f"contact.pressure.{channel}.days"


_OBJECTION: Final = QT_TRANSLATE_NOOP("ContactRules", "GDPR, article 21: objection at any time")
_CAP: Final = QT_TRANSLATE_NOOP("ContactRules", "at most {most} in {days} days")
_YEARS: Final = QT_TRANSLATE_NOOP("ContactRules", "{years} years")
_SINCE: Final = QT_TRANSLATE_NOOP("ContactRules", "since {day}")
CONTEXT: Final = "ContactRules"


def rule_words(
    key: str,
    rules: ContactRules,
    say: Callable[[str, str], str],
    day_words: Callable[[str], str],
) -> str:
    """The rule behind a refusal with its source and day, "" where none is written down.

    `say` translates a text of a context, `day_words` words an ISO day.
    """
    if key == "objection":
        return say(CONTEXT, _OBJECTION)
    if key == "retention":
        years = say(CONTEXT, _YEARS).format(years=rules.retention_years)
        return f"{years} · {say(CONTEXT, RETENTION_SOURCE)}"
    if key.startswith("pressure."):
        cap = rules.pressure[key.removeprefix("pressure.")]
        words = say(CONTEXT, _CAP).format(most=cap.most, days=cap.days)
        return f"{words} · {say(CONTEXT, PRESSURE_SOURCE)}"
    rule = rules.rules.get(key)
    if rule is None:
        return ""
    since = say(CONTEXT, _SINCE).format(day=day_words(rule.since)) if rule.since else ""
    return " · ".join(part for part in (say(CONTEXT, rule.source), since) if part)
