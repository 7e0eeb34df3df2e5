"""The door to every file that can be imported: recognised by content, read as neutral rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.delimited import SourceRow, guess_file_layout, read_delimited
from sme_crm.formats.delimited_layout import Layout
from sme_crm.formats.encodings import EncodingGuess, guess_file_encoding
from sme_crm.formats.file_kind import FileKind, find_kind, refusal
from sme_crm.formats.header_row import find_header, heading_names
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.pasted_text import PastedText, is_written_freely
from sme_crm.formats.spreadsheet import SheetName, Workbook
from sme_crm.formats.vcard import read_vcards

MOST_COLUMNS: Final = 2_000


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the user said of a file; None leaves it to the guess.

    `header_line` is the line of the column headings as the file numbers it, 0 for none.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_line: int | None = None


class Source:
    """A file to import. `rows` serves tables, `cards` vCards; both may be called again.

    `format` names the kind, `header` the columns ("Column A"… where there is no heading),
    `header_line` the line of the headings (0 for none). What a format has not is "" or empty.
    `close` releases the memory of a workbook; the source can still be read afterwards.
    """

    encoding = ""
    had_bom = False
    delimiter = ""
    sheet = ""
    sheets: tuple[SheetName, ...] = ()
    header: tuple[str, ...] = ()
    header_line = 0

    def __init__(self, path: Path, kind: FileKind) -> None:
        self.path = path
        self.format: FileKind = kind

    @property
    def is_table(self) -> bool:
        """True when `rows` serves it, False for `cards` (vCard, LDIF, a text that was pasted)."""
        return self.format not in ("vcf", "ldif", "text")

    def rows(self) -> Iterator[SourceRow]:
        """The rows of data; those of a table only. Raises FileRefused when the file has gone."""
        return iter(())

    def cards(self) -> Iterator[ParsedCard]:
        """The cards, of a file of cards only. Raises FileRefused when the file has gone."""
        return iter(())

    def estimate_rows(self) -> int:
        """About how many rows or cards there are, for a progress bar."""
        return 0

    def close(self) -> None:
        """Releases what the source holds in memory."""


def open_source(path: Path, options: SourceOptions | None = None) -> Source:
    """A file ready to read, recognised by its content.

    Raises FileRefused: missing, folder, unreadable, empty, binary, damaged, encrypted,
    too_large, too_many_columns, no_rows, no_cards, no_sheet, calendar (param `events`),
    unknown_format (param `kind`: "pdf", "word", "markup", "archive"…). A PastedText that is
    neither a table nor cards is read as one business card (format "text").
    """
    chosen = options or SourceOptions()
    kind = find_kind(path)
    try:
        if kind == "vcf":
            return _CardSource(path, chosen)
        if kind == "ldif":
            return _LdifSource(path, chosen)
        if isinstance(path, PastedText) and is_written_freely(path.text):
            return _PastedSource(path)
        if kind == "csv":
            return _DelimitedSource(path, chosen)
        if kind in ("xlsx", "xls", "xlsb", "ods"):
            return _SheetSource(path, kind, chosen)
    except FileNotFoundError as error:
        raise refusal("missing", path) from error
    except OSError as error:
        raise refusal("unreadable", path) from error
    raise refusal("unknown_format", path, kind=kind)


class _TextSource(Source):
    """What CSV and vCard files share: an encoding and a size."""

    def __init__(self, path: Path, kind: FileKind, encoding: str | None) -> None:
        super().__init__(path, kind)
        self.guess: EncodingGuess = guess_file_encoding(path)
        self.encoding = encoding or self.guess.encoding
        self.had_bom = self.guess.had_bom
        self._size = path.stat().st_size

    def _count(self, mark: bytes) -> int:
        """How often a mark occurs, reckoned from the first megabyte."""
        with self.path.open("rb") as stream:
            head = stream.read(1 << 20)
        return max(1, round(head.count(mark) * self._size / max(1, len(head))))


class _DelimitedSource(_TextSource):
    def __init__(self, path: Path, options: SourceOptions) -> None:
        super().__init__(path, "csv", options.encoding)
        self._layout: Layout = guess_file_layout(
            path, self.encoding, options.delimiter, options.header_line
        )
        self.delimiter = self._layout.delimiter
        self.header = self._layout.header
        self.header_line = self._layout.header_line
        if len(self.header) > MOST_COLUMNS:
            raise refusal("too_many_columns", path, columns=len(self.header), limit=MOST_COLUMNS)

    def rows(self) -> Iterator[SourceRow]:
        try:
            yield from read_delimited(self.path, self.encoding, self._layout)
        except OSError as error:
            raise _read_error(self.path, error) from error

    def estimate_rows(self) -> int:
        mark = b"\n" if self._count(b"\n") > 1 else b"\r"
        return self._count(mark)


class _CardSource(_TextSource):
    def __init__(self, path: Path, options: SourceOptions) -> None:
        super().__init__(path, "vcf", options.encoding)
        self._chosen = options.encoding

    def cards(self) -> Iterator[ParsedCard]:
        try:
            yield from read_vcards(self.path, self.guess, self._chosen)
        except OSError as error:
            raise _read_error(self.path, error) from error

    def estimate_rows(self) -> int:
        wide = self.encoding.startswith(("utf-16", "utf-32"))
        mark = "VERSION".encode(self.encoding) if wide else b"VERSION"
        return self._count(mark)


class _LdifSource(_TextSource):
    def __init__(self, path: Path, options: SourceOptions) -> None:
        super().__init__(path, "ldif", options.encoding)
        self._chosen = options.encoding

    def cards(self) -> Iterator[ParsedCard]:
        from sme_crm.formats.ldif import read_ldif

        try:
            yield from read_ldif(self.path, self.guess, self._chosen)
        except OSError as error:
            raise _read_error(self.path, error) from error

    def estimate_rows(self) -> int:
        wide = self.encoding.startswith(("utf-16", "utf-32"))
        return self._count("\ndn:".encode(self.encoding) if wide else b"\ndn:")


class _PastedSource(Source):
    """A text from the clipboard that reads as one business card."""

    encoding = "utf-8"

    def __init__(self, path: PastedText) -> None:
        super().__init__(path, "text")
        self._text = path.text

    def cards(self) -> Iterator[ParsedCard]:
        from sme_crm.formats.business_card import read_business_card

        yield read_business_card(self._text)

    def estimate_rows(self) -> int:
        return 1


class _SheetSource(Source):
    def __init__(self, path: Path, kind: FileKind, options: SourceOptions) -> None:
        super().__init__(path, kind)
        self._workbook: Workbook | None = Workbook(path, kind)
        self.sheets = self._workbook.sheets
        names = [sheet.name for sheet in self.sheets]
        if options.sheet is not None and options.sheet not in names:
            raise refusal("no_sheet", path, sheet=options.sheet)
        self.sheet = options.sheet or self._workbook.likely_sheet()
        self._height, width, first = self._workbook.size(self.sheet)
        if width > MOST_COLUMNS:
            raise refusal("too_many_columns", path, columns=width, limit=MOST_COLUMNS)
        if not self._height:
            raise refusal("empty", path)
        rows = self._workbook.first_rows(self.sheet)
        if options.header_line is None:
            index = find_header(rows)
            self.header_line = 0 if index is None else index + 1
        else:
            self.header_line = min(options.header_line, len(rows))
        headings = rows[self.header_line - 1] if self.header_line else []
        self.header = heading_names(headings, width, first)

    def rows(self) -> Iterator[SourceRow]:
        workbook = self._workbook or Workbook(self.path, self.format)
        self._workbook = workbook
        yield from workbook.rows(self.sheet, self.header_line, len(self.header))

    def estimate_rows(self) -> int:
        return max(1, self._height - self.header_line)

    def close(self) -> None:
        self._workbook = None


def _read_error(path: Path, error: OSError) -> FileRefused:
    """The file went away or the disk failed while it was being read."""
    return refusal("missing" if isinstance(error, FileNotFoundError) else "unreadable", path)
