"""The screen of data care: the overview, a repair before it is done, the round of addresses."""

from __future__ import annotations

from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from sme_crm.domain.care_lines import CareLine
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import Cancelled
from sme_crm.services.care import CareReport
from sme_crm.ui.care.overview_page import OverviewPage
from sme_crm.ui.care.repair_page import RepairPage
from sme_crm.ui.care.verify_page import VerifyPage
from sme_crm.ui.labels import count_text, language_code, translated
from sme_crm.ui.navigation import (
    OpenGroup,
    OpenSettings,
    Panel,
    ShowContacts,
    StartImport,
    VerifyAddresses,
)
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.save_path import ask_remembered_path, kinds_in
from sme_crm.ui.widgets.states import EmptyState, ErrorState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext

FOLDER = MachineSetting("care/folder", "")
_RECOUNT_MS = 500
_TELL_SECONDS = 0.2
_BAR_HEIGHT = 3


class _Round(QObject):
    """One count of the base; a newer one stops it.

    It speaks from the worker for itself: the screen may be closed before the count stops.
    """

    told = Signal(object, float)

    def __init__(self) -> None:
        super().__init__()
        self.stopped = False
        self._told_at = 0.0

    def tell(self, report: CareReport, share: float) -> None:
        """In the worker: pass on counts so far, a few times a second."""
        now = monotonic()
        if now - self._told_at >= _TELL_SECONDS:
            self._told_at = now
            self.told.emit(report, share)


