"""Tests that the event loop goes on while contacts are searched for duplicates in a job."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.duplicates.clusters import find_clusters
from sme_crm.domain.duplicates.finding import find_pairs
from sme_crm.services.progress import Progress
from sme_crm.ui.jobs.runner import JobRunner
from tests.perf.duplicates_child import Maker
from tests.perf.window_child import Ticks

# `tests.perf` measures a hundred thousand contacts against 50 ms; this is there for a call that
# holds the interpreter as long as it takes.
CONTACTS = 20_000
MOST = 0.15  # seconds


def test_no_call_of_a_search_holds_the_interpreter_long(qapp: QApplication, qtbot: QtBot) -> None:
    records = Maker(3).fill(CONTACTS)
    jobs = JobRunner()
    found: list[int] = []

    def search(_progress: Progress) -> int:
        return len(find_clusters(records, find_pairs(records)))

    ticks = Ticks()
    jobs.run("search", search, found.append)
    qtbot.waitUntil(lambda: bool(found), timeout=60_000)
    assert jobs.close(60)
    assert found[0] > CONTACTS // 20
    assert len(ticks.gaps) > 10
    assert max(ticks.gaps) < MOST
