"""The recipients handed to others: a file for a mailing house, a source for a mail merge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QWidget

from sme_crm.ui.navigation import ExportContacts
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.letters.recipients_field import RecipientsField


class HandOver(IconButton):
    """A menu; what is chosen opens the export of these recipients with its format."""

    def __init__(
        self, context: UiContext, recipients: RecipientsField, parent: QWidget | None = None
    ) -> None:
        super().__init__("more", "", parent=parent)
        self._context = context
        self._recipients = recipients
        self.set_icon("more", self.tr("Hand these contacts to others"))
        menu = QMenu(self)
        for key, words, icon_name in (
            ("mailing-house", self.tr("File for a mailing house…"), "envelope"),
            ("word", self.tr("Source for a mail merge in Word…"), "document"),
        ):
            action = menu.addAction(icon(icon_name), words)
            action.triggered.connect(lambda _checked=False, key=key: self.export(key))
        self.setMenu(menu)

    def export(self, key: str) -> None:
        """Open the export of the recipients in a format."""
        ids = self._recipients.ids
        if ids and self._context.navigator.can_send(ExportContacts):
            self._context.navigator.send(ExportContacts(tuple(ids), format=key))
