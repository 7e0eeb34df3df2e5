"""Text laid out: words into lines, lines into paragraphs; plain objects in points, no output.

Lines break at the first fit with French or English hyphenation (never in data, names, codes or
capitals, at most two line ends in a row), justified lines stretch their spaces, the last does not.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, NamedTuple

from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.letters.template import Align
from sme_crm.printing.typesetting.fonts import Font, FontSet, ShapedText

MM: Final = 72 / 25.4
"""Points in a millimetre."""

_ATOMS_KEPT: Final = 20_000  # words of recipients pass by; memory must not grow with the run
_RUNS_KEPT: Final = 5_000
_LOOSE: Final = 0.5  # a line is hyphenated when its spaces would grow by more than this share
_SHRINK: Final = 0.12  # spaces of a justified line may lose this share to take one more word
_GAPING: Final = 3.0  # a line whose spaces would grow more than this is left ragged


@dataclass(frozen=True, slots=True, eq=False)
class TextStyle:
    """A font at a size (points), perhaps underlined; `space` is the width of a space in points.

    Compared by identity: the typesetter makes each style once.
    """

    font: Font
    size: float
    underline: bool
    space: float


class Segment(NamedTuple):
    """Words in one style side by side; `gap` is added to each space, in points."""

    style: TextStyle
    words: tuple[ShapedText, ...]
    gap: float
    spaced: bool
    """A space follows the last word (another segment comes on the same line)."""
    x: float
    width: float


class Line(NamedTuple):
    """One line of a paragraph: its segments, and where it starts from the paragraph's left."""

    segments: tuple[Segment, ...]
    x: float
    width: float

    @property
    def text(self) -> str:
        """What the line says; a soft hyphen ends a divided word."""
        return "".join(
            " ".join(word.text for word in segment.words) + " " * segment.spaced
            for segment in self.segments
        )


@dataclass(slots=True, eq=False)
class LaidParagraph:
    """Lines of one paragraph at a fixed leading (points); `encoded` is a cache of the output."""

    lines: tuple[Line, ...]
    leading: float
    encoded: dict[tuple[int, int], bytes] = field(default_factory=dict)

    @property
    def height(self) -> float:
        """Height of all lines in points."""
        return len(self.lines) * self.leading

    @property
    def width(self) -> float:
        """Right end of the widest line, in points from the paragraph's left."""
        return max((line.x + line.width for line in self.lines), default=0.0)

    @property
    def has_underline(self) -> bool:
        """True when some segment wants a rule under it."""
        return any(s.style.underline for line in self.lines for s in line.segments)

    def missing(self) -> str:
        """The characters no font had, each once."""
        found = (
            word.missing
            for line in self.lines
            for segment in line.segments
            for word in segment.words
            if word.missing
        )
        return "".join(dict.fromkeys("".join(found)))


class _Atom(NamedTuple):
    """What no space divides: usually one word, more parts where styles change inside it."""

    parts: tuple[tuple[TextStyle, ShapedText], ...]
    width: float
    space: float
    divisible: str
    """The word when it may be hyphenated, else empty."""
    style: TextStyle | None
    """The one style of all parts, None when there are several."""


class _Tokens(NamedTuple):
    """A run cut at its spaces; `opens` and `closes`: a space stands at that end."""

    atoms: tuple[_Atom, ...]
    opens: bool
    closes: bool


_BREAK: Final = _Atom((), 0.0, 0.0, "", None)


