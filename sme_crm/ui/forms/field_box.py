"""A field in a form: its caption, its editor, and what is doubtful about its value."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.forms.editors import FieldEditor, LineEditor, as_widget, set_state
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel


class FieldBox(QWidget):
    """Caption above, editor, remark below. Without a caption the editor is named all the same."""

    edited = Signal(str, object)
    """Key of the field and its new value."""

    def __init__(
        self,
        key: str,
        label: str,
        editor: FieldEditor,
        with_caption: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.key = key
        self.label = label
        self.editor = editor
        widget = as_widget(editor)
        widget.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        if with_caption:
            column.addWidget(FieldLabel(label, widget))
        column.addWidget(widget)
        self._remark = TextLabel("", TextRole.SMALL, "warning", wrap=True)
        self._remark.hide()
        column.addWidget(self._remark)
        self.setFocusProxy(widget)
        self._doubt = ""
        self._shown = ("", "")
        editor.edited.connect(self._tell)
        if isinstance(editor, LineEditor):
            editor.refused.connect(self._show_refusal)

    def set_value(self, value: object, doubt: str = "") -> None:
        """Show a value and, in words, what is doubtful about it."""
        self.editor.set_value(value)
        self.set_doubt(doubt)

    def set_doubt(self, doubt: str) -> None:
        """Say what is doubtful about the value; "" when nothing is."""
        self._doubt = doubt
        self._show_remark(doubt, "doubtful", "warning")

    def remark(self) -> str:
        """What stands below the field."""
        return self._remark.text()

    def _tell(self, value: object) -> None:
        self.edited.emit(self.key, value)

    def _show_refusal(self, sentence: str) -> None:
        if sentence:
            self._show_remark(sentence, "wrong", "danger")
        else:
            self.set_doubt(self._doubt)

    def _show_remark(self, text: str, state: str, tone: str) -> None:
        if (text, state) == self._shown or not (text or self._shown[0]):
            return
        self._shown = (text, state)
        widget = as_widget(self.editor)
        set_state(widget, state if text else "")
        widget.setAccessibleDescription(text)
        self._remark.setText(text)
        self._remark.set_tone(tone)
        self._remark.setVisible(bool(text))
