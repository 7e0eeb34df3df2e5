"""Knows the tables this program exports again, so that they come back as they went."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.translation import translated
from sme_crm.services.exports import catalogue_columns
from sme_crm.services.importing.targets import IGNORE, NEW_PREFIX, Target

LANGUAGES: Final = ("en", "fr")
# A table is ours when it has as many of our headings as only our export has.
_ENOUGH: Final = 20


@cache
def _targets(language: str) -> dict[str, str]:
    """The target of each heading of an export in one language, by the folded heading."""
    targets: dict[str, str] = {}
    for column in catalogue_columns(partial(translated, language)):
        target = IGNORE
        if column.field is not None and column.field.importable:
            numbered = column.field.entity == "address"
            target = Target(column.field.key, "", column.nth + 1 if numbered else 1).text
        targets[fold(column.heading)] = target
    return targets


def own_export_targets(header: Sequence[str]) -> list[str] | None:
    """The target of each column of a table this program exported; None for other tables.

    Columns the export does not have are own fields: their headings are the labels.
    """
    folded = [fold(heading) for heading in header]
    for language in LANGUAGES:
        targets = _targets(language)
        if sum(1 for heading in folded if heading in targets) >= _ENOUGH:
            return [targets.get(heading, f"{NEW_PREFIX}text") for heading in folded]
    return None
