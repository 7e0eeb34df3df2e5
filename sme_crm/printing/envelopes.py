"""Envelopes: the sender at the top left, the address where windows are, the post's zones blank."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from sme_crm.domain.envelope_format import EnvelopeFormat
from sme_crm.domain.label_sheet import UNCALIBRATED, Calibration
from sme_crm.domain.letters.print_check import LEFT_OUT, PrintWarning
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.postal_address import AddressOptions, address_block
from sme_crm.printing.kept_lines import LineSetter
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import Page, PlacedImage, PlacedText
from sme_crm.printing.piece_run import (
    RunFindings,
    RunTitle,
    composed,
    pages_pdf,
    write_pages,
)
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import MM, Typesetter

_logger = logging.getLogger(__name__)

ADDRESS_SIZES: Final = (11.0, 10.0, 9.0)
_SENDER_SIZES: Final = (8.5, 8.0, 7.0, 6.0)
_LOGO: Final = (45.0, 14.0)  # mm at most
_LOGO_GAP: Final = 2.0
_LINE_HEIGHT: Final = 5.0  # mm of address lines, as typewriters had them


@dataclass(frozen=True, slots=True)
class EnvelopeOptions:
    """A run of envelopes; `sender` None leaves the top left corner blank."""

    format: EnvelopeFormat
    day: date
    sender: Sender | None = None
    with_logo: bool = True
    address: AddressOptions = AddressOptions()
    calibration: Calibration = UNCALIBRATED
    title: str = ""
    language: str = "fr"


@dataclass(frozen=True, slots=True)
class EnvelopeRunResult:
    """What a run printed; `left_out` are explained in `warnings`."""

    envelopes: int
    warnings: tuple[PrintWarning, ...] = ()
    left_out: tuple[int, ...] = ()


class EnvelopePress:
    """Composes envelopes of one kind; pure of any file. One per thread."""

    def __init__(self, options: EnvelopeOptions) -> None:
        self.options = options
        self.fonts = FontSet()
        self._setter = LineSetter(Typesetter(self.fonts, "fr"))
        self._size = (options.format.width * MM, options.format.height * MM)
        self._fixed = self._sender_part()

    def compose(self, recipient: Recipient) -> tuple[Page | None, list[PrintWarning]]:
        """The envelope of a recipient, None when it must be left out, and what to look at."""
        block = address_block(
            recipient.contact,
            recipient.address,
            organization=recipient.organization,
            person=recipient.person,
            department=recipient.department,
            options=self.options.address,
        )
        warnings = [PrintWarning(w.kind, recipient.id, w.line) for w in block.warnings]
        if any(warning.kind in LEFT_OUT for warning in warnings):
            return None, warnings
        zone = self.options.format.address
        width, height = zone.width * MM, zone.height * MM
        room = min(height, len(block.lines) * _LINE_HEIGHT * MM)
        kept = self._setter.fit(block.lines, width, room, ADDRESS_SIZES)
        if kept is None:
            widest = max(block.lines, key=len, default="")
            return None, [*warnings, PrintWarning("does_not_fit", recipient.id, widest)]
        laid = kept.paragraph
        if missing := laid.missing():
            warnings.append(PrintWarning("missing_glyph", recipient.id, missing))
        # The block stands in the middle of its zone, where eye and machine look for it.
        top = zone.top * MM + (height - laid.height) / 2
        page = Page(size=self._size, fixed=self._fixed)
        page.texts.append(PlacedText(laid, *self._placed(zone.left * MM, top + laid.ascent)))
        return page, warnings

    def _placed(self, x: float, y: float) -> tuple[float, float]:
        """A point in points where this printer brings it out right."""
        placed = self.options.calibration.place(x / MM, y / MM)
        return placed[0] * MM, placed[1] * MM

    def _sender_part(self) -> Page | None:
        """Logo and sender, the same on all; what does not fit into the corner is left away."""
        sender, zone = self.options.sender, self.options.format.sender
        if sender is None:
            return None
        page = Page(size=self._size)
        y = zone.top * MM
        if sender.logo and self.options.with_logo:
            width, height = check_image(sender.logo)
            widest = min(_LOGO[0], zone.width) * MM
            scale = min(widest / width, _LOGO[1] * MM / height)
            x, top = self._placed(zone.left * MM, y)
            page.images.append(PlacedImage(sender.logo, x, top, width * scale, height * scale))
            y += height * scale + _LOGO_GAP * MM
        lines = return_lines(sender)
        room = zone.bottom * MM - y
        kept = self._setter.fit(lines, zone.width * MM, room, _SENDER_SIZES)
        if kept is not None:
            laid = kept.paragraph
            page.texts.append(
                PlacedText(laid, *self._placed(zone.left * MM, y + laid.ascent), gray=0.2)
            )
        return page if page.texts or page.images else None


def return_lines(sender: Sender) -> tuple[str, ...]:
    """The sender's own address, as letters come back to it."""
    town = f"{sender.postal_code} {sender.town.upper()}"
    lines = (sender.name, *sender.street_lines, town)
    return tuple(line for line in (" ".join(text.split()) for text in lines) if line)


def write_envelopes(
    path: Path,
    recipients: Iterable[Recipient],
    options: EnvelopeOptions,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> EnvelopeRunResult:
    """Write one envelope per recipient into a PDF, in the order of the recipients.

    The file appears only when it is whole; with none to print no file is written.
    Raises Cancelled, OutputError (disk_full, unwritable), InvalidInput (a logo that is no image).
    """
    press, found = EnvelopePress(options), RunFindings()
    pages = composed(press, recipients, found, progress, cancelled)
    written = write_pages(path, pages, press.fonts, _title(options))
    _logger.info("envelopes written: %d", written)
    return EnvelopeRunResult(written, tuple(found.warnings), tuple(found.left_out))


def check_envelopes(
    recipients: Iterable[Recipient],
    options: EnvelopeOptions,
    *,
    progress: Callable[[int], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> EnvelopeRunResult:
    """What `write_envelopes` would print and find, without writing anything."""
    found = RunFindings()
    pages = composed(EnvelopePress(options), recipients, found, progress, cancelled)
    count = sum(1 for _ in pages)
    return EnvelopeRunResult(count, tuple(found.warnings), tuple(found.left_out))


def envelope_pdf(recipient: Recipient, options: EnvelopeOptions) -> bytes:
    """One envelope as a PDF, for the preview; empty when it is left out."""
    press = EnvelopePress(options)
    page, _ = press.compose(recipient)
    return b"" if page is None else pages_pdf([page], press.fonts, _title(options))


def _title(options: EnvelopeOptions) -> RunTitle:
    author = options.sender.name if options.sender else ""
    return RunTitle(options.title or options.format.name, options.day, author, options.language)
