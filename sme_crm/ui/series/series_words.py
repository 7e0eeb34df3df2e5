"""Series in words: days around the anchor, reasons, summaries."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from sme_crm.domain.activity_series import LEFT_OUT
from sme_crm.domain.eligibility import REASONS
from sme_crm.ui.labels import count_text, translated

if TYPE_CHECKING:
    from sme_crm.domain.activity_series import Series
    from sme_crm.services.activity_series.planning import LeftOut

translate = QCoreApplication.translate


class CountedTexts(QObject):
    """Texts with a number, which the translation tools find in classes alone."""

    def steps(self, count: int) -> str:
        """How many steps."""
        return self.tr("%n step(s)", "", count)

    def contacts_out(self, count: int) -> str:
        """How many contacts are left out, and a reason to be filled in."""
        return self.tr("%n contact(s) left out: {reason}", "", count)

    def steps_out(self, count: int) -> str:
        """How many steps are left out, and a reason to be filled in."""
        return self.tr("%n step(s) left out: {reason}", "", count)

    def variants(self, count: int) -> str:
        """How many variants a step has."""
        return self.tr("%n variant(s)", "", count)


@cache
def _counted() -> CountedTexts:
    return CountedTexts()


def offset_text(offset: int) -> str:
    """A day around the anchor: D−10, D, D+7."""
    day = translate("SeriesTexts", "D")
    if not offset:
        return day
    sign = "+" if offset > 0 else "\N{MINUS SIGN}"
    return f"{day}{sign}{abs(offset)}"


def summary_text(series: Series) -> str:
    """How many steps, from which day to which."""
    steps = _counted().steps(len(series.steps))
    if not series.steps:
        return steps
    offsets = [step.offset for step in series.steps]
    return f"{steps} · {offset_text(min(offsets))} … {offset_text(max(offsets))}"


def variants_text(count: int) -> str:
    """How many variants."""
    return _counted().variants(count)


def reason_text(reason: str) -> str:
    """Why a contact or a step is left out."""
    if reason in LEFT_OUT:
        return translated("SeriesWords", LEFT_OUT[reason])
    return translated("Eligibility", REASONS[reason])


def left_out_texts(contacts: Sequence[LeftOut], steps: Sequence[LeftOut]) -> list[str]:
    """A line for each reason, contacts first."""
    texts = _counted()
    return [_counted_text(texts.contacts_out(one.count), one) for one in contacts] + [
        _counted_text(texts.steps_out(one.count), one) for one in steps
    ]


def _counted_text(text: str, one: LeftOut) -> str:
    words = text.replace(str(one.count), count_text(one.count), 1)
    return words.format(reason=reason_text(one.reason))
