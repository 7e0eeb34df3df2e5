"""Lines of iCalendar files put together to components, whatever is missing between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from sme_crm.domain.calendar_entry import CalendarProblem
from sme_crm.formats.icalendar.lines import Line, clean_line

MAX_LINES: Final = 20_000
"""Lines of one component that are kept."""
_MAX_PROBLEMS: Final = 2_000
_MAX_TEXT: Final = 120
_TOP: Final = frozenset(("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE", "VAVAILABILITY"))
_CHILDREN: Final = frozenset(("VALARM", "STANDARD", "DAYLIGHT"))
_ZONE: Final = "VTIMEZONE"


class Problems:
    """What reading has to say, in order, up to a bound."""

    def __init__(self) -> None:
        self.found: list[CalendarProblem] = []

    def add(self, line: int, reason: str, text: str = "") -> None:
        """Note a problem; beyond some thousands only that there are more."""
        if len(self.found) < _MAX_PROBLEMS:
            self.found.append(CalendarProblem(line, reason, clean_line(text)[:_MAX_TEXT]))
        elif len(self.found) == _MAX_PROBLEMS:
            self.found.append(CalendarProblem(line, "more_problems"))


@dataclass(slots=True)
class Block:
    """A component: its lines with their numbers; `children` are alarms and rules of zones.

    The lines of other components inside are among its own, BEGIN and END too.
    """

    name: str
    line: int
    lines: list[tuple[int, str]] = field(default_factory=list)
    children: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Calendar:
    """The lines of a VCALENDAR itself and its components."""

    lines: list[tuple[int, str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)


class _Assembler:
    """Takes lines in order; gives each calendar when it is over."""

    def __init__(self, problems: Problems, counts: Counter[str]) -> None:
        self._problems = problems
        self._counts = counts
        self._calendar = Calendar()
        self._begun = 0  # the line of its BEGIN
        self._full: Block | None = None
        self._top: Block | None = None
        self._child: Block | None = None
        self._inside: list[str] = []  # names of unknown components open in the top or child

    def add(self, line: Line) -> Calendar | None:
        """Take a line; returns the calendar it ends."""
        text = line.text
        if line.fault:
            self._problems.add(line.number, line.fault, text)
            if line.fault == "line_too_long":
                return None
        # BEGIN and END are told from the rest by their first letters: this runs for every line.
        if text[:1] in "BEbe":
            word, colon, name = text.partition(":")
            word = word.strip().upper()
            if colon and word == "BEGIN":
                return self._begin(line.number, name.strip().upper())
            if colon and word == "END":
                return self._end(line.number, name.strip().upper(), text)
        target = self._child or self._top
        if target is None:
            self._calendar.lines.append((line.number, text))
        else:
            self._keep(target, line.number, text)
        return None

    def close(self) -> Calendar | None:
        """The calendar that the end of the file cuts."""
        self._leave(missing=True)
        if self._begun:
            self._problems.add(self._begun, "not_closed", "VCALENDAR")
        return self._give()

    def _begin(self, number: int, name: str) -> Calendar | None:
        if name == "VCALENDAR":
            done = self.close()
            self._begun = number
            self._counts[name] += 1
            return done
        self._counts[name[:_MAX_TEXT]] += 1
        if name in _TOP or self._top is None:
            self._leave(missing=True)
            self._top = Block(name, number)
        elif self._is_child(name, self._top):
            if self._child is not None:
                self._problems.add(self._child.line, "not_closed", self._child.name)
            self._child = Block(name, number)
            self._top.children.append(self._child)
        else:
            self._inside.append(name)
            self._keep(self._child or self._top, number, f"BEGIN:{name}")
        return None

    def _end(self, number: int, name: str, text: str) -> Calendar | None:
        if name == "VCALENDAR":
            self._leave(missing=True)
            return self._give()
        holder = self._child or self._top
        if holder is not None and name in self._inside:
            self._drop_to(name, holder, number)
        elif self._child is not None and name == self._child.name:
            self._close_inside()
            self._child = None
        elif self._top is not None and name == self._top.name:
            if self._child is not None:
                self._problems.add(self._child.line, "not_closed", self._child.name)
            self._leave(missing=False)
        else:
            self._problems.add(number, "end_alone", text)
        return None

    def _is_child(self, name: str, top: Block) -> bool:
        fits = (name == "VALARM") != (top.name == _ZONE)
        return name in _CHILDREN and fits and not self._inside

    def _drop_to(self, name: str, holder: Block, number: int) -> None:
        """Close the unknown components inside `name`, then `name` itself."""
        while self._inside[-1] != name:
            self._keep(holder, number, f"END:{self._inside.pop()}")
        self._inside.pop()
        self._keep(holder, number, f"END:{name}")

    def _close_inside(self) -> None:
        holder = self._child or self._top
        while self._inside and holder is not None:
            self._problems.add(holder.line, "not_closed", self._inside[-1])
            holder.lines.append((holder.line, f"END:{self._inside.pop()}"))

    def _leave(self, missing: bool) -> None:
        """The component open at the top is over."""
        self._close_inside()
        self._child = None
        if self._top is not None:
            if missing:
                self._problems.add(self._top.line, "not_closed", self._top.name)
            self._calendar.blocks.append(self._top)
            self._top = None

    def _give(self) -> Calendar | None:
        done, self._calendar = self._calendar, Calendar()
        begun, self._begun = self._begun, 0
        return done if begun or done.blocks else None

    def _keep(self, block: Block, number: int, text: str) -> None:
        if len(block.lines) < MAX_LINES:
            block.lines.append((number, text))
        elif block is not self._full:
            self._problems.add(number, "too_many_lines", block.name)
            self._full = block


def read_calendars(
    lines: Iterable[Line], problems: Problems, counts: Counter[str]
) -> Iterator[Calendar]:
    """The calendars of a file, one after the other; components outside any make one too.

    A missing END is told ("not_closed"), so is one without BEGIN ("end_alone").
    """
    assembler = _Assembler(problems, counts)
    for line in lines:
        done = assembler.add(line)
        if done is not None:
            yield done
    done = assembler.close()
    if done is not None:
        yield done
