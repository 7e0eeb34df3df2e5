"""Paragraphs: words into lines, what was broken once is not broken again; no output.

Lines break at the first fit with French or English hyphenation (never in data, names, codes or
capitals, at most two line ends in a row), justified lines stretch their spaces, the last does not.

A mailing says the same again and again. Words are shaped once, paragraphs whose values came before
are taken as they are, and in the others only the lines that touch a value are broken: lines inside
a fixed text depend on nothing but the word they start at (`Stretch`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align, RunStyle
from sme_crm.printing.typesetting.breaking import LineBreaker
from sme_crm.printing.typesetting.directions import covered, runs_right_to_left
from sme_crm.printing.typesetting.fonts import FontSet, Kept, is_ordinary
from sme_crm.printing.typesetting.lines import (
    MM,
    LaidParagraph,
    Line,
    Measure,
    Segment,
    TextStyle,
    make_line,
)
from sme_crm.printing.typesetting.words import Tokens, Words, words_of

__all__ = ("MM", "LaidParagraph", "Typesetter")

_PARAGRAPHS_KEPT: Final = 400  # of each of two generations, as of the others
_LINES_KEPT: Final = 1_000


class _CutRuns(NamedTuple):
    """The words of a paragraph; `is_turned` when some value reads from right to left."""

    tokens: list[Tokens]
    is_turned: bool
    has_data: bool
    has_underline: bool


class Typesetter:
    """Breaks texts of one language into lines with one set of fonts; remembers what it shaped."""

    def __init__(self, fonts: FontSet, language: str) -> None:
        self.fonts = fonts
        self.language = language
        self._words = Words(fonts, language)
        self._breaker = LineBreaker(self._words)
        self._paragraphs: Kept[tuple[object, ...], tuple[tuple[FilledRun, ...], LaidParagraph]]
        self._paragraphs = Kept(_PARAGRAPHS_KEPT)
        self._lines: Kept[tuple[str, float, float], Line] = Kept(_LINES_KEPT)

    def style(
        self, size: float, *, bold: bool = False, italic: bool = False, underline: bool = False
    ) -> TextStyle:
        """The style object of these properties, always the same one."""
        return self._words.style(size, bold=bold, italic=italic, underline=underline)

    def lay_out(
        self,
        runs: Sequence[FilledRun],
        width: float,
        *,
        size: float,
        leading: float,
        align: Align = "left",
        bold: bool = False,
    ) -> LaidParagraph:
        """A paragraph `width` points wide; one that came a short while ago is the same object.

        Each line is as high as `leading`, more where it has larger type than `size`.
        """
        # What is the same object says the same: entries hold their runs, so that identities last.
        key = (
            width,
            size,
            leading,
            align,
            bold,
            *[(run.text, id(run.style)) if run.is_data else id(run) for run in runs],
        )
        known = self._paragraphs.get(key)
        if known is not None:
            return known[1]
        laid = self.lay_out_anew(runs, width, size=size, leading=leading, align=align, bold=bold)
        self._paragraphs.put(key, (tuple(runs), laid))
        return laid

    def lay_out_anew(
        self,
        runs: Sequence[FilledRun],
        width: float,
        *,
        size: float,
        leading: float,
        align: Align = "left",
        bold: bool = False,
    ) -> LaidParagraph:
        """The same for who remembers his paragraphs himself."""
        cut = self._cut(runs, size, bold)
        if cut.is_turned:
            cut = self._cut(_joined(runs), size, bold)
        pieces = self._breaker.lines_of(cut.tokens, Measure(width, align, (leading, size)))
        return LaidParagraph(
            pieces, leading, has_underline=cut.has_underline, is_fixed=not cut.has_data
        )

    def _cut(self, runs: Sequence[FilledRun], size: float, bold: bool) -> _CutRuns:
        words = self._words
        tokens: list[Tokens] = []
        underlined = has_data = is_turned = False
        before: RunStyle | None = None
        style: TextStyle | None = None
        for text, look, is_data in runs:
            if style is None or look is not before:
                before = look
                style = words.style(
                    look.size or size,
                    bold=bold or look.bold,
                    italic=look.italic,
                    underline=look.underline,
                )
                underlined = underlined or look.underline
            found = words.tokens_of(style, text, is_data)
            tokens.append(found)
            if is_data:
                has_data = True
                is_turned = is_turned or found.is_turned
        return _CutRuns(tokens, is_turned, has_data, underlined)

    def lay_lines(self, texts: Iterable[str], *, size: float, leading: float) -> LaidParagraph:
        """Lines of data as they are, one below the other, however wide."""
        lines: list[Line] = []
        for text in texts:
            line = self._lines.get((text, size, leading))
            if line is None:
                line = self._set_line(text, size, leading)
                self._lines.put((text, size, leading), line)
            lines.append(line)
        return LaidParagraph(lines, leading)

    def _set_line(self, text: str, size: float, leading: float) -> Line:
        style = self.style(size)
        if is_ordinary(text):
            shaped = style.font.shape_line(text)
            if shaped is not None:
                # One word, as it were: the spaces of such a line are never stretched.
                width = shaped.width * size / 1000
                return Line(
                    (Segment(style, (shaped,), 0.0, False, 0.0, width),), 0.0, width, leading
                )
        atoms = [self._words.atom(style, word, is_data=True) for word in words_of(text)]
        natural = sum([atom.width + atom.space for atom in atoms])
        natural -= atoms[-1].space if atoms else 0.0
        return make_line(atoms, natural, Measure(natural, "left", (leading, size)), last=True)

    def measure(self, text: str, style: TextStyle) -> float:
        """The width of a text on one line, in points."""
        atoms = [self._words.atom(style, word, is_data=True) for word in words_of(text)]
        return sum(atom.width for atom in atoms) + style.space * (len(atoms) - 1)


def _joined(runs: Sequence[FilledRun]) -> Sequence[FilledRun]:
    """The runs, those joined that read from right to left together; some of them do.

    A given name and a family name are two fields; one beside the other they are turned as one
    stretch, the first to the right. Runs that look otherwise stay on their own.
    """
    joined: list[FilledRun] = []
    between: list[FilledRun] = []
    for run in runs:
        last = joined[-1] if joined else None
        whole = "".join([last.text if last else "", *(each.text for each in between), run.text])
        if (
            last is not None
            and all(each.style == last.style for each in (*between, run))
            and covered(whole) > covered(last.text) + covered(run.text)
        ):
            joined[-1] = FilledRun(whole, last.style, is_data=True)
            between = []
        elif runs_right_to_left(run.text):
            joined += (*between, run)
            between = []
        else:
            between.append(run)
    return (*joined, *between)
