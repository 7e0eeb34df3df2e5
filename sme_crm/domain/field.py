"""One field of the record, described once for forms, lists, filters, imports and letters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum
from typing import Literal

AppliesTo = Literal["individual", "organization", "both"]


class FieldKind(StrEnum):
    """What the values of a field are; editors, formats and criteria operators follow from it."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    DECIMAL = "decimal"
    AMOUNT = "amount"  # integer cents
    DATE = "date"  # ISO text
    BIRTHDAY = "birthday"  # ISO text, or --MM-DD without a year
    INSTANT = "instant"  # UTC ISO text
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    COUNTRY = "country"  # ISO 3166 alpha-2, empty for France
    DEPARTMENT = "department"
    REGION = "region"
    NEAR = "near"  # within N km of a town
    STAFF = "staff"
    LOT = "lot"
    HOUSEHOLD = "household"
    PHOTO = "photo"
    GROUP = "group"
    HISTORY = "history"
    PRODUCT = "product"  # bought
    PRODUCT_FAMILY = "product_family"


@dataclass(frozen=True, slots=True)
class Field:
    """The description of one field.

    `key` is the attribute of `Contact`, or "entity.attribute" for the rows a contact owns, or
    "own.ID" for a field of the user. `label` is translated in the context "Fields" (labels of
    choices in "Vocabulary"). `length` is the usual number of characters, a hint for widths:
    nothing is cut at it. `many`: a contact may have several values. A `derived` field follows
    from others and is never imported, merged or journalled. `never_empty`: every contact it
    applies to has a value.
    """

    key: str
    label: str
    kind: FieldKind
    section: str
    entity: str = "contact"
    length: int = 20
    applies_to: AppliesTo = "both"
    choices: Mapping[str, str] = dataclass_field(default_factory=dict, hash=False)
    many: bool = False
    derived: bool = False
    never_empty: bool = False
    listable: bool = False
    sortable: bool = False
    filterable: bool = True
    importable: bool = True
    mergeable: bool = True
    printable: bool = True
    journalled: bool = True

    @property
    def attribute(self) -> str:
        """The name of the attribute and column that hold the value."""
        return self.key.rpartition(".")[2]

    @property
    def stored(self) -> bool:
        """Whether the value is kept as it is, not computed from others."""
        return not self.derived

    def applies_to_kind(self, kind: str) -> bool:
        """Whether contacts of `kind` (individual, organization) have this field."""
        return self.applies_to in ("both", kind)
