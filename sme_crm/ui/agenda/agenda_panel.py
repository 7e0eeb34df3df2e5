"""The screen of the agenda: the tools above, the small month at the left, one of its views."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sme_crm.domain.dates import present_day, present_time
from sme_crm.ui.agenda.agenda_files import AgendaFiles
from sme_crm.ui.agenda.agenda_list import AgendaList
from sme_crm.ui.agenda.agenda_reading import AgendaReading, read_agenda
from sme_crm.ui.agenda.agenda_search import AgendaSearch
from sme_crm.ui.agenda.agenda_tools import AgendaTools
from sme_crm.ui.agenda.agenda_work import AgendaWork
from sme_crm.ui.agenda.canvas import Canvas
from sme_crm.ui.agenda.drag import STEP_MINUTES, Spot, snapped
from sme_crm.ui.agenda.editing import Editing
from sme_crm.ui.agenda.entries import Entry, Key, Span, entries_of, mark_days, ticked
from sme_crm.ui.agenda.entry_menu import fill_entry_menu
from sme_crm.ui.agenda.found_page import FoundPage
from sme_crm.ui.agenda.month_grid import MonthGrid
from sme_crm.ui.agenda.period import VIEWS, View, days_of_view, stepped
from sme_crm.ui.agenda.period import title_of as title_of_period
from sme_crm.ui.agenda.side_pane import SidePane
from sme_crm.ui.agenda.time_grid import TimeGrid, hour_at
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import language_code
from sme_crm.ui.navigation import (
    NewAppointment,
    OpenAppointment,
    OpenSettings,
    Panel,
    ShowAgenda,
)
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.page_header import lay_out_screen
from sme_crm.ui.widgets.read_pages import ReadPages

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

VIEW = MachineSetting("agenda/view", "week")
_PAUSE_MS: Final = 60
"""Until the days are painted and no other month is turned to."""
_TABLES: Final = (
    "appointment", "appointment_contact", "appointment_category", "closure", "setting", "task",
)  # fmt: skip


class AgendaPanel(Panel):
    """Reads the days shown in workers; follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reading: AgendaReading | None = None
        self._latest = LatestRead(context.jobs)
        self._marks_read = LatestRead(context.jobs)
        self._wanted: Key | None = None
        self._days_off: tuple[int, ...] = (5, 6)
        self.day = present_day()
        kept = context.settings.get(VIEW)
        self.view: View = kept if kept in VIEWS else "week"
        self.work = AgendaWork(context, self)
        self.work.written.connect(self._note_written)
        self.work.refused.connect(self.reload)
        self.editing = Editing(context, self.work, self)
        self.files = AgendaFiles(context, self)
        self.tools = AgendaTools(context, self)
        self.side = SidePane(context.settings)
        self.grid = TimeGrid(self.tr("Agenda by hours"))
        self.month = MonthGrid(self.tr("Agenda by months"))
        self.list = AgendaList(
            self.tr("List of the agenda"),
            self.tr("Nothing on these days"),
            self.tr("Go to other days, make an appointment (N) or search all years (Ctrl+F)."),
        )
        self.found = FoundPage(context)
        self.search = AgendaSearch(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._read_busy_days)
        self._lay_out()
        self._listen()
        self.tools.add_actions()
        self._pages.wait()
        self.reload()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._pages = ReadPages(
            self.tr("The agenda is being read"),
            self.reload,
            self.grid,
            self.month,
            self.list,
            self.found,
        )
        card = Card(padding=0)
        card.body.addWidget(self._pages)
        body = QWidget()
        line = QHBoxLayout(body)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_12)
        line.addWidget(self.side)
        line.addWidget(card, 1)
        lay_out_screen(self, [self.tools.header], body)

    def _listen(self) -> None:
        writable = not self._context.workspace.read_only
        for canvas in (self.grid, self.month):
            canvas.writable = writable
            canvas.make_wanted.connect(self.editing.make)
            canvas.change_wanted.connect(self.work.move)
            canvas.day_wanted.connect(lambda day: self.show_view("day", day))
            canvas.files_dropped.connect(self.files.look_at)
            canvas.tasks_dropped.connect(self._plan_tasks)
        for view in (self.grid, self.month, self.list):
            view.open_wanted.connect(self.editing.open)
            view.page_wanted.connect(self.step)
        for view in (self.grid, self.month, self.list, self.found.list):
            view.delete_wanted.connect(self.work.delete)
            view.menu_wanted.connect(self._open_menu)
        self.side.changed.connect(self._show_ticked)
        self.side.settings_wanted.connect(
            lambda: self._context.navigator.send(OpenSettings("agenda"))
        )
        self.side.month.chosen.connect(self.go_to)
        self.side.month.month_shown.connect(lambda _month: self._pause.start())
        self._context.changes.committed.connect(self._note_commit)

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Go to a day, open an appointment, or begin one."""
        if isinstance(request, ShowAgenda):
            view = request.view if request.view in VIEWS else self.view
            self.show_view(view, request.day or self.day)
        elif isinstance(request, OpenAppointment):
            self.editing.open_by_id(request.appointment_id, request.original)
        elif isinstance(request, NewAppointment):
            self.editing.begin(self.proposed_span(), contacts=request.contacts)

    def enter(self) -> None:
        """Days may have passed since it was read; the keys go to the view."""
        self.reload()
        self.current().setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> bool:
        """The search of the agenda."""
        self.tools.search.take_keyboard()
        return True

    def print_page(self) -> bool:
        """The days shown as PDF."""
        self.files.print_shown()
        return True

    # -- where it stands -----------------------------------------------------------------------

    def current(self) -> Canvas | AgendaList:
        """The view shown."""
        if self.view == "month":
            return self.month
        return self.list if self.view == "list" else self.grid

    def days(self) -> list[date]:
        """The days of the present view."""
        return days_of_view(self.view, self.day, self._days_off)

    def show_view(self, view: View, day: date | None = None) -> None:
        """Show another view, or another day in it."""
        self.search.clear()
        self.view, self.day = view, day or self.day
        self._context.settings.set(VIEW, view)
        self.reload()
        if self.isVisible() and not self.tools.search.hasFocus():
            self.current().setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """The days shown, in words."""
        return title_of_period(self.view, self.day, self.days(), language_code())

    def go_to(self, day: date) -> None:
        """Show a day in the present view."""
        self.search.clear()
        self.day = day
        self.reload()

    def step(self, step: int) -> None:
        """The days before or after."""
        self.go_to(stepped(self.view, self.day, step))

    def proposed_span(self) -> Span:
        """When a new appointment would be: today's next half hour, or nine on the first day."""
        today, days = present_day(), self.days()
        entry = self.current().selected()
        if entry is not None:
            return hour_at(Spot(entry.span.first_day, 9 * 60))
        if today in days:
            now = present_time()
            return hour_at(Spot(today, min(now.hour * 60 + now.minute + 40, 22 * 60)))
        first = self.day if self.day in days else days[0]
        return hour_at(Spot(first, 9 * 60 + 10))

    # -- reading -------------------------------------------------------------------------------

    def reload(self) -> None:
        """Say which days are shown, and read them."""
        self.tools.say(self.view, self.title())
        view, day, days = self.view, self.day, self.days()
        self._latest.ask(
            partial(read_agenda, self._context.workspace, view, day, days),
            self._take,
            self._pages.show_error,
            owner=self,
        )

    def _take(self, reading: AgendaReading) -> None:
        self._pages.settle()
        off = tuple(sorted(reading.calendar.weekdays_off))
        if off != self._days_off:
            self._days_off = off
            if self.view == "work_week":
                self.reload()
                return
        first = self._reading is None
        self._reading = reading
        self.work.zone = reading.zone
        self.side.show_categories(reading.categories)
        self._show()
        if first:
            self._pause.start()

    def _read_busy_days(self) -> None:
        """Which days of the small month have something, after all that is seen first."""
        month = self.side.month.days.month
        agenda = self._context.workspace.agenda
        first = days_of_view("month", month)[0]

        def read() -> set[date]:
            found = agenda.occurrences(first, first + timedelta(days=42))
            return {date.fromisoformat(one.starts[:10]) for one in found}

        self._marks_read.ask(read, self.side.month.mark_busy, self._forgo, owner=self, late=True)

    def _forgo(self, _error: Exception) -> None:
        """The dots of the small month may be missing; the agenda itself tells what is wrong."""

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            self.reload()
            self._pause.start()
            self.search.again()

    # -- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show what was read, as far as it is ticked."""
        reading = self._reading
        if reading is None or reading.view != self.view:
            return
        categories = {each.id: each for each in reading.categories}
        every = entries_of(reading.occurrences, reading.tasks, categories)
        entries = ticked(every, self.side.hidden(), self.side.tasks.isChecked())
        month = reading.day.month if reading.view == "month" else 0
        marks = mark_days(
            reading.days, reading.calendar, present_day(), language_code(), month,
            self.side.holidays.isChecked(),
        )  # fmt: skip
        shown = self.current()
        shown.show_entries(entries, marks)
        if isinstance(shown, Canvas):
            shown.say_when_empty(len(every))
        if not self.search.words:
            self.show_page(shown)
        self.side.month.show_days(reading.day, days_of_view(reading.view, reading.day))
        if self._wanted is not None:
            self._choose_wanted(entries)

    def _choose_wanted(self, entries: Sequence[Entry]) -> None:
        """Select what was written; of a repeated one any of its times will do."""
        wanted, self._wanted = self._wanted, None
        found = [entry.key for entry in entries if wanted and entry.key[:2] == wanted[:2]]
        if found:
            self.current().select(wanted if wanted in found else found[0])

    def _note_written(self, key: Key) -> None:
        self._wanted = key

    def show_page(self, page: QWidget) -> None:
        """Show one of the views, or what was found."""
        self._pages.setCurrentWidget(page)

    def show_entry(self, entry: Entry) -> None:
        """Show the day of an entry in the present view, and it selected."""
        self._wanted = entry.key
        self.show_view(self.view, entry.span.first_day)

    def shows(self, view: View, day: date) -> bool:
        """Whether the days around `day` are read and shown in a view."""
        reading = self._reading
        return reading is not None and (reading.view, reading.day) == (view, day)

    def _show_ticked(self) -> None:
        self._show()
        self.search.again()

    def _plan_tasks(self, tasks: Sequence[int], spot: Spot) -> None:
        """Tasks left on a day; in the view of hours at their time."""
        timed = self.view != "month" and not spot.all_day
        minute = min(snapped(spot.minute), 24 * 60 - STEP_MINUTES) if timed else 0
        clock = f"{minute // 60:02}:{minute % 60:02}" if timed else ""
        self.work.plan_tasks(tasks, spot.day.isoformat(), clock)

    # -- menu ----------------------------------------------------------------------------------

    def _open_menu(self, entry: Entry | None, place: QPoint, spot: Spot | None) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if entry is not None:
            fill_entry_menu(menu, entry, self.editing, self.work, self._context)
        elif spot is not None:
            new = menu.addAction(icon("plus"), self.tr("New appointment here"))
            new.setEnabled(not self._context.workspace.read_only)
            at = QRect(place, QSize(1, 1))
            new.triggered.connect(lambda _checked=False: self.editing.make(hour_at(spot), at))
            go = menu.addAction(icon("today"), self.tr("Show this day"))
            go.triggered.connect(lambda _checked=False: self.show_view("day", spot.day))
        menu.popup(place)
