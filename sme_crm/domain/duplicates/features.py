"""Records as they are compared: every column normalised, each distinct value once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

import numpy as np
import numpy.typing as npt

from sme_crm.domain.duplicates.columns import (
    Codes,
    Column,
    Counts,
    Flags,
    Floats,
    Slots,
    column_of,
    empty_column,
    number_values,
    read_column,
    read_slots,
    read_words,
    slots_of,
)
from sme_crm.domain.duplicates.company_names import Organizations, read_organizations
from sme_crm.domain.duplicates.counterparts import SIDES
from sme_crm.domain.duplicates.misplaced_names import move_company_names
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
    street_key,
    town_key,
)
from sme_crm.domain.duplicates.records import Records
from sme_crm.domain.duplicates.weights import RARE
from sme_crm.domain.duplicates.whole_names import are_exchanged, split_whole_names
from sme_crm.domain.email_address import is_generic_mailbox
from sme_crm.domain.folding import fold
from sme_crm.domain.salutation import civility_form

WORDS = 3  # of a name that are looked at
PLACES = 2  # addresses of a record that are looked at
_POINTS = 3  # e-mails, mobiles, other phones of a record that are looked at

_SEXES = {"mr": 1, "mr_mr": 1, "mrs": 2, "mrs_mrs": 2}


NOT_COUNTED = Counts()

_Counted = TypeVar("_Counted", Column, Slots)


class Change(Protocol):
    """What `Features` does with each of its counted columns."""

    def __call__(self, name: str, column: _Counted, /) -> _Counted:
        """The changed column."""


@dataclass(frozen=True, slots=True)
class Names:
    """The first, last and birth names: places in one vocabulary, so that all can be compared.

    `words[v]` are the single words of the name in place v, `groups[v]` the names it may be short
    for, `starts[v]` its first letter, `sides[v]` its family in `counterparts.SIDES`. `whole`:
    the record has its whole name in one field (it is split here). `first`, `last` and `single`
    count the names and their words.
    """

    texts: list[str]
    given: Codes
    family: Codes
    birth: Codes
    words: npt.NDArray[np.int32]
    groups: npt.NDArray[np.int32]
    starts: npt.NDArray[np.int32]
    sides: npt.NDArray[np.int16]
    whole: Flags
    first: Column
    last: Column
    single: Slots

    @property
    def given_share(self) -> Floats:
        """How frequent each name is as a first name."""
        return self.first.shares(RARE["first"])

    @property
    def family_share(self) -> Floats:
        """How frequent each name is as a last name."""
        return self.last.shares(RARE["last"])

    @property
    def word_share(self) -> Floats:
        """How frequent each word is in either."""
        return self.single.shares(RARE["last"])


@dataclass(frozen=True, slots=True)
class Places:
    """Addresses: one column a part for each of up to two addresses."""

    number: tuple[Column, ...]
    street: tuple[Column, ...]
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
        return self._with(lambda _, column: column.recounted(entities))

    def thought_rare(self) -> Features:
        """The same features before anything is known: what few records have, one contact has."""
        return self._with(lambda _, column: column.thought_rare())

    def counted_as(self, known: Mapping[str, Counts]) -> Features:
        """The same features, values as frequent as in a larger base; see `counts`."""
        features = self._with(lambda name, column: column.counted_as(known.get(name, NOT_COUNTED)))
        domains = known.get("domain", NOT_COUNTED)
        counted = map(_domain, self.emails.slots.values)
        share = np.array([domains.frequent.get(name, 0) for name in counted], np.float32)
        share /= np.float32(max(domains.filled, 1))
        return replace(
            features,
            emails=replace(features.emails, domain_share=share),
            organizations=features.organizations.counted_as(known.get("firm word", NOT_COUNTED)),
        )

    def _with(self, change: Change) -> Features:
        """The same features with every counted column changed."""
        names, organizations, places = self.names, self.organizations, self.places
        return replace(
            self,
            names=replace(
                names,
                first=change("first", names.first),
                last=change("last", names.last),
                single=change("word", names.single),
            ),
            organizations=replace(organizations, name=change("firm", organizations.name)),
            places=Places(
                number=tuple(change("number", column) for column in places.number),
                street=tuple(change("street", column) for column in places.street),
                postal_code=tuple(change("postal_code", column) for column in places.postal_code),
                town=tuple(change("town", column) for column in places.town),
            ),
            emails=replace(self.emails, slots=change("email", self.emails.slots)),
            mobiles=change("mobile", self.mobiles),
            phones=change("phone", self.phones),
            birth_date=change("birth_date", self.birth_date),
            siret=change("siret", self.siret),
            reference=change("reference", self.reference),
            identifiers={
                label: change(f"identifier {label}", column)
                for label, column in self.identifiers.items()
            },
        )

    def counts(self, most: int) -> dict[str, Counts]:
        """How frequent the most frequent values of each column are, by its name."""
        found: dict[str, Counts] = {}

        def note(name: str, column: _Counted) -> _Counted:
            found[name] = Counts.among(column.values, column.counts, column.filled, most)
            return column

        self._with(note)
        slots = self.emails.slots
        codes, domains = number_values(map(_domain, slots.values))
        counted = np.bincount(codes, weights=slots.counts, minlength=len(domains))
        firms = self.organizations
        found["firm word"] = Counts.among(firms.texts, firms.word_counts, firms.name.filled, most)
        found["domain"] = Counts.among(domains, counted.astype(np.int32), slots.filled, most)
        return found


def read_features(records: Records, numbering: Collection[str] | None = None) -> Features:
    """All columns of the records, normalised.

    `numbering`: labels of the own fields that tell people apart; None: found out here.
    """
    size = len(records)
    records = move_company_names(records)
    names = _read_names(records, size)
    organization = read_words(records.organization, size, organization_key)
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
        organizations=read_organizations(organization),
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
            if _is_wanted(label, column := read_column(texts, size, number_key), numbering)
        },
    )


def _read_emails(records: Records, size: int) -> Emails:
    slots = read_slots(records.emails, size, email_key, _POINTS)
    generic = np.fromiter(map(is_generic_mailbox, slots.values), np.bool_, len(slots.values))
    codes, domains = number_values(map(_domain, slots.values))
    counts = np.bincount(codes, weights=slots.counts, minlength=len(domains))
    counts[0] = 0.0
    return Emails(slots, generic, (counts[codes] / max(counts.sum(), 1.0)).astype(np.float32))


def _domain(address: str) -> str:
    return address.rpartition("@")[2]


def _is_wanted(label: str, column: Column, numbering: Collection[str] | None) -> bool:
    return _tells_people_apart(column) if numbering is None else label in numbering


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
    return slots_of(np.ascontiguousarray(codes[:, :used]), slots.values)


def _read_names(records: Records, size: int) -> Names:
    given = read_words(records.given_name, size, given_name_key)
    family = read_words(records.family_name, size, family_name_key)
    birth = read_words(records.birth_name, size, family_name_key)
    if are_exchanged(given, family):
        given, family = family, given
    first, last, whole = split_whole_names(given, family)
    texts, places, words = _number_names([*first.values, *last.values, *birth.values])
    ends = np.cumsum([len(first.values), len(last.values)])
    given_at = places[: ends[0]][first.codes]
    family_at = places[ends[0] : ends[1]][last.codes]
    return Names(
        texts=texts,
        given=given_at,
        family=family_at,
        birth=places[ends[1] :][birth.codes],
        words=words,
        groups=_nickname_groups(texts, words),
        starts=np.fromiter((ord(text[0]) if text else 0 for text in texts), np.int32, len(texts)),
        sides=np.fromiter((SIDES.get(text, 0) for text in texts), np.int16, len(texts)),
        whole=whole,
        first=column_of(given_at, texts),
        last=column_of(family_at, texts),
        single=slots_of(np.concatenate([words[given_at], words[family_at]], axis=1), texts),
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


def _nickname_groups(texts: list[str], words: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    groups = np.zeros((len(texts), 2), np.int32)
    for place, text in enumerate(texts):
        for position, group in enumerate(NICKNAME_GROUPS.get(text, ())[:2]):
            groups[place, position] = group
    first = words[:, 0]
    compound = (words[:, 1] != 0) & (groups[:, 0] == 0)
    groups[compound] = groups[first[compound]]
    return groups


def _read_places(records: Records, size: int) -> Places:
    if not records.addresses:
        nothing = (empty_column(size),)
        return Places(nothing, nothing, nothing, nothing)
    width = min(PLACES, max(1, max(map(len, records.addresses), default=1)))
    # First addresses, then second ones: most records have none of these.
    at, rows = [], []
    for position in range(width):
        having = [n for n, places in enumerate(records.addresses) if len(places) > position]
        at.append(np.array(having, np.int64) + position * size)
        rows += [records.addresses[n][position] for n in having]
    filled, count = np.concatenate(at), size * width
    codes, raw = number_values(row.street for row in rows)
    folding, folded = number_values(map(fold, raw))
    codes = folding[codes]
    keys = [street_key(text) for text in folded]
    columns = []
    for part in (0, 1):
        mapping, values = number_values([key[part] for key in keys])
        columns.append(_spread(mapping[codes], values, filled, count))
    for texts, read, rule in (
        ([row.postal_code for row in rows], read_column, postal_key),
        ([row.locality for row in rows], read_words, town_key),
    ):
        column = read(texts, len(rows), rule)
        columns.append(_spread(column.codes, column.values, filled, count))
    return Places(*(_apart(column, size, width) for column in columns))


def _spread(codes: Codes, values: list[str], at: npt.NDArray[np.int64], count: int) -> Column:
    """The column of `count` rows with these codes at some of them."""
    every = np.zeros(count, np.int32)
    every[at] = codes
    return column_of(every, values)


def _apart(column: Column, size: int, width: int) -> tuple[Column, ...]:
    """The column of all first addresses, that of all second ones: one list of values."""
    return tuple(
        replace(column, codes=column.codes[at * size : (at + 1) * size]) for at in range(width)
    )
