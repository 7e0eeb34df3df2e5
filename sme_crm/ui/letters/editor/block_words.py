"""What blocks are called, and what fields and ready blocks say for the contact shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QPixmap

from sme_crm.domain.fields import Field
from sme_crm.domain.letters.filling import TemplateFiller
from sme_crm.domain.letters.template import (
    Block,
    FieldRun,
    LetterheadOverride,
    LetterTemplate,
    Paragraph,
    PlaceDate,
    Salutation,
    Signature,
    Valediction,
)
from sme_crm.domain.salutation import AddressForm
from sme_crm.ui.letters.editor.ready_blocks import ReadyLook

translate = QCoreApplication.translate

ROLE_ICONS: Final[dict[str, str]] = {
    "letterhead": "company", "address": "envelope", "place_date": "calendar",
    "subject": "tag", "salutation": "person", "paragraph": "note", "item": "list",
    "table": "table", "image": "photo", "coupon": "qr", "valediction": "heart",
    "signature": "edit", "postscript": "star", "spacer": "spacing", "page_break": "document",
    "condition": "filter",
}  # fmt: skip
_PICTURE_HEIGHT: Final = 60


def role_name(role: str) -> str:
    """What a block of this role is called."""
    names = {
        "letterhead": translate("LetterWords", "Letterhead"),
        "address": translate("LetterWords", "Address in the window"),
        "place_date": translate("LetterWords", "Place and date"),
        "subject": translate("LetterWords", "Subject"),
        "salutation": translate("LetterWords", "Salutation"),
        "paragraph": translate("LetterWords", "Paragraph"),
        "item": translate("LetterWords", "List"),
        "table": translate("LetterWords", "Table"),
        "image": translate("LetterWords", "Picture"),
        "coupon": translate("LetterWords", "Answer coupon"),
        "valediction": translate("LetterWords", "Closing formula"),
        "signature": translate("LetterWords", "Signature"),
        "postscript": translate("LetterWords", "P.S."),
        "spacer": translate("LetterWords", "Space"),
        "page_break": translate("LetterWords", "New page"),
        "condition": translate("LetterWords", "Only for some"),
    }
    return names.get(role, role)


@dataclass(frozen=True, slots=True)
class ShownContact:
    """The contact whose letter stands beside the text: his values, civility, address."""

    values: Mapping[str, str]
    form: AddressForm = "unknown"
    address: tuple[str, ...] = ()


class LetterWording:
    """Words fields and ready blocks in the letter's language, for one contact at a time."""

    def __init__(self) -> None:
        self.language = "fr"
        self.shown: ShownContact | None = None
        self.own_fields: Mapping[str, Field] = {}
        self.pictures: dict[str, bytes] = {}
        self._letterhead = LetterheadOverride()
        self._fields: dict[tuple[str, str], str] = {}
        self._looks: dict[tuple[str, str], ReadyLook] = {}

    def show(self, shown: ShownContact | None) -> None:
        """Another contact is shown."""
        self.shown = shown
        self._forget()

    def set_language(self, language: str) -> None:
        """The letter is in another language."""
        self.language = language
        self._forget()

    def set_letterhead(self, override: LetterheadOverride | None) -> None:
        """The template has a letterhead of its own, or (None) that of the settings."""
        self._letterhead = override or LetterheadOverride()
        self._forget()

    def add_picture(self, key: str, data: bytes) -> None:
        """A picture is there to be shown."""
        self.pictures[key] = data
        self._forget()

    def _forget(self) -> None:
        self._fields.clear()
        self._looks.clear()

    def field(self, run: FieldRun) -> str | None:
        """What a field is for the contact shown; None when nobody is shown."""
        if self.shown is None:
            return None
        place = (run.key, run.format)
        known = self._fields.get(place)
        if known is None:
            plain = FieldRun(run.key, run.format)
            known = self._fields[place] = self._filled(Paragraph((plain,)))
        return known

    def _filled(self, block: Block) -> str:
        shown = self.shown
        values = shown.values if shown is not None else {}
        form: AddressForm = shown.form if shown is not None else "unknown"
        filler = TemplateFiller(
            LetterTemplate("", self.language, (block,)), own_fields=self.own_fields
        )
        return "".join(filled.text for filled in filler.fill(values, form).blocks)

    def look(self, role: str, kept: dict[str, Any]) -> ReadyLook:
        """How a ready block is shown."""
        place = (role, repr(kept))
        known = self._looks.get(place)
        if known is None:
            known = self._looks[place] = self._look(role, kept)
        return known

    def _look(self, role: str, kept: dict[str, Any]) -> ReadyLook:
        icon, title = ROLE_ICONS.get(role, "note"), role_name(role)
        if role == "image":
            return ReadyLook(icon, title, picture=self._picture(kept))
        return ReadyLook(icon, title, self._lines(role, kept))

    def _lines(self, role: str, kept: dict[str, Any]) -> tuple[str, ...]:
        shown = self.shown
        if role == "address":
            return shown.address if shown is not None else ()
        if role == "letterhead":
            name = shown.values.get("sender.name", "") if shown is not None else ""
            own = self._letterhead
            return tuple(line for line in (own.name or name, *own.lines) if line)
        if role == "spacer":
            height = translate("LetterWords", "{height} mm").format(
                height=f"{kept.get('height', 5.0):g}"
            )
            return (height,)
        block = _BLOCKS.get(role)
        if block is None:
            return ()
        tone = kept.get("tone", "formal")
        words = self._filled(replace(block, tone=tone) if hasattr(block, "tone") else block)
        return tuple(line for line in words.split("\n") if line)

    def _picture(self, kept: dict[str, Any]) -> QPixmap | None:
        data = self.pictures.get(kept.get("picture", ""))
        picture = QPixmap()
        if not data or not picture.loadFromData(QByteArray(data)):
            return None
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        picture = picture.scaledToHeight(
            round(_PICTURE_HEIGHT * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        return picture


_BLOCKS: Final[dict[str, PlaceDate | Salutation | Valediction | Signature]] = {
    "place_date": PlaceDate(),
    "salutation": Salutation(),
    "valediction": Valediction(),
    "signature": Signature(),
}
