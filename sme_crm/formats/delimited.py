"""Rows of delimited texts (CSV, TSV, TXT), read as a stream and numbered as in the file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sme_crm.formats.delimited_layout import Layout, guess_layout
from sme_crm.formats.encodings import open_text
from sme_crm.formats.source_row import SourceRow

_RUNAWAY_LINES: Final = 100_000
_RUNAWAY_CHARACTERS: Final = 16_000_000
"""A row longer than both a long letter and any sane cell: its quote was never closed."""


def guess_file_layout(
    path: Path, encoding: str, delimiter: str | None = None, header_line: int | None = None
) -> Layout:
    """The layout of a file from its first lines (see `guess_layout`). Raises OSError."""
    with open_text(path, encoding) as text:
        return guess_layout(_RowFeed(text, 0), delimiter, header_line)


def read_delimited(
    path: Path, encoding: str, layout: Layout, errors: str = "replace"
) -> Iterator[SourceRow]:
    """The rows of data of a delimited text; rows without any text are passed over.

    Raises OSError. The stream is read piece by piece: memory does not grow with the file.
    `errors` says what becomes of undecodable bytes (see `open_text`).
    """
    with open_text(path, encoding, errors) as text:
        feed = _RowFeed(text, layout.first_line)
        while not feed.ended:
            yield from _read_rows(feed, layout)


class _RowFeed:
    """Lines for a csv reader, without NULs and byte order mark; stops at a runaway row.

    `pending` holds the lines given since it was last emptied, `damage` what they lost, `done`
    counts the lines of the rows before.
    """

    def __init__(self, text: io.TextIOWrapper, skipped: int) -> None:
        self._lines = iter(text)
        for _ in range(skipped):
            next(self._lines, None)
        self._first = not skipped
        self.done = skipped
        self.pending: list[str] = []
        self.damage: str | None = None
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        pending, append = self.pending, self.pending.append
        if self._first:
            self._first = False
            first = next(self._lines, "").removeprefix("\ufeff").replace("\0", "")
            append(first)
            yield first
        size = 0
        for line in self._lines:
            if pending:  # the row goes on
                size += len(line)
                if size > _RUNAWAY_CHARACTERS or len(pending) > _RUNAWAY_LINES:
                    append(line)
                    return
            elif size:
                size = 0
            if "\0" in line:
                self.damage = "nul"
                line = line.replace("\0", "")
            if "\ufffd" in line:
                self.damage = "undecodable"
            append(line)
            yield line
        self.ended = True


def _read_rows(feed: _RowFeed, layout: Layout) -> Iterator[SourceRow]:
    width = len(layout.header)
    pending, new = feed.pending, tuple.__new__
    reader = layout.quoting.open_reader(feed, layout.delimiter)
    before = feed.done
    done = 0
    for row in reader:
        lines = len(pending)
        if lines == 1 and len(row) == width and feed.damage is None:
            if any(row):
                # Half the time of SourceRow(…), which goes through a function of Python.
                yield new(SourceRow, (before + done + 1, tuple(row), None))
        elif any(map(str.strip, row)):
            line = before + done + 1
            broken = _broken_rows(pending, line, layout, width) if lines > 1 else None
            if broken:
                yield from broken
            else:
                yield _fitted(line, row, layout, width, feed.damage)
        done += lines
        pending.clear()
        feed.damage = None
    feed.done = before + done


def _fitted(line: int, row: list[str], layout: Layout, width: int, damage: str | None) -> SourceRow:
    """The row with as many cells as the header, or more when those that stand over are filled."""
    problem = damage
    if len(row) < width:
        if layout.even:
            problem = problem or "too_few_cells"
        row = row + [""] * (width - len(row))
    elif len(row) > width:
        if layout.short_header or any(cell.strip() for cell in row[width:]):
            problem = "too_many_cells"
        else:
            row = row[:width]
    return SourceRow(line, tuple(row), problem)


def _broken_rows(
    pending: list[str], first_line: int, layout: Layout, width: int
) -> list[SourceRow] | None:
    """Lines that a quote never closed ran together, as the rows they are; None if it was closed.

    The csv module reads `5;"Chez Paul;Paris` on into the following lines and says nothing.
    """
    if _is_well_quoted(pending, layout):
        return None
    rows: list[SourceRow] = []
    fitting = 0
    for offset, text in enumerate(pending):
        cells, problem = _line_alone(text, layout)
        if any(cells):
            fitting += len(cells) == width
            rows.append(_fitted(first_line + offset, cells, layout, width, problem))
    return rows if fitting * 2 >= len(rows) > 0 else None


def _is_well_quoted(pending: list[str], layout: Layout) -> bool:
    try:
        rows = list(layout.quoting.open_reader(pending, layout.delimiter, strict=True))
    except csv.Error:
        return False
    return len(rows) == 1


def _line_alone(text: str, layout: Layout) -> tuple[list[str], str | None]:
    """One line cut on its own; without regard to its quotes when they are not well placed."""
    if _is_well_quoted([text], layout):
        row = next(layout.quoting.open_reader([text], layout.delimiter))
        return row, None
    plain = next(csv.reader([text], delimiter=layout.delimiter, quoting=csv.QUOTE_NONE), [])
    return [cell.strip(layout.quoting.mark) for cell in plain], "quote_not_closed"
