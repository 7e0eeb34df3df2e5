"""Rows of contacts that are there already, or may be: what is done with each, and the plans."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from typing import NamedTuple

from sme_crm.domain.folding import fold
from sme_crm.services.importing.chunk_rows import ChunkRows
from sme_crm.services.importing.merged_values import (
    NOTHING,
    MergedValues,
    read_merged_values,
)
from sme_crm.services.importing.plan_state import Operation, OwnKeys, apply
from sme_crm.services.importing.row_records import row_records
from sme_crm.services.importing.rules import DECISION, Decision, RunOptions
from sme_crm.services.importing.updates import (
    Names,
    Plan,
    RowData,
    Winner,
    completing,
    keeping_name,
)
from sme_crm.services.row_matching import RowMatcher
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.import_matching import StoredState, copy_state, read_names, read_states
from sme_crm.store.staging import Outcome, Staging


class _Case(NamedTuple):
    """A row to settle: the contacts it may be, and what is done with it."""

    action: str
    contacts: tuple[int, ...]
    rule: str = ""
    possible: int = 0
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    keeps_name: bool = False
    former: bool = False


@dataclass(slots=True)
class Settled:
    """What became of the rows of a chunk.

    `done`: rows that become no new contact, with their outcomes. `pending`: outcomes of rows that
    become one, unless they repeat an earlier row. `forced`: rows that are new even then.
    `photos`: rows whose photo a contact of the base gets.
    """

    done: dict[int, Outcome] = field(default_factory=dict)
    pending: dict[int, Outcome] = field(default_factory=dict)
    forced: set[int] = field(default_factory=set)
    photos: set[int] = field(default_factory=set)


class MatchedRows:
    """Settles chunk after chunk. `columns`: scalars the rows may have.

    `file_dates`: when each file was last changed, for rows that do not say it.
    """

    def __init__(
        self,
        staging: Staging,
        base: DriverConnection,
        matcher: RowMatcher,
        options: RunOptions,
        keys: OwnKeys,
        names: Names,
        columns: Sequence[str],
        file_dates: Sequence[str],
    ) -> None:
        self._staging = staging
        self._base = base
        self._matcher = matcher
        self._options = options
        self._keys = keys
        self._names = names
        self._dated = options.by_date
        self._columns = (*columns, *(("updated_at",) if self._dated else ()))
        self._file_dates = file_dates
        self._winner = cache(options.winner_of)
        # The contacts rows met so far, with the newest date of a row that met them.
        self._met: dict[int, str] = {}
        # What merges decided of the contacts of the chunk.
        self._merged: Mapping[int, MergedValues] = {}
        # Companies that get another name, by the new one folded.
        self.renamed: dict[str, int] = {}
        self.used_groups: set[int] = set()
        self.used_employers: set[int] = set()

    def settle(
        self,
        rows: ChunkRows,
        source: int,
        open_rows: Sequence[int],
        hashes: Sequence[tuple[int, ...]],
        known: Mapping[int, int],
    ) -> Settled:
        """Settle the rows of `open_rows` that are, or may be, contacts of the base.

        `hashes` tell which rows are one contact, `known` whose they are in earlier chunks
        (-1 - id for a contact of the base).
        """
        cases = self._cases(rows, source, open_rows, hashes, known)
        to_update = {number: case for number, case in cases.items() if case.action == "update"}
        ids = list(dict.fromkeys(one for case in to_update.values() for one in case.contacts))
        states = read_states(self._base, ids, self._columns)
        self._merged = read_merged_values(self._base, ids)
        plans = self._staging.plans_of(ids)
        for contact, operations in plans.items():
            for operation in operations:
                apply(states[contact], operation, self._keys)
        data = rows.row_data(to_update)
        settled = Settled()
        for number in sorted(cases):
            case = cases[number]
            if case.action == "update":
                contact, plan = self._plan(case, states, rows, number, source, data[number])
                plans.setdefault(contact, []).extend(plan.operations)
                self._note_use(contact, plan.operations)
                if any(change[0] == "photo" for change in plan.changes):
                    settled.photos.add(number)
                kind = "updated" if plan.operations else "identical"
                detail = json.dumps(plan.changes) if plan.changes else None
                settled.done[number] = _outcome(rows, source, number, kind, case, contact, detail)
            elif case.action == "skip":
                settled.done[number] = _outcome(rows, source, number, "skipped", case)
            else:
                settled.pending[number] = _outcome(rows, source, number, "new", case)
                if case.rule == DECISION:
                    settled.forced.add(number)
        self._staging.save_plans(plans)
        return settled

    def _cases(
        self,
        rows: ChunkRows,
        source: int,
        open_rows: Sequence[int],
        hashes: Sequence[tuple[int, ...]],
        known: Mapping[int, int],
    ) -> dict[int, _Case]:
        found, near = self._matcher.match(rows.keys, open_rows, partial(row_records, rows))
        cases: dict[int, _Case] = {}
        for number, match in found.items():
            cases[number] = _Case(
                self._options.action_of(match.rule), match.contacts, match.rule,
                keeps_name=match.keeps_name, former=match.former,
            )  # fmt: skip
        cases |= self._repeats(cases, open_rows, hashes, known)
        for number, miss in near.items():
            if number in cases:
                continue
            cases[number] = _Case(
                self._options.on_possible, (miss.contact,), "", 1, miss.score, miss.reasons
            )
        for number, decision in self._decisions(rows, source, open_rows).items():
            case = cases.get(number, _Case("", ()))
            if decision.row is not None:
                # It is new until all rows are known (`inner_doubles`).
                cases[number] = _Case("new", (), DECISION)
                continue
            contacts = case.contacts[:1] if decision.contact_id is None else (decision.contact_id,)
            if decision.action == "update" and not contacts:
                continue
            cases[number] = case._replace(action=decision.action, contacts=contacts, rule=DECISION)
        return cases

    def _repeats(
        self,
        cases: Mapping[int, _Case],
        open_rows: Sequence[int],
        hashes: Sequence[tuple[int, ...]],
        known: Mapping[int, int],
    ) -> dict[int, _Case]:
        """Rows that repeat a row of the files whose contact is there: the same contact.

        The base alone does not tell: what they share may come with that other row.
        """
        of_chunk = {
            one: case.contacts[0]
            for number, case in cases.items()
            if case.action != "new" and len(case.contacts) == 1
            for one in hashes[number]
        }
        repeats = {}
        for number in open_rows:
            if number in cases:
                continue
            for one in hashes[number]:
                contact = of_chunk.get(one, -1 - known.get(one, 0))
                if contact > 0:
                    repeats[number] = _Case(self._options.on_match, (contact,))
                    break
        return repeats

    def _decisions(
        self, rows: ChunkRows, source: int, open_rows: Sequence[int]
    ) -> dict[int, Decision]:
        """What the user said of single rows; of a contact that is gone, nothing."""
        if not self._options.decisions:
            return {}
        lines = rows.chunk.lines
        found = {
            number: decision
            for number in open_rows
            if (decision := self._options.decisions.get((source, lines[number]))) is not None
        }
        named = [one.contact_id for one in found.values() if one.contact_id is not None]
        live = read_names(self._base, named) if named else {}
        return {
            number: decision
            for number, decision in found.items()
            if decision.contact_id is None or decision.contact_id in live
        }

    # -- plans ---------------------------------------------------------------------------------

    def _plan(
        self,
        case: _Case,
        states: dict[int, StoredState],
        rows: ChunkRows,
        number: int,
        source: int,
        data: RowData,
    ) -> tuple[int, Plan]:
        """The contact of a row and its plan.

        Of several that fit it is the one to which the row brings nothing new, if there is one:
        so that homonyms meet themselves again when a file is imported again.
        """
        date = self._date_of(rows, number, source)
        free = [one for one in case.contacts if one not in self._met]
        choices = free + [one for one in case.contacts if one in self._met]
        if len(choices) > 1:
            for contact in choices:
                trial = self._planned(contact, copy_state(states[contact]), data, date, case)
                if not trial.operations:
                    self._note_meeting(contact, date)
                    return contact, trial
        contact = choices[0]
        plan = self._planned(contact, states[contact], data, date, case)
        self._note_meeting(contact, date)
        return contact, plan

    def _note_meeting(self, contact: int, date: str) -> None:
        self._met[contact] = max(date, self._met.get(contact, ""))

    def _planned(
        self, contact: int, state: StoredState, data: RowData, date: str, case: _Case
    ) -> Plan:
        winner: Winner = self._winner
        if contact in self._met or case.former:
            winner = completing(winner)
        elif case.keeps_name:
            winner = keeping_name(winner)
        if case.former:
            # What a merged record said was decided when it was merged.
            pass
        elif self._dated and date > str(state.scalars.get("updated_at")):
            # Of rows that meet the same contact the newest says what is right.
            winner = self._by_date(winner, "file" if date > self._met.get(contact, "") else "")
        elif self._dated:
            winner = self._by_date(winner, "blanks")
        merged = self._merged.get(contact, NOTHING)
        plan = Plan(state, self._keys, self._names, winner, merged)
        plan.bring_in(data)
        return plan

    def _by_date(self, winner: Winner, who: str) -> Winner:
        """The winner with `who` where the date decides and the contact may change ("": as is)."""

        def chosen(key: str) -> str:
            said = winner(key)
            if not who or said == "base" or self._winner(key) != "newer":
                return said
            return who

        return chosen

    def _date_of(self, rows: ChunkRows, number: int, source: int) -> str:
        said = rows.chunk.modified[number] if rows.chunk.modified else ""
        return said or self._file_dates[source]

    def _note_use(self, contact: int, operations: list[Operation]) -> None:
        for operation in operations:
            match operation:
                case ["group", group]:
                    self.used_groups.add(group)
                case ["employ", employer, *_]:
                    self.used_employers.add(employer)
                case ["contact", columns] if "organization_name" in columns:
                    self.renamed[fold(columns["organization_name"])] = contact


def _outcome(
    rows: ChunkRows,
    source: int,
    number: int,
    kind: str,
    case: _Case,
    contact: int | None = None,
    detail: str | None = None,
) -> Outcome:
    derived: Mapping[str, Sequence[str]] = rows.derived
    organization = derived["organization"][number]
    if rows.chunk.scalars["kind"][number] == "organization":
        organization = ""
    return Outcome(
        source,
        rows.chunk.lines[number],
        kind,
        contact if contact is not None else (case.contacts[0] if case.contacts else None),
        detail,
        case.possible,
        case.rule,
        round(case.score, 3),
        " ".join(case.reasons),
        derived["formatted_name"][number],
        organization or derived["locality"][number],
    )
