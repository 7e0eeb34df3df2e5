"""Owns the import run of the screen: what is done with it comes one after the other, in workers.

A run is used by one thread at a time: whatever asks something of it waits in a queue here, and
what is not wanted any more (a preview of a choice that was changed again) is left out.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import TYPE_CHECKING, Any
from weakref import finalize

from PySide6.QtCore import QObject, Signal

from sme_crm.services.progress import Progress
from sme_crm.ui.importing.decisions import reject_words
from sme_crm.ui.jobs.long_job import LongJob

if TYPE_CHECKING:
    from sme_crm.services.importing.remembered_mappings import RememberedMapping
    from sme_crm.services.importing.report import DryRun
    from sme_crm.services.importing.run import ImportRun
    from sme_crm.services.importing.writing import ImportResult
    from sme_crm.ui.context import UiContext

Failed = Callable[[Exception], object]


@dataclass(frozen=True, slots=True)
class _Step:
    """One thing to do; `text` is what the user waits for, "" when the page stays.

    `leads_to`: the step of the import it is part of, "" for the one that is shown.
    """

    work: Callable[[Progress], Any]
    done: Callable[[Any], object]
    failed: Failed
    text: str
    long: bool
    key: str
    of: int
    leads_to: str = ""


class ImportController(QObject):
    """Opens, stages, writes and closes the run; answers come back in the GUI thread."""

    waiting = Signal(str, object, str)
    """(what is done, the LongJob or None, the step it leads to or ""): the user waits for it."""
    busy_changed = Signal(bool)

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._queue: deque[_Step] = deque()
        self._current: _Step | None = None
        self._job: LongJob | None = None
        self._number = 0
        self.run: ImportRun | None = None
        self.result: ImportResult | None = None
        self.own_fields: list[tuple[int, str]] = []
        self.mappings: list[RememberedMapping] = []
        self.lots: list[str] = []
        self.rejects: list[Path] = []
        """The rejected rows of the import just written, in a folder that goes with the run."""
        self._forget_rejects: Callable[[], object] = lambda: None

    # -- the queue -----------------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether something is under way or waits."""
        return self._current is not None or bool(self._queue)

    @property
    def job(self) -> LongJob | None:
        """The long job under way, if any."""
        return self._job

    def ask(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], object],
        failed: Failed | None = None,
        *,
        text: str = "",
        key: str = "",
    ) -> None:
        """Do something short with the run; a later one of the same `key` takes its place."""
        self._put(_Step(lambda _: work(), done, failed or self._tell, text, False, key,
                        self._number))  # fmt: skip

    def work(
        self,
        text: str,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object],
        failed: Failed | None = None,
        *,
        leads_to: str,
        quiet: bool = False,
    ) -> None:
        """Do something long with the run, with progress and cancel; `quiet`: the page stays."""
        shown = "" if quiet else text
        self._put(_Step(work, done, failed or self._tell, shown, True, "stage" if quiet else "",
                        self._number, leads_to))  # fmt: skip

    def cancel(self) -> None:
        """Stop the long job under way; what asked for it hears Cancelled."""
        if self._job is not None:
            self._job.cancel()

    def _tell(self, error: Exception) -> None:
        self._context.notices.show_error(error)

    def _put(self, step: _Step) -> None:
        if step.key:
            kept = [one for one in self._queue if one.key != step.key]
            self._queue = deque(kept)
        self._queue.append(step)
        self._begin_next()

    def _begin_next(self) -> None:
        if self._current is not None or not self._queue:
            return
        step = self._current = self._queue.popleft()
        if step.long:
            title = step.text or self.tr("Comparing the file with your contacts…")
            self._job = self._context.jobs.run(
                title, step.work, self._hear_answer, self._hear_error, owner=self
            )
        else:
            self._context.jobs.read(
                lambda: step.work(Progress()),
                self._hear_answer,
                self._hear_error,
                owner=self,
            )
        if step.text:
            self.waiting.emit(step.text, self._job, step.leads_to)
        self.busy_changed.emit(True)

    def _hear_answer(self, answer: object) -> None:
        step = self._end_step()
        if step is not None and step.of == self._number:
            step.done(answer)
        self._go_on()

    def _hear_error(self, error: Exception) -> None:
        step = self._end_step()
        if step is not None and step.of == self._number:
            step.failed(error)
        self._go_on()

    def _end_step(self) -> _Step | None:
        step, self._current, self._job = self._current, None, None
        return step

    def _go_on(self) -> None:
        self._begin_next()
        if not self.busy:
            self.busy_changed.emit(False)

    # -- the run -------------------------------------------------------------------------------

    def open(
        self,
        paths: tuple[Path, ...],
        done: Callable[[ImportRun], object],
        failed: Failed,
        *,
        text: str = "",
        pasted: str = "",
    ) -> None:
        """Open files, or a text that was pasted, in place of the run there is."""
        self.close()
        workspace = self._context.workspace
        imports = workspace.imports

        def work() -> Any:
            run = imports.open_text(pasted, text) if pasted else imports.open(paths)
            return run, imports.own_fields(), imports.mappings(), workspace.lots.names()

        def take(answer: Any) -> None:
            self.run, self.own_fields, self.mappings, self.lots = answer
            done(answer[0])

        self.ask(work, take, failed, text=self.tr("Reading the file…"))

    def change(
        self,
        change: Callable[[ImportRun], Any],
        done: Callable[[Any], object],
        failed: Failed | None = None,
        *,
        text: str = "",
        key: str = "",
    ) -> None:
        """Do something with the run in a worker, if there is one."""
        run = self.run
        if run is not None:
            self.ask(lambda: change(run), done, failed, text=text, key=key)

    def stage(
        self,
        done: Callable[[DryRun], object],
        failed: Failed,
        *,
        leads_to: str,
        quiet: bool = False,
    ) -> None:
        """Make the dry run; `quiet` leaves the page as it is."""
        run = self.run
        if run is None:
            return
        text = self.tr("Comparing the file with your contacts…")
        self.work(text, run.stage, done, failed, leads_to=leads_to, quiet=quiet)

    def write(self, done: Callable[[ImportResult], object], failed: Failed) -> None:
        """Back up what is there, then write the import as one change."""
        run, workspace = self.run, self._context.workspace
        if run is None:
            return

        reasons, headings = reject_words()
        self._forget_rejects()
        kept = Path(mkdtemp(prefix="sme-crm-rejects-"))
        # Also when nobody closes the run: with this object, at the latest with the program.
        self._forget_rejects = finalize(self, rmtree, kept, ignore_errors=True)

        def work(progress: Progress) -> ImportResult:
            if run.dry_run is not None and run.dry_run.rejected:
                # Writing forgets them, and the page of the result offers them still.
                self.rejects = run.save_rejects(kept / "rejects", reasons, headings)
            if workspace.contact_lists.first_page(limit=1).count:
                workspace.backups.back_up()
            return run.write(progress, origin="import")

        def end(result: ImportResult) -> None:
            self.result = result
            done(result)

        self.work(self.tr("Importing the contacts…"), work, end, failed, leads_to="end")

    def refresh_mappings(self, done: Callable[[], object]) -> None:
        """Read the remembered mappings anew."""
        imports = self._context.workspace.imports

        def take(mappings: list[RememberedMapping]) -> None:
            self.mappings = mappings
            done()

        self.ask(imports.mappings, take)

    def close(self) -> None:
        """Give the run up; one that is at work is stopped first. Nothing of it stays."""
        self._number += 1
        self._queue.clear()
        self.cancel()
        run, self.run, self.result = self.run, None, None
        self.rejects = []
        self._forget_rejects()
        if run is None:
            return
        if self._current is None:
            run.close()
        else:
            self.ask(run.close, _forget)


def _forget(_: object) -> None:
    """Nobody waits for it."""
