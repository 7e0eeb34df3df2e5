"""Scenes of the agenda: each view, what is dragged, the small window, the dialogs."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest

from sme_crm.domain.appointment import AppointmentDraft
from sme_crm.domain.dates import present_day
from sme_crm.ui.agenda.agenda_panel import AgendaPanel
from sme_crm.ui.agenda.drag import Spot
from sme_crm.ui.agenda.entries import Span
from sme_crm.ui.agenda.period import View
from sme_crm.ui.agenda.time_grid import TimeGrid
from sme_crm.ui.navigation import OpenSettings, ShowAgenda
from tests.screens.stage import Scene, Stage


def _panel(stage: Stage, view: View = "week") -> AgendaPanel:
    stage.send(ShowAgenda(present_day(), view))
    panel = stage.panel(AgendaPanel)
    stage.settle()
    return panel


def _week(stage: Stage) -> None:
    panel = _panel(stage)
    found = [entry for entry in panel.grid.entries() if "cotes" in entry.subject]
    panel.grid.select(found[0].key if found else None)


def _view(view: View) -> Scene:
    def show(stage: Stage) -> None:
        _panel(stage, view)

    return Scene(f"agenda-{view.replace('_', '-')}", show)


def _full(stage: Stage) -> None:
    """A week in which everything overlaps, with days above and many names."""
    agenda = stage.context.workspace.agenda
    monday = present_day() - timedelta(days=present_day().weekday())
    if not any(one.appointment.subject == "Prud’hommes" for one in agenda.occurrences(
        monday, monday + timedelta(days=7))):  # fmt: skip
        for nth in range(60):
            day = monday + timedelta(days=nth % 5)
            begin = datetime.combine(day, time(8 + nth % 9, 15 * (nth % 4)))
            end = begin + timedelta(minutes=15 + 30 * (nth % 4))
            words = ("Prud’hommes", "Rendez-vous d’administration générale", "Appel", "Livraison")
            agenda.create(
                AppointmentDraft(
                    words[nth % 4], begin.isoformat()[:16], end.isoformat()[:16],
                    status=("", "tentative", "cancelled")[nth % 3],
                    transparency="free" if nth % 7 == 0 else "busy",
                )
            )  # fmt: skip
        for nth in range(7):
            agenda.create(
                AppointmentDraft(
                    f"Exposition no {nth}", (monday + timedelta(days=nth % 4)).isoformat(),
                    (monday + timedelta(days=nth % 4 + 2)).isoformat(),
                )
            )  # fmt: skip
    _panel(stage)


def _drag(stage: Stage) -> None:
    panel = _panel(stage)
    grid = panel.grid
    begin = point_of(grid, present_day(), 12, 30)
    end = point_of(grid, present_day(), 14, 0)
    viewport = grid.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, begin)
    QTest.mouseMove(viewport, begin + QPoint(2, 12))
    QTest.mouseMove(viewport, end)
    stage.pause(100)


def point_of(grid: TimeGrid, day: date, hour: int, minute: int) -> QPoint:
    """Where a time lies in the viewport of the grid."""
    geometry = grid.geometry_of_days
    column = grid.days().index(day)
    x = geometry.day_left(column) + geometry.day_width(column) // 2
    return QPoint(x, geometry.y_of(hour * 60 + minute) - grid.offset())


def _popover(stage: Stage) -> None:
    panel = _panel(stage)
    grid = panel.grid
    day = present_day()
    span = Span(Spot(day, 10 * 60).moment, Spot(day, 11 * 60).moment)
    at = grid.viewport().mapToGlobal(point_of(grid, day, 10, 0))
    panel.editing.make(span, QRect(at, QSize(80, 48)))
    stage.pause(300)


def _dialog(stage: Stage) -> None:
    panel = _panel(stage)
    found = [entry for entry in panel.grid.entries() if entry.people]
    panel.editing.open(found[0])
    stage.wait(lambda: panel.editing.dialog is not None)
    stage.pause(400)


def _repetition(stage: Stage) -> None:
    panel = _panel(stage)
    found = [entry for entry in panel.grid.entries() if entry.repeats]
    panel.editing.open(found[0])
    stage.wait(lambda: panel.editing.dialog is not None)
    assert panel.editing.dialog is not None
    panel.editing.dialog.times.ask_repetition()
    stage.pause(300)


def _scope(stage: Stage) -> None:
    panel = _panel(stage)
    found = [entry for entry in panel.grid.entries() if entry.repeats]
    panel.work.delete(found[0])
    stage.pause(200)


def _search(stage: Stage) -> None:
    panel = _panel(stage)
    panel.tools.search.setText("devis")
    stage.wait(lambda: panel.found.shows("devis"))
    stage.settle()


def _empty(stage: Stage) -> None:
    stage.send(ShowAgenda(present_day() - timedelta(days=3000), "week"))
    stage.settle()


def _settings(stage: Stage) -> None:
    stage.send(OpenSettings("agenda"))
    stage.settle()


SCENES = [
    Scene("agenda-week", _week),
    _view("day"),
    _view("work_week"),
    _view("month"),
    _view("list"),
    Scene("agenda-drag", _drag),
    Scene("agenda-popover", _popover),
    Scene("agenda-dialog", _dialog),
    Scene("agenda-repetition", _repetition),
    Scene("agenda-scope", _scope),
    Scene("agenda-search", _search),
    Scene("agenda-empty", _empty),
    Scene("agenda-full", _full),
    Scene("agenda-settings", _settings),
]
