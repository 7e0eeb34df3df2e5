"""What keys mean in the text of a letter: Enter, Backspace, "@", moving blocks, undo."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextBlock, QTextCursor

from sme_crm.domain.typography import NARROW, NO_BREAK, typed_correction
from sme_crm.ui.letters.editor.block_editing import (
    in_table,
    move_block,
    new_paragraph_after,
    one_step,
    remove_block,
    set_role,
    split_block,
    table_of,
)
from sme_crm.ui.letters.editor.block_formats import FILLER, is_ready, role_of
from sme_crm.ui.letters.editor.condition_editing import conditions_at
from sme_crm.ui.letters.editor.run_formats import LINE_BREAK, OBJECT, style_format
from sme_crm.ui.letters.editor.taking_out import make_place

if TYPE_CHECKING:
    from sme_crm.ui.letters.editor.letter_edit import LetterEdit

Key = Qt.Key
_ENTER: Final = (Key.Key_Return, Key.Key_Enter)
_BEFORE_FIELD: Final = " \u00a0\u202f(«“\"'’-/" + LINE_BREAK + OBJECT
_SHIFT: Final = Qt.KeyboardModifier.ShiftModifier
SPACES: Final = {
    Qt.KeyboardModifier.ControlModifier | _SHIFT: NO_BREAK,
    Qt.KeyboardModifier.AltModifier | _SHIFT: NARROW,
}
"""Keys pressed with the space bar for spaces at which no line breaks."""
_SINGLE: Final = frozenset({"subject"})


def is_own(event: QKeyEvent) -> bool:
    """Whether a key that the window may know too belongs to the text."""
    alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
    moves = alt and event.key() in (Key.Key_Up, Key.Key_Down)
    opens = alt and event.key() in _ENTER
    space = event.key() == Key.Key_Space and event.modifiers() in SPACES
    undoes = event.matches(QKeySequence.StandardKey.Undo)
    return moves or opens or space or undoes or _redoes(event)


def _redoes(event: QKeyEvent) -> bool:
    """Ctrl+Y everywhere, also where the system's own key is another."""
    ctrl_y = event.key() == Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return ctrl_y or event.matches(QKeySequence.StandardKey.Redo)


def take_key(edit: LetterEdit, event: QKeyEvent) -> bool:
    """Do what a key means here; False leaves it to Qt."""
    if event.matches(QKeySequence.StandardKey.Undo):
        edit.undo_step()
    elif _redoes(event):
        edit.redo_step()
    elif edit.isReadOnly():
        return False
    elif event.matches(QKeySequence.StandardKey.Cut):
        edit.cut_out()
    elif event.key() in _ENTER:
        return _enter(edit, event)
    elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in (
        Key.Key_Up,
        Key.Key_Down,
    ):
        cursor = edit.textCursor()
        if move_block(cursor, -1 if event.key() == Key.Key_Up else 1):
            edit.setTextCursor(cursor)
    elif event.key() in (Key.Key_Backspace, Key.Key_Delete):
        return _erase(edit, event)
    elif event.key() == Key.Key_Space and event.modifiers() in SPACES:
        write(edit, SPACES[event.modifiers()])
    elif event.text() == "@" and _field_may_begin(edit.textCursor()):
        edit.field_wanted.emit()
    else:
        return _type_over(edit, event)
    return True


def _erase(edit: LetterEdit, event: QKeyEvent) -> bool:
    """Take out the selection, the word (Ctrl) or the character at the cursor."""
    cursor = edit.textCursor()
    if cursor.hasSelection():
        edit.delete_selection()
        return True
    back = event.key() == Key.Key_Backspace
    taken = _backspace(edit) if back else _delete(edit)
    word = event.matches(QKeySequence.StandardKey.DeleteStartOfWord) or event.matches(
        QKeySequence.StandardKey.DeleteEndOfWord
    )
    if not taken and word and not in_table(cursor.block()):
        _erase_word(edit, back=back)
        return True
    return taken


