"""The page of quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.sales.sales_page import SalesPage
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class QuotesPage(SalesPage):
    """What there is to say before the first one."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(EmptyState("quote", self.tr("No quote yet"), ""))
