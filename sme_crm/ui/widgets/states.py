"""What a screen shows instead of its content: nothing yet, loading, an error."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

_TEXT_WIDTH, _LEAST_WIDTH = 420, 200


class _StateIcon(QWidget):
    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone
        side = size.ICON_SIZE_STATE + size.SPACE_24
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        tint = current_tokens().tint(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        painter.drawEllipse(self.rect())
        edge = size.SPACE_16 + 2
        paint_icon(painter, self.rect().adjusted(edge, edge, -edge, -edge), self._name, tint.text)


class _State(QWidget):
    """A picture, a title, sentences and buttons in the middle of the room there is."""

    def __init__(self, icon: str, tone: str, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_24)
        outer.setSpacing(size.SPACE_8)
        outer.addStretch(1)
        if icon:
            outer.addWidget(_StateIcon(icon, tone), 0, Qt.AlignmentFlag.AlignHCenter)
            outer.addSpacing(size.SPACE_4)
        self._column = QVBoxLayout()
        self._column.setSpacing(size.SPACE_4)
        outer.addLayout(self._column)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(size.SPACE_8)
        self._buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        outer.addSpacing(size.SPACE_8)
        outer.addLayout(self._buttons)
        outer.addStretch(2)
        self.setAccessibleName(title)
        self._title = self.add_sentence(title, "", TextRole.CARD)

    def add_sentence(
        self, text: str, tone: str = "muted", role: TextRole = TextRole.BODY
    ) -> TextLabel:
        label = TextLabel(text, role, tone, wrap=True)
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # As wide as reads well, narrower where there is less room: a fixed width would be cut.
        label.setMinimumWidth(_LEAST_WIDTH)
        label.setMaximumWidth(_TEXT_WIDTH)
        _say(label, text)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(label, 1000)
        line.addStretch(1)
        self._column.addLayout(line)
        return label

    def add_action(
        self, text: str, act: Callable[[], object], icon: str = "", kind: str = "secondary"
    ) -> Button:
        """Add a button that calls `act`; make the first thing to do the "primary" one."""
        button = Button(text, icon, kind)
        button.clicked.connect(lambda _checked=False: act())
        self._buttons.addWidget(button)
        return button


def _say(label: TextLabel, text: str) -> None:
    """Set a text and the height it takes: a centred label is not asked for it by its layout."""
    label.setText(text)
    label.setFixedHeight(max(0, label.heightForWidth(_TEXT_WIDTH)))


class EmptyState(_State):
    """Nothing here yet: says what to do first."""

    def __init__(self, icon: str, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(icon, "info", title, parent)
        self._sentence = self.add_sentence(sentence)

    def set_texts(self, title: str, sentence: str) -> None:
        """Say something else (nothing found instead of nothing yet)."""
        _say(self._title, title)
        _say(self._sentence, sentence)
        self.setAccessibleName(title)


class LoadingState(_State):
    """Something is on its way; it does not blink: show it only after 200 ms."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__("", "info", text, parent)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(_TEXT_WIDTH // 2)
        bar.setAccessibleName(text)
        self._bar = bar
        self._column.addSpacing(size.SPACE_8)
        self._column.addWidget(bar, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_text(self, text: str) -> None:
        """Tell what is on its way now."""
        _say(self._title, text)
        self._bar.setAccessibleName(text)


class ErrorState(_State):
    """What happened, what is safe, and the button of the remedy: `retry` does it once more."""

    def __init__(
        self, retry: Callable[[], object] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__("warning", "danger", "", parent)
        self._safe = self.add_sentence("")
        if retry is not None:
            self.offer_retry(retry)

    def offer_retry(self, retry: Callable[[], object]) -> None:
        """The button that tries it again."""
        self.add_action(self.tr("Try again"), retry, "refresh", "primary")

    def show_error(self, error: BaseException) -> None:
        """Tell of an error in its own words."""
        message = message_for(error)
        self.set_texts(message.happened, f"{message.safe} {message.remedy}".strip())

    def set_texts(self, happened: str, safe: str) -> None:
        """Tell of another error."""
        _say(self._title, happened)
        _say(self._safe, safe)
        self.setAccessibleName(happened)
