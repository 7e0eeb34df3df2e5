"""Asks for the company before the first letter: name, legal form, address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.settings_screen.company_form import CompanyForm
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_FIELDS = (
    (("company.name", 4), ("company.legal_form", 2)),
    (("company.street", 6),),
    (("company.postal_code", 2), ("company.locality", 4)),
    (("company.phone", 3), ("company.siren", 3)),
)
_NEEDED = ("company.name", "company.locality")
_WIDTH = 560


class CompanyDialog(QDialog):
    """`completed` comes when what letters need is there and saved."""

    completed = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Your company"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self.form = CompanyForm(context, _FIELDS)
        for editor in self.form.editors.values():
            editor.textChanged.connect(lambda _text: self._look())
        self.go_on = Button(self.tr("Go on to the letters"), kind="primary")
        self.go_on.setDefault(True)
        self.go_on.clicked.connect(self._finish)
        later = Button(self.tr("Not now"))
        later.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(TextLabel(self.tr("Who sends the letters?"), TextRole.CARD))
        words = self.tr(
            "Asked once. It stands in the letterhead; more can be filled in later in the settings."
        )
        column.addWidget(TextLabel(words, tone="muted", wrap=True))
        column.addWidget(self.form)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addStretch(1)
        line.addWidget(later)
        line.addWidget(self.go_on)
        column.addLayout(line)
        self.form.load()
        self._look()

    def _look(self) -> None:
        """The button waits for name and town."""
        texts = [self.form.editors[key].text().strip() for key in _NEEDED]
        self.go_on.setEnabled(all(texts))

    def _finish(self) -> None:
        self.form.commit()
        # Behind the saves in the writer's lane: what comes next reads what was typed.
        self._context.jobs.write(lambda: None, lambda _none: self._complete(), owner=self)

    def _complete(self) -> None:
        self.completed.emit()
        self.accept()
