"""Words: texts cut at their spaces, shaped once in a style, divided where they may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, NamedTuple

from sme_crm.domain.letters.template import Align
from sme_crm.printing.typesetting.directions import HELD_SPACE, hold_spaces, runs_right_to_left
from sme_crm.printing.typesetting.fonts import Font, FontSet, Kept
from sme_crm.printing.typesetting.hyphenation import division_points
from sme_crm.printing.typesetting.lines import BREAK, Atom, Stretch, TextStyle

# Of each of two generations; values of recipients pass by, memory must not grow with the run.
_ATOMS_KEPT: Final = 2_000
_RUNS_KEPT: Final = 1_000
SHRINK: Final = 0.12
"""Spaces of a justified line may lose this share to take one more word."""


class Measure(NamedTuple):
    """How wide and how lines are set; `leading` is a line's height and the size it is meant for."""

    width: float
    align: Align
    leading: tuple[float, float]


@dataclass(slots=True, eq=False)
class Tokens:
    """A run cut at its spaces; `opens` and `closes`: a space stands at that end.

    Of the writer's own texts (`is_fixed`) the lines that lie wholly inside are kept.
    """

    atoms: tuple[Atom, ...]
    opens: bool
    closes: bool
    is_fixed: bool
    style: TextStyle | None
    """The one style of all words; None with several, or with a line break."""
    stretches: dict[tuple[int, str, int, bool, Measure], Stretch]


class EvenText(NamedTuple):
    """The atoms of a text; where all are of one style and fit a line, how far they reach.

    `reach[n]` is the length of the first n words with a space of `step` behind each, in points;
    a line that may lose some of its spaces counts with narrower ones. Empty where it says nothing.
    """

    atoms: Sequence[Atom]
    reach: Sequence[float] = ()
    step: float = 0.0
    style: TextStyle | None = None


def even_text(atoms: Sequence[Atom], tokens: Sequence[Tokens], measure: Measure) -> EvenText:
    """The atoms that these runs gave, with their reach where they are of one style."""
    style = tokens[0].style if tokens else None
    if style is None or any(each.style is not style for each in tokens):
        return EvenText(atoms)
    space = style.space
    step = space * (1 - SHRINK) if measure.align == "justify" else space
    widths = [atom.width for atom in atoms]
    if not widths or max(widths) > measure.width:
        return EvenText(atoms)
    reach = list(accumulate([width + step for width in widths], initial=0.0))
    return EvenText(atoms, reach, step, style)


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
        atoms: list[Atom] = []
        for number, piece in enumerate(text.split("\n")):
            if number:
                atoms.append(BREAK)
            atoms += [self.atom(style, word, is_data) for word in words_of(piece) if word]
        alone = None if any(atom.style is not style for atom in atoms) else style
        return Tokens(tuple(atoms), text[:1] == " ", text[-1:] == " ", not is_data, alone, {})

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
    """A text cut at its spaces; those inside a right-to-left stretch do not divide it."""
    if text.isascii() or not runs_right_to_left(text):
        return text.split(" ")
    return [word.replace(HELD_SPACE, " ") for word in hold_spaces(text).split(" ")]
