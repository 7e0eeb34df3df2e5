"""Envelopes: the sender at the top left, the address where windows are, the post's zones blank."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from sme_crm.domain.envelope_format import EnvelopeFormat
from sme_crm.domain.label_sheet import UNCALIBRATED, Calibration
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.postal_address import AddressOptions
from sme_crm.printing.kept_lines import LineSetter
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import Page, PlacedImage, PlacedLines
from sme_crm.printing.piece_run import AddressedLines, RunTally, RunTitle, address_lines
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import MM

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


class EnvelopePress:
    """Composes envelopes of one kind; pure of any file. One per thread."""

    def __init__(self, options: EnvelopeOptions) -> None:
        self.options = options
        self.fonts = FontSet()
        author = options.sender.name if options.sender else ""
        title = options.title or options.format.name
        self.title = RunTitle(title, options.day, author, options.language)
        self._setter = LineSetter(self.fonts)
        self._size = (options.format.width * MM, options.format.height * MM)
        self._fixed = self._sender_part()

    def lines_of(self, recipient: Recipient) -> AddressedLines:
        """The address, and what to look at."""
        return address_lines(recipient, self.options.address)

    def compose(self, recipient: Recipient, lines: Sequence[str]) -> tuple[Page, str] | None:
        """The envelope with an address and what no font had, None when it does not fit."""
        zone = self.options.format.address
        width, height = zone.width * MM, zone.height * MM
        room = min(height, len(lines) * _LINE_HEIGHT * MM)
        laid = self._setter.fit(lines, width, room, ADDRESS_SIZES)
        if laid is None:
            return None
        # The block stands in the middle of its zone, where eye and machine look for it.
        top = zone.top * MM + (height - laid.height) / 2
        page = Page(size=self._size, fixed=self._fixed)
        x, y = self._placed(zone.left * MM, top + laid.ascent)
        page.lines.append(PlacedLines(laid.operators, x, y))
        return page, laid.missing

    def sheets(self, pieces: Iterable[Page], tally: RunTally) -> Iterator[Page]:
        """Each envelope is its own sheet."""
        for page in pieces:
            tally.pieces += 1
            tally.sheets += 1
            yield page

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
        laid = self._setter.fit(lines, zone.width * MM, room, _SENDER_SIZES)
        if laid is not None:
            x, top = self._placed(zone.left * MM, y + laid.ascent)
            page.lines.append(PlacedLines(laid.operators, x, top, gray=0.2))
        return page if page.lines or page.images else None


def return_lines(sender: Sender) -> tuple[str, ...]:
    """The sender's own address, as letters come back to it."""
    town = f"{sender.postal_code} {sender.town.upper()}"
    lines = (sender.name, *sender.street_lines, town)
    return tuple(line for line in (" ".join(text.split()) for text in lines) if line)
