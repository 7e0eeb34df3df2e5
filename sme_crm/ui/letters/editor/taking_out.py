"""Takes out what is selected: ready blocks go whole or stay, so that no text runs into one."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor

from sme_crm.domain.letters.template import RunStyle
from sme_crm.ui.letters.editor.block_editing import (
    in_table,
    new_paragraph_after,
    one_step,
    remove_block,
)
from sme_crm.ui.letters.editor.block_formats import (
    block_format,
    is_ready,
    path_of,
)
from sme_crm.ui.letters.editor.run_formats import style_format


def take_out(cursor: QTextCursor, *, keep_line: bool = False) -> None:
    """Remove the selection as one step; the cursor stands where it was.

    A line of which all was selected goes too, unless something is to be written in its place.
    """
    if not cursor.hasSelection():
        return
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    with one_step(cursor):
        if first == last:
            if not is_ready(first):
                cursor.removeSelectedText()
            elif keep_line:
                shown = _written(first)
                cursor.removeSelectedText()
                cursor.setBlockFormat(shown)
                cursor.setBlockCharFormat(style_format(RunStyle()))
            else:
                cursor.setPosition(remove_block(first))
            return
        if is_ready(first) and start > first.position():
            start = first.next().position()
        if is_ready(last) and end == last.position():
            end -= 1
        if start >= end:
            cursor.setPosition(start)
        elif is_ready(last) and in_table(last.previous()) and end == last.position() - 1:
            _remove_to_ready(cursor, start, last)
        else:
            _remove_range(cursor, start, end, keep_line)


def _remove_to_ready(cursor: QTextCursor, start: int, last: QTextBlock) -> None:
    """A table goes with the break behind it: the ready block that follows gets a new one."""
    shown = last.blockFormat()
    first = cursor.document().findBlock(start)
    former = _written(first) if is_ready(first) else first.blockFormat()
    cursor.setPosition(start)
    cursor.setPosition(last.position(), QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    cursor.insertBlock(shown)
    cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    cursor.setBlockFormat(former)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)


def _remove_range(cursor: QTextCursor, start: int, end: int, keep_line: bool) -> None:
    document = cursor.document()
    first, last = document.findBlock(start), document.findBlock(end)
    whole = start == first.position() and not in_table(first)
    left_over = last.position() + last.length() - 1 > end
    former = last if left_over and not keep_line else first
    shown = former.blockFormat() if not is_ready(former) else _written(former)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if not whole or in_table(cursor.block()):
        return
    if not left_over and not keep_line and cursor.block().length() == 1:
        cursor.setPosition(remove_block(cursor.block()))
        return
    if not is_ready(cursor.block()):
        cursor.setBlockFormat(shown)


def _written(block: QTextBlock) -> QTextBlockFormat:
    """The format of a paragraph in the place of a ready block."""
    shown = block.blockFormat()
    made = block_format("paragraph", {}, path_of(shown), "justify")
    made.setTopMargin(shown.topMargin())
    return made


def make_place(cursor: QTextCursor) -> None:
    """Take the selection out and leave the cursor where words can be written."""
    with one_step(cursor):
        take_out(cursor, keep_line=True)
        if is_ready(cursor.block()):
            cursor.setPosition(new_paragraph_after(cursor).position())
