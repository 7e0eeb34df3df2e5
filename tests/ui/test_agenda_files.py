"""What is dropped on the agenda, and what it writes: calendars, tasks, pages."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QUrl
from pytestqt.qtbot import QtBot

from sme_crm.domain.dates import pretend_day
from sme_crm.domain.task import TaskDraft
from sme_crm.ui.agenda.period import View
from sme_crm.ui.context import UiContext
from sme_crm.ui.follow_up.task_mime import mime_of_tasks
from tests.ui.agenda_desk import DAY, Desk, Settle, drop


@pytest.fixture
def desk(qtbot: QtBot, ui_context: UiContext, settle: Settle) -> Any:
    with pretend_day(DAY):
        yield Desk(qtbot, ui_context, settle)


def test_a_dropped_calendar_is_looked_at_then_brought_in(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "poste.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
        "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T080000Z\r\nSUMMARY:Foire\r\n"
        "DTSTART;VALUE=DATE:20261117\r\nDTEND;VALUE=DATE:20261119\r\nEND:VEVENT\r\n"
        "BEGIN:VEVENT\r\nUID:2\r\nSUMMARY:Sans date\r\nEND:VEVENT\r\n"
        "END:VCALENDAR\r\n",
        encoding="utf-8",
    )
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    grid = desk.panel.grid
    drop(grid, data, desk.at(DAY, 10))
    desk.settle(lambda: desk.panel.files.dialog)
    dialog = desk.panel.files.dialog
    assert dialog is not None
    assert dialog.counts.text().splitlines()[0] == "1 new"
    assert len(dialog.counts.text().splitlines()) == 2
    assert "Sans date" in dialog.report.toPlainText()
    assert desk.times() == []
    assert dialog.focusWidget() is dialog.accept_button
    dialog.accept_button.click()
    desk.rest()
    assert desk.times() == ["2026-11-17/2026-11-19"]
    desk.panel.files.look_at([path])
    desk.settle(lambda: desk.panel.files.dialog)
    again = desk.panel.files.dialog
    assert again is not None
    assert again.counts.text().splitlines()[0] == "1 there already"
    assert again.accept_button.isHidden()
    assert again.cancel_button.text() == "Close"
    assert again.cancel_button.isDefault()
    again.cancel_button.click()
    desk.settle(lambda: desk.panel.files.dialog is None)
    desk.context.undo.undo()
    desk.rest()
    assert desk.times() == []


def test_tasks_left_on_the_hours_get_day_and_time(desk: Desk) -> None:
    workspace = desk.context.workspace
    first, _ = workspace.tasks.create(TaskDraft("Relancer"))
    second, _ = workspace.tasks.create(TaskDraft("Chiffrer"))
    drop(desk.panel.grid, mime_of_tasks((first, second)), desk.at(date(2026, 11, 20), 11, 2))
    desk.rest()
    for task in (workspace.tasks.task(first), workspace.tasks.task(second)):
        assert (task.due_date, task.due_time) == ("2026-11-20", "11:00")
    desk.show("month")
    month = desk.panel.month
    cell = month.cell(month.days().index(date(2026, 11, 24)))
    drop(month, mime_of_tasks((first,)), cell.center())
    desk.rest()
    task = workspace.tasks.task(first)
    assert (task.due_date, task.due_time) == ("2026-11-24", "")


def test_days_shown_as_pdf_and_as_calendar(desk: Desk, tmp_path: Path) -> None:
    import pypdfium2

    desk.add("Relevé de cotes", "2026-11-18T09:00", "2026-11-18T10:30", location="Rezé")
    desk.add("Foire", "2026-11-17", "2026-11-19")
    desk.add("Ailleurs", "2026-12-18T09:00", "2026-12-18T10:30")
    views: tuple[View, ...] = ("day", "week", "month")
    for view in views:
        desk.show(view)
        path = tmp_path / f"{view}.pdf"
        desk.panel.files.print_to(path)
        desk.rest()
        document = pypdfium2.PdfDocument(path)
        page = document[0]
        assert len(document) == 1 and page.get_width() > page.get_height()
        text = page.get_textpage().get_text_bounded()
        page.close()
        document.close()
        assert "Relevé de cotes" in text and "Foire" in text and "Ailleurs" not in text
    desk.panel.files.export_to(tmp_path / "shown.ics", shown=True)
    desk.panel.files.export_to(tmp_path / "all.ics")
    desk.rest()
    assert "Ailleurs" not in (tmp_path / "shown.ics").read_text(encoding="utf-8")
    assert "Ailleurs" in (tmp_path / "all.ics").read_text(encoding="utf-8")


def test_what_is_hidden_is_not_printed(desk: Desk, tmp_path: Path) -> None:
    import pypdfium2

    kept, _ = desk.agenda.save_category("Chantiers")
    private, _ = desk.agenda.save_category("Personnel")
    desk.add("Pose", "2026-11-18T09:00", "2026-11-18T10:30", category_id=kept)
    desk.add("Dentiste", "2026-11-18T14:00", "2026-11-18T15:00", category_id=private)
    desk.panel.side.boxes[private].click()
    desk.rest()
    path = tmp_path / "day.pdf"
    desk.panel.files.print_to(path)
    desk.rest()
    document = pypdfium2.PdfDocument(path)
    page = document[0]
    text = page.get_textpage().get_text_bounded()
    page.close()
    document.close()
    assert "Pose" in text and "Dentiste" not in text
