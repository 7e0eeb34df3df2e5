"""The one field of the desk: a code scanned or typed, or somebody found by name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from sme_crm.services.campaigns.returns import CodeReading
from sme_crm.ui.forms.contacts_field import ContactsField
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext


@dataclass(frozen=True, slots=True)
class Somebody:
    """Whom the desk speaks of; campaign and wave where a code told them.

    `answered`, `returned`: an answer of this campaign, this very letter was noted before.
    """

    contact_id: int
    name: str
    code: str = ""
    campaign_id: int | None = None
    wave_id: int | None = None
    answered: bool = False
    returned: bool = False


class CodeLine(QWidget):
    """Says at once what a code is; `found` tells whom it names."""

    found = Signal(object)
    """A `Somebody`."""

    def __init__(
        self, context: UiContext, parent: QWidget | None = None, *, of_mail: bool = False
    ) -> None:
        """`of_mail`: for letters that come back, else for answers."""
        super().__init__(parent)
        self._context = context
        self._of_mail = of_mail
        self._latest = LatestRead(context.jobs)
        self.field = SearchField(self.tr("Scan or type the code, then Enter"), icon="qr")
        self.field.setAccessibleName(self.tr("Code"))
        self.field.returnPressed.connect(self._read)
        self.people = ContactsField(context)
        self.people.changed.connect(self._take_person)
        self.said = TextLabel("", TextRole.STRONG, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addWidget(self.field)
        column.addWidget(self.said)
        column.addWidget(FieldLabel(self.tr("Without a code"), self.people.editor))
        column.addWidget(self.people)

    def clear(self) -> None:
        """Be ready for the next one."""
        # Not `clear`, which can be undone: Ctrl+Z is to take back what was noted.
        self.field.setText("")
        self.people.set_contacts([])
        self.field.setFocus()

    def begin(self, text: str) -> None:
        """Take the beginning of a code that was typed elsewhere."""
        self.clear()
        self.say("")
        self.field.setText(text)

    def say(self, text: str, tone: str = "") -> None:
        """Say what became of it, in words and tone ("ok", "danger")."""
        self.said.setText(text)
        self.said.set_tone(tone)

    def _read(self) -> None:
        text = self.field.text().strip()
        if not text:
            return
        returns = self._context.workspace.returns
        self._latest.ask(lambda: returns.read_code(text), self._hear)

    def _hear(self, reading: CodeReading) -> None:
        recipient = reading.recipient
        if recipient is None:
            QApplication.beep()
            self.field.selectAll()
            if reading.state == "wrong":
                self.say(self.tr("This code has a mistake in it: read it again."), "danger")
            else:
                self.say(self.tr("No campaign sent this code."), "danger")
            return
        words = self.tr("{name}, {campaign}").format(
            name=recipient.name, campaign=recipient.campaign
        )
        noted = recipient.returned if self._of_mail else recipient.answered
        if noted:
            QApplication.beep()
            again = (
                self.tr("{who}: this letter was noted as returned before")
                if self._of_mail
                else self.tr("{who}: answered before")
            )
            self.say(again.format(who=words), "danger")
        else:
            self.say(words, "ok")
        self.found.emit(
            Somebody(
                recipient.contact_id,
                recipient.name,
                reading.code,
                recipient.campaign_id,
                recipient.wave_id,
                recipient.answered,
                recipient.returned,
            )
        )

    def _take_person(self) -> None:
        contacts = self.people.contacts()
        if not contacts:
            return
        contact_id, name = contacts[-1]
        self.people.set_contacts([(contact_id, name)])
        self.say(name, "ok")
        self.found.emit(Somebody(contact_id, name))
