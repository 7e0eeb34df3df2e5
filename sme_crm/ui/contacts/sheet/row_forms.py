"""How each kind of row a contact owns (phone, address, employer…) is laid out on the sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.contact import (
    Address,
    Consent,
    Email,
    Employment,
    Phone,
    Relation,
    WebPage,
)
from sme_crm.domain.dates import present_day
from sme_crm.domain.fields import find_field
from sme_crm.domain.vocabulary import INVERSE_RELATION_KINDS, RELATION_KINDS
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import FieldEditor, LineEditor
from sme_crm.ui.forms.field_editors import choice_texts, make_editor
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor
from sme_crm.ui.labels import translated

translate = QCoreApplication.translate
Row = Address | Phone | Email | WebPage | Employment | Relation | Consent


@dataclass(frozen=True, slots=True)
class Part:
    """One field of a row: its attribute, its span of twelve, whether it shows only when filled."""

    attribute: str
    span: int
    rare: bool = False


@dataclass(frozen=True, slots=True)
class RowForm:
    """The form of one entity. A row is kept when one of `required` is filled, else removed."""

    entity: str
    blank: Callable[[], Row]
    parts: tuple[Part, ...]
    required: tuple[str, ...]
    captions: bool = True
    ordered: bool = False


PHONE = RowForm(
    "phone",
    lambda: Phone(""),
    (Part("number", 7), Part("kind", 5), Part("verified_on", 7, rare=True)),
    ("number",),
    captions=False,
    ordered=True,
)
EMAIL = RowForm(
    "email",
    lambda: Email(""),
    (Part("address", 7), Part("kind", 5), Part("verified_on", 7, rare=True)),
    ("address",),
    captions=False,
    ordered=True,
)
WEB_PAGE = RowForm(
    "web_page",
    lambda: WebPage(""),
    (Part("url", 7), Part("kind", 5)),
    ("url",),
    captions=False,
    ordered=True,
)
ADDRESS = RowForm(
    "address",
    Address,
    (
        Part("kind", 6),
        Part("complement", 12, rare=True),
        Part("building", 12, rare=True),
        Part("street", 12),
        Part("place", 12, rare=True),
        Part("postal_code", 4),
        Part("locality", 8),
        Part("region", 6, rare=True),
        Part("country", 6, rare=True),
        Part("verified_on", 6, rare=True),
    ),
    ("street", "postal_code", "locality", "complement", "building", "place"),
    ordered=True,
)
EMPLOYMENT = RowForm(
    "employment",
    Employment,
    (
        Part("organization", 6),
        Part("function", 6),
        Part("level", 6, rare=True),
        Part("department", 6, rare=True),
        Part("from_date", 6, rare=True),
        Part("until_date", 6, rare=True),
    ),
    ("organization",),
)
CONSENT = RowForm(
    "consent",
    lambda: Consent("objection", "", present_day().isoformat()),
    (
        Part("decision", 6),
        Part("channel", 6),
        Part("given_on", 6),
        Part("means", 6),
        Part("words", 12),
        Part("withdrawn_on", 6, rare=True),
    ),
    ("channel",),
)
RELATION = RowForm(
    "relation",
    lambda: Relation("other", 0),
    (Part("link", 5), Part("other", 7), Part("note", 12, rare=True)),
    ("other",),
)


def part_label(entity: str, attribute: str) -> str:
    """The caption of a part: shorter than the catalogue's, which stands without its section."""
    labels = {
        "address.kind": translate("SheetRows", "Kind of address"),
        "address.postal_code": translate("SheetRows", "Postal code"),
        "address.locality": translate("SheetRows", "Town"),
        "address.country": translate("SheetRows", "Country"),
        "address.verified_on": translate("SheetRows", "Verified on"),
        "phone.number": translate("SheetRows", "Phone number"),
        "phone.verified_on": translate("SheetRows", "Verified on"),
        "email.address": translate("SheetRows", "E-mail address"),
        "email.verified_on": translate("SheetRows", "Verified on"),
        "employment.organization": translate("SheetRows", "Employer"),
        "employment.function": translate("SheetRows", "Function"),
        "employment.from_date": translate("SheetRows", "From"),
        "employment.until_date": translate("SheetRows", "Until"),
        "consent.decision": translate("SheetRows", "Decision"),
        "consent.channel": translate("SheetRows", "Channel"),
        "consent.given_on": translate("SheetRows", "Given on"),
        "consent.means": translate("SheetRows", "By what means"),
        "consent.words": translate("SheetRows", "In these words"),
        "consent.withdrawn_on": translate("SheetRows", "Withdrawn on"),
        "relation.link": translate("SheetRows", "Link"),
        "relation.other": translate("SheetRows", "Contact"),
        "relation.note": translate("SheetRows", "Remark"),
    }
    key = f"{entity}.{attribute}"
    if key in labels:
        return labels[key]
    field = find_field(key)
    return translated("Fields", field.label) if field is not None else attribute


