"""Rows of the files that may be one contact with an earlier row, and what is done with them.

The search for duplicates compares what all rows become, in one go; rows that surely repeat each
other were found before (`chunk_rows.key_hashes`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sme_crm.services.importing.chunk_rows import DERIVED
from sme_crm.services.importing.rules import COMPARED_UNASKED, DECISION
from sme_crm.store.staging import Outcome, StagedChunk, Staging
from sme_crm.store.staging_doubles import StagedDoubles, StagedPlace

if TYPE_CHECKING:
    from sme_crm.domain.duplicates.records import Records
    from sme_crm.domain.duplicates.tiers import Thresholds
    from sme_crm.services.duplicates.weighing import Weighing
    from sme_crm.services.importing.rules import RunOptions
    from sme_crm.services.importing.stager import Stager

_NUMBER_KINDS: Final = ("text", "number")
_NOT_TOLD: Final = frozenset({*DERIVED, "uid"})


class Double(NamedTuple):
    """A row that may be one with an earlier one; both are numbers of staged contacts."""

    n: int
    of: int
    score: float = 0.0
    reasons: tuple[str, ...] = ()


class _Case(NamedTuple):
    """What is done with a double."""

    double: Double
    action: str
    rule: str


def find_doubles(records: Records, thresholds: Thresholds) -> list[Double]:
    """The records that may be one with an earlier one: with the first of those they are one with,
    as far as all of them agree."""
    from sme_crm.domain.duplicates.clusters import find_clusters
    from sme_crm.domain.duplicates.finding import find_pairs
    from sme_crm.domain.duplicates.reasons import reason_keys

    if len(records) < 2:
        return []
    pairs = find_pairs(records, least=thresholds.review)
    known = {
        (left, right): (chance, mask)
        for left, right, chance, mask in zip(
            pairs.left.tolist(), pairs.right.tolist(), pairs.probability.tolist(),
            pairs.reasons.tolist(), strict=True,
        )
    }  # fmt: skip
    found = []
    for cluster in find_clusters(records, pairs, thresholds):
        first, *others = sorted(cluster.members)
        for n in others:
            chance, mask = known.get((first, n), (cluster.probability, cluster.reasons))
            score = max(chance, thresholds.review)
            found.append(Double(n, first, score, reason_keys(mask)))
    return sorted(found)


class InnerDoubles:
    """Settles the rows of one staging, once all of them are staged."""

    def __init__(
        self, staging: Staging, stager: Stager, options: RunOptions, weighing: Weighing
    ) -> None:
        self._staging = staging
        self._staged = StagedDoubles(staging)
        self._stager = stager
        self._options = options
        self._weighing = weighing

    def settle(self, own_labels: Mapping[int, tuple[str, str]]) -> None:
        """Find the doubles and do what is to be done; `own_labels`: (label, kind) of the own
        fields of the run."""
        count = self._stager.next_n
        wanted = self._options.compare_rows
        compares = count <= COMPARED_UNASKED if wanted is None else wanted
        doubles: dict[int, Double] = {}
        if compares:
            labels = {own: label for own, (label, kind) in own_labels.items()
                      if kind in _NUMBER_KINDS}  # fmt: skip
            found = find_doubles(self._staged.records(labels), self._weighing.thresholds())
            doubles = {one.n: one for one in found}
        decided = self._decided(doubles)
        if doubles or decided:
            self._take_up(doubles | decided)
        self._stager.compared_rows = compares

    def _decided(self, doubles: Mapping[int, Double]) -> dict[int, Double]:
        """Rows settled by hand as one with another row, be it found again or not."""
        rows = {
            row: decision.row
            for row, decision in self._options.decisions.items()
            if decision.row is not None
        }
        if not rows:
            return {}
        numbers = self._staged.numbers_at({*rows, *rows.values()})
        found = {}
        for row, other in rows.items():
            n, of = numbers.get(row), numbers.get(other)
            if n is not None and of is not None and n != of:
                known = doubles.get(n)
                found[n] = known._replace(of=of) if known is not None else Double(n, of)
        return found

    def _take_up(self, doubles: Mapping[int, Double]) -> None:
        places = self._staged.places({n for one in doubles.values() for n in (one.n, one.of)})
        cases = self._cases(doubles, places)
        left_out = {case.double.n for case in cases if case.action == "skip"}
        into = {case.double.n: case.double.of for case in cases if case.action == "update"}
        ends = {n: _end_of(n, into) for n in into}
        gone: dict[int, int | None] = dict.fromkeys(left_out)
        gone |= {n: end for n, end in ends.items() if end != n and end not in left_out}
        self._staged.forget_outcomes(places[case.double.n][1:3] for case in cases)
        rows = self._staged.rows_of([n for n, end in gone.items() if end is not None])
        number = self._take_out(gone) if gone else int
        told = StagedChunk()
        repeats = []
        for case in cases:
            place = places[case.double.n]
            of = ends.get(case.double.of, case.double.of)
            kind = "skipped" if place.n in left_out else "new"
            outcome = _outcome(place, kind, case, None if of in left_out else number(of))
            if place.n in rows:
                row = json.dumps(_as_row(rows[place.n]))
                target = number(ends[place.n])
                repeats.append((target, place.source, place.line, row, json.dumps(outcome)))
            else:
                told.outcomes.append(outcome)
        self._staging.add(told)
        self._staging.keep_repeats(repeats)

    def _cases(
        self, doubles: Mapping[int, Double], places: Mapping[int, StagedPlace]
    ) -> list[_Case]:
        """What is done with each: the decision, else as with what may be in the base. Who may be
        a contact of the base is shown as that, and who was settled as such stays so."""
        told = self._staged.told()
        cases = []
        for n, double in sorted(doubles.items()):
            row = places[n][1:3]
            decision = self._options.decisions.get(row)
            rule, possible = told.get(row, ("", 0))
            if decision is not None and (decision.row is not None or rule == DECISION):
                if not possible or decision.row is not None:
                    cases.append(_Case(double, decision.action, DECISION))
            elif not possible:
                cases.append(_Case(double, self._options.on_possible, ""))
        return cases

    def _take_out(self, gone: Mapping[int, int | None]) -> Callable[[int], int]:
        """Take rows out of the new contacts; returns the number others have afterwards."""
        self._stager.doubtful_employers |= self._staged.employers_of(gone)
        number = self._staged.take_out(gone).number
        self._stager.next_n -= len(gone)
        self._stager.used_groups &= self._staged.used_groups()
        return number


def _end_of(n: int, into: Mapping[int, int]) -> int:
    """The row that `n` goes into in the end; itself where rows would go into each other."""
    seen = {n}
    end = into[n]
    while end in into:
        if end in seen:
            return min(seen)
        seen.add(end)
        end = into[end]
    return end


def _as_row(staged: Mapping[str, Any]) -> dict[str, Any]:
    """A staged contact as a row of the file (`updates.RowData`)."""
    scalars = {key: value for key, value in staged["scalars"].items() if key not in _NOT_TOLD}
    return {**staged, "scalars": scalars}


def _outcome(place: StagedPlace, kind: str, case: _Case, twin: int | None) -> Outcome:
    return Outcome(
        place.source,
        place.line,
        kind,
        possible=1,
        rule=case.rule,
        score=round(case.double.score, 3),
        reasons=" ".join(case.double.reasons),
        name=place.name,
        second_line=place.second_line,
        twin=twin,
    )
