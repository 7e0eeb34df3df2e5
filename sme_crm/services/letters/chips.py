"""What the chips of merge fields show while a letter is written: names and a contact's values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sme_crm.domain.dates import present_day
from sme_crm.domain.field import Field
from sme_crm.domain.letters.filling import TemplateFiller
from sme_crm.domain.letters.merge_fields import MergeField, merge_fields
from sme_crm.domain.letters.sender import Sender, sender_values
from sme_crm.domain.letters.template import FieldRun, LetterTemplate, Paragraph
from sme_crm.domain.salutation import AddressForm, address_form
from sme_crm.services.letters.recipients import MailingRecipients


class ChipValues:
    """The values of one contact as a letter in one language writes them."""

    def __init__(
        self, filler: TemplateFiller, values: Mapping[str, str], form: AddressForm = "unknown"
    ) -> None:
        self._filler = filler
        self._values = values
        self._form = form

    def text(self, run: FieldRun) -> str:
        """What a chip shows: the value in its format, the text if empty, or ""."""
        return self._filler.value(run, self._values, self._form)


class LetterChips:
    """Says what can be merged, and what a contact's values are, for one language of letters."""

    def __init__(
        self,
        recipients: MailingRecipients,
        sender: Sender,
        own_fields: Iterable[Field] = (),
        language: str = "fr",
    ) -> None:
        own = {field.key: field for field in own_fields}
        self.fields: tuple[MergeField, ...] = merge_fields(own.values())
        """Everything that can be merged, in the order to offer it."""
        every = Paragraph(tuple(FieldRun(field.key) for field in self.fields))
        self._template = LetterTemplate("-", language, (every,))
        self._filler = TemplateFiller(self._template, own)
        self._recipients = recipients
        self._sender = sender_values(sender)

    def values(self, contact_id: int, day: date | None = None) -> ChipValues | None:
        """The values of a contact for letters of `day`, None when he is gone."""
        day = day or present_day()
        found = next(self._recipients.read([contact_id], self._template, day), None)
        if found is None:
            return None
        values = {**(found.values or {}), **self._sender, "today": day.isoformat()}
        return ChipValues(self._filler, values, address_form(found.person or found.contact))
