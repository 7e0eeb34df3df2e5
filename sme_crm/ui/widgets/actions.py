"""The commands of a screen as actions: in its menu, in the palette and by their keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from sme_crm.ui.theme.icons import icon

NEW_HERE: Final = "Alt+N"
"""Begins the new thing of whichever screen is shown; keys of the window begin theirs anywhere."""
NEXT_VIEW: Final = "Ctrl+PgDown"
VIEW_BEFORE: Final = "Ctrl+PgUp"
"""Go through the views of a screen."""
CONTACT_HERE: Final = "Alt+O"
"""Opens the contact of what is chosen in the screen."""


def screen_action(
    screen: QWidget,
    text: str,
    icon_name: str,
    act: Callable[[], object],
    shortcut: str = "",
    *,
    enabled: bool = True,
) -> QAction:
    """An action for `screen.addAction`; its keys count while the screen has the focus.

    Several keys are told apart by "; ".
    """
    action = QAction(icon(icon_name), text, screen)
    if shortcut:
        action.setShortcuts(QKeySequence.listFromString(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: act())
    return action
