"""vCards to prepared chunks, through the same readers as the columns of tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.folding import clean_text
from sme_crm.domain.postal_code import read_postal_code
from sme_crm.domain.record_values import contact_values
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.services.importing import readers
from sme_crm.services.importing.cleaning import CleaningOptions, ColumnReader
from sme_crm.services.importing.prepared import NOTHING_TO_NAME, PreparedChunk
from sme_crm.services.importing.words import read_country

NO_COLUMN: Final = -1
_NAMES: Final = ("given_name", "family_name", "organization_name")
CARD_SCALARS: Final = (
    "reference", "status", "birth_name", "birth_date", "profession", "housing", "children",
    "legal_form", "siren", "siret", "vat_number", "naf", "sector", "headcount", "language",
    "source", "ended", "notes",
)  # fmt: skip


class CardRows:
    """Prepares the cards of a file; fields of the record that cards carry need no mapping."""

    def __init__(self, options: CleaningOptions) -> None:
        self._name = readers.given_name_reader(NO_COLUMN, options)
        self._civility = readers.civility_reader(NO_COLUMN, options)
        self._town = readers.locality_reader(NO_COLUMN, options)
        self._options = options
        self._phones: dict[str, ColumnReader] = {}
        self._emails: dict[str, ColumnReader] = {}

    @property
    def readers(self) -> list[ColumnReader]:
        """The readers, for the preview of what rules changed."""
        return [
            self._name, self._civility, self._town, *self._phones.values(), *self._emails.values()
        ]  # fmt: skip

    def prepare(self, cards: Sequence[ParsedCard]) -> PreparedChunk:
        """The cards cleaned and put together; cards that are no contact are rejected."""
        size = len(cards)
        chunk = PreparedChunk(lines=[card.line for card in cards])
        chunk.scalars = {
            key: [""] * size
            for key in ("civility", *_NAMES, *CARD_SCALARS)
        }  # fmt: skip
        for key in ("birth_date", "children", "headcount"):
            chunk.scalars[key] = [None] * size
        chunk.scalars["kind"] = ["individual"] * size
        chunk.employers = [""] * size
        chunk.uids = [card.draft.uid for card in cards]
        for number, card in enumerate(cards):
            if card.problem is not None:
                chunk.rejected[number] = card.problem
                continue
            chunk.warnings += [(number, warning) for warning in card.warnings]
            self._read_card(chunk, number, card)
        return chunk

    def _read_card(self, chunk: PreparedChunk, number: int, card: ParsedCard) -> None:
        draft = card.draft
        self._read_values(chunk, number, card)
        self._read_employments(chunk, number, draft)
        self._read_addresses(chunk, number, draft)
        self._read_phones(chunk, number, draft)
        self._read_emails(chunk, number, draft)
        from sme_crm.domain.record_values import web_page_columns

        for place, page in enumerate(draft.web_pages):
            columns = web_page_columns(page)
            chunk.web_pages.append(
                (number, place, str(columns["kind"]), str(columns["url"]), str(columns["state"]))
            )
        for consent in draft.consents:
            chunk.consents.append(
                (number, consent.decision, consent.channel, consent.given_on,
                 clean_text(consent.words, multi_line=True), clean_text(consent.means),
                 consent.withdrawn_on)
            )  # fmt: skip
        chunk.groups += [(number, name) for name in draft.groups]
        if draft.photo:
            chunk.photos[number] = draft.photo
        named = any(chunk.scalars[key][number] for key in _NAMES) or chunk.employers[number]
        if not named and not draft.phones and not draft.emails:
            chunk.rejected[number] = NOTHING_TO_NAME

    def _read_values(self, chunk: PreparedChunk, number: int, card: ParsedCard) -> None:
        known = {key: value for key, value in card.draft.values.items() if key in chunk.scalars}
        values = contact_values(known)
        notes = [str(values.pop("notes", ""))]
        notes += [f"{name}: {clean_text(text)}" for name, text in card.unmapped]
        for key, value in values.items():
            if key == "civility":
                value = self._civility[str(value)]
            elif key in ("given_name", "family_name"):
                value = self._name[str(value)]
            elif key in ("status", "housing", "ended"):
                value = readers.choice_reader(NO_COLUMN, key)[str(value)][0] or ""
            chunk.scalars[key][number] = value
        chunk.scalars["notes"][number] = "\n".join(line for line in notes if line)

    def _read_employments(self, chunk: PreparedChunk, number: int, draft: ContactDraft) -> None:
        for employment in draft.employments:
            function = clean_text(employment.function)
            name = clean_text(employment.organization)
            if not name:
                if function and not chunk.scalars["profession"][number]:
                    chunk.scalars["profession"][number] = function
                continue
            parts = (
                function, employment.level, clean_text(employment.department),
                employment.from_date, employment.until_date,
            )  # fmt: skip
            if not chunk.employers[number]:
                chunk.employers[number] = name
                chunk.employments[number] = parts
            else:
                chunk.other_employments.append((number, name, parts))

    def _read_addresses(self, chunk: PreparedChunk, number: int, draft: ContactDraft) -> None:
        for place, address in enumerate(draft.addresses):
            country = read_country(address.country)
            left_over = address.country if country is None else ""
            country = country or ""
            code = clean_text(address.postal_code)
            state = "good"
            if code:
                read = read_postal_code(code, country or "FR")
                code, state = read.code or code, read.state
            town, found = self._town[address.locality]
            region = clean_text(" ".join(filter(None, (address.region, left_over))))
            parts: tuple[Any, ...] = tuple(
                clean_text(part)
                for part in (address.complement, address.building, address.street, address.place)
            )
            chunk.addresses.append(
                (number, place, address.kind, *parts, code or found, town, region, country, state)
            )

    def _read_phones(self, chunk: PreparedChunk, number: int, draft: ContactDraft) -> None:
        seen: list[str] = []
        for phone in draft.phones:
            reader = self._phones.get(phone.kind)
            if reader is None:
                reader = readers.phone_reader(NO_COLUMN, phone.kind, self._options)
                self._phones[phone.kind] = reader
            for kind, shown, e164, digits, state in reader[phone.number]:
                if digits not in seen or not digits:
                    chunk.phones.append((number, len(seen), kind, shown, e164, digits, state))
                    seen.append(digits)

    def _read_emails(self, chunk: PreparedChunk, number: int, draft: ContactDraft) -> None:
        seen: list[str] = []
        for email in draft.emails:
            reader = self._emails.get(email.kind)
            if reader is None:
                reader = readers.email_reader(NO_COLUMN, email.kind, self._options)
                self._emails[email.kind] = reader
            for kind, address, folded, state, _ in reader[email.address]:
                if folded not in seen:
                    chunk.emails.append((number, len(seen), kind, address, folded, state))
                    seen.append(folded)
