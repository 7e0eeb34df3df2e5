"""What quotes take from elsewhere: the address of who gets one, the letterhead, products, paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sme_crm.domain.errors import NotFound
from sme_crm.domain.postal_address import AddressOptions, address_block, recipient_name
from sme_crm.domain.sales.opportunity import Opportunity
from sme_crm.domain.sales.product import Product
from sme_crm.domain.sales.quote import Quote, QuoteLine

if TYPE_CHECKING:
    from collections.abc import Callable

    from sme_crm.domain.letters.sender import Sender
    from sme_crm.services.letters.recipients import MailingRecipients
    from sme_crm.services.sales.products import Products


class QuotePrinting:
    """Finds addresses and products, and sets quotes on paper."""

    def __init__(
        self, recipients: MailingRecipients, sender: Callable[[], Sender], products: Products
    ) -> None:
        self._recipients = recipients
        self._sender = sender
        self._products = products

    def recipient_lines(self, contact_id: int | None) -> tuple[str, ...]:
        """The lines of a contact's address as they stand in the window; none for nobody."""
        if contact_id is None:
            return ()
        recipient = next(self._recipients.read([contact_id]), None)
        if recipient is None:
            return ()
        options = self._recipients.as_printed(AddressOptions())
        block = address_block(
            recipient.contact,
            recipient.address,
            organization=recipient.organization,
            person=recipient.person,
            department=recipient.department,
            options=options,
        )
        if block.lines:
            return block.lines
        # Without an address it still says to whom it is made.
        names = (recipient.organization or "", recipient_name(recipient.contact))
        return tuple(dict.fromkeys(filter(None, names)))

    def lines_of(self, opportunity: Opportunity) -> tuple[QuoteLine, ...]:
        """The lines of an opportunity as those of a quote, with what their products tell."""
        found = []
        for line in opportunity.lines:
            product = self._product(line.product_id)
            if product is None:
                quoted = QuoteLine(line.description, quantity=line.quantity)
            else:
                quoted = line_of(product, line.quantity)
            found.append(_priced(quoted, line.description, line.unit_price))
        return tuple(found)

    def pdf(self, quote: Quote) -> bytes:
        """A quote on paper, stored or not."""
        from sme_crm.printing.quote_pages import QuotePaper, quote_pdf

        return quote_pdf(QuotePaper(quote, self._sender()))

    def _product(self, product_id: int | None) -> Product | None:
        if product_id is None:
            return None
        try:
            return self._products.get(product_id)
        except NotFound:
            return None


def line_of(product: Product, quantity: int = 1_000) -> QuoteLine:
    """A line that sells a product at its price."""
    return QuoteLine(
        product.name,
        quantity=quantity,
        unit_price=product.price,
        vat_rate=product.vat_rate,
        unit=product.unit,
        reference=product.reference,
        product_id=product.id,
        unit_cost=product.unit_cost,
    )


def _priced(line: QuoteLine, description: str, unit_price: int) -> QuoteLine:
    return replace(line, description=description or line.description, unit_price=unit_price)
