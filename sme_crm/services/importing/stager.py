"""Matches prepared chunks with the base and with each other and puts them into staging."""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from typing import Any, Final

from sme_crm.domain.fields import OWN_PREFIX
from sme_crm.domain.folding import clean_text
from sme_crm.services.duplicates.weighing import Weighing
from sme_crm.services.importing.chunk_rows import ChunkRows, photo_key
from sme_crm.services.importing.matched_rows import MatchedRows, Settled
from sme_crm.services.importing.plan_state import OwnKeys
from sme_crm.services.importing.prepared import PreparedChunk
from sme_crm.services.importing.registries import Employers, Groups
from sme_crm.services.importing.rules import RunOptions
from sme_crm.services.importing.updates import Names, completing
from sme_crm.services.row_matching import RowMatcher
from sme_crm.services.row_near_misses import name_sounds
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.company_spellings import CompanySpellings
from sme_crm.store.queries.duplicates import NumberField
from sme_crm.store.queries.import_matching import has_contacts, taken_uids
from sme_crm.store.staging import DETAIL_COLUMNS, Outcome, StagedChunk, Staging
from sme_crm.store.staging_neighbours import Neighbours
from sme_crm.store.staging_relations import keep_relations

NAMES: Final = ("kind", "civility", "given_name", "family_name", "organization_name")


@dataclass(frozen=True, slots=True)
class OwnFields:
    """The own fields of a run by their number in it: id in the base or None, (label, kind)."""

    ids: dict[int, int | None]
    labels: Mapping[int, tuple[str, str]]

    def told(self, own: int) -> tuple[str, str]:
        """(key, label) of one for a list of changes."""
        field_id = self.ids[own]
        return "own" if field_id is None else f"{OWN_PREFIX}{field_id}", self.labels[own][0]


