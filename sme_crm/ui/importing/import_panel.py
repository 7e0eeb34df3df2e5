"""The screen of imports: files, columns, dry run, result; the work is done by the run object."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sme_crm.domain.errors import Cancelled
from sme_crm.ui.importing.columns_page import ColumnsPage
from sme_crm.ui.importing.decisions import (
    is_understood,
    request_for,
    saving_of_rejects,
    take_texts,
)
from sme_crm.ui.importing.file_page import FilePage
from sme_crm.ui.importing.result_page import ResultPage
from sme_crm.ui.importing.review_page import ReviewPage
from sme_crm.ui.importing.step_buttons import StepButtons
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import MakeGroup, Panel, PrintLetters, ShowContacts, StartImport
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.page_header import PageHeader
from sme_crm.ui.widgets.states import LoadingState

if TYPE_CHECKING:
    from sme_crm.formats.source import SourceOptions
    from sme_crm.services.importing.report import DryRun
    from sme_crm.services.importing.run import ImportRun
    from sme_crm.services.importing.writing import ImportResult
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext


class ImportPanel(Panel):
    """Walks an `ImportRun` through its steps; pages with nothing to decide are skipped."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.run: ImportRun | None = None
        self.result: ImportResult | None = None
        self._own_fields: list[tuple[int, str]] = []
        self._shown_file = 0
        self._busy = False
        self.header = PageHeader(self.tr("Import"))
        self.refused = Banner(kind="warning")
        self.refused.hide()
        self._steps = StepButtons()
        self.back, self.cancel, self.go_on = (
            self._steps.back, self._steps.cancel, self._steps.go_on,
        )  # fmt: skip
        self.files = FilePage()
        self.columns = ColumnsPage()
        self.review = ReviewPage()
        can_send = context.navigator.can_send
        self.end = ResultPage(letters=can_send(PrintLetters), groups=can_send(MakeGroup))
        self.waiting = LoadingState("")
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._show_page(self.files)

    def _lay_out(self) -> None:
        for page in (self.files, self.columns, self.review, self.end, self.waiting):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.header)
        column.addWidget(self.refused)
        column.addWidget(self._pages, 1)
        column.addLayout(self._steps.layout_of_buttons)

    def _connect(self) -> None:
        self.files.chosen.connect(self.open_files)
        self.back.clicked.connect(self._show_columns)
        self.cancel.clicked.connect(self._give_up)
        self.go_on.clicked.connect(self._go_on)
        self.columns.target_chosen.connect(self._set_target)
        self.columns.reading_changed.connect(self._read_again)
        self.columns.file_chosen.connect(self._show_file)
        self.review.option_changed.connect(self._set_option)
        self.review.rule_toggled.connect(self._toggle_rule)
        self.review.save_rejects_wanted.connect(self._save_rejects)
        self.end.contacts_wanted.connect(lambda: self._send(ShowContacts))
        self.end.group_wanted.connect(lambda: self._send(MakeGroup))
        self.end.letters_wanted.connect(lambda: self._send(PrintLetters))
        self.end.undo_wanted.connect(self._undo)
        self.end.another_wanted.connect(self._begin_anew)

    # -- what the shell asks -------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Begin an import with the files of the request, or go on with the one under way."""
        if not isinstance(request, StartImport):
            raise TypeError(request)
        if request.paths:
            self.open_files(request.paths)
        elif self.run is None and not self._busy:
            self._show_page(self.files)

    # -- steps ---------------------------------------------------------------------------------

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Open files and show what they hold."""
        if self._busy:
            return
        self._close_run()
        self.review.begin()
        imports = self._context.workspace.imports

        def work() -> tuple[ImportRun, list[tuple[int, str]]]:
            return imports.open(paths), imports.own_fields()

        def done(answer: tuple[ImportRun, list[tuple[int, str]]]) -> None:
            self.run, self._own_fields = answer
            self._tell_refused(self.run)
            self._shown_file = 0
            if is_understood(self.run):
                self._stage()
            else:
                self._show_columns()

        self._read(self.tr("Reading the file…"), work, done, self.files)

    def _tell_refused(self, run: ImportRun) -> None:
        """Of several files, name those that cannot be read; the others go on."""
        sentences = [message_for(error).happened for _, error in run.refused]
        self.refused.setVisible(bool(sentences))
        if sentences:
            self.refused.set_message(" ".join(sentences), "warning")

    def _show_columns(self) -> None:
        if self.run is not None:
            self._show_file(self._shown_file)
            self._show_page(self.columns)

    def _show_file(self, number: int) -> None:
        if self.run is None:
            return
        self._shown_file = number
        self.columns.show_file(self.run.files, number, self._own_fields)
        self._show_preview()

    def _show_preview(self) -> None:
        run, number = self.run, self._shown_file
        if run is None:
            return
        self._read("", lambda: run.preview(number), self.columns.show_preview, self.columns)

    def _set_target(self, number: int, column: int, target: str) -> None:
        if self.run is not None:
            self.run.set_target(number, column, target)
            self.columns.show_columns(self.run.files[number])
            self._show_preview()

    def _read_again(self, number: int, options: SourceOptions) -> None:
        run = self.run
        if run is None:
            return

        def done(_: None) -> None:
            self._show_file(number)
            self._show_page(self.columns)

        self._read(
            self.tr("Reading the file…"), lambda: run.reopen(number, options), done, self.columns
        )

    def _set_option(self, name: str, value: object) -> None:
        if self.run is not None and not self._busy:
            self.run.set_options(**{name: value})
            self._stage()

    def _toggle_rule(self, rule: str, on: bool) -> None:
        if self.run is not None and not self._busy:
            off = self.run.options.off - {rule} if on else self.run.options.off | {rule}
            self.run.set_options(off=off)
            self._stage()

    def _stage(self) -> None:
        """Make the dry run, as a job that can be cancelled."""
        run = self.run
        if run is None:
            return
        take_texts(run, self.review.texts())

        def work(progress: Progress) -> DryRun:
            return run.stage(progress)

        def done(report: DryRun) -> None:
            names = [file.path.name for file in run.files]
            self.review.show_report(report, run.options, names)
            self._show_page(self.review)

        text = self.tr("Comparing the file with your contacts…")
        self._work(text, work, done, self.columns)

    def _write(self) -> None:
        run, workspace = self.run, self._context.workspace
        if run is None:
            return
        take_texts(run, self.review.texts())

        def work(progress: Progress) -> ImportResult:
            if workspace.contact_lists.first_page(limit=1).count:
                workspace.backups.back_up()
            return run.write(progress, origin="import")

        def done(result: ImportResult) -> None:
            self.result = result
            self.end.show_result(result.report, result.change_id)
            self._show_page(self.end)

        self._work(self.tr("Importing the contacts…"), work, done, self.review)

    def _go_on(self) -> None:
        if self._pages.currentWidget() is self.columns:
            self._stage()
        elif self._pages.currentWidget() is self.review:
            self._write()

    # -- afterwards ----------------------------------------------------------------------------

    def _send(self, kind: type[ShowContacts] | type[MakeGroup] | type[PrintLetters]) -> None:
        self._context.navigator.send(request_for(kind, self.result))
        self._close_run()

    def _undo(self) -> None:
        if self.result is not None and self.result.change_id:
            self._context.undo.undo_change(self.result.change_id)
            self._begin_anew()

    def _save_rejects(self) -> None:
        run = self.run
        if run is None or self._busy:
            return
        work = saving_of_rejects(self, run)
        if work is None:
            return

        def done(written: list[Path]) -> None:
            names = ", ".join(path.name for path in written)
            self._context.notices.toast(self.tr("Saved: {names}").format(names=names))

        self._read("", work, done, self.review)

    def _begin_anew(self) -> None:
        self._close_run()
        self._show_page(self.files)

    def _give_up(self) -> None:
        self._begin_anew()
        self._context.navigator.back()

    def _close_run(self) -> None:
        if self.run is not None:
            self.run.close()
        self.run = None
        self.result = None
        self.refused.hide()

    # -- pages and work ------------------------------------------------------------------------

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        # Before the buttons hide: the focus of a hidden button would wander to the side bar.
        page.setFocus()
        at_columns, at_review = page is self.columns, page is self.review
        self._steps.show_for(columns=at_columns, review=at_review)
        titles = {
            self.columns: self.tr("Import: columns"),
            self.review: self.tr("Import: what will happen"),
            self.end: self.tr("Import: done"),
        }
        self.header.set_title(titles.get(page, self.tr("Import")))
        if at_review and self.run is not None and self.run.dry_run is not None:
            self._steps.offer(self.run.dry_run)
        if at_columns or at_review:
            self.go_on.setFocus()
        elif page is self.end:
            self.end.focus_first()
        elif page is self.files:
            self.files.choose_button.setFocus()

    def _wait(self, text: str) -> None:
        self._busy = True
        if text:
            self.waiting.set_text(text)
            self._show_page(self.waiting)

    def _ended(self, done: Callable[[Any], None], answer: Any) -> None:
        self._busy = False
        done(answer)

    def _failed(self, error: Exception, page: QWidget) -> None:
        self._busy = False
        if page is self.files or self.run is None:
            self._close_run()
            page = self.files
        elif page is self.review and self.run.dry_run is None:
            page = self.columns
        if page is self.columns:
            self._show_file(self._shown_file)
        self._show_page(page)
        if not isinstance(error, Cancelled):
            self._context.notices.show_error(error)

    def _read(
        self, text: str, work: Callable[[], Any], done: Callable[[Any], None], page: QWidget
    ) -> None:
        """Run a short work in a reader; on failure show `page` again and the error."""
        self._wait(text)
        self._context.jobs.read(
            work,
            lambda answer: self._ended(done, answer),
            lambda error: self._failed(error, page),
            owner=self,
        )

    def _work(
        self, text: str, work: Callable[[Progress], Any], done: Callable[[Any], None], page: QWidget
    ) -> None:
        """Run a long work as a job with progress and cancel."""
        self._wait(text)
        self._context.jobs.run(
            text,
            work,
            lambda answer: self._ended(done, answer),
            lambda error: self._failed(error, page),
            owner=self,
        )
