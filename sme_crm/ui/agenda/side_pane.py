"""Left of the agenda: the small month, the categories to show, tasks and holidays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sme_crm.domain.appointment import Category
from sme_crm.ui.agenda.entries import NO_CATEGORY_TONE
from sme_crm.ui.agenda.small_month import SmallMonth
from sme_crm.ui.settings import MachineSetting, MachineSettings
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import CATEGORY_TONES
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import SectionLabel

WIDTH = 248
HIDDEN: MachineSetting[tuple[str, ...]] = MachineSetting("agenda/hidden_categories", ())
TASKS = MachineSetting("agenda/tasks", True)
HOLIDAYS = MachineSetting("agenda/holidays", True)


class _Swatch(QWidget):
    """The colour of a category."""

    def __init__(self, tone: str) -> None:
        super().__init__()
        self._tone = tone
        self.setFixedSize(QSize(size.SPACE_16, size.SPACE_16))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A small rounded square."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(current_tokens().tint(self._tone).strong))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 4, 4)


class SidePane(QWidget):
    """What is ticked is remembered at this machine."""

    changed = Signal()
    """Other categories, or tasks or holidays, are to be shown."""
    settings_wanted = Signal()

    def __init__(self, settings: MachineSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._categories: list[Category] | None = None
        self.boxes: dict[int, QCheckBox] = {}
        self.month = SmallMonth()
        self.tasks = self._toggle(self.tr("Tasks"), TASKS)
        self.holidays = self._toggle(self.tr("Public holidays and closures"), HOLIDAYS)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card = Card(padding=size.SPACE_12)
        card.body.addWidget(self.month)
        inner = QWidget()
        inner.setProperty("page", True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, size.SPACE_8, 0, 0)
        column.setSpacing(size.SPACE_4)
        column.addWidget(SectionLabel(self.tr("Categories")))
        column.addLayout(self._list)
        column.addSpacing(size.SPACE_8)
        column.addWidget(SectionLabel(self.tr("Also shown")))
        column.addWidget(self.tasks)
        column.addWidget(self.holidays)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        card.body.addWidget(area, 1)
        edit = Button(self.tr("Categories and days off…"), "settings", "quiet")
        edit.clicked.connect(lambda _checked=False: self.settings_wanted.emit())
        card.body.addWidget(edit)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(card)
        self.setFixedWidth(WIDTH)

    def _toggle(self, text: str, setting: MachineSetting[bool]) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(self._settings.get(setting))

        def note(on: bool) -> None:
            self._settings.set(setting, on)
            self.changed.emit()

        box.clicked.connect(note)
        return box

    def hidden(self) -> frozenset[int]:
        """The categories that are not ticked; 0 stands for none."""
        return frozenset(int(key) for key in self._settings.get(HIDDEN) if key.isdecimal())

    def show_categories(self, categories: Sequence[Category]) -> None:
        """List the categories; nothing happens when they are the same as before."""
        if self._categories == list(categories):
            return
        self._categories = list(categories)
        while (item := self._list.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()
        self.boxes = {}
        hidden = self.hidden()
        for category in categories:
            self._add(
                category.id, category.name, CATEGORY_TONES[category.color], category.id in hidden
            )
        self._add(0, self.tr("Without category"), NO_CATEGORY_TONE, 0 in hidden)
        # What is made last would come last.
        boxes = [*self.boxes.values(), self.tasks, self.holidays]
        for before, after in pairwise([self.month.days, *boxes]):
            QWidget.setTabOrder(before, after)

    def _add(self, category_id: int, name: str, tone: str, hidden: bool) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_4)
        box = QCheckBox(name.replace("&", "&&"))
        box.setAccessibleName(name)
        box.setChecked(not hidden)
        box.clicked.connect(lambda _on: self._note())
        line.addWidget(_Swatch(tone))
        line.addWidget(box, 1)
        self.boxes[category_id] = box
        self._list.addWidget(row)

    def _note(self) -> None:
        hidden = [str(key) for key, box in self.boxes.items() if not box.isChecked()]
        self._settings.set(HIDDEN, tuple(hidden))
        self.changed.emit()
