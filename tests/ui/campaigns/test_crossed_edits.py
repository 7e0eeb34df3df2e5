"""A campaign that is changed elsewhere while its brief is being typed in: nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from sme_crm.ui.campaigns.brief_page import BriefPage
from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.context import UiContext
from sme_crm.ui.forms.editors import as_widget
from sme_crm.ui.notices import BannerAction
from tests.passing_seconds import let_seconds_pass
from tests.ui.campaigns.campaign_screen import opened

Settle = Callable[[Callable[[], object]], None]


class Banners:
    """Where notices show: keeps the banner that stands with its buttons."""

    def __init__(self) -> None:
        self.text = ""
        self.actions: dict[str, Callable[[], object]] = {}

    def show_toast(self, text: str, icon: str, action: str, act: object) -> None:
        pass

    def show_banner(
        self, key: str, text: str, kind: str, actions: tuple[BannerAction, ...], dismissable: bool
    ) -> None:
        self.text, self.actions = text, {one.text: one.act for one in actions}

    def remove_banner(self, key: str) -> None:
        self.text, self.actions = "", {}


@pytest.fixture(autouse=True)
def _passing_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    let_seconds_pass(monkeypatch)


@pytest.fixture
def banners(ui_context: UiContext) -> Iterator[Banners]:
    surface = Banners()
    ui_context.notices.attach(surface)
    yield surface
    ui_context.notices.attach(None)


@pytest.fixture
def campaign(ui_context: UiContext, panel: CampaignsPanel, settle: Settle) -> int:
    made = ui_context.workspace.campaigns.create("Spring")
    opened(panel, settle, made)
    return made


def brief(panel: CampaignsPanel) -> BriefPage:
    page = panel.document.page("brief")
    assert isinstance(page, BriefPage)
    return page


def field(panel: CampaignsPanel, key: str) -> QPlainTextEdit:
    widget = as_widget(brief(panel).boxes[key].editor)
    assert isinstance(widget, QPlainTextEdit)
    return widget


def cross(
    panel: CampaignsPanel, context: UiContext, settle: Settle, campaign: int, values: dict[str, str]
) -> None:
    """Type the objective, and change the campaign elsewhere before the field is left."""
    field(panel, "objective").setFocus()
    field(panel, "objective").setPlainText("Forty visitors")
    context.workspace.campaigns.save(campaign, values)
    settle(lambda: panel.document.heading.whole_text() == values["name"])
    assert field(panel, "objective").toPlainText() == "Forty visitors"
    assert panel.document.leave()


def test_another_field_changed_elsewhere_is_no_conflict(
    ui_context: UiContext, panel: CampaignsPanel, campaign: int, banners: Banners, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    cross(panel, ui_context, settle, campaign, {"name": "Autumn", "offer": "A coffee"})
    settle(lambda: campaigns.get(campaign).objective == "Forty visitors")
    assert campaigns.get(campaign).offer == "A coffee"
    assert field(panel, "offer").toPlainText() == "A coffee"
    assert banners.text == ""


def test_what_was_typed_over_another_change_can_be_written(
    ui_context: UiContext, panel: CampaignsPanel, campaign: int, banners: Banners, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    cross(panel, ui_context, settle, campaign, {"name": "Autumn", "objective": "Ten quotes"})
    settle(lambda: banners.text.startswith("This was changed elsewhere"))
    settle(lambda: field(panel, "objective").toPlainText() == "Ten quotes")
    assert campaigns.get(campaign).objective == "Ten quotes"
    banners.actions["Write what I typed"]()
    settle(lambda: campaigns.get(campaign).objective == "Forty visitors")
    settle(lambda: field(panel, "objective").toPlainText() == "Forty visitors")
    assert banners.text == ""


def test_the_other_change_can_be_left_as_it_stands(
    ui_context: UiContext, panel: CampaignsPanel, campaign: int, banners: Banners, settle: Settle
) -> None:
    campaigns = ui_context.workspace.campaigns
    cross(panel, ui_context, settle, campaign, {"name": "Autumn", "objective": "Ten quotes"})
    settle(lambda: banners.actions)
    banners.actions["Leave it as it stands"]()
    assert banners.text == ""
    settle(lambda: field(panel, "objective").toPlainText() == "Ten quotes")
    field(panel, "offer").setPlainText("A coffee")
    assert panel.document.leave()
    settle(lambda: campaigns.get(campaign).offer == "A coffee")
    assert campaigns.get(campaign).objective == "Ten quotes"
