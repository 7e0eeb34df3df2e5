"""Runs of labels or envelopes: composed one recipient after the other, written as they come."""

from __future__ import annotations

import io
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Final, Protocol, TypeVar

from sme_crm.domain.errors import Cancelled
from sme_crm.domain.letters.print_check import PrintWarning
from sme_crm.domain.postal_address import AddressOptions, address_block
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.pdf.page import Page
from sme_crm.printing.pdf.pdf_file import Foot, PdfFile, pdf_target, write_pdf
from sme_crm.printing.typesetting.fonts import FontSet

_logger = logging.getLogger(__name__)

_BATCH: Final = 50

Piece = TypeVar("Piece")
AddressedLines = tuple[Sequence[str], list[PrintWarning]]
Composed = tuple[Piece, str]


@dataclass(frozen=True, slots=True)
class RunTitle:
    """What the PDF says of itself; `language` is an ISO 639-1 code."""

    title: str
    day: date
    author: str = ""
    language: str = "fr"


@dataclass(slots=True)
class RunTally:
    """Pieces placed so far, sheets begun, the first place of the last sheet that is left over.

    `next_free` is 0 when there is none.
    """

    pieces: int = 0
    sheets: int = 0
    next_free: int = 0


class Press(Protocol[Piece]):
    """What makes the piece of one recipient, and sheets of pieces."""

    fonts: FontSet
    title: RunTitle

    def lines_of(self, recipient: Recipient) -> AddressedLines:
        """What the piece says of a recipient, and what to look at."""

    def compose(self, recipient: Recipient, lines: Sequence[str]) -> Composed[Piece] | None:
        """The piece with these lines and the characters no font had; None when they do not fit."""

    def sheets(self, pieces: Iterable[Piece], tally: RunTally) -> Iterator[Page]:
        """The pages these pieces fill, each when it is full."""


@dataclass(frozen=True, slots=True)
class PieceRunResult:
    """What a run printed; `left_out` are the recipients without a piece, told in `warnings`.

    `sheets` are those of labels, of envelopes as many as pieces; `next_free` is the first label
    of the last sheet that stays unused, 0 for none.
    """

    pieces: int
    sheets: int
    next_free: int = 0
    warnings: tuple[PrintWarning, ...] = ()
    left_out: tuple[int, ...] = ()


@dataclass(slots=True)
class _Findings:
    """What came up on the way."""

    warnings: list[PrintWarning] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)


def run_pieces(
    press: Press[Piece],
    recipients: Iterable[Recipient],
    path: Path | None = None,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> PieceRunResult:
    """Write the pieces of a run into one PDF, in the order of the recipients.

    Without a path nothing is written: the result tells what would be. The file appears only when
    it is whole; without a piece to print there is none. `progress` gets the number of recipients
    done, every few milliseconds, as `cancelled` is asked.
    Raises Cancelled, OutputError (disk_full, unwritable).
    """
    found = _Findings()
    return _run(press, _composed(press, recipients, found, progress, cancelled), path, found)


def write_pieces(press: Press[Piece], pieces: Iterable[Piece], path: Path) -> PieceRunResult:
    """Write pieces that are composed already; raises OutputError."""
    return _run(press, pieces, path, _Findings())


def first_sheet(press: Press[Piece], recipients: Iterable[Recipient]) -> bytes:
    """The first sheet of a run as a PDF, for the preview; empty when nothing is printed."""
    return first_sheet_of(press, _composed(press, recipients, _Findings()))


def first_sheet_of(press: Press[Piece], pieces: Iterable[Piece]) -> bytes:
    """The same of pieces that are composed already."""
    page = next(press.sheets(pieces, RunTally()), None)
    return b"" if page is None else pages_pdf([page], press.fonts, press.title)


def address_lines(recipient: Recipient, options: AddressOptions) -> AddressedLines:
    """The lines of a recipient's address, none when nothing can be sent there."""
    block = address_block(
        recipient.contact,
        recipient.address,
        organization=recipient.organization,
        person=recipient.person,
        department=recipient.department,
        options=options,
    )
    found = block.warnings
    return block.lines, [PrintWarning(w.kind, recipient.id, w.line) for w in found] if found else []


def _run(
    press: Press[Piece], pieces: Iterable[Piece], path: Path | None, found: _Findings
) -> PieceRunResult:
    tally = RunTally()
    pages = press.sheets(pieces, tally)
    if path is None:
        for _ in pages:
            pass
    else:
        write_pages(path, pages, press.fonts, press.title)
        _logger.info("pieces written: %d, sheets: %d", tally.pieces, tally.sheets)
    return PieceRunResult(
        tally.pieces, tally.sheets, tally.next_free, tuple(found.warnings), tuple(found.left_out)
    )


def _composed(
    press: Press[Piece],
    recipients: Iterable[Recipient],
    found: _Findings,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Piece]:
    """The pieces that can be printed; raises Cancelled between them when asked to."""
    waiting = iter(recipients)
    done = 0
    # Addresses first, then their lines: a processor does the same thing again a third faster.
    while batch := [(one, press.lines_of(one)) for one in islice(waiting, _BATCH)]:
        if cancelled is not None and cancelled():
            raise Cancelled
        for recipient, (lines, warnings) in batch:
            piece = None
            if warnings:
                found.warnings += warnings
            if not warnings or not any(warning.left_out for warning in warnings):
                piece = press.compose(recipient, lines)
                if piece is None:
                    widest = max(lines, key=len, default="")
                    found.warnings.append(PrintWarning("does_not_fit", recipient.id, widest))
            if piece is None:
                found.left_out.append(recipient.id)
            else:
                made, missing = piece
                if missing:
                    found.warnings.append(PrintWarning("missing_glyph", recipient.id, missing))
                yield made
        done += len(batch)
        if progress is not None:
            progress(done)


def write_pages(
    path: Path, pages: Iterator[Page], fonts: FontSet, title: RunTitle, foot: Foot | None = None
) -> int:
    """Write pages into a file that appears only when it is whole; none without a page.

    Returns their number. Raises OutputError (disk_full, unwritable) and what `pages` raises.
    """
    first = next(pages, None)
    if first is None:
        return 0
    with pdf_target(path) as stream:
        file = PdfFile(
            stream,
            fonts,
            title=title.title,
            author=title.author,
            language=title.language,
            created=title.day,
            foot=foot,
        )
        file.add_page(first)
        for page in pages:
            file.add_page(page)
        file.close()
    return file.pages


def pages_pdf(pages: Iterable[Page], fonts: FontSet, title: RunTitle) -> bytes:
    """Pages as a PDF in memory."""
    stream = io.BytesIO()
    write_pdf(
        stream,
        pages,
        fonts,
        title=title.title,
        author=title.author,
        language=title.language,
        created=title.day,
    )
    return stream.getvalue()
