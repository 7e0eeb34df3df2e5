"""Today: the quotes to chase, each by one key."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from sme_crm.domain.dates import pretend_day
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import OpenQuote, StartCall
from sme_crm.ui.today.today_panel import TodayPanel
from tests.services.sales.selling import a_company, a_quote, an_employee

Settle = Callable[[Callable[[], object]], None]
FRIDAY = date(2026, 11, 20)
Key = Qt.Key


def test_quotes_to_chase_stand_apart_and_each_key_acts(
    ui_context: UiContext,
    qtbot: QtBot,
    settle: Settle,
    sent: list[object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace = ui_context.workspace
    opened: list[str] = []
    calls: list[object] = []

    def note(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", note)
    ui_context.navigator.answer(StartCall, calls.append)
    workspace.settings.set_many({"company.name": "Vauban", "company.locality": "Nantes"})
    a_company(workspace)
    anne = an_employee(workspace)
    with pretend_day(date(2026, 11, 12)):
        quotes = [a_quote(workspace, anne, subject=name) for name in ("Roof", "Door", "Stairs")]
        for quote_id in quotes:
            workspace.quotes.send(quote_id)
    with pretend_day(FRIDAY):
        panel = TodayPanel(ui_context)
        qtbot.addWidget(panel)
        panel.resize(1100, 700)
        panel.show()
        panel.enter()
        settle(lambda: panel.today() is not None)
        things = [one for one in panel.list.rows.things() if one.section == "quotes"]
        assert [one.text for one in things] == ["Quotes to chase", "Roof", "Door", "Stairs"]
        assert "Overdue" not in [one.text for one in panel.list.rows.things()]
        assert things[1].second == "Nova Conseil · Anne Petit · €1,767.00"
        assert things[1].right == "sent 8 days ago"

        def shown(text: str) -> bool:
            return text in [one.text for one in panel.list.rows.things()]

        def choose(text: str) -> None:
            rows = enumerate(panel.list.rows.things())
            row = next(row for row, one in rows if one.text == text)
            panel.list.setCurrentIndex(panel.list.rows.index(row))

        choose("Roof")
        QTest.keyClick(panel.list, Key.Key_Space)
        assert sent == [OpenQuote(quotes[0])]
        QTest.keyClick(panel.list, Key.Key_C)
        settle(lambda: calls)
        assert calls == [StartCall(anne, workspace.quote_chasing.next_task(quotes[0]))]
        QTest.keyClick(panel.list, Key.Key_M)
        settle(lambda: not shown("Roof"))
        assert workspace.quotes.get(quotes[0]).chases == 1
        choose("Stairs")
        QTest.keyClick(panel.list, Key.Key_L)
        settle(lambda: not shown("Stairs"))
        assert workspace.quotes.get(quotes[2]).chases == 1
        choose("Door")
        QTest.keyClick(panel.list, Key.Key_W)
        settle(lambda: not shown("Quotes to chase"))
        assert workspace.quotes.get(quotes[1]).chases == 0
        assert [address.rsplit(".", 1)[-1] for address in opened] == ["eml", "pdf"]
