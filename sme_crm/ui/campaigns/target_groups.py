"""The groups a campaign is for, and those it spares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.ui.labels import count_text
from sme_crm.ui.navigation import OpenGroup
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.group import Group
    from sme_crm.services.campaigns.funnel import TargetGroup
    from sme_crm.ui.context import UiContext


class GroupLine(QWidget):
    """A group with how many belong to it; a click takes it away."""

    removed = Signal(int)
    opened = Signal(int)

    def __init__(self, group: TargetGroup, writable: bool) -> None:
        super().__init__()
        self.group = group
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_4)
        line.addWidget(ElidedLabel(group.name), 1)
        line.addWidget(TextLabel(count_text(group.members), TextRole.NUMBER, "muted"))
        opener = IconButton("external", self.tr("Open the group {name}").format(name=group.name))
        opener.clicked.connect(lambda _checked=False: self.opened.emit(group.group_id))
        line.addWidget(opener)
        self.remove = IconButton(
            "close", self.tr("Take the group {name} away").format(name=group.name)
        )
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit(group.group_id))
        self.remove.setEnabled(writable)
        line.addWidget(self.remove)


class GroupsCard(Card):
    """`changed` tells the groups as they are wanted: (group id, "in" or "out") each."""

    changed = Signal(object)

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("Groups"))
        self._context = context
        self._writable = not context.workspace.read_only
        self._groups: tuple[TargetGroup, ...] = ()
        self.lines: list[GroupLine] = []
        self.menus: dict[str, QMenu] = {}
        self._columns: dict[str, QVBoxLayout] = {}
        captions = {"in": self.tr("For the members of"), "out": self.tr("But not for those of")}
        texts = {"in": self.tr("Add a group"), "out": self.tr("Spare a group")}
        for side, caption in captions.items():
            self.body.addWidget(SectionLabel(caption))
            column = QVBoxLayout()
            column.setSpacing(size.SPACE_4)
            self.body.addLayout(column)
            button = Button(texts[side], "plus" if side == "in" else "minus")
            menu = QMenu(button)
            button.set_menu(menu)
            button.setEnabled(self._writable)
            self.body.addWidget(button)
            self.body.addSpacing(size.SPACE_12)
            self._columns[side], self.menus[side] = column, menu
        self.body.addStretch(1)

    def show_groups(self, groups: Sequence[TargetGroup], offered: Sequence[Group]) -> None:
        """Show the groups of a campaign; `offered` are all there are."""
        self._groups = tuple(groups)
        for line in self.lines:
            line.hide()
            line.deleteLater()
        self.lines = []
        for group in groups:
            line = GroupLine(group, self._writable)
            line.removed.connect(self.take_away)
            line.opened.connect(self._open)
            self._columns[group.side].addWidget(line)
            self.lines.append(line)
        taken = {group.group_id for group in groups}
        for side, menu in self.menus.items():
            menu.clear()
            for each in offered:
                if each.id not in taken:
                    name = "    " * each.depth + each.name.replace("&", "&&")
                    action = menu.addAction(name)
                    action.triggered.connect(
                        lambda _checked=False, side=side, each=each: self.add(each.id, side)
                    )
            if menu.isEmpty():
                menu.addAction(self.tr("There is no other group")).setEnabled(False)

    def add(self, group_id: int, side: str) -> None:
        """Ask for a group more."""
        self.changed.emit((*self._sides(), (group_id, side)))

    def take_away(self, group_id: int) -> None:
        """Ask for a group less."""
        self.changed.emit(tuple(one for one in self._sides() if one[0] != group_id))

    def _sides(self) -> tuple[tuple[int, str], ...]:
        return tuple((group.group_id, group.side) for group in self._groups)

    def _open(self, group_id: int) -> None:
        self._context.navigator.send(OpenGroup(group_id))
