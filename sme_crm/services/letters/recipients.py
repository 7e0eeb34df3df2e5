"""Whom a mailing reaches: who is left out and why, the others in postal order, their addresses.

Letters, labels and envelopes all choose their recipients here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal, NamedTuple

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.folding import fold
from sme_crm.domain.household import addressed_as
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.template import CODE_KEY, LetterTemplate, field_keys
from sme_crm.domain.postal_address import AddressOptions
from sme_crm.domain.postal_code import department_of
from sme_crm.domain.postal_order import PostalKey, postal_key
from sme_crm.printing.letters.press import Recipient
from sme_crm.services.eligibility import Eligibility
from sme_crm.services.letters.answer_codes import AnswerCodes, code_of
from sme_crm.services.letters.conditions import TemplateConditions
from sme_crm.services.letters.mates import Mates, MateSearch
from sme_crm.services.letters.merge_values import MergeValues
from sme_crm.services.letters.printed_lines import PrintedLines
from sme_crm.store.database import Database
from sme_crm.store.queries.recipients import (
    ADDRESS_COLUMNS,
    AT_MOST,
    CONTACT_COLUMNS,
    ORDER_COLUMNS,
    read_mailing_names,
    read_recipients,
)

Order = Literal["postal", "name"]


class Place(NamedTuple):
    """What a mailing tells of one recipient: his name and where his letter goes."""

    name: str
    department: str
    country: str
    cedex: bool


@dataclass(frozen=True, slots=True)
class SortedRecipients:
    """Who is left out, who is reached in the order asked for.

    `widths` are the characters of the widest line of each who is reached.
    """

    excluded: dict[int, tuple[Refusal, ...]]
    ready: list[int]
    widths: dict[int, int]
    places: dict[int, Place] = field(default_factory=dict)
    mates: Mates = Mates()


@dataclass(frozen=True, slots=True)
class MailingChoice:
    """What the user decided of one mailing: its order, who is left out, the part to print.

    `part` is None for everybody; `number` is the number of the mailing (0: the next one),
    `wave_id` the wave of a campaign it is (0: of none).
    `duplex`: the paper is printed on both sides, each letter begins on a new leaf.
    """

    order: Order = "postal"
    by_hand: frozenset[int] = frozenset()
    apart: frozenset[int] = frozenset()
    part: frozenset[int] | None = None
    number: int = 0
    wave_id: int = 0
    duplex: bool = False


class MailingRecipients:
    """Sorts out and reads the recipients of mailings by post."""

    def __init__(self, database: Database, eligibility: Eligibility) -> None:
        self._database = database
        self._eligibility = eligibility
        self._codes = AnswerCodes(database)
        self._lines = PrintedLines(database)

    def as_printed(self, options: AddressOptions) -> AddressOptions:
        """The options with the lines the user wants printed otherwise."""
        return replace(options, printed=self._lines.read())

    def sort_out(
        self, ids: Sequence[int], choice: MailingChoice = MailingChoice()
    ) -> SortedRecipients:
        """Those who are left out with every reason, and the others in the order asked for.

        A household that wants one letter keeps one of its members.
        """
        excluded = self._eligibility.refusals(ids, "post")
        allowed = [one for one in dict.fromkeys(ids) if one not in excluded]
        aside = self._eligibility.set_aside(allowed, choice.by_hand, choice.apart)
        excluded.update((one, (refusal,)) for one, refusal in aside.items())
        allowed = [one for one in allowed if one not in aside]
        doubles = self._eligibility.household_doubles(allowed)
        excluded.update((one, (refusal,)) for one, refusal in doubles.items())
        allowed = [one for one in allowed if one not in doubles]
        keys: list[tuple[tuple[object, ...], int]] = []
        widths: dict[int, int] = {}
        places: dict[int, Place] = {}
        search = MateSearch()
        for recipient in self._read_for_order(allowed):
            key = postal_key(recipient.address)
            search.add(recipient, key)
            keys.append((_name_key(recipient) if choice.order == "name" else key, recipient.id))
            widths[recipient.id] = _widest_line(recipient)
            places[recipient.id] = _place(recipient, key)
        for gone in set(allowed).difference(widths):
            excluded[gone] = (Refusal("not_of_this_kind"),)
        ready = [contact_id for _, contact_id in sorted(keys)]
        return SortedRecipients(excluded, ready, widths, places, search.found(self._database))

    def _read_for_order(self, ids: Sequence[int]) -> Iterator[Recipient]:
        for start in range(0, len(ids), AT_MOST):
            with self._database.translated_errors():
                chunk = ids[start : start + AT_MOST]
                rows = read_recipients(self._database.reader(), chunk, ORDER_COLUMNS)
            for contact, address, organization in rows:
                yield Recipient(contact, address, organization)

    def read(
        self,
        ids: Sequence[int],
        template: LetterTemplate | None = None,
        day: date | None = None,
        number: int = 0,
        *,
        wave_id: int = 0,
        keys: frozenset[str] | None = None,
    ) -> Iterator[Recipient]:
        """The recipients in the order of `ids`, read a thousand at a time.

        With a template they get the values it merges, their answer code in the mailing `number`
        (0: the next one), what the wave `wave_id` of a campaign tells them, and the numbers of
        its conditions that they meet; `day` is the date of the letters. With `keys` they get
        these values, and of the contact is read only what they and an address say.
        """
        columns = ADDRESS_COLUMNS if keys is not None else CONTACT_COLUMNS
        if keys is None:
            keys = field_keys(template) if template is not None else frozenset()
        else:
            asked_for = {key.removeprefix("contact.") for key in keys}
            columns += tuple(one for one in CONTACT_COLUMNS if one in asked_for - {*columns})
        coded = CODE_KEY in keys
        number = number or (self._codes.next_number() if coded else 0)
        wanted = bool(keys) or template is not None
        merged = MergeValues(self._database, keys, wave_id) if wanted else None
        asked = TemplateConditions(self._database, template, day) if template is not None else None
        for start in range(0, len(ids), AT_MOST):
            chunk = ids[start : start + AT_MOST]
            with self._database.translated_errors():
                rows = read_recipients(self._database.reader(), chunk, columns)
                more = merged.read([row[0] for row in rows]) if merged is not None else {}
                named = {row[0].household_id for row in rows if row[0].household_id and not row[2]}
                names = read_mailing_names(self._database.reader(), named) if named else {}
            met = asked.met(chunk) if asked is not None else {}
            for contact, address, organization in rows:
                if contact.household_id in names and not organization:
                    contact = addressed_as(contact, names[contact.household_id])
                values = None
                if merged is not None:
                    own = recipient_values(contact, address, employer=organization, keys=keys)
                    values = {**own, **more.get(contact.id, {})}
                    if coded:
                        values[CODE_KEY] = code_of(number, contact.id)
                yield Recipient(
                    contact,
                    address,
                    organization,
                    values=values,
                    met=met.get(contact.id, frozenset()),
                )


def _widest_line(recipient: Recipient) -> int:
    address, contact = recipient.address, recipient.contact
    # The civility stands before the name and is as short for everybody.
    lines = [contact.formatted_name, recipient.organization or ""]
    if address is not None:
        lines += [address.complement, address.building, address.street, address.place]
    return max(map(len, lines))


def _name_key(recipient: Recipient) -> tuple[object, ...]:
    contact = recipient.contact
    return fold(contact.family_name or contact.formatted_name), fold(contact.given_name)


def _place(recipient: Recipient, key: PostalKey) -> Place:
    address = recipient.address
    code = address.postal_code if address is not None and not key[0] else ""
    return Place(recipient.contact.formatted_name, department_of(code), key[0], key[1])
