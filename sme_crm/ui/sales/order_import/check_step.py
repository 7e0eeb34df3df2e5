"""Second step: what would happen, to the order, and what becomes of customers nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from sme_crm.services.sales.order_import.plan import REASONS, CustomerFound, OrderImportReport
from sme_crm.services.sales.order_import.planning import CREATED
from sme_crm.ui.forms.contacts_field import ContactsField
from sme_crm.ui.labels import count_text, day_text, money_text, translated
from sme_crm.ui.lists.cell_model import CellModel
from sme_crm.ui.lists.roles import Cell
from sme_crm.ui.lists.table_dress import dress_table, fix_columns
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.sales.order_import.plan import RejectedRow
    from sme_crm.services.sales.order_import.run import OrderImportRun
    from sme_crm.ui.context import UiContext


class CustomerModel(CellModel[CustomerFound]):
    """The customers nobody knows, and what becomes of each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            (
                self.tr("Customer of the file"),
                self.tr("Orders"),
                self.tr("Amount, net"),
                self.tr("Becomes"),
            ),
            parent,
            (1, 2),
        )
        self.fates: dict[str, str] = {}

    def cell_at(self, row: int, column: int) -> Cell:
        """Name, how many orders, what they come to, what becomes of him."""
        customer = self._rows[row]
        if column == 0:
            about = " · ".join(filter(None, (customer.reference, customer.email, customer.siret)))
            name = customer.name or customer.email or customer.reference or customer.siret
            return Cell(name, second_line=about or None, avatar_name=name)
        if column == 1:
            return Cell(count_text(customer.orders), right_aligned=True)
        if column == 2:
            return Cell(money_text(customer.amount), right_aligned=True)
        return Cell(self.fates.get(customer.key, ""), muted=True)


