"""What a check of labels or envelopes says: who gets one, who does not and why, what to look at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.letters.print_check import PrintWarning
from sme_crm.services.letters.recipients import SortedRecipients


@dataclass(frozen=True, slots=True)
class PieceCheck:
    """A run of labels or envelopes; `ready` are its recipients in postal order.

    `pieces` counts labels with their copies, or envelopes; `sheets` the sheets of labels (of
    envelopes as many as pieces); `next_free` the first label that stays unused, 0 for none.
    """

    ready: tuple[int, ...]
    pieces: int
    sheets: int
    next_free: int = 0
    excluded: dict[int, tuple[Refusal, ...]] = field(default_factory=dict)
    warnings: tuple[PrintWarning, ...] = ()

    def by_kind(self) -> dict[str, tuple[int, ...]]:
        """The warnings' recipients by kind, most frequent first."""
        found: dict[str, dict[int, None]] = {}
        for warning in self.warnings:
            found.setdefault(warning.kind, {})[warning.recipient_id] = None
        ordered = sorted(found.items(), key=lambda item: -len(item[1]))
        return {kind: tuple(ids) for kind, ids in ordered}

    def by_reason(self) -> dict[str, tuple[int, ...]]:
        """Who is left out by the first reason, most frequent first."""
        found: dict[str, list[int]] = {}
        for contact_id, refusals in self.excluded.items():
            found.setdefault(refusals[0].reason, []).append(contact_id)
        ordered = sorted(found.items(), key=lambda item: -len(item[1]))
        return {reason: tuple(ids) for reason, ids in ordered}


def made_check(
    chosen: SortedRecipients,
    warnings: Iterable[PrintWarning],
    left_out: Iterable[int],
    counts: tuple[int, int, int],
) -> PieceCheck:
    """The check of a run; `counts` are pieces, sheets and the next free label."""
    gone = set(left_out)
    excluded = dict(chosen.excluded)
    kept: list[PrintWarning] = []
    for warning in warnings:
        if warning.recipient_id not in gone:
            kept.append(warning)
        elif warning.left_out:
            refusal = Refusal(warning.kind, words=warning.detail)
            before = excluded.get(warning.recipient_id, ())
            excluded[warning.recipient_id] = (*before, refusal)
    ready = tuple(one for one in chosen.ready if one not in gone)
    pieces, sheets, next_free = counts
    return PieceCheck(ready, pieces, sheets, next_free, excluded, tuple(kept))
