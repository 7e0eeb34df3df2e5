"""The errors the program raises on purpose: what happened, what is safe, what to do.

Each carries a stable `code` and plain `params`; the two faces of the program word them
(`domain.error_texts`). Params hold file names, counts and ids, never the data of a contact.
"""

from __future__ import annotations


class SmeCrmError(Exception):
    """Base of every expected failure; `code` chooses the sentence shown."""

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{key}={value!r}" for key, value in self.params.items())
        return f"{type(self).__name__}({self.code}{': ' + details if details else ''})"


class DataFileError(SmeCrmError):
    """The data file cannot be opened or written.

    Codes: missing, empty, foreign, newer, older, damaged, encrypted, in_use, read_only, disk_full,
    replaced, busy, unwritable, commit_failed, exists, closed (while it was read).
    """


class FileRefused(SmeCrmError):
    """A file to read is not what it should be.

    Codes: missing, empty, damaged, encrypted, binary, unreadable, too_many_columns, folder,
    unknown_format, no_rows, no_cards, no_sheet, calendar, no_calendar, too_large.
    """


class OutputError(SmeCrmError):
    """A file could not be written; the old one is intact.

    Codes: disk_full, unwritable, open_elsewhere, too_many_rows, printer.
    """


class ConflictError(SmeCrmError):
    """The record changed since the screen read it. Params: contact_id, version."""


class InvalidInput(SmeCrmError):
    """A command got something it cannot use. Codes name the rule that was broken."""


class NotFound(SmeCrmError):
    """A named thing does not exist. Codes name what: contact, group, template, change, command."""


class Cancelled(SmeCrmError):
    """The user stopped a long work; nothing of it was written."""

    def __init__(self) -> None:
        super().__init__("cancelled")
