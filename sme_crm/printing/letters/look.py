"""How the letters of a template look: paper, size of the type, letterhead, pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sme_crm.domain.letters.template import BODY_SIZE, LetterheadOverride, LetterTemplate
from sme_crm.printing.letters.page_format import PageGeometry, geometry_of

LEADING: Final = 4 / 3
"""Height of a line of text by its type size."""


@dataclass(frozen=True, slots=True)
class LetterLook:
    """What a template says of all its letters; `pictures` are PNG or JPEG bytes by their key."""

    geometry: PageGeometry = field(default_factory=lambda: geometry_of("a4"))
    size: float = BODY_SIZE
    letterhead: LetterheadOverride | None = None
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def leading(self) -> float:
        """Height of a line of the text in points."""
        return round(self.size * LEADING, 2)


def look_of(template: LetterTemplate, pictures: Mapping[str, bytes]) -> LetterLook:
    """The look of a template's letters."""
    return LetterLook(geometry_of(template.page), template.size, template.letterhead, pictures)
