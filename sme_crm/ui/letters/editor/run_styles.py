"""Bold, italic, underlined, sizes: changed for what is selected, fields included."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QTextCursor

from sme_crm.domain.letters.template import RunStyle
from sme_crm.ui.letters.editor.block_editing import one_step
from sme_crm.ui.letters.editor.block_formats import READY_OBJECT
from sme_crm.ui.letters.editor.run_formats import restyled, style_of

FLAGS: Final = ("bold", "italic", "underline")
StyleChange = Callable[[RunStyle], RunStyle]


def flagged(style: RunStyle, flag: str, on: bool) -> RunStyle:
    """A style with "bold", "italic" or "underline" on or off."""
    values = {name: getattr(style, name) for name in FLAGS}
    values[flag] = on
    return replace(style, **values)


def restyle(selection: QTextCursor, change: StyleChange) -> None:
    """Change the style of everything selected, piece by piece of one format."""
    start, end = selection.selectionStart(), selection.selectionEnd()
    worker = QTextCursor(selection.document())
    pieces = []
    block = selection.document().findBlock(start)
    while block.isValid() and block.position() < end:
        iterator = block.begin()
        while not iterator.atEnd():
            fragment = iterator.fragment()
            left = max(start, fragment.position())
            right = min(end, fragment.position() + fragment.length())
            if left < right and fragment.charFormat().objectType() != READY_OBJECT:
                pieces.append((left, right, fragment.charFormat()))
            iterator += 1
        block = block.next()
    with one_step(worker):
        for left, right, shown in pieces:
            worker.setPosition(left)
            worker.setPosition(right, QTextCursor.MoveMode.KeepAnchor)
            worker.setCharFormat(restyled(shown, change(style_of(shown))))