def part_placeholder(entity: str, attribute: str) -> str:
    """What an empty part suggests to type."""
    return {
        "phone.number": translate("SheetRows", "06 12 34 56 78"),
        "email.address": translate("SheetRows", "name@example.fr"),
        "web_page.url": translate("SheetRows", "www.example.fr"),
        "employment.organization": translate("SheetRows", "Type the name of a company"),
        "relation.other": translate("SheetRows", "Type the name of a contact"),
    }.get(f"{entity}.{attribute}", "")


_SUGGESTING = {
    "employment.organization": 2,
    "relation.other": 2,
    "address.postal_code": 3,
    "address.locality": 2,
}


def part_editor(entity: str, attribute: str) -> FieldEditor:
    """A new editor for a part of a row."""
    key = f"{entity}.{attribute}"
    if key in _SUGGESTING:
        return SuggestingEditor(least=_SUGGESTING[key])
    if key == "relation.link":
        return ChoiceEditor(_links())
    if key == "consent.channel":
        field = find_field(key)
        choices = choice_texts(field.choices) if field is not None else []
        return ChoiceEditor([("", translate("SheetRows", "Choose a channel")), *choices])
    field = find_field(key)
    return LineEditor() if field is None else make_editor(field)


def _links() -> list[tuple[str, str]]:
    """Relations read from both sides; those that read the same way stand once."""
    inverse = [
        (f"-{key}", translated("Vocabulary", label))
        for key, label in INVERSE_RELATION_KINDS.items()
        if label != RELATION_KINDS[key]
    ]
    return [*choice_texts(RELATION_KINDS), *inverse]


def part_value(row: Row, attribute: str) -> object:
    """The value of a part of a row."""
    if isinstance(row, Relation) and attribute == "link":
        reads_backwards = row.inverse and (
            INVERSE_RELATION_KINDS.get(row.kind) != RELATION_KINDS.get(row.kind)
        )
        return f"-{row.kind}" if reads_backwards else row.kind
    return getattr(row, attribute)


def with_part(row: Row, attribute: str, value: object) -> Row:
    """The row with another value in one part."""
    if isinstance(row, Relation):
        if attribute == "link":
            key = str(value)
            return replace(row, kind=key.removeprefix("-"), inverse=key.startswith("-"))
        if attribute == "other":
            # A name alone is nobody: the link is to the contact that was chosen.
            return row if value else replace(row, other="", other_id=0)
    if isinstance(row, Employment) and attribute == "organization":
        return replace(row, organization=str(value or ""), organization_id=0)
    if isinstance(row, Phone) and attribute == "number":
        return replace(row, number=str(value or ""), state="good", e164="")
    if isinstance(row, Email) and attribute == "address":
        return replace(row, address=str(value or ""), state="good")
    if isinstance(row, Address) and attribute in _PLACE_PARTS and row.state == "dead":
        # The mail came back from the address as it was written before.
        row = replace(row, state="good", dead_reason="")
    changed: dict[str, Any] = {attribute: value}
    return replace(row, **changed)


_PLACE_PARTS = frozenset(
    ("complement", "building", "street", "place", "postal_code", "locality", "country")
)


def is_complete(form: RowForm, row: Row) -> bool:
    """Whether the row holds enough to be kept."""
    if isinstance(row, Relation):
        return bool(row.other_id)
    if isinstance(row, Employment):
        return bool(row.organization_id or row.organization.strip())
    return any(str(getattr(row, name) or "").strip() for name in form.required)
