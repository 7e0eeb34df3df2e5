"""Recognises the layout of a table by its headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from sme_crm.services.importing.headings import folded_heading
from sme_crm.services.importing.layouts.mail_programs import (
    GOOGLE,
    LINKEDIN,
    OUTLOOK,
    OUTLOOK_GERMAN,
    THUNDERBIRD,
)
from sme_crm.services.importing.layouts.registers import POSTAL_LINES, RNA, SIRENE
from sme_crm.services.importing.layouts.sales_programs import (
    ACT,
    DOLIBARR,
    DOLIBARR_CONTACTS,
    HUBSPOT,
    HUBSPOT_COMPANIES,
    ODOO,
    SALESFORCE,
    SALESFORCE_ACCOUNTS,
)
from sme_crm.services.importing.layouts.table import LayoutTable

TABLES: Final = (
    OUTLOOK, OUTLOOK_GERMAN, GOOGLE, THUNDERBIRD, LINKEDIN, ACT, DOLIBARR_CONTACTS, DOLIBARR,
    ODOO, HUBSPOT, HUBSPOT_COMPANIES, SALESFORCE, SALESFORCE_ACCOUNTS, SIRENE, RNA, POSTAL_LINES,
)  # fmt: skip
"""Every known layout."""

CONTEXT: Final = "ImportLayouts"
_MOST_NUMBERS: Final = 15
# A file whose columns are mostly others is not of the layout, whatever it is headed.
_SHARE: Final = 0.5


@dataclass(frozen=True, slots=True)
class Layout:
    """A layout found in a table: its key, its name for people (context ImportLayouts when it is
    not a program's name), and the target of each column: "" for one that is of no use, None for
    one the layout does not know."""

    key: str
    name: str
    targets: tuple[str | None, ...]


def recognise_layout(header: Sequence[str]) -> Layout | None:
    """The layout whose program writes these headings, None when no program is told by them."""
    words = [compact_heading(heading) for heading in header]
    present = set(words)
    best: Layout | None = None
    most = 0
    for table in TABLES:
        telling, targets = _looked_up(table)
        if len(telling & present) < table.needed:
            continue
        found = _targets(words, targets)
        known = sum(1 for target in found if target is not None)
        if known > most and known >= _SHARE * len(header):
            best, most = Layout(table.key, table.name, found), known
    return best


def compact_heading(heading: str) -> str:
    """A heading without what programs write differently: case, accents, signs and blanks."""
    return folded_heading(heading).replace(" ", "")


def _targets(words: Sequence[str], targets: dict[str, str]) -> tuple[str | None, ...]:
    seen: dict[str, int] = {}
    found: list[str | None] = []
    for word in words:
        seen[word] = seen.get(word, 0) + 1
        found.append(targets.get(f"{word}#{seen[word]}", targets.get(word)))
    return tuple(found)


@cache
def _looked_up(table: LayoutTable) -> tuple[frozenset[str], dict[str, str]]:
    """The telling headings of a table and the target of each heading, without blanks."""
    targets: dict[str, str] = {}
    for target, headings in table.columns.items():
        first = target.replace(":#{n}", "").replace("#{n}", "")
        for heading in headings.replace(" ", "").split("|"):
            if "{n}" in heading:
                for number in range(1, _MOST_NUMBERS + 1):
                    numbered = target.replace("{n}", str(number)) if number > 1 else first
                    targets.setdefault(heading.replace("{n}", str(number)), numbered)
            else:
                targets.setdefault(heading, target)
    return frozenset(table.telling.replace(" ", "").split("|")), targets
