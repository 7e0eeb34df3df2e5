"""The rows of a staging in the order of their files, page by page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Final, NamedTuple

from sme_crm.domain.folding import fold
from sme_crm.store.staging import Staging

PLACE_BITS: Final = 40
"""A row's place in the run: its file shifted by this many bits, plus its line."""

_SHARING: Final = 8  # rows of one line
_PLACE: Final = f"(source << {PLACE_BITS} | line)"


class StagedRow(NamedTuple):
    """A row and what becomes of it (see `staging.Outcome`); plain new contacts have no rule.

    `number` is that of the staged contact a new row becomes.
    """

    place: int
    source: int
    line: int
    kind: str
    contact: int | None
    detail: str | None
    possible: int
    rule: str
    score: float
    reasons: str
    name: str
    second_line: str
    twin: int | None
    number: int | None


class StagedRows:
    """Reads the rows of a complete staging; on the thread of the staging."""

    def __init__(self, staging: Staging) -> None:
        self._connection = staging.connection
        self._connection.create_function("told_words", 4, _told_words, deterministic=True)
        self._indexed = False

    def page(
        self, kinds: Sequence[str], possible: int | None, after: int, limit: int, text: str = ""
    ) -> list[StagedRow]:
        """The rows of some kinds behind a place, in order; `possible` None takes both sorts.

        Each word of `text` is sought in the name, the company or town, and the cells of rejected
        rows, folded: accents, case and the order of the words count for nothing.

        Rows that share a line come together, so that no page ends between them.
        """
        self._make_indexes()
        patterns = [f"%{word}%" for word in fold(text).split()]
        rows = self._outcomes(kinds, possible, after, limit + _SHARING, patterns)
        if "new" in kinds and possible != 1:
            rows += self._new_contacts(after, limit + _SHARING, patterns)
            rows.sort(key=lambda row: row.place)
        if len(rows) > limit:
            last = rows[limit - 1].place
            rows = rows[:limit] + [row for row in rows[limit:] if row.place == last]
        return rows

    def _outcomes(
        self,
        kinds: Sequence[str],
        possible: int | None,
        after: int,
        limit: int,
        patterns: Sequence[str],
    ) -> list[StagedRow]:
        listed = ", ".join("?" * len(kinds))
        also = "" if possible is None else f" AND possible = {possible}"
        also += " AND told_words(kind, name, second_line, detail) LIKE ?" * len(patterns)
        rows = self._connection.execute(
            f"SELECT {_PLACE}, source, line, kind, contact, detail, possible, rule, score,"
            " reasons, name, second_line, twin,"
            " CASE WHEN kind = 'new' THEN (SELECT n FROM contact c"
            " WHERE c.file = outcome.source AND c.line = outcome.line"
            " ORDER BY c.formatted_name <> outcome.name, n LIMIT 1) END FROM outcome"
            f" WHERE kind IN ({listed}){also}"
            " AND (source, line) > (?, ?) ORDER BY source, line, id LIMIT ?",
            (*kinds, *patterns, *_parts(after), limit),
        ).fetchall()
        return [StagedRow._make(row) for row in rows]

    def _new_contacts(self, after: int, limit: int, patterns: Sequence[str]) -> list[StagedRow]:
        """The new contacts of rows without an outcome, which is most of them."""
        # These columns are folded already.
        words = "sort_name || ' ' || organization_key || ' ' || locality_key"
        also = f" AND {words} LIKE ?" * len(patterns)
        rows = self._connection.execute(
            f"SELECT file << {PLACE_BITS} | line, file, line, 'new', NULL, NULL, 0, '', 0.0, '',"
            " formatted_name, CASE WHEN kind = 'organization' OR organization = ''"
            " THEN locality ELSE organization END, NULL, n FROM contact WHERE line > 0"
            f"{also} AND (file, line) > (?, ?) AND NOT EXISTS (SELECT 1 FROM outcome o"
            " WHERE o.source = file AND o.line = contact.line AND o.kind = 'new')"
            " ORDER BY file, line LIMIT ?",
            (*patterns, *_parts(after), limit),
        ).fetchall()
        return [StagedRow._make(row) for row in rows]

    def _make_indexes(self) -> None:
        if not self._indexed:
            for name, table, columns in _INDEXES:
                self._connection.execute(f"CREATE INDEX IF NOT EXISTS {name} ON {table}({columns})")
            self._indexed = True

    def counts(self) -> dict[tuple[str, int], int]:
        """How many rows there are by kind and whether they are possible duplicates."""
        counts: dict[tuple[str, int], int] = {}
        for kind, possible, count in self._connection.execute(
            "SELECT kind, possible, count(*) FROM outcome WHERE kind <> 'warning' GROUP BY 1, 2"
        ).fetchall():
            counts[kind, possible] = count
        contacts = self._connection.execute("SELECT count(*) FROM contact WHERE line > 0")
        told = sum(count for (kind, _), count in counts.items() if kind == "new")
        counts["new", 0] = counts.get(("new", 0), 0) + contacts.fetchone()[0] - told
        return counts

    def counts_by_rule(self) -> dict[str, int]:
        """How many rows each rule found the contact of."""
        rows = self._connection.execute(
            "SELECT rule, count(*) FROM outcome WHERE rule <> '' AND possible = 0"
            " AND kind IN ('new', 'updated', 'identical', 'skipped') GROUP BY rule"
        )
        return dict(rows.fetchall())

    def warnings(self, places: Sequence[int]) -> dict[int, str]:
        """The first warning of each of some rows, by place."""
        rows = self._connection.execute(
            f"SELECT {_PLACE}, detail FROM json_each(?) j CROSS JOIN outcome"
            f" ON source = j.value >> {PLACE_BITS} AND line = j.value & {(1 << PLACE_BITS) - 1}"
            " WHERE kind = 'warning' ORDER BY outcome.id DESC",
            (json.dumps(places),),
        ).fetchall()
        return dict(rows)

    def lines_of(self, numbers: Sequence[int]) -> dict[int, tuple[int, int, str]]:
        """(file, line, name) of staged new contacts by number, for the rows that are, or may be,
        them."""
        rows = self._connection.execute(
            "SELECT n, file, line, formatted_name FROM contact"
            " WHERE n IN (SELECT value FROM json_each(?))",
            (json.dumps(numbers),),
        ).fetchall()
        return {n: (file, line, name) for n, file, line, name in rows}


def _parts(place: int) -> tuple[int, int]:
    """File and line of a place."""
    return place >> PLACE_BITS, place & (1 << PLACE_BITS) - 1


def _told_words(kind: str, name: str, second_line: str, detail: str | None) -> str:
    """What a row shows, folded; of a rejected row its cells too."""
    cells = json.loads(detail)[1] if kind == "rejected" and detail else ()
    return fold(" ".join((name, second_line, *cells)))


_INDEXES: Final = (
    ("outcome_by_place", "outcome", "source, line"),
    ("contact_by_place", "contact", "file, line"),
)
