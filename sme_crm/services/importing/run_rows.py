"""The rows of a dry run as a screen shows them, page by page."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from sme_crm.services.importing.new_values import NewValues
from sme_crm.services.importing.report import OUTCOMES, FieldChange, RunRow
from sme_crm.services.importing.rules import DECISION
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.import_matching import read_names
from sme_crm.store.queries.import_setup import read_staff
from sme_crm.store.staging import Staging
from sme_crm.store.staging_rows import StagedRow, StagedRows

_KINDS: Final[dict[str, tuple[str, ...]]] = {
    "new": ("new",),
    "updated": ("updated", "completed"),
    "identical": ("identical", "repeated"),
    "skipped": ("skipped",),
    "rejected": ("rejected",),
}
_OUTCOME_OF: Final = {kind: outcome for outcome, kinds in _KINDS.items() for kind in kinds}
_EVERY: Final = tuple(_OUTCOME_OF)


class RunRows:
    """The rows of a complete staging. `base` is read for the names of contacts that are there.

    `own_kinds`: what the own fields of the run hold, by their labels.
    """

    def __init__(
        self,
        staging: Staging,
        base: DriverConnection,
        new: NewValues,
        own_kinds: Mapping[str, str],
    ) -> None:
        self._rows = StagedRows(staging)
        self._new = new
        self._base = base
        self._own_kinds = own_kinds
        self._staff = {str(staff_id): name for staff_id, name in read_staff(base)}

    def page(self, outcome: str | None, after: int, limit: int, text: str = "") -> list[RunRow]:
        """See `ImportRun.rows`."""
        if outcome is None:
            rows = self._rows.page(_EVERY, None, after, limit, text)
        elif outcome == "possible":
            rows = self._rows.page(_EVERY, 1, after, limit, text)
        else:
            rows = self._rows.page(_KINDS[outcome], 0, after, limit, text)
        names = read_names(self._base, [row.contact for row in rows if row.contact is not None])
        warnings = self._rows.warnings([row.place for row in rows])
        earlier = self._rows.lines_of([row.twin for row in rows if row.twin is not None])
        values = self._new.of([row.number for row in rows if row.number is not None])
        return [
            _run_row(
                row,
                names,
                warnings.get(row.place, ""),
                None if row.twin is None else earlier.get(row.twin),
                self._described(values.get(row.number, ())),
                self._described(_changes(row)),
            )
            for row in rows
        ]

    def _described(self, changes: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
        """Changes with people of the staff by name, and what own fields hold."""
        staff = self._staff
        told = []
        for one in changes:
            if one.key == "responsible_id":
                one = replace(one, before=staff.get(one.before, ""), after=staff.get(one.after, ""))
            elif one.label:
                one = replace(one, kind=self._own_kinds.get(one.label, ""))
            told.append(one)
        return tuple(told)

    def counts(self) -> dict[str, int]:
        """How many rows have each of OUTCOMES; their sum is the number of rows."""
        counts = dict.fromkeys(OUTCOMES, 0)
        for (kind, possible), count in self._rows.counts().items():
            counts["possible" if possible else _OUTCOME_OF[kind]] += count
        return counts


def _run_row(
    row: StagedRow,
    names: dict[int, str],
    warning: str,
    earlier: tuple[int, int, str] | None,
    values: tuple[FieldChange, ...],
    changes: tuple[FieldChange, ...],
) -> RunRow:
    done = _OUTCOME_OF[row.kind]
    reason, name = "", row.name
    if row.kind == "rejected":
        reason, cells = json.loads(row.detail or '["", []]')
        name = name or " · ".join([cell for cell in cells if cell.strip()][:4])
    return RunRow(
        id=row.place,
        source=row.source,
        line=row.line,
        outcome="possible" if row.possible else done,
        done=done,
        name=name,
        second_line=row.second_line,
        contact_id=row.contact,
        contact_name=names.get(row.contact or 0, earlier[2] if earlier else ""),
        rule=row.rule,
        score=row.score,
        reasons=tuple(row.reasons.split()),
        changes=changes,
        values=values,
        reason=reason,
        warning=warning,
        repeats=earlier[1] if earlier else None,
        repeats_source=earlier[0] if earlier else None,
        decided=row.rule == DECISION,
    )


def _changes(row: StagedRow) -> list[FieldChange]:
    """What a row changes in a contact that is there, or in that of an earlier row."""
    if row.kind == "rejected" or not row.detail:
        return []
    return [FieldChange(*change) for change in json.loads(row.detail)]
