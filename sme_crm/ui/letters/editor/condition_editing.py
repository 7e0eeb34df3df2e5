"""Conditions put around blocks, changed, widened by "otherwise", taken away again."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument, QTextTable

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.letters.template import RunStyle
from sme_crm.ui.letters.editor.bands import parts_of
from sme_crm.ui.letters.editor.block_editing import one_step, table_of
from sme_crm.ui.letters.editor.block_formats import (
    Path,
    Step,
    align_of,
    attributes_of,
    block_format,
    path_of,
    role_of,
    set_meaning,
)
from sme_crm.ui.letters.editor.conditions import Conditions
from sme_crm.ui.letters.editor.run_formats import style_format


def wrap(cursor: QTextCursor, conditions: Conditions, criteria: Criteria) -> int:
    """Print the blocks of the selection only for those who meet the criteria; returns its number.

    It goes inside all conditions that the blocks share already.
    """
    number = conditions.add(criteria)
    items = _items_between(cursor.document(), cursor.selectionStart(), cursor.selectionEnd())
    paths = [_path(item) for item in items]
    depth = _shared(paths)
    with one_step(cursor):
        for item, path in zip(items, paths, strict=True):
            _set_path(item, (*path[:depth], Step(number, met=True), *path[depth:]))
    return number


def change(document: QTextDocument, conditions: Conditions, number: int, criteria: Criteria) -> int:
    """Give a condition other criteria; returns its new number."""
    made = conditions.add(criteria, conditions[number].extra)
    _renumber(document, number, made)
    return made


def unwrap(document: QTextDocument, number: int) -> None:
    """Print the blocks of a condition for everybody; its other half stays too."""
    _renumber(document, number, None)


def has_otherwise(document: QTextDocument, number: int) -> bool:
    """Whether a condition has blocks for those who do not meet it."""
    return any(Step(number, met=False) in part.path for part in parts_of(document))


def add_otherwise(document: QTextDocument, number: int) -> QTextCursor | None:
    """An empty paragraph for those who do not meet a condition; a cursor in it."""
    last = None
    for part in parts_of(document):
        if any(step.condition == number for step in part.path):
            last = part
    if last is None:
        return None
    depth = next(at for at, step in enumerate(last.path) if step.condition == number)
    path = (*last.path[:depth], Step(number, met=False))
    item = last.item
    cursor = QTextCursor(document)
    made = block_format("paragraph", {}, path, "justify")
    with one_step(cursor):
        if isinstance(item, QTextTable):
            cursor.setPosition(item.lastPosition() + 1)
        else:
            cursor.setPosition(item.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        if isinstance(item, QTextTable) and cursor.block().length() == 1:
            cursor.setBlockFormat(made)
        else:
            cursor.insertBlock(made, style_format(RunStyle()))
    return cursor


def _renumber(document: QTextDocument, number: int, made: int | None) -> None:
    """Put another condition in the place of one, or (None) none at all."""
    cursor = QTextCursor(document)
    with one_step(cursor):
        for part in list(parts_of(document)):
            if any(step.condition == number for step in part.path):
                others = (step for step in part.path if step.condition != number)
                path = tuple(others) if made is None else _replaced(part.path, number, made)
                _set_path(part.item, path)


def _replaced(path: Path, number: int, made: int) -> Path:
    return tuple(Step(made, step.met) if step.condition == number else step for step in path)


def _items_between(document: QTextDocument, start: int, end: int) -> list[QTextBlock | QTextTable]:
    """The blocks and whole tables that a selection touches."""
    found: list[QTextBlock | QTextTable] = []
    for part in parts_of(document):
        item = part.item
        if isinstance(item, QTextTable):
            first, last = item.firstPosition(), item.lastPosition()
        else:
            first, last = item.position(), item.position() + item.length() - 1
        if first <= end and last >= start:
            found.append(item)
    return found


def _shared(paths: list[Path]) -> int:
    """How many conditions, from the outermost, all blocks have in common."""
    depth = 0
    while all(len(path) > depth and path[depth] == paths[0][depth] for path in paths):
        depth += 1
    return depth


def _path(item: QTextBlock | QTextTable) -> Path:
    return path_of(item.format() if isinstance(item, QTextTable) else item.blockFormat())


def _set_path(item: QTextBlock | QTextTable, path: Path) -> None:
    if isinstance(item, QTextTable):
        table = item.format()
        set_meaning(table, role_of(table), attributes_of(table), path)
        item.setFormat(table)
        return
    shown = item.blockFormat()
    made = block_format(role_of(shown), attributes_of(shown), path, align_of(shown))
    made.setTopMargin(shown.topMargin())
    QTextCursor(item).setBlockFormat(made)


def conditions_at(cursor: QTextCursor) -> Path:
    """The conditions the cursor stands under."""
    table = table_of(cursor)
    return path_of(table.format() if table is not None else cursor.block().blockFormat())
