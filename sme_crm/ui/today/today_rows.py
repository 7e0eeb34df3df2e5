"""The rows of Today: what waits, in sections by urgency, in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from sme_crm.domain.amounts import format_amount
from sme_crm.domain.task import HIGH
from sme_crm.domain.vocabulary import STATUSES
from sme_crm.ui.follow_up.task_words import KindWords, contacts_text, late_text
from sme_crm.ui.labels import language_code, relative_day_text, translated
from sme_crm.ui.today.counted_words import counted

if TYPE_CHECKING:
    from sme_crm.domain.appointment import Occurrence
    from sme_crm.domain.follow_up import Birthday, Neglected, ProposedSeries, Suggestion, Today
    from sme_crm.domain.sales.chasing import QuoteToChase
    from sme_crm.domain.task_filter import TaskRow

translate = QCoreApplication.translate
RowKind = Literal[
    "heading", "task", "quote", "appointment", "contact", "proposal", "suggestion", "more"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class TodayThing:
    """One row. `key` stays the same while the thing waits; `right` tells since when or at what
    time; `tone` is a colour of the theme's tones. `more`: a heading that
    stands for more than `count`.
    """

    key: str
    kind: RowKind
    section: str
    text: str
    second: str = ""
    right: str = ""
    late: bool = False
    phone: str = ""
    contact_id: int | None = None
    icon: str = ""
    tone: str = "info"
    count: int = 0
    more: bool = False
    last: bool = False
    task: TaskRow | None = None
    proposed: ProposedSeries | None = None
    quote: QuoteToChase | None = None


def heading_texts() -> dict[str, str]:
    """What stands above each section, in the order of urgency."""
    return {
        "overdue": translate("TodayTexts", "Overdue"),
        "due": translate("TodayTexts", "To do today"),
        "quotes": translate("TodayTexts", "Quotes to chase"),
        "appointments": translate("TodayTexts", "Appointments"),
        "returned": translate("TodayTexts", "Returned mail"),
        "series": translate("TodayTexts", "Steps of series"),
        "calls": translate("TodayTexts", "Calls to make"),
        "proposals": translate("TodayTexts", "Series that could be started"),
        "birthdays": translate("TodayTexts", "Birthdays"),
        "neglected": translate("TodayTexts", "Not heard of for long"),
        "suggestions": translate("TodayTexts", "What could be done next"),
    }


def today_rows(today: Today, kinds: KindWords) -> list[TodayThing]:
    """All rows with a heading before each section; empty sections are left out."""
    plain = [row for row in today.due if row.member_id is None and row.kind != "call"]
    steps = [row for row in today.due if row.member_id is not None]
    calls = [row for row in today.due if row.member_id is None and row.kind == "call"]
    sections: dict[str, list[TodayThing]] = {
        "overdue": [_task(row, "overdue", today, kinds) for row in today.overdue],
        "due": [_task(row, "due", today, kinds) for row in plain],
        "quotes": [_quote(one, today.day) for one in today.quotes],
        "appointments": [_appointment(one, today.day) for one in today.appointments],
        "returned": _returned(today.returned),
        "series": [_task(row, "series", today, kinds) for row in steps],
        "calls": [_task(row, "calls", today, kinds) for row in calls],
        "proposals": [_proposal(one, today.day) for one in today.proposed_series],
        "birthdays": [_birthday(one, today.day) for one in today.birthdays],
        "neglected": [_neglected(one) for one in today.neglected],
        "suggestions": [suggestion_row(one) for one in today.suggestions],
    }
    sections["overdue"] += _rest("overdue", today.overdue_count - len(today.overdue))
    sections["due"] += _rest("due", today.due_count - len(today.due))
    counts = {name: len(rows) for name, rows in sections.items()}
    counts["overdue"] = today.overdue_count
    counts["returned"] = today.returned
    more = {"neglected"} if today.neglected_more else set()
    return list(_with_headings(sections, counts, more))


def _with_headings(
    sections: dict[str, list[TodayThing]], counts: dict[str, int], more: Collection[str]
) -> Iterable[TodayThing]:
    for name, text in heading_texts().items():
        rows = sections[name]
        if rows:
            count = counts[name]
            yield TodayThing(
                f"heading:{name}", "heading", name, text, count=count, more=name in more
            )
            yield from rows[:-1]
            yield replace(rows[-1], last=True)


def _task(row: TaskRow, section: str, today: Today, kinds: KindWords) -> TodayThing:
    who = contacts_text(row)
    company = today.organizations.get(row.contact_id or 0, "")
    if who and company:
        who = f"{who} · {company}"
    if row.priority == HIGH:
        urgent = translate("TodayTexts", "Urgent")
        who = f"{urgent} · {who}" if who else urgent
    tone = {"overdue": "danger", "series": "violet", "calls": "teal"}.get(section, "info")
    return TodayThing(
        f"task:{row.id}", "task", section, row.subject,
        second=who or ("" if row.kind == "other" else kinds.text(row.kind)),
        right=late_text(row) if section == "overdue" else row.due_time or late_text(row),
        late=section == "overdue",
        phone=row.phone, contact_id=row.contact_id,
        icon=kinds.icon(row.kind), tone=tone, task=row,
    )  # fmt: skip


def _quote(one: QuoteToChase, today: date) -> TodayThing:
    contact = "" if one.contact == one.customer else one.contact
    sent = counted().sent_ago((today - date.fromisoformat(one.sent_day)).days)
    chased = counted().chased(one.chases) if one.chases else ""
    amount = format_amount(one.net, language_code(), one.currency)
    about = one.subject or translate("TodayTexts", "Quote {number}").format(number=one.number)
    return TodayThing(
        f"quote:{one.quote_id}", "quote", "quotes", about,
        second=" · ".join(part for part in (one.customer, contact, amount, chased) if part),
        right=sent,
        late=bool(one.valid_until) and one.valid_until < today.isoformat(),
        phone=one.phone, contact_id=one.contact_id,
        icon="quote", tone="warning", quote=one,
    )  # fmt: skip


def _appointment(one: Occurrence, today: date) -> TodayThing:
    appointment = one.appointment
    contacts = appointment.contacts
    who = contacts[0][1] if contacts else ""
    begins_today = "T" in one.starts and one.starts[:10] == today.isoformat()
    times = translate("TodayTexts", "All day")
    if begins_today:
        times = f"{one.starts[11:16]}–{one.ends[11:16]}" if one.ends else one.starts[11:16]
    return TodayThing(
        f"appointment:{appointment.id}:{one.original}", "appointment", "appointments",
        appointment.subject,
        second=" · ".join(part for part in (who, appointment.location) if part),
        right=times,
        contact_id=contacts[0][0] if contacts else None,
        icon="calendar", tone="success",
    )  # fmt: skip


def _returned(count: int) -> list[TodayThing]:
    """One row for all mail that came back: it is mended at the returns desk."""
    if not count:
        return []
    second = translate("TodayTexts", "The address is dead, not the person: mend it, or settle it.")
    text = counted().addresses_to_mend(count)
    key = "suggestion:returned_mail"
    return [TodayThing(key, "suggestion", "returned", text, second=second, icon="inbox")]


def _proposal(one: ProposedSeries, today: date) -> TodayThing:
    source = one.source or translate("TodayTexts", "Birthday")
    if one.why == "group":
        source = translate("TodayTexts", "New in “{group}”").format(group=one.source)
    elif one.why == "last_order":
        source = translate("TodayTexts", "After an order")
    names = ", ".join(one.contact_names)
    who = counted().others(names, len(one.contact_ids) - len(one.contact_names))
    about = translate("TodayTexts", "{source}: {names}")
    when = "" if one.why == "group" else relative_day_text(one.anchor.isoformat(), today)
    return TodayThing(
        f"proposal:{one.series_id}:{one.occasion}", "proposal", "proposals", one.name,
        second=" · ".join((about.format(source=source, names=who), counted().steps(one.steps))),
        right=when,
        contact_id=one.contact_ids[0] if len(one.contact_ids) == 1 else None,
        icon="repeat", tone="violet", proposed=one,
    )  # fmt: skip


def _birthday(one: Birthday, today: date) -> TodayThing:
    age = counted().age(one.age) if one.age else ""
    when = "" if one.day == today else weekday_text(one.day)
    return TodayThing(
        f"birthday:{one.contact_id}", "contact", "birthdays", one.name,
        second=" · ".join(part for part in (age, one.organization) if part),
        right=when, phone=one.phone, contact_id=one.contact_id, icon="birthday", tone="pink",
    )  # fmt: skip


def _neglected(one: Neglected) -> TodayThing:
    status = translated("Vocabulary", STATUSES.get(one.status, one.status))
    company = "" if one.organization == one.name else one.organization
    return TodayThing(
        f"neglected:{one.contact_id}", "contact", "neglected", one.name,
        second=" · ".join(part for part in (status, company) if part),
        right=relative_day_text(one.last_exchange),
        phone=one.phone, contact_id=one.contact_id, icon="contacts", tone="warning",
    )  # fmt: skip


def suggestion_row(one: Suggestion) -> TodayThing:
    """What could be done next, as a row."""
    text, second, icon, _button = suggestion_words(one)
    return TodayThing(
        f"suggestion:{one.key}", "suggestion", "suggestions", text, second=second, icon=icon
    )


def suggestion_words(one: Suggestion) -> tuple[str, str, str, str]:
    """What could be done, why, its picture, and what stands on its button."""
    if one.key == "never_contacted":
        text = counted().never_contacted(one.count)
        why = translate("TodayTexts", "A first word to a few of them makes a good morning.")
        return text, why, "megaphone", translate("TodayTexts", "Show the prospects")
    if one.key == "backup":
        text = translate("TodayTexts", "No backup on the second place yet")
        if one.count:
            text = counted().backup_age(one.count)
        why = translate("TodayTexts", "Plug the stick in, the rest is one click.")
        return text, why, "backup", translate("TodayTexts", "Open backups")
    if one.key == "nobody":
        text = translate("TodayTexts", "Your base is still empty")
        why = translate("TodayTexts", "Bring your file in: Excel, CSV, contacts of a phone.")
        return text, why, "import", translate("TodayTexts", "Import contacts")
    if one.key == "ahead":
        why = translate("TodayTexts", "What is done today is not in the way later.")
        return counted().ahead(one.count), why, "tasks", translate("TodayTexts", "Get ahead")
    if one.key == "first_task":
        text = translate("TodayTexts", "Nothing is noted to do yet")
        why = translate("TodayTexts", "Type it in the line above, as you would say it.")
        return text, why, "plus", translate("TodayTexts", "Add a task")
    text = translate("TodayTexts", "Nothing is planned for the seven days to come")
    why = translate("TodayTexts", "A good moment to plan visits and calls.")
    return text, why, "calendar", translate("TodayTexts", "Plan the week")


def _rest(section: str, count: int) -> list[TodayThing]:
    """The row that leads to what is not shown here."""
    if count <= 0:
        return []
    shown = counted().more_tasks(count)
    return [TodayThing(f"more:{section}", "more", section, shown, icon="chevron-right")]


def weekday_text(day: date) -> str:
    """The day of the week: Saturday."""
    words = QLocale().toString(QDate(day.year, day.month, day.day), "dddd")
    return words[:1].upper() + words[1:]


def day_title(day: date) -> str:
    """The day with its weekday, without the year: Friday 20 November."""
    words = QLocale().toString(QDate(day.year, day.month, day.day), "dddd d MMMM")
    if language_code() == "fr" and day.day == 1:
        words = words.replace(" 1 ", " 1er ", 1)
    return words[:1].upper() + words[1:]
