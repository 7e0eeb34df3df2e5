"""Cards (vCard, LDIF, pasted texts) to prepared chunks, through the readers of tables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from sme_crm.domain.contact import ORGANIZATION, Address, ContactDraft
from sme_crm.domain.country_evidence import FRANCE, Told, told_country
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.moments import read_moment
from sme_crm.domain.postal_code import FRENCH_TERRITORIES, read_postal_code
from sme_crm.domain.record_values import contact_values, web_page_columns
from sme_crm.domain.related_people import RelatedPerson
from sme_crm.domain.town_names import read_district
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.services.importing import readers
from sme_crm.services.importing.addresses import read_address
from sme_crm.services.importing.cleaning import CleaningOptions, ColumnReader, Reading
from sme_crm.services.importing.phone_reader import PhoneReader
from sme_crm.services.importing.prepared import NOTHING_TO_NAME, PreparedChunk
from sme_crm.services.importing.rejects import CARD_PROPERTY
from sme_crm.services.importing.words import read_country

NO_COLUMN: Final = -1
_NAMES: Final = ("given_name", "family_name", "organization_name")
CARD_SCALARS: Final = (
    "reference", "status", "birth_name", "birth_date", "profession", "housing", "children",
    "legal_form", "siren", "siret", "vat_number", "naf", "sector", "headcount", "language",
    "source", "ended", "notes",
)  # fmt: skip
_CHOICES: Final = ("status", "housing", "ended")
_CASED: Final = ("given_name", "family_name", "birth_name")
_EMAIL_PARTS: Final = 5
_STATES: Final = ("doubtful", "dead")


class CardRows:
    """Prepares the cards of a file; fields of the record that cards carry need no mapping."""

    def __init__(self, options: CleaningOptions) -> None:
        self._options = options
        self._name = readers.given_name_reader(NO_COLUMN, options)
        self._company = readers.company_reader(NO_COLUMN, options)
        self._civility = readers.civility_reader(NO_COLUMN, options)
        self._town = readers.locality_reader(NO_COLUMN, options)
        self._codes = ColumnReader(NO_COLUMN, "postal_codes", self._read_code)
        self._districts = ColumnReader(NO_COLUMN, "districts", self._read_district)
        self._streets = ColumnReader(NO_COLUMN, "addresses", _read_street)
        self._choices = {key: readers.choice_reader(NO_COLUMN, key) for key in _CHOICES}
        self._phones: dict[str, PhoneReader] = {}
        self._emails: dict[str, ColumnReader] = {}
        self._names_of_uids: dict[str, set[str]] = {}

    @property
    def readers(self) -> list[ColumnReader]:
        """The readers, for the preview of what rules changed."""
        return [
            self._name, self._company, self._civility, self._town, self._codes, self._streets,
            self._districts,
            *self._choices.values(), *self._phones.values(), *self._emails.values(),
        ]  # fmt: skip

    def prepare(self, cards: Sequence[ParsedCard]) -> PreparedChunk:
        """The cards cleaned and put together; cards that are no contact are rejected."""
        size = len(cards)
        chunk = PreparedChunk(lines=[card.line for card in cards])
        chunk.scalars = {key: [""] * size for key in ("civility", *_NAMES, *CARD_SCALARS)}
        for key in ("birth_date", "children", "headcount"):
            chunk.scalars[key] = [None] * size
        chunk.scalars["kind"] = ["individual"] * size
        chunk.employers = [""] * size
        chunk.modified = [read_moment(card.modified) if card.modified else "" for card in cards]
        uids = chunk.uids = [clean_text(card.draft.uid) for card in cards]
        for number, card in enumerate(cards):
            if card.problem is not None:
                chunk.rejected[number] = card.problem
                continue
            chunk.related += [(number, _clean_person(person)) for person in card.related]
            chunk.warnings += [(number, warning) for warning in card.warnings]
            self._read_card(chunk, number, card)
            if uids[number] and self._is_another(chunk, number, uids[number]):
                uids[number] = ""
        return chunk

    def _is_another(self, chunk: PreparedChunk, number: int, uid: str) -> bool:
        """Whether an earlier card with the same UID names somebody else altogether.

        Programs that copy cards to make new ones leave the UID as it was.
        """
        name = fold(" ".join(str(chunk.scalars[key][number]) for key in _NAMES))
        words = set(name.split())
        known = self._names_of_uids.setdefault(uid, words)
        if known is words:
            return False
        given = fold(str(chunk.scalars["given_name"][number]))
        return bool(known and words) and (known.isdisjoint(words) or (
            bool(given) and len(known) > 1 and len(words) > 1 and known.isdisjoint(given.split())
        ))  # fmt: skip

    def _read_card(self, chunk: PreparedChunk, number: int, card: ParsedCard) -> None:
        draft = card.draft
        left_over = self._read_values(chunk, number, draft)
        self._read_notes(chunk, number, card, left_over)
        self._read_employments(chunk, number, draft)
        self._read_addresses(chunk, number, draft)
        self._read_phones(chunk, number, draft)
        for place, page in enumerate(draft.web_pages):
            columns = web_page_columns(page)
            chunk.web_pages.append(
                (number, place, str(columns["kind"]), str(columns["url"]), str(columns["state"]))
            )
        self._read_emails(chunk, number, draft)
        for consent in draft.consents:
            chunk.consents.append(
                (number, consent.decision, consent.channel, consent.given_on,
                 clean_text(consent.words, multi_line=True), clean_text(consent.means),
                 consent.withdrawn_on)
            )  # fmt: skip
        chunk.groups += [(number, name) for group in draft.groups if (name := clean_text(group))]
        if draft.photo:
            chunk.photos[number] = draft.photo
        named = any(chunk.scalars[key][number] for key in _NAMES) or chunk.employers[number]
        reached = draft.phones or draft.emails or draft.addresses
        if not named and not reached and draft.web_pages:
            # A web page alone is named by its host.
            chunk.scalars["kind"][number] = ORGANIZATION
            chunk.scalars["organization_name"][number] = _host(draft.web_pages[0].url)
        elif not named and not reached:
            chunk.rejected[number] = NOTHING_TO_NAME

    def _read_values(
        self, chunk: PreparedChunk, number: int, draft: ContactDraft
    ) -> list[tuple[str, str]]:
        """The single values; returns words that are in no list, for the notes."""
        known = {
            key: value
            for key, value in draft.values.items()
            if key in chunk.scalars and key != "notes"
        }
        left_over = []
        for key, value in contact_values(known).items():
            if key == "civility":
                value = self._read(self._civility, str(value))
            elif key in _CASED:
                value = self._read(self._name, str(value))
            elif key == "organization_name":
                value = self._read(self._company, str(value))
            elif key in _CHOICES:
                found, rest = self._read(self._choices[key], str(value))
                value = found or ""
                if rest:
                    left_over.append((key.upper(), rest))
            if key in chunk.scalars:
                chunk.scalars[key][number] = value
        return left_over

    def _read_notes(
        self, chunk: PreparedChunk, number: int, card: ParsedCard, left_over: list[tuple[str, str]]
    ) -> None:
        """The note, then what the record has no field for, a line each."""
        notes = [clean_text(str(card.draft.values.get("notes") or ""), multi_line=True)]
        for name, text in (*card.unmapped, *left_over):
            if name.removeprefix("X-") == CARD_PROPERTY.removeprefix("X-"):
                continue
            notes.append(f"{clean_text(name)}: {clean_text(text)}")
        chunk.scalars["notes"][number] = "\n".join(line for line in notes if line)

    @staticmethod
    def _read(reader: ColumnReader, text: str) -> Any:
        """One value; what the rule changes is counted for the preview."""
        return reader.read_cells((text,))[0] if text else reader[text]

    def _read_employments(self, chunk: PreparedChunk, number: int, draft: ContactDraft) -> None:
        for employment in draft.employments:
            function = clean_text(employment.function)
            name = self._read(self._company, employment.organization)
            department = clean_text(employment.department)
            if not name:
                if function and not chunk.scalars["profession"][number]:
                    chunk.scalars["profession"][number] = function
                elif function and function != chunk.scalars["profession"][number]:
                    _add_note(chunk, number, f"TITLE: {function}")
                if department:
                    _add_note(chunk, number, f"DEPARTMENT: {department}")
                continue
            parts = (
                function, employment.level, department, employment.from_date,
                employment.until_date,
            )  # fmt: skip
            if not chunk.employers[number]:
                chunk.employers[number] = name
                chunk.employments[number] = parts
            else:
                chunk.other_employments.append((number, name, parts))

    def _read_addresses(self, chunk: PreparedChunk, number: int, draft: ContactDraft) -> None:
        for place, one in enumerate(draft.addresses):
            address = self._whole_address(one)
            country = read_country(address.country)
            # A country of no list stays as it is written: France it is certainly not.
            abroad = clean_text(address.country) if country is None else country
            town, found, *_ = self._read(self._town, address.locality)
            code, state = self._postal_code(address, country, town)
            if town and not abroad:
                district = self._read(self._districts, town)
                if (code or found) in ("", district[0]):
                    found, town = district
            region = clean_text(address.region)
            parts: tuple[Any, ...] = tuple(
                clean_text(part)
                for part in (address.complement, address.building, address.street, address.place)
            )
            if address.state in _STATES:
                state = address.state
            chunk.addresses.append(
                (number, place, address.kind, *parts, code or found, town, region, abroad, state)
            )  # fmt: skip

    def _whole_address(self, address: Address) -> Address:
        """An address written into the street alone, told apart ("12 rue X, 75002 Paris")."""
        alone = not (address.postal_code or address.locality or address.building or address.place)
        if not alone or not address.street or not self._options.on("addresses"):
            return address
        parts = self._read(self._streets, address.street)
        if parts is None:
            return address
        return replace(
            address,
            complement=address.complement or parts.complement,
            building=parts.building,
            street=parts.street,
            place=parts.place,
            postal_code=parts.postal_code,
            locality=parts.locality,
            country=address.country or parts.country,
        )

    def _postal_code(self, address: Address, country: str | None, town: str) -> tuple[str, str]:
        """(code, state); a code of an unknown country stays as it is written."""
        typed = clean_text(address.postal_code)
        if not typed or country is None:
            return typed, "good"
        if country:
            read = read_postal_code(typed, country)
            return (read.code or typed if self._options.on("postal_codes") else typed), read.state
        if len(typed) == 4 and typed.isdigit() and not _is_french(f"0{typed}", town):
            # Cards keep their zeros: four figures are a code of a neighbour's.
            return typed, "doubtful"
        code, state = self._read(self._codes, typed)
        return code, state

    def _read_code(self, text: str) -> Reading:
        code = read_postal_code(text)
        shown = (code.code or text) if self._options.on("postal_codes") else text
        return (shown, code.state), shown, code.reason

    def _read_district(self, text: str) -> Reading:
        town, code = read_district(text) if self._options.on("districts") else ("", "")
        return (code, town or text), f"{code} {town}" if code else text, ""

    def _read_phones(self, chunk: PreparedChunk, number: int, draft: ContactDraft) -> None:
        seen: list[str] = []
        told = _country_of(draft) if draft.phones else None
        of_card = {0: told} if told is not None else {}
        for phone in draft.phones:
            reader = self._phones.get(phone.kind)
            if reader is None:
                reader = PhoneReader(NO_COLUMN, phone.kind, self._options)
                self._phones[phone.kind] = reader
            for row in reader.read_rows((phone.number,), of_card)[0]:
                if len(row) == 1:
                    _add_note(chunk, number, f"EMAIL: {row[0]}")
                    continue
                kind, shown, e164, digits, state = row
                if digits not in seen or not digits:
                    state = phone.state if phone.state == "dead" else state
                    chunk.phones.append((number, len(seen), kind, shown, e164, digits, state))
                    seen.append(digits)

    def _read_emails(self, chunk: PreparedChunk, number: int, draft: ContactDraft) -> None:
        seen: list[str] = []
        for email in draft.emails:
            reader = self._emails.get(email.kind)
            if reader is None:
                reader = readers.email_reader(NO_COLUMN, email.kind, self._options)
                self._emails[email.kind] = reader
            for row in self._read(reader, email.address):
                if len(row) < _EMAIL_PARTS:
                    if len(row) == 1:
                        _add_note(chunk, number, f"TEL: {row[0]}")
                    else:
                        self._add_page(chunk, number, row)
                    continue
                kind, address, folded, state, _ = row
                if folded == email.address.lower():
                    address = email.address  # capitals of cards are typed on purpose
                if folded not in seen:
                    state = email.state if email.state == "dead" else state
                    chunk.emails.append((number, len(seen), kind, address, folded, state))
                    seen.append(folded)

    @staticmethod
    def _add_page(chunk: PreparedChunk, number: int, page: tuple[str, str, str]) -> None:
        """A web page that stood beside an e-mail, unless the card has it."""
        places = [row for row in chunk.web_pages if row[0] == number]
        if all(row[3] != page[1] for row in places):
            chunk.web_pages.append((number, len(places), *page))


def _clean_person(person: RelatedPerson) -> RelatedPerson:
    return person._replace(
        label=clean_text(person.label),
        name=clean_text(person.name),
        heading=clean_text(person.heading),
        uid=clean_text(person.uid),
        note=clean_text(person.note, multi_line=True),
    )


def _country_of(draft: ContactDraft) -> Told | None:
    """The country a card is of where it is not France."""
    told = None
    for address in draft.addresses[:1]:
        country = read_country(address.country) if address.country else None
        if country is not None:
            told = Told(country or FRANCE, sure=True)
    if told is None:
        places = [(one.postal_code, one.locality) for one in draft.addresses]
        reaches = [*(one.address for one in draft.emails), *(one.url for one in draft.web_pages)]
        told = told_country(places, reaches, [one.number for one in draft.phones])
    return None if told is None or told.country in FRENCH_TERRITORIES else told


def _host(url: str) -> str:
    """The name of the place a web page is at."""
    return clean_text(re.sub(r"^[a-z]+:/*|^//", "", url.strip(), flags=re.I)).partition("/")[0]


def _add_note(chunk: PreparedChunk, number: int, line: str) -> None:
    notes = chunk.scalars["notes"]
    notes[number] = f"{notes[number]}\n{line}" if notes[number] else line


def _read_street(text: str) -> Reading:
    """The parts of a street that holds its town too; None for one that does not."""
    if not any(map(str.isdigit, text)) or "," not in text:
        return None, text, ""
    parts = read_address(text)
    if not parts.postal_code or not parts.locality or not parts.street:
        return None, text, ""
    return parts, parts.shown, ""


def _is_french(code: str, town: str) -> bool:
    """Whether a town of that name has the code."""
    from sme_crm.domain.geography import communes_of

    wanted = fold(town)
    return any(fold(commune.name) == wanted for commune in communes_of(code))
