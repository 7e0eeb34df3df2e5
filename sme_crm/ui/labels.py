"""Words for values: texts marked in Qt-free modules, counts, days, instants, sizes, changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTime, QTimeZone

from sme_crm.domain.amounts import MINUS, format_amount, format_number
from sme_crm.domain.change_names import CONTEXT as CHANGE_CONTEXT
from sme_crm.domain.change_names import change_name, fill_change_name
from sme_crm.domain.dates import format_partial_date, present_day, relative_day

translate = QCoreApplication.translate


def translated(context: str, text: str) -> str:
    """The translation of a text that `domain` or `services` marked with QT_TRANSLATE_NOOP."""
    return QCoreApplication.translate(context, text) if text else ""


def count_text(count: int) -> str:
    """A number with the thousands of the language: 3 809 or 3,809."""
    return QLocale().toString(count)


def language_code() -> str:
    """The language of the interface, "fr" or "en"."""
    return "fr" if QLocale().language() is QLocale.Language.French else "en"


def percent_sign() -> str:
    """The sign behind a share: French sets a space before it."""
    return "\N{NO-BREAK SPACE}%" if language_code() == "fr" else "%"


def money_text(cents: int, currency: str = "EUR") -> str:
    """An amount to the cent: 1 234,56 €."""
    return format_amount(cents, language_code(), currency)


def round_money_text(cents: int, currency: str = "EUR") -> str:
    """An amount to the whole unit, a half up, for overviews: 1 235 €."""
    language = language_code()
    zero = format_number(Decimal(0), language, 2)
    number = format_number(abs(Decimal(cents)) / 100, language, 0)
    sign = MINUS if cents < 0 and number != "0" else ""
    return sign + format_amount(0, language, currency).replace(zero, number)


def day_text(iso: str | None) -> str:
    """A day, whole or partial (12 nov. 2026); what is no date comes as it is."""
    return format_partial_date(iso[:10], language_code(), "medium") if iso else ""


def relative_day_text(iso: str | None, today: date | None = None) -> str:
    """Today, Yesterday, 3 days ago, then the day; of an instant its local day."""
    if not iso:
        return ""
    try:
        day = date.fromisoformat(_local_day(iso))
    except ValueError:
        return iso
    now = today or present_day()
    words = relative_day(day, now, language_code())
    return words[:1].upper() + words[1:]


def instant_text(iso_utc: str | None) -> str:
    """An instant (UTC ISO text) in local time: Today, 10:42; 12 November, 09:30."""
    if not iso_utc:
        return ""
    instant = _local(iso_utc)
    if instant is None:
        return iso_utc
    return translate("Labels", "{day}, {time}").format(
        day=relative_day_text(iso_utc), time=_clock_text(instant.time())
    )


def _clock_text(clock: QTime) -> str:
    return QLocale().toString(clock, "HH:mm")


def _local(iso_utc: str) -> QDateTime | None:
    """The instant in the time zone of this machine, None when the text is none."""
    try:
        instant = datetime.fromisoformat(iso_utc.replace("Z", "+00:00"))
    except ValueError:
        return None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    moment = QDateTime.fromSecsSinceEpoch(round(instant.timestamp()), QTimeZone.utc())
    return moment.toLocalTime()


def _local_day(iso: str) -> str:
    """The local day of a date or an instant, as ISO text."""
    if len(iso) <= 10:
        return iso
    local = _local(iso)
    return iso[:10] if local is None else local.date().toString("yyyy-MM-dd")


def size_text(byte_count: int) -> str:
    """A file size in the units of the language."""
    return QLocale().formattedDataSize(
        byte_count, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat
    )


def change_text(name: str, details: Mapping[str, object], count: int | None = None) -> str:
    """A change in words, from its key, its recorded details and the number of its contacts."""
    words = change_name(name)
    recorded = details.get("count")
    number = recorded if isinstance(recorded, int) else (count or 0)
    template = translated(CHANGE_CONTEXT, words.many if number > 1 else words.one)
    return fill_change_name(template, details, count_text(number), translate("Labels", "“{}”"))


def change_title(name: str, count: int) -> str:
    """A change in words when only its key and the number of its contacts are known."""
    return change_text(name, {}, count)
