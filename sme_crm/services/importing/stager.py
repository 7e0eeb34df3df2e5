"""Matches prepared chunks with the base and with each other and puts them into staging."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress, repeat
from typing import Any, Final

from sme_crm.services.importing.chunk_rows import ChunkRows
from sme_crm.services.importing.matching import Matcher
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.registries import Employers, Groups
from sme_crm.services.importing.updates import Plan, replay
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.import_matching import has_contacts, read_states, taken_uids
from sme_crm.store.staging import Outcome, StagedChunk, Staging

NAMES: Final = ("kind", "civility", "given_name", "family_name", "organization_name")


@dataclass(slots=True)
class StagingOptions:
    """How rows become contacts.

    `on_match`: "update", "skip" or "new" for rows of contacts that are there already.
    `defaults`: contact columns for rows that say nothing of them.
    """

    on_match: str = "update"
    defaults: Mapping[str, object] = field(default_factory=dict)


class Stager:
    """Takes prepared chunks in one after the other. `columns`: scalars the rows may have."""

    def __init__(
        self,
        staging: Staging,
        base: DriverConnection,
        options: StagingOptions,
        own_ids: dict[int, int | None],
        columns: Sequence[str],
    ) -> None:
        self._staging = staging
        self._base = base
        self._options = options
        self.own_ids = own_ids
        self._columns = tuple(columns)
        self._employers = Employers(staging, base)
        self._groups = Groups(staging, base)
        self._matcher = Matcher(base)
        self._matches = options.on_match != "new" and has_contacts(base)
        self.next_n = 0
        # Keys of the rows so far: the last ones here, the others in staging.
        self._recent_keys: dict[int, int] = {}
        self._met: set[int] = set()
        self._staged_keys = False

    def default_of(self, column: str) -> object:
        """What a new contact has in a staged column that no row tells."""
        if column == "uid":
            return secrets.token_hex(16)
        return self._options.defaults.get(column, _EMPTY.get(column, ""))

    @property
    def group_ids(self) -> dict[int, int | None]:
        """The id in the base of each staged group, None for a new one."""
        return self._groups.ids

    def add(self, chunk: PreparedChunk, source: int) -> None:
        """Match and stage one chunk of the file numbered `source`."""
        rows = ChunkRows(chunk, self._employers, self._groups)
        staged = StagedChunk()
        taken = set(chunk.rejected)
        for number, reason in chunk.rejected.items():
            cells = list(chunk.cells[number]) if chunk.cells else []
            staged.outcomes.append(
                Outcome(source, chunk.lines[number], "rejected", detail=json.dumps([reason, cells]))
            )
        for number, reason in chunk.warnings:
            staged.outcomes.append(Outcome(source, chunk.lines[number], "warning", detail=reason))
        if self._matches:
            taken |= self._settle_matches(rows, staged, source, taken)
        taken |= self._settle_repeats(rows, staged, source, taken)
        self._stage_new(rows, staged, source, taken)
        self._staging.add(staged)

    # -- rows of contacts that are there -------------------------------------------------------

    def _settle_matches(
        self, rows: ChunkRows, staged: StagedChunk, source: int, taken: set[int]
    ) -> set[int]:
        open_rows = [number for number in range(rows.size) if number not in taken]
        matches = self._matcher.match(rows.keys, open_rows)
        lines = rows.chunk.lines
        if self._options.on_match == "skip":
            for number, contact_id in matches.items():
                staged.outcomes.append(Outcome(source, lines[number], "skipped", contact_id))
            return set(matches)
        ids = list(dict.fromkeys(matches.values()))
        states = read_states(self._base, ids, [*self._columns, *NAMES])
        earlier = self._staging.plans_of(ids)
        for contact_id, operations in earlier.items():
            replay(states[contact_id], operations, self.group_ids)
        data = rows.row_data(matches)
        for number in sorted(matches):
            contact_id = matches[number]
            plan = Plan(states[contact_id], self.group_ids, rewrite=contact_id not in self._met)
            self._met.add(contact_id)
            plan.bring_in(data[number], self.own_ids)
            if plan.operations:
                earlier.setdefault(contact_id, []).extend(plan.operations)
                kind = "updated"
                detail: str | None = json.dumps([[name, "", ""] for name in _told(plan.operations)])
            else:
                kind, detail = "identical", None
            staged.outcomes.append(Outcome(source, lines[number], kind, contact_id, detail))
        self._staging.save_plans(earlier)
        return set(matches)

    # -- rows that the file holds twice --------------------------------------------------------

    def _settle_repeats(
        self, rows: ChunkRows, staged: StagedChunk, source: int, taken: set[int]
    ) -> set[int]:
        """Rows that are an earlier row of the file again; new rows get their number here."""
        hashes = rows.key_hashes()
        known = self._recent_keys
        if self._staged_keys:
            known = known | self._staging.contacts_of_keys(
                [one for number, row in enumerate(hashes) if number not in taken for one in row]
            )
        repeated: dict[int, int] = {}
        numbers = rows.numbers
        n = self.next_n
        for number, row in enumerate(hashes):
            if number in taken:
                continue
            for one in row:
                if one in known:
                    repeated[number] = known[one]
                    break
            else:
                numbers[number] = n
                for one in row:
                    known[one] = n
                    if self._staged_keys:
                        self._recent_keys[one] = n
                n += 1
        self.next_n = n
        if len(self._recent_keys) > _MOST_KEYS:
            staged.keys = list(self._recent_keys.items())
            self._recent_keys = {}
            self._staged_keys = True
        if repeated:
            data = rows.row_data(repeated)
            self._staging.keep_repeats(
                [
                    (target, source, rows.chunk.lines[number], json.dumps(data[number].as_json()))
                    for number, target in repeated.items()
                ]
            )
        return set(repeated)

    # -- new contacts --------------------------------------------------------------------------

    def _stage_new(
        self, rows: ChunkRows, staged: StagedChunk, source: int, taken: set[int]
    ) -> None:
        chunk, numbers = rows.chunk, rows.numbers
        new = [number for number in range(rows.size) if number not in taken]
        lists = [self._column(rows, column) for column in self._staging.columns]
        records = zip(
            (numbers.get(number) for number in range(rows.size)), repeat(source), chunk.lines,
            rows.key_numbers, rows.words, rows.current_employers, *lists,
            strict=False,
        )  # fmt: skip
        if taken:
            wanted = [number not in taken for number in range(rows.size)]
            staged.contacts = list(compress(records, wanted))
        else:
            staged.contacts = list(records)
        first = numbers[new[0]] if new else 0
        contiguous = len(new) == rows.size
        staged.offset = first if contiguous else 0
        for table, table_rows in (
            ("address", chunk.addresses), ("phone", chunk.phones), ("email", chunk.emails),
            ("web_page", chunk.web_pages), ("consent", chunk.consents),
        ):  # fmt: skip
            staged.children[table] = (
                table_rows
                if contiguous
                else [(numbers[row[0]], *row[1:]) for row in table_rows if row[0] in numbers]
            )
        rows.stage_employments(staged, new)
        staged.own_values = [
            (numbers[row[0]], *row[1:]) for row in chunk.own_values if row[0] not in taken
        ]
        staged.members = [
            (numbers[number], rows.group_numbers[name])
            for number, name in chunk.groups
            if number not in taken and name in rows.group_numbers
        ]
        self._stage_company_values(rows)
        self._stage_photos(rows, staged, taken)

    def _column(self, rows: ChunkRows, column: str) -> list[Any]:
        """The values of a staged column, with what stands for nothing."""
        if column == "uid":
            uids = rows.chunk.uids or [""] * rows.size
            taken = taken_uids(self._base, [uid for uid in uids if uid])
            return [secrets.token_hex(16) if not uid or uid in taken else uid for uid in uids]
        if column in rows.derived:
            return rows.derived[column]
        default = self.default_of(column)
        values = rows.chunk.scalars.get(column)
        if values is None:
            return [default] * rows.size
        if column in NAMES:
            return values
        return [default if value is None or value == "" else value for value in values]

    def _stage_company_values(self, rows: ChunkRows) -> None:
        values = [
            (column, value, rows.employer_numbers[number])
            for number, columns in rows.chunk.company_values.items()
            for column, value in columns.items()
            if rows.employer_numbers[number] is not None
        ]
        if values:
            self._staging.fill_employers(values)

    def _stage_photos(self, rows: ChunkRows, staged: StagedChunk, taken: set[int]) -> None:
        if not rows.chunk.photos:
            return
        at = len(_LEADING) + self._staging.columns.index("photo")
        by_number = {record[0]: place for place, record in enumerate(staged.contacts)}
        for number, photo in rows.chunk.photos.items():
            if number in taken:
                continue
            key = hashlib.sha256(photo).hexdigest()
            self._staging.keep_content(key, photo)
            place = by_number[rows.numbers[number]]
            record = staged.contacts[place]
            staged.contacts[place] = (*record[:at], key, *record[at + 1 :])


_MOST_KEYS: Final = 200_000
_LEADING: Final = ("n", "file", "line", "name_key", "words", "employer")
_OPTIONAL: Final = frozenset({
    "birth_date", "children", "headcount", "responsible_id", "wants_news", "verified_on", "photo",
})  # fmt: skip
_EMPTY: Final[dict[str, object]] = dict.fromkeys(_OPTIONAL) | {
    "status": "prospect", "language": "fr"
}  # fmt: skip


def _told(operations: list[list[Any]]) -> list[str]:
    """What an update changes, as column or table names for the preview."""
    told: list[str] = []
    for operation in operations:
        if operation[0] == "contact":
            told += operation[1]
        elif operation[0] in ("insert", "update"):
            told.append(operation[1])
        else:
            told.append({"employ": "employment", "own": "own", "group": "group"}[operation[0]])
    return list(dict.fromkeys(told))
