"""The screen of imports, as the shell knows it; a tool of the contacts, not in the side bar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import Command, Panel, PanelSpec, StartImport

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.importing.import_panel import ImportPanel

    return ImportPanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know."""
    return PanelSpec(
        key="import",
        step=1,
        title=translate("ImportPanel", "Import"),
        icon="import",
        factory=_make,
        answers=(StartImport,),
        commands=(
            Command(
                "import.start",
                translate("ImportPanel", "Import contacts…"),
                "import",
                "Ctrl+I",
                StartImport(),
            ),
        ),
        in_side_bar=False,
    )
