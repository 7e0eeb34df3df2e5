"""What the user does with whole blocks: their kind, their order, ready blocks put in or taken out.

Every function is one step of the document's own undo.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from sme_crm.domain.letters.template import Align, Runs, RunStyle
from sme_crm.ui.letters.editor.block_formats import (
    FILLER,
    Path,
    align_of,
    attributes_of,
    block_format,
    filler_format,
    is_ready,
    path_of,
    role_of,
)
from sme_crm.ui.letters.editor.run_formats import (
    OBJECT,
    insert_runs,
    read_runs,
    style_format,
)
from sme_crm.ui.letters.editor.template_writing import ready_format

_ALIGNED: Final = frozenset({"paragraph", "image", FILLER})
"""Roles whose lines the user may put left, right, in the middle."""


@contextmanager
def one_step(cursor: QTextCursor) -> Iterator[None]:
    """Everything done inside is undone at once."""
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def blocks_of(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks a selection touches, or the one the cursor is in."""
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd())
    found = [block]
    while block != last and block.isValid():
        block = block.next()
        found.append(block)
    return found


def in_table(block: QTextBlock) -> bool:
    """Whether a block is (part of) a cell of a table."""
    return table_of(QTextCursor(block)) is not None


def table_of(cursor: QTextCursor) -> QTextTable | None:
    """The table a cursor is in."""
    return cursor.currentTable()


def set_role(cursor: QTextCursor, role: str, attributes: dict[str, Any] | None = None) -> None:
    """Make written blocks paragraphs, list items, the subject, the P.S.…; others stay."""
    with one_step(cursor):
        for block in blocks_of(cursor):
            if not is_ready(block) and not in_table(block):
                shown = block.blockFormat()
                align: Align = "justify" if role in ("paragraph", "postscript") else "left"
                kept = attributes or {}
                if role == "paragraph" and role_of(shown) == "paragraph":
                    align = align_of(shown)
                _set_format(block, role, kept, path_of(shown), align)


def free_list(cursor: QTextCursor) -> int:
    """The number of the list above the selection, to go on with it, or a new one."""
    above = blocks_of(cursor)[0].previous()
    if above.isValid() and role_of(above.blockFormat()) == "item":
        return int(attributes_of(above.blockFormat()).get("list", 0))
    return max(cursor.document().revision(), 1000)


def set_align(cursor: QTextCursor, align: Align) -> None:
    """Put the lines of paragraphs and pictures left, right, in the middle or to both edges."""
    with one_step(cursor):
        for block in blocks_of(cursor):
            shown = block.blockFormat()
            role = role_of(shown)
            if role in _ALIGNED and not in_table(block):
                kept = role if role != FILLER else "paragraph"
                _set_format(block, kept, attributes_of(shown), path_of(shown), align)


def set_attributes(block: QTextBlock, changed: dict[str, Any]) -> None:
    """Give a block other attributes (tone, height, width…)."""
    shown = block.blockFormat()
    with one_step(QTextCursor(block)):
        kept = attributes_of(shown) | changed
        _set_format(block, role_of(shown), kept, path_of(shown), align_of(shown))


def _set_format(
    block: QTextBlock, role: str, attributes: dict[str, Any], path: Path, align: Align
) -> None:
    made = block_format(role, attributes, path, align)
    made.setTopMargin(block.blockFormat().topMargin())
    QTextCursor(block).setBlockFormat(made)


def insert_block(
    cursor: QTextCursor, role: str, runs: Runs | None, attributes: dict[str, Any], align: Align
) -> QTextCursor:
    """Put a block below the one the cursor is in (in its place when that is empty).

    `runs` None makes a ready block. Returns a cursor inside the new block.
    """
    table = table_of(cursor)
    at = QTextCursor(cursor)
    at.clearSelection()
    with one_step(at):
        if table is not None:
            at.setPosition(table.lastPosition() + 1)
        block = at.block()
        path = path_of(block.blockFormat() if table is None else table.format())
        made = block_format(role, attributes, path, align)
        if block.length() == 1:
            at.setBlockFormat(made)
            at.setBlockCharFormat(style_format(RunStyle()))
        else:
            at.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            at.insertBlock(made, style_format(RunStyle()))
        if runs is None:
            at.insertText(OBJECT, ready_format(role))
        else:
            insert_runs(at, runs)
    return at


def new_paragraph_after(cursor: QTextCursor) -> QTextCursor:
    """An empty paragraph below the block the cursor is in, under the same conditions."""
    at = QTextCursor(cursor)
    path = path_of(at.block().blockFormat())
    with one_step(at):
        at.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        at.insertBlock(block_format("paragraph", {}, path, "justify"), style_format(RunStyle()))
    return at


