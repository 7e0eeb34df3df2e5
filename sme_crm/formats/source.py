"""The door to every file that can be imported: recognised by content, read as neutral rows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.encodings import EncodingGuess, guess_file_encoding
from sme_crm.formats.file_kind import FileKind, find_kind, refusal
from sme_crm.formats.left_out import LeftOut
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.pasted_text import PastedText, is_written_freely
from sme_crm.formats.source_row import SourceRow
from sme_crm.formats.spreadsheet import SheetName
from sme_crm.formats.vcard import read_vcards


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
    `left_out` tells the rows around the data that are none (titles, totals, notes); it is complete
    once `rows` was read to its end. `like_sheets` names the other visible sheets with the same
    headings: they hold more of the same table.
    `close` releases the memory of a workbook; the source can still be read afterwards.
    """

    encoding = ""
    had_bom = False
    delimiter = ""
    sheet = ""
    sheets: tuple[SheetName, ...] = ()
    header: tuple[str, ...] = ()
    header_line = 0
    left_out: tuple[LeftOut, ...] = ()
    like_sheets: tuple[str, ...] = ()

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
    from sme_crm.formats.table_source import DelimitedSource, SheetSource

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
            return DelimitedSource(path, chosen)
        if kind in ("xlsx", "xls", "xlsb", "ods"):
            return SheetSource(path, kind, chosen)
    except FileNotFoundError as error:
        raise refusal("missing", path) from error
    except OSError as error:
        raise refusal("unreadable", path) from error
    raise refusal("unknown_format", path, kind=kind)


class TextSource(Source):
    """What CSV and vCard files share: an encoding and a size."""

    def __init__(self, path: Path, kind: FileKind, encoding: str | None) -> None:
        super().__init__(path, kind)
        self.guess: EncodingGuess = guess_file_encoding(path)
        self.encoding = encoding or self.guess.encoding
        self.had_bom = self.guess.had_bom
        self.size = path.stat().st_size

    def count_marks(self, mark: bytes) -> int:
        """How often a mark occurs, reckoned from the first megabyte."""
        with self.path.open("rb") as stream:
            head = stream.read(1 << 20)
        return max(1, round(head.count(mark) * self.size / max(1, len(head))))


class _CardSource(TextSource):
    def __init__(self, path: Path, options: SourceOptions) -> None:
        super().__init__(path, "vcf", options.encoding)
        self._chosen = options.encoding

    def cards(self) -> Iterator[ParsedCard]:
        try:
            yield from read_vcards(self.path, self.guess, self._chosen)
        except OSError as error:
            raise read_error(self.path, error) from error

    def estimate_rows(self) -> int:
        wide = self.encoding.startswith(("utf-16", "utf-32"))
        mark = "VERSION".encode(self.encoding) if wide else b"VERSION"
        return self.count_marks(mark)


class _LdifSource(TextSource):
    def __init__(self, path: Path, options: SourceOptions) -> None:
        super().__init__(path, "ldif", options.encoding)
        self._chosen = options.encoding

    def cards(self) -> Iterator[ParsedCard]:
        from sme_crm.formats.ldif import read_ldif

        try:
            yield from read_ldif(self.path, self.guess, self._chosen)
        except OSError as error:
            raise read_error(self.path, error) from error

    def estimate_rows(self) -> int:
        wide = self.encoding.startswith(("utf-16", "utf-32"))
        return self.count_marks("\ndn:".encode(self.encoding) if wide else b"\ndn:")


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


def read_error(path: Path, error: OSError) -> FileRefused:
    """The refusal for a file that went away, or a disk that failed, while it was being read."""
    return refusal("missing" if isinstance(error, FileNotFoundError) else "unreadable", path)
