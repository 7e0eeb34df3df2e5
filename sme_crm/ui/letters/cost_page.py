"""What the mailing weighs and costs, whether bulk prices may be had, the slip for the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.postage import (
    ZONES,
    Enclosures,
    MailingCost,
    MailingTerms,
    PostageLine,
    TariffRow,
)
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text, day_text, language_code, translated
from sme_crm.ui.letters.letter_words import grouped
from sme_crm.ui.letters.price_dialog import PriceDialog
from sme_crm.ui.navigation import OpenSettings
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import Separator, TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

if TYPE_CHECKING:
    from sme_crm.domain.letters.template import LetterTemplate
    from sme_crm.services.letters.cost import CostOptions
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.ui.context import UiContext

_PAUSE = 200  # ms after the last change of an option
_MOST_GRAMS, _MOST_CENTS = 3_000, 10_000


class CostPage(QWidget):
    """Options above, the bill below; it follows the check and the options."""

    slip_wanted = Signal(object)
    """The MailingCost to print a slip of."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._check: PrintCheck | None = None
        self._template: LetterTemplate | None = None
        self._latest = LatestRead(context.jobs)
        self.cost: MailingCost | None = None
        self.product = ComboBox([], self.tr("Product of the post"))
        self.grams = NumberField(0, _MOST_GRAMS, self.tr("Enclosures, grams"))
        self.grams.setSuffix("\u00a0g")
        self.cents = NumberField(0, _MOST_CENTS, self.tr("Enclosures, cents each"))
        self.cents.setSuffix("\u00a0c")
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self.renew)
        for changed in (self.grams.valueChanged, self.cents.valueChanged):
            changed.connect(lambda _value: self._later.start())
        self.product.activated.connect(lambda _row: self._later.start())
        self.hint = TextLabel("", tone="muted", wrap=True)
        self.prices = Button(self.tr("Postage and unit costs…"), "settings", "quiet")
        self.prices.clicked.connect(lambda: context.navigator.send(OpenSettings("postage")))
        self.prices.setVisible(context.navigator.can_send(OpenSettings))
        self.slip = Button(self.tr("Slip for the post office…"), "pdf", "quiet")
        self.slip.clicked.connect(self._want_slip)
        self._lay_out()

    def _lay_out(self) -> None:
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        column.setSpacing(size.SPACE_12)
        options = QGridLayout()
        options.setHorizontalSpacing(size.SPACE_12)
        options.addWidget(under_label(self.tr("Product of the post"), self.product), 0, 0, 1, 2)
        options.addWidget(under_label(self.tr("Enclosures, grams"), self.grams), 1, 0)
        options.addWidget(under_label(self.tr("Enclosures, cents each"), self.cents), 1, 1)
        options.setVerticalSpacing(size.SPACE_8)
        column.addLayout(options)
        column.addWidget(Separator())
        self._bill = QGridLayout()
        self._bill.setHorizontalSpacing(size.SPACE_12)
        self._bill.setVerticalSpacing(size.SPACE_4)
        self._bill.setColumnStretch(0, 1)
        column.addLayout(self._bill)
        column.addWidget(self.hint)
        column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.prices)
        buttons.addStretch(1)
        buttons.addWidget(self.slip)
        column.addLayout(buttons)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def show_check(self, check: PrintCheck | None, template: LetterTemplate | None) -> None:
        """Price what a check found (None: nothing is known)."""
        self._check, self._template = check, template
        self.renew()

    def options(self) -> CostOptions:
        """What is chosen."""
        from sme_crm.services.letters.cost import CostOptions

        enclosures = Enclosures(float(self.grams.value()), self.cents.value())
        return CostOptions(self.product.key(), enclosures)

    def renew(self) -> None:
        """Weigh and price anew."""
        self._later.stop()
        self._latest.drop()
        check, template, options = self._check, self._template, self.options()
        self.slip.setEnabled(False)
        if check is None or template is None:
            self.cost = None
            self._clear_bill()
            self.hint.setText(self.tr("The costs follow as soon as the pages are counted."))
            return
        costs = self._context.workspace.letters.costs

        def work() -> tuple[tuple[str, ...], MailingCost, MailingTerms]:
            return costs.products(), costs.cost(check, template, options), costs.terms()

        self._latest.ask(work, self._take, owner=self)

    def _take(self, found: tuple[tuple[str, ...], MailingCost, MailingTerms]) -> None:
        products, self.cost, terms = found
        chosen = self.product.key()
        self.product.set_choices([(product, product) for product in products])
        if chosen in products:
            self.product.choose(chosen)
        self._show_bill(self.cost)
        self.hint.setText(self._hint_words(self.cost, terms))
        self.slip.setEnabled(self.cost.letters > 0)

    # -- the bill ------------------------------------------------------------------------------

    def _clear_bill(self) -> None:
        while (item := self._bill.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _show_bill(self, cost: MailingCost) -> None:
        self._clear_bill()
        language = language_code()
        least, most = (format_number(grams, language) for grams in cost.grams)
        weight = least if least == most else self.tr("{least} to {most}").format(
            least=least, most=most
        )  # fmt: skip
        self._line(self.tr("Sheets of paper"), count_text(cost.sheets))
        self._line(self.tr("Weight of an item"), f"{weight}\u00a0g")
        for line in cost.lines:
            zone = translated("Postage", ZONES[line.zone])
            grams = format_number(line.grams, language)
            if line.row is None:
                words = grouped(
                    self.tr(
                        "%n item(s) of {grams} g, {zone}: no price in the table", "", line.items
                    ),
                    line.items,
                )
                self._line(words.format(grams=grams, zone=zone), "?", "warning", line)
                continue
            words = self.tr("Postage {zone}: {count} × {price} ({product}, since {day})")
            said = words.format(
                zone=zone,
                count=count_text(line.items),
                price=format_amount(line.row.cents, language),
                product=line.row.product,
                day=day_text(line.row.valid_from),
            )
            self._line(said, format_amount(line.cents, language))
        for words, cents in (
            (self.tr("Paper"), cost.paper),
            (self.tr("Printing"), cost.printing),
            (self.tr("Envelopes"), cost.envelopes),
            (self.tr("Enclosures"), cost.enclosures),
        ):
            if cents:
                self._line(words, format_amount(cents, language))
        total = self.tr("Total")
        if cost.unpriced:
            total = grouped(
                self.tr("Total without the postage of %n item(s)", "", cost.unpriced),
                cost.unpriced,
            )
        self._line(total, format_amount(cost.total, language), strong=True)
        self._line(self.tr("An item"), format_amount(cost.each, language), strong=True)

    def _line(
        self,
        words: str,
        figure: str,
        tone: str = "",
        unpriced: PostageLine | None = None,
        *,
        strong: bool = False,
    ) -> None:
        """One line of the bill; where the price is lacking, what adds it stands below."""
        row = self._bill.rowCount()
        label = TextLabel(words, TextRole.STRONG if strong else TextRole.BODY, tone, wrap=True)
        role = TextRole.NUMBER_STRONG if strong else TextRole.NUMBER
        self._bill.addWidget(label, row, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self._bill.addWidget(TextLabel(figure, role, tone), row, 1, right)
        if unpriced is not None and not self._context.workspace.read_only:
            add = Button(self.tr("Add its price…"), "plus")
            add.clicked.connect(lambda _checked=False: self._ask_price(unpriced))
            self._bill.addWidget(add, row + 1, 0, Qt.AlignmentFlag.AlignLeft)

    def _ask_price(self, line: PostageLine) -> None:
        """Ask for the price of such items, then price the mailing anew."""
        dialog = PriceDialog(line, self.product.key() if line.zone == "inland" else "", self)
        dialog.decided.connect(self._add_price)
        dialog.open()

    def _add_price(self, row: TariffRow) -> None:
        costs, notices = self._context.workspace.letters.costs, self._context.notices
        words = self.tr("Price of the post added")
        self._context.jobs.write(
            lambda: costs.add_tariff(row),
            lambda change_id: notices.toast_change(words, change_id),
            owner=self,
        )

    def _hint_words(self, cost: MailingCost, terms: MailingTerms) -> str:
        bulk = cost.bulk
        match bulk.state:
            case "reached" | "reached_local":
                said = self.tr("Enough items for bulk prices: ask the post for an offer.")
            case "several_weights":
                said = self.tr(
                    "Enough items for bulk prices, but of several weights: they want one format."
                )
            case "too_heavy":
                said = self.tr("Over {grams} g: no bulk prices.").format(grams=terms.bulk_grams)
            case "too_few":
                said = grouped(
                    self.tr("%n item(s) more, and bulk prices may be had.", "", bulk.missing),
                    bulk.missing,
                )
        rule = self.tr(
            "Bulk from {most} items, or {local} in the own département, up to {grams} g ({source})."
        ).format(
            most=count_text(terms.bulk_from),
            local=count_text(terms.bulk_local_from),
            grams=terms.bulk_grams,
            source=terms.bulk_source,
        )
        return f"{said} {rule}"

    def _want_slip(self) -> None:
        if self.cost is not None:
            self.slip_wanted.emit(self.cost)
