"""The keys of the painted views of the agenda."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from sme_crm.ui.agenda.drag import STEP_MINUTES, lengthened, shifted

if TYPE_CHECKING:
    from sme_crm.ui.agenda.canvas import Canvas

_STEP: Final = timedelta(minutes=STEP_MINUTES)
_DAY: Final = timedelta(days=1)
_MOVES: Final = {
    Qt.Key.Key_Up: -_STEP,
    Qt.Key.Key_Down: _STEP,
    Qt.Key.Key_Left: -_DAY,
    Qt.Key.Key_Right: _DAY,
}
_SELECTS: Final = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def press_key(canvas: Canvas, event: QKeyEvent) -> bool:
    """Arrows select; with Ctrl they move, with Shift and Ctrl they change the length.

    Returns whether the key has a meaning here.
    """
    key, entry = Qt.Key(event.key()), canvas.selected()
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    if key == Qt.Key.Key_Escape and canvas.cancel_drag():
        return True
    if key in _PAGES and not held:
        canvas.page_wanted.emit(_PAGES[key])
    elif key in _MOVES and held == control and entry is not None:
        if not (entry.span.all_day and abs(_MOVES[key]) < _DAY):
            canvas.propose(entry, shifted(entry.span, _MOVES[key]))
            canvas.reveal(entry.key)
    elif key in _MOVES and held == control | shift and entry is not None:
        if entry.kind == "appointment":
            canvas.propose(entry, lengthened(entry.span, _MOVES[key]))
    elif key in _SELECTS and not held:
        canvas.step_selection(_SELECTS[key])
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and entry is not None:
        canvas.open_wanted.emit(entry)
    elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and entry is not None:
        canvas.delete_wanted.emit(entry)
    elif key == Qt.Key.Key_Escape and entry is not None:
        canvas.select(None)
    else:
        return False
    return True
