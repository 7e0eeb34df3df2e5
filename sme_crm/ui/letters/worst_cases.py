"""The letters to look at first, by what may be wrong with them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.letters.letter_words import warning_words

if TYPE_CHECKING:
    from sme_crm.services.letters.print_check import PrintCheck

translate = QCoreApplication.translate
_ICONS = {
    "line_too_long": "envelope",
    "too_many_lines": "envelope",
    "empty_field": "tag",
    "unknown_civility": "person",
    "abroad": "web",
    "second_page": "document",
    "missing_glyph": "language",
    "missing_picture": "photo",
    "duplicate": "duplicates",
    "same_household": "household",
    "set_apart": "envelope",
}


@dataclass(frozen=True, slots=True)
class WorstCase:
    """One kind of case and the contacts it happens with."""

    key: str
    words: str
    icon: str
    ids: tuple[int, ...]


def worst_cases(check: PrintCheck) -> list[WorstCase]:
    """Longest address, most empty fields, then each finding of the check."""
    cases = []
    if check.longest_address:
        words = translate("WorstCases", "Longest address")
        cases.append(WorstCase("longest", words, "envelope", (check.longest_address,)))
    empty = Counter(one.recipient_id for one in check.warnings if one.kind == "empty_field")
    if empty:
        most = max(empty.values())
        ids = tuple(contact_id for contact_id, count in empty.items() if count == most)
        words = translate("WorstCases", "Most empty fields")
        cases.append(WorstCase("most_empty", words, "tag", ids))
    for kind, ids in check.by_kind().items():
        cases.append(WorstCase(kind, warning_words(kind), finding_icon(kind), ids))
    return cases


def finding_icon(kind: str) -> str:
    """The icon of a finding or of a reason."""
    return _ICONS.get(kind, "blocked")