class CarePanel(Panel):
    """Counts in a worker, slice by slice; counts anew after every change while it is shown."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._round: _Round | None = None
        self._stale = True
        self.report: CareReport | None = None
        writable = not context.workspace.read_only
        self.overview = OverviewPage(writable=writable)
        self.repair = RepairPage(context)
        self.verify = VerifyPage(context)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_RECOUNT_MS)
        self._timer.timeout.connect(self._count)
        self._lay_out(writable)
        self._listen()
        self._add_actions(writable)

    def _lay_out(self, writable: bool) -> None:
        self.header = PageHeader(self.tr("Data care"))
        self.print_button = Button(self.tr("Report as PDF…"), "pdf")
        self.print_button.clicked.connect(lambda _checked=False: self.print_page())
        self.verify_button = Button(self.tr("Verify addresses"), "check", "primary")
        self.verify_button.clicked.connect(lambda _checked=False: self._begin_round())
        self.verify_button.setEnabled(writable)
        self.back_button = Button(self.tr("Back to the overview"), "chevron-left")
        self.back_button.clicked.connect(lambda _checked=False: self.show_overview())
        self.back_button.hide()
        self.header.add_left(self.back_button)
        self.header.add_right(self.print_button)
        self.header.add_right(self.verify_button)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setFixedHeight(_BAR_HEIGHT)
        self._bar.setAccessibleName(self.tr("Counting"))
        keep = self._bar.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(keep)
        self._bar.hide()
        self._nobody = EmptyState(
            "contacts",
            self.tr("No contacts yet"),
            self.tr("Bring your file in: what is missing or doubtful in it is shown here."),
        )
        self._nobody.add_action(self.tr("Import contacts"), self._start_import, "import", "primary")
        self._well = Banner(
            self.tr("All is well: nothing is missing, nothing is doubtful, nothing is overdue."),
            "success",
            dismissable=False,
        )
        self._well.hide()
        self._error = ErrorState(self._count)
        self.pages = QStackedWidget()
        for page in (self.overview, self.repair, self.verify, self._nobody, self._error):
            self.pages.addWidget(page)
        lay_out_screen(self, [self.header, self._bar, self._well], self.pages, spacing=size.SPACE_8)

    def _listen(self) -> None:
        self.overview.shown.connect(self._show_contacts)
        self.overview.grouped.connect(self._make_group)
        self.overview.repair_wanted.connect(self._begin_repair)
        self.overview.line_repair_wanted.connect(self._begin_line_repair)
        self.overview.verify_wanted.connect(self._begin_round)
        self.overview.verify_all_wanted.connect(self._verify_all)
        self.overview.revive_wanted.connect(self._begin_revival)
        self.overview.rate_changed.connect(self._set_rate)
        self.overview.fields_wanted.connect(self._open_fields)
        self.repair.left.connect(self.show_overview)
        self.repair.contacts_wanted.connect(self._show_contacts)
        self.verify.left.connect(self.show_overview)
        self._context.changes.committed.connect(self._note_commit)

    def _add_actions(self, writable: bool) -> None:
        for text, icon_name, shortcut, act, enabled in (
            (self.tr("Verify addresses"), "check", "", self._begin_round, writable),
            (self.tr("Report as PDF"), "pdf", "", self.print_page, True),
            (self.tr("Back to the overview"), "chevron-left", "Esc", self.show_overview, True),
        ):
            self.addAction(screen_action(self, text, icon_name, act, shortcut, enabled=enabled))

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Begin the round of addresses."""
        if isinstance(request, VerifyAddresses):
            self._begin_round()

    def enter(self) -> None:
        """Count what changed while another screen was shown."""
        if self._stale:
            self._count()
        if self.pages.currentWidget() is self.verify:
            self.verify.refresh()

    def leave(self) -> bool:
        """A count goes on only while it is looked at."""
        if self._round is not None:
            self._round.stopped = True
            self._stale = True
        return True

    def show_overview(self) -> None:
        """Back from a repair or a round."""
        nobody = self.report is not None and self.report.complete and not self.report.contacts
        self._show(self._nobody if nobody else self.overview)

    def _show(self, page: QWidget) -> None:
        self.pages.setCurrentWidget(page)
        on_top = page is self.overview
        self.print_button.setVisible(on_top)
        self.verify_button.setVisible(on_top)
        self.back_button.setVisible(page in (self.repair, self.verify))
        well = self.report is not None and self.report.all_well and self.report.contacts > 0
        self._well.setVisible(on_top and well)

    # -- counting ------------------------------------------------------------------------------

    def _note_commit(self, changes: Changes) -> None:
        self._stale = True
        if changes.undoes is not None:
            self.verify.note_undone(changes.undoes)
        if self.isVisible():
            self._timer.start()

    def _count(self) -> None:
        if self._round is not None:
            self._round.stopped = True
        present = self._round = _Round()
        present.told.connect(self._show_so_far, Qt.ConnectionType.QueuedConnection)
        self._stale = False
        care = self._context.workspace.care
        self._context.jobs.read(
            lambda: (present, care.report(told=present.tell, stopped=lambda: present.stopped)),
            self._take,
            self._fail,
            owner=self,
        )

    def _show_so_far(self, report: CareReport, share: float) -> None:
        """The first count is shown as it grows; a later one only when it is complete."""
        if self._round is None or self._round.stopped or self.sender() is not self._round:
            return
        self._bar.setValue(round(share * 1000))
        self._bar.show()
        if self.report is None:
            self.overview.show_report(report)

    def _take(self, found: tuple[_Round, CareReport]) -> None:
        of, report = found
        if of is not self._round:
            return
        self._round = None
        self.report = report
        self._bar.hide()
        self.overview.show_report(report)
        text = self.tr("%n contact(s)", "", report.contacts)
        self.header.set_title(
            self.tr("Data care"), text.replace(str(report.contacts), count_text(report.contacts), 1)
        )
        if self.pages.currentWidget() in (self.overview, self._nobody, self._error):
            self.show_overview()

    def _fail(self, error: Exception) -> None:
        self._bar.hide()
        if isinstance(error, Cancelled):
            return
        self._error.show_error(error)
        self._show(self._error)

    # -- acting --------------------------------------------------------------------------------

    def _show_contacts(self, line: CareLine) -> None:
        self._context.navigator.send(ShowContacts(ContactFilter(criteria=line.criteria)))

    def _make_group(self, line: CareLine) -> None:
        """A group by criteria, or the one of this name that asks the same."""
        groups = self._context.workspace.groups
        name = translated("Care", line.title)
        if line.key.startswith("own."):
            name = self.tr("{field} not filled in").format(field=line.title)

        def make() -> tuple[int, bool]:
            known = groups.find_by_name(name)
            if known is not None and known.criteria == line.criteria:
                return known.id, False
            return groups.create(name, criteria=line.criteria), True

        def show(made: tuple[int, bool]) -> None:
            group_id, new = made
            if new:
                self._context.notices.toast(self.tr("Group “{name}” made").format(name=name))
            self._context.navigator.send(OpenGroup(group_id))

        self._context.jobs.write(make, show, owner=self)

    def _begin_repair(self, key: str) -> None:
        self._show(self.repair)
        self.repair.start(key)

    def _begin_line_repair(self, line: CareLine) -> None:
        self._show(self.repair)
        self.repair.start(line.repair, line)

    def _begin_round(self) -> None:
        self._show(self.verify)
        self.verify.start()

    def _begin_revival(self) -> None:
        self._show(self.verify)
        self.verify.start(dead=True)

    def _verify_all(self, line: CareLine) -> None:
        """Mark a whole line as verified: one change, undone like every other."""
        care = self._context.workspace.care
        known = self.report.counts.get(line.key, 0) if self.report is not None else 0

        def tell(change_id: int) -> None:
            text = self.tr("%n contact(s) marked as verified", "", known)
            text = text.replace(str(known), count_text(known), 1)
            if change_id:
                self._context.notices.toast_change(text, change_id)

        self._context.jobs.write(
            lambda: care.verify(ContactFilter(criteria=line.criteria)), tell, owner=self
        )

    def _set_rate(self, rate: float) -> None:
        care = self._context.workspace.care
        self._context.jobs.write(lambda: care.set_ageing_rate(rate), owner=self)

    def _open_fields(self) -> None:
        self._context.navigator.send(OpenSettings("fields"))

    def _start_import(self) -> None:
        self._context.navigator.send(StartImport())

    # -- paper ---------------------------------------------------------------------------------

    def print_page(self) -> bool:
        """Ask where to, then write the report as one page."""
        if self.report is None or not self.report.complete:
            return False
        path = ask_remembered_path(
            self._context.settings,
            FOLDER,
            self,
            self.tr("Save the report"),
            self.tr("Data care") + ".pdf",
            kinds_in(self.tr("PDF documents (*.pdf)")),
        )
        if path is not None:
            self.write_report(path)
        return True

    def write_report(self, path: Path) -> None:
        """Write the report that is shown to `path`, then open it."""
        workspace, language, report = self._context.workspace, language_code(), self.report
        assert report is not None

        def write() -> Path:
            workspace.care.write_report(path, report, language)
            return path

        self._context.jobs.read(write, self._open_report, owner=self)

    def _open_report(self, path: Path) -> None:
        text = self.tr("Report saved as {file}").format(file=path.name)
        self._context.notices.toast(text)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
