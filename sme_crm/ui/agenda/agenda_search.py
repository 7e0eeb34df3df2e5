"""The search of the agenda: from the field to the list of what was found, and back to a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from sme_crm.ui.agenda.entries import Entry

if TYPE_CHECKING:
    from sme_crm.ui.agenda.agenda_panel import AgendaPanel


class AgendaSearch(QObject):
    """While there are words the panel shows what was found instead of days."""

    def __init__(self, panel: AgendaPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self.words = ""
        panel.found.arrived.connect(lambda: panel.show_page(panel.found))
        panel.found.left.connect(self.leave)
        panel.found.jump_wanted.connect(self._jump)

    def look_for(self, text: str) -> None:
        """Search the whole agenda; without words the days are shown again."""
        self.words = text.strip()
        if self.words:
            self.again()
        else:
            self.leave()

    def again(self) -> None:
        """Look for the same words, as something has changed."""
        if self.words:
            self._panel.found.search(self.words, self._panel.side.tasks.isChecked())

    def enter(self) -> None:
        """The keys go to what was found, or to the days."""
        shown = self._panel.found if self.words else self._panel.current()
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Show the days again, with the keys on them."""
        self.clear()
        self._panel.show_page(self._panel.current())
        if not self._panel.tools.search.hasFocus():
            self.enter()

    def clear(self) -> None:
        """Forget the words."""
        self.words = ""
        self._panel.found.forget()
        self._panel.tools.search.clear()

    def _jump(self, entry: Entry) -> None:
        self._panel.show_entry(entry)
        self.enter()
