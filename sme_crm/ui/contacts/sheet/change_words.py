"""Changes of a record in words: what a field was, what it became."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import find_field, own_field
from sme_crm.domain.vocabulary import CHANNELS, DECISIONS, RELATION_KINDS
from sme_crm.ui.contacts.sheet.row_forms import part_label
from sme_crm.ui.labels import translated
from sme_crm.ui.value_words import value_words

if TYPE_CHECKING:
    from sme_crm.services.history import FieldChange, TimelineEntry
    from sme_crm.services.workspace import Workspace

translate = QCoreApplication.translate
_LONGEST = 90
_MOST_LINES = 12
_ID_COLUMNS = ("organization_id", "person_id", "other_id")


@dataclass(frozen=True, slots=True)
class Names:
    """Names behind the ids of a journal: contacts, members of staff, own fields."""

    contacts: Mapping[int, str] = field(default_factory=dict)
    staff: Mapping[int, str] = field(default_factory=dict)
    own_fields: Mapping[int, Field] = field(default_factory=dict)


def read_names(workspace: Workspace, entries: Iterable[TimelineEntry]) -> Names:
    """The names that the changes of `entries` need; for a worker."""
    wanted: set[int] = set()
    for entry in entries:
        for change in entry.fields:
            for image in (change.before, change.after):
                if isinstance(image, dict):
                    wanted |= {image[key] for key in _ID_COLUMNS if isinstance(image.get(key), int)}
    rows = workspace.contact_lists.rows(sorted(wanted)[:500]) if wanted else []
    return Names(
        contacts={row.id: row.formatted_name for row in rows},
        staff={member.id: member.name for member in workspace.staff.list_members()},
        own_fields={
            own.id: own_field(own.id, own.label, own.kind, "both", own.choices)
            for own in workspace.custom_fields.list_fields(counted=False)
        },
    )


def describe_changes(entry: TimelineEntry, names: Names) -> list[str]:
    """One line per field that came, changed or went; the rest in a last line."""
    lines = [
        line for line in (_describe(change, names) for change in entry.fields) if line is not None
    ]
    if len(lines) > _MOST_LINES:
        rest = len(lines) - _MOST_LINES
        lines = lines[:_MOST_LINES]
        lines.append(translate("ChangeWords", "and {count} more").format(count=rest))
    return lines


def _describe(change: FieldChange, names: Names) -> str | None:
    if change.op == "U":
        return _describe_update(change, names)
    image = change.after if change.op == "I" else change.before
    if not isinstance(image, dict):
        return None
    told = _row_words(change.entity, image, names)
    if told is None:
        return None
    label, value = told
    template = (
        translate("ChangeWords", "{label} added: {value}")
        if change.op == "I"
        else translate("ChangeWords", "{label} removed: {value}")
    )
    return template.format(label=label, value=value)


def _describe_update(change: FieldChange, names: Names) -> str | None:
    if change.entity == "custom_value":
        label = translate("ChangeWords", "Own field")
        return _arrow(label, _short(str(change.before or "")), _short(str(change.after or "")))
    if change.column == "organization_id":
        before = names.contacts.get(_number(change.before), "")
        after = names.contacts.get(_number(change.after), "")
        return _arrow(translate("ChangeWords", "Employer"), before, after)
    prefix = "" if change.entity == "contact" else f"{change.entity}."
    described = find_field(prefix + change.column)
    if described is None or described.key in ("phone.e164", "deleted_at"):
        return None
    label = translated("Fields", described.label)
    if change.entity != "contact":
        label = part_label(change.entity, change.column)
    if described.kind is FieldKind.PHOTO:
        return label
    return _arrow(
        label,
        _words(described, change.before, names),
        _words(described, change.after, names),
    )


def _arrow(label: str, before: str, after: str) -> str:
    nothing = translate("ChangeWords", "(empty)")
    return translate("ChangeWords", "{label}: {before} → {after}").format(
        label=label, before=before or nothing, after=after or nothing
    )


def _words(described: Field, value: object, names: Names) -> str:
    return _short(value_words(described, value, {FieldKind.STAFF: names.staff}))


def _row_words(entity: str, image: Mapping[str, object], names: Names) -> tuple[str, str] | None:
    """What a row that came or went is called, and its content."""

    def part(key: str) -> str:
        return str(image.get(key) or "")

    def joined(*parts: str) -> str:
        return ", ".join(one for one in parts if one)

    match entity:
        case "phone":
            return translate("ChangeWords", "Phone"), part("number")
        case "email":
            return translate("ChangeWords", "E-mail"), part("address")
        case "web_page":
            return translate("ChangeWords", "Web page"), part("url")
        case "address":
            town = " ".join(filter(None, (part("postal_code"), part("locality"))))
            return translate("ChangeWords", "Address"), joined(part("street"), town)
        case "employment":
            company = names.contacts.get(_number(image.get("organization_id")), "")
            return translate("ChangeWords", "Employer"), joined(company, part("function"))
        case "relation":
            other = names.contacts.get(_number(image.get("other_id")), "")
            kind = translated("Vocabulary", RELATION_KINDS.get(part("kind"), ""))
            return translate("ChangeWords", "Relation"), joined(kind, other)
        case "consent":
            decision = translated("Vocabulary", DECISIONS.get(part("decision"), ""))
            channel = translated("Vocabulary", CHANNELS.get(part("channel"), ""))
            return decision, joined(channel, _short(part("words")))
        case "document":
            return translate("ChangeWords", "Document"), part("name")
        case "custom_value":
            own = names.own_fields.get(_number(image.get("field_id")))
            value = image.get("text_value") or image.get("number_value")
            if own is None:
                return translate("ChangeWords", "Own field"), _short(str(value or ""))
            return own.label, _words(own, value, names)
    return None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
