"""The screen of segments: one way to look at the customers beside the other."""

from __future__ import annotations

from collections.abc import Callable
from pkgutil import resolve_name
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QStackedWidget, QWidget

from sme_crm.ui.navigation import Panel, ShowReport, ShowSegments
from sme_crm.ui.widgets.actions import screen_action
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.page_header import PageHeader, lay_out_screen
from sme_crm.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from sme_crm.domain.changes import Changes
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.segments.segment_page import SegmentPage

_PAGES: Final = {
    "rfm": "rfm_page:RfmPage",
    "pareto": "pareto_page:ParetoPage",
    "rhythm": "rhythm_page:RhythmPage",
    "sleep": "sleep_page:SleepPage",
    "years": "years_page:YearsPage",
    "movement": "movement_page:MovementPage",
    "cross": "cross_selling_page:CrossSellingPage",
    "profile": "profile_page:ProfilePage",
}
_REPORTS: Final = {"pareto": "pareto", "years": "years", "profile": "prospects"}
_HEARD: Final = ("customer_order", "order_line", "setting", "product")


class SegmentsPanel(Panel):
    """A page is imported and made when it is first shown."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._made: dict[str, SegmentPage] = {}
        header = PageHeader(self.tr("Customers"))
        self.views = SegmentedControl(
            [
                ("rfm", self.tr("RFM"), ""),
                ("pareto", self.tr("Pareto"), ""),
                ("rhythm", self.tr("Rhythm"), ""),
                ("sleep", self.tr("Dormant"), ""),
                ("years", self.tr("Years"), ""),
                ("movement", self.tr("Movement"), ""),
                ("cross", self.tr("Cross-selling"), ""),
                ("profile", self.tr("Profile"), ""),
            ],
            self.tr("How the customers are looked at"),
        )
        self.views.chosen.connect(self.show_view)
        header.add_beside(self.views)
        paper = IconButton("printer", self.tr("Print or save a report…"))
        paper.clicked.connect(self.print_page)
        header.add_beside(paper)
        self.addAction(
            screen_action(self, self.tr("Print or save a report…"), "printer", self.print_page)
        )
        self._stack = QStackedWidget()
        lay_out_screen(self, [header], self._stack)
        context.changes.committed.connect(self._hear)

    def page(self, key: str = "") -> SegmentPage:
        """A page, made if need be; the one shown if none is named."""
        key = key or self.views.choice()
        page = self._made.get(key)
        if page is None:
            make: Callable[[UiContext], SegmentPage] = resolve_name(
                f"sme_crm.ui.segments.{_PAGES[key]}"
            )
            page = self._made[key] = make(self._context)
            self._stack.addWidget(page)
        return page

    def receive(self, request: object) -> None:
        """Show the page asked for."""
        if isinstance(request, ShowSegments) and request.view in _PAGES:
            self.show_view(request.view)

    def enter(self) -> None:
        """Show the page that was shown, brought up to date."""
        self.show_view(self.views.choice() or "rfm")

    def print_page(self) -> bool:
        """Show the report that says the same on paper."""
        self._context.navigator.send(ShowReport(_REPORTS.get(self.views.choice(), "rfm")))
        return True

    def show_view(self, key: str) -> None:
        """Go to a page."""
        self.views.choose(key)
        page = self.page(key)
        self._stack.setCurrentWidget(page)
        page.enter()

    def _hear(self, changes: Changes) -> None:
        if any(changes.touches(table) for table in _HEARD):
            for page in self._made.values():
                page.mark_stale()
