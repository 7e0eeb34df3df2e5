"""Telephone numbers: read as typed, checked, shown the French way.

French numbering: ARCEP decision 2022-1583 (prefixes, overseas country codes); every other
country and the special numbers: Google's libphonenumber data (phonenumberslite), loaded on use
because one number costs it some 60 µs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from sme_crm.domain.checked_value import EMPTY, ValueState, undo_spreadsheet_number
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

PhoneKind = Literal["mobile", "landline", "other"]
PhoneStyle = Literal["national", "international"]

NOT_A_NUMBER: Final = QT_TRANSLATE_NOOP("ValueRules", "This does not read as a phone number.")
NOT_ASSIGNED: Final = QT_TRANSLATE_NOOP("ValueRules", "No phone number begins like this.")
WRONG_LENGTH: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "The phone number has too few or too many digits."
)
SEVERAL: Final = QT_TRANSLATE_NOOP("ValueRules", "There may be several phone numbers here.")

# Regions that share the French numbering plan: a number typed there needs no country code.
_FRENCH_REGIONS: Final = frozenset(
    ("FR", "GP", "GF", "MQ", "RE", "YT", "PM", "BL", "MF")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Phone:
    """One number: `raw` as typed, `e164` ("+33612345678") when it could be read.

    `label` holds the words beside the number ("Fax", "poste 12"); nothing typed is lost.
    """

    raw: str
    e164: str | None
    kind: PhoneKind = "other"
    state: ValueState = "good"
    reason: str = ""
    label: str = ""

    @property
    def digits(self) -> str:
        """What is searched: the digits of the E.164 form, else those typed."""
        return (self.e164 or "+" + "".join(filter(_is_digit, self.raw)))[1:]

    @property
    def display(self) -> str:
        """The number as shown; a doubtful one as it was typed."""
        if self.e164 is None or self.state == "doubtful":
            return self.raw.strip()
        return format_phone(self.e164)


def _is_digit(character: str) -> bool:
    return "0" <= character <= "9"


def _french_prefixes() -> dict[str, tuple[str, PhoneKind]]:
    """First three digits after the 0 → (country code, kind), for the assigned prefixes."""
    prefixes: dict[str, tuple[str, PhoneKind]] = {}
    landline = [
        *range(100, 260),
        *range(270, 400),
        *range(410, 508),
        *range(509, 590),
        *range(900, 1000),
    ]
    landline += [260, 261, *range(264, 269), 591, 592, 593, 595, 597, 598, 599]
    mobile = [*range(600, 639), *range(640, 690), 695, 698, 699, *range(730, 800)]
    for prefix in landline:
        prefixes[str(prefix)] = ("33", "landline")
    for prefix in mobile:
        prefixes[str(prefix)] = ("33", "mobile")
    overseas = {
        "262": ("262", "263", "269"), "590": ("590",), "594": ("594",), "596": ("596",),
    }  # fmt: skip
    overseas_mobile = {
        "262": ("639", "692", "693"), "590": ("690", "691"), "594": ("694",),
        "596": ("696", "697"),
    }  # fmt: skip
    for country, starts in overseas.items():
        prefixes.update((start, (country, "landline")) for start in starts)
    for country, starts in overseas_mobile.items():
        prefixes.update((start, (country, "mobile")) for start in starts)
    return prefixes


_PREFIXES: Final = _french_prefixes()
_SEPARATORS: Final = b" .-()/\t_"


def country_code_of(number: str) -> str:
    """The code that a French number stands under, of its first digits without the 0; or ""."""
    return _PREFIXES.get(number[:3], ("",))[0]


def read_phone(raw: str, region: str = "FR") -> Phone:
    """One phone number as typed in a contact's country (ISO 3166 alpha-2).

    Understands the French forms (0612345678, 06.12.34.56.78, +33 (0)6…, 0033…, a lost leading
    zero, a number a spreadsheet made decimal), overseas numbers under their own country codes,
    and any country's own form. What cannot be read is kept as typed and marked doubtful.
    """
    if region in _FRENCH_REGIONS:
        compact = raw
        if not (raw.isascii() and raw.isdigit()):
            try:
                compact = raw.encode("ascii").translate(None, _SEPARATORS).decode("ascii")
            except UnicodeEncodeError:
                return _read_slowly(raw, region)
        size = len(compact)
        if size == 10 and compact[0] == "0":
            number = compact[1:]
        elif size == 12 and compact[:3] == "+33":
            number = compact[3:]
        elif size == 13 and compact[:4] in ("+330", "0033"):
            number = compact[4:]
        else:
            return _read_slowly(raw, region)
        found = _PREFIXES.get(number[:3])
        if found is not None and number.isdigit():
            return Phone(raw, f"+{found[0]}{number}", found[1])
    return _read_slowly(raw, region)


def read_plain_phones(cells: Sequence[str]) -> list[tuple[str, str, PhoneKind] | None]:
    """(shown, e164, kind) of each cell that is one plain French number, None for the others.

    What `read_phone` and `format_phone` say of them, for a whole column: four times as fast.
    """
    joined = "\n".join(cells)
    lines = joined.encode(errors="replace").translate(None, _SEPARATORS).decode().split("\n")
    if len(lines) != len(cells):
        return [None] * len(cells)
    found: list[tuple[str, str, PhoneKind] | None] = []
    append = found.append
    for line in lines:
        size = len(line)
        if size == 10 and line[0] == "0":
            digits = line[1:]
        elif size == 12 and line[:3] == "+33":
            digits = line[3:]
        elif size == 13 and line[:4] in ("+330", "0033"):
            digits = line[4:]
        else:
            append(None)
            continue
        prefix = _PREFIXES.get(digits[:3])
        if prefix is None or not (digits.isdigit() and digits.isascii()):
            append(None)
            continue
        shown = f"0{digits[0]} {digits[1:3]} {digits[3:5]} {digits[5:7]} {digits[7:]}"
        append((shown, f"+{prefix[0]}{digits}", prefix[1]))
    return found


_LABEL_BEFORE: Final = re.compile(
    r"(?i)^(?P<label>t[ée]l[ée]?(?:phone)?|ph(?:one)?|fax|port(?:able)?|mob(?:ile)?|gsm|cell|fixe|"
    r"bureau|bur|dom(?:icile)?|pro|perso|standard|direct|ligne directe|work|home|office|n°"
    r"|[tfpm](?=\s?[.:]))"
    r"\b[\s.:°]*(?=[+(\d])"
)
_LABEL_AFTER: Final = re.compile(
    r"(?i)(?<=[\d)])\s*[\s,;(-]\s*(?P<label>(?:poste|ext\.?|extension|p\.|#)\s*\d{1,6}|"
    r"[(]?(?:fax|bureau|domicile|maison|portable|mobile|pro|perso|standard|travail|"
    r"direct|secr[ée]tariat|work|home|office)[)]?)\.?$"
)
_BLANK: Final = re.compile(r"[\s\u00a0\u202f\u2009]+")
_HIDDEN: Final = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_DASHES: Final = re.compile("[\u2010-\u2015\u2212·•]")
_ONE_FRENCH: Final = re.compile(
    r"(?<![\d+])(?:(?:\+|00)33[\s.-]*(?:\(0\))?[\s.-]*[1-9]|0[1-9])(?:[\s.-]*\d\d){4}(?!\d)"
)
_WITH_CODE: Final = re.compile(r"(?:\+|00)(33|262|590|594|596)0?([1-9][0-9]{8})")
_WITHOUT_CODE: Final = re.compile(r"(?:0|33|330)?([1-9][0-9]{8})")
# The letter O for the zero in front.
_LETTER_O: Final = re.compile(r"^[Oo](?=[1-9][\s.-]?\d)")
_SHORT_FRENCH: Final = re.compile(r"1[0-9]|11[2-9]|11[68][0-9]{3}|[13][0-9]{3}")


@lru_cache(maxsize=4096)
def _read_slowly(raw: str, region: str) -> Phone:
    text = _BLANK.sub(" ", _DASHES.sub("-", _HIDDEN.sub("", raw))).strip()
    if not text:
        return Phone(raw, None, state="doubtful", reason=EMPTY)
    text = undo_spreadsheet_number(text.lstrip("'"))
    text = _LETTER_O.sub("0", text)
    labels = []
    for pattern in (_LABEL_BEFORE, _LABEL_AFTER):
        match = pattern.search(text)
        if match:
            labels.append(match["label"].strip(" ()"))
            text = (text[: match.start()] + text[match.end() :]).strip()
    label = ", ".join(labels)
    french = region in _FRENCH_REGIONS
    number = _french_number(re.sub(r"[ .()/_-]", "", text), french)
    if number is not None and (found := _PREFIXES.get(number[:3])):
        return Phone(raw, f"+{found[0]}{number}", found[1], label=label)
    if number is not None and number.startswith(("508", "708")):
        # Saint-Pierre-et-Miquelon: 0508 41 23 45 is +508 41 23 45, a mobile keeps its 708.
        text = "+508" + number.removeprefix("508")
    elif number is not None and region == "FR" and number[0] != "8":
        # What the library would say of a range that is not given out, without its 150 µs.
        return Phone(raw, f"+33{number}", "other", "doubtful", NOT_ASSIGNED, label)
    if french and _SHORT_FRENCH.fullmatch(text.replace(" ", "")):
        return Phone(raw, None, label=label)
    return _read_by_library(raw, text, region, label)


def _french_number(compact: str, french: bool) -> str | None:
    """The nine digits after the 0, or None. `french`: typed in a place that needs no code."""
    match = _WITH_CODE.fullmatch(compact)
    if match is not None:
        own = _PREFIXES.get(match[2][:3], ("",))[0]
        # "+33 262…" is an overseas number with the mainland's code; "+590 1…" is nothing.
        return match[2] if match[1] in ("33", own) else None
    match = _WITHOUT_CODE.fullmatch(compact) if french else None
    return match[1] if match is not None else None


def _read_by_library(raw: str, text: str, region: str, label: str) -> Phone:
    import phonenumbers

    if len(re.findall(r"\d", text)) > 20:
        return Phone(raw, None, state="doubtful", reason=SEVERAL, label=label)
    text = re.sub(r"^00(?=[1-9])", "+", text) if region in _FRENCH_REGIONS else text
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return Phone(raw, None, state="doubtful", reason=NOT_A_NUMBER, label=label)
    if re.search(r"[^\W\d_]", text) and number.extension is None:
        # Words are in it: the library would read 1-800-FLOWERS, and also "Jean 0612345678".
        found = _ONE_FRENCH.findall(text)
        inside = read_phone(found[0], region) if len(found) == 1 else Phone(raw, None)
        return Phone(raw, inside.e164, inside.kind, "doubtful", NOT_A_NUMBER, label)
    e164 = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    if number.extension:
        label = ", ".join(filter(None, (label, number.extension)))
    if not phonenumbers.is_possible_number(number):
        return Phone(raw, None, state="doubtful", reason=WRONG_LENGTH, label=label)
    kind = _kind(phonenumbers.number_type(number))
    if not phonenumbers.is_valid_number(number):
        # Rightly built, so that it compares and searches as others do; a range may be new.
        kept = None if number.italian_leading_zero else e164
        return Phone(raw, kept, kind, "doubtful", NOT_ASSIGNED, label)
    return Phone(raw, e164, kind, label=label)


def _kind(number_type: int) -> PhoneKind:
    from phonenumbers import PhoneNumberType as Type

    if number_type == Type.MOBILE:
        return "mobile"
    if number_type in (Type.FIXED_LINE, Type.FIXED_LINE_OR_MOBILE, Type.VOIP):
        return "landline"
    return "other"


_FRENCH_E164: Final = re.compile(r"\+(33|262|590|594|596)([1-9])(\d\d)(\d\d)(\d\d)(\d\d)")


def format_phone(e164: str, style: PhoneStyle = "national") -> str:
    """An E.164 number as shown: "06 12 34 56 78", or "+33 6 12 34 56 78" when international.

    Foreign numbers are always shown with their country code, grouped as that country does.
    """
    if e164[:3] == "+33" and len(e164) == 12 and style == "national" and e164[3] not in "08":
        return f"0{e164[3]} {e164[4:6]} {e164[6:8]} {e164[8:10]} {e164[10:]}"
    match = _FRENCH_E164.fullmatch(e164)
    if match is None:
        return _format_foreign(e164)
    country, first, *pairs = match.groups()
    if style == "international":
        if country == "33":
            return f"+33 {first} {' '.join(pairs)}"
        # Overseas: +262 262 12 34 56, the three digits of the place together.
        return f"+{country} {first}{pairs[0]} {' '.join(pairs[1:])}"
    if first == "8" and country == "33":
        # Special numbers are read by their tariff: 0 800 12 34 56.
        return f"0 8{pairs[0]} {' '.join(pairs[1:])}"
    return f"0{first} {' '.join(pairs)}"


@lru_cache(maxsize=4096)
def _format_foreign(e164: str) -> str:
    import phonenumbers

    try:
        number = phonenumbers.parse(e164)
    except phonenumbers.NumberParseException:
        return e164
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


_STRONG_SEPARATOR: Final = re.compile(r"(?i)\s*(?:[;|\n\r]+|:::|\bou\b|\bet\b|\bor\b|\band\b|&)\s*")
_WEAK_SEPARATOR: Final = re.compile(r"\s*(?:[,/]|\s-\s|\s{2,})\s*")


def split_phones(cell: str, region: str = "FR") -> tuple[Phone, ...]:
    """Every phone number of one cell, in order; every digit typed is in one of them."""
    if not cell.strip():
        return ()
    whole = read_phone(cell, region)
    if whole.state == "good":
        return (whole,)
    phones: list[Phone] = []
    for piece in _STRONG_SEPARATOR.split(cell):
        if piece.strip(" .,;:/-"):
            phones.extend(_split_piece(piece.strip(), region))
    if sum(map(_count_digits, phones)) != sum(map(str.isdigit, cell)):
        return (whole,)
    return tuple(phones) or (whole,)


def _count_digits(phone: Phone) -> int:
    return sum(map(str.isdigit, phone.raw))


def _split_piece(piece: str, region: str) -> list[Phone]:
    whole = read_phone(piece, region)
    if whole.state == "good":
        return [whole]
    parts = [part for part in _WEAK_SEPARATOR.split(piece) if part]
    phones = [read_phone(part, region) for part in parts]
    if len(phones) > 1 and all(phone.state == "good" for phone in phones):
        return phones
    found = [match[0] for match in _ONE_FRENCH.finditer(piece)]
    if len(found) > 1 and not re.search(r"\w", _ONE_FRENCH.sub("", piece)):
        return [read_phone(part, region) for part in found]
    if len(parts) > 1 and all(len(re.findall(r"\d", part)) >= 6 for part in parts):
        return phones
    return [whole]
