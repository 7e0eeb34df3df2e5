"""What a right click and a resting mouse offer in the text of a letter."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtWidgets import QMenu

from sme_crm.ui.letters.editor.block_editing import move_block, table_of
from sme_crm.ui.letters.editor.block_formats import attributes_of, is_ready, role_of
from sme_crm.ui.letters.editor.table_menu import table_actions

if TYPE_CHECKING:
    from sme_crm.ui.letters.editor.letter_edit import LetterEdit

translate = QCoreApplication.translate


def make_menu(edit: LetterEdit, place: QPoint) -> QMenu:
    """The usual menu, with what belongs to the field, block or table at a place first."""
    menu = edit.createStandardContextMenu(place)
    _take_over(edit, menu)
    first = menu.addSeparator() if not menu.actions() else menu.actions()[0]
    own = [] if edit.isReadOnly() else _own_actions(edit, place, menu)
    for action in own:
        menu.insertAction(first, action)
    if own:
        menu.insertSeparator(first)
    menu.addSeparator()
    for words, steps in (
        (translate("LetterEdit", "Show the text larger\tCtrl++"), 1),
        (translate("LetterEdit", "Show the text smaller\tCtrl+-"), -1),
        (translate("LetterEdit", "Show the text as usual\tCtrl+0"), 0),
    ):
        menu.addAction(_action(menu, words, partial(edit.zoom.step, steps)))
    return menu


def _take_over(edit: LetterEdit, menu: QMenu) -> None:
    """Qt's own entries take out half a ready block and know no steps of ours."""
    acts: dict[str, Callable[[], object]] = {
        "edit-undo": edit.undo_step,
        "edit-redo": edit.redo_step,
        "edit-cut": edit.cut_out,
        "edit-delete": edit.delete_selection,
    }
    for action in menu.actions():
        act = acts.get(action.objectName())
        if act is not None:
            action.triggered.disconnect()
            action.triggered.connect(lambda _checked=False, act=act: act())


def _own_actions(edit: LetterEdit, place: QPoint, menu: QMenu) -> list[QAction]:
    position = edit.fields.under(place)
    cursor = edit.cursorForPosition(place)
    block = cursor.block()
    if position is not None:
        return _field_actions(edit, position, menu)
    table = table_of(cursor)
    if table is not None:
        edit.setTextCursor(cursor)
        return table_actions(edit, table, menu)
    return _block_actions(edit, block.blockNumber(), menu)


def _block_actions(edit: LetterEdit, number: int, menu: QMenu) -> list[QAction]:
    block = edit.document().findBlockByNumber(number)
    made = []
    if is_ready(block) or role_of(block.blockFormat()) == "coupon":
        change = translate("LetterEdit", "Change this block…\tAlt+Enter")
        made.append(_action(menu, change, lambda: edit.ready_opened.emit(number)))
    for words, places in (
        (translate("LetterEdit", "Move up\tAlt+Up"), -1),
        (translate("LetterEdit", "Move down\tAlt+Down"), 1),
    ):
        made.append(_action(menu, words, partial(_move, edit, number, places)))
    return made


def _move(edit: LetterEdit, number: int, places: int) -> None:
    cursor = QTextCursor(edit.document().findBlockByNumber(number))
    if move_block(cursor, places):
        edit.setTextCursor(cursor)


def _field_actions(edit: LetterEdit, position: int, menu: QMenu) -> list[QAction]:
    change = translate("LetterEdit", "Text if empty, format…")
    other = translate("LetterEdit", "Choose another field…")
    made = [
        _action(menu, change, lambda: edit.field_opened.emit(position)),
        _action(menu, other, lambda: edit.field_exchanged.emit(position)),
    ]
    run = edit.fields.at(position)
    return made if run is not None and edit.names.knows(run.key) else made[1:]


def _action(menu: QMenu, text: str, act: Callable[[], object]) -> QAction:
    action = QAction(text, menu)
    action.triggered.connect(lambda _checked=False: act())
    return action


def tip_at(edit: LetterEdit, place: QPoint) -> str:
    """What is told of the field, ready block or condition at a place, "" for nothing."""
    position = edit.fields.under(place)
    run = edit.fields.at(position) if position is not None else None
    if run is not None:
        if not edit.names.knows(run.key):
            return translate(
                "LetterEdit",
                "This field is not in the file any more; nothing is printed here. Double-click to"
                " choose another one.",
            )
        name = edit.names.name(run.key)
        words = translate("LetterEdit", "{field}: of each contact. If empty, nothing is printed.")
        if run.fallback:
            words = translate("LetterEdit", "{field}: of each contact. If empty: “{fallback}”.")
        return words.format(field=name, fallback=run.fallback)
    number = edit.margin.condition_under(place.toPointF())
    if number is not None:
        return edit.margin.condition_words(edit.conditions[number].criteria)
    block = edit.cursorForPosition(place).block()
    if is_ready(block):
        look = edit.look(role_of(block.blockFormat()), attributes_of(block.blockFormat()))
        return "\n".join((look.title, *look.lines))
    return ""
