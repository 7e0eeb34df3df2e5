"""The values a letter can merge for one recipient, by key of the field catalogue.

`contact.*` are the contact's own fields, `address.*` the address the letter goes to, `employer.*`
the company he works for, `relation.*` who he is linked to, `own.ID` the user's own fields,
`sender.*` the settings. A value is the text the data file keeps (ISO dates, cents, keys of
choices); `field_formats` words it in the letter's language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Final

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import FIELDS, SECTIONS
from sme_crm.domain.letters.field_formats import formats_of
from sme_crm.domain.letters.template import CODE_KEY, FieldFormat
from sme_crm.domain.sales.purchase_fields import PURCHASE_FIELDS
from sme_crm.domain.salutation import address_form, envelope_civility, reader
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.domain.vocabulary import RELATION_KINDS

K = FieldKind
Translate = Callable[[str, str], str]

# Printable in lists, but for the eyes of the house: no letter says them.
_PRIVATE: Final = frozenset(
    {
        "notes", "ended", "verified_on", "wants_news", "customer_value", "expected_value",
        "open_opportunity_amount",
    }
)  # fmt: skip
# What a letter says beside what lists print.
_TOLD: Final = frozenset({"country", "household", "touches"})
# Read from other rows than the contact's own (`services.letters.merge_values`).
_LOOKED_UP: Final = frozenset({"responsible_id", "household"})
_BOUGHT: Final = frozenset(each.key for each in PURCHASE_FIELDS)
ADDRESS_KEYS: Final = (
    "complement", "building", "street", "place", "postal_code", "locality", "region", "country",
)  # fmt: skip
_EMPLOYER_KINDS: Final = frozenset({K.TEXT, K.INTEGER, K.CHOICE, K.PHONE, K.EMAIL})
_EMPLOYER_HAS: Final = frozenset({"locality", "postal_code", "email", "phone"})

# In a letter there is one address: the one it is sent to.
_ADDRESS_LABELS: Final[dict[str, str]] = {
    "address.postal_code": QT_TRANSLATE_NOOP("MergeFields", "Postal code of the address"),
    "address.locality": QT_TRANSLATE_NOOP("MergeFields", "Town of the address"),
    "address.country": QT_TRANSLATE_NOOP("MergeFields", "Country of the address"),
}

_LETTER_FIELDS: Final[dict[str, tuple[str, FieldKind]]] = {
    "recipient.reader": (
        QT_TRANSLATE_NOOP("MergeFields", "Madam or Sir, as in the salutation"), K.TEXT,
    ),
    CODE_KEY: (QT_TRANSLATE_NOOP("MergeFields", "Answer code of the contact"), K.TEXT),
    "campaign.name": (QT_TRANSLATE_NOOP("MergeFields", "Campaign"), K.TEXT),
    "campaign.argument": (
        QT_TRANSLATE_NOOP("MergeFields", "Argument of the campaign, for the contact’s test cell"),
        K.TEXT,
    ),
    "campaign.offer": (
        QT_TRANSLATE_NOOP("MergeFields", "Offer of the campaign, for the contact’s test cell"),
        K.TEXT,
    ),
    "employer.name": (QT_TRANSLATE_NOOP("MergeFields", "Employer"), K.TEXT),
    "employer.function": (QT_TRANSLATE_NOOP("MergeFields", "Function at the employer"), K.TEXT),
    "today": (QT_TRANSLATE_NOOP("MergeFields", "Date of the letter"), K.DATE),
    "deadline.8": (QT_TRANSLATE_NOOP("MergeFields", "8 days after the letter"), K.DATE),
    "deadline.15": (QT_TRANSLATE_NOOP("MergeFields", "15 days after the letter"), K.DATE),
    "deadline.30": (QT_TRANSLATE_NOOP("MergeFields", "30 days after the letter"), K.DATE),
    "deadline.60": (QT_TRANSLATE_NOOP("MergeFields", "60 days after the letter"), K.DATE),
    "sender.name": (QT_TRANSLATE_NOOP("MergeFields", "My company"), K.TEXT),
    "sender.town": (QT_TRANSLATE_NOOP("MergeFields", "My town"), K.TEXT),
    "sender.street": (QT_TRANSLATE_NOOP("MergeFields", "My street"), K.TEXT),
    "sender.postal_code": (QT_TRANSLATE_NOOP("MergeFields", "My postal code"), K.TEXT),
    "sender.place": (QT_TRANSLATE_NOOP("MergeFields", "Where my letters are dated"), K.TEXT),
    "sender.phone": (QT_TRANSLATE_NOOP("MergeFields", "My phone"), K.PHONE),
    "sender.email": (QT_TRANSLATE_NOOP("MergeFields", "My e-mail"), K.EMAIL),
    "sender.web": (QT_TRANSLATE_NOOP("MergeFields", "My web page"), K.URL),
    "sender.signatory": (QT_TRANSLATE_NOOP("MergeFields", "Who signs"), K.TEXT),
    "sender.signatory_function": (
        QT_TRANSLATE_NOOP("MergeFields", "Function of who signs"), K.TEXT,
    ),
}  # fmt: skip
_SECTIONS: Final[dict[str, str]] = {
    "letter": QT_TRANSLATE_NOOP("MergeFields", "Letter and sender"),
    "employer": QT_TRANSLATE_NOOP("MergeFields", "The employer’s sheet"),
    "relations": QT_TRANSLATE_NOOP("MergeFields", "Linked contacts"),
}
_OF_EMPLOYER: Final = QT_TRANSLATE_NOOP("MergeFields", "{field} (employer)")


@dataclass(frozen=True, slots=True)
class MergeField:
    """A field a letter can take; `label` is translated in `context` ("" as it is).

    `section` is a key of `fields.SECTIONS`, "employer", "relations", or "letter" for those that
    belong to the letter itself; `choices` are the labels of a choice by its key.
    """

    key: str
    label: str
    context: str
    section: str
    kind: FieldKind = K.TEXT
    choices: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def formats(self) -> tuple[FieldFormat, ...]:
        """The formats to offer for it."""
        return formats_of(self.kind)

    def name(self, translate: Translate) -> str:
        """What it is called, by a function that translates (context, source text)."""
        name = translate(self.context, self.label) if self.context else self.label
        if self.section == "employer":
            return translate("MergeFields", _OF_EMPLOYER).format(field=name)
        return name

    def section_name(self, translate: Translate) -> str:
        """What its section is called."""
        if self.section in _SECTIONS:
            return translate("MergeFields", _SECTIONS[self.section])
        return translate("Fields", SECTIONS[self.section])


def merge_fields(own_fields: Iterable[Field] = ()) -> tuple[MergeField, ...]:
    """The fields to offer for a letter, in the order of the catalogue; own fields after them."""
    own = [
        MergeField(each.key, each.label, "", "own", each.kind, each.choices) for each in own_fields
    ]
    known = _known_fields()
    last = len(known) - len(_LETTER_FIELDS)
    return (*known[:last], *own, *known[last:])


@cache
def _known_fields() -> tuple[MergeField, ...]:
    offered: list[MergeField] = []
    employer: list[MergeField] = []
    for each in FIELDS:
        if each.entity == "address" and each.attribute in ADDRESS_KEYS:
            label = _ADDRESS_LABELS.get(each.key)
            context = "MergeFields" if label else "Fields"
            offered.append(
                MergeField(each.key, label or each.label, context, each.section, each.kind)
            )
        elif each.entity == "contact" and _is_told(each):
            kind, choices = _written_as(each)
            told = (each.label, "Fields", each.section, kind, choices)
            offered.append(MergeField(f"contact.{each.key}", *told))
            if _is_told_of_employer(each):
                told = (each.label, "Fields", "employer", kind, choices)
                employer.append(MergeField(f"employer.{each.key}", *told))
    related = [
        MergeField(f"relation.{key}", label, "Vocabulary", "relations")
        for key, label in RELATION_KINDS.items()
    ]
    letter = [
        MergeField(key, label, "MergeFields", "letter", kind)
        for key, (label, kind) in _LETTER_FIELDS.items()
    ]
    return (*offered, *employer, *related, *letter)


def _is_told(each: Field) -> bool:
    if each.key in _PRIVATE or each.kind in (K.PHOTO, K.LOT):
        return False
    return each.printable or each.key in _TOLD


def _is_told_of_employer(each: Field) -> bool:
    """What stands on the employer's own sheet and may be said to one of his people."""
    if each.kind not in _EMPLOYER_KINDS or each.key in ("organization_name", "kind"):
        return False
    return each.section == "company" or each.key in _EMPLOYER_HAS


