"""Dialog: criteria for a list or a part of a letter, with a live count of who meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sme_crm.domain.criteria import EVERYBODY, Criteria
from sme_crm.domain.criteria_words import Labels
from sme_crm.ui.forms.criteria_editor import CriteriaEditor
from sme_crm.ui.forms.criteria_preview import CriteriaPreview
from sme_crm.ui.forms.criteria_row import make_offers
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_WIDTH, _HEIGHT = 940, 520
_PREVIEW_WIDTH = 260


class CriteriaDialog(QDialog):
    """Accepted with `criteria()`, None when nothing is asked for; `apply` is what accepts it."""

    def __init__(
        self,
        context: UiContext,
        labels: Labels,
        criteria: Criteria | None,
        title: str,
        apply: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._labels = labels
        self.setWindowTitle(title)
        self.editor = CriteriaEditor(make_offers(labels, frozenset[int]()))
        self.preview = CriteriaPreview(context)
        self.preview.setFixedWidth(_PREVIEW_WIDTH)
        if criteria is not None and criteria != EVERYBODY:
            self.editor.show_criteria(criteria)
        else:
            self.editor.add_row()
        self.editor.changed.connect(self._update)
        self._apply = Button(apply, "", "primary")
        self._apply.setDefault(True)
        self._apply.clicked.connect(self.accept)
        self._lay_out()
        self._update()
        self.resize(_WIDTH, _HEIGHT)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("page", True)
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, size.SPACE_8, 0)
        inside.addWidget(self.editor)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        middle = QHBoxLayout()
        middle.setSpacing(size.SPACE_16)
        middle.addWidget(scroll, 1)
        middle.addWidget(self.preview)
        buttons = self._buttons = dialog_buttons(self, self._apply)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(TextLabel(self.windowTitle(), TextRole.CARD))
        column.addLayout(middle, 1)
        column.addLayout(buttons)

    def add_button(self, button: Button) -> None:
        """Put another way out at the left; a click on it closes the dialog."""
        self._buttons.insertWidget(0, button)
        button.clicked.connect(self.reject)

    def criteria(self) -> Criteria | None:
        """What is asked for."""
        found = self.editor.criteria()
        return None if found == EVERYBODY else found

    def _update(self) -> None:
        self.preview.show_criteria(self.editor.criteria(), self._labels)
        self._apply.setEnabled(not self.editor.unfinished())

    def done(self, result: int) -> None:
        """Stop counting."""
        self.preview.stop()
        super().done(result)
