"""A mailing: one template, many recipients, one PDF; or the same without writing anything."""

from __future__ import annotations

import errno
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from sme_crm.domain.errors import Cancelled, OutputError
from sme_crm.domain.letters.print_check import PrintWarning
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.paths import replaced_file
from sme_crm.printing.letters.press import LetterOptions, LetterPress, Recipient
from sme_crm.printing.pdf.page import Page
from sme_crm.printing.pdf.pdf_file import PdfFile

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """Where one recipient's letter is in the PDF; pages count from 1."""

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
) -> LetterRunResult:
    """Write the letters of a mailing into one PDF, in the order of the recipients.

    `progress` gets the number of recipients done, `cancelled` is asked before each letter. The
    file appears only when it is whole; with no letter to print none is written.
    Raises Cancelled, OutputError (disk_full, unwritable), InvalidInput (a logo that is no image).
    """
    press = LetterPress(template, sender, options)
    findings = _Findings()
    printed: list[PrintedLetter] = []
    try:
        with ExitStack() as stack:
            file: PdfFile | None = None
            letters = _composed(press, recipients, findings, progress, cancelled)
            for recipient_id, pages in letters:
                if file is None:
                    stream = stack.enter_context(replaced_file(path))
                    file = PdfFile(
                        stream,
                        press.fonts,
                        title=template.name,
                        author=sender.name,
                        language=template.language,
                        created=options.day,
                    )
                printed.append(PrintedLetter(recipient_id, file.pages + 1, len(pages)))
                for page in pages:
                    file.add_page(page)
            if file is not None:
                file.close()
    except OSError as error:
        code = "disk_full" if error.errno == errno.ENOSPC else "unwritable"
        raise OutputError(code, file=path.name) from error
    total = sum(letter.pages for letter in printed)
    _logger.info("letters written: %d, pages: %d", len(printed), total)
    return LetterRunResult(
        len(printed), total, tuple(findings.warnings), tuple(printed), tuple(findings.left_out)
    )


def check_letters(
    template: LetterTemplate,
    recipients: Iterable[Recipient],
    sender: Sender,
    options: LetterOptions,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> LetterRunResult:
    """What `write_letters` would print and find, without writing anything."""
    press = LetterPress(template, sender, options)
    findings = _Findings()
    printed: list[PrintedLetter] = []
    page = 1
    for recipient_id, pages in _composed(press, recipients, findings, progress, cancelled):
        printed.append(PrintedLetter(recipient_id, page, len(pages)))
        page += len(pages)
    return LetterRunResult(
        len(printed), page - 1, tuple(findings.warnings), tuple(printed), tuple(findings.left_out)
    )


def _composed(
    press: LetterPress,
    recipients: Iterable[Recipient],
    findings: _Findings,
    progress: Callable[[int], None] | None,
    cancelled: Callable[[], bool] | None,
) -> Iterator[tuple[int, tuple[Page, ...]]]:
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
