"""One page of the screen of sales, as the screen deals with it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


class SalesPage(QWidget):
    """QActions added to a page show in the Screen menu and the palette while it is shown.

    A page has no margins: the screen has them.
    """

    def receive(self, request: object) -> None:
        """Do what a request asks that is this page's; comes before `enter`."""

    def enter(self) -> None:
        """The page is shown now."""

    def leave(self) -> bool:
        """The page is about to be hidden: save what is being edited; False stays."""
        return True

    def focus_search(self) -> bool:
        """Put the cursor into the search of the page; False when it has none."""
        return False

    def print_page(self) -> bool:
        """Print what the page shows; False when it cannot."""
        return False
