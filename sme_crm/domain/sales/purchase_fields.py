"""The fields that follow from what a contact bought, was quoted and may still order.

A contact is read by his own purchases if he has any, else by those of his organization; open
quotes and opportunities likewise. "is_customer" alone asks for purchases of his own. Money is
cents net of VAT in the currency of the business.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

K = FieldKind
SECTION: Final = "purchases"

_bought = partial(
    Field, section=SECTION, derived=True, importable=False, mergeable=False, journalled=False
)
_count = partial(_bought, kind=K.INTEGER, length=6, never_empty=True)
_money = partial(_bought, kind=K.AMOUNT, length=12)
_days = partial(_bought, length=6)
_score = partial(_bought, kind=K.INTEGER, length=3)

PURCHASE_FIELDS: Final[tuple[Field, ...]] = (
    _bought(
        "is_customer", QT_TRANSLATE_NOOP("Fields", "Customer with purchases of his own"),
        K.YES_NO, length=3, never_empty=True, printable=False,
    ),
    _count("order_count", QT_TRANSLATE_NOOP("Fields", "Number of orders"), listable=True),
    _money("purchase_total", QT_TRANSLATE_NOOP("Fields", "Purchases in all"), listable=True),
    _money("customer_value", QT_TRANSLATE_NOOP("Fields", "Value to date (margin)")),
    _money(
        "year_amount", QT_TRANSLATE_NOOP("Fields", "Purchases in the last 12 months"),
        listable=True,
    ),
    _count("year_orders", QT_TRANSLATE_NOOP("Fields", "Orders in the last 12 months")),
    _bought("first_order", QT_TRANSLATE_NOOP("Fields", "First order"), K.DATE, length=10),
    _bought(
        "last_order", QT_TRANSLATE_NOOP("Fields", "Last order"), K.DATE, length=10, listable=True
    ),
    _days(
        "days_since_last_order", QT_TRANSLATE_NOOP("Fields", "Days since the last order"),
        K.INTEGER,
    ),
    _days(
        "average_interval", QT_TRANSLATE_NOOP("Fields", "Days between two orders on average"),
        K.DECIMAL,
    ),
    _bought(
        "order_lateness", QT_TRANSLATE_NOOP("Fields", "Lateness by his own rhythm (spreads)"),
        K.DECIMAL, length=5, printable=False,
    ),
    _money("expected_value", QT_TRANSLATE_NOOP("Fields", "Expected value")),
    _bought(
        "bought_product", QT_TRANSLATE_NOOP("Fields", "Product"), K.PRODUCT, many=True,
        printable=False,
    ),
    _bought(
        "bought_family", QT_TRANSLATE_NOOP("Fields", "Product family"), K.PRODUCT_FAMILY,
        many=True, printable=False,
    ),
    _count("open_quote_count", QT_TRANSLATE_NOOP("Fields", "Number of open quotes")),
    _money("open_quote_total", QT_TRANSLATE_NOOP("Fields", "Open quotes in all")),
    _bought("last_quote", QT_TRANSLATE_NOOP("Fields", "Last quote sent"), K.DATE, length=10),
    _money(
        "open_opportunity_amount", QT_TRANSLATE_NOOP("Fields", "Open opportunities in all")
    ),
    _score(
        "rfm_recency", QT_TRANSLATE_NOOP("Fields", "Recency score (1 to 5)"), printable=False
    ),
    _score(
        "rfm_frequency", QT_TRANSLATE_NOOP("Fields", "Frequency score (1 to 5)"),
        printable=False,
    ),
    _score(
        "rfm_monetary", QT_TRANSLATE_NOOP("Fields", "Monetary score (1 to 5)"), printable=False
    ),
    _bought(
        "abc_class", QT_TRANSLATE_NOOP("Fields", "ABC class by margin"), K.CHOICE, length=1,
        choices={
            "A": QT_TRANSLATE_NOOP("Vocabulary", "Class A"),
            "B": QT_TRANSLATE_NOOP("Vocabulary", "Class B"),
            "C": QT_TRANSLATE_NOOP("Vocabulary", "Class C"),
        },
        printable=False,
    ),
)  # fmt: skip
