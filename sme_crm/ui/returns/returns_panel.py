"""The screen of the returns desk: answers, mail that came back, and its rates."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui.navigation import ClaimRefund, Panel, ShowReturns
from sme_crm.ui.returns.answers_desk import AnswersDesk
from sme_crm.ui.returns.mail_desk import MailDesk
from sme_crm.ui.returns.rates_page import RatesPage
from sme_crm.ui.widgets.actions import NEXT_VIEW, VIEW_BEFORE, screen_action
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.domain.campaigns.campaign import CampaignRow
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_OF_MAIL: Final = ("returned_mail", "address", "contact")
_OF_ANSWERS: Final = ("campaign_answer", "customer_order")
_OF_RATES: Final = ("returned_mail", "campaign_recipient", "lot", "setting")


class ReturnsPanel(Panel):
    """The keyboard is in the code field whenever the screen is shown."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._campaign: int | None = None
        self.answers, self.mail = AnswersDesk(context), MailDesk(context)
        self.rates = RatesPage(context)
        self._views: dict[str, AnswersDesk | MailDesk | RatesPage] = {
            "answers": self.answers,
            "mail": self.mail,
            "rates": self.rates,
        }
        self.views = SegmentedControl(
            [
                ("answers", self.tr("Answers"), "inbox"),
                ("mail", self.tr("Returned mail"), "envelope"),
                ("rates", self.tr("Rates"), "chart"),
            ],
            self.tr("What comes back"),
        )
        self.views.choose("answers")
        self.views.chosen.connect(self._switch)
        header = PageHeader(self.tr("Returns"))
        header.add_beside(self.views)
        self._stack = QStackedWidget()
        for view in self._views.values():
            self._stack.addWidget(view)
        lay_out_screen(self, [header], self._stack)
        for text, icon, shortcut, step in (
            (self.tr("Next view"), "chevron-right", NEXT_VIEW, 1),
            (self.tr("Previous view"), "chevron-left", VIEW_BEFORE, -1),
        ):
            self.addAction(
                screen_action(self, text, icon, partial(self.views.move_on, step), shortcut)
            )
        self.addActions(self.rates.actions())
        context.changes.committed.connect(self._hear)

    def receive(self, request: object) -> None:
        """Note what came back of a campaign, show its rates, or claim for an address file."""
        if isinstance(request, ShowReturns):
            self._campaign = request.campaign_id
            self._switch(request.view or self.views.choice())
            self._read()
        elif isinstance(request, ClaimRefund):
            self._campaign = None
            self.rates.show_lot(request.lot_id)
            self._switch("rates")
            self.rates.claims.begin(request.lot_id)

    def enter(self) -> None:
        """Read the campaigns and what waits."""
        self._read()
        self._focus()

    def print_page(self) -> bool:
        """The rates go on paper."""
        if self._stack.currentWidget() is not self.rates:
            return False
        self.rates.show_report()
        return True

    def _read(self) -> None:
        campaigns = self._context.workspace.campaigns
        self._context.jobs.read(campaigns.list_campaigns, self._show_campaigns, owner=self)
        self.answers.reload()
        self.mail.reload()
        if self.views.choice() == "rates":
            self.rates.reload()

    def _show_campaigns(self, rows: list[CampaignRow]) -> None:
        self.answers.show_campaigns(rows, self._campaign)
        self.rates.show_campaigns(rows, self._campaign)
        self._campaign = None

    def _switch(self, view: str) -> None:
        self.views.choose(view)
        self._stack.setCurrentWidget(self._views[view])
        self.rates.show_here(view == "rates")
        if view == "rates":
            self.rates.reload()
        self._focus()

    def _focus(self) -> None:
        self._views[self.views.choice()].focus()

    def _hear(self, changes: Changes) -> None:
        if not self.isVisible():
            return
        if any(changes.touches(table) for table in _OF_MAIL):
            self.mail.reload()
        if any(changes.touches(table) for table in _OF_ANSWERS):
            self.answers.reload()
        rates_shown = self.views.choice() == "rates"
        if rates_shown and any(changes.touches(table) for table in _OF_RATES):
            self.rates.reload()
