"""Proposes what each column of a table is, with confidence and samples, and remembers choices."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from sme_crm.domain.amounts import read_number, read_yes_no
from sme_crm.domain.company_number import read_vat
from sme_crm.domain.folding import fold
from sme_crm.domain.legal_forms import LEGAL_FORMS
from sme_crm.domain.moments import read_moment
from sme_crm.services.importing.columns import Column
from sme_crm.services.importing.content import (
    contradicts,
    guess_content,
    guess_own_kind,
    looks_like_whole_addresses,
)
from sme_crm.services.importing.headings import folded_heading, guess_heading, is_quantity
from sme_crm.services.importing.layouts import Layout
from sme_crm.services.importing.phone_codes import is_phone_code
from sme_crm.services.importing.settling import REPEATABLE, settle_columns
from sme_crm.services.importing.targets import (
    FULL_NAME,
    IGNORE,
    MODIFIED,
    NEW_PREFIX,
    PHONE_CODE,
    POSTAL_LOCALITY,
    WHOLE_ADDRESS,
    Target,
    base_target,
)
from sme_crm.services.importing.words import (
    read_ended,
    read_housing,
    read_kind,
    read_language,
    read_level,
    read_status,
)

__all__ = ["SAMPLE_ROWS", "Column", "filled_values", "header_shape", "offer_of", "propose_columns"]

SAMPLE_ROWS: Final = 500
_SHOWN_SAMPLES: Final = 3


def propose_columns(
    header: Sequence[str], rows: Sequence[Sequence[str]], layout: Layout | None = None
) -> tuple[Column, ...]:
    """What each column is likely to be: by a known layout, else by its heading, else its content.

    `rows` are the first rows of data; generated headings ("Column A") count as none.
    """
    columns = []
    for index, heading in enumerate(header):
        values = [row[index].strip() for row in rows if index < len(row) and row[index].strip()]
        target, confidence = _propose(heading, values)
        distinct = tuple(dict.fromkeys(value[:200] for value in values))[:_SHOWN_SAMPLES]
        filled = len(values) / len(rows) if rows else 0.0
        columns.append(Column(index, heading, target.text, confidence, distinct, filled))
    columns = settle_columns(columns, rows)
    if layout is not None:
        columns = _lay_out(columns, rows, layout)
    return tuple(
        column if column.target else replace(column, offer=offer_of(column, rows))
        for column in columns
    )


def _lay_out(columns: list[Column], rows: Sequence[Sequence[str]], layout: Layout) -> list[Column]:
    """The columns a layout knows as it says, the others as proposed if they repeat none of it."""
    taken = {target for target in layout.targets if target}
    taken |= {base_target(target) for target in taken if "." not in target}
    settled = []
    for column, target in zip(columns, layout.targets, strict=True):
        if target is None:
            base = base_target(column.target)
            if (column.target in taken or base in taken) and base not in REPEATABLE:
                column = replace(column, target=IGNORE, confidence=0.0)
        elif target and not _fits(target, filled_values(column, rows)):
            column = replace(column, target=IGNORE, confidence=0.0)
        else:
            column = replace(column, target=target, confidence=1.0)
        settled.append(column)
    return settled


def filled_values(column: Column, rows: Sequence[Sequence[str]]) -> list[str]:
    """What a column holds in these rows, without the empty cells."""
    cells = [row[column.index].strip() for row in rows if column.index < len(row)]
    return [cell for cell in cells if cell]


def offer_of(column: Column, rows: Sequence[Sequence[str]]) -> str:
    """The new own field a column that is left out could fill, "" for an empty one."""
    values = filled_values(column, rows)
    return f"{NEW_PREFIX}{guess_own_kind(column.heading, values)}" if values else ""


def _propose(heading: str, values: list[str]) -> tuple[Target, float]:
    guess = None if heading.startswith("Column ") else guess_heading(heading)
    if guess is not None:
        key = guess.target.key
        if key == IGNORE:
            return guess.target, 0.0
        if not _fits(guess.target.text if guess.target.kind == "company" else key, values):
            fits_status = key == "kind" and values and _fits("status", values)
            return (Target("status"), 0.7) if fits_status else (Target(IGNORE), 0.0)
        if guess.confidence < 0.7 and not values:
            return Target(IGNORE), 0.0
        if key in _NO_ANSWERS and _answers(values):
            return Target(IGNORE), 0.0  # "Client: oui", "Email opt out: 0"
        if not contradicts(key, values):
            return _refined(guess.target, values, heading), guess.confidence
    content = guess_content(values)
    if content is None:
        return Target(IGNORE), 0.0
    target, share = content
    if target.key == "address.postal_code" and not heading.startswith("Column "):
        # Figures that a heading says nothing of: any heading that does comes first.
        return (Target(IGNORE), 0.0) if is_quantity(heading) else (target, 0.5)
    return target, round(0.5 + 0.4 * share if guess is None else 0.4 + 0.4 * share, 2)


_NO_ANSWERS: Final = frozenset({
    FULL_NAME, "organization_name", "email.address", "phone.number", "web_page.url",
    "employment.function",
})  # fmt: skip


def _answers(values: list[str]) -> bool:
    """Whether a column says yes or no and nothing else."""
    return bool(values) and all(read_yes_no(value) is not None for value in values)


def _fits(key: str, values: list[str]) -> bool:
    """Headings of closed lists, of numbers and of customers count only when the values agree."""
    if not values:
        return True
    if key == "reference":
        # A number that comes again and again is not the customer's.
        return len(set(values)) >= 0.95 * len(values)
    test = _TESTS.get(key)
    return test is None or sum(1 for value in values if test(value)) >= 0.6 * len(values)


def _is_integer(text: str) -> bool:
    number = read_number(text).value
    return number is not None and number == int(number)


_TESTS: Final[dict[str, Callable[[str], object]]] = {
    "kind": read_kind,
    "kind:company": lambda text: read_yes_no(text) is not None or read_kind(text),
    "status": read_status,
    "ended": read_ended,
    "language": read_language,
    "housing": read_housing,
    "employment.level": read_level,
    "wants_news": lambda text: read_yes_no(text) is not None,
    "headcount": _is_integer,
    "children": _is_integer,
    PHONE_CODE: is_phone_code,
    MODIFIED: partial(read_moment, spreadsheet_serials=True),
}


def _refined(target: Target, values: list[str], heading: str) -> Target:
    """What the values add to an ambiguous heading ("Titre", "Adresse", "Ville")."""
    content = guess_content(values)
    found = content[0].key if content is not None and content[1] >= 0.7 else ""
    if target.key == "employment.function" and found == "civility":
        return Target("civility")
    if target.key in ("employment.function", "civility") and _are_legal_forms(values):
        return Target("legal_form")
    if target.key == "reference" and values and all(map(_is_vat_number, values)):
        return Target("vat_number")
    if target.key == "address.street" and (
        found == WHOLE_ADDRESS or looks_like_whole_addresses(values)
    ):
        return replace(target, key=WHOLE_ADDRESS)
    if target.key in ("address.locality", "address.postal_code") and found == POSTAL_LOCALITY:
        return replace(target, key=POSTAL_LOCALITY)
    if target.key == "address.region" and values:
        return _region_or(target, values, heading)
    if target.key in (FULL_NAME, "family_name") and found in ("email.address", "phone.number"):
        return Target(found)
    return target


def _are_legal_forms(values: list[str]) -> bool:
    return bool(values) and all(value.replace(".", "").upper() in LEGAL_FORMS for value in values)


def _is_vat_number(value: str) -> bool:
    return value[:2].isalpha() and read_vat(value).state == "good"


def _region_or(target: Target, values: list[str], heading: str) -> Target:
    """A region, unless its column tells states ("État: actif") or, under a heading of departments,
    those of a company ("Département: Achats")."""
    if _fits("status", values):
        return Target("status")
    if folded_heading(heading) != "departement":
        return target
    from sme_crm.domain.geography import departments

    names = {fold(place.name) for place in departments()}
    places = sum(1 for text in values if fold(text) in names or any(map(str.isdigit, text)))
    return target if places * 2 >= len(values) else Target("employment.department")


def header_shape(header: Sequence[str]) -> str:
    """The key under which a mapping is remembered: the folded headings in any order."""
    words = "\n".join(sorted(folded_heading(heading) for heading in header))
    return hashlib.sha256(words.encode()).hexdigest()
