"""Tests reads, writes and long jobs between the threads."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from sme_crm.domain.errors import Cancelled, DataFileError, InvalidInput, NotFound
from sme_crm.services.progress import Progress
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.jobs.runner import JobRunner

Settle = Callable[[Callable[[], object]], None]


@pytest.fixture
def jobs(qapp: QApplication) -> Iterator[JobRunner]:
    runner = JobRunner()
    yield runner
    assert runner.close(60)


def test_a_read_runs_elsewhere_and_answers_here(jobs: JobRunner, settle: Settle) -> None:
    threads: list[str] = []
    jobs.read(
        lambda: threading.current_thread().name,
        lambda name: threads.extend((name, threading.current_thread().name)),
    )
    settle(lambda: threads)
    assert threads[0].startswith("reader")
    assert threads[1] == threading.main_thread().name


def test_writes_keep_their_order(jobs: JobRunner) -> None:
    done: list[int] = []
    names: set[str] = set()

    def write(number: int) -> int:
        names.add(threading.current_thread().name)
        done.append(number)
        return number

    answers: list[int] = []
    for number in range(50):
        jobs.write(lambda number=number: write(number), answers.append)
    assert jobs.flush(60)
    assert done == answers == list(range(50))
    assert len(names) == 1
    assert jobs.writes_pending() == 0


def test_an_error_goes_to_the_one_who_asked(jobs: JobRunner, settle: Settle) -> None:
    told: list[Exception] = []
    unhandled: list[Exception] = []
    jobs.unhandled.connect(unhandled.append)

    def fail() -> None:
        raise InvalidInput("name_missing")

    jobs.read(fail, lambda _none: None, told.append)
    settle(lambda: told)
    assert isinstance(told[0], InvalidInput)
    jobs.read(fail, lambda _none: None)
    settle(lambda: unhandled)
    assert isinstance(unhandled[0], InvalidInput)


def test_a_dropped_answer_never_comes(jobs: JobRunner, settle: Settle) -> None:
    gate = threading.Event()
    answers: list[str] = []
    ticket = jobs.read(lambda: gate.wait(30), lambda _value: answers.append("dropped"))
    ticket.drop()
    gate.set()
    jobs.read(lambda: "kept", answers.append)
    settle(lambda: answers and not jobs.busy())
    assert answers == ["kept"]


def test_only_the_last_question_is_answered(jobs: JobRunner, settle: Settle) -> None:
    answers: list[str] = []
    failures: list[Exception] = []
    overtaken = threading.Event()
    latest = LatestRead(jobs)
    assert not latest.waiting

    def read_slowly() -> str:
        overtaken.wait(30)
        return "first"

    latest.ask(read_slowly, answers.append)
    assert latest.waiting
    latest.ask(lambda: "second", answers.append)
    settle(lambda: answers)
    assert not latest.waiting
    overtaken.set()
    settle(lambda: not jobs.busy())
    assert answers == ["second"]

    def fail() -> str:
        raise NotFound("contact")

    latest.ask(fail, answers.append, failures.append)
    settle(lambda: failures)
    assert not latest.waiting
    latest.ask(lambda: "given up", answers.append)
    latest.drop()
    assert not latest.waiting
    settle(lambda: not jobs.busy())
    assert answers == ["second"]


def test_an_answer_given_up_is_no_failure_when_what_was_asked_for_is_gone(
    jobs: JobRunner, settle: Settle
) -> None:
    """A screen reads a row anew while an undo takes it away."""
    unhandled: list[Exception] = []
    jobs.unhandled.connect(unhandled.append)
    begun, gate = threading.Event(), threading.Event()

    def fail(error: Exception) -> None:
        begun.set()
        gate.wait(30)
        raise error

    for error in (NotFound("quote"), TypeError("a failure of the program")):
        begun.clear()
        gate.clear()
        ticket = jobs.read(lambda error=error: fail(error), lambda _none: None, unhandled.append)
        assert begun.wait(30)
        ticket.drop()
        gate.set()
        settle(lambda: not jobs.busy())
    assert [type(one) for one in unhandled] == [TypeError]


class _Receiver(QObject):
    def __init__(self, heard: list[object]) -> None:
        super().__init__()
        self._heard = heard

    def hear(self, value: object) -> None:
        self._heard.append(value)


def test_nobody_answers_for_a_receiver_that_died(jobs: JobRunner, settle: Settle) -> None:
    gate = threading.Event()
    heard: list[object] = []
    receiver = _Receiver(heard)
    jobs.read(lambda: gate.wait(30), receiver.hear)
    del receiver
    gate.set()
    settle(lambda: not jobs.busy())
    assert heard == []


def test_a_write_is_done_though_its_owner_died(jobs: JobRunner) -> None:
    written: list[int] = []
    heard: list[object] = []
    receiver = _Receiver(heard)
    jobs.write(lambda: written.append(1), receiver.hear)
    del receiver
    assert jobs.flush(60)
    assert written == [1]


def test_a_long_job_tells_how_far_it_is(jobs: JobRunner, settle: Settle) -> None:
    seen: list[tuple[float | None, str]] = []
    results: list[int] = []
    step, gate = threading.Event(), threading.Event()

    def work(progress: Progress) -> int:
        progress.step(1, 4, "reading")
        step.set()
        gate.wait(30)
        return 7

    job = jobs.run("Import", work, results.append)
    job.progressed.connect(lambda: seen.append((job.fraction(), job.what)))
    settle(lambda: seen)
    assert seen[0] == (0.25, "reading")
    assert jobs.long_jobs() == (job,)
    gate.set()
    settle(lambda: results)
    assert results == [7]
    assert jobs.long_jobs() == ()


def test_a_cancelled_job_ends_quietly(jobs: JobRunner, settle: Settle) -> None:
    told: list[Exception] = []
    unhandled: list[Exception] = []
    jobs.unhandled.connect(unhandled.append)
    gate = threading.Event()

    def work(progress: Progress) -> None:
        gate.wait(30)
        progress.check()

    job = jobs.run("Import", work, lambda _none: None, told.append)
    job.cancel()
    gate.set()
    settle(lambda: told)
    assert isinstance(told[0], Cancelled)
    jobs.run("Import", work, lambda _none: None).cancel()
    settle(lambda: not jobs.busy())
    assert unhandled == []


def test_a_read_overtaken_by_the_closing_of_the_file_is_forgotten(
    jobs: JobRunner, settle: Settle
) -> None:
    unhandled: list[Exception] = []
    jobs.unhandled.connect(unhandled.append)

    def fail() -> None:
        raise DataFileError("closed", file="a.crm")

    jobs.read(fail, lambda _none: None)
    settle(lambda: not jobs.busy())
    assert unhandled == []
    jobs.write(fail)
    settle(lambda: unhandled)


def test_closing_waits_for_the_thread_of_a_long_job(jobs: JobRunner, settle: Settle) -> None:
    """It has told its end, but is not over: its way out leads through the runner."""
    own, over = threading.local(), threading.Event()

    class Rest:
        def __del__(self) -> None:
            threading.Event().wait(0.2)
            over.set()

    def work(_progress: Progress) -> bool:
        own.rest = Rest()  # goes with the thread
        return True

    done: list[bool] = []
    jobs.run("Import", work, done.append)
    settle(lambda: done)
    assert jobs.close(30)
    assert over.is_set()
