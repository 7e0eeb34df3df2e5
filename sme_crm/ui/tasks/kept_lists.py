"""Lists of tasks of the user's own: asked for a name, kept, forgotten; the way to own kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog, QWidget

from sme_crm.ui.navigation import OpenSettings

if TYPE_CHECKING:
    from sme_crm.domain.task_filter import KeptTaskFilter
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.tasks.filter_bar import TaskFilterBar


class KeptLists(QObject):
    """Asks in small dialogs over the screen."""

    def __init__(self, context: UiContext, filters: TaskFilterBar, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._filters = filters
        self._widget = widget

    def keep(self) -> None:
        """Keep what is shown under a name."""
        name = self._ask(self.tr("Keep this list"), self.tr("Name of the list"))
        if name:
            self.keep_as(name)

    def keep_as(self, name: str) -> None:
        """Keep what is shown under this name."""
        kept = self._context.workspace.task_filters
        wanted, grouping = self._filters.filter(), self._filters.headings()
        self._context.jobs.write(lambda: kept.save(name, wanted, grouping), owner=self)

    def rename(self, kept: KeptTaskFilter) -> None:
        """Ask for another name of a kept list."""
        name = self._ask(self.tr("Rename this list"), self.tr("Name of the list"), kept.name)
        if name and name != kept.name:
            self.rename_to(kept, name)

    def rename_to(self, kept: KeptTaskFilter, name: str) -> None:
        """Give a kept list another name."""
        filters = self._context.workspace.task_filters
        self._context.jobs.write(
            lambda: filters.save(name, kept.filter, kept.grouping, kept.id), owner=self
        )

    def forget(self, filter_id: int) -> None:
        """Forget a kept list."""
        kept = self._context.workspace.task_filters
        text = self.tr("List forgotten")
        self._context.jobs.write(
            lambda: kept.delete(filter_id),
            lambda change: self._context.notices.toast_change(text, change),
            owner=self,
        )

    def show_kinds(self) -> None:
        """Where own kinds of tasks are named, ordered and deleted."""
        self._context.navigator.send(OpenSettings("follow_up"))

    def _ask(self, title: str, caption: str, name: str = "") -> str:
        name, given = QInputDialog.getText(self._widget, title, caption, text=name)
        return name.strip() if given else ""
