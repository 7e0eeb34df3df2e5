"""The tools above the agenda, and its commands with their keys."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.ui.agenda.period import View
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import ElidedLabel
from sme_crm.ui.widgets.page_header import PageHeader
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.value_fields import Calendar

if TYPE_CHECKING:
    from sme_crm.ui.agenda.agenda_panel import AgendaPanel
    from sme_crm.ui.context import UiContext


class AgendaTools(QWidget):
    """Today, back and on, the title; which view; search, print, new."""

    def __init__(self, context: UiContext, panel: AgendaPanel) -> None:
        super().__init__(panel)
        self.hide()
        self._context = context
        self._panel = panel
        self.header = PageHeader(self.tr("Agenda"))
        self.today = Button(self.tr("Today"))
        self.today.setToolTip(self.tr("Today (T)"))
        self.today.clicked.connect(lambda _checked=False: self.go_today())
        back = IconButton("chevron-left", self.tr("Earlier"))
        on = IconButton("chevron-right", self.tr("Later"))
        back.clicked.connect(lambda _checked=False: panel.step(-1))
        on.clicked.connect(lambda _checked=False: panel.step(1))
        self.title = ElidedLabel("", TextRole.CARD)
        self.title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.views = SegmentedControl(
            [
                ("day", self.tr("Day"), ""),
                ("work_week", self.tr("Work week"), ""),
                ("week", self.tr("Week"), ""),
                ("month", self.tr("Month"), ""),
                ("list", self.tr("List"), ""),
            ],
            self.tr("View of the agenda"),
        )
        self.views.chosen.connect(lambda key: panel.show_view(cast(View, key)))
        self.search = SearchField(self.tr("Search"))
        self.search.setToolTip(self.tr("Search the whole agenda, all years (Ctrl+F)"))
        self.search.setMinimumWidth(130)
        self.search.setMaximumWidth(200)
        self.search.searched.connect(lambda text: panel.search.look_for(text))
        for to_the_list in (self.search.left_downwards, self.search.returnPressed):
            to_the_list.connect(lambda: panel.search.enter())
        self.print_button = IconButton("printer", self.tr("Print the days shown (Ctrl+P)"))
        self.print_button.clicked.connect(lambda _checked=False: panel.print_page())
        self.new = Button(self.tr("New"), "plus", "primary", self.tr("New appointment (N)"))
        self.new.setAccessibleName(self.tr("New appointment"))
        self.new.setEnabled(not context.workspace.read_only)
        self.new.clicked.connect(lambda _checked=False: self.make())
        self.more = IconButton("more", self.tr("Import and export"))
        menu = QMenu(self.more)
        import_action = menu.addAction(icon("import"), self.tr("Import a calendar…"))
        import_action.setEnabled(not context.workspace.read_only)
        import_action.triggered.connect(lambda _checked=False: panel.files.ask_import())
        shown = menu.addAction(icon("export"), self.tr("Export the days shown…"))
        shown.triggered.connect(lambda _checked=False: panel.files.export_shown())
        whole = menu.addAction(icon("export"), self.tr("Export the whole agenda…"))
        whole.triggered.connect(lambda _checked=False: panel.files.export_all())
        self.more.setMenu(menu)
        for widget in (self.today, back, on, self.title):
            self.header.add_left(widget)
        for tool in (self.views, self.search, self.more, self.print_button, self.new):
            self.header.add_right(tool)

    def add_actions(self) -> None:
        """The commands of the screen, in its menu and the palette."""
        panel = self._panel
        writable = not self._context.workspace.read_only
        for text, name, keys, act, enabled in (
            (self.tr("New appointment…"), "plus", f"N; {NEW_HERE}", self.make, writable),
            (self.tr("Go to today"), "today", "T", self.go_today, True),
            (self.tr("Go to a day…"), "calendar", "G", self.ask_day, True),
            (self.tr("Show the day"), "calendar", "D", lambda: panel.show_view("day"), True),
            (self.tr("Show the week"), "calendar", "W", lambda: panel.show_view("week"), True),
            (
                self.tr("Show the work week"), "calendar", "Shift+W",
                lambda: panel.show_view("work_week"), True,
            ),
            (self.tr("Show the month"), "calendar", "M", lambda: panel.show_view("month"), True),
            (self.tr("Show the list"), "calendar", "L", lambda: panel.show_view("list"), True),
            (self.tr("Import a calendar…"), "import", "", panel.files.ask_import, writable),
            (self.tr("Export the days shown…"), "export", "", panel.files.export_shown, True),
            (self.tr("Export the whole agenda…"), "export", "", panel.files.export_all, True),
        ):  # fmt: skip
            panel.addAction(screen_action(panel, text, name, act, keys, enabled=enabled))

    def say(self, view: View, title: str) -> None:
        """Show which view it is, and the days."""
        self.views.choose(view)
        self.title.setText(title)
        self.title.setFixedWidth(self.title.sizeHint().width() + size.SPACE_4)

    def make(self) -> None:
        """A new appointment at the next time that suggests itself."""
        self._panel.editing.begin(self._panel.proposed_span())

    def go_today(self) -> None:
        """Show today."""
        self._panel.go_to(present_day())

    def ask_day(self) -> Calendar:
        """Let choose a day from a calendar."""
        calendar = Calendar(self)
        calendar.setWindowFlags(Qt.WindowType.Popup)
        calendar.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        day = self._panel.day
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))

        def take(chosen: QDate) -> None:
            calendar.close()
            self._panel.go_to(date(chosen.year(), chosen.month(), chosen.day()))

        calendar.activated.connect(take)
        calendar.clicked.connect(take)
        below = QPoint(0, self.today.height() + size.SPACE_4)
        calendar.move(self.today.mapToGlobal(below))
        calendar.show()
        calendar.setFocus()
        return calendar
