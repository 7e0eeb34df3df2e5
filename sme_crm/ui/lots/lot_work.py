"""What can be done with address files: make, check, compare, use, pass on, delete."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.dates import present_day
from sme_crm.domain.lot_criteria import members_of, to_inform
from sme_crm.ui.lots.lot_output import FOLDER, LotOutput
from sme_crm.ui.lots.rules_dialog import RulesDialog
from sme_crm.ui.lots.use_dialog import NewLotDialog, UseDialog
from sme_crm.ui.navigation import ClaimRefund, MakeGroup, ShowContacts, StartImport
from sme_crm.ui.theme.icons import icon

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot, LotUse
    from sme_crm.domain.lot_offer import OverlapReport
    from sme_crm.services.progress import Progress
    from sme_crm.ui.lots.compare_dialog import CompareLotsDialog


class LotWork(LotOutput):
    """Asks in dialogs, writes in the lane, says what was done with a way back."""

    made = Signal(int)
    """A lot that is new."""
    rules_saved = Signal()
    checked = Signal(int)
    """A lot whose file was held against the base."""

    # -- small changes -------------------------------------------------------------------------

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
            self.fail,
            owner=self,
        )

    def new_lot(self, state: str) -> NewLotDialog:
        """Ask for a new lot or offer and make it."""
        dialog = NewLotDialog(state, [lot.name for lot in self.lots], self._screen)

        def make() -> None:
            lots, name, values = self._context.workspace.lots, dialog.name.text(), dialog.values()
            self._context.jobs.write(
                lambda: lots.create(name, state=state, **values),
                self.made.emit,
                self.fail,
                owner=self,
            )

        dialog.accepted.connect(make)
        dialog.open()
        return dialog

    def log_use(self, lot: Lot) -> UseDialog:
        """Ask what a lot was used for and note it."""
        dialog = UseDialog(lot, present_day(), self._screen)
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
        lots, day = self._context.workspace.lots, present_day()
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

    def edit_rules(self) -> None:
        """Ask for the figures the ledger goes by."""
        settings = self._context.workspace.settings
        self._context.jobs.read(
            lambda: (settings.get("lot.notice_months"), settings.get("lot.ageing_rate")),
            self._ask_rules,
            owner=self,
        )

    def _ask_rules(self, rules: tuple[object, object]) -> None:
        months, rate = rules
        dialog = RulesDialog(int(str(months)), float(str(rate)), self._screen)
        settings = self._context.workspace.settings

        def save() -> None:
            values = dialog.values()
            self.write(
                lambda: settings.set_many(values, origin="lots"),
                self.tr("Rules of the address files saved"),
                self.rules_saved.emit,
            )

        dialog.accepted.connect(save)
        dialog.open()

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
            self._screen,
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

    def compare(self, lot: Lot | None) -> CompareLotsDialog:
        """Two files side by side."""
        from sme_crm.ui.lots.compare_dialog import CompareLotsDialog

        dialog = CompareLotsDialog(self._context, self.lots, lot, self._screen)
        dialog.save_wanted.connect(self.save_comparison)
        dialog.open()
        return dialog

    # -- menu ----------------------------------------------------------------------------------

    def claim(self, lot: Lot) -> None:
        """Write to its supplier when more came back than he guarantees."""
        self._context.navigator.send(ClaimRefund(lot.id))

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
            (
                self.tr("Claim a refund for returned mail…"), "letters", self.claim,
                writable and lot.guaranteed_rate is not None,
            ),
            (self.tr("Delete"), "trash", self.delete, writable),
        )  # fmt: skip
        for text, name, act, enabled in entries:
            action = menu.addAction(icon(name), text)
            action.setEnabled(enabled)
            action.triggered.connect(lambda _checked=False, act=act: act(lot))
        menu.addSeparator()
        rules = menu.addAction(icon("settings"), self.tr("Rules of the address files…"))
        rules.setEnabled(writable)
        rules.triggered.connect(lambda _checked=False: self.edit_rules())
