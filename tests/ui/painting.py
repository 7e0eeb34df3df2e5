"""What tests of widgets share: a shown widget, its picture, its colours, the light theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sme_crm.ui.theme.theme import ThemeMode, theme


@pytest.fixture(autouse=True)
def light(dressed: QApplication) -> Iterator[None]:
    """The light theme, and back to it."""
    theme().set_mode(ThemeMode.LIGHT)
    yield
    theme().set_mode(ThemeMode.LIGHT)


def show(qtbot: QtBot, widget: QWidget) -> QWidget:
    """Show a widget in a window that has the focus."""
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    return widget


def painted(widget: QWidget, ratio: float = 1.0) -> QImage:
    """Picture of a widget at a scale."""
    widget.ensurePolished()
    widget.resize(widget.sizeHint().expandedTo(widget.minimumSizeHint()))
    image = QImage(widget.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    widget.render(image, QPoint(), renderFlags=QWidget.RenderFlag.DrawChildren)
    return image


def colors_of(image: QImage) -> set[str]:
    """All opaque colours of a picture, as #rrggbb."""
    plain = image.convertToFormat(QImage.Format.Format_ARGB32)
    pixels = set(memoryview(bytes(plain.constBits())).cast("I"))
    return {f"#{pixel & 0xFFFFFF:06x}" for pixel in pixels if pixel >> 24 == 255}


def button_named(widget: QWidget, name: str) -> QAbstractButton:
    found = [b for b in widget.findChildren(QAbstractButton) if b.accessibleName() == name]
    assert len(found) == 1
    return found[0]
