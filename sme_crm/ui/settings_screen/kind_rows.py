"""The owner's own kinds of tasks among the settings: named, ordered, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sme_crm.domain.task import TASK_KINDS
from sme_crm.services.tasks.kinds import ActivityKind
from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.labels import translated
from sme_crm.ui.settings_screen.settings_page import SettingsRow, row_of, write_at_once
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_ICON_WIDTH, _CHANNEL_WIDTH = 150, 150
_CHOICE_WIDTH, _DIALOG_WIDTH = 260, 400


class KindRow(SettingsRow):
    """Picture, name, what it leaves in the history; a field is saved when it is left."""

    def __init__(
        self, context: UiContext, kind: ActivityKind, others: Sequence[ActivityKind]
    ) -> None:
        super().__init__(context)
        self.kind = kind
        self._others = [one for one in others if one.id != kind.id]
        place = [one.id for one in others].index(kind.id)
        self.icon = ComboBox(self._icons(), self.tr("Picture"))
        self.icon.setFixedWidth(_ICON_WIDTH)
        for row, (key, _text) in enumerate(self._icons()):
            self.icon.setItemIcon(row, icon(key))
        self.icon.choose(kind.icon)
        self.name = LineEditor()
        self.name.setAccessibleName(self.tr("Name of the kind"))
        self.name.set_value(kind.label)
        self.channel = ComboBox(self._channels(), self.tr("What it leaves in the history"))
        self.channel.setFixedWidth(_CHANNEL_WIDTH)
        self.channel.choose(kind.channel)
        self.icon.activated.connect(lambda _row: self._save())
        self.channel.activated.connect(lambda _row: self._save())
        self.name.edited.connect(lambda _value: self._save())
        self.up = IconButton("chevron-up", self.tr("Further up"))
        self.up.setEnabled(place > 0)
        self.up.clicked.connect(lambda _checked=False: self.move_by(-1))
        self.down = IconButton("chevron-down", self.tr("Further down"))
        self.down.setEnabled(place < len(others) - 1)
        self.down.clicked.connect(lambda _checked=False: self.move_by(1))
        remove = IconButton("trash", self.tr("Delete the kind"))
        remove.clicked.connect(lambda _checked=False: self.delete())
        self.line.addWidget(self.icon)
        self.line.addWidget(self.name, 1)
        for widget in (self.channel, self.up, self.down, remove):
            self.line.addWidget(widget)

    def _icons(self) -> list[tuple[str, str]]:
        return [
            ("tasks", self.tr("Task")), ("phone", self.tr("Phone")), ("mail", self.tr("Mail")),
            ("letters", self.tr("Letter")), ("pin", self.tr("Place")),
            ("quote", self.tr("Quote")), ("euro", self.tr("Euro")), ("note", self.tr("Note")),
            ("groups", self.tr("People")), ("company", self.tr("Company")),
            ("briefcase", self.tr("Briefcase")), ("megaphone", self.tr("Megaphone")),
            ("target", self.tr("Target")), ("star", self.tr("Star")), ("heart", self.tr("Heart")),
            ("flag", self.tr("Flag")),
        ]  # fmt: skip

    def _channels(self) -> list[tuple[str, str]]:
        return [
            ("", self.tr("A note")), ("phone", self.tr("A call")), ("post", self.tr("A letter")),
            ("email", self.tr("An e-mail")), ("visit", self.tr("A visit")),
            ("fax", self.tr("A fax")), ("sms", self.tr("A text message")),
        ]  # fmt: skip

    def _save(self) -> None:
        label = str(self.name.kept()) or self.kind.label
        kind = replace(self.kind, label=label, icon=self.icon.key(), channel=self.channel.key())
        if kind == self.kind:
            return
        self.kind = kind
        kinds = self._context.workspace.activity_kinds
        self.write(
            lambda: kinds.change(kind.id, label=kind.label, icon=kind.icon, channel=kind.channel)
        )

    def move_by(self, step: int) -> None:
        """Change places with a neighbour."""
        kinds, kind_id = self._context.workspace.activity_kinds, self.kind.id
        self.write(lambda: kinds.move(kind_id, step))

    def delete(self) -> None:
        """Delete the kind; where tasks are of it, ask what they become."""
        kinds, kind_id = self._context.workspace.activity_kinds, self.kind.id
        self._context.jobs.read(lambda: kinds.count_tasks(kind_id), self._ask, owner=self)

    def _ask(self, tasks: int) -> None:
        if not tasks:
            self._delete("other")
            return
        dialog = KindsBecome(self.kind, tasks, self._others, self.window())
        dialog.chosen.connect(self._delete)
        dialog.open()

    def _delete(self, become: str) -> None:
        kinds, kind_id = self._context.workspace.activity_kinds, self.kind.id
        text = self.tr("Kind “{name}” deleted").format(name=self.kind.label)
        self._context.jobs.write(
            lambda: kinds.delete(kind_id, become),
            lambda change: self._context.notices.toast_change(text, change, "trash"),
            owner=self,
        )


class KindsBecome(QDialog):
    """Asks what the tasks of a kind become when it is deleted."""

    chosen = Signal(str)
    """The key of the kind they become."""

    def __init__(
        self, kind: ActivityKind, tasks: int, others: Sequence[ActivityKind], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Delete the kind “{name}”").format(name=kind.label))
        said = self.tr("%n task(s) are of this kind, done ones too. They become:", "", tasks)
        usual = [(key, translated("TaskWords", text)) for key, text in TASK_KINDS.items()]
        self.become = ComboBox([*usual, *((one.key, one.label) for one in others)])
        self.become.choose("other")
        self.button = Button(self.tr("Delete the kind"), "trash", "danger")
        self.button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_16, size.SPACE_16, size.SPACE_16, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(FieldLabel(said, self.become))
        column.addWidget(self.become)
        column.addLayout(dialog_buttons(self, self.button))
        self.setMinimumWidth(_DIALOG_WIDTH)

    def accept(self) -> None:
        """Delete it."""
        self.chosen.emit(self.become.key())
        super().accept()


class KindsCard(Card):
    """The own kinds in their order, and a line to add one."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(self.tr("Kinds of tasks of your own"))
        self._context = context
        self.body.addWidget(
            TextLabel(
                self.tr("Besides call, letter, e-mail, visit and quote. Done ones leave an entry."),
                tone="muted",
                wrap=True,
            )
        )
        self.rows: list[KindRow] = []
        self._kinds: list[ActivityKind] = []
        self._column = QVBoxLayout()
        self._column.setSpacing(size.SPACE_8)
        self.body.addLayout(self._column)
        self.new_name = LineEditor()
        self.new_name.setPlaceholderText(self.tr("Name of a new kind"))
        self.new_name.setAccessibleName(self.tr("Name of a new kind"))
        self.new_name.setMinimumWidth(_CHOICE_WIDTH)
        self.new_name.returnPressed.connect(self.add)
        button = Button(self.tr("Add"), "plus")
        button.clicked.connect(lambda _checked=False: self.add())
        for widget in (self.new_name, button):
            widget.setEnabled(not context.workspace.read_only)
        self.body.addLayout(row_of(self.new_name, button, stretch=True))
        context.changes.committed.connect(self._note_commit)

    def load(self) -> None:
        """Read the kinds."""
        kinds = self._context.workspace.activity_kinds
        self._context.jobs.read(kinds.list_kinds, self._show, owner=self)

    def _note_commit(self, changes: Changes) -> None:
        if changes.touches("activity_kind"):
            self.load()

    def _show(self, kinds: list[ActivityKind]) -> None:
        # Rows that say it already stay: somebody may be typing in one.
        if [row.kind for row in self.rows] == kinds:
            return
        while (item := self._column.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self.rows = [KindRow(self._context, kind, kinds) for kind in kinds]
        for line in self.rows:
            self._column.addWidget(line)

    def add(self) -> None:
        """Add the kind whose name was typed."""
        name = self.new_name.text().strip()
        if not name:
            self.new_name.setFocus()
            return
        self.new_name.set_value("")
        kinds = self._context.workspace.activity_kinds
        write_at_once(self._context, self, lambda: kinds.define(name))