def split_block(cursor: QTextCursor, style: RunStyle) -> QTextCursor:
    """Break a paragraph or an item at the cursor; a cursor where the second part begins."""
    at = QTextCursor(cursor)
    shown = at.block().blockFormat()
    role, align = role_of(shown), align_of(shown)
    with one_step(at):
        if role == FILLER and at.block().length() > 1:
            _set_format(at.block(), "paragraph", {}, path_of(shown), align)
        made = block_format(role or "paragraph", attributes_of(shown), path_of(shown), align)
        at.insertBlock(made, style_format(style))
    return at


def remove_block(block: QTextBlock) -> int:
    """Take a block out, with its line; returns the position of what comes into its place."""
    document, number = block.document(), block.blockNumber()
    cursor = QTextCursor(block)
    before, following = block.previous(), block.next()
    with one_step(cursor):
        end = block.position() + block.length() - 1
        if before.isValid() and not in_table(before):
            cursor.setPosition(block.position() - 1)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        else:
            # No line stands before it that could take in the break: the one behind it goes.
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            if following.isValid() and not in_table(following):
                shown, characters = following.blockFormat(), following.charFormat()
                cursor.deleteChar()
                cursor.setBlockFormat(shown)
                cursor.setBlockCharFormat(characters)
            else:
                cursor.setBlockFormat(filler_format())
                cursor.setBlockCharFormat(style_format(RunStyle()))
    return document.findBlockByNumber(min(number, document.blockCount() - 1)).position()


def move_block(cursor: QTextCursor, places: int) -> bool:
    """Move the block of the cursor up (-1) or down (1) past its neighbour, False at an edge.

    A block that passes the edge of a condition goes in or out of it.
    """
    block = cursor.block()
    other = block.previous() if places < 0 else block.next()
    if not other.isValid() or in_table(block):
        return False
    table = table_of(QTextCursor(other))
    if table is not None:
        _move_past(cursor, block, table, up=places < 0)
        return True
    column = cursor.positionInBlock()
    upper, lower = (other, block) if places < 0 else (block, other)
    with one_step(cursor):
        _swap(upper, lower)
    moved = upper if places < 0 else lower
    cursor.setPosition(moved.position() + min(column, moved.length() - 1))
    return True


def _move_past(cursor: QTextCursor, block: QTextBlock, table: QTextTable, *, up: bool) -> None:
    """Move a block to the other side of a table, under the conditions of the table."""
    role, kept, align, runs, ready = _content(block)
    path = path_of(table.format())
    made = block_format(role or "paragraph", kept, path, align)
    at = QTextCursor(cursor.document())
    source = QTextCursor(block)
    with one_step(at):
        # One line stands before and one behind every table.
        at.setPosition(table.firstPosition() - 1 if up else table.lastPosition() + 1)
        if at.block().length() == 1 and role_of(at.block().blockFormat()) == FILLER:
            at.setBlockFormat(made)
        elif up:
            at.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            at.insertBlock(made, style_format(RunStyle()))
        else:
            behind = at.block().blockFormat()
            at.insertBlock(behind)
            at.movePosition(QTextCursor.MoveOperation.PreviousBlock)
            at.setBlockFormat(made)
        if ready:
            at.insertText(OBJECT, ready_format(role))
        else:
            insert_runs(at, runs)
        remove_block(source.block())
    cursor.setPosition(at.position())


def _swap(upper: QTextBlock, lower: QTextBlock) -> None:
    """Change the contents of two neighbours; each block takes the other's meaning along."""
    document: QTextDocument = upper.document()
    number = upper.blockNumber()
    contents = [_content(upper), _content(lower)]
    path = path_of(document.findBlockByNumber(number).blockFormat())
    lower_path = path_of(lower.blockFormat())
    for offset, (role, kept, align, runs, ready) in enumerate(reversed(contents)):
        target = document.findBlockByNumber(number + offset)
        cursor = QTextCursor(target)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        _set_format(target, role, kept, path if offset == 0 else lower_path, align)
        if ready:
            cursor.insertText(OBJECT, ready_format(role))
        else:
            insert_runs(cursor, runs)


def _content(block: QTextBlock) -> tuple[str, dict[str, Any], Align, Runs, bool]:
    shown = block.blockFormat()
    ready = is_ready(block)
    runs = () if ready else read_runs(block)
    return role_of(shown), attributes_of(shown), align_of(shown), runs, ready


def write_own_words(block: QTextBlock, runs: Runs) -> QTextCursor:
    """Turn a ready closing or signature into words of the user's own; a cursor at their end."""
    cursor = QTextCursor(block)
    with one_step(cursor):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.setBlockCharFormat(style_format(RunStyle()))
        insert_runs(cursor, runs)
    return cursor