def _written_as(each: Field) -> tuple[FieldKind, Mapping[str, str]]:
    """The kind of the value a letter gets: civilities are written as before a name."""
    if each.key == "civility" or each.key in _LOOKED_UP or each.kind is K.DEPARTMENT:
        return K.TEXT, {}
    return each.kind, each.choices


@cache
def _by_key() -> Mapping[str, MergeField]:
    return {each.key: each for each in _known_fields()}


def find_merge_field(key: str, own_fields: Mapping[str, Field] | None = None) -> MergeField | None:
    """The merge field with this key; None for one that is not (any more) there."""
    own = (own_fields or {}).get(key)
    if own is not None:
        return MergeField(own.key, own.label, "", "own", own.kind, own.choices)
    return _by_key().get(key)


def deadline(key: str, today: str) -> str:
    """The day a deadline ends on ("deadline.15") for letters of `today`, both ISO; "" for none."""
    beginning, _, days = key.partition(".")
    if beginning != "deadline" or not days.isdecimal() or len(days) > 4 or not today:
        return ""
    return (date.fromisoformat(today) + timedelta(int(days))).isoformat()


def recipient_values(
    contact: Contact,
    address: Address | None = None,
    *,
    employer: str | None = None,
    function: str | None = None,
    custom: Mapping[str, str] | None = None,
    keys: frozenset[str] | None = None,
) -> dict[str, str]:
    """The merge fields the recipient himself and his address give, as kept in the data file.

    `custom` are own fields by their id as text; `keys` are the fields a template merges (None:
    all), to which those of its ready blocks are added. What other rows say is added by
    `services.letters.merge_values`, `today` and `sender.*` by the run.
    """
    attributes = _own_attributes() if keys is None else _own_attributes_among(keys)
    values = {key: _kept(getattr(contact, name)) for key, name in attributes}
    form = address_form(contact)
    values["contact.civility"] = envelope_civility(form, contact.language)
    values["recipient.reader"] = reader(form)
    if address is not None:
        for key in ADDRESS_KEYS:
            values[f"address.{key}"] = getattr(address, key)
    own_name = contact.organization_name if contact.kind == ORGANIZATION else contact.organization
    values["employer.name"] = own_name if employer is None else employer
    values["contact.organization"] = values["employer.name"]
    values["employer.function"] = contact.function if function is None else function
    for key, text in (custom or {}).items():
        values[f"own.{key}"] = text
    return values


@cache
def _own_attributes() -> tuple[tuple[str, str], ...]:
    """(merge key, attribute of a contact) of what letters merge of the contact himself."""
    keys = (each.key for each in _known_fields() if each.key.startswith("contact."))
    names = ((key, key.removeprefix("contact.")) for key in keys)
    return tuple(pair for pair in names if pair[1] not in _LOOKED_UP | _BOUGHT)


@lru_cache(maxsize=16)
def _own_attributes_among(keys: frozenset[str]) -> tuple[tuple[str, str], ...]:
    # Salutations may name the family.
    wanted = keys | {"contact.family_name"}
    return tuple(pair for pair in _own_attributes() if pair[0] in wanted)


def _kept(value: object) -> str:
    return "" if value is None else str(value)
