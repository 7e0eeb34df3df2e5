"""What the size of a campaign comes to, in sentences."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.campaigns.campaign import Campaign
from sme_crm.domain.campaigns.channels import find_channel
from sme_crm.domain.campaigns.sizing import PlanSketch, Sizing
from sme_crm.printing.charts.figures import per_cent
from sme_crm.ui.labels import count_text, day_text, language_code, money_text, translated

translate = QCoreApplication.translate
_WHOLE = 10_000


def needed_words(sizing: Sizing) -> str:
    """How many to write to for the sales or answers that are wanted."""
    wishes = sizing.wishes
    if sizing.needed is None:
        words = translate(
            "SizingWords", "Say how many sales or answers you want to see how many to write to."
        )
    elif wishes.goal == "sales":
        words = translate("SizingWords", "For {wanted} sales, write to {contacts}.")
    else:
        words = translate("SizingWords", "For {wanted} answers, write to {contacts}.")
    return words.format(wanted=count_text(wishes.wanted), contacts=count_text(sizing.needed or 0))


def reach_words(sizing: Sizing) -> str:
    """How many the groups hold, and how many of those may be contacted, by channel."""
    reach = sizing.reach
    if reach.sent:
        return translate("SizingWords", "It went out to {contacts}.").format(
            contacts=count_text(reach.contacts)
        )
    if not reach.selected:
        return translate(
            "SizingWords", "Choose the groups under “Who” to see how many may be contacted."
        )
    by_channel = ", ".join(
        translate("SizingWords", "{channel}: {count}").format(
            channel=translated("Channels", find_channel(channel).name), count=count_text(count)
        )
        for channel, count in reach.by_channel.items()
    )
    return translate(
        "SizingWords", "{selected} selected, {contacts} of them may be contacted ({channels})."
    ).format(
        selected=count_text(reach.selected),
        contacts=count_text(reach.contacts),
        channels=by_channel,
    )


def advised_words(sizing: Sizing, campaign: Campaign) -> str:
    """How many answer by each channel of the campaign, as guides say or as is assumed."""
    lines = []
    for channel in dict.fromkeys(wave.channel for wave in campaign.waves):
        advised = sizing.advised.get(channel)
        if advised is None or not advised.rate:
            continue
        words = translate("SizingWords", "{channel}: {rate} answer, said the guide ({source}).")
        if advised.is_assumed:
            words = translate(
                "SizingWords",
                "{channel}: {rate} answer, an assumption of this program without a source, of"
                " {day}: replace it by what you measure.",
            )
        elif not advised.source:
            words = translate("SizingWords", "{channel}: {rate} answer, your own figure of {day}.")
        lines.append(
            words.format(
                channel=translated("Channels", find_channel(channel).name),
                rate=per_cent(advised.rate / _WHOLE, language_code(), 1),
                source=translated("Channels", advised.source),
                day=day_text(advised.day),
            )
        )
    return "\n".join(lines)


def calls_words(sizing: Sizing) -> str:
    """The calls of the first days with the staff they need; "" when none is expected."""
    load = sizing.calls
    if not any(load.calls):
        return ""
    whole = [round(one) for one in load.calls]
    if not any(whole):
        return translate("SizingWords", "Hardly a call a day is to be expected.")
    calls = [count_text(one) for one in whole]
    staff = [
        count_text(people if some else 0) for people, some in zip(load.staff, whole, strict=True)
    ]
    return translate(
        "SizingWords",
        "First answers {days} days after the posting. Calls: {first} on the first day, {second}"
        " the day after, {most} on the busiest day. People to take them: {staff}.",
    ).format(
        days=count_text(load.first_day),
        first=calls[0],
        second=calls[1],
        most=calls[2],
        staff=" · ".join(staff),
    )


def paying_words(sizing: Sizing, campaign: Campaign) -> str:
    """Whether it pays, by what is expected of it, and how many sales make it pay."""
    economics = sizing.economics
    needed = economics.break_even_sales
    if needed is None or not economics.contacts or not campaign.sale_rate:
        return translate(
            "SizingWords",
            "Say in the brief what a sale brings, which margin stays of it and how many sales you"
            " expect, to know whether it pays.",
        )
    words = (
        translate(
            "SizingWords",
            "It leaves {amount}. Sales expected: {sales}; to break even: {needed}.",
        )
        if economics.result >= 0
        else translate(
            "SizingWords",
            "It loses {amount}. Sales expected: {sales}; to break even: {needed}.",
        )
    )
    return words.format(
        amount=money_text(abs(economics.result), campaign.currency),
        sales=count_text(economics.sales),
        needed=count_text(ceil(needed)),
    )


def plans_words(plans: tuple[PlanSketch, PlanSketch], campaign: Campaign) -> str:
    """Which of two plans leaves more; "" until both are filled in."""
    first, second = plans
    if not (first.contacts and second.contacts and campaign.price):
        return ""
    left, right = (
        one.economics(campaign.price, campaign.margin_rate).result for one in (first, second)
    )
    if left == right:
        return translate("SizingWords", "Both plans leave the same.")
    better, number = (first, 1) if left > right else (second, 2)
    name = better.name or translate("SizingWords", "Plan {number}").format(number=number)
    return translate("SizingWords", "“{plan}” leaves {amount} more.").format(
        plan=name, amount=money_text(abs(left - right), campaign.currency)
    )
