"""The agenda on A4 pages, wide: a day or a week by hours, a month by days."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final

from sme_crm.domain.agenda_layout import lay_out
from sme_crm.domain.appointment import APPOINTMENT_STATUSES, Occurrence
from sme_crm.domain.appointment_times import read_moment_text
from sme_crm.domain.dates import DAY_NAMES, format_date
from sme_crm.domain.letters.filling import FilledRun
from sme_crm.domain.short_lines import fitted
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.printing.pdf.page import A4_LANDSCAPE, Page, PlacedText, Rule
from sme_crm.printing.pdf.pdf_file import pdf_target, write_pdf
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.paragraphs import MM, Typesetter

_LEFT: Final = 12 * MM
_RIGHT: Final = 285 * MM
_TOP: Final = 11 * MM
_BOTTOM: Final = 197 * MM
_FOOT: Final = 202 * MM
_HOURS: Final = 11 * MM
_HEAD: Final = 8 * MM
_BAR: Final = 4.6 * MM
_MOST_BARS: Final = 6
_SIZE: Final = 7.5
_LEADING: Final = 9.2
_SHORTEST: Final = 20
_FIRST_HOUR, _LAST_HOUR = 7, 20
_GROUND: Final = 0.93
_OFF: Final = 0.97
_WEEK: Final = 7
_SLACK: Final = 1.0


@dataclass(frozen=True, slots=True)
class PrintedDay:
    """A day of the page: whether it is one of work, the name of its holiday, `outside` a month."""

    day: date
    off: bool = False
    name: str = ""
    outside: bool = False


def write_agenda(
    path: Path,
    title: str,
    days: Sequence[PrintedDay],
    occurrences: Sequence[Occurrence],
    language: str,
    *,
    company: str,
    printed_on: date,
) -> None:
    """Write one page as PDF: up to seven days by hours, more as a month. Raises OutputError."""
    press = _Press(language)
    press.title(title, company, printed_on)
    found = [_Block(one, press.language) for one in occurrences]
    if len(days) > _WEEK:
        _MonthPage(press, days, found).paint()
    else:
        _HoursPage(press, days, found).paint()
    with pdf_target(path) as stream:
        write_pdf(
            stream, [press.page], press.fonts, title=title, author=company, language=language,
            created=printed_on,
        )  # fmt: skip


class _Block:
    """An occurrence with its times as moments."""

    def __init__(self, one: Occurrence, language: str) -> None:
        self.about = one.appointment
        self.subject = self.about.subject
        if self.about.status in ("tentative", "cancelled"):  # paper has no colours to tell it by
            word = translated(language, "AgendaWords", APPOINTMENT_STATUSES[self.about.status])
            self.subject = f"({word.lower()}) {self.subject}"
        starts, ends = read_moment_text(one.starts), read_moment_text(one.ends)
        self.all_day = not isinstance(starts, datetime)
        self.starts = _moment(starts)
        self.ends = _moment(ends)
        self.is_bar = self.all_day or self.ends - self.starts >= timedelta(days=1)
        self.first = self.starts.date()
        self.last = max(self.starts, self.ends - timedelta(seconds=1)).date()

    @property
    def times(self) -> str:
        """9:00 – 10:30."""
        return f"{_clock(self.starts)} – {_clock(self.ends)}"

    @property
    def details(self) -> str:
        """Where and with whom."""
        people = ", ".join(name for _, name in self.about.contacts)
        return " · ".join(filter(None, (self.about.location, people)))


def _moment(moment: date) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"


class _Press:
    """One wide page, and how texts and grounds get onto it."""

    def __init__(self, language: str) -> None:
        self.language = "fr" if language.startswith("fr") else "en"
        self.fonts = FontSet("noto-sans")
        self.page = Page(size=A4_LANDSCAPE)
        self._setter = Typesetter(self.fonts, self.language)

    def title(self, title: str, company: str, day: date) -> None:
        """What is printed, whose it is and of which day."""
        self.text(title, _LEFT, _TOP, 180 * MM, size=15, leading=19, bold=True)
        marked = QT_TRANSLATE_NOOP("AgendaPages", "printed on {day}")
        printed = translated(self.language, "AgendaPages", marked)
        dated = printed.format(day=format_date(day, self.language, "long"))
        told = " · ".join(filter(None, (company, dated)))
        self.text(told, _LEFT, _FOOT, _RIGHT - _LEFT, gray=0.4)

    def text(
        self,
        text: str,
        x: float,
        y: float,
        width: float,
        *,
        lines: int = 1,
        size: float = _SIZE,
        leading: float = _LEADING,
        bold: bool = False,
        gray: float = 0.0,
    ) -> int:
        """Set at most so many lines from a height on; words that have no room become "…"."""
        style = self._setter.style(size=size, bold=bold)
        found = fitted(text, width, lines, lambda part: self._setter.measure(part, style))
        for number, line in enumerate(found):
            laid = self._setter.lay_out(
                (FilledRun(line, is_data=True),), width + _SLACK, size=size, leading=leading,
                bold=bold,
            )  # fmt: skip
            baseline = y + size + number * leading
            self.page.texts.append(PlacedText(laid, x, baseline, 0, 1, gray=gray))
        return len(found)

    def ground(self, x: float, y: float, width: float, height: float, gray: float) -> None:
        """A tinted area."""
        self.page.rules.append(Rule(x, y + height / 2, width, height, gray))

    def line(
        self, x: float, y: float, length: float, gray: float = 0.75, *, down: bool = False
    ) -> None:
        """A hair line."""
        self.page.rules.append(Rule(x, y, length, 0.4, gray, down))


class _HoursPage:
    """Up to seven days by hours."""

    def __init__(self, press: _Press, days: Sequence[PrintedDay], blocks: Sequence[_Block]) -> None:
        self._press = press
        self._days = days
        self._blocks = blocks
        self._width = (_RIGHT - _LEFT - _HOURS) / len(days)
        bars = [block for block in blocks if block.is_bar]
        self._bars = list(_bars([day.day for day in days], bars))
        rows = min(_MOST_BARS, max((row for _, row, _, _ in self._bars), default=-1) + 1)
        self._bars_top = _TOP + 10 * MM + _HEAD
        self._top = self._bars_top + rows * _BAR + 1.5 * MM
        timed = [block for block in blocks if not block.is_bar]
        first = min((block.starts.hour for block in timed), default=_FIRST_HOUR)
        last = max((_end_hour(block) for block in timed), default=_LAST_HOUR)
        goes_on = any(
            block.first < day.day <= block.last for block in timed for day in days
        )  # from the evening before: there it begins at midnight
        self._first = 0 if goes_on else min(first, _FIRST_HOUR)
        self._minute = (_BOTTOM - self._top) / ((max(last, _LAST_HOUR) - self._first) * 60)
        self._last = max(last, _LAST_HOUR)

    def paint(self) -> None:
        """Days, hours, bars, blocks."""
        press = self._press
        for column, mark in enumerate(self._days):
            left = self._left(column)
            if mark.off:
                press.ground(left, _TOP + 10 * MM, self._width, _BOTTOM - _TOP - 10 * MM, _OFF)
            name = DAY_NAMES[press.language][mark.day.weekday()]
            told = f"{name[:1].upper()}{name[1:]} {mark.day.day}"
            press.text(told, left + 2, _TOP + 10.5 * MM, self._width - 4, size=9, bold=True)
            press.text(mark.name, left + 2, _TOP + 14.3 * MM, self._width - 4, size=6.5, gray=0.4)
        for hour in range(self._first, self._last + 1):
            y = self._y(hour * 60)
            press.line(_LEFT + _HOURS, y, _RIGHT - _LEFT - _HOURS, 0.85)
            if hour < self._last:
                press.text(f"{hour}:00", _LEFT, y - 1, _HOURS - 4, gray=0.4)
        for column in range(len(self._days) + 1):
            top = _TOP + 10 * MM
            press.line(self._left(column), top, _BOTTOM - top, 0.75, down=True)
        rows = max((row for _, row, _, _ in self._bars), default=-1) + 1
        shown = rows if rows <= _MOST_BARS else _MOST_BARS - 1
        left_out = [0] * len(self._days)
        for block, row, begin, end in self._bars:
            if row < shown:
                self._paint_bar(block, row, begin, end)
                continue
            for column in range(begin, end + 1):
                left_out[column] += 1
        for column, count in enumerate(left_out):
            if count:
                y = self._bars_top + shown * _BAR + 0.6
                press.text(f"+{count}", self._left(column) + 4, y, 40, gray=0.4)
        for column, mark in enumerate(self._days):
            self._paint_day(column, mark.day)

    def _left(self, column: int) -> float:
        return _LEFT + _HOURS + column * self._width

    def _y(self, minute: float) -> float:
        return self._top + (minute - self._first * 60) * self._minute

    def _paint_bar(self, block: _Block, row: int, begin: int, end: int) -> None:
        x, y = self._left(begin) + 1, self._bars_top + row * _BAR
        width = self._left(end + 1) - x - 2
        self._press.ground(x, y, width, _BAR - 1.2, _GROUND)
        self._press.ground(x, y, 1.6, _BAR - 1.2, 0.35)
        self._press.text(block.subject, x + 4, y + 0.6, width - 6, bold=True)

    def _paint_day(self, column: int, day: date) -> None:
        """The blocks of a day side by side."""
        midnight = datetime.combine(day, time())
        found = []
        for block in self._blocks:
            if block.is_bar or block.first > day or block.last < day:
                continue
            start = max(0, int((block.starts - midnight).total_seconds() // 60))
            end = min(1440, int((block.ends - midnight).total_seconds() // 60))
            found.append((block, min(start, 1440 - _SHORTEST), end))
        for place in lay_out([(start, end) for _, start, end in found], _SHORTEST):
            block, start, end = found[place.index]
            each = (self._width - 3) / place.columns
            x = self._left(column) + 1.5 + place.column * each
            width = each * place.span - 1.2
            top = self._y(start) + 0.5
            height = max(self._y(max(end, start + _SHORTEST)) - top - 0.8, _LEADING)
            self._paint_block(block, x, top, width, height)

    def _paint_block(self, block: _Block, x: float, y: float, width: float, height: float) -> None:
        press = self._press
        press.ground(x, y, width, height, _GROUND)
        press.ground(x, y, 1.6, height, 0.35)
        room = max(1, int((height - 1) // _LEADING))
        used = press.text(block.subject, x + 4, y + 0.5, width - 5, lines=room, bold=True)
        for text in (block.times, block.details):
            used += press.text(
                text, x + 4, y + 0.5 + used * _LEADING, width - 5, lines=min(2, room - used),
                gray=0.2,
            )  # fmt: skip


class _MonthPage:
    """Weeks below each other."""

    def __init__(self, press: _Press, days: Sequence[PrintedDay], blocks: Sequence[_Block]) -> None:
        self._press = press
        self._days = days
        self._blocks = blocks
        self._width = (_RIGHT - _LEFT) / _WEEK
        self._top = _TOP + 15 * MM
        self._weeks = -(-len(days) // _WEEK)
        self._height = (_BOTTOM - self._top) / self._weeks

    def paint(self) -> None:
        """The days with their numbers, and one line for each appointment."""
        press = self._press
        for column in range(_WEEK):
            name = DAY_NAMES[press.language][self._days[column].day.weekday()]
            told = f"{name[:1].upper()}{name[1:]}"
            x = _LEFT + column * self._width
            press.text(told, x + 3, self._top - 5 * MM, self._width - 6, size=8.5, bold=True)
        for at, mark in enumerate(self._days):
            self._paint_day(at, mark)
        for column in range(_WEEK + 1):
            x = _LEFT + column * self._width
            press.line(x, self._top, _BOTTOM - self._top, down=True)
        for row in range(self._weeks + 1):
            press.line(_LEFT, self._top + row * self._height, _RIGHT - _LEFT)

    def _paint_day(self, at: int, mark: PrintedDay) -> None:
        press = self._press
        row, column = divmod(at, _WEEK)
        x, y = _LEFT + column * self._width, self._top + row * self._height
        if mark.off or mark.outside:
            press.ground(x, y, self._width, self._height, _OFF)
        gray = 0.6 if mark.outside else 0.0
        press.text(str(mark.day.day), x + 3, y + 2, 14, size=9, bold=True, gray=gray)
        press.text(mark.name, x + 18, y + 3, self._width - 20, size=6.5, gray=0.4)
        today = [block for block in self._blocks if block.first <= mark.day <= block.last]
        today.sort(key=lambda block: (not block.is_bar, block.starts))
        room = int((self._height - 15) // _LEADING)
        shown = len(today) if len(today) <= room else room - 1
        for line, block in enumerate(today[:shown]):
            top = y + 14 + line * _LEADING
            subject = block.subject
            if block.is_bar:
                press.ground(x + 2, top, self._width - 4, _LEADING - 1.2, _GROUND)
                press.text(subject, x + 4, top, self._width - 8, bold=True)
            else:
                told = f"{_clock(block.starts)} {subject}"
                press.text(told, x + 3, top, self._width - 6)
        if len(today) > shown:
            press.text(f"+{len(today) - shown}", x + 3, y + 14 + shown * _LEADING, 40, gray=0.4)


def _end_hour(block: _Block) -> int:
    """The hour that ends after a block; midnight counts as 24."""
    if block.last != block.first or block.ends.date() != block.first:
        return 24
    return block.ends.hour + (1 if block.ends.minute else 0)


def _bars(days: Sequence[date], blocks: Sequence[_Block]) -> Iterator[tuple[_Block, int, int, int]]:
    """Each bar with its row and the first and last of the days that it covers."""
    taken: list[list[tuple[int, int]]] = []
    for block in sorted(blocks, key=lambda one: (one.first, one.starts - one.ends)):
        inside = [at for at, day in enumerate(days) if block.first <= day <= block.last]
        if not inside:
            continue
        first, last = inside[0], inside[-1]
        row = 0
        while row < len(taken) and any(not (last < a or first > b) for a, b in taken[row]):
            row += 1
        if row == len(taken):
            taken.append([])
        taken[row].append((first, last))
        yield block, row, first, last
