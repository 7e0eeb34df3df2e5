"""The editor for each field of the catalogue."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.company_number import format_siren, format_siret, format_vat
from sme_crm.domain.field import Field, FieldKind
from sme_crm.ui.forms.choice_editors import (
    ChoiceEditor,
    ChoicesEditor,
    IdChoiceEditor,
    YesNoEditor,
)
from sme_crm.ui.forms.editors import FieldEditor, LineEditor, LongTextEditor
from sme_crm.ui.forms.value_editors import (
    AmountEditor,
    DateEditor,
    DecimalEditor,
    FormattedEditor,
    IntegerEditor,
)
from sme_crm.ui.labels import translated

translate = QCoreApplication.translate
_FORMATTED = {"siren": format_siren, "siret": format_siret, "vat_number": format_vat}
# Kinds of fields whose choices come from the data file: the screen offers them.
_OFFERED_LATER = frozenset({FieldKind.STAFF, FieldKind.LOT, FieldKind.HOUSEHOLD})


def choice_texts(choices: Mapping[str, str]) -> list[tuple[str, str]]:
    """The choices of the vocabulary as (key, text in the user's language)."""
    return [(key, translated("Vocabulary", label)) for key, label in choices.items()]


def make_editor(field: Field) -> FieldEditor:
    """A new editor for a field; choices of own fields are shown as the user wrote them."""
    kind = field.kind
    if kind is FieldKind.CHOICE:
        own = field.entity == "own"
        choices = list(field.choices.items()) if own else choice_texts(field.choices)
        if own:
            choices.insert(0, ("", translate("FieldEditors", "None")))
        return ChoiceEditor(choices)
    if kind is FieldKind.CHOICES:
        return ChoicesEditor(list(field.choices.items()))
    if kind in _OFFERED_LATER:
        return IdChoiceEditor([("", translate("FieldEditors", "Nobody"))])
    if kind is FieldKind.COUNTRY:
        return ChoiceEditor([("", "France")])
    if kind in (FieldKind.DATE, FieldKind.BIRTHDAY):
        return DateEditor(with_calendar=kind is FieldKind.DATE)
    if field.key in _FORMATTED:
        return FormattedEditor(_FORMATTED[field.key])
    simple: dict[FieldKind, type[FieldEditor]] = {
        FieldKind.LONG_TEXT: LongTextEditor,
        FieldKind.YES_NO: YesNoEditor,
        FieldKind.INTEGER: IntegerEditor,
        FieldKind.DECIMAL: DecimalEditor,
        FieldKind.AMOUNT: AmountEditor,
    }
    return simple.get(kind, LineEditor)()
