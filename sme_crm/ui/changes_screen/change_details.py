"""What one change did: who, when, which contacts, and what its undo gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sme_crm.domain.changes import UndoResult
from sme_crm.ui.changes_screen.change_list_model import what_text
from sme_crm.ui.labels import count_text, instant_text
from sme_crm.ui.navigation import OpenContact, ShowContacts
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import SectionLabel, Separator, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.undo import Change
    from sme_crm.ui.context import UiContext

_WIDTH = 320


class ChangeDetails(Card):
    """A card for one change; `undo_wanted` when its button is pressed."""

    undo_wanted = Signal()
    report_wanted = Signal()
    """The three lists of an undo."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self.setMinimumWidth(_WIDTH)
        self._what = TextLabel("", TextRole.CARD, wrap=True)
        self._second = TextLabel("", tone="muted", wrap=True)
        self._open = Button("", "person", "quiet")
        self._open.clicked.connect(self._open_subject)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(size.SPACE_4)
        self._lists = QVBoxLayout()
        self._lists.setSpacing(size.SPACE_8)
        self.undo = Button(self.tr("Undo this change"), "undo", "primary")
        self.undo.clicked.connect(self.undo_wanted)
        self.report = Button(self.tr("Report, contact by contact…"), "contacts")
        self.report.clicked.connect(self.report_wanted)
        self._hint = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self._subject_id: int | None = None
        self._lay_out()
        self.show_nothing()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("page", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, size.SPACE_8, 0)
        column.setSpacing(size.SPACE_8)
        column.addWidget(self._what)
        column.addWidget(self._second)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Separator())
        column.addLayout(self._facts)
        column.addLayout(self._lists)
        column.addWidget(self.report, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inner)
        self.body.addWidget(scroll, 1)
        self.body.addWidget(self._hint)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.undo)
        self.body.addLayout(line)

    def show_nothing(self) -> None:
        """No change is marked."""
        self._what.setText(self.tr("Choose a change"))
        self._second.setText(
            self.tr("Any change can be undone, not only the last one: choose it in the list.")
        )
        self._open.hide()
        self.report.hide()
        self.undo.setEnabled(False)
        self._hint.setText("")
        _clear(self._facts)
        _clear(self._lists)

    def show_change(self, change: Change, result: UndoResult | None = None) -> None:
        """Show one change, and the lists of its undo if it is one that was just made."""
        self._what.setText(what_text(change))
        who = change.who
        when = instant_text(change.at)
        self._second.setText(self.tr("{when} · {who}").format(when=when, who=who) if who else when)
        self._subject_id = change.subject_id
        self._open.setText(change.subject.replace("&", "&&"))
        can_open = change.subject_id is not None and self._context.navigator.can_send(OpenContact)
        self._open.setVisible(bool(change.subject))
        self._open.setEnabled(can_open)
        _clear(self._facts)
        self._add_fact(self.tr("Contacts"), change.contacts)
        self._add_fact(self.tr("Values recorded"), change.rows)
        for key, label in (
            ("kept", self.tr("Kept because changed since")),
            ("conflicts", self.tr("In conflict")),
            ("erased", self.tr("Erased for good since")),
        ):
            count = change.details.get(key)
            if isinstance(count, int):
                self._add_fact(label, count)
        _clear(self._lists)
        self.report.setVisible(change.undoes is not None and change.contacts > 0)
        if result is not None:
            self._add_lists(result)
        self._show_button(change)

    def _show_button(self, change: Change) -> None:
        self.undo.setEnabled(not self._context.workspace.read_only and not change.final)
        if change.final:
            self.undo.setText(self.tr("Undo this change"))
            self.undo.set_icon("undo")
            self._hint.setText(
                self.tr("Contacts of this change were erased for good: nothing is left to undo.")
            )
            return
        if change.undone_by is not None:
            self.undo.setText(self.tr("Make it again"))
            self.undo.set_icon("redo")
            self._hint.setText(self.tr("This change was undone."))
            return
        self.undo.setText(self.tr("Undo this change"))
        self.undo.set_icon("undo")
        self._hint.setText(
            self.tr("What was changed again since is kept, and you are told which contacts.")
        )

    def show_result(self, result: UndoResult) -> None:
        """Tell what an undo gave when nothing could be taken back."""
        _clear(self._lists)
        self._add_lists(result)

    def _add_fact(self, name: str, count: int) -> None:
        if not count:
            return
        line = QHBoxLayout()
        line.addWidget(TextLabel(name, tone="muted"), 1)
        line.addWidget(TextLabel(count_text(count), TextRole.STRONG))
        self._facts.addLayout(line)

    def _add_lists(self, result: UndoResult) -> None:
        if not result.change_id:
            self._lists.addWidget(
                TextLabel(self.tr("Nothing could be taken back."), TextRole.STRONG, wrap=True)
            )
        for caption, explained, ids in (
            (self.tr("Taken back"), "", result.taken_back),
            (
                self.tr("Kept"),
                self.tr("These contacts were changed again since; they stay as they are."),
                result.kept,
            ),
            (
                self.tr("In conflict"),
                self.tr("One of their values was changed again since; it was kept."),
                result.conflicts,
            ),
        ):
            if ids:
                self._add_list(caption, explained, ids)
        if result.erased:
            words = self.tr(
                "%n contact(s) erased for good since: nothing of that comes back.",
                "",
                len(result.erased),
            )
            self._lists.addWidget(TextLabel(words, TextRole.SMALL, "muted", wrap=True))

    def _add_list(self, caption: str, explained: str, ids: tuple[int, ...]) -> None:
        self._lists.addWidget(SectionLabel(caption))
        if explained:
            self._lists.addWidget(TextLabel(explained, TextRole.SMALL, "muted", wrap=True))
        button = Button(self.tr("Show %n contact(s)", "", len(ids)), "contacts")
        button.setEnabled(self._context.navigator.can_send(ShowContacts))
        button.clicked.connect(lambda _checked=False: self._show_contacts(ids))
        self._lists.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _show_contacts(self, ids: tuple[int, ...]) -> None:
        from sme_crm.domain.contact_filter import ContactFilter

        self._context.navigator.send(ShowContacts(ContactFilter(ids=ids)))

    def _open_subject(self) -> None:
        if self._subject_id is not None and self._context.navigator.can_send(OpenContact):
            self._context.navigator.send(OpenContact(self._subject_id))


def _clear(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            while (part := inner.takeAt(0)) is not None:
                label = part.widget()
                if label is not None:
                    label.hide()
                    label.deleteLater()
            inner.deleteLater()
