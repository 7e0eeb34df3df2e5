"""Scenes of data care: the overview, a repair before it is done, the round of addresses."""

from __future__ import annotations

from sme_crm.domain.contact import ContactDraft
from sme_crm.ui.care.care_panel import CarePanel
from sme_crm.ui.navigation import VerifyAddresses
from tests.screens.stage import Scene, Stage


def _panel(stage: Stage) -> CarePanel:
    stage.open("care")
    panel = stage.panel(CarePanel)
    stage.wait(lambda: panel.report is not None and panel.report.complete)
    stage.settle()
    return panel


def _overview(stage: Stage) -> None:
    _panel(stage)


def _overview_end(stage: Stage) -> None:
    panel = _panel(stage)
    bar = panel.overview.verticalScrollBar()
    bar.setValue(bar.maximum())


def _repair(stage: Stage, key: str) -> None:
    panel = _panel(stage)
    panel.overview.repair_wanted.emit(key)
    stage.wait(lambda: panel.repair.model.rowCount() or not panel.repair.count.isVisible())
    stage.settle()


def _nothing(stage: Stage) -> None:
    panel = _panel(stage)
    panel.overview.repair_wanted.emit("company_numbers")
    stage.settle()


def _verify(stage: Stage) -> None:
    panel = _panel(stage)
    stage.send(VerifyAddresses())
    stage.wait(lambda: panel.verify.model.rowCount())
    panel.verify.list.pressed_key.emit("V")
    stage.settle()


def _by_hand(stage: Stage) -> None:
    values = {"kind": "organization", "organization": "Albâtre", "siret": "12345678900011"}
    stage.context.workspace.contacts.create(ContactDraft(values=values))
    panel = _panel(stage)
    stage.wait(lambda: panel.overview.rows["siret_wrong"].repair_button.isEnabled())
    panel.overview.rows["siret_wrong"].repair_button.click()
    stage.settle()


def _dead(stage: Stage) -> None:
    panel = _panel(stage)
    panel.overview.rows["address_dead"].repair_button.click()
    stage.wait(lambda: panel.verify.model.rowCount())
    stage.settle()


def _verify_menu(stage: Stage) -> None:
    panel = _panel(stage)
    bar = panel.overview.verticalScrollBar()
    bar.setValue(bar.maximum())
    stage.pause(100)
    panel.overview.rows["never_verified"].repair_button.click()


SCENES = [
    Scene("care-overview", _overview),
    Scene("care-overview-end", _overview_end),
    Scene("care-repair-names", lambda stage: _repair(stage, "names")),
    Scene("care-repair-civility", lambda stage: _repair(stage, "civility")),
    Scene("care-repair-nothing", _nothing),
    Scene("care-by-hand", _by_hand),
    Scene("care-dead", _dead),
    Scene("care-verify-menu", _verify_menu),
    Scene("care-verify", _verify),
]
