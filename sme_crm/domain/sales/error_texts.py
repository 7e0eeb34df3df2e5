"""The words of refused commands on opportunities and quotes (see `domain.input_error_texts`)."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.error_sentences import CHECK_INPUT, DATA_SAFE, ErrorText
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

_SEE_CHANGES: Final = QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of changes.")


def _safe(happened: str, remedy: str) -> ErrorText:
    return ErrorText(happened, DATA_SAFE, remedy)


PIPELINE_NOT_FOUND: Final[dict[str, ErrorText]] = {
    "opportunity": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This opportunity is not there any more."), _SEE_CHANGES
    ),
    "stage": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This stage is not there any more."), _SEE_CHANGES
    ),
    "quote": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This quote is not there any more."), _SEE_CHANGES
    ),
}
PIPELINE_REFUSED: Final[dict[str, ErrorText]] = {
    "opportunity_value": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot be a value of an opportunity."),
        CHECK_INPUT,
    ),
    "stage_kinds": _safe(
        QT_TRANSLATE_NOOP(
            "ErrorTexts",
            "There must be one stage for what is won, one for what is lost, and others before"
            " them.",
        ),
        CHECK_INPUT,
    ),
    "stage_in_use": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "Opportunities stand at the stage “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Move them to another stage first."),
    ),
    "stage_closed": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "An opportunity is not just moved to “{name}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Tell that it is won or lost instead."),
    ),
    "quote_value": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot be a value of a quote."), CHECK_INPUT
    ),
    "quote_frozen": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The quote “{number}” was sent: it stays as it is."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Revise it: a new version can be edited."),
    ),
    "quote_state": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "This cannot be done with the quote “{number}” now."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Look at its state; it may have changed meanwhile."),
    ),
    "quote_empty": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "The quote “{number}” has nothing to send yet."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose the customer and add a line first."),
    ),
    "quote_number": _safe(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is a quote “{number}” already."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose another number."),
    ),
}
