"""Words into lines: at the first fit, lines that lie in one fixed text only once.

A line depends on nothing but the place it starts at until it meets a value. So the lines inside a
fixed text are kept by the word they start at (`Stretch`), and of a paragraph with values only the
lines that touch one are broken anew.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from sme_crm.domain.letters.template import Align
from sme_crm.printing.typesetting.directions import runs_right_to_left
from sme_crm.printing.typesetting.fonts import ShapedText
from sme_crm.printing.typesetting.lines import (
    BREAK,
    Atom,
    Line,
    Measure,
    Stretch,
    TextStyle,
    even_line,
    joined,
    make,
    make_line,
)
from sme_crm.printing.typesetting.words import SHRINK, Part, Tokens, Words

_STRETCHES_KEPT: Final = 400  # for one text
_LOOSE: Final = 0.5  # a line is hyphenated when its spaces would grow by more than this share
_RAGGED: Final = 60.0  # a ragged line is hyphenated when it would end this many points early


class _Place(NamedTuple):
    """Where a line starts: a part and one of its words, after what is left of the word before.

    `waiting` are the pieces of that word, which was cut or divided; `hyphens` line ends before
    this one were divided in a row.
    """

    part: int
    word: int
    waiting: tuple[Atom, ...] = ()
    hyphens: int = 0


class _Taken(NamedTuple):
    """The words of a line; `natural` is their width, `spaces` that of the spaces between them.

    `style` is None when they are of several, `space` is what would follow; all in points.
    """

    atoms: list[Atom]
    words: list[ShapedText]
    style: TextStyle | None
    natural: float
    spaces: float
    space: float

    def line(self, measure: Measure, *, last: bool) -> Line:
        """The line of these words."""
        atoms, words, style, natural, spaces, _ = self
        if style is not None:
            return even_line(style, tuple(words), natural + spaces, measure, last=last)
        return make_line(atoms, natural + spaces, measure, last=last)

    def with_word(self, atom: Atom) -> _Taken:
        """One word more."""
        style = atom.style if atom.style is self.style or not self.atoms else None
        words = [*self.words, atom.parts[0][1]] if style is not None else []
        spaces = self.spaces + self.space if self.atoms else 0.0
        return _Taken(
            [*self.atoms, atom], words, style, self.natural + atom.width, spaces, atom.space
        )


_NOTHING: Final = _Taken([], [], None, 0.0, 0.0, 0.0)


class LineBreaker:
    """Breaks runs of words into the lines of a paragraph."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def lines_of(self, tokens: Sequence[Tokens], measure: Measure) -> list[Line | Stretch]:
        """The lines of a paragraph; those inside fixed texts are looked up, not broken again."""
        align = measure.align
        parts, ending = _parts_of(tokens, justified=align == "justify")
        pieces: list[Line | Stretch] = []
        count = len(parts)
        keeps = align == "justify" or align == "left"
        place = make(_Place, (0, parts[0].first if parts else 0, (), 0))
        while True:
            number, word, waiting, _ = place
            if number < count:
                if keeps and (not waiting or _is_rest(waiting)):
                    _, _, _, _, _, inside, base = parts[number]
                    is_end = number >= ending
                    if inside is not None and (is_end or base + word < inside.count - 1):
                        found = self._stretch(inside, base + word, place, measure, is_end)
                        if found.lines:
                            pieces.append(found)
                            place = _after(found, parts, number)
                            continue
            elif not waiting:
                break
            line = self._next_line(parts, place, measure, is_whole=True)
            if line is None:
                break
            pieces.append(line[0])
            place = line[1]
        if not parts:
            pieces.append(make_line([], 0.0, measure._replace(align="left"), last=True))
        return pieces

    def _stretch(
        self, tokens: Tokens, start: int, place: _Place, measure: Measure, is_end: bool
    ) -> Stretch:
        """The lines from a word that depend on nothing but one fixed text; there may be none."""
        _, _, waiting, hyphens = place
        rest = waiting[0] if waiting else None
        key = (start, rest.text, rest.style, hyphens, is_end, measure) if rest else (
            start, "", None, hyphens, is_end, measure
        )  # fmt: skip
        known = tokens.stretches.get(key)
        if known is None:
            known = self._new_stretch(tokens, start, place, measure, is_end)
            if len(tokens.stretches) >= _STRETCHES_KEPT:
                tokens.stretches.clear()
            tokens.stretches[key] = known
        return known

    def _new_stretch(
        self, tokens: Tokens, start: int, place: _Place, measure: Measure, is_end: bool
    ) -> Stretch:
        parts, _ = _parts_of((tokens,), justified=measure.align == "justify")
        number = next(n for n, part in enumerate(parts) if start < part.base + part.last)
        if not is_end:  # the last word may be glued to what comes next
            parts[-1] = parts[-1]._replace(last=parts[-1].last - 1)
            if not parts[-1].last:
                parts.pop()
        at = _Place(number, start - parts[number].base, place.waiting, place.hyphens)
        lines: list[Line] = []
        while at.part < len(parts) or (at.waiting and is_end):
            line = self._next_line(parts, at, measure, is_whole=is_end)
            if line is None or not (not line[1].waiting or _is_rest(line[1].waiting)):
                break
            lines.append(line[0])
            at = line[1]
        following = tokens.count if is_end else tokens.count - 1
        if at.part < len(parts):
            following = parts[at.part].base + at.word
        return Stretch(tuple(lines), following, at.waiting[0] if at.waiting else None, at.hyphens)

    def _next_line(
        self, parts: Sequence[Part], place: _Place, measure: Measure, *, is_whole: bool
    ) -> tuple[Line, _Place] | None:
        """The line that starts at a place, and where the next one does.

        None at the end, and when the text is not whole and the line would ask for more.
        """
        number, index, waiting, hyphens = place
        width, align, _ = measure
        kept = 1 - SHRINK if align == "justify" else 1.0  # what spaces keep of their width at least
        taken = _NOTHING
        if waiting:
            taken, waiting = self._take_waiting(waiting, measure)
            if waiting:
                rest = _Place(number, index, waiting, hyphens)
                return self._ended(waiting[0], taken, parts, rest, measure)
        atoms, words = [*taken.atoms], [*taken.words]
        _, _, style, used, spaces, space = taken
        used += spaces * kept
        count = len(parts)
        while number < count:
            found, shaped, reach, _, last, _, _ = parts[number]
            atom = found[index]
            _, wide, after, _, even, _ = atom
            if atom is BREAK:
                break
            if atoms:
                if used + space + wide > width:
                    break
                used += space * kept + wide
                spaces += space
                if even is not style:
                    style = None
            elif wide > width:
                cut = _Place(*_step(parts, number, index), (atom,), hyphens)
                return self._next_line(parts, cut, measure, is_whole=is_whole)
            else:
                style, used = even, wide
            space = after
            end = index + 1
            if end < last:
                # The words of one style that have room: looked up at once.
                room = width - used - space * (1 - kept) + reach[end]
                reached = bisect_right(reach, room, end, last + 1) - 1
                if reached > end:
                    used += reach[reached] - reach[end]
                    spaces += (reached - end) * space
                    end = reached
            atoms += found[index:end]
            words += shaped[index:end]
            if end < last:
                index = end
                break
            number, index = _next_part(parts, number)
        taken = make(_Taken, (atoms, words, style, used - spaces * kept, spaces, space))
        if number < count:
            rest = make(_Place, (number, index, (), hyphens))
            return self._ended(parts[number].atoms[index], taken, parts, rest, measure)
        ended = atoms and is_whole
        return (taken.line(measure, last=True), _Place(number, index)) if ended else None

    def _take_waiting(
        self, waiting: tuple[Atom, ...], measure: Measure
    ) -> tuple[_Taken, tuple[Atom, ...]]:
        """Take the pieces of a word that have room; returns those that have none, too."""
        taken, width = _NOTHING, measure.width
        shrink = SHRINK if measure.align == "justify" else 0.0
        while waiting:
            atom = waiting[0]
            pieces: list[Atom] = []
            if not taken.atoms:
                if atom.width > width:
                    atom, pieces = self._cut(atom, width)
            else:
                wanted = taken.natural + taken.spaces + taken.space + atom.width
                if wanted > width + taken.spaces * shrink:
                    break
            taken = taken.with_word(atom)
            waiting = (*pieces, *waiting[1:])
        return taken, waiting

    def _ended(
        self, atom: Atom, taken: _Taken, parts: Sequence[Part], place: _Place, measure: Measure
    ) -> tuple[Line, _Place]:
        """The line before a word that has no room, with its start if it may be divided."""
        number, index, waiting, hyphens = place
        if atom is BREAK:
            return taken.line(measure, last=True), _Place(*_step(parts, number, index))
        if atom.divisible and hyphens < 2:
            _, _, _, natural, spaces, space = taken
            room = measure.width - natural
            if _is_loose(room, spaces, space, measure.align):
                room -= spaces + space
                for start, rest in self._words.divisions(atom):
                    if start.width <= room:
                        left = self._words.atom(atom.parts[0][0], rest, is_data=False)
                        if waiting:
                            waiting = (left, *waiting[1:])
                        else:
                            number, index = _step(parts, number, index)
                            waiting = (left,)
                        place = make(_Place, (number, index, waiting, hyphens + 1))
                        return taken.with_word(start).line(measure, last=False), place
        return taken.line(measure, last=False), make(_Place, (number, index, waiting, 0))

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


