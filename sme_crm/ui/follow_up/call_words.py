"""What a call is warned of, in words, with the rule behind it."""

from __future__ import annotations

from sme_crm.domain.calling import CONTEXT, HOURS, WARNINGS, CallWarning, times_words
from sme_crm.domain.contact_rules import ContactRules, rule_words
from sme_crm.domain.eligibility import REASONS
from sme_crm.ui.labels import day_text, language_code, translated


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
        told = told.format(times=times_words(rule, translated, language_code()))
    said = day_text(warning.on) if warning.on else ""
    source = rule_words(warning.rule, rules, translated, day_text)
    return " · ".join(filter(None, (told, said, source)))
