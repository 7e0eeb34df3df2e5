"""The words of refused prints: sheets of labels, calibrations, senders."""

from __future__ import annotations

from sme_crm.domain.error_sentences import DATA_SAFE, ErrorText
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

_MEASURE_AGAIN = QT_TRANSLATE_NOOP(
    "ErrorTexts", "Measure a sheet with a ruler, or read its packaging, and correct the number."
)
_COMPLETE_COMPANY = QT_TRANSLATE_NOOP(
    "ErrorTexts", "Fill in name and address of the company in the settings."
)

_LIKE_THE_POST = QT_TRANSLATE_NOOP("ErrorTexts", "Copy the row from the price list of the post.")

REFUSED_PRINTS: dict[str, ErrorText] = {
    "tariff_product": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "A price of the post needs the name of what is sent."),
        DATA_SAFE,
        _LIKE_THE_POST,
    ),
    "tariff_weight": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” is no weight of a letter in grams."),
        DATA_SAFE,
        _LIKE_THE_POST,
    ),
    "tariff_price": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” is no price of the post."),
        DATA_SAFE,
        _LIKE_THE_POST,
    ),
    "tariff_day": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” is no day from which a price holds."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Write the day like 01/01/2026."),
    ),
    "list_format": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{format}” is no format of printed lists."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Give the file a name that ends in .pdf or .xlsx."),
    ),
    "period_order": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The first day of the period lies after the last one."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Swap the two days."),
    ),
    "cuts_unordered": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The cut points of a score do not follow one another."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts",
            "The better the score, the fewer days and the more orders and purchases it asks.",
        ),
    ),
    "first_label": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This sheet has only {count} labels."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Say which label is the first free one, from 1."),
    ),
    "label_size": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "Labels must be at least 5 mm wide and high."),
        DATA_SAFE,
        _MEASURE_AGAIN,
    ),
    "label_count": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "A sheet has from 1 to 500 labels."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Correct the number of columns and rows."),
    ),
    "label_margin": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The first label cannot begin outside the paper."),
        DATA_SAFE,
        _MEASURE_AGAIN,
    ),
    "label_pitch": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The labels would lie on top of each other."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "From one label to the next is at least as much as a label measures."
        ),
    ),
    "label_paper": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The labels do not fit on the paper."),
        DATA_SAFE,
        _MEASURE_AGAIN,
    ),
    "sheet_exists": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is a sheet “{name}” already."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Give this one another name."),
    ),
    "calibration": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "These lengths are too far from what they should be."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Print the test page in its full size and measure from mark to mark."
        ),
    ),
    "sender_missing": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The address of your company is not known."),
        DATA_SAFE,
        _COMPLETE_COMPANY,
    ),
    "sender_does_not_fit": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "Your own address does not fit these labels."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a sheet with larger labels."),
    ),
}
