"""A mailing: one template, many recipients, one PDF; or the same without writing anything."""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import BinaryIO, Final

from sme_crm.domain.errors import Cancelled, OutputError
from sme_crm.domain.garbage import collector_paused
from sme_crm.domain.letters.print_check import PrintWarning
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.paths import replaced_file
from sme_crm.printing.letters.kept_pages import pack_letter
from sme_crm.printing.letters.press import LetterOptions, LetterPress, Recipient
from sme_crm.printing.letters.sheet_order import SheetOrder
from sme_crm.printing.pdf.kept_resources import KeptPage
from sme_crm.printing.pdf.page import Page
from sme_crm.printing.pdf.pdf_file import PdfFile

_BATCH: Final = 64
_Letter = tuple[int, tuple[Page, ...]]
"""A recipient's id and the pages of his letter."""

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """Where one recipient's letter is in the PDF; pages count from 1.

    Two up, `pages` are those of A5.
    """

    recipient_id: int
    first_page: int
    pages: int


@dataclass(frozen=True, slots=True)
class LetterRunResult:
    """What a run wrote; `left_out` are the recipients without a letter, explained in `warnings`."""

    letters: int
    pages: int
    warnings: tuple[PrintWarning, ...]
    printed: tuple[PrintedLetter, ...] = ()
    left_out: tuple[int, ...] = ()
    resources: bytes = b""
    """What kept letters draw on (`kept_pages`), when the run was asked to keep them."""


@dataclass(slots=True)
class _Findings:
    """Warnings gathered while letters are composed."""

    warnings: list[PrintWarning] = field(default_factory=list)
    left_out: list[int] = field(default_factory=list)


def write_letters(
    path: Path,
    template: LetterTemplate,
    recipients: Iterable[Recipient],
    sender: Sender,
    options: LetterOptions,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    keep: Callable[[int, bytes], None] | None = None,
    duplex: bool = False,
) -> LetterRunResult:
    """Write the letters of a mailing into one PDF, in the order of the recipients.

    `duplex`: for paper printed on both sides, on which each letter begins on a new leaf.

    `progress` gets the number of recipients done, `cancelled` is asked before each letter; `keep`
    gets each recipient's id and the bytes his letter is printed again from (`kept_pages`). The
    file appears only when it is whole; with no letter to print none is written.
    Raises Cancelled, OutputError (disk_full, unwritable), InvalidInput (a logo that is no image).
    """
    press = LetterPress(template, sender, options)
    order = SheetOrder(template.page == "a5_two_up", duplex)
    findings = _Findings()
    printed: list[PrintedLetter] = []
    resources = b""
    file: PdfFile | None = None
    try:
        with ExitStack() as stack:
            stack.enter_context(collector_paused())
            letters = _composed(press, recipients, findings, progress, cancelled)
            for recipient_id, pages in _in_batches(letters):
                if file is None:
                    stream = stack.enter_context(replaced_file(path))
                    file = _pdf_file(stream, press, order, keeps=keep is not None)
                printed.append(PrintedLetter(recipient_id, file.pages, len(pages)))
                kept = [KeptPage(file.add_page(page), page.size) for page in pages]
                for _ in range(order.blanks_after(len(pages))):
                    file.add_blank(pages[-1].size)
                if keep is not None:
                    keep(recipient_id, pack_letter(kept))
            if file is not None:
                file.close()
                resources = file.kept_resources() if keep is not None else b""
    except OSError as error:
        code = "disk_full" if error.errno == errno.ENOSPC else "unwritable"
        raise OutputError(code, file=path.name) from error
    result = _result(order, printed, file.pages if file else 0, findings, resources)
    _logger.info("letters written: %d, pages: %d", len(printed), result.pages)
    return result


def _result(
    order: SheetOrder,
    printed: list[PrintedLetter],
    pages: int,
    findings: _Findings,
    resources: bytes = b"",
) -> LetterRunResult:
    """The result of `printed` letters, whose first pages count from 0 among all the `pages`."""
    for number, one in enumerate(printed):  # in place: a run may have very many
        place = order.place(one.first_page, pages)
        printed[number] = PrintedLetter(one.recipient_id, place, one.pages)
    return LetterRunResult(
        len(printed),
        order.count(pages),
        tuple(findings.warnings),
        tuple(printed),
        tuple(findings.left_out),
        resources,
    )


def _pdf_file(stream: BinaryIO, press: LetterPress, order: SheetOrder, *, keeps: bool) -> PdfFile:
    template = press.template
    return PdfFile(
        stream,
        press.fonts,
        title=template.name,
        author=press.sender.name,
        language=template.language,
        created=press.options.day,
        halves=order.halves if order.two_up else None,
        keeps=keeps,
    )


def check_letters(
    template: LetterTemplate,
    recipients: Iterable[Recipient],
    sender: Sender,
    options: LetterOptions,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
    duplex: bool = False,
) -> LetterRunResult:
    """What `write_letters` would print and find, without writing anything."""
    order = SheetOrder(template.page == "a5_two_up", duplex)
    press = LetterPress(template, sender, options)
    findings = _Findings()
    printed: list[PrintedLetter] = []
    page = 0
    with collector_paused():
        for done, recipient in enumerate(recipients, 1):
            if cancelled is not None and cancelled():
                raise Cancelled
            count, warnings = press.count_pages(recipient)
            findings.warnings += warnings
            if count:
                printed.append(PrintedLetter(recipient.id, page, count))
                page += count + order.blanks_after(count)
            else:
                findings.left_out.append(recipient.id)
            if progress is not None:
                progress(done)
    return _result(order, printed, page, findings)


def check_rules(
    template: LetterTemplate,
    recipients: Iterable[Recipient],
    sender: Sender,
    options: LetterOptions,
    *,
    cancelled: Callable[[], bool] | None = None,
) -> LetterRunResult:
    """What the rules of addresses and fields say; no page is laid out, none is counted.

    Those who are left out because their address does not fit the window are not known yet.
    """
    press = LetterPress(template, sender, options)
    findings = _Findings()
    count = 0
    with collector_paused():
        for recipient in recipients:
            if cancelled is not None and cancelled():
                raise Cancelled
            count += 1
            warnings = press.look_at(recipient)
            findings.warnings += warnings
            if any(warning.left_out for warning in warnings):
                findings.left_out.append(recipient.id)
    left_out = tuple(findings.left_out)
    return LetterRunResult(count - len(left_out), 0, tuple(findings.warnings), left_out=left_out)


def _in_batches(letters: Iterator[_Letter]) -> Iterator[_Letter]:
    """The same letters, some composed before the first of them is written.

    Composing and writing in turns, letter by letter, makes both slower by a tenth: neither finds
    its data near the processor.
    """
    while batch := list(islice(letters, _BATCH)):
        yield from batch


def _composed(
    press: LetterPress,
    recipients: Iterable[Recipient],
    findings: _Findings,
    progress: Callable[[int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[_Letter]:
    """The pages of each letter that can be printed, findings noted on the way."""
    for done, recipient in enumerate(recipients, 1):
        if cancelled is not None and cancelled():
            raise Cancelled
        composed, warnings = press.compose(recipient)
        findings.warnings += warnings
        if composed.pages:
            yield recipient.id, composed.pages
        else:
            findings.left_out.append(recipient.id)
        if progress is not None:
            progress(done)
