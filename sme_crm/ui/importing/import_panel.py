"""The screen of imports: its pages, the bar of steps, the buttons and keys below and above them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui.importing.columns_page import ColumnsPage
from sme_crm.ui.importing.file_page import FilePage
from sme_crm.ui.importing.import_controller import ImportController
from sme_crm.ui.importing.import_flow import ImportFlow
from sme_crm.ui.importing.matching_page import MatchingPage
from sme_crm.ui.importing.progress_page import ProgressPage
from sme_crm.ui.importing.result_page import ResultPage
from sme_crm.ui.importing.review_page import ReviewPage
from sme_crm.ui.importing.step_bar import StepBar
from sme_crm.ui.importing.step_buttons import StepButtons
from sme_crm.ui.importing.understood_page import UnderstoodPage
from sme_crm.ui.navigation import FindDuplicates, MakeGroup, Panel, PrintLetters, StartImport
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen

if TYPE_CHECKING:
    from sme_crm.services.importing.run import ImportRun
    from sme_crm.services.importing.writing import ImportResult
    from sme_crm.ui.context import UiContext

ORDER = ("files", "understood", "columns", "matching", "review", "end")


class ImportPanel(Panel):
    """Shows one page at a time; what the pages ask for is done by an `ImportFlow`."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.controller = ImportController(context, self)
        self.header = PageHeader(self.tr("Import"))
        self.mappings_button = Button(self.tr("Remembered columns…"), "columns", "quiet")
        self.step_bar = StepBar(self._steps())
        self.header.add_left(self.step_bar)
        self.header.add_right(self.mappings_button)
        self.refused = Banner(kind="warning")
        self.refused.hide()
        self.buttons = StepButtons()
        self.back, self.cancel, self.go_on = (
            self.buttons.back, self.buttons.cancel, self.buttons.go_on,
        )  # fmt: skip
        self.files = FilePage()
        self.understood = UnderstoodPage()
        self.columns = ColumnsPage()
        self.matching = MatchingPage()
        can_send = context.navigator.can_send
        self.end = ResultPage(
            letters=can_send(PrintLetters),
            groups=can_send(MakeGroup),
            duplicates=can_send(FindDuplicates),
        )
        self.waiting = ProgressPage()
        self.flow = ImportFlow(context, self)
        self.review = ReviewPage(self.flow.read_rows)
        self._pages = QStackedWidget()
        self._by_key: dict[str, QWidget] = {
            "files": self.files, "understood": self.understood, "columns": self.columns,
            "matching": self.matching, "review": self.review, "end": self.end,
        }  # fmt: skip
        self._lay_out()
        self._add_actions()
        self.flow.connect_pages()
        self.step_bar.chosen.connect(self.flow.go_to)
        self.back.clicked.connect(self.flow.go_back)
        self.cancel.clicked.connect(self.flow.leave_run)
        self.go_on.clicked.connect(self.flow.go_on)
        self.mappings_button.clicked.connect(self.flow.show_mappings)
        self.show_page("files")

    def _steps(self) -> list[tuple[str, str]]:
        return [
            ("files", self.tr("Files")),
            ("understood", self.tr("What was read")),
            ("columns", self.tr("Columns")),
            ("matching", self.tr("Matching")),
            ("review", self.tr("Check")),
            ("end", self.tr("Done")),
        ]

    def _lay_out(self) -> None:
        for page in (*self._by_key.values(), self.waiting):
            self._pages.addWidget(page)
        lay_out_screen(
            self, [self.header, self.refused], self._pages, self.buttons.layout_of_buttons
        )

    def _add_actions(self) -> None:
        paste = QKeySequence(QKeySequence.StandardKey.Paste).toString()
        remembered = self.tr("Remembered columns…")
        for action in (
            screen_action(self, self.tr("Paste contacts"), "copy", self._paste, paste),
            screen_action(self, self.tr("Import a folder…"), "folder", self.files.ask_folder),
            screen_action(self, remembered, "columns", self.flow.show_mappings),
        ):
            self.addAction(action)

    def _paste(self) -> None:
        if self.page_key() in ("files", "end"):
            self.files.paste()

    # -- what the shell asks -------------------------------------------------------------------

    @property
    def run(self) -> ImportRun | None:
        """The run under way."""
        return self.controller.run

    @property
    def result(self) -> ImportResult | None:
        """What was written."""
        return self.controller.result

    def receive(self, request: object) -> None:
        """Begin an import with the files of the request, or go on with the one under way."""
        if not isinstance(request, StartImport):
            raise TypeError(request)
        self.flow.lot = request.lot
        if request.paths:
            self.open_files(request.paths)

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Begin an import with files and folders."""
        self.flow.open_files(paths)

    def enter(self) -> None:
        """The progress of a job is shown here again."""
        job = self.controller.job
        if job is not None and self._pages.currentWidget() is self.waiting:
            job.show_on_page(True)

    def leave(self) -> bool:
        """The progress of a job goes to the corner of the window."""
        if self.controller.job is not None:
            self.controller.job.show_on_page(False)
        return True

    def retire(self) -> None:
        """The run and the rejects it kept do not outlive the window."""
        self.controller.close()

    def focus_search(self) -> bool:
        """The search of the rows, where there is one."""
        if self.page_key() != "review":
            return False
        self.review.search.setFocus()
        return True

    # -- pages ---------------------------------------------------------------------------------

    def page_key(self) -> str:
        """The page shown, "" while something is under way."""
        shown = self._pages.currentWidget()
        return next((key for key, page in self._by_key.items() if page is shown), "")

    def show_page(self, key: str) -> None:
        """Go to a page and put the focus on what one does next."""
        page = self._by_key[key]
        self._pages.setCurrentWidget(page)
        # Before the buttons hide: the focus of a hidden button would wander to the side bar.
        page.setFocus()
        self.buttons.show_for(key)
        self.step_bar.show_at(key, self._reachable(key))
        self.refused.setVisible(self.refused.isVisible() and key not in ("files", "understood"))
        self.header.set_title(self._titles().get(key, self.tr("Import")))
        if key == "end":
            self.end.focus_first()
        elif key == "files":
            self.files.focus_first()
        else:
            self.go_on.setFocus()

    def show_waiting(self, text: str, job: object, leads_to: str) -> None:
        """Show what is under way, and the step it is part of ("": the one there is)."""
        from sme_crm.ui.jobs.long_job import LongJob

        self.waiting.show_job(text, job if isinstance(job, LongJob) else None)
        self._pages.setCurrentWidget(self.waiting)
        self.waiting.setFocus()
        self.buttons.show_for("")
        if leads_to:
            self.step_bar.show_at(leads_to, set())
        for button in self.step_bar.buttons.values():
            button.setEnabled(False)

    def _titles(self) -> dict[str, str]:
        return {
            "understood": self.tr("Import: what was read"),
            "columns": self.tr("Import: columns"),
            "matching": self.tr("Import: contacts that are there"),
            "review": self.tr("Import: what will happen"),
            "end": self.tr("Import: done"),
        }

    def _reachable(self, key: str) -> set[str]:
        if self.run is None or key == "end":
            return {"files"}
        return set(ORDER) - {"end"}

    # -- keys ----------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Esc goes back or stops what is under way; nothing is lost by either."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.go_on.isVisible():
            self.go_on.click()
        elif key == Qt.Key.Key_Escape and self._pages.currentWidget() is self.waiting:
            self.controller.cancel()
        elif key == Qt.Key.Key_Escape and self.page_key() not in ("files", "end"):
            self.flow.go_back()
        else:
            super().keyPressEvent(event)
