"""The screen of the morning: what waits, a line to add tasks, a field that tells who called."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.ui.follow_up.quick_add_line import QuickAddLine
from sme_crm.ui.follow_up.task_words import KindWords
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.navigation import NewContact, Panel, WhoCalled
from sme_crm.ui.settings import STAFF_NAME
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.today.today_list import TodayList
from sme_crm.ui.today.today_rows import (
    day_title,
    suggestion_words,
    today_rows,
    weekday_text,
)
from sme_crm.ui.today.today_work import TodayWork
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.states import EmptyState, ErrorState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.domain.follow_up import Suggestion, Today
    from sme_crm.domain.working_days import Holiday
    from sme_crm.services.tasks.kinds import ActivityKind
    from sme_crm.ui.context import UiContext

_REFRESH_MS = 150
_CLOCK_MS = 30_000
_HEARD: frozenset[str] = frozenset(
    (
        "task",
        "task_contact",
        "appointment",
        "contact",
        "history",
        "consent",
        "activity_kind",
        "setting",
        "closure",
        "phone",
        "series",
        "series_member",
        "series_refusal",
        "returned_mail",
        "group_member",
        "quote",
    )
)
_CALLER_WIDTH = 230
translate = QCoreApplication.translate


class TodayPanel(Panel):
    """Shows the tasks first, all else when the window stands; follows changes and the clock."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context
        self._stale = True
        self._shown: Today | None = None
        self._complete = False
        self._latest = LatestRead(context.jobs)
        self._kinds = KindWords()
        self._empty: EmptyState | None = None
        self._make_parts()
        self._lay_out()
        self.work = TodayWork(context, self)
        self._listen()
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self._read)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self._follow_clock)
        self._clock.start()

    def _make_parts(self) -> None:
        self.header = PageHeader(day_title(present_day()))
        self.quick = QuickAddLine(self._context)
        self._quick_hint = self.quick.field.placeholderText()
        self.caller = SearchField(self.tr("Who called? Number…"), icon="phone", delay=0)
        self.caller.setAccessibleName(self.tr("Who called? The number, its beginning or its end"))
        self.caller.setFixedWidth(_CALLER_WIDTH)
        self.caller.setVisible(self._context.navigator.can_send(WhoCalled))
        self.list = TodayList()
        self.error = ErrorState(self._read)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.error)

    def _lay_out(self) -> None:
        tools = QWidget()
        line = QHBoxLayout(tools)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_12)
        line.addWidget(self.quick, 1)
        line.addWidget(self.caller, 0, Qt.AlignmentFlag.AlignTop)
        lay_out_screen(self, [self.header, tools], self.pages)
        QWidget.setTabOrder(self.list, self.quick.field)

    def _listen(self) -> None:
        self.list.acted.connect(self.work.perform)
        self.list.left_upwards.connect(self.quick.field.setFocus)
        self.quick.field.left_downwards.connect(self.list.setFocus)
        self.caller.left_downwards.connect(self.list.setFocus)
        self.quick.added.connect(self._add_task)
        self.caller.returnPressed.connect(self._tell_caller)
        self.work.task_wanted.connect(self._begin_task)
        self.work.line_wanted.connect(self.quick.field.setFocus)
        self._context.changes.committed.connect(self._note_commit)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.applicationStateChanged.connect(self._follow_clock)

    # -- reading -------------------------------------------------------------------------------

    def enter(self) -> None:
        """Read anew what changed meanwhile; the keys act on the list."""
        if self._stale or self._day_has_turned():
            self._read()
        self.list.setFocus()

    def receive(self, request: object) -> None:
        """No request is answered by this screen."""
        raise TypeError(f"Today does not answer {type(request).__name__}")

    def has_tasks(self) -> bool:
        """Whether the tasks were read; all else comes a moment later."""
        return self._shown is not None

    def today(self) -> Today | None:
        """What is shown, None until it was read whole."""
        return self._shown if self._complete else None

    def _read(self) -> None:
        self._stale = False
        workspace = self._context.workspace
        if self._shown is None:
            # The tasks first: they need nothing that a start does not load anyway.
            self._context.jobs.read(
                lambda: workspace.today.read_tasks(), self._take_tasks, self._fail, owner=self
            )
        self._latest.ask(
            lambda: (workspace.today.read(), workspace.activity_kinds.list_kinds()),
            self._take,
            self._fail,
            owner=self,
            late=self._shown is None,
        )

    def _take_tasks(self, today: Today) -> None:
        if not self._complete:
            self._show(today)

    def _take(self, answer: tuple[Today, list[ActivityKind]]) -> None:
        today, own = answer
        self._kinds = KindWords(own)
        self.quick.kinds = self._kinds
        self._complete = True
        self._show(today)

    def _fail(self, error: Exception) -> None:
        self._stale = True
        self.error.show_error(error)
        self.pages.setCurrentWidget(self.error)

    def _show(self, today: Today) -> None:
        self._shown = today
        self.header.set_title(day_title(today.day), self._subtitle(today))
        self.list.show_rows(today_rows(today, self._kinds))
        if self._complete and today.is_empty:
            self._show_empty(today)
        elif self.pages.currentWidget() is not self.list:
            self.pages.setCurrentWidget(self.list)

    def _show_empty(self, today: Today) -> None:
        """A free morning, and what could be done with it."""
        if self._empty is not None:
            self.pages.removeWidget(self._empty)
            self._empty.deleteLater()
        sentence = self.tr("All done. Enjoy it, or use the time:")
        if not today.suggestions:
            sentence = self.tr("All done. Enjoy the day!")
        self._empty = EmptyState("sun", self.tr("Nothing waits today"), sentence)
        for place, one in enumerate(today.suggestions):
            self._offer(self._empty, one, first=place == 0)
        self.pages.addWidget(self._empty)
        self.pages.setCurrentWidget(self._empty)

    def _offer(self, state: EmptyState, one: Suggestion, *, first: bool) -> None:
        text, _why, icon, button = suggestion_words(one)
        state.add_sentence(text)
        state.add_action(
            button,
            lambda: self.work.follow(one.key),
            icon,
            "primary" if first else "secondary",
        )
        if one.key == "nobody":
            begin = self.tr("New contact")
            state.add_action(begin, lambda: self._context.navigator.send(NewContact()), "plus")

    # -- words ---------------------------------------------------------------------------------

    def _subtitle(self, today: Today) -> str:
        name = self._context.settings.get(STAFF_NAME)
        parts = [self.tr("Hello {name}").format(name=name)] if name else []
        if today.overdue_count:
            late = self.tr("%n overdue", "", today.overdue_count)
            parts.append(late.replace(str(today.overdue_count), count_text(today.overdue_count)))
        due = today.due_count + len(today.appointments) + len(today.quotes)
        if due:
            parts.append(self.tr("%n for today", "", due).replace(str(due), count_text(due)))
        if today.holiday is not None:
            parts.append(self._holiday_text(today.day, today.holiday))
        return " · ".join(parts)

    def _holiday_text(self, today: date, holiday: Holiday) -> str:
        day, french, english = holiday
        name = french if language_code() == "fr" else english
        days = (day - today).days
        if days == 0:
            return self.tr("public holiday today: {name}").format(name=name)
        if days == 1:
            return self.tr("tomorrow is a public holiday: {name}").format(name=name)
        text = self.tr("{name} in %n day(s), {weekday}", "", days)
        return text.format(name=name, weekday=weekday_text(day).lower())

    # -- acting --------------------------------------------------------------------------------

    def _add_task(self, draft: object) -> None:
        self.work.create(draft)
        self._end_task()

    def _begin_task(self, contact_id: int, name: str) -> None:
        """The line is about one contact now."""
        self.quick.set_contact(contact_id, name)
        hint = self.tr("New task for {name}: send the offer friday").format(name=name)
        self.quick.field.setPlaceholderText(hint)
        self.quick.field.setFocus()

    def _end_task(self) -> None:
        self.quick.set_contact(None)
        self.quick.field.setPlaceholderText(self._quick_hint)

    def _tell_caller(self) -> None:
        text = self.caller.text().strip()
        if text:
            self._context.navigator.send(WhoCalled(text))
            self.caller.clear()

    def focus_search(self) -> bool:
        """The field that tells who called."""
        self.caller.setFocus()
        return True

    def leave(self) -> bool:
        """The line is about nobody again."""
        self._end_task()
        return True

    # -- following -----------------------------------------------------------------------------

    def _note_commit(self, changes: Changes) -> None:
        if not any(changes.touches(entity) for entity in _HEARD):
            return
        self._stale = True
        if self.isVisible():
            self._refresh.start()

    def _follow_clock(self, _state: object = None) -> None:
        """Read anew when another day began, also while the machine slept."""
        if self._day_has_turned():
            self._stale = True
            if self.isVisible():
                self._read()

    def _day_has_turned(self) -> bool:
        return self._shown is not None and self._shown.day != present_day()
