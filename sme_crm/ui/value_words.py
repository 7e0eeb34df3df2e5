"""Stored values as people read them: choices by their label, days and amounts written out."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.amounts import format_amount, format_number
from sme_crm.domain.company_number import format_siren, format_siret, format_vat
from sme_crm.domain.field import Field, FieldKind
from sme_crm.ui.labels import day_text, instant_text, language_code, translated

translate = QCoreApplication.translate
IdNames = Mapping[FieldKind, Mapping[int, str]]
"""Names behind ids, by the kind of field that holds such ids (staff, address files…)."""
_NUMBERS = {"siren": format_siren, "siret": format_siret, "vat_number": format_vat}


def value_words(described: Field, value: object, names: IdNames) -> str:
    """A stored value as people read it; "" for none, an id without a name as it is."""
    if value is None or value == "":
        return ""
    kind = described.kind
    if described.entity == "own" and kind in (FieldKind.CHOICE, FieldKind.CHOICES):
        return str(value).replace("\n", ", ")
    if kind is FieldKind.AMOUNT and isinstance(value, int | float):
        return format_amount(round(value), language_code())
    if kind is FieldKind.DECIMAL and isinstance(value, int | float):
        return format_number(value, language_code())
    if described.choices:
        return translated("Vocabulary", described.choices.get(str(value), str(value)))
    if kind is FieldKind.YES_NO:
        return translate("ValueWords", "yes") if value else translate("ValueWords", "no")
    if kind in (FieldKind.DATE, FieldKind.BIRTHDAY):
        return day_text(str(value))
    if kind is FieldKind.INSTANT:
        return instant_text(str(value))
    if kind in names and isinstance(value, int):
        return names[kind].get(value, str(value))
    if described.key in _NUMBERS:
        return _NUMBERS[described.key](str(value))
    return str(value)
