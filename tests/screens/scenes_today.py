"""Scenes of Today: the morning, an empty one, a call, who called."""

from __future__ import annotations

from sme_crm.domain.task_filter import TaskFilter
from sme_crm.domain.touch_days import TOUCH_DAYS
from sme_crm.ui.follow_up.call_dialog import CallDialog
from sme_crm.ui.follow_up.caller_dialog import CallerDialog
from sme_crm.ui.navigation import StartCall, WhoCalled
from sme_crm.ui.today.today_panel import TodayPanel
from tests.screens.stage import Scene, Stage


def _panel(stage: Stage) -> TodayPanel:
    stage.open("today")
    return stage.ready(TodayPanel, lambda panel: panel.today() is not None)


def _morning(stage: Stage) -> None:
    _panel(stage)


def _end(stage: Stage) -> None:
    listed = _panel(stage).list
    listed.setCurrentIndex(listed.rows.index(listed.rows.rowCount() - 1))
    listed.scrollToBottom()


def _empty(stage: Stage) -> None:
    panel = _panel(stage)
    workspace = stage.context.workspace
    everybody = tuple(workspace.contact_lists.ids())
    tasks = list(workspace.task_lists.ids(TaskFilter()))
    day = panel.today()
    assert day is not None
    appointments = [one.appointment.id for one in day.appointments]

    def clear() -> None:
        workspace.contacts.throw_away(everybody[: len(everybody) * 9 // 10])
        workspace.contacts.update_many(everybody, {"status": "prospect", "birth_date": None})
        workspace.settings.set_many({f"follow_up.touch_days.{one}": 0 for one in TOUCH_DAYS})
        workspace.tasks.delete(tasks)
        for appointment_id in appointments:
            workspace.agenda.delete(appointment_id)

    stage.context.jobs.write(clear)
    stage.wait(lambda: panel.today() is not None and panel.today().is_empty)
    stage.settle()


def _called(stage: Stage) -> None:
    panel = _panel(stage)
    thing = next(one for one in panel.list.rows.things() if one.task and one.phone)
    assert thing.contact_id is not None and thing.task is not None
    stage.send(StartCall(thing.contact_id, thing.task.id))
    stage.settle()
    dialog = stage.window.findChild(CallDialog)
    assert isinstance(dialog, CallDialog)
    dialog.choose_result("voicemail")


def _caller(stage: Stage) -> None:
    _panel(stage)
    stage.send(WhoCalled("06"))
    stage.settle()
    dialog = stage.window.findChild(CallerDialog)
    assert isinstance(dialog, CallerDialog)
    dialog.field.setText("0678")
    stage.settle()


SCENES = [
    Scene("today", _morning),
    Scene("today-end", _end),
    Scene("today-call", _called),
    Scene("today-caller", _caller),
    # The last one: it clears the sample.
    Scene("today-empty", _empty),
]
