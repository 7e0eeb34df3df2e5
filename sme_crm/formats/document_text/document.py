"""A written document as plain values: paragraphs of runs, with the few styles a letter keeps."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Align = Literal["left", "justify", "right", "center"]
ListKind = Literal["", "bullet", "number"]


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a run looks; `size` in points, None where the document says nothing of its own."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None


@dataclass(frozen=True, slots=True)
class DocumentRun:
    """Text in one style ("\\n" breaks the line), or the merge field `field` and its text."""

    text: str
    style: TextStyle = TextStyle()
    field: str = ""


@dataclass(frozen=True, slots=True)
class DocumentParagraph:
    """One paragraph; `kind` tells the item of a list, `breaks_page` that it starts a page."""

    runs: tuple[DocumentRun, ...]
    align: Align = "left"
    kind: ListKind = ""
    breaks_page: bool = False

    @property
    def text(self) -> str:
        """The text without its styles."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class DocumentText:
    """The paragraphs with text, in order, and how many things of each kind were left out.

    Kinds: picture, note, table (its text is there, paragraph by paragraph).
    """

    paragraphs: tuple[DocumentParagraph, ...]
    left_out: dict[str, int] = field(default_factory=dict)
