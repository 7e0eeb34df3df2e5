"""What stands around and between the rows of a table without being data: told, never silent."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from sme_crm.domain.folding import fold
from sme_crm.domain.legal_forms import looks_like_company
from sme_crm.formats.source_row import SourceRow

_BATCH: Final = 200
_FOOT: Final = 40
"""Rows at the end of a table that are looked at for totals and notes."""
_LEAST_BODY: Final = 5
"""Rows of data below which nothing can be said of what rows usually look like."""
MOST_TOLD: Final = 1000

_TOTAL: Final = re.compile(
    r"(?:(?:sous|grand|sub)[ -]?)?tota(?:l|ux)"
    r"(?: (?:g[ée]n[ée]ra(?:l|ux)|r[ée]sultats?|ht|ttc|clients?|contacts?|lignes?"
    r"|d(?:es?|u) .{1,40}))?"
    r"|somme|sum|grand total|moyennes?|average|nombre(?: total)?(?: de .{0,40})?"
    r"|nb(?: total)?(?: de)? .{0,40}|gesamt(?:summe)?|insgesamt|suma|totale",
    re.IGNORECASE,
)
_SAID_TOTAL: Final = re.compile(
    r"(?:(?:sous|grand|sub)[ -]?)?tota(?:l|ux)\b[^:=]{0,40}[:=]\s*[\d\s.,\u00a0\u202f]+\S{0,12}"
    r"|nombre (?:total )?d\W?.{0,40}:\s*\d+.{0,20}"
    r"|\(?\d[\d \u00a0\u202f]* (?:lignes?|rows?|records?|enregistrements?|clients?|contacts?"
    r"|adresses|personnes|fiches?|r[ée]sultats?|results?|adh[ée]rents?|membres|members|entr[ée]es|entries"
    r"|soci[ée]t[ée]s|entreprises)(?: au total| in total)?\)?\.?",
    re.IGNORECASE,
)
_NOTE: Final = re.compile(
    r"(?:sources?|notes?|nota|n\.? ?b\.?|remarques?|l[ée]gende|attention|fichier|quelle(?:n|\(n\))?"
    r"|champ|lecture|fu(?:ss|ß)noten?|anmerkungen?)\s*\d*\s*[:.)]"
    r"|(?:[ée]dit[ée]e?s?|export(?:[ée]e?s?)?|imprim[ée]e?s?|g[ée]n[ée]r[ée]e?s?|extrait?e?s?"
    r"|extraction|cr[ée]{2}e?s?|mis)\b"
    r"(?:.{0,20}\b(?:le|du|au) .{0,15}\d|.{0,12}\bpar\b| [àa] jour)"
    r"|(?:generated|exported|printed|created|last updated|as of|downloaded)\b.{0,12}"
    r"(?:on|by|at|:|\d)"
    r"|mise? [àa] jour|page \d|©|copyright|\(c\) |\*+ ?\S|\(\d\)|\[\d\]"
    r"|fin (?:de |du |d['’])(?:la |l['’])?(?:fichier|liste|document|tableau|export|page)"
    r"|end of (?:the )?(?:file|list|report|data|export|document|table)\b"
    r"|[-*_=]{5,}",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"[-+]?(?:[1-9]\d{0,2}(?:[\s.,'\u00a0\u202f]\d{3})+|[1-9]\d{0,12}|0)(?:[.,]\d+)?\s*(?:€|%|eur|k€)?",
    re.IGNORECASE,
)
_REACH: Final = re.compile(r"@|(?:\+|\b0)\d(?:[\s.-]?\d){6,}")
_SENTENCE: Final = re.compile(r"[.!:…]$|: |^[a-zà-ÿ]")
_MANY_WORDS: Final = 6
_SOME_WORDS: Final = 4
_LONG: Final = 35

# Columns of numbers that nobody adds up.
_CODE_WORDS: Final = frozenset(
    {"cp", "postal", "zip", "zipcode", "postcode", "plz", "tel", "telephone", "phone", "mobile"}
    | {"portable", "fax", "siret", "siren", "naf", "ape", "id", "ref", "reference", "code", "year"}
)
# Columns a row may have nothing else in: a company, a way to reach it.
_OWN_WORDS: Final = frozenset(
    {"societe", "entreprise", "company", "organisation", "organization", "raison", "enseigne"}
    | {"denomination", "structure", "association", "organisme", "etablissement", "tiers", "firma"}
    | {"client", "email", "mail", "courriel", "tel", "telephone", "phone", "mobile", "portable"}
    | {"account", "employer", "ville", "commune", "city", "siret", "siren"}
)


class LeftOut(NamedTuple):
    """A row of a table that is no data: its line, why, and the beginning of its text.

    Reasons: "title" (above the headings), "heading" (one more line of headings),
    "repeated_heading", "total", "note".
    """

    line: int
    reason: str
    text: str


def told_row(line: int, reason: str, cells: Iterable[str]) -> LeftOut:
    """A row that is left out, its texts in one, cut at 200 characters."""
    return LeftOut(line, reason, " ".join(" ".join(cells).split())[:200])


class RowSieve:
    """Lets the data of a table pass and keeps what is none of it in `left_out`.

    Headings that come again are taken out wherever they are, totals and notes at the end of the
    table only. A row is left out on strong evidence alone: in doubt it is data.
    """

    def __init__(self, headings: Sequence[str]) -> None:
        """`headings` as they stand in the file, empty without a header."""
        self._headings = tuple(cell.strip() for cell in headings)
        filled = [index for index, cell in enumerate(self._headings) if cell]
        self._first = (filled[0], headings[filled[0]]) if len(filled) > 1 else None
        self._codes = frozenset(
            index
            for index, cell in enumerate(self._headings)
            if not _CODE_WORDS.isdisjoint(fold(cell).split())
        )
        self._own = frozenset(
            index
            for index, cell in enumerate(self._headings)
            if not _OWN_WORDS.isdisjoint(fold(cell).split())
        )
        self.left_out: list[LeftOut] = []

    def sift(self, rows: Iterator[SourceRow]) -> Iterator[SourceRow]:
        """The rows of data; the last ones are held back until the end of the table is known."""
        body: _Body | None = None
        held: list[SourceRow] = []
        while batch := list(islice(rows, _BATCH)):
            batch = self._without_headings(held + batch)
            if body is None and len(batch) > _FOOT:
                body = _Body(batch[:-_FOOT])
            held = batch[-_FOOT:]
            yield from batch[:-_FOOT]
        foot = self._foot(held, body)
        yield from held[:foot]

    def _without_headings(self, rows: list[SourceRow]) -> list[SourceRow]:
        if self._first is None:
            return rows
        # Compared as they stand: this is done for every row of a file.
        first, name = self._first
        headings = self._headings
        again = [
            number
            for number, row in enumerate(rows)
            if row[1][first] == name and _is_heading(row.cells, headings)
        ]
        if not again:
            return rows
        for number in again:
            self._tell(rows[number], "repeated_heading")
        dropped = set(again)
        return [row for number, row in enumerate(rows) if number not in dropped]

    def _foot(self, rows: list[SourceRow], body: _Body | None) -> int:
        """How many of the last rows are data; tells what the others are."""
        if not rows or len(rows[0].cells) < 2:
            return len(rows)
        end = _data_end(rows, body, self._codes, self._own)
        for row in rows[end:]:
            total = _is_total(row.cells, self._codes) or all(
                _NUMBER.fullmatch(text) for _, text in _filled(row.cells)
            )
            self._tell(row, "total" if total else "note")
        return end

    def _tell(self, row: SourceRow, reason: str) -> None:
        if len(self.left_out) < MOST_TOLD:
            self.left_out.append(told_row(row.line, reason, row.cells))


class _Body:
    """What the rows of a table look like: the least and the most cells filled, the first column
    that always is, those of which every value is mostly figures."""

    def __init__(self, rows: Sequence[SourceRow]) -> None:
        self.size = len(rows)
        width = max((len(row.cells) for row in rows), default=0)
        counts: Counter[int] = Counter()
        worded: set[int] = set()
        fills: list[int] = []
        for row in rows:
            filled = [index for index, cell in enumerate(row.cells) if cell.strip()]
            counts.update(filled)
            worded.update(
                index
                for index in filled
                if sum(map(str.isdigit, row.cells[index])) * 2 < len(row.cells[index].strip())
            )
            fills.append(len(filled))
        self.least = min(fills, default=0)
        self.most = max(fills, default=0)
        self.figures = frozenset(counts.keys() - worded)
        self.key = next((index for index in range(width) if counts[index] == self.size), None)


def _is_heading(cells: Sequence[str], headings: Sequence[str]) -> bool:
    return all(
        not heading or cell.strip() == heading
        for cell, heading in zip(cells, headings, strict=False)
    )


def _data_end(
    rows: list[SourceRow], body: _Body | None, codes: frozenset[int], own: frozenset[int]
) -> int:
    """Where the data ends among the last rows of a table.

    From the end upwards as long as there is evidence; a sparse row without any of its own goes
    with the scattered notes right below it.
    """
    usual = max(body.most if body else 0, *(len(_filled(row.cells)) for row in rows))
    end = len(rows)
    while end and _is_thin(rows[end - 1], usual, codes):
        end -= 1
    shape = body or _Body(rows[:end])
    if end == len(rows) or not shape.size:
        return len(rows)
    last, scattered = len(rows), False
    for place in range(len(rows) - 1, end - 1, -1):
        row = rows[place]
        if _speaks_for_foot(row, shape, place > 0 and _has_gap(rows[place - 1], row), codes):
            last = place
            scattered = scattered or _is_scattered(row, shape)
        elif (
            not scattered
            or _has_gap(row, rows[place + 1])
            or not _is_sparse(row, shape)
            or any(index in own for index, _ in _filled(row.cells))
        ):
            break
        else:
            last = place
    return last


def _is_thin(row: SourceRow, usual: int, codes: frozenset[int]) -> bool:
    filled = _filled(row.cells)
    return (
        len(filled) * 2 <= usual
        or _is_total(row.cells, codes)
        or _NOTE.match(filled[0][1]) is not None
    )


def _filled(cells: Sequence[str]) -> list[tuple[int, str]]:
    return [(index, cell.strip()) for index, cell in enumerate(cells) if cell.strip()]


def _speaks_for_foot(row: SourceRow, body: _Body, gap: bool, codes: frozenset[int]) -> bool:
    """Whether a row by itself cannot be data."""
    if _is_total(row.cells, codes):
        return True
    filled = _filled(row.cells)
    text = filled[0][1]
    alone = len(filled) == 1
    if _NOTE.match(text) and (alone or (gap and _is_sparse(row, body))):
        return True
    if any(_REACH.search(cell) for _, cell in filled):
        return False
    if alone and _is_prose(text, body, gap):
        return True
    figures = all(_NUMBER.fullmatch(cell) and index not in codes for index, cell in filled)
    return _is_scattered(row, body, figures)


def _is_prose(text: str, body: _Body, gap: bool) -> bool:
    """A sentence alone in its row; the long name of an association is none."""
    words = len(text.split())
    said = _SENTENCE.search(text) is not None
    if looks_like_company(text) and not said:
        return False
    if words >= _MANY_WORDS and len(text) >= _LONG and body.least > 1:
        return gap or (said and body.size >= _LEAST_BODY)
    return gap and body.least > 2 and words >= _SOME_WORDS


def _is_sparse(row: SourceRow, body: _Body) -> bool:
    """At most half the cells that every row of data has."""
    return len(_filled(row.cells)) * 2 <= body.least


def _is_scattered(row: SourceRow, body: _Body, figures: bool = False) -> bool:
    """A few cells beside the first column that every row of data fills: words under figures, or
    nothing but `figures`.

    A row that has only a company, a town or a number in the right column is one of data.
    """
    return (
        body.size >= _LEAST_BODY
        and body.key is not None
        and not row.cells[body.key].strip()
        and _is_sparse(row, body)
        and (
            figures
            or any(
                index in body.figures and not any(map(str.isdigit, cell))
                for index, cell in _filled(row.cells)
            )
        )
    )


def _is_total(cells: Sequence[str], codes: frozenset[int]) -> bool:
    """ "Total | | 12 345": a word for it, and beside it nothing but amounts (one at least)."""
    filled = _filled(cells)
    if not filled or len(cells) < 2:
        return False
    if len(filled) == 1:
        return _SAID_TOTAL.fullmatch(filled[0][1]) is not None
    texts = [text for _, text in filled if not _NUMBER.fullmatch(text)]
    if len(texts) != 1 or any(index in codes for index, text in filled if text != texts[0]):
        return False
    return _TOTAL.fullmatch(texts[0].rstrip(" :=")) is not None


def _has_gap(before: SourceRow, row: SourceRow) -> bool:
    """Whether an empty line stands between two rows."""
    breaks = sum(max(cell.count("\n"), cell.count("\r")) for cell in before.cells)
    return row.line > before.line + breaks + 1
