"""The page of quotes: the list with its states, or one quote with the very page beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.sales.quote import QuoteDraft, QuoteFilter
from sme_crm.ui.forms.record_reading import Followed, RecordReading, RecordScreen
from sme_crm.ui.labels import round_money_text
from sme_crm.ui.navigation import NewQuote, OpenContact, OpenQuote
from sme_crm.ui.sales.quote_list import QuoteTable
from sme_crm.ui.sales.quote_page import QuotePage
from sme_crm.ui.sales.quote_work import QuoteWork
from sme_crm.ui.sales.sales_page import SalesPage
from sme_crm.ui.sales.sales_words import ORIGIN, counted
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.actions import NEW_HERE, screen_action
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.search_field import SearchField
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from collections.abc import Callable

    from sme_crm.domain.sales.product import Product
    from sme_crm.domain.sales.quote import Quote, QuoteRow
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext

_FOLLOWED: Final = Followed(
    own=("quote", "quote_line"),
    related=("task", "opportunity", "customer_order", "contact", "staff", "product", "setting"),
    origin=ORIGIN,
)
_VIEWS: Final[dict[str, tuple[str, ...]]] = {
    "all": (),
    "draft": ("draft",),
    "waiting": ("sent", "expired"),
    "accepted": ("accepted",),
    "refused": ("refused",),
}
Found = tuple["list[QuoteRow]", "list[StaffMember]", "list[Product]", bool, str]
FoundOne = tuple["Quote", bytes]


class QuotesPage(SalesPage):
    """Reads in workers and follows every change."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._rows: list[QuoteRow] = []
        self._some = False
        self._shown: int | None = None
        self.work = QuoteWork(context, self)
        self.page = QuotePage(context, self.work)
        screen = RecordScreen(
            ask_list=self._ask_list,
            show_list=self._take,
            ask_record=self._ask_one,
            show_record=self._show_one,
            lose_record=self._forget,
            show_error=self._fail,
        )
        self.reading = RecordReading(context, self, self.work, _FOLLOWED, screen)
        self._make_parts()
        self._lay_out()
        self._listen()
        for text, name, shortcut, act in (
            (self.tr("New quote…"), "plus", NEW_HERE, self.begin),
            (self.tr("Show all quotes"), "quote", "", self.show_list),
            (self.tr("Rules of quotes…"), "settings", "", self.work.edit_rules),
        ):
            enabled = self.work.writable or name != "plus"
            self.addAction(screen_action(self, text, name, act, shortcut, enabled=enabled))
        self.reading.reload()

    # -- making --------------------------------------------------------------------------------

    def _make_parts(self) -> None:
        self.search = SearchField(self.tr("Search a quote"), "Ctrl+F")
        self.views = SegmentedControl(
            [
                ("all", self.tr("All"), ""),
                ("draft", self.tr("Drafts"), ""),
                ("waiting", self.tr("Waiting for an answer"), ""),
                ("accepted", self.tr("Accepted"), ""),
                ("refused", self.tr("Refused"), ""),
            ],
            self.tr("Which quotes are shown"),
        )
        self.rules_button = IconButton("settings", self.tr("Rules of quotes…"))
        self.rules_button.setEnabled(self.work.writable)
        self.rules_button.clicked.connect(lambda _checked=False: self.work.edit_rules())
        self.new_button = Button(self.tr("New quote"), "plus", "primary")
        self.new_button.setEnabled(self.work.writable)
        self.table = QuoteTable()
        self.footer = TextLabel("", TextRole.SMALL, "muted")
        self._loading = LoadingState(self.tr("The quotes are being read"))
        self._error = ErrorState(self.reading.reload)
        self._nothing = EmptyState(
            "quote",
            self.tr("No quote yet"),
            self.tr(
                "Write the lines, watch the page beside them, and note the quote as sent: the"
                " program then reminds you to ask for the answer."
            ),
        )
        first = self._nothing.add_action(self.tr("New quote"), self.begin, "plus", "primary")
        first.setEnabled(self.work.writable)
        self._not_found = EmptyState(
            "search",
            self.tr("No quote meets this"),
            self.tr("Numbers, customers, people and subjects are searched."),
        )
        self._not_found.add_action(self.tr("Show all quotes"), self.show_all, "close")

    def _lay_out(self) -> None:
        self._tools = QWidget()
        tools = QHBoxLayout(self._tools)
        tools.setContentsMargins(0, 0, 0, 0)
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.search)
        tools.addWidget(self.views)
        tools.addStretch(1)
        tools.addWidget(self.rules_button)
        tools.addWidget(self.new_button)
        self._listed = Card(padding=0)
        self._listed.body.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, size.SPACE_8)
        foot.addWidget(self.footer)
        self._listed.body.addLayout(foot)
        self._stack = QStackedWidget()
        for state in (
            self._loading, self._listed, self._error, self._nothing, self._not_found, self.page,
        ):  # fmt: skip
            self._stack.addWidget(state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self._tools)
        column.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self.search.searched.connect(lambda _text: self.reading.reload())
        self.search.left_downwards.connect(self.table.setFocus)
        self.views.chosen.connect(lambda _key: self.reading.reload())
        self.new_button.clicked.connect(lambda _checked=False: self.begin())
        self.table.opened.connect(self.open)
        self.table.deleted.connect(self.work.delete)
        self.table.menu_wanted.connect(self._open_menu)
        self.page.left.connect(self.show_list)
        self.work.made.connect(self.open)

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show one quote, or begin one."""
        if isinstance(request, OpenQuote):
            self.open(request.quote_id)
        elif isinstance(request, NewQuote):
            self.begin(request.contact_id, request.opportunity_id)

    def enter(self) -> None:
        """Days may have passed since it was read."""
        self.reading.reload_soon()

    def leave(self) -> bool:
        """Save the field being edited."""
        return self._shown is None or self.page.leave()

    def focus_search(self) -> bool:
        """The search of the list."""
        self.show_list()
        self.search.take_keyboard()
        return True

    def print_page(self) -> bool:
        """The quote shown, as PDF."""
        if self._shown is None:
            return False
        self.page.pdf.click()
        return True

    def begin(self, contact_id: int | None = None, opportunity_id: int | None = None) -> None:
        """Make a draft and show it."""
        if self.leave():
            self.work.create(QuoteDraft(contact_id, opportunity_id))

    def open(self, quote_id: int) -> None:
        """Show one quote with its page."""
        if self.leave():
            self.reading.open(quote_id)

    def show_list(self) -> None:
        """Back to the list."""
        if self.leave():
            self._show_none()
            self.table.setFocus()

    def show_all(self) -> None:
        """Let go of every filter."""
        self.search.clear()
        self.views.choose("all")
        self.reading.reload()

    # -- reading -------------------------------------------------------------------------------

    def _ask_list(self) -> Callable[[], Found]:
        workspace = self._context.workspace
        wanted = QuoteFilter(text=self.search.text(), states=_VIEWS[self.views.choice()])

        def read() -> Found:
            rows = workspace.quotes.rows(wanted)
            return (
                rows,
                [one for one in workspace.staff.list_members() if one.active],
                workspace.products.list_products(active_only=True),
                bool(rows) or bool(workspace.quotes.rows()),
                workspace.opportunities.currency(),
            )

        return read

    def _take(self, found: Found) -> None:
        self._rows, staff, products, self._some, currency = found
        self.page.offer(staff, products)
        self.table.show_rows(self._rows)
        net = sum(row.net for row in self._rows if row.currency == currency)
        said = self.tr("{count}, {amount} net")
        amount = round_money_text(net, currency)
        self.footer.setText(said.format(count=counted().quotes(len(self._rows)), amount=amount))
        self._show_state()

    def _fail(self, error: Exception) -> None:
        self._error.show_error(error)
        self._stack.setCurrentWidget(self._error)

    def _ask_one(self, quote_id: int) -> Callable[[], FoundOne]:
        quotes = self._context.workspace.quotes
        return lambda: (quotes.get(quote_id), quotes.pdf(quote_id))

    def _show_one(self, read: FoundOne, foreign: bool) -> None:
        quote, pdf = read
        fresh = self._shown != quote.id
        self._shown = quote.id
        self.page.show_quote(quote, pdf, foreign=foreign)
        self._show_state()
        self.table.choose(quote.id)
        if fresh and quote.state == "draft" and quote.contact_id is None:
            self.page.form.contacts.editor.setFocus()

    def _forget(self, _quote_id: int) -> None:
        """It is gone by now."""
        self._show_none()

    def _show_none(self) -> None:
        self.reading.close()
        self._shown = None
        self._show_state()

    # -- showing -------------------------------------------------------------------------------

    def _show_state(self) -> None:
        self._tools.setVisible(self._shown is None)
        if self._shown is not None:
            self._stack.setCurrentWidget(self.page)
        elif not self._some:
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self._listed if self._rows else self._not_found)

    def _open_menu(self, place: QPoint, quote_id: int) -> None:
        row = next((one for one in self._rows if one.id == quote_id), None)
        if row is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("edit"), self.tr("Open"), lambda: self.open(row.id))
        if row.contact_id is not None:
            contact = row.contact_id
            menu.addAction(
                icon("contacts"),
                self.tr("Open the contact"),
                lambda: self._context.navigator.send(OpenContact(contact)),
            )
        if self.work.writable:
            menu.addAction(
                icon("copy"), self.tr("Copy as a new quote"), lambda: self.work.copy(row.id)
            )
            menu.addAction(
                icon("trash"),
                self.tr("Delete"),
                lambda: self.work.delete(self.table.chosen_ids() or [row.id]),
            )
        menu.popup(place)
