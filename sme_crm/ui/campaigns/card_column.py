"""Cards below each other, one for each part of a campaign."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.forms.field_box import FieldBox


def match_cards(
    cards: list[Any], count: int, column: QVBoxLayout, make: Callable[[], QWidget]
) -> None:
    """As many cards as there are parts."""
    while len(cards) > count:
        card = cards.pop()
        column.removeWidget(card)
        card.hide()
        card.deleteLater()
    while len(cards) < count:
        card = make()
        cards.append(card)
        column.addWidget(card)


def forget_typed(boxes: Mapping[str, FieldBox]) -> None:
    """Let go of what was typed of a part that stands elsewhere now."""
    for box in boxes.values():
        box.editor.restore()
