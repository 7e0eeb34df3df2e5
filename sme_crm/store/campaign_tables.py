"""The tables of campaigns and of the yearly plan.

Money is whole cents net of VAT, rates are hundredths of a per cent, quantities thousandths, days
ISO dates.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Text, text

from sme_crm.store.table_parts import journalled, number, reference, text_column, uid

# What is to be reached in a year, and over which term ("short", "medium", "long").
plan_objective = journalled(
    "plan_objective",
    uid(),
    number("year"),
    text_column("term", "short"),
    text_column("name"),
    number("amount_from"),
    number("amount_to"),
    number("position"),
)
Index("plan_objective_of_year", plan_objective.c.year)

# `kind`: that of a campaign, or "other". `state`: "idea", "ready", "sent", "running", "closed".
campaign = journalled(
    "campaign",
    uid(),
    text_column("name"),
    text_column("kind", "prospecting"),
    text_column("state", "idea"),
    text_column("description"),
    text_column("objective"),
    text_column("benefits"),
    text_column("offer"),
    text_column("answer_ways"),
    text_column("start_day"),
    text_column("end_day"),
    number("window_days", 60),
    number("price"),
    text_column("currency", "EUR"),
    number("margin_rate"),
    number("answer_rate"),
    number("sale_rate"),
    number("discount_rate"),
    number("hourly_cost"),
    text_column("answer_curve"),
    number("seed"),
    text_column("strata"),
    text_column("lessons"),
    text_column("extra", "{}"),
    reference("responsible_id", "staff", optional=True),
    text_column("created_at"),
    text_column("updated_at"),
)
Index("campaign_by_start", campaign.c.start_day)

# An action of the plan; it may be carried out by a campaign.
plan_action = journalled(
    "plan_action",
    uid(),
    number("year"),
    text_column("name"),
    text_column("kind", "prospecting"),
    text_column("first_day"),
    text_column("last_day"),
    reference("responsible_id", "staff", optional=True),
    reference("objective_id", "plan_objective", optional=True),
    reference("campaign_id", "campaign", optional=True),
    number("budget"),
    number("expected_revenue"),
    text_column("notes"),
    number("position"),
    # Told by hand, NULL where nothing is: a campaign that carries the action out is asked instead.
    Column("actual_cost", Integer),
    Column("actual_revenue", Integer),
)
Index("plan_action_of_year", plan_action.c.year)
Index("plan_action_of_objective", plan_action.c.objective_id)
Index("plan_action_of_campaign", plan_action.c.campaign_id)

# Days of the owner's own in the plan: fairs, the birthday of the business. A kind of
# `domain.campaigns.key_dates.SALES_PERIODS` takes the place of the days the rule gives that year.
plan_date = journalled(
    "plan_date", uid(), text_column("kind", "own"), text_column("name"), text_column("first_day"),
    text_column("last_day"), number("yearly"), text_column("source"),
)  # fmt: skip

# Groups whose members are wanted ("in") or not ("out").
campaign_group = journalled(
    "campaign_group",
    reference("campaign_id", "campaign"),
    reference("group_id", "contact_group"),
    text_column("side", "in"),
)
Index("campaign_group_once", campaign_group.c.campaign_id, campaign_group.c.group_id, unique=True)
Index("campaign_group_of_group", campaign_group.c.group_id)

# What the owner decided against the rules ("in"), or besides them ("out"), and why.
campaign_override = journalled(
    "campaign_override",
    reference("campaign_id", "campaign"),
    reference("contact_id", "contact"),
    text_column("decision", "out"),
    text_column("note"),
)
Index(
    "campaign_override_once",
    campaign_override.c.contact_id,
    campaign_override.c.campaign_id,
    unique=True,
)
Index("campaign_override_of_campaign", campaign_override.c.campaign_id)

# A cell of a test: what differs, and which share of the recipients it gets. A control group gets
# nothing. A cell may have its own template, argument and offer.
campaign_cell = journalled(
    "campaign_cell",
    uid(),
    reference("campaign_id", "campaign"),
    text_column("name"),
    text_column("parameter"),
    number("share"),
    number("is_control"),
    reference("template_id", "letter_template", optional=True),
    text_column("argument"),
    text_column("offer"),
    number("position"),
)
Index("campaign_cell_of_campaign", campaign_cell.c.campaign_id)

# A sending: by which channel, when, at what unit cost (with its source and day). `mailing` is the
# number its answer codes carry. `group_id`, `group_name`: the group whose members alone got it, or
# are meant to; no foreign key: the wave tells it when the group is gone, and no id serves again.
campaign_wave = journalled(
    "campaign_wave",
    uid(),
    reference("campaign_id", "campaign"),
    text_column("name"),
    text_column("channel", "letter"),
    text_column("day"),
    text_column("state", "planned"),
    text_column("sent_day"),
    number("mailing"),
    number("unit_cost"),
    text_column("cost_source"),
    text_column("cost_day"),
    number("pieces"),
    reference("template_id", "letter_template", optional=True),
    text_column("argument"),
    text_column("offer"),
    number("position"),
    number("group_id"),
    text_column("group_name"),
)
Index("campaign_wave_of_campaign", campaign_wave.c.campaign_id)
Index("campaign_wave_by_mailing", campaign_wave.c.mailing, sqlite_where=text("mailing > 0"))

# A line of cost; `actual` NULL: not known yet.
campaign_cost = journalled(
    "campaign_cost",
    reference("campaign_id", "campaign"),
    reference("wave_id", "campaign_wave", optional=True),
    text_column("kind", "other"),
    text_column("label"),
    number("quantity", 1000),
    number("unit_price"),
    Column("actual", Integer),
    text_column("source"),
    text_column("source_day"),
    number("position"),
)
Index("campaign_cost_of_campaign", campaign_cost.c.campaign_id)
Index("campaign_cost_of_wave", campaign_cost.c.wave_id)

# Who was reached by a wave, or would have been (`cell_id` of a control group, `sent_day` ""). The
# customer is the organization if there is one, as in orders. `segment` and `weight`: how the
# customer stood when it was sent (`domain.campaigns.standing`), "" where that was not kept.
campaign_recipient = journalled(
    "campaign_recipient",
    reference("campaign_id", "campaign"),
    reference("wave_id", "campaign_wave", optional=True),
    reference("contact_id", "contact"),
    reference("customer_id", "contact", optional=True),
    reference("cell_id", "campaign_cell", optional=True),
    reference("lot_id", "lot", optional=True),
    text_column("channel"),
    text_column("sent_day"),
    text_column("segment"),
    text_column("weight"),
)
Index(
    "campaign_recipient_once",
    campaign_recipient.c.contact_id,
    campaign_recipient.c.campaign_id,
    campaign_recipient.c.wave_id,
    unique=True,
)
Index(
    "campaign_recipient_of_campaign",
    campaign_recipient.c.campaign_id,
    campaign_recipient.c.cell_id,
    campaign_recipient.c.customer_id,
)
Index("campaign_recipient_of_wave", campaign_recipient.c.wave_id)
Index("campaign_recipient_of_customer", campaign_recipient.c.customer_id)
Index("campaign_recipient_of_cell", campaign_recipient.c.cell_id)
Index(
    "campaign_recipient_of_lot",
    campaign_recipient.c.lot_id,
    sqlite_where=text("lot_id IS NOT NULL"),
)

# What came back: an answer of a kind (see `domain.campaigns.answer`), by code where it bore one.
campaign_answer = journalled(
    "campaign_answer",
    uid(),
    reference("campaign_id", "campaign"),
    reference("wave_id", "campaign_wave", optional=True),
    reference("contact_id", "contact", optional=True),
    reference("order_id", "customer_order", optional=True),
    text_column("day"),
    text_column("kind", "interest"),
    text_column("channel"),
    text_column("code"),
    text_column("notes"),
    text_column("created_at"),
)
Index("campaign_answer_of_campaign", campaign_answer.c.campaign_id, campaign_answer.c.day)
Index("campaign_answer_of_contact", campaign_answer.c.contact_id)
Index("campaign_answer_of_wave", campaign_answer.c.wave_id)
Index("campaign_answer_of_order", campaign_answer.c.order_id)

# Mail that came back. `address_id` may be gone, so it is no foreign key; `address` says it in
# words. `reason`: "access", "unknown", "refused", "unclaimed" (since 2013).
returned_mail = journalled(
    "returned_mail",
    uid(),
    reference("contact_id", "contact"),
    Column("address_id", Integer),
    text_column("address"),
    reference("campaign_id", "campaign", optional=True),
    reference("wave_id", "campaign_wave", optional=True),
    reference("lot_id", "lot", optional=True),
    text_column("day"),
    text_column("reason"),
    Column("corrected_day", Text),
    text_column("notes"),
)
Index("returned_mail_of_contact", returned_mail.c.contact_id)
Index("returned_mail_of_campaign", returned_mail.c.campaign_id)
Index("returned_mail_of_wave", returned_mail.c.wave_id)
Index("returned_mail_of_lot", returned_mail.c.lot_id)
Index("returned_mail_open", returned_mail.c.day, sqlite_where=text("corrected_day IS NULL"))
