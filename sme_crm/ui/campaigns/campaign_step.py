"""What the steps that read in a worker have in common."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from sme_crm.ui.jobs.latest_read import LatestRead

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class CampaignStep(QWidget):
    """Shows something of one campaign, read again when it is shown or moves."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.campaign_id: int | None = None
        self._latest = LatestRead(context.jobs)
        self._is_read = False

    def show_campaign(self, campaign_id: int | None) -> None:
        """Read and show a campaign; None shows nothing."""
        self.campaign_id = campaign_id
        self._is_read = False
        self._latest.drop()
        if campaign_id is not None:
            self._latest.ask(lambda: self.read(campaign_id), self._show)

    def is_read(self) -> bool:
        """Whether the campaign asked for is shown."""
        return self._is_read

    @abstractmethod
    def read(self, campaign_id: int) -> Any:
        """What is shown; called in a worker."""

    @abstractmethod
    def show_read(self, found: Any) -> None:
        """Show what was read."""

    def _show(self, found: Any) -> None:
        self.show_read(found)
        self._is_read = True
