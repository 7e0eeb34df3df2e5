"""The three sentences told about an error, and those that many errors share."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.translation import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ErrorText:
    """The sentences about one error, in English: what happened, what is safe, what to do."""

    happened: str
    safe: str
    remedy: str


DATA_SAFE = QT_TRANSLATE_NOOP("ErrorTexts", "Your data is intact: nothing was changed.")
FILE_UNTOUCHED = QT_TRANSLATE_NOOP("ErrorTexts", "The file was not touched.")
NOTHING_IMPORTED = QT_TRANSLATE_NOOP(
    "ErrorTexts", "Nothing was imported and your contacts are as they were."
)
OLD_FILE_INTACT = QT_TRANSLATE_NOOP(
    "ErrorTexts", "Your data is safe, and a file that had this name is intact."
)
RESTORE = QT_TRANSLATE_NOOP("ErrorTexts", "Restore the last backup.")
TRY_AGAIN = QT_TRANSLATE_NOOP("ErrorTexts", "Try again in a moment.")
CHOOSE_NAME = QT_TRANSLATE_NOOP("ErrorTexts", "Choose another name.")
CHECK_INPUT = QT_TRANSLATE_NOOP("ErrorTexts", "Check what you entered.")
