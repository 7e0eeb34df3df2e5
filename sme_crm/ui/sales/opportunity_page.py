"""One opportunity at the side: its stage, what can be done next, its fields, its quotes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.sales.opportunity import Opportunity, Stage
from sme_crm.domain.sales.quote import QUOTE_STATES
from sme_crm.ui.forms.form_work import HeldVersion
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.labels import day_text, translated
from sme_crm.ui.navigation import NewQuote, OpenContact, OpenQuote
from sme_crm.ui.sales.opportunity_form import OpportunityForm
from sme_crm.ui.sales.pipeline_work import PipelineWork
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sme_crm.domain.sales.opportunity import OpportunityLine
    from sme_crm.domain.sales.product import Product
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext


class OpportunityPage(Card):
    """Shows and edits one opportunity; `closed` asks to be hidden."""

    closed = Signal()

    def __init__(
        self, context: UiContext, work: PipelineWork, parent: QWidget | None = None
    ) -> None:
        super().__init__(padding=0, parent=parent)
        self._context = context
        self._work = work
        self._shown: Opportunity | None = None
        self._held = HeldVersion()
        self._stages: Sequence[Stage] = ()
        self.form = OpportunityForm(context)
        self.form.setEnabled(work.writable)
        self.form.edited.connect(self._save)
        self.form.lines_edited.connect(self._save_lines)
        self.form.contacts_edited.connect(self._save_contacts)
        self.form.contacts.open_wanted.connect(
            lambda contact_id: context.navigator.send(OpenContact(contact_id))
        )
        self._make_head()
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_16, size.SPACE_16)
        column.addWidget(self.form)
        column.addStretch(1)
        self.body.addWidget(self._head)
        self.body.addWidget(scroll, 1)

    def _make_head(self) -> None:
        self._head = QWidget()
        self._heading = ElidedLabel("", TextRole.CARD)
        self._state = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.stage = ComboBox([], self.tr("Stage"))
        self.stage.activated.connect(lambda _index: self._choose_stage())
        close = IconButton("close", self.tr("Close"))
        close.clicked.connect(lambda _checked=False: self.closed.emit())
        self.won = Button(self.tr("Won"), "check", "primary")
        self.won.clicked.connect(lambda _checked=False: self._close("won"))
        self.lost = Button(self.tr("Lost"), "close")
        self.lost.clicked.connect(lambda _checked=False: self._close("lost"))
        self.again = Button(self.tr("Open again"), "undo")
        self.again.clicked.connect(lambda _checked=False: self._reopen())
        self.quote = Button(self.tr("Write a quote"), "quote")
        self.quote.clicked.connect(lambda _checked=False: self._write_quote())
        first = QHBoxLayout()
        first.addWidget(self._heading, 1)
        first.addWidget(close)
        second = QHBoxLayout()
        second.setSpacing(size.SPACE_8)
        second.addWidget(self.stage, 1)
        for button in (self.won, self.lost, self.again):
            second.addWidget(button)
        self._quotes = QWidget()
        self._quote_flow = FlowLayout(self._quotes, size.SPACE_4)
        column = QVBoxLayout(self._head)
        column.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_12, 0)
        column.setSpacing(size.SPACE_8)
        column.addLayout(first)
        column.addWidget(self._state)
        column.addLayout(second)
        column.addWidget(self._quotes)

    # -- showing -------------------------------------------------------------------------------

    def shown_id(self) -> int | None:
        """The opportunity shown."""
        return None if self._shown is None else self._shown.id

    def offer(self, staff: Sequence[StaffMember], products: Sequence[Product]) -> None:
        """Whom and what can be chosen."""
        self.form.offer(staff, products)

    def show_opportunity(
        self, found: Opportunity, stages: Sequence[Stage], *, foreign: bool = False
    ) -> None:
        """Show one as it stands; of the same one what is being typed stays.

        `foreign`: another screen may have changed it; what is written next goes by this version.
        """
        fresh = self._shown is None or self._shown.id != found.id
        if fresh:
            self._held = HeldVersion(found.version)
        elif foreign:
            self._held.version = found.version
        self._shown, self._stages = found, stages
        self._heading.setText(found.name)
        self._state.setText(self._told(found))
        self.stage.set_choices([(str(one.id), one.name) for one in stages])
        self.stage.choose(str(found.stage.id))
        is_open, writable = found.stage.kind == "open", self._work.writable
        self.stage.setEnabled(writable)
        for button, shown in ((self.won, is_open), (self.lost, is_open), (self.again, not is_open)):
            button.setVisible(shown)
            button.setEnabled(writable)
        self.form.show_opportunity(found, fresh=fresh, pending=self._held.pending > 0)
        self._show_quotes(found)

    def _told(self, found: Opportunity) -> str:
        since = self.tr("{stage} since {day}").format(
            stage=found.stage.name, day=day_text(found.stage_since)
        )
        return " · ".join(filter(None, (found.customer, since)))

    def _show_quotes(self, found: Opportunity) -> None:
        while self._quote_flow.count():
            item = self._quote_flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None and widget is not self.quote:
                widget.hide()
                widget.deleteLater()
        for quote_id, number, state in found.quotes:
            word = translated("Quotes", QUOTE_STATES.get(state, state))
            button = Button(f"{number} · {word}", "quote", "quiet")
            button.clicked.connect(partial(self._open_quote, quote_id))
            self._quote_flow.addWidget(button)
        self._quote_flow.addWidget(self.quote)
        self.quote.setEnabled(self._work.writable)

    def leave(self) -> bool:
        """Save what is being typed; False when it cannot be kept."""
        if self._shown is None:
            return True
        kept = self.form.commit()
        if kept:
            self._held.visit = None
        return kept

    # -- acting --------------------------------------------------------------------------------

    def _save(self, key: str, value: object) -> None:
        self._write({key: "" if value is None and key in _TEXTS else value})

    def _save_lines(self, lines: tuple[OpportunityLine, ...]) -> None:
        self._write({}, lines=lines)

    def _save_contacts(self, ids: tuple[int, ...]) -> None:
        self._write({}, contact_ids=ids)

    def _write(
        self,
        values: dict[str, object],
        *,
        lines: tuple[OpportunityLine, ...] | None = None,
        contact_ids: tuple[int, ...] | None = None,
    ) -> None:
        shown = self._shown
        if shown is None or not self._work.writable:
            return
        self._work.save(shown.id, self._held, values, lines=lines, contact_ids=contact_ids)

    def _choose_stage(self) -> None:
        shown, wanted = self._shown, int(self.stage.key() or 0)
        if shown is None or wanted == shown.stage.id:
            return
        stage = next(one for one in self._stages if one.id == wanted)
        if stage.kind == "open":
            self._work.move(shown.id, wanted, None)
        else:
            self.stage.choose(str(shown.stage.id))
            self._close(stage.kind)

    def _close(self, outcome: str) -> None:
        if self._shown is not None and self.form.commit():
            self._work.close(outcome, self._shown.id)

    def _reopen(self) -> None:
        if self._shown is not None:
            self._work.reopen(self._shown.id)

    def _write_quote(self) -> None:
        if self._shown is not None and self.form.commit():
            self._context.navigator.send(NewQuote(opportunity_id=self._shown.id))

    def _open_quote(self, quote_id: int, _checked: bool = False) -> None:
        self._context.navigator.send(OpenQuote(quote_id))


_TEXTS = frozenset({"name", "source", "competitor", "lost_reason", "notes", "source_kind"})
