"""The screen of duplicates, as the shell knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import Command, FindDuplicates, MergeContacts, Panel, PanelSpec

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.duplicates.duplicates_panel import DuplicatesPanel

    return DuplicatesPanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know."""
    return PanelSpec(
        key="duplicates",
        step=1,
        title=translate("DuplicatesPanel", "Duplicates"),
        icon="duplicates",
        factory=_make,
        answers=(FindDuplicates, MergeContacts),
        commands=(
            Command(
                "duplicates.search",
                translate("DuplicatesPanel", "Search for duplicates"),
                "duplicates",
                "",
                FindDuplicates(),
            ),
        ),
    )
