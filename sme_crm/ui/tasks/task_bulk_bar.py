"""What can be done with several marked tasks at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.ui.follow_up.postponing import PostponeMenu
from sme_crm.ui.follow_up.task_words import KindWords, priority_choices, status_text
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import ElidedLabel, Separator

if TYPE_CHECKING:
    from sme_crm.services.staff import StaffMember


class TaskBulkBar(QFrame):
    """Stands in the place of the footer as long as several tasks are marked."""

    finish_wanted = Signal()
    postpone_wanted = Signal(object)
    """ "tomorrow", "next_week" or "day"."""
    edit_wanted = Signal(dict)
    """Values for all of them."""
    drop_wanted = Signal()
    delete_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = ElidedLabel("", TextRole.STRONG, "accent")
        self.done_button = Button(self.tr("Done"), "check")
        self.done_button.clicked.connect(self.finish_wanted.emit)
        self.postpone_button = Button(self.tr("Postpone"), "clock")
        self.postpone_button.set_menu(
            PostponeMenu(self.postpone_wanted.emit, lambda: self.postpone_wanted.emit("day"), self)
        )
        self.edit_menu = QMenu(self)
        self.edit_button = Button(self.tr("Edit"), "edit")
        self.edit_button.set_menu(self.edit_menu)
        drop = IconButton("blocked", self.tr("Drop them: not to be done any more"))
        drop.clicked.connect(self.drop_wanted.emit)
        delete = IconButton("trash", self.tr("Delete them"))
        delete.clicked.connect(self.delete_wanted.emit)
        close = IconButton("close", self.tr("Clear the selection"))
        close.clicked.connect(self.closed.emit)
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_12, 0, size.SPACE_8, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(self._count, 1)
        for button in (self.done_button, self.postpone_button, self.edit_button):
            line.addWidget(button)
        for small in (drop, delete, close):
            line.addWidget(small)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line_above = Separator()
        line_above.setFixedHeight(1)
        column.addWidget(line_above)
        column.addLayout(line, 1)
        self.offer(KindWords(), ())

    def offer(self, kinds: KindWords, members: Sequence[StaffMember]) -> None:
        """What fields can be given to all."""
        self.edit_menu.clear()
        people: list[tuple[str, object]] = [(one.name, one.id) for one in members if one.active]
        for title, field, choices in (
            (self.tr("Kind"), "kind", [(text, key) for key, text in kinds.choices()]),
            (
                self.tr("Priority"),
                "priority",
                [(text, int(key)) for key, text in priority_choices()],
            ),
            (self.tr("Responsible"), "responsible_id", [*people, (self.tr("Nobody"), None)]),
            (
                self.tr("State"),
                "status",
                [(status_text(key), key) for key in ("open", "waiting")],
            ),
        ):
            menu = self.edit_menu.addMenu(title)
            for text, value in choices:
                action = menu.addAction(str(text).replace("&", "&&"))
                action.triggered.connect(
                    lambda _checked=False, given={field: value}: self.edit_wanted.emit(given)
                )
        no_day = self.edit_menu.addAction(self.tr("Take the date off"))
        no_day.triggered.connect(
            lambda _checked=False: self.edit_wanted.emit({"due_date": None, "due_time": ""})
        )

    def show_count(self, count: int) -> None:
        """Say how many are marked."""
        text = self.tr("%n selected", "", count)
        self._count.setText(text.replace(str(count), count_text(count), 1))

    def text(self) -> str:
        """What the bar says."""
        return self._count.whole_text()
