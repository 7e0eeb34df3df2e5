"""Starts a window and says what its start cost, in CPU seconds of this process; run by bench_start.

`python -m tests.perf.start_child bare` is the least: an empty QMainWindow. `python -m
tests.perf.start_child FILE` is the program on a data file; it prints the seconds to the first
paint, those to the tasks of Today painted, those to the first fifty contacts painted when their
list is opened at once, and the largest memory up to Today in MB.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QWidget

ROWS = 50
_PATIENCE_MS = 30_000


class Watch(QObject):
    """Waits for the first paint of a main window, then for Today, then for a table of contacts."""

    def __init__(self, qt: QApplication, *, rows: int) -> None:
        super().__init__()
        self._qt = qt
        self._rows = rows
        self.painted = 0.0
        self.today = 0.0
        self.filled = 0.0
        self.memory = 0.0
        self._timer = QTimer(self, interval=4)
        self._timer.timeout.connect(self._look)
        qt.installEventFilter(self)
        QTimer.singleShot(_PATIENCE_MS, qt, lambda: qt.exit(1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first paint; afterwards no event comes by here any more."""
        if event.type() == QEvent.Type.Paint and self._is_in_main_window(watched):
            self._qt.removeEventFilter(self)
            QTimer.singleShot(0, self, self._after_paint)
        return False

    @staticmethod
    def _is_in_main_window(watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window().width() > 600

    def _after_paint(self) -> None:
        self.painted = time.process_time()
        if self._rows:
            self._timer.start()
        else:
            self._qt.exit(0)

    def _look(self) -> None:
        if not self.today:
            self._look_for_today()
            return
        for view in self._qt.allWidgets():
            if isinstance(view, QTableView) and view.isVisible() and view.model() is not None:
                model = view.model()
                if model.rowCount() >= self._rows and model.index(self._rows - 1, 0).data():
                    view.viewport().repaint()
                    self.filled = time.process_time()
                    self._timer.stop()
                    self._qt.exit(0)
                    return

    def _look_for_today(self) -> None:
        """Note the first tasks; then open the contacts, by their entry in the side bar."""
        from sme_crm.ui.today.today_panel import TodayPanel
        from sme_crm.ui.widgets.side_bar import SideBar

        for panel in self._qt.allWidgets():
            if isinstance(panel, TodayPanel) and panel.has_tasks():
                panel.list.viewport().repaint()
                self.today = time.process_time()
                self.memory = peak_memory()
                for bar in panel.window().findChildren(SideBar):
                    bar.chosen.emit("contacts")
                return


def start_bare() -> Watch:
    """An empty main window."""
    qt = QApplication(sys.argv[:1])
    watch = Watch(qt, rows=0)
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    qt.exec()
    return watch


def start_program(path: Path) -> Watch:
    """The program as `python -m sme_crm --file PATH` starts it."""
    from sme_crm.bootstrap import run_window
    from sme_crm.ui.start import make_qt_application

    watch = Watch(make_qt_application(sys.argv[:1]), rows=ROWS)
    run_window(path)
    return watch


def peak_memory() -> float:
    """The largest memory so far in MB, 0 where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    """Start, measure, print."""
    watch = start_bare() if sys.argv[1] == "bare" else start_program(Path(sys.argv[1]))
    sys.stdout.write(
        f"{watch.painted:.4f} {watch.today:.4f} {watch.filled:.4f} {watch.memory:.0f}\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
