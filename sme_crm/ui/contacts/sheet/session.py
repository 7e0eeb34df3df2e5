"""One visit to a sheet: its saves in order, as one named change, and what others changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sme_crm.domain.contact import ContactDraft, ContactSheet
from sme_crm.domain.errors import ConflictError, NotFound
from sme_crm.ui.contacts.sheet.record import SheetRecord, read_blank_record, read_record
from sme_crm.ui.jobs.latest_read import LatestRead

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.contacts import Contacts, Saved
    from sme_crm.ui.contacts.sheet.row_forms import Row
    from sme_crm.ui.context import UiContext

ORIGIN = "contact sheet"
Act = Callable[["Contacts", "Visit"], "Saved"]


@dataclass(slots=True)
class Visit:
    """Where the saves of a visit stand; written in the writer's lane alone while any is waiting.

    `contact_id` 0: the contact is not made yet.
    """

    contact_id: int
    version: int = 0
    change_id: int | None = None
    stint: int = 0
    """Counts the visits to the same sheet; saves of one stint are one change."""
    row_ids: dict[object, int] = field(default_factory=dict)
    """Ids that rows added in this visit got, by the object that stands for them on screen."""

    def note(self, saved: Saved) -> None:
        """Go on from a save."""
        self.version = saved.version
        if saved.change_id:
            self.change_id = saved.change_id


class SheetSession(QObject):
    """Reads one contact, writes its fields one after the other, hears what others write."""

    read = Signal(object)
    """A SheetRecord was read: show it, then call `adopt`."""
    missing = Signal()
    """The contact is in the trash or gone."""
    failed = Signal(object)
    """The contact could not be read."""
    conflicted = Signal()
    """A save found that the sheet was changed elsewhere; it waits for `save_mine` or `reload`."""
    made = Signal(int)
    """The new contact was made."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._workspace = context.workspace
        self._visit: Visit | None = None
        self._pending = 0
        self._stale = False
        self._waiting: list[Act] = []
        self._latest = LatestRead(context.jobs)
        self._making = False
        self._stint = 0
        context.changes.committed.connect(self._hear)

    # -- visits --------------------------------------------------------------------------------

    @property
    def contact_id(self) -> int:
        """The contact of the visit, 0 for none or one that is not made yet."""
        return self._visit.contact_id if self._visit is not None else 0

    @property
    def is_new(self) -> bool:
        """Whether the contact is not made yet."""
        return self._visit is not None and not self._visit.contact_id and not self._making

    @property
    def in_conflict(self) -> bool:
        """Whether saves wait for a decision."""
        return bool(self._waiting)

    def begin(self, contact_id: int) -> None:
        """Visit a contact; 0 begins a new one."""
        self.end()
        self._visit = Visit(contact_id, stint=self._stint)
        self.reload()

    def end(self) -> None:
        """End the visit: later saves are another change."""
        self._latest.drop()
        self._visit = None
        self._pending = 0
        self._stale = False
        self._making = False
        self._waiting.clear()

    def begin_anew(self) -> None:
        """Stay at the contact, but let what follows be another change."""
        self._stint += 1

    # -- reading -------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read the contact (again); saves in conflict are given up."""
        visit = self._visit
        if visit is None:
            return
        self._waiting.clear()
        self._stale = False
        workspace = self._workspace
        contact_id = visit.contact_id
        self._latest.ask(
            lambda: (
                read_record(workspace, contact_id) if contact_id else read_blank_record(workspace)
            ),
            partial(self._take_record, visit),
            partial(self._take_failure, visit),
            owner=self,
        )

    def adopt(self, record: SheetRecord) -> None:
        """The record is on the screen: saves from now on build on it."""
        if self._visit is not None and not self._pending:
            self._visit.version = record.sheet.contact.version

    def _take_record(self, visit: Visit, record: SheetRecord) -> None:
        if visit is not self._visit:
            return
        if self._pending:
            self._stale = True
        elif record.sheet.contact.deleted_at is not None:
            self.missing.emit()
        else:
            self.read.emit(record)

    def _take_failure(self, visit: Visit, error: Exception) -> None:
        if visit is not self._visit:
            return
        if isinstance(error, NotFound):
            self.missing.emit()
        else:
            self.failed.emit(error)

    def _hear(self, changes: Changes) -> None:
        visit = self._visit
        if visit is None:
            return
        shared = any(map(changes.touches, ("custom_field", "staff", "household")))
        if not shared and not (visit.contact_id and visit.contact_id in changes.ids("contact")):
            return
        if self._pending or self._waiting:
            self._stale = True
        else:
            self.reload()

    # -- writing -------------------------------------------------------------------------------

    def make(self, draft: ContactDraft, handles: Mapping[str, Sequence[object]]) -> None:
        """Make the new contact of this visit; `handles` stand for its rows on the screen."""
        visit = self._visit
        if visit is None or not self.is_new:
            return
        self._making = True
        workspace = self._workspace

        def work() -> int:
            contact_id, change_id = workspace.contacts.create(draft, origin=ORIGIN)
            visit.contact_id, visit.change_id = contact_id, change_id
            sheet = workspace.contacts.sheet(contact_id)
            visit.version = sheet.contact.version
            visit.row_ids.update(_row_ids(sheet, handles))
            return contact_id

        def finish(contact_id: int) -> None:
            if self._visit is visit:
                self._making = False
                self._settle()
            self.made.emit(contact_id)

        def fail(error: Exception) -> None:
            if self._visit is visit:
                self._making = False
                self._pending -= 1
            self._context.notices.show_error(error)

        self._pending += 1
        self._context.jobs.write(work, finish, fail, owner=self)

    def save(self, key: str, value: object) -> None:
        """Write one scalar field."""
        self._write(
            lambda contacts, visit: contacts.save(
                visit.contact_id,
                {key: value},
                visit.version,
                origin=ORIGIN,
                visit=visit.change_id,
            )
        )

    def save_own(self, field_id: int, value: object) -> None:
        """Write an own field."""
        self._write(
            lambda contacts, visit: contacts.set_custom(
                visit.contact_id,
                field_id,
                value,
                visit.version,
                origin=ORIGIN,
                visit=visit.change_id,
            )
        )

    def save_photo(self, photo: bytes | None) -> None:
        """Write the photo."""
        self._write(
            lambda contacts, visit: contacts.set_photo(
                visit.contact_id, photo, visit.version, origin=ORIGIN, visit=visit.change_id
            )
        )

    def save_row(self, handle: object, make_row: Callable[[int], Row]) -> None:
        """Write a row; `handle` stands for it on the screen, `make_row(id)` makes it.

        A new row that is saved twice before the first answer came must not become two rows, so
        its id is looked up in the writer's lane.
        """
        self._write(partial(_act_on_row, "save_row", handle, make_row))

    def remove_row(self, handle: object, make_row: Callable[[int], Row]) -> None:
        """Delete a row."""
        self._write(partial(_act_on_row, "remove_row", handle, make_row))

    def make_main(self, handle: object, make_row: Callable[[int], Row]) -> None:
        """Put a row first, or make an employer the main one."""
        self._write(partial(_act_on_row, "make_main", handle, make_row))

    def row_id(self, handle: object) -> int:
        """The id a row got, 0 while it has none."""
        return self._visit.row_ids.get(handle, 0) if self._visit is not None else 0

    def note_row(self, handle: object, row_id: int) -> None:
        """The row `row_id` is shown by `handle`."""
        if self._visit is not None:
            self._visit.row_ids[handle] = row_id

    # -- conflicts -----------------------------------------------------------------------------

    def save_mine(self) -> None:
        """Write what is in conflict over what was changed elsewhere."""
        visit, acts = self._visit, list(self._waiting)
        if visit is None or not acts:
            return
        self._waiting.clear()

        def build_on_present(contacts: Contacts, present: Visit) -> Saved:
            present.version = contacts.sheet(present.contact_id).contact.version
            return acts[0](contacts, present)

        self._write(build_on_present)
        for act in acts[1:]:
            self._write(act)

    def _write(self, act: Act) -> None:
        visit = self._visit
        if visit is None or not (visit.contact_id or self._making):
            return
        if self._waiting:
            self._waiting.append(act)
            return
        contacts = self._workspace.contacts

        stint = self._stint

        def work() -> None:
            if not visit.contact_id:
                return  # it could not be made, which was told
            if stint != visit.stint:
                visit.stint, visit.change_id = stint, None
            visit.note(act(contacts, visit))

        self._pending += 1
        self._context.jobs.write(
            work, partial(self._finish, visit), partial(self._fail, visit, act), owner=self
        )

    def _finish(self, visit: Visit, _result: object) -> None:
        if visit is self._visit:
            self._settle()

    def _settle(self) -> None:
        self._pending = max(0, self._pending - 1)
        # What was saved comes back formatted and judged.
        if not self._pending and not self._waiting:
            self.reload()

    def _fail(self, visit: Visit, act: Act, error: Exception) -> None:
        if visit is not self._visit:
            self._context.notices.show_error(error)
            return
        self._pending = max(0, self._pending - 1)
        if isinstance(error, ConflictError):
            self._waiting.append(act)
            self.conflicted.emit()
        elif isinstance(error, NotFound):
            self.missing.emit()
        else:
            self._context.notices.show_error(error)
            if not self._pending and not self._waiting:
                self.reload()


def _act_on_row(
    command: str,
    handle: object,
    make_row: Callable[[int], Row],
    contacts: Contacts,
    visit: Visit,
) -> Saved:
    """In the writer's lane: save, remove or put first the row `handle` stands for."""
    act = {
        "save_row": contacts.save_row,
        "remove_row": contacts.remove_row,
        "make_main": contacts.make_main,
    }[command]
    saved = act(
        visit.contact_id,
        make_row(visit.row_ids.get(handle, 0)),
        visit.version,
        origin=ORIGIN,
        visit=visit.change_id,
    )
    if saved.row_id:
        visit.row_ids[handle] = saved.row_id
    return saved


def _row_ids(sheet: ContactSheet, handles: Mapping[str, Sequence[object]]) -> dict[object, int]:
    """The ids the rows of a draft got, by their handles: rows were written in their order."""
    rows: dict[str, Sequence[Row]] = {
        "phone": sheet.phones,
        "email": sheet.emails,
        "address": sheet.addresses,
        "web_page": sheet.web_pages,
        "employment": sheet.employments,
        "consent": sheet.consents,
    }
    return {
        handle: row_id
        for entity, found in handles.items()
        for handle, row_id in zip(found, sorted(row.id for row in rows[entity]), strict=False)
    }
