"""What follows from an answer beside its note: the order, consents and objections, an appointment.

All is written inside the change that notes the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.vocabulary import CHANNELS
from sme_crm.services.agenda import writing

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork

Decision = Literal["consent", "objection", "withdrawal"]
DECISIONS: Final = ("consent", "objection", "withdrawal")


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody said of being contacted: by which channel (`domain.vocabulary.CHANNELS`),
    on which day, in which words, and how (`means`)."""

    decision: Decision
    channel: str
    day: date
    words: str
    means: str


def note_told(work: UnitOfWork, contact_id: int, told: Told, staff_id: int | None) -> None:
    """Keep what was said, as the sheet would.

    A consent ends objections to the same channel (to every one, if it is for every one). A
    withdrawal ends consents likewise; where none was given for that channel alone, or one for
    every channel goes on, it is an objection too. Raises InvalidInput answer_consent.
    """
    if told.decision not in DECISIONS or told.channel not in CHANNELS:
        raise InvalidInput("answer_consent", value=f"{told.decision} {told.channel}")
    if told.decision == "objection":
        _insert(work, contact_id, "objection", told, staff_id)
        return
    ended = "objection" if told.decision == "consent" else "consent"
    count = _end(work, contact_id, ended, told)
    if told.decision == "consent":
        _insert(work, contact_id, "consent", told, staff_id)
    elif not count or _lives_on(work, contact_id):
        _insert(work, contact_id, "objection", told, staff_id)


def _insert(
    work: UnitOfWork, contact_id: int, decision: str, told: Told, staff_id: int | None
) -> None:
    work.insert(
        "consent",
        {
            "contact_id": contact_id,
            "decision": decision,
            "channel": told.channel,
            "given_on": told.day.isoformat(),
            "words": told.words,
            "means": told.means,
            "staff_id": staff_id,
        },
    )


def _end(work: UnitOfWork, contact_id: int, decision: str, told: Told) -> int:
    rows = work.connection.execute(
        "SELECT id FROM consent WHERE contact_id = ?1 AND decision = ?2 AND withdrawn_on IS NULL"
        " AND (?3 = 'all' OR channel = ?3)",
        (contact_id, decision, told.channel),
    ).fetchall()
    for (row_id,) in rows:
        work.update("consent", row_id, {"withdrawn_on": told.day.isoformat()})
    return len(rows)


def _lives_on(work: UnitOfWork, contact_id: int) -> bool:
    """Whether a consent for every channel is still there."""
    row = work.connection.execute(
        "SELECT 1 FROM consent WHERE contact_id = ? AND decision = 'consent' AND channel = 'all'"
        " AND withdrawn_on IS NULL",
        (contact_id,),
    ).fetchone()
    return row is not None


def make_appointment(
    work: UnitOfWork,
    contact_ids: Sequence[int],
    subject: str,
    starts: str,
    time_zone: str,
    staff_id: int | None,
) -> int:
    """Put the appointment that was agreed into the agenda; `starts` is "YYYY-MM-DDTHH:MM"."""
    return writing.insert(
        work,
        {
            "subject": subject,
            "starts": starts,
            "time_zone": time_zone,
            "responsible_id": staff_id,
            "contact_ids": tuple(contact_ids),
        },
    )
