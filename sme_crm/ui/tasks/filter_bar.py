"""Which tasks the list shows: views with their counts, the user's own, and what narrows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from sme_crm.domain.task_filter import (
    NOBODY,
    Due,
    KeptTaskFilter,
    TaskFilter,
    TaskGrouping,
    TaskSort,
)
from sme_crm.ui.follow_up.task_words import KindWords, priority_choices
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.flow_layout import FlowLayout

if TYPE_CHECKING:
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.navigation import ShowTasks

_DUES: Final[dict[str, Due]] = {
    "open": "", "overdue": "overdue", "today": "today", "week": "week", "none": "none",
}  # fmt: skip
_KEPT = "kept:"
_ONLY = "only"


class TaskFilterBar(QWidget):
    """One view is on; kind, priority and person narrow it; the words come from the search.

    `grouping` and `keep_button` stand elsewhere on the screen.
    """

    changed = Signal()
    """Another list is wanted."""
    keep_wanted = Signal()
    forget_wanted = Signal(int)
    """The id of a kept list."""
    rename_wanted = Signal(object)
    """The KeptTaskFilter to be given another name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept: dict[str, KeptTaskFilter] = {}
        self._only: KeptTaskFilter | None = None
        self._counts: dict[str, int] = {}
        self._text = ""
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._flow = FlowLayout(self, size.SPACE_4)
        self.buttons: dict[str, Button] = {}
        for key, text in self._views():
            self._add_button(key, text)
        self.kind = ComboBox(accessible_name=self.tr("Kind of task"))
        self.priority = ComboBox(accessible_name=self.tr("Priority"))
        self.responsible = ComboBox(accessible_name=self.tr("Responsible"))
        self.grouping = ComboBox(self._groupings(), self.tr("Headings"))
        self.grouping.choose("day")
        for combo in (self.kind, self.priority, self.responsible, self.grouping):
            combo.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.activated.connect(lambda _index: self.changed.emit())
        for combo in (self.kind, self.priority, self.responsible):
            self._flow.addWidget(combo)
        self.keep_button = IconButton("save", self.tr("Keep this list under a name…"))
        self.keep_button.clicked.connect(self.keep_wanted.emit)
        self.priority.set_choices([("", self.tr("Any priority")), *priority_choices()])
        self.offer(KindWords(), ())
        self.choose("open")

    def _views(self) -> list[tuple[str, str]]:
        return [
            ("open", self.tr("All to do")),
            ("overdue", self.tr("Overdue")),
            ("today", self.tr("Today")),
            ("week", self.tr("This week")),
            ("none", self.tr("Without date")),
            ("done", self.tr("Done")),
        ]

    def _groupings(self) -> list[tuple[str, str]]:
        return [
            ("day", self.tr("By day")),
            ("kind", self.tr("By kind")),
            ("priority", self.tr("By priority")),
            ("responsible", self.tr("By person")),
            ("contact", self.tr("By contact")),
            ("", self.tr("No headings")),
        ]

    def _add_button(self, key: str, text: str) -> Button:
        button = Button(text.replace("&", "&&"), kind="quiet")
        button.setCheckable(True)
        button.setProperty("label", text)
        button.clicked.connect(lambda _checked=False: self._choose_view(key))
        self._group.addButton(button)
        self.buttons[key] = button
        self._flow.addWidget(button)
        return button

    # -- what there is to choose ---------------------------------------------------------------

    def offer(self, kinds: KindWords, members: Sequence[StaffMember]) -> None:
        """The kinds and the staff there are."""
        self.kind.set_choices([("", self.tr("Any kind")), *kinds.choices()])
        people = [(str(one.id), one.name) for one in members if one.active]
        nobody = (str(NOBODY), self.tr("Nobody"))
        self.responsible.set_choices([("", self.tr("Anybody")), *people, nobody])
        self.responsible.setVisible(bool(people))

    def offer_kept(self, kept: Sequence[KeptTaskFilter]) -> None:
        """The user's own lists stand behind the views."""
        on = self.view()
        for key in list(self._kept):
            button = self.buttons.pop(key)
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._kept = {f"{_KEPT}{one.id}": one for one in kept}
        for key, one in self._kept.items():
            button = self._add_button(key, one.name)
            button.setIcon(icon("filter"))
            button.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            button.customContextMenuRequested.connect(
                lambda place, key=key: self._open_menu(key, place)
            )
        self._put_tools_last()
        self.choose(on)
        self._show_counts()

    def _put_tools_last(self) -> None:
        """What narrows the views stands behind them."""
        for tool in (self.kind, self.priority, self.responsible):
            self._flow.removeWidget(tool)
            self._flow.addWidget(tool)

    def take(self, request: ShowTasks) -> None:
        """Show a view, or what another screen asks for until another view is chosen."""
        if request.filter is None:
            self.choose(request.view)
            return
        self._only = KeptTaskFilter(0, request.name, request.filter)
        button = self.buttons.get(_ONLY) or self._add_button(_ONLY, request.name)
        button.setProperty("label", request.name)
        button.setIcon(icon("filter"))
        self._put_tools_last()
        self._counts.pop(_ONLY, None)
        for combo in (self.kind, self.priority, self.responsible):
            combo.choose("")
        self.choose(_ONLY)
        self._show_counts()

    def _open_menu(self, key: str, place: QPoint) -> None:
        menu = QMenu(self)
        rename = menu.addAction(icon("edit"), self.tr("Rename this list…"))
        rename.triggered.connect(lambda _checked=False: self.rename_wanted.emit(self._kept[key]))
        forget = menu.addAction(icon("trash"), self.tr("Forget this list"))
        forget.triggered.connect(lambda _checked=False: self.forget_wanted.emit(self._kept[key].id))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.buttons[key].mapToGlobal(place))

    # -- what is chosen ------------------------------------------------------------------------

    def view(self) -> str:
        """The key of the view that is on."""
        return next((key for key, button in self.buttons.items() if button.isChecked()), "open")

    def choose(self, view: str) -> None:
        """Switch to a view without a signal; one that is gone leaves the first."""
        self.buttons.get(view, self.buttons["open"]).setChecked(True)
        if _ONLY in self.buttons:
            self.buttons[_ONLY].setVisible(view == _ONLY)

    def _choose_view(self, key: str) -> None:
        self.choose(key)
        kept = self._kept.get(key)
        if kept is not None:
            wanted = kept.filter
            self.kind.choose(wanted.kinds[0] if wanted.kinds else "")
            self.priority.choose(str(wanted.priorities[0]) if wanted.priorities else "")
            self.responsible.choose(str(wanted.responsible[0]) if wanted.responsible else "")
            self.grouping.choose(kept.grouping)
        self.changed.emit()

    def set_text(self, text: str) -> None:
        """Search for these words."""
        self._text = text
        self.changed.emit()

    def filter(self) -> TaskFilter:
        """The tasks wanted."""
        only = self._only if self.view() == _ONLY else None
        kept = only or self._kept.get(self.view())
        wanted = kept.filter if kept is not None else view_filter(self.view())
        kind, priority, person = self.kind.key(), self.priority.key(), self.responsible.key()
        return replace(
            wanted,
            kinds=(kind,) if kind else (),
            priorities=(int(priority),) if priority else (),
            responsible=(int(person),) if person else only.filter.responsible if only else (),
            text=self._text or wanted.text,
        )

    def headings(self) -> TaskGrouping:
        """What the headings tell."""
        key = self.grouping.key()
        found: dict[str, TaskGrouping] = {
            "day": "day", "kind": "kind", "priority": "priority",
            "responsible": "responsible", "contact": "contact",
        }  # fmt: skip
        return found.get(key, "")

    def first_sort(self) -> TaskSort:
        """The order a view begins with."""
        done = self.filter().closed == "closed"
        return TaskSort("closed", descending=True) if done else TaskSort()

    # -- counts --------------------------------------------------------------------------------

    def counted_filters(self) -> dict[str, TaskFilter]:
        """What is counted for each button."""
        views = {key: view_filter(key) for key in (*_DUES,)}
        only = {_ONLY: self._only.filter} if self._only is not None else {}
        return views | only | {key: kept.filter for key, kept in self._kept.items()}

    def set_counts(self, counts: dict[str, int]) -> None:
        """How many tasks each view has."""
        self._counts = counts
        self._show_counts()

    def _show_counts(self) -> None:
        for key, button in self.buttons.items():
            text = str(button.property("label"))
            count = self._counts.get(key)
            shown = text if not count else f"{text}  {count_text(count)}"
            button.setText(shown.replace("&", "&&"))
        self.updateGeometry()


def view_filter(view: str) -> TaskFilter:
    """The tasks of a view."""
    return TaskFilter(closed="closed") if view == "done" else TaskFilter(due=_DUES.get(view, ""))
