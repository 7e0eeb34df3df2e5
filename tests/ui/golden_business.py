"""How the dashboard, the segments, the reports and the settings of sales come about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtWidgets import QWidget

from sme_crm.ui.dashboard.dashboard_panel import DashboardPanel
from sme_crm.ui.navigation import OpenSettings, ShowReport, ShowSegments
from sme_crm.ui.reports.reports_panel import ReportsPanel
from sme_crm.ui.segments.segments_panel import SegmentsPanel
from sme_crm.ui.settings_screen.sales_page import SalesPage
from sme_crm.ui.settings_screen.settings_panel import SettingsPanel
from tests.ui.play import Play


def show_dashboard(play: Play) -> QWidget:
    """All cards with what needs a look at each customer, the charts drawn."""
    play.open("dashboard")
    panel = play.panel(DashboardPanel)
    play.wait(panel.is_read)
    play.wait(lambda: panel.cards["dormant"].figure.text() != "…")
    play.settle()
    return panel


def show_segments(play: Play, view: str) -> QWidget:
    """One way to look at the customers."""
    play.send(ShowSegments(view))
    panel = play.panel(SegmentsPanel)
    play.wait(panel.page(view).is_shown)
    play.settle()
    return panel


def show_reports(play: Play) -> QWidget:
    """The list of reports with one shown."""
    play.send(ShowReport("sales"))
    panel = play.panel(ReportsPanel)
    play.wait(panel.is_made)
    play.settle()
    return panel


def show_sales_settings(play: Play) -> QWidget:
    """The page of sales, the churn measured."""
    play.send(OpenSettings("sales"))
    page = play.panel(SettingsPanel).pages["sales"]
    assert isinstance(page, SalesPage)
    play.wait(lambda: page.measured.text())
    play.settle()
    return page


BUSINESS: Final[dict[str, Callable[[Play], QWidget]]] = {
    "dashboard": show_dashboard,
    **{
        f"segments-{view}": partial(show_segments, view=view)
        for view in ("rfm", "pareto", "sleep", "years", "cross", "profile")
    },
    "reports": show_reports,
    "settings-sales": show_sales_settings,
}
"""What leads to each of these screens, by the name of its kept text."""
