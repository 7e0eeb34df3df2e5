"""Of several revisions of one entry in the files of an import the newest."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sme_crm.domain.calendar_entry import CalendarEntry

Told = tuple[str, CalendarEntry]
"""An entry with the name of its file."""


@dataclass(slots=True)
class Revisions:
    """The entries to bring in, those a newer revision stands for, how often one came again."""

    kept: list[Told] = field(default_factory=list)
    superseded: list[Told] = field(default_factory=list)
    repeated: int = 0


def newest_revisions(told: Iterable[Told]) -> Revisions:
    """Sort out entries with the same UID (and occurrence): by SEQUENCE, then LAST-MODIFIED.

    Of equals the later in the files counts; an answer without a time says nothing of the
    appointment itself.
    """
    found = Revisions()
    kept: dict[tuple[object, ...], Told] = {}
    for name, entry in told:
        key = (entry.kind, entry.uid, entry.replaces)
        known = kept.get(key)
        if known is None:
            kept[key] = (name, entry)
            continue
        other = known[1]
        newer = (entry.sequence, entry.modified) >= (other.sequence, other.modified)
        if newer and (entry.starts or entry.kind == "task" or not other.starts):
            kept[key], loser = (name, entry), known
        else:
            loser = (name, entry)
        if entry == other:
            found.repeated += 1
        else:
            found.superseded.append(loser)
    found.kept = list(kept.values())
    return found
