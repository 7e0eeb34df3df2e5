"""Writing a letter in its editor: keys, fields, styles, blocks, conditions, tables, pasting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QImage,
    QTextCursor,
    QTextTable,
)
from pytestqt.qtbot import QtBot

from sme_crm.domain.criteria import Criteria, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.letters.template import (
    AddressWindow,
    Conditional,
    Coupon,
    FieldRun,
    Image,
    ItemList,
    Paragraph,
    Postscript,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    Table,
    TextRun,
    Valediction,
)
from sme_crm.ui.letters.editor import block_editing, condition_editing, text_menu
from sme_crm.ui.letters.editor.block_words import ShownContact
from sme_crm.ui.letters.editor.merge_field_list import MergeFieldList
from sme_crm.ui.letters.editor.tool_bar import ToolBar
from sme_crm.ui.letters.letter_words import FieldNames
from tests.ui.letter_writer import NAMES, Writer, said

BOLD = RunStyle(bold=True)
TOWN = FieldRun("address.locality", fallback="votre ville")
CLIENT = Test("status", Operator.ONE_OF, ("client",))
PROSPECT = Test("status", Operator.ONE_OF, ("prospect",))
Key = Qt.Key
Shift, Control, Alt = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def writer(qtbot: QtBot) -> Writer:
    return Writer(qtbot)


# -- fields --------------------------------------------------------------------------------------


def test_a_field_is_deleted_only_whole(writer: Writer) -> None:
    text = Paragraph((TextRun("à "), TOWN, TextRun(" ce jour")))
    writer.shows(text)
    writer.put(0, 3)
    writer.key(Key.Key_Backspace)
    assert writer.blocks == (said("à  ce jour"),)
    writer.edit.undo_step()
    assert writer.blocks == (text,)


def test_typing_beside_a_field_leaves_it_alone(writer: Writer) -> None:
    writer.shows(Paragraph((TextRun("à "), TOWN, TextRun(" ce jour"))))
    writer.put(0, 3)
    writer.types("x")
    writer.put(0, 2)
    writer.types("y")
    assert writer.blocks == (Paragraph((TextRun("à y"), TOWN, TextRun("x ce jour"))),)


def test_a_field_is_inserted_in_the_style_of_its_place(writer: Writer) -> None:
    writer.shows(said("a"))
    writer.put(0, 0)
    writer.key(Key.Key_B, Control)
    writer.edit.insert_field("own.7")
    writer.types("z")
    bold = (FieldRun("own.7", style=BOLD), TextRun("z", BOLD), TextRun("a"))
    assert writer.blocks == (Paragraph(bold),)


def test_at_offers_fields_but_not_inside_an_address(writer: Writer, qtbot: QtBot) -> None:
    writer.shows(said("Bonjour "))
    writer.end()
    with qtbot.waitSignal(writer.edit.field_wanted, timeout=60_000):
        writer.types("@")
    writer.types("jean")
    with qtbot.assertNotEmitted(writer.edit.field_wanted):
        writer.types("@")
    assert writer.blocks == (said("Bonjour jean@"),)


def test_a_chip_says_what_the_contact_shown_has(writer: Writer) -> None:
    edit = writer.shows(Paragraph((TOWN, FieldRun("contact.given_name"))))
    chips = edit.chips
    assert chips.words(TOWN) == ("Town of the address", "info")
    writer.wording.show(ShownContact({"address.locality": "Lyon"}))
    edit.refresh()
    assert chips.words(TOWN) == ("Lyon", "info")
    assert chips.words(FieldRun("contact.given_name")) == ("Given name", "warning")
    writer.wording.show(ShownContact({}))
    assert chips.words(TOWN) == ("votre ville", "info")
    picture = QImage(edit.size(), QImage.Format.Format_RGB32)
    edit.render(picture)
    assert edit.fields.at(0) == TOWN
    assert edit.fields.at(99) is None


def test_a_field_is_opened_by_mouse_and_keys(writer: Writer, qtbot: QtBot) -> None:
    edit = writer.shows(Paragraph((TextRun("à "), TOWN)))
    opened: list[int] = []
    edit.field_opened.connect(opened.append)
    cursor = QTextCursor(edit.document())
    cursor.setPosition(2)
    start = edit.cursorRect(cursor)
    place = QPoint(start.x() + 8, start.center().y())
    qtbot.mouseDClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=place)
    writer.put(0, 2)
    writer.key(Key.Key_Return, Alt)
    assert opened == [2, 2]
    changed = FieldRun("address.locality", "upper", "chez vous")
    edit.fields.replace(2, changed)
    assert writer.blocks == (Paragraph((TextRun("à "), changed)),)


def test_a_field_that_is_gone_is_told_and_can_be_replaced(writer: Writer, qtbot: QtBot) -> None:
    gone = FieldRun("own.9", fallback="rien")
    edit = writer.shows(Paragraph((gone, TextRun(" fin"))))
    assert edit.chips.words(gone) == ("Field that is gone", "danger")
    place = edit.cursorRect(QTextCursor(edit.document())).center() + QPoint(8, 0)
    assert "not in the file any more" in text_menu.tip_at(edit, place)
    entries = text_menu.make_menu(edit, place).actions()
    with qtbot.waitSignal(edit.field_exchanged, timeout=60_000) as told:
        entries[0].trigger()
    assert told.args == [0]
    # The user's own fields are read later than the first letter is shown.
    assert FieldNames().knows("own.9")
    assert not FieldNames().knows("no.such")


def test_the_list_of_fields_puts_one_in_once(writer: Writer, qtbot: QtBot) -> None:
    writer.shows(said(""))
    offered = MergeFieldList(writer.edit, NAMES, writer.wording.field)
    taken: list[str] = []
    offered.taken.connect(taken.append)
    offered.open_at(QPoint(0, 0), writer.edit)
    offered.search.setText("essence")
    qtbot.keyClick(offered.search, Key.Key_Return)
    assert taken == ["own.7"]


def test_spaces_without_a_break_are_typed(writer: Writer) -> None:
    writer.shows(said("5kg"))
    writer.put(0, 1)
    writer.key(Key.Key_Space, Control | Shift)
    writer.put(0, 4)
    writer.key(Key.Key_Space, Alt | Shift)
    assert writer.blocks == (said("5\u00a0kg\u202f"),)


# -- styles --------------------------------------------------------------------------------------


def test_a_selection_is_styled_with_its_fields(writer: Writer) -> None:
    writer.shows(Paragraph((TextRun("à "), TOWN, TextRun(" ce jour"))))
    writer.put(0, 0, to=(0, 5))
    writer.edit.toggle_style("bold")
    bold = (TextRun("à ", BOLD), replace(TOWN, style=BOLD), TextRun(" c", BOLD), TextRun("e jour"))
    assert writer.blocks == (Paragraph(bold),)
    writer.edit.toggle_style("bold")
    writer.edit.set_size(14.0)
    sized = writer.blocks[0]
    assert isinstance(sized, Paragraph)
    assert [run.style.size for run in sized.runs] == [14.0, 14.0, 14.0, None]


def test_styles_reach_over_ready_blocks_and_tables(writer: Writer) -> None:
    table = Table((((TextRun("a"),), (TextRun("b"),)),))
    writer.shows(said("un"), Salutation(), table, said("deux"))
    writer.edit.selectAll()
    writer.edit.toggle_style("italic")
    italic = RunStyle(italic=True)
    assert writer.blocks == (
        Paragraph((TextRun("un", italic),)), Salutation(),
        replace(table, rows=(((TextRun("a", italic),), (TextRun("b", italic),)),)),
        Paragraph((TextRun("deux", italic),)),
    )  # fmt: skip


# -- French while typing ------------------------------------------------------------------------


def test_french_spaces_come_while_typing_and_can_be_taken_back(writer: Writer) -> None:
    writer.shows(said("Quoi"))
    writer.end()
    writer.types(" ?")
    assert writer.blocks == (said("Quoi\u202f?"),)
    writer.edit.undo_step()
    assert writer.blocks == (said("Quoi ?"),)
    writer.shows(said("What"), language="en")
    writer.end()
    writer.types(" ?")
    assert writer.blocks == (said("What ?"),)


# -- Enter, Backspace, blocks ----------------------------------------------------------------------


def test_enter_makes_a_paragraph_and_backspace_joins_it(writer: Writer) -> None:
    writer.shows(said("un deux"))
    writer.put(0, 3)
    writer.key(Key.Key_Return)
    assert writer.blocks == (said("un "), said("deux"))
    writer.key(Key.Key_Backspace)
    assert writer.blocks == (said("un deux"),)
    writer.key(Key.Key_Return, Shift)
    assert writer.blocks == (said("un \ndeux"),)


def test_enter_behind_a_subject_begins_the_text(writer: Writer) -> None:
    writer.shows(Subject((TextRun("Objet"),)), Salutation())
    writer.put(0, 5)
    writer.key(Key.Key_Return)
    writer.types("a")
    writer.put(2, 1)
    writer.key(Key.Key_Return)
    writer.types("b")
    assert writer.blocks == (Subject((TextRun("Objet"),)), said("a"), Salutation(), said("b"))


def test_words_typed_at_a_ready_block_begin_a_paragraph(writer: Writer) -> None:
    writer.shows(AddressWindow(), Spacer(5.0))
    writer.put(0, 0)
    writer.types("ab")
    assert writer.blocks == (AddressWindow(), said("ab"), Spacer(5.0))


def test_a_ready_block_is_reached_before_it_is_taken_out(writer: Writer) -> None:
    writer.shows(AddressWindow(), said("ab"))
    writer.put(1, 0)
    writer.key(Key.Key_Backspace)
    assert writer.blocks == (AddressWindow(), said("ab"))
    writer.key(Key.Key_Backspace)
    assert writer.blocks == (said("ab"),)
    writer.edit.undo_step()
    assert writer.blocks == (AddressWindow(), said("ab"))


@pytest.mark.parametrize("number", [0, 1, 2])
def test_any_ready_block_can_be_taken_out(writer: Writer, number: int) -> None:
    blocks = (AddressWindow(), Salutation(), Signature())
    writer.shows(*blocks)
    writer.put(number)
    writer.key(Key.Key_Delete)
    assert writer.blocks == tuple(b for at, b in enumerate(blocks) if at != number)
    writer.edit.undo_step()
    assert writer.blocks == blocks


def test_a_list_grows_and_ends_by_keys(writer: Writer) -> None:
    writer.shows(ItemList(((TextRun("un"),),), numbered=True))
    writer.end()
    writer.key(Key.Key_Return)
    writer.types("deux")
    two = ItemList(((TextRun("un"),), (TextRun("deux"),)), numbered=True)
    assert writer.blocks == (two,)
    writer.key(Key.Key_Return)
    writer.key(Key.Key_Return)
    writer.types("fin")
    assert writer.blocks == (two, said("fin"))


def test_kinds_of_blocks_change_and_come_back(writer: Writer) -> None:
    writer.shows(said("a"), said("b"))
    writer.put(0, 0, to=(1, 1))
    block_editing.set_role(writer.edit.textCursor(), "item", {"list": 1})
    assert writer.blocks == (ItemList(((TextRun("a"),), (TextRun("b"),))),)
    writer.put(0, 0)
    writer.key(Key.Key_Backspace)
    assert writer.blocks[0] == said("a")
    writer.put(0, 0)
    block_editing.set_role(writer.edit.textCursor(), "postscript")
    assert writer.blocks[0] == Postscript((TextRun("a"),))
    block_editing.set_role(writer.edit.textCursor(), "paragraph")
    block_editing.set_align(writer.edit.textCursor(), "center")
    assert writer.blocks[0] == Paragraph((TextRun("a"),), "center")


def test_every_kind_of_block_is_put_in(writer: Writer) -> None:
    edit = writer.shows(said("a"))
    writer.end()
    for role, kept in (("spacer", {"height": 9.0}), ("salutation", {"tone": "warm"})):
        cursor = block_editing.insert_block(edit.textCursor(), role, None, kept, "left")
        edit.setTextCursor(cursor)
    coupon = (TextRun("Oui"),)
    cursor = block_editing.insert_block(edit.textCursor(), "coupon", coupon, {"code": "qr"}, "left")
    kept = {"picture": "ab", "width": 40.0}
    block_editing.insert_block(cursor, "image", None, kept, "center")
    assert writer.blocks == (
        said("a"), Spacer(9.0), Salutation("warm"), Coupon(coupon), Image("ab", 40.0, "center"),
    )  # fmt: skip
    block = edit.document().findBlockByNumber(1)
    block_editing.set_attributes(block, {"height": 3.0})
    assert writer.blocks[1] == Spacer(3.0)


def test_a_closing_is_written_in_own_words(writer: Writer) -> None:
    edit = writer.shows(Valediction("warm"))
    runs = (TextRun("Bien à vous"),)
    edit.setTextCursor(block_editing.write_own_words(edit.document().firstBlock(), runs))
    writer.types("!")
    assert writer.blocks == (Valediction("warm", (TextRun("Bien à vous!"),)),)


def test_the_end_of_a_letter_is_shown_with_its_margin(writer: Writer) -> None:
    edit = writer.shows(*[said(f"Un mot {number}.") for number in range(60)])
    bar = edit.verticalScrollBar()
    writer.end()
    assert bar.value() == bar.maximum() > 0
    writer.put(0)
    assert bar.value() < bar.maximum()


def test_ctrl_y_makes_again_what_was_taken_back(writer: Writer) -> None:
    writer.shows(said("a"))
    writer.end()
    writer.types("b")
    writer.key(Key.Key_Z, Control)
    assert writer.blocks == (said("a"),)
    writer.key(Key.Key_Y, Control)
    assert writer.blocks == (said("ab"),)


def test_the_tools_tell_a_size_that_is_not_among_the_usual_ones(writer: Writer) -> None:
    large = Paragraph((TextRun("a", RunStyle(size=13)),))
    edit = writer.shows(large, said("b"))
    tools = ToolBar(read_only=False)
    writer.qtbot.addWidget(tools)
    for block, shown in ((0, "13"), (1, "")):
        writer.put(block, 1)
        tools.show_place(edit)
        assert tools.size_box.key() == shown
    assert tools.size_box.findData("13") < 0


# -- conditions ----------------------------------------------------------------------------------


def test_a_condition_is_put_around_blocks_changed_and_taken_away(writer: Writer) -> None:
    edit = writer.shows(said("a"), said("b"), said("c"))
    writer.put(1, 0, to=(2, 1))
    number = condition_editing.wrap(edit.textCursor(), edit.conditions, CLIENT)
    both = (said("b"), said("c"))
    assert writer.blocks == (said("a"), Conditional(CLIENT, both))
    made = condition_editing.change(edit.document(), edit.conditions, number, PROSPECT)
    assert writer.blocks == (said("a"), Conditional(PROSPECT, both))
    edit.undo_step()
    assert writer.blocks == (said("a"), Conditional(CLIENT, both))
    edit.redo_step()
    cursor = condition_editing.add_otherwise(edit.document(), made)
    assert cursor is not None
    assert condition_editing.has_otherwise(edit.document(), made)
    edit.setTextCursor(cursor)
    writer.types("d")
    assert writer.blocks == (said("a"), Conditional(PROSPECT, both, (said("d"),)))
    condition_editing.unwrap(edit.document(), made)
    assert writer.blocks == (said("a"), said("b"), said("c"), said("d"))


def test_a_condition_inside_another(writer: Writer) -> None:
    inner = Conditional(PROSPECT, (said("b"),))
    edit = writer.shows(Conditional(CLIENT, (said("a"), said("c"))))
    writer.put(1, 0)
    writer.key(Key.Key_Return)
    writer.put(1, 0)
    writer.types("b")
    condition_editing.wrap(edit.textCursor(), edit.conditions, PROSPECT)
    assert writer.blocks == (Conditional(CLIENT, (said("a"), inner, said("c"))),)


def test_tables_stand_under_conditions_too(writer: Writer) -> None:
    table = Table((((TextRun("x"),),),))
    edit = writer.shows(said("a"), table, said("b"))
    edit.selectAll()
    condition_editing.wrap(edit.textCursor(), edit.conditions, Not(CLIENT))
    assert writer.blocks == (Conditional(Not(CLIENT), (said("a"), table, said("b"))),)


def test_a_click_on_the_band_opens_the_condition(writer: Writer, qtbot: QtBot) -> None:
    edit = writer.shows(said("a"), Conditional(CLIENT, (said("b"),), (said("c"),)))
    asked: list[Criteria] = []

    def worded(criteria: Criteria) -> str:
        asked.append(criteria)
        return "statut"

    edit.margin.condition_words = worded
    edit.render(QImage(edit.size(), QImage.Format.Format_RGB32))
    assert CLIENT in asked
    block = edit.document().findBlockByNumber(1)
    top = edit.document().documentLayout().blockBoundingRect(block).top()
    place = QPointF(60, top - 12)
    assert edit.margin.condition_under(place) == 0
    assert edit.margin.condition_under(QPointF(60, top + 8)) is None
    with qtbot.waitSignal(edit.condition_opened, timeout=60_000):
        qtbot.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=place.toPoint())


def test_bands_stand_above_tables_and_go_on_over_the_lines_beside_them(writer: Writer) -> None:
    table = Table((((TextRun("x"),), (TextRun("y"),)),))
    edit = writer.shows(said("a"), Conditional(CLIENT, (said("b"), table), (table,)), said("c"))
    edit.render(QImage(edit.size(), QImage.Format.Format_RGB32))
    begun = [[(depth, step.met) for depth, step in part.begun] for part in edit.parts]
    assert [one for one in begun if one] == [[(0, True)], [(0, False)]]
    second = next(part.item for part in edit.parts if part.begun and not part.begun[0][1].met)
    assert isinstance(second, QTextTable)
    inside = edit.cursorRect(second.cellAt(0, 0).firstCursorPosition())
    above = QPointF(60, inside.top() - 18)
    assert edit.margin.condition_under(above) == 0
    assert edit.margin.condition_under(QPointF(60, inside.center().y())) is None
    assert inside.left() > 30


def test_the_room_of_bands_is_no_step_of_its_own(writer: Writer) -> None:
    edit = writer.shows(Conditional(CLIENT, (said("a"), said("b"))))
    writer.put(0, 0, to=(1, 0))
    writer.key(Key.Key_Backspace)
    assert writer.blocks == (Conditional(CLIENT, (said("b"),)),)
    assert edit.document().firstBlock().blockFormat().topMargin() > 20
    edit.undo_step()
    assert writer.blocks == (Conditional(CLIENT, (said("a"), said("b"))),)
    assert not edit.document().isUndoAvailable()


# -- copying -------------------------------------------------------------------------------------


def test_blocks_are_copied_with_fields_and_conditions(writer: Writer, qtbot: QtBot) -> None:
    part = (Paragraph((TextRun("à "), TOWN)), Conditional(CLIENT, (said("b"),)))
    writer.shows(*part)
    writer.edit.selectAll()
    data = writer.edit.createMimeDataFromSelection()
    assert data.text() == "à [Town of the address]\nb"
    other = Writer(qtbot)
    other.shows(said("→"))
    other.end()
    other.key(Key.Key_Return)
    other.edit.insertFromMimeData(data)
    assert other.blocks == (said("→"), *part)


def test_a_piece_of_a_line_goes_into_the_line(writer: Writer) -> None:
    writer.shows(Paragraph((TextRun("à "), TOWN, TextRun(" ce jour"))), said("→"))
    writer.put(0, 1, to=(0, 4))
    data = writer.edit.createMimeDataFromSelection()
    writer.end()
    writer.edit.insertFromMimeData(data)
    assert writer.blocks[1] == Paragraph((TextRun("→ "), TOWN, TextRun(" ")))


def test_foreign_texts_are_pasted_plain(writer: Writer) -> None:
    writer.shows(said("à"))
    data = QMimeData()
    data.setHtml("<b>gras</b>")
    data.setText("<b>gras</b>\ufffc\n\nfin ")
    writer.put(0, 0)
    writer.edit.insertFromMimeData(data)
    assert writer.blocks == (said("<b>gras</b>"), said("fin à"))
    broken = QMimeData()
    broken.setText("texte ")
    broken.setData("application/x-sme-crm-letter", b"\xff{")
    writer.put(0, 0)
    writer.edit.insertFromMimeData(broken)
    assert writer.blocks[0] == said("texte <b>gras</b>")
