"""Scenes of letters: text and page, the print check, a sample left out, the first letter."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtGui import QTextCursor

from sme_crm.ui.navigation import PrintLetters, ShowLetter
from tests.screens.stage import Scene, Stage


def _open(stage: Stage):
    stage.send(PrintLetters())
    stage.settle()
    return stage.window.current_panel()


def _text(stage: Stage) -> None:
    panel = _open(stage)
    panel.preview.step(1)


def _ghosts(stage: Stage) -> None:
    panel = _open(stage)
    panel.preview.tools.toggle_ghosts()
    panel.text.edit.setFocus()


def _check(stage: Stage) -> None:
    panel = _open(stage)
    panel.go_to_check()
    stage.wait(lambda: panel.check_pane.check is not None)
    stage.settle()
    panel.check_pane.list.selectRow(0)


def _left_out(stage: Stage) -> None:
    panel = _open(stage)
    panel.go_to_check()
    stage.wait(lambda: panel.check_pane.check is not None)
    stage.settle()
    excluded = panel.check_pane.check.excluded
    objected = [one for one, why in excluded.items() if why[0].reason == "objection"]
    panel.preview.go_to(objected[0])


def _selection(stage: Stage) -> None:
    ids = tuple(stage.context.workspace.contact_lists.ids())[:12]
    stage.send(PrintLetters(ids))
    stage.settle()
    panel = stage.window.current_panel()
    template = panel.draft.template
    panel.shelf.duplicate(panel.templates.choice())
    stage.wait(lambda: panel.draft.template_id and panel.draft.template is not template)
    stage.settle()
    panel.text.edit.setFocus()
    panel.text.edit.moveCursor(QTextCursor.MoveOperation.End)


def _printed(stage: Stage) -> None:
    """The letter of a history entry, over the screen."""
    workspace = stage.context.workspace
    template = workspace.letters.templates.list_templates("fr")[1]
    ids = tuple(workspace.contact_lists.ids())[:3]
    path = Path(tempfile.gettempdir()) / "letters-scene.pdf"

    def work() -> int:
        workspace.letters.write(path, template.template, ids)
        path.unlink()
        entries = [workspace.history.timeline(one, kinds=["letter"]) for one in ids]
        return next(found[0].id for found in entries if found)

    found: list[int] = []
    stage.open("letters")
    stage.context.jobs.write(work, found.append)
    stage.wait(lambda: found)
    stage.send(ShowLetter(found[0]))
    stage.settle()


def _worst(stage: Stage) -> None:
    panel = _open(stage)
    panel.check()
    stage.wait(lambda: panel.check_pane.check is not None)
    panel.preview.show_worst_cases()


SCENES = [
    Scene("letters-printed", _printed),
    Scene("letters-text", _text),
    Scene("letters-ghosts", _ghosts),
    Scene("letters-check", _check),
    Scene("letters-left-out", _left_out),
    Scene("letters-selection", _selection),
]
