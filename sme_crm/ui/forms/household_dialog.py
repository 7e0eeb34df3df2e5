"""A household: how its letters are addressed, one for all or one each, and who is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from sme_crm.ui.forms.suggesting_editor import SuggestingEditor, Suggestion
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.duplicates.households import Household

_WIDTH = 460


class HouseholdDialog(QDialog):
    """Says what was changed; who opened it writes.

    `fewest`: how many members there must be; with `dissolve` there is a button that does just that,
    with `adding` a line to take others in, whose suggestions the opener serves.
    """

    people_changed = Signal()
    dissolve_wanted = Signal()

    def __init__(
        self,
        household: Household,
        parent: QWidget | None = None,
        *,
        fewest: int = 0,
        dissolve: bool = False,
        adding: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Household"))
        self.setMinimumWidth(_WIDTH)
        self.name = QLineEdit(household.mailing_name)
        self.letter = QCheckBox(self.tr("One letter for all of them"))
        self.letter.setChecked(household.one_letter)
        self.members: dict[int, QCheckBox] = {}
        self._added: list[int] = []
        self._fewest = fewest
        self.save = Button(self.tr("Save"), "check", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        self.dissolve = Button(self.tr("Dissolve the household"), "unlink", "quiet")
        self.dissolve.clicked.connect(lambda _checked=False: self._dissolve())
        self.dissolve.setVisible(dissolve)
        self._boxes = QVBoxLayout()
        self._boxes.setSpacing(size.SPACE_8)
        self.person = SuggestingEditor()
        self.person.setPlaceholderText(self.tr("Type the name of another member"))
        self.person.setAccessibleName(self.tr("Another member"))
        self.person.chosen.connect(self._add)
        self.person.setVisible(adding)
        self._lay_out()
        for contact_id, name in household.members:
            self._add_member(contact_id, name)
        self._check()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.tr("Household"), TextRole.TITLE))
        column.addWidget(FieldLabel(self.tr("Addressed as"), self.name))
        column.addWidget(self.name)
        column.addWidget(self.letter)
        column.addWidget(FieldLabel(self.tr("Members; untick who leaves the household")))
        column.addLayout(self._boxes)
        column.addWidget(self.person)
        column.addSpacing(size.SPACE_8)
        column.addLayout(dialog_buttons(self, self.save, self.dissolve))

    def _add_member(self, contact_id: int, name: str) -> None:
        box = QCheckBox(name.replace("&", "&&") or "–")
        box.setChecked(True)
        box.toggled.connect(lambda _on: self._check())
        self.members[contact_id] = box
        self._boxes.addWidget(box)

    def _add(self, suggestion: Suggestion) -> None:
        """Take somebody in; who is there already is ticked again."""
        contact_id = suggestion.data
        if isinstance(contact_id, int):
            if contact_id in self.members:
                self.members[contact_id].setChecked(True)
            else:
                self._added.append(contact_id)
                self._add_member(contact_id, suggestion.text)
            self.person.clear()
            self._check()

    def _check(self) -> None:
        self.save.setEnabled(len(self.staying()) >= self._fewest)
        self.people_changed.emit()

    def _dissolve(self) -> None:
        self.dissolve_wanted.emit()
        self.reject()

    def mailing_name(self) -> str:
        """How the household is addressed."""
        return self.name.text()

    def one_letter(self) -> bool:
        """Whether all get one letter together."""
        return self.letter.isChecked()

    def staying(self) -> list[int]:
        """The contacts that are in it afterwards."""
        return [one for one, box in self.members.items() if box.isChecked()]

    def added(self) -> list[int]:
        """The contacts that come into it."""
        return [one for one in self._added if self.members[one].isChecked()]

    def leaving(self) -> list[int]:
        """The contacts that leave it."""
        gone = (one for one, box in self.members.items() if not box.isChecked())
        return [one for one in gone if one not in self._added]
