"""The fields, choices and names a criteria editor offers, in the language of the interface."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.criteria_words import Labels, describe
from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.fields import FIELDS, SECTIONS
from sme_crm.domain.folding import fold
from sme_crm.ui.forms.countries import country_choices
from sme_crm.ui.labels import day_text, language_code, translated

K = FieldKind
Choices = list[tuple[str, str]]

# What people ask for most; the picker lists it first.
USUAL = (
    "status",
    "kind",
    "history",
    "group",
    "locality",
    "near",
    "department",
    "region",
    "last_exchange",
    "created_at",
    "source",
    "responsible_id",
)


def with_places(labels: Labels) -> Labels:
    """`labels` of the service with countries and dates as the interface says them.

    Loads language data: call it in a worker.
    """
    countries = {code or "FR": name for code, name in country_choices(language_code())}
    places: dict[FieldKind, Mapping[str, str]] = {**labels.places, K.COUNTRY: countries}
    return replace(labels, places=places, date=day_text)


def read_names(read: Callable[[], Labels]) -> Labels:
    """In a worker: the names of a data file (`workspace.groups.labels`) with those of places."""
    return with_places(read())


def words_of(criteria: Criteria, labels: Labels) -> str:
    """The criteria in one sentence of the interface's language; plain text."""
    return describe(criteria, translated, labels)


def label_of(field: Field) -> str:
    """The name of a field; own fields are named by the user."""
    return field.label if field.entity == "own" else translated("Fields", field.label)


def offered_fields(labels: Labels) -> list[tuple[str, list[Field]]]:
    """Every field that can be asked for, by titles of sections, the usual ones first."""
    known = [*(field for field in FIELDS if field.filterable), *labels.own_fields.values()]
    by_key = {field.key: field for field in known}
    usual = [by_key[key] for key in USUAL]
    if not labels.groups:
        usual = [field for field in usual if field.kind is not K.GROUP]
    sections = [("", usual)]
    for key, title in SECTIONS.items():
        of_section = sorted(
            (field for field in known if field.section == key and _has_something(field, labels)),
            key=lambda field: fold(label_of(field)),
        )
        if of_section:
            sections.append((translated("Fields", title), of_section))
    return sections


def _has_something(field: Field, labels: Labels) -> bool:
    """Whether there is anything to choose; no groups, staff, lots, products: nothing to ask."""
    return {
        K.GROUP: bool(labels.groups),
        K.STAFF: bool(labels.staff),
        K.LOT: bool(labels.lots),
        K.PRODUCT: bool(labels.products),
        K.PRODUCT_FAMILY: bool(labels.places.get(K.PRODUCT_FAMILY)),
    }.get(field.kind, True)


def choices_of(field: Field, labels: Labels) -> Choices:
    """The values to choose from, as (key, text)."""
    by_id = {
        K.GROUP: labels.groups,
        K.STAFF: labels.staff,
        K.LOT: labels.lots,
        K.PRODUCT: labels.products,
    }
    if field.kind in by_id:
        return [(str(key), name) for key, name in by_id[field.kind].items()]
    if field.kind in labels.places:
        return list(labels.places[field.kind].items())
    if field.entity == "own":
        return list(field.choices.items())
    return [(key, translated("Vocabulary", label)) for key, label in field.choices.items()]


def value_of_choice(field: Field, key: str) -> str | int:
    """The value a chosen key stands for: groups, staff, lots and products go by number."""
    return int(key) if field.kind in (K.GROUP, K.STAFF, K.LOT, K.PRODUCT) else key
