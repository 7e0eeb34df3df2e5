"""Asks for the last good sheet after a paper jam, by its page or by the name on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from sme_crm.ui.forms.editors import set_state
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.letters.print_check import PrintCheck

_WIDTH = 420


class JamDialog(QDialog):
    """`decided` comes with the page of the run to go on from."""

    decided = Signal(int)

    def __init__(self, check: PrintCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._check = check
        self._page = 0
        self.setWindowTitle(self.tr("Go on after a paper jam"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.good = QLineEdit()
        hint = self.tr("Page (1 to {last}), or how the name begins")
        self.good.setPlaceholderText(hint.format(last=count_text(check.pages)))
        self.good.textChanged.connect(lambda _text: self._tell())
        self.words = TextLabel("", tone="muted", wrap=True)
        self.accept_button = Button(self.tr("Print from there"), kind="primary")
        self.accept_button.setDefault(True)
        self.accept_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_8)
        column.addWidget(FieldLabel(self.tr("Last good sheet"), self.good))
        column.addWidget(self.good)
        column.addWidget(self.words)
        # Room for two lines, or the field would move when they come and go.
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words.setMinimumHeight(2 * self.words.fontMetrics().lineSpacing())
        column.addStretch(1)
        column.addLayout(dialog_buttons(self, self.accept_button))
        self._tell()

    def _tell(self) -> None:
        """Which letter that is, and with which one it goes on."""
        self._page = 0
        text = self.good.text().strip()
        letter = self._check.letter_at(text) if text else None
        last = self._check.pages
        if not text:
            words = self.tr("The sheets after it are printed again; nothing is noted twice.")
        elif letter is None:
            words = self.tr("No letter of this run is meant.")
        else:
            # A page in the middle of a letter: go on with the next one of the same letter.
            good = int(text) if text.isdecimal() else letter.first_page + letter.pages - 1
            self._page = good + 1 if good < last else 0
            name = self._check.places[letter.recipient_id].name
            following = self._check.letter_at(str(good + 1))
            if following is None:
                words = self.tr("{name} is the last letter: nothing is left.").format(name=name)
            else:
                words = self.tr("{name}; on with page {page}: {following}").format(
                    name=name,
                    page=count_text(good + 1),
                    following=self._check.places[following.recipient_id].name,
                )
        set_state(self.good, "wrong" if text and letter is None else "")
        self.words.setText(words)
        self.accept_button.setEnabled(self._page > 0)

    def accept(self) -> None:
        """Tell the page and close."""
        if self._page:
            self.decided.emit(self._page)
            super().accept()
