"""Knows the tables this program exports again, so that they come back as they went."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial
from typing import Final

from sme_crm.domain.export_formats import GROUPS, UID
from sme_crm.domain.folding import fold
from sme_crm.domain.translation import translated
from sme_crm.services.exporting.columns import catalogue_columns, column_words
from sme_crm.services.importing import targets as known
from sme_crm.services.importing.targets import NEW_PREFIX, ROW, Target

LANGUAGES: Final = ("en", "fr")
# A table is ours when it has as many of our headings as only our export has.
_ENOUGH: Final = 20
AS_WRITTEN: Final = frozenset({
    "capitals", "names", "phones", "emails", "postal_codes", "towns", "districts",
    "addresses",
})  # fmt: skip
"""Rules of cleaning that leave such a table alone: it comes back as it was in the data file."""
_NUMBERED: Final = re.compile(r"(.+) (\d{1,2})")


@cache
def _keys(language: str) -> dict[str, str]:
    """The key of each column of an export in one language, by the folded heading."""
    return {
        fold(column.heading): column.key
        for column in catalogue_columns(partial(translated, language), times=1)
    } | {fold(column_words("updated_at", (), partial(translated, language))): known.MODIFIED}


def own_export_targets(header: Sequence[str]) -> list[str] | None:
    """The target of each column of a table this program exported; None for other tables.

    Columns the export does not have are own fields: their headings are the labels.
    """
    folded = [fold(heading) for heading in header]
    for language in LANGUAGES:
        keys = _keys(language)
        if sum(1 for heading in folded if heading in keys) >= _ENOUGH:
            return [_target(heading, keys) for heading in folded]
    return None


def _target(heading: str, keys: dict[str, str]) -> str:
    key, nth = keys.get(heading), 1
    numbered = _NUMBERED.fullmatch(heading)
    if key is None and numbered is not None and "." in keys.get(numbered[1], ""):
        key, nth = keys[numbered[1]], int(numbered[2])
    if key is None:
        return f"{NEW_PREFIX}text"
    if key in (UID, known.MODIFIED):
        return known.UID if key == UID else known.MODIFIED
    entity = key.partition(".")[0]
    further = entity == "employment" and nth > 1
    if key == GROUPS:
        return Target(known.GROUPS, ROW).text
    if further or not known.is_known_key(key):
        return Target(key, ROW, nth).text
    return Target(key, "", nth if entity == "address" else 1).text