class Stager:
    """Takes prepared chunks in one after the other. `columns`: scalars the rows may have."""

    def __init__(
        self,
        staging: Staging,
        base: DriverConnection,
        options: RunOptions,
        own: OwnFields,
        columns: Sequence[str],
        file_dates: Sequence[str],
        weighing: Weighing,
    ) -> None:
        self._staging = staging
        self._base = base
        self._defaults = {"status": options.status, "source": clean_text(options.source)}
        spellings = CompanySpellings(base)
        self._employers = Employers(staging, base, spellings)
        self._groups = Groups(staging, base)
        self.keys = OwnKeys(own.ids, self._groups.ids)
        self.names = Names(own.told, self._groups.names.__getitem__)
        self._matched: MatchedRows | None = None
        self._numbering: dict[int, NumberField] = {}
        if options.decisions or (has_contacts(base) and _asks(options)):
            numbering = {field.id: field for field in weighing.numbering(base)}
            self._numbering = {
                number: numbering[known] for number, known in own.ids.items() if known in numbering
            }
            matcher = RowMatcher(
                base,
                options.match_rules,
                Neighbours(staging, base, name_sounds),
                spellings,
                weighing,
                renames=any(options.winner_of(key) in ("file", "newer") for key in NAMES),
            )
            self._matched = MatchedRows(
                staging, base, matcher, options, self.keys, self.names, (*columns, *NAMES),
                file_dates,
            )  # fmt: skip
        self.winner = completing(options.winner_of)
        self.next_n = 0
        # Keys of the rows so far: the last ones here, the others in staging.
        self._recent_keys: dict[int, int] = {}
        self._staged_keys = False
        # Companies named by rows that become no new contact: perhaps nobody works there.
        self.doubtful_employers: set[int] = set()
        self.used_groups: set[int] = set()
        # Companies of the base that rows tell something new of, apart from their own rows.
        self.completed_companies = 0
        # Whether rows were compared with each other (`inner_doubles`).
        self.compared_rows = False

    def default_of(self, column: str) -> object:
        """What a new contact has in a staged column that no row tells."""
        if column == "uid":
            return secrets.token_hex(16)
        return self._defaults.get(column, _EMPTY.get(column, ""))

    @property
    def matched(self) -> MatchedRows | None:
        """What settles rows of contacts that are there; None when no row can be one."""
        return self._matched

    def all_used_groups(self) -> set[int]:
        """The groups a row that is brought in belongs to."""
        of_plans = self._matched.used_groups if self._matched is not None else set()
        return self.used_groups | of_plans

    def add(self, chunk: PreparedChunk, source: int) -> None:
        """Match and stage one chunk of the file numbered `source`."""
        rows = ChunkRows(chunk, self._employers, self._groups, self._numbering)
        staged = StagedChunk()
        taken = set(chunk.rejected)
        for number, reason in chunk.rejected.items():
            cells = list(chunk.cells[number]) if chunk.cells else []
            staged.outcomes.append(
                Outcome(source, chunk.lines[number], "rejected", detail=json.dumps([reason, cells]))
            )
        for number, reason in chunk.warnings:
            staged.outcomes.append(Outcome(source, chunk.lines[number], "warning", detail=reason))
        settled = Settled()
        hashes = rows.key_hashes()
        known = self._known_keys(hashes, taken)
        if self._matched is not None:
            open_rows = [number for number in range(rows.size) if number not in taken]
            settled = self._matched.settle(rows, source, open_rows, hashes, known)
            for number, outcome in settled.done.items():
                if outcome.contact is not None:
                    self._know(hashes[number], -1 - outcome.contact, known)
            staged.outcomes += settled.done.values()
            self._keep_photos(rows, settled.photos)
            taken |= settled.done.keys()
        repeated = self._settle_repeats(rows, staged, source, hashes, known, taken, settled.forced)
        staged.outcomes += [
            outcome for number, outcome in settled.pending.items() if number not in repeated
        ]
        taken |= repeated
        self._note_doubts(rows, taken)
        left_out = {number for number, outcome in settled.done.items() if outcome.kind == "skipped"}
        self._stage_company_values(rows, left_out | chunk.rejected.keys())
        self._stage_new(rows, staged, source, taken, settled.forced)
        self._staging.add(staged)
        if chunk.related:
            keep_relations(
                self._staging,
                [(source, chunk.lines[number], json.dumps(one)) for number, one in chunk.related],
            )

    def _note_doubts(self, rows: ChunkRows, taken: set[int]) -> None:
        for number in taken:
            employer = rows.employer_numbers[number]
            if employer is not None:
                self.doubtful_employers.add(employer)
        if taken:
            for number, name, _ in rows.chunk.other_employments:
                employer = rows.employer_number(name)
                if number in taken and employer is not None:
                    self.doubtful_employers.add(employer)

    # -- rows that the file holds twice --------------------------------------------------------

    def _known_keys(self, hashes: Hashes, taken: set[int]) -> dict[int, int]:
        """Whose the keys are that earlier rows had: a staged number, or -1 - id in the base."""
        if not self._staged_keys:
            return self._recent_keys
        return self._recent_keys | self._staging.contacts_of_keys(
            [one for number, row in enumerate(hashes) if number not in taken for one in row]
        )

    def _know(self, hashes: tuple[int, ...], whose: int, known: dict[int, int]) -> None:
        for one in hashes:
            known.setdefault(one, whose)
            if self._staged_keys:
                self._recent_keys.setdefault(one, whose)

    def _settle_repeats(
        self,
        rows: ChunkRows,
        staged: StagedChunk,
        source: int,
        hashes: Hashes,
        known: dict[int, int],
        taken: set[int],
        forced: set[int],
    ) -> set[int]:
        """Rows that are an earlier row of the file again; new rows get their number here."""
        repeated: dict[int, int] = {}
        numbers = rows.numbers
        n = self.next_n
        for number, row in enumerate(hashes):
            if number in taken:
                continue
            for one in () if number in forced else row:
                if known.get(one, -1) >= 0:
                    repeated[number] = known[one]
                    break
            else:
                numbers[number] = n
                if row:
                    self._know(row, n, known)
                n += 1
        self.next_n = n
        if len(self._recent_keys) > _MOST_KEYS:
            staged.keys = list(self._recent_keys.items())
            self._recent_keys = {}
            self._staged_keys = True
        if repeated:
            data = rows.row_data(repeated)
            self._keep_photos(rows, repeated)
            self._staging.keep_repeats(
                [
                    (
                        target,
                        source,
                        rows.chunk.lines[number],
                        json.dumps(data[number].as_json()),
                        "",
                    )
                    for number, target in repeated.items()
                ]
            )
        return set(repeated)

    # -- new contacts --------------------------------------------------------------------------

    def _stage_new(
        self,
        rows: ChunkRows,
        staged: StagedChunk,
        source: int,
        taken: set[int],
        forced: set[int],
    ) -> None:
        chunk, numbers = rows.chunk, rows.numbers
        new = [number for number in range(rows.size) if number not in taken]
        lists = [self._column(rows, column, forced) for column in self._staging.columns]
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
            details = _details(table, chunk) if chunk.details else None
            if details:
                table_rows = [(*row, *details(row)) for row in table_rows]
                staged.detailed.add(table)
            staged.children[table] = (
                table_rows
                if contiguous
                else [(numbers[row[0]], *row[1:]) for row in table_rows if row[0] in numbers]
            )
        rows.stage_employments(staged, new)
        staged.own_values = [
            (numbers[row[0]], *row[1:]) for row in chunk.own_values if row[0] not in taken
        ]
        members = [
            (numbers[number], rows.group_numbers[name])
            for number, name in chunk.groups
            if number not in taken and name in rows.group_numbers
        ]
        self.used_groups.update(group for _, group in members)
        staged.members = [*members]
        self._stage_photos(rows, staged, taken)

    def _column(self, rows: ChunkRows, column: str, forced: set[int]) -> list[Any]:
        """The values of a staged column, with what stands for nothing."""
        if column == "uid":
            uids = rows.chunk.uids or [""] * rows.size
            taken = taken_uids(self._base, [uid for uid in uids if uid])
            for number in forced:
                # Another row may have it: this one was made a contact of its own by hand.
                taken.add(uids[number])
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

    def _stage_company_values(self, rows: ChunkRows, left_out: set[int]) -> None:
        values = [
            (column, value, rows.employer_numbers[number])
            for number, columns in rows.chunk.company_values.items()
            for column, value in columns.items()
            if rows.employer_numbers[number] is not None and number not in left_out
        ]
        if values:
            self._staging.fill_employers(values)

    def _keep_photos(self, rows: ChunkRows, numbers: Iterable[int]) -> None:
        for number in numbers:
            photo = rows.chunk.photos.get(number)
            if photo is not None:
                self._staging.keep_content(photo_key(photo), photo)

    def _stage_photos(self, rows: ChunkRows, staged: StagedChunk, taken: set[int]) -> None:
        if not rows.chunk.photos:
            return
        at = len(_LEADING) + self._staging.columns.index("photo")
        by_number = {record[0]: place for place, record in enumerate(staged.contacts)}
        for number, photo in rows.chunk.photos.items():
            if number in taken:
                continue
            key = photo_key(photo)
            self._staging.keep_content(key, photo)
            place = by_number[rows.numbers[number]]
            record = staged.contacts[place]
            staged.contacts[place] = (*record[:at], key, *record[at + 1 :])


