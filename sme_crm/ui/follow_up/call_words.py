"""The rules of calls in words: what somebody said, what a call is warned of, the hours allowed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.advised_times import hours_text
from sme_crm.domain.calling import (
    CONTEXT,
    HOURS,
    MARKS,
    MARKS_WITHOUT_DAY,
    WARNINGS,
    CallPermission,
    CallWarning,
)
from sme_crm.domain.contact_rules import ContactRule, ContactRules, rule_words
from sme_crm.domain.dates import DAY_NAMES
from sme_crm.domain.eligibility import REASONS
from sme_crm.ui.labels import day_text, language_code, translated

translate = QCoreApplication.translate


def mark_text(permission: CallPermission) -> str:
    """What somebody said of calls, in a few words."""
    if not permission.on and permission.mark in MARKS_WITHOUT_DAY:
        return translated(CONTEXT, MARKS_WITHOUT_DAY[permission.mark])
    words = translated(CONTEXT, MARKS[permission.mark])
    return words.format(day=day_text(permission.on)) if permission.on else words


def call_times_text(rule: ContactRule) -> str:
    """The days and hours a rule allows calls on: "Monday–Friday, 10:00–13:00, 14:00–20:00"."""
    names = DAY_NAMES[language_code()]
    days = [*rule.days]
    if len(days) > 2 and days == [*range(days[0], days[-1] + 1)]:
        told = translate("CallWords", "{first} to {last}").format(
            first=names[days[0]], last=names[days[-1]]
        )
    else:
        told = ", ".join(names[day] for day in days)
    return ", ".join(filter(None, (told, hours_text(rule.hours))))


def warning_text(warning: CallWarning, rules: ContactRules) -> str:
    """A warning with the rule behind it, its source and day."""
    reason = warning.reason
    if reason in WARNINGS:
        told = translated(CONTEXT, WARNINGS[reason])
    else:
        reason_words = translated("Eligibility", REASONS.get(reason, reason))
        told = reason_words[:1].upper() + reason_words[1:]
    rule = rules.rules.get(warning.rule)
    if reason == HOURS and rule is not None:
        told = told.format(times=call_times_text(rule))
    said = day_text(warning.on) if warning.on else ""
    source = rule_words(warning.rule, rules, translated, day_text)
    return " · ".join(filter(None, (told, said, source)))
