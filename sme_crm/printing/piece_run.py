"""A run of labels or envelopes: composed one recipient after the other, written as they come."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Protocol, TypeVar

from sme_crm.domain.errors import Cancelled
from sme_crm.domain.letters.print_check import PrintWarning
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.pdf.page import Page
from sme_crm.printing.pdf.pdf_file import PdfFile, pdf_target, write_pdf
from sme_crm.printing.typesetting.fonts import FontSet

Piece = TypeVar("Piece", covariant=True)


class Press(Protocol[Piece]):
    """What makes the piece of one recipient."""

    def compose(self, recipient: Recipient) -> tuple[Piece | None, list[PrintWarning]]: ...


@dataclass(frozen=True, slots=True)
class RunTitle:
    """What the PDF says of itself; `language` is an ISO 639-1 code."""

    title: str
    day: date
    author: str = ""
    language: str = "fr"


@dataclass(slots=True)
class RunFindings:
    """What came up on the way; `left_out` are the recipients without a piece."""

    warnings: list[PrintWarning] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)


def composed(
    press: Press[Piece],
    recipients: Iterable[Recipient],
    found: RunFindings,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Piece]:
    """The pieces that can be printed; raises Cancelled before the next one when asked to."""
    for done, recipient in enumerate(recipients, 1):
        if cancelled is not None and cancelled():
            raise Cancelled
        piece, warnings = press.compose(recipient)
        if warnings:
            found.warnings += warnings
        if piece is None:
            found.left_out.append(recipient.id)
        else:
            yield piece
        if progress is not None:
            progress(done)


def write_pages(path: Path, pages: Iterator[Page], fonts: FontSet, title: RunTitle) -> int:
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
