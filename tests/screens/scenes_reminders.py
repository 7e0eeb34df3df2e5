"""Scenes of reminders: what rings now, what was missed, one alone."""

from __future__ import annotations

from datetime import datetime, timedelta

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.dates import present_moment
from sme_crm.domain.task import TaskDraft
from sme_crm.services.workspace import Workspace
from tests.screens.stage import Scene, Stage


def _add_task(workspace: Workspace, subject: str, due: datetime, nth: int) -> None:
    contacts = tuple(workspace.contact_lists.ids())
    workspace.tasks.create(
        TaskDraft(
            subject,
            due_date=due.date().isoformat(),
            due_time=due.strftime("%H:%M"),
            reminder_minutes=0,
            contact_ids=contacts[nth : nth + 1],
        )
    )


def quiet(stage: Stage) -> None:
    """Dismiss whatever the sample rings."""
    stage.wait(lambda: stage.application._background is not None)
    stage.settle()
    background = stage.application._background
    assert background is not None and background.watch is not None
    background.watch.dismiss([one.reminder.key for one in background.watch.rung])
    stage.settle()


def _begin_anew(stage: Stage, workspace: Workspace, add: list[tuple[str, datetime]]) -> None:
    """Quiet what the sample rings, add tasks, and watch as a start of the program does."""
    quiet(stage)

    def work() -> None:
        for nth, (subject, due) in enumerate(add):
            _add_task(workspace, subject, due, nth)

    stage.context.jobs.write(work)
    stage.settle()
    background = stage.application._background
    assert background is not None
    background.rest()
    background.serve(stage.context, stage.window)
    stage.wait(lambda: background.watch is not None and not stage.application.jobs.busy())
    stage.settle()


def show_missed(stage: Stage) -> None:
    """Two that were missed, two that ring now."""
    workspace, now = stage.context.workspace, present_moment().replace(second=0, microsecond=0)
    _begin_anew(
        stage,
        workspace,
        [
            ("Rappeler pour le devis de la véranda", now - timedelta(days=1, hours=2)),
            ("Relancer la facture de l’escalier", now - timedelta(hours=3)),
            ("Confirmer la livraison des fenêtres", now),
        ],
    )
    starts = now + timedelta(minutes=15)

    def add() -> None:
        workspace.agenda.create(
            AppointmentDraft(
                "Visite du chantier, relevé des cotes de la cuisine et de l’arrière-cuisine",
                starts.isoformat("T", "minutes"),
                (starts + timedelta(hours=1)).isoformat("T", "minutes"),
                alarms=(15,),
                contact_ids=tuple(workspace.contact_lists.ids())[7:8],
            )
        )

    stage.context.jobs.write(add)
    card = stage.window.body.reminders
    stage.wait(lambda: card is not None and len(card.rows) == 4)
    stage.settle()


def _one(stage: Stage) -> None:
    _begin_anew(stage, stage.context.workspace, [("Rappeler le fournisseur", present_moment())])
    card = stage.window.body.reminders
    assert card is not None
    stage.window.activateWindow()
    card.take_focus()


SCENES = [Scene("reminders-missed", show_missed), Scene("reminders-one", _one)]
