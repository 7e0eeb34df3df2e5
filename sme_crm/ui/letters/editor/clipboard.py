"""What is copied out of a letter's text and put into it: our own blocks, or plain words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QDropEvent, QImage, QImageWriter, QTextCursor

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.template import (
    Block,
    Conditional,
    LetterTemplate,
    Paragraph,
    Runs,
    RunStyle,
    TextRun,
    runs_of,
)
from sme_crm.domain.letters.template_json import template_from_json, template_to_json
from sme_crm.ui.letters.editor.block_editing import one_step, table_of
from sme_crm.ui.letters.editor.block_formats import block_format, is_ready, path_of
from sme_crm.ui.letters.editor.conditions import Conditions
from sme_crm.ui.letters.editor.run_formats import (
    LINE_BREAK,
    OBJECT,
    insert_runs,
    style_format,
    style_of,
)
from sme_crm.ui.letters.editor.taking_out import make_place, take_out
from sme_crm.ui.letters.editor.template_reading import read_range
from sme_crm.ui.letters.editor.template_writing import insert_blocks
from sme_crm.ui.letters.letter_words import FieldNames

if TYPE_CHECKING:
    from sme_crm.ui.letters.editor.letter_edit import LetterEdit

_MIME: Final = "application/x-sme-crm-letter"
_PICTURES: Final = frozenset({".png", ".jpg", ".jpeg"})


def copied(cursor: QTextCursor, conditions: Conditions, names: FieldNames) -> QMimeData:
    """The selection as our blocks for our editors, as plain words for others."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    blocks = read_range(cursor.document(), conditions, start, end)
    data = QMimeData()
    data.setText("\n".join(_plain(block, names) for block in blocks))
    data.setData(_MIME, QByteArray(template_to_json(LetterTemplate("", "fr", blocks)).encode()))
    return data


def can_paste(data: QMimeData) -> bool:
    """Texts and our own blocks."""
    return data.hasText() or data.hasFormat(_MIME)


def paste(cursor: QTextCursor, data: QMimeData, conditions: Conditions, style: RunStyle) -> None:
    """Put in our blocks, or plain text in the style of the cursor, a paragraph for each line."""
    blocks = _blocks_from(data)
    with one_step(cursor):
        take_out(cursor, keep_line=True)
        piece = blocks is not None and len(blocks) == 1 and isinstance(blocks[0], Paragraph)
        if blocks is not None and not piece and table_of(cursor) is None:
            _paste_blocks(cursor, blocks, conditions)
            return
        make_place(cursor)
        if blocks is not None and piece:
            insert_runs(cursor, runs_of(blocks[0])[0])
        else:
            _paste_text(cursor, data.text(), style)


def _paste_blocks(cursor: QTextCursor, blocks: tuple[Block, ...], conditions: Conditions) -> None:
    """Put whole blocks in: below the words before the cursor, above those behind it."""
    path = path_of(cursor.block().blockFormat())
    if is_ready(cursor.block()):
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    elif not cursor.atBlockEnd():
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    cursor.setPosition(insert_blocks(cursor, blocks, conditions, path).position())


def has_picture(data: QMimeData) -> bool:
    """Whether a picture, or files of pictures, was copied or is being dropped."""
    return bool(_picture_files(data)) or (data.hasImage() and not data.hasText())


def pictures_in(data: QMimeData) -> list[Path | bytes]:
    """The pictures copied or dropped: files by their path, others as PNG."""
    files = _picture_files(data)
    if files or not has_picture(data) or data.hasFormat(_MIME):
        return list(files)
    image = QImage(data.imageData())
    kept = QBuffer()
    kept.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(kept, QByteArray(b"PNG")).write(image)
    return [bytes(kept.data().data())] if not image.isNull() else []


def _picture_files(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _PICTURES]


def take_own_drop(edit: LetterEdit, event: QDropEvent) -> bool:
    """Move or copy what was drawn within the same text; False when it comes from elsewhere."""
    if event.source() not in (edit, edit.viewport()):
        return False
    place = edit.cursorForPosition(event.position().toPoint())
    move = event.dropAction() == Qt.DropAction.MoveAction
    cursor = edit.textCursor()
    edit.setTextCursor(dropped(cursor, place, event.mimeData(), edit.conditions, move=move))
    # The place it came from is emptied already.
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
    return True


def dropped(
    selection: QTextCursor,
    place: QTextCursor,
    data: QMimeData,
    conditions: Conditions,
    *,
    move: bool,
) -> QTextCursor:
    """Put a selection where it was drawn to; a cursor behind it."""
    if selection.selectionStart() <= place.position() <= selection.selectionEnd():
        return selection
    target = QTextCursor(place)
    source = QTextCursor(selection)
    style = style_of(place.charFormat())
    with one_step(target):
        if move:
            take_out(source)
        paste(target, data, conditions, style)
    return target


def _paste_text(cursor: QTextCursor, text: str, style: RunStyle) -> None:
    lines = text.replace("\r\n", "\n").replace(OBJECT, "").strip("\n").split("\n")
    if table_of(cursor) is not None:
        cursor.insertText(LINE_BREAK.join(lines), style_format(style))
        return
    path = path_of(cursor.block().blockFormat())
    cursor.insertText(lines[0], style_format(style))
    for line in lines[1:]:
        if line.strip():
            cursor.insertBlock(block_format("paragraph", {}, path, "justify"))
            cursor.insertText(line, style_format(style))


def _blocks_from(data: QMimeData) -> tuple[Block, ...] | None:
    """The blocks somebody copied in one of our editors, None when it was something else."""
    if not data.hasFormat(_MIME):
        return None
    try:
        return template_from_json(bytes(data.data(_MIME).data()).decode("utf-8")).blocks
    except (InvalidInput, UnicodeDecodeError):
        # Put there by another program (or version): its plain text is taken instead.
        return None


def _plain(block: Block, names: FieldNames) -> str:
    if isinstance(block, Conditional):
        return "\n".join(_plain(inner, names) for inner in (*block.blocks, *block.otherwise))
    return "\n".join(_words(runs, names) for runs in runs_of(block))


def _words(runs: Runs, names: FieldNames) -> str:
    return "".join(
        run.text if isinstance(run, TextRun) else f"[{names.name(run.key)}]" for run in runs
    )
