"""The settings as the shell knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import BELOW, OpenSettings, Panel, PanelSpec

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.settings_screen.settings_panel import SettingsPanel

    return SettingsPanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know; the side bar opens it by its gear wheel."""
    return PanelSpec(
        key="settings",
        step=BELOW,
        title=translate("SettingsPanel", "Settings"),
        icon="settings",
        factory=_make,
        answers=(OpenSettings,),
        in_side_bar=False,
    )
