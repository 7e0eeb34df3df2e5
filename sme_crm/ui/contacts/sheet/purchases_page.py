"""The purchases tab: what the contact bought, is quoted and may be sold, in figures and lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.sales.opportunity import OpportunityFilter
from sme_crm.domain.sales.quote import QUOTE_STATES
from sme_crm.ui.contacts.sheet.purchase_figures import PurchaseFigureGrid
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import day_text, money_text, translated
from sme_crm.ui.navigation import (
    NewOpportunity,
    NewOrder,
    NewQuote,
    OpenOpportunity,
    OpenOrder,
    OpenQuote,
    ShowReport,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sme_crm.domain.changes import Changes
    from sme_crm.domain.sales.customer import SalesPage
    from sme_crm.domain.sales.opportunity import OpportunityRow
    from sme_crm.domain.sales.order import OrderRow
    from sme_crm.domain.sales.quote import QuoteRow
    from sme_crm.ui.context import UiContext

_MOST = 20
"""Orders and quotes shown; the screen of sales has the others."""
_TABLES = ("customer_order", "order_line", "quote", "opportunity", "product", "setting")
_TONES = {
    "sent": Tone.INFO,
    "expired": Tone.WARNING,
    "accepted": Tone.SUCCESS,
    "refused": Tone.DANGER,
}


class SaleLine(QWidget):
    """One thing sold or quoted: what and when, its state, its amount, a button that opens it."""

    def __init__(
        self,
        title: str,
        detail: str,
        amount: str,
        chip: StatusChip | None = None,
        opener: IconButton | None = None,
    ) -> None:
        super().__init__()
        self.opener = opener
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title, TextRole.MEDIUM))
        words.addWidget(ElidedLabel(detail, TextRole.SMALL, "muted"))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, size.SPACE_4, 0, size.SPACE_4)
        line.setSpacing(size.SPACE_8)
        line.addLayout(words, 1)
        if chip is not None:
            line.addWidget(chip)
        line.addWidget(TextLabel(amount, TextRole.NUMBER_STRONG))
        if opener is not None:
            line.addWidget(opener)


class SaleSection(QWidget):
    """A title with lines below it, and how many there are beyond them; hidden without any."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.lines: list[SaleLine] = []
        self.more = TextLabel("", TextRole.SMALL, "muted")
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_12, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addWidget(SectionLabel(title))
        column.addLayout(self._column)
        column.addWidget(self.more)

    def show_lines(self, lines: Sequence[SaleLine], more: int = 0) -> None:
        """Show these lines in the place of those before."""
        for line in self.lines:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = list(lines)
        for line in self.lines:
            self._column.addWidget(line)
        self.more.setText(self.tr("and %n more", "", more))
        self.more.setVisible(more > 0)
        self.setVisible(bool(self.lines))


