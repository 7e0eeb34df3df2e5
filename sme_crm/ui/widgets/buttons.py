"""Buttons: with text and icon in four kinds, and with an icon alone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import icon as themed_icon

_ICON_TONES = {"primary": "on_accent", "danger": "on_danger"}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KINDS = ("primary", "secondary", "quiet", "danger")


class Button(QPushButton):
    """A button of one kind: "primary" (one a page), "secondary", "quiet" or "danger"."""

    def __init__(
        self,
        text: str,
        icon: str = "",
        kind: str = "secondary",
        tooltip: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        if kind not in KINDS:
            raise ValueError(f"no kind of button {kind!r}")
        self._kind = kind
        self._icon_name = ""
        self.setProperty("kind", kind)
        self.setFont(font(TextRole.MEDIUM))
        # Wider than high: the icon is centred in it, which leaves a little air before the text.
        self.setIconSize(QSize(size.ICON_SIZE + size.SPACE_4, size.ICON_SIZE))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setToolTip(tooltip)
        if icon:
            self.set_icon(icon)

    def set_icon(self, name: str) -> None:
        """Show the icon `name`."""
        self._icon_name = name
        self.setIcon(themed_icon(name, _ICON_TONES.get(self._kind, "muted")))

    def set_kind(self, kind: str) -> None:
        """Make it a button of another kind: what is the first thing to do may change."""
        if kind not in KINDS:
            raise ValueError(f"no kind of button {kind!r}")
        self._kind = kind
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        if self._icon_name:
            self.set_icon(self._icon_name)

    def set_menu(self, menu: QMenu) -> None:
        """Open `menu` on click; a small arrow says so."""
        self.setProperty("menu", True)
        self.setMenu(menu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does, in every place."""
        if event.key() in _ENTER:
            self.showMenu() if self.menu() is not None else self.click()
        else:
            super().keyPressEvent(event)


class IconButton(QToolButton):
    """A button with an icon alone; `text` is its accessible name and tooltip."""

    def __init__(
        self,
        icon: str,
        text: str,
        tone: str = "muted",
        shortcut: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tone = tone
        self.setIconSize(QSize(size.ICON_SIZE, size.ICON_SIZE))
        self.setFixedSize(size.CONTROL_HEIGHT, size.CONTROL_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.set_icon(icon, text)
        if shortcut:
            self.setShortcut(shortcut)
            self.setToolTip(f"{text} ({shortcut})")

    def set_icon(self, icon: str, text: str) -> None:
        """Show another icon that does `text`."""
        self.setIcon(themed_icon(icon, self._tone))
        self.setAccessibleName(text)
        self.setToolTip(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as Space does."""
        if event.key() in _ENTER:
            self.showMenu() if self.menu() is not None else self.click()
        else:
            super().keyPressEvent(event)
