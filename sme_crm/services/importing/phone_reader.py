"""The reader of phones: several in a cell, French ones and those of the country of their row."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

from sme_crm.domain.country_evidence import Told
from sme_crm.domain.email_address import part_emails
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.phone import Phone, read_phone, read_plain_phones, split_phones
from sme_crm.services.importing.cleaning import (
    CleaningOptions,
    Doubt,
    Reading,
    RuleUse,
    UniqueReader,
)
from sme_crm.services.importing.words import read_row_kind, says_nothing

# "T. 05…, F. 05…": letters beside numbers, and words that only say that a number follows.
_LETTERS: Final = {"f": "fax", "p": "mobile", "m": "mobile"}
_PHONE_WORDS: Final = frozenset(("t", "tel", "tele", "telephone", "ph", "phone", "n", "fixe"))
_EMPTY: Final = ((), "", "")


class PhoneReader(UniqueReader):
    """Values are tuples of (kind, number, e164, digits, state), one per number of the cell.

    An e-mail address in the cell follows as (address,).
    `kind` is that of the column, "" when it tells none. Numbers without a country code are
    French unless their row is of another country (`read_rows`).
    """

    def __init__(self, column: int, kind: str, options: CleaningOptions) -> None:
        self._kind = kind
        self._formatted = options.on("phones")
        self._parts = options.on("emails")
        read_plain = self._read_french if self._formatted else None
        super().__init__(column, "phones", partial(self._read_in, told=None), read_plain)
        self._options = options
        self._abroad: dict[Told, UniqueReader] = {}

    def read_rows(self, cells: Sequence[str], told: Mapping[int, Told]) -> list[Any]:
        """The values of a chunk of cells; `told`: countries of rows that are not French."""
        if not told or not self._formatted:
            return self.read_cells(cells)
        french = ["" if number in told else cell for number, cell in enumerate(cells)]
        values = self.read_cells(french)
        for number, of in told.items():
            if cells[number]:
                values[number] = self._reader_of(of).read_cells((cells[number],))[0]
        return values

    def explain_in(self, text: str, told: Told | None) -> tuple[str, str]:
        """As `explain`, for a row of another country."""
        if told is None or not self._formatted:
            return self.explain(text)
        return self._reader_of(told).explain(text)

    def use(self) -> RuleUse:
        """What the rule did so far, in every country."""
        uses = [super().use(), *(one.use() for one in self._abroad.values())]
        examples = tuple(example for use in uses for example in use.examples)
        return replace(uses[0], changed=sum(use.changed for use in uses), examples=examples[:6])

    def doubts(self) -> list[Doubt]:
        """What was doubted so far, in every country."""
        found: dict[str, Doubt] = {}
        for doubt in (
            *super().doubts(),
            *(d for one in self._abroad.values() for d in one.doubts()),
        ):
            known = found.get(doubt.reason)
            if known is not None:
                examples = (known.examples + doubt.examples)[:6]
                doubt = replace(known, count=known.count + doubt.count, examples=examples)
            found[doubt.reason] = doubt
        return list(found.values())

    def _reader_of(self, told: Told) -> UniqueReader:
        reader = self._abroad.get(told)
        if reader is None:
            reader = UniqueReader(self.column, "phones", partial(self._read_in, told=told))
            reader.guarded = self.guarded
            self._abroad[told] = reader
        return reader

    def _read_french(self, cells: Sequence[str]) -> tuple[list[Any], list[str]]:
        usual = self._kind or "work"
        kinds = {"mobile": "mobile" if usual == "work" else usual}
        values: list[Any] = []
        shown: list[str] = []
        for one, cell in zip(read_plain_phones(cells), cells, strict=True):
            if one is None:
                values.append(None)
                shown.append(cell)
            else:
                number, e164, sort = one
                values.append(((kinds.get(sort, usual), number, e164, e164[1:], "good"),))
                shown.append(number)
        return values, shown

    def _read_in(self, text: str, told: Told | None) -> Reading:
        if not text:
            return _EMPTY
        clean = clean_text(text, multi_line=True)
        if not clean or says_nothing(clean):
            return _EMPTY
        clean, emails = part_emails(clean) if self._parts else (clean, ())
        phones = self._phones_in(clean, told) if clean else ()
        rows: tuple[tuple[str, ...], ...] = (
            *(_phone_row(phone, self._kind, self._formatted) for phone in phones),
            *((email,) for email in emails),
        )
        shown = ", ".join(row[1] if len(row) > 1 else row[0] for row in rows)
        return (rows, shown, next((phone.reason for phone in phones if phone.reason), ""))

    def _phones_in(self, text: str, told: Told | None) -> Collection[Phone]:
        one = read_phone(text) if told is None else _read_abroad(text, told)
        # A number that is one, if of a range nobody was given, need not be cut further.
        if one.e164 is not None or not self._formatted:
            return (one,)
        if told is None:
            return split_phones(text)
        return [_read_abroad(phone.raw, told) for phone in split_phones(text, told.country)]


def _read_abroad(text: str, told: Told) -> Phone:
    """A number of somebody of another country; where that is not sure, perhaps a French one.

    Mobile phones weigh more than fixed ones where both plans know the number: a fixed line of a
    town abroad hardly looks like a French mobile by chance.
    """
    there = read_phone(text, told.country)
    if told.sure:
        return there
    here = read_phone(text)
    if here.state != "good" or not here.e164:
        return there
    better = there.state == "good" and (there.kind == "mobile" or here.kind != "mobile")
    return there if better else here


def _phone_row(phone: Phone, kind: str, formatted: bool) -> tuple[str, str, str, str, str]:
    """(kind, number, e164, digits, state) of a number that was read; labels are kept.

    A doubtful number that names no country is dialled as it stands: none is given to it.
    """
    said = ""
    if phone.label:
        said = _LETTERS.get(fold(phone.label)) or read_row_kind(phone.label)
    chosen = kind or said or "work"
    if chosen == "work" and phone.kind == "mobile":
        chosen = "mobile"
    number = phone.display if formatted else phone.raw.strip()
    if (
        phone.label
        and not said
        and fold(phone.label) not in _PHONE_WORDS
        and formatted
        and phone.state == "good"
        and phone.e164
    ):
        number = f"{number} {phone.label}"
    whole = phone.state == "good" or phone.raw.lstrip(" '(").startswith(("+", "00"))
    return chosen, number, (phone.e164 or "") if whole else "", phone.digits, phone.state
