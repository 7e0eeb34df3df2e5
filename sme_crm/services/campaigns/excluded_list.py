"""The printable list of those a campaign leaves out: the proof of why each was not contacted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.contact_rules import ContactRules, rule_words
from sme_crm.domain.dates import format_date, present_day
from sme_crm.domain.eligibility import REASONS, Refusal
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.domain.vocabulary import CHANNELS
from sme_crm.printing.charts.figures import figure_text
from sme_crm.printing.reports.report import (
    Figure,
    FigureRow,
    Quantity,
    Report,
    Section,
    TableColumn,
    TablePart,
    Words,
)

if TYPE_CHECKING:
    from sme_crm.services.campaigns.funnel import Funnel
    from sme_crm.store.queries.campaign_targets import ContactName

_CONTEXT: Final = "ExcludedList"
_TITLE: Final = QT_TRANSLATE_NOOP("ExcludedList", "Who is not contacted, and why")
_ABOUT: Final = QT_TRANSLATE_NOOP("ExcludedList", "{campaign} · {channel} · {day}")
_MEMBERS: Final = QT_TRANSLATE_NOOP("ExcludedList", "In the groups")
_SELECTED: Final = QT_TRANSLATE_NOOP("ExcludedList", "Selected")
_LEFT_OUT: Final = QT_TRANSLATE_NOOP("ExcludedList", "Left out")
_ELIGIBLE: Final = QT_TRANSLATE_NOOP("ExcludedList", "May be contacted")
_REASONS: Final = QT_TRANSLATE_NOOP("ExcludedList", "Reasons")
_REASON: Final = QT_TRANSLATE_NOOP("ExcludedList", "Reason")
_HOLDS: Final = QT_TRANSLATE_NOOP("ExcludedList", "Contacts")
_DECIDES: Final = QT_TRANSLATE_NOOP("ExcludedList", "Decides")
_RULE: Final = QT_TRANSLATE_NOOP("ExcludedList", "Rule")
_CONTACTS: Final = QT_TRANSLATE_NOOP("ExcludedList", "Contacts left out")
_NUMBER: Final = QT_TRANSLATE_NOOP("ExcludedList", "No.")
_CONTACT: Final = QT_TRANSLATE_NOOP("ExcludedList", "Contact")
_TOWN: Final = QT_TRANSLATE_NOOP("ExcludedList", "Town")
_NOTE: Final = QT_TRANSLATE_NOOP(
    "ExcludedList",
    "A contact may have several reasons: the first one decides, each is listed. Rules are those"
    " in force on the day of this list, with their source.",
)


def excluded_report(
    funnel: Funnel,
    campaign: str,
    names: Sequence[ContactName],
    rules: ContactRules,
    language: str,
    *,
    company: str = "",
    today: date | None = None,
) -> Report:
    """The funnel in figures, each reason with its rule, then everybody with every reason."""
    day = today or present_day()
    words = _Words(language, rules)
    channel = translated(language, "Channels", find_channel(funnel.channel).name)
    figures = FigureRow(
        tuple(
            Figure(
                words.say(name),
                figure_text(count, "count", language),
                quantity=Quantity(count, "count"),
            )
            for name, count in (
                (_MEMBERS, funnel.members),
                (_SELECTED, len(funnel.selected)),
                (_LEFT_OUT, len(funnel.excluded)),
                (_ELIGIBLE, len(funnel.eligible)),
            )
        )
    )
    parts = (figures, _reasons(funnel, words), Words(words.say(_NOTE), note=True))
    contacts = TablePart(
        (
            TableColumn(words.say(_NUMBER), share=0.5),
            TableColumn(words.say(_CONTACT), share=1.6),
            TableColumn(words.say(_TOWN)),
            TableColumn(words.say(_REASON), share=3.0),
        ),
        tuple(
            (str(one.id), words.name(one), one.locality, words.all(funnel.excluded[one.id]))
            for one in names
        ),
    )
    sections = [Section("", parts), Section(words.say(_CONTACTS), (contacts,))]
    return Report(
        title=words.say(_TITLE),
        about=words.say(_ABOUT).format(
            campaign=campaign, channel=channel, day=format_date(day, language, "long")
        ),
        sections=tuple(sections),
        day=day,
        language=language,
        company=company,
    )


def _reasons(funnel: Funnel, words: _Words) -> TablePart:
    rules: dict[str, str] = {}
    for refusals in funnel.excluded.values():
        for refusal in refusals:
            if refusal.rule and refusal.reason not in rules:
                rules[refusal.reason] = words.rule(refusal)
    return TablePart(
        (
            TableColumn(words.say(_REASON), share=1.6),
            TableColumn(words.say(_HOLDS), "count", 0.7),
            TableColumn(words.say(_DECIDES), "count", 0.7),
            TableColumn(words.say(_RULE), share=3.0),
        ),
        tuple(
            (words.reason(share.reason), len(share.ids), share.decides,
             rules.get(share.reason, ""))
            for share in funnel.reasons
        ),
        title=words.say(_REASONS),
    )  # fmt: skip


class _Words:
    """Reasons and rules in the language of the list."""

    def __init__(self, language: str, rules: ContactRules) -> None:
        self._language = language
        self._rules = rules

    def say(self, text: str) -> str:
        return translated(self._language, _CONTEXT, text)

    def name(self, one: ContactName) -> str:
        if one.organization and one.organization != one.name:
            return f"{one.name} ({one.organization})"
        return one.name

    def reason(self, reason: str) -> str:
        words = translated(self._language, "Eligibility", REASONS[reason])
        return words[:1].upper() + words[1:]

    def rule(self, refusal: Refusal) -> str:
        def say(context: str, text: str) -> str:
            return translated(self._language, context, text)

        return rule_words(refusal.rule, self._rules, say, self._day)

    def all(self, refusals: Sequence[Refusal]) -> str:
        """Every reason, as one sentence."""
        between = "\N{NARROW NO-BREAK SPACE}; " if self._language == "fr" else "; "
        told = between.join(map(self._told, refusals))
        return told[:1].upper() + told[1:]

    def _told(self, refusal: Refusal) -> str:
        details = [self._day(refusal.on)] if refusal.on else []
        if refusal.channel in CHANNELS:
            details.append(translated(self._language, "Vocabulary", CHANNELS[refusal.channel]))
        told = translated(self._language, "Eligibility", REASONS[refusal.reason])
        if details:
            told = f"{told} ({', '.join(details)})"
        return f"{told} – {refusal.words}" if refusal.words else told

    def _day(self, iso: str) -> str:
        return format_date(date.fromisoformat(iso), self._language, "short")
