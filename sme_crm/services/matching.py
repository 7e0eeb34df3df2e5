"""Who a typed contact may already be: candidates by the indexes, scored by the duplicate engine.

The rows of files are matched in bulk, through `services.row_matching`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Final

from sme_crm.domain.contact import (
    INDIVIDUAL,
    ORGANIZATION,
    Address,
    ContactDraft,
    ContactRow,
    Email,
    Employment,
    Phone,
)
from sme_crm.domain.duplicates.normalising import organization_key
from sme_crm.domain.duplicates.reasons import reason_keys
from sme_crm.domain.duplicates.records import Place, Records
from sme_crm.domain.email_address import read_email
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.phone import read_phone
from sme_crm.services.duplicates.weighing import Weighing
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.duplicate_results import read_apart
from sme_crm.store.queries.contact_list import read_rows
from sme_crm.store.queries.duplicate_candidates import (
    NamedContact,
    Sought,
    find_by_keys,
    find_by_words,
    read_names,
)
from sme_crm.store.queries.duplicates import NumberField, read_records
from sme_crm.store.queries.own_keys import own_key, own_text

_LEAST_DIGITS = 8
# Contacts compared in full, 0.1 ms each: the likeliest by their names.
_COMPARED = 30
_SAME_TOWN = 20  # of a likeness of 100
_SIREN, _SIRET = 9, 14
# A person and a company as most are typed, to load what comparing takes.
_WARMING: Final[tuple[dict[str, object], ...]] = (
    {"kind": INDIVIDUAL, "given_name": "Jean", "family_name": "Martin"},
    {"kind": ORGANIZATION, "organization_name": "Martin et fils"},
)


@dataclass(frozen=True, slots=True)
class Match:
    """A contact that may be the one meant; `score` is the probability that it is.

    `reasons` are keys of `domain.duplicates.reasons.REASONS`.
    """

    row: ContactRow
    score: float
    reasons: tuple[str, ...]


class Matching:
    """Finds likely duplicates of one contact."""

    def __init__(self, database: Database, weighing: Weighing) -> None:
        self._database = database
        self._weighing = weighing

    def warm(self) -> None:
        """Load the engine and what the base is like, half a second that the first call of
        `candidates` would take else: not in the GUI thread."""
        from sme_crm.domain.duplicates.probing import score_probe

        connection = self._database.reader()
        with self._database.translated_errors():
            statistics = self._weighing.statistics(connection)
            for values in _WARMING:
                draft = ContactDraft(
                    values,
                    addresses=[Address(street="1 rue Haute", locality="Paris")],
                    phones=[Phone("06 12 34 56 78"), Phone("+32 2 512 12 12")],
                    emails=[Email("jean@example.org"), Email("zoé@example.org")],
                    employments=[Employment(organization="Martin")],
                )
                _own_values(draft, self._weighing.numbering(connection))
                probe = record_of(draft)
                _likeliest(connection, _sought(draft, probe, ()), ())
                score_probe(probe, probe, statistics)

    def candidates(
        self, draft: ContactDraft, *, leave_out: Iterable[int] = (), limit: int = 5
    ) -> list[Match]:
        """Contacts that may already be `draft`, likeliest first, from the user's threshold on.

        `leave_out`: the contact itself. Who was said to be no duplicate of it is left out, too.
        The first call reads what the base is like (see `warm`): not in the GUI thread.
        """
        connection = self._database.reader()
        with self._database.translated_errors():
            own = _own_values(draft, self._weighing.numbering(connection))
            probe = record_of(draft, {field.label: text for field, text in own})
            sought = _sought(draft, probe, [own_key(field.id, text) for field, text in own])
            left_out = _with_distinct(connection, leave_out)
            ids = _likeliest(connection, sought, left_out)
            if not ids:
                return []
            return self._scored(connection, probe, ids)[:limit]

    def _scored(self, connection: DriverConnection, probe: Records, ids: list[int]) -> list[Match]:
        from sme_crm.domain.duplicates.probing import score_probe

        others = read_records(connection, ids)
        pairs = score_probe(probe, others, self._weighing.statistics(connection))
        least = self._weighing.thresholds().review
        found = [
            (others.ids[place], chance, mask) for _, place, chance, mask in pairs if chance >= least
        ]
        rows = read_rows(connection, [contact_id for contact_id, _, _ in found])
        matches = [
            Match(rows[contact_id], chance, reason_keys(mask))
            for contact_id, chance, mask in found
            if contact_id in rows
        ]
        matches.sort(key=lambda match: (-match.score, match.row.formatted_name))
        return matches


def record_of(draft: ContactDraft, numbers: Mapping[str, str] = MappingProxyType({})) -> Records:
    """A draft as the engine takes it, alone; `numbers`: own fields that number it, by label."""
    text = {key: clean_text(str(value)) for key, value in draft.values.items() if value}
    company = text.get("kind") == "organization"
    organization = text.get("organization_name", "")
    if draft.employments and not company:
        organization = clean_text(draft.employments[0].organization)
    return Records(
        ids=[0],
        company=[company],
        civility=[text.get("civility", "")],
        given_name=[text.get("given_name", "")],
        family_name=[text.get("family_name", "")],
        birth_name=[text.get("birth_name", "")],
        organization=[organization],
        birth_date=[text.get("birth_date", "")],
        siret=["".join(filter(str.isdigit, text.get("siret", "")))],
        reference=[text.get("reference", "")],
        organization_ids=[0],
        household_ids=[0],
        phones=[tuple(dict.fromkeys(read_phone(one.number).digits for one in draft.phones))],
        emails=[tuple(dict.fromkeys(_email_key(one.address) for one in draft.emails))],
        addresses=[
            tuple(
                Place(one.complement, f"{one.street} {one.place}".strip(), one.postal_code,
                      one.locality, one.country)
                for one in draft.addresses
            )
        ],
        borrowed=[False],
        identifiers={label: [text] for label, text in numbers.items()},
    )  # fmt: skip


def _email_key(address: str) -> str:
    return read_email(clean_text(address)).key if "@" in address else ""


def _own_values(
    draft: ContactDraft, fields: Sequence[NumberField]
) -> list[tuple[NumberField, str]]:
    """What the draft tells of some own fields, as the base would keep it."""
    if not fields:
        return []
    from sme_crm.services.custom_fields import value_columns

    told = {fold(label): value for label, value in draft.custom.items()}
    found = []
    for field in fields:
        try:
            columns = value_columns(field.kind, told.get(fold(field.label)))
        except InvalidInput:
            continue  # a number half typed
        if columns:
            found.append((field, own_text(columns["text_value"], columns["number_value"])))
    return found


def _sought(draft: ContactDraft, probe: Records, own_keys: Iterable[str]) -> Sought:
    names = fold(f"{probe.given_name[0]} {probe.family_name[0]}").split()
    if probe.company[0] or not names:
        names = _telling_words(probe.organization[0])
    siret = probe.siret[0]
    return Sought(
        keys=(
            *(("email", key) for key in probe.emails[0] if key),
            *(("phone", digits) for digits in probe.phones[0] if len(digits) >= _LEAST_DIGITS),
            *((("siren", siret[:_SIREN]),) if len(siret) in (_SIREN, _SIRET) else ()),
            *((("reference", probe.reference[0]),) if probe.reference[0] else ()),
            *(("own", key) for key in own_keys),
        ),
        names=tuple(dict.fromkeys(names)),
        towns=tuple(
            dict.fromkeys(
                max(fold(one.locality).split(), key=len)
                for one in draft.addresses
                if fold(one.locality)
            )
        ),
    )


def _telling_words(company: str) -> list[str]:
    """The words of a company's name that are not its legal form nor mere letters: half of all
    companies share those, and it takes long to find what they have in common."""
    words = fold(company).split()
    telling = organization_key(" ".join(words)).split()
    return [word for word in words if len(word) > 1 and word in telling] or words


def _with_distinct(connection: DriverConnection, own: Iterable[int]) -> set[int]:
    """Contacts with those that were said not to be one with them."""
    given = {contact_id for contact_id in own if contact_id}
    if not given:
        return given
    return given.union(*read_apart(connection, given))


def _likeliest(
    connection: DriverConnection, sought: Sought, left_out: Collection[int]
) -> list[int]:
    """The contacts to compare: those with a number in common, then by likeness of the name."""
    sharing = [one for one in find_by_keys(connection, sought) if one not in left_out]
    known = {*sharing, *left_out}
    named = [one for one in find_by_words(connection, sought) if one not in known]
    if len(sharing) + len(named) > _COMPARED:
        named = _nearest(read_names(connection, named), sought)
    return list(islice((*sharing, *named), _COMPARED))


def _nearest(contacts: list[NamedContact], sought: Sought) -> list[int]:
    """The ids, likest name first; one in the same town is worth a few letters."""
    from rapidfuzz.fuzz import token_sort_ratio

    name = " ".join(sought.names)

    def likeness(one: NamedContact) -> float:
        there = any(town in one.locality_key for town in sought.towns)
        return float(token_sort_ratio(name, one.sort_name)) + _SAME_TOWN * there

    return [one.id for one in sorted(contacts, key=likeness, reverse=True)]
