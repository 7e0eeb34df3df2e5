"""The tools that narrow the list: filters, group, columns, and a line of chips of what is set."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.ui.contacts.filter_chip import FilterChip
from sme_crm.ui.contacts.filter_words import filter_parts
from sme_crm.ui.contacts.list_filter import (
    ListFilter,
    list_filter_of,
    read_filter,
    written_filter,
)
from sme_crm.ui.contacts.list_settings import FILTER
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from sme_crm.domain.contact_filter import ContactFilter
    from sme_crm.domain.criteria import Criteria
    from sme_crm.domain.criteria_words import Labels
    from sme_crm.domain.group import Group
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.lists.contact_list_model import ContactListModel

_LONGEST_NAME = 22


class FilterTools(QObject):
    """Holds the filter of the list and the widgets that change it."""

    changed = Signal()
    columns_chosen = Signal(tuple)

    def __init__(self, context: UiContext, model: ContactListModel, parent: QObject) -> None:
        # With the page they go: without a parent they would outlive their buttons.
        super().__init__(parent)
        self._context = context
        self._model = model
        self._file = str(context.workspace.path)
        self.shown: ListFilter = read_filter(context.settings.get(FILTER), self._file)
        self.groups: tuple[Group, ...] = ()
        self._staff: dict[int, str] = {}
        self.filter_button = Button(self.tr("Filters"), "filter")
        self.filter_button.clicked.connect(self.open_filters)
        self.group_button = Button("", "groups")
        self._group_menu = QMenu(self.group_button)
        self._group_menu.aboutToShow.connect(self._fill_group_menu)
        self.group_button.set_menu(self._group_menu)
        self.column_button = IconButton("columns", self.tr("Choose columns"))
        self.column_button.clicked.connect(self.choose_columns)
        self.chips = QWidget()
        self._chip_line = FlowLayout(self.chips)
        self._labels: Labels | None = None
        self._show()
        self._read_names()
        context.changes.committed.connect(self._note_commit)

    # -- names of groups and staff -------------------------------------------------------------

    def _read_names(self) -> None:
        workspace = self._context.workspace

        def read() -> tuple[tuple[Group, ...], list[StaffMember]]:
            return tuple(workspace.groups.list_groups()), workspace.staff.list_members()

        self._context.jobs.read(read, self._take_names, owner=self, late=True)

    def _take_names(self, names: tuple[tuple[Group, ...], list[StaffMember]]) -> None:
        self.groups, members = names
        self._staff = {member.id: member.name for member in members}
        known = {group.id for group in self.groups}
        if self.shown.group_id is not None and self.shown.group_id not in known:
            self._set(replace(self.shown, group_id=None))
        self._show()

    def _note_commit(self, changes: object) -> None:
        touches = getattr(changes, "touches")  # noqa: B009 - a signal carries a plain object
        if touches("contact_group") or touches("staff"):
            self._labels = None
            self._read_names()

    def group_name(self, group_id: int | None) -> str:
        """The name of a group; "" when it is not known."""
        return next((group.name for group in self.groups if group.id == group_id), "")

    # -- the filter ----------------------------------------------------------------------------

    def take(self, wanted: ContactFilter | None) -> None:
        """Set the filter another screen asks for; None keeps the present one."""
        if wanted is not None:
            self.shown = list_filter_of(wanted)
            self._keep()
            self._show()

    def clear(self) -> None:
        """Let everybody through; tells nobody."""
        self.shown = ListFilter()
        self._keep()
        self._show()

    def _set(self, wanted: ListFilter) -> None:
        if wanted == self.shown:
            return
        self.shown = wanted
        self._keep()
        self._show()
        self.changed.emit()

    def _keep(self) -> None:
        self._context.settings.set(FILTER, written_filter(self.shown, self._file))

    # -- what is shown -------------------------------------------------------------------------

    def _show(self) -> None:
        count = self.shown.parts()
        self.filter_button.setText(
            self.tr("Filters ({count})").format(count=count) if count else self.tr("Filters")
        )
        name = self.group_name(self.shown.group_id) or self.tr("All")
        short = name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1] + "…"
        self.group_button.setText(self.tr("Group: {name}").format(name=short).replace("&", "&&"))
        self._fill_chips()

    def _fill_chips(self) -> None:
        while (item := self._chip_line.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for part in filter_parts(self.shown, self._staff_name, self._criteria_words):
            chip = FilterChip(part.text)
            chip.clicked.connect(lambda _checked=False, left=part.without: self._set(left))
            self._chip_line.addWidget(chip)
        self.show_chips()

    def show_chips(self) -> None:
        """Show the line of chips if there are any."""
        self.chips.setVisible(self._chip_line.count() > 0)

    def _staff_name(self, member_id: int) -> str:
        return self._staff.get(member_id, "…") if member_id else self.tr("nobody")

    def _criteria_words(self, criteria: Criteria) -> str:
        if self._labels is None:
            self._read_labels(self._take_labels)
            return self.tr("Own criteria")
        from sme_crm.ui.forms.criteria_names import words_of

        words = words_of(criteria, self._labels)
        return words[:1].upper() + words[1:]

    # -- choosing ------------------------------------------------------------------------------

    def open_filters(self) -> None:
        """Open the quick filters below their button."""
        from sme_crm.ui.contacts.filter_popup import FilterPopup

        popup = FilterPopup(self.filter_button.window(), self._staff)
        popup.show_filter(self.shown)
        popup.filter_chosen.connect(self._set)
        popup.criteria_wanted.connect(self.open_criteria)
        popup.move(self.filter_button.mapToGlobal(QPoint(0, self.filter_button.height() + 4)))
        popup.show()

    def open_criteria(self) -> None:
        """Open the editor of criteria for this list."""
        self._read_labels(self._show_criteria_dialog)

    def _show_criteria_dialog(self, labels: Labels) -> None:
        from sme_crm.ui.forms.criteria_dialog import CriteriaDialog

        self._labels = labels
        window = self.filter_button.window()
        title, apply = self.tr("Filter by criteria"), self.tr("Show these contacts")
        dialog = CriteriaDialog(self._context, labels, self.shown.criteria, title, apply, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._set(replace(self.shown, criteria=dialog.criteria())))
        dialog.open()

    def _read_labels(self, done: Callable[[Labels], object]) -> None:
        """Names of groups, staff, places: what criteria are worded with."""
        groups = self._context.workspace.groups

        def read() -> Labels:
            from sme_crm.ui.forms.criteria_names import read_names

            return read_names(groups.labels)

        self._context.jobs.read(read, done, owner=self)

    def _take_labels(self, labels: Labels) -> None:
        self._labels = labels
        self._show()

    def choose_columns(self) -> None:
        """Open the list of columns below its button."""
        from sme_crm.ui.contacts.column_menu import ColumnMenu

        menu = ColumnMenu(self._model.columns, self._model.column_keys(), self.column_button)
        menu.chosen.connect(self.columns_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.column_button.mapToGlobal(QPoint(0, self.column_button.height() + 4)))

    def _fill_group_menu(self) -> None:
        menu = self._group_menu
        menu.clear()
        only_one = QActionGroup(menu)
        self._add_group_choice(only_one, self.tr("All contacts"), None)
        if self.groups:
            menu.addSeparator()
        for group in self.groups:
            self._add_group_choice(only_one, "    " * group.depth + group.name, group.id)
        if not self.groups:
            empty = menu.addAction(self.tr("No group yet"))
            empty.setEnabled(False)

    def _add_group_choice(self, group: QActionGroup, text: str, group_id: int | None) -> None:
        action = QAction(text.replace("&", "&&"), self._group_menu)
        action.setCheckable(True)
        action.setChecked(self.shown.group_id == group_id)
        action.triggered.connect(lambda: self._set(replace(self.shown, group_id=group_id)))
        group.addAction(action)
        self._group_menu.addAction(action)
