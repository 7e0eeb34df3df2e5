"""The letters a wave or a cell may have: by language those of the business, then the ready ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.labels import language_code

if TYPE_CHECKING:
    from sme_crm.services.letters.templates import LetterTemplates, TemplateEntry

translate = QCoreApplication.translate


def letter_choices(own: Sequence[TemplateEntry], nothing: str) -> list[tuple[str, str]]:
    """(key, name) to offer: `nothing`, those of the business, the ready ones by keys below 0.

    All those in the language of the program come first.
    """
    said = translate("LetterChoices", "Ready letter: {name}")
    offered = [(one.language, str(one.id), one.name) for one in own]
    offered += [
        (entry.language, f"-{place}", said.format(name=entry.name))
        for place, entry in enumerate(_ready(), 1)
    ]
    language = language_code()
    offered.sort(key=lambda one: one[0] != language)
    return [("", nothing), *((key, name) for _, key, name in offered)]


def copy_ready(
    templates: LetterTemplates, chosen: int, visit: int | None
) -> tuple[int, int | None]:
    """The id of an own copy of a ready letter, and the change it was made in.

    A copy that nobody changed yet is taken again.
    """
    entry = _ready()[-chosen - 1]
    for own in templates.list_templates():
        if own.id and own.template == entry.template:
            return own.id, visit
    named = replace(entry.template, name=templates.free_name(entry.name))
    saved = templates.save(named, visit=visit)
    return saved.id, saved.change_id


def _ready() -> list[TemplateEntry]:
    """The ready letters, those in the language of the program first."""
    from sme_crm.services.letters.templates import sample_templates

    language = language_code()
    return sorted(sample_templates(), key=lambda entry: entry.language != language)
