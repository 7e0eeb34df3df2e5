"""The page of opportunities: board, list or forecast, and one opportunity at the side."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.domain.sales.forecast import weighted_amount
from sme_crm.domain.sales.opportunity import OpportunityDraft
from sme_crm.ui.forms.record_reading import Followed, RecordReading, RecordScreen
from sme_crm.ui.labels import language_code, round_money_text
from sme_crm.ui.navigation import NewOpportunity, OpenContact, OpenOpportunity
from sme_crm.ui.sales.opportunity_views import OpportunityViews
from sme_crm.ui.sales.sales_words import ORIGIN, month_text
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action

if TYPE_CHECKING:
    from collections.abc import Callable

    from sme_crm.domain.sales.forecast import ForecastMonth
    from sme_crm.domain.sales.opportunity import Opportunity, OpportunityRow, Stage
    from sme_crm.domain.sales.product import Product
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext

_FOLLOWED: Final = Followed(
    own=("opportunity", "opportunity_stage", "opportunity_contact", "opportunity_line"),
    related=("quote", "customer_order", "contact", "staff", "setting", "product"),
    origin=ORIGIN,
)
Found = tuple[
    "list[Stage]", "list[OpportunityRow]", str, "tuple[ForecastMonth, ...]",
    "list[StaffMember]", "list[Product]", bool,
]  # fmt: skip
FoundOne = tuple["Opportunity", "list[Stage]"]


class OpportunitiesPage(OpportunityViews):
    """Reads in workers and follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._stages: list[Stage] = []
        screen = RecordScreen(
            ask_list=self._ask_list,
            show_list=self._take,
            ask_record=self._ask_one,
            show_record=self._show_one,
            lose_record=self._forget,
            show_error=self._fail,
        )
        self.reading = RecordReading(context, self, self.work, _FOLLOWED, screen)
        self._error.offer_retry(self.reading.reload)
        first = self._nothing.add_action(self.tr("New opportunity"), self.begin, "plus", "primary")
        first.setEnabled(self.work.writable)
        self._not_found.add_action(self.tr("Show all of them"), self.show_all, "close")
        self._listen()
        self._add_actions()
        self.reading.reload()

    def _listen(self) -> None:
        self.search.searched.connect(lambda _text: self.reading.reload())
        self.search.left_downwards.connect(self._focus_rows)
        self.people.activated.connect(lambda _index: self.reading.reload())
        self.views.chosen.connect(lambda _key: self._show_view())
        self.months_chip.clicked.connect(lambda _checked=False: self._show_days("", "", ""))
        self.stages_button.clicked.connect(lambda _checked=False: self.edit_stages())
        self.new_button.clicked.connect(lambda _checked=False: self.begin())
        self.forecast.chosen.connect(self._show_month)
        self.board.moved.connect(self.work.move)
        self.board.closing_wanted.connect(self.work.close)
        self.board.delete_wanted.connect(lambda one: self.work.delete([one]))
        self.table.deleted.connect(self.work.delete)
        for view in (self.board, self.table):
            view.opened.connect(self.open)
            view.menu_wanted.connect(self._open_menu)
            view.current_moved.connect(self._follow)
        self.page.closed.connect(self._close_page)
        self.work.made.connect(self.open)

    def _add_actions(self) -> None:
        for text, name, shortcut, act, writes in (
            (self.tr("New opportunity…"), "plus", NEW_HERE, self.begin, True),
            (self.tr("Stages of opportunities…"), "settings", "", self.edit_stages, True),
            (self.tr("Show the board"), "pipeline", "", lambda: self._choose_view("board"), False),
            (self.tr("Show the list"), "tasks", "", lambda: self._choose_view("list"), False),
            (
                self.tr("Show the forecast"), "chart", "",
                lambda: self._choose_view("forecast"), False,
            ),
        ):  # fmt: skip
            enabled = self.work.writable or not writes
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show one opportunity, or begin one."""
        if isinstance(request, OpenOpportunity):
            self.open(request.opportunity_id)
        elif isinstance(request, NewOpportunity):
            self.begin(request.contact_id)

    def enter(self) -> None:
        """Days may have passed since it was read."""
        self.reading.reload_soon()

    def leave(self) -> bool:
        """Save the field being edited."""
        return self.page.leave()

    def focus_search(self) -> bool:
        """The search."""
        self.search.take_keyboard()
        return True

    def begin(self, contact_id: int | None = None) -> None:
        """Make an opportunity of a contact and show it, its name to be typed."""
        people = () if contact_id is None else (contact_id,)
        name = self.tr("New opportunity")
        if self.page.leave():
            self.work.create(OpportunityDraft(name, contact_ids=people))

    def open(self, opportunity_id: int) -> None:
        """Show one opportunity at the side."""
        if self.page.leave():
            self.reading.open(opportunity_id)

    def edit_stages(self) -> None:
        """Ask for the stages."""
        if self._stages and self._stages[0].id:
            rows = self._context.workspace.opportunities.rows
            self._context.jobs.read(
                rows, lambda found: self.work.edit_stages(self._stages, found), owner=self
            )
        else:
            self.work.edit_stages(self._stages, ())

    # -- reading -------------------------------------------------------------------------------

    def _ask_list(self) -> Callable[[], Found]:
        workspace, wanted, language = self._context.workspace, self.filter(), language_code()

        def read() -> Found:
            opportunities = workspace.opportunities
            rows = opportunities.rows(wanted)
            return (
                opportunities.stages.list_stages(language),
                rows,
                opportunities.currency(),
                opportunities.forecast(wanted.responsible_id),
                workspace.staff.list_members(),
                workspace.products.list_products(active_only=True),
                bool(rows) or bool(opportunities.rows()),
            )

        return read

    def _take(self, found: Found) -> None:
        self._stages, self._rows, currency, self._months, staff, products, some = found
        everybody = [("", self.tr("Everybody")), ("0", self.tr("Nobody"))]
        active = [one for one in staff if one.active]
        self.people.set_choices([*everybody, *((str(one.id), one.name) for one in active)])
        self.people.setVisible(len(active) > 1)
        self.page.offer(active, products)
        self._currency = currency
        likely = sum(
            weighted_amount(row.amount, row.probability)
            for row in self._rows
            if row.kind == "open" and row.currency == currency
        )
        text = self.tr("Weighted forecast: {amount}")
        self.likely.setText(text.format(amount=round_money_text(likely, currency)))
        self.likely.setVisible(some)
        self._some = some
        self._show_view()
        self._show_rows(currency)

    def _show_rows(self, currency: str) -> None:
        """The views stay at what is shown at the side, and do not lead it meanwhile."""
        with QSignalBlocker(self.board), QSignalBlocker(self.table):
            self.board.show_rows(self._stages, self._rows, currency)
            self.table.list_model.set_stages(self._stages)
            self.table.show_rows(self._rows)
            if self.reading.wanted is not None:
                self.board.choose(self.reading.wanted)
                self.table.choose(self.reading.wanted)

    def _fail(self, error: Exception) -> None:
        self._error.show_error(error)
        self._stack.setCurrentWidget(self._error)

    def _ask_one(self, opportunity_id: int) -> Callable[[], FoundOne]:
        opportunities, language = self._context.workspace.opportunities, language_code()
        return lambda: (
            opportunities.get(opportunity_id), opportunities.stages.list_stages(language)
        )  # fmt: skip

    def _show_one(self, read: FoundOne, foreign: bool) -> None:
        found, stages = read
        fresh = self.page.shown_id() != found.id
        self.page.show_opportunity(found, stages, foreign=foreign)
        self.show_side()
        if fresh and not found.lines and not found.amount:
            name = self.page.form.boxes["name"]
            name.setFocus()
        self.board.choose(found.id)
        self.table.choose(found.id)

    def _forget(self, _opportunity_id: int) -> None:
        """It is gone by now."""
        self._close_page()

    # -- showing -------------------------------------------------------------------------------

    def show_all(self) -> None:
        """Let go of every filter."""
        self.search.clear()
        self.people.choose("")
        self._show_days("", "", "")

    def _show_month(self, key: str) -> None:
        """The opportunities of a month of the forecast, in the list."""
        month = self._months[int(key)]
        if month.first is None:
            return
        first = month.first
        last = first.replace(day=monthrange(first.year, first.month)[1])
        words = month_text(month)
        if month.late:
            self._show_days("", first.isoformat(), words)
        else:
            until = "" if month.later else last.isoformat()
            self._show_days(first.isoformat(), until, words)
        self._choose_view("list")

    def _show_days(self, first: str, last: str, words: str) -> None:
        self._days = (first, last)
        self.months_chip.setText(words)
        self.months_chip.setVisible(bool(words))
        self.months_chip.setAccessibleName(self.tr("Show every month"))
        self.reading.reload()

    def _follow(self, opportunity_id: int) -> None:
        """While one is shown at the side, it is the one the user is on."""
        if not self.page.isHidden() and self.reading.wanted != opportunity_id:
            self.open(opportunity_id)

    def _close_page(self) -> None:
        if self.page.leave():
            self.page.hide()
            self.reading.close()
            self._focus_rows()

    def _open_menu(self, place: QPoint, opportunity_id: int) -> None:
        row = next((one for one in self._rows if one.id == opportunity_id), None)
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("edit"), self.tr("Open"), lambda: self.open(row.id))
        if row.customer_id is not None:
            customer = row.customer_id
            menu.addAction(
                icon("contacts"),
                self.tr("Open the customer"),
                lambda: self._context.navigator.send(OpenContact(customer)),
            )
        if self.work.writable:
            menu.addSeparator()
            if row.kind == "open":
                menu.addAction(
                    icon("check"), self.tr("Won…"), lambda: self.work.close("won", row.id)
                )
                menu.addAction(
                    icon("close"), self.tr("Lost…"), lambda: self.work.close("lost", row.id)
                )
            else:
                menu.addAction(
                    icon("undo"), self.tr("Open again"), lambda: self.work.reopen(row.id)
                )
            menu.addAction(icon("trash"), self.tr("Delete"), lambda: self.work.delete([row.id]))
        menu.popup(place)
