"""Words: texts cut at their spaces, shaped once in a style, divided where they may be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Final, NamedTuple

from sme_crm.printing.typesetting.directions import HELD_SPACE, hold_spaces, runs_right_to_left
from sme_crm.printing.typesetting.fonts import Font, FontSet, Kept, ShapedText, is_ordinary
from sme_crm.printing.typesetting.held_dates import hold_dates, holds_date
from sme_crm.printing.typesetting.hyphenation import division_points
from sme_crm.printing.typesetting.lines import BREAK, Atom, Measure, Stretch, TextStyle, make

# Of each of two generations; values of recipients pass by, memory must not grow with the run.
_ATOMS_KEPT: Final = 2_000
_RUNS_KEPT: Final = 1_000
_FEW_WORDS: Final = 8  # hold no line of their own
SHRINK: Final = 0.12
"""Spaces of a justified line may lose this share to take one more word."""


StretchKey = tuple[int, str, "TextStyle | None", int, bool, Measure]
"""Where lines start, the rest of a divided word before them with its style, how many lines were
divided in a row, whether the paragraph ends with the text, how the lines are set."""


class Span:
    """Words of a run side by side in one style; or one word of several styles, or a line break.

    `base` is the number of its first word in the run; `style` is None where there is not one.
    """

    __slots__ = ("_ragged", "_tight", "atoms", "base", "style", "words")

    def __init__(self, atoms: tuple[Atom, ...], base: int = 0) -> None:
        self.atoms = atoms
        self.base = base
        self.style = style = atoms[0].style
        self.words = tuple([atom.parts[0][1] for atom in atoms]) if style is not None else ()
        self._tight: list[float] | None = None
        self._ragged: list[float] | None = None

    def reach(self, *, justified: bool) -> list[float]:
        """How far the first n words reach, a space behind each, in points.

        In a justified line the spaces count with what they may lose.
        """
        known = self._tight if justified else self._ragged
        if known is None:
            step = self.atoms[0].space * (1 - SHRINK if justified else 1.0)
            known = list(accumulate([atom.width + step for atom in self.atoms], initial=0.0))
            if justified:
                self._tight = known
            else:
                self._ragged = known
        return known


class Part(NamedTuple):
    """Words `first` to `last` (excluded) of a span in a paragraph, and how far they reach.

    `inside` is the fixed text they belong to when lines in it are kept, `base` the number of the
    span's first word there.
    """

    atoms: Sequence[Atom]
    words: Sequence[ShapedText]
    reach: Sequence[float]
    first: int
    last: int
    inside: Tokens | None
    base: int


class Tokens:
    """A run cut at its spaces; its first and last words may touch those of its neighbours.

    Of the writer's own texts (`is_fixed`) the lines that lie wholly inside are kept in
    `stretches`, when the text is long enough to have any.
    """

    __slots__ = (
        "_parts", "count", "ends_open", "is_fixed", "is_turned", "spans", "starts_open",
        "stretches",
    )  # fmt: skip

    def __init__(
        self, atoms: list[Atom], text: str, *, is_fixed: bool, is_turned: bool = False
    ) -> None:
        self.count = len(atoms)
        self.starts_open = text[:1] != " " and not (atoms and atoms[0] is BREAK)
        """No space and no break before its first word."""
        self.ends_open = text[-1:] != " " and not (atoms and atoms[-1] is BREAK)
        self.is_fixed = is_fixed and self.count > _FEW_WORDS
        self.is_turned = is_turned
        """Data that reads from right to left."""
        self.spans = _spans(atoms)
        self.stretches: dict[StretchKey, Stretch] = {} if self.is_fixed else _NO_STRETCHES
        self._parts: dict[tuple[int, int, bool], list[Part]] = {}

    @property
    def first(self) -> Atom:
        """Its first word."""
        return self.spans[0].atoms[0]

    @property
    def last(self) -> Atom:
        """Its last word."""
        return self.spans[-1].atoms[-1]

    def parts(self, first: int, last: int, *, justified: bool) -> list[Part]:
        """Its words `first` to `last` (excluded)."""
        known = self._parts.get((first, last, justified))
        if known is None:
            known = self._parts[first, last, justified] = []
            inside = self if self.is_fixed else None
            for span in self.spans:
                base, atoms = span.base, span.atoms
                begin, end = max(first - base, 0), min(last - base, len(atoms))
                if begin < end:
                    reach = span.reach(justified=justified) if end > 1 else ()
                    known.append(Part(atoms, span.words, reach, begin, end, inside, base))
        return known


_NO_STRETCHES: Final[dict[StretchKey, Stretch]] = {}


def _spans(atoms: list[Atom]) -> tuple[Span, ...]:
    if not atoms:
        return ()
    style = atoms[0].style
    if len(atoms) == 1 or (style is not None and all(each.style is style for each in atoms)):
        return (Span(tuple(atoms)),)
    spans: list[Span] = []
    first = 0
    for number in range(1, len(atoms) + 1):
        style = atoms[first].style
        if number == len(atoms) or style is None or atoms[number].style is not style:
            spans.append(Span(tuple(atoms[first:number]), first))
            first = number
    return tuple(spans)


class Words:
    """The words of texts in one language with one set of fonts; remembers what it shaped."""

    def __init__(self, fonts: FontSet, language: str) -> None:
        self.fonts = fonts
        self.language = language
        self._styles: dict[tuple[bool, bool, bool, float], TextStyle] = {}
        self._companions: dict[tuple[TextStyle, Font], TextStyle] = {}
        self._runs: Kept[tuple[TextStyle, str, bool], Tokens] = Kept(_RUNS_KEPT)
        self._atoms: Kept[tuple[TextStyle, str, bool], Atom] = Kept(_ATOMS_KEPT)
        self._divided: dict[tuple[TextStyle, str], list[tuple[Atom, str]]] = {}

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

    def tokens_of(self, style: TextStyle, text: str, is_data: bool) -> Tokens:
        """The words of a run; those of the template, and values that come often, are cut once."""
        key = (style, text, is_data)
        known = self._runs.get(key)
        if known is None:
            known = self._cut(style, text, is_data)
            self._runs.put(key, known)
        return known

    def _cut(self, style: TextStyle, text: str, is_data: bool) -> Tokens:
        if is_data and is_ordinary(text) and "\n" not in text and not holds_date(text):
            return Tokens(self._plain_data(style, text), text, is_fixed=False)
        # Words of data are kept by their runs and by their fonts already.
        make_atom = self.make_atom if is_data else self.atom
        atoms: list[Atom] = []
        for number, piece in enumerate(text.split("\n")):
            if number:
                atoms.append(BREAK)
            atoms += [make_atom(style, word, is_data) for word in words_of(piece) if word]
        is_turned = is_data and runs_right_to_left(text)
        return Tokens(atoms, text, is_fixed=not is_data, is_turned=is_turned)

    @staticmethod
    def _plain_data(style: TextStyle, text: str) -> list[Atom]:
        """The words of a value that one font draws from left to right: most values, new each."""
        shape, space, scale = style.font.shape, style.space, style.size / 1000
        atoms: list[Atom] = []
        for word in text.split(" "):
            if word:
                part = shape(word)
                known = (((style, part),), part.width * scale, space, "", style, word)
                atoms.append(make(Atom, known))
        return atoms

    def atom(self, style: TextStyle, word: str, is_data: bool) -> Atom:
        """A word in a style; what is data is never divided."""
        key = (style, word, is_data)
        atom = self._atoms.get(key)
        if atom is None:
            atom = self.make_atom(style, word, is_data)
            self._atoms.put(key, atom)
        return atom

    def make_atom(self, style: TextStyle, word: str, is_data: bool) -> Atom:
        """The same without remembering it."""
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

    def divisions(self, atom: Atom) -> list[tuple[Atom, str]]:
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

    def plain_style(self, style: TextStyle) -> TextStyle:
        """The style itself, or the one that its font helped out."""
        found = (helped for (helped, _), each in self._companions.items() if each is style)
        return next(found, style)


def words_of(text: str) -> list[str]:
    """A text cut at its spaces; those inside a date or a right-to-left stretch do not divide it."""
    held = hold_dates(text)
    if not text.isascii() and runs_right_to_left(text):
        held = hold_spaces(held)
    if held == text:
        return text.split(" ")
    return [word.replace(HELD_SPACE, " ") for word in held.split(" ")]
