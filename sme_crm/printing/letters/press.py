"""Letters of one template and sender, composed for one recipient after the other."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sme_crm.domain.contact import Address, Contact
from sme_crm.domain.field import Field
from sme_crm.domain.letters.filling import FilledLetter, TemplateFiller
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.print_check import LEFT_OUT, PrintWarning
from sme_crm.domain.letters.sender import Sender, sender_values
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.postal_address import (
    AddressBlock,
    AddressOptions,
    address_block,
    recipient_name,
)
from sme_crm.domain.salutation import AddressForm, address_form
from sme_crm.printing.letters.composer import ComposedLetter, LetterComposer
from sme_crm.printing.letters.look import look_of
from sme_crm.printing.pdf.pdf_file import write_pdf
from sme_crm.printing.typesetting.font_files import Family
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import Typesetter


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom one letter goes to, and by which of the addresses.

    `organization` is the employer to write at (None: the contact's own at a work address);
    `person` or `department` is the second line of an organization's address; `values` are the
    merge fields (None: `merge_fields.recipient_values`), `met` the numbers of the template's
    conditions that the recipient meets.
    """

    contact: Contact
    address: Address | None
    organization: str | None = None
    person: Contact | None = None
    department: str = ""
    values: Mapping[str, str] | None = None
    met: frozenset[int] = frozenset()

    @property
    def id(self) -> int:
        """The contact's id."""
        return self.contact.id


@dataclass(frozen=True, slots=True)
class LetterOptions:
    """How a run looks: the typeface, how addresses are written, the date of the letters.

    `family` takes the place of the template's own. `own_fields` are the user's own by key, for
    their values are written by what they are; `pictures` are PNG or JPEG bytes by the keys that
    images and the letterhead of the template name (a missing one leaves its place out).
    """

    day: date
    family: Family | None = None
    address: AddressOptions = AddressOptions()
    own_fields: Mapping[str, Field] = field(default_factory=dict)
    pictures: Mapping[str, bytes] = field(default_factory=dict)


class LetterPress:
    """Composes the letters of one template, sender and day; pure of any file."""

    def __init__(self, template: LetterTemplate, sender: Sender, options: LetterOptions) -> None:
        self.fonts = FontSet(options.family or template.family)
        self.options = options
        self.sender = sender
        self.template = template
        self._filler = TemplateFiller(template, options.own_fields)
        self._run_values = sender_values(sender) | {"today": options.day.isoformat()}
        self._composer = LetterComposer(
            sender,
            Typesetter(self.fonts, template.language),
            look_of(template, options.pictures),
        )

    def compose(self, recipient: Recipient) -> tuple[ComposedLetter, list[PrintWarning]]:
        """The pages for one recipient (none when it must be left out) and what to look at."""
        letter, lines, warnings = self._filled(recipient)
        if letter is None:
            return ComposedLetter(()), warnings
        return self._composed(recipient, letter, lines, warnings), warnings

    def count_pages(self, recipient: Recipient) -> tuple[int, list[PrintWarning]]:
        """How many pages `compose` makes and what to look at; most letters are not laid out."""
        letter, lines, warnings = self._filled(recipient)
        if letter is None:
            return 0, warnings
        if self._composer.takes_one_page(letter, lines):
            return 1, warnings
        return len(self._composed(recipient, letter, lines, warnings).pages), warnings

    def _filled(
        self, recipient: Recipient
    ) -> tuple[FilledLetter | None, tuple[str, ...], list[PrintWarning]]:
        """The letter (None: left out), the lines of the address, what rules say of both."""
        lines, form, warnings = self._addressed(recipient)
        if form is None:
            return None, lines, warnings
        letter = self._filler.fill(self._merged(recipient), form, recipient.met)
        warnings += [PrintWarning("empty_field", recipient.id, key) for key in letter.empty_fields]
        return letter, lines, warnings

    def _composed(
        self,
        recipient: Recipient,
        letter: FilledLetter,
        lines: tuple[str, ...],
        warnings: list[PrintWarning],
    ) -> ComposedLetter:
        composed = self._composer.compose(letter, lines, lambda: recipient_name(recipient.contact))
        if len(composed.pages) != 1 or composed.missing:
            warnings += _warnings_of(composed, recipient.id, lines)
        return composed

    def look_at(self, recipient: Recipient) -> list[PrintWarning]:
        """What the rules of addresses and fields say of a letter; nothing is laid out."""
        _, form, warnings = self._addressed(recipient)
        if form is not None:
            empty = self._filler.empty_fields(self._merged(recipient), form, recipient.met)
            warnings += [PrintWarning("empty_field", recipient.id, key) for key in empty]
        return warnings

    def _addressed(
        self, recipient: Recipient
    ) -> tuple[tuple[str, ...], AddressForm | None, list[PrintWarning]]:
        """The address, how the reader is spoken to (None: left out), what rules say of both."""
        warnings: list[PrintWarning] = []
        contact = recipient.contact
        block = self.address_of(recipient)
        if block.warnings and self._filler.has_window:
            warnings += [PrintWarning(one.kind, contact.id, one.line) for one in block.warnings]
            if any(warning.kind in LEFT_OUT for warning in warnings):
                return block.lines, None, warnings
        form = address_form(recipient.person or contact)
        if form == "unknown" and self._filler.has_civility:
            warnings.append(PrintWarning("unknown_civility", contact.id))
        return block.lines, form, warnings

    def address_of(self, recipient: Recipient) -> AddressBlock:
        """The address as it stands in the window, with what breaks the norm."""
        return address_block(
            recipient.contact,
            recipient.address,
            organization=recipient.organization,
            person=recipient.person,
            department=recipient.department,
            options=self.options.address,
        )

    def _merged(self, recipient: Recipient) -> dict[str, str]:
        """The values this template merges for one recipient."""
        values = recipient.values
        return {**(_plain_values(recipient) if values is None else values), **self._run_values}

    def values_of(self, recipient: Recipient) -> dict[str, str]:
        """Every value that a letter to this recipient could merge."""
        return {**_plain_values(recipient), **self._merged(recipient)}

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


def _warnings_of(
    composed: ComposedLetter, recipient_id: int, lines: tuple[str, ...]
) -> Iterator[PrintWarning]:
    """What the pages of a letter say."""
    if not composed.pages:
        yield PrintWarning("does_not_fit", recipient_id, max(lines, key=len, default=""))
    if len(composed.pages) > 1:
        yield PrintWarning("second_page", recipient_id, str(len(composed.pages)))
    if composed.missing:
        yield PrintWarning("missing_glyph", recipient_id, composed.missing)


def _plain_values(recipient: Recipient) -> dict[str, str]:
    return recipient_values(recipient.contact, recipient.address, employer=recipient.organization)


def letter_page_pdf(
    template: LetterTemplate, recipient: Recipient, sender: Sender, options: LetterOptions
) -> bytes:
    """The very pages of one recipient's letter as a PDF, for the preview; empty when left out."""
    return LetterPress(template, sender, options).pdf(recipient)
