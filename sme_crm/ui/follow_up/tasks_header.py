"""The title of the tasks, with the switch between their list and the load of the days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QWidget

from sme_crm.ui.navigation import ShowLoad, ShowTasks
from sme_crm.ui.widgets.page_header import PageHeader
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class TasksHeader(PageHeader):
    """Both views are screens of their own; each shows itself as the one that is on."""

    def __init__(
        self, context: UiContext, view: Literal["list", "load"], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Tasks"))
        self._context = context
        self._view = view
        self.views = SegmentedControl(
            [("list", self.tr("List"), ""), ("load", self.tr("Load"), "")],
            self.tr("View of the tasks"),
        )
        self.views.choose(view)
        self.views.chosen.connect(self._switch)
        self.add_beside(self.views)

    def _switch(self, view: str) -> None:
        self.views.choose(self._view)
        if view != self._view:
            self._context.navigator.send(ShowTasks() if view == "list" else ShowLoad())
