"""The words of refused commands on products and orders (see `domain.input_error_texts`)."""

from __future__ import annotations

from typing import Final

from sme_crm.domain.error_sentences import CHECK_INPUT, DATA_SAFE, ErrorText
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

ORDER_NOT_FOUND: Final[dict[str, ErrorText]] = {
    "product": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is no product “{name}”."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of products."),
    ),
    "order": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "This order is not there any more."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Look into the list of changes."),
    ),
}
ORDER_REFUSED: Final[dict[str, ErrorText]] = {
    "product_reference": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "Another product has the reference “{name}”."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose another reference, or open that product."),
    ),
    "product_value": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot be kept for a product."),
        DATA_SAFE,
        CHECK_INPUT,
    ),
    "product_used": ErrorText(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "{count} of these products stand in orders, quotes or opportunities."
        ),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Put them aside instead: they are not offered any more, figures stay."
        ),
    ),
    "order_value": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "“{value}” cannot be kept for an order."),
        DATA_SAFE,
        CHECK_INPUT,
    ),
    "order_day": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "An order needs its day."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Write the day like 01/01/2026."),
    ),
    "response_code": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The response code “{value}” has a mistake in it."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "Read it again from the coupon: nine letters and digits, 07K-29Q-XM4."
        ),
    ),
    "quote_ordered": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "There is an order from this quote already."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Open the order, or make another one by hand."),
    ),
    "orders_taxes": ErrorText(
        QT_TRANSLATE_NOOP(
            "ErrorTexts", "No heading of {file} tells whether its amounts are with or without VAT."
        ),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Say --net or --gross."),
    ),
    "orders_column": ErrorText(
        QT_TRANSLATE_NOOP("ErrorTexts", "The file has no column of {name}."),
        DATA_SAFE,
        QT_TRANSLATE_NOOP("ErrorTexts", "Choose which column holds it."),
    ),
}
