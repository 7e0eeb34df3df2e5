"""The screen of changes: every change with its undo, and the trash beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sme_crm.ui.changes_screen.change_page import ChangePage
from sme_crm.ui.changes_screen.trash_page import TrashPage
from sme_crm.ui.navigation import Panel, ShowChanges
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


class ChangesPanel(Panel):
    """Two pages: the changes, the trash."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.changes = ChangePage(context)
        self.trash = TrashPage(context)
        self._tabs = Tabs(self.tr("Changes and trash"))
        self._tabs.add_page("changes", self.tr("Changes"), self.changes)
        self._tabs.add_page("trash", self.tr("Trash"), self.trash)
        self._tabs.currentChanged.connect(lambda _index: self._enter_page())
        self.trash.counted.connect(lambda count: self._tabs.set_count("trash", count or None))
        lay_out_screen(self, [PageHeader(self.tr("Changes"))], self._tabs, spacing=size.SPACE_8)
        for text, icon, act, keys in (
            (self.tr("Undo the chosen change"), "undo", self._undo, "Ctrl+Shift+U"),
            (self.tr("Show the trash"), "trash", lambda: self.show_page("trash"), ""),
        ):
            self.addAction(screen_action(self, text, icon, act, keys))

    def _undo(self) -> None:
        self.show_page("changes")
        self.changes.undo_chosen()

    def show_page(self, key: str) -> None:
        """Go to "changes" or "trash"."""
        self._tabs.choose(key)

    def receive(self, request: object) -> None:
        """Show the changes at one change, or narrowed by words."""
        if isinstance(request, ShowChanges):
            self.show_page("changes")
            self.changes.narrow(request.text, request.change_id)

    def enter(self) -> None:
        """Read anew: much may have happened since."""
        self._enter_page()
        self.trash.count()

    def _enter_page(self) -> None:
        if self._tabs.choice() == "trash":
            self.trash.reload()
        else:
            self.changes.reload()

    def focus_search(self) -> bool:
        """The search of the page shown."""
        page = self.trash if self._tabs.choice() == "trash" else self.changes
        page.search.setFocus()
        return True
