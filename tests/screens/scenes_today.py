"""Scenes of Today: the morning, an empty one, a call, who called."""

from __future__ import annotations

from dataclasses import replace

from sme_crm.domain.activity_series import Proposal
from sme_crm.domain.task import TaskDraft
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


def _proposed(stage: Stage) -> None:
    """A series proposed to new members of a group, and what starting it would do."""
    panel = _panel(stage)
    workspace = stage.context.workspace
    ids = tuple(workspace.contact_lists.ids())[:40:3]

    def propose() -> None:
        group = workspace.groups.create_from(ids, "Salon de l’habitat")
        entry = next(one for one in workspace.series.list_series() if one.series.steps)
        rule = Proposal("group", group_id=group)
        workspace.series.save(replace(entry.series, name="Après le salon", proposal=rule))

    stage.context.jobs.write(propose)
    stage.wait(lambda: any(one.proposed for one in panel.list.rows.things()))
    thing = next(one for one in panel.list.rows.things() if one.proposed)
    panel.list.choose(thing.key)
    stage.settle()


def _proposed_start(stage: Stage) -> None:
    _proposed(stage)
    _panel(stage).list.act("")
    stage.settle()


def _call_list(stage: Stage) -> None:
    _panel(stage)
    workspace = stage.context.workspace
    ids = tuple(workspace.contact_lists.ids())[:5]
    made: list[int] = []

    def make() -> None:
        draft = TaskDraft("Inviter aux portes ouvertes", kind="call", contact_ids=ids)
        made.append(workspace.tasks.create(draft)[0])

    stage.context.jobs.write(make)
    stage.wait(lambda: made)
    stage.send(StartCall(ids[0], made[0]))
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
    dialog.field.setText("6514")
    stage.settle()


SCENES = [
    Scene("today", _morning),
    Scene("today-end", _end),
    Scene("today-call", _called),
    Scene("today-caller", _caller),
    Scene("today-call-list", _call_list),
    Scene("today-proposed", _proposed),
    Scene("today-proposed-start", _proposed_start),
    # The last one: it clears the sample.
    Scene("today-empty", _empty),
]
