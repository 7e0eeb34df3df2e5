"""Scenes of the import: every page, the report of an undo, the remembered columns."""

from __future__ import annotations

import csv
from itertools import count
from pathlib import Path

from sme_crm.ui.importing.import_panel import ImportPanel
from sme_crm.ui.importing.mappings_dialog import MappingsDialog
from sme_crm.ui.lists.undo_report import UndoReportDialog
from sme_crm.ui.navigation import StartImport
from tests.screens.stage import Scene, Stage

HEADER = ("Société", "Civ.", "Nom", "Prénom", "Adresse", "CP", "Ville", "Tél.", "Mail", "Remarque")
ROWS = (
    ("Garage Lebrun", "M.", "LEBRUN", "Jacques", "12 rue des Forges", "44000", "NANTES",
     "240112233", "j.lebrun@garage-lebrun.example", ""),
    ("", "Mme", "de la tour", "Hélène", "3, place Royale", "1000", "BOURG EN BRESSE",
     "06.12.34.56.78", "helene@courriel.example", "rappeler en mai"),
    ("Cave du Moulin", "", "", "", "7 quai Turenne", "44000", "Nantes", "12", "contact@", ""),
    ("", "", "", "", "", "", "", "", "", "ligne sans contact"),
)  # fmt: skip


_made = count(1)


def _file(stage: Stage, name: str, header: tuple[str, ...]) -> Path:
    """A file of people nobody knows: other ones each time, the scenes share a base."""
    path = stage.context.workspace.path.parent / name
    town = chr(ord("A") + next(_made))
    with path.open("w", encoding="cp1252", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(header)
        for number in range(30):
            for row in ROWS:
                name = f"{row[2]}{town}{number}" if row[2] else ""
                mail = row[8] and f"{town}{number}{row[8]}".lower()
                phone = f"24{ord(town) % 10}11{number:02}{len(row[3]):02}" if row[7] else ""
                writer.writerow((*row[:2], name, *row[3:7], phone, mail, row[9]))
    return path


def _known(stage: Stage) -> Path:
    """A file some of whose people are in the base already, with other values, or perhaps."""
    workspace = stage.context.workspace
    path = workspace.path.parent / "salon de l’habitat 2026.csv"
    rows = workspace.contact_lists.first_page(limit=24).rows
    with path.open("w", encoding="cp1252", newline="", errors="replace") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEADER)
        for number, row in enumerate(rows):
            given, _, family = row.formatted_name.partition(" ")
            mail = row.email if number % 3 else ""
            phone = f"06 11 22 33 {number:02}" if number % 2 else ""
            writer.writerow(("", "", family, given, f"{number} rue Neuve", "", row.locality,
                             phone, mail, "vu au salon"))  # fmt: skip
        for number in range(60):
            writer.writerow(("", "Mme", f"Nouvelle{number}", "Anne", "4 rue Haute", "44000",
                             "NANTES", "", "", ""))  # fmt: skip
        writer.writerow(ROWS[3])
    return path


def _panel(stage: Stage) -> ImportPanel:
    return stage.panel(ImportPanel)


def _begin(stage: Stage, *paths: Path) -> ImportPanel:
    stage.send(StartImport(paths))
    panel = _panel(stage)
    stage.wait(lambda: not panel.controller.busy and panel.page_key() not in ("", "files"))
    stage.settle()
    return panel


def _go(stage: Stage, key: str) -> None:
    _panel(stage).flow.go_to(key)
    stage.wait(lambda: _panel(stage).page_key() == key)
    stage.settle()


def _choose(stage: Stage) -> None:
    stage.send(StartImport())


def _resume(stage: Stage) -> None:
    _begin(stage, _file(stage, "clients.csv", HEADER))
    _go(stage, "files")


def _files(stage: Stage) -> None:
    broken = stage.context.workspace.path.parent / "facture.pdf"
    broken.write_bytes(b"%PDF-1.7 no contacts")
    card = stage.context.workspace.path.parent / "téléphone.vcf"
    card.write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Luc Martin\r\nN:Martin;Luc\r\nTEL:0611223344\r\n"
        "END:VCARD\r\n",
        encoding="utf-8",
    )
    panel = _begin(stage, _file(stage, "clients.csv", HEADER), card, broken)
    panel.understood.cards[0].change_reading.click()
    stage.settle()


def _columns(stage: Stage) -> None:
    header = ("Société", "Civ.", "Nom", "Prénom", "Adresse", "CP", "Ville", "Tél.", "Mail", "X12")
    _begin(stage, _file(stage, "clients.csv", header))
    _go(stage, "columns")


def _matching(stage: Stage) -> None:
    panel = _begin(stage, _known(stage))
    _go(stage, "matching")
    panel.matching.show_rules.click()
    panel.matching.show_fields.click()
    stage.settle()


def _review(stage: Stage) -> None:
    _begin(stage, _known(stage))
    _go(stage, "review")


def _updates(stage: Stage) -> None:
    _review(stage)
    panel = _panel(stage)
    panel.review.chips.chips["updated"].click()
    stage.settle()


def _rejects(stage: Stage) -> None:
    _begin(stage, _file(stage, "clients 2026.csv", HEADER))
    _go(stage, "review")
    _panel(stage).review.chips.chips["rejected"].click()
    stage.settle()


def _rules(stage: Stage) -> None:
    _begin(stage, _file(stage, "clients 2026.csv", HEADER))
    _go(stage, "review")
    _panel(stage).review.tabs.choose("rules")
    stage.settle()


def _options(stage: Stage) -> None:
    _begin(stage, _file(stage, "clients 2026.csv", HEADER))
    _go(stage, "review")
    _panel(stage).review.tabs.choose("options")
    stage.settle()


def _result(stage: Stage) -> None:
    _begin(stage, _file(stage, "clients 2026.csv", HEADER))
    _go(stage, "review")
    _panel(stage).go_on.click()
    stage.wait(lambda: _panel(stage).page_key() == "end")
    stage.settle()


def _undone(stage: Stage) -> None:
    _result(stage)
    workspace, result = stage.context.workspace, _panel(stage).result
    assert result is not None
    sheet = workspace.contacts.sheet(result.created[0])
    workspace.contacts.save(sheet.contact.id, {"notes": "vu au salon"}, sheet.contact.version)
    undone = workspace.undo.undo(result.change_id)
    dialog = UndoReportDialog(stage.context, undone.change_id, stage.window)
    dialog.open()
    stage.shown = dialog
    stage.settle()


def _mappings(stage: Stage) -> None:
    _result(stage)
    dialog = MappingsDialog(stage.context, stage.window)
    dialog.open()
    stage.shown = dialog
    stage.settle()


SCENES = [
    Scene("import-choose", _choose),
    Scene("import-resume", _resume),
    Scene("import-files", _files),
    Scene("import-columns", _columns),
    Scene("import-matching", _matching),
    Scene("import-review", _review),
    Scene("import-updates", _updates),
    Scene("import-rejects", _rejects),
    Scene("import-rules", _rules),
    Scene("import-options", _options),
    Scene("import-result", _result),
    Scene("import-undone", _undone),
    Scene("import-mappings", _mappings),
]
