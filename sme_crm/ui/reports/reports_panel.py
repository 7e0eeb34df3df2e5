"""The screen of reports: which one and of when at the left, its very pages at the right."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.domain.sales.periods import PERIODS, Period, named_period
from sme_crm.services.reports.reports import REPORTS, ReportKind
from sme_crm.ui.follow_up.list_files import ListFiles
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import Panel, ShowReport
from sme_crm.ui.preview.page_tools import PageTools
from sme_crm.ui.preview.page_view import FIT_WIDTH, PageView
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import FieldLabel, TextLabel
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.value_fields import DateField

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.printing.reports.report import Report
    from sme_crm.ui.context import UiContext

FOLDER = MachineSetting("reports/folder", "")
KIND = MachineSetting("reports/kind", "sales")
PERIOD = MachineSetting("reports/period", "this_year")
_OWN: Final = "own"
_KEY: Final = Qt.ItemDataRole.UserRole
_HEARD: Final = (
    "customer_order",
    "order_line",
    "quote",
    "opportunity",
    "product",
    "setting",
    "campaign",
    "campaign_cost",
    "campaign_answer",
    "returned_mail",
)
_LEFT: Final = 300
_REFRESH_MS: Final = 400


class ReportsPanel(Panel):
    """What is shown is the PDF itself; it is made anew when figures move while it is looked at."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = LatestRead(context.jobs)
        self._report: Report | None = None
        self._stale = True
        self._subjects: dict[str, int] = {}
        self._files = ListFiles(context, self, FOLDER)
        self.view = PageView(context.jobs)
        self.view.set_zoom(FIT_WIDTH)
        self._make_choices()
        self._make_header()
        self._lay_out()
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self.make)
        context.changes.committed.connect(self._hear)

    # Making

    def _make_choices(self) -> None:
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Reports"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        for kind in REPORTS:
            item = QListWidgetItem(translated("Reports", kind.title))
            item.setData(_KEY, kind.key)
            item.setSizeHint(QSize(0, size.COMPACT_ROW_HEIGHT))
            self.list.addItem(item)
            # What tells of one customer or campaign is there once it was asked for from its own.
            item.setHidden(kind.has_subject)
        self.period = ComboBox(
            [
                *((key, translated("Periods", name)) for key, name in PERIODS),
                (_OWN, self.tr("Other days")),
            ],
            self.tr("Period"),
        )
        kept = self._context.settings.get(PERIOD)
        self.period.choose(kept if kept in dict(PERIODS) else "this_year")
        self.first, self.last = DateField(self.tr("From")), DateField(self.tr("To"))
        self.problem = TextLabel("", TextRole.SMALL, "danger", wrap=True)
        self._choose(self._context.settings.get(KIND))
        self.list.currentItemChanged.connect(self._follow_kind)
        self.period.currentIndexChanged.connect(self._follow_period)
        for field in (self.first, self.last):
            field.editingFinished.connect(self._follow_days)
        self._show_days(named_period(self.period.key(), present_day()))

    def _make_header(self) -> None:
        self.header = PageHeader(self.tr("Reports"))
        self.pdf = Button(self.tr("Save as PDF…"), "pdf", "primary")
        self.book = Button(self.tr("Save as workbook…"), "table")
        self.printer = Button(self.tr("Print…"), "printer")
        for button, act in (
            (self.printer, self.print_page),
            (self.book, self.save_workbook),
            (self.pdf, self.save_pdf),
        ):
            button.clicked.connect(act)
            button.setEnabled(False)
            self.header.add_beside(button)
        for text, icon, do in (
            (self.tr("Save the report as PDF…"), "pdf", self.save_pdf),
            (self.tr("Save the report as a workbook…"), "table", self.save_workbook),
        ):
            self.addAction(screen_action(self, text, icon, do))

    def _lay_out(self) -> None:
        side = Card(padding=size.SPACE_12)
        side.setFixedWidth(_LEFT)
        side.body.addWidget(self.list, 1)
        side.body.addWidget(FieldLabel(self.tr("Period"), self.period))
        side.body.addWidget(self.period)
        days = QGridLayout()
        days.setHorizontalSpacing(size.SPACE_8)
        for column, (text, widget) in enumerate(
            ((self.tr("From"), self.first), (self.tr("To"), self.last))
        ):
            days.addWidget(FieldLabel(text, widget), 0, column)
            days.addWidget(widget, 1, column)
        side.body.addLayout(days)
        side.body.addWidget(self.problem)
        pages = Card(padding=0)
        tools = QHBoxLayout()
        tools.setContentsMargins(size.SPACE_12, size.SPACE_8, size.SPACE_12, size.SPACE_8)
        tools.addStretch(1)
        tools.addWidget(PageTools(self.view))
        pages.body.addLayout(tools)
        pages.body.addWidget(self.view, 1)
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_12)
        line.addWidget(side)
        line.addWidget(pages, 1)
        lay_out_screen(self, [self.header], holder)

    # Requests

    def receive(self, request: object) -> None:
        """Show the report asked for."""
        if isinstance(request, ShowReport) and request.kind:
            key, _, number = request.kind.partition(" ")
            subject_id = request.contact_id or (int(number) if number.isdigit() else 0)
            if subject_id:
                self._subjects[key] = subject_id
                for row, kind in enumerate(REPORTS):
                    if kind.key == key:
                        self.list.setRowHidden(row, False)
            self._choose(key)
            self.make()

    def enter(self) -> None:
        """Make the report if figures moved meanwhile."""
        if self._stale:
            self.make()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, key: str) -> None:
        keys = [kind.key for kind in REPORTS]
        row = keys.index(key) if key in keys else 0
        if self.list.isRowHidden(row):
            row = keys.index(KIND.default)
        self.list.setCurrentRow(row)
        self._tell_period()

    # Choices

    def kind(self) -> ReportKind:
        """The report chosen."""
        return REPORTS[max(0, self.list.currentRow())]

    def chosen_period(self) -> Period:
        """The days chosen."""
        return Period(self.first.day(), self.last.day())

    def _tell_period(self) -> None:
        has_period = self.kind().has_period
        for widget in (self.period, self.first, self.last):
            widget.setEnabled(has_period)

    def _follow_kind(self) -> None:
        self._context.settings.set(KIND, self.kind().key)
        self._tell_period()
        self.make()

    def _follow_period(self) -> None:
        key = self.period.key()
        if key == _OWN:
            self.first.setFocus()
            return
        self._context.settings.set(PERIOD, key)
        self._show_days(named_period(key, present_day()))
        self.make()

    def _show_days(self, period: Period) -> None:
        for field, day in ((self.first, period.first), (self.last, period.last)):
            field.set_day(day)

    def _follow_days(self) -> None:
        key = self.period.key()
        if key == _OWN or named_period(key, present_day()) != self.chosen_period():
            self.period.choose(_OWN)
            self.make()

    # The report

    def make(self) -> None:
        """Make the report that is chosen and show its pages."""
        self._stale = False
        period, kind = self.chosen_period(), self.kind()
        if period.first > period.last and kind.has_period:
            self.problem.setText(self.tr("The first day lies after the last one."))
            return
        self.problem.setText("")
        reports, language, today = self._context.workspace.reports, language_code(), present_day()
        subject_id = self._subjects.get(kind.key, 0)

        def work() -> tuple[Report, bytes]:
            report = reports.make(kind.key, period, today, language, subject_id)
            return report, reports.pdf(report)

        self._latest.ask(work, self._show, self._fail)

    def is_made(self) -> bool:
        """Whether the report chosen is shown."""
        return self._report is not None and self.view.page_count() > 0

    def _show(self, made: tuple[Report, bytes]) -> None:
        self._report, pdf = made
        self.view.show_pdf(pdf)
        for button in (self.pdf, self.book, self.printer):
            button.setEnabled(True)

    def _fail(self, error: Exception) -> None:
        message = message_for(error)
        self.problem.setText(" ".join(filter(None, (message.happened, message.remedy))))

    def _hear(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _HEARD):
            self._stale = True
            if self.isVisible():
                self._refresh.start()

    # Output

    def save_pdf(self) -> None:
        """Ask where the PDF goes and write it."""
        report = self._report
        path = self._files.ask_pdf(report.title) if report is not None else None
        if path is not None:
            self.write(path)

    def save_workbook(self) -> None:
        """Ask where the workbook goes and write it."""
        report = self._report
        path = self._files.ask_workbook(report.title) if report is not None else None
        if path is not None:
            self.write(path)

    def print_page(self) -> bool:
        """Print the report."""
        report, reports = self._report, self._context.workspace.reports
        if report is not None:
            self._files.print_pdf(
                report.title,
                self.tr("Printing the report"),
                lambda path: reports.write(report, path),
            )
        return True

    def write(self, path: Path) -> None:
        """Write the report that is shown as a job; the ending of the path tells the format."""
        report, reports = self._report, self._context.workspace.reports
        if report is not None:
            title = self.tr("Writing {file}").format(file=path.name)
            self._files.write(path, title, lambda to: reports.write(report, to))
