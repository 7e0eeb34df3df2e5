"""What the overview of duplicates shows, read in a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sme_crm.domain.duplicates.tiers import REVIEW, SURE, Thresholds

if TYPE_CHECKING:
    from sme_crm.services.duplicates.household_proposals import HouseholdProposal
    from sme_crm.services.duplicates.review import Case, LastSearch, OpenPairs
    from sme_crm.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Overview:
    """The last search, what it left to decide, and what was settled and decided before."""

    last: LastSearch | None
    pairs: OpenPairs | None
    cases: tuple[Case, ...]
    likely: tuple[HouseholdProposal, ...]
    thresholds: Thresholds
    rules: Mapping[str, str]
    own_labels: Mapping[str, str]
    apart: int
    households: int

    def tier(self, tier: str) -> list[Case]:
        """The open cases of a tier, the likeliest first."""
        return [case for case in self.cases if case.tier == tier]

    @property
    def sure(self) -> list[Case]:
        """Those that surely are one."""
        return self.tier(SURE)

    @property
    def review(self) -> list[Case]:
        """Those somebody must look at."""
        return self.tier(REVIEW)

    @property
    def decided(self) -> int:
        """How many of the cases to review were decided since the search.

        Not known (0) once other thresholds are in use than at the search.
        """
        if self.last is None or self.last.thresholds != self.thresholds:
            return 0
        return max(0, self.last.to_review - len(self.review))


def read_overview(workspace: Workspace) -> Overview:
    """Everything the overview shows; for a worker."""
    last = workspace.duplicate_review.last_search()
    pairs = workspace.duplicate_review.open_pairs() if last is not None else None
    thresholds = workspace.duplicate_options.thresholds()
    cases = tuple(pairs.cases(thresholds)) if pairs is not None else ()
    return Overview(
        last=last,
        pairs=pairs,
        cases=cases,
        likely=tuple(workspace.household_proposals.listing(case.ids for case in cases)),
        thresholds=thresholds,
        rules=workspace.duplicate_options.rules(),
        own_labels={
            f"own.{own.id}": own.label
            for own in workspace.custom_fields.list_fields(counted=False)
            if own.kind != "choices"
        },
        apart=len(workspace.decisions.pairs()),
        households=len(workspace.households.list_households()),
    )
