"""Runs of labels or envelopes: who gets one, who does not and why, what to look at, the PDF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.garbage import collector_paused
from sme_crm.domain.letters.print_check import PrintWarning, recipients_by_kind, with_refusals
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.piece_run import Piece, PieceRunResult, Press, run_pieces
from sme_crm.services.letters.recipients import SortedRecipients
from sme_crm.services.progress import Progress


@dataclass(frozen=True, slots=True)
class PieceCheck:
    """A run of labels or envelopes; `ready` are its recipients in postal order.

    `pieces` counts labels with their copies, or envelopes; `sheets` the sheets of labels (of
    envelopes as many as pieces); `next_free` the first label that stays unused, 0 for none.
    `number` is that of the mailing in the codes of the labels, 0 without codes; `change_id` its
    trace in the histories, 0 without one.
    """

    ready: tuple[int, ...]
    pieces: int
    sheets: int
    next_free: int = 0
    excluded: dict[int, tuple[Refusal, ...]] = field(default_factory=dict)
    warnings: tuple[PrintWarning, ...] = ()
    number: int = 0
    change_id: int = 0

    def by_kind(self) -> dict[str, tuple[int, ...]]:
        """The warnings' recipients by kind, most frequent first."""
        return recipients_by_kind(self.warnings)

    def by_reason(self) -> dict[str, tuple[int, ...]]:
        """Who is left out by the first reason, most frequent first."""
        found: dict[str, list[int]] = {}
        for contact_id, refusals in self.excluded.items():
            found.setdefault(refusals[0].reason, []).append(contact_id)
        ordered = sorted(found.items(), key=lambda item: -len(item[1]))
        return {reason: tuple(ids) for reason, ids in ordered}


def run_chosen(
    press: Press[Piece],
    chosen: SortedRecipients,
    recipients: Iterable[Recipient],
    path: Path | None,
    progress: Progress | None,
    *,
    number: int = 0,
) -> PieceCheck:
    """Write the pieces of those who were chosen to one PDF, or with no path only check them.

    `recipients` are the chosen ones as they are read. Raises Cancelled, OutputError; then no file
    is left.
    """
    watched = progress or Progress()
    count = len(chosen.ready)
    with collector_paused():
        result = run_pieces(
            press,
            recipients,
            path,
            progress=lambda done: watched.step(done, count),
            cancelled=lambda: watched.cancelled,
        )
    return _made_check(chosen, result, number)


def _made_check(chosen: SortedRecipients, result: PieceRunResult, number: int) -> PieceCheck:
    gone = set(result.left_out)
    kept = [one for one in result.warnings if one.recipient_id not in gone]
    excluded = with_refusals(chosen.excluded, result.warnings)
    ready = tuple(one for one in chosen.ready if one not in gone)
    return PieceCheck(
        ready, result.pieces, result.sheets, result.next_free, excluded, tuple(kept), number
    )
