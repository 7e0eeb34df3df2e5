"""Tests the cards of long jobs over the window."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from sme_crm.domain.errors import Cancelled
from sme_crm.services.progress import Progress
from sme_crm.ui.context import UiContext
from sme_crm.ui.language import use_language
from sme_crm.ui.shell.job_cards import JobCards
from sme_crm.ui.widgets.buttons import Button

Settle = Callable[[Callable[[], object]], None]


def test_a_card_shows_a_long_job_and_cancels_it(ui_context: UiContext, settle: Settle) -> None:
    window = QWidget()
    window.resize(900, 600)
    cards = JobCards(ui_context.jobs, window)
    window.show()
    gate = threading.Event()
    told: list[Exception] = []

    def work(progress: Progress) -> None:
        progress.step(1, 2, "reading")
        gate.wait(30)
        progress.check()

    ui_context.jobs.run("Import", work, lambda _none: None, told.append)
    settle(cards.isVisible)
    assert cards.geometry().right() < window.width()
    cards.findChildren(Button)[0].click()
    gate.set()
    settle(lambda: told)
    assert isinstance(told[0], Cancelled)
    assert not cards.isVisible()
    window.close()
    window.deleteLater()


@pytest.mark.parametrize(
    ("language", "left"), [("fr", "Encore environ 5\u00a0secondes"), ("en", "About 5 seconds left")]
)
def test_the_time_left_is_told_in_the_language(
    ui_context: UiContext, settle: Settle, monkeypatch: pytest.MonkeyPatch, language: str, left: str
) -> None:
    monkeypatch.setattr("sme_crm.ui.jobs.long_job.LongJob.seconds_left", lambda _job: 5.0)
    use_language(language)
    cards, gate = JobCards(ui_context.jobs, QWidget()), threading.Event()
    ui_context.jobs.run("Import", lambda _progress: gate.wait(30), lambda _none: None)
    settle(lambda: cards.findChildren(QLabel))
    assert left in [label.text() for label in cards.findChildren(QLabel)]
    gate.set()
    settle(lambda: not ui_context.jobs.busy())
    use_language("en")