Hashes = list[tuple[int, ...]]
_MOST_KEYS: Final = 200_000
_LEADING: Final = ("n", "file", "line", "name_key", "words", "employer")
_OPTIONAL: Final = frozenset({
    "birth_date", "children", "headcount", "responsible_id", "wants_news", "verified_on", "photo",
})  # fmt: skip
_EMPTY: Final[dict[str, object]] = dict.fromkeys(_OPTIONAL) | {
    "status": "prospect", "language": "fr"
}  # fmt: skip


def _asks(options: RunOptions) -> bool:
    """Whether rows are compared with the base at all."""
    makes = (options.on_possible, *map(options.action_of, options.match_rules))
    return any(action != "new" for action in makes)


def _details(table: str, chunk: PreparedChunk) -> Callable[[tuple[Any, ...]], list[Any]] | None:
    """What gives the DETAIL_COLUMNS of a row of a table; None when no row tells them."""
    columns = DETAIL_COLUMNS.get(table)
    if not columns or not any(key[0] == table for key in chunk.details):
        return None
    blanks = ["" if column == "dead_reason" else None for column in columns]

    def details(row: tuple[Any, ...]) -> list[Any]:
        told = chunk.details.get((table, row[0], row[1]))
        if told is None:
            return blanks
        return [told.get(column, blank) for column, blank in zip(columns, blanks, strict=True)]

    return details
