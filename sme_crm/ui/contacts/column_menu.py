"""Menu of columns with a tick each; it stays open while several are chosen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.ui.lists.contact_columns import NAME, USUAL_COLUMNS, ContactColumn


class ColumnMenu(QMenu):
    """`chosen` comes with all keys at each tick."""

    chosen = Signal(tuple)

    def __init__(
        self, columns: Mapping[str, ContactColumn], shown: tuple[str, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._order = list(shown)
        for key, column in columns.items():
            action = QAction(column.title.replace("&", "&&"), self)
            action.setCheckable(True)
            action.setChecked(key in shown)
            action.setEnabled(key != NAME)
            action.setData(key)
            action.toggled.connect(lambda on, key=key: self._toggle(key, on))
            self.addAction(action)
        self.addSeparator()
        usual = QAction(self.tr("The usual columns"), self)
        usual.triggered.connect(lambda: self.chosen.emit(USUAL_COLUMNS))
        self.addAction(usual)

    def _toggle(self, key: str, on: bool) -> None:
        if on and key not in self._order:
            self._order.append(key)
        elif not on and key in self._order:
            self._order.remove(key)
        self.chosen.emit(tuple(self._order))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        action = cast("QAction | None", self.activeAction())
        if action is not None and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks without closing."""
        action = cast("QAction | None", self.activeAction())
        if event.text() == " " and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)
