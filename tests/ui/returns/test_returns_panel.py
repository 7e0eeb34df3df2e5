"""The returns desk at keyboard speed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Address, ContactDraft
from sme_crm.domain.response_code import ResponseCode
from sme_crm.services.workspace import Workspace
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import OpenContact, ShowReturns
from sme_crm.ui.returns.returns_panel import ReturnsPanel
from tests.services.campaigns.senders import sent_campaign

Settle = Callable[[Callable[[], bool]], None]


@pytest.fixture
def people(ui_context: UiContext) -> list[int]:
    return [
        ui_context.workspace.contacts.create(
            ContactDraft(
                {"family_name": name},
                addresses=[Address(street="1 rue", postal_code="44000", locality="Nantes")],
            )
        )[0]
        for name in ("Ost", "West")
    ]


@pytest.fixture
def campaign(ui_context: UiContext, people: list[int]) -> int:
    return sent_campaign(ui_context.workspace, people, mailing=3)


@pytest.fixture
def panel(ui_context: UiContext, campaign: int, qtbot: QtBot, settle: Settle) -> ReturnsPanel:
    panel = ReturnsPanel(ui_context)
    qtbot.addWidget(panel)
    panel.resize(1100, 700)
    panel.show()
    panel.receive(ShowReturns(campaign))
    settle(lambda: panel.answers.campaign.key() == str(campaign))
    return panel


def _scan(panel: ReturnsPanel, qtbot: QtBot, code: str, *, mail: bool = False) -> None:
    field = (panel.mail if mail else panel.answers).line.field
    field.setText(code)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_code_and_an_amount_make_an_order(
    panel: ReturnsPanel, ui_context: UiContext, people: list[int], qtbot: QtBot, settle: Settle
) -> None:
    desk, code = panel.answers, str(ResponseCode(3, people[0]))
    _scan(panel, qtbot, code)
    settle(desk.note.isEnabled)
    assert "Ost" in desk.line.said.text()
    desk.kind.choose("order")
    desk.amount.setText("250")
    qtbot.keyClick(desk.amount, Qt.Key.Key_Return)
    settle(lambda: bool(desk.table.rows()))
    workspace = ui_context.workspace
    found = workspace.campaign_analysis.result(workspace.campaigns.get(int(desk.campaign.key())))
    assert (found.whole.answers, found.whole.revenue) == (1, 25_000)
    assert desk.line.field.text() == ""
    assert desk.amount.text() == ""


def test_mistakes_are_told_at_once(
    panel: ReturnsPanel, people: list[int], qtbot: QtBot, settle: Settle
) -> None:
    desk = panel.answers
    _scan(panel, qtbot, "07K-29Q-XM5")
    settle(lambda: "mistake" in desk.line.said.text())
    _scan(panel, qtbot, str(ResponseCode(9, people[0])))
    settle(lambda: "No campaign" in desk.line.said.text())
    assert not desk.note.isEnabled()


def test_codes_are_noted_one_after_the_other(
    panel: ReturnsPanel, people: list[int], qtbot: QtBot, settle: Settle
) -> None:
    desk = panel.answers
    desk.kind.choose("interest")
    desk.at_once.setChecked(True)
    for number, person in enumerate(people, 1):
        _scan(panel, qtbot, str(ResponseCode(3, person)))
        settle(lambda number=number: len(desk.table.rows()) == number)
    _scan(panel, qtbot, str(ResponseCode(3, people[0])))
    settle(lambda: "before" in desk.line.said.text())
    assert len(desk.table.rows()) == 2


def test_returned_mail_kills_the_address_and_is_mended(
    panel: ReturnsPanel,
    ui_context: UiContext,
    people: list[int],
    sent: list[object],
    qtbot: QtBot,
    settle: Settle,
) -> None:
    panel.receive(ShowReturns(view="mail"))
    desk = panel.mail
    _scan(panel, qtbot, str(ResponseCode(3, people[0])), mail=True)
    settle(desk.reasons["unknown"].isEnabled)
    desk.reasons["unknown"].click()
    settle(lambda: len(desk.table.rows()) == 1)
    workspace: Workspace = ui_context.workspace
    assert workspace.contacts.sheet(people[0]).addresses[0].state == "dead"
    desk.table.setCurrentIndex(desk.table.model().index(0, 0))
    desk.table.chosen.emit(desk.table.chosen_key())
    desk.open.click()
    assert sent == [OpenContact(people[0])]
    desk.right.click()
    settle(lambda: desk.table.rows() == ())
    sheet = workspace.contacts.sheet(people[0])
    assert (sheet.addresses[0].state, sheet.addresses[0].verified_on) == (
        "good", date.today().isoformat(),
    )  # fmt: skip
