"""Measures campaigns: analysis of 100 000 recipients and 10 000 answers, a code, the report."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from random import Random

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.campaigns.campaign import Cell, Wave
from sme_crm.domain.campaigns.return_rate import Dimension
from sme_crm.domain.response_code import ResponseCode
from sme_crm.domain.sales.periods import Period
from sme_crm.domain.segments.rfm import SEGMENTS
from sme_crm.services.workspace import Workspace
from sme_crm.store.unit_of_work import UnitOfWork
from tests.perf.clock import timed
from tests.perf.figure import Figure
from tests.perf.large_base import build

RECIPIENTS = 100_000
ANSWERS = 10_000
ORDERS = 2_000
_SENT = date(2026, 3, 2)
_TODAY = date(2026, 6, 1)
_MAILING = 7
_RUNS = 3
_DIMENSIONS: tuple[Dimension, ...] = ("lot", "postcode", "segment")


def run(folder: Path) -> list[Figure]:
    """CPU seconds of analysis and report, milliseconds from a code to what it says."""
    path = folder / f"campaigns-{RECIPIENTS}.crm"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        build(path, RECIPIENTS)
        _fill(path)
    workspace = open_workspace(path, read_only=True)
    try:
        campaign = workspace.campaigns.find("Bench")
        note = f"{RECIPIENTS:,} recipients, {ANSWERS:,} answers, best of {_RUNS}"
        period = Period(_TODAY, _TODAY)

        def report() -> None:
            made = workspace.reports.make("campaign", period, _TODAY, "fr", campaign.id)
            workspace.reports.pdf(made)

        analysis = _best(lambda: workspace.campaign_analysis.result(campaign))
        return [
            Figure("campaign analysis", analysis, "s CPU", 0.5, note),
            Figure("campaign report", _best(report), "s CPU", 3.0, note),
            _codes(workspace),
            *(
                Figure(
                    f"returned mail by {one}",
                    _best(partial(workspace.return_rates.rates, one, _TODAY)),
                    "s CPU",
                    1.0,
                    note,
                )
                for one in _DIMENSIONS
            ),
        ]
    finally:
        workspace.close()


def _best(act: Callable[[], object]) -> float:
    taken = []
    for _ in range(_RUNS):
        started = time.process_time()
        act()
        taken.append(time.process_time() - started)
    return min(taken)


def _codes(workspace: Workspace) -> Figure:
    """Codes of recipients, of nobody and of a mailing that never was, in turn."""
    returns = workspace.returns
    codes = [
        str(ResponseCode(mailing, one + beyond))
        for one in Random(3).sample(range(1, RECIPIENTS * 9 // 10), 100)
        for mailing, beyond in ((_MAILING, 0), (_MAILING, 2 * RECIPIENTS), (_MAILING + 1, 0))
    ]
    returns.read_code(codes[0])
    times = timed(partial(returns.read_code, code) for code in codes)
    return Figure("code to what it says", times.worst, "ms", 30, str(times))


def _fill(path: Path) -> None:
    """A campaign by letter and phone in two cells with a control group; a tenth answers."""
    workspace = open_workspace(path)
    ids = list(workspace.contact_lists.ids())
    campaign = workspace.campaigns.create("Bench")
    workspace.campaigns.save(campaign, {"price": 10_000, "margin_rate": 4_000, "answer_rate": 200})
    wave = workspace.campaigns.put_part(campaign, Wave(name="Letter"))
    call = workspace.campaigns.put_part(campaign, Wave(name="Call", channel="phone"))
    cells = [
        workspace.campaigns.put_part(campaign, Cell(name=name, share=share, is_control=name == "C"))
        for name, share in (("A", 4_500), ("B", 4_500), ("C", 1_000))
    ]
    draw = Random(5)
    day = _SENT.isoformat()
    with UnitOfWork(workspace.database, "campaign.edit") as work:
        work.update("campaign_wave", wave, {"mailing": _MAILING, "state": "sent", "sent_day": day})
        work.update("campaign_wave", call, {"state": "sent", "sent_day": day})
        customers = dict(
            work.connection.execute(
                "SELECT id, CASE WHEN kind = 'organization' THEN id"
                " ELSE coalesce(organization_id, id) END FROM contact"
            ).fetchall()
        )
        reached = ids[: len(ids) * 9 // 10]
        rows = [
            (campaign, wave, one, customers[one], draw.choice(cells[:2]), "letter", day)
            for one in reached
        ]
        rows += [
            (campaign, None, one, customers[one], cells[2], "", "") for one in ids[len(rows) :]
        ]
        rows += [
            (campaign, call, one, customers[one], None, "phone", day)
            for one in draw.sample(reached, len(ids) - len(reached))
        ]
        standings = [(segment, weight) for segment, _ in SEGMENTS for weight in "ABC"]
        work.connection.executemany(
            "INSERT INTO campaign_recipient(campaign_id, wave_id, contact_id, customer_id, cell_id,"
            " channel, sent_day, segment, weight) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(*row, *draw.choice(standings)) for row in rows],
        )
        for one in draw.sample(reached, min(ANSWERS, len(reached))):
            after = _SENT + timedelta(days=draw.randrange(2, 50))
            work.insert(
                "campaign_answer",
                {"campaign_id": campaign, "wave_id": wave, "contact_id": one,
                 "day": after.isoformat(), "kind": "interest", "created_at": work.now},
            )  # fmt: skip
        for one in draw.sample(reached, ORDERS):
            after = _SENT + timedelta(days=draw.randrange(5, 55))
            amount = draw.randrange(5_000, 50_000)
            work.insert(
                "customer_order",
                {"contact_id": one, "customer_id": customers[one], "day": after.isoformat(),
                 "amount": amount, "margin": amount * 2 // 5, "created_at": work.now,
                 "updated_at": work.now,
                 "response_code": str(ResponseCode(_MAILING, one)) if one % 2 else ""},
            )  # fmt: skip
    workspace.close()
