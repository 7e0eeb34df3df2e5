"""Runs the real window over a base of many tasks and says what its screen of tasks takes.

`python -m tests.perf.tasks_window FILE` prints JSON: milliseconds of computing of the whole
process until the list is painted, and the longest gap of the GUI thread. It changes FILE.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, QPoint, Qt
from PySide6.QtGui import QDropEvent, QPixmap
from PySide6.QtWidgets import QApplication

from sme_crm.bootstrap import data_files
from sme_crm.ui.application import Application
from sme_crm.ui.jobs.garbage import GarbageCollection
from sme_crm.ui.start import make_qt_application
from sme_crm.ui.tasks.tasks_panel import TasksPanel
from tests.perf.window_child import Play, Ticks

_MARKED = 1_000
_FRAMES = 20


class FirstPainting(QObject):
    """When a list that came after `begin` was first painted, in seconds of computing."""

    def __init__(self) -> None:
        super().__init__()
        self._panel: TasksPanel | None = None
        self._begun = self.taken = 0.0
        self._came = False

    def begin(self) -> None:
        """From now on."""
        self._begun, self.taken, self._came = time.process_time(), 0.0, False

    def watch(self, panel: TasksPanel) -> None:
        """Watch the list of a screen."""
        self._panel = panel
        panel.model.modelReset.connect(self._note_list)
        panel.model.dataChanged.connect(self._note_list)
        panel.table.viewport().installEventFilter(self)

    def _note_list(self) -> None:
        self._came = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the first painting of it."""
        del watched
        shown = self._panel is not None and self._panel.model.count and self._came
        if event.type() == QEvent.Type.Paint and shown and not self.taken:
            self.taken = time.process_time() - self._begun
        return False


class TasksPlay(Play):
    """Opens the screen, filters, edits, changes many, drags."""

    def __init__(self, application: Application, ticks: Ticks) -> None:
        super().__init__(application, ticks)
        self.first = FirstPainting()

    def run(self) -> None:
        """The whole play."""
        application = self._application
        self.wait(lambda: application.context is not None and application.context.navigator.current)
        self.settle()
        context, window = application.context, application.window
        assert context is not None and window is not None

        def open_screen() -> None:
            context.navigator.open("tasks")
            made = window.findChild(TasksPanel)
            assert made is not None
            self.first.watch(made)

        self.painted("opening the screen for the first time", open_screen)
        panel = window.findChild(TasksPanel)
        assert panel is not None
        with self.measured("opening it again"):
            context.navigator.open("contacts")
            self.settle()
            context.navigator.open("tasks")
            self.settle()
        filters, table = panel.filters, panel.table

        def choose(view: str) -> None:
            filters.choose(view)
            panel.show_list()

        for view in ("overdue", "open"):
            self.painted(f"filter: {view}", partial(choose, view))
        for key in ("contact", "day"):

            def group(key: str = key) -> None:
                filters.grouping.choose(key)
                panel.show_list()

            self.painted(f"headings by {key}", group)
        self.painted("search", lambda: panel.search.setText("devis"))
        self.painted("search cleared", lambda: panel.search.setText(""))
        task = panel.table.current_id()
        assert task is not None
        self.painted(
            "one cell edited", lambda: panel.work.edit(task, {"subject": f"Task {time.time()}"})
        )
        marked = QItemSelection(
            panel.model.index(1, 0), panel.model.index(_MARKED, panel.model.columnCount() - 1)
        )
        table.selectionModel().select(marked, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.settle()
        ids = table.marked_ids()
        self.told["marked"] = {"count": float(len(ids))}
        self.painted(
            "1 000 tasks edited", lambda: panel.work.edit_many(ids, {"notes": f"{time.time()}"})
        )
        self.drag(panel)

    def painted(self, name: str, act: Callable[[], object]) -> None:
        """What passes until the list that comes of it is on the screen."""
        with self.measured(name):
            self.first.begin()
            act()
            self.wait(lambda: self.first.taken)
            self.settle()
        self.told[name]["paint"] = self.first.taken * 1000

    def drag(self, panel: TasksPanel) -> None:
        """What a move of dragged tasks over the list takes, and what they carry."""
        table = panel.table
        begun = time.process_time()
        data = panel.model.mimeData(table.selectionModel().selectedIndexes())
        self.told["drag: begun"] = {"paint": (time.process_time() - begun) * 1000}
        begun = time.process_time()
        for frame in range(_FRAMES):
            event = QDropEvent(
                QPoint(200, 100 + frame), Qt.DropAction.CopyAction, data,
                Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier,
                QEvent.Type.DragMove,
            )  # fmt: skip
            QApplication.sendEvent(table.viewport(), event)
            picture = QPixmap(table.viewport().size())
            table.viewport().render(picture)
        self.told["drag: frame"] = {"paint": (time.process_time() - begun) * 1000 / _FRAMES}


def main(path: Path) -> int:
    """Play and print."""
    qt = make_qt_application(sys.argv[:1])
    garbage = GarbageCollection(qt)
    application = Application(qt, data_files(), "fr")
    garbage.spare(application.jobs.busy)
    play = TasksPlay(application, Ticks())
    application.start(path)
    try:
        play.run()
    finally:
        application.end()
        garbage.end()
    sys.stdout.write(json.dumps(play.told) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
