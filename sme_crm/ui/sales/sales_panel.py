"""The screen of sales: opportunities, quotes, orders and products, a page of its own each."""

from __future__ import annotations

from collections.abc import Callable
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui import navigation as ask
from sme_crm.ui.navigation import Panel
from sme_crm.ui.sales.sales_page import SalesPage
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_PAGES: Final = {
    "opportunities": "opportunities_page:OpportunitiesPage",
    "quotes": "quotes_page:QuotesPage",
    "orders": "orders_page:OrdersPage",
    "products": "products_page:ProductsPage",
}
_PAGE_OF: Final[dict[type, str]] = {
    ask.OpenOpportunity: "opportunities",
    ask.NewOpportunity: "opportunities",
    ask.OpenQuote: "quotes",
    ask.NewQuote: "quotes",
    ask.OpenOrder: "orders",
    ask.NewOrder: "orders",
    ask.ShowOrders: "orders",
    ask.ImportOrders: "orders",
    ask.OpenProduct: "products",
    ask.NewProduct: "products",
}


class SalesPanel(Panel):
    """A page is imported and made when it is first shown; each place can be gone back to."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._made: dict[str, SalesPage] = {}
        self._shown = ""
        header = PageHeader(self.tr("Sales"))
        self.tabs = SegmentedControl(
            [
                ("opportunities", self.tr("Opportunities"), "pipeline"),
                ("quotes", self.tr("Quotes"), "quote"),
                ("orders", self.tr("Orders"), "euro"),
                ("products", self.tr("Products"), "tag"),
            ],
            self.tr("What is shown"),
        )
        self.tabs.chosen.connect(self._switch)
        header.add_beside(self.tabs)
        self._stack = QStackedWidget()
        lay_out_screen(self, [header], self._stack)

    def page(self, key: str = "") -> SalesPage:
        """A page, made if need be; the one shown if none is named."""
        key = key or self._shown or self.tabs.choice()
        page = self._made.get(key)
        if page is None:
            make: Callable[[UiContext], SalesPage] = resolve_name(f"sme_crm.ui.sales.{_PAGES[key]}")
            page = self._made[key] = make(self._context)
            self._stack.addWidget(page)
        return page

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Show the page a request belongs to, and hand it over."""
        if isinstance(request, ask.ShowSales):
            self._show(request.tab or self._shown or self.tabs.choice())
            return
        key = _PAGE_OF[type(request)]
        if self._show(key):
            self.page(key).receive(request)

    def enter(self) -> None:
        """The page shown last, or the first."""
        if self._show(self._shown or self.tabs.choice()):
            self.page().enter()

    def leave(self) -> bool:
        """Whether the page can be left."""
        return not self._shown or self.page().leave()

    def retire(self) -> None:
        """Save what is being edited; the window goes."""
        self.leave()

    def focus_search(self) -> bool:
        """The search of the page."""
        return self.page().focus_search()

    def print_page(self) -> bool:
        """Print what the page shows."""
        return self.page().print_page()

    def _switch(self, key: str) -> None:
        """A place of its own, so that one can go back to where one was."""
        self._context.navigator.send(ask.ShowSales(key))

    def _show(self, key: str) -> bool:
        """Show a page; False when the present one must not be left."""
        if key != self._shown:
            if not self.leave():
                self.tabs.choose(self._shown)
                return False
            page = self.page(key)
            for action in self.actions():
                self.removeAction(action)
            self.addActions(page.actions())
            self._stack.setCurrentWidget(page)
            self._shown = key
        self.tabs.choose(key)
        return True
