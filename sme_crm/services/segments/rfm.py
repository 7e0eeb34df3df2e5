"""The map of recency, frequency and monetary scores, kept up with every order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from json import dumps
from threading import Lock
from typing import TYPE_CHECKING

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.segments.rfm import SEGMENTS, OwnCuts, RfmCuts, segment_of
from sme_crm.services.segments.segment_sums import SegmentSum
from sme_crm.store.rfm_cuts import OWN_CUTS_SETTING, read_cuts, read_own_cuts

if TYPE_CHECKING:
    from sme_crm.services.segments.customers import CustomerBook
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database
    from sme_crm.store.queries.segments import CustomerSums

Scores = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class RfmMap:
    """Every cell (recency, frequency, monetary score) that holds somebody, and the segments.

    `own`: by the owner's cut points, not by quintiles.
    """

    cuts: RfmCuts
    own: bool
    cells: Mapping[Scores, SegmentSum]
    segments: Mapping[str, SegmentSum]
    customers: int


class RfmScores:
    """Scores every customer; reads are for workers."""

    def __init__(self, database: Database, settings: Settings, book: CustomerBook) -> None:
        self._database = database
        self._settings = settings
        self._book = book
        self._lock = Lock()
        self._sums: Mapping[int, CustomerSums] = {}
        self._cuts = RfmCuts()
        self._scores: dict[int, Scores] = {}
        self._cells: dict[Scores, SegmentSum] = {}

    def map(self, today: date) -> RfmMap:
        """The map of all customers on a day."""
        with self._lock:
            self._bring_up(today)
            segments = {key: SegmentSum() for key, _ in SEGMENTS}
            cells: dict[Scores, SegmentSum] = {}
            for cell, found in self._cells.items():
                if found.customers:
                    segments[segment_of(*cell)].join(found)
                    cells[cell] = SegmentSum()
                    cells[cell].join(found)
            own = self.own_cuts() is not None
            return RfmMap(self._cuts, own, cells, segments, len(self._scores))

    def customers(self, today: date, cells: Iterable[Scores]) -> list[int]:
        """The ids of the customers in some cells, rising."""
        wanted = frozenset(cells)
        with self._lock:
            self._bring_up(today)
            return sorted(one for one, cell in self._scores.items() if cell in wanted)

    def own_cuts(self) -> OwnCuts | None:
        """The cut points the owner set, None where quintiles are wanted."""
        return read_own_cuts(self._database.reader())

    def keep_own_cuts(self, cuts: OwnCuts | None) -> None:
        """Set cut points, None goes back to quintiles; InvalidInput "cuts_unordered"."""
        if cuts is not None and not cuts.is_ordered():
            raise InvalidInput("cuts_unordered")
        self._settings.set_many({OWN_CUTS_SETTING: dumps(asdict(cuts)) if cuts else ""})

    def _bring_up(self, today: date) -> None:
        """Score whoever moved; everybody when the cut points did."""
        sums = self._book.sums()
        cuts = read_cuts(self._database.reader(), today)
        if cuts != self._cuts:
            self._cuts, self._scores, self._cells, self._sums = cuts, {}, {}, {}
        if sums is self._sums:
            return
        before = self._sums
        if before:
            moved = [one for one, row in sums.items() if before.get(one) is not row]
            gone = before.keys() - sums.keys()
        else:
            moved, gone = list(sums), set()
        for customer in (*gone, *moved):
            cell = self._scores.pop(customer, None)
            if cell is not None:
                self._cells[cell].take(before[customer])
        score, cells, scores = self._cuts.scores, self._cells, self._scores
        for customer in moved:
            row = sums[customer]
            cell = score(row.last_day, row.orders, row.amount)
            scores[customer] = cell
            if cell not in cells:
                cells[cell] = SegmentSum()
            cells[cell].add(row)
        self._sums = sums
