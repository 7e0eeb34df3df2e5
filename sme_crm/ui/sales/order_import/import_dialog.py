"""The import of orders in two steps: the columns, then the check; it is written as one change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.errors import Cancelled, SmeCrmError
from sme_crm.ui.labels import count_text, language_code
from sme_crm.ui.messages import message_for
from sme_crm.ui.sales.order_import.check_step import CheckStep
from sme_crm.ui.sales.order_import.columns_step import ColumnsStep
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel
from sme_crm.ui.widgets.save_path import ask_save_path
from sme_crm.ui.widgets.states import LoadingState

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.services.sales.order_import.plan import OrderImportReport
    from sme_crm.services.sales.order_import.run import OrderImportRun
    from sme_crm.ui.context import UiContext

FOLDER = MachineSetting("sales/import_folder", "")
_WIDTH, _HEIGHT = 900, 640


class ImportOrdersDialog(QDialog):
    """A known kind of file goes to the check at once."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._run: OrderImportRun | None = None
        self.report: OrderImportReport | None = None
        self.setWindowTitle(self.tr("Import orders"))
        self._title = ElidedLabel("", TextRole.CARD)
        self.columns = ColumnsStep()
        self.columns.changed.connect(self._show_step)
        self.check = CheckStep(context)
        self.check.decided.connect(self._try)
        self.check.rejects_wanted.connect(self._save_rejects)
        self._waiting = LoadingState(self.tr("The file is being read"))
        self._error = TextLabel("", tone="danger", wrap=True)
        self._pages = QStackedWidget()
        for page in (self.columns, self.check, self._waiting):
            self._pages.addWidget(page)
        self.back_button = Button(self.tr("Columns"), "chevron-left")
        self.back_button.clicked.connect(lambda _checked=False: self._show(self.columns))
        self.cancel_button = Button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.cancel_button.setAutoDefault(False)
        self.next_button = Button(self.tr("Check"), "", "primary")
        self.next_button.setDefault(True)
        self.next_button.clicked.connect(lambda _checked=False: self._go_on())
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_8)
        head.addWidget(self._title, 1)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(size.SPACE_24, size.SPACE_8, size.SPACE_24, size.SPACE_16)
        buttons.setSpacing(size.SPACE_8)
        buttons.addWidget(self.back_button)
        buttons.addWidget(self._error, 1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.next_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    # -- the file ------------------------------------------------------------------------------

    def begin(self, path: Path | None = None) -> None:
        """Open a file, asking for one if none is said."""
        if path is None:
            folder = self._context.settings.get(FOLDER) or QStandardPaths.writableLocation(
                QStandardPaths.StandardLocation.DocumentsLocation
            )
            chosen, _kind = QFileDialog.getOpenFileName(
                self.parentWidget(),
                self.tr("File of orders or invoices"),
                folder,
                self.tr("Tables (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods);;"
                        "All files (*)"),
            )  # fmt: skip
            if not chosen:
                return
            path = Path(chosen)
        self._context.settings.set(FOLDER, str(path.parent))
        self._title.setText(self.tr("Orders of {file}").format(file=path.name))
        self._show(self._waiting)
        self.open()
        imports, file = self._context.workspace.order_imports, path

        def read() -> tuple[OrderImportRun, list[tuple[str, ...]]]:
            run = imports.open(file)
            return run, run.sample()

        self._context.jobs.read(read, self._take, self._refuse, owner=self)

    def _take(self, opened: tuple[OrderImportRun, list[tuple[str, ...]]]) -> None:
        self._run = opened[0]
        self.columns.show_run(*opened)
        if self._run.remembered and self.columns.ready():
            self._try()
        else:
            self._show(self.columns)

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        if isinstance(error, SmeCrmError):
            self._error.setText(message_for(error).in_passing)
            self._show(self.columns)
        else:
            self.reject()
            self._context.notices.show_error(error)

    # -- steps ---------------------------------------------------------------------------------

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._show_step()
        if self.next_button.isEnabled():
            self.next_button.setFocus()

    def _show_step(self) -> None:
        page, report = self._pages.currentWidget(), self.report
        self.back_button.setVisible(page is self.check)
        if page is self.check and report is not None:
            count = report.new + report.changed
            text = self.tr("Import %n order(s)", "", count)
            self.next_button.setText(text.replace(str(count), count_text(count), 1))
            self.next_button.setEnabled(count > 0)
        else:
            self.next_button.setText(self.tr("Check"))
            self.next_button.setEnabled(page is self.columns and self.columns.ready())

    def _go_on(self) -> None:
        if self._pages.currentWidget() is self.check:
            self._write()
        elif self.columns.commit() and self.columns.ready():
            self._try()

    def _try(self) -> None:
        """A dry run with what is decided by now."""
        run = self._run
        if run is None:
            return
        self._error.setText("")
        if self._pages.currentWidget() is not self.check:
            self._show(self._waiting)
        self.next_button.setEnabled(False)
        self._context.jobs.read(run.dry_run, self._show_report, self._refuse, owner=self)

    def _show_report(self, report: OrderImportReport) -> None:
        assert self._run is not None
        self.report = report
        self.check.show_report(self._run, report)
        self._show(self.check)

    def _write(self) -> None:
        """Bring them in as a job that can be stopped; the dialog is done."""
        run, report, context = self._run, self.report, self._context
        if run is None or report is None:
            return
        count = report.new + report.changed
        words = self.tr("%n order(s) imported", "", count).replace(str(count), count_text(count), 1)

        def work(progress: Progress) -> OrderImportReport:
            return run.write(progress, origin="sales")

        def done(written: OrderImportReport) -> None:
            context.notices.toast_change(words, written.change_id, "import")

        failed: Callable[[Exception], None] = context.notices.show_error
        context.jobs.run(
            self.tr("Importing orders"), work, done,
            lambda error: None if isinstance(error, Cancelled) else failed(error),
            owner=self.parent(),
        )  # fmt: skip
        self.accept()

    def _save_rejects(self) -> None:
        run, report = self._run, self.report
        if run is None or report is None:
            return
        proposed = run.source.path.with_name(
            self.tr("{file} - left out").format(file=run.source.path.stem) + run.source.path.suffix
        )
        target = ask_save_path(self, self.tr("Save the rows left out"), proposed, {})
        if target is None:
            return
        language = language_code()

        def done(path: Path) -> None:
            self._context.notices.toast(self.tr("{file} saved").format(file=path.name), "export")

        self._context.jobs.read(
            lambda: run.write_rejects(report, target, language), done, owner=self
        )
