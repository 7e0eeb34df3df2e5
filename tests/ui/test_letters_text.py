"""Writing the text of a letter: fields that cannot be broken, styles, blocks, conditions."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.criteria import AnyOf, Not, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.fields import own_field
from sme_crm.domain.letters.template import (
    FieldRun,
    ItemList,
    LetterTemplate,
    Paragraph,
    Postscript,
    Runs,
    RunStyle,
    Salutation,
    Spacer,
    TextRun,
    Valediction,
)
from sme_crm.services.letters.templates import sample_templates
from sme_crm.ui.letters.block_column import BlockColumn, new_blocks
from sme_crm.ui.letters.block_row import Desk, ListRow, SalutationRow, TextRow, ValedictionRow
from sme_crm.ui.letters.field_dialog import FieldDialog
from sme_crm.ui.letters.letter_words import FieldNames, block_name, condition_words
from sme_crm.ui.letters.run_editor import RunEditor
from sme_crm.ui.letters.text_pane import TextPane

NAMES = FieldNames([own_field(7, "Essence préférée", "text", "both")])
BOLD = RunStyle(bold=True)
TOWN = FieldRun("address.locality", fallback="votre ville")
Key = Qt.Key


@pytest.fixture
def editor(qtbot: QtBot) -> RunEditor:
    made = RunEditor(NAMES, (TextRun("à "), TOWN, TextRun(" ce jour")), "Paragraph")
    qtbot.addWidget(made)
    made.resize(300, 100)
    made.show()
    return made


def put_cursor(editor: RunEditor, position: int, anchor: int | None = None) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(position if anchor is None else anchor)
    cursor.setPosition(position, QTextCursor.MoveMode.KeepAnchor if anchor is not None
                       else QTextCursor.MoveMode.MoveAnchor)  # fmt: skip
    editor.setTextCursor(cursor)


# -- runs --------------------------------------------------------------------------------------

STYLES = st.builds(
    RunStyle,
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    size=st.sampled_from([None, 9.0, 13.0]),
)
# What Qt itself uses inside documents.
NO_TEXT = "\ufffc\ufdd0\ufdd1"
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"], exclude_characters=NO_TEXT)
    | st.sampled_from("\n é’😀"),
    min_size=1, max_size=12,
)  # fmt: skip
RUNS = st.lists(
    st.builds(TextRun, TEXTS, STYLES)
    | st.builds(
        FieldRun,
        st.sampled_from(["contact.given_name", "own.7", "gone.field"]),
        st.sampled_from(["", "upper", "long_date"]),
        st.sampled_from(["", "vous « & » <b>"]),
        STYLES,
    ),
    max_size=6,
).map(tuple)


def merged(runs: Runs) -> Runs:
    """Neighbours of one style as one run; a line break takes the style of what is before it."""
    text: list[tuple[str, object]] = []
    for run in runs:
        if isinstance(run, FieldRun):
            text.append(("", run))
        else:
            text += [(character, run.style) for character in run.text]
    return tuple(text)  # type: ignore[return-value]


def without_style_of_breaks(runs: Runs) -> list[object]:
    return [
        (what, None if what == "\n" else how)
        for what, how in merged(runs)  # type: ignore[misc]
    ]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(runs=RUNS)
def test_runs_come_back_as_they_went_in(qapp: QApplication, runs: Runs) -> None:
    editor = RunEditor(NAMES, runs)
    read = editor.runs()
    assert without_style_of_breaks(read) == without_style_of_breaks(runs)
    editor.set_runs(read)
    assert editor.runs() == read
    editor.deleteLater()


def test_every_sample_survives_the_editor(qtbot: QtBot) -> None:
    for entry in sample_templates():
        pane = TextPane(NAMES, read_only=False)
        qtbot.addWidget(pane)
        pane.show_template(entry.template)
        assert pane.template() == entry.template, entry.name


def test_a_field_is_deleted_only_whole(editor: RunEditor, qtbot: QtBot) -> None:
    put_cursor(editor, 3)
    qtbot.keyClick(editor, Key.Key_Backspace)
    assert editor.runs() == (TextRun("à  ce jour"),)
    editor.undo()
    assert editor.runs() == (TextRun("à "), TOWN, TextRun(" ce jour"))


def test_typing_beside_a_field_leaves_it_alone(editor: RunEditor, qtbot: QtBot) -> None:
    put_cursor(editor, 3)
    qtbot.keyClicks(editor, "x")
    assert editor.runs() == (TextRun("à "), TOWN, TextRun("x ce jour"))
    put_cursor(editor, 2)
    qtbot.keyClicks(editor, "y")
    assert editor.runs() == (TextRun("à y"), TOWN, TextRun("x ce jour"))


def test_a_field_is_inserted_in_the_style_of_its_place(editor: RunEditor, qtbot: QtBot) -> None:
    put_cursor(editor, 0)
    qtbot.keyClick(editor, Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    editor.insert_field("own.7")
    qtbot.keyClicks(editor, "z")
    assert editor.runs()[:2] == (FieldRun("own.7", style=BOLD), TextRun("z", BOLD))


def test_a_selection_is_styled_with_its_fields(editor: RunEditor) -> None:
    put_cursor(editor, 5, anchor=0)
    editor.toggle_style("bold")
    assert editor.runs() == (
        TextRun("à ", BOLD), replace(TOWN, style=BOLD), TextRun(" c", BOLD), TextRun("e jour"),
    )  # fmt: skip
    editor.toggle_style("bold")
    assert editor.runs() == (TextRun("à "), TOWN, TextRun(" ce jour"))


def test_runs_are_copied_with_their_fields(editor: RunEditor, qtbot: QtBot) -> None:
    put_cursor(editor, 4, anchor=1)
    data = editor.createMimeDataFromSelection()
    assert data.text() == " [Town of the address] "
    other = RunEditor(NAMES, (TextRun("→"),))
    qtbot.addWidget(other)
    put_cursor(other, 1)
    other.insertFromMimeData(data)
    assert other.runs() == (TextRun("→ "), TOWN, TextRun(" "))


def test_foreign_texts_are_pasted_plain(editor: RunEditor) -> None:
    data = QMimeData()
    data.setHtml("<b>gras</b>")
    data.setText("<b>gras</b>\ufffc")
    put_cursor(editor, 0)
    editor.insertFromMimeData(data)
    assert editor.runs()[0] == TextRun("<b>gras</b>à ")
    broken = QMimeData()
    broken.setText("texte ")
    broken.setData("application/x-sme-crm-letter-runs", b"\xff{")
    editor.insertFromMimeData(broken)
    assert editor.runs()[0] == TextRun("<b>gras</b>texte à ")


def test_a_chip_shows_its_field(editor: RunEditor, qtbot: QtBot) -> None:
    picture = QImage(editor.size(), QImage.Format.Format_RGB32)
    editor.render(picture)
    chips = editor._chips
    cursor = QTextCursor(editor.document())
    cursor.setPosition(3)
    size = chips.intrinsicSize(editor.document(), 2, cursor.charFormat())
    assert size.width() > 20
    assert editor.field_at(2) == TOWN
    assert editor.field_at(1) is None
    assert editor.field_at(99) is None
    opened: list[int] = []
    editor.field_opened.connect(opened.append)
    start = editor.cursorRect(_at(editor, 2))
    place = QPoint(start.x() + 8, start.center().y())
    qtbot.mouseDClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    put_cursor(editor, 2)
    qtbot.keyClick(editor, Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert opened == [2, 2]


def _at(editor: RunEditor, position: int) -> QTextCursor:
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    return cursor


def test_a_field_is_told_what_to_say_when_empty(editor: RunEditor, qtbot: QtBot) -> None:
    dialog = FieldDialog(TOWN, "Town")
    qtbot.addWidget(dialog)
    dialog.field_changed.connect(lambda run: editor.replace_field(2, run))
    dialog.fallback.setText(" chez vous ")
    dialog.format.choose("upper")
    dialog.accept_button.click()
    assert editor.runs()[1] == FieldRun("address.locality", "upper", "chez vous")


# -- blocks ------------------------------------------------------------------------------------


def column_of(qtbot: QtBot, *blocks: object, language: str = "fr") -> tuple[BlockColumn, Desk]:
    desk = Desk(NAMES, read_only=False)
    column = BlockColumn(desk, blocks, language)  # type: ignore[arg-type]
    qtbot.addWidget(column)
    column.resize(360, 400)
    column.show()
    return column, desk


def test_every_kind_of_block_can_be_added_moved_and_taken_out(qtbot: QtBot) -> None:
    column, desk = column_of(qtbot)
    left: list[None] = []
    desk.left.connect(lambda: left.append(None))
    kinds = new_blocks("fr")
    for kind in kinds:
        column.add(kind)
    made = [maker() for maker, _icon in kinds.values()]
    assert [type(block) for block in column.blocks()] == [type(block) for block in made]
    assert len(left) >= len(kinds)
    assert all(block_name(block) for block in made)
    menu = column.rows[0].more.menu()
    menu.aboutToShow.emit()
    menu.aboutToShow.emit()
    names = [action.text() for action in menu.actions() if action.text()]
    assert names == ["Add below", "Move up", "Move down", "Take out"]
    menu.actions()[2].trigger()
    column.rows[0].moved.emit(-1)  # at the top already
    assert type(column.blocks()[1]) is type(made[0])
    column.rows[1].removed.emit()
    assert len(column.blocks()) == len(made) - 1
    column.rows[0].add_wanted.emit("spacer")
    assert isinstance(column.blocks()[1], Spacer)


def test_enter_makes_a_paragraph_and_backspace_joins_it(qtbot: QtBot) -> None:
    column, _desk = column_of(qtbot, Paragraph((TextRun("un deux"),)))
    row = column.rows[0]
    assert isinstance(row, TextRow)
    put_cursor(row.editor, 3)
    qtbot.keyClick(row.editor, Key.Key_Return)
    assert column.blocks() == (Paragraph((TextRun("un "),)), Paragraph((TextRun("deux"),)))
    follower = column.rows[1].editors()[0]
    put_cursor(follower, 0)
    qtbot.keyClick(follower, Key.Key_Backspace)
    assert column.blocks() == (Paragraph((TextRun("un deux"),)),)
    assert row.editor.textCursor().position() == 3
    qtbot.keyClick(row.editor, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert column.blocks() == (Paragraph((TextRun("un \ndeux"),)),)


def test_a_list_grows_and_shrinks_by_keys(qtbot: QtBot) -> None:
    column, _desk = column_of(qtbot, ItemList(((TextRun("un"),),), numbered=True))
    row = column.rows[0]
    assert isinstance(row, ListRow)
    first = row.editors()[0]
    put_cursor(first, 2)
    qtbot.keyClick(first, Key.Key_Return)
    second = row.editors()[1]
    qtbot.keyClicks(second, "deux")
    assert column.blocks() == (ItemList(((TextRun("un"),), (TextRun("deux"),)), numbered=True),)
    put_cursor(second, 0)
    qtbot.keyClick(second, Key.Key_Backspace)
    assert column.blocks() == (ItemList(((TextRun("undeux"),),), numbered=True),)
    put_cursor(first, 0)
    qtbot.keyClick(first, Key.Key_Backspace)
    assert len(row.editors()) == 1


def test_salutation_and_closing(qtbot: QtBot) -> None:
    column, _desk = column_of(qtbot, Salutation(), Valediction())
    salutation, closing = column.rows
    assert isinstance(salutation, SalutationRow)
    assert isinstance(closing, ValedictionRow)
    salutation.tone.choose("warm")
    closing.choice.choose("own")
    closing.editor.insert_field("recipient.reader")
    assert column.blocks() == (
        Salutation("warm"), Valediction(runs=(FieldRun("recipient.reader"),)),
    )  # fmt: skip
    closing.choice.choose("warm")
    assert column.blocks()[1] == Valediction("warm")
    english, _desk = column_of(qtbot, Salutation("warm"), language="en")
    assert english.blocks() == (Salutation("warm"),)


def test_conditions_read_as_sentences() -> None:
    client = Test("status", Operator.ONE_OF, ("client",))
    either = AnyOf((client, Test("organization", Operator.IS_FILLED)))
    assert condition_words(either, NAMES) == "Status is Client or Company is filled in"
    refused = Not(Test("own.7", Operator.CONTAINS, ("chêne",)))
    assert condition_words(refused, NAMES) == "not (Essence préférée contains “chêne”)"


# -- the pane ----------------------------------------------------------------------------------


def test_the_text_is_told_after_a_pause_and_kept_when_left(qtbot: QtBot) -> None:
    pane = TextPane(NAMES, read_only=False)
    qtbot.addWidget(pane)
    template = LetterTemplate("Essai", "fr", (Paragraph((TextRun("a"),)), Postscript()))
    pane.show_template(template)
    heard: list[LetterTemplate] = []
    pane.edited.connect(heard.append)
    editor = pane.editors()[0]
    editor.focused.emit()
    with qtbot.waitSignal(pane.edited, timeout=2000):
        qtbot.keyClicks(editor, "bc")
    assert len(heard) == 1
    pane.insert_field("own.7")
    with qtbot.waitSignal(pane.left):
        editor.left.emit()
    assert heard[-1].blocks[0] == Paragraph((TextRun("abc"), FieldRun("own.7")))
    pane.show_template(None)
    assert pane.template() is None
    assert not pane.insert.isEnabled()


def test_what_is_read_only_cannot_be_typed(qtbot: QtBot) -> None:
    pane = TextPane(NAMES, read_only=True)
    qtbot.addWidget(pane)
    pane.show_template(sample_templates()[0].template)
    assert all(editor.isReadOnly() for editor in pane.editors())
