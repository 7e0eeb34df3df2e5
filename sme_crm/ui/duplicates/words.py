"""What the screen of duplicates says of a case: how likely, why, of how many."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from sme_crm.domain.duplicates.reasons import REASONS
from sme_crm.domain.duplicates.tiers import SURE
from sme_crm.services.duplicates.review import Case
from sme_crm.ui.labels import count_text, percent_sign, translated
from sme_crm.ui.theme.tokens import Tone

translate = QCoreApplication.translate
_VERY_LIKELY, _LIKELY = 0.9, 0.7


def counted(text: str, count: int) -> str:
    """A text with "%n" filled in: its number with the thousands of the language."""
    return text.replace(str(count), count_text(count), 1)


def percent_text(probability: float, digits: int = 0) -> str:
    """A probability in per cent; what would round to 100% is "> 99%"."""
    sign = percent_sign()
    if probability > 0.99 and not digits:
        return f"> 99{sign}"
    return f"{QLocale().toString(100 * probability, 'f', digits)}{sign}"


def likelihood(case: Case) -> tuple[str, Tone]:
    """How likely the contacts of a case are one, in words, with the tone of its chip."""
    if case.tier == SURE:
        return translate("DuplicateWords", "Surely the same"), Tone.SUCCESS
    if case.probability >= _VERY_LIKELY:
        return translate("DuplicateWords", "Very likely the same"), Tone.TEAL
    if case.probability >= _LIKELY:
        return translate("DuplicateWords", "Likely the same"), Tone.INFO
    if case.probability > 0:
        return translate("DuplicateWords", "Perhaps the same"), Tone.WARNING
    return translate("DuplicateWords", "Chosen by you"), Tone.NEUTRAL


def reasons_text(reasons: Sequence[str]) -> str:
    """Why, in one line that begins with a capital."""
    told = translate("DuplicateWords", "; ").join(
        translated("DuplicateReasons", REASONS[key]) for key in reasons
    )
    return told[:1].upper() + told[1:]


def names_text(case: Case) -> str:
    """The contacts of a case; those that are spelt the same are named once."""
    names = list(dict.fromkeys(name or "–" for name in case.names))
    told = " = ".join(names)
    return f"{told} ({len(case.ids)})" if len(names) < len(case.ids) else told
