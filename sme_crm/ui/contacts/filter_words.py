"""The parts of a filter in words, one chip each, and the filter without a part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.fields import find_field
from sme_crm.domain.vocabulary import STATUSES
from sme_crm.ui.contacts.list_filter import NEVER, ListFilter
from sme_crm.ui.labels import count_text, translated

translate = QCoreApplication.translate


class FilterWords(QObject):
    """Texts with a number: only tr() of an object tells the translator that they have two forms."""

    def quiet(self, days: int) -> str:
        """Without an exchange for so long."""
        return self.tr("No exchange for %n day(s)", "", days)

    def chosen(self, count: int) -> str:
        """A few contacts another screen asked for."""
        return self.tr("%n chosen contact(s)", "", count)


@dataclass(frozen=True, slots=True)
class FilterPart:
    """One condition: what it says, and the filter that is left without it."""

    text: str
    without: ListFilter


def presence_text(key: str, present: bool) -> str:
    """ "Has an e-mail: no"."""
    field = find_field(key)
    label = translated("Fields", field.label) if field is not None else key
    answer = translate("FilterWords", "yes") if present else translate("FilterWords", "no")
    return translate("FilterWords", "{field}: {answer}").format(field=label, answer=answer)


def quiet_text(days: int) -> str:
    """ "No exchange for 90 days"."""
    if days == NEVER:
        return translate("FilterWords", "Never any exchange")
    return FilterWords().quiet(days)


def filter_parts(
    shown: ListFilter,
    staff_name: Callable[[int], str],
    criteria_words: Callable[[Criteria], str],
) -> list[FilterPart]:
    """Every condition beside the group."""
    parts: list[FilterPart] = []
    if shown.kind:
        kind = (
            translate("FilterWords", "Companies")
            if shown.kind == "organization"
            else translate("FilterWords", "People")
        )
        parts.append(FilterPart(kind, replace(shown, kind="")))
    if shown.statuses:
        words = ", ".join(
            translated("Vocabulary", STATUSES[key]) for key in shown.statuses if key in STATUSES
        )
        parts.append(FilterPart(words, replace(shown, statuses=())))
    if shown.responsible is not None:
        parts.append(
            FilterPart(
                translate("FilterWords", "Responsible: {name}").format(
                    name=staff_name(shown.responsible)
                ),
                replace(shown, responsible=None),
            )
        )
    parts += [
        FilterPart(presence_text(key, present), shown.with_presence(key, None))
        for key, present in shown.presences
    ]
    if shown.quiet_days:
        parts.append(FilterPart(quiet_text(shown.quiet_days), replace(shown, quiet_days=0)))
    if shown.criteria is not None:
        parts.append(FilterPart(criteria_words(shown.criteria), replace(shown, criteria=None)))
    if shown.ids is not None:
        count = len(shown.ids)
        text = FilterWords().chosen(count).replace(str(count), count_text(count), 1)
        parts.append(FilterPart(text, replace(shown, ids=None)))
    return parts
