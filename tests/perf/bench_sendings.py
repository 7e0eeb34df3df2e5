"""Measures a test drawn of 100 000 contacts and a wave sent to them, in CPU seconds."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.services.campaigns.hand_over import HandOverOrder
from sme_crm.services.campaigns.sending import SendOrder
from sme_crm.services.workspace import Workspace
from sme_crm.store.queries.campaign_sendings import insert_recipients
from sme_crm.store.unit_of_work import UnitOfWork
from tests.perf.figure import Figure
from tests.perf.large_base import base_of

T = TypeVar("T")
COUNT = 100_000
_DAY = date(2026, 11, 24)


def run(folder: Path) -> list[Figure]:
    """Seconds for the draw, the rows of recipients alone, the plan and the whole sending."""
    path = folder / "sendings.crm"
    for left in folder.glob("sendings.crm*"):
        left.unlink()
    shutil.copyfile(base_of(folder, COUNT), path)
    workspace = open_workspace(path)
    try:
        return _measure(workspace)
    finally:
        workspace.close()


def _clock(act: Callable[[], T]) -> tuple[T, float]:
    started = time.process_time()
    return act(), time.process_time() - started


def _measure(workspace: Workspace) -> list[Figure]:
    ids = list(workspace.contact_lists.ids(ContactFilter()))
    with UnitOfWork(workspace.database, "sample.create") as work:
        first = work.connection.execute("SELECT coalesce(max(id), 0) + 1 FROM address").fetchone()
        work.connection.executemany(
            "INSERT INTO address(contact_id, street, postal_code, locality)"
            " VALUES (?, '2 rue Haute', '44000', 'Nantes')",
            ((one,) for one in ids),
        )
        work.record_range("address", first[0], first[0] + len(ids) - 1)
    campaign = workspace.campaigns.create("Essai")
    group = workspace.groups.create_from(ContactFilter(), "Tous")
    workspace.campaigns.set_groups(campaign, [(group, "in")])
    for name, share in (("A", 4_500), ("B", 4_500)):
        workspace.campaigns.put_part(campaign, Cell(name=name, share=share))
    workspace.campaigns.put_part(campaign, Cell(name="T", share=1_000, is_control=True))
    wave = workspace.campaigns.put_part(campaign, Wave(name="Lettre", channel="letter"))
    bare = _bare_rows(workspace, campaign, wave, ids)
    _, drawing = _clock(lambda: workspace.campaign_tests.draw(campaign, ids))
    plan, planning = _clock(lambda: workspace.sendings.plan(campaign, wave, day=_DAY))
    order = SendOrder(campaign, wave, HandOverOrder("none"), day=_DAY)
    sent, sending = _clock(
        lambda: workspace.sendings.send(order, translate=lambda _context, text: text)
    )
    assert plan.count == sent.count
    _, undoing = _clock(lambda: workspace.undo.undo(sent.change_id))
    note = f"{sent.count:,} contacts"
    return [
        Figure("recipients of a wave written", bare, "s CPU", 2.0, f"{COUNT:,} contacts"),
        Figure("a test drawn", drawing, "s CPU", 4.0, f"{COUNT:,} contacts, 3 cells"),
        Figure("a sending rehearsed", planning, "s CPU", 3.0, note),
        Figure("a wave sent, histories and touches too", sending, "s CPU", 9.0, note),
        Figure("a sending undone", undoing, "s CPU", 20.0, note),
    ]


def _bare_rows(workspace: Workspace, campaign: int, wave: int, ids: list[int]) -> float:
    """The rows and their journal alone."""

    def write() -> int:
        with UnitOfWork(workspace.database, "campaign.send", {"name": "", "count": 0}) as work:
            insert_recipients(work, campaign, wave, {None: ids}, "letter", "2026-11-24")
        return work.change_id

    change, taken = _clock(write)
    workspace.undo.undo(change)
    return taken
