"""Values of a file as people read them: choices by their label, days written out."""

from __future__ import annotations

import re

from sme_crm.domain.vocabulary import (
    CIVILITIES,
    ENDS,
    HOUSING,
    KINDS,
    LANGUAGES,
    LEVELS,
    STATUSES,
)
from sme_crm.ui.labels import day_text, translated

_ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def in_words(value: str) -> str:
    """A choice by its label, a day written out; other values as they are."""
    if _ISO_DAY.fullmatch(value):
        return day_text(value)
    for choices in (CIVILITIES, STATUSES, KINDS, LEVELS, HOUSING, ENDS, LANGUAGES):
        if value and value in choices:
            return translated("Vocabulary", choices[value])
    return value
