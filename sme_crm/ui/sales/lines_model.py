"""The lines of a quote or an opportunity as a table that is typed into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.amounts import format_number, read_amount, read_number
from sme_crm.domain.folding import clean_text
from sme_crm.domain.sales.money import ONE, WHOLE_RATE
from sme_crm.domain.sales.product import Product
from sme_crm.domain.sales.quote import ITEM, WORDS, QuoteLine
from sme_crm.ui.labels import language_code, money_text
from sme_crm.ui.lists.headed_model import NO_PARENT, RIGHT, HeadedModel, Index
from sme_crm.ui.sales.sales_words import rate_text

DESCRIPTION, QUANTITY, UNIT, PRICE, DISCOUNT, VAT, NET = range(7)
_EMPTY: Final = QuoteLine("")
_LARGEST: Final = 10**12


class LinesModel(HeadedModel):
    """The lines, and an empty one below them to type the next into."""

    edited = Signal()
    """The user changed something."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[QuoteLine] = []
        self._new = _EMPTY
        self.currency = "EUR"
        self.writable = True
        self.set_headings(
            (
                self.tr("Product or description"),
                self.tr("Quantity"),
                self.tr("Unit"),
                self.tr("Unit price"),
                self.tr("Discount"),
                self.tr("VAT"),
                self.tr("Net amount"),
            ),
            (QUANTITY, PRICE, DISCOUNT, VAT, NET),
        )

    def set_lines(self, lines: Sequence[QuoteLine], vat_rate: int | None = None) -> None:
        """Show other lines; new ones get a VAT rate if one is said."""
        if vat_rate is not None:
            self._new = replace(_EMPTY, vat_rate=vat_rate)
        if list(lines) == self._lines:
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def set_writable(self, writable: bool) -> None:
        """Whether lines can be typed; without there is no empty one."""
        if writable != self.writable:
            self.beginResetModel()
            self.writable = writable
            self.endResetModel()

    def lines(self) -> tuple[QuoteLine, ...]:
        """The lines as they stand."""
        return tuple(self._lines)

    def line_at(self, row: int) -> QuoteLine | None:
        """The line of a row; None for the empty one."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    # -- changing ------------------------------------------------------------------------------

    def put(self, row: int, line: QuoteLine) -> None:
        """Let a row be another line; the empty row becomes one."""
        if row >= len(self._lines):
            # The empty row becomes the line where it stands, an empty one comes below it.
            below = len(self._lines) + 1
            self.beginInsertRows(NO_PARENT, below, below)
            self._lines.append(line)
            self.endInsertRows()
            self.dataChanged.emit(self.index(below - 1, 0), self.index(below - 1, NET))
        elif self._lines[row] == line:
            return
        else:
            self._lines[row] = line
            self.dataChanged.emit(self.index(row, 0), self.index(row, NET))
        self.edited.emit()

    def take_product(self, row: int, product: Product) -> None:
        """Sell a product in a row; its quantity and discount stay."""
        before = self.line_at(row) or self._new
        self.put(
            row,
            QuoteLine(
                product.name,
                quantity=before.quantity,
                unit_price=product.price,
                discount_rate=before.discount_rate,
                vat_rate=product.vat_rate,
                unit=product.unit,
                reference=product.reference,
                product_id=product.id,
                unit_cost=product.unit_cost,
            ),
        )

    def add_words(self) -> int:
        """A line of words below the others; returns its row."""
        self.put(len(self._lines), QuoteLine("", kind=WORDS))
        return len(self._lines) - 1

    def remove(self, row: int) -> None:
        """Take a line out."""
        if 0 <= row < len(self._lines):
            self.beginRemoveRows(NO_PARENT, row, row)
            del self._lines[row]
            self.endRemoveRows()
            self.edited.emit()

    def shift(self, row: int, by: int) -> bool:
        """Put a line earlier or later; tells whether there was room."""
        to = row + by
        if not (0 <= row < len(self._lines) and 0 <= to < len(self._lines)):
            return False
        self._lines[row], self._lines[to] = self._lines[to], self._lines[row]
        first, last = sorted((row, to))
        self.dataChanged.emit(self.index(first, 0), self.index(last, NET))
        self.edited.emit()
        return True

    # -- Qt ------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """The lines and the empty one."""
        return 0 if parent.isValid() else len(self._lines) + self.writable

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All but the sum can be typed into."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        line, column = self.line_at(index.row()), index.column()
        words = line is not None and line.kind == WORDS
        if self.writable and column != NET and not (words and column != DESCRIPTION):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A value in words."""
        line, column = self.line_at(index.row()), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._text(line, column, editing=role == Qt.ItemDataRole.EditRole)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._headings[column]}: {self._text(line, column, editing=False)}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column not in (DESCRIPTION, UNIT):
            return RIGHT
        if role == Qt.ItemDataRole.ToolTipRole and column == DESCRIPTION and line is not None:
            return " · ".join(filter(None, (line.reference, line.description)))
        return None

    def _text(self, line: QuoteLine | None, column: int, *, editing: bool) -> str:
        if line is None:
            if column == DESCRIPTION and not editing:
                return self.tr("Add a line…")
            return ""
        if column == DESCRIPTION:
            return line.description
        if line.kind != ITEM:
            return ""
        if column == QUANTITY:
            return format_number(Decimal(line.quantity) / ONE, language_code())
        if column == UNIT:
            return line.unit
        if column == PRICE:
            return money_text(line.unit_price, self.currency)
        if column == DISCOUNT:
            return rate_text(line.discount_rate) if line.discount_rate or editing else ""
        return rate_text(line.vat_rate) if column == VAT else money_text(line.net, self.currency)

    def setData(
        self, index: Index, value: object, role: int = int(Qt.ItemDataRole.EditRole)
    ) -> bool:
        """Take what was typed; what does not read as a number leaves the line as it was."""
        if role != int(Qt.ItemDataRole.EditRole) or not self.writable:
            return False
        row, text = index.row(), clean_text(str(value))
        line = self.line_at(row)
        if line is None and not text:
            return False
        changed = _changed(line or self._new, index.column(), text)
        if changed is None:
            return False
        self.put(row, changed)
        return True


def _changed(line: QuoteLine, column: int, text: str) -> QuoteLine | None:
    """A line with one value typed anew; None when it cannot be."""
    if column == DESCRIPTION:
        return replace(line, description=text)
    if column == UNIT:
        return replace(line, unit=text)
    if column == PRICE:
        cents = read_amount(text).cents if text else 0
        if cents is None or abs(cents) > _LARGEST:
            return None
        return replace(line, unit_price=cents)
    number = read_number(text.replace("%", "")).value if text else Decimal(0)
    if number is None:
        return None
    if column == QUANTITY:
        quantity = round(number * ONE)
        return replace(line, quantity=quantity) if abs(quantity) <= _LARGEST else None
    rate = round(number * 100)
    if not 0 <= rate <= WHOLE_RATE:
        return None
    if column == DISCOUNT:
        return replace(line, discount_rate=rate)
    return replace(line, vat_rate=rate)
