"""The readers of each target but phones: e-mails, names, codes, dates, words of closed lists."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, Final

from sme_crm.domain.amounts import NumberReading, read_amount, read_number, read_yes_no
from sme_crm.domain.company_number import read_naf, read_siren, read_siret, read_vat
from sme_crm.domain.contact import WebPage
from sme_crm.domain.dates import present_day, read_date
from sme_crm.domain.email_address import (
    is_plain_email,
    part_numbers,
    part_pages,
    split_emails,
)
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.given_names import is_given_name
from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.domain.moments import read_moment
from sme_crm.domain.name_case import proper_case
from sme_crm.domain.names import read_civility, split_full_name, tells_order
from sme_crm.domain.postal_code import read_postal_code, split_postal_line
from sme_crm.domain.record_values import web_page_columns
from sme_crm.domain.town_names import tidy_town
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.importing.cleaning import (
    CleaningOptions,
    ColumnReader,
    Reading,
    UniqueReader,
    plain_reader,
)
from sme_crm.services.importing.content import NO_CIVILITY, is_surely_person, read_gender
from sme_crm.services.importing.words import (
    read_country,
    read_ended,
    read_housing,
    read_kind,
    read_language,
    read_level,
    read_row_kind,
    read_status,
    says_nothing,
)

UNKNOWN_COUNTRY: Final = QT_TRANSLATE_NOOP("ValueRules", "This country is not known.")
PARTIAL_DATE: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "The date is not complete: it is kept in the notes."
)
NO_MOMENT: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "This does not read as a date: the date of the file counts."
)
UNKNOWN_WORD: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "This word is not in the list: it is kept in the notes."
)
NOT_WHOLE: Final = QT_TRANSLATE_NOOP(
    "ValueRules", "This does not read as a number: it is kept in the notes."
)

_FIGURES: Final = re.compile(r"\d+")
_AS_USUAL: Final = CleaningOptions()
_EMPTY: Final = ((), "", "")
_NOTHING: Final = ("", "", "")


def email_reader(column: int, kind: str, options: CleaningOptions) -> ColumnReader:
    """Values are tuples of (kind, address, folded, state, name beside it).

    A web page in the cell follows as (kind, url, state), a phone number as (number,).
    """
    usual = kind or "work"
    freed = options.on("emails")

    def read_plain(cells: Sequence[str]) -> tuple[list[Any], list[str]]:
        values = [
            ((usual, cell, cell.lower(), "good", ""),) if cell and is_plain_email(cell) else None
            for cell in cells
        ]
        return values, list(cells)

    def read(text: str) -> Reading:
        clean = clean_text(text, multi_line=True)
        if not freed and clean:
            state = "good" if is_plain_email(clean) else "doubtful"
            return ((usual, clean, clean.lower(), state, ""),), clean, ""
        if says_nothing(clean):
            return _EMPTY
        rest, numbers = part_numbers(clean)
        rest, pages = part_pages(rest)
        rows, reason = _email_rows(rest, usual)
        rows += tuple(_page_row(page, usual) for page in pages)
        shown = ", ".join((*(row[1] for row in rows), *numbers))
        return (*rows, *((number,) for number in numbers)), shown, reason

    return UniqueReader(column, "emails", read, read_plain)


def _email_rows(text: str, kind: str) -> tuple[tuple[tuple[str, ...], ...], str]:
    """(kind, address, folded, state, name) of each address of a text; a reason of doubt."""
    emails = split_emails(text)
    rows = tuple(
        (kind, email.address or email.raw, email.key, email.state, email.name) for email in emails
    )
    return rows, next((email.reason for email in emails if email.reason), "")


def _page_row(text: str, kind: str) -> tuple[str, str, str]:
    # Google writes "http\\://": the colon is escaped.
    page = web_page_columns(WebPage(text.replace("\\:", ":"), kind=kind or "work"))
    return str(page["kind"]), str(page["url"]), str(page["state"])


def web_page_reader(column: int, kind: str, options: CleaningOptions = _AS_USUAL) -> ColumnReader:
    """Values are tuples of (kind, url, state), one for a page; empty for an empty cell.

    E-mails in the cell follow as those of `email_reader`.
    """
    freed = options.on("emails")

    def read(text: str) -> Reading:
        clean = clean_text(text)
        if not clean or says_nothing(clean):
            return _EMPTY
        if freed and "@" in clean and (found := _with_emails(clean, kind)):
            return found, ", ".join(row[1] for row in found), ""
        page = _page_row(clean, kind)
        return (page,), page[1], ""

    return ColumnReader(column, "text", read)


def _with_emails(text: str, kind: str) -> tuple[tuple[str, ...], ...]:
    """The pages and e-mails of a cell for pages, none unless each e-mail is a good one."""
    rest, pages = part_pages(text)
    emails, reason = _email_rows(rest, kind or "work") if rest else ((), "")
    if reason or not emails:
        return ()
    return (*(_page_row(page, kind) for page in pages), *emails)


def given_name_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Given names in proper case."""
    return _cased(column, options, company=False)


