"""The formats contacts are exported in: endings, what they are for, which field each carries.

`carried` is the one table of format × field: what is written, and what the import of this program
brings back from the file as it was. The tests of the round trip read it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from sme_crm.domain.fields import OWN_PREFIX, find_field, stored_fields
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

Shape = Literal["table", "cards", "records"]


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """One format: its key on the command line, its usual ending, its words.

    `shape`: a table of chosen columns, cards, or JSON records. `endings` are all that may be
    written. `channel`: only contacts that may be contacted through it are written ("" everybody),
    unless another one is asked for. `postal`: rows come in postal order.
    """

    key: str
    endings: tuple[str, ...]
    name: str
    purpose: str
    shape: Shape
    channel: str = ""
    postal: bool = False

    @property
    def ending(self) -> str:
        """The ending proposed for a file of this format."""
        return self.endings[0]


def usual_delimiter(suffix: str, language: str) -> str:
    """What stands between the columns of a text file named so, unless another sign is chosen.

    Tabs in .txt and .tsv; else what the spreadsheets of the language of the interface open by
    themselves: a semicolon where the comma is the decimal sign, as in French, else a comma.
    """
    if suffix.lower() in (".txt", ".tsv"):
        return "\t"
    return ";" if language == "fr" else ","


FORMATS: Final[dict[str, ExportFormat]] = {
    one.key: one
    for one in (
        ExportFormat(
            "xlsx",
            ("xlsx",),
            QT_TRANSLATE_NOOP("ExportFormats", "Excel workbook"),
            QT_TRANSLATE_NOOP("ExportFormats", "To look at, sort and count"),
            "table",
        ),
        ExportFormat(
            "csv",
            ("csv", "txt", "tsv"),
            QT_TRANSLATE_NOOP("ExportFormats", "CSV table"),
            QT_TRANSLATE_NOOP("ExportFormats", "For other programs"),
            "table",
        ),
        ExportFormat(
            "vcf3",
            ("vcf",),
            QT_TRANSLATE_NOOP("ExportFormats", "vCard 3.0"),
            QT_TRANSLATE_NOOP("ExportFormats", "For phones, Outlook and Google"),
            "cards",
        ),
        ExportFormat(
            "vcf",
            ("vcf",),
            QT_TRANSLATE_NOOP("ExportFormats", "vCard 4.0"),
            QT_TRANSLATE_NOOP("ExportFormats", "All that a contact card can hold"),
            "cards",
        ),
        ExportFormat(
            "ldif",
            ("ldif",),
            QT_TRANSLATE_NOOP("ExportFormats", "LDIF"),
            QT_TRANSLATE_NOOP("ExportFormats", "For Thunderbird and directories"),
            "cards",
        ),
        ExportFormat(
            "mailing-house",
            ("csv", "xlsx", "txt"),
            QT_TRANSLATE_NOOP("ExportFormats", "Mailing house"),
            QT_TRANSLATE_NOOP("ExportFormats", "Lines L1 to L7 in postal order"),
            "table",
            "post",
            postal=True,
        ),
        ExportFormat(
            "word",
            ("xlsx", "txt", "csv"),
            QT_TRANSLATE_NOOP("ExportFormats", "Mail merge (Word)"),
            QT_TRANSLATE_NOOP("ExportFormats", "Salutation and address lines"),
            "table",
            "post",
            postal=True,
        ),
        ExportFormat(
            "json",
            ("json",),
            QT_TRANSLATE_NOOP("ExportFormats", "JSON"),
            QT_TRANSLATE_NOOP("ExportFormats", "For programmers"),
            "records",
        ),
    )
}

_BY_ENDING: Final = {"tsv": "csv", "txt": "csv", "vcard": "vcf", "ldi": "ldif"}


def format_of_ending(ending: str) -> str:
    """The key of the format a file of this ending ("csv", ".VCF") has; "" for an unknown one."""
    bare = ending.lstrip(".").lower()
    return bare if bare in FORMATS else _BY_ENDING.get(bare, "")


UID: Final = "uid"
GROUPS: Final = "groups"
OWN: Final = "own"


class Carried(StrEnum):
    """What becomes of a field in a format."""

    BACK = "back"
    """Written, and read back by the import as it was."""
    OUT = "out"
    """Written for others; the import does not take it, or not as it was."""
    NO = "no"
    """Not written."""


# The table. What is not named in `_BACK` or `_OUT` of a format is not written in it.
_LEFT_OUT: Final = frozenset({
    "photo", "lot_id", "household_id", "deleted_at", "phone.e164", "employment.main",
})  # fmt: skip
_STORED: Final = frozenset(field.key for field in stored_fields())

_TABLE_BACK: Final = (_STORED - _LEFT_OUT) | {UID, GROUPS, OWN}

_CARD_BACK: Final = frozenset({
    "kind", "civility", "given_name", "family_name", "birth_name", "organization_name",
    "reference", "birth_date", "profession", "legal_form", "siren", "siret", "vat_number", "naf",
    "sector", "status", "source", "housing", "notes", "photo", UID, GROUPS,
    "address.kind", "address.complement", "address.building", "address.street", "address.place",
    "address.postal_code", "address.locality", "address.region", "address.country",
    "phone.number", "phone.kind", "email.address", "email.kind", "web_page.url", "web_page.kind",
    "employment.organization", "employment.function", "employment.department",
})  # fmt: skip
# That a row is dead travels, that it is doubtful is found again.
_CARD_OUT: Final = frozenset({"address.state", "phone.state", "email.state", "web_page.state"})
_VCARD4_BACK: Final = _CARD_BACK | {"language"}

_LDIF_BACK: Final = frozenset({
    "given_name", "family_name", "organization_name", "birth_date", "notes",
    "address.street", "address.postal_code", "address.locality", "address.region",
    "phone.number", "email.address", "employment.organization", "employment.function",
})  # fmt: skip
_LDIF_OUT: Final = frozenset({
    "civility", "phone.kind", "email.kind", "address.kind", "address.country",
    "address.complement", "web_page.url", "employment.department", UID,
})  # fmt: skip

_JSON_OUT: Final = frozenset({
    "kind", "reference", "family_name", "given_name", "organization_name", "birth_date", "notes",
    "employment.organization", "employment.function", "email.address", "phone.number",
    "address.street", "address.postal_code", "address.locality", "address.country", OWN,
})  # fmt: skip
_POSTAL_OUT: Final = frozenset({
    "reference", "civility", "given_name", "family_name", "organization_name",
    "employment.organization", "address.complement", "address.building", "address.street",
    "address.place", "address.postal_code", "address.locality", "address.country",
})  # fmt: skip

_NOTHING: Final[frozenset[str]] = frozenset()
_BACK: Final[dict[str, frozenset[str]]] = {
    "csv": _TABLE_BACK, "xlsx": _TABLE_BACK, "vcf": _VCARD4_BACK, "vcf3": _CARD_BACK,
    "ldif": _LDIF_BACK, "json": _NOTHING, "mailing-house": _NOTHING, "word": _NOTHING,
}  # fmt: skip
_OUT: Final[dict[str, frozenset[str]]] = {
    "csv": _NOTHING, "xlsx": _NOTHING, "vcf": _CARD_OUT, "vcf3": _CARD_OUT,
    "ldif": _LDIF_OUT, "json": _JSON_OUT, "mailing-house": _POSTAL_OUT, "word": _POSTAL_OUT,
}  # fmt: skip


def carried(format_key: str, field_key: str) -> Carried:
    """What a format does with a stored field, `UID`, `GROUPS` or an own field.

    The import must know the same own fields and the same staff (`responsible_id`) to bring them
    back; photos go into vCards only when they are asked for. Tables come back letter by letter;
    the import of cards puts capitals right unless that rule is off. LDIF holds one address at
    home, one at work, the main employer, and tells phones by kind, not by place.
    Consents go into tables only: nobody may hold an address book for a register of objections;
    own fields go into tables, and with their labels into JSON.
    """
    key = OWN if field_key.startswith(OWN_PREFIX) else field_key
    if key in _BACK[format_key]:
        return Carried.BACK
    return Carried.OUT if key in _OUT[format_key] else Carried.NO


def table_keys() -> tuple[str, ...]:
    """Every field a table carries, in the order of the catalogue, then groups and the UID.

    Kinds stand before the values of their row: a reader knows then what the value is.
    """
    keys: list[str] = []
    entities = dict.fromkeys(field.entity for field in stored_fields())
    for entity in entities:
        fields = [field for field in stored_fields() if field.entity == entity]
        if entity != "contact":
            fields.sort(key=lambda field: field.attribute != "kind")
        keys += [field.key for field in fields if carried("csv", field.key) is not Carried.NO]
    return (*keys, GROUPS, UID)


def is_many(key: str) -> bool:
    """Whether a contact may have several values of a field: rows of its own, numbered columns."""
    field = find_field(key)
    return field is not None and field.entity != "contact"
