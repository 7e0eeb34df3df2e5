"""Scenes of the reports: sales by month, the Pareto curve."""

from __future__ import annotations

from functools import partial

from sme_crm.ui.navigation import ShowReport
from sme_crm.ui.reports.reports_panel import ReportsPanel
from tests.screens.scenes_segments import fill
from tests.screens.stage import Scene, Stage


def show(stage: Stage, kind: str) -> ReportsPanel:
    """A report with its first page drawn."""
    fill(stage)
    stage.send(ShowReport(kind))
    panel = stage.panel(ReportsPanel)
    stage.wait(panel.is_made)
    return panel


SCENES = [Scene(f"reports-{kind}", partial(show, kind=kind)) for kind in ("sales", "pareto")]
