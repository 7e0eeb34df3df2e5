"""What the pages of files and columns ask of the run: targets, mappings, sheets, the preview."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.source import SourceOptions
from sme_crm.services.importing.run_files import (
    add_file,
    forget_mapping,
    remove_file,
    restore_columns,
    use_mapping,
)
from sme_crm.ui.importing.understood_page import other_sheets

if TYPE_CHECKING:
    from sme_crm.services.importing.mapping import Column
    from sme_crm.services.importing.preview import PreviewRow
    from sme_crm.services.importing.run import ImportRun
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.importing.import_flow import ImportFlow
    from sme_crm.ui.importing.import_panel import ImportPanel

_MOST_STEPS = 100


class ColumnsWork(QObject):
    """Changes the mapping in a worker and shows what comes of it; each choice can be undone."""

    def __init__(self, context: UiContext, panel: ImportPanel, flow: ImportFlow) -> None:
        super().__init__(flow)
        self._context = context
        self._panel = panel
        self._flow = flow
        self._controller = panel.controller
        self._shown = 0
        self._steps: list[tuple[int, tuple[Column, ...]]] = []

    def connect_pages(self) -> None:
        """Hear what the two pages ask for."""
        columns, understood = self._panel.columns, self._panel.understood
        columns.target_chosen.connect(self._set_target)
        columns.offers_taken.connect(self._take_offers)
        columns.taken_back.connect(self.take_back)
        columns.file_chosen.connect(self._choose_file)
        columns.mapping_chosen.connect(self._use_mapping)
        columns.rule_toggled.connect(self._flow.choices.toggle_rule)
        understood.reading_changed.connect(self._read_again)
        understood.mapping_chosen.connect(self._use_mapping)
        understood.sheets_wanted.connect(self._take_sheets)
        understood.removed.connect(self._leave_out)

    def begin(self) -> None:
        """Another run: nothing was chosen yet."""
        self._shown = 0
        self._steps = []

    # -- showing -------------------------------------------------------------------------------

    def _choose_file(self, number: int) -> None:
        self._shown = number
        self.show_file()

    def show_file(self) -> None:
        """Show the columns of the file chosen, and what they make."""
        run = self._controller.run
        if run is None:
            return
        self._shown = min(self._shown, len(run.files) - 1)
        self._panel.columns.show_file(
            run.files, self._shown, self._controller.own_fields, self._controller.mappings
        )
        self._panel.columns.show_steps(len(self._steps))
        self.show_preview()

    def show_preview(self) -> None:
        """Read the first rows as the contacts they become."""
        number = self._shown

        def show(rows: list[PreviewRow]) -> None:
            run = self._controller.run
            if run is not None and number == self._shown:
                self._panel.columns.show_preview(rows, run.options.off)

        self._controller.change(lambda run: run.preview(number), show, key="preview")

    def _show_columns(self) -> None:
        run = self._controller.run
        if run is not None and self._shown < len(run.files):
            self._panel.columns.show_columns(run.files[self._shown])
            self._panel.columns.show_steps(len(self._steps))
            self.show_preview()

    # -- targets -------------------------------------------------------------------------------

    def _note(self, number: int) -> None:
        """Keep how the columns of a file are now, to come back to."""
        run = self._controller.run
        if run is not None:
            self._steps.append((number, run.files[number].columns))
            del self._steps[:-_MOST_STEPS]

    def _set_target(self, number: int, column: int, target: str) -> None:
        self._note(number)
        self._controller.change(
            lambda run: run.set_target(number, column, target), lambda _: self._show_columns()
        )

    def _take_offers(self, number: int) -> None:
        self._note(number)
        self._controller.change(
            lambda run: run.accept_offers(number), lambda _: self._show_columns()
        )

    def take_back(self) -> None:
        """Undo the last choice."""
        if not self._steps:
            return
        number, columns = self._steps.pop()
        self._controller.change(
            lambda run: restore_columns(run, number, columns), lambda _: self._end_step(number)
        )

    def _end_step(self, number: int) -> None:
        if number != self._shown:
            self._choose_file(number)
        else:
            self._show_columns()

    def _use_mapping(self, number: int, mapping_id: int) -> None:
        mapping = next((one for one in self._controller.mappings if one.id == mapping_id), None)
        self._note(number)

        def change(run: ImportRun) -> None:
            if mapping is None:
                forget_mapping(run, number)
            else:
                use_mapping(run, number, mapping.name, mapping.targets)

        self._controller.change(change, lambda _: self._show_again())

    def _show_again(self) -> None:
        self._flow.go_to(self._panel.page_key() or "columns")

    # -- files ---------------------------------------------------------------------------------

    def _read_again(self, number: int, options: SourceOptions) -> None:
        self._steps = []
        self._controller.change(
            lambda run: run.reopen(number, options),
            lambda _: self._flow.go_to("understood"),
            self._fail_to_read,
            text=self.tr("Reading the file…"),
        )

    def _fail_to_read(self, error: Exception) -> None:
        self._flow.go_to("understood")
        self._context.notices.show_error(error)

    def _take_sheets(self, number: int) -> None:
        """Import the other sheets of a workbook too; those without rows are passed over."""
        imports = self._context.workspace.imports

        self._steps = []

        def change(run: ImportRun) -> int:
            path = run.files[number].path
            taken = 0
            for name in other_sheets(run.files, number):
                try:
                    add_file(run, imports.open_file(path, SourceOptions(sheet=name)))
                except FileRefused:
                    continue
                taken += 1
            return taken

        self._controller.change(
            change, self._tell_sheets, self._fail_to_read, text=self.tr("Reading the file…")
        )

    def _tell_sheets(self, taken: int) -> None:
        self._flow.go_to("understood")
        if not taken:
            self._context.notices.toast(self.tr("The other sheets hold no rows."), "info")

    def _leave_out(self, number: int) -> None:
        self._steps = []
        self._controller.change(
            lambda run: remove_file(run, number), lambda _: self._flow.go_to("understood")
        )
