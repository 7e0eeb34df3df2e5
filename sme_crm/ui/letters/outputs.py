"""What is made of the chosen contacts: letters, labels, envelopes or lists, one at a time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui.letters.piece_page import PiecePage
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

LETTERS, LABELS, ENVELOPES, LISTS = "letters", "labels", "envelopes", "lists"


class Outputs(QStackedWidget):
    """The pages below the switch; each is made when it is first wanted."""

    chosen = Signal(str)

    def __init__(self, context: UiContext, letters: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._pages: dict[str, PiecePage] = {}
        self._letters = letters
        self._ids: tuple[int, ...] = ()
        self._group = ""
        self.addWidget(letters)
        self.switch = SegmentedControl(
            [
                (LETTERS, self.tr("Letters"), ""),
                (LABELS, self.tr("Labels"), ""),
                (ENVELOPES, self.tr("Envelopes"), ""),
                (LISTS, self.tr("Lists"), ""),
            ],
            self.tr("What is made"),
        )
        self.switch.chosen.connect(self._show)

    def actions_of(self, owner: QWidget) -> list[QAction]:
        """What leads to each page, with its keys."""
        texts = (
            (LETTERS, self.tr("Letters to these contacts"), "letters"),
            (LABELS, self.tr("Labels for these contacts"), "label"),
            (ENVELOPES, self.tr("Envelopes for these contacts"), "envelope"),
            (LISTS, self.tr("Lists of these contacts"), "list"),
        )
        return [
            screen_action(owner, text, icon, partial(self.choose, key), f"Alt+{number}")
            for number, (key, text, icon) in enumerate(texts, 1)
        ]

    def whom(self, key: str) -> str:
        """What stands before the choice of recipients."""
        return {
            LETTERS: self.tr("Letters to"),
            LABELS: self.tr("Labels for"),
            ENVELOPES: self.tr("Envelopes for"),
            LISTS: self.tr("List of"),
        }[key]

    def choose(self, key: str) -> None:
        """Show letters, labels, envelopes or lists; their first option has the keyboard."""
        self.switch.choose(key)
        self._show(key)
        page = self.page()
        if page is not None:
            page.begin()

    def page(self) -> PiecePage | None:
        """The page shown, None for the letters."""
        return self._pages.get(self.switch.choice())

    def print_page(self) -> bool:
        """Print what is shown; False when that is the letters."""
        page = self.page()
        if page is not None:
            page.print_pieces()
        return page is not None

    def set_ids(self, ids: tuple[int, ...], group: str = "") -> None:
        """Other contacts; `group` is the name of the group they are."""
        self._ids, self._group = ids, group
        for page in self._pages.values():
            page.set_ids(ids, group)

    def contacts_changed(self) -> None:
        """What is kept of contacts or of the company changed."""
        for page in self._pages.values():
            page.contacts_changed()

    def _show(self, key: str) -> None:
        if key != LETTERS and key not in self._pages:
            page = self._pages[key] = self._make(key)
            page.set_ids(self._ids, self._group)
            self.addWidget(page)
        self.setCurrentWidget(self._letters if key == LETTERS else self._pages[key])
        self.chosen.emit(key)

    def _make(self, key: str) -> PiecePage:
        if key == LABELS:
            from sme_crm.ui.letters.labels.labels_page import LabelsPage

            return LabelsPage(self._context)
        if key == ENVELOPES:
            from sme_crm.ui.letters.envelopes.envelopes_page import EnvelopesPage

            return EnvelopesPage(self._context)
        from sme_crm.ui.letters.lists.lists_page import ListsPage

        return ListsPage(self._context)
