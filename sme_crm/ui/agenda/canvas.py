"""What the painted views of the agenda share: their entries, the selection, keys, the picture."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from sme_crm.ui.agenda.accessible_entries import (
    EntryNodes,
    make_entries_accessible,
    tell_of_entry,
)
from sme_crm.ui.agenda.canvas_keys import press_key
from sme_crm.ui.agenda.drag import Spot
from sme_crm.ui.agenda.empty_hint import EmptyHint
from sme_crm.ui.agenda.entries import DayMark, Entry, Key, Span, colliding_with
from sme_crm.ui.agenda.entry_words import entry_text
from sme_crm.ui.agenda.places import Place, place_at
from sme_crm.ui.follow_up.task_mime import tasks_of_mime

CALENDARS: Final = (".ics", ".ical", ".icalendar", ".ifb", ".vcs")


class Canvas(QAbstractScrollArea):
    """One painted widget; what does not move is kept as a picture until something changes."""

    by_hours = True
    """Whether hours can be dragged over; else only days."""
    selection_changed = Signal(object)
    """The entry that is selected now, or None."""
    open_wanted = Signal(object)
    delete_wanted = Signal(object)
    menu_wanted = Signal(object, object, object)
    """An entry or None, the place (global), the span a new one would have there."""
    make_wanted = Signal(object, object)
    """The span of a new one, and the rectangle (global) where it stands."""
    change_wanted = Signal(object, object)
    """An entry and the span it is to have."""
    day_wanted = Signal(object)
    page_wanted = Signal(int)
    files_dropped = Signal(object)
    """Calendar files."""
    tasks_dropped = Signal(object, object)
    """Ids of tasks, and the spot where they were left."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.writable = True
        self._entries: list[Entry] = []
        self._marks: list[DayMark] = []
        self._places: list[Place] = []
        self._selected: Key | None = None
        self._picture: QPixmap | None = None
        self._laid_out = False
        self._hint = EmptyHint(self.viewport())
        self.nodes = EntryNodes(self)
        make_entries_accessible()

    # -- what is shown -------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[Entry], marks: Sequence[DayMark]) -> None:
        """Show these entries on these days instead."""
        self._entries = list(entries)
        self._marks = list(marks)
        if self.selected() is None:
            self._selected = None
        self.lay_out_again()
        self._tell_selection()

    def say_when_empty(self, unticked: int) -> None:
        """Say what to do where nothing is shown; `unticked`: so much more is on these days."""
        if self._entries:
            self._hint.hide()
        else:
            told = self._hint.tell(unticked, self.by_hours, self.writable)
            self.setAccessibleDescription(told)

    def entries(self) -> list[Entry]:
        """What is shown, in the order of time."""
        return list(self._entries)

    def days(self) -> list[date]:
        """The days shown."""
        return [mark.day for mark in self._marks]

    def places(self) -> list[Place]:
        """Where the entries stand."""
        self._ensure_places()
        return self._places

    def rect_of(self, key: Key) -> QRect:
        """Where an entry stands in the viewport; the first part of one that has several."""
        for place in self.places():
            if place.entry.key == key:
                return place.rect if place.pinned else place.rect.translated(0, -self.offset())
        return QRect()

    def offset(self) -> int:
        """How far the view is scrolled down, in px."""
        return self.verticalScrollBar().value()

    def lay_out_again(self) -> None:
        """Work the places out anew before the next painting."""
        self._laid_out = False
        self.redraw()

    def redraw(self) -> None:
        """Paint the picture anew."""
        self._picture = None
        self.viewport().update()

    def _ensure_places(self) -> None:
        if not self._laid_out and self._marks:
            self._laid_out = True
            self._places = self.make_places()

    # -- for the views -------------------------------------------------------------------------

    @abstractmethod
    def make_places(self) -> list[Place]:
        """Where the entries stand, for the present size."""

    @abstractmethod
    def paint_picture(self, painter: QPainter) -> None:
        """Paint everything that stays while the mouse moves."""

    @abstractmethod
    def paint_over(self, painter: QPainter) -> None:
        """Paint the selection, the present time and what is being dragged."""

    @abstractmethod
    def spot_at(self, point: QPoint) -> Spot | None:
        """The day and minute under a point of the viewport."""

    def cancel_drag(self) -> bool:
        """Give up what is being dragged; False when nothing is."""
        return False

    def reveal(self, key: Key) -> None:
        """Scroll so that an entry is seen."""

    # -- selection -----------------------------------------------------------------------------

    def selected(self) -> Entry | None:
        """The entry that is selected."""
        return self.entry_of(self._selected) if self._selected else None

    def entry_of(self, key: Key) -> Entry | None:
        """The entry with this key, if it is shown."""
        return next((entry for entry in self._entries if entry.key == key), None)

    def entry_at(self, point: QPoint) -> Entry | None:
        """The entry under a point of the viewport."""
        place = place_at(self.places(), point, self.offset())
        return place.entry if place is not None else None

    def colliding(self, entry: Entry) -> list[Entry]:
        """What else keeps one busy at the same time."""
        return colliding_with(entry, self._entries)

    def select(self, key: Key | None) -> None:
        """Select an entry, or none."""
        if key == self._selected:
            return
        self._selected = key
        if key is not None:
            self.reveal(key)
        self.viewport().update()
        self._tell_selection()

    def _tell_selection(self) -> None:
        """Say what is selected, also to screen readers."""
        entry = self.selected()
        told = entry_text(entry, self.colliding(entry)) if entry is not None else ""
        if told != self.accessibleDescription():
            self.setAccessibleDescription(told)
            event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
            QAccessible.updateAccessibility(event)
        if entry is not None:
            tell_of_entry(self, entry)
        self.selection_changed.emit(entry)

    def step_selection(self, step: int) -> None:
        """Select the next entry in the order of time, or the one before."""
        if not self._entries:
            return
        keys = [entry.key for entry in self._entries]
        if self._selected in keys:
            at = min(max(keys.index(self._selected) + step, 0), len(keys) - 1)
        else:
            at = 0 if step > 0 else len(keys) - 1
        self.select(keys[at])

    def propose(self, entry: Entry, span: Span) -> None:
        """Show an entry at new times at once and ask for the change."""
        if span == entry.span or not self.writable:
            return
        moved = replace(entry, span=span)
        self._entries = sorted(
            (moved if one.key == entry.key else one for one in self._entries),
            key=lambda one: one.sort_key,
        )
        self.lay_out_again()
        self.change_wanted.emit(entry, span)

    # -- events --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Those of the views; what they do not know is for others."""
        if not press_key(self, event):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Calendar files and tasks may be left here."""
        data = event.mimeData()
        if self.writable and (calendars_of(data) or tasks_of_mime(data)):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere."""
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Files are looked at, tasks get the day and the time."""
        event.acceptProposedAction()
        tasks, files = tasks_of_mime(event.mimeData()), calendars_of(event.mimeData())
        spot = self.spot_at(event.position().toPoint())
        if tasks and spot is not None:
            self.tasks_dropped.emit(tasks, spot)
        elif files:
            self.files_dropped.emit(files)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the entry there, or at that time."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        entry = self.selected() if by_key else None
        point = self.viewport().mapFromGlobal(event.globalPos())
        if entry is not None:
            self.menu_wanted.emit(entry, self.viewport().mapToGlobal(
                self.rect_of(entry.key).center()), None)  # fmt: skip
            return
        place = place_at(self.places(), point, self.offset())
        if place is not None:
            self.select(place.entry.key)
        entry = place.entry if place is not None else None
        self.menu_wanted.emit(entry, event.globalPos(), self.spot_at(point))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is there; nothing there: make one."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        point = event.position().toPoint()
        place = place_at(self.places(), point, self.offset())
        self.cancel_drag()
        if place is not None:
            self.open_wanted.emit(place.entry)
        else:
            self.make_at(point)

    def make_at(self, point: QPoint) -> None:
        """Ask for a new one at a place."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and what moves over it."""
        if not self._marks:
            return
        self._ensure_places()
        ratio = self.viewport().devicePixelRatioF()
        if self._picture is None:
            picture = QPixmap(self.viewport().size() * ratio)
            picture.setDevicePixelRatio(ratio)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_picture(painter)
            painter.end()
            self._picture = picture
        painter = QPainter(self.viewport())
        painter.drawPixmap(0, 0, self._picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_over(painter)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other sizes, other places."""
        super().resizeEvent(event)
        self._hint.settle()
        self.lay_out_again()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The picture holds what is seen only."""
        self.redraw()

    def changeEvent(self, event: QEvent) -> None:
        """Another theme has other colours."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self.redraw()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring of the selection tells where the keys go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Likewise."""
        super().focusOutEvent(event)
        self.viewport().update()


def calendars_of(data: QMimeData) -> tuple[Path, ...]:
    """The calendar files among what is dragged; none when there are others with them."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return tuple(paths) if all(path.suffix.lower() in CALENDARS for path in paths) else ()
