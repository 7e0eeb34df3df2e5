"""The screen of changes and the trash, as the shell knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import BELOW, Panel, PanelSpec, ShowChanges

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.changes_screen.changes_panel import ChangesPanel

    return ChangesPanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know."""
    return PanelSpec(
        key="changes",
        step=BELOW,
        title=translate("ChangesPanel", "Changes"),
        icon="changes",
        factory=_make,
        shortcut="Ctrl+8",
        answers=(ShowChanges,),
    )
