"""The groups tab: the groups a contact belongs to, by hand or by criteria."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.navigation import MakeGroup, OpenGroup
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.domain.group import Group
    from sme_crm.ui.context import UiContext

_WIDEST_NAME = 260


class GroupChip(QWidget):
    """The name of a group, with buttons that open it and take the contact out of it."""

    open_wanted = Signal(int)
    leave_wanted = Signal(int)

    def __init__(
        self, group: Group, removable: bool, openable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.group_id = group.id
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(size.SPACE_12, 0, size.SPACE_4, 0)
        line.setSpacing(0)
        name = ElidedLabel(group.name, TextRole.MEDIUM)
        name.setFixedWidth(min(name.sizeHint().width() + size.SPACE_4, _WIDEST_NAME))
        line.addWidget(name)
        if openable:
            opening = IconButton(
                "chevron-right", self.tr("Open the group {name}").format(name=group.name)
            )
            opening.clicked.connect(lambda: self.open_wanted.emit(self.group_id))
            self._add_button(line, opening)
        if removable:
            leaving = IconButton(
                "close", self.tr("Take out of the group {name}").format(name=group.name)
            )
            leaving.clicked.connect(lambda: self.leave_wanted.emit(self.group_id))
            self._add_button(line, leaving)
        if not (openable or removable):
            line.addSpacing(size.SPACE_8)

    def _add_button(self, line: QHBoxLayout, button: IconButton) -> None:
        button.setFixedSize(size.SPACE_24, size.SPACE_24)
        button.setIconSize(QSize(size.SPACE_12, size.SPACE_12))
        line.addWidget(button)

    def sizeHint(self) -> QSize:
        """As high as a control."""
        return QSize(super().sizeHint().width(), size.CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.border))
        painter.setBrush(QColor(tokens.surface_2))
        place = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)


class GroupsPage(QWidget):
    """Groups kept by hand can be entered and left here; those kept by criteria are shown."""

    count_changed = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id = 0
        self._own_ids: frozenset[int] = frozenset()
        self._latest = LatestRead(context.jobs)
        self._free: list[Group] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_12, size.SPACE_12, 0)
        column.setSpacing(size.SPACE_8)
        tools = QHBoxLayout()
        self.add = Button(self.tr("Add to a group"), "plus")
        self._menu = QMenu(self.add)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.add.set_menu(self._menu)
        tools.addWidget(self.add)
        tools.addStretch(1)
        column.addLayout(tools)
        self._static, self._static_chips = self._add_part(column, self.tr("Kept by hand"))
        self._dynamic, self._dynamic_chips = self._add_part(column, self.tr("By criteria"))
        self._remark = TextLabel(
            self.tr("The contact is in these groups because it meets their criteria."),
            TextRole.SMALL,
            "muted",
            wrap=True,
        )
        column.addWidget(self._remark)
        self._empty = EmptyState(
            "groups",
            self.tr("In no group"),
            self.tr("Groups choose who gets a letter. Add this contact to one."),
        )
        column.addWidget(self._empty, 1)
        column.addStretch(1)
        context.changes.committed.connect(self._hear)

    def _add_part(self, column: QVBoxLayout, title: str) -> tuple[QWidget, FlowLayout]:
        part = QWidget()
        inner = QVBoxLayout(part)
        inner.setContentsMargins(0, size.SPACE_8, 0, 0)
        inner.addWidget(SectionLabel(title))
        chips = QWidget()
        flow = FlowLayout(chips)
        inner.addWidget(chips)
        column.addWidget(part)
        part.hide()
        return part, flow

    def set_read_only(self) -> None:
        """Show the groups without letting any be entered or left."""
        self.setEnabled(False)

    def show_contact(self, contact_id: int, own_ids: frozenset[int]) -> None:
        """Show the groups of a contact; `own_ids`: those it was put into by hand."""
        self._contact_id, self._own_ids = contact_id, own_ids
        self._read()

    def _read(self) -> None:
        groups, contact_id = self._context.workspace.groups, self._contact_id
        self._latest.ask(lambda: (groups.groups_of(contact_id), groups.list_groups()), self._show)

    def _show(self, found: tuple[list[Group], list[Group]]) -> None:
        mine, every = found
        static = [group for group in mine if not group.dynamic]
        dynamic = [group for group in mine if group.dynamic]
        self._free = [
            group for group in every if not group.dynamic and group.id not in self._own_ids
        ]
        self._show_chips(self._static_chips, static)
        self._show_chips(self._dynamic_chips, dynamic)
        self._static.setVisible(bool(static))
        self._dynamic.setVisible(bool(dynamic))
        self._remark.setVisible(bool(dynamic))
        self._empty.setVisible(not mine)
        self.add.setEnabled(bool(self._free) or self._context.navigator.can_send(MakeGroup))
        self.count_changed.emit(len(mine) or None)

    def _show_chips(self, flow: FlowLayout, groups: list[Group]) -> None:
        while flow.count():
            item = flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        openable = self._context.navigator.can_send(OpenGroup)
        for group in groups:
            chip = GroupChip(group, group.id in self._own_ids and not group.dynamic, openable)
            chip.open_wanted.connect(self._open)
            chip.leave_wanted.connect(self._leave)
            flow.addWidget(chip)

    def chips(self) -> list[GroupChip]:
        """The chips shown."""
        return [chip for chip in self.findChildren(GroupChip) if not chip.isHidden()]

    def _fill_menu(self) -> None:
        self._menu.clear()
        for group in self._free:
            name = "    " * group.depth + group.name.replace("&", "&&")
            self._menu.addAction(
                icon("groups"), name, lambda group_id=group.id: self.enter(group_id)
            )
        if self._context.navigator.can_send(MakeGroup):
            self._menu.addSeparator()
            self._menu.addAction(
                icon("plus"),
                self.tr("New group…"),
                lambda: self._context.navigator.send(MakeGroup((self._contact_id,))),
            )

    def enter(self, group_id: int) -> None:
        """Put the contact into a group kept by hand."""
        groups, contact_id = self._context.workspace.groups, self._contact_id
        self._context.jobs.write(lambda: groups.add_members(group_id, (contact_id,)))

    def _leave(self, group_id: int) -> None:
        groups, contact_id = self._context.workspace.groups, self._contact_id
        self._context.jobs.write(lambda: groups.remove_members(group_id, (contact_id,)))

    def _open(self, group_id: int) -> None:
        self._context.navigator.send(OpenGroup(group_id))

    def _hear(self, changes: Changes) -> None:
        if self._contact_id and changes.touches("contact_group"):
            self._read()
