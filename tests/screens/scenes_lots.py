"""Scenes of the address files: list and page, comparison, dialogs, registers, nothing yet."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import QDate

from sme_crm.domain.contact import Consent
from sme_crm.ui.lots.compare_dialog import CompareLotsDialog
from sme_crm.ui.lots.lots_panel import LotsPanel
from tests.screens.stage import Scene, Stage

_HEADINGS = "Nom;Prénom;Adresse;Code postal;Ville;Téléphone;Email"


def _rows(start: int, count: int, town: str) -> list[str]:
    return [
        f"Nouvel{n};Jean;{n} rue Haute;{town};02 99 {n // 100:02d} {n % 100:02d} 10;"
        + (f"jean{n}@exemple.fr" if n % 3 else "")
        for n in range(start, start + count)
    ]


def _file(name: str, rows: list[str]) -> Path:
    path = Path(tempfile.mkdtemp()) / name
    path.write_text("\n".join([_HEADINGS, *rows]), encoding="utf-8")
    return path


def _fill(stage: Stage) -> None:
    """A rented file used up, a bought one whose people wait for notice, two offers checked."""
    workspace = stage.context.workspace
    lots = workspace.lots
    if lots.find("Notaires de Bretagne") is not None:
        return
    day = QDate.currentDate()
    rented = _rows(0, 60, "35000;Rennes")
    for name, rows in (
        ("Notaires de Bretagne", rented),
        ("Nouveaux propriétaires 44", _rows(100, 140, "44000;Nantes")),
    ):
        run = workspace.imports.open([_file("lot.csv", rows)])
        run.set_options(lot=name)
        run.stage()
        run.write()
        run.close()
    found = lots.find("Notaires de Bretagne")
    bought = lots.find("Nouveaux propriétaires 44")
    assert found is not None and bought is not None
    lots.save(
        found.id,
        {"mode": "rented", "supplier": "Fichiers de l’Ouest", "kind": "compilation",
         "price_cents": 18_000, "received_on": day.addDays(-50).toString("yyyy-MM-dd")},
    )  # fmt: skip
    lots.mark_informed(found.id, day.addDays(-30).toPython())
    lots.log_use(found.id, day.addDays(-40).toPython(), "Invitation aux portes ouvertes")
    lots.save(
        bought.id,
        {"mode": "bought", "supplier": "Cible & Cie", "kind": "declared", "price_cents": 45_000,
         "received_on": day.addDays(-25).toString("yyyy-MM-dd"), "guaranteed_rate": 0.03,
         "licence_end": day.addDays(200).toString("yyyy-MM-dd"),
         "source_text": "Vos coordonnées nous viennent de la société Cible & Cie."},
    )  # fmt: skip
    offers = (
        ("3 000 adresses d’Ille-et-Vilaine", 3_000, "compilation", "rented",
         rented[:40] + _rows(400, 100, "35000;Rennes") + _rows(400, 12, "35000;Rennes")),
        ("500 bonnes adresses", 500, "proven", "bought", _rows(700, 90, "44000;Nantes")),
    )  # fmt: skip
    for name, addresses, kind, mode, rows in offers:
        lot_id = lots.create(
            name, state="offer", supplier="Fichiers de l’Ouest", kind=kind, mode=mode,
            price_cents=45_000, addresses=addresses,
        )  # fmt: skip
        run = workspace.imports.open([_file("échantillon.csv", rows)])
        workspace.lot_checks.keep_report(lot_id, workspace.lot_checks.overlap(run))
        run.close()


def _panel(stage: Stage, lot: str = "") -> LotsPanel:
    _fill(stage)
    stage.open("lots")
    panel = stage.panel(LotsPanel)
    stage.wait(lambda: panel.model.rowCount() >= 4)
    if lot:
        found = stage.context.workspace.lots.find(lot)
        assert found is not None
        panel.table.choose(found.id)
    panel.table.setFocus()
    stage.settle()
    return panel


def _offer(stage: Stage) -> None:
    panel = _panel(stage, "3 000 adresses d’Ille-et-Vilaine")
    panel.page.tabs.choose("figures")


def _due(stage: Stage) -> None:
    panel = _panel(stage, "Nouveaux propriétaires 44")
    panel.page.tabs.choose("sheet")


def _used_up(stage: Stage) -> None:
    panel = _panel(stage, "Notaires de Bretagne")
    panel.page.tabs.choose("uses")


def _compare(stage: Stage) -> None:
    panel = _panel(stage, "3 000 adresses d’Ille-et-Vilaine")
    panel.compare()
    stage.settle()
    dialog = stage.window.findChild(CompareLotsDialog)
    assert dialog is not None
    dialog.margin.setText("90")
    dialog.margin.commit()


def _use(stage: Stage) -> None:
    panel = _panel(stage, "Nouveaux propriétaires 44")
    lot = panel.table.current_entry()
    assert lot is not None
    panel.work.log_use(lot)


def _new_offer(stage: Stage) -> None:
    panel = _panel(stage)
    panel.work.new_lot("offer")


def _loan(stage: Stage) -> None:
    panel = _panel(stage, "Nouveaux propriétaires 44")
    _agree(stage)
    panel.work.lend(panel.table.current_entry())
    stage.settle()


def _agree(stage: Stage) -> None:
    workspace = stage.context.workspace
    found = workspace.lots.find("Nouveaux propriétaires 44")
    assert found is not None
    for contact_id in workspace.lots.member_ids(found.id)[:8]:
        sheet = workspace.contacts.sheet(contact_id)
        if not sheet.consents:
            said = Consent("consent", "partners", "2026-10-02", "J’accepte.")
            workspace.contacts.save_row(contact_id, said, sheet.contact.version)
    workspace.lots.mark_seeds([workspace.lots.member_ids(found.id)[20]], "Chez la comptable")


def _registers(stage: Stage) -> None:
    panel = _panel(stage, "Nouveaux propriétaires 44")
    _agree(stage)
    panel.views.choose("seeds")
    panel.views.chosen.emit("seeds")
    stage.settle()


def _rules(stage: Stage) -> None:
    _panel(stage).work.edit_rules()
    stage.settle()


def _nothing(stage: Stage) -> None:
    stage.open("lots")
    panel = stage.panel(LotsPanel)
    stage.settle()
    panel.model.show_entries([])
    panel.views.chosen.emit("files")
    stage.pause(200)


SCENES = [
    Scene("lots-offer", _offer),
    Scene("lots-due", _due),
    Scene("lots-used-up", _used_up),
    Scene("lots-compare", _compare),
    Scene("lots-use", _use),
    Scene("lots-new-offer", _new_offer),
    Scene("lots-loan", _loan),
    Scene("lots-seeds", _registers),
    Scene("lots-rules", _rules),
    Scene("lots-nothing", _nothing),
]
