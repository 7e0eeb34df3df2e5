"""Field by field: who wins where the file and a contact say different things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.fields import SECTIONS, find_field
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.rules import KEEP_BOTH, ROW_TABLES, WINNERS, default_winner
from sme_crm.ui.importing.target_words import target_text
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

_WIDTH = 230
_SECTIONS = {
    "address": "addresses",
    "phone": "phones",
    "email": "emails",
    "web_page": "web_pages",
    "employment": "employments",
}
_PARTS_OF_NAME = ("civility", "given_name", "family_name")
_OF_CARDS = (*_PARTS_OF_NAME, "organization_name", "birth_date", "notes", *ROW_TABLES)
_USUALLY_FILE = "file"


def fields_in_play(files: Iterable[ImportFile]) -> list[str]:
    """The fields and kinds of rows that the files can change, in the order of the catalogue."""
    keys: dict[str, None] = {}
    for file in files:
        targets = [one for target in file.targets().values() for one in target.split("+")]
        bases = [target.partition(":")[0] for target in targets] if file.is_table else _OF_CARDS
        for base in bases:
            head = base.partition(".")[0]
            if base == "full_name":
                keys.update(dict.fromkeys(_PARTS_OF_NAME))
            elif base in ("whole_address", "postal_locality"):
                keys["address"] = None
            elif head in ROW_TABLES:
                keys[head] = None
            elif find_field(base) is not None:
                keys[base] = None
    return list(keys)


def field_text(key: str) -> str:
    """A field, or a kind of rows, in words."""
    if key in _SECTIONS:
        return translated("Fields", SECTIONS[_SECTIONS[key]])
    return target_text(key, {})


def winner_choices(key: str) -> list[tuple[str, str]]:
    """Who can win a field."""
    return [
        (winner, translated("MatchRules", words))
        for winner, words in WINNERS.items()
        if winner != "both" or key in KEEP_BOTH
    ]


class WinnersList(QWidget):
    """A combo box a field; `changed` with every winner that is not as usual."""

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, ComboBox] = {}
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(size.SPACE_4)
        self._holder: QWidget | None = None

    def show_winners(self, keys: Iterable[str], winners: Mapping[str, str]) -> None:
        """Show the fields in play."""
        keys = list(keys)
        if self._holder is not None and keys == list(self.boxes):
            for key, box in self.boxes.items():
                box.choose(winners.get(key, default_winner(key)))
            return
        if self._holder is not None:
            self._lines.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        lines = QVBoxLayout(self._holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(size.SPACE_4)
        self.boxes = {}
        for key in keys:
            box = ComboBox(winner_choices(key))
            box.setAccessibleName(
                QCoreApplication.translate("WinnersList", "Who wins: {field}").format(
                    field=field_text(key)
                )
            )
            box.setFixedWidth(_WIDTH)
            box.choose(winners.get(key, default_winner(key)))
            box.activated.connect(self._tell)
            line = QHBoxLayout()
            line.addWidget(TextLabel(field_text(key), wrap=True), 1)
            line.addWidget(box)
            lines.addLayout(line)
            self.boxes[key] = box
        self._lines.addWidget(self._holder)

    def _tell(self) -> None:
        self.changed.emit(
            {key: box.key() for key, box in self.boxes.items() if box.key() != default_winner(key)}
        )


def preset_of(keys: Iterable[str], winners: Mapping[str, str]) -> str:
    """The winner all fields share that usually go to the file; "" when they differ."""
    found = {
        winners.get(key, default_winner(key))
        for key in keys
        if default_winner(key) == _USUALLY_FILE
    }
    return found.pop() if len(found) == 1 else ("" if found else _USUALLY_FILE)


def winners_of_preset(keys: Iterable[str], winner: str) -> dict[str, str]:
    """Let `winner` win every field that usually goes to the file; the others stay as usual."""
    if winner == _USUALLY_FILE:
        return {}
    return {key: winner for key in keys if default_winner(key) == _USUALLY_FILE}
