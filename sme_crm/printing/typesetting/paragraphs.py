"""Paragraphs: words into lines, what was broken once is not broken again; no output.

Lines break at the first fit with French or English hyphenation (never in data, names, codes or
capitals, at most two line ends in a row), justified lines stretch their spaces, the last does not.

A mailing says the same again and again. Words are shaped once, paragraphs whose values came before
are taken as they are, and in the others only the lines that touch a value are broken: lines inside
a fixed text depend on nothing but the word they start at (`Stretch`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align
from sme_crm.printing.typesetting.directions import HELD_SPACE, hold_spaces, runs_right_to_left
from sme_crm.printing.typesetting.fonts import Font, FontSet, Kept
from sme_crm.printing.typesetting.hyphenation import division_points
from sme_crm.printing.typesetting.lines import (
    BREAK,
    MM,
    Atom,
    LaidParagraph,
    Line,
    Stretch,
    TextStyle,
    joined,
    make_line,
)

__all__ = ("MM", "LaidParagraph", "Typesetter")

# Of each of two generations; values of recipients pass by, memory must not grow with the run.
_ATOMS_KEPT: Final = 4_000
_RUNS_KEPT: Final = 2_000
_PARAGRAPHS_KEPT: Final = 400
_STRETCHES_KEPT: Final = 400  # for one text
_LOOSE: Final = 0.5  # a line is hyphenated when its spaces would grow by more than this share
_SHRINK: Final = 0.12  # spaces of a justified line may lose this share to take one more word
_RAGGED: Final = 60.0  # a ragged line is hyphenated when it would end this many points early


@dataclass(slots=True, eq=False)
class _Tokens:
    """A run cut at its spaces; `opens` and `closes`: a space stands at that end.

    Of the writer's own texts the lines that lie wholly inside are kept.
    """

    atoms: tuple[Atom, ...]
    opens: bool
    closes: bool
    is_fixed: bool
    stretches: dict[tuple[int, str, int, bool, _Measure], Stretch] = field(default_factory=dict)


class _Measure(NamedTuple):
    """How wide and how lines are set; `leading` is a line's height and the size it is meant for."""

    width: float
    align: Align
    leading: tuple[float, float]


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
        self._styles: dict[tuple[bool, bool, bool, float], TextStyle] = {}
        self._companions: dict[tuple[TextStyle, Font], TextStyle] = {}
        self._runs: Kept[tuple[TextStyle, str, bool], _Tokens] = Kept(_RUNS_KEPT)
        self._atoms: Kept[tuple[TextStyle, str, bool], Atom] = Kept(_ATOMS_KEPT)
        self._divided: dict[tuple[TextStyle, str], list[tuple[Atom, str]]] = {}
        self._paragraphs: Kept[tuple[object, ...], tuple[tuple[FilledRun, ...], LaidParagraph]]
        self._paragraphs = Kept(_PARAGRAPHS_KEPT)

    def style(
        self, size: float, *, bold: bool = False, italic: bool = False, underline: bool = False
    ) -> TextStyle:
        """The style object of these properties, always the same one."""
        key = (bold, italic, underline, size)
        style = self._styles.get(key)
        if style is None:
            font = self.fonts.font(bold=bold, italic=italic)
            style = self._styles[key] = TextStyle(
                font, size, underline, font.space.width * size / 1000
            )
        return style

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
        tokens: list[_Tokens] = []
        underlined = has_data = False
        for run in runs:
            look = run.style
            style = self.style(
                look.size or size,
                bold=bold or look.bold,
                italic=look.italic,
                underline=look.underline,
            )
            tokens.append(self._tokens_of(style, run.text, run.is_data))
            underlined = underlined or look.underline
            has_data = has_data or run.is_data
        pieces = self._break(tokens, _Measure(width, align, (leading, size)))
        laid = LaidParagraph(pieces, leading, has_underline=underlined, is_fixed=not has_data)
        self._paragraphs.put(key, (tuple(runs), laid))
        return laid

    def lay_lines(self, texts: Iterable[str], *, size: float, leading: float) -> LaidParagraph:
        """Lines of data as they are, one below the other, however wide."""
        style = self.style(size)
        lines = []
        for text in texts:
            atoms = [self._atom(style, word, is_data=True) for word in _words(text)]
            natural = sum([atom.width + atom.space for atom in atoms])
            natural -= atoms[-1].space if atoms else 0.0
            lines.append(make_line(atoms, natural, natural, "left", (leading, size), last=True))
        return LaidParagraph(lines, leading)

    def measure(self, text: str, style: TextStyle) -> float:
        """The width of a text on one line, in points."""
        atoms = [self._atom(style, word, is_data=True) for word in _words(text)]
        return sum(atom.width for atom in atoms) + style.space * (len(atoms) - 1)

    # Words

    def _tokens_of(self, style: TextStyle, text: str, is_data: bool) -> _Tokens:
        """The words of a run; those of the template, and values that come often, are cut once."""
        key = (style, text, is_data)
        known = self._runs.get(key)
        if known is None:
            atoms: list[Atom] = []
            for number, piece in enumerate(text.split("\n")):
                if number:
                    atoms.append(BREAK)
                atoms += [self._atom(style, word, is_data) for word in _words(piece) if word]
            opens, closes = text.startswith(" "), text.endswith(" ")
            known = _Tokens(tuple(atoms), opens, closes, not is_data)
            self._runs.put(key, known)
        return known

    def _atom(self, style: TextStyle, word: str, is_data: bool) -> Atom:
        key = (style, word, is_data)
        atom = self._atoms.get(key)
        if atom is None:
            atom = self._make_atom(style, word, is_data)
            self._atoms.put(key, atom)
        return atom

    def _make_atom(self, style: TextStyle, word: str, is_data: bool) -> Atom:
        shaped = self.fonts.shape(style.font, word)
        width = sum([part.width for _, part in shaped]) * style.size / 1000
        if len(shaped) == 1 and shaped[0][0] is style.font:
            part = shaped[0][1]
            divisible = "" if is_data else word
            return Atom(((style, part),), width, style.space, divisible, style, word)
        parts = tuple((self._companion(style, font), part) for font, part in shaped)
        first = parts[0][0]
        alone = first if len(parts) == 1 else None
        return Atom(parts, width, parts[-1][0].space, "", alone, word)

    def _companion(self, style: TextStyle, font: Font) -> TextStyle:
        """The style with a font that helps out."""
        if font is style.font:
            return style
        companion = self._companions.get((style, font))
        if companion is None:
            space = font.space.width * style.size / 1000
            companion = TextStyle(font, style.size, style.underline, space)
            self._companions[style, font] = companion
        return companion

    def _divisions(self, atom: Atom) -> list[tuple[Atom, str]]:
        """Where a word may be divided, latest first: its start with a hyphen, and the rest."""
        style = atom.parts[0][0]
        key = (style, atom.divisible)
        known = self._divided.get(key)
        if known is None:
            known = []
            for position in reversed(division_points(atom.divisible, self.language)):
                shaped = style.font.hyphenated(atom.divisible[:position])
                width = shaped.width * style.size / 1000
                start = Atom(((style, shaped),), width, style.space, "", style, shaped.text)
                known.append((start, atom.divisible[position:]))
            self._divided[key] = known
        return known

    # Lines

    def _break(self, tokens: Sequence[_Tokens], measure: _Measure) -> list[Line | Stretch]:
        """The lines of a paragraph; those inside fixed texts are looked up, not broken again."""
        atoms, spans = _flat(tokens)
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
            line = self._next_line(atoms, place, end, measure, is_whole=True)
            if line is None:
                break
            pieces.append(line[0])
            place = line[1]
        if not atoms:
            pieces.append(make_line([], 0.0, measure.width, "left", measure.leading, last=True))
        return pieces

    def _stretch(self, inside: _Span, place: _Place, measure: _Measure) -> Stretch:
        """The lines from a place that depend on nothing but one fixed text; there may be none."""
        tokens, start = inside.tokens, place.atom - inside.base
        rest = place.waiting[0].text if place.waiting else ""
        key = (start, rest, place.hyphens, inside.is_end, measure)
        known = tokens.stretches.get(key)
        if known is None:
            lines: list[Line] = []
            end = len(tokens.atoms)
            end -= 0 if inside.is_end else 1  # the last word may be glued to what comes next
            at = _Place(start, place.waiting, place.hyphens)
            while at.atom < end or (at.waiting and inside.is_end):
                line = self._next_line(tokens.atoms, at, end, measure, is_whole=inside.is_end)
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
        self, atoms: Sequence[Atom], place: _Place, end: int, measure: _Measure, *, is_whole: bool
    ) -> tuple[Line, _Place] | None:
        """The line that starts at a place, and where the next one does.

        None at the end, and when `atoms` are not the whole text and the line would ask for more.
        """
        width, align, leading = measure
        index, waiting, hyphens = place
        taken: list[Atom] = []
        natural = spaces = space = 0.0
        shrink = _SHRINK if align == "justify" else 0.0
        while waiting or index < end:
            atom = waiting[0] if waiting else atoms[index]
            if atom is BREAK:
                line = make_line(taken, natural + spaces, width, align, leading, last=True)
                return line, _Place(index + 1)
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
            return line, _Place(index)
        return self._ended(atom, taken, (natural, spaces), (index, waiting, hyphens), measure)

    def _ended(
        self,
        atom: Atom,
        taken: list[Atom],
        lengths: tuple[float, float],
        place: tuple[int, tuple[Atom, ...], int],
        measure: _Measure,
    ) -> tuple[Line, _Place]:
        """The line before a word that has no room, with its start if it may be divided."""
        width, align, leading = measure
        natural, spaces = lengths
        index, waiting, hyphens = place
        divided = None
        space = taken[-1].space
        if hyphens < 2 and atom.divisible and _is_loose(width - natural, spaces, space, align):
            room = width - natural - spaces - space
            divided = next((d for d in self._divisions(atom) if d[0].width <= room), None)
        if divided is not None:
            start, rest = divided
            taken.append(start)
            natural += start.width
            spaces += space
            hyphens += 1
            left = self._atom(atom.parts[0][0], rest, is_data=False)
            if waiting:
                waiting = (left, *waiting[1:])
            else:
                index, waiting = index + 1, (left,)
        else:
            hyphens = 0
        line = make_line(taken, natural + spaces, width, align, leading, last=False)
        return line, _Place(index, waiting, hyphens)

    def _cut(self, atom: Atom, width: float) -> tuple[Atom, list[Atom]]:
        """Divide what is wider than the line where it must be: at a space or part, else anywhere.

        The first piece fits; the others are in reading order.
        """
        if len(atom.parts) > 1 and not runs_right_to_left(atom.text):
            pieces = [self._atom(style, word.text, is_data=True) for style, word in atom.parts]
            first = pieces[0]
            if first.width <= width:
                return first, pieces[1:]
            head, tail = self._cut(first, width)
            return head, [*tail, *pieces[1:]]
        style, text = self._plain(atom.parts[0][0]), atom.text
        words = text.split(" ")
        for count in range(len(words) - 1, 0, -1):
            head = self._atom(style, " ".join(words[:count]), is_data=True)
            if head.width <= width:
                return head, [self._atom(style, " ".join(words[count:]), is_data=True)]
        low, high = 1, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if self._make_atom(style, text[:middle], is_data=True).width <= width:
                low = middle
            else:
                high = middle - 1
        head = self._atom(style, text[:low], is_data=True)
        return head, [self._atom(style, text[low:], is_data=True)] if text[low:] else []

    def _plain(self, style: TextStyle) -> TextStyle:
        """The style itself, or the one that its font helped out."""
        found = (helped for (helped, _), each in self._companions.items() if each is style)
        return next(found, style)


class _Span(NamedTuple):
    """Atoms of a paragraph that lie in one fixed text: lines may start from `first` to `last`.

    `base` is where the text's first atom stands, perhaps glued to the one before.
    """

    tokens: _Tokens
    base: int
    first: int
    last: int
    is_end: bool = False
    """The paragraph ends with it."""


def _flat(tokens: Sequence[_Tokens]) -> tuple[list[Atom], list[_Span]]:
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


def _words(text: str) -> list[str]:
    """A text cut at its spaces; those inside a right-to-left stretch do not divide it."""
    if text.isascii() or not runs_right_to_left(text):
        return text.split(" ")
    return [word.replace(HELD_SPACE, " ") for word in hold_spaces(text).split(" ")]


def _is_loose(room: float, spaces: float, space: float, align: Align) -> bool:
    if align != "justify":
        return room - spaces > _RAGGED  # a ragged edge hides small gaps
    return spaces == 0 or room > spaces * (1 + _LOOSE)
