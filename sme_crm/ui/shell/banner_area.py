"""The banners above the page, one per key."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.ui.notices import BannerAction
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.banner import Banner


class BannerArea(QWidget):
    """Takes no room while it has no banner."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._banners: dict[str, Banner] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(size.SPACE_24, size.SPACE_8, size.SPACE_24, 0)
        self._column.setSpacing(size.SPACE_8)
        self.hide()

    def show_banner(
        self,
        key: str,
        text: str,
        kind: str,
        actions: tuple[BannerAction, ...],
        dismissable: bool,
    ) -> None:
        """Show a banner, in the place of the one with the same key."""
        self.remove_banner(key)
        banner = Banner(text, kind, dismissable)
        for action in actions:
            banner.add_action(action.text, action.act)
        banner.dismissed.connect(lambda: self.remove_banner(key))
        self._banners[key] = banner
        self._column.addWidget(banner)
        self.show()

    def remove_banner(self, key: str) -> None:
        """Take a banner away."""
        banner = self._banners.pop(key, None)
        if banner is not None:
            self._column.removeWidget(banner)
            banner.deleteLater()
        self.setVisible(bool(self._banners))