def _parts_of(tokens: Sequence[Tokens], *, justified: bool) -> tuple[list[Part], int]:
    """The spans of a paragraph in order, and which of them is the first of the last run.

    Words that touch across runs are one word.
    """
    parts: list[Part] = []
    ending = 0
    glued: Atom | None = None  # the last word of the runs before, touched by the next one
    for number, each in enumerate(tokens):
        ending = len(parts)
        count = each.count
        if not count:
            continue
        touched = each.ends_open and number + 1 < len(tokens) and _is_touched(tokens, number + 1)
        first = 0
        if glued is not None:
            glued = joined(glued, each.first)
            if count == 1 and touched:
                continue
            parts.append(_alone(glued))
            glued = None
            first = 1
            ending = len(parts)
        if touched:
            glued = each.last
            count -= 1
        if first < count:
            parts += each.parts(first, count, justified=justified)
    return parts, ending


def _is_touched(tokens: Sequence[Tokens], number: int) -> bool:
    """True when no space stands before the next word, from this run on."""
    for each in tokens[number:]:
        if each.count or not each.ends_open:
            return each.starts_open
    return False


def _alone(atom: Atom) -> Part:
    words = (atom.parts[0][1],) if atom.style is not None else ()
    return make(Part, ((atom,), words, (), 0, 1, None, 0))


