"""What can be done about a finding of the print check, and doing it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from sme_crm.ui.letters.finding_model import Finding
from sme_crm.ui.letters.letter_words import grouped
from sme_crm.ui.letters.mailing_state import MailingState
from sme_crm.ui.letters.printed_lines_dialog import PrintedLinesDialog
from sme_crm.ui.navigation import MergeContacts, OpenContact, OpenLot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sme_crm.domain.letters.printed_line import PrintedLine
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate


_OF_TEXT = frozenset({"text", "picture"})


@dataclass(frozen=True, slots=True)
class Remedy:
    """One thing to do, as a button says it. `each`: it is done to one contact at a time."""

    key: str
    words: str
    icon: str
    each: bool = False

    @property
    def counted(self) -> bool:
        """Whether it is done to all the contacts selected at once."""
        return not self.each and self.key not in _OF_TEXT


def _known() -> dict[str, Remedy]:
    sheet = translate("Remedies", "Open the sheet")
    found = (
        Remedy("sheet", sheet, "contacts", each=True),
        Remedy("restore", translate("Remedies", "Take back from the trash"), "restore"),
        Remedy("lot", translate("Remedies", "Open the address file"), "folder", each=True),
        Remedy("each", translate("Remedies", "A letter for everybody"), "letters"),
        Remedy("lines", translate("Remedies", "Edit the lines as printed…"), "edit", each=True),
        Remedy("field", translate("Remedies", "Give a text if empty…"), "tag", each=True),
        Remedy("madam", translate("Remedies", "Madam"), "person"),
        Remedy("sir", translate("Remedies", "Sir"), "person"),
        Remedy("merge", translate("Remedies", "Compare and merge…"), "duplicates", each=True),
        Remedy("collapse", translate("Remedies", "One letter for each household"), "household"),
        Remedy("apart", translate("Remedies", "Set apart"), "envelope"),
        Remedy("own_run", translate("Remedies", "Prepare their run"), "letters"),
        Remedy("text", translate("Remedies", "Shorten the text"), "edit"),
        Remedy("picture", translate("Remedies", "Choose the picture in the text"), "photo"),
        Remedy("leave", translate("Remedies", "Leave out"), "blocked"),
        Remedy("back", translate("Remedies", "Put back"), "undo"),
    )
    return {remedy.key: remedy for remedy in found}


_OF_FINDING = {
    "trash": ("restore", "sheet"),
    "household": ("each", "sheet"),
    "lot_used_up": ("lot", "sheet"),
    "lot_licence_over": ("lot", "sheet"),
    "does_not_fit": ("lines", "sheet"),
    "set_apart": ("own_run", "back"),
    "by_hand": ("back", "sheet"),
    "line_too_long": ("lines", "sheet", "leave"),
    "too_many_lines": ("lines", "sheet", "leave"),
    "empty_field": ("field", "sheet", "leave"),
    "unknown_civility": ("madam", "sir", "sheet", "leave"),
    "abroad": ("apart", "leave"),
    "second_page": ("text", "leave"),
    "missing_glyph": ("lines", "sheet", "leave"),
    "missing_picture": ("picture",),
    "duplicate": ("merge", "leave"),
    "same_household": ("collapse", "leave"),
}
PLAIN = frozenset({"sheet", "lot", "lines", "restore"})
_WRITES = frozenset({"restore", "each", "lines", "madam", "sir", "collapse"})


def remedies_of(finding: Finding, read_only: bool) -> list[Remedy]:
    """The remedies of a finding, the best one first."""
    known = _known()
    keys = _OF_FINDING.get(finding.key, ("sheet",))
    return [known[key] for key in keys if not (read_only and key in _WRITES)]


class RemedyWork(QObject):
    """Carries remedies out; what it writes can be undone."""

    field_wanted = Signal(str)
    """Open the dialog of this merge field in the text."""
    text_wanted = Signal()
    run_wanted = Signal(object)
    """Prepare letters to these contacts (ids)."""

    def __init__(self, context: UiContext, state: MailingState, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._state = state
        self._window = window

    def act(self, key: str, check: PrintCheck, finding: Finding, ids: tuple[int, ...]) -> None:
        """Do it for the contacts chosen."""
        workspace = self._context.workspace
        match key:
            case "sheet" | "lot" | "lines" | "restore":
                self.act_on_contacts(key, ids)
            case "merge":
                groups = (group for group in check.mates.doubles if ids[0] in group)
                self._send(MergeContacts(next(groups, ids)))
            case "field":
                self.field_wanted.emit(_empty_field(check, ids[0]))
            case "text" | "picture":
                self.text_wanted.emit()
            case "own_run":
                self.run_wanted.emit(finding.ids)
            case "apart":
                self._state.set_apart(ids)
            case "leave":
                self._state.leave_out(ids)
            case "back":
                self._state.put_back(ids)
            case "each":
                words = self.tr("Everybody of %n household(s) gets a letter", "", len(ids))
                self._write(lambda: workspace.households.write_to_each(ids), words, len(ids))
            case "madam" | "sir":
                civility = "mrs" if key == "madam" else "mr"
                words = self.tr("Civility set for %n contact(s)", "", len(ids))
                update = workspace.contacts.update_many
                self._write(lambda: update(ids, {"civility": civility}), words, len(ids))
            case "collapse":
                chosen = set(ids)
                groups_of = [group for group in check.mates.families if chosen & set(group)]
                words = self.tr("%n household(s) get one letter", "", len(groups_of))
                gather = workspace.households.gather_all
                self._write(lambda: gather(groups_of)[1], words, len(groups_of))

    def act_on_contacts(self, key: str, ids: tuple[int, ...]) -> None:
        """The remedies (PLAIN) that are the same for letters, labels and envelopes."""
        match key:
            case "sheet":
                self._send(OpenContact(ids[0]))
            case "lot":
                self._open_lot(ids[0])
            case "lines":
                self._ask_lines(ids[0])
            case "restore":
                restore = self._context.workspace.contacts.restore
                words = self.tr("%n contact(s) taken back from the trash", "", len(ids))
                self._write(lambda: restore(ids), words, len(ids))

    def _send(self, request: object) -> None:
        if self._context.navigator.can_send(type(request)):
            self._context.navigator.send(request)

    def _write(self, act: Callable[[], int], words: str, count: int) -> None:
        text = grouped(words, count)
        self._context.jobs.write(
            act, lambda change: self._context.notices.toast_change(text, change), owner=self
        )

    def _open_lot(self, contact_id: int) -> None:
        contacts = self._context.workspace.contacts

        def show(lot_id: int | None) -> None:
            if lot_id is not None:
                self._send(OpenLot(lot_id))

        self._context.jobs.read(lambda: contacts.sheet(contact_id).contact.lot_id, show, owner=self)

    def _ask_lines(self, contact_id: int) -> None:
        letters = self._context.workspace.letters

        def show(lines: tuple[str, list[PrintedLine]]) -> None:
            dialog = PrintedLinesDialog(*lines, self._window)
            dialog.decided.connect(lambda wanted: self._save_lines(contact_id, wanted))
            dialog.open()

        self._context.jobs.read(lambda: letters.lines_of(contact_id), show, owner=self)

    def _save_lines(self, contact_id: int, lines: list[PrintedLine]) -> None:
        save = self._context.workspace.letters.printed_lines.save
        self._write(lambda: save(contact_id, lines), self.tr("Lines as printed kept"), 1)


def _empty_field(check: PrintCheck, contact_id: int) -> str:
    empty = [one for one in check.warnings if one.kind == "empty_field"]
    own = (one.detail for one in empty if one.recipient_id == contact_id)
    return next(own, empty[0].detail if empty else "")
