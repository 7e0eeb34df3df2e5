"""The tables of sales: products, opportunities, quotes, orders, and what customers bought in sum.

Money is whole cents of the row's currency, net of VAT unless a column says gross. Rates (VAT,
discount, margin, probability) are hundredths of a per cent: 20 % is 2000. Quantities are
thousandths. Days are ISO dates.
"""

from __future__ import annotations

from sqlalchemy import REAL, Column, Index, Integer, Table, Text, text

from sme_crm.store.table_parts import (
    journalled,
    metadata,
    number,
    reference,
    text_column,
    uid,
)

# `margin_kind`: "rate" (of the net price, hundredths of a per cent), "cost" (of one unit, cents)
# or "" where neither is known. `higher_id` is the model to propose instead (up-sell).
product = journalled(
    "product",
    uid(),
    text_column("reference"),
    text_column("name"),
    text_column("family"),
    text_column("unit"),
    number("price"),
    text_column("currency", "EUR"),
    number("vat_rate", 2000),
    text_column("margin_kind"),
    number("margin_value"),
    reference("higher_id", "product", optional=True),
    number("active", 1),
    text_column("notes"),
    text_column("created_at"),
    text_column("updated_at"),
)
Index("product_by_reference", product.c.reference, sqlite_where=text("reference <> ''"))

# What goes with a product (cross-sell).
product_complement = journalled(
    "product_complement",
    reference("product_id", "product"),
    reference("complement_id", "product"),
    number("position"),
)
Index(
    "product_complement_once",
    product_complement.c.product_id,
    product_complement.c.complement_id,
    unique=True,
)
Index("product_complement_of_complement", product_complement.c.complement_id)

# `kind`: "open", "won" or "lost"; there is one stage of each of the last two.
opportunity_stage = journalled(
    "opportunity_stage",
    uid(),
    text_column("name"),
    text_column("kind", "open"),
    number("probability"),
    number("position"),
)

# `probability` NULL: that of the stage. `source_kind`: "campaign", "show", "referral", "lot",
# "web", "other" or ""; `source` says which in words, `lot_id` the lot.
opportunity = journalled(
    "opportunity",
    uid(),
    text_column("name"),
    reference("stage_id", "opportunity_stage"),
    reference("customer_id", "contact", optional=True),
    number("amount"),
    text_column("currency", "EUR"),
    Column("probability", Integer),
    Column("expected_day", Text),
    text_column("source_kind"),
    text_column("source"),
    reference("lot_id", "lot", optional=True),
    text_column("competitor"),
    text_column("lost_reason"),
    reference("responsible_id", "staff", optional=True),
    text_column("notes"),
    number("position"),
    text_column("stage_since"),
    Column("closed_day", Text),
    text_column("created_at"),
    text_column("updated_at"),
)
Index("opportunity_of_customer", opportunity.c.customer_id)
Index("opportunity_by_stage", opportunity.c.stage_id, opportunity.c.position)
Index(
    "opportunity_by_expected_day",
    opportunity.c.expected_day,
    sqlite_where=text("closed_day IS NULL"),
)
Index("opportunity_of_lot", opportunity.c.lot_id, sqlite_where=text("lot_id IS NOT NULL"))

# The people who take part in an opportunity.
opportunity_contact = journalled(
    "opportunity_contact",
    reference("opportunity_id", "opportunity"),
    reference("contact_id", "contact"),
    number("position"),
)
Index(
    "opportunity_contact_once",
    opportunity_contact.c.opportunity_id,
    opportunity_contact.c.contact_id,
    unique=True,
)
Index("opportunity_contact_of_contact", opportunity_contact.c.contact_id)

opportunity_line = journalled(
    "opportunity_line",
    reference("opportunity_id", "opportunity"),
    reference("product_id", "product", optional=True),
    text_column("description"),
    number("quantity", 1000),
    number("unit_price"),
    number("position"),
)
Index("opportunity_line_of_opportunity", opportunity_line.c.opportunity_id)
Index(
    "opportunity_line_of_product",
    opportunity_line.c.product_id,
    sqlite_where=text("product_id IS NOT NULL"),
)

# `state`: "draft", "sent", "accepted", "refused"; a sent one past `valid_until` has expired, which
# no column says; "replaced": its revision was sent. `recipient`: the lines of the address as they
# stand on the paper. Totals follow from the lines and are kept with them. `sha256`: the PDF as it
# was sent, in `content`.
quote = journalled(
    "quote",
    uid(),
    text_column("number"),
    text_column("state", "draft"),
    reference("customer_id", "contact", optional=True),
    reference("contact_id", "contact", optional=True),
    reference("opportunity_id", "opportunity", optional=True),
    text_column("subject"),
    text_column("recipient"),
    text_column("day"),
    text_column("valid_until"),
    text_column("introduction"),
    text_column("closing"),
    text_column("language", "fr"),
    text_column("currency", "EUR"),
    number("discount_rate"),
    number("vat_exempt"),
    number("net"),
    number("vat"),
    number("gross"),
    Column("margin", Integer),
    text_column("response_code"),
    Column("sent_day", Text),
    Column("decided_day", Text),
    text_column("refusal_reason"),
    text_column("competitor"),
    reference("responsible_id", "staff", optional=True),
    text_column("notes"),
    text_column("sha256"),
    text_column("created_at"),
    text_column("updated_at"),
)
Index("quote_by_number", quote.c.number, unique=True, sqlite_where=text("number <> ''"))
Index("quote_of_customer", quote.c.customer_id, quote.c.day)
Index("quote_of_contact", quote.c.contact_id, sqlite_where=text("contact_id IS NOT NULL"))
Index("quote_of_opportunity", quote.c.opportunity_id)
Index("quote_by_day", quote.c.day)
Index("quote_sent", quote.c.sent_day, sqlite_where=text("state = 'sent'"))

