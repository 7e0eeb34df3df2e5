"""Scenes of the returns desk: answers, an appointment, returned mail, rates, a claim."""

from __future__ import annotations

from sme_crm.domain.response_code import ResponseCode
from sme_crm.ui.navigation import ShowReturns
from sme_crm.ui.returns.mend_dialog import MendDialog
from sme_crm.ui.returns.rate_dialogs import BenchmarkDialog, SupplierDialog
from sme_crm.ui.returns.returns_panel import ReturnsPanel
from tests.screens.stage import Scene, Stage


def show_returns(stage: Stage, view: str) -> ReturnsPanel:
    """One view of the desk."""
    stage.send(ShowReturns(view=view))
    return stage.ready(ReturnsPanel, lambda found: found.answers.campaign.key())


def _code(stage: Stage) -> str:
    """The code of a letter nobody answered yet."""
    row = (
        stage.context.workspace.database.reader()
        .execute(
            "SELECT w.mailing, r.contact_id FROM campaign_wave w JOIN campaign_recipient r"
            " ON r.wave_id = w.id WHERE w.mailing > 0 AND NOT EXISTS (SELECT 1 FROM"
            " campaign_answer a WHERE a.contact_id = r.contact_id) AND NOT EXISTS (SELECT 1 FROM"
            " returned_mail m WHERE m.contact_id = r.contact_id) ORDER BY r.id LIMIT 1"
        )
        .fetchone()
    )
    return str(ResponseCode(*row))


def _answers(stage: Stage) -> None:
    desk = show_returns(stage, "answers").answers
    desk.kind.choose("order")
    desk.line.field.setText(_code(stage))
    desk.line.field.returnPressed.emit()
    stage.wait(desk.note.isEnabled)
    desk.form.amount.setText("1250")
    desk.form.decision.choose("consent")
    desk.form.channel.choose("email")


def _appointment(stage: Stage) -> None:
    desk = show_returns(stage, "answers").answers
    desk.kind.choose("appointment")
    desk.line.field.setText("07K-29Q-XM5")
    desk.line.field.returnPressed.emit()
    stage.settle()


def _mail(stage: Stage) -> None:
    desk = show_returns(stage, "mail").mail
    stage.wait(lambda: desk.table.rows())
    desk.line.field.setText(_code(stage))
    desk.line.field.returnPressed.emit()
    stage.wait(desk.reasons["unknown"].isEnabled)
    desk.table.selectRow(0)


def _mend(stage: Stage) -> None:
    desk = show_returns(stage, "mail").mail
    stage.wait(lambda: desk.table.rows())
    desk.table.selectRow(0)
    desk.mend.click()
    _dialog(stage, MendDialog)


def _rates(stage: Stage, dimension: str = "lot") -> ReturnsPanel:
    panel = show_returns(stage, "rates")
    panel.rates.dimension.choose(dimension)
    stage.wait(lambda: panel.rates.table.rows())
    stage.settle()
    return panel


def _rates_by_place(stage: Stage) -> None:
    _rates(stage, "department")


def _benchmark(stage: Stage) -> None:
    panel = _rates(stage, "department")
    panel.rates.ask_benchmark()
    _dialog(stage, BenchmarkDialog)


def _claim(stage: Stage) -> None:
    panel = _rates(stage)
    panel.rates.claim.click()
    _dialog(stage, SupplierDialog)


def _dialog(stage: Stage, kind: type[MendDialog | BenchmarkDialog | SupplierDialog]) -> None:
    stage.wait(lambda: stage.window.findChildren(kind))
    stage.shown = stage.window.findChildren(kind)[-1]
    stage.settle()


SCENES = (
    Scene("returns-answers", _answers),
    Scene("returns-appointment", _appointment),
    Scene("returns-mail", _mail),
    Scene("returns-mend", _mend),
    Scene("returns-rates", _rates),
    Scene("returns-rates-place", _rates_by_place),
    Scene("returns-benchmark", _benchmark),
    Scene("returns-claim", _claim),
)
