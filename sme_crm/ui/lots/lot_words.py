"""What a lot is in a few words: its way, its uses, what is due."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.dates import format_partial_date, present_day
from sme_crm.domain.lot import LOT_KINDS, LOT_MODES, LOT_STATES
from sme_crm.ui.labels import count_text, day_text, language_code, translated

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot

translate = QCoreApplication.translate

STATE_TONES = {"offer": "info", "held": "success", "declined": "neutral"}
MODE_TONES = {"own": "neutral", "bought": "teal", "rented": "violet", "exchanged": "info"}


def mode_word(lot: Lot) -> str:
    """Own, bought, rented, exchanged."""
    return translated("Lots", LOT_MODES.get(lot.mode, lot.mode))


def state_word(lot: Lot) -> str:
    """Offer, in use, declined."""
    return translated("Lots", LOT_STATES.get(lot.state, lot.state))


def second_line(lot: Lot) -> str:
    """Way and supplier; of an offer that it is one."""
    parts = [mode_word(lot) if lot.state == "held" else state_word(lot), lot.supplier]
    if not lot.supplier and lot.kind:
        parts.append(translated("Lots", LOT_KINDS[lot.kind]))
    return " · ".join(part for part in parts if part)


def uses_text(lot: Lot) -> str:
    """Uses done, of how many."""
    if lot.uses_allowed is None:
        return count_text(lot.uses) if lot.uses else ""
    return translate("LotWords", "{done} of {allowed}").format(
        done=count_text(lot.uses), allowed=count_text(lot.uses_allowed)
    )


def short_day(iso: str | None) -> str:
    """A day in figures, for narrow columns."""
    return format_partial_date(iso, language_code(), "short") if iso else ""


def due_text(lot: Lot) -> str:
    """By when people must be told the source of their address, or that they were."""
    if lot.informed_on and lot.due_on:
        return translate("LotWords", "Done")
    return short_day(lot.due_on)


def stop_text(lot: Lot) -> str:
    """Why nobody this file alone brought may be written to any more; "" when they may."""
    if lot.mode == "own" or lot.state != "held":
        return ""
    if lot.used_up:
        return translate(
            "LotWords",
            "Used up: nobody this file alone brought may be contacted any more. Clients, those who"
            " answered and those another file brought stay.",
        )
    if lot.licence_over(present_day()):
        return translate(
            "LotWords",
            "The licence ended on {day}: nobody this file alone brought may be contacted any more.",
        ).format(day=day_text(lot.licence_end))
    return ""
