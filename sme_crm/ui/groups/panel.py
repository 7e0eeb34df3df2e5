"""The screen of groups, as the shell knows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sme_crm.ui.navigation import Command, MakeGroup, NewGroup, OpenGroup, Panel, PanelSpec

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


def _make(context: UiContext) -> Panel:
    from sme_crm.ui.groups.groups_panel import GroupsPanel

    return GroupsPanel(context)


def spec() -> PanelSpec:
    """What the shell needs to know."""
    return PanelSpec(
        key="groups",
        step=1,
        title=translate("GroupsPanel", "Groups"),
        icon="groups",
        factory=_make,
        shortcut="Ctrl+2",
        answers=(OpenGroup, MakeGroup, NewGroup),
        commands=(
            Command(
                "group.new",
                translate("GroupsPanel", "New group by criteria"),
                "groups",
                "Ctrl+Shift+G",
                NewGroup("dynamic"),
            ),
        ),
    )
