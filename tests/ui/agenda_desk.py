"""The agenda on a fresh data file with what a user does on it, by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.appointment import Appointment, AppointmentDraft
from sme_crm.ui.agenda.agenda_panel import AgendaPanel
from sme_crm.ui.agenda.canvas import Canvas
from sme_crm.ui.agenda.entries import Entry
from sme_crm.ui.agenda.period import View
from sme_crm.ui.agenda.scope_dialog import ScopeDialog
from sme_crm.ui.context import UiContext
from sme_crm.ui.navigation import ShowAgenda

DAY = date(2026, 11, 18)
ZONE = "Europe/Paris"
NONE = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton
Settle = Callable[[Callable[[], object]], None]


class Desk:
    """The panel with what a user does on it."""

    def __init__(self, qtbot: QtBot, context: UiContext, settle: Settle) -> None:
        self.context, self.settle = context, settle
        self.agenda = context.workspace.agenda
        self.panel = AgendaPanel(context)
        qtbot.addWidget(self.panel)
        self.panel.resize(1180, 800)
        self.panel.show()
        self.show("week")

    def show(self, view: View, day: date = DAY) -> None:
        self.panel.receive(ShowAgenda(day, view))
        self.rest()

    def rest(self) -> None:
        """Until nothing is read or written."""
        self.settle(lambda: not self.context.jobs.busy())
        QTest.qWait(0)
        self.settle(lambda: not self.context.jobs.busy())

    def add(self, subject: str, starts: str, ends: str, **values: Any) -> int:
        """An appointment of the store."""
        zone = ZONE if "T" in starts else ""
        made = self.agenda.create(AppointmentDraft(subject, starts, ends, zone, **values))
        self.rest()
        return made[0]

    def get(self, appointment_id: int) -> Appointment:
        return self.agenda.get(appointment_id)

    def times(self, first: date = date(2026, 1, 1), until: date = date(2027, 1, 1)) -> list[str]:
        return [f"{one.starts}/{one.ends}" for one in self.agenda.occurrences(first, until)]

    def entry(self, subject: str) -> Entry:
        return next(each for each in self.panel.current().entries() if each.subject == subject)

    def at(self, day: date, hour: int, minute: int = 0) -> QPoint:
        grid = self.panel.grid
        geometry = grid.geometry_of_days
        column = grid.days().index(day)
        x = geometry.day_left(column) + geometry.day_width(column) // 2
        return QPoint(x, geometry.y_of(hour * 60 + minute) - grid.offset())

    def above(self, day: date) -> QPoint:
        """In the row of whole days."""
        geometry = self.panel.grid.geometry_of_days
        column = self.panel.grid.days().index(day)
        middle = geometry.day_left(column) + geometry.day_width(column) // 2
        return QPoint(middle, geometry.head + 12)

    def drag(self, begin: QPoint, end: QPoint, drop: bool = True) -> None:
        viewport = self.panel.grid.viewport()
        QTest.mousePress(viewport, LEFT, NONE, begin)
        QTest.mouseMove(viewport, (begin + end) / 2)
        QTest.mouseMove(viewport, end)
        if drop:
            QTest.mouseRelease(viewport, LEFT, NONE, end)

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.panel.current(), key, held)
        self.rest()

    def select(self, subject: str) -> None:
        self.panel.current().select(self.entry(subject).key)

    def answer(self, scope: Qt.Key) -> None:
        dialog = self.panel.findChild(ScopeDialog)
        assert dialog is not None
        QTest.keyPress(dialog, scope)
        self.rest()


def drop(canvas: Canvas, data: QMimeData, point: QPoint) -> None:
    """Leave something on a canvas."""
    viewport = canvas.viewport()
    copy = Qt.DropAction.CopyAction
    entering = QDragEnterEvent(point, copy, data, LEFT, NONE)
    QApplication.sendEvent(viewport, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(point), copy, data, LEFT, NONE))