# `kind`: "item", or "text" for a line of words without an amount.
quote_line = journalled(
    "quote_line",
    reference("quote_id", "quote"),
    reference("product_id", "product", optional=True),
    text_column("kind", "item"),
    text_column("reference"),
    text_column("description"),
    text_column("unit"),
    number("quantity", 1000),
    number("unit_price"),
    number("discount_rate"),
    number("vat_rate", 2000),
    Column("unit_cost", Integer),
    number("position"),
)
Index("quote_line_of_quote", quote_line.c.quote_id)
Index("quote_line_of_product", quote_line.c.product_id, sqlite_where=text("product_id IS NOT NULL"))

# `contact_id` is who ordered, `customer_id` who the customer is: the organization if there is one.
# `margin_kind`: "given", "product" or "assumed" (by the rate of the settings). `import_key` tells
# an order of another program apart, so that the same file read twice doubles nothing. A credit is
# an order with a negative amount.
customer_order = journalled(
    "customer_order",
    uid(),
    text_column("number"),
    text_column("day"),
    reference("customer_id", "contact", optional=True),
    reference("contact_id", "contact", optional=True),
    reference("quote_id", "quote", optional=True),
    reference("opportunity_id", "opportunity", optional=True),
    number("amount"),
    number("margin"),
    text_column("margin_kind", "assumed"),
    text_column("currency", "EUR"),
    text_column("source"),
    text_column("response_code"),
    text_column("import_key"),
    reference("responsible_id", "staff", optional=True),
    text_column("notes"),
    text_column("created_at"),
    text_column("updated_at"),
)
# It holds what the sums of customers ask, so that they read no other page.
Index(
    "customer_order_of_customer",
    customer_order.c.customer_id,
    customer_order.c.day,
    customer_order.c.amount,
    customer_order.c.margin,
    customer_order.c.currency,
)
Index(
    "customer_order_by_day",
    customer_order.c.day,
    customer_order.c.customer_id,
    customer_order.c.amount,
    customer_order.c.margin,
    customer_order.c.currency,
)
Index(
    "customer_order_of_contact",
    customer_order.c.contact_id,
    sqlite_where=text("contact_id IS NOT NULL"),
)
Index("customer_order_by_number", customer_order.c.number, sqlite_where=text("number <> ''"))
Index(
    "customer_order_by_import_key",
    customer_order.c.import_key,
    unique=True,
    sqlite_where=text("import_key <> ''"),
)
Index(
    "customer_order_by_response_code",
    customer_order.c.response_code,
    sqlite_where=text("response_code <> ''"),
)
Index(
    "customer_order_of_quote",
    customer_order.c.quote_id,
    sqlite_where=text("quote_id IS NOT NULL"),
)
Index(
    "customer_order_of_opportunity",
    customer_order.c.opportunity_id,
    sqlite_where=text("opportunity_id IS NOT NULL"),
)

order_line = journalled(
    "order_line",
    reference("order_id", "customer_order"),
    reference("product_id", "product", optional=True),
    text_column("description"),
    number("quantity", 1000),
    number("amount"),
    number("margin"),
    number("position"),
)
Index("order_line_of_order", order_line.c.order_id)
Index(
    "order_line_of_product",
    order_line.c.product_id,
    order_line.c.order_id,
    sqlite_where=text("product_id IS NOT NULL"),
)

# What a customer bought in sum, kept true by `store.purchases` in the transaction that writes
# orders; never journalled, recomputed and compared by the check of the file. Only orders in the
# currency of the business count; a credit lowers the sums and moves neither counts nor days.
# `days`: how many different days with an order; `gap_squares`: the squares of the days between
# neighbouring ones, added up. `first_number` and `last_number`: the first and last day counted from
# the year 1, nought of none; `mean_gap` and `counted_spread`: the mean interval and the spread that
# lateness is counted in, so that both are questions of columns. The sums of the last twelve months
# are those of the day `purchase_state` tells.
purchase = Table(
    "purchase",
    metadata,
    Column("customer_id", Integer, primary_key=True),
    number("orders"),
    number("days"),
    number("amount"),
    number("margin"),
    text_column("first_day"),
    text_column("last_day"),
    number("gap_squares"),
    number("first_number"),
    number("last_number"),
    Column("mean_gap", REAL),
    Column("counted_spread", REAL),
    number("year_orders"),
    number("year_amount"),
    number("year_margin"),
)
Index("purchase_by_last_day", purchase.c.last_day, purchase.c.customer_id)
Index("purchase_by_orders", purchase.c.orders, purchase.c.customer_id)
Index("purchase_by_amount", purchase.c.amount, purchase.c.orders, purchase.c.customer_id)
Index("purchase_by_margin", purchase.c.margin, purchase.c.customer_id)
Index("purchase_by_year_amount", purchase.c.year_amount, purchase.c.customer_id)

# What a customer bought of each product, kept likewise.
product_buyer = Table(
    "product_buyer",
    metadata,
    Column("product_id", Integer, primary_key=True),
    Column("customer_id", Integer, primary_key=True),
    number("orders"),
    number("amount"),
    text_column("last_day"),
    sqlite_with_rowid=False,
)
Index("product_buyer_of_customer", product_buyer.c.customer_id)

# What `purchase` was brought up to: the day its last twelve months end ("year_end"), the currency
# it counts ("currency"); and the cut points of the scores ("rfm_cuts", JSON).
purchase_state = Table(
    "purchase_state",
    metadata,
    Column("key", Text, primary_key=True),
    text_column("value"),
)
