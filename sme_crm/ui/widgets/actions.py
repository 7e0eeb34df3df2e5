"""The commands of a screen as actions: in its menu, in the palette and by their keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from sme_crm.ui.theme.icons import icon


def screen_action(
    screen: QWidget,
    text: str,
    icon_name: str,
    act: Callable[[], object],
    shortcut: str | QKeySequence = "",
    *,
    enabled: bool = True,
) -> QAction:
    """An action for `screen.addAction`; its keys count while the screen has the focus."""
    action = QAction(icon(icon_name), text, screen)
    keys = QKeySequence(shortcut)
    if not keys.isEmpty():
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: act())
    return action
