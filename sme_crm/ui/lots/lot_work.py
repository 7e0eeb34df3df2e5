"""What can be done with address files: make, check, compare, use, pass on, delete."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.lot_criteria import members_of, to_inform
from sme_crm.ui.labels import language_code
from sme_crm.ui.lots import lot_words
from sme_crm.ui.lots.use_dialog import NewLotDialog, UseDialog
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import MakeGroup, ShowContacts, StartImport
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme.icons import icon

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot, LotUse
    from sme_crm.domain.lot_offer import CheckedLot, OverlapReport
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.lots.compare_dialog import CompareDialog
    from sme_crm.ui.lots.loan_dialog import LoanDialog

FOLDER = MachineSetting("lots/folder", "")
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')


class LotWork(QObject):
    """Asks in dialogs, writes in the lane, says what was done with a way back."""

    made = Signal(int)
    """A lot that is new."""
    checked = Signal(int)
    """A lot whose file was held against the base."""

    def __init__(self, context: UiContext, widget: QWidget) -> None:
        super().__init__(widget)
        self._context = context
        self._widget = widget
        self.lots: Sequence[Lot] = ()

    @staticmethod
    def today() -> date:
        """The day it is here."""
        return lot_words.today()

    # -- small changes -------------------------------------------------------------------------

    def write(
        self, work: Callable[[], int], words: str, done: Callable[[], object] | None = None
    ) -> None:
        """Make one change (its id is what `work` returns) and say it in a toast that undoes it."""

        def finish(change_id: int) -> None:
            self._context.notices.toast_change(words, change_id, "inbox")
            if done is not None:
                done()

        self._context.jobs.write(work, finish, self._fail, owner=self)

    def _fail(self, error: Exception) -> None:
        """What was refused is said in passing: nothing was lost."""
        if isinstance(error, InvalidInput):
            message = message_for(error)
            self._context.notices.toast(f"{message.happened} {message.remedy}", "warning")
        else:
            self._context.notices.show_error(error)

    def save(
        self,
        lot: Lot,
        key: str,
        value: object,
        visit: int | None,
        done: Callable[[int, int], object],
    ) -> None:
        """Write one field that was left."""
        lots = self._context.workspace.lots
        self._context.jobs.write(
            lambda: lots.save(lot.id, {key: value}, visit=visit),
            lambda change_id: done(lot.id, change_id),
            self._fail,
            owner=self,
        )

    def new_lot(self, state: str) -> NewLotDialog:
        """Ask for a new lot or offer and make it."""
        dialog = NewLotDialog(state, [lot.name for lot in self.lots], self._widget)

        def make() -> None:
            lots, name, values = self._context.workspace.lots, dialog.name.text(), dialog.values()
            self._context.jobs.write(
                lambda: lots.create(name, state=state, **values),
                self.made.emit,
                self._fail,
                owner=self,
            )

        dialog.accepted.connect(make)
        dialog.open()
        return dialog

    def log_use(self, lot: Lot) -> UseDialog:
        """Ask what a lot was used for and note it."""
        dialog = UseDialog(lot, self.today(), self._widget)
        lots = self._context.workspace.lots

        def log() -> None:
            day, purpose, count = dialog.used_on(), dialog.purpose.text(), dialog.addresses.value()
            self.write(
                lambda: lots.log_use(lot.id, day, purpose, addresses=count),
                self.tr("Use of “{name}” noted").format(name=lot.name),
            )

        dialog.accepted.connect(log)
        dialog.open()
        return dialog

    def remove_use(self, use: LotUse) -> None:
        """Take a use out of the ledger."""
        lots = self._context.workspace.lots
        self.write(lambda: lots.remove_use(use.id), self.tr("Use taken out"))

    def mark_informed(self, lot: Lot) -> None:
        """The people of a lot were told its source today."""
        lots, day = self._context.workspace.lots, self.today()
        self.write(
            lambda: lots.mark_informed(lot.id, day),
            self.tr("Noted: the people of “{name}” were told").format(name=lot.name),
        )

    def delete(self, lot: Lot) -> None:
        """Delete a lot nobody came from; else say why it must stay."""
        lots = self._context.workspace.lots
        self.write(
            lambda: lots.delete(lot.id),
            self.tr("Address file “{name}” deleted").format(name=lot.name),
        )

    # -- its contacts --------------------------------------------------------------------------

    def show_contacts(self, lot: Lot) -> None:
        """The list of contacts, narrowed to the lot."""
        self._context.navigator.send(ShowContacts(ContactFilter(criteria=members_of(lot.id))))

    def show_to_inform(self, lot: Lot) -> None:
        """The list of those who must be told the source of their address."""
        self._context.navigator.send(ShowContacts(ContactFilter(criteria=to_inform(lot.id))))

    def make_group(self, lot: Lot) -> None:
        """A group of the contacts the lot has now."""
        self._context.navigator.send(MakeGroup(ContactFilter(criteria=members_of(lot.id))))

    def import_into(self, lot: Lot) -> None:
        """The import of files that belong to the lot."""
        self._context.navigator.send(StartImport(lot=lot.name))

    # -- checking ------------------------------------------------------------------------------

    def check(self, lot: Lot) -> None:
        """Ask for an offered file and hold it against the base."""
        chosen, _kind = QFileDialog.getOpenFileName(
            self._widget,
            self.tr("File of the offer"),
            self._context.settings.get(FOLDER),
            self.tr(
                "Address files (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.vcf *.ldif);;"
                "All files (*)"
            ),
        )
        if chosen:
            self.check_file(lot, Path(chosen))

    def check_file(self, lot: Lot, path: Path) -> None:
        """Hold a file against the base as a job; what it finds is kept with the offer."""
        workspace = self._context.workspace
        self._context.settings.set(FOLDER, str(path.parent))

        def work(progress: Progress) -> OverlapReport:
            run = workspace.imports.open([path])
            try:
                return workspace.lot_checks.overlap(run, progress)
            finally:
                run.close()

        def done(report: OverlapReport) -> None:
            self.write(
                lambda: workspace.lot_checks.keep_report(lot.id, report),
                self.tr("“{file}” checked: %n new address(es)", "", report.net_new).format(
                    file=path.name
                ),
                lambda: self.checked.emit(lot.id),
            )

        title = self.tr("Checking {file} against the base").format(file=path.name)
        self._context.jobs.run(title, work, done, owner=self)

    def compare(self, lot: Lot | None) -> CompareDialog:
        """Two files side by side."""
        from sme_crm.ui.lots.compare_dialog import CompareDialog

        dialog = CompareDialog(self._context, self.lots, lot, self._widget)
        dialog.save_wanted.connect(self.save_comparison)
        dialog.open()
        return dialog

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
        known = self._context.settings.get(FOLDER)
        place = QStandardPaths.StandardLocation.DocumentsLocation
        folder = Path(known or QStandardPaths.writableLocation(place) or Path.home())
        plain = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")[:80]
        chosen, _kind = QFileDialog.getSaveFileName(
            self._widget, title, str(folder / f"{plain}.{ending}"), kinds
        )
        if not chosen:
            return None
        path = Path(chosen)
        self._context.settings.set(FOLDER, str(path.parent))
        return path if path.suffix else path.with_name(f"{path.name}.{ending}")

    # -- passing on ----------------------------------------------------------------------------

    def lend(self, lot: Lot | None) -> LoanDialog:
        """Ask to whom addresses are passed on, then write the file and the register."""
        from sme_crm.ui.lots.loan_dialog import LoanDialog

        dialog = LoanDialog(self._context, self.lots, lot, self._widget)
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
        from sme_crm.ui.labels import translated

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
        self._context.jobs.run(title, work, done, self._fail, owner=self)

    # -- menu ----------------------------------------------------------------------------------

    def fill_menu(self, menu: QMenu, lot: Lot | None) -> None:
        """What can be done with a lot."""
        menu.clear()
        if lot is None:
            return
        writable = not self._context.workspace.read_only
        entries: tuple[tuple[str, str, Callable[[Lot], object], bool], ...] = (
            (self.tr("Make a group of its contacts…"), "groups", self.make_group, writable),
            (self.tr("Import contacts into it…"), "import", self.import_into, writable),
            (self.tr("Log a use…"), "check", self.log_use, writable),
            (self.tr("Check a file against the base…"), "search", self.check, writable),
            (self.tr("Compare with another file…"), "columns", self.compare, True),
            (self.tr("Lend or exchange…"), "export", self.lend, writable),
            (self.tr("Delete"), "trash", self.delete, writable),
        )
        for text, name, act, enabled in entries:
            action = menu.addAction(icon(name), text)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked=False, act=act: act(lot))
