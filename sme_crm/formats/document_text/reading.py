"""Reads the text of a document, whichever program wrote it."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final

from sme_crm.formats.document_text.collector import TooMuchTextError
from sme_crm.formats.document_text.document import DocumentText
from sme_crm.formats.document_text.open_document import MAIN_PART as OPEN_DOCUMENT
from sme_crm.formats.document_text.open_document import read_open_document
from sme_crm.formats.document_text.parts import open_parts
from sme_crm.formats.document_text.word import MAIN_PART as WORD
from sme_crm.formats.document_text.word import read_word
from sme_crm.formats.file_kind import refusal

_ODT: Final = b"application/vnd.oasis.opendocument.text"


def read_document(path: Path) -> DocumentText:
    """The text of a .docx or .odt, told by what is in it.

    Raises FileRefused: missing, folder, unreadable, too_large, damaged, encrypted, empty,
    no_document (it is something else).
    """
    try:
        with open_parts(path) as archive:
            names = set(archive.namelist())
            if WORD in names:
                document = read_word(archive, path)
            elif OPEN_DOCUMENT in names and _is_text(archive, names):
                document = read_open_document(archive, path)
            else:
                raise refusal("no_document", path)
    except TooMuchTextError as error:
        raise refusal("too_large", path) from error
    if not document.paragraphs:
        raise refusal("empty", path)
    return document


def _is_text(archive: zipfile.ZipFile, names: set[str]) -> bool:
    if "mimetype" not in names:
        return False
    with archive.open("mimetype") as stream:
        return stream.read(len(_ODT) + 40).startswith(_ODT)
