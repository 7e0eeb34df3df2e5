"""The dialog about an error: what happened, what is safe, what to do, and a report to save."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.paths import replaced_file
from sme_crm.ui.jobs.failure_report import report_text
from sme_crm.ui.messages import Message, message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.save_path import ask_save_path, kinds_in

_WIDTH = 480


class _Sign(QWidget):
    """The picture at the left: a warning, or an error of the program."""

    def __init__(self, expected: bool) -> None:
        super().__init__()
        self._name = "warning" if expected else "error"
        self._tone = "warning" if expected else "danger"
        self.setFixedSize(size.ICON_SIZE_STATE, size.ICON_SIZE_STATE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A disc with an icon."""
        tint = current_tokens().tint(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint.background)
        painter.drawEllipse(self.rect())
        edge = size.SPACE_8 + 2
        paint_icon(painter, self.rect().adjusted(edge, edge, -edge, -edge), self._name, tint.text)


class ErrorDialog(QDialog):
    """One error; `action` is the key of the screen it happened on."""

    def __init__(
        self, error: BaseException, parent: QWidget | None = None, action: str = ""
    ) -> None:
        super().__init__(parent)
        self._error = error
        self._action = action
        message = message_for(error)
        self.setWindowTitle("SME CRM")
        self.setMinimumWidth(_WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        outer.setSpacing(size.SPACE_24)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_16)
        line.addWidget(_Sign(message.expected), 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._make_sentences(message), 1)
        outer.addLayout(line)
        self._saved = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self._saved.hide()
        outer.addWidget(self._saved)
        outer.addLayout(self._make_buttons(message))
        self.setAccessibleDescription(f"{message.happened} {message.safe} {message.remedy}")

    def _make_sentences(self, message: Message) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(size.SPACE_8)
        column.addWidget(TextLabel(message.happened, TextRole.CARD, wrap=True))
        for sentence, tone in ((message.safe, "muted"), (message.remedy, "")):
            if sentence:
                column.addWidget(TextLabel(sentence, tone=tone, wrap=True))
        return column

    def _make_buttons(self, message: Message) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.setSpacing(size.SPACE_8)
        buttons.addStretch(1)
        if not message.expected:
            report = Button(self.tr("Save a report…"), "save")
            report.setToolTip(
                self.tr("A text file with versions and places in the program, without your data")
            )
            report.clicked.connect(self._choose_report)
            buttons.addWidget(report)
        close = Button(self.tr("Close"), kind="primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        buttons.addWidget(close)
        return buttons

    def _choose_report(self) -> None:
        proposed = Path.home() / "sme-crm-report.txt"
        kinds = kinds_in(self.tr("Text (*.txt)"))
        path = ask_save_path(self, self.tr("Save a report"), proposed, kinds)
        if path is not None:
            self.save_report(path)

    def save_report(self, path: Path) -> None:
        """Write the report; says below whether that went well."""
        try:
            with replaced_file(path) as stream:
                stream.write(report_text(self._error, self._action).encode("utf-8"))
        except OSError:
            words = self.tr("The report could not be written there. Choose another folder.")
        else:
            words = self.tr("Saved as {file}.").format(file=path.name)
        self._saved.setText(words)
        self._saved.show()


_shown: list[ErrorDialog] = []
_MOST_AT_ONCE = 3


def show_error(
    error: BaseException, parent: QWidget | None, action: str = ""
) -> ErrorDialog | None:
    """Open the dialog without blocking; None when several are open already (all are logged)."""
    if len(_shown) >= _MOST_AT_ONCE:
        return None
    dialog = ErrorDialog(error, parent, action)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setModal(parent is not None)
    _shown.append(dialog)

    def forget(_result: int) -> None:
        _shown.remove(dialog)

    dialog.finished.connect(forget)
    dialog.open() if parent is not None else dialog.show()
    return dialog
