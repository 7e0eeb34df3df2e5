"""The layout of a delimited text: its delimiter, its escape character and its header line."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from math import log2
from typing import TYPE_CHECKING, Final, NamedTuple

from sme_crm.formats.header_row import heading_names, words_of
from sme_crm.formats.left_out import LeftOut, told_row
from sme_crm.formats.table_head import find_head

if TYPE_CHECKING:
    from _csv import Reader

DELIMITERS: Final = (";", ",", "\t", "|")
_SAMPLE_ROWS: Final = 200
_SAMPLE_LINES: Final = 600
_SAMPLE_CHARACTERS: Final = 1 << 18

_SINGLE_QUOTED: Final = re.compile(r"(?:^|[;,\t|])'[^']*'(?=[;,\t|\r\n]|$)")
# A mark that was escaped inside a cell; a backslash before one that was doubled.
_ESCAPED: Final = re.compile(r'\\"[^",;\t|\r\n]')
_DOUBLED: Final = re.compile(r'\\""[^",;\t|\r\n]')
_QUOTED_AFTER_BLANK: Final = re.compile(r"[;,|] +\"")
_FORMS: Final = {
    "siren": re.compile(r"\d{3} ?\d{3} ?\d{3}"),
    "siret": re.compile(r"[\d ]{14,18}"),
    "date": re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}.*"),
    "email": re.compile(r".+@.+"),
    "mail": re.compile(r".+@.+"),
    "postal": re.compile(r"\d[\dAB]\d{2,3}"),
    "cp": re.compile(r"\d[\dAB]\d{2,3}"),
    "tel": re.compile(r"[+\d][\d ./()-]{5,}"),
    "telephone": re.compile(r"[+\d][\d ./()-]{5,}"),
    "phone": re.compile(r"[+\d][\d ./()-]{5,}"),
    "prenom": re.compile(r"\D+"),
}

# The longest cell a csv reader accepts: the greatest number its C long holds on Windows.
csv.field_size_limit(2**31 - 1)


class Quoting(NamedTuple):
    """How cells are quoted: the quotation mark, what escapes it besides doubling it, and whether
    blanks may stand before it."""

    mark: str = '"'
    escape: str | None = None
    after_blanks: bool = False

    def open_reader(self, lines: Iterable[str], delimiter: str, *, strict: bool = False) -> Reader:
        """A csv reader over lines; `strict` raises csv.Error for marks in the wrong place."""
        return csv.reader(
            lines,
            delimiter=delimiter,
            quotechar=self.mark,
            escapechar=self.escape,
            skipinitialspace=self.after_blanks,
            strict=strict,
        )


@dataclass(frozen=True, slots=True)
class Layout:
    """How to read a delimited text.

    `first_line` is the file line of the first row of data minus one: everything up to it (titles,
    "sep=;", the header) is not data. `header_line` is 0 when there is no header. `even` says that
    short rows are the exception, so that one is worth a word; `short_header` that most rows have
    more cells than the header: a heading is missing and columns may be shifted. `headings` are
    those of the file as they stand, `left_out` the titles and further headings around them.
    """

    delimiter: str
    quoting: Quoting
    header_line: int
    first_line: int
    header: tuple[str, ...]
    even: bool
    short_header: bool
    headings: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class _Trial:
    """The sample cut by one delimiter: rows with the line each ends on."""

    delimiter: str
    quoting: Quoting
    rows: list[list[str]]
    ends: list[int]
    score: float


def guess_layout(
    lines: Iterable[str], delimiter: str | None = None, header_line: int | None = None
) -> Layout:
    """The layout of a text from its first lines.

    `delimiter` and `header_line` (as the file numbers its lines, 0 for none) override the guess.
    """
    sample, complete = _sample(lines)
    said, skipped = _said_delimiter(sample)
    candidates = [delimiter or said] if delimiter or said else list(DELIMITERS)
    quotings = _possible_quotings(sample)
    trials = [
        _try_delimiter(sample[skipped:], skipped, candidate or "", quoting, complete)
        for candidate in candidates
        for quoting in quotings
    ]
    # Between equals the rarer way of quoting, which was found for a reason: the marks come off. A
    # backslash only at the end of cells is no reason: it may be the last letter of a value.
    escaping = any(_ESCAPED.search(line) for line in sample)
    best = max(
        trials,
        key=lambda trial: (
            trial.score, trial.quoting.mark != '"', (trial.quoting.escape is not None) == escaping
        ),
    )  # fmt: skip
    if best.score <= 0 and not (delimiter or said):
        best = _try_delimiter(sample[skipped:], skipped, ",", Quoting(), complete)
    return _with_header(best, skipped, header_line)


def _possible_quotings(sample: list[str]) -> list[Quoting]:
    """The ways of quoting that the lines give a reason to try, the usual one first."""
    marks = ['"']
    if not any('"' in line for line in sample):
        quoted = sum(1 for line in sample if _SINGLE_QUOTED.search(line))
        if quoted * 2 >= max(2, len(sample) - 1):
            marks.append("'")
    escapes: list[str | None] = [None]
    if any('\\"' in line for line in sample):
        escaped = sum(len(_ESCAPED.findall(line)) for line in sample)
        doubled = sum(len(_DOUBLED.findall(line)) for line in sample)
        if escaped >= doubled:
            escapes.append("\\")
    blanks = [False, True] if any(_QUOTED_AFTER_BLANK.search(line) for line in sample) else [False]
    return [
        Quoting(mark, escape, after_blanks)
        for mark in marks
        for after_blanks in blanks
        for escape in escapes
    ]


def _sample(lines: Iterable[str]) -> tuple[list[str], bool]:
    """The first lines, and whether they are all there are."""
    sample: list[str] = []
    size = 0
    rest = iter(lines)
    for line in rest:
        sample.append(line)
        size += len(line)
        if len(sample) >= _SAMPLE_LINES or size >= _SAMPLE_CHARACTERS:
            return sample, next(rest, None) is None
    return sample, True


def _said_delimiter(sample: list[str]) -> tuple[str | None, int]:
    """The delimiter of Excel's "sep=;" line and how many lines to skip for it (0 or 1)."""
    if sample:
        first = sample[0].rstrip("\r\n").strip('"')
        if first[:4].lower() == "sep=" and len(first) == 5:
            return first[4], 1
    return None, 0


