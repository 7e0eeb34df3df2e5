"""The errors of the program in words: what happened, what is safe, what to do.

Placeholders are the params of the error (`{file}`: a file name, counts, versions). Both faces of
the program show these texts; a class comes before its bases, a code before the class's general
text (code "").
"""

from __future__ import annotations

from sme_crm.domain import errors
from sme_crm.domain.error_sentences import (
    DATA_SAFE,
    FILE_UNTOUCHED,
    NOTHING_IMPORTED,
    OLD_FILE_INTACT,
    RESTORE,
    TRY_AGAIN,
    ErrorText,
)
from sme_crm.domain.input_error_texts import INVALID_INPUT, NOT_FOUND
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

CONTEXT = "ErrorTexts"

DATA_FILE: dict[str, ErrorText] = {
    "missing": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” is not there any more."),
        QT_TRANSLATE_NOOP("ErrorTexts", "It may have been moved, renamed or deleted."),
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Plug in the drive it was on, choose its new place, or restore a backup."
        ),
    ),
    "empty": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” is empty (0 bytes)."), "", RESTORE
    ),
    "foreign": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is not a data file of SME CRM."),
        FILE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Choose a file that ends in .crm. To bring in a list, import it instead."
        ),
    ),
    "newer": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” was made by a newer version of SME CRM."),
        FILE_UNTOUCHED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Install the newest version, then open the file again."),
    ),
    "older": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” was made by an older version of SME CRM."),
        FILE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Open it where it can be written, so that it is brought up to date."
        ),
    ),
    "damaged": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” is damaged."),
        FILE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Restore the last backup; the damaged file is kept beside it."
        ),
    ),
    "encrypted": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is protected by a password."),
        FILE_UNTOUCHED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Enter its password to open it."),
    ),
    "in_use": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is already open."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts",
            "Use the window that is open, or close it (perhaps on another PC) and try again.",
        ),
    ),
    "read_only": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” cannot be written: it is read-only."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Give yourself the right to write, or copy the file to your own folder."
        ),
    ),
    "disk_full": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The disk is full."),
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "What was saved before is intact; the last entry was not saved."
        ),
        QT_TRANSLATE_NOOP("ErrorTexts", "Free some space, then enter it again."),
    ),
    "replaced": ErrorText(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "The file “{file}” was removed or replaced while it was open."
        ),
        QT_TRANSLATE_NOOP("ErrorTexts", "Nothing was written into the other file."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Open the right file again, or restore a backup."),
    ),
    "closed": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” was closed meanwhile."), DATA_SAFE, ""
    ),
    "busy": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” is busy."), DATA_SAFE, TRY_AGAIN
    ),
    "unreadable": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” cannot be read."),
        FILE_UNTOUCHED,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Check that you have the right to open it and that its drive is there."
        ),
    ),
    "unwritable": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” could not be written."),
        QT_TRANSLATE_NOOP("ErrorTexts", "What was saved before is intact."),
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Check that its drive is there and that its folder allows writing."
        ),
    ),
    "commit_failed": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The last change may not have been saved."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Everything before it is intact."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Look whether the change is there before doing it again."),
    ),
    "exists": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is already a file “{file}”."),
        QT_TRANSLATE_NOOP("ErrorTexts", "It was not touched."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose another name, or open that file."),
    ),
    "": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The data file cannot be used."), DATA_SAFE, TRY_AGAIN
    ),
}

FILE_REFUSED: dict[str, ErrorText] = {
    "missing": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” is not there."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose the file again."),
    ),
    "empty": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” is empty."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Export it again from the program it comes from."),
    ),
    "damaged": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” is damaged or cut off."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Copy or export it again, then import the new file."),
    ),
    "encrypted": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is protected by a password."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Open it in the program it comes from and save it without a password."
        ),
    ),
    "binary": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” holds no text or table."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a CSV, Excel, vCard or LDIF file."),
    ),
    "unreadable": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file “{file}” cannot be read."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Close it in other programs and check that you may open it."
        ),
    ),
    "too_many_columns": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” has too many columns."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Delete the columns you do not need and save it again."),
    ),
    "folder": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is a folder."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose the files in it instead."),
    ),
    "unknown_format": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The kind of the file “{file}” is not known."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a CSV, Excel, vCard or LDIF file."),
    ),
    "calendar": ErrorText(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "“{file}” is a calendar (events: {events}), not a list of contacts."
        ),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Bring it into the agenda instead."),
    ),
    "no_calendar": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” holds no calendar."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a file that ends in .ics."),
    ),
    "no_rows": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” has headings, but no rows below them."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Check that you chose the right file and sheet."),
    ),
    "no_cards": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” holds no card of a contact."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Export it again from the program it comes from."),
    ),
    "no_sheet": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” has no such sheet."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Check that you chose the right file and sheet."),
    ),
    "no_document": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is no document of Word or LibreOffice."),
        FILE_UNTOUCHED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Save it there as .docx or .odt, then choose that file."),
    ),
    "too_large": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” is too large."),
        FILE_UNTOUCHED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose a smaller file."),
    ),
    "": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file cannot be used."),
        NOTHING_IMPORTED,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose another file."),
    ),
}

