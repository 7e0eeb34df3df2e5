"""Scenes of activity series: the samples, a series of one's own, its start, who stands where."""

from __future__ import annotations

from datetime import timedelta

from sme_crm.domain.activity_series import Variant
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.ui.labels import language_code
from sme_crm.ui.series.series_panel import SeriesPanel
from tests.screens.stage import Scene, Stage


def _panel(stage: Stage) -> SeriesPanel:
    stage.context.navigator.open("series")
    panel = stage.window.findChild(SeriesPanel)
    assert isinstance(panel, SeriesPanel)
    stage.wait(lambda: panel.model.rowCount() > 0 and panel.page.step_rows())
    return panel


def _own(stage: Stage) -> int:
    """The show series as one's own."""
    shelf = stage.context.workspace.series
    samples = [entry for entry in shelf.list_series(language_code()) if entry.sample]
    return shelf.duplicate(max(samples, key=lambda entry: len(entry.series.steps))).id


def _samples(stage: Stage) -> None:
    _panel(stage)


def _editor(stage: Stage) -> None:
    panel = _panel(stage)
    made = _own(stage)
    stage.wait(lambda: panel.table.choose(made))
    stage.wait(lambda: panel.page.add_button.isVisible())


def _step(stage: Stage) -> None:
    _editor(stage)
    panel = _panel(stage)
    dialog = panel.page.edit_step(1)
    assert dialog is not None
    dialog.add_variant(Variant(statuses=("client",)))


def _start(stage: Stage) -> None:
    _editor(stage)
    panel = _panel(stage)
    dialog = panel.work.start(panel.page.entry(), ContactFilter())
    day = present_day() + timedelta(days=14)
    dialog.day.setDate(day)
    stage.wait(lambda: dialog.accept_button.isEnabled())


def _runs(stage: Stage) -> None:
    panel = _panel(stage)
    workspace = stage.context.workspace
    entry = workspace.series.get(_own(stage))
    ids = list(workspace.contact_lists.ids(ContactFilter(statuses=("prospect",))))[:40]
    anchor = present_day() + timedelta(days=11)
    run = workspace.series_starts.start(entry, ids, anchor).run_id
    members = workspace.series_runs.members(run)
    workspace.tasks.complete([one.steps[0].task_id for one in members[:5] if one.steps[0]])
    workspace.series_runs.stop([members[2].id], "answer")
    stage.wait(lambda: workspace.series_runs.run(run).done_steps > 0)
    panel.views.choose("runs")
    panel.views.chosen.emit("runs")
    panel.runs.load(run)
    stage.wait(lambda: panel.runs.members.rowCount() > 10)


def _nobody(stage: Stage) -> None:
    _runs(stage)
    panel = _panel(stage)
    panel.runs.standing.choose("finished")
    stage.wait(lambda: panel.runs.members.rowCount() == 0)


def _move(stage: Stage) -> None:
    _runs(stage)
    panel = _panel(stage)
    panel.runs.member_table.selectRow(1)
    panel.runs.move_run()


SCENES = [
    Scene("series-samples", _samples),
    Scene("series-editor", _editor),
    Scene("series-step", _step),
    Scene("series-start", _start),
    Scene("series-runs", _runs),
    Scene("series-runs-nobody", _nobody),
    Scene("series-runs-move", _move),
]
