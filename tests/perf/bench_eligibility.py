"""Measures who may be contacted: 100 000 contacts at once, and one explained."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path
from random import Random

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.eligibility import CampaignContext
from sme_crm.services.workspace import Workspace
from sme_crm.store.driver import DriverConnection
from tests.perf.clock import milliseconds
from tests.perf.figure import Figure
from tests.perf.large_base import build

COUNT = 100_000
_TODAY = date(2026, 11, 22)
_CHANNELS = ("post", "phone", "email", "sms")
_RUNS = 3


def run(folder: Path) -> list[Figure]:
    """CPU seconds for all of them by channel, milliseconds for one with its reasons."""
    path = folder / f"eligibility-{COUNT}.crm"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        build(path, COUNT)
        _fill(path)
    workspace = open_workspace(path, read_only=True)
    try:
        return [*_all_at_once(workspace), _one(workspace)]
    finally:
        workspace.close()


def _all_at_once(workspace: Workspace) -> list[Figure]:
    ids = list(workspace.contact_lists.ids())
    figures = []
    for channel in _CHANNELS:
        taken = []
        found = 0
        for _ in range(_RUNS):
            started = time.process_time()
            refused = workspace.eligibility.refusals(
                ids, channel, today=_TODAY, campaign=CampaignContext()
            )
            taken.append(time.process_time() - started)
            found = len(refused)
        note = f"{found:,} of {len(ids):,} refused, best of {_RUNS}"
        figures.append(Figure(f"eligibility by {channel}", min(taken), "s CPU", 1.0, note))
    return figures


def _one(workspace: Workspace) -> Figure:
    choice = Random(1).sample(range(1, COUNT), 200)
    eligibility, campaign = workspace.eligibility, CampaignContext()
    eligibility.refusals([1], today=_TODAY, campaign=campaign)
    taken = [
        milliseconds(lambda one=one: eligibility.refusals([one], today=_TODAY, campaign=campaign))
        for one in choice
    ]
    return Figure("eligibility of one contact, explained", max(taken), "ms", 5.0, "worst of 200")


def _fill(path: Path) -> None:
    """Give the contacts addresses, numbers, consents, a history and a campaign that runs."""
    workspace = open_workspace(path)
    try:
        connection = workspace.database.begin_write()
        _fill_rows(connection, Random(20))
        workspace.database.commit_write()
    finally:
        workspace.close()


def _fill_rows(connection: DriverConnection, chance: Random) -> None:
    ids = range(1, COUNT + 1)
    connection.execute(
        "UPDATE contact SET organization_id = id / 12 * 12"
        " WHERE kind = 'individual' AND id % 3 AND id > 12"
    )
    connection.executemany(
        "INSERT INTO address(contact_id, street, postal_code, locality, state)"
        " VALUES (?, '2 rue Haute', '44000', 'Nantes', ?)",
        ((one, "dead" if one % 40 == 0 else "good") for one in ids if one % 20),
    )
    connection.executemany(
        "INSERT INTO phone(contact_id, kind, number, e164) VALUES (?, 'mobile', ?, ?)",
        ((one, f"06{one:08}", f"+336{one:08}") for one in ids if one % 3),
    )
    connection.executemany(
        "INSERT INTO email(contact_id, address, folded) VALUES (?1, ?2, ?2)",
        ((one, f"{'info' if one % 9 == 0 else 'p'}@a{one}.fr") for one in ids if one % 4),
    )
    connection.executemany(
        "INSERT INTO consent(uid, contact_id, decision, channel, given_on, withdrawn_on)"
        " VALUES (?, ?, ?, ?, '2025-03-01', ?)",
        (
            (f"k{one}", one, chance.choice(("consent", "objection")),
             chance.choice(("all", "post", "email", "phone")),
             "2026-01-01" if one % 50 == 0 else None)
            for one in ids if one % 10 == 0
        ),
    )  # fmt: skip
    kinds = (("letter", "post"), ("call", "phone"), ("email", "email"))
    connection.executemany(
        "INSERT INTO history(uid, contact_id, kind, at, direction, channel)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (
            (f"h{one}-{turn}", one, kind,
             f"20{chance.randint(21, 26)}-{chance.randint(1, 11):02}-{chance.randint(1, 28):02}"
             "T09:00:00Z",
             chance.choice(("in", "out", "out")), channel)
            for one in ids for turn in range(3)
            for kind, channel in (chance.choice(kinds),)
        ),
    )  # fmt: skip
    connection.execute(
        "INSERT INTO campaign(id, uid, name, state) VALUES (1, 'c1', 'Rentrée', 'running')"
    )
    connection.executemany(
        "INSERT INTO campaign_recipient(campaign_id, contact_id, channel, sent_day)"
        " VALUES (1, ?, 'letter', '2026-11-03')",
        ((one,) for one in ids if one % 5 == 0),
    )
