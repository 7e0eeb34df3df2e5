"""Scenes of letters: text and page, the print check, a sample left out, the first letter."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtGui import QTextCursor

from sme_crm.ui.letters.jam_dialog import JamDialog
from sme_crm.ui.letters.letters_panel import LettersPanel
from sme_crm.ui.navigation import OpenSettings, PrintLetters, ShowLetter
from tests.screens.stage import Scene, Stage


def open_letters(stage: Stage) -> LettersPanel:
    """The first sample, whatever letters other scenes left behind."""
    stage.send(PrintLetters())
    stage.settle()
    panel = stage.panel(LettersPanel)
    model = panel.templates.model
    entries = (model.entry(row) for row in range(model.rowCount()))
    panel.templates.choose(0, next(one.name for one in entries if one is not None and one.sample))
    stage.wait(lambda: panel.draft.template is not None and panel.preview.letter is not None)
    stage.settle()
    return panel


def _text(stage: Stage) -> None:
    panel = open_letters(stage)
    panel.preview.step(1)


def _ghosts(stage: Stage) -> None:
    panel = open_letters(stage)
    panel.preview.tools.toggle_ghosts()
    panel.text.edit.setFocus()


def _check(stage: Stage) -> None:
    _checked(stage).check_pane.list.selectRow(0)


def _checked(stage: Stage):
    panel = open_letters(stage)
    panel.go_to_check()
    stage.wait(lambda: panel.check_pane.check is not None)
    stage.settle()
    return panel


def _remedies(stage: Stage) -> None:
    panel = _checked(stage)
    rows = [finding.key for finding in panel.check_pane.model.rows()]
    wanted = next(key for key in ("unknown_civility", "abroad", "empty_field") if key in rows)
    panel.check_pane.findings.selectRow(rows.index(wanted))
    stage.settle()
    panel.check_pane.list.selectRow(0)


def _cost(stage: Stage) -> None:
    panel = _checked(stage)
    panel.check_pane.show_view("cost")
    stage.settle()


def _parts(stage: Stage) -> None:
    panel = _checked(stage)
    panel.check_pane.show_view("runs")
    panel.check_pane.runs.choose("from_to")
    panel.check_pane.runs.first.setText("3")
    panel.check_pane.runs.last.setText("41")


def _lines(stage: Stage) -> None:
    panel = _checked(stage)
    panel.work.remedies.act(
        "lines", panel.check_pane.check, panel.check_pane.model.rows()[0],
        (panel.check_pane.check.longest_address,),
    )  # fmt: skip
    stage.settle()


def _no_part(stage: Stage) -> None:
    """A name that nobody has: nothing can be printed."""
    panel = _checked(stage)
    panel.check_pane.show_view("runs")
    panel.check_pane.runs.choose("after", "Zz")


def _jam(stage: Stage) -> None:
    panel = _checked(stage)
    dialog = JamDialog(panel.check_pane.check, panel.window())
    dialog.good.setText("12")
    dialog.open()


def _lost(stage: Stage) -> None:
    """After a jam, with a name that is not in the run."""
    panel = _checked(stage)
    dialog = JamDialog(panel.check_pane.check, panel.window())
    dialog.good.setText("Zz")
    dialog.open()


def _run(stage: Stage) -> None:
    """What can be done with letters just written."""
    panel = _checked(stage)
    panel.check_pane.show_view("runs")
    panel.check_pane.runs.choose("from_to")
    panel.check_pane.runs.last.setText("3")
    path = Path(tempfile.gettempdir()) / "letters-scene.pdf"
    panel.output.ask_path = lambda _name: path
    panel.work.save_pdf()
    stage.wait(lambda: panel.check_pane._run_banner.isVisible())
    stage.settle()
    path.unlink()


def _postage(stage: Stage) -> None:
    stage.send(OpenSettings("postage"))
    stage.settle()


def _left_out(stage: Stage) -> None:
    panel = open_letters(stage)
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
    templates = workspace.letters.templates.list_templates("fr")
    template = next(one for one in templates if one.sample)
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
    panel = open_letters(stage)
    panel.check()
    stage.wait(lambda: panel.check_pane.check is not None)
    stage.settle()
    panel.preview.show_worst_cases()


SCENES = [
    Scene("letters-printed", _printed),
    Scene("letters-text", _text),
    Scene("letters-ghosts", _ghosts),
    Scene("letters-check", _check),
    Scene("letters-remedies", _remedies),
    Scene("letters-cost", _cost),
    Scene("letters-parts", _parts),
    Scene("letters-lines", _lines),
    Scene("letters-no-part", _no_part),
    Scene("letters-jam", _jam),
    Scene("letters-jam-lost", _lost),
    Scene("letters-run", _run),
    Scene("letters-worst", _worst),
    Scene("settings-postage", _postage),
    Scene("letters-left-out", _left_out),
    Scene("letters-selection", _selection),
]
