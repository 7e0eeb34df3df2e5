"""What a dry run found and what an import did: counts, rejects, warnings, doubts, changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.importing.cleaning import Doubt, RuleUse

REJECT_REASONS: Final[dict[str, str]] = {
    "no_name": QT_TRANSLATE_NOOP("ImportReasons", "No name, company, e-mail or phone"),
    "too_many_cells": QT_TRANSLATE_NOOP("ImportReasons", "More cells than there are headings"),
    "empty_card": QT_TRANSLATE_NOOP("ImportReasons", "The card is empty"),
    "group_card": QT_TRANSLATE_NOOP("ImportReasons", "A list of other cards, not a contact"),
    "directory_entry": QT_TRANSLATE_NOOP(
        "ImportReasons", "A unit, a domain or an account of the directory, not a contact"
    ),
    "directory_change": QT_TRANSLATE_NOOP(
        "ImportReasons", "An order to change or delete an entry, not a contact"
    ),
}
REJECT_HEADINGS: Final = (
    QT_TRANSLATE_NOOP("ImportReasons", "Line"),
    QT_TRANSLATE_NOOP("ImportReasons", "Why rejected"),
)
"""The columns behind those of the file in a table of rejects."""
WARNING_REASONS: Final[dict[str, str]] = {
    "too_few_cells": QT_TRANSLATE_NOOP("ImportReasons", "Fewer cells than there are headings"),
    "undecodable": QT_TRANSLATE_NOOP("ImportReasons", "Letters that cannot be read"),
    "nul": QT_TRANSLATE_NOOP("ImportReasons", "Damaged characters were taken out"),
    "quote_not_closed": QT_TRANSLATE_NOOP("ImportReasons", "A quotation mark is not closed"),
    "not_begun": QT_TRANSLATE_NOOP("ImportReasons", "The card has no beginning"),
    "not_closed": QT_TRANSLATE_NOOP("ImportReasons", "The card has no end"),
    "doubtful_date": QT_TRANSLATE_NOOP("ImportReasons", "A date that cannot be read"),
}
# Lines of a table that are no rows of it (`Source.left_out`); no count has them.
LEFT_OUT_REASONS: Final[dict[str, str]] = {
    "title": QT_TRANSLATE_NOOP("ImportReasons", "A title above the headings"),
    "heading": QT_TRANSLATE_NOOP("ImportReasons", "A second line of headings"),
    "repeated_heading": QT_TRANSLATE_NOOP("ImportReasons", "The headings once more"),
    "total": QT_TRANSLATE_NOOP("ImportReasons", "A line of totals"),
    "note": QT_TRANSLATE_NOOP("ImportReasons", "A note beside the table"),
}


@dataclass(frozen=True, slots=True)
class OwnFieldUse:
    """A column of the file numbered `source` that fills an own field, one to be made perhaps."""

    source: int
    heading: str
    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class RowNote:
    """A row of a file with what there is to say of it.

    `reason` is a key of REJECT_REASONS or WARNING_REASONS; `cells` are those of a reject.
    """

    source: int
    line: int
    reason: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldChange:
    """What a row changes in a contact, in the values as they are stored.

    `key`: of the field catalogue, "address", "groups", "own.ID", or "own" for a field that is
    yet to be made; `label` names own fields, `kind` says what their values are (amounts are in
    cents). A row that is added has no `before`.
    """

    key: str
    before: str
    after: str
    label: str = ""
    kind: str = ""


OUTCOMES: Final[dict[str, str]] = {
    "new": QT_TRANSLATE_NOOP("ImportOutcomes", "New"),
    "updated": QT_TRANSLATE_NOOP("ImportOutcomes", "Updated"),
    "identical": QT_TRANSLATE_NOOP("ImportOutcomes", "Nothing new"),
    "possible": QT_TRANSLATE_NOOP("ImportOutcomes", "Possible duplicate"),
    "skipped": QT_TRANSLATE_NOOP("ImportOutcomes", "Left out"),
    "rejected": QT_TRANSLATE_NOOP("ImportOutcomes", "Rejected"),
}


@dataclass(frozen=True, slots=True)
class RunRow:
    """One row of a file and what the import will do with it.

    `id` is the place in the run (give the last one as `after` for the next page). `outcome` is
    one of OUTCOMES, `done` what happens with a possible duplicate too ("new", "updated",
    "identical" or "skipped"; the outcome itself otherwise). `contact_id` and `contact_name` are
    those of the contact of the base it is, or may be; None for a row that repeats an earlier one
    of the files, or may be one with it: its line is then `repeats`, in the file `repeats_source`,
    and `contact_name` what it is called. `rule` is a key of MATCH_RULES or "decision",
    `reasons` are keys of `domain.duplicates.reasons.REASONS`, `score` is 0–1. `reason` is that of a
    reject, `warning` a key of WARNING_REASONS. `values`: what a new contact will hold.
    """

    id: int
    source: int
    line: int
    outcome: str
    done: str
    name: str = ""
    second_line: str = ""
    contact_id: int | None = None
    contact_name: str = ""
    rule: str = ""
    score: float = 0.0
    reasons: tuple[str, ...] = ()
    changes: tuple[FieldChange, ...] = ()
    values: tuple[FieldChange, ...] = ()
    reason: str = ""
    warning: str = ""
    repeats: int | None = None
    repeats_source: int | None = None
    decided: bool = False


@dataclass(frozen=True, slots=True)
class FileCounts:
    """The counts of one file; `read` is their sum."""

    created: int = 0
    updated: int = 0
    identical: int = 0
    skipped: int = 0
    rejected: int = 0

    @property
    def read(self) -> int:
        """How many rows or cards the file has."""
        return self.created + self.updated + self.identical + self.skipped + self.rejected


@dataclass(frozen=True, slots=True)
class DryRun:
    """What an import will do, exactly; the result of one tells the same.

    `files`: the counts of each file. `companies`: contacts made for companies that rows only
    name, on top of `created`. `repeats`: rows that are an earlier row of the files again (counted
    as updated or identical). `rejects` and `warnings` are the first ones, their numbers exact.
    `possible`: rows that are perhaps there already, or perhaps one with an earlier row; they are
    also counted as what is done with them. `compared_rows`: whether rows were compared with each
    other. `completed_companies`: companies that are there and learn something from rows of people
    on top of `updated`. `relations`: those made of the people that rows name; they are no
    contacts. `matched_by`: how many rows each rule of MATCH_RULES met the contact of.
    """

    files: tuple[FileCounts, ...]
    companies: int
    repeats: int
    rejects: tuple[RowNote, ...]
    warnings: tuple[RowNote, ...]
    warning_count: int
    uses: tuple[RuleUse, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    possible: int = 0
    matched_by: Mapping[str, int] = field(default_factory=dict)
    completed_companies: int = 0
    relations: int = 0
    compared_rows: bool = False

    @property
    def created(self) -> int:
        """Rows that become new contacts."""
        return sum(counts.created for counts in self.files)

    @property
    def updated(self) -> int:
        """Rows that change a contact."""
        return sum(counts.updated for counts in self.files)

    @property
    def identical(self) -> int:
        """Rows that say nothing new."""
        return sum(counts.identical for counts in self.files)

    @property
    def skipped(self) -> int:
        """Rows left out because their contact is there."""
        return sum(counts.skipped for counts in self.files)

    @property
    def rejected(self) -> int:
        """Rows that cannot be imported."""
        return sum(counts.rejected for counts in self.files)

    @property
    def read(self) -> int:
        """All rows."""
        return sum(counts.read for counts in self.files)

    @property
    def writes(self) -> bool:
        """Whether the import would change anything."""
        counts = (self.created, self.updated, self.companies, self.completed_companies)
        return any(counts) or self.relations > 0