def _erase_word(edit: LetterEdit, *, back: bool) -> None:
    """The word beside the cursor; at the edge of a block only the break."""
    cursor = edit.textCursor()
    block = cursor.block()
    if cursor.atBlockStart() if back else cursor.atBlockEnd():
        cursor.deletePreviousChar() if back else cursor.deleteChar()
    else:
        step = (
            QTextCursor.MoveOperation.PreviousWord if back else QTextCursor.MoveOperation.NextWord
        )
        cursor.movePosition(step, QTextCursor.MoveMode.KeepAnchor)
        last = block.position() + block.length() - 1
        inside = max(block.position(), min(cursor.position(), last))
        cursor.setPosition(inside, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
    edit.setTextCursor(cursor)


def _enter(edit: LetterEdit, event: QKeyEvent) -> bool:
    cursor = edit.textCursor()
    block = cursor.block()
    if event.modifiers() == Qt.KeyboardModifier.AltModifier:
        position = edit.fields.by_cursor()
        if position is not None:
            edit.field_opened.emit(position)
        elif is_ready(block):
            edit.ready_opened.emit(block.blockNumber())
        elif path := conditions_at(cursor):
            edit.condition_opened.emit(path[-1].condition)
        return True
    if cursor.hasSelection():
        free_place(edit)
        cursor = edit.textCursor()
        block = cursor.block()
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
    # Qt would take the meaning off an empty paragraph instead.
    edit.setTextCursor(split_block(cursor, edit.style_now()))
    edit.ensureCursorVisible()
    return True


def _backspace(edit: LetterEdit) -> bool:
    cursor = edit.textCursor()
    block = cursor.block()
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
    cursor = QTextCursor(block)
    cursor.setPosition(remove_block(block))
    edit.setTextCursor(cursor)


def _field_may_begin(cursor: QTextCursor) -> bool:
    """Not inside an e-mail address that is being typed."""
    at = cursor.selectionStart() - cursor.block().position()
    before = cursor.block().text()[:at]
    return not before or before[-1] in _BEFORE_FIELD


def _type_over(edit: LetterEdit, event: QKeyEvent) -> bool:
    """Words typed over a selection take its place; at a ready block they begin a paragraph."""
    cursor = edit.textCursor()
    typed = event.text()
    command = event.modifiers() & (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    # AltGr comes as Ctrl+Alt on Windows: what it types is text all the same.
    plain = not command or command == (
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    )
    if not (typed and typed.isprintable() and plain):
        return False
    if not cursor.hasSelection() and not is_ready(cursor.block()):
        return False
    write(edit, typed)
    if edit.language.startswith("fr"):
        correct(edit)
    return True


def write(edit: LetterEdit, words: str) -> None:
    """Put words in at the cursor, in place of the selection, in the style of the cursor."""
    cursor = edit.textCursor()
    style = style_format(edit.style_now())
    with one_step(cursor):
        make_place(cursor)
        cursor.insertText(words, style)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def free_place(edit: LetterEdit) -> None:
    """Take out what is selected, and leave a ready block, before something else is written."""
    cursor = edit.textCursor()
    if cursor.hasSelection() or is_ready(cursor.block()):
        make_place(cursor)
        edit.setTextCursor(cursor)


def go_to_cell(edit: LetterEdit, places: int) -> bool:
    """Go to another cell of the table the cursor is in, beyond the last one into a new row."""
    cursor = edit.textCursor()
    table = table_of(cursor)
    if table is None:
        return False
    cell = table.cellAt(cursor)
    at = cell.row() * table.columns() + cell.column() + places
    if at < 0:
        return False
    if at == table.rows() * table.columns():
        table.appendRows(1)
    row, column = divmod(at, table.columns())
    edit.setTextCursor(table.cellAt(row, column).firstCursorPosition())
    return True


def correct(edit: LetterEdit) -> None:
    """French spaces and marks, as a step of its own: one undo gives back what was typed."""
    cursor = edit.textCursor()
    text = cursor.block().text()[: cursor.positionInBlock()]
    start = max(text.rfind(OBJECT), text.rfind(LINE_BREAK)) + 1
    taken, put = typed_correction(text[start:])
    if taken or put:
        shown = edit.currentCharFormat()
        with one_step(cursor):
            cursor.movePosition(
                QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, taken
            )
            cursor.insertText(put, shown)
        edit.setTextCursor(cursor)
