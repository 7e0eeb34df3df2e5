"""Lines of text as plain objects: words side by side, segments of one style, paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from sme_crm.domain.letters.template import Align
from sme_crm.printing.typesetting.fonts import Font, ShapedText

MM: Final = 72 / 25.4
"""Points in a millimetre."""
BASELINE: Final = 0.74
"""Share of a line's height that is above its baseline."""

make = tuple.__new__
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
    """One line of a paragraph: its segments, where it starts from the paragraph's left, its height.

    The height is what the largest type of the line needs.
    """

    segments: tuple[Segment, ...]
    x: float
    width: float
    height: float

    @property
    def text(self) -> str:
        """What the line says; a soft hyphen ends a divided word."""
        return "".join(
            " ".join(word.text for word in segment.words) + " " * segment.spaced
            for segment in self.segments
        )


class Shareable:
    """What many pages may show: its owner, a file, writes it once and remembers its name here."""

    __slots__ = ("name", "owner", "uses")

    def __init__(self) -> None:
        self.owner: object = None
        self.uses = 0
        self.name = b""


class Stretch(Shareable):
    """Lines that lie wholly in one fixed text and style, broken once for all letters.

    After them the text goes on at its word `following`, with `rest` of a divided word before it,
    `hyphens` line ends having been divided in a row.
    """

    __slots__ = ("encoded", "following", "height", "hyphens", "lines", "rest")

    def __init__(self, lines: tuple[Line, ...], following: int, rest: Atom | None, hyphens: int):
        super().__init__()
        self.lines = lines
        self.height = sum([line.height for line in lines])
        self.encoded = b""
        self.following = following
        self.rest = rest
        self.hyphens = hyphens


_NOWHERE: Final[dict[tuple[float, float], bytes]] = {}


class LaidParagraph(Shareable):
    """Lines of one paragraph; `leading` is the height of a line of its usual size, in points.

    One that `is_fixed` says nothing of a recipient and comes again as the same object.
    """

    __slots__ = (
        "_lines", "ascent", "drawn", "drawn_by", "encoded", "has_underline", "height", "is_fixed",
        "leading", "pieces",
    )  # fmt: skip

    def __init__(
        self,
        pieces: Sequence[Line | Stretch],
        leading: float,
        *,
        has_underline: bool = False,
        is_fixed: bool = False,
    ) -> None:
        super().__init__()
        self.pieces = pieces
        self.leading = leading
        self.has_underline = has_underline
        """True when some segment may want a rule under it."""
        self.is_fixed = is_fixed
        self.encoded: Sequence[DrawnLines] = ()
        """What the output makes of it, once."""
        self.drawn = _NOWHERE
        """The same in places where it stood, in the file `drawn_by`."""
        self.drawn_by: object = None
        self._lines: tuple[Line, ...] | None = None
        self.height = 0.0
        """Height of all lines in points."""
        self.ascent = 0.0
        """From the top of the first line to its baseline."""
        for piece in pieces:
            self.height += piece.height
        if pieces:
            first = pieces[0].lines[0] if isinstance(pieces[0], Stretch) else pieces[0]
            self.ascent = first.height * BASELINE

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines from top to bottom."""
        if self._lines is None:
            lines: list[Line] = []
            for piece in self.pieces:
                if isinstance(piece, Stretch):
                    lines += piece.lines
                else:
                    lines.append(piece)
            self._lines = tuple(lines)
        return self._lines

    def height_of(self, first: int, end: int) -> float:
        """Height of some of the lines."""
        return sum([line.height for line in self.lines[first:end]])

    @property
    def width(self) -> float:
        """Right end of the widest line, in points from the paragraph's left."""
        return max((line.x + line.width for line in self.lines), default=0.0)

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


DrawnLines = tuple[float, "Stretch | LaidParagraph | None", bytes]
"""Lines of a paragraph: how far below its first baseline, what of them is shared, how drawn."""


def advance(before: Line, line: Line) -> float:
    """From the baseline of a line to that of the next one."""
    if before.height == line.height:
        return line.height
    return before.height * (1 - BASELINE) + line.height * BASELINE


class Atom(NamedTuple):
    """What no space divides: usually one word, more parts where styles change inside it."""

    parts: tuple[tuple[TextStyle, ShapedText], ...]
    width: float
    space: float
    divisible: str
    """The word when it may be hyphenated, else empty."""
    style: TextStyle | None
    """The one style of all parts, None when there are several."""
    text: str
    """What it says in reading order."""


BREAK: Final = Atom((), 0.0, 0.0, "", None, "\n")
"""A line break of the text."""


def joined(before: Atom, after: Atom) -> Atom:
    """Two atoms without a space between them as one; in one style they become one word.

    Most are a merged value and the punctuation that touches it.
    """
    parts, width, _, _, style, text = before
    following, more, space, _, after_style, added = after
    if style is None or style is not after_style:
        return Atom(parts + following, width + more, space, "", None, text + added)
    left, right = parts[0][1], following[0][1]
    raised: tuple[tuple[bytes, int], ...] = ()
    if left.raised or right.raised:
        raised = (*_heights(left), *_heights(right))
    said, show, wide, lacking, _ = left
    said_after, shown, wider, lacking_after, _ = right
    word = make(
        ShapedText, (said + said_after, show + shown, wide + wider, lacking + lacking_after, raised)
    )
    return make(Atom, (((style, word),), width + more, space, "", style, text + added))


def _heights(word: ShapedText) -> tuple[tuple[bytes, int], ...]:
    return word.raised or ((word.show, 0),)


class Measure(NamedTuple):
    """How wide and how lines are set; `leading` is a line's height and the size it is meant for."""

    width: float
    align: Align
    leading: tuple[float, float]


def even_line(
    style: TextStyle, words: tuple[ShapedText, ...], natural: float, measure: Measure, *, last: bool
) -> Line:
    """The line of words of one style, `natural` wide with plain spaces; the `last` is not filled.

    Gaps are stretched or the start moved, by the alignment.
    """
    width, align, (height, size) = measure
    gap = x = 0.0
    room = width - natural
    if align == "justify":
        count = len(words) - 1
        if count > 0 and (not last or room < 0) and room / count <= style.space * _GAPING:
            gap = room / count
            natural += gap * count
    elif room > 0 and align != "left":
        x = room if align == "right" else room / 2
    if style.size > size:
        height *= style.size / size
    # Most new lines of a mailing pass here: the tuples are made without their functions.
    segment = make(Segment, (style, words, gap, False, 0.0, natural))
    return make(Line, ((segment,), x, natural, height))


def make_line(atoms: list[Atom], natural: float, measure: Measure, *, last: bool) -> Line:
    """The line of words of several styles, the same way."""
    styles = {atom.style for atom in atoms}
    style = styles.pop() if len(styles) == 1 else None
    if style is not None:
        words = tuple([atom.parts[0][1] for atom in atoms])
        return even_line(style, words, natural, measure, last=last)
    width, align, (height, size) = measure
    gap = x = 0.0
    count = len(atoms) - 1
    room = width - natural
    if align == "justify":
        if count > 0 and (not last or room < 0):
            widest = max(atom.space for atom in atoms)
            gap = room / count if room / count <= widest * _GAPING else 0.0
    elif room > 0 and align != "left":
        x = room if align == "right" else room / 2
    largest = max((style.size for atom in atoms for style, _ in atom.parts), default=size)
    height *= max(1.0, largest / size)
    width = natural + gap * max(count, 0)
    return Line(tuple(_segments(atoms, gap)), x, width, height)


def _segments(atoms: list[Atom], gap: float) -> Iterator[Segment]:
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
