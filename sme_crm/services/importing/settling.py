"""Makes the proposals for the columns of one table agree with one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from sme_crm.services.importing.columns import Column
from sme_crm.services.importing.content import (
    company_share,
    person_share,
    read_gender,
)
from sme_crm.services.importing.headings import folded_heading, guess_heading
from sme_crm.services.importing.nameless import find_names
from sme_crm.services.importing.phone_codes import is_phone_code, phones_of_codes
from sme_crm.services.importing.targets import (
    FULL_NAME,
    GROUPS,
    IGNORE,
    PHONE_CODE,
    WHOLE_ADDRESS,
)

# Where several columns may flow into one target.
REPEATABLE: Final = frozenset({
    "phone.number", "email.address", "web_page.url", "notes", GROUPS, "address.street",
    "address.complement", PHONE_CODE, "phone.kind", "email.kind", "address.kind",
})  # fmt: skip


def settle_columns(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Makes the proposals agree with one another."""
    columns = _settle_titles(_settle_lone_codes(columns), rows)
    columns = _settle_contact_persons(columns, rows)
    columns = _settle_names(_settle_company_names(columns, rows), rows)
    columns = _settle_whole_addresses(_settle_streets(_settle_phone_codes(columns, rows)))
    best: dict[str, Column] = {}
    for column in columns:
        target = column.target
        base = target.partition(":")[0]
        if not target or base in REPEATABLE:
            continue
        rival = best.get(target)
        if rival is None or (column.confidence, column.filled > 0) > (
            rival.confidence, rival.filled > 0
        ):  # fmt: skip
            best[target] = column
    return [
        column
        if not column.target
        or column.target.partition(":")[0] in REPEATABLE
        or best[column.target] is column
        else replace(column, target=IGNORE, confidence=0.0)
        for column in columns
    ]


_ABOUT_COMPANIES: Final = frozenset(
    {"siret", "siren", "naf", "sector", "headcount", "legal_form", "vat_number"}
)
# Headings of columns that only companies have, imported or not.
_COMPANY_HEADINGS: Final = frozenset((
    "annualrevenue", "accountnumber", "accountnumber c", "tickersymbol", "chiffre d affaires", "ca",
    "industry", "secteur d activite", "nb salaries", "capital", "date de creation entreprise",
    "annual revenue", "account number", "ticker symbol", "company type", "type d entreprise",
))  # fmt: skip
_ABOUT_PEOPLE: Final = frozenset(
    {"civility", "birth_date", "employment.function", "birth_name", "profession"}
)
_TITLES: Final = frozenset({"title", "titre"})
_CONTACT_WORDS: Final = frozenset(
    {"contact", "contacts", "interlocuteur", "gerant", "dirigeant", "president", "fondateur"}
    | {"proprietaire", "exploitant", "founder"}
)
# From this share of people on, a column of companies is one of both.
_MIXED: Final = 0.1
_MOSTLY: Final = 0.5
_NEARLY_ALL: Final = 0.9


def _values_of(column: Column, rows: Sequence[Sequence[str]]) -> list[str]:
    return [
        row[column.index].strip()
        for row in rows
        if column.index < len(row) and row[column.index].strip()
    ]


