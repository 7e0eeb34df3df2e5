"""What leaves the ledger: pages as PDF, files for others; and changes said with a way back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sme_crm.ui.jobs.screen_work import ScreenWork
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.widgets.save_path import ask_remembered_path, kinds_in

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot
    from sme_crm.domain.lot_offer import CheckedLot
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.lots.loan_dialog import LoanDialog

FOLDER = MachineSetting("lots/folder", "")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class LotOutput(ScreenWork):
    """Writes changes and files in workers and says what came of them."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "inbox")
        self.lots: Sequence[Lot] = ()

    # -- pages ---------------------------------------------------------------------------------

    def save_page(self, lot: Lot) -> None:
        """One page about a lot as PDF."""
        checks = self._context.workspace.lot_checks
        self._context.jobs.read(
            lambda: checks.checked(lot.id),
            lambda checked: self.save_comparison((checked,), None),
            owner=self,
        )

    def save_comparison(self, columns: tuple[CheckedLot, ...], margin_cents: int | None) -> None:
        """Ask where the page goes and write it."""
        title = " – ".join(column.lot.name for column in columns)
        path = self.ask_target(self.tr("Save the page"), title, "pdf", self.tr("PDF (*.pdf)"))
        if path is None:
            return
        checks, language = self._context.workspace.lot_checks, language_code()

        def done(_nothing: None) -> None:
            self._context.notices.toast(self.tr("{file} saved").format(file=path.name), "pdf")

        self._context.jobs.run(
            self.tr("Page to {file}").format(file=path.name),
            lambda _progress: checks.write_comparison(
                path, columns, language, margin_cents=margin_cents
            ),
            done,
            owner=self,
            cancellable=False,
        )

    def ask_target(self, title: str, name: str, ending: str, kinds: str) -> Path | None:
        """Where a file goes; None when the user gave up."""
        plain = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")[:80]
        settings, file = self._context.settings, f"{plain}.{ending}"
        return ask_remembered_path(settings, FOLDER, self._screen, title, file, kinds_in(kinds))

    # -- passing on ----------------------------------------------------------------------------

    def lend(self, lot: Lot | None) -> LoanDialog:
        """Ask to whom addresses are passed on, then write the file and the register."""
        from sme_crm.ui.lots.loan_dialog import LoanDialog

        dialog = LoanDialog(self._context, self.lots, lot, self._screen)
        dialog.accepted.connect(lambda: self._write_loan(dialog))
        dialog.open()
        return dialog

    def _write_loan(self, dialog: LoanDialog) -> None:
        terms = dialog.terms()
        path = self.ask_target(
            self.tr("File for the recipient"),
            f"{terms.selection} {terms.recipient}",
            "csv",
            self.tr("CSV (*.csv);;Excel (*.xlsx)"),
        )
        if path is not None:
            self.write_loan(path, dialog)

    def write_loan(self, path: Path, dialog: LoanDialog) -> None:
        """Write the file of a loan as a job."""
        workspace, terms, wanted = self._context.workspace, dialog.terms(), dialog.selection()

        def work(progress: Progress) -> int:
            ids = workspace.contact_lists.ids(wanted)
            return workspace.lot_loans.write(path, ids, terms, translated, progress=progress)

        def done(change_id: int) -> None:
            words = self.tr("Addresses for {recipient} written to {file}")
            self._context.notices.toast_change(
                words.format(recipient=terms.recipient, file=path.name), change_id, "export"
            )

        title = self.tr("Addresses for {recipient}").format(recipient=terms.recipient)
        self._context.jobs.run(title, work, done, self.fail, owner=self)
