"""How a merged value is written: dates, amounts, numbers, telephone numbers, choices, case.

Values come as the data file keeps them (ISO dates, cents, keys of choices); what does not read as
its kind says is written as it is, for a letter never loses what was typed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Final

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.dates import format_partial_date
from sme_crm.domain.field import FieldKind
from sme_crm.domain.letters.template import FieldFormat
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.domain.typography import NO_BREAK, in_capitals

K = FieldKind

_CASES: Final[tuple[FieldFormat, ...]] = ("upper", "lower", "capitalized")
_DATES: Final[tuple[FieldFormat, ...]] = ("long_date", "short_date", "day_month", "year")
_DATED: Final = frozenset({K.DATE, K.BIRTHDAY, K.INSTANT})
_NUMBER: Final = re.compile(r"\+?[\d .()/-]+")
_YEAR: Final = re.compile(r"\d{4}(?=-|$)")
_DAY: Final = re.compile(r"(?:\d{4}|-)-\d\d-\d\d")

FORMAT_LABELS: Final[dict[FieldFormat, str]] = {
    "": QT_TRANSLATE_NOOP("FieldFormats", "As usual"),
    "upper": QT_TRANSLATE_NOOP("FieldFormats", "CAPITALS"),
    "lower": QT_TRANSLATE_NOOP("FieldFormats", "small letters"),
    "capitalized": QT_TRANSLATE_NOOP("FieldFormats", "First letter large"),
    "long_date": QT_TRANSLATE_NOOP("FieldFormats", "Long date"),
    "short_date": QT_TRANSLATE_NOOP("FieldFormats", "Date in figures"),
    "day_month": QT_TRANSLATE_NOOP("FieldFormats", "Day and month"),
    "year": QT_TRANSLATE_NOOP("FieldFormats", "Year"),
    "with_cents": QT_TRANSLATE_NOOP("FieldFormats", "With cents"),
    "without_cents": QT_TRANSLATE_NOOP("FieldFormats", "Without cents"),
    "national": QT_TRANSLATE_NOOP("FieldFormats", "As dialled in France"),
    "international": QT_TRANSLATE_NOOP("FieldFormats", "As dialled from abroad"),
}
"""What a format is called where it is chosen, to translate in the context "FieldFormats"."""


def formats_of(kind: FieldKind) -> tuple[FieldFormat, ...]:
    """The formats to offer for a field of this kind, the usual one first."""
    if kind in _DATED:
        return ("", *_DATES)
    if kind is K.AMOUNT:
        return ("", "with_cents", "without_cents")
    if kind is K.PHONE:
        return ("", "national", "international")
    if kind in (K.INTEGER, K.DECIMAL):
        return ("",)
    return ("", *_CASES)


def format_value(
    value: str,
    form: FieldFormat,
    kind: FieldKind = K.TEXT,
    language: str = "fr",
    choices: Mapping[str, str] | None = None,
) -> str:
    """A value as a letter in `language` says it; "" when nothing of it is left (a missing year).

    `choices` are the labels of a field's choices by their key, translated in "Vocabulary".
    """
    if form in _DATES or kind in _DATED:
        text = _worded_date(value, form, language)
    elif kind is K.PHONE and form in ("national", "international"):
        text = _dialled(value, form)
    else:
        text = _worded(value, form, kind, language, choices or {})
    if _NUMBER.fullmatch(text):
        text = text.replace(" ", NO_BREAK)  # a telephone number stays on its line
    if form == "upper":
        return in_capitals(text)
    if form == "lower":
        return text.lower()
    return text[:1].upper() + text[1:] if form == "capitalized" else text


def _worded_date(value: str, form: FieldFormat, language: str) -> str:
    """An ISO date (also partial) or instant; other texts unchanged."""
    iso = value[:10] if value[10:11] == "T" else value
    if form == "year":
        year = _YEAR.match(iso)
        return year[0] if year else "" if _DAY.fullmatch(iso) else value
    if form == "day_month" and _DAY.fullmatch(iso):
        return format_partial_date(f"--{iso[-5:]}", language, "long")
    return format_partial_date(iso, language, "short" if form == "short_date" else "long")


def _worded(
    value: str, form: FieldFormat, kind: FieldKind, language: str, choices: Mapping[str, str]
) -> str:
    if kind in (K.INTEGER, K.DECIMAL, K.AMOUNT):
        return _counted(value, form, kind, language)
    if kind is K.YES_NO:
        return _yes_no(value, language)
    if kind is K.COUNTRY:
        return worded_country(value, language)
    if kind in (K.CHOICE, K.CHOICES):
        chosen = value.split("\n") if kind is K.CHOICES else [value]
        labels = [translated(language, "Vocabulary", choices.get(key, key)) for key in chosen]
        return ", ".join(labels)
    return value


def _counted(value: str, form: FieldFormat, kind: FieldKind, language: str) -> str:
    try:
        number = Decimal(value)
        if not number.is_finite():
            return value
        if kind is not K.AMOUNT:
            return format_number(number, language)
        cents = int(number)
        written = format_amount(cents, language)
        whole = cents % 100 == 0 if form == "" else form == "without_cents"
        if not whole:
            return written
        rounded = format_amount((abs(cents) + 50) // 100 * (100 if cents >= 0 else -100), language)
    except InvalidOperation:
        return value
    return re.sub(r"[.,]00(?=\D*$)", "", rounded)


def _yes_no(value: str, language: str) -> str:
    french = language.lower().startswith("fr")
    if value in ("1", "1.0"):
        return "oui" if french else "yes"
    return ("non" if french else "no") if value in ("0", "0.0") else value


def _dialled(value: str, form: FieldFormat) -> str:
    from sme_crm.domain.phone import format_phone, read_phone  # heavy: numbers of the world

    number = read_phone(value).e164
    if number is None:
        return value
    return format_phone(number, "international" if form == "international" else "national")


def worded_country(code: str, language: str = "fr") -> str:
    """The name of a country by its ISO code in the letter's language; other texts unchanged."""
    from sme_crm.domain.postal_address import country_name

    if language.lower().startswith("fr") or len(code) != 2:
        return country_name(code) if len(code) == 2 else code
    from babel import Locale  # heavy: language data

    return Locale("en").territories.get(code.upper()) or code