def _next_part(parts: Sequence[Part], number: int) -> tuple[int, int]:
    """The part after this one and its first word."""
    number += 1
    return number, parts[number].first if number < len(parts) else 0


def _step(parts: Sequence[Part], number: int, index: int) -> tuple[int, int]:
    """The place of the word after this one."""
    if index + 1 < parts[number].last:
        return number, index + 1
    return _next_part(parts, number)


def _after(stretch: Stretch, parts: Sequence[Part], number: int) -> _Place:
    """Where a paragraph goes on after lines of the text that part `number` belongs to."""
    tokens = parts[number].inside
    following, hyphens = stretch.following, stretch.hyphens
    waiting = (stretch.rest,) if stretch.rest is not None else ()
    while number < len(parts):
        part = parts[number]
        if part.inside is not tokens:
            return make(_Place, (number, part.first, waiting, hyphens))
        if following < part.base + part.last:
            return make(_Place, (number, following - part.base, waiting, hyphens))
        number += 1
    return make(_Place, (number, 0, waiting, hyphens))


def _is_rest(waiting: tuple[Atom, ...]) -> bool:
    """True when only the rest of a divided word waits: such places come again."""
    return len(waiting) == 1 and bool(waiting[0].divisible)


def _is_loose(room: float, spaces: float, space: float, align: Align) -> bool:
    if align != "justify":
        return room - spaces > _RAGGED  # a ragged edge hides small gaps
    return spaces == 0 or room > spaces * (1 + _LOOSE)