def _rows_with_ends(
    lines: Iterable[str], skipped: int, delimiter: str, quoting: Quoting
) -> Iterator[tuple[int, list[str]]]:
    reader = quoting.open_reader(lines, delimiter)
    for row in reader:
        yield skipped + reader.line_num, row


def _try_delimiter(
    lines: list[str], skipped: int, delimiter: str, quoting: Quoting, complete: bool
) -> _Trial:
    """Cuts the sample by a delimiter and scores how much it looks like a table."""
    rows: list[list[str]] = []
    ends: list[int] = []
    for end, row in islice(_rows_with_ends(lines, skipped, delimiter, quoting), _SAMPLE_ROWS):
        rows.append(row)
        ends.append(end)
    if not complete and len(rows) > 1 and len(rows) < _SAMPLE_ROWS:
        del rows[-1], ends[-1]  # the end of the sample may cut it
    return _Trial(delimiter, quoting, rows, ends, _score(rows))


def _score(rows: list[list[str]]) -> float:
    """0 for a single column; else the more columns and the more regular, the better."""
    filled = [row for row in rows if any(row)]
    widths = Counter(len(row) for row in filled)
    wide = Counter({width: count for width, count in widths.items() if width > 1})
    if not wide:
        return 0.0
    usual, count = max(wide.items(), key=lambda item: (item[1] * item[0], item[0]))
    regular = count / len(filled)
    wider = sum(1 for row in filled if len(row) >= usual) / len(filled)
    cells = [cell for row in filled if len(row) == usual for cell in row]
    # A comma of prose is followed by a space, a delimiter hardly ever; a quote left inside a
    # cell shows that it was cut in the wrong places.
    spaced = sum(1 for cell in cells if cell[:1] == " ") / len(cells)
    broken = sum(1 for cell in cells if cell.count('"') % 2) / len(cells)
    scattered = min(1.0, (len(widths) - 1) / max(4, len(filled)))
    score = (regular + wider / 2) * (1 + log2(usual) / 2) - spaced - 2 * broken - scattered
    return score if regular > 0.3 or wider > 0.8 else score - 1.0


def _with_header(trial: _Trial, skipped: int, header_line: int | None) -> Layout:
    """The layout of a trial, its header found or said."""
    rows, ends = trial.rows, trial.ends
    said = None
    if header_line is not None:
        said = next((at for at, end in enumerate(ends) if end >= header_line), -1)
        said = said if header_line else -1
    head = find_head(rows, said)
    index = head.last
    data = [row for row in (rows if index is None else rows[index + 1 :]) if any(row)]
    widths = Counter(len(row) for row in data)
    if index is not None:
        headings = _without_empty_end(list(head.cells))
        full = len(head.cells)
        width = len(headings)
    else:
        headings = []
        width = full = widths.most_common(1)[0][0] if widths else 0
    even = bool(data) and sum(count for key, count in widths.items() if key < full) * 10 < len(data)
    longer = sum(count for key, count in widths.items() if key > full)
    starts = [skipped, *ends]
    told = [(place, "title") for place in head.titles] + [
        (place, "heading") for place in head.others
    ]
    main = None if index is None else max(set(range(index + 1)) - set(head.others))
    return Layout(
        trial.delimiter,
        trial.quoting,
        0 if main is None else starts[main] + 1,
        skipped if index is None else ends[index],
        heading_names(headings, width),
        even,
        index is not None and longer * 2 > len(data) and _lacks_heading(headings, data),
        tuple(headings) if main is None else tuple(rows[main]),
        tuple(told_row(starts[place] + 1, reason, rows[place]) for place, reason in told),
    )


def _lacks_heading(headings: list[str], rows: list[list[str]]) -> bool:
    """Whether rows longer than the header show that a heading is missing.

    They do when the cells that stand over hold something, or when what is under the headings that
    promise a form (dates, numbers of companies, e-mails…) mostly has another. Else the rows only
    end with one delimiter more.
    """
    width = len(headings)
    if any(cell.strip() for row in rows for cell in row[width:]):
        return True
    fits = misfits = 0
    for index, heading in enumerate(headings):
        words = words_of(heading)
        form = next((form for word, form in _FORMS.items() if word in words), None)
        if form is None:
            continue
        for row in rows:
            cell = row[index].strip() if index < len(row) else ""
            if cell and form.fullmatch(cell):
                fits += 1
            elif cell:
                misfits += 1
    return misfits > fits


def _without_empty_end(cells: list[str]) -> list[str]:
    """The headings without the empty ones that spreadsheets leave at the end of the row."""
    end = len(cells)
    while end > 1 and not cells[end - 1].strip():
        end -= 1
    return cells[:end]
