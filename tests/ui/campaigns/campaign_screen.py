"""What a user does on the screen of campaigns: open one, type into a field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from sme_crm.ui.campaigns.campaigns_panel import CampaignsPanel
from sme_crm.ui.forms.editors import FieldEditor, as_widget
from sme_crm.ui.lists.figure_table import FigureTable
from sme_crm.ui.navigation import OpenCampaign

Settle = Callable[[Callable[[], object]], None]


def opened(panel: CampaignsPanel, settle: Settle, campaign_id: int, step: str = "") -> None:
    panel.receive(OpenCampaign(campaign_id, step))
    settle(lambda: panel.document.shown_id() == campaign_id)


def type_into(editor: FieldEditor, text: str) -> None:
    widget = as_widget(editor)
    assert isinstance(widget, QLineEdit)
    widget.setFocus()
    widget.selectAll()
    QTest.keyClicks(widget, text)
    QTest.keyClick(widget, Qt.Key.Key_Return)


def told(table: FigureTable) -> dict[object, str]:
    return {row.key: row.cells[1].text for row in table.rows()}
