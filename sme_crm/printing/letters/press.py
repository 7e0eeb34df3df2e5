"""A mailing: one template, many recipients, one PDF; or one letter for the preview."""

from __future__ import annotations

import errno
import io
import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sme_crm.domain.contact import Address, Contact
from sme_crm.domain.errors import Cancelled, OutputError
from sme_crm.domain.letters.filling import TemplateFiller
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.print_check import LEFT_OUT, PrintWarning, PrintWarningKind
from sme_crm.domain.letters.sender import Sender, sender_values
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.postal_address import AddressOptions, address_block, recipient_name
from sme_crm.domain.salutation import address_form
from sme_crm.paths import replaced_file
from sme_crm.printing.fonts import Family, FontSet
from sme_crm.printing.layout import Typesetter
from sme_crm.printing.letter_pages import ComposedLetter, LetterComposer
from sme_crm.printing.page import Page
from sme_crm.printing.pdf_output import PdfFile, write_pdf

_logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom one letter goes to, and by which of the addresses.

    `organization` is the employer to write at (None: the contact's own at a work address);
    `person` or `department` is the second line of an organization's address; `values` are the
    merge fields (None: `letter_fields.recipient_values`).
    """

    contact: Contact
    address: Address | None
    organization: str | None = None
    person: Contact | None = None
    department: str = ""
    values: Mapping[str, str] | None = None

    @property
    def id(self) -> int:
        """The contact's id."""
        return self.contact.id


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """How a run looks: the typeface, how addresses are written, the date of the letters."""

    day: date
    family: Family = "noto-sans"
    address: AddressOptions = AddressOptions()


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


class LetterPress:
    """Composes the letters of one template, sender and day; pure of any file."""

    def __init__(self, template: LetterTemplate, sender: Sender, options: LetterOptions) -> None:
        self.fonts = FontSet(options.family)
        self.options = options
        self.sender = sender
        self.template = template
        self._filler = TemplateFiller(template)
        self._run_values = sender_values(sender) | {"today": options.day.isoformat()}
        self._composer = LetterComposer(sender, Typesetter(self.fonts, template.language))

    def compose(self, recipient: Recipient) -> tuple[ComposedLetter, list[PrintWarning]]:
        """The pages for one recipient (none when it must be left out) and what to look at."""
        warnings: list[PrintWarning] = []
        contact = recipient.contact

        def warn(kind: PrintWarningKind, detail: str = "") -> None:
            warnings.append(PrintWarning(kind, contact.id, detail))

        block = address_block(
            contact,
            recipient.address,
            organization=recipient.organization,
            person=recipient.person,
            department=recipient.department,
            options=self.options.address,
        )
        if self._filler.has_window:
            for found in block.warnings:
                warn(found.kind, found.line)
        if any(warning.kind in LEFT_OUT for warning in warnings):
            return ComposedLetter(()), warnings
        reader = recipient.person or contact
        form = address_form(reader)
        if form == "unknown" and self._filler.has_civility:
            warn("unknown_civility")
        values = recipient.values
        if values is None:
            values = recipient_values(contact, recipient.address, employer=recipient.organization)
        letter = self._filler.fill({**values, **self._run_values}, form)
        for key in letter.empty_fields:
            warn("empty_field", key)
        composed = self._composer.compose(letter, block.lines, recipient_name(contact))
        if not composed.pages:
            warn("does_not_fit", max(block.lines, key=len, default=""))
        if len(composed.pages) > 1:
            warn("second_page", str(len(composed.pages)))
        if composed.missing:
            warn("missing_glyph", composed.missing)
        return composed, warnings

    def pdf(self, recipient: Recipient) -> bytes:
        """One letter as a whole PDF, empty when the recipient must be left out.

        The press keeps what it shaped: a preview that keeps its press shows the next contact in
        a few milliseconds.
        """
        composed, _ = self.compose(recipient)
        if not composed.pages:
            return b""
        stream = io.BytesIO()
        write_pdf(
            stream,
            composed.pages,
            self.fonts,
            title=self.template.name,
            author=self.sender.name,
            language=self.template.language,
            created=self.options.day,
        )
        return stream.getvalue()


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


def letter_page_pdf(
    template: LetterTemplate, recipient: Recipient, sender: Sender, options: LetterOptions
) -> bytes:
    """The very pages of one recipient's letter as a PDF, for the preview; empty when left out."""
    return LetterPress(template, sender, options).pdf(recipient)


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
