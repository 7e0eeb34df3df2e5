"""Scenes of the import: choose a file, columns, dry run, result."""

from __future__ import annotations

import csv
from pathlib import Path

from sme_crm.ui.importing.import_panel import ImportPanel
from sme_crm.ui.navigation import StartImport
from tests.screens.stage import Scene, Stage

_HEADER = ("Société", "Civ.", "Nom", "Prénom", "Adresse", "CP", "Ville", "Tél.", "Mail", "Remarque")
_ROWS = (
    ("Garage Lebrun", "M.", "LEBRUN", "Jacques", "12 rue des Forges", "44000", "NANTES",
     "240112233", "j.lebrun@garage-lebrun.example", ""),
    ("", "Mme", "de la tour", "Hélène", "3, place Royale", "1000", "BOURG EN BRESSE",
     "06.12.34.56.78", "helene@courriel.example", "rappeler en mai"),
    ("Cave du Moulin", "", "", "", "7 quai Turenne", "44000", "Nantes", "12", "contact@", ""),
    ("", "", "", "", "", "", "", "", "", "ligne sans contact"),
)  # fmt: skip


def _file(stage: Stage, name: str, header: tuple[str, ...]) -> Path:
    path = stage.context.workspace.path.parent / name
    with path.open("w", encoding="cp1252", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(header)
        for _ in range(30):
            writer.writerows(_ROWS)
    return path


def _panel(stage: Stage) -> ImportPanel:
    panel = stage.window.current_panel()
    assert isinstance(panel, ImportPanel)
    return panel


def _choose(stage: Stage) -> None:
    stage.send(StartImport())


def _columns(stage: Stage) -> None:
    header = ("Société", "Civ.", "Nom", "Prénom", "Adresse", "CP", "Ville", "Tél.", "Mail", "X12")
    stage.send(StartImport((_file(stage, "clients.csv", header),)))
    stage.wait(lambda: _panel(stage).columns.isVisible() or _panel(stage).review.isVisible())
    if _panel(stage).review.isVisible():
        _panel(stage).back.click()
    stage.settle()


def _review(stage: Stage) -> None:
    stage.send(StartImport((_file(stage, "clients 2026.csv", _HEADER),)))
    stage.wait(lambda: _panel(stage).columns.isVisible() or _panel(stage).review.isVisible())
    if _panel(stage).columns.isVisible():
        _panel(stage).go_on.click()
    stage.wait(lambda: _panel(stage).review.isVisible())
    stage.settle()


def _result(stage: Stage) -> None:
    _review(stage)
    _panel(stage).go_on.click()
    stage.wait(lambda: _panel(stage).end.isVisible())
    stage.settle()


SCENES = [
    Scene("import-choose", _choose),
    Scene("import-columns", _columns),
    Scene("import-review", _review),
    Scene("import-result", _result),
]
