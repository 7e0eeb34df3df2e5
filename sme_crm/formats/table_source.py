"""Tables as sources: delimited texts and the sheets of workbooks, data apart from the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sme_crm.formats.delimited import guess_file_layout, read_delimited
from sme_crm.formats.delimited_layout import Layout
from sme_crm.formats.encodings import ASCII_ONLY, WESTERN
from sme_crm.formats.file_kind import FileKind, refusal
from sme_crm.formats.file_source import Source, SourceOptions, TextSource, read_error
from sme_crm.formats.header_row import heading_names
from sme_crm.formats.left_out import LeftOut, RowSieve, told_row
from sme_crm.formats.source_row import SourceRow
from sme_crm.formats.table_head import find_head
from sme_crm.formats.workbook.reader import Workbook

MOST_COLUMNS: Final = 2_000


class DelimitedSource(TextSource):
    """A delimited text (CSV, TSV, TXT)."""

    def __init__(self, path: Path, options: SourceOptions) -> None:
        """Raises FileRefused too_many_columns, OSError."""
        super().__init__(path, "csv", options.encoding)
        self._layout: Layout = guess_file_layout(
            path, self.encoding, options.delimiter, options.header_line
        )
        self.delimiter = self._layout.delimiter
        self.header = self._layout.header
        self.header_line = self._layout.header_line
        self.left_out = self._layout.left_out
        if len(self.header) > MOST_COLUMNS:
            raise refusal("too_many_columns", path, columns=len(self.header), limit=MOST_COLUMNS)

    def rows(self) -> Iterator[SourceRow]:
        """The rows of data; `left_out` is complete at their end."""
        sieve = RowSieve(self._layout.headings)
        try:
            # Only ASCII was seen: an accent that comes all the same may be of either encoding.
            unsure = self.encoding == "utf-8" and self.guess.confidence == ASCII_ONLY
            errors = WESTERN if unsure else "replace"
            yield from sieve.sift(read_delimited(self.path, self.encoding, self._layout, errors))
        except OSError as error:
            raise read_error(self.path, error) from error
        self.left_out = (*self._layout.left_out, *sieve.left_out)

    def estimate_rows(self) -> int:
        """Its lines, reckoned from the first megabyte."""
        mark = b"\n" if self.count_marks(b"\n") > 1 else b"\r"
        return self.count_marks(mark)


class SheetSource(Source):
    """One sheet of a workbook."""

    def __init__(self, path: Path, kind: FileKind, options: SourceOptions) -> None:
        """Raises FileRefused: those of `Workbook`, no_sheet, empty, too_many_columns."""
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
        head = find_head(rows, None if options.header_line is None else options.header_line - 1)
        main = [
            place for place in range(0 if head.last is None else head.last + 1)
            if place not in head.others
        ]  # fmt: skip
        self.header_line = main[-1] + 1 if main else 0
        self._after = 0 if head.last is None else head.last + 1
        self._headings = tuple(rows[self.header_line - 1]) if self.header_line else ()
        self.header = heading_names(head.cells, width, first)
        told = sorted(
            [(place, "title") for place in head.titles]
            + [(place, "heading") for place in head.others]
        )
        self._around: tuple[LeftOut, ...] = tuple(
            told_row(place + 1, reason, rows[place]) for place, reason in told
        )
        self.left_out = self._around
        self.like_sheets = self._workbook.sheets_like(self.sheet)

    def rows(self) -> Iterator[SourceRow]:
        """The rows of data; `left_out` is complete at their end."""
        workbook = self._workbook or Workbook(self.path, self.format)
        self._workbook = workbook
        sieve = RowSieve(self._headings)
        told: list[LeftOut] = []
        rows = workbook.rows(self.sheet, self._after, len(self.header), told)
        yield from sieve.sift(rows)
        self.left_out = (*self._around, *sorted([*told, *sieve.left_out]))

    def estimate_rows(self) -> int:
        """The rows of the sheet below its headings."""
        return max(1, self._height - self._after)

    def close(self) -> None:
        """Releases the workbook; `rows` opens it again."""
        self._workbook = None
