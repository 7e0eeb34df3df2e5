"""Runs the print check as a job; what it found is forgotten as soon as anything changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from sme_crm.ui.letters.output import Mailing

if TYPE_CHECKING:
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.long_job import LongJob


class CheckRun(QObject):
    """One check at a time; the answer of a check that was given up is never heard."""

    started = Signal()
    rules_found = Signal(object)
    """The PrintCheck without pages: what addresses and fields say is known first."""
    found = Signal(object)
    """The PrintCheck."""
    forgotten = Signal()
    """Nothing is known any more (or it could not be found out)."""
    _early = Signal(object, object)
    """Crosses from the thread of the job: the Mailing and its check without pages."""

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: LongJob | None = None
        self._mailing: Mailing | None = None
        self.result: PrintCheck | None = None
        self._early.connect(self._take_rules)

    @property
    def running(self) -> bool:
        """Whether a check is under way."""
        return self._job is not None

    def run(self, mailing: Mailing) -> None:
        """Compose every letter of the mailing without writing any."""
        self.forget()
        letters = self._context.workspace.letters
        self._mailing = mailing
        self.started.emit()
        self._job = self._context.jobs.run(
            self.tr("Checking the letters"),
            lambda progress: letters.check(
                mailing.template,
                mailing.ids,
                choice=mailing.choice,
                progress=progress,
                early=lambda check: self._early.emit(mailing, check),
            ),
            lambda check: self._take(mailing, check),
            lambda error: self._fail(mailing, error),
            owner=self,
        )

    def forget(self) -> None:
        """Something changed: what was found does not count any more."""
        if self._job is not None:
            self._job.cancel()
        self._job = self._mailing = self.result = None
        self.forgotten.emit()

    def _take_rules(self, mailing: Mailing, check: PrintCheck) -> None:
        if mailing is self._mailing and self.running:
            self.rules_found.emit(check)

    def _take(self, mailing: Mailing, check: PrintCheck) -> None:
        if mailing is self._mailing:
            self._job = None
            self.result = check
            self.found.emit(check)

    def _fail(self, mailing: Mailing, error: Exception) -> None:
        if mailing is not self._mailing:
            return
        self.forget()
        self._context.notices.show_error(error)
