"""The gallery of widgets paints in both themes."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from sme_crm.ui.theme.theme import theme
from sme_crm.ui.theme.tokens import DARK, LIGHT
from tests.screens.gallery import write_pictures


def test_gallery_paints_every_widget(qapp: QApplication, tmp_path: Path) -> None:
    try:
        written = write_pictures(tmp_path)
    finally:
        theme().set_mode("light")
    assert {path.name for path in written} == {
        f"{name}_{mode}.png" for name in ("screen", "board", "icons") for mode in ("light", "dark")
    }
    for tokens in (LIGHT, DARK):
        image = QImage(str(tmp_path / f"screen_{tokens.name}.png"))
        assert image.width() == 1440
        assert image.pixelColor(2, 450) == QColor(tokens.side_bar)
        assert image.pixelColor(220, 450) == QColor(tokens.background)
