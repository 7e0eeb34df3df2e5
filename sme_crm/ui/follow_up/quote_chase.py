"""A quote is chased from any screen: by letter, by an e-mail draft, by phone, or later."""

from __future__ import annotations

import shutil
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from sme_crm.ui.navigation import StartCall

if TYPE_CHECKING:
    from sme_crm.services.sales.quote_chasing import Chased
    from sme_crm.services.tasks.postponing import PostponeTo
    from sme_crm.ui.context import UiContext


class QuoteChase(QObject):
    """Writes in the writing thread, opens what was written, says what was done."""

    def __init__(self, context: UiContext, screen: QWidget, origin: str) -> None:
        super().__init__(screen)
        self._context = context
        self._origin = origin
        self._folder: Path | None = None
        self.writable = not context.workspace.read_only

    def by_letter(self, quote_id: int, number: str) -> None:
        """Write the reminder, note the chase and open the letter."""
        chasing, path = self._context.workspace.quote_chasing, self._target(f"{number}.pdf")

        def done(chased: Chased) -> None:
            if chased.path is None:
                said = self.tr("No letter: the contact must not get one, or has no address.")
                self._context.notices.toast(said, "warning")
                return
            said = self.tr("Reminder of quote {number} written").format(number=number)
            self._context.notices.toast_change(said, chased.change_id, "letters")
            self.open_file(chased.path)

        if self.writable:
            self._context.jobs.write(
                lambda: chasing.write_letter(quote_id, path, origin=self._origin), done, owner=self
            )

    def by_mail(self, quote_id: int, number: str) -> None:
        """Open an e-mail draft with the quote and note the chase."""
        chasing, path = self._context.workspace.quote_chasing, self._target(f"{number}.eml")

        def work() -> int:
            chasing.write_draft(quote_id, path)
            return chasing.note(quote_id, "email", origin=self._origin)

        def done(change_id: int) -> None:
            said = self.tr("Draft about quote {number} opened").format(number=number)
            self._context.notices.toast_change(said, change_id, "mail")
            self.open_file(path)

        if self.writable:
            self._context.jobs.write(work, done, owner=self)

    def by_phone(self, quote_id: int, contact_id: int) -> None:
        """Begin a call about a quote; its result settles the task that asked for it."""
        chasing, navigator = self._context.workspace.quote_chasing, self._context.navigator
        if navigator.can_send(StartCall):
            self._context.jobs.read(
                lambda: chasing.next_task(quote_id),
                lambda task_id: navigator.send(StartCall(contact_id, task_id)),
                owner=self,
            )

    def later(self, quote_id: int, number: str, to: PostponeTo) -> None:
        """Ask another day."""
        chasing = self._context.workspace.quote_chasing
        said = self.tr("Quote {number} is chased later").format(number=number)
        if self.writable:
            self._context.jobs.write(
                lambda: chasing.put_off(quote_id, to, origin=self._origin),
                lambda change_id: self._context.notices.toast_change(said, change_id, "clock"),
                owner=self,
            )

    def open_file(self, path: Path) -> None:
        """Open a file with the program it belongs to."""
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.notices.toast(
                self.tr("{file} is saved, but no program opens it").format(file=path.name),
                "warning",
            )

    def _target(self, name: str) -> Path:
        """A file that goes with the window."""
        from sme_crm.services.documents import safe_file_name

        if self._folder is None:
            self._folder = Path(tempfile.mkdtemp(prefix="sme-crm-"))
            self.destroyed.connect(partial(shutil.rmtree, self._folder, ignore_errors=True))
        return self._folder / safe_file_name(name)
