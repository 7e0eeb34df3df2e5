"""Gathers runs into paragraphs while a document is read; text boxes nest inside paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from sme_crm.formats.document_text.document import (
    Align,
    DocumentParagraph,
    DocumentRun,
    DocumentText,
    ListKind,
    TextStyle,
)

MOST_PARAGRAPHS: Final = 5_000
MOST_CHARACTERS: Final = 500_000


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph whose end has not come yet."""

    align: Align = "left"
    kind: ListKind = ""
    breaks_page: bool = False
    runs: list[DocumentRun] = field(default_factory=list)


class TooMuchTextError(Exception):
    """More text than any letter has."""


class Collector:
    """Takes paragraphs and runs in the order of the document."""

    def __init__(self) -> None:
        self.left_out: dict[str, int] = {}
        self._open: list[OpenParagraph] = []
        self._done: list[DocumentParagraph] = []
        self._characters = 0
        self._break_next = False

    @property
    def current(self) -> OpenParagraph | None:
        """The paragraph that is being read."""
        return self._open[-1] if self._open else None

    def begin(self) -> OpenParagraph:
        """A paragraph begins, perhaps inside another one's text box."""
        self._open.append(OpenParagraph(breaks_page=self._break_next))
        self._break_next = False
        return self._open[-1]

    def end(self) -> None:
        """The paragraph ends; one without text is dropped, its page break stays."""
        if not self._open:
            return
        paragraph = self._open.pop()
        runs = tuple(joined(paragraph.runs))
        if "".join(run.text for run in runs).strip() or any(run.field for run in runs):
            self._done.append(
                DocumentParagraph(runs, paragraph.align, paragraph.kind, paragraph.breaks_page)
            )
        else:
            self._break_next |= paragraph.breaks_page
        if len(self._done) > MOST_PARAGRAPHS:
            raise TooMuchTextError

    def add(self, text: str, style: TextStyle, name: str = "") -> None:
        """Text of the paragraph that is open, or the merge field `name` that shows it."""
        self._characters += len(text)
        if self._characters > MOST_CHARACTERS:
            raise TooMuchTextError
        if self._open and (text or name):
            self._open[-1].runs.append(DocumentRun(text, style, name))

    def break_page(self) -> None:
        """What follows starts a page."""
        if self._open and not self._open[-1].runs:
            self._open[-1].breaks_page = True
        else:
            self._break_next = True

    def leave_out(self, kind: str) -> None:
        """Something is not taken over."""
        self.left_out[kind] = self.left_out.get(kind, 0) + 1

    def document(self) -> DocumentText:
        """All that was gathered."""
        while self._open:
            self.end()
        return DocumentText(tuple(self._done), dict(self.left_out))


def joined(runs: list[DocumentRun]) -> list[DocumentRun]:
    """Neighbours of one style made one run: writers cut words anywhere."""
    found: list[DocumentRun] = []
    for run in runs:
        last = found[-1] if found else None
        if last is not None and not run.field and not last.field and last.style == run.style:
            found[-1] = DocumentRun(last.text + run.text, run.style)
        else:
            found.append(run)
    return found
