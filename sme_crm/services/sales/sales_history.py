"""What sales leave in the history of contacts: quotes sent and answered, business won and lost."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork

KIND: Final = "sale"
"""The kind of these entries (`domain.vocabulary.HISTORY_KINDS`)."""


def note_sale(
    work: UnitOfWork,
    contact_ids: Sequence[int],
    subject: str,
    link_kind: str,
    link_id: int,
    details: Mapping[str, object],
    staff_id: int | None,
    *,
    outcome: str = "",
    text: str = "",
    direction: str = "internal",
) -> None:
    """Write a line into the history of each contact, within a change."""
    for contact_id in dict.fromkeys(contact_ids):
        work.insert(
            "history",
            {
                "contact_id": contact_id,
                "kind": KIND,
                "at": work.now,
                "staff_id": staff_id,
                "direction": direction,
                "channel": "",
                "outcome": outcome,
                "subject": subject,
                "text": text,
                "link_kind": link_kind,
                "link_id": link_id,
                "details": json.dumps(dict(details)),
            },
        )
