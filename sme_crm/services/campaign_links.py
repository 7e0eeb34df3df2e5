"""What campaigns name and others delete: the names go in the same change, the rest stays."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork

_NAMED_BY: Final[dict[str, tuple[str, ...]]] = {
    "template_id": ("campaign_wave", "campaign_cell"),
    "lot_id": ("campaign_recipient", "returned_mail"),
    "order_id": ("campaign_answer",),
    "wave_id": ("campaign_cost", "campaign_recipient", "campaign_answer", "returned_mail"),
    "cell_id": ("campaign_recipient",),
    "campaign_id": ("plan_action", "returned_mail"),
}
"""The tables that may name something by a column, and go on without it."""
_MOST: Final = 5_000


def unlink(work: UnitOfWork, column: str, targets: Iterable[int]) -> None:
    """Let what campaigns keep name none of the targets any more."""
    wanted = [int(target) for target in targets]
    for table in _NAMED_BY[column]:
        for start in range(0, len(wanted), _MOST):
            listed = ",".join(map(str, wanted[start : start + _MOST]))
            rows = work.connection.execute(
                f"SELECT id FROM {table} WHERE {column} IN ({listed})"
            ).fetchall()
            work.update_many(table, [row[0] for row in rows], {column: None})
