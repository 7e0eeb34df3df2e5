"""What a style of a text document says of letters and paragraphs, and what it leaves open."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import Self

from sme_crm.formats.document_text.document import Align, TextStyle


@dataclass(frozen=True, slots=True)
class StyleFormat:
    """What a style or direct formatting says; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    size: float | None = None
    align: Align | None = None

    def over(self, base: Self) -> Self:
        """This format on top of another."""
        kept = {
            field.name: getattr(base, field.name)
            for field in fields(self)
            if getattr(self, field.name) is None
        }
        return replace(self, **kept)

    def style(self) -> TextStyle:
        """How its letters look."""
        return TextStyle(bool(self.bold), bool(self.italic), bool(self.underline), self.size)