def company_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Names of companies; capitals are put right only where the whole column shouts."""
    if column not in options.shouting:
        return plain_reader(column)
    return _cased(column, options, company=True)


def _cased(column: int, options: CleaningOptions, *, company: bool) -> ColumnReader:
    if not options.on("capitals"):
        return plain_reader(column)

    def read(text: str) -> Reading:
        cased = proper_case(clean_text(text), company=company)
        return (cased, cased, "")

    return ColumnReader(column, "capitals", read)


def family_name_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Values are (family name, civility, given name): a civility may stand in the cell."""
    casing = options.on("capitals")

    def read(text: str) -> Reading:
        clean = clean_text(text)
        civility = given = ""
        family = clean
        head = clean.partition(" ")[0]
        if options.on("names") and len(head) < len(clean) and _is_title(head):
            name = split_full_name(clean)
            civility, given, family = name.civility, name.given, name.family or clean
        if casing:
            given, family = proper_case(given), proper_case(family)
        shown = " ".join(part for part in (given, family) if part)
        return ((family, civility, given), shown, "")

    return ColumnReader(column, "capitals" if casing else "names", read)


def _is_title(word: str) -> bool:
    """ "M.", "Mme", "Monsieur"… but not the single letter of an initial without a dot."""
    return (len(word) > 1 or word == "M") and bool(read_civility(word))


def full_name_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Values are (kind, civility, given name, family name or company, the whole name)."""
    casing = options.on("capitals")
    companies = column in options.companies
    headed = options.headed_family_first.get(column)

    def read(text: str) -> Reading:
        clean = clean_text(text)
        if not clean:
            return (("", "", "", "", ""), "", "")
        named = not _is_listed_name(clean) and (
            looks_like_company(clean) or (companies and not is_surely_person(clean))
        )
        if named:
            company = proper_case(clean, company=True) if casing else clean
            return (("organization", "", "", company, company), company, "")
        if not options.on("names") or any(map(str.isdigit, clean)):
            # Nobody's name has a figure in it: there is nothing to take apart.
            return (("", "", "", clean, clean), clean, "")
        order = options.family_first.get(column)
        if order is None and headed is not None and tells_order(clean) is None:
            order = headed
        name = split_full_name(clean, order)
        given, family = name.given, name.family
        if casing:
            given, family = proper_case(given), proper_case(family)
        shown = " · ".join(part for part in (name.civility, given, family) if part)
        return (("", name.civility, given, family, clean), shown, "")

    return ColumnReader(column, "names", read)


def _is_listed_name(text: str) -> bool:
    """Whether a name is written as in a directory ("CHATEAU, Céline"), whatever its words."""
    _, comma, given = text.partition(",")
    return bool(comma) and is_given_name(given.strip().partition(" ")[0])


def civility_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Keys of civilities; other words are kept as typed."""

    def read(text: str) -> Reading:
        clean = clean_text(text)
        if not options.on("words"):
            return (clean, clean, "")
        key = read_gender(clean) or ("" if fold(clean) in NO_CIVILITY else clean)
        return (key, key, "")

    return ColumnReader(column, "words", read)


def postal_code_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Values are (code, state, code as typed); a foreign row is read again in its country."""

    def read(text: str) -> Reading:
        if not text or not (clean := clean_text(text)):
            return (("", "good", ""), "", "")
        if not options.on("postal_codes"):
            return ((clean, "good", clean), clean, "")
        code = read_postal_code(clean)
        return ((code.code or clean, code.state, clean), code.code or clean, code.reason)

    return ColumnReader(column, "postal_codes", read)


def locality_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Values are (town, postal code that stood before it, whether capitals told nothing, the
    code as typed: abroad it is not the French one)."""

    def read(text: str) -> Reading:
        if not text or not (clean := clean_text(text)):
            return (("", "", False, ""), "", "")
        code, town = split_postal_line(clean) if clean[0].isdigit() or "-" in clean[:4] else (
            "", clean
        )  # fmt: skip
        shouts = town.isupper() or town.islower()
        town = tidy_town(town) if options.on("capitals") else town
        typed = _FIGURES.search(clean) if code else None
        return ((town, code, shouts, typed[0] if typed else ""), f"{code} {town}".strip(), "")

    return ColumnReader(column, "capitals", read)


def country_reader(column: int) -> ColumnReader:
    """ISO codes, empty for France; an unknown country is doubted and left out of the address."""

    def read(text: str) -> Reading:
        clean = clean_text(text)
        code = read_country(clean)
        if code is None:
            return (None, clean, UNKNOWN_COUNTRY)
        return (code, code or clean, "")

    return ColumnReader(column, "words", read)


def company_number_reader(column: int, key: str, options: CleaningOptions) -> ColumnReader:
    """SIREN, SIRET, VAT number and NAF code as digits; doubtful ones as typed."""
    function = {"siren": read_siren, "siret": read_siret, "vat_number": read_vat, "naf": read_naf}[
        key
    ]

    def read(text: str) -> Reading:
        clean = clean_text(text)
        if not clean:
            return _NOTHING
        number = function(clean)
        value = number.number or clean
        return (value if options.on("numbers") else clean, value, number.reason)

    return ColumnReader(column, "numbers", read)


