"""Whether somebody may be called: what he agreed to, what the law says of the day and the hour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from sme_crm.domain.advised_times import hours_text
from sme_crm.domain.contact_rules import ContactRule
from sme_crm.domain.dates import DAY_NAMES
from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

CONTEXT: Final = "Calling"
CallMark = Literal["consent", "exempt", "free", "missing", "withdrawn", "objection"]
MARKS: Final[dict[CallMark, str]] = {
    "consent": QT_TRANSLATE_NOOP("Calling", "Consent of {day}"),
    "exempt": QT_TRANSLATE_NOOP("Calling", "Contract under way"),
    "free": QT_TRANSLATE_NOOP("Calling", "No consent needed"),
    "missing": QT_TRANSLATE_NOOP("Calling", "No consent"),
    "withdrawn": QT_TRANSLATE_NOOP("Calling", "Consent withdrawn on {day}"),
    "objection": QT_TRANSLATE_NOOP("Calling", "Objected on {day}"),
}
"""What somebody said of calls, in short, for lists of calls."""
MARKS_WITHOUT_DAY: Final[dict[CallMark, str]] = {
    "consent": QT_TRANSLATE_NOOP("Calling", "Consent"),
    "withdrawn": QT_TRANSLATE_NOOP("Calling", "Consent withdrawn"),
    "objection": QT_TRANSLATE_NOOP("Calling", "Objected"),
}
WARNINGS: Final[dict[str, str]] = {
    "objection": QT_TRANSLATE_NOOP("Calling", "Wants no calls: objected to them."),
    "consent_missing": QT_TRANSLATE_NOOP("Calling", "No consent to be called is noted."),
    "consent_withdrawn": QT_TRANSLATE_NOOP("Calling", "The consent to be called was withdrawn."),
    "hours": QT_TRANSLATE_NOOP("Calling", "Not at this hour: calls are allowed {times}."),
}
"""What a call is warned of; other reasons are told as `domain.eligibility.REASONS` has them."""
HOURS: Final = "hours"
_MARK_OF: Final[dict[str, CallMark]] = {
    "objection": "objection", "consent_withdrawn": "withdrawn", "consent_missing": "missing",
}  # fmt: skip

Weight = Literal["told", "note", "never"]
"""Told only; only with a note of why; not at all."""


@dataclass(frozen=True, slots=True)
class CallPermission:
    """What holds for calls to somebody: the rule of his audience, what he said and when.

    `refusals` are all the reasons against it, `exempt`: the rule does not hold for his status.
    """

    mark: CallMark = "free"
    on: str = ""
    rule: ContactRule | None = None
    exempt: bool = False
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class CallWarning:
    """A reason against a call at this moment; `rule` is the key of what says so."""

    reason: str
    rule: str
    weight: Weight
    on: str = ""
    words: str = ""


def permission_of(
    refusals: Sequence[Refusal], rule: ContactRule | None, status: str, consent: str | None
) -> CallPermission:
    """What holds for somebody; `consent`: the day of the one that holds, None without one."""
    exempt = rule is not None and status in rule.exempt
    for refusal in refusals:
        if refusal.reason in _MARK_OF:
            mark, on = _MARK_OF[refusal.reason], refusal.on
            break
    else:
        if consent is not None:
            mark, on = "consent", consent
        else:
            wanted = rule is not None and rule.need == "consent"
            mark, on = ("exempt" if wanted and exempt else "free"), ""
    return CallPermission(mark, on, rule, exempt, tuple(refusals))


def is_call_time(rule: ContactRule, moment: datetime, *, holiday: bool) -> bool:
    """Whether a rule lets people be called at this time on the wall; `holiday`: a public one."""
    if rule.days and (holiday or moment.weekday() not in rule.days):
        return False
    at = f"{moment:%H:%M}"
    return not rule.hours or any(begin <= at < end for begin, end in rule.hours)


def call_warnings(
    permission: CallPermission, moment: datetime, *, holiday: bool, canvassing: bool
) -> tuple[CallWarning, ...]:
    """What a call at this moment is to be warned of, the gravest first.

    `canvassing`: the call is one of a campaign. Then an objection is final, and the hours hold
    for clients too; else a running contract is no canvassing, and a note may say what the call to
    somebody who objected is about.
    """
    rule = permission.rule
    weight: Weight = "note" if rule is None or rule.override else "never"
    found: list[CallWarning] = []
    for refusal in permission.refusals:
        weighs: Weight = "told"
        if refusal.reason == "objection":
            weighs = "never" if canvassing else "note"
        elif refusal.reason in _MARK_OF:
            weighs = weight
        found.append(CallWarning(refusal.reason, refusal.rule, weighs, refusal.on, refusal.words))
    held = rule is not None and rule.since <= moment.date().isoformat()
    if (
        rule is not None
        and held
        and (canvassing or not permission.exempt)
        and not is_call_time(rule, moment, holiday=holiday)
    ):
        found.append(CallWarning(HOURS, rule.key, weight))
    order = ("never", "note", "told")
    return tuple(sorted(found, key=lambda one: order.index(one.weight)))


_FROM_TO: Final = QT_TRANSLATE_NOOP("Calling", "{first} to {last}")


def mark_words(
    permission: CallPermission, say: Callable[[str, str], str], day_words: Callable[[str], str]
) -> str:
    """What somebody said of calls, in a few words.

    `say` translates a text of a context, `day_words` words an ISO day.
    """
    if not permission.on and permission.mark in MARKS_WITHOUT_DAY:
        return say(CONTEXT, MARKS_WITHOUT_DAY[permission.mark])
    words = say(CONTEXT, MARKS[permission.mark])
    return words.format(day=day_words(permission.on)) if permission.on else words


def times_words(rule: ContactRule, say: Callable[[str, str], str], language: str) -> str:
    """The days and hours a rule allows calls on: "Monday to Friday, 10:00–13:00, 14:00–20:00"."""
    names = DAY_NAMES[language]
    days = [*rule.days]
    if len(days) > 2 and days == [*range(days[0], days[-1] + 1)]:
        told = say(CONTEXT, _FROM_TO).format(first=names[days[0]], last=names[days[-1]])
    else:
        told = ", ".join(names[day] for day in days)
    return ", ".join(filter(None, (told, hours_text(rule.hours))))
