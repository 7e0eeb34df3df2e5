"""Scenes of the shell: first start, refusals, palette, dialogs, changes, trash, settings."""

from __future__ import annotations

from pathlib import Path

from sme_crm.domain.errors import DataFileError
from sme_crm.ui.changes_screen.changes_panel import ChangesPanel
from sme_crm.ui.navigation import OpenSettings, RestoreBackup, ShowChanges
from sme_crm.ui.shell.command_palette import CommandPalette
from tests.screens.stage import Scene, Stage


def _first_start(stage: Stage) -> None:
    stage.application.opener.ask()
    stage.shown = stage.application.opener.start_dialog


def _refusal(stage: Stage) -> None:
    path = Path.home() / "clients.crm"
    stage.application.settings.note_recent_file(path)
    stage.application.opener.ask(DataFileError("damaged", file=path.name), path)
    stage.shown = stage.application.opener.start_dialog


def _palette(stage: Stage) -> None:
    stage.open("changes")
    stage.window.open_palette()
    palette = stage.window.findChild(CommandPalette)
    palette.field.setText("ma")
    stage.settle()


def change_contacts(stage: Stage) -> None:
    """Throw some away, change others, bring one back."""
    workspace = stage.context.workspace

    def work() -> None:
        ids = list(workspace.contact_lists.ids())[:9]
        workspace.contacts.throw_away(ids[:3])
        workspace.contacts.update_many(ids[3:], {"status": "client"})
        workspace.contacts.restore(ids[:1])

    stage.context.jobs.write(work)
    stage.settle()


def _changes(stage: Stage) -> None:
    change_contacts(stage)
    stage.send(ShowChanges())


def _trash(stage: Stage) -> None:
    change_contacts(stage)
    stage.open("changes")
    stage.panel(ChangesPanel).show_page("trash")


def _erasing(stage: Stage) -> None:
    """The question before the second contact of the trash is erased for good."""
    _trash(stage)
    trash = stage.panel(ChangesPanel).trash
    stage.wait(lambda: trash.model.rowCount() > 1)
    trash.view.selectRow(1)
    trash.erase.click()
    stage.wait(lambda: trash.erasing.dialog is not None)
    stage.shown = trash.erasing.dialog


def _undone(stage: Stage) -> None:
    change_contacts(stage)
    stage.send(ShowChanges())
    stage.settle()
    stage.panel(ChangesPanel).changes.undo_chosen()


def _settings(page: str):
    return lambda stage: stage.send(OpenSettings(page))


def _restore(stage: Stage) -> None:
    stage.context.jobs.write(stage.context.workspace.backups.back_up)
    stage.settle()
    stage.send(RestoreBackup())


def _job(stage: Stage) -> None:
    def work(progress) -> None:
        import time

        for done in range(30):
            progress.step(done, 100, "")
            time.sleep(0.08)

    stage.open("changes")
    job = stage.context.jobs.run("Importing customers.xlsx", work, lambda _done: None)
    stage.wait(lambda: job.done > 20)


SCENES = [
    Scene("shell-first-start", _first_start, own_file=True),
    Scene("shell-refusal", _refusal, own_file=True),
    Scene("shell-palette", _palette),
    Scene("shell-error", lambda stage: stage.context.notices.show_error(KeyError("x"))),
    Scene("shell-about", lambda stage: stage.window.body.show_about()),
    Scene("shell-shortcuts", lambda stage: stage.window.body.show_shortcuts()),
    Scene("shell-restore", _restore),
    Scene("shell-job", _job),
    Scene("changes-list", _changes),
    Scene("changes-undone", _undone),
    Scene("changes-trash", _trash),
    Scene("changes-erasing", _erasing),
    Scene("settings-general", _settings("general")),
    Scene("settings-company", _settings("company")),
    Scene("settings-staff", _settings("staff")),
    Scene("settings-fields", _settings("fields")),
    Scene("settings-file", _settings("file")),
]
