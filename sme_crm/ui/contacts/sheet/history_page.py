"""The history tab: everything that happened with a contact, newest first, and what to add."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.vocabulary import CHANGE_KIND, DIRECTIONS, HISTORY_KINDS, MERGE_KIND
from sme_crm.ui.contacts.sheet.change_words import Names, read_names
from sme_crm.ui.contacts.sheet.history_entry import HistoryEntry
from sme_crm.ui.contacts.sheet.history_form import EntryDraft, HistoryForm
from sme_crm.ui.contacts.sheet.session import ORIGIN
from sme_crm.ui.forms.field_editors import choice_texts
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.navigation import ShowLetter
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import Separator
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.services.duplicates.unmerging import Unmerged
    from sme_crm.services.history import TimelineEntry
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.context import UiContext

_PAGE = 30
_PAGES_AT_ONCE = 20
_READ_ON_WITHIN = 400
"""px before the end at which the next page is read."""


class HistoryPage(QWidget):
    """Filters, a form, and the entries; more are read as one scrolls."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._contact_id = 0
        self._active = False
        self._stale = True
        self._at_end = False
        self._read_only = False
        self._latest = LatestRead(context.jobs)
        self._entries: list[HistoryEntry] = []
        self.form = HistoryForm()
        self.form.hide()
        self.form.save_wanted.connect(self._save)
        everything = ("", self.tr("Everything"))
        changes = (CHANGE_KIND, self.tr("Changes of the sheet"))
        merges = (MERGE_KIND, self.tr("Merged contacts"))
        self.kinds = ComboBox(
            [everything, *choice_texts(HISTORY_KINDS), merges, changes], self.tr("Kinds shown")
        )
        self.directions = ComboBox(
            [("", self.tr("Both directions")), *choice_texts(DIRECTIONS)],
            self.tr("Directions shown"),
        )
        for filter_box in (self.kinds, self.directions):
            filter_box.currentIndexChanged.connect(lambda _index: self._read_anew())
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, size.SPACE_12, size.SPACE_12, 0)
        column.setSpacing(size.SPACE_8)
        tools = QHBoxLayout()
        tools.setSpacing(size.SPACE_8)
        tools.addWidget(self.kinds, 1)
        tools.addWidget(self.directions, 1)
        self.add_note = Button(self.tr("Add"), "plus")
        self.add_note.setToolTip(self.tr("Write a note, a call or a meeting into the history"))
        self.add_note.clicked.connect(lambda _checked=False: self.begin_entry("note"))
        tools.addWidget(self.add_note)
        column.addLayout(tools)
        column.addWidget(self.form)
        self._scroll = ScrollPage()
        self._scroll.setAccessibleName(self.tr("History"))
        self._list = QVBoxLayout(self._scroll.page)
        self._list.setContentsMargins(0, 0, 0, size.SPACE_16)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._scroll.verticalScrollBar().valueChanged.connect(lambda _value: self._read_on())
        column.addWidget(self._scroll, 1)
        self._empty = EmptyState(
            "history",
            self.tr("Nothing here yet"),
            self.tr("Notes, calls, letters and changes of the sheet gather here."),
        )
        self._empty.add_action(
            self.tr("Write a note"), lambda: self.begin_entry("note"), "note", "primary"
        )
        self._empty.hide()
        column.addWidget(self._empty, 1)

    # -- showing -------------------------------------------------------------------------------

    def show_contact(self, contact_id: int, fresh: bool) -> None:
        """Show the history of a contact, read when the tab is looked at."""
        if fresh:
            self.form.give_up()
        self._contact_id = contact_id
        self._stale = True
        self._read_if_wanted(keep_place=not fresh)

    def set_read_only(self) -> None:
        """Show the history without letting anything be added."""
        self.add_note.setEnabled(False)
        self._read_only = True
        self._empty.setEnabled(False)

    def set_active(self, active: bool) -> None:
        """Whether the tab is looked at."""
        self._active = active
        self._read_if_wanted(keep_place=False)

    def entries(self) -> list[TimelineEntry]:
        """The entries shown, newest first."""
        return [shown.entry for shown in self._entries]

    def _read_if_wanted(self, keep_place: bool) -> None:
        if self._active and self._stale and self._contact_id:
            self._stale = False
            self._read(None, max(_PAGE, len(self._entries)) if keep_place else _PAGE)

    def _read_anew(self) -> None:
        self._stale = True
        self._read_if_wanted(keep_place=False)

    def _read(self, before: tuple[str, int] | None, limit: int) -> None:
        workspace = self._context.workspace
        wanted = (self._contact_id, self.kinds.key(), self.directions.key())
        self._latest.ask(
            lambda: read_page(workspace, *wanted, before, limit),
            partial(self._show_page, before is None),
            owner=self,
        )

    def _read_on(self) -> None:
        bar = self._scroll.verticalScrollBar()
        near = bar.maximum() - bar.value() < _READ_ON_WITHIN
        if near and self._entries and not (self._at_end or self._latest.waiting):
            last = self._entries[-1].entry
            self._read((last.at, last.id), _PAGE)

    def _show_page(self, first: bool, page: tuple[list[TimelineEntry], Names, bool]) -> None:
        entries, names, self._at_end = page
        if first:
            self._clear()
        for entry in entries:
            shown = HistoryEntry(entry, names, self._read_only)
            shown.edit_wanted.connect(self.form.edit)
            shown.delete_wanted.connect(self._delete)
            shown.undo_wanted.connect(self._context.undo.undo_change)
            shown.page_wanted.connect(self._show_page_of)
            shown.unmerge_wanted.connect(self._unmerge)
            if self._entries:
                self._list.insertWidget(self._list.count() - 1, Separator())
            self._list.insertWidget(self._list.count() - 1, shown)
            self._entries.append(shown)
        self._empty.setVisible(not self._entries and self.form.isHidden())
        self._scroll.setVisible(bool(self._entries) or not self.form.isHidden())

    def _show_page_of(self, entry_id: int) -> None:
        self._context.navigator.send(ShowLetter(entry_id))

    def _clear(self) -> None:
        self._entries.clear()
        while self._list.count() > 1:
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    # -- writing -------------------------------------------------------------------------------

    def begin_entry(self, kind: str) -> None:
        """Begin a note or a call."""
        self._empty.hide()
        self._scroll.show()
        self.form.begin(kind)

    def keep_entry(self) -> bool:
        """Save what was typed into the form: words are not lost on leaving."""
        if not self.form.isHidden() and not self.form.is_empty():
            self._save(self.form.draft())
            self.form.give_up()
        return True

    def _save(self, draft: EntryDraft) -> None:
        history = self._context.workspace.history
        contact_id = self._contact_id

        def work() -> int:
            if draft.entry_id:
                return history.edit(
                    draft.entry_id, subject=draft.subject, text=draft.text, outcome=draft.outcome
                )
            return history.add(
                [contact_id],
                draft.kind,
                subject=draft.subject,
                text=draft.text,
                direction=draft.direction,
                outcome=draft.outcome,
                origin=ORIGIN,
            )

        self._context.jobs.write(work, self._note_written)

    def _delete(self, entry_id: int) -> None:
        history = self._context.workspace.history
        notices = self._context.notices
        text = self.tr("The entry was deleted.")

        def finish(change_id: int) -> None:
            notices.toast_change(text, change_id, "trash")

        self._context.jobs.write(lambda: history.remove(entry_id), finish)

    def _unmerge(self, entry: TimelineEntry) -> None:
        """Let the contact that an entry tells of stand on its own again."""
        merging = self._context.workspace.merging
        change_id, record = entry.link_id or 0, entry.details.get("loser")
        records = [record] if isinstance(record, int) else []
        self._context.jobs.write(
            lambda: merging.unmerge(change_id, records, origin=ORIGIN), self._tell_unmerged
        )

    def _tell_unmerged(self, done: Unmerged) -> None:
        if done.stayed:
            text = self.tr("Taken apart. What was added since the merge stays here.")
        elif done.result.conflicts:
            text = self.tr("Taken apart. What was typed over since the merge stays as it is.")
        else:
            text = self.tr("Taken apart: both contacts are as they were before the merge.")
        self._context.notices.toast_change(text, done.result.change_id, "unlink")
        self._stale = True
        self._read_if_wanted(keep_place=True)

    def _note_written(self, _change_id: int) -> None:
        # The sheet hears of the commit too; a written entry must be seen at once all the same.
        self._stale = True
        self._read_if_wanted(keep_place=True)


def read_page(
    workspace: Workspace,
    contact_id: int,
    kind: str,
    direction: str,
    before: tuple[str, int] | None,
    limit: int,
) -> tuple[list[TimelineEntry], Names, bool]:
    """Entries of one kind and direction ("" = all), the names they need, whether it is the end.

    For a worker. Of a direction, several pages may be read before one is full.
    """
    found: list[TimelineEntry] = []
    at_end = False
    for _ in range(_PAGES_AT_ONCE):
        page = workspace.history.timeline(
            contact_id, kinds=(kind,) if kind else None, before=before, limit=limit
        )
        found += [entry for entry in page if not direction or entry.direction == direction]
        at_end = len(page) < limit
        if at_end or len(found) >= limit:
            break
        before = (page[-1].at, page[-1].id)
    return found, read_names(workspace, found), at_end
