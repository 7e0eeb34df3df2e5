"""Repetition by the rules of RFC 5545 (3.3.10): read, written, worked out, split, put in words."""

from sme_crm.domain.recurrence.expansion import last_day, next_after, occurrences
from sme_crm.domain.recurrence.repeating_task import next_due, remaining_rule
from sme_crm.domain.recurrence.rule import Frequency, RecurrenceRule, WeekDay
from sme_crm.domain.recurrence.rule_text import parse_rule, rule_as_text
from sme_crm.domain.recurrence.rule_words import RuleWords, rule_text, words
from sme_crm.domain.recurrence.series_edit import shift_rule, split_rule

__all__ = [
    "Frequency",
    "RecurrenceRule",
    "RuleWords",
    "WeekDay",
    "last_day",
    "next_after",
    "next_due",
    "occurrences",
    "parse_rule",
    "remaining_rule",
    "rule_as_text",
    "rule_text",
    "shift_rule",
    "split_rule",
    "words",
]
