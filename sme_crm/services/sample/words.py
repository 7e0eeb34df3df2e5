"""The words the sample business is made of: names, trades, streets, towns, talk."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from sme_crm.paths import resources


@dataclass(frozen=True, slots=True)
class Words:
    """The lists of `resources/sample/words.json`.

    `functions` are (for a man, for a woman, level), `towns` (postal code, name), `calls`
    (subject, outcome), `own_fields` (label, kind, choices).
    """

    women: list[str]
    men: list[str]
    families: list[str]
    company_first: list[str]
    company_last: list[str]
    legal_forms: list[str]
    sectors: list[str]
    functions: list[tuple[str, str, str]]
    professions: list[str]
    streets: list[str]
    towns: list[tuple[str, str]]
    sources: list[str]
    calls: list[tuple[str, str]]
    notes: list[str]
    own_fields: list[tuple[str, str, list[str]]]


@cache
def sample_words() -> Words:
    """The words, read once."""
    path = resources() / "sample" / "words.json"
    return Words(**json.loads(path.read_text(encoding="utf-8")))