class PurchasesPage(QWidget):
    """Follows every change by itself; nothing is edited here."""

    count_changed = Signal(object)
    """How many orders there are; None for none."""
    open_requested = Signal(int)
    """A person of the company is to be shown."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id = 0
        self._latest = LatestRead(context.jobs)
        self.new_order = Button(self.tr("New order"), "plus")
        self.new_order.clicked.connect(lambda: self._begin(NewOrder(self._contact_id)))
        self.new_quote = Button(self.tr("New quote"), "quote")
        self.new_quote.clicked.connect(lambda: self._begin(NewQuote(self._contact_id)))
        self.new_opportunity = Button(self.tr("New opportunity"), "pipeline")
        self.new_opportunity.clicked.connect(lambda: self._begin(NewOpportunity(self._contact_id)))
        self.paper = IconButton("printer", self.tr("Print or save the customer sheet…"))
        self.paper.clicked.connect(lambda: self._begin(ShowReport("customer", self._contact_id)))
        self.figures = PurchaseFigureGrid()
        self.opportunities = SaleSection(self.tr("Opportunities"))
        self.quotes = SaleSection(self.tr("Quotes"))
        self.orders = SaleSection(self.tr("Orders"))
        self.products = SaleSection(self.tr("Products bought"))
        self.people = SaleSection(self.tr("Who ordered"))
        self.empty = EmptyState(
            "pipeline",
            self.tr("Nothing bought yet"),
            self.tr("Orders and quotes of this contact stand here, with what they come to."),
        )
        self._lay_out()
        context.changes.committed.connect(self._hear)

    def _lay_out(self) -> None:
        navigator, writable = self._context.navigator, not self._context.workspace.read_only
        tools = QHBoxLayout()
        tools.setContentsMargins(0, 0, size.SPACE_12, 0)
        for button, request in (
            (self.new_order, NewOrder),
            (self.new_quote, NewQuote),
            (self.new_opportunity, NewOpportunity),
        ):
            tools.addWidget(button)
            if not (writable and navigator.can_send(request)):
                button.hide()
        tools.addStretch(1)
        tools.addWidget(self.paper)
        if not navigator.can_send(ShowReport):
            self.paper.hide()
        scroll = ScrollPage()
        page = QVBoxLayout(scroll.page)
        page.setContentsMargins(0, 0, size.SPACE_12, 0)
        page.setSpacing(size.SPACE_8)
        parts = (
            self.figures, self.opportunities, self.quotes, self.orders, self.products,
            self.people, self.empty,
        )  # fmt: skip
        for part in parts:
            page.addWidget(part)
            part.hide()
        page.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_12, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addLayout(tools)
        column.addWidget(scroll, 1)

    def show_contact(self, contact_id: int) -> None:
        """Read and show the sales of a contact."""
        self._contact_id = contact_id
        self._read()

    def _read(self) -> None:
        if not self._contact_id:
            return
        workspace, contact_id = self._context.workspace, self._contact_id
        # The worker asks for the service too: to load it takes longer than to use it.
        self._latest.ask(
            lambda: (
                workspace.purchases.sheet_page(contact_id, _MOST),
                workspace.opportunities.rows(OpportunityFilter(contact_id=contact_id)),
            ),
            lambda found: self._show(*found),
            owner=self,
            late=True,
        )

    def _show(self, page: SalesPage, opportunities: Sequence[OpportunityRow]) -> None:
        self.opportunities.show_lines(
            [self._opportunity_line(row) for row in opportunities[:_MOST]],
            max(0, len(opportunities) - _MOST),
        )
        found, shown = page.purchases, page.purchases.shown
        self.figures.show_purchases(found)
        self.figures.setVisible(not shown.is_empty)
        self.quotes.show_lines(
            [self._quote_line(row) for row in page.quotes], page.quote_count - len(page.quotes)
        )
        self.orders.show_lines(
            [self._order_line(row) for row in page.orders], page.order_count - len(page.orders)
        )
        self.products.show_lines(
            [
                SaleLine(
                    product.name,
                    self._often(product.orders, product.last_day),
                    money_text(product.amount, found.currency),
                )
                for product in shown.products
            ]
        )
        self.people.show_lines(
            [
                SaleLine(
                    person.name or self.tr("Nobody named"),
                    self._often(person.orders, person.last_day),
                    money_text(person.amount, found.currency),
                    None,
                    self._person_opener(person.contact_id, person.name),
                )
                for person in shown.people
            ]
        )
        self.empty.setVisible(shown.is_empty and not (page.quotes or page.orders or opportunities))
        self.count_changed.emit(page.order_count or None)

    def _order_line(self, row: OrderRow) -> SaleLine:
        others = row.line_count - 1
        bought = row.first_line
        if bought and others > 0:
            bought = self.tr("{line} and %n more", "", others).format(line=bought)
        title = " ".join(filter(None, (self.tr("Order"), row.number)))
        who = row.contact if row.contact_id != row.customer_id else ""
        detail = "  ·  ".join(filter(None, (day_text(row.day), bought, who)))
        chip = StatusChip(self.tr("Credit"), Tone.NEUTRAL) if row.amount < 0 else None
        opener = self._opener(OpenOrder(row.id), self.tr("Show the order"))
        return SaleLine(title, detail, money_text(row.amount, row.currency), chip, opener)

    def _opportunity_line(self, row: OpportunityRow) -> SaleLine:
        when = day_text(row.closed_day or row.expected_day)
        detail = "  ·  ".join(filter(None, (when, row.lost_reason, row.responsible)))
        tone = {"won": Tone.SUCCESS, "lost": Tone.DANGER}.get(row.kind, Tone.INFO)
        opener = self._opener(OpenOpportunity(row.id), self.tr("Show the opportunity"))
        amount = money_text(row.amount, row.currency)
        return SaleLine(row.name, detail, amount, StatusChip(row.stage, tone), opener)

    def _quote_line(self, row: QuoteRow) -> SaleLine:
        title = " ".join(filter(None, (self.tr("Quote"), row.number)))
        detail = "  ·  ".join(filter(None, (day_text(row.day), row.subject)))
        words = translated("Quotes", QUOTE_STATES[row.state])
        chip = StatusChip(words, _TONES.get(row.state, Tone.NEUTRAL))
        opener = self._opener(OpenQuote(row.id), self.tr("Show the quote"))
        return SaleLine(title, detail, money_text(row.net, row.currency), chip, opener)

    def _often(self, orders: int, last_day: str) -> str:
        words = self.tr("%n order(s)", "", orders)
        if not last_day:
            return words
        return self.tr("{orders}, last on {day}").format(orders=words, day=day_text(last_day))

    def _opener(
        self, request: OpenOrder | OpenQuote | OpenOpportunity, words: str
    ) -> IconButton | None:
        navigator = self._context.navigator
        if not navigator.can_send(type(request)):
            return None
        return _chevron(words, lambda: navigator.send(request))

    def _person_opener(self, contact_id: int, name: str) -> IconButton | None:
        if not contact_id:
            return None
        words = self.tr("Show {name}").format(name=name)
        return _chevron(words, lambda: self.open_requested.emit(contact_id))

    def _begin(self, request: NewOrder | NewQuote | NewOpportunity | ShowReport) -> None:
        if self._contact_id:
            self._context.navigator.send(request)

    def _hear(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _TABLES):
            self._read()


def _chevron(words: str, act: Callable[[], object]) -> IconButton:
    button = IconButton("chevron-right", words)
    button.clicked.connect(lambda _checked=False: act())
    return button
