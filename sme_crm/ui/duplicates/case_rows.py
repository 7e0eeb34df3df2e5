"""The rows of the side by side: each field that any of the contacts has, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import SECTIONS, find_field, own_field_id
from sme_crm.domain.stored_fields import CONTACT_FIELDS
from sme_crm.domain.vocabulary import CHANNELS, DECISIONS
from sme_crm.ui.duplicates.case_reading import CaseNames
from sme_crm.ui.labels import count_text, day_text, translated
from sme_crm.ui.value_words import value_words

translate = QCoreApplication.translate
_FIRST = ("civility", "given_name", "family_name", "birth_name", "organization_name", "reference")
_LATER = tuple(
    each.key for each in CONTACT_FIELDS if each.mergeable and each.key not in _FIRST
)  # fmt: skip
FIELD, ROWS, TOLD = "field", "rows", "told"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One row: `texts` stand beside the contacts of the case.

    `kind`: FIELD (one value stays), ROWS (all stay, one comes first), TOLD (only shown).
    """

    key: str
    label: str
    kind: str
    texts: tuple[str, ...]

    @property
    def differs(self) -> bool:
        """Whether the contacts say different things, spelling of empty ones aside."""
        return len(set(self.texts)) > 1


def case_rows(sheets: Sequence[ContactSheet], names: CaseNames) -> list[CaseRow]:
    """What the contacts have, the fields that tell people apart first."""
    rows = [_field_row(key, sheets, names) for key in _FIRST]
    rows += [
        _made(table, translated("Fields", SECTIONS[section]), ROWS, sheets, words)
        for table, section, words in (
            ("address", "addresses", _addresses),
            ("phone", "phones", _phones),
            ("email", "emails", _emails),
            ("employment", "employments", _employers),
            ("web_page", "web_pages", _web_pages),
        )
    ]
    rows += [_field_row(key, sheets, names) for key in _LATER]
    rows += [_own_row(own, sheets, names) for own in names.own_fields]
    rows += [
        _made("people", translate("CaseRows", "People there"), TOLD, sheets, _people),
        _made("consents", translated("Fields", SECTIONS["consents"]), TOLD, sheets, _consents),
        _made("groups", translated("Fields", SECTIONS["groups"]), TOLD, sheets, _groups),
        _made("documents", translate("CaseRows", "Documents"), TOLD, sheets, _documents),
    ]
    filled = [row for row in rows if any(row.texts)]
    filled += [
        _made("created_at", translate("CaseRows", "Entered on"), TOLD, sheets,
              lambda sheet: day_text(sheet.contact.created_at)),
        _made("updated_at", translate("CaseRows", "Changed on"), TOLD, sheets,
              lambda sheet: day_text(sheet.contact.updated_at)),
    ]  # fmt: skip
    return filled


def second_line(sheet: ContactSheet) -> str:
    """What tells a contact from its namesakes: company and town."""
    contact = sheet.contact
    company = contact.organization if contact.organization != contact.formatted_name else ""
    return " · ".join(part for part in (company, contact.locality) if part)


def _made(
    key: str,
    label: str,
    kind: str,
    sheets: Sequence[ContactSheet],
    words: Callable[[ContactSheet], str],
) -> CaseRow:
    return CaseRow(key, label, kind, tuple(words(sheet) for sheet in sheets))


def _field_row(key: str, sheets: Sequence[ContactSheet], names: CaseNames) -> CaseRow:
    field = find_field(key)
    assert field is not None, key

    def words(sheet: ContactSheet) -> str:
        value = getattr(sheet.contact, key)
        if field.kind is FieldKind.PHOTO:
            return translate("CaseRows", "yes") if value else ""
        return value_words(field, value, names.ids)

    return _made(key, translated("Fields", field.label), FIELD, sheets, words)


def _own_row(own: Field, sheets: Sequence[ContactSheet], names: CaseNames) -> CaseRow:
    field_id = own_field_id(own.key)

    def words(sheet: ContactSheet) -> str:
        return value_words(own, sheet.custom.get(field_id or 0), names.ids)

    return _made(own.key, own.label, FIELD, sheets, words)


def _addresses(sheet: ContactSheet) -> str:
    lines = []
    for each in sheet.addresses:
        town = " ".join(part for part in (each.postal_code, each.locality) if part)
        parts = (each.complement, each.building, each.street, each.place, town, each.country)
        lines.append(", ".join(part for part in parts if part))
    return "\n".join(lines)


def _phones(sheet: ContactSheet) -> str:
    return "\n".join(phone.number for phone in sheet.phones)


def _emails(sheet: ContactSheet) -> str:
    return "\n".join(email.address for email in sheet.emails)


def _web_pages(sheet: ContactSheet) -> str:
    return "\n".join(page.url for page in sheet.web_pages)


def _employers(sheet: ContactSheet) -> str:
    return "\n".join(
        ", ".join(part for part in (each.organization, each.function) if part)
        for each in sheet.employments
    )


def _people(sheet: ContactSheet) -> str:
    return count_text(len(sheet.people)) if sheet.people else ""


def _documents(sheet: ContactSheet) -> str:
    return "\n".join(document.name for document in sheet.documents)


def _groups(sheet: ContactSheet) -> str:
    return "\n".join(name for _, name in sheet.groups)


def _consents(sheet: ContactSheet) -> str:
    return "\n".join(
        f"{translated('Vocabulary', DECISIONS[each.decision])}"
        f" ({translated('Vocabulary', CHANNELS.get(each.channel, each.channel))})"
        for each in sheet.consents
    )
