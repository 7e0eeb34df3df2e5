"""The decisions on a case as buttons, each with its key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.ui.duplicates.keyed_button import keyed
from sme_crm.ui.duplicates.review_queue import APART, COLLEAGUES, HOUSEHOLD, LATER, MERGE
from sme_crm.ui.duplicates.words import counted
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.flow_layout import FlowLayout


class DecisionBar(QWidget):
    """`wanted` carries the decision, "open" or "back"; those two stand apart, in `quiet`."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}
        self._holders: dict[str, QWidget] = {}
        self.quiet = QWidget()
        aside = QHBoxLayout(self.quiet)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(size.SPACE_8)
        line = FlowLayout(self, size.SPACE_12)
        for key, hint, text, icon, kind in (
            (MERGE, "↵", "", "duplicates", "primary"),
            (APART, "N", self.tr("Not a duplicate"), "unlink", "secondary"),
            (HOUSEHOLD, "H", self.tr("Household"), "household", "secondary"),
            (COLLEAGUES, "C", self.tr("Colleagues"), "company", "secondary"),
            (LATER, "→", self.tr("Later"), "chevron-right", "secondary"),
            ("open", "O", self.tr("Open"), "external", "quiet"),
            ("back", "←", self.tr("Undo the last"), "undo", "quiet"),
        ):
            button = Button(text, icon, kind)
            button.clicked.connect(partial(self._press, key))
            holder = keyed(hint, button)
            (aside if kind == "quiet" else line).addWidget(holder)
            self.buttons[key], self._holders[key] = button, holder
        self._tell_tooltips()

    def _tell_tooltips(self) -> None:
        for key, text in (
            (APART, self.tr("They are different: remembered, and not proposed again (N)")),
            (HOUSEHOLD, self.tr("Different people of one household: one letter may do (H)")),
            (COLLEAGUES, self.tr("Different people of one company (C)")),
            (LATER, self.tr("Decide later (S or →)")),
            ("open", self.tr("Open the sheet of the contact that stays (O)")),
            ("back", self.tr("Take the last decision back (← or Ctrl+Z)")),
        ):
            self.buttons[key].setToolTip(text)

    def _press(self, key: str, _checked: bool = False) -> None:
        self.wanted.emit(key)

    def offers(self, key: str) -> bool:
        """Whether a decision can be made on the case shown."""
        return self.buttons[key].isEnabled() and not self._holders[key].isHidden()

    def show_state(
        self, *, count: int, merge: bool, people: bool, undo: bool, by_hand: bool
    ) -> None:
        """Offer what can be decided on `count` contacts."""
        text = counted(self.tr("Merge %n contact(s)", "", count), count)
        self.buttons[MERGE].setText(text)
        self.buttons[MERGE].setEnabled(merge)
        self._holders[HOUSEHOLD].setVisible(people)
        self._holders[COLLEAGUES].setVisible(people)
        self._holders[LATER].setVisible(not by_hand)
        self._holders["back"].setVisible(not by_hand)
        self.buttons["back"].setEnabled(undo)
