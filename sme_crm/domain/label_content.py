"""What goes on a label: which lines about the contact, a heading, a symbol for scanners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from sme_crm.domain.postal_address import AddressOptions
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

LabelText = Literal["address", "name"]
"""The whole postal address, or only who it is (badges, files, seats)."""
LabelSymbol = Literal["", "text", "qr", "datamatrix"]
"""How the contact's own code stands on the label."""


@dataclass(frozen=True, slots=True)
class LabelRules:
    """What is printed on each label.

    `heading` is a free line above, in small type; `above` and `below` are keys of merge fields
    ("own.12" for an own field) whose values stand there, in small type too (nothing when empty).
    """

    text: LabelText = "address"
    heading: str = ""
    above: str = ""
    below: str = ""
    symbol: LabelSymbol = ""
    address: AddressOptions = AddressOptions()

    @property
    def keys(self) -> frozenset[str]:
        """The merge fields that are printed."""
        return frozenset(key for key in (self.above, self.below) if key)


LABEL_TEXTS: Final[dict[LabelText, str]] = {
    "address": QT_TRANSLATE_NOOP("Labels", "Postal address"),
    "name": QT_TRANSLATE_NOOP("Labels", "Name and company only"),
}
LABEL_SYMBOLS: Final[dict[LabelSymbol, str]] = {
    "": QT_TRANSLATE_NOOP("Labels", "No code"),
    "text": QT_TRANSLATE_NOOP("Labels", "Code in letters"),
    "qr": QT_TRANSLATE_NOOP("Labels", "QR code"),
    "datamatrix": QT_TRANSLATE_NOOP("Labels", "DataMatrix"),
}
