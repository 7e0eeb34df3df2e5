"""A prepared chunk with what follows from it: companies, derived columns, search words, keys."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from itertools import repeat
from types import MappingProxyType
from typing import Any, Final

from sme_crm.domain.company_key import company_key
from sme_crm.domain.derived import KEY_LETTERS, format_name, name_key
from sme_crm.domain.folding import fold
from sme_crm.domain.postal_code import department_of
from sme_crm.services.importing.matching import LEAST_DIGITS, row_keys
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.registries import Employer, Employers, Groups
from sme_crm.services.importing.updates import RowData
from sme_crm.services.row_matching import RowKeys
from sme_crm.store.queries.duplicates import NumberField
from sme_crm.store.staging import StagedChunk, staged_words

DERIVED: Final = (
    "formatted_name", "sort_name", "organization", "organization_key", "function", "locality",
    "locality_key", "postal_code", "department", "country", "email", "phone",
)  # fmt: skip


class ChunkRows:
    """A chunk with what follows from it: employers, derived columns, keys.

    `numbering`: the own fields that number contacts, by their number in the run.
    """

    def __init__(
        self,
        chunk: PreparedChunk,
        employers: Employers,
        groups: Groups,
        numbering: Mapping[int, NumberField] = MappingProxyType({}),
    ) -> None:
        self.chunk = chunk
        self.numbering = numbering
        self.size = chunk.size
        self.numbers: dict[int, int] = {}
        numbered = employers.resolve_numbered(_company_numbers(chunk))
        others = [name for _, name, _ in chunk.other_employments]
        named = chunk.employers
        if numbered:
            named = [name for row, name in enumerate(named) if row not in numbered]
        found = self._found_employers = employers.resolve([*named, *others])
        self._employers: list[Employer | None] = list(map(found.get, chunk.employers))
        for number, employer in numbered.items():
            self._employers[number] = employer
        self._numbered = numbered.keys()
        self.employer_numbers = [one and one.number for one in self._employers]
        organizations = [one.name if one else "" for one in self._employers]
        # Who left a company is not found under it: an ended employment is history.
        self.current_employers = list(self.employer_numbers)
        for number, parts in chunk.employments.items():
            if parts[4]:
                self.current_employers[number], organizations[number] = None, ""
        self.group_numbers = groups.resolve(name for _, name in chunk.groups)
        self.derived: dict[str, list[Any]] = {}
        self._derive(organizations)

    def _derive(self, organizations: list[str]) -> None:
        """The derived columns and search words, by the rules of `domain.derived`."""
        chunk, size, scalars = self.chunk, self.size, self.chunk.scalars
        codes, towns, countries = self._main_addresses()
        emails, all_emails = self._main_emails()
        phones = self._main_phones()
        functions = [""] * size
        for number, parts in chunk.employments.items():
            if self.current_employers[number] is not None:
                functions[number] = parts[0]
        kinds, given, family, companies = (scalars[key] for key in _NAME_PARTS)
        fallbacks = [
            employer or email or phone or town
            for employer, email, phone, town in zip(
                organizations, emails, phones, towns, strict=True
            )
        ]
        formatted = list(map(format_name, kinds, given, family, companies, fallbacks))
        for number, kind in enumerate(kinds):
            if kind == "organization":
                organizations[number] = formatted[number]
        folded = _fold_often
        # `sort_text` folded: its two parts come again and again, so each is folded once.
        sort_names = [
            folded[name] if kind == "organization" or not last
            else f"{folded[last]} {folded[first]}".strip()
            for kind, first, last, name in zip(kinds, given, family, formatted, strict=True)
        ]  # fmt: skip
        organization_keys = list(map(_fold_often.__getitem__, organizations))
        town_keys = list(map(_fold_often.__getitem__, towns))
        births = scalars.get("birth_name") or repeat("", size)
        self.words = list(
            map(staged_words, sort_names, organization_keys, town_keys, all_emails, births)
        )
        self.key_numbers = [_name_keys[name[:KEY_LETTERS]] for name in sort_names]
        self.derived = dict(zip(DERIVED, (
            formatted, sort_names, organizations, organization_keys, functions, towns, town_keys,
            codes,
            [department_of(code) if not land else "" for code, land in zip(codes, countries,
                                                                          strict=True)],
            countries, emails, phones,
        ), strict=True))  # fmt: skip
        _fold_often.trim()
        _name_keys.trim()
        self._nameless = [
            not (one or other or company)
            for one, other, company in zip(given, family, companies, strict=True)
        ]

    @property
    def keys(self) -> RowKeys:
        """What the rows are matched with the base by."""
        derived = self.derived
        places = list(zip(derived["postal_code"], derived["locality_key"], strict=True))
        employers = [
            key if kind == "individual" else ""
            for key, kind in zip(
                derived["organization_key"], self.chunk.scalars["kind"], strict=True
            )
        ]
        return row_keys(
            self.chunk, derived["sort_name"], self._nameless, places, employers, self.numbering
        )

    def _main_addresses(self) -> tuple[list[str], list[str], list[str]]:
        codes, towns, countries = ([""] * self.size for _ in range(3))
        for row in self.chunk.addresses:
            if row[1] == 0:
                number = row[0]
                codes[number], towns[number], countries[number] = row[7], row[8], row[10]
        return codes, towns, countries

    def _main_emails(self) -> tuple[list[str], list[list[str]]]:
        main = [""] * self.size
        every: list[list[str]] = [_NO_EMAILS] * self.size
        for number, position, _, address, _, _ in self.chunk.emails:
            if position == 0:
                main[number] = address
                every[number] = [address]
            else:
                every[number] = [*every[number], address]
        return main, every

    def _main_phones(self) -> list[str]:
        main = [""] * self.size
        faxes: dict[int, str] = {}
        for number, _, kind, shown, *_ in self.chunk.phones:
            if kind == "fax":
                faxes.setdefault(number, shown)
            elif not main[number]:
                main[number] = shown
        for number, shown in faxes.items():
            main[number] = main[number] or shown
        return main

    def key_hashes(self) -> list[tuple[int, ...]]:
        """What tells that two rows of the file are one contact, as hashes.

        UID; the reference; without a reference SIRET of a company, e-mail and name, phone and
        name of a person, name, place and street of a company, or else the whole row being the
        same: two shops of one name in one town are two, though they share a switchboard, and so
        are two companies of which only the name is known.
        """
        chunk, scalars = self.chunk, self.chunk.scalars
        empty = [""] * self.size
        hashes: list[tuple[int, ...]] = []
        streets: dict[int, str] = {}
        if "organization" in scalars["kind"]:
            streets = {row[0]: row[5] for row in chunk.addresses if row[1] == 0}
        rows = zip(
            scalars.get("reference") or empty, chunk.uids or empty, scalars["kind"],
            scalars.get("siret") or empty, self.derived["sort_name"], self._good_emails(),
            self._good_phones(), strict=True,
        )  # fmt: skip
        for number, (reference, uid, kind, siret, name, email, phone) in enumerate(rows):
            found = []
            if kind == "organization":
                name = company_key(name)
            if uid:
                found.append(hash(("uid", uid)))
            if reference:
                found.append(hash(("reference", kind, reference, name)))
            elif siret and kind == "organization":
                found.append(hash(("siret", siret)))
            elif email or (phone and kind == "individual"):
                if email:
                    found.append(hash(("email", kind, email.lower(), name)))
                if phone and kind == "individual":
                    found.append(hash(("phone", phone, name)))
            elif not uid and kind == "organization":
                place = self.derived["postal_code"][number], self.derived["locality_key"][number]
                street = fold(streets.get(number, ""))
                if any(place) or street or not chunk.cells:
                    found.append(hash(("company", name, place, street)))
                else:
                    found.append(hash(chunk.cells[number]))
            elif not uid and chunk.cells:
                found.append(hash(chunk.cells[number]))
            hashes.append(tuple(found))
        return hashes

    def _good_emails(self) -> list[str]:
        """The first e-mail of each row that can be told from others."""
        good = [""] * self.size
        for number, _, _, _, folded, state in self.chunk.emails:
            if state == "good" and not good[number]:
                good[number] = folded
        return good

    def _good_phones(self) -> list[str]:
        """The digits of the first phone of each row that can be told from others."""
        good = [""] * self.size
        for number, _, _, _, _, digits, *_ in self.chunk.phones:
            if len(digits) >= LEAST_DIGITS and not good[number]:
                good[number] = digits
        return good

    def stage_employments(self, staged: StagedChunk, new: Sequence[int]) -> None:
        """The employments of new people, as staged."""
        for number in new:
            employer = self.employer_numbers[number]
            if employer is None:
                continue
            parts = self.chunk.employments.get(number)
            if parts is None or parts[1:] == _NO_DETAILS:
                function = parts[0] if parts else ""
                staged.plain_employments.append((self.numbers[number], employer, function))
            else:
                staged.employments.append((self.numbers[number], employer, *parts, 1))
        for number, name, parts in self.chunk.other_employments:
            if number in self.numbers and name in self._found_employers:
                employer = self._found_employers[name].number
                staged.employments.append((self.numbers[number], employer, *parts, 0))

    def employer_number(self, name: str) -> int | None:
        """The number of a company named by the rows."""
        found = self._found_employers.get(name)
        return found.number if found else None

    def row_data(self, wanted: Mapping[int, object]) -> dict[int, RowData]:
        """The rows of some numbers, each by itself."""
        chunk = self.chunk
        found: dict[int, RowData] = {}
        columns = list(chunk.scalars.items())
        for number in wanted:
            row = found[number] = RowData(
                {
                    key: value
                    for key, values in columns
                    if (value := values[number]) is not None and value != ""
                }
            )
            if number in chunk.photos:
                row.scalars["photo"] = photo_key(chunk.photos[number])
            employer = self._employers[number]
            if employer is not None:
                if number not in self._numbered:
                    row.spelt = _fold_often[chunk.employers[number]]
                parts = chunk.employments.get(number, _NO_PARTS)
                row.employments.append([employer.number, employer.key, employer.name, *parts])
        for number, name, parts in chunk.other_employments:
            if number in found and name in self._found_employers:
                employer = self._found_employers[name]
                found[number].employments.append(
                    [employer.number, employer.key, employer.name, *parts]
                )
        for table, name in _ROW_LISTS:
            for cells in getattr(chunk, name):
                if (one := found.get(cells[0])) is not None:
                    values = list(cells[2:])
                    if chunk.details and (told := chunk.details.get((table, *cells[:2]))):
                        values.append(told)
                    getattr(one, name).append(values)
        for cells in chunk.consents:
            if cells[0] in found:
                found[cells[0]].consents.append(list(cells[1:]))
        for number, own, text, amount in chunk.own_values:
            if number in found:
                found[number].own_values.append([own, text, amount])
        for number, group in chunk.groups:
            if number in found and group in self.group_numbers:
                found[number].groups.append(self.group_numbers[group])
        return found


_NAME_PARTS: Final = ("kind", "given_name", "family_name", "organization_name")
_NO_EMAILS: Final[list[str]] = []
_ROW_LISTS: Final = (
    ("address", "addresses"), ("phone", "phones"), ("email", "emails"), ("web_page", "web_pages")
)  # fmt: skip
_NO_PARTS: Final = ("", "", "", None, None)
_NO_DETAILS: Final = ("", "", None, None)


def photo_key(photo: bytes) -> str:
    """The key a photo is kept by."""
    return hashlib.sha256(photo).hexdigest()


def _company_numbers(chunk: PreparedChunk) -> dict[int, tuple[str, str]]:
    """(name, SIRET or else SIREN) of the employers of which a row tells one."""
    found = {}
    for row, values in chunk.company_values.items():
        for key, length in (("siret", 14), ("siren", 9)):
            number = str(values.get(key) or "")
            if len(number) == length and number.isdecimal():
                found[row] = (chunk.employers[row], number)
                break
    return found


class _Remembered(dict[str, Any]):
    """What a function says of texts that come again and again."""

    def __init__(self, function: Callable[[str], Any]) -> None:
        super().__init__()
        self._function = function

    def __missing__(self, text: str) -> Any:
        found = self[text] = self._function(text)
        return found

    def trim(self) -> None:
        """Forget everything once it is much."""
        if len(self) > _MOST_REMEMBERED:
            self.clear()


_MOST_REMEMBERED: Final = 50_000
_fold_often: Final = _Remembered(fold)
_name_keys: Final = _Remembered(name_key)
