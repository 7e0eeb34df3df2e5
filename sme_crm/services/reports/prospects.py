"""The report of the best customers' profile, and of the prospects most like them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain import geography
from sme_crm.domain.fields import find_field
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.printing.reports.report import Section, TableColumn, TablePart, Words
from sme_crm.services.progress import Progress
from sme_crm.services.reports.customers import NO_CUSTOMERS
from sme_crm.services.segments.traits import OWN, PROFILE_FIELDS

if TYPE_CHECKING:
    from sme_crm.domain.segments.profile import Likeness
    from sme_crm.printing.reports.words import ReportWords
    from sme_crm.services.segments.segments import Segments

_LONG_NUMBER: Final = re.compile(r"(?<![\d.])\d{4,15}(?=–\d)|(?<=\d–)\d{4,15}$")
"""The ends of a band that are long enough to be set in groups of digits."""
_VALUES: Final = 25
_PROSPECTS: Final = 200
_EVIDENCE: Final = 3


def prospects_report(words: ReportWords, today: date, segments: Segments) -> tuple[Section, ...]:
    """What the best fifth has in common; who is likest it, with where he is to be reached."""
    found = segments.profiles.best_profile(today)
    if not found.best:
        return (Section("", (Words(words.say(NO_CUSTOMERS)),)),)
    about = words.say(
        QT_TRANSLATE_NOOP(
            "Reports",
            "The best fifth by margin: {best} of {all} customers. A value says something when the"
            " best have it more often than all.",
        ),
        best=words.count(len(found.best)),
        all=words.count(found.customers),
    )
    values = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Field")), share=2.0),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Value")), share=2.0),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Of the best")), "share"),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Of all")), "share"),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Times as often")), "count", 1.2),
        ),
        tuple(
            (
                field_words(words, one.field, found.labels),
                value_words(words, one.field, one.value),
                one.best_share, one.share, round(one.lift, 1),
            )
            for one in found.lifts[:_VALUES]
            if one.lift > 1
        ),
    )  # fmt: skip
    ranked = segments.profiles.likely_customers(found.profile, today, _PROSPECTS, Progress())
    reached = segments.reached_at([one.contact_id for one in ranked])
    prospects = TablePart(
        (
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Likeness")), "count", 0.9),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Prospect")), share=2.2),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Town")), share=1.6),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Phone")), share=1.4),
            TableColumn(words.say(QT_TRANSLATE_NOOP("Reports", "Why")), share=3.4),
        ),
        tuple(
            (one.likeness.score, one.name, *reached.get(one.contact_id, ("", "")),
             reasons(words, one.likeness, found.labels))
            for one in ranked
        ),
    )  # fmt: skip
    return (
        Section("", (Words(about), values)),
        Section(words.say(QT_TRANSLATE_NOOP("Reports", "Prospects most like them")), (prospects,)),
    )


def field_words(words: ReportWords, field: str, labels: Mapping[str, str]) -> str:
    """The name of what profiles look at; `labels` are those of the own fields."""
    return labels.get(field) or words.of("Profile", dict(PROFILE_FIELDS)[field])


def value_words(words: ReportWords, field: str, value: str) -> str:
    """A value as people read it."""
    if field in ("kind", "housing"):
        described = find_field(field)
        label = described.choices.get(value, value) if described else value
        return words.of("Vocabulary", label)
    if field == "age":
        return words.say(QT_TRANSLATE_NOOP("Reports", "{ages} years"), ages=value)
    if field == "distance":
        return words.say(QT_TRANSLATE_NOOP("Reports", "{distance} km"), distance=value)
    if field.startswith(OWN):
        if value in ("yes", "no"):
            return words.of("ValueWords", value)
        return _LONG_NUMBER.sub(lambda found: words.count(int(found[0])), value)
    if field == "department":
        place = geography.department(value)
        return f"{place.name} ({value})" if place else value
    return value


def reasons(words: ReportWords, likeness: Likeness, labels: Mapping[str, str]) -> str:
    """The weightiest reasons; "but" leads what speaks against."""
    speaking = [part for part in likeness.evidence if part.weight > 0][:_EVIDENCE]
    against = [part for part in likeness.evidence if part.weight < 0][:1]
    text = ", ".join(
        f"{field_words(words, part.field, labels)} {value_words(words, part.field, part.value)}"
        for part in speaking
    )
    for part in against:
        text += " " + words.say(
            QT_TRANSLATE_NOOP("Reports", "(but {field} {value})"),
            field=field_words(words, part.field, labels),
            value=value_words(words, part.field, part.value),
        )
    return text.strip()
