"""The icon in the notification area: opens the window, begins a task, quits, shows notices."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from sme_crm.ui.theme.icons import icon, pixmap
from sme_crm.ui.theme.tokens import LIGHT

_ICON_SIZE = 64  # px
_NOTICE_SHOWN_FOR = 10_000  # ms; the system may decide otherwise


class Tray(QObject):
    """Stays there while it is kept; else it comes for a notice alone and goes again."""

    open_wanted = Signal()
    task_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        available: Callable[[], bool] = QSystemTrayIcon.isSystemTrayAvailable,
        icon: QSystemTrayIcon | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._available = available
        self._kept = False
        self._menu: QMenu | None = None
        self._icon = icon or QSystemTrayIcon(self)
        self._icon.setIcon(QIcon(pixmap("logo", LIGHT.accent, _ICON_SIZE)))
        self._icon.setToolTip("SME CRM")
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.open_wanted)

    def is_shown(self) -> bool:
        """Whether the icon is there."""
        return self._icon.isVisible()

    def keep(self, kept: bool) -> None:
        """Stay from now on, or go."""
        self._kept = kept
        if kept and self._menu is None:
            self.word_menu()
        self._icon.setVisible(kept and self._available())

    def word_menu(self) -> None:
        """Make the menu, in the language there is now."""
        menu = QMenu()
        for text, name, act in (
            (self.tr("Open SME CRM"), "external", self.open_wanted),
            (self.tr("New task…"), "tasks", self.task_wanted),
            (self.tr("Quit"), "close", self.quit_wanted),
        ):
            menu.addAction(icon(name), text).triggered.connect(act)
        menu.setDefaultAction(menu.actions()[0])
        menu.insertSeparator(menu.actions()[-1])
        self._icon.setContextMenu(menu)
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu

    def menu(self) -> QMenu:
        """What the icon offers."""
        if self._menu is None:
            self.word_menu()
        assert self._menu is not None
        return self._menu

    def notify(self, title: str, text: str) -> None:
        """Show a notice of the system, silently where the system lets us."""
        if not self._available():
            return
        self._icon.show()
        self._icon.showMessage(title, text, self._icon.icon(), _NOTICE_SHOWN_FOR)

    def end_notice(self) -> None:
        """The user is back: the icon goes if it came for a notice alone."""
        if not self._kept:
            self._icon.hide()

    def end(self) -> None:
        """Take the icon away for good."""
        self._kept = False
        self._icon.hide()
        if self._menu is not None:
            self._menu.deleteLater()
            self._menu = None

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.open_wanted.emit()
