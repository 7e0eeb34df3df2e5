"""What is wrong or worth a look before a mailing is printed, one value per finding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

PrintWarningKind = Literal[
    "no_address",
    "line_too_long",
    "too_many_lines",
    "does_not_fit",
    "empty_field",
    "unknown_civility",
    "abroad",
    "second_page",
    "missing_glyph",
    "missing_picture",
    "duplicate",
    "same_household",
]

# A recipient with one of these is left out of the run and listed, never printed cut or blank.
LEFT_OUT: frozenset[PrintWarningKind] = frozenset({"no_address", "does_not_fit"})


@dataclass(frozen=True, slots=True)
class PrintWarning:
    """One finding for one recipient (`recipient_id` is the contact's id).

    `detail` is what to look at: the long line, the key of the empty field, the missing characters,
    the other contact of a duplicate.
    """

    kind: PrintWarningKind
    recipient_id: int
    detail: str = ""

    @property
    def left_out(self) -> bool:
        """True when no letter is printed for this recipient."""
        return self.kind in LEFT_OUT


def recipients_by_kind(warnings: Iterable[PrintWarning]) -> dict[str, tuple[int, ...]]:
    """The recipients of warnings by kind, most frequent first."""
    found: dict[str, dict[int, None]] = {}
    for warning in warnings:
        found.setdefault(warning.kind, {})[warning.recipient_id] = None
    ordered = sorted(found.items(), key=lambda item: -len(item[1]))
    return {kind: tuple(ids) for kind, ids in ordered}


def with_refusals(
    excluded: Mapping[int, tuple[Refusal, ...]], warnings: Iterable[PrintWarning]
) -> dict[int, tuple[Refusal, ...]]:
    """Who is left out and why, with those whom the layout cannot place."""
    reasons = dict(excluded)
    for warning in warnings:
        if warning.left_out:
            refusal = Refusal(warning.kind, words=warning.detail)
            reasons[warning.recipient_id] = (*reasons.get(warning.recipient_id, ()), refusal)
    return reasons


@dataclass(frozen=True, slots=True)
class WarningText:
    """A kind of finding in words, and what to do about it; context "PrintCheck"."""

    what: str
    remedy: str


WARNING_TEXTS: dict[str, WarningText] = {
    "no_address": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "no address"),
        QT_TRANSLATE_NOOP("PrintCheck", "Fill in the address on the sheet."),
    ),
    "does_not_fit": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "address does not fit the window"),
        QT_TRANSLATE_NOOP("PrintCheck", "Shorten the address on the sheet."),
    ),
    "line_too_long": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "address line over 38 characters"),
        QT_TRANSLATE_NOOP("PrintCheck", "It is printed whole; sorting machines like it shorter."),
    ),
    "too_many_lines": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "address of more than 6 lines"),
        QT_TRANSLATE_NOOP("PrintCheck", "It is printed whole; the post wants at most 6 lines."),
    ),
    "empty_field": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "empty field used in the text"),
        QT_TRANSLATE_NOOP("PrintCheck", "Fill in the sheet, or give the field a text if empty."),
    ),
    "unknown_civility": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "unknown civility"),
        QT_TRANSLATE_NOOP("PrintCheck", "The letter begins without naming Madam or Sir."),
    ),
    "abroad": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "letter abroad"),
        QT_TRANSLATE_NOOP("PrintCheck", "Another postage: set these letters apart."),
    ),
    "second_page": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "letter of two pages or more"),
        QT_TRANSLATE_NOOP("PrintCheck", "Shorten the text to fit one page."),
    ),
    "missing_glyph": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "character that cannot be printed"),
        QT_TRANSLATE_NOOP("PrintCheck", "Write it in other letters on the sheet."),
    ),
    "missing_picture": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "picture of the text that is not there"),
        QT_TRANSLATE_NOOP("PrintCheck", "Choose it in the text, or take its place out."),
    ),
    "duplicate": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "the same name twice at one address"),
        QT_TRANSLATE_NOOP("PrintCheck", "Merge them, or they get the letter twice."),
    ),
    "same_household": WarningText(
        QT_TRANSLATE_NOOP("PrintCheck", "several of one family at one address"),
        QT_TRANSLATE_NOOP("PrintCheck", "One letter for each household saves postage."),
    ),
}
