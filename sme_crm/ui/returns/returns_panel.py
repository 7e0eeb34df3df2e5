"""The screen of the returns desk: answers, and mail that came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui.navigation import Panel, ShowReturns
from sme_crm.ui.returns.answers_desk import AnswersDesk
from sme_crm.ui.returns.mail_desk import MailDesk
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

_HEARD: Final = ("returned_mail", "address", "campaign")


class ReturnsPanel(Panel):
    """The keyboard is in the code field whenever the screen is shown."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._campaign: int | None = None
        self.answers, self.mail = AnswersDesk(context), MailDesk(context)
        self.views = SegmentedControl(
            [
                ("answers", self.tr("Answers"), "inbox"),
                ("mail", self.tr("Returned mail"), "envelope"),
            ],
            self.tr("What comes back"),
        )
        self.views.choose("answers")
        self.views.chosen.connect(self._switch)
        header = PageHeader(self.tr("Returns"))
        header.add_beside(self.views)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.answers)
        self._stack.addWidget(self.mail)
        lay_out_screen(self, [header], self._stack)
        context.changes.committed.connect(self._hear)

    def receive(self, request: object) -> None:
        """Note what came back of a campaign."""
        if isinstance(request, ShowReturns):
            self._campaign = request.campaign_id
            self._switch(request.view or self.views.choice())
            self._read()

    def enter(self) -> None:
        """Read the campaigns and what waits."""
        self._read()
        self._focus()

    def _read(self) -> None:
        campaigns = self._context.workspace.campaigns
        self._context.jobs.read(
            campaigns.list_campaigns,
            lambda rows: self.answers.show_campaigns(rows, self._campaign),
            owner=self,
        )
        self.mail.reload()

    def _switch(self, view: str) -> None:
        self.views.choose(view)
        self._stack.setCurrentWidget(self.mail if view == "mail" else self.answers)
        self._focus()

    def _focus(self) -> None:
        shown = self._stack.currentWidget()
        (self.mail if shown is self.mail else self.answers).focus()

    def _hear(self, changes: Changes) -> None:
        if self.isVisible() and any(changes.touches(table) for table in _HEARD):
            self.mail.reload()
