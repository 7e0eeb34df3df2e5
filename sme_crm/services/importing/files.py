"""One file of an import run: its source, what each column is brought into, its first rows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from sme_crm.domain.names import tells_order
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.source import Source, SourceOptions, open_source
from sme_crm.formats.source_row import SourceRow
from sme_crm.services.importing.cleaning import CleaningOptions
from sme_crm.services.importing.content import are_own_numbers, mostly_companies
from sme_crm.services.importing.headings import folded_heading
from sme_crm.services.importing.layouts import Layout, recognise_layout
from sme_crm.services.importing.mapping import (
    SAMPLE_ROWS,
    Column,
    filled_values,
    header_shape,
    offer_of,
    propose_columns,
)
from sme_crm.services.importing.own_export import AS_WRITTEN, own_export_targets
from sme_crm.services.importing.rejects import reject_columns
from sme_crm.services.importing.row_countries import RowCountries, home_of
from sme_crm.services.importing.targets import (
    FULL_NAME,
    IGNORE,
    MODIFIED,
    NEW_PREFIX,
    base_target,
    parse_targets,
    split_targets,
)

_DATE_KEYS = frozenset(
    {"birth_date", "verified_on", "employment.from_date", "employment.until_date", "new.date"}
    | {MODIFIED}
)
_ENOUGH_NAMES = 3
_ONE_ORDER = 0.8
_FIGURES = re.compile(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b")


class ImportFile:
    """A file of a run. `remembered` names the mapping that was found for its headings, `layout`
    the known layout its headings are of (None when neither is). `date`: when the file was last
    changed, in UTC: so old are rows that do not tell it."""

    def __init__(
        self,
        path: Path,
        options: SourceOptions,
        remembered: Mapping[str, tuple[str, Mapping[str, str]]],
    ) -> None:
        """`remembered`: (name, target by heading) of mappings by shape. Raises FileRefused."""
        self.path = path
        self.options = options
        self.date = _date_of(path)
        self.source: Source = open_source(path, options)
        self.sample: list[SourceRow] = []
        self.sample_cards: list[ParsedCard] = []
        self.columns: tuple[Column, ...] = ()
        self.remembered = ""
        self.layout: Layout | None = None
        self._left_alone: frozenset[str] = frozenset()
        header = self.source.header if self.source.is_table else ()
        # A table of rejects that was mended has the headings of its file, and two more.
        self._of_rejects = reject_columns(header)
        own_header = header[: len(header) - len(self._of_rejects)]
        self.shape = header_shape(own_header) if self.source.is_table else ""
        if self.source.is_table:
            self.sample = list(islice(self.source.rows(), SAMPLE_ROWS))
            self.layout = recognise_layout(self.source.header)
            self.columns = propose_columns(
                self.source.header, [row.cells for row in self.sample], self.layout
            )
            own = own_export_targets(self.source.header)
            if own is not None:
                self._left_alone = AS_WRITTEN
                self.columns = tuple(
                    replace(column, target=target, confidence=1.0 if target else 0.0, offer="")
                    for column, target in zip(self.columns, own, strict=True)
                )
            self.columns = tuple(
                replace(column, target=IGNORE, confidence=0.0, offer="")
                if column.index in self._of_rejects
                else column
                for column in self.columns
            )
            found = remembered.get(self.shape)
            if found is not None:
                self.remembered = found[0]
                self.use_mapping(found[1])
        else:
            self.sample_cards = list(islice(self.source.cards(), SAMPLE_ROWS))

    @property
    def is_table(self) -> bool:
        """Whether the file has columns to map."""
        return self.source.is_table

    @property
    def mapping(self) -> dict[str, str]:
        """The target of each column that is imported, by heading."""
        return {column.heading: column.target for column in self.columns if column.target}

    @property
    def dated_by(self) -> str:
        """The heading of the column that tells when a row was last modified, "" if none does."""
        headings = (
            self.columns[at].heading for at, one in self.single_targets() if one == MODIFIED
        )
        return next(headings, "")

    @property
    def left_out(self) -> tuple[Column, ...]:
        """The columns that hold something and are not imported; each with its offer."""
        return tuple(
            column
            for column in self.columns
            if not column.target and column.filled > 0 and column.index not in self._of_rejects
        )

    @property
    def own_numbers(self) -> tuple[Column, ...]:
        """Those of `left_out` that tell people apart, in a file whose headings nobody knows."""
        if self.layout is not None or self.remembered:
            return ()
        rows = [row.cells for row in self.sample]
        return tuple(
            column
            for column in self.left_out
            if column.offer == f"{NEW_PREFIX}text" and are_own_numbers(filled_values(column, rows))
        )

    def accept_offers(self, indexes: Iterable[int] | None = None) -> None:
        """Bring columns that are left out (all of them by default) into own fields, new ones or
        those of the same label."""
        wanted = None if indexes is None else set(indexes)
        for column in self.left_out:
            if column.offer and (wanted is None or column.index in wanted):
                self.set_target(column.index, column.offer)

    def set_target(self, index: int, target: str) -> None:
        """Bring a column into another field, or into several ("notes+organization_name").

        Raises InvalidInput unknown_target; a column fills one own field at most.
        """
        parse_targets(target)
        self.columns = tuple(
            self._targeted(column, target) if column.index == index else column
            for column in self.columns
        )

    def use_mapping(self, targets: Mapping[str, str]) -> None:
        """Take the targets of a remembered mapping, by heading; others are left out."""
        folded = {folded_heading(heading): target for heading, target in targets.items()}
        self.columns = tuple(
            self._targeted(
                column,
                targets.get(column.heading, folded.get(folded_heading(column.heading), IGNORE)),
            )
            for column in self.columns
        )

    def _targeted(self, column: Column, target: str) -> Column:
        """A column brought where the user says; left out, it is offered an own field again."""
        offer = "" if target else offer_of(column, [row.cells for row in self.sample])
        return replace(column, target=target, confidence=1.0 if target else 0.0, offer=offer)

    def targets(self) -> dict[int, str]:
        """The target of each column by index."""
        return {column.index: column.target for column in self.columns if column.target}

    def single_targets(self) -> list[tuple[int, str]]:
        """(column, target) for each target: a column may go to several fields."""
        return [
            (column.index, target)
            for column in self.columns
            for target in split_targets(column.target)
        ]

    def cleaning(self, off: Iterable[str]) -> CleaningOptions:
        """How the cells of this file are read: what the sample says of dates and capitals."""
        month_first: set[int] = set()
        american = self._is_american()
        shouting: set[int] = set()
        family_first: dict[int, bool] = {}
        by_heading: dict[int, bool] = {}
        companies: set[int] = set()
        for column in self.columns:
            values = [row.cells[column.index] for row in self.sample]
            keys = {base_target(target) for target in split_targets(column.target)}
            if keys & _DATE_KEYS and _is_month_first(values, american):
                month_first.add(column.index)
            if "organization_name" in keys and _shouts(values):
                shouting.add(column.index)
            if FULL_NAME in keys:
                if (order := _order_of(values)) is not None:
                    family_first[column.index] = order
                elif (order := _order_in(column.heading)) is not None:
                    by_heading[column.index] = order
                if mostly_companies([value for value in values if value]):
                    companies.add(column.index)
        return CleaningOptions(
            frozenset(off) | self._left_alone,
            frozenset(month_first),
            frozenset(shouting),
            spreadsheet=self.source.format in ("xlsx", "xls", "xlsb", "ods"),
            family_first=family_first,
            headed_family_first=by_heading,
            companies=frozenset(companies),
            home=home_of([row.cells for row in self.sample], RowCountries(self.single_targets())),
        )

    def _is_american(self) -> bool:
        """Whether some dates of the file have the month first for sure, and none the day."""
        orders = {
            order
            for column in self.columns
            if (order := _date_order([row.cells[column.index] for row in self.sample]))
        }
        return orders == {"month"}

    def close(self) -> None:
        """Release what the file holds in memory."""
        self.source.close()


def _date_of(path: Path) -> str:
    """When a file was last changed, in UTC; now for a text that is in no file."""
    try:
        moment = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError:
        moment = datetime.now(UTC)
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"


def _is_month_first(values: Sequence[str], american: bool) -> bool:
    """Whether dates in figures are American: by themselves, or as elsewhere in the file."""
    order = _date_order(values)
    return order == "month" or (american and not order)


def _date_order(values: Sequence[str]) -> str:
    """ "month" or "day", whichever comes first; "" when the dates do not tell.

    A single slip (31/12 among many 12/31) does not turn a column over.
    """
    months = days = 0
    for value in values:
        match = _FIGURES.match(value) if value[:1].isdigit() or value[:1] == " " else None
        if match is not None:
            months += int(match[2]) > 12 >= int(match[1])
            days += int(match[1]) > 12 >= int(match[2])
    if months > 4 * days:
        return "month"
    return "day" if days else ""


def _order_in(heading: str) -> bool | None:
    """The order a heading tells: "Nom et prénom" (True), "First and last name"; None if none."""
    words = folded_heading(heading).split()
    family = next((at for at, word in enumerate(words) if word in ("nom", "last", "surname")), -1)
    given = next((at for at, word in enumerate(words) if word in ("prenom", "first")), -1)
    return None if family < 0 or given < 0 else family < given


def _shouts(values: Sequence[str]) -> bool:
    """Whether most names are written in capitals, so that they mean nothing."""
    named = [value for value in values if any(map(str.isalpha, value))]
    loud = sum(1 for value in named if value.isupper() and len(value) > 4)
    return bool(named) and loud * 2 > len(named)


def _order_of(names: Sequence[str]) -> bool | None:
    """Whether the family name comes first in a column of whole names; None when it varies."""
    told = [order for order in map(tells_order, names) if order is not None]
    share = sum(told) / len(told) if len(told) >= _ENOUGH_NAMES else 0.5
    return None if _ONE_ORDER > share > 1 - _ONE_ORDER else share > 0.5