class CheckStep(QWidget):
    """Shows a dry run; each decision asks for another one."""

    decided = Signal()
    rejects_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._run: OrderImportRun | None = None
        self._names: dict[int, str] = {}
        self._showing = False
        self.summary = TextLabel("", TextRole.STRONG, wrap=True)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, size.SPACE_8)
        self.unmatched = ComboBox(
            [
                ("create", self.tr("Make contacts of them")),
                ("leave_out", self.tr("Leave their orders out")),
            ],
            self.tr("Customers nobody knows"),
        )
        self.products = QCheckBox(self.tr("Make products of those nobody knows"))
        self.changed = QCheckBox(self.tr("Bring changed orders up to date"))
        self.model = CustomerModel(self)
        self.table = QTableView()
        dress_table(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Customers nobody knows"))
        fix_columns(self.table, {1: 118, 2: 130, 3: 220})
        self.contact = ContactsField(context)
        self.contact.editor.setPlaceholderText(self.tr("He is this contact: type a name"))
        self.contact.changed.connect(self._take_contact)
        self.create_button = Button(self.tr("Make a contact"), "plus")
        self.create_button.clicked.connect(lambda _checked=False: self._choose(CREATED))
        self.leave_button = Button(self.tr("Leave out"), "minus")
        self.leave_button.clicked.connect(lambda _checked=False: self._choose(0))
        self.reasons = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.rejects_button = Button(self.tr("Save the rows left out…"), "export")
        self.rejects_button.clicked.connect(lambda _checked=False: self.rejects_wanted.emit())
        self.unmatched.currentIndexChanged.connect(lambda _at: self._take_options())
        self.products.toggled.connect(lambda _on: self._take_options())
        self.changed.toggled.connect(lambda _on: self._take_options())
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_4, size.SPACE_24, size.SPACE_8)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.summary)
        column.addWidget(self._chips)
        options = QHBoxLayout()
        options.setSpacing(size.SPACE_16)
        part = QVBoxLayout()
        part.setSpacing(size.SPACE_4)
        part.addWidget(FieldLabel(self.tr("Customers nobody knows"), self.unmatched))
        part.addWidget(self.unmatched)
        options.addLayout(part)
        for box in (self.products, self.changed):
            options.addWidget(box, 0, Qt.AlignmentFlag.AlignBottom)
        options.addStretch(1)
        column.addLayout(options)
        self._card = Card(padding=0)
        self._card.body.addWidget(self.table)
        column.addWidget(self._card, 1)
        choices = QHBoxLayout()
        choices.setSpacing(size.SPACE_8)
        choices.addWidget(self.contact, 1)
        choices.addWidget(self.create_button, 0, Qt.AlignmentFlag.AlignBottom)
        choices.addWidget(self.leave_button, 0, Qt.AlignmentFlag.AlignBottom)
        self._choices = QWidget()
        self._choices.setLayout(choices)
        choices.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._choices)
        rejects = QHBoxLayout()
        rejects.setSpacing(size.SPACE_8)
        rejects.addWidget(self.reasons, 1)
        rejects.addWidget(self.rejects_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(rejects)

    # -- showing -------------------------------------------------------------------------------

    def show_report(self, run: OrderImportRun, report: OrderImportReport) -> None:
        """Show what a dry run found."""
        self._run = run
        self._showing = True
        self.unmatched.choose(run.options.unmatched)
        self.products.setChecked(run.options.create_products)
        self.changed.setChecked(run.options.update_changed)
        self._showing = False
        self._show_counts(report)
        self.model.fates = {one.key: self._fate(one) for one in report.unmatched}
        chosen = self.table.currentIndex().row()
        self.model.set_rows(report.unmatched)
        some = bool(report.unmatched)
        self._card.setVisible(some)
        self._choices.setVisible(some)
        if some:
            row = max(0, min(chosen, len(report.unmatched) - 1))
            self.table.setCurrentIndex(self.model.index(row, 0))
        self._show_rejected(report.rejected)

    def _show_counts(self, report: OrderImportReport) -> None:
        said = [self.tr("%n row(s) read", "", report.read)]
        if report.new:
            said.append(
                self.tr("{amount} net from {first} to {last}").format(
                    amount=money_text(report.amount),
                    first=day_text(report.first_day),
                    last=day_text(report.last_day),
                )
            )
        self.summary.setText(" · ".join(said))
        for chip in self._chips.findChildren(StatusChip):
            chip.hide()
            self._flow.removeWidget(chip)
            chip.deleteLater()
        for count, text, tone in (
            (report.new, self.tr("%n new order(s)", "", report.new), "success"),
            (report.identical, self.tr("%n there already", "", report.identical), "neutral"),
            (report.changed, self.tr("%n changed", "", report.changed), "info"),
            (report.kept, self.tr("%n kept as they are", "", report.kept), "neutral"),
            (report.left_out, self.tr("%n left out", "", report.left_out), "warning"),
            (len(report.rejected), self.tr("%n row(s) rejected", "", len(report.rejected)),
             "danger"),
            (report.new_contacts, self.tr("%n new contact(s)", "", report.new_contacts), "violet"),
            (len(report.new_products),
             self.tr("%n new product(s)", "", len(report.new_products)), "teal"),
        ):  # fmt: skip
            if count:
                self._flow.addWidget(
                    StatusChip(text.replace(str(count), count_text(count), 1), tone)
                )

    def _show_rejected(self, rejected: tuple[RejectedRow, ...]) -> None:
        counts: dict[str, int] = {}
        for row in rejected:
            counts[row.reason] = counts.get(row.reason, 0) + 1
        said = [
            f"{count_text(count)} × {translated('OrderImport', REASONS[reason])}"
            for reason, count in counts.items()
        ]
        self.reasons.setText("\n".join(said))
        self.rejects_button.setVisible(bool(rejected))

    def _fate(self, customer: CustomerFound) -> str:
        run = self._run
        chosen = run.options.chosen.get(customer.key) if run else None
        if chosen is None and run is not None:
            chosen = CREATED if run.options.unmatched == "create" else 0
        if chosen == CREATED:
            return self.tr("A new contact")
        return self._names.get(chosen or 0, "") or self.tr("Left out")

    # -- deciding ------------------------------------------------------------------------------

    def _take_options(self) -> None:
        if self._run is not None and not self._showing:
            self._run.set_options(
                unmatched=self.unmatched.key(),
                create_products=self.products.isChecked(),
                update_changed=self.changed.isChecked(),
            )
            self.decided.emit()

    def _take_contact(self) -> None:
        people = self.contact.contacts()
        if people:
            contact_id, name = people[-1]
            self._names[contact_id] = name
            self.contact.set_contacts(())
            self._choose(contact_id)

    def _choose(self, contact_id: int) -> None:
        customer = self.model.row_at(self.table.currentIndex().row())
        if customer is not None and self._run is not None:
            self._run.set_options(chosen={**self._run.options.chosen, customer.key: contact_id})
            self.decided.emit()
