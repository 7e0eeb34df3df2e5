"""Scenes of labels, envelopes and lists: the options, the very page, sheets and printers."""

from __future__ import annotations

from sme_crm.ui.letters.labels.labels_page import LabelsPage
from sme_crm.ui.navigation import PrintLetters
from tests.screens.stage import Scene, Stage


def _page(stage: Stage, key: str):
    stage.send(PrintLetters())
    stage.settle()
    panel = stage.window.current_panel()
    panel.outputs.choose(key)
    page = panel.outputs.page()
    stage.wait(lambda: page.view.page_count() > 0)
    stage.settle()
    return page


def _labels(stage: Stage) -> None:
    page = _page(stage, "labels")
    page.picture.choose(5)
    page.heading.setText("Lettre verte")
    page.code.choose("qr")
    page.options_changed()
    stage.settle()


def _findings(stage: Stage) -> None:
    page = _page(stage, "labels")
    stage.wait(lambda: page.findings.model.rowCount() > 0)
    page.tabs.choose("findings")
    stage.settle()


def _sheet(stage: Stage) -> None:
    page = _page(stage, "labels")
    assert isinstance(page, LabelsPage)
    page.new_sheet.click()
    stage.settle()


def _measure(stage: Stage) -> None:
    page = _page(stage, "labels")
    page.measure.click()
    stage.settle()


def _envelopes(stage: Stage) -> None:
    page = _page(stage, "envelopes")
    page.step(1)
    stage.settle()


def _lists(stage: Stage) -> None:
    _page(stage, "lists")


SCENES = [
    Scene("labels-sheet", _labels),
    Scene("labels-findings", _findings),
    Scene("labels-new-sheet", _sheet),
    Scene("labels-measure", _measure),
    Scene("envelopes", _envelopes),
    Scene("lists", _lists),
]
