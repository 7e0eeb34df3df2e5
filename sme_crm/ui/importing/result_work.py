"""What can be done after an import, and around it: undo, report, rejects, remembered columns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from sme_crm.domain.changes import UndoResult
from sme_crm.ui.importing.decisions import reject_words, request_for, where_rejects_go
from sme_crm.ui.labels import count_text
from sme_crm.ui.navigation import (
    FindDuplicates,
    MakeGroup,
    OpenContact,
    PrintLetters,
    ShowChanges,
    ShowContacts,
)

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.importing.import_panel import ImportPanel


class ResultWork(QObject):
    """Carries the wishes of the result page to other screens and services."""

    def __init__(self, context: UiContext, panel: ImportPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._controller = panel.controller
        self._begin_anew: Callable[[], None] = lambda: None

    def connect_pages(self, begin_anew: Callable[[], None]) -> None:
        """Hear the result page; `begin_anew` shows the first page again."""
        self._begin_anew = begin_anew
        end = self._panel.end
        end.contacts_wanted.connect(lambda: self._send(ShowContacts))
        end.group_wanted.connect(lambda: self._send(MakeGroup))
        end.letters_wanted.connect(lambda: self._send(PrintLetters))
        end.undo_wanted.connect(self._undo)
        end.another_wanted.connect(begin_anew)
        end.report_wanted.connect(self._show_change)
        end.duplicates_wanted.connect(self._find_duplicates)
        end.rejects_wanted.connect(self.save_rejects)
        end.mapping_wanted.connect(self._name_mapping)

    def _send(self, kind: type[ShowContacts] | type[MakeGroup] | type[PrintLetters]) -> None:
        result = self._controller.result
        self._context.navigator.send(request_for(kind, result))
        self._begin_anew()

    def _find_duplicates(self) -> None:
        self._context.navigator.send(FindDuplicates())
        self._begin_anew()

    def open_contact(self, contact_id: int) -> None:
        """Show the sheet of a contact; the run waits."""
        if self._context.navigator.can_send(OpenContact):
            self._context.navigator.send(OpenContact(contact_id))

    def _show_change(self) -> None:
        result = self._controller.result
        if result is not None and self._context.navigator.can_send(ShowChanges):
            self._context.navigator.send(ShowChanges(result.change_id))

    # -- undo ----------------------------------------------------------------------------------

    def _undo(self) -> None:
        result = self._controller.result
        if result is not None and result.change_id:
            self._context.notices.toast(self.tr("Taking the import back…"), "undo")
            self._context.undo.undo_change(result.change_id, self._show_undo)
            self._begin_anew()

    def _show_undo(self, result: UndoResult) -> None:
        """The three lists where something was kept; a word where everything went."""
        if not result.change_id:
            self._context.notices.toast(self.tr("Nothing could be taken back."), "info")
        elif result.kept or result.conflicts:
            from sme_crm.ui.lists.undo_report import UndoReportDialog

            UndoReportDialog(self._context, result.change_id, self._panel.window()).open()
        else:
            count = len(result.taken_back)
            words = self.tr("%n contact(s) taken back", "", count)
            words = words.replace(str(count), count_text(count), 1)
            self._context.notices.toast_change(words, result.change_id, "undo")

    # -- rejects -------------------------------------------------------------------------------

    def save_rejects(self) -> None:
        """Write the rejected rows as a file to mend; after the import, those kept before it."""
        run, kept = self._controller.run, self._controller.rejects
        if run is None:
            return
        place = where_rejects_go(self._panel, run)
        if place is None:
            return
        reasons, headings = reject_words()

        def work() -> list[Path]:
            if not kept:
                return run.save_rejects(place, reasons, headings)
            return _copied(kept, place)

        self._controller.ask(work, self._tell_saved)

    def _tell_saved(self, written: list[Path]) -> None:
        names = ", ".join(path.name for path in written)
        self._context.notices.toast(self.tr("Saved: {names}").format(names=names))

    # -- remembered mappings -------------------------------------------------------------------

    def _name_mapping(self) -> None:
        """Ask for the name of the columns that were remembered, the file's name at first."""
        run = self._controller.run
        file = next((file for file in run.files if file.is_table), None) if run else None
        if file is None:
            return
        memory = self._context.workspace.imports.memory
        shape = file.shape
        dialog = QInputDialog(self._panel)
        dialog.setWindowTitle(self.tr("Remembered columns"))
        dialog.setLabelText(self.tr("Name, the supplier's for example:"))
        dialog.setTextValue(file.remembered or file.path.stem)
        dialog.setOkButtonText(self.tr("Remember under this name"))
        dialog.setCancelButtonText(self.tr("Not now"))

        def work(name: str) -> int:
            known = next((one for one in memory.list_mappings() if one.shape == shape), None)
            return memory.rename(known.id, name, known.supplier) if known else 0

        def take(name: str) -> None:
            self._context.jobs.write(lambda: work(name), owner=self)

        dialog.textValueSelected.connect(take)
        dialog.open()

    def show_mappings(self) -> None:
        """Open the list of remembered mappings."""
        from sme_crm.ui.importing.mappings_dialog import MappingsDialog

        dialog = MappingsDialog(self._context, self._panel.window())
        dialog.finished.connect(lambda _code: self._refresh())
        dialog.open()

    def _refresh(self) -> None:
        self._controller.refresh_mappings(lambda: None)


def _copied(files: list[Path], place: Path) -> list[Path]:
    """Bring files that were kept to where the user wants them; numbered when several."""
    from sme_crm.formats.output_file import output_file

    written = []
    for number, file in enumerate(files):
        target = place.with_stem(f"{place.stem}-{number + 1}") if number else place
        with output_file(target) as stream:
            stream.write(file.read_bytes())
        written.append(target)
    return written
