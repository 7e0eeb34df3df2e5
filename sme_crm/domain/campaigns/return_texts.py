"""The changes of the returns desk and what is refused there, in words."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.change_name import ChangeName, said_alike
from sme_crm.domain.error_sentences import CHECK_INPUT, DATA_SAFE, ErrorText
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

RETURN_CHANGES: Final[dict[str, ChangeName]] = {
    "campaign.answer": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Answer to the campaign {name} noted"), "inbox"
    ),
    "mail.returned": said_alike(QT_TRANSLATE_NOOP("ChangeNames", "Returned mail noted"), "inbox"),
    "mail.settled": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Returned mail settled: the address is right"), "check"
    ),
    "mail.mended": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Address of returned mail mended"), "check"
    ),
    "lot.claim": said_alike(
        QT_TRANSLATE_NOOP("ChangeNames", "Refund claim for the address file {name} written"),
        "letters",
    ),
}
RETURN_NOT_FOUND: Final[dict[str, ErrorText]] = {
    "returned_mail": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This returned mail is not there any more."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of changes."),
    ),
}
RETURN_REFUSED: Final[dict[str, ErrorText]] = {
    "answer_kind": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” is no kind of answer."), DATA_SAFE, CHECK_INPUT
    ),
    "answer_nobody": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "An order or an objection needs somebody who made it."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Scan the code, or choose the contact by name."),
    ),
    "return_reason": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” is no reason of returned mail."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose one of the four reasons of the post."),
    ),
    "returned_before": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This very letter was noted as returned before."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Take the next one."),
    ),
    "answer_consent": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” is nothing to note of consents."),
        DATA_SAFE,
        CHECK_INPUT,
    ),
    "benchmark_rate": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "A benchmark lies between 0 and 100 per cent."),
        DATA_SAFE,
        CHECK_INPUT,
    ),
    "claim_not_due": ErrorText(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "The guarantee of the address file “{name}” is not passed."
        ),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Type the guaranteed rate on the sheet of the file, if it has one."
        ),
    ),
    "claim_supplier": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "It is not known whom to claim from."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Type the name and the address of the supplier."),
    ),
}
