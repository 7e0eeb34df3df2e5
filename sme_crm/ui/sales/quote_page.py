"""One quote: what can be done with it above, its form at the left, the very page at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.quote import QUOTE_STATES, Quote, QuoteLine, state_on
from sme_crm.ui.forms.form_work import HeldVersion
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import day_text, translated
from sme_crm.ui.navigation import OpenContact, OpenOpportunity, OpenOrder
from sme_crm.ui.preview.page_view import PageView
from sme_crm.ui.sales.quote_form import QuoteForm
from sme_crm.ui.sales.quote_list import TONES
from sme_crm.ui.sales.quote_work import QuoteWork
from sme_crm.ui.sales.sales_words import counted
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.sales.product import Product
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext


class QuotePage(QWidget):
    """Shows and edits one quote; `left` goes back to the list."""

    left = Signal()

    def __init__(self, context: UiContext, work: QuoteWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._work = work
        self._quote: Quote | None = None
        self._held = HeldVersion()
        self.form = QuoteForm(context)
        self.form.edited.connect(self._save)
        self.form.lines_edited.connect(self._save_lines)
        self.form.contact_edited.connect(lambda one: self._write({"contact_id": one}))
        self.form.contacts.open_wanted.connect(
            lambda contact_id: context.navigator.send(OpenContact(contact_id))
        )
        self.preview = PageView(context.jobs)
        self.preview.setAccessibleName(self.tr("The quote as it is printed"))
        self._make_head()
        self._lay_out()

    def _make_head(self) -> None:
        self.back = Button(self.tr("All quotes"), "chevron-left", "quiet")
        self.back.clicked.connect(lambda _checked=False: self.left.emit())
        self._heading = TextLabel("", TextRole.CARD)
        self._state = StatusChip("", TONES["draft"])
        self._told = ElidedLabel("", TextRole.SMALL, "muted")
        self.send = Button(self.tr("Note as sent"), "external", "primary")
        self.accept = Button(self.tr("Accepted"), "check", "primary")
        self.refuse = Button(self.tr("Refused"), "close")
        self.again = Button(self.tr("Open again"), "undo")
        self.pdf = Button("PDF", "pdf")
        self.mail = Button(self.tr("E-mail draft"), "mail")
        self.more = Button(self.tr("More"), "more")
        self._menu = QMenu(self)
        self.more.set_menu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        for button, act in (
            (self.send, self._work.send),
            (self.accept, self._work.accept),
            (self.refuse, self._work.refuse),
            (self.again, self._work.reopen),
            (self.pdf, self._work.save_pdf),
            (self.mail, self._work.mail),
        ):
            button.clicked.connect(lambda _checked=False, act=act: self._do(act))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_8)
        head.addWidget(self.back)
        head.addWidget(self._heading)
        head.addWidget(self._state)
        head.addWidget(self._told, 1)
        for button in (
            self.pdf, self.mail, self.more, self.again, self.refuse, self.accept, self.send,
        ):  # fmt: skip
            head.addWidget(button)
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_16)
        column.addWidget(self.form)
        column.addStretch(1)
        sheet, paper = Card(padding=0), Card(padding=0)
        sheet.body.addWidget(scroll)
        paper.body.addWidget(self.preview)
        self._splitter = Splitter()
        self._splitter.addWidget(sheet)
        self._splitter.addWidget(paper)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([740, 380])
        sheet.setMinimumWidth(660)
        paper.setMinimumWidth(260)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(size.SPACE_12)
        outer.addLayout(head)
        outer.addWidget(self._splitter, 1)

    # -- showing -------------------------------------------------------------------------------

    def shown_id(self) -> int | None:
        """The quote shown."""
        return None if self._quote is None else self._quote.id

    def offer(self, staff: Sequence[StaffMember], products: Sequence[Product]) -> None:
        """Whom and what can be chosen."""
        self.form.offer(staff, products)

    def show_quote(self, quote: Quote, pdf: bytes, *, foreign: bool = False) -> None:
        """Show one as it stands; of the same one what is being typed stays.

        `foreign`: another screen may have changed it; what is written next goes by this version.
        """
        fresh = self._quote is None or self._quote.id != quote.id
        if fresh:
            self._held = HeldVersion(quote.version)
        elif foreign:
            self._held.version = quote.version
        self._quote = quote
        state = state_on(quote.state, quote.valid_until, present_day())
        self._heading.setText(quote.number)
        self._state.set_status(translated("Quotes", QUOTE_STATES[state]), TONES[state])
        self._told.setText(self._words(quote))
        writable, waits = self._work.writable, quote.state == "sent"
        shown = {
            self.send: quote.state == "draft",
            self.accept: waits,
            self.refuse: waits,
            self.again: quote.state in ("accepted", "refused"),
        }
        for button, there in shown.items():
            button.setVisible(there)
            button.setEnabled(writable)
        self.form.show_quote(quote, fresh=fresh, writable=writable, pending=self._held.pending > 0)
        if self.preview.pdf() != pdf:
            self.preview.show_pdf(pdf)

    def _words(self, quote: Quote) -> str:
        parts = [quote.customer]
        if quote.sent_day:
            parts.append(self.tr("sent {day}").format(day=day_text(quote.sent_day)))
        if quote.chases:
            parts.append(counted().chases(quote.chases))
        if quote.refusal_reason:
            parts.append(quote.refusal_reason)
        return " · ".join(part for part in parts if part)

    def leave(self) -> bool:
        """Save what is being typed; False when it cannot be kept."""
        if self._quote is None:
            return True
        kept = self.form.commit()
        if kept:
            self._held.visit = None
        return kept

    # -- acting --------------------------------------------------------------------------------

    def _do(self, act: object) -> None:
        if self._quote is not None and self.form.commit() and callable(act):
            act(self._quote)

    def _save(self, key: str, value: object) -> None:
        if key == "discount_rate":
            value = value or 0
        elif value is None and key != "responsible_id":
            value = ""
        self._write({key: value})

    def _save_lines(self, lines: tuple[QuoteLine, ...]) -> None:
        self._write({}, lines)

    def _write(self, values: dict[str, object], lines: tuple[QuoteLine, ...] | None = None) -> None:
        quote = self._quote
        if quote is None or not self._work.writable:
            return
        self._work.save(quote.id, self._held, values, lines=lines)

    def _fill_menu(self) -> None:
        self._menu.clear()
        quote, work, send = self._quote, self._work, self._context.navigator.send
        if quote is None:
            return
        add = self._menu.addAction
        if work.writable:
            add(icon("copy"), self.tr("Copy as a new quote"), lambda: work.copy(quote.id))
            if quote.state != "draft":
                add(icon("edit"), self.tr("Revise"), lambda: work.revise(quote.id))
        if work.writable and quote.state == "sent":
            contact = quote.contact_id or quote.customer_id
            self._menu.addSeparator()
            add(
                icon("letters"),
                self.tr("Chase by letter"),
                lambda: work.chase.by_letter(quote.id, quote.number),
            )
            add(
                icon("mail"),
                self.tr("Chase by e-mail"),
                lambda: work.chase.by_mail(quote.id, quote.number),
            )
            if contact is not None:
                add(
                    icon("phone"),
                    self.tr("Chase by phone"),
                    lambda: work.chase.by_phone(quote.id, contact),
                )
        self._menu.addSeparator()
        if quote.opportunity_id is not None:
            opportunity = quote.opportunity_id
            add(
                icon("pipeline"),
                self.tr("Open the opportunity"),
                lambda: send(OpenOpportunity(opportunity)),
            )
        for order_id, _number in quote.orders:
            add(
                icon("euro"),
                self.tr("Open the order"),
                lambda order_id=order_id: send(OpenOrder(order_id)),
            )
        if work.writable:
            add(icon("trash"), self.tr("Delete the quote"), lambda: work.delete([quote.id]))
