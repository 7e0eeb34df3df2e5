"""The tools above the load: which days, what is counted (and what its colours mean), output."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSizePolicy, QWidget

from sme_crm.domain.task_load import SORTS, Sort
from sme_crm.ui.follow_up.tasks_header import TasksHeader
from sme_crm.ui.labels import count_text
from sme_crm.ui.load.load_delegate import sort_colors
from sme_crm.ui.load.load_words import sort_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import ElidedLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

WEEKS: Final = (2, 4, 8, 12)
_SWATCH: Final = 10


class LoadTools(QWidget):
    """`header` stands above, this line of sorts below it."""

    step_wanted = Signal(int)
    today_wanted = Signal()
    weeks_chosen = Signal(int)
    sorts_chosen = Signal(object)
    level_wanted = Signal()
    capacities_wanted = Signal()
    print_wanted = Signal()
    pdf_wanted = Signal()
    table_wanted = Signal()

    def __init__(self, context: UiContext, weeks: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        writable = not context.workspace.read_only
        self.header = TasksHeader(context, "load")
        self._add_period(weeks)
        self._add_output(writable)
        self._add_sorts()

    def _add_period(self, weeks: int) -> None:
        self.today = Button(self.tr("Today"))
        self.today.clicked.connect(lambda _checked=False: self.today_wanted.emit())
        self.back = IconButton("chevron-left", self.tr("Earlier (Page up)"))
        on = IconButton("chevron-right", self.tr("Later (Page down)"))
        self.back.clicked.connect(lambda _checked=False: self.step_wanted.emit(-1))
        on.clicked.connect(lambda _checked=False: self.step_wanted.emit(1))
        self.title = ElidedLabel("", TextRole.CARD)
        self.title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.weeks = ComboBox(
            [(str(count), self.tr("%n week(s)", "", count)) for count in WEEKS],
            self.tr("How many weeks"),
        )
        self.weeks.choose(str(weeks))
        self.weeks.activated.connect(lambda _row: self.weeks_chosen.emit(int(self.weeks.key())))
        for widget in (self.today, self.back, on, self.title):
            self.header.add_left(widget)
        self.header.add_right(self.weeks)

    def _add_output(self, writable: bool) -> None:
        more = IconButton("more", self.tr("Tasks a day, print, export"))
        menu = QMenu(more)
        capacities = menu.addAction(icon("person"), self.tr("Tasks a day…"))
        capacities.setEnabled(writable)
        capacities.triggered.connect(lambda _checked=False: self.capacities_wanted.emit())
        menu.addSeparator()
        for name, text, wanted in (
            ("printer", self.tr("Print the load…"), self.print_wanted),
            ("pdf", self.tr("Load as PDF…"), self.pdf_wanted),
            ("export", self.tr("Load as a table (Excel, CSV)…"), self.table_wanted),
        ):
            menu.addAction(icon(name), text).triggered.connect(wanted)
        more.setMenu(menu)
        self.level = Button(
            self.tr("Level out…"), "check", "primary", self.tr("Spread what is over capacity (L)")
        )
        self.level.setEnabled(writable)
        self.level.clicked.connect(lambda _checked=False: self.level_wanted.emit())
        self.header.add_right(more)
        self.header.add_right(self.level)

    def _add_sorts(self) -> None:
        flow = FlowLayout(self, size.SPACE_4)
        self.sorts: dict[Sort, Button] = {}
        for sort in SORTS:
            button = Button(sort_text(sort), kind="quiet")
            button.setCheckable(True)
            button.setChecked(True)
            button.setToolTip(self.tr("Count and move these, or not"))
            button.clicked.connect(lambda _checked=False: self._choose())
            self.sorts[sort] = button
            flow.addWidget(button)
        flow.addWidget(LoadLegend())
        self._color()

    def _choose(self) -> None:
        """At least one sort is counted."""
        chosen = self.chosen_sorts()
        if not chosen:
            for button in self.sorts.values():
                button.setChecked(True)
            chosen = self.chosen_sorts()
        self.sorts_chosen.emit(chosen)

    def chosen_sorts(self) -> tuple[Sort, ...]:
        """The sorts that are ticked."""
        return tuple(sort for sort, button in self.sorts.items() if button.isChecked())

    def show_period(self, title: str, counts: dict[Sort, int], at_today: bool) -> None:
        """Which days are shown, and how many of each sort fall on them."""
        self.title.setText(title)
        self.title.setFixedWidth(self.title.sizeHint().width() + size.SPACE_4)
        self.back.setEnabled(not at_today)
        self.today.setEnabled(not at_today)
        for sort, button in self.sorts.items():
            button.setText(f"{sort_text(sort)}  {count_text(counts[sort])}")
        self._color()
        self.updateGeometry()

    def _color(self) -> None:
        """A square of the colour that the sort has in the bars."""
        for button, color in zip(self.sorts.values(), sort_colors(current_tokens()), strict=True):
            picture = QPixmap((_SWATCH + size.SPACE_8) * 2, _SWATCH * 2)
            picture.setDevicePixelRatio(2)
            picture.fill(Qt.GlobalColor.transparent)
            painter = QPainter(picture)
            painter.fillRect(0, 0, _SWATCH, _SWATCH, QColor(color))
            painter.end()
            button.setIcon(QIcon(picture))
            button.setIconSize(QSize(_SWATCH + size.SPACE_8, _SWATCH))


class LoadLegend(QWidget):
    """What frames, hatches and notches mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = (
            ("over", self.tr("More than the daily capacity")),
            ("off", self.tr("Tasks on a day off")),
            ("hours", self.tr("Appointments")),
        )
        self.setAccessibleName(", ".join(text for _, text in self._parts))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """All parts beside each other."""
        measured = metrics(TextRole.SMALL)
        wide = sum(
            measured.horizontalAdvance(text) + size.SPACE_24 + size.SPACE_16
            for _, text in self._parts
        )
        return QSize(wide, size.CONTROL_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A sample and its meaning, three times."""
        del event
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(TextRole.SMALL))
        left = size.SPACE_16
        for key, text in self._parts:
            box = QRect(left, (self.height() - 14) // 2, 14, 14)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if key == "hours":
                color = QColor(tokens.muted)
                color.setAlphaF(0.6)
                painter.fillRect(box, QBrush(color, Qt.BrushStyle.BDiagPattern))
            else:
                over = key == "over"
                tint = tokens.tint(Tone.DANGER if over else Tone.WARNING)
                style = Qt.PenStyle.SolidLine if over else Qt.PenStyle.DashLine
                painter.setBrush(QColor(tint.background))
                painter.setPen(QPen(QColor(tint.strong), 1.5, style))
                painter.drawRoundedRect(box, 3, 3)
            painter.setPen(QColor(tokens.muted))
            wide = metrics(TextRole.SMALL).horizontalAdvance(text) + 2
            area = QRect(box.right() + size.SPACE_8, 0, wide, self.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            left = area.right() + size.SPACE_16
        painter.end()
