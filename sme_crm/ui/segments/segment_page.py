"""What the pages of segments have in common: they read in a worker, wait, fail, show, choose."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import ImportOrders, NewOrder
from sme_crm.ui.segments.choice_bar import ChoiceBar
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_PATIENCE_MS: Final = 200
translate = QCoreApplication.translate


class SegmentPage(QWidget):
    """One way to look at the customers; it reads anew when it is shown after a change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.segments = context.workspace.segments
        self._latest = LatestRead(context.jobs)
        self._stale = True
        self.bar = ChoiceBar(context, self.hint())
        self.content = QWidget()
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        self.make_content(column)
        self._loading = LoadingState(
            translate("SegmentPage", "What the customers bought is being added up")
        )
        self._error = ErrorState(self.reload)
        self._empty = self._empty_state()
        self._pages = QStackedWidget()
        for page in (self._loading, self.content, self._error, self._empty):
            self._pages.addWidget(page)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._wait)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addWidget(self._pages, 1)
        outer.addWidget(self.bar)

    def _empty_state(self) -> EmptyState:
        state = EmptyState(
            "chart",
            translate("SegmentPage", "No orders yet"),
            translate(
                "SegmentPage",
                "Bring in the orders of your invoicing program, or type the first one:"
                " this page shows who buys, how often and how much.",
            ),
        )
        navigator = self.context.navigator
        state.add_action(
            translate("SegmentPage", "Import orders…"),
            lambda: navigator.send(ImportOrders()), "import", "primary",
        )  # fmt: skip
        state.add_action(
            translate("SegmentPage", "New order"), lambda: navigator.send(NewOrder()), "plus"
        )
        return state

    # What a page says

    @abstractmethod
    def hint(self) -> str:
        """What can be chosen here."""

    @abstractmethod
    def make_content(self, column: QVBoxLayout) -> None:
        """Make the widgets that show the figures, and put them below each other."""

    @abstractmethod
    def read(self) -> Any:
        """The figures, read in a worker; None when there are none."""

    @abstractmethod
    def show_figures(self, figures: Any) -> None:
        """Show what was read."""

    def currency(self) -> str:
        """What amounts are in."""
        return self.context.workspace.settings.text("sales.currency")

    # Reading

    def mark_stale(self) -> None:
        """Orders moved: read when next shown, at once if shown."""
        self._stale = True
        if self.isVisible():
            self.reload()

    def enter(self) -> None:
        """The page is shown."""
        if self._stale:
            self.reload()

    def reload(self) -> None:
        """Read the figures again."""
        self._stale = False
        self._patience.start()
        self._latest.ask(self.read, self._show, self._fail)

    def is_shown(self) -> bool:
        """Whether figures are shown."""
        return self._pages.currentWidget() is self.content

    def _wait(self) -> None:
        if self._pages.currentWidget() is not self.content:
            self._pages.setCurrentWidget(self._loading)

    def _show(self, figures: Any) -> None:
        self._patience.stop()
        self.bar.clear()
        self.bar.setVisible(figures is not None)
        if figures is None:
            self._pages.setCurrentWidget(self._empty)
            return
        self.show_figures(figures)
        self._pages.setCurrentWidget(self.content)

    def _fail(self, error: Exception) -> None:
        self._patience.stop()
        message = message_for(error)
        self._error.set_texts(message.happened, message.safe)
        self._pages.setCurrentWidget(self._error)