def date_reader(column: int, key: str, options: CleaningOptions) -> ColumnReader:
    """Values are (ISO date or None, text left over)."""
    month_first = column in options.month_first
    partial = key == "birth_date"
    today = present_day()

    def read(text: str) -> Reading:
        clean = clean_text(text)
        if not clean.strip("0-/. :"):
            return ((None, ""), clean, "")  # "0000-00-00", "0.0.00" stand for no date
        if not options.on("dates"):
            plain = len(clean) == 10 and read_date(clean).iso == clean
            return ((clean if plain else None, "" if plain else clean), clean, "")
        date = read_date(
            clean, month_first=month_first, spreadsheet_serials=options.spreadsheet, today=today
        )
        if len(date.iso) == 10 or (partial and date.iso.startswith("--")):
            return ((date.iso, ""), date.iso, date.reason)
        return ((None, clean), clean, date.reason or PARTIAL_DATE)

    return ColumnReader(column, "dates", read)


def moment_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Moments to compare (see `moments.read_moment`), "" for none; they are not kept, so nothing
    is shown to change."""
    month_first = column in options.month_first

    def read(text: str) -> Reading:
        clean = clean_text(text)
        moment = read_moment(
            clean, month_first=month_first, spreadsheet_serials=options.spreadsheet
        )
        return (moment, text, NO_MOMENT if clean.strip("0Zz-/.: ") and not moment else "")

    return ColumnReader(column, "dates", read)


def choice_reader(column: int, key: str, options: CleaningOptions = _AS_USUAL) -> ColumnReader:
    """Values are (key of the list or None, text left over)."""
    function = _CHOICES[key] if options.on("words") else _no_choice

    def read(text: str) -> Reading:
        clean = clean_text(text)
        if not clean:
            return ((None, ""), "", "")
        found = function(clean)
        if found == "" or found is None:
            return ((None, clean), clean, UNKNOWN_WORD)
        return ((found, ""), clean if isinstance(found, bool) else str(found), "")

    return ColumnReader(column, "words", read)


def _no_choice(text: str) -> None:
    """The rule is off: no word is a choice, each is kept in the notes."""
    del text


_CHOICES: Final[dict[str, Callable[[str], Any]]] = {
    "kind": read_kind,
    "status": read_status,
    "ended": read_ended,
    "language": read_language,
    "housing": read_housing,
    "employment.level": read_level,
    "wants_news": read_yes_no,
}
CHOICE_KEYS: Final = frozenset(_CHOICES)


def company_flag_reader(column: int) -> ColumnReader:
    """Kinds told by yes or no ("Is a company"), or by a word; values as of choices."""

    def read(text: str) -> Reading:
        clean = clean_text(text)
        said = read_yes_no(clean)
        kind = {True: "organization", False: "individual", None: read_kind(clean)}[said]
        return ((kind or None, ""), kind or clean, "")

    return ColumnReader(column, "words", read)


def integer_reader(column: int, options: CleaningOptions) -> ColumnReader:
    """Values are (whole number or None, text left over)."""

    def read(text: str) -> Reading:
        clean = clean_text(text)
        if not clean:
            return ((None, ""), "", "")
        number = read_number(clean)
        if not options.on("numbers"):
            number = NumberReading(clean, Decimal(clean) if clean.isdecimal() else None)
        if number.value is None or number.value != int(number.value) or abs(number.value) > 10**9:
            return ((None, clean), clean, number.reason or NOT_WHOLE)
        return ((int(number.value), ""), str(int(number.value)), "")

    return ColumnReader(column, "numbers", read)


def own_value_reader(column: int, kind: str, options: CleaningOptions) -> ColumnReader:
    """Values are (text value, number value, text left over) of an own field; amounts in cents."""

    def read(text: str) -> Reading:
        clean = clean_text(text, multi_line=True)
        if not clean:
            return ((None, None, ""), "", "")
        if kind in ("number", "amount", "yes_no"):
            number = _own_number(kind, clean)
            if number is None:
                return ((None, None, clean), clean, NOT_WHOLE)
            return ((None, number, ""), clean, "")
        if kind == "date":
            date = read_date(
                clean,
                month_first=column in options.month_first,
                spreadsheet_serials=options.spreadsheet,
            )
            value = (date.iso if options.on("dates") else "") or clean
            return ((value, None, ""), value, date.reason)
        return ((clean, None, ""), clean, "")

    return ColumnReader(column, "dates" if kind == "date" else "text", read)


def _own_number(kind: str, text: str) -> float | None:
    if kind == "yes_no":
        answer = read_yes_no(text)
        return None if answer is None else float(answer)
    if kind == "amount":
        cents = read_amount(text).cents
        return None if cents is None else float(cents)
    number = read_number(text).value
    return None if number is None else float(number)


def row_kind_reader(column: int) -> ColumnReader:
    """The kind of the phone, e-mail or address in the columns that follow."""

    def read(text: str) -> Reading:
        return (read_row_kind(text), text, "")

    return ColumnReader(column, "words", read)
