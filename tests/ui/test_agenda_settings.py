"""The page of the agenda in the settings: days off, holidays, closures, categories."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from sme_crm.domain.working_days import Closure
from sme_crm.ui.context import UiContext
from sme_crm.ui.settings_screen.agenda_page import AgendaPage
from sme_crm.ui.widgets.value_fields import DateField

Settle = Callable[[Callable[[], object]], None]


def _page(qtbot: QtBot, context: UiContext, settle: Settle) -> AgendaPage:
    page = AgendaPage(context)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    page.load()
    settle(lambda: page.zone.count() > 100)
    return page


def test_days_region_and_zone(qtbot: QtBot, ui_context: UiContext, settle: Settle) -> None:
    page = _page(qtbot, ui_context, settle)
    workspace = ui_context.workspace
    assert page.region.key() == "metropole"
    assert [box.isChecked() for box in page.days] == [False] * 5 + [True] * 2
    page.region.choose("alsace_moselle")
    page.region.activated.emit(page.region.currentIndex())
    settle(lambda: workspace.working_days.region() == "alsace_moselle")
    page.days[0].click()
    settle(lambda: workspace.working_days.weekdays_off() == (0, 5, 6))
    assert not workspace.working_days.calendar().is_working_day(date(2026, 12, 26))
    page.zone.choose("Indian/Reunion")
    page.zone.activated.emit(page.zone.currentIndex())
    settle(lambda: workspace.agenda.time_zone() == "Indian/Reunion")


def test_a_week_without_work_is_refused(
    qtbot: QtBot, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(qtbot, ui_context, settle)
    for box in page.days[:5]:
        box.click()
    settle(lambda: page._refusal.text())
    settle(lambda: not ui_context.jobs.busy())
    assert len(ui_context.workspace.working_days.weekdays_off()) == 6


def test_closures(qtbot: QtBot, ui_context: UiContext, settle: Settle) -> None:
    page = _page(qtbot, ui_context, settle)
    days = ui_context.workspace.working_days
    page.new_closure.click()
    settle(lambda: page.closure_rows)
    (row,) = page.closure_rows
    row.name.setText("Congés d’été")
    row.name.textEdited.emit("Congés d’été")
    row.name.commit()
    settle(lambda: days.closures()[0].closure.name == "Congés d’été")
    settle(lambda: not ui_context.jobs.busy())
    (row,) = page.closure_rows
    row.last.setDate(QDate(2030, 8, 20))
    row.first.setDate(QDate(2030, 8, 5))
    row.first.editingFinished.emit()
    expected = Closure(date(2030, 8, 5), date(2030, 8, 20), "Congés d’été")
    settle(lambda: days.closures()[0].closure == expected)
    settle(lambda: not ui_context.jobs.busy())
    (row,) = page.closure_rows
    row.delete()
    settle(lambda: not days.closures())


def test_the_name_of_a_new_closure_is_typed_at_once(
    qtbot: QtBot, ui_context: UiContext, settle: Settle
) -> None:
    page = _page(qtbot, ui_context, settle)
    days = ui_context.workspace.working_days
    days.save_closure(Closure(date(2031, 1, 2), date(2031, 1, 2), "Inventaire"))
    settle(lambda: len(page.closure_rows) == 1)
    page.new_closure.click()
    settle(lambda: len(page.closure_rows) == 2)
    focused = page.window().focusWidget()
    assert isinstance(focused, QLineEdit)
    qtbot.keyClicks(focused, "Pont")
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    settle(lambda: {one.closure.name for one in days.closures()} == {"Inventaire", "Pont"})


def test_a_date_is_typed_over_the_whole_date_before(qtbot: QtBot) -> None:
    field = DateField()
    qtbot.addWidget(field)
    field.setDisplayFormat("dd/MM/yyyy")
    field.setDate(QDate(2026, 11, 22))
    field.show()
    field.selectAll()
    qtbot.keyClicks(field, "26/12/2027")
    assert field.date() == QDate(2027, 12, 26)
    field.selectAll()
    qtbot.keyClicks(field, "05012028")
    assert field.date() == QDate(2028, 1, 5)


def test_categories(qtbot: QtBot, ui_context: UiContext, settle: Settle) -> None:
    page = _page(qtbot, ui_context, settle)
    agenda = ui_context.workspace.agenda
    page.new_category.setText("Chantiers")
    page.add_category()
    settle(lambda: [one.name for one in agenda.categories()] == ["Chantiers"])
    settle(lambda: page.category_rows)
    (line,) = page.category_rows
    line.color.choose("orange")
    line.color.activated.emit(line.color.currentIndex())
    settle(lambda: agenda.categories()[0].color == "orange")
    line.delete()
    settle(lambda: not agenda.categories())