class Typesetter:
    """Breaks texts of one language into lines with one set of fonts; remembers what it shaped."""

    def __init__(self, fonts: FontSet, language: str) -> None:
        self.fonts = fonts
        self.language = language
        self._styles: dict[tuple[bool, bool, bool, float], TextStyle] = {}
        self._runs: dict[tuple[TextStyle, str, bool], _Tokens] = {}
        self._atoms: dict[tuple[TextStyle, str, bool], _Atom] = {}
        self._divided: dict[tuple[TextStyle, str], list[tuple[_Atom, str]]] = {}
        self._paragraphs: dict[object, LaidParagraph] = {}

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
        runs: tuple[FilledRun, ...],
        width: float,
        *,
        size: float,
        leading: float,
        align: Align = "left",
        bold: bool = False,
    ) -> LaidParagraph:
        """A paragraph `width` points wide; paragraphs without data are laid out once."""
        key = (runs, width, size, leading, align, bold)
        fixed = not any(run.is_data for run in runs)
        if fixed and (known := self._paragraphs.get(key)) is not None:
            return known
        largest = max((run.style.size or size for run in runs), default=size)
        atoms = self._atoms_of(runs, size, bold)
        lines = tuple(self._lines(atoms, width, align))
        laid = LaidParagraph(lines, leading * max(1.0, largest / size))
        if fixed:
            self._paragraphs[key] = laid
        return laid

    def measure(self, text: str, style: TextStyle) -> float:
        """The width of a text on one line, in points."""
        atoms = [self._atom(style, word, is_data=True) for word in text.split(" ")]
        return sum(atom.width for atom in atoms) + style.space * (len(atoms) - 1)

    # Words

    def _atoms_of(self, runs: Sequence[FilledRun], size: float, bold: bool) -> list[_Atom]:
        """The atoms of a paragraph in order, `_BREAK` for a line break."""
        atoms: list[_Atom] = []
        glued = False
        for run in runs:
            look = run.style
            style = self.style(
                look.size or size,
                bold=bold or look.bold,
                italic=look.italic,
                underline=look.underline,
            )
            tokens = self._tokens_of(style, run.text, run.is_data)
            if glued and tokens.atoms and not tokens.opens and tokens.atoms[0] is not _BREAK:
                atoms[-1] = _joined(atoms[-1], tokens.atoms[0])
                atoms += tokens.atoms[1:]
            else:
                atoms += tokens.atoms
            glued = (glued or bool(tokens.atoms)) and not tokens.closes
            glued = glued and bool(atoms) and atoms[-1] is not _BREAK
        return atoms

    def _tokens_of(self, style: TextStyle, text: str, is_data: bool) -> _Tokens:
        """The words of a run; those of the template, and values that come often, are cut once."""
        key = (style, text, is_data)
        known = self._runs.get(key)
        if known is None:
            atoms: list[_Atom] = []
            for number, piece in enumerate(text.split("\n")):
                if number:
                    atoms.append(_BREAK)
                atoms += [self._atom(style, word, is_data) for word in piece.split(" ") if word]
            known = _Tokens(tuple(atoms), text.startswith(" "), text.endswith(" "))
            if len(self._runs) >= _RUNS_KEPT:
                self._runs.clear()
            self._runs[key] = known
        return known

    def _atom(self, style: TextStyle, word: str, is_data: bool) -> _Atom:
        key = (style, word, is_data)
        atom = self._atoms.get(key)
        if atom is None:
            shaped = style.font.shape(word)
            divisible = "" if is_data else word
            width = shaped.width * style.size / 1000
            atom = _Atom(((style, shaped),), width, style.space, divisible, style)
            if len(self._atoms) >= _ATOMS_KEPT:
                self._atoms.clear()
            self._atoms[key] = atom
        return atom

    def _divisions(self, atom: _Atom) -> list[tuple[_Atom, str]]:
        """Where a word may be divided, latest first: its start with a hyphen, and the rest."""
        style = atom.parts[0][0]
        key = (style, atom.divisible)
        known = self._divided.get(key)
        if known is None:
            known = []
            for position in reversed(division_points(atom.divisible, self.language)):
                shaped = style.font.hyphenated(atom.divisible[:position])
                width = shaped.width * style.size / 1000
                start = _Atom(((style, shaped),), width, style.space, "", style)
                known.append((start, atom.divisible[position:]))
            self._divided[key] = known
        return known

    # Lines

    def _lines(self, atoms: list[_Atom], width: float, align: Align) -> Iterator[Line]:
        current: list[_Atom] = []
        natural = spaces = 0.0
        hyphens = 0
        queue = list(reversed(atoms))
        while queue:
            atom = queue.pop()
            if atom is _BREAK:
                yield _line(current, natural + spaces, width, align, last=True)
                current, natural, spaces, hyphens = [], 0.0, 0.0, 0
                continue
            if not current:
                if atom.width > width:
                    atom, rest = self._cut(atom, width)
                    queue += rest
                current, natural = [atom], atom.width
                continue
            space = current[-1].space
            shrunk = spaces * _SHRINK if align == "justify" else 0.0
            if natural + spaces + space + atom.width <= width + shrunk:
                current.append(atom)
                natural += atom.width
                spaces += space
                continue
            divided = None
            if hyphens < 2 and atom.divisible and _is_loose(width - natural, spaces, space, align):
                room = width - natural - spaces - space
                divided = next((d for d in self._divisions(atom) if d[0].width <= room), None)
            if divided is None:
                queue.append(atom)
                hyphens = 0
            else:
                start, rest_text = divided
                queue.append(self._atom(atom.parts[0][0], rest_text, is_data=False))
                current.append(start)
                natural += start.width
                spaces += space
                hyphens += 1
            yield _line(current, natural + spaces, width, align, last=False)
            current, natural, spaces = [], 0.0, 0.0
        if current or not atoms:
            yield _line(current, natural + spaces, width, align, last=True)

    def _cut(self, atom: _Atom, width: float) -> tuple[_Atom, list[_Atom]]:
        """Divide what is wider than the line where it must be: between parts, then characters."""
        if len(atom.parts) > 1:
            pieces = [self._atom(style, word.text, is_data=True) for style, word in atom.parts]
            first = pieces[0]
            rest = list(reversed(pieces[1:]))
            if first.width <= width:
                return first, rest
            head, tail = self._cut(first, width)
            return head, rest + tail
        style, shaped = atom.parts[0]
        text = shaped.text
        low, high = 1, len(text)
        while low < high:
            middle = (low + high + 1) // 2
            if style.font.shape(text[:middle]).width * style.size / 1000 <= width:
                low = middle
            else:
                high = middle - 1
        head = self._atom(style, text[:low], is_data=True)
        return head, [self._atom(style, text[low:], is_data=True)] if text[low:] else []


