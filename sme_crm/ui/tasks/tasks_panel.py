"""The screen of tasks: a line to add them, the list under headings, one task at the side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui.follow_up.quick_add_line import QuickAddLine
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.follow_up.task_work import TaskWork
from sme_crm.ui.follow_up.tasks_header import TasksHeader
from sme_crm.ui.labels import count_text
from sme_crm.ui.navigation import NewTask, OpenTask, Panel, ShowTasks
from sme_crm.ui.tasks.filter_bar import TaskFilterBar
from sme_crm.ui.tasks.kept_lists import KeptLists
from sme_crm.ui.tasks.list_tools import ListTools
from sme_crm.ui.tasks.task_bulk_bar import TaskBulkBar
from sme_crm.ui.tasks.task_list_model import TaskListModel
from sme_crm.ui.tasks.task_menu import TaskMenu
from sme_crm.ui.tasks.task_output import TaskOutput
from sme_crm.ui.tasks.task_page import TaskPage
from sme_crm.ui.tasks.task_table import TaskTable
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.labels import ElidedLabel
from sme_crm.ui.widgets.page_header import lay_out_screen
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.domain.task_filter import KeptTaskFilter, TaskSort
    from sme_crm.services.staff import StaffMember
    from sme_crm.services.tasks.kinds import ActivityKind
    from sme_crm.ui.context import UiContext

_COUNT_MS = 250
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
        self.table = TaskTable(self.model, self.tr("Tasks"))
        self.page = TaskPage(context, self.work)
        self.filters = TaskFilterBar()
        self.quick = QuickAddLine(context)
        self.quick.added.connect(self.work.create)
        self.search = SearchField(self.tr("Search a task"), "Ctrl+F")
        self.bulk = TaskBulkBar()
        self.output = TaskOutput(context, self)
        self.lists = KeptLists(context, self.filters, self)
        self._members: list[StaffMember] = []
        self._count_timer = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._count_timer.timeout.connect(self._count)
        self._make_states()
        self._lay_out()
        self._listen()
        self._add_actions()
        self._read_offers()
        self.show_list()

    # -- making --------------------------------------------------------------------------------

    def _make_states(self) -> None:
        self._loading = LoadingState(self.tr("The tasks are being read"))
        self._error = ErrorState("", "")
        self._error.add_action(self.tr("Try again"), self.show_list, "refresh", "primary")
        self._nothing = EmptyState("tasks", "", "")
        self._all_button = self._nothing.add_action(
            self.tr("Show all to do"), self._show_all, "tasks"
        )
        add = self._nothing.add_action(self.tr("Add a task"), self.begin, "plus", "primary")
        add.setEnabled(self.work.writable)

    def _lay_out(self) -> None:
        self.tools = ListTools(self.quick, self.search, self.filters)
        self.footer = ElidedLabel("", TextRole.SMALL_NUMBER, "muted")
        self.footer.setContentsMargins(size.SPACE_12, 0, size.SPACE_12, 0)
        self._below = QStackedWidget()
        self._below.addWidget(self.footer)
        self._below.addWidget(self.bulk)
        self._below.setFixedHeight(_FOOTER)
        self._pages = QStackedWidget()
        for page in (self.table, self._loading, self._error, self._nothing):
            self._pages.addWidget(page)
        card = Card(padding=0)
        card.body.addWidget(self._pages, 1)
        card.body.addWidget(self._below)
        splitter = Splitter()
        for part, least, share in ((card, _LEAST_LIST, 3), (self.page, _LEAST_PAGE, 1)):
            part.setMinimumWidth(least)
            splitter.addWidget(part)
            splitter.setStretchFactor(splitter.count() - 1, share)
        splitter.setSizes([760, 360])
        header = TasksHeader(self._context, "list")
        lay_out_screen(self, [header, self.tools, self.filters], splitter)

    def _listen(self) -> None:
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
        self.model.counted.connect(lambda _count: self._show_count())
        self.model.ordered.connect(self._settle)
        self.model.failed.connect(self._fail)
        self.model.edited.connect(self.work.edit)
        table = self.table
        table.finish_wanted.connect(self._finish)
        table.call_wanted.connect(self.call)
        table.reopen_wanted.connect(lambda: self.work.reopen(table.marked_ids()))
        table.postpone_wanted.connect(self.postpone)
        table.delete_wanted.connect(lambda: self.work.delete(table.marked_ids()))
        table.open_wanted.connect(self.page.focus_first_field)
        table.current_changed.connect(self._show_current)
        table.marks_changed.connect(self._show_marks)
        table.sorted_by.connect(self._sort)
        table.menu_wanted.connect(self._open_menu)
        bulk = self.bulk
        bulk.finish_wanted.connect(self._finish)
        bulk.postpone_wanted.connect(self.postpone)
        bulk.edit_wanted.connect(lambda values: self.work.edit_many(table.marked_ids(), values))
        bulk.drop_wanted.connect(lambda: self.work.drop(table.marked_ids()))
        bulk.delete_wanted.connect(lambda: self.work.delete(table.marked_ids()))
        bulk.closed.connect(table.clear_marks)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("New task"), "plus", "", self.begin, True),
            (self.tr("Edit the task"), "edit", "", self.table.edit_cell, True),
            (self.tr("Postpone to tomorrow"), "clock", "", lambda: self.postpone("tomorrow"), True),
            (self.tr("Call the contact"), "phone", "", self.call, True),
            (self.tr("Open the contact"), "contacts", "Ctrl+O", self.open_contact, False),
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
        return self.page.leave()

    def enter(self) -> None:
        """It may be another day by now."""
        self._count_timer.start()

    def focus_search(self) -> bool:
        """The search of the list."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        return True

    def print_page(self) -> bool:
        """Print the list as it is shown."""
        self.output.print_list(self.model)
        return True

    def _save_csv(self) -> None:
        self.output.save_csv(self.model)

    # -- reading -------------------------------------------------------------------------------

    def show_list(self) -> None:
        """Read the list that the bar asks for."""
        if not self.model.rowCount():
            self._pages.setCurrentWidget(self._loading)
        self.model.show_list(
            self.filters.filter(), self.filters.first_sort(), self.filters.headings()
        )
        self.table.show_sort()
        self._count_timer.start()

    def _sort(self, order: TaskSort) -> None:
        self.model.show_list(self.model.filter, order, self.model.grouping)
        self.table.show_sort()

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.choose("open")
        for combo in (self.filters.kind, self.filters.priority, self.filters.responsible):
            combo.choose("")
        self.show_list()

    def _read_offers(self) -> None:
        workspace = self._context.workspace

        def read() -> tuple[list[ActivityKind], list[StaffMember], list[KeptTaskFilter]]:
            return (
                workspace.activity_kinds.list_kinds(),
                workspace.staff.list_members(),
                workspace.task_filters.list_filters(),
            )

        self._context.jobs.read(read, self._take_offers, owner=self)

    def _take_offers(
        self, offers: tuple[list[ActivityKind], list[StaffMember], list[KeptTaskFilter]]
    ) -> None:
        own, self._members, kept = offers
        kinds = KindWords(own)
        self.model.set_kinds(kinds)
        self.quick.kinds = kinds
        self.table.delegate.kinds = kinds
        self.table.delegate.members = [
            (str(one.id), one.name) for one in self._members if one.active
        ]
        self.page.offer(kinds, self._members)
        self.filters.offer(kinds, self._members)
        self.filters.offer_kept(kept)
        self.bulk.offer(kinds, self._members)
        self._count_timer.start()

    def _count(self) -> None:
        lists = self._context.workspace.task_lists
        counted = self.filters.counted_filters()

        def read() -> dict[str, int]:
            return dict(zip(counted, lists.counts(list(counted.values())), strict=True))

        self._context.jobs.read(read, self.filters.set_counts, owner=self)

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in ("staff", "task_filter", "activity_kind")):
            self._read_offers()
        if changes.touches("task"):
            self._count_timer.start()

    def _fail(self, error: Exception) -> None:
        self._error.show_error(error)
        self._pages.setCurrentWidget(self._error)

    # -- showing -------------------------------------------------------------------------------

    def _show_count(self) -> None:
        count = self.model.count
        if count:
            text = self.tr("%n task(s)", "", count).replace(str(count), count_text(count), 1)
            keys = self.tr("Space done · C call · T tomorrow · W next week · D day · F2 edit")
            self.footer.setText(f"{text}  ·  {keys}")
            self._pages.setCurrentWidget(self.table)
            self.table.choose_first()
        else:
            self._say_nothing()

    def _say_nothing(self) -> None:
        """An empty list says what to do next."""
        self.footer.setText("")
        narrowed = self.filters.view() != "open" or self.model.filter != type(self.model.filter)()
        self._all_button.setVisible(narrowed)
        if narrowed:
            self._nothing.set_texts(
                self.tr("Nothing here"), self.tr("No task meets what was chosen above.")
            )
        else:
            self._nothing.set_texts(
                self.tr("Nothing to do yet"),
                self.tr(
                    "Type what is to be done in the line above, as you would say it:"
                    " “call Dupont friday 2pm”. Contact, day and time are found by themselves."
                ),
            )
        self._pages.setCurrentWidget(self._nothing)
        self.page.show_task(None)

    def _settle(self) -> None:
        if self._wanted is not None and self.table.choose(self._wanted):
            self._wanted = None
        self._show_current()

    def _go_to(self, task_id: int) -> None:
        self._wanted = task_id

    def _show_current(self) -> None:
        self.page.show_task(self.table.current_id())

    def _show_marks(self) -> None:
        count = len(self.table.marked_ids())
        self._below.setCurrentWidget(self.bulk if count > 1 else self.footer)
        self.bulk.show_count(count)

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