_UNWRITABLE = ErrorText(
    QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” could not be written."),
    OLD_FILE_INTACT,
    QT_TRANSLATE_NOOP(
        "ErrorTexts", "Close it if another program shows it, or choose another folder."
    ),
)
OUTPUT: dict[str, ErrorText] = {
    "disk_full": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{file}” was not written: the disk is full."),
        OLD_FILE_INTACT,
        QT_TRANSLATE_NOOP("ErrorTexts", "Free some space or choose another drive."),
    ),
    "too_many_rows": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "An Excel sheet cannot hold that many rows."),
        OLD_FILE_INTACT,
        QT_TRANSLATE_NOOP("ErrorTexts", "Write a CSV file, or a smaller selection."),
    ),
    "printer": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The printer “{printer}” takes no pages."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Your data is safe; nothing was noted as sent."),
        QT_TRANSLATE_NOOP("ErrorTexts", "Check the printer, or save the PDF and print it later."),
    ),
    "open_elsewhere": ErrorText(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "“{file}” cannot be replaced: another program may have it open."
        ),
        OLD_FILE_INTACT,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Close it there (Excel keeps its files to itself), or take another name."
        ),
    ),
    "unwritable": _UNWRITABLE,
    "": _UNWRITABLE,
}

CONFLICT = ErrorText(
    QT_TRANSLATE_NOOP("ErrorTexts", "This sheet was changed elsewhere meanwhile."),
    QT_TRANSLATE_NOOP("ErrorTexts", "The other change is kept; yours was not saved."),
    QT_TRANSLATE_NOOP("ErrorTexts", "Reload the sheet, then make your change again."),
)
CANCELLED = ErrorText(
    QT_TRANSLATE_NOOP("ErrorTexts", "Stopped."),
    QT_TRANSLATE_NOOP("ErrorTexts", "Nothing of it was kept."),
    "",
)
SYSTEM = ErrorText(
    QT_TRANSLATE_NOOP("ErrorTexts", "The system refused to read or write a file."),
    QT_TRANSLATE_NOOP("ErrorTexts", "What was saved before is intact."),
    QT_TRANSLATE_NOOP("ErrorTexts", "Check the drive, the folder and the free space."),
)
UNEXPECTED = ErrorText(
    QT_TRANSLATE_NOOP("ErrorTexts", "Something went wrong in the program."),
    QT_TRANSLATE_NOOP(
        "ErrorTexts", "What was saved before is intact; the last action may not have been done."
    ),
    QT_TRANSLATE_NOOP(
        "ErrorTexts",
        "Try again. If it comes back, save a report and send it to us: it holds no data of yours.",
    ),
)
TABLES: tuple[tuple[type[errors.SmeCrmError], dict[str, ErrorText]], ...] = (
    (errors.DataFileError, DATA_FILE),
    (errors.FileRefused, FILE_REFUSED),
    (errors.OutputError, OUTPUT),
    (errors.ConflictError, {"conflict": CONFLICT, "": CONFLICT}),
    (errors.NotFound, NOT_FOUND),
    (errors.Cancelled, {"cancelled": CANCELLED, "": CANCELLED}),
    (errors.InvalidInput, INVALID_INPUT),
)


def error_text(error: BaseException) -> ErrorText:
    """The sentences for an error; one the program did not expect gets the general ones."""
    if isinstance(error, errors.SmeCrmError):
        for kind, table in TABLES:
            if isinstance(error, kind):
                return table.get(error.code, table[""])
    if isinstance(error, OSError):
        return SYSTEM
    return UNEXPECTED


def is_expected(error: BaseException) -> bool:
    """Whether the program raised the error on purpose (no report is needed)."""
    return isinstance(error, errors.SmeCrmError | OSError)


def fill_error_text(sentence: str, error: BaseException) -> str:
    """Put the params of the error into a (translated) sentence; one it lacks stays out."""
    params = error.params if isinstance(error, errors.SmeCrmError) else {}
    if "name" not in params and "id" in params:
        params = {**params, "name": params["id"]}
    return sentence.format_map(_Params(params))


class _Params(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return "…"