def _joined(before: _Atom, after: _Atom) -> _Atom:
    """Two atoms without a space between them as one; in one style they become one word."""
    width = before.width + after.width
    if before.style is not None and before.style is after.style:
        word = _concatenated(before.parts[0][1], after.parts[0][1])
        return _Atom(((before.style, word),), width, after.space, "", before.style)
    return _Atom(before.parts + after.parts, width, after.space, "", None)


def _concatenated(before: ShapedText, after: ShapedText) -> ShapedText:
    """A merged value and the punctuation that touches it, as one word."""
    return ShapedText(
        before.text + after.text,
        before.show + after.show,
        before.width + after.width,
        before.missing + after.missing,
    )


def _is_loose(room: float, spaces: float, space: float, align: Align) -> bool:
    if align != "justify":
        return room - spaces > 60  # a ragged edge hides small gaps
    return spaces == 0 or room > spaces * (1 + _LOOSE)


def _line(atoms: list[_Atom], natural: float, width: float, align: Align, *, last: bool) -> Line:
    """The line of these atoms: gaps stretched or its start moved, by the alignment."""
    gap = x = 0.0
    count = len(atoms) - 1
    room = width - natural
    style = atoms[0].style if atoms else None
    if style is not None and not all(atom.style is style for atom in atoms):
        style = None
    if align == "justify" and count > 0 and (not last or room < 0):
        widest = style.space if style is not None else max(atom.space for atom in atoms)
        if room / count <= widest * _GAPING:
            gap = room / count
    elif room > 0 and align in ("right", "center"):
        x = room if align == "right" else room / 2
    width = natural + gap * max(count, 0)
    if style is not None:
        words = tuple([atom.parts[0][1] for atom in atoms])
        return Line((Segment(style, words, gap, False, 0.0, width),), x, width)
    return Line(tuple(_segments(atoms, gap)), x, width)


def _segments(atoms: list[_Atom], gap: float) -> Iterator[Segment]:
    """Consecutive words of one style joined; style changes inside an atom leave no space."""
    x = 0.0
    style: TextStyle | None = None
    words: list[ShapedText] = []
    for index, atom in enumerate(atoms):
        for number, (part_style, word) in enumerate(atom.parts):
            inside = number > 0
            if style is not None and (inside or part_style is not style):
                spaced = not inside and index > 0
                segment = _segment(style, words, gap, spaced, x)
                yield segment
                x += segment.width
                words = []
            style = part_style
            words.append(word)
    if style is not None:
        yield _segment(style, words, gap, False, x)


def _segment(
    style: TextStyle, words: list[ShapedText], gap: float, spaced: bool, x: float
) -> Segment:
    spaces = len(words) - 1 + spaced
    width = sum(word.width for word in words) * style.size / 1000 + spaces * (style.space + gap)
    return Segment(style, tuple(words), gap, spaced, x, width)


# Hyphenation


@lru_cache(maxsize=4)
def _hyphenator(language: str) -> Callable[[str], list[int]] | None:
    """The positions function of a language's patterns, None where there are none."""
    import pyphen

    code = {"fr": "fr_FR", "en": "en_GB"}.get(language[:2].lower(), language)
    if code not in pyphen.LANGUAGES:
        code = pyphen.language_fallback(code)
    if not code:
        return None
    positions: Callable[[str], list[int]] = pyphen.Pyphen(lang=code, left=3, right=3).positions
    return positions


def division_points(word: str, language: str) -> list[int]:
    """Where a word may be divided, ascending.

    Only in words of six letters or more all in small letters: never names, codes or capitals.
    """
    core = word.strip('.,;:!?…«»()“”"\u00a0\u202f')
    if len(core) < 6 or not core.isalpha() or not core.islower():
        return []
    positions = _hyphenator(language)
    if positions is None:
        return []
    start = word.find(core)
    return [start + int(position) for position in positions(core)]
