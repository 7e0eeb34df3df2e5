"""What can be done with the target of a campaign: groups, decisions with a note, the proof."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from sme_crm.ui.follow_up.list_files import ListFiles
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.forms.contacts_field import ContactsField
from sme_crm.ui.forms.form_work import FormWork
from sme_crm.ui.labels import language_code
from sme_crm.ui.settings import MachineSetting

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_FOLDER: Final = MachineSetting("campaigns/folder", "")
_NOTE_HEIGHT: Final = 72


class DecisionDialog(AskingDialog):
    """Asks for the note that goes with a decision, and for contacts where none are known."""

    def __init__(
        self, context: UiContext, count: int, reason: str, parent: QWidget | None = None
    ) -> None:
        """`count` contacts are known, left out because of `reason`; 0: they are to be named."""
        including = bool(count)
        title = self.tr("Contact them all the same") if including else self.tr("Leave contacts out")
        super().__init__(title, self.tr("Keep the decision"), parent)
        self._including = including
        self.note = QPlainTextEdit()
        self.note.setAccessibleName(self.tr("Note"))
        self.note.setTabChangesFocus(True)
        self.note.setFixedHeight(_NOTE_HEIGHT)
        self.contacts = ContactsField(context)
        self.contacts.changed.connect(self._grow)
        fields: list[tuple[str, QWidget]] = [(self.tr("Why: kept with the campaign"), self.note)]
        if including:
            said = self.tr("%n contact(s) left out: {reason}.", "", count).format(reason=reason)
            self.contacts.hide()
        else:
            said = self.tr("They get nothing of this campaign, whatever the rules say.")
            fields.insert(0, (self.tr("Contacts"), self.contacts))
        self.lay_out(said, fields)

    def _grow(self) -> None:
        """Once the contacts named have their place, get the room that they take."""
        QTimer.singleShot(0, self, self.fit)

    def missing(self) -> str:
        """A note, and somebody."""
        if not self._including and not self.contacts.contacts():
            return self.tr("Name at least one contact.")
        if self._including and not self.note.toPlainText().strip():
            self.note.setFocus()
            return self.tr("Say why: the note is your proof later.")
        return ""


class TargetWork(FormWork):
    """Writes in the writing thread; each decision can be undone."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "target")
        self._files = ListFiles(context, screen, _FOLDER)
        self.dialog: DecisionDialog | None = None

    def set_groups(self, campaign_id: int, sides: Sequence[tuple[int, str]]) -> None:
        """Whom the campaign is for."""
        campaigns = self._context.workspace.campaigns
        self.write(lambda: campaigns.set_groups(campaign_id, sides), "", self.written.emit)

    def ask_include(self, campaign_id: int, ids: Sequence[int], reason: str) -> None:
        """Ask for a note, then set good manners aside for these contacts."""
        self._ask(campaign_id, tuple(ids), reason)

    def ask_leave_out(self, campaign_id: int) -> None:
        """Ask which contacts are left out besides."""
        self._ask(campaign_id, (), "")

    def decide(self, campaign_id: int, ids: Sequence[int], decision: str, note: str = "") -> None:
        """Write a decision about contacts."""
        targets = self._context.workspace.targets
        said = {
            "in": self.tr("They are contacted all the same"),
            "out": self.tr("They are left out"),
            "": self.tr("Decisions taken back"),
        }[decision]
        self.write(
            lambda: targets.override(campaign_id, ids, decision, note), said, self.written.emit
        )

    def save_list(self, campaign_id: int, channel: str, name: str) -> None:
        """Ask where the list of those left out goes and write it."""
        path = self._files.ask_pdf(name)
        if path is not None:
            self.write_list(campaign_id, channel, path)

    def write_list(self, campaign_id: int, channel: str, path: Path) -> None:
        """Write the list of those left out."""
        targets, language = self._context.workspace.targets, language_code()
        self._files.write(
            path,
            self.tr("Who is left out, to {file}").format(file=path.name),
            lambda path: targets.write_excluded(campaign_id, channel, path, language),
        )

    def _ask(self, campaign_id: int, ids: tuple[int, ...], reason: str) -> None:
        if not self.writable:
            return
        dialog = DecisionDialog(self._context, len(ids), reason, self._screen)
        self.dialog = dialog

        def take(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                note = dialog.note.toPlainText()
                chosen = ids or tuple(one for one, _ in dialog.contacts.contacts())
                self.decide(campaign_id, chosen, "in" if ids else "out", note)
            dialog.deleteLater()
            self.dialog = None

        dialog.finished.connect(take)
        dialog.open()
