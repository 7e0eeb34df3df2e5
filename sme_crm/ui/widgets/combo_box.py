"""Combo box of choices with keys, and a splitter with a quiet handle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QEnterEvent, QHelpEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QSplitter,
    QSplitterHandle,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.labels import plain_tooltip


class ComboBox(QComboBox):
    """Choices as (key, text); the mouse wheel changes it only when it has the focus."""

    def __init__(
        self,
        choices: list[tuple[str, str]] | None = None,
        accessible_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        # The default delegate of a combo box ignores the item rules of the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(accessible_name)
        self.setMaxVisibleItems(16)
        self.setMinimumContentsLength(6)
        if choices:
            self.set_choices(choices)

    def set_choices(self, choices: list[tuple[str, str]]) -> None:
        """Replace the choices; the key chosen before stays chosen where it is still there."""
        before = self.key()
        self.blockSignals(True)
        self.clear()
        for key, text in choices:
            self.addItem(text, key)
        self.choose(before)
        self.blockSignals(False)

    def key(self) -> str:
        """Key of the choice, "" if there is none."""
        data = self.currentData()
        return data if isinstance(data, str) else ""

    def choose(self, key: str) -> None:
        """Choose `key`; an unknown key leaves the first choice."""
        self.setCurrentIndex(max(0, self.findData(key)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The choice, shortened by whole letters where it is too long, without its indent."""
        if self.isEditable():
            super().paintEvent(event)
            return
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._shown(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def _shown(self, option: QStyleOptionComboBox) -> str:
        """The text of the choice as it fits."""
        field = QStyle.SubControl.SC_ComboBoxEditField
        place = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self)
        text = self.currentText().strip()
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())

    def event(self, event: QEvent) -> bool:
        """A choice that is cut shows whole in a tooltip."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            option = QStyleOptionComboBox()
            self.initStyleOption(option)
            text = self.currentText().strip()
            if not self.toolTip() and not self.isEditable() and self._shown(option) != text:
                QToolTip.showText(event.globalPos(), plain_tooltip(text), self)
                return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the page, not the value, while the pointer merely passes over."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class Splitter(QSplitter):
    """Splitter whose handle is a gap that shows a line under the pointer."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(orientation, parent)
        self.setHandleWidth(size.SPACE_12)
        self.setChildrenCollapsible(False)

    def createHandle(self) -> QSplitterHandle:
        """Our handle."""
        return _Handle(self.orientation(), self)


class _Handle(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self._hovered = False

    def enterEvent(self, event: QEnterEvent) -> None:
        self._hovered = True
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._hovered:
            return
        painter = QPainter(self)
        middle = self.rect().center()
        color = QColor(current_tokens().strong_border)
        if self.orientation() is Qt.Orientation.Horizontal:
            painter.fillRect(middle.x() - 1, 0, 2, self.height(), color)
        else:
            painter.fillRect(0, middle.y() - 1, self.width(), 2, color)
