"""How the screens of Today and of calls come about, for their kept texts."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from sme_crm.domain.dates import pretend_day
from sme_crm.ui.follow_up.call_dialog import CallDialog
from sme_crm.ui.follow_up.caller_dialog import CallerDialog
from sme_crm.ui.navigation import StartCall, WhoCalled
from sme_crm.ui.today.today_panel import TodayPanel
from tests.ui.play import Play


def show_today(play: Play) -> TodayPanel:
    """The morning."""
    play.open("today")
    return play.ready(TodayPanel, lambda panel: panel.today() is not None)


def begin_call(play: Play) -> QWidget:
    """A call that is refused."""
    panel = show_today(play)
    thing = next(one for one in panel.list.rows.things() if one.task and one.phone)
    assert thing.contact_id is not None and thing.task is not None
    # On a Saturday, so that the hour of the test makes no difference to the rules of calls.
    with pretend_day(date(2026, 11, 21)):
        play.send(StartCall(thing.contact_id, thing.task.id))
        dialog = play.over(CallDialog)
        play.wait(lambda: dialog.save_button.isEnabled())
    dialog.choose_result("refuses")
    return dialog


def ask_caller(play: Play) -> QWidget:
    """Who called, by the first digits."""
    show_today(play)
    play.send(WhoCalled("067"))
    dialog = play.over(CallerDialog)
    dialog.field.setText("0678")
    play.wait(lambda: dialog.model.rowCount())
    play.settle()
    return dialog
