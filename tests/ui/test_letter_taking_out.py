"""Selections taken out, replaced, drawn elsewhere: ready blocks go whole or stay; random use."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage, QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.letters.template import (
    AddressWindow,
    Block,
    Conditional,
    Coupon,
    FieldRun,
    ItemList,
    Letterhead,
    Paragraph,
    Postscript,
    Salutation,
    Signature,
    Subject,
    Table,
    TextRun,
    Valediction,
)
from sme_crm.ui.letters.editor import block_editing, condition_editing, table_editing, text_menu
from sme_crm.ui.letters.editor.block_formats import READY_OBJECT
from sme_crm.ui.letters.editor.letter_edit import LetterEdit
from tests.ui.letter_writer import Writer, said

CLIENT = Test("status", Operator.ONE_OF, ("client",))
TABLE = Table((((TextRun("x"),), (TextRun("y"),)), ((TextRun("z"),), ())))
LETTER: tuple[Block, ...] = (AddressWindow(), said("ab"), Salutation(), said("cd"), Signature())
Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writer(qtbot: QtBot) -> Writer:
    return Writer(qtbot)


@pytest.mark.parametrize(
    ("start", "end", "left"),
    [
        pytest.param((1, 1), (2, 0), (1, said("a")), id="to the edge of a ready block"),
        pytest.param((1, 0), (2, 0), (1, None), id="a line whole"),
        pytest.param((1, 1), (2, 1), (1, said("a"), 2, None), id="a ready block and before"),
        pytest.param((2, 0), (3, 1), (2, said("d"), 3, None), id="a ready block and behind"),
        pytest.param((2, 1), (3, 1), (3, said("d")), id="from behind a ready block"),
        pytest.param((2, 0), (2, 1), (2, None), id="a ready block alone"),
        pytest.param((1, 1), (3, 1), (1, said("ad"), 2, None, 3, None), id="over a ready block"),
    ],
)
def test_what_is_selected_goes_and_nothing_else(
    writer: Writer, start: tuple[int, int], end: tuple[int, int], left: tuple[object, ...]
) -> None:
    expected: list[object] = list(LETTER)
    for place, block in zip(left[::2], left[1::2], strict=True):
        assert isinstance(place, int)
        expected[place] = block
    writer.shows(*LETTER)
    writer.put(*start, to=end)
    writer.key(Key.Key_Delete)
    assert writer.blocks == tuple(block for block in expected if block is not None)
    writer.edit.undo_step()
    assert writer.blocks == LETTER
    assert not writer.edit.document().isUndoAvailable()


def test_a_table_goes_and_the_ready_block_behind_it_stays(writer: Writer) -> None:
    writer.shows(said("ab"), TABLE, Salutation("warm"), said("cd"))
    number = next(
        at for at in range(99) if writer.edit.document().findBlockByNumber(at).text() == "cd"
    )
    writer.put(0, 1, to=(number - 1, 0))
    writer.key(Key.Key_Delete)
    assert writer.blocks == (said("a"), Salutation("warm"), said("cd"))


def test_everything_goes_and_can_be_written_anew(writer: Writer) -> None:
    writer.shows(Letterhead(), TABLE, Signature())
    writer.edit.selectAll()
    writer.types("n")
    assert writer.blocks == (said("n"),)
    writer.edit.undo_step()
    assert writer.blocks == (Letterhead(), TABLE, Signature())
    writer.edit.selectAll()
    writer.key(Key.Key_X, Control)
    assert writer.edit.document().blockCount() == 1
    writer.key(Key.Key_V, Control)
    assert writer.blocks == (Letterhead(), TABLE, Signature())


def test_words_typed_over_a_selection_take_its_place(writer: Writer) -> None:
    writer.shows(*LETTER)
    writer.put(2, 0, to=(3, 2))
    writer.types("é")
    assert writer.blocks == (AddressWindow(), said("ab"), said("é"), Signature())
    writer.put(2, 0, to=(2, 1))
    writer.key(Key.Key_Return)
    assert writer.blocks == (AddressWindow(), said("ab"), Paragraph(), Paragraph(), Signature())


def test_words_go_by_control_but_never_into_a_ready_block(writer: Writer) -> None:
    writer.shows(said("un deux"), Salutation(), said("trois"))
    writer.put(0, 7)
    writer.key(Key.Key_Backspace, Control)
    assert writer.blocks[0] == said("un ")
    writer.key(Key.Key_Delete, Control)
    writer.put(2, 0)
    writer.key(Key.Key_Backspace, Control)
    assert writer.blocks == (said("un "), Salutation(), said("trois"))
    writer.put(2, 0)
    writer.key(Key.Key_Delete, Control)
    assert writer.blocks[2] == Paragraph()


def test_the_menu_of_the_right_button_takes_out_whole_blocks(writer: Writer) -> None:
    edit = writer.shows(*LETTER)
    for name, wanted in (("edit-cut", 4), ("edit-undo", 5), ("edit-redo", 4)):
        if name == "edit-cut":
            writer.put(1, 0, to=(2, 0))
        menu = text_menu.make_menu(edit, QPoint(5, 5))
        action = next(one for one in menu.actions() if one.objectName() == name)
        action.trigger()
        assert len(writer.blocks) == wanted, name
    assert QApplication.clipboard().text() == "ab"


def test_composed_words_never_run_into_a_ready_block(writer: Writer) -> None:
    writer.shows(Salutation(), said("ab"))
    writer.put(0, 1)
    event = QInputMethodEvent("", [])
    event.setCommitString("ê")
    QApplication.sendEvent(writer.edit, event)
    assert writer.blocks == (Salutation(), said("ê"), said("ab"))
    writer.put(0, 0, to=(2, 1))
    event = QInputMethodEvent("", [])
    event.setCommitString("«")
    QApplication.sendEvent(writer.edit, event)
    assert writer.blocks == (said("«b"),)


def _drop(writer: Writer, data: QMimeData, block: int, column: int) -> None:
    edit = writer.edit
    cursor = QTextCursor(edit.document().findBlockByNumber(block))
    cursor.setPosition(cursor.position() + column)
    place = edit.cursorRect(cursor).center()
    event = QDropEvent(
        QPointF(place),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    edit.dropEvent(event)


def test_foreign_words_are_dropped_where_they_are_let_go(writer: Writer) -> None:
    writer.shows(said("ab"), Salutation())
    data = QMimeData()
    data.setText("un\ndeux")
    _drop(writer, data, 0, 1)
    assert writer.blocks == (said("aun"), said("deuxb"), Salutation())


def test_a_selection_is_drawn_elsewhere_as_one_step(writer: Writer) -> None:
    from sme_crm.ui.letters.editor import clipboard

    edit = writer.shows(*LETTER)
    writer.put(2, 0, to=(2, 1))
    data = edit.createMimeDataFromSelection()
    place = QTextCursor(edit.document().findBlockByNumber(4))
    clipboard.dropped(edit.textCursor(), place, data, edit.conditions, move=True)
    assert writer.blocks == (AddressWindow(), said("ab"), said("cd"), Signature(), Salutation())
    edit.undo_step()
    assert writer.blocks == LETTER
    writer.put(2, 0, to=(2, 1))
    same = clipboard.dropped(edit.textCursor(), edit.textCursor(), data, edit.conditions, move=True)
    assert same.hasSelection()
    assert writer.blocks == LETTER


def test_pictures_are_told_when_they_are_dropped_or_pasted(writer: Writer, qtbot: QtBot) -> None:
    edit = writer.shows(said("ab"))
    brought: list[object] = []
    edit.picture_brought.connect(brought.append)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/somewhere/plan.PNG"), QUrl("https://example.org/a.png")])
    assert edit.canInsertFromMimeData(files)
    edit.insertFromMimeData(files)
    picture = QImage(2, 2, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    pasted = QMimeData()
    pasted.setImageData(picture)
    edit.insertFromMimeData(pasted)
    assert str(brought[0]).endswith("plan.PNG")
    assert isinstance(brought[1], bytes)
    assert brought[1].startswith(b"\x89PNG")
    assert writer.blocks == (said("ab"),)


def test_tab_goes_from_cell_to_cell(writer: Writer) -> None:
    edit = writer.shows(TABLE)
    table = table_editing.insert_table(edit.textCursor()).currentTable()
    assert table is not None
    edit.setTextCursor(table.cellAt(0, 0).firstCursorPosition())
    for letter in "abcdefg":
        writer.types(letter)
        edit.focusNextPrevChild(True)
    made = writer.blocks[0]
    assert isinstance(made, Table)
    assert len(made.rows) == 4
    assert made.rows[3][0] == (TextRun("g"),)
    edit.focusNextPrevChild(False)
    writer.types("!")
    again = writer.blocks[0]
    assert isinstance(again, Table)
    assert again.rows[3][0] == (TextRun("!g"),)


def test_a_text_to_be_read_only_stays_as_it_is(writer: Writer, qtbot: QtBot) -> None:
    edit = writer.shows(*LETTER, TABLE)
    edit.setReadOnly(True)
    QApplication.clipboard().setText("neu")
    for key, modifier in (
        (Key.Key_A, Control), (Key.Key_X, Control), (Key.Key_V, Control), (Key.Key_Delete, None),
        (Key.Key_Backspace, None), (Key.Key_Return, None), (Key.Key_Space, Control),
        (Key.Key_Up, Qt.KeyboardModifier.AltModifier),
    ):  # fmt: skip
        writer.key(key, modifier)
    with qtbot.assertNotEmitted(edit.field_wanted):
        writer.types("x@")
    event = QInputMethodEvent("", [])
    event.setCommitString("ê")
    QApplication.sendEvent(edit, event)
    assert writer.blocks == (*LETTER, TABLE)
    texts = [one.text() for one in text_menu.make_menu(edit, QPoint(20, 20)).actions()]
    assert not any("Move" in text or "Change" in text for text in texts)


# -- random use ----------------------------------------------------------------------------------

SESSIONS: list[tuple[Block, ...]] = [
    (Letterhead(), AddressWindow(), Subject((TextRun("s"),)), Salutation(), said("un deux"),
     Conditional(CLIENT, (said("c"), TABLE), (said("d"),)), Valediction(), Signature()),
    (said("a"), TABLE, Conditional(CLIENT, (Salutation(), Conditional(CLIENT, (ItemList((
        (TextRun("i"),), (TextRun("j"),))),)))), Coupon((TextRun("k"),)),
     Postscript((FieldRun("contact.family_name"), TextRun("p")))),
    (TABLE,),
    (Letterhead(),),
]  # fmt: skip
_KEYS = [
    (Key.Key_Return, None), (Key.Key_Backspace, None), (Key.Key_Backspace, None),
    (Key.Key_Delete, None), (Key.Key_Backspace, Control), (Key.Key_Delete, Control),
    (Key.Key_Up, Qt.KeyboardModifier.AltModifier), (Key.Key_Down, Qt.KeyboardModifier.AltModifier),
    (Key.Key_A, Control), (Key.Key_X, Control), (Key.Key_V, Control), (Key.Key_C, Control),
]  # fmt: skip


def _acts(writer: Writer, draw: random.Random) -> list[Callable[[], object]]:
    edit = writer.edit

    def put() -> None:
        cursor = edit.textCursor()
        cursor.setPosition(draw.randrange(edit.document().characterCount()))
        if draw.random() < 0.5:
            place = draw.randrange(edit.document().characterCount())
            cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
        edit.setTextCursor(cursor)

    def insert() -> None:
        role = draw.choice(["letterhead", "subject", "valediction", "coupon", "table"])
        runs = () if role == "subject" else (TextRun("Oui"),) if role == "coupon" else None
        if role == "table":
            edit.setTextCursor(table_editing.insert_table(edit.textCursor()))
        else:
            made = block_editing.insert_block(edit.textCursor(), role, runs, {}, "left")
            edit.setTextCursor(made)

    def shape() -> None:
        act = draw.choice([table_editing.add_row, table_editing.remove_column])
        made = act(edit.textCursor())
        if made is not None:
            edit.setTextCursor(made)

    return [
        *[put] * 4,
        *[lambda: writer.key(*draw.choice(_KEYS))] * 8,
        *[lambda: writer.types(draw.choice(["a", " ?", '"x" ', "l'a", "12 000 "]))] * 2,
        insert,
        shape,
        lambda: condition_editing.wrap(edit.textCursor(), edit.conditions, CLIENT),
        lambda: block_editing.set_role(edit.textCursor(), draw.choice(["item", "postscript"])),
        lambda: edit.toggle_style("bold"),
        lambda: edit.insert_field("contact.family_name"),
        edit.undo_step,
        edit.redo_step,
    ]


def _ready_with_words(edit: LetterEdit) -> list[str]:
    found = []
    block = edit.document().begin()
    while block.isValid():
        iterator = block.begin()
        while not iterator.atEnd():
            shown = iterator.fragment().charFormat()
            if shown.objectType() == READY_OBJECT and block.length() != 2:
                found.append(block.text())
            iterator += 1
        block = block.next()
    return found


@pytest.mark.parametrize("seed", range(12))
def test_any_use_leaves_whole_blocks_and_can_be_taken_back(qtbot: QtBot, seed: int) -> None:
    draw = random.Random(seed)
    writer, second = Writer(qtbot), Writer(qtbot)
    writer.shows(*draw.choice(SESSIONS))
    first = writer.blocks
    acts = _acts(writer, draw)
    for _ in range(30):
        draw.choice(acts)()
        assert _ready_with_words(writer.edit) == []
    written = writer.blocks
    second.shows(*written)
    assert second.blocks == written
    while writer.edit.document().isUndoAvailable():
        writer.edit.undo_step()
    assert writer.blocks == first
