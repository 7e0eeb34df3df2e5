"""What "newer" means for the files of a run, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from sme_crm.services.importing.files import ImportFile
from sme_crm.ui.labels import instant_text

_MOST_FILES: Final = 3


def date_words(files: Sequence[ImportFile]) -> str:
    """How old the rows of each file are; the first files when there are many."""
    translate = QCoreApplication.translate
    lines = [
        translate(
            "ImportDates",
            "The later date wins: that of the row, or the last change of the contact. When they"
            " are the same, what is there stays.",
        )
    ]
    for file in files[:_MOST_FILES]:
        if not file.is_table:
            text = translate(
                "ImportDates", "“{file}”: each card tells its date; the others are of {date}."
            )
        elif file.dated_by:
            text = translate(
                "ImportDates",
                "“{file}”: the column “{column}” tells the date of a row; rows without one are of"
                " {date}.",
            )
        else:
            text = translate(
                "ImportDates",
                "“{file}”: no column tells when a row was last modified; all are of {date}, the"
                " date of the file.",
            )
        lines.append(
            text.format(file=file.path.name, column=file.dated_by, date=instant_text(file.date))
        )
    return "\n".join(lines)
