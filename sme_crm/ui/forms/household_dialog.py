"""A household: how its letters are addressed, one for all or one each, and who is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.duplicates.households import Household

_WIDTH = 460


class HouseholdDialog(QDialog):
    """Says what was changed; who opened it writes.

    `fewest`: how many members must stay; with `dissolve` there is a button that does just that.
    """

    dissolve_wanted = Signal()

    def __init__(
        self,
        household: Household,
        parent: QWidget | None = None,
        *,
        fewest: int = 0,
        dissolve: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Household"))
        self.setMinimumWidth(_WIDTH)
        self.name = QLineEdit(household.mailing_name)
        self.letter = QCheckBox(self.tr("One letter for all of them"))
        self.letter.setChecked(household.one_letter)
        self.members = {
            contact_id: QCheckBox(name.replace("&", "&&") or "–")
            for contact_id, name in household.members
        }
        self._fewest = fewest
        self.save = Button(self.tr("Save"), "check", "primary")
        self.save.setDefault(True)
        self.save.clicked.connect(self.accept)
        self.dissolve = Button(self.tr("Dissolve the household"), "unlink", "quiet")
        self.dissolve.clicked.connect(lambda _checked=False: self._dissolve())
        self.dissolve.setVisible(dissolve)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(self.tr("Household"), TextRole.TITLE))
        column.addWidget(FieldLabel(self.tr("Addressed as"), self.name))
        column.addWidget(self.name)
        column.addWidget(self.letter)
        column.addWidget(FieldLabel(self.tr("Members; untick who leaves the household")))
        for box in self.members.values():
            box.setChecked(True)
            box.toggled.connect(lambda _on: self._check())
            column.addWidget(box)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.dissolve)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self.save)
        column.addSpacing(size.SPACE_8)
        column.addLayout(line)

    def _check(self) -> None:
        staying = len(self.members) - len(self.leaving())
        self.save.setEnabled(staying >= self._fewest)

    def _dissolve(self) -> None:
        self.dissolve_wanted.emit()
        self.reject()

    def mailing_name(self) -> str:
        """How the household is addressed."""
        return self.name.text()

    def one_letter(self) -> bool:
        """Whether all get one letter together."""
        return self.letter.isChecked()

    def leaving(self) -> list[int]:
        """The contacts that leave it."""
        return [one for one, box in self.members.items() if not box.isChecked()]
