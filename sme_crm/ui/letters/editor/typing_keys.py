"""What keys mean in the text of a letter: Enter, Backspace, "@", moving blocks, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from sme_crm.ui.letters.editor.block_editing import (
    in_table,
    move_block,
    new_paragraph_after,
    remove_block,
    set_role,
    table_of,
)
from sme_crm.ui.letters.editor.block_formats import FILLER, is_ready, role_of
from sme_crm.ui.letters.editor.run_formats import LINE_BREAK, OBJECT, style_format

if TYPE_CHECKING:
    from sme_crm.ui.letters.editor.letter_edit import LetterEdit

Key = Qt.Key
_ENTER: Final = (Key.Key_Return, Key.Key_Enter)
_BEFORE_FIELD: Final = " \u00a0\u202f(«“\"'’-/" + LINE_BREAK + OBJECT
_SINGLE: Final = frozenset({"subject"})


def is_own(event: QKeyEvent) -> bool:
    """Whether a key that the window may know too belongs to the text."""
    alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
    moves = alt and event.key() in (Key.Key_Up, Key.Key_Down)
    opens = alt and event.key() in _ENTER
    undoes = event.matches(QKeySequence.StandardKey.Undo)
    return moves or opens or undoes or event.matches(QKeySequence.StandardKey.Redo)


def take_key(edit: LetterEdit, event: QKeyEvent) -> bool:
    """Do what a key means here; False leaves it to Qt."""
    if event.matches(QKeySequence.StandardKey.Undo):
        edit.undo_step()
    elif event.matches(QKeySequence.StandardKey.Redo):
        edit.redo_step()
    elif edit.isReadOnly():
        return False
    elif event.key() in _ENTER:
        return _enter(edit, event)
    elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (
        Key.Key_Up,
        Key.Key_Down,
    ):
        cursor = edit.textCursor()
        if move_block(cursor, -1 if event.key() == Key.Key_Up else 1):
            edit.setTextCursor(cursor)
    elif event.key() == Key.Key_Backspace and not event.modifiers():
        return _backspace(edit)
    elif event.key() == Key.Key_Delete and not event.modifiers():
        return _delete(edit)
    elif event.text() == "@" and _field_may_begin(edit.textCursor()):
        edit.field_wanted.emit()
    else:
        return _protect_ready(edit, event)
    return True


def _enter(edit: LetterEdit, event: QKeyEvent) -> bool:
    cursor = edit.textCursor()
    block = cursor.block()
    if event.modifiers() == Qt.KeyboardModifier.AltModifier:
        position = edit.fields.by_cursor()
        if position is not None:
            edit.field_opened.emit(position)
        elif is_ready(block):
            edit.ready_opened.emit(block.blockNumber())
        return True
    role = role_of(block.blockFormat())
    if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or table_of(cursor) is not None:
        if role not in _SINGLE and not is_ready(block):
            cursor.insertText(LINE_BREAK, style_format(edit.style_now()))
        return True
    if is_ready(block):
        edit.setTextCursor(new_paragraph_after(cursor))
        return True
    if role == "item" and block.length() == 1:
        # An empty item ends the list.
        set_role(cursor, "paragraph")
        return True
    if role not in ("paragraph", "item", FILLER):
        if cursor.atBlockEnd():
            edit.setTextCursor(new_paragraph_after(cursor))
        elif role not in _SINGLE:
            cursor.insertText(LINE_BREAK, style_format(edit.style_now()))
        return True
    return False


def _backspace(edit: LetterEdit) -> bool:
    cursor = edit.textCursor()
    block = cursor.block()
    if cursor.hasSelection():
        return False
    if is_ready(block):
        _take_out(edit, block)
        return True
    if not cursor.atBlockStart() or in_table(block):
        return False
    if role_of(block.blockFormat()) not in ("paragraph", FILLER):
        set_role(cursor, "paragraph")
        return True
    return _at_edge(edit, block, block.previous())


def _delete(edit: LetterEdit) -> bool:
    cursor = edit.textCursor()
    block = cursor.block()
    if cursor.hasSelection():
        return False
    if is_ready(block):
        _take_out(edit, block)
        return True
    if not cursor.atBlockEnd() or in_table(block):
        return False
    return _at_edge(edit, block, block.next())


def _at_edge(edit: LetterEdit, block: QTextBlock, neighbour: QTextBlock) -> bool:
    """At the edge of a ready block: it is selected first, so that nothing goes unseen."""
    if not neighbour.isValid() or in_table(neighbour):
        return True
    if not is_ready(neighbour):
        return False
    if block.length() == 1 and role_of(block.blockFormat()) == "paragraph":
        remove_block(block)
    cursor = QTextCursor(neighbour)
    edit.setTextCursor(cursor)
    return True


def _take_out(edit: LetterEdit, block: QTextBlock) -> None:
    number = block.blockNumber()
    remove_block(block)
    last = edit.document().blockCount() - 1
    edit.setTextCursor(QTextCursor(edit.document().findBlockByNumber(min(number, last))))


def _field_may_begin(cursor: QTextCursor) -> bool:
    """Not inside an e-mail address that is being typed."""
    if is_ready(cursor.block()):
        return False
    at = cursor.selectionStart() - cursor.block().position()
    before = cursor.block().text()[:at]
    return not before or before[-1] in _BEFORE_FIELD


def _protect_ready(edit: LetterEdit, event: QKeyEvent) -> bool:
    """Words typed at a ready block begin a paragraph below it."""
    cursor = edit.textCursor()
    typed = event.text()
    plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    if typed and typed.isprintable() and plain and is_ready(cursor.block()):
        if not cursor.hasSelection():
            edit.setTextCursor(new_paragraph_after(cursor))
        return False
    return False
