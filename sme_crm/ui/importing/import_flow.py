"""What leads from page to page of an import: pages with nothing to decide are skipped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from sme_crm.domain.errors import Cancelled, InvalidInput
from sme_crm.ui.importing.choices_work import ChoicesWork
from sme_crm.ui.importing.columns_work import ColumnsWork
from sme_crm.ui.importing.decisions import asks_about_files, is_understood, take_texts
from sme_crm.ui.importing.result_work import ResultWork
from sme_crm.ui.messages import message_for

if TYPE_CHECKING:
    from sme_crm.services.importing.report import DryRun, RunRow
    from sme_crm.services.importing.run import ImportRun
    from sme_crm.services.importing.writing import ImportResult
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.importing.import_panel import ImportPanel


class ImportFlow(QObject):
    """Knows what comes next; the pages show it, the controller does it."""

    def __init__(self, context: UiContext, panel: ImportPanel) -> None:
        super().__init__(panel)
        self._context = context
        self._panel = panel
        self._controller = panel.controller
        self.lot = ""
        """The address file the next files belong to, when the user came from it."""
        self._matching_seen = self._matching_shown = False
        self._counts: dict[str, int] = {}
        self.choices = ChoicesWork(panel, self)
        self.columns = ColumnsWork(context, panel, self)
        self.results = ResultWork(context, panel)

    def connect_pages(self) -> None:
        """Hear what the pages ask for."""
        panel = self._panel
        panel.files.chosen.connect(self.open_files)
        panel.files.pasted.connect(self.paste)
        panel.files.nothing_pasted.connect(self._tell_empty_clipboard)
        panel.files.resume_wanted.connect(self.resume)
        panel.files.drop_wanted.connect(self.drop_run)
        panel.review.rows.contact_wanted.connect(self.results.open_contact)
        panel.review.save_rejects_wanted.connect(self.results.save_rejects)
        self._controller.waiting.connect(panel.show_waiting)
        self.choices.connect_pages()
        self.columns.connect_pages()
        self.results.connect_pages(self.begin_anew)

    # -- beginning -----------------------------------------------------------------------------

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Open files and go to the first page that asks something."""
        self._controller.open(paths, self._begin, self._fail_to_open)

    def paste(self, text: str) -> None:
        """Import a text from the clipboard."""
        matching = self._context.workspace.matching
        self._context.jobs.read(matching.warm, lambda _none: None, owner=self)
        name = self.tr("pasted text")
        self._controller.open((), self._begin, self._fail_to_open, text=name, pasted=text)

    def _tell_empty_clipboard(self) -> None:
        self._context.notices.toast(
            self.tr("Nothing was copied: copy rows or a vCard first, then paste."), "info"
        )

    def _begin(self, run: ImportRun) -> None:
        panel = self._panel
        self._matching_seen = self._matching_shown = False
        self._counts = {}
        self.choices.begin()
        self.columns.begin()
        panel.files.show_unfinished("")
        run.options.lot, self.lot = self.lot or run.options.lot, ""
        panel.review.begin(run.options, self._controller.lots)
        self._tell_refused(run)
        if asks_about_files(run):
            self.go_to("understood")
        elif is_understood(run):
            self.stage()
        else:
            self.go_to("columns")

    def _tell_refused(self, run: ImportRun) -> None:
        """Of several files, name those that cannot be read; the others go on."""
        sentences = [message_for(error).happened for _, error in run.refused]
        self._panel.refused.setVisible(bool(sentences))
        if sentences:
            self._panel.refused.set_message(" ".join(sentences), "warning")

    def _fail_to_open(self, error: Exception) -> None:
        self._panel.waiting.end()
        self._panel.show_page("files")
        if not isinstance(error, Cancelled):
            self._context.notices.show_error(error)

    # -- from page to page ---------------------------------------------------------------------

    def go_to(self, key: str) -> None:
        """Show a page of the run; the check is made first if it is due."""
        run = self._controller.run
        self._panel.waiting.end()
        if key == "files" or run is None:
            self._show_files()
        elif key == "review" and run.dry_run is None:
            self._matching_seen = True
            self.stage()
        elif key == "review":
            self._show_review(run)
        else:
            if key == "understood":
                self._panel.understood.show_files(run.files, run.refused, self._controller.mappings)
            elif key == "columns":
                self.columns.show_file()
            elif key == "matching":
                self._matching_seen = self._matching_shown = True
                self._panel.matching.show_run(run.files, run.options, run.dry_run)
            self._panel.show_page(key)

    def go_on(self) -> None:
        """The primary button: the next page that asks something."""
        run, page = self._controller.run, self._panel.page_key()
        if run is None:
            return
        # What is under way (a page of rows) comes first; a second click changes nothing.
        self._panel.go_on.setEnabled(page == "")
        if page == "understood":
            self.stage() if is_understood(run) else self.go_to("columns")
        elif page == "columns":
            self.stage()
        elif page == "matching":
            self.go_to("review")
        elif page == "review":
            self.choices.count_again() if self.choices.pending else self._write()

    def go_back(self) -> None:
        """The page before; before the first one the run is left as it is, to be gone on with."""
        earlier = "matching" if self._matching_shown else "columns"
        before = {"columns": "understood", "matching": "columns", "review": earlier}
        self.go_to(before.get(self._panel.page_key(), "files"))

    def _show_files(self) -> None:
        run = self._controller.run
        name = "" if run is None else ", ".join(file.path.name for file in run.files[:3])
        self._panel.files.show_unfinished(name)
        self._panel.refused.hide()
        self._panel.show_page("files")

    def leave_run(self) -> None:
        """Go elsewhere; the run waits."""
        self._show_files()
        self._context.navigator.back()

    def resume(self) -> None:
        """Go on with the run that was left."""
        run = self._controller.run
        if run is None:
            self._show_files()
        else:
            self.go_to("review" if run.dry_run is not None else "columns")

    def drop_run(self) -> None:
        """Give the run up; nothing was written."""
        self._controller.close()
        self._show_files()

    def begin_anew(self) -> None:
        """After an import: the first page again."""
        self._controller.close()
        self._show_files()

    # -- the dry run ---------------------------------------------------------------------------

    def stage(self, *, quiet: bool = False) -> None:
        """Make the dry run, as a job that can be cancelled; `quiet` leaves the page."""
        if self._controller.run is None:
            return
        self._take_texts()
        self.choices.bring_in()
        # Whether the page of matching comes first is known only then.
        leads_to = "review" if self._matching_seen else "matching"
        self._controller.stage(
            self._show_staged, self._fail_to_stage, leads_to=leads_to, quiet=quiet
        )
        self._read_counts()

    def rows_in_all(self) -> int:
        """How many rows the files have, as far as the dry run knows."""
        return sum(self._counts.values())

    def _take_texts(self) -> None:
        texts = self._panel.review.texts()
        self._controller.change(lambda run: take_texts(run, texts), _nothing)

    def _read_counts(self) -> None:
        """The figures of all rows, behind the dry run in the queue."""
        self._controller.change(lambda run: run.counts(), self._take_counts, self._ignore_unstaged)

    def _take_counts(self, counts: dict[str, int]) -> None:
        self._counts = counts
        run = self._controller.run
        if run is None or run.dry_run is None:
            return
        if run.dry_run.possible and not self._matching_seen:
            self.go_to("matching")
        else:
            self.go_to("review")

    def _ignore_unstaged(self, error: Exception) -> None:
        """The dry run did not come about, which was told already."""
        if not isinstance(error, InvalidInput):
            self._context.notices.show_error(error)

    def _show_staged(self, _report: DryRun) -> None:
        """The page comes with the figures, which are read next."""

    def _show_review(self, run: ImportRun) -> None:
        if run.dry_run is None:
            return
        self._panel.review.show_report(run.dry_run, self._counts, run.options, run.files)
        if self._panel.page_key() != "review":
            self._panel.show_page("review")
        self.offer()

    def offer(self) -> None:
        """Let the primary button say what it does: count decisions first, or import."""
        run = self._controller.run
        if self.choices.pending:
            self._panel.buttons.offer_count(self.choices.pending)
        elif run is not None and run.dry_run is not None:
            self._panel.buttons.offer(run.dry_run)

    def _fail_to_stage(self, error: Exception) -> None:
        self._panel.waiting.end()
        self.go_to("columns")
        if not isinstance(error, Cancelled):
            self._context.notices.show_error(error)

    def read_rows(
        self,
        outcome: str,
        after: int,
        limit: int,
        words: str,
        done: Callable[[list[RunRow]], object],
    ) -> None:
        """The next rows of the dry run, for the table."""
        self._controller.change(
            lambda run: run.rows(outcome or None, after=after, limit=limit, text=words),
            done,
            self._ignore_unstaged,
            key="rows",
        )

    # -- writing -------------------------------------------------------------------------------

    def _write(self) -> None:
        run = self._controller.run
        if run is None:
            return
        self._take_texts()
        self._controller.write(self._show_result, self._fail_to_write)

    def _show_result(self, result: ImportResult) -> None:
        run = self._controller.run
        tables = run is not None and any(file.is_table for file in run.files)
        self._panel.waiting.end()
        self._panel.end.show_result(result.report, result.change_id, remembered=tables)
        self._panel.show_page("end")

    def _fail_to_write(self, error: Exception) -> None:
        run = self._controller.run
        self._panel.waiting.end()
        if run is not None and run.dry_run is None:
            self.stage()
        else:
            self.go_to("review")
        if isinstance(error, Cancelled):
            words = self.tr("Import cancelled: nothing was written, your contacts are as before.")
            self._context.notices.toast(words, "info")
        else:
            self._context.notices.show_error(error)

    # -- remembered mappings -------------------------------------------------------------------

    def show_mappings(self) -> None:
        """Open the list of remembered mappings."""
        self.results.show_mappings()


def _nothing(_: Any) -> None:
    """Nothing is to be shown."""
