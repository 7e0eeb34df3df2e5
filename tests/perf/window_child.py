"""Runs the real window over a base and says how long it was deaf: longest gaps between ticks.

`python -m tests.perf.window_child FILE`: while nothing is done, while a thread only counts (what
any work in Python costs), while the base is searched for duplicates, while the cases are shown and
reviewed, while all sure ones are merged and that is undone. Prints JSON, changes FILE.
With `SLOW_TICKS=FILE` in the environment the places of gaps are written there.
"""

from __future__ import annotations

import faulthandler
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TextIO

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from sme_crm.bootstrap import data_files
from sme_crm.ui.application import Application
from sme_crm.ui.duplicates.duplicates_panel import DuplicatesPanel
from sme_crm.ui.duplicates.review_queue import LATER
from sme_crm.ui.jobs.garbage import GarbageCollection
from sme_crm.ui.navigation import FindDuplicates
from sme_crm.ui.start import make_qt_application

TICK_MS = 10
_SECONDS = 900.0
_TOLD_FROM = 0.05  # seconds
_LOOK_MS = 50
_QUIET = 0.6  # seconds
_DECISIONS = 5
_IDLE = 2.0  # seconds


class Ticks(QObject):
    """A timer in the GUI thread; `gaps` are the seconds between its ticks.

    Of these only what this process was at work counts, not what it waited for the machine.
    """

    def __init__(self, places: TextIO | None = None) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._last, self._last_cpu = time.perf_counter(), time.process_time()
        self._places = places
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TICK_MS)

    def begin(self, name: str) -> None:
        """Forget the gaps so far."""
        self.gaps = []
        if self._places is not None:
            self._places.write(f"== {name}\n")
            self._places.flush()

    def _tick(self) -> None:
        now, cpu = time.perf_counter(), time.process_time()
        gap = min(now - self._last, cpu - self._last_cpu)
        self._last, self._last_cpu = now, cpu
        self.gaps.append(gap)
        if self._places is not None:
            if gap > _TOLD_FROM:
                self._places.write(f"-- {gap * 1000:.0f} ms\n")
                self._places.flush()
            faulthandler.cancel_dump_traceback_later()
            faulthandler.dump_traceback_later(_TOLD_FROM, file=self._places)


class Play:
    """The steps, each measured."""

    def __init__(self, application: Application, ticks: Ticks) -> None:
        self._application = application
        self._ticks = ticks
        self.told: dict[str, dict[str, float]] = {}
        self.cases: dict[str, int] = {}

    @contextmanager
    def measured(self, name: str) -> Iterator[None]:
        """Note the longest gap of what is done inside, in milliseconds."""
        self._ticks.begin(name)
        started, cpu = time.perf_counter(), time.process_time()
        yield
        gaps = sorted(self._ticks.gaps)
        self.told[name] = {
            "worst": gaps[-1] * 1000,
            "late": gaps[len(gaps) * 99 // 100] * 1000,
            "slow": sum(gap > _TOLD_FROM for gap in gaps),
            "seconds": time.perf_counter() - started,
            "cpu": time.process_time() - cpu,
        }

    def wait(self, condition: Callable[[], object]) -> None:
        """Let the program go on until a condition holds; TimeoutError when it never does."""
        loop, look, end = QEventLoop(), QTimer(), time.monotonic() + _SECONDS
        look.timeout.connect(lambda: loop.quit() if condition() or time.monotonic() > end else None)
        look.start(_LOOK_MS)
        loop.exec()
        if not condition():
            raise TimeoutError(f"not after {_SECONDS:.0f} s: {self.told}")

    def settle(self) -> None:
        """Wait until nothing is under way, and a little longer: screens read anew after a pause."""
        until = 0.0

        def quiet() -> bool:
            nonlocal until
            if self._application.jobs.busy():
                until = time.monotonic() + _QUIET
            return time.monotonic() > until

        until = time.monotonic() + _QUIET
        self.wait(quiet)

    def run(self) -> None:
        """The whole play."""
        application = self._application
        self.wait(lambda: application.window is not None)
        self.settle()
        with self.measured("nothing"):
            until = time.monotonic() + _IDLE
            self.wait(lambda: time.monotonic() > until)
        with self.measured("a thread that counts"):
            counting = threading.Thread(target=_count)
            counting.start()
            self.wait(lambda: not counting.is_alive())
        context, window = application.context, application.window
        assert context is not None and window is not None
        with self.measured("opening the screen"):
            context.navigator.open("duplicates")
            self.settle()
        panel = window.findChild(DuplicatesPanel)
        assert panel is not None
        with self.measured("search"):
            context.navigator.send(FindDuplicates())
            self.wait(lambda: panel.data is not None and not panel.work.searching)
        with self.measured("cases"):
            self.settle()
        assert panel.data is not None
        self.cases = {"sure": len(panel.data.sure), "review": len(panel.data.review)}
        with self.measured("review"):
            panel.start_review()
            for _ in range(_DECISIONS):
                self.settle()
                panel.review.act(LATER)
            self.settle()
        panel.show_overview()
        self.settle()
        with self.measured("merge"):
            panel.overview.sure.main.click()
            self.settle()
        with self.measured("undo"):
            context.undo.undo()
            self.settle()


def _count() -> None:
    """What any work written in Python does to the window: it asks for the interpreter in turns."""
    until = time.monotonic() + _IDLE
    number = 0
    while time.monotonic() < until:
        number += 1


def main(path: Path) -> int:
    """Play and print."""
    places = os.environ.get("SLOW_TICKS")
    with Path(places).open("w", encoding="utf-8") if places else nullcontext() as told:
        play = play_on(path, told)
    sys.stdout.write(json.dumps({"steps": play.told, "cases": play.cases}) + "\n")
    return 0


def play_on(path: Path, places: TextIO | None = None) -> Play:
    """Open the window and play; `places`: where to tell what was under way in a gap."""
    qt = make_qt_application(sys.argv[:1])
    garbage = GarbageCollection(qt)
    application = Application(qt, data_files(), "fr")
    garbage.spare(application.jobs.busy)
    play = Play(application, Ticks(places))
    application.start(path)
    try:
        play.run()
    finally:
        application.end()
        garbage.end()
    return play


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
