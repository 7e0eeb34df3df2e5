"""The screen of address files, as the shell knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import OpenLot, Panel, PanelSpec

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.lots.lots_panel import LotsPanel

    return LotsPanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know."""
    return PanelSpec(
        key="lots",
        step=1,
        title=translate("LotsPanel", "Address files"),
        icon="inbox",
        factory=_make,
        answers=(OpenLot,),
    )
