"""The card of what rings, over the lower right corner of the window; it never takes the focus."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from sme_crm.ui.navigation import OpenAppointment, OpenContact, OpenTask
from sme_crm.ui.shell.reminder_row import ReminderRow
from sme_crm.ui.shell.reminder_watch import ReminderWatch, Rung
from sme_crm.ui.shell.reminder_words import ReminderWords
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.follow_up.task_work import TaskWork

_WIDTH = 400
_MOST_ROWS = 30
"""Shown at once; the others come up when some of these are dealt with."""
_MOST_OF_WINDOW = 0.6


class ReminderCard(Card):
    """Missed reminders come first. It stands above `below`, the cards of long jobs."""

    def __init__(
        self, watch: ReminderWatch, context: UiContext, window: QWidget, below: QWidget
    ) -> None:
        super().__init__(" ", padding=0, parent=window)
        self.setProperty("card", "floating")
        self._watch = watch
        self._context = context
        self._window = window
        self._below = below
        self._words = ReminderWords(self)
        self._came_from: QWidget | None = None
        self._work: TaskWork | None = None
        self._captions: list[QWidget] = []
        self.rows: list[ReminderRow] = []
        self.dismiss_all = Button(self.tr("Dismiss all"), kind="quiet")
        self.dismiss_all.clicked.connect(self._dismiss_all)
        self.fold = IconButton("chevron-down", self.tr("Fold the reminders"))
        self.fold.clicked.connect(lambda _checked=False: self.set_folded(not self.folded()))
        self.add_to_title_line(self.dismiss_all)
        self.add_to_title_line(self.fold)
        self._list = QWidget()
        self._list.setProperty("page", True)
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, size.SPACE_8)
        self._column.setSpacing(0)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(self._list)
        self.body.addWidget(self._area)
        window.installEventFilter(self)
        below.installEventFilter(self)
        watch.changed.connect(self._show)
        watch.rang.connect(self._announce)
        watch.ticked.connect(self._show_times)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._note_focus)
        self.hide()
        self._show()

    # -- showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show what rings; rows that stay are kept, with the focus."""
        rung = self._watch.rung
        focused, inside = self._focused_row(), self._holds_focus()
        kept = {row.rung: row for row in self.rows}
        shown = [kept.pop(one) if one in kept else self._row(one) for one in rung[:_MOST_ROWS]]
        for row in kept.values():
            self._drop(row)
        self.rows = shown
        self._lay_rows(rung)
        self.set_title(self._words.title(len(rung)))
        self.dismiss_all.setVisible(len(rung) > 1)
        self._show_times()
        self._place()
        if focused is not None and focused not in self.rows:
            self._focus_after(focused)
        elif inside and not self.rows:
            self._give_back_focus()

    def _lay_rows(self, rung: tuple[Rung, ...]) -> None:
        for caption in self._captions:
            self._drop(caption)
        self._captions = []
        while self._column.takeAt(0) is not None:
            pass
        waiting = list(self.rows)
        for _missed, group in groupby(rung, lambda one: one.missed):
            together = list(group)
            if waiting:
                self._add_caption(self._words.caption(together, alone=len(together) == len(rung)))
            for _one in together[: len(waiting)]:
                self._add(waiting.pop(0))
        if len(rung) > len(self.rows):
            self._add_caption(self._words.more(len(rung) - len(self.rows)))

    def _add_caption(self, text: str) -> None:
        if not text:
            return
        caption = ElidedLabel(text, TextRole.SMALL_STRONG, "muted")
        caption.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_16, 0)
        caption.setMinimumHeight(size.SPACE_24)
        self._captions.append(caption)
        self._add(caption)

    def _add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)
        widget.show()  # else the column does not count it yet

    def _row(self, rung: Rung) -> ReminderRow:
        row = ReminderRow(rung, self._words)
        reminder = rung.reminder
        row.open_wanted.connect(lambda: self._open(rung))
        row.contact_wanted.connect(lambda: self._open_contact(reminder.contact_id))
        row.done_wanted.connect(lambda: self._finish(reminder.key.row_id))
        row.snoozed.connect(lambda until: self._watch.snooze((reminder.key,), until))
        row.dismissed.connect(lambda: self._watch.dismiss((reminder.key,)))
        row.step_wanted.connect(lambda by: self._step(row, by))
        return row

    def _drop(self, widget: QWidget) -> None:
        self._column.removeWidget(widget)
        widget.hide()
        widget.deleteLater()

    def _show_times(self) -> None:
        now = self._watch.now()
        for row in self.rows:
            row.show_time(now)

    def _announce(self, rung: tuple[Rung, ...]) -> None:
        """Unfold, and let a screen reader tell what came; nothing blinks, nothing sounds."""
        self.set_folded(False)
        now = self._watch.now()
        told = [self._words.spoken(one.reminder, now) for one in rung[:3]]
        if len(rung) > len(told):
            told = [self._words.title(len(rung))]
        self.setAccessibleDescription("\n".join(told))
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    # -- place ---------------------------------------------------------------------------------

    def folded(self) -> bool:
        """Whether only the title shows."""
        return self._area.isHidden()

    def set_folded(self, folded: bool) -> None:
        """Show only the title, or everything."""
        self._area.setHidden(folded)
        text = self.tr("Show the reminders") if folded else self.tr("Fold the reminders")
        self.fold.set_icon("chevron-up" if folded else "chevron-down", text)
        self._place()

    def _place(self) -> None:
        self.setVisible(bool(self._watch.rung))
        if not self._watch.rung:
            return
        window = self._window
        below = 0 if self._below.isHidden() else self._below.height() + size.SPACE_8
        self._column.activate()
        room = round(window.height() * _MOST_OF_WINDOW) - below
        self._area.setFixedHeight(max(0, min(self._column.sizeHint().height(), room)))
        layout = self.layout()
        if layout is not None:
            layout.activate()
        height = self.sizeHint().height()
        self.setGeometry(
            window.width() - _WIDTH - size.SPACE_24,
            window.height() - height - size.SPACE_24 - below,
            _WIDTH,
            height,
        )
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner, above the cards of jobs."""
        places = (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in places and self._watch.rung:
            self._place()
        return super().eventFilter(watched, event)

    # -- focus ---------------------------------------------------------------------------------

    def take_focus(self) -> bool:
        """Go to the first reminder; False when nothing rings."""
        if not self.rows:
            return False
        self.set_folded(False)
        self._focus(self.rows[0])
        return True

    def _note_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        """Remember where the user came from, by key or by mouse."""
        if before is None or now is None or before.window() is not self.window():
            return
        if self.isAncestorOf(now) and not self.isAncestorOf(before):
            self._came_from = before

    def _focus(self, row: ReminderRow) -> None:
        row.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._area.ensureWidgetVisible(row, 0, 0)

    def _step(self, row: ReminderRow, by: int) -> None:
        place = self.rows.index(row) + by
        if 0 <= place < len(self.rows):
            self._focus(self.rows[place])

    def _holds_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _focused_row(self) -> ReminderRow | None:
        focused = QApplication.focusWidget()
        if focused is None:
            return None
        return next((row for row in self.rows if row is focused or row.isAncestorOf(focused)), None)

    def _focus_after(self, gone: ReminderRow) -> None:
        """The row that took the place of one that went, else where the user came from."""
        later = [row for row in self.rows if row.y() >= gone.y()]
        if self.rows:
            self._focus(later[0] if later else self.rows[-1])
        else:
            self._give_back_focus()

    def _give_back_focus(self) -> None:
        came_from, self._came_from = self._came_from, None
        if came_from is not None and came_from.window() is self.window():
            came_from.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the page; what rings stays."""
        if event.key() == Qt.Key.Key_Escape:
            self._give_back_focus()
        else:
            super().keyPressEvent(event)

    # -- doing ---------------------------------------------------------------------------------

    def _open(self, rung: Rung) -> None:
        key = rung.reminder.key
        if key.kind == "task":
            self._context.navigator.send(OpenTask(key.row_id))
        else:
            self._context.navigator.send(OpenAppointment(key.row_id, rung.reminder.original))

    def _open_contact(self, contact_id: int | None) -> None:
        if contact_id is not None:
            self._context.navigator.send(OpenContact(contact_id))

    def _finish(self, task_id: int) -> None:
        """Ask what came of a task, as every other screen does."""
        from sme_crm.ui.follow_up.task_work import TaskWork

        if self._work is None:
            self._work = TaskWork(self._context, self)
        self._work.finish_ids((task_id,))

    def _dismiss_all(self) -> None:
        self._watch.dismiss(one.reminder.key for one in self._watch.rung)
