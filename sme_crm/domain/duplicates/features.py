"""Records as they are compared: every column normalised, each distinct value once."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import (
    Codes,
    Column,
    Flags,
    Floats,
    Slots,
    column_of,
    count_once,
    empty_column,
    number_values,
    place_in_slots,
    read_column,
    read_slots,
    value_shares,
)
from sme_crm.domain.duplicates.nicknames import NICKNAME_GROUPS
from sme_crm.domain.duplicates.normalising import (
    compact,
    date_key,
    email_key,
    family_name_key,
    given_name_key,
    is_mobile,
    number_key,
    organization_key,
    phone_key,
    postal_key,
    sorted_words,
    street_key,
    town_key,
)
from sme_crm.domain.duplicates.records import Place, Records
from sme_crm.domain.duplicates.weights import RARE
from sme_crm.domain.duplicates.whole_names import split_whole_names
from sme_crm.domain.email_address import is_generic_mailbox
from sme_crm.domain.salutation import civility_form

WORDS = 3  # of a name that are looked at
PLACES = 2  # addresses of a record that are looked at
_POINTS = 3  # e-mails, mobiles, other phones of a record that are looked at

_SEXES = {"mr": 1, "mr_mr": 1, "mrs": 2, "mrs_mrs": 2}


@dataclass(frozen=True, slots=True)
class Names:
    """The first, last and birth names: places in one vocabulary, so that all can be compared.

    `words[v]` are the single words of the name in place v, `groups[v]` the names it may be short
    for; `given_share`, `family_share` and `word_share` tell how frequent place v is. `whole`: the
    record has its whole name in one field (it is split here).
    """

    texts: list[str]
    given: Codes
    family: Codes
    birth: Codes
    words: npt.NDArray[np.int32]
    groups: npt.NDArray[np.int32]
    given_share: Floats
    family_share: Floats
    word_share: Floats
    whole: Flags

    def recounted(self, entities: Codes) -> Names:
        """The same names, each counted once for the records of one entity."""
        shares = _name_shares(self.given, self.family, self.words, entities)
        return replace(self, given_share=shares[0], family_share=shares[1], word_share=shares[2])


@dataclass(frozen=True, slots=True)
class Organizations:
    """Names of companies, own or of the employer; `words[v]` are the words of value v."""

    name: Column
    in_order: Column
    words: npt.NDArray[np.int32]
    word_share: Floats


@dataclass(frozen=True, slots=True)
class Places:
    """Addresses: one column a part for each of up to two addresses."""

    number: tuple[Column, ...]
    street: tuple[Column, ...]
    complement: tuple[Column, ...]
    postal_code: tuple[Column, ...]
    town: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Emails:
    """E-mail addresses; `generic[v]`: value v is that of a firm (contact@…), `domain_share[v]`:
    how frequent its domain is."""

    slots: Slots
    generic: Flags
    domain_share: Floats


@dataclass(frozen=True, slots=True)
class Features:
    """What the comparisons read of all records."""

    size: int
    company: Flags
    names: Names
    organizations: Organizations
    places: Places
    emails: Emails
    mobiles: Slots
    phones: Slots
    sex: npt.NDArray[np.int8]
    birth_date: Column
    siret: Column
    reference: Column
    identifiers: dict[str, Column]

    def recounted(self, entities: Codes) -> Features:
        """The same features, each value counted once for the records of one entity.

        Duplicates make their own values look frequent; counted once, a value is as rare as it is.
        """
        organizations, places = self.organizations, self.places
        return replace(
            self,
            names=self.names.recounted(entities),
            organizations=replace(organizations, name=organizations.name.recounted(entities)),
            places=Places(
                *(
                    tuple(column.recounted(entities) for column in part)
                    for part in (
                        places.number,
                        places.street,
                        places.complement,
                        places.postal_code,
                        places.town,
                    )
                )
            ),
            emails=replace(self.emails, slots=self.emails.slots.recounted(entities)),
            mobiles=self.mobiles.recounted(entities),
            phones=self.phones.recounted(entities),
            birth_date=self.birth_date.recounted(entities),
            siret=self.siret.recounted(entities),
            identifiers={
                label: column.recounted(entities) for label, column in self.identifiers.items()
            },
        )


def read_features(records: Records) -> Features:
    """All columns of the records, normalised."""
    size = len(records)
    names = _read_names(records, size)
    organization = read_column(records.organization, size, organization_key)
    flagged = np.array(records.company or [False] * size, dtype=np.bool_)
    nameless = (names.given == 0) & (names.family == 0)
    phones = read_slots(records.phones, size, phone_key, 2 * _POINTS)
    mobile = np.fromiter(map(is_mobile, phones.values), np.bool_, len(phones.values))
    sexes = read_column(records.civility, size, civility_form)
    by_form = np.array([_SEXES.get(form, 0) for form in sexes.values], np.int8)
    return Features(
        size=size,
        company=flagged | (nameless & (organization.codes != 0)),
        names=names,
        organizations=_read_organizations(organization),
        places=_read_places(records, size),
        emails=_read_emails(records, size),
        mobiles=_part_of(phones, mobile),
        phones=_part_of(phones, ~mobile),
        sex=by_form[sexes.codes],
        birth_date=read_column(records.birth_date, size, date_key),
        siret=read_column(records.siret, size, number_key),
        reference=read_column(records.reference, size, number_key),
        identifiers={
            label: column
            for label, texts in records.identifiers.items()
            if _tells_people_apart(column := read_column(texts, size, number_key))
        },
    )


def _read_emails(records: Records, size: int) -> Emails:
    slots = read_slots(records.emails, size, email_key, _POINTS)
    generic = np.fromiter(map(is_generic_mailbox, slots.values), np.bool_, len(slots.values))
    codes, domains = number_values(value.rpartition("@")[2] for value in slots.values)
    counts = np.bincount(codes, weights=slots.counts, minlength=len(domains))
    counts[0] = 0.0
    return Emails(slots, generic, (counts[codes] / max(counts.sum(), 1.0)).astype(np.float32))


def _tells_people_apart(column: Column) -> bool:
    """Whether an own field is nearly unique, yet shared by some: a number of a person.

    One that no two records share says nothing about them: it numbers records, not people.
    """
    distinct = len(column.values) - 1
    return column.filled >= 2 and distinct >= 0.25 * column.filled and distinct < column.filled


def _part_of(slots: Slots, wanted: Flags) -> Slots:
    codes = np.where(wanted[slots.codes], slots.codes, 0)
    codes = -np.sort(-codes, axis=1)[:, :_POINTS]
    used = max(1, int((codes != 0).any(axis=0).sum()))
    codes = np.ascontiguousarray(codes[:, :used])
    counts = np.bincount(codes.ravel(), minlength=len(slots.values)).astype(np.int32)
    return Slots(codes, slots.values, counts)


def _read_names(records: Records, size: int) -> Names:
    given = read_column(records.given_name, size, given_name_key)
    family = read_column(records.family_name, size, family_name_key)
    birth = read_column(records.birth_name, size, family_name_key)
    first, last, whole = split_whole_names(given, family)
    texts, places, words = _number_names([*first.values, *last.values, *birth.values])
    ends = np.cumsum([len(first.values), len(last.values)])
    given_at = places[: ends[0]][first.codes]
    family_at = places[ends[0] : ends[1]][last.codes]
    alone = np.arange(size, dtype=np.int32)
    given_share, family_share, word_share = _name_shares(given_at, family_at, words, alone)
    return Names(
        texts=texts,
        given=given_at,
        family=family_at,
        birth=places[ends[1] :][birth.codes],
        words=words,
        groups=_nickname_groups(texts, words),
        given_share=given_share,
        family_share=family_share,
        word_share=word_share,
        whole=whole,
    )


def _number_names(
    spaced: list[str],
) -> tuple[list[str], Codes, npt.NDArray[np.int32]]:
    """The vocabulary of names and their words, the place of each name in it, the words of each."""
    places, texts = number_values(map(compact, spaced))
    lists: list[list[str]] = [[] for _ in texts]
    for place, text in zip(places.tolist(), spaced, strict=True):
        found = text.split()
        if len(found) > len(lists[place]):
            lists[place] = found[:WORDS]
    known = {text: place for place, text in enumerate(texts)}
    words = np.zeros((len(texts), WORDS), np.int32)
    for place, found in enumerate(lists):
        for position, word in enumerate(found):
            words[place, position] = known.setdefault(word, len(known))
    single = np.zeros((len(known) - len(words), WORDS), np.int32)
    single[:, 0] = np.arange(len(words), len(known))
    return list(known), places, np.concatenate([words, single])


def _name_shares(
    given: Codes, family: Codes, words: npt.NDArray[np.int32], entities: Codes
) -> tuple[Floats, Floats, Floats]:
    """How frequent each name is as first name and as last name, each word in either."""
    size = len(words)
    first = count_once(given[:, None], entities, size)
    last = count_once(family[:, None], entities, size)
    single = count_once(np.concatenate([words[given], words[family]], axis=1), entities, size)
    return (
        value_shares(first, RARE["first"]),
        value_shares(last, RARE["last"]),
        value_shares(single, RARE["last"]),
    )


def _nickname_groups(texts: list[str], words: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    groups = np.zeros((len(texts), 2), np.int32)
    for place, text in enumerate(texts):
        for position, group in enumerate(NICKNAME_GROUPS.get(text, ())[:2]):
            groups[place, position] = group
    first = words[:, 0]
    compound = (words[:, 1] != 0) & (groups[:, 0] == 0)
    groups[compound] = groups[first[compound]]
    return groups


def _read_organizations(in_order: Column) -> Organizations:
    name = in_order.derive(sorted_words)
    codes, values = number_values(word for text in name.values for word in text.split()[:6])
    lengths = np.array([min(len(text.split()), 6) for text in name.values], np.int32)
    words = place_in_slots(codes, values, lengths, 6).codes if len(name.values) else codes
    counted = np.bincount(words[name.codes].ravel(), minlength=len(values))
    share = np.maximum(counted, 1) / max(name.filled, 1)
    return Organizations(name, in_order, words, share.astype(np.float32))


def _read_places(records: Records, size: int) -> Places:
    if not records.addresses:
        nothing = (empty_column(size),)
        return Places(nothing, nothing, nothing, nothing, nothing)
    width = min(PLACES, max(1, max(map(len, records.addresses), default=1)))
    nowhere = Place()
    rows = [
        row[position] if len(row) > position else nowhere
        for position in range(width)
        for row in records.addresses
    ]
    count = size * width
    complements, lines, postal_codes, towns, _ = map(list, zip(*rows, strict=True))
    codes, raw = number_values(lines)
    keys = [street_key(text) for text in raw]
    columns = []
    for part in (0, 1):
        mapping, values = number_values([key[part] for key in keys])
        columns.append(column_of(mapping[codes], values))
    columns.append(read_column(complements, count, _complement_key))
    columns.append(read_column(postal_codes, count, postal_key))
    columns.append(read_column(towns, count, town_key))
    return Places(*(_apart(column, size, width) for column in columns))


def _complement_key(raw: str) -> str:
    return street_key(raw)[1]


def _apart(column: Column, size: int, width: int) -> tuple[Column, ...]:
    """The column of all first addresses, that of all second ones: one list of values."""
    return tuple(
        Column(column.codes[at * size : (at + 1) * size], column.values, column.counts)
        for at in range(width)
    )
