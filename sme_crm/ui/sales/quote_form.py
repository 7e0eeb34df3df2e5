"""The fields and lines of one quote, with its sums as one types."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.sales.quote import QuoteLine, quote_margin, quote_totals
from sme_crm.ui.forms.choice_editors import ChoiceEditor, IdChoiceEditor
from sme_crm.ui.forms.contacts_field import ContactsField
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import RateEditor, WholeDayEditor
from sme_crm.ui.labels import money_text
from sme_crm.ui.sales.lines_table import LinesTable
from sme_crm.ui.sales.sales_words import rate_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.sales.product import Product
    from sme_crm.domain.sales.quote import Quote
    from sme_crm.services.staff import StaffMember
    from sme_crm.ui.context import UiContext

ALWAYS = frozenset({"notes", "responsible_id"})
"""What can be written when the quote was sent, too."""


class QuoteForm(QWidget):
    """Tells each value that was edited; sums follow at once."""

    edited = Signal(str, object)
    lines_edited = Signal(object)
    contact_edited = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._quote: Quote | None = None
        self.contacts = ContactsField(context)
        self.contacts.changed.connect(self._tell_contact)
        self.lines = LinesTable()
        self.lines.lines.edited.connect(self._tell_lines)
        above, below = QWidget(), QWidget()
        self.boxes = fill_form(above, self._above(), self.edited)
        self.boxes |= fill_form(below, self._below(), self.edited)
        self.sums = QuoteSums()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(FieldLabel(self.tr("To"), self.contacts.editor))
        column.addWidget(self.contacts)
        column.addWidget(above)
        column.addWidget(FieldLabel(self.tr("Lines"), self.lines))
        column.addWidget(self.lines)
        column.addLayout(self._line_tools())
        column.addWidget(below)

    def _line_tools(self) -> QHBoxLayout:
        self.add_line = Button(self.tr("Add a line"), "plus", "quiet")
        self.add_line.clicked.connect(lambda _checked=False: self.lines.add_line())
        self.add_words = Button(self.tr("Add a heading"), "note", "quiet")
        self.add_words.clicked.connect(lambda _checked=False: self.lines.add_words())
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.add_line, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.add_words, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(1)
        line.addWidget(self.sums)
        return line

    def _above(self) -> list[FormField]:
        languages = [("fr", self.tr("French")), ("en", self.tr("English"))]
        return [
            ("subject", self.tr("Subject"), LineEditor(), 8),
            ("number", self.tr("Number"), LineEditor(), 4),
            ("day", self.tr("Date"), WholeDayEditor(), 4),
            ("valid_until", self.tr("Valid until"), WholeDayEditor(), 4),
            ("language", self.tr("Language"), ChoiceEditor(languages), 4),
            ("introduction", self.tr("Words before the lines"), LongTextEditor(), 12),
        ]

    def _below(self) -> list[FormField]:
        return [
            ("discount_rate", self.tr("Discount on all"), RateEditor(), 4),
            ("response_code", self.tr("Response code"), LineEditor(), 4),
            ("responsible_id", self.tr("Responsible"), IdChoiceEditor(), 4),
            ("closing", self.tr("Terms"), LongTextEditor(), 12),
            ("notes", self.tr("Notes (not printed)"), LongTextEditor(), 12),
        ]

    def offer(self, staff: Sequence[StaffMember], products: Sequence[Product]) -> None:
        """Whom and what can be chosen."""
        editor = self.boxes["responsible_id"].editor
        if isinstance(editor, IdChoiceEditor):
            editor.offer([("", self.tr("Nobody")), *((str(one.id), one.name) for one in staff)])
        self.lines.offer(products)

    def show_quote(
        self, quote: Quote, *, fresh: bool, writable: bool, pending: bool = False
    ) -> None:
        """Show the values; of the same one again (`fresh` False) what is being typed stays.

        `pending`: something newer than this is being written.
        """
        self._quote = quote
        draft = writable and quote.state == "draft"
        for key, box in self.boxes.items():
            if fresh or not (pending or box.editor.is_dirty()):
                value = getattr(quote, key)
                box.set_value(None if key == "discount_rate" and not value else value)
            box.setEnabled(draft or (writable and key in ALWAYS))
        shown = [] if quote.contact_id is None else [(quote.contact_id, quote.contact)]
        if not pending and shown != self.contacts.contacts():
            self.contacts.set_contacts(shown)
        self.contacts.editor.setVisible(draft and not shown)
        self.contacts.setEnabled(draft)
        model = self.lines.lines
        model.currency = quote.currency
        model.set_writable(draft)
        self.lines.show_vat(not quote.vat_exempt)
        if fresh or (not pending and model.lines() != quote.lines):
            model.set_lines(quote.lines)
        self.add_line.setVisible(draft)
        self.add_words.setVisible(draft)
        self._show_sums()

    def commit(self) -> bool:
        """Save what is being typed; False when a value cannot be kept, the cursor is put there."""
        for box in self.boxes.values():
            if box.isEnabled() and not box.editor.commit():
                box.setFocus()
                return False
        return True

    def _tell_lines(self) -> None:
        self._show_sums()
        self.lines_edited.emit(self.lines.lines.lines())

    def _tell_contact(self) -> None:
        chosen = self.contacts.contacts()
        self.contact_edited.emit(chosen[-1][0] if chosen else None)

    def _show_sums(self) -> None:
        if self._quote is not None:
            rate = self.boxes["discount_rate"].editor.kept()
            discount = rate if isinstance(rate, int) else 0
            self.sums.show_sums(self._quote, self.lines.lines.lines(), discount)


class QuoteSums(QWidget):
    """Net, VAT by rate, gross, and the margin that no paper shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, size.SPACE_8, 0)
        self._grid.setHorizontalSpacing(size.SPACE_24)
        self._grid.setVerticalSpacing(size.SPACE_4)
        self.rows: list[tuple[str, str]] = []

    def show_sums(self, quote: Quote, lines: Sequence[QuoteLine], discount_rate: int) -> None:
        """Reckon the sums of these lines."""
        totals = quote_totals(lines, discount_rate, vat_exempt=quote.vat_exempt)
        rows: list[tuple[str, str]] = []
        if totals.discount:
            rows.append((self.tr("Discount"), money_text(-totals.discount, quote.currency)))
        rows.append((self.tr("Net"), money_text(totals.net, quote.currency)))
        if not quote.vat_exempt:
            for share in totals.shares:
                text = self.tr("VAT {rate}").format(rate=rate_text(share.rate))
                rows.append((text, money_text(share.vat, quote.currency)))
            rows.append((self.tr("With VAT"), money_text(totals.gross, quote.currency)))
        margin = quote_margin(lines, totals.net) if lines else None
        if margin is not None:
            rows.append((self.tr("Margin"), money_text(margin, quote.currency)))
        if rows != self.rows:
            self.rows = rows
            self._fill(quote.vat_exempt)

    def _fill(self, vat_exempt: bool) -> None:
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        strong = self.tr("Net") if vat_exempt else self.tr("With VAT")
        for row, (text, amount) in enumerate(self.rows):
            is_strong = text == strong
            self._grid.addWidget(
                TextLabel(text, TextRole.STRONG if is_strong else TextRole.BODY), row, 0
            )
            figure = TextLabel(amount, TextRole.NUMBER_STRONG if is_strong else TextRole.NUMBER)
            self._grid.addWidget(figure, row, 1, Qt.AlignmentFlag.AlignRight)
