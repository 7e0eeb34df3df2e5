"""What stands in the place of the list of tasks: the list, that it is read, that it is empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

_PATIENCE_MS = 200


class ListPages(QStackedWidget):
    """Every page but the list is made when it is first shown."""

    def __init__(
        self,
        *,
        read: Callable[[], object],
        show_all: Callable[[], object],
        add: Callable[[], object],
        writable: bool,
        parent: QWidget | None = None,
    ) -> None:
        """`read`, `show_all`, `add`: what the buttons of an error and of an empty list do."""
        super().__init__(parent)
        self._read, self._show_all, self._add = read, show_all, add
        self._writable = writable
        self._loading: LoadingState | None = None
        self._error: ErrorState | None = None
        self.nothing: EmptyState | None = None
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._say_reading)

    def set_list(self, table: QWidget) -> None:
        """The list itself; it is shown until something else is."""
        self._list = table
        self.addWidget(table)

    def show_list(self) -> None:
        """The list is there."""
        self._show(self._list)

    def show_reading(self) -> None:
        """The tasks are on their way, which is said when it takes long."""
        self._patience.start()

    def _show(self, page: QWidget) -> None:
        self._patience.stop()
        self.setCurrentWidget(page)

    def _say_reading(self) -> None:
        if self._loading is None:
            self._loading = LoadingState(self.tr("The tasks are being read"), self)
            self.addWidget(self._loading)
        self._show(self._loading)

    def show_error(self, error: Exception) -> None:
        """They could not be read."""
        if self._error is None:
            self._error = ErrorState(self._read, self)
            self.addWidget(self._error)
        self._error.show_error(error)
        self._show(self._error)

    def show_nothing(self, *, narrowed: bool) -> None:
        """An empty list says what to do next; `narrowed`: other tasks there may be."""
        if self.nothing is None:
            self.nothing = EmptyState("tasks", "", "", self)
            self._all_button = self.nothing.add_action(
                self.tr("Show all to do"), self._show_all, "tasks"
            )
            add = self.nothing.add_action(self.tr("Add a task"), self._add, "plus", "primary")
            add.setEnabled(self._writable)
            self.addWidget(self.nothing)
        self._all_button.setVisible(narrowed)
        if narrowed:
            self.nothing.set_texts(
                self.tr("Nothing here"), self.tr("No task meets what was chosen above.")
            )
        else:
            self.nothing.set_texts(
                self.tr("Nothing to do yet"),
                self.tr(
                    "Type what is to be done in the line above, as you would say it:"
                    " “call Dupont friday 2pm”. Contact, day and time are found by themselves."
                ),
            )
        self._show(self.nothing)
