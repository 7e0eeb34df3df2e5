"""Paragraphs: words into lines, what was broken once is not broken again; no output.

Lines break at the first fit with French or English hyphenation (never in data, names, codes or
capitals, at most two line ends in a row), justified lines stretch their spaces, the last does not.

A mailing says the same again and again. Words are shaped once, paragraphs whose values came before
are taken as they are, and in the others only the lines that touch a value are broken: lines inside
a fixed text depend on nothing but the word they start at (`Stretch`).
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align
from sme_crm.printing.typesetting.directions import runs_right_to_left
from sme_crm.printing.typesetting.fonts import FontSet, Kept
from sme_crm.printing.typesetting.lines import (
    BREAK,
    MM,
    Atom,
    LaidParagraph,
    Line,
    Stretch,
    TextStyle,
    joined,
    make,
    make_line,
)
from sme_crm.printing.typesetting.words import (
    SHRINK,
    EvenText,
    Measure,
    Tokens,
    Words,
    even_text,
    words_of,
)

__all__ = ("MM", "LaidParagraph", "Typesetter")

_PARAGRAPHS_KEPT: Final = 400  # of each of two generations
_STRETCHES_KEPT: Final = 400  # for one text
_LOOSE: Final = 0.5  # a line is hyphenated when its spaces would grow by more than this share
_RAGGED: Final = 60.0  # a ragged line is hyphenated when it would end this many points early


class _Place(NamedTuple):
    """Where a line starts: at an atom, with what is left of the one before, cut or divided."""

    atom: int
    waiting: tuple[Atom, ...] = ()
    hyphens: int = 0

    @property
    def is_known(self) -> bool:
        """True when at most the rest of a divided word waits: such places come again."""
        return not self.waiting or (len(self.waiting) == 1 and bool(self.waiting[0].divisible))


class Typesetter:
    """Breaks texts of one language into lines with one set of fonts; remembers what it shaped."""

    def __init__(self, fonts: FontSet, language: str) -> None:
        self.fonts = fonts
        self.language = language
        self._words = Words(fonts, language)
        self._paragraphs: Kept[tuple[object, ...], tuple[tuple[FilledRun, ...], LaidParagraph]]
        self._paragraphs = Kept(_PARAGRAPHS_KEPT)

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
        words = self._words
        tokens: list[Tokens] = []
        underlined = has_data = False
        for run in runs:
            look = run.style
            style = words.style(
                look.size or size,
                bold=bold or look.bold,
                italic=look.italic,
                underline=look.underline,
            )
            tokens.append(words.tokens_of(style, run.text, run.is_data))
            underlined = underlined or look.underline
            has_data = has_data or run.is_data
        pieces = self._break(tokens, Measure(width, align, (leading, size)))
        laid = LaidParagraph(pieces, leading, has_underline=underlined, is_fixed=not has_data)
        self._paragraphs.put(key, (tuple(runs), laid))
        return laid

    def lay_lines(self, texts: Iterable[str], *, size: float, leading: float) -> LaidParagraph:
        """Lines of data as they are, one below the other, however wide."""
        style = self.style(size)
        lines = []
        for text in texts:
            atoms = [self._words.atom(style, word, is_data=True) for word in words_of(text)]
            natural = sum([atom.width + atom.space for atom in atoms])
            natural -= atoms[-1].space if atoms else 0.0
            lines.append(make_line(atoms, natural, natural, "left", (leading, size), last=True))
        return LaidParagraph(lines, leading)

    def measure(self, text: str, style: TextStyle) -> float:
        """The width of a text on one line, in points."""
        atoms = [self._words.atom(style, word, is_data=True) for word in words_of(text)]
        return sum(atom.width for atom in atoms) + style.space * (len(atoms) - 1)

    # Lines

    def _break(self, tokens: Sequence[Tokens], measure: Measure) -> list[Line | Stretch]:
        """The lines of a paragraph; those inside fixed texts are looked up, not broken again."""
        atoms, spans = _flat(tokens)
        text = even_text(atoms, tokens, measure)
        pieces: list[Line | Stretch] = []
        place = _Place(0)
        end = len(atoms)
        if measure.align in ("right", "center"):
            spans = []
        span = 0
        while place.atom < end or place.waiting:
            while span < len(spans) and place.atom >= spans[span].last:
                span += 1
            inside = spans[span] if span < len(spans) else None
            if inside is not None and place.atom >= inside.first and place.is_known:
                found = self._stretch(inside, place, measure)
                if found.lines:
                    pieces.append(found)
                    waiting = (found.rest,) if found.rest is not None else ()
                    place = _Place(inside.base + found.following, waiting, found.hyphens)
                    continue
            line = self._next_line(text, place, end, measure, is_whole=True)
            if line is None:
                break
            pieces.append(line[0])
            place = line[1]
        if not atoms:
            pieces.append(make_line([], 0.0, measure.width, "left", measure.leading, last=True))
        return pieces

    def _stretch(self, inside: _Span, place: _Place, measure: Measure) -> Stretch:
        """The lines from a place that depend on nothing but one fixed text; there may be none."""
        tokens, start = inside.tokens, place.atom - inside.base
        rest = place.waiting[0].text if place.waiting else ""
        key = (start, rest, place.hyphens, inside.is_end, measure)
        known = tokens.stretches.get(key)
        if known is None:
            lines: list[Line] = []
            text = even_text(tokens.atoms, (tokens,), measure)
            end = len(tokens.atoms)
            end -= 0 if inside.is_end else 1  # the last word may be glued to what comes next
            at = _Place(start, place.waiting, place.hyphens)
            while at.atom < end or (at.waiting and inside.is_end):
                line = self._next_line(text, at, end, measure, is_whole=inside.is_end)
                if line is None or not line[1].is_known:
                    break
                lines.append(line[0])
                at = line[1]
            left = at.waiting[0] if at.waiting else None
            known = Stretch(tuple(lines), at.atom, left, at.hyphens)
            if len(tokens.stretches) >= _STRETCHES_KEPT:
                tokens.stretches.clear()
            tokens.stretches[key] = known
        return known

    def _next_line(
        self, text: EvenText, place: _Place, end: int, measure: Measure, *, is_whole: bool
    ) -> tuple[Line, _Place] | None:
        """The line that starts at a place, and where the next one does.

        None at the end, and when the text is not whole and the line would ask for more.
        """
        if text.reach and place.is_known:
            return self._next_even_line(text, place, end, measure, is_whole=is_whole)
        atoms = text.atoms
        width, align, leading = measure
        index, waiting, hyphens = place
        taken: list[Atom] = []
        natural = spaces = space = 0.0
        shrink = SHRINK if align == "justify" else 0.0
        while waiting or index < end:
            atom = waiting[0] if waiting else atoms[index]
            if atom is BREAK:
                line = make_line(taken, natural + spaces, width, align, leading, last=True)
                return line, make(_Place, (index + 1, (), 0))
            pieces: list[Atom] = []
            if not taken:
                if atom.width > width:
                    atom, pieces = self._cut(atom, width)
                natural = atom.width
            else:
                space = taken[-1].space
                if natural + spaces + space + atom.width > width + spaces * shrink:
                    break
                natural += atom.width
                spaces += space
            taken.append(atom)
            if waiting:
                waiting = (*pieces, *waiting[1:])
            else:
                index, waiting = index + 1, tuple(pieces)
            if waiting:
                continue
            # The words of the text itself, in the shortest loop: most of the time goes here.
            space = atom.space
            while index < end:
                atom = atoms[index]
                wanted = natural + spaces + space + atom.width
                if wanted > width + spaces * shrink or atom is BREAK:
                    break
                taken.append(atom)
                natural += atom.width
                spaces += space
                space = atom.space
                index += 1
        else:
            if not taken or not is_whole:
                return None
            line = make_line(taken, natural + spaces, width, align, leading, last=True)
            return line, make(_Place, (index, (), 0))
        return self._ended(atom, taken, (natural, spaces), (index, waiting, hyphens), measure)

    def _next_even_line(
        self, text: EvenText, place: _Place, end: int, measure: Measure, *, is_whole: bool
    ) -> tuple[Line, _Place] | None:
        """The same where all is of one style: how far the line reaches is looked up."""
        width, align, leading = measure
        index, waiting, hyphens = place
        reach, step, style = text.reach, text.step, text.style
        space = style.space if style is not None else step
        limit = reach[index] + width + step - (space - step)
        taken = list(waiting)
        natural = 0.0
        if waiting:
            natural = waiting[0].width
            limit -= natural + step
        after = max(bisect_right(reach, limit, index, end + 1) - 1, index + (not waiting))
        after = min(after, end)
        taken += text.atoms[index:after]
        natural += reach[after] - reach[index] - (after - index) * step
        spaces = (len(taken) - 1) * space
        if after < end:
            rest = (after, (), hyphens)
            lengths = (natural, spaces)
            return self._ended(text.atoms[after], taken, lengths, rest, measure, style)
        if not taken or not is_whole:
            return None
        natural += spaces
        line = make_line(taken, natural, width, align, leading, last=True, style=style)
        return line, make(_Place, (after, (), 0))

    def _ended(
        self,
        atom: Atom,
        taken: list[Atom],
        lengths: tuple[float, float],
        place: tuple[int, tuple[Atom, ...], int],
        measure: Measure,
        style: TextStyle | None = None,
    ) -> tuple[Line, _Place]:
        """The line before a word that has no room, with its start if it may be divided."""
        width, align, leading = measure
        natural, spaces = lengths
        index, waiting, hyphens = place
        divided = None
        space = taken[-1].space
        if hyphens < 2 and atom.divisible and _is_loose(width - natural, spaces, space, align):
            room = width - natural - spaces - space
            divided = next((d for d in self._words.divisions(atom) if d[0].width <= room), None)
        if divided is not None:
            start, rest = divided
            taken.append(start)
            natural += start.width
            spaces += space
            hyphens += 1
            left = self._words.atom(atom.parts[0][0], rest, is_data=False)
            if waiting:
                waiting = (left, *waiting[1:])
            else:
                index, waiting = index + 1, (left,)
        else:
            hyphens = 0
        natural += spaces
        line = make_line(taken, natural, width, align, leading, last=False, style=style)
        return line, make(_Place, (index, waiting, hyphens))

    def _cut(self, atom: Atom, width: float) -> tuple[Atom, list[Atom]]:
        """Divide what is wider than the line where it must be: at a space or part, else anywhere.

        The first piece fits; the others are in reading order.
        """
        if len(atom.parts) > 1 and not runs_right_to_left(atom.text):
            pieces = [
                self._words.atom(style, word.text, is_data=True) for style, word in atom.parts
            ]
            first = pieces[0]
            if first.width <= width:
                return first, pieces[1:]
            head, tail = self._cut(first, width)
            return head, [*tail, *pieces[1:]]
        style, text = self._words.plain_style(atom.parts[0][0]), atom.text
        words = text.split(" ")
        for count in range(len(words) - 1, 0, -1):
            head = self._words.atom(style, " ".join(words[:count]), is_data=True)
            if head.width <= width:
                return head, [self._words.atom(style, " ".join(words[count:]), is_data=True)]
        low, high = 1, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._words.make_atom(style, text[:middle], is_data=True).width <= width:
                low = middle
            else:
                high = middle - 1
        head = self._words.atom(style, text[:low], is_data=True)
        return head, [self._words.atom(style, text[low:], is_data=True)] if text[low:] else []


class _Span(NamedTuple):
    """Atoms of a paragraph that lie in one fixed text: lines may start from `first` to `last`.

    `base` is where the text's first atom stands, perhaps glued to the one before.
    """

    tokens: Tokens
    base: int
    first: int
    last: int
    is_end: bool = False
    """The paragraph ends with it."""


def _flat(tokens: Sequence[Tokens]) -> tuple[list[Atom], list[_Span]]:
    """The atoms of a paragraph in order, `BREAK` for a line break, and the fixed texts in it."""
    atoms: list[Atom] = []
    spans: list[_Span] = []
    glued = False
    for each in tokens:
        inner = each.atoms
        if glued and inner and not each.opens and inner[0] is not BREAK:
            base = len(atoms) - 1
            first = base + 1
            atoms[-1] = joined(atoms[-1], inner[0])
            atoms += inner[1:]
        else:
            base = first = len(atoms)
            atoms += inner
        if each.is_fixed and len(inner) > 8:
            spans.append(_Span(each, base, first, len(atoms) - 1))
        glued = (glued or bool(inner)) and not each.closes
        glued = glued and bool(atoms) and atoms[-1] is not BREAK
    if spans and spans[-1].tokens is tokens[-1]:
        spans[-1] = spans[-1]._replace(last=len(atoms), is_end=True)
    return atoms, spans


def _is_loose(room: float, spaces: float, space: float, align: Align) -> bool:
    if align != "justify":
        return room - spaces > _RAGGED  # a ragged edge hides small gaps
    return spaces == 0 or room > spaces * (1 + _LOOSE)
