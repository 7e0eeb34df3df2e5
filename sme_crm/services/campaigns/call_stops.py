"""Who answered a campaign is not called by its lists any more; who is left stays on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day
from sme_crm.services.tasks.closing import Closing, close_tasks, read_open
from sme_crm.services.tasks.task_rows import set_contacts

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork


def stop_calls(
    work: UnitOfWork, campaign_id: int, contact_id: int, staff_id: int | None = None
) -> None:
    """Take a contact off the open lists of calls of a campaign; a list of nobody is closed."""
    rows = work.connection.execute(
        "SELECT t.id FROM task t JOIN task_contact k ON k.task_id = t.id AND k.contact_id = ?2"
        " WHERE t.link_kind = 'campaign' AND t.link_id = ?1 AND t.closed_at IS NULL",
        (campaign_id, contact_id),
    ).fetchall()
    for (task_id,) in rows:
        others = work.connection.execute(
            "SELECT contact_id FROM task_contact WHERE task_id = ? AND contact_id <> ?"
            " ORDER BY position, id",
            (task_id, contact_id),
        ).fetchall()
        if others:
            set_contacts(work, task_id, [row[0] for row in others])
            work.update("task", task_id, {"updated_at": work.now})
        else:
            open_tasks = read_open(work.connection, [task_id])
            close_tasks(work, open_tasks, Closing(), {}, present_day(), staff_id, told_already=True)
