"""The screen of data care, as the shell knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import Command, Panel, PanelSpec, VerifyAddresses

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.care.care_panel import CarePanel

    return CarePanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know."""
    return PanelSpec(
        key="care",
        step=1,
        title=translate("CarePanel", "Data care"),
        icon="check",
        factory=_make,
        answers=(VerifyAddresses,),
        commands=(
            Command(
                "care.verify",
                translate("CarePanel", "Verify addresses"),
                "check",
                "",
                VerifyAddresses(),
            ),
        ),
    )
