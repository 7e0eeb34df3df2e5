"""Segmented control: a few choices side by side, one of them on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import icon as themed_icon


class SegmentedControl(QWidget):
    """Choices as (key, text, icon name or ""); Left and Right change the choice."""

    chosen = Signal(str)
    """Key of the choice that the user made."""

    def __init__(
        self,
        choices: list[tuple[str, str, str]],
        accessible_name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(accessible_name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        # Qt lets Tab follow the focus only, not what the program chooses.
        self._group.buttonToggled.connect(self._lead_tab)
        self._buttons: dict[str, QPushButton] = {}
        last = len(choices) - 1
        for at, (key, text, icon) in enumerate(choices):
            button = QPushButton(text)
            button.setFont(font(TextRole.MEDIUM))
            button.setCheckable(True)
            button.setAutoDefault(False)
            if last:
                place = "first" if at == 0 else "last" if at == last else "middle"
                button.setProperty("segment", place)
            if icon:
                button.setIcon(themed_icon(icon))
                button.setIconSize(QSize(size.ICON_SIZE + size.SPACE_4, size.ICON_SIZE))
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            line.addWidget(button)
        if choices:
            self.choose(choices[0][0])

    def choose(self, key: str) -> None:
        """Switch to `key` without a signal; raises KeyError for an unknown key.

        "" lets none be on, where no choice has it for its key: a question that nobody has
        answered yet.
        """
        if key or "" in self._buttons:
            self._buttons[key].setChecked(True)
            return
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def choice(self) -> str:
        """Key of the choice that is on."""
        for key, button in self._buttons.items():
            if button.isChecked():
                return key
        return ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right move the choice."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if not step or not self._buttons:
            super().keyPressEvent(event)
            return
        key = self._beside(step)
        self._buttons[key].setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(key)
        self.chosen.emit(key)

    def take_keyboard(self) -> None:
        """Put the keyboard on the choice that is on, so that Left and Right move it."""
        chosen = self._group.checkedButton()
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def move_on(self, step: int) -> None:
        """Choose the one `step` further, as the user does, wherever the keyboard is."""
        self._buttons[self._beside(step)].click()

    def _beside(self, step: int) -> str:
        """Key of the choice `step` further; of the first one where none is on."""
        keys = list(self._buttons)
        answered = self._group.checkedButton() is not None
        return keys[(keys.index(self.choice()) + step) % len(keys)] if answered else keys[0]

    def _lead_tab(self, *_toggled: object) -> None:
        """Let Tab come to the choice that is on; to all of them where none is."""
        chosen = self._group.checkedButton()
        for button in self._buttons.values():
            stops = chosen in (None, button)
            policy = Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)
