"""The targets of columns in words, and the model their pickers share."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel

from sme_crm.domain.fields import OWN_PREFIX, SECTIONS, find_field
from sme_crm.domain.vocabulary import (
    ADDRESS_KINDS,
    CHANNELS,
    CUSTOM_FIELD_KINDS,
    EMAIL_KINDS,
    PHONE_KINDS,
)
from sme_crm.services.importing.targets import (
    CONSENT,
    NEW_FIELD_LABEL,
    NEW_PREFIX,
    SPECIAL_LABELS,
    TARGETS_SIGN,
    offered_targets,
    parse_target,
    split_targets,
)
from sme_crm.ui.labels import translated

_KINDS = {
    "address": ADDRESS_KINDS,
    "phone": PHONE_KINDS,
    "email": EMAIL_KINDS,
    "web_page": EMAIL_KINDS,
    CONSENT: CHANNELS,
}
# Fields of rows whose label says that a contact may have several: a column holds one of them.
_ONE_OF_SEVERAL = {
    "address.postal_code": "postal_code",
    "address.locality": "locality",
    "address.country": "country",
    "phone.number": "phone",
    "email.address": "email",
    "employment.function": "function",
    "employment.organization": "organization",
}


def target_text(target: str, own_fields: dict[int, str]) -> str:
    """What a column is brought into, in the user's words; "a + b" for several fields."""
    if "+" in target:
        return " + ".join(target_text(part, own_fields) for part in split_targets(target))
    if TARGETS_SIGN in target:
        return " + ".join(target_text(part, own_fields) for part in split_targets(target))
    if target.startswith(OWN_PREFIX):
        return own_fields.get(int(target.removeprefix(OWN_PREFIX)), target)
    parsed = parse_target(target)
    if parsed.key.startswith(NEW_PREFIX):
        kind = CUSTOM_FIELD_KINDS[parsed.key.removeprefix(NEW_PREFIX)]
        label = translated("ImportTargets", NEW_FIELD_LABEL)
        return label.format(kind=translated("Vocabulary", kind).lower())
    field = find_field(_ONE_OF_SEVERAL.get(parsed.key, parsed.key))
    if parsed.key in SPECIAL_LABELS:
        text = translated("ImportTargets", SPECIAL_LABELS[parsed.key])
    else:
        text = translated("Fields", field.label) if field is not None else parsed.key
    kinds = _KINDS.get(CONSENT if parsed.key == CONSENT else parsed.entity, {})
    if parsed.kind in kinds:
        kind_text = translated("Vocabulary", kinds[parsed.kind]).lower()
        text = QCoreApplication.translate("ImportTargetWords", "{field} ({kind})").format(
            field=text, kind=kind_text
        )
    return f"{text} {parsed.number}" if parsed.number > 1 else text


def target_model(
    own_fields: Iterable[tuple[int, str]], chosen: Iterable[str]
) -> QStandardItemModel:
    """Every target under the titles of its section; `chosen` ones are there in any case."""
    known = dict(own_fields)
    model = QStandardItemModel()
    model.appendRow(_item("", target_text("", known)))
    listed = {""}
    for section, targets in offered_targets(known.items()):
        title = QStandardItem(translated("Fields", SECTIONS[section]))
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        model.appendRow(title)
        for target in targets:
            model.appendRow(_item(target, target_text(target, known)))
            listed.add(target)
    for target in chosen:
        if target not in listed:
            listed.add(target)
            model.appendRow(_item(target, target_text(target, known)))
    return model


def _item(target: str, text: str) -> QStandardItem:
    item = QStandardItem(text)
    item.setData(target, Qt.ItemDataRole.UserRole)
    return item
