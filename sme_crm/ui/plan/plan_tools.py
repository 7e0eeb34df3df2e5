"""The tools above the plan: the year, what is new, what leaves the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.domain.campaigns.plan import Plan
from sme_crm.ui.labels import round_money_text
from sme_crm.ui.plan.plan_words import date_name, named, span_text
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.page_header import PageHeader

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.key_dates import KeyDate

Acts = list[tuple[str, str, Callable[[], object], bool]]


class PlanTools(PageHeader):
    """`step_wanted` changes the year; the menus are filled by the screen."""

    step_wanted = Signal(int)
    now_wanted = Signal()
    action_wanted = Signal()
    objective_wanted = Signal()
    date_wanted = Signal(object)
    new_date_wanted = Signal()

    def __init__(self, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._writable = writable
        self.set_title(self.tr("Yearly plan"))
        self.back = IconButton("chevron-left", self.tr("Year before (Page up)"))
        on = IconButton("chevron-right", self.tr("Year after (Page down)"))
        self.back.clicked.connect(lambda _checked=False: self.step_wanted.emit(-1))
        on.clicked.connect(lambda _checked=False: self.step_wanted.emit(1))
        self.year = TextLabel("", TextRole.CARD)
        self.now = Button(self.tr("This year"))
        self.now.clicked.connect(lambda _checked=False: self.now_wanted.emit())
        for widget in (self.back, self.year, on, self.now):
            self.add_left(widget)
        self.dates = Button(self.tr("Key dates"), "calendar")
        self.dates.set_menu(QMenu(self.dates))
        self.more = IconButton("more", self.tr("Copy, print, export"))
        self.more.setMenu(QMenu(self.more))
        self.objective = Button(self.tr("New objective"), "target")
        self.objective.setEnabled(writable)
        self.objective.clicked.connect(lambda _checked=False: self.objective_wanted.emit())
        self.action = Button(self.tr("New action"), "plus", "primary", self.tr("New action (N)"))
        self.action.setEnabled(writable)
        self.action.clicked.connect(lambda _checked=False: self.action_wanted.emit())
        for widget in (self.dates, self.more, self.objective, self.action):
            self.add_right(widget)

    def fill_more(self, acts: Acts) -> None:
        """What the menu at the right offers; an empty text draws a line."""
        menu = self.more.menu()
        assert menu is not None
        menu.clear()
        fill_menu(menu, acts)

    def show_plan(self, plan: Plan, this_year: int) -> None:
        """Which year is shown, its sums, its key dates."""
        self.year.setText(str(plan.year))
        self.now.setEnabled(plan.year != this_year)
        totals, wanted = plan.totals, plan.wanted
        said = []
        if plan.actions:
            text = self.tr("{revenue} planned for {expenses} of expenses")
            said.append(
                text.format(
                    revenue=round_money_text(totals.expected, plan.currency),
                    expenses=round_money_text(totals.budget, plan.currency),
                )
            )
        if wanted.expected:
            text = self.tr("{revenue} wanted")
            said.append(text.format(revenue=round_money_text(wanted.expected, plan.currency)))
        self.set_title(self.tr("Yearly plan"), named(said))
        self._fill_dates(plan)

    def _fill_dates(self, plan: Plan) -> None:
        menu = self.dates.menu()
        assert menu is not None
        menu.clear()
        new = menu.addAction(icon("plus"), self.tr("New key date…"))
        new.setEnabled(self._writable)
        new.triggered.connect(lambda _checked=False: self.new_date_wanted.emit())
        menu.addSeparator()
        for one in plan.dates:
            if one.kind != "holiday":
                self._add_date(menu, one)

    def _add_date(self, menu: QMenu, one: KeyDate) -> None:
        name = "flag" if one.kind == "own" else "tag"
        text = f"{date_name(one)} · {span_text(one.first, one.last)}".replace("&", "&&")
        action = menu.addAction(icon(name), text)
        action.setEnabled(self._writable)
        action.triggered.connect(lambda _checked=False: self.date_wanted.emit(one))


def fill_menu(menu: QMenu, acts: Acts) -> None:
    """Put commands into a menu: text, icon, what it does, whether it can; "" draws a line."""
    for text, name, act, enabled in acts:
        if not text:
            menu.addSeparator()
            continue
        action = menu.addAction(icon(name), text)
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked=False, act=act: act())


def pop_up(widget: QWidget, place: QPoint, acts: Acts) -> QMenu:
    """Show commands at a place of the screen."""
    menu = QMenu(widget)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill_menu(menu, acts)
    menu.popup(place)
    return menu
