"""The page of the staff: who works in the business, and who sits at this machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.forms.editors import LineEditor
from sme_crm.ui.settings import REMINDERS_OF, STAFF_NAME, reminded_member
from sme_crm.ui.settings_screen.settings_page import SettingsPage, field_column, row_of
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.avatar import Avatar
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext

_CHOICE_WIDTH = 260


class StaffRow(QWidget):
    """One member: name, e-mail, still there."""

    def __init__(self, context: UiContext, member: StaffMember) -> None:
        super().__init__()
        self._context = context
        self._member = member
        self.name = LineEditor()
        self.name.setAccessibleName(self.tr("Name"))
        self.name.setPlaceholderText(self.tr("Name"))
        self.name.set_value(member.name)
        self.email = LineEditor()
        self.email.setAccessibleName(self.tr("E-mail"))
        self.email.setPlaceholderText(self.tr("E-mail"))
        self.email.set_value(member.email)
        self.active = QCheckBox(self.tr("Works here"))
        self.active.setChecked(member.active)
        self.name.edited.connect(lambda _value: self._save())
        self.email.edited.connect(lambda _value: self._save())
        self.active.clicked.connect(lambda _checked: self._save())
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_12)
        line.addWidget(Avatar(member.name, member.id))
        line.addWidget(self.name, 1)
        line.addWidget(self.email, 1)
        line.addWidget(self.active)
        self.setEnabled(not context.workspace.read_only)

    def _save(self) -> None:
        name = str(self.name.kept()) or self._member.name
        email, active = str(self.email.kept()), self.active.isChecked()
        staff, member_id = self._context.workspace.staff, self._member.id
        self._context.jobs.write(
            lambda: staff.change(member_id, name=name, email=email, active=active)
        )


class StaffPage(SettingsPage):
    """The list, a field for a new member, and who I am."""

    def __init__(self, context: UiContext) -> None:
        super().__init__(context)
        me = self.add_card(
            self.tr("At this computer"),
            self.tr("Changes and notes made here carry this name."),
        )
        self.me = ComboBox(accessible_name=self.tr("Who works at this computer"))
        self.me.activated.connect(lambda _index: context.settings.set(STAFF_NAME, self.me.key()))
        self.me.setMinimumWidth(_CHOICE_WIDTH)
        self.reminders = ComboBox(
            [("me", self.tr("Mine, and those nobody answers for")),
             ("everybody", self.tr("Everybody’s"))],
            accessible_name=self.tr("Whose reminders ring on this computer"),
        )  # fmt: skip
        self.reminders.activated.connect(
            lambda _index: context.settings.set(REMINDERS_OF, self.reminders.key())
        )
        self.reminders.setMinimumWidth(_CHOICE_WIDTH)
        me.body.addLayout(
            row_of(
                field_column(self.tr("Who works here"), self.me),
                field_column(self.tr("Reminders that ring here"), self.reminders),
                stretch=True,
            )
        )
        context.settings.changed.connect(self._show_reminders)
        card = self.add_card(
            self.tr("Staff"),
            self.tr("Who can be responsible for a contact. Former members stay in the history."),
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(size.SPACE_8)
        card.body.addLayout(self._rows)
        self._none = TextLabel(self.tr("Nobody yet: add yourself first."), tone="muted")
        card.body.addWidget(self._none)
        self.new_name = LineEditor()
        self.new_name.setPlaceholderText(self.tr("First name and name"))
        self.new_name.setAccessibleName(self.tr("Name of a new member"))
        self.new_name.returnPressed.connect(self.add)
        self._add = Button(self.tr("Add"), "plus")
        self._add.clicked.connect(self.add)
        for widget in (self.new_name, self._add):
            widget.setEnabled(not context.workspace.read_only)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.new_name, 1)
        line.addWidget(self._add)
        line.addStretch(1)
        card.body.addLayout(line)
        self.column.addStretch(1)
        context.changes.committed.connect(self._note_commit)

    def load(self) -> None:
        """Read the list."""
        self.context.jobs.read(self.context.workspace.staff.list_members, self._show)

    def _note_commit(self, changes: Changes) -> None:
        if changes.touches("staff"):
            self.load()

    def _show(self, members: Sequence[StaffMember]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        for member in members:
            self._rows.addWidget(StaffRow(self.context, member))
        self._none.setVisible(not members)
        choices = [("", self.tr("Nobody in particular"))]
        choices += [(member.name, member.name) for member in members if member.active]
        self.me.set_choices(choices)
        self.me.choose(self.context.settings.get(STAFF_NAME))
        self._show_reminders()

    def _show_reminders(self, _key: str = "") -> None:
        """Without a name there is nobody to ring for alone."""
        known = bool(self.context.settings.get(STAFF_NAME))
        self.reminders.setEnabled(known)
        self.reminders.choose("me" if reminded_member(self.context.settings) else "everybody")

    def add(self) -> None:
        """Add the member whose name was typed; the first one is who sits here."""
        name = self.new_name.text().strip()
        if not name:
            self.new_name.setFocus()
            return
        self.new_name.set_value("")
        first = self._rows.count() == 0
        staff = self.context.workspace.staff

        def finish(_member_id: int) -> None:
            if first:
                self.context.settings.set(STAFF_NAME, name)
            self.load()

        self.context.jobs.write(lambda: staff.add(name), finish, owner=self)
