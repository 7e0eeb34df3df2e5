"""The screen of duplicates: search, overview, lists, review, what was decided before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.domain.duplicates.tiers import Thresholds
from sme_crm.ui.duplicates.case_reading import case_of
from sme_crm.ui.duplicates.cases_page import CasesPage
from sme_crm.ui.duplicates.duplicates_work import DuplicatesWork
from sme_crm.ui.duplicates.finish_page import FinishPage
from sme_crm.ui.duplicates.likely_households_page import LikelyHouseholdsPage
from sme_crm.ui.duplicates.memory_page import MemoryPage
from sme_crm.ui.duplicates.overview_page import OverviewPage
from sme_crm.ui.duplicates.overview_reading import Overview, read_overview
from sme_crm.ui.duplicates.review_page import ReviewPage
from sme_crm.ui.duplicates.words import counted
from sme_crm.ui.labels import instant_text
from sme_crm.ui.navigation import FindDuplicates, MergeContacts, Panel
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.states import EmptyState, ErrorState, LoadingState

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.services.duplicates.review import Case
    from sme_crm.ui.context import UiContext

_REREAD_MS = 250


class DuplicatesPanel(Panel):
    """Reads the overview in a worker, and anew after every change while it is looked at."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._writable = not context.workspace.read_only
        self._stale = True
        self._compares = False  # whether contacts chosen by hand are being compared
        self.data: Overview | None = None
        self.overview = OverviewPage(writable=self._writable)
        self.cases = CasesPage(writable=self._writable)
        self.review = ReviewPage(context)
        self.finish = FinishPage()
        self.likely = LikelyHouseholdsPage(context)
        self.memory = MemoryPage(context)
        self.work = DuplicatesWork(context, self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REREAD_MS)
        self._timer.timeout.connect(self._read)
        self._lay_out()
        self._listen()
        for text, icon, act in (
            (self.tr("Search for duplicates"), "search", self.search),
            (self.tr("Review duplicates"), "eye", self.start_review),
            (self.tr("Merge all that are sure"), "duplicates", self._merge_sure),
            (self.tr("Look at likely households"), "household", self.show_likely),
        ):
            self.addAction(screen_action(self, text, icon, act, enabled=self._writable))

    def _lay_out(self) -> None:
        self.header = PageHeader(self.tr("Duplicates"))
        self.back_button = Button(self.tr("Back to the overview"), "chevron-left")
        self.back_button.clicked.connect(lambda _checked=False: self.show_overview())
        self.search_button = Button(self.tr("Search again"), "refresh")
        self.search_button.clicked.connect(lambda _checked=False: self.search())
        self.header.add_left(self.back_button)
        self.header.add_right(self.search_button)
        self.changed = Banner("", "info", dismissable=False)
        self.search_again = self.changed.add_action(self.tr("Search again"), self.search)
        self.changed.hide()
        self.never = EmptyState(
            "duplicates",
            self.tr("Who is here twice?"),
            self.tr(
                "The search compares all contacts, misspelt, married or moved, and changes"
                " nothing: you decide afterwards."
            ),
        )
        self.first_search = self.never.add_action(
            self.tr("Search for duplicates"), self.search, "search", "primary"
        )
        self.first_search.setEnabled(self._writable)
        self.loading = LoadingState(self.tr("Searching for duplicates"))
        self.error = ErrorState(self._read)
        self.pages = QStackedWidget()
        for page in (
            self.loading, self.never, self.overview, self.cases, self.review, self.finish,
            self.likely, self.memory, self.error,
        ):  # fmt: skip
            self.pages.addWidget(page)
        lay_out_screen(self, [self.header, self.changed], self.pages, spacing=size.SPACE_8)
        self._dress(self.loading)

    def _listen(self) -> None:
        over, review, finish, work = self.overview, self.review, self.finish, self.work
        over.merge_wanted.connect(self._merge_sure)
        over.review_wanted.connect(self.start_review)
        over.list_wanted.connect(self._list)
        over.likely_wanted.connect(self.show_likely)
        over.memory_wanted.connect(self._show_memory)
        over.thresholds.moved.connect(self._count)
        over.thresholds.settled.connect(work.save_thresholds)
        over.rules.changed.connect(work.save_rules)
        self.cases.merge_wanted.connect(self._merge)
        self.cases.review_wanted.connect(self._review)
        self.likely.all_wanted.connect(work.make_households)
        self.likely.left.connect(self.show_overview)
        review.finished.connect(self._end_review)
        review.began.connect(self._show_review)
        review.left.connect(self.show_overview)
        finish.overview_wanted.connect(self.show_overview)
        finish.later_wanted.connect(lambda: self._review(self.review.queue.postponed()))
        finish.undo_wanted.connect(review.take_back)
        work.searched.connect(self._read)
        work.search_ended.connect(self._end_search)
        work.counted.connect(over.thresholds.show_counts)
        work.merged.connect(self._note_merged)
        self._context.changes.committed.connect(self._note_commit)

    # -- requests ------------------------------------------------------------------------------

    def receive(self, request: object) -> None:
        """Search, or show chosen contacts side by side."""
        if isinstance(request, FindDuplicates):
            self.search()
        elif isinstance(request, MergeContacts):
            self._compares = True
            self._show(self.loading)
            self.loading.set_text(self.tr("Comparing the contacts"))
            workspace, ids = self._context.workspace, request.ids
            self._context.jobs.read(
                lambda: case_of(workspace, ids), self._review_by_hand, self._fail, owner=self
            )

    def enter(self) -> None:
        """Read what changed while another screen was shown."""
        if self._stale:
            self._read()
        page = self.pages.currentWidget()
        if page is self.review:
            self.review.table.setFocus()
        elif page is self.likely:
            self.likely.table.setFocus()
        elif page is self.memory:
            self.memory.refresh()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the overview."""
        pages = (self.cases, self.finish, self.likely, self.memory)
        if event.key() == Qt.Key.Key_Escape and self.pages.currentWidget() in pages:
            self.show_overview()
        else:
            super().keyPressEvent(event)

    # -- pages ---------------------------------------------------------------------------------

    def show_overview(self) -> None:
        """Back to the overview, or to what stands in its place."""
        self.review.queue.stop()
        if self._stale or self.data is None:
            self._read()
        never = self.data is None or self.data.last is None
        self._show(self.never if never else self.overview)

    def _show(self, page: QWidget) -> None:
        self._compares = self._compares and page is self.loading
        self.pages.setCurrentWidget(page)
        self._dress(page)

    def _dress(self, page: QWidget | None) -> None:
        """The tools of a page."""
        self.back_button.setVisible(page in (self.cases, self.likely, self.memory))
        self.search_button.setVisible(page is self.overview)
        self.search_button.setEnabled(self._writable and not self.work.searching)
        self.search_again.setEnabled(self._writable and not self.work.searching)
        last = self.data.last if self.data is not None else None
        self.changed.setVisible(page is self.overview and last is not None and last.changed > 0)

    def _show_review(self) -> None:
        self._show(self.review)
        self.review.table.setFocus()

    def show_likely(self) -> None:
        """List the likely households; without a search there are none to list."""
        if self.data is not None and self.data.last is not None:
            self._show(self.likely)
            self.likely.start(self.data.likely)

    def _show_memory(self, page: str) -> None:
        self._show(self.memory)
        self.memory.start(page)

    def _list(self, tier: str) -> None:
        if self.data is not None:
            self._show(self.cases)
            self.cases.start(tier, self.data.tier(tier))

    # -- reading -------------------------------------------------------------------------------

    def _note_commit(self, changes: Changes) -> None:
        self._stale = True
        page = self.pages.currentWidget()
        if page in (self.review, self.finish):
            self.review.queue.note_commit(changes)
        elif page is self.likely and self.likely.note_commit(changes):
            return
        elif self.isVisible():
            self._timer.start()

    def _read(self) -> None:
        self._stale = False
        workspace = self._context.workspace
        self._context.jobs.read(
            lambda: read_overview(workspace), self._take, self._fail, owner=self
        )

    def _take(self, data: Overview) -> None:
        self.data = data
        self.overview.show_overview(data)
        last = data.last
        if last is not None:
            contacts = counted(self.tr("%n contact(s)", "", last.contacts), last.contacts)
            words = self.tr("last search: {when} · {contacts}")
            self.header.set_title(
                self.tr("Duplicates"),
                words.format(when=instant_text(last.at).lower(), contacts=contacts),
            )
            text = self.tr("%n contact(s) new or changed since the search", "", last.changed)
            self.changed.set_message(counted(text, last.changed), "info")
        page = self.pages.currentWidget()
        if page is self.cases:
            self.cases.start(self.cases.tier, data.tier(self.cases.tier))
        elif page is self.likely:
            self._refresh_likely(data)
        elif page is self.memory:
            self.memory.refresh()
        elif page not in (self.review, self.finish) and not self._waits():
            self._show(self.never if last is None else self.overview)

    def _refresh_likely(self, data: Overview) -> None:
        """Show what was read; what was decided meanwhile is read again, now or when entered."""
        if not self.likely.settled:
            self._stale = True
        elif self._stale:
            self._timer.start()
        else:
            self.likely.refresh(data.likely)

    def _waits(self) -> bool:
        """Whether something else than the overview is about to be shown."""
        waits = self.work.searching or self._compares
        return waits and self.pages.currentWidget() is self.loading

    def _fail(self, error: Exception) -> None:
        self.error.show_error(error)
        self._show(self.error)

    # -- acting --------------------------------------------------------------------------------

    def search(self) -> None:
        """Search the base in a job that can be cancelled."""
        if not self._writable or self.work.searching:
            return
        self.work.search()
        self.loading.set_text(self.tr("Searching for duplicates"))
        if self.data is None or self.data.last is None:
            self._show(self.loading)
        else:
            self.show_overview()

    def _end_search(self) -> None:
        """The search was cancelled or failed: what was there is there."""
        page = self.pages.currentWidget()
        if page is self.loading:
            self.show_overview()
        else:
            self._dress(page)

    def _note_merged(self) -> None:
        """All were merged: from their list back to the overview."""
        if self.pages.currentWidget() is self.cases:
            self.show_overview()

    def _count(self, thresholds: Thresholds) -> None:
        if self.data is not None and self.data.pairs is not None:
            self.work.count(self.data.pairs, thresholds)

    def _merge_sure(self) -> None:
        if self.data is not None:
            self._merge(self.data.sure)

    def _merge(self, cases: Sequence[Case]) -> None:
        if cases and self._writable:
            rules = self.data.rules if self.data is not None else {}
            self.work.merge(cases, rules)

    def start_review(self) -> None:
        """Review what is not sure, the likeliest first."""
        if self.data is not None and self.data.review and self._writable:
            self.review.start(self.data.review, self.data.decided)

    def _review(self, cases: Sequence[Case]) -> None:
        if self._writable:
            self.review.start(cases)

    def _review_by_hand(self, case: Case) -> None:
        self.review.start((case,), by_hand=True)

    def _end_review(self) -> None:
        queue = self.review.queue
        if self.review.by_hand:
            self.show_overview()
            if queue.steps:
                self.work.tell_last(queue.steps[-1])
            return
        self.finish.show_end(queue)
        self._show(self.finish)
