"""The screen of the load: the tools above, people by days, what there is to know below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.domain.dates import format_date, present_day
from sme_crm.domain.task_filter import NOBODY, TaskFilter
from sme_crm.domain.task_load import EVERYBODY, SORTS, Load, Sort, Spot, window
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import language_code
from sme_crm.ui.load.load_footer import LoadFooter
from sme_crm.ui.load.load_model import LoadModel
from sme_crm.ui.load.load_output import LoadOutput
from sme_crm.ui.load.load_table import LoadTable
from sme_crm.ui.load.load_tools import WEEKS, LoadTools
from sme_crm.ui.load.load_words import person_text, short_day_words
from sme_crm.ui.load.load_work import LoadWork
from sme_crm.ui.navigation import NewTask, Panel, ShowLoad, ShowTasks
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.page_header import lay_out_screen
from sme_crm.ui.widgets.read_pages import ReadPages
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

WEEKS_SHOWN = MachineSetting("load/weeks", 4)
_TABLES: Final = ("task", "staff", "activity_kind", "setting", "closure", "series_member")
_MOST_STEPS: Final = 200


class LoadPanel(Panel):
    """Reads the load in workers, the hours of appointments after it; follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = LatestRead(context.jobs)
        self._hours_read = LatestRead(context.jobs)
        self._step = 0
        kept = context.settings.get(WEEKS_SHOWN)
        self._weeks = kept if kept in WEEKS else 4
        self.work = LoadWork(context, self)
        self.output = LoadOutput(context, self)
        self.model = LoadModel(self)
        self.table = LoadTable(self.model, self.tr("Load by person and day"))
        self.table.writable = self.work.writable
        self.footer = LoadFooter(self.table)
        self.tools = LoadTools(context, self._weeks)
        self._lay_out()
        self._listen()
        self._add_actions()
        self._pages.wait()

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._nothing = EmptyState("chart", "", "")
        self._nothing.add_action(self.tr("Show the list of tasks"), self._show_list, "tasks")
        add = self._nothing.add_action(self.tr("Add a task"), self._add_task, "plus", "primary")
        add.setEnabled(self.work.writable)
        self._pages = ReadPages(
            self.tr("The tasks are being counted"), self.reload, self.table, self._nothing
        )
        card = Card(padding=0)
        card.body.addWidget(self._pages, 1)
        card.body.addWidget(self.footer)
        lay_out_screen(self, [self.tools.header, self.tools], card)

    def _listen(self) -> None:
        tools, table = self.tools, self.table
        tools.step_wanted.connect(self.step)
        tools.today_wanted.connect(self.go_today)
        tools.weeks_chosen.connect(self.show_weeks)
        tools.sorts_chosen.connect(self._choose_sorts)
        tools.level_wanted.connect(self.level)
        tools.capacities_wanted.connect(self._ask_capacities)
        tools.print_wanted.connect(self.print_page)
        tools.pdf_wanted.connect(self._save_pdf)
        tools.table_wanted.connect(self._save_table)
        table.open_wanted.connect(self.open)
        table.move_wanted.connect(self._drop)
        table.ask_wanted.connect(self.ask_place)
        table.postpone_wanted.connect(self.postpone)
        table.peak_wanted.connect(self.go_to_peak)
        table.page_wanted.connect(self.step)
        table.hovered.connect(self.footer.say_target)
        table.current_changed.connect(self._say)
        table.menu_wanted.connect(self._open_menu)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("Show the list of tasks"), "tasks", "", self._show_list, False),
            (self.tr("Move the marked tasks…"), "calendar", "", self.ask_place, True),
            (self.tr("Level out…"), "check", "L", self.level, True),
            (self.tr("Next peak"), "warning", "", self.go_to_peak, False),
            (self.tr("Tasks a day…"), "person", "", self._ask_capacities, True),
            (self.tr("Load as PDF…"), "pdf", "", self._save_pdf, False),
            (self.tr("Load as a table (Excel, CSV)…"), "export", "", self._save_table, False),
        ):
            enabled = self.work.writable or not writes
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show the days from today on."""
        if isinstance(request, ShowLoad):
            self._step = 0

    def enter(self) -> None:
        """Days may have passed since it was read; the keys go to the table."""
        self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def print_page(self) -> bool:
        """Print the table as it is shown."""
        if self.model.load is not None:
            self.output.print_load(self.model.load, self.title())
        return True

    # -- which days ----------------------------------------------------------------------------

    def title(self) -> str:
        """The days shown, in words."""
        first, last = window(present_day(), self._weeks, self._step)
        language = language_code()
        return f"{format_date(first, language, 'medium')} – {format_date(last, language, 'medium')}"

    def step(self, step: int) -> None:
        """The days before or after; none before today."""
        self._step = min(max(0, self._step + step), _MOST_STEPS)
        self.reload()

    def go_today(self) -> None:
        """Back to the days from today on."""
        self._step = 0
        self.reload()

    def show_weeks(self, weeks: int) -> None:
        """Show so many weeks."""
        self._weeks, self._step = weeks, 0
        self.tools.weeks.choose(str(weeks))
        self._context.settings.set(WEEKS_SHOWN, weeks)
        self.reload()

    # -- reading -------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the days shown."""
        self._hours_read.drop()
        loads, language = self._context.workspace.task_loads, language_code()
        first, last = window(present_day(), self._weeks, self._step)
        self._latest.ask(
            lambda: loads.read(first, last, language),
            self._take,
            self._pages.show_error,
            owner=self,
        )

    def _take(self, load: Load) -> None:
        self._pages.settle()
        self.model.show(load)
        counts: dict[Sort, int] = {
            sort: sum(part.of(sort) for part in load.cells.values()) for sort in SORTS
        }
        self.tools.show_period(self.title(), counts, self._step == 0)
        if load.total or self._step:
            self._pages.setCurrentWidget(self.table)
            self._read_hours(load)
        else:
            self._say_nothing(load)
        self._say()

    def _read_hours(self, load: Load) -> None:
        """The hours of appointments, after all that is seen first."""
        loads = self._context.workspace.task_loads
        first, last = load.days[0].day, load.days[-1].day
        self._hours_read.ask(
            lambda: loads.appointment_minutes(first, last),
            self.model.show_minutes, self._forgo, owner=self, late=True,
        )  # fmt: skip

    def _forgo(self, _error: Exception) -> None:
        """The hours may be missing; the agenda itself tells what is wrong."""

    def _note_commit(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            self.reload()
        elif changes.touches("appointment") and self.model.load is not None:
            self._read_hours(self.model.load)

    # -- showing -------------------------------------------------------------------------------

    def _say_nothing(self, load: Load) -> None:
        if load.undated:
            self._nothing.set_texts(
                self.tr("Nothing falls on these days"),
                self.tr(
                    "Your open tasks have no date or a later one. Give them a day, and you see"
                    " here how full each day is."
                ),
            )
        else:
            self._nothing.set_texts(
                self.tr("Nothing to do yet"),
                self.tr(
                    "Here you will see how many tasks, calls and follow-ups fall on each day and"
                    " person, and where there are too many."
                ),
            )
        self._pages.setCurrentWidget(self._nothing)

    def _say(self) -> None:
        """What is marked, or else what is to be known of all."""
        if self._pages.currentWidget() is self.table:
            self.footer.say()
        else:
            self.footer.setText("")

    def _choose_sorts(self, sorts: tuple[Sort, ...]) -> None:
        self.model.choose_sorts(sorts)
        self._say()

    def _open_menu(self, place: QPoint) -> None:
        spot = self.table.current_spot()
        if spot is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        has_tasks = bool(self.table.marked_spots())
        for text, name, act, enabled in (
            (self.tr("Show these tasks"), "tasks", lambda: self.open(spot), has_tasks),
            (self.tr("Move…"), "calendar", self.ask_place, has_tasks and self.work.writable),
            (self.tr("To tomorrow"), "clock", lambda: self.postpone("tomorrow"),
             has_tasks and self.work.writable),
            (self.tr("To next week"), "clock", lambda: self.postpone("next_week"),
             has_tasks and self.work.writable),
            (self.tr("Level out…"), "check", lambda: self.level(spot.person), self.work.writable),
        ):  # fmt: skip
            action = menu.addAction(icon(name), text)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked=False, act=act: act())
        menu.popup(place)

    # -- acting --------------------------------------------------------------------------------

    def _show_list(self) -> None:
        self._context.navigator.send(ShowTasks())

    def _add_task(self) -> None:
        self._context.navigator.send(NewTask())

    def open(self, spot: Spot) -> None:
        """The tasks of a place, in the list of tasks."""
        load = self.model.load
        if load is None:
            return
        name = f"{short_day_words(spot.day)} · {person_text(load, spot.person)}"
        people = () if spot.person == EVERYBODY else (spot.person or NOBODY,)
        if self.model.sorts != tuple(SORTS):
            loads, sorts = self._context.workspace.task_loads, self.model.sorts
            self._context.jobs.read(
                lambda: loads.task_ids([spot], sorts),
                lambda ids: self._open_filter(TaskFilter(ids=tuple(ids)), name), owner=self,
            )  # fmt: skip
        elif spot.day is None:
            self._open_filter(TaskFilter(due="overdue", responsible=people), name)
        else:
            day = spot.day.isoformat()
            self._open_filter(TaskFilter(due_from=day, due_until=day, responsible=people), name)

    def _open_filter(self, wanted: TaskFilter, name: str) -> None:
        self._context.navigator.send(ShowTasks(filter=wanted, name=name))

    def ask_place(self) -> None:
        """Ask where the marked tasks go."""
        if self.model.load is not None:
            self.work.ask_place(self.model.load, self.table.marked_spots(), self.model.sorts)

    def postpone(self, to: str) -> None:
        """Put the marked tasks off."""
        wanted: Literal["tomorrow", "next_week"] = "tomorrow" if to == "tomorrow" else "next_week"
        self.work.postpone(self.table.marked_spots(), self.model.sorts, wanted)

    def _drop(self, spots: list[Spot], target: Spot) -> None:
        self.work.drop(spots, self.model.sorts, target)

    def level(self, person: int = EVERYBODY) -> None:
        """Show what levelling out would do, for everybody or one person."""
        if self.model.load is not None:
            self.work.ask_levelling(self.model.load, person)

    def _ask_capacities(self) -> None:
        if self.model.load is not None:
            self.work.ask_capacities(self.model.load)

    def go_to_peak(self) -> None:
        """The next day with too much, from the present one on; round again at the end."""
        load = self.model.load
        peaks = load.peaks() if load is not None else []
        if not peaks:
            return
        spot = self.table.current_spot()
        later = peaks[peaks.index(spot) + 1 :] if spot in peaks else [
            one for one in peaks if spot is None or spot.day is None or one.day is None
            or one.day >= spot.day
        ]  # fmt: skip
        self.table.choose(later[0] if later else peaks[0])

    def _save_pdf(self) -> None:
        if self.model.load is not None:
            self.output.save_pdf(self.model.load, self._file_title())

    def _save_table(self) -> None:
        if self.model.load is not None:
            self.output.save_table(self.model.load, self._file_title())

    def _file_title(self) -> str:
        return self.tr("Load {days}").format(days=self.title())
