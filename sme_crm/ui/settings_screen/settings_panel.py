"""The screen of settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sme_crm.ui.navigation import OpenSettings, Panel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class SettingsPanel(Panel):
    """Pages of settings."""

    def __init__(self, context: UiContext) -> None:
        super().__init__()
        self._context = context

    def receive(self, request: object) -> None:
        """Open at a page."""
        assert isinstance(request, OpenSettings)
