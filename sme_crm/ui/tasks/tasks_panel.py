"""The screen of tasks: a line to add them, the list under headings, one task at the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sme_crm.ui.follow_up.quick_add_line import QuickAddLine
from sme_crm.ui.follow_up.task_work import TaskWork
from sme_crm.ui.follow_up.tasks_header import TasksHeader
from sme_crm.ui.labels import count_text
from sme_crm.ui.navigation import NewTask, OpenTask, Panel, ShowTasks
from sme_crm.ui.tasks.filter_bar import TaskFilterBar
from sme_crm.ui.tasks.kept_lists import KeptLists
from sme_crm.ui.tasks.list_offers import ListOffers
from sme_crm.ui.tasks.list_pages import ListPages
from sme_crm.ui.tasks.list_tools import ListTools
from sme_crm.ui.tasks.task_list_model import TaskListModel
from sme_crm.ui.tasks.task_menu import TaskMenu
from sme_crm.ui.tasks.task_output import TaskOutput
from sme_crm.ui.tasks.task_table import TaskTable
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.actions import CONTACT_HERE, NEW_HERE, screen_action
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.labels import ElidedLabel
from sme_crm.ui.widgets.page_header import lay_out_screen
from sme_crm.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from sme_crm.domain.task_filter import TaskSort
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.tasks.task_bulk_bar import TaskBulkBar
    from sme_crm.ui.tasks.task_page import TaskPage

_PAGE_MS = 40  # by then the list is painted
_LEAST_LIST, _LEAST_PAGE = 520, 330
_FOOTER = size.CONTROL_HEIGHT + size.SPACE_12


class TasksPanel(Panel):
    """Reads in workers; everything can be done by keys on the list."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._wanted: int | None = None
        self.work = TaskWork(context, self)
        self.work.made.connect(self._go_to)
        self.model = TaskListModel(context, self)
        self._page: TaskPage | None = None
        self._bulk: TaskBulkBar | None = None
        self._page_timer = QTimer(self, singleShot=True, interval=_PAGE_MS)
        self._page_timer.timeout.connect(self._show_page)
        self._lay_out()
        self.output = TaskOutput(context, self)
        self.lists = KeptLists(context, self.filters, self)
        self.offers = ListOffers(context, self.filters, self)
        self._listen()
        self._add_actions()
        self.show_list()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """Each part is made in its place: to move a widget that has parts restyles all of them.

        Only the tools come in afterwards, in the order in which Tab goes through them.
        """
        header = TasksHeader(self._context, "list", self)
        self.quick = QuickAddLine(self._context)
        self.search = SearchField(self.tr("Search a task"), "Ctrl+F")
        self.filters = TaskFilterBar()
        self.tools = ListTools(self.quick, self.search, self.filters, self)
        self.filters.setParent(self)
        splitter = Splitter(parent=self)
        card = Card(padding=0, parent=splitter)
        self._pages = ListPages(
            read=self.show_list,
            show_all=self._show_all,
            add=self.begin,
            writable=self.work.writable,
            parent=card,
        )
        self.table = TaskTable(self.model, self.tr("Tasks"), self._pages)
        self._pages.set_list(self.table)
        self._below = QStackedWidget(card)
        self.footer = ElidedLabel("", TextRole.SMALL_NUMBER, "muted", parent=self._below)
        self.footer.setContentsMargins(size.SPACE_12, 0, size.SPACE_12, 0)
        self._below.addWidget(self.footer)
        self._below.setFixedHeight(_FOOTER)
        card.body.addWidget(self._pages, 1)
        card.body.addWidget(self._below)
        side = QWidget(splitter)
        self._side = QVBoxLayout(side)
        self._side.setContentsMargins(0, 0, 0, 0)
        self._empty_side = Card(padding=0, parent=side)
        self._side.addWidget(self._empty_side)
        for part, least, share in ((card, _LEAST_LIST, 3), (side, _LEAST_PAGE, 1)):
            part.setMinimumWidth(least)
            splitter.setStretchFactor(splitter.indexOf(part), share)
        splitter.setSizes([760, 360])
        lay_out_screen(self, [header, self.tools, self.filters], splitter)

    @property
    def page(self) -> TaskPage:
        """One task with everything about it; made when it is first wanted, after the list."""
        if self._page is None:
            from sme_crm.ui.tasks.task_page import TaskPage

            self._page = TaskPage(self._context, self.work, self._side.parentWidget())
            self._page.offer(self.offers.kinds, self.offers.members)
            self._side.replaceWidget(self._empty_side, self._page)
            self._empty_side.deleteLater()
        return self._page

    @property
    def bulk(self) -> TaskBulkBar:
        """What can be done with several; made when several are marked first."""
        if self._bulk is None:
            from sme_crm.ui.tasks.task_bulk_bar import TaskBulkBar

            table = self.table
            self._bulk = bulk = TaskBulkBar(self._below)
            self._below.addWidget(bulk)
            bulk.offer(self.offers.kinds, self.offers.members)
            bulk.finish_wanted.connect(self._finish)
            bulk.postpone_wanted.connect(self.postpone)
            bulk.edit_wanted.connect(lambda values: self.work.edit_many(table.marked_ids(), values))
            bulk.drop_wanted.connect(lambda: self.work.drop(table.marked_ids()))
            bulk.delete_wanted.connect(lambda: self.work.delete(table.marked_ids()))
            bulk.closed.connect(table.clear_marks)
        return self._bulk

    def _listen(self) -> None:
        self.quick.added.connect(self.work.create)
        self.search.searched.connect(self.filters.set_text)
        self.search.left_downwards.connect(self.table.setFocus)
        self.quick.field.left_downwards.connect(self.table.setFocus)
        self.filters.changed.connect(self.show_list)
        self.tools.print_wanted.connect(self.print_page)
        self.tools.pdf_wanted.connect(lambda: self.output.save_pdf(self.model))
        self.tools.csv_wanted.connect(self._save_csv)
        self.tools.kinds_wanted.connect(self.lists.show_kinds)
        self.filters.keep_wanted.connect(self.lists.keep)
        self.filters.forget_wanted.connect(self.lists.forget)
        self.filters.rename_wanted.connect(self.lists.rename)
        self.model.counted.connect(lambda _count: self._show_count())
        self.model.ordered.connect(self._settle)
        self.model.failed.connect(self._pages.show_error)
        self.model.edited.connect(self.work.edit)
        table = self.table
        table.finish_wanted.connect(self._finish)
        table.call_wanted.connect(self.call)
        table.reopen_wanted.connect(lambda: self.work.reopen(table.marked_ids()))
        table.postpone_wanted.connect(self.postpone)
        table.delete_wanted.connect(lambda: self.work.delete(table.marked_ids()))
        table.open_wanted.connect(lambda: self.page.focus_first_field())
        table.current_changed.connect(self._show_current)
        table.marks_changed.connect(self._show_marks)
        table.sorted_by.connect(self._sort)
        table.menu_wanted.connect(self._open_menu)
        self.offers.came.connect(self._take_offers)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("New task"), "plus", NEW_HERE, self.begin, True),
            (self.tr("Edit the task"), "edit", "", self.table.edit_cell, True),
            (self.tr("Postpone to tomorrow"), "clock", "", lambda: self.postpone("tomorrow"), True),
            (self.tr("Call the contact"), "phone", "", self.call, True),
            (self.tr("Open the contact"), "contacts", CONTACT_HERE, self.open_contact, False),
            (self.tr("Keep this list…"), "save", "", self.lists.keep, True),
            (self.tr("List as CSV…"), "export", "", self._save_csv, False),
        ):
            enabled = self.work.writable or not writes
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show a task, a view, or begin a task."""
        if isinstance(request, OpenTask):
            self._wanted = request.task_id
            if self.table.choose(request.task_id):
                self._wanted = None
            else:
                self._show_all()
        elif isinstance(request, ShowTasks):
            self.filters.take(request)
            self.show_list()
        elif isinstance(request, NewTask):
            self.begin()

    def begin(self) -> None:
        """Go to the line that adds tasks."""
        self.quick.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> bool:
        """Save the field being edited."""
        return self._page is None or self._page.leave()

    def enter(self) -> None:
        """It may be another day by now."""
        self.offers.count_soon()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while another screen was shown is read now."""
        super().showEvent(event)
        self.model.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is read for a list that nobody sees."""
        super().hideEvent(event)
        self.model.rest()

    def focus_search(self) -> bool:
        """The search of the list."""
        self.search.take_keyboard()
        return True

    def print_page(self) -> bool:
        """Print the list as it is shown."""
        self.output.print_list(self.model)
        return True

    def _save_csv(self) -> None:
        self.output.save_csv(self.model)

    # -- reading -------------------------------------------------------------------------------

    def show_list(self) -> None:
        """Read the list that the bar asks for; what there is to choose from comes after it."""
        if not self.model.rowCount():
            self._pages.show_reading()
        self.model.show_list(
            self.filters.filter(), self.filters.first_sort(), self.filters.headings()
        )
        self.table.show_sort()
        self.offers.count_soon()

    def _sort(self, order: TaskSort) -> None:
        self.model.show_list(self.model.filter, order, self.model.grouping)
        self.table.show_sort()

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.choose("open")
        for combo in (self.filters.kind, self.filters.priority, self.filters.responsible):
            combo.choose("")
        self.show_list()

    def _take_offers(self) -> None:
        kinds, members = self.offers.kinds, self.offers.members
        self.model.set_kinds(kinds)
        self.quick.kinds = kinds
        self.table.delegate.kinds = kinds
        self.table.delegate.members = [(str(one.id), one.name) for one in members if one.active]
        for part in (self._page, self._bulk):
            if part is not None:
                part.offer(kinds, members)

    # -- showing -------------------------------------------------------------------------------

    def _show_count(self) -> None:
        self.offers.begin()
        count = self.model.count
        if count:
            text = self.tr("%n task(s)", "", count).replace(str(count), count_text(count), 1)
            keys = self.tr("Space done · C call · T tomorrow · W next week · D day · F2 edit")
            self.footer.setText(f"{text}  ·  {keys}")
            self._pages.show_list()
            self.table.choose_first()
        else:
            self._say_nothing()

    def _say_nothing(self) -> None:
        self.footer.setText("")
        narrowed = self.filters.view() != "open" or self.model.filter != type(self.model.filter)()
        self._pages.show_nothing(narrowed=narrowed)
        self._show_current()

    def _settle(self) -> None:
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        self._show_current()

    def _go_to(self, task_id: int) -> None:
        self._wanted = task_id

    def _show_current(self) -> None:
        if self._page is None:
            self._page_timer.start()
        else:
            self._show_page()

    def _show_page(self) -> None:
        self.page.show_task(self.table.current_id())

    def _show_marks(self) -> None:
        count = len(self.table.marked_ids())
        if count > 1:
            self.bulk.show_count(count)
            self._below.setCurrentWidget(self.bulk)
        else:
            self._below.setCurrentWidget(self.footer)

    def _open_menu(self, place: QPoint) -> None:
        task = self.table.current_task()
        if task is not None:
            TaskMenu(self.work, self.table, task, self).popup(place)

    # -- acting --------------------------------------------------------------------------------

    def postpone(self, to: str) -> None:
        """Put the marked tasks off: "tomorrow", "next_week" or "day" to choose one."""
        ids = self.table.marked_ids()
        if to == "day":
            self.work.choose_day(ids)
        else:
            self.work.postpone(ids, "tomorrow" if to == "tomorrow" else "next_week")

    def _finish(self) -> None:
        self.work.finish(self.table.marked_rows(), self.table.marked_ids())

    def call(self) -> None:
        """Begin the call that the task asks for."""
        self.work.call(self.table.current_task())

    def open_contact(self) -> None:
        """The sheet of its contact."""
        self.work.open_contact(self.table.current_task())
