"""What an import of calendar files did, or would do."""

from __future__ import annotations

from dataclasses import dataclass, field

from sme_crm.domain.calendar_entry import CalendarProblem


@dataclass(frozen=True, slots=True)
class RejectedEntry:
    """An entry that did not come in: its file, line and title, and the key of the reason.

    Reasons are those of `domain.calendar_words`.
    """

    file: str
    line: int
    title: str
    reason: str


@dataclass(slots=True)
class CalendarImport:
    """Counts of what became of the entries; each entry is in one of them.

    `problems`: what reading had to mend, by file. `left_out`: how many components that are no
    entries, by name ("VJOURNAL"). `change_id` is 0 when nothing was written.
    """

    new: int = 0
    updated: int = 0
    identical: int = 0
    rejected: list[RejectedEntry] = field(default_factory=list)
    problems: list[tuple[str, CalendarProblem]] = field(default_factory=list)
    left_out: dict[str, int] = field(default_factory=dict)
    linked: int = 0
    """Links made to contacts whose e-mail address an entry names."""
    change_id: int = 0

    @property
    def entries(self) -> int:
        """How many entries the files held."""
        return self.new + self.updated + self.identical + len(self.rejected)
