"""Editors of forms: what they read, when they give it out, what Esc brings back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from sme_crm.domain.field import FieldKind
from sme_crm.domain.fields import FIELDS, find_field, own_field
from sme_crm.ui.forms.choice_editors import ChoiceEditor, ChoicesEditor, YesNoEditor
from sme_crm.ui.forms.countries import country_choices
from sme_crm.ui.forms.editors import (
    FieldEditor,
    LineEditor,
    LongTextEditor,
    Unreadable,
    as_widget,
    value_or_nothing,
)
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.field_editors import make_editor
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.several_box import SeveralBox
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor, Suggestion
from sme_crm.ui.forms.value_editors import AmountEditor, DateEditor, DecimalEditor, IntegerEditor
from sme_crm.ui.language import use_language
from sme_crm.ui.theme.theme import theme
from tests.shared_data import shared_data


@pytest.fixture(autouse=True)
def themed(dressed: QApplication) -> None:
    use_language("en")
    theme().set_mode("light")


def _collect(editor: FieldEditor) -> list[object]:
    found: list[object] = []
    editor.edited.connect(found.append)
    return found


def _commit(editor: LineEditor, text: str) -> list[object]:
    found = _collect(editor)
    editor.setText(text)
    editor.commit()
    return found


@pytest.mark.parametrize(
    ("typed", "value", "shown"),
    [
        ("20/1/91", "1991-01-20", "20/01/1991"),
        ("20 janvier 1991", "1991-01-20", "20/01/1991"),
        ("1991", "1991", "1991"),
        ("au printemps", "au printemps", "au printemps"),
        ("", None, ""),
    ],
)
def test_dates_as_people_type_them(qtbot: QtBot, typed: str, value: object, shown: str) -> None:
    editor = DateEditor()
    qtbot.addWidget(editor)
    editor.set_value("2000-01-01")
    assert _commit(editor, typed) == [value]
    assert editor.text() == shown


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_a_date_is_chosen_in_the_calendar(qtbot: QtBot) -> None:
    editor = DateEditor()
    qtbot.addWidget(editor)
    editor.set_value("2026-11-12")
    found = _collect(editor)
    editor.show()
    editor.open_calendar()
    assert editor._popup is not None
    assert editor._popup.calendar.selectedDate() == QDate(2026, 11, 12)
    editor._popup.calendar.clicked.emit(QDate(2026, 12, 24))
    assert found == ["2026-12-24"]
    assert not editor._popup.isVisible()


@pytest.mark.parametrize(
    ("editor_class", "typed", "value"),
    [
        (IntegerEditor, "1 250", 1250),
        (DecimalEditor, "12,5", 12.5),
        (AmountEditor, "1 250,50 €", 125050),
        (IntegerEditor, "", None),
    ],
)
def test_numbers(qtbot: QtBot, editor_class: type[LineEditor], typed: str, value: object) -> None:
    editor = editor_class()
    qtbot.addWidget(editor)
    editor.set_value(7)
    assert _commit(editor, typed) == [value]
    editor.set_value(value)
    assert not editor.is_dirty()


@pytest.mark.parametrize("editor_class", [IntegerEditor, DecimalEditor, AmountEditor])
def test_what_is_no_number_stays_and_says_so(qtbot: QtBot, editor_class: type[LineEditor]) -> None:
    editor = editor_class()
    box = FieldBox("headcount", "Headcount", editor)
    qtbot.addWidget(box)
    editor.set_value(7)
    found = _commit(editor, "une dizaine")
    assert not found
    assert editor.text() == "une dizaine"
    assert box.remark()
    assert value_or_nothing(editor) is None
    with pytest.raises(Unreadable):
        editor.value()
    editor.restore()
    assert not box.remark()
    assert editor.value() == 7


def test_escape_goes_on_to_the_window_only_when_nothing_is_restored(qtbot: QtBot) -> None:
    keys: list[int] = []

    class Window(QWidget):
        def keyPressEvent(self, event) -> None:
            keys.append(event.key())

    window = Window()
    qtbot.addWidget(window)
    editor = LineEditor(window)
    editor.set_value("Anne")
    editor.setText("Zoé")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert (editor.text(), keys) == ("Anne", [])
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert keys == [Qt.Key.Key_Escape]


def test_long_texts_grow_and_are_given_out(qtbot: QtBot) -> None:
    editor = LongTextEditor()
    qtbot.addWidget(editor)
    editor.resize(300, editor.height())
    editor.set_value("")
    low = editor.height()
    found = _collect(editor)
    editor.setPlainText("line\n" * 8)
    assert editor.height() > low
    editor.commit()
    assert found == ["\n".join(["line"] * 8)]
    QTest.keyClicks(editor, "x")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not editor.is_dirty()


def test_a_choice_that_is_none_any_more_is_kept(qtbot: QtBot) -> None:
    editor = ChoiceEditor([("a", "A"), ("b", "B")])
    qtbot.addWidget(editor)
    found = _collect(editor)
    editor.set_value("gone")
    assert editor.value() == "gone"
    assert not editor.is_dirty()
    editor.offer([("a", "A"), ("c", "C")])
    assert editor.value() == "gone"
    editor.setCurrentIndex(editor.findData("c"))
    editor.activated.emit(editor.currentIndex())
    assert found == ["c"]


def test_yes_no_and_unknown(qtbot: QtBot) -> None:
    editor = YesNoEditor()
    qtbot.addWidget(editor)
    for value in (None, True, False):
        editor.set_value(value)
        assert editor.value() is value
        assert not editor.is_dirty()


def test_several_choices(qtbot: QtBot) -> None:
    editor = ChoicesEditor([("Chêne", "Chêne"), ("R&D", "R&D")])
    qtbot.addWidget(editor)
    found = _collect(editor)
    editor.set_value("Chêne\nPin")
    assert editor.value() == ("Chêne", "Pin")
    assert editor.text() == "Chêne, Pin"
    editor._menu.actions()[1].setChecked(True)
    editor.commit()
    assert found == [("Chêne", "R&D", "Pin")]


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_space_ticks_in_a_popup_list(qtbot: QtBot) -> None:
    box = SeveralBox([("client", "Client"), ("prospect", "Prospect")], "Statut")
    qtbot.addWidget(box)
    ticks = box.make_list()
    ticks.open_below(box)
    QTest.keyClick(ticks.list, Qt.Key.Key_Down)
    QTest.keyClick(ticks.list, Qt.Key.Key_Space)
    assert box.ticked() == ("prospect",)
    QTest.keyClick(ticks.list, Qt.Key.Key_Space)
    assert box.ticked() == ()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_suggestions_for_what_was_typed_last(qtbot: QtBot) -> None:
    editor = SuggestingEditor()
    qtbot.addWidget(editor)
    with qtbot.waitExposed(editor, timeout=60_000):
        editor.show()
    editor.setFocus()
    with qtbot.waitSignal(editor.wanted, timeout=60_000) as wanted:
        QTest.keyClicks(editor, "le go")
    assert wanted.args == ["le go"]
    editor.suggest("le", [Suggestion("x", "x")])
    assert not editor.suggestions()
    found = Suggestion("Le Goff", "Le Goff · Vannes", 12)
    editor.suggest("le go", [found])
    assert editor.suggestions() == [found]
    with qtbot.waitSignal(editor.chosen, timeout=60_000) as chosen:
        editor.take(found)
    assert chosen.args == [found]
    assert (editor.text(), editor.is_dirty()) == ("Le Goff", False)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_every_field_of_the_catalogue_has_an_editor(qtbot: QtBot, field) -> None:
    editor = make_editor(field)
    qtbot.addWidget(as_widget(editor))
    editor.set_value(None)
    assert not editor.is_dirty()
    assert editor.commit()


@pytest.mark.parametrize("kind", ["text", "number", "amount", "date", "yes_no", "choice"])
def test_own_fields_have_editors(qtbot: QtBot, kind: str) -> None:
    editor = make_editor(own_field(1, "Own", kind, "both", ["A & B"]))
    qtbot.addWidget(as_widget(editor))
    editor.set_value(None)
    assert not editor.is_dirty()


def test_company_numbers_are_shown_in_groups(qtbot: QtBot) -> None:
    field = find_field("siret")
    assert field is not None and field.kind is FieldKind.TEXT
    editor = make_editor(field)
    qtbot.addWidget(as_widget(editor))
    editor.set_value("84850345400219")
    assert isinstance(editor, QLineEdit)
    assert editor.text() == "848 503 454 00219"


def test_countries_begin_with_france_and_its_neighbours() -> None:
    choices = country_choices("fr")
    assert choices[0] == ("", "France")
    assert choices[1] == ("BE", "Belgique")
    assert len({code for code, _name in choices}) == len(choices) > 200


def test_fields_stand_side_by_side_and_hidden_ones_leave_no_gap(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    layout = FormLayout(page)
    fields = [QLineEdit() for _ in range(4)]
    for field, span in zip(fields, (6, 6, 4, 8), strict=True):
        layout.add(field, span)
    page.resize(400, 300)
    page.show()
    assert fields[0].y() == fields[1].y() < fields[2].y() == fields[3].y()
    assert fields[3].geometry().right() == fields[1].geometry().right()
    tall = layout.heightForWidth(400)
    fields[2].hide()
    fields[3].hide()
    assert layout.heightForWidth(400) < tall
    assert layout.heightForWidth(200) > layout.heightForWidth(400)


def test_hostile_texts_come_back_as_they_were(qtbot: QtBot) -> None:
    import json

    texts = json.loads(shared_data("hostile/blns.json").read_text(encoding="utf-8"))
    line, long_text = LineEditor(), LongTextEditor()
    qtbot.addWidget(line)
    qtbot.addWidget(long_text)
    for text in [*texts, "x" * 40_000]:
        for editor in (line, long_text):
            editor.set_value(text)
            assert not editor.is_dirty()
            assert editor.commit()
            assert editor.kept() == text


def test_a_text_that_is_cut_shows_whole_in_a_tooltip(qtbot: QtBot) -> None:
    editor = LineEditor()
    qtbot.addWidget(editor)
    editor.resize(80, 32)
    editor.set_value("contact@<b>boulangerie-girard</b>.example")
    with qtbot.waitExposed(editor, timeout=60_000):
        editor.show()
    place = QPoint(5, 5)
    asked = QHelpEvent(QEvent.Type.ToolTip, place, editor.mapToGlobal(place))
    QApplication.sendEvent(editor, asked)
    assert "&lt;b&gt;boulangerie" in QToolTip.text()
    QToolTip.hideText()


def test_several_choices_begin_where_the_text_of_other_fields_does(
    dressed: QApplication, qtbot: QtBot
) -> None:
    place = QWidget()
    qtbot.addWidget(place)
    column = QVBoxLayout(place)
    choices, line = ChoicesEditor([("H", "H"), ("long", "long " * 40)]), LineEditor()
    choices.set_value(("H", "long"))
    line.set_value("H")
    for editor in (choices, line):
        column.addWidget(editor)
    place.resize(240, 100)
    place.show()
    picture = place.grab().toImage()

    def begins(editor: QWidget) -> int:
        area, ground = editor.geometry(), picture.pixelColor(editor.geometry().center().x(), 0)
        dark = min(ground.lightness(), 255) // 2
        return next(
            x - area.x()
            for x in range(area.x() + 4, area.right())
            if any(
                picture.pixelColor(x, y).lightness() < dark
                for y in range(area.y() + 8, area.bottom() - 8)
            )
        )

    assert abs(begins(choices) - begins(line)) <= 1
