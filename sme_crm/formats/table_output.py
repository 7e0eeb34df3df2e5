"""Tables written as CSV and XLSX files whose texts no spreadsheet takes for formulas."""

from __future__ import annotations

import codecs
import csv
import io
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from sme_crm.formats.output_file import output_file

if TYPE_CHECKING:
    from sme_crm.formats.workbook.output import SheetKind

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_ARMED: Final = re.compile(r"'+[=+\-@\t\r\n＝＋－＠]")
# Numbers, amounts and telephone numbers begin with a sign and are harmless: digits, spaces and
# the punctuation of numbers, no letter, no operator after the sign.
_PLAIN: Final = re.compile(r"[+-]?[ (]*\d[\d\s.,()/-]*%?")
_FIRST_SIGNS: Final = frozenset((*_FORMULA, "'"))
_PAGE: Final = 1_000
_NEAREST: Final = {
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L",
    "€": "EUR", "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...",
    "\u202f": " ", "\u2009": " ", "\u2011": "-", "•": "-",
}  # fmt: skip


def guarded_text(text: str) -> str:
    """The text with an apostrophe before it if a spreadsheet would run it as a formula.

    Plain numbers and telephone numbers ("-12,50", "+33 6 12 34 56 78") stay as they are. A text
    that already begins with an apostrophe and a sign gets one more: `unguarded_text` takes
    exactly one off. Source of the signs: OWASP, "CSV Injection".
    """
    if not text.startswith(_FORMULA):
        return "'" + text if text[:1] == "'" and _ARMED.match(text) else text
    return text if _PLAIN.fullmatch(text) else "'" + text


def unguarded_text(text: str) -> str:
    """The text without the apostrophe that `guarded_text` put before it."""
    if text[:1] == "'" and _ARMED.match(text) and not _PLAIN.fullmatch(text[1:]):
        return text[1:]
    return text


class CsvWriter:
    """Writes a delimited table into a stream: the headings, then `write` pages of cells.

    Texts that would run as formulas get an apostrophe. `replaced` counts the letters the encoding
    lacks: they become the nearest ones it has ("œ" → "oe"), else "?".
    """

    def __init__(
        self, stream: BinaryIO, header: Sequence[str], *, delimiter: str, encoding: str
    ) -> None:
        self._stream = stream
        self._delimiter = delimiter
        self._mark = codecs.BOM_UTF8 if encoding.lower() == "utf-8-sig" else b""
        self._encoding = "utf-8" if self._mark else encoding
        if encoding.lower().replace("-", "") == "utf16":
            self._mark, self._encoding = codecs.BOM_UTF16_LE, "utf-16-le"
        self.replaced = 0
        stream.write(self._mark)
        self.write([[heading] for heading in header])

    def write(self, columns: Sequence[Sequence[str]]) -> None:
        """Add rows, given as the texts of each column."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, delimiter=self._delimiter, lineterminator="\r\n")
        writer.writerows(zip(*map(guarded_texts, columns), strict=True))
        self._stream.write(self._encoded(text.getvalue()))

    def _encoded(self, text: str) -> bytes:
        try:
            return text.encode(self._encoding)
        except UnicodeEncodeError:
            return "".join(map(self._writable, text)).encode(self._encoding, "replace")

    def _writable(self, letter: str) -> str:
        try:
            letter.encode(self._encoding)
        except UnicodeEncodeError:
            self.replaced += 1
            near = _NEAREST.get(letter) or unicodedata.normalize("NFKD", letter)[:1]
            return near if near.isascii() else "?"
        return letter


def guarded_texts(cells: Sequence[str]) -> Sequence[str]:
    """The cells of a column, each guarded as `guarded_text` does."""
    signs = _FIRST_SIGNS
    return [guarded_text(cell) if cell[:1] in signs else cell for cell in cells]


def write_csv(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    delimiter: str = ";",
    encoding: str = "utf-8-sig",
) -> None:
    """Writes a CSV file that a French Excel opens as it is: UTF-8 with mark, semicolons, CRLF.

    See `CsvWriter`. Raises OutputError; the file that was there before then stays.
    """
    with output_file(path) as stream:
        writer = CsvWriter(stream, header, delimiter=delimiter, encoding=encoding)
        for page in _pages(rows):
            writer.write(page)


def write_xlsx(
    path: Path,
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    sheet_title: str,
    kinds: Mapping[int, SheetKind] | None = None,
) -> None:
    """Writes a workbook of one sheet: frozen headings, columns as wide as their texts.

    `kinds`: what the numbers of some columns are, by their place; the others are shown as they
    are.

    Texts are written as texts, so that nothing runs as a formula and no zero is lost; numbers,
    dates and booleans keep their type; None is an empty cell. A text is cut at the 32 767
    characters a cell can hold. Raises OutputError ("too_many_rows" beyond 1 048 576).
    """
    from sme_crm.formats.workbook.output import SheetColumn, WorkbookWriter

    with output_file(path) as stream:
        kinds = kinds or {}
        columns = [
            SheetColumn(heading, kinds.get(place, "any")) for place, heading in enumerate(header)
        ]
        writer = WorkbookWriter(stream, columns, sheet_title, file_name=path.name)
        try:
            for page in _pages(rows):
                writer.write(page)
            writer.close()
        except BaseException:
            writer.abandon()
            raise


def _pages(rows: Iterable[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    """Rows as pages of columns."""
    iterator = iter(rows)
    while page := list(islice(iterator, _PAGE)):
        yield list(zip(*page, strict=True))
