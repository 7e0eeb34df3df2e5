"""Blocks of a letter moved past each other; tables filled, reshaped, passed, taken out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextTable
from pytestqt.qtbot import QtBot

from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.letters.template import (
    Block,
    Conditional,
    ItemList,
    Salutation,
    Table,
    TextRun,
)
from sme_crm.ui.letters.editor import table_editing, text_menu
from tests.ui.letter_writer import Writer, said

CLIENT = Test("status", Operator.ONE_OF, ("client",))
PROSPECT = Test("status", Operator.ONE_OF, ("prospect",))
Key = Qt.Key
Alt = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def writer(qtbot: QtBot) -> Writer:
    return Writer(qtbot)


def test_blocks_move_past_each_other(writer: Writer) -> None:
    writer.shows(said("a"), Salutation("warm"), ItemList(((TextRun("b"),),)))
    writer.put(1)
    writer.key(Key.Key_Down, Alt)
    assert writer.blocks == (said("a"), ItemList(((TextRun("b"),),)), Salutation("warm"))
    writer.key(Key.Key_Down, Alt)  # at the end already
    writer.key(Key.Key_Up, Alt)
    writer.key(Key.Key_Up, Alt)
    assert writer.blocks == (Salutation("warm"), said("a"), ItemList(((TextRun("b"),),)))


def test_blocks_move_past_tables(writer: Writer) -> None:
    table = Table((((TextRun("x"),), ()),))
    before: tuple[Block, ...] = (said("a"), table, Conditional(CLIENT, (Salutation("warm"),)))
    writer.shows(*before)
    writer.end()
    writer.key(Key.Key_Up, Alt)
    assert writer.blocks == (said("a"), Salutation("warm"), table)
    assert writer.edit.textCursor().block().blockNumber() == 1
    writer.key(Key.Key_Down, Alt)
    assert writer.blocks == (said("a"), table, Salutation("warm"))
    writer.put(0, 1)
    writer.key(Key.Key_Down, Alt)
    assert writer.blocks == (table, said("a"), Salutation("warm"))
    for _ in range(3):
        writer.edit.undo_step()
    assert writer.blocks == before


def test_the_menu_moves_a_block_and_takes_out_a_table(writer: Writer) -> None:
    edit = writer.shows(said("a"), Salutation(), Table((((TextRun("x"),),),)), said("b"))

    def choose(words: str, block: int) -> None:
        cursor = QTextCursor(edit.document().findBlockByNumber(block))
        menu = text_menu.make_menu(edit, edit.cursorRect(cursor).center())
        next(one for one in menu.actions() if one.text().startswith(words)).trigger()

    choose("Move up", 1)
    assert writer.blocks[:2] == (Salutation(), said("a"))
    assert edit.textCursor().blockNumber() == 0
    table = next(part.item for part in edit.parts if isinstance(part.item, QTextTable))
    choose("Take out the table", table.cellAt(0, 0).firstCursorPosition().blockNumber())
    assert writer.blocks == (Salutation(), said("a"), said("b"))


def test_a_condition_is_opened_by_keys(writer: Writer, qtbot: QtBot) -> None:
    inner = Conditional(PROSPECT, (said("b"),))
    edit = writer.shows(Conditional(CLIENT, (said("a"), inner)))
    writer.put(1)
    with qtbot.waitSignal(edit.condition_opened, timeout=60_000) as told:
        writer.key(Key.Key_Return, Alt)
    assert edit.conditions[told.args[0]].criteria == PROSPECT


# -- tables --------------------------------------------------------------------------------------


def test_a_table_is_put_in_filled_and_reshaped(writer: Writer) -> None:
    edit = writer.shows(said("a"))
    writer.end()
    edit.setTextCursor(table_editing.insert_table(edit.textCursor()))
    writer.types("Jour")
    writer.key(Key.Key_Return)
    writer.types("Heure")
    table = edit.textCursor().currentTable()
    assert table is not None
    table_editing.add_row(edit.textCursor())
    table_editing.add_column(edit.textCursor())
    table_editing.set_rules(table, "grid")
    table_editing.set_headed(table, headed=False)
    table_editing.set_column_align(table, 1, "right")
    made = writer.blocks[1]
    assert isinstance(made, Table)
    assert made.rows[0][0] == (TextRun("Jour\nHeure"),)
    assert (len(made.rows), len(made.rows[0]), made.rules) == (4, 3, "grid")
    assert made.aligns == ("left", "right", "left")
    edit.setTextCursor(table_editing.remove_column(edit.textCursor()))
    assert edit.textCursor().currentTable() is not None
    for _ in range(4):
        edit.setTextCursor(table_editing.remove_row(edit.textCursor()))
    assert writer.blocks == (said("a"),)


def test_what_is_typed_below_a_table_is_a_paragraph(writer: Writer) -> None:
    writer.shows(Table((((),),)))
    writer.end()
    writer.types("fin")
    assert writer.blocks == (Table((((),),)), said("fin"))