def _settle_titles(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """A "Title" beside a "Job title" is the civility, if its words are, else a line of the notes;
    one that only repeats the other is left out."""
    others = {column.target for column in columns if folded_heading(column.heading) not in _TITLES}
    if "employment.function" not in others:
        return columns
    settled = []
    for column in columns:
        is_title = folded_heading(column.heading) in _TITLES
        if column.target == "employment.function" and is_title:
            values = _values_of(column, rows)
            civilities = sum(1 for value in values if read_gender(value))
            if "civility" not in others and civilities * 2 >= len(values):
                column = replace(column, target="civility", confidence=0.7)
            elif _repeats_function(column, columns, rows):
                column = _left_out(column)
            else:
                column = replace(column, target="notes", confidence=0.7)
        settled.append(column)
    return settled


def _repeats_function(title: Column, columns: list[Column], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a "Title" says nothing but what the column of functions says."""
    function = next(
        column.index
        for column in columns
        if column.target == title.target and folded_heading(column.heading) not in _TITLES
    )
    last = max(title.index, function)
    return all(
        row[title.index].strip() in ("", row[function].strip()) for row in rows if last < len(row)
    )


def _settle_contact_persons(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """Of two whole names, one of them "Interlocuteur", the other is the company's if it is one."""
    targets = {column.target for column in columns if column.filled}
    names = [column for column in columns if column.target == FULL_NAME and column.filled]
    people = [one for one in names if _first_word(one) in _CONTACT_WORDS]
    others = [one for one in names if one not in people]
    if len(people) != 1 or len(others) != 1 or "organization_name" in targets:
        return columns
    if company_share(_values_of(others[0], rows)) < _MOSTLY:
        return columns
    return _with_target(columns, columns.index(others[0]), "organization_name")


def _settle_company_names(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """In a file of companies the only name there is, whatever its heading, is the company's."""
    targets = {column.target for column in columns if column.target and column.filled}
    if "organization_name" in targets and not targets & {"given_name", "family_name", FULL_NAME}:
        return columns
    if "given_name" in targets and "family_name" in targets:
        return columns
    headings = {folded_heading(column.heading) for column in columns if column.filled}
    about_companies = bool(targets & _ABOUT_COMPANIES or headings & _COMPANY_HEADINGS)
    about_people = bool(targets & _ABOUT_PEOPLE)
    for wanted in (FULL_NAME, "family_name", "given_name", "employment.function"):
        for position, column in enumerate(columns):
            if column.target != wanted or not column.filled:
                continue
            titled = folded_heading(column.heading) in _TITLES
            if wanted == FULL_NAME and _is_contact_person(column, targets):
                continue
            if wanted == "employment.function":
                named = targets & {"given_name", "family_name", FULL_NAME, "organization_name"}
                is_company = titled and not named
            elif "organization_name" in targets and wanted != "given_name":
                return columns
            else:
                values = _values_of(column, rows)
                share = company_share(values)
                is_company = share >= 0.5 or (about_companies and not about_people)
                mixed = share >= 0.25 and person_share(values) >= _MIXED
                if is_company and mixed and wanted != "given_name" and not _numbered(columns):
                    return _with_target(columns, position, FULL_NAME)
            if is_company:
                others = [
                    _left_out(one) if one.target == "organization_name" and one.confidence < 0.7
                    else one
                    for one in columns
                ]  # fmt: skip
                others[position] = replace(column, target="organization_name", confidence=0.7)
                return others
    return columns


def _is_contact_person(column: Column, targets: set[str]) -> bool:
    """Whether a column names who to speak to beside a name that is another's."""
    named = bool(targets & {"given_name", "family_name"})
    return named and _first_word(column) in _CONTACT_WORDS


def _first_word(column: Column) -> str:
    return folded_heading(column.heading).partition(" ")[0]


def _numbered(columns: list[Column]) -> bool:
    """Whether nearly every row has a company's number: people in business have one too."""
    return any(
        column.target in ("siret", "siren") and column.filled >= _NEARLY_ALL for column in columns
    )


def _with_target(columns: list[Column], position: int, target: str) -> list[Column]:
    """The columns with one of them, named by its content, brought to another target."""
    return [
        replace(column, target=target, confidence=0.7) if at == position else column
        for at, column in enumerate(columns)
    ]


def _settle_lone_codes(columns: list[Column]) -> list[Column]:
    """Figures under an unknown heading are postal codes only beside a town or a street."""
    if any(column.target.startswith(("address.locality", "address.street")) for column in columns):
        return columns
    return [
        _left_out(column)
        if column.target.startswith("address.postal_code")
        and not column.heading.startswith("Column ")
        and guess_heading(column.heading) is None
        else column
        for column in columns
    ]


def _settle_phone_codes(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """A "Country code" of figures beside a phone is the phone's; no phone, no code of one."""
    phones = {column.index for column in columns if column.target.startswith("phone.number")}
    codes = {
        column.index
        for column in columns
        if column.target == PHONE_CODE
        or (
            column.target == "address.country"
            and phones & {column.index - 1, column.index + 1, column.index + 2}
            and _are_codes(_values_of(column, rows))
        )
    }
    beside = {code for found in phones_of_codes(codes, phones).values() for code in found}
    return [
        column
        if column.index not in codes
        else replace(column, target=PHONE_CODE)
        if column.index in beside
        else _left_out(column)
        for column in columns
    ]


def _are_codes(values: Sequence[str]) -> bool:
    return bool(values) and all(map(is_phone_code, values))


def _settle_streets(columns: list[Column]) -> list[Column]:
    """Parts of a street flow together only when they are told equally clearly."""
    best: dict[str, float] = {}
    for column in columns:
        if column.target.startswith("address."):
            best[column.target] = max(best.get(column.target, 0.0), column.confidence)
    return [
        _left_out(column)
        if column.target.startswith("address.") and column.confidence < best[column.target] - 0.15
        else column
        for column in columns
    ]


def _settle_names(columns: list[Column], rows: Sequence[Sequence[str]]) -> list[Column]:
    """A "Nom" without a "Prénom" is a whole name; beside both parts it stands in for them."""
    keys = {column.target for column in columns if column.target and column.filled}
    if "given_name" in keys and "family_name" in keys:
        if "organization_name" not in keys:
            # "name" beside first and last name is the company if it is not the same again.
            columns = [
                replace(column, target="organization_name", confidence=0.5)
                if column.target == FULL_NAME and not _repeats_names(column, columns, rows)
                else column
                for column in columns
            ]
        # A whole name that repeats them names the rows that have it only.
        return columns
    if "given_name" in keys and FULL_NAME in keys and "family_name" not in keys:
        return [
            replace(column, target="family_name", confidence=0.8)
            if column.target == FULL_NAME
            else column
            for column in columns
        ]
    if "family_name" in keys and "given_name" not in keys and FULL_NAME not in keys:
        return [
            replace(column, target=FULL_NAME, confidence=0.8)
            if column.target == "family_name"
            else column
            for column in columns
        ]
    names = {"family_name", FULL_NAME, "given_name", "organization_name"}
    if not any(column.target in names for column in columns):
        return find_names(columns, rows)
    return columns


def _repeats_names(name: Column, columns: list[Column], rows: Sequence[Sequence[str]]) -> bool:
    """Whether a name column says what the columns of given and family name say."""
    family = next(column.index for column in columns if column.target == "family_name")
    filled = [row for row in rows if len(row) > max(name.index, family) and row[name.index].strip()]
    if not filled:
        return True
    same = sum(1 for row in filled if row[family].strip().lower() in row[name.index].lower())
    return same * 2 >= len(filled)


def _settle_whole_addresses(columns: list[Column]) -> list[Column]:
    """A whole address is of no use beside its own parts."""
    streets = {
        column.target.partition(":")[2]
        for column in columns
        if column.target.startswith(("address.street", "address.locality")) and column.filled
    }
    return [
        _left_out(column)
        if column.target.startswith(WHOLE_ADDRESS) and column.target.partition(":")[2] in streets
        else column
        for column in columns
    ]


def _left_out(column: Column) -> Column:
    return replace(column, target=IGNORE, confidence=0.0)
