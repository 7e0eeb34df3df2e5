"""What screens show while they read, when there is nothing, and when they cannot."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sme_crm.domain.errors import DataFileError
from sme_crm.ui.messages import message_for
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.read_pages import ReadPages
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState
from tests.ui.painting import light, show

__all__ = ["light"]


def test_an_error_is_told_in_its_words_and_offers_to_try_again(qtbot: QtBot) -> None:
    tried: list[str] = []
    state = ErrorState(lambda: tried.append("again"))
    show(qtbot, state)
    error = DataFileError("damaged", file="clients.crm")
    state.show_error(error)
    assert state.accessibleName() == message_for(error).happened
    again = state.findChild(Button)
    assert again.text() == "Try again"
    again.click()
    assert tried == ["again"]


def test_pages_say_that_reading_takes_long_and_that_it_failed(qtbot: QtBot) -> None:
    tried: list[str] = []
    table, nothing = QWidget(), QWidget()
    pages = ReadPages("It is being read", lambda: tried.append("again"), table, nothing)
    show(qtbot, pages)
    pages.wait()
    assert pages.currentWidget() is table  # what comes at once does not blink
    qtbot.waitUntil(lambda: isinstance(pages.currentWidget(), LoadingState))
    pages.show_error(DataFileError("damaged", file="clients.crm"))
    shown = pages.currentWidget()
    assert isinstance(shown, ErrorState)
    shown.findChild(Button).click()
    assert tried == ["again"]
    pages.wait()
    pages.setCurrentWidget(nothing)
    pages.settle()
    assert not pages._patience.isActive()
    assert pages.currentWidget() is nothing


def test_states_offer_what_to_do(qtbot: QtBot) -> None:
    done: list[str] = []
    for state in (
        EmptyState("contacts", "Nothing yet", "Import your file."),
        ErrorState(),
    ):
        show(qtbot, state)
        state.add_action("Import", lambda: done.append("x"), "import", "primary").click()
        state.set_texts("Other", "Words")
        assert state.accessibleName() == "Other"
    assert done == ["x", "x"]
