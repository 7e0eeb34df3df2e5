"""The theme of the running program: light, dark or as the system says."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QDir, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QToolTip

from sme_crm.paths import resources
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.palette import make_palette
from sme_crm.ui.theme.style_sheet import make_style_sheet
from sme_crm.ui.theme.tokens import DARK, LIGHT, Tokens


class ThemeMode(StrEnum):
    """What the user asked for."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"


class Theme(QObject):
    """Holds the tokens in use and dresses the application with them."""

    changed = Signal()
    """The tokens are others now; palette and style sheet are set already."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app: QApplication | None = None
        self._mode = ThemeMode.SYSTEM
        self._tokens = LIGHT

    @property
    def mode(self) -> ThemeMode:
        """The mode that was asked for."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The tokens in use."""
        return self._tokens

    def apply(self, app: QApplication, mode: ThemeMode | str | None = None) -> None:
        """Dress `app`: Fusion, fonts, palette, style sheet; before the first window is made."""
        self._app = app
        if mode is not None:
            self._mode = ThemeMode(mode)
        self._tokens = self._wanted_tokens()
        QDir.setSearchPaths("control", [str(resources() / "icons" / "control")])
        app.setStyle("Fusion")
        app.setFont(font(TextRole.BODY))
        QToolTip.setFont(font(TextRole.SMALL))
        self._dress()
        app.styleHints().colorSchemeChanged.connect(self._follow_system)

    def set_mode(self, mode: ThemeMode | str) -> None:
        """Change to "light", "dark" or "system"; raises ValueError for another word."""
        self._mode = ThemeMode(mode)
        self._use(self._wanted_tokens())

    def _follow_system(self) -> None:
        if self._mode is ThemeMode.SYSTEM:
            self._use(self._wanted_tokens())

    def _use(self, tokens: Tokens) -> None:
        if tokens is self._tokens:
            return
        self._tokens = tokens
        self._dress()
        self.changed.emit()

    def _wanted_tokens(self) -> Tokens:
        if self._mode is ThemeMode.SYSTEM:
            # Only a default: a bare X server always answers "unknown", which means light here.
            hints = self._app.styleHints() if self._app is not None else None
            dark = hints is not None and hints.colorScheme() is Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._mode is ThemeMode.DARK else LIGHT

    def _dress(self) -> None:
        if self._app is None:
            return
        self._app.setPalette(make_palette(self._tokens))
        self._app.setStyleSheet(make_style_sheet(self._tokens))


_theme: Theme | None = None


def theme() -> Theme:
    """The one theme of the program."""
    global _theme
    if _theme is None:
        _theme = Theme()
    return _theme


def current_tokens() -> Tokens:
    """Tokens in use; read them while painting, a change of theme repaints everything."""
    return theme().tokens
