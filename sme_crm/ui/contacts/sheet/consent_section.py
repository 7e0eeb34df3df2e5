"""Consents and objections on a sheet: noted for a channel with two clicks, kept in full below."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.domain.contact import Consent
from sme_crm.domain.dates import present_day
from sme_crm.domain.vocabulary import CHANNELS
from sme_crm.ui.contacts.sheet.row_forms import CONSENT
from sme_crm.ui.contacts.sheet.sections import RowSection
from sme_crm.ui.contacts.sheet.suggestions import Suggestions
from sme_crm.ui.labels import translated

Decision = Literal["consent", "objection"]


class ConsentSection(RowSection):
    """Rows with who said what, when, by what means, in which words; a menu for each decision."""

    def __init__(
        self, title: str, add_text: str, suggestions: Suggestions, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, add_text, CONSENT, suggestions, parent=parent)
        self.menus: dict[Decision, QMenu] = {}
        self._offer_channels("consent", "check", self.tr("Agrees today to…"))
        self._offer_channels("objection", "blocked", self.tr("Objects today to…"))

    def _offer_channels(self, decision: Decision, icon: str, text: str) -> None:
        menu = QMenu(self)
        for channel, label in CHANNELS.items():
            menu.addAction(translated("Vocabulary", label), self._noting(decision, channel))
        button = self.add_button(
            icon, text, lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        )
        self.menus[decision] = menu

    def _noting(self, decision: Decision, channel: str) -> Callable[[], None]:
        return lambda: self.note(decision, channel)

    def note(self, decision: Decision, channel: str) -> None:
        """Keep a decision of today; the means and the words are asked for next."""
        editor = next((one for one in self.editors if one.is_blank()), None)
        editor = editor or self.add_blank(focus=False)
        editor.set_row(Consent(decision, channel, present_day().isoformat()))
        editor.boxes["means"].setFocus(Qt.FocusReason.OtherFocusReason)
