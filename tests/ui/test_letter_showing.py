"""How the text of a letter is shown: larger or smaller, and to those who hear it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.letters.template import FieldRun, Paragraph, RunStyle, Salutation, TextRun
from sme_crm.ui.letters.editor import text_menu
from sme_crm.ui.letters.editor.block_words import ShownContact
from tests.ui.letter_writer import NAMES, Writer, said

TOWN = FieldRun("address.locality", fallback="votre ville")
Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writer(qtbot: QtBot) -> Writer:
    return Writer(qtbot)


def test_a_screen_reader_hears_what_the_fields_of_a_paragraph_say(
    writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    writer.shows(said("Bonjour."), Paragraph((TextRun("à "), TOWN, TextRun(" ce jour"))))
    edit = writer.edit
    writer.put(0)
    assert edit.accessibleDescription() == ""
    writer.key(Key.Key_Down)
    assert edit.accessibleDescription() == f"à {NAMES.name(TOWN.key)} ce jour"
    assert heard[-1] == edit.accessibleDescription()
    writer.wording.show(ShownContact({TOWN.key: "Nantes"}))
    edit.refresh()
    assert edit.accessibleDescription() == "à Nantes ce jour"
    writer.end()
    writer.types("!")
    assert edit.accessibleDescription().startswith("à Nantes ce jour")
    assert edit.accessibleDescription().endswith("!")


def test_the_text_is_shown_larger_and_stays_what_it_is(writer: Writer) -> None:
    text = (
        Salutation(),
        Paragraph((TextRun("à "), TOWN, TextRun(" gros", RunStyle(size=18)))),
        said("fin"),
    )
    edit = writer.shows(*text)
    chosen: list[int] = []
    edit.zoom.changed.connect(chosen.append)

    def heights() -> list[float]:
        layout, block = edit.document().documentLayout(), edit.document().begin()
        found = []
        while block.isValid():
            found.append(layout.blockBoundingRect(block).height())
            block = block.next()
        return found

    usual, picture = heights(), edit.grab().toImage()
    writer.end()
    writer.types(" mot")
    for _ in range(4):
        writer.key(Key.Key_Plus, Control)
    assert chosen == [110, 125, 150, 175]
    assert heights()[0] > usual[0] * 1.7, "its words may take more lines"
    assert heights()[1:] == pytest.approx([height * 1.75 for height in usual[1:]], rel=0.12)
    assert writer.blocks == (*text[:2], said("fin mot"))
    edit.undo_step()
    assert writer.blocks == text
    writer.key(Key.Key_Minus, Control)
    assert edit.zoom.percent == 150
    writer.key(Key.Key_0, Control)
    assert heights() == pytest.approx(usual)
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    assert edit.grab().toImage().size() == picture.size()
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Control, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(edit.viewport(), wheel)
    assert (edit.zoom.percent, chosen[-1]) == (110, 110)
    for _ in range(20):
        edit.zoom.step(1)
    assert edit.zoom.percent == 300
    menu = text_menu.make_menu(edit, QPoint(5, 5))
    named = {action.text().partition("\t")[0]: action for action in menu.actions()}
    named["Show the text as usual"].trigger()
    assert edit.zoom.percent == 100
    menu.deleteLater()
