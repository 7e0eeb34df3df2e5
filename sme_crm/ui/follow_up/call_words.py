"""What a call is warned of, in words, with the rule behind it."""

from __future__ import annotations

from collections.abc import Sequence

from sme_crm.domain.calling import CONTEXT, HOURS, WARNINGS, CallWarning, times_words
from sme_crm.domain.contact_rules import ContactRules, rule_words
from sme_crm.domain.eligibility import REASONS
from sme_crm.ui.labels import day_text, language_code, translated


def warnings_text(warnings: Sequence[CallWarning], rules: ContactRules) -> str:
    """Warnings, those of a rule together, with its source and day."""
    by_source: dict[str, list[str]] = {}
    for warning in warnings:
        source = rule_words(warning.rule, rules, translated, day_text)
        by_source.setdefault(source, []).append(_told(warning, rules))
    return "\n".join(
        f"{' '.join(told)} ({source})" if source else " ".join(told)
        for source, told in by_source.items()
    )


def _told(warning: CallWarning, rules: ContactRules) -> str:
    """What is warned of, with the day somebody said it."""
    reason = warning.reason
    if reason in WARNINGS:
        told = translated(CONTEXT, WARNINGS[reason])
    else:
        reason_words = translated("Eligibility", REASONS.get(reason, reason))
        told = f"{reason_words[:1].upper()}{reason_words[1:]}."
    rule = rules.rules.get(warning.rule)
    if reason == HOURS and rule is not None:
        told = told.format(times=times_words(rule, translated, language_code()))
    return f"{told} {day_text(warning.on)}." if warning.on else told
