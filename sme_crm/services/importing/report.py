"""What a dry run found and what an import did: counts, rejects, warnings, doubts, changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.services.importing.cleaning import Doubt, RuleUse

REJECT_REASONS: Final[dict[str, str]] = {
    "no_name": QT_TRANSLATE_NOOP("ImportReasons", "No name, company, e-mail or phone"),
    "too_many_cells": QT_TRANSLATE_NOOP("ImportReasons", "More cells than there are headings"),
    "empty_card": QT_TRANSLATE_NOOP("ImportReasons", "The card is empty"),
    "group_card": QT_TRANSLATE_NOOP("ImportReasons", "A list of other cards, not a contact"),
}
WARNING_REASONS: Final[dict[str, str]] = {
    "too_few_cells": QT_TRANSLATE_NOOP("ImportReasons", "Fewer cells than there are headings"),
    "undecodable": QT_TRANSLATE_NOOP("ImportReasons", "Letters that cannot be read"),
    "nul": QT_TRANSLATE_NOOP("ImportReasons", "Damaged characters were taken out"),
    "quote_not_closed": QT_TRANSLATE_NOOP("ImportReasons", "A quotation mark is not closed"),
    "not_closed": QT_TRANSLATE_NOOP("ImportReasons", "The card has no end"),
    "doubtful_date": QT_TRANSLATE_NOOP("ImportReasons", "A date that cannot be read"),
}


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
    """

    files: tuple[FileCounts, ...]
    companies: int
    repeats: int
    rejects: tuple[RowNote, ...]
    warnings: tuple[RowNote, ...]
    warning_count: int
    uses: tuple[RuleUse, ...] = ()
    doubts: tuple[Doubt, ...] = ()

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
        return bool(self.created or self.updated or self.companies)
