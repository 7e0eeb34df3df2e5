"""The people of a company, as lines that open their sheets."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.domain.contact import Employment
from sme_crm.domain.vocabulary import LEVELS
from sme_crm.ui.contacts.sheet.sections import Section
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.avatar import initials_of, paint_avatar
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import TextLabel

_SHOWN = 12


class PersonLine(QAbstractButton):
    """Avatar, name, function; a click or Enter opens the sheet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.person_id = 0
        self._second = ""
        self._muted = False
        self._avatar_icon = ""

    def show_person(
        self, name: str, person_id: int, second_line: str, muted: bool, icon: str = ""
    ) -> None:
        """Show somebody, or what an icon stands for."""
        self.person_id = person_id
        self._avatar_icon = icon
        self._second = second_line
        self._muted = muted
        self.setText(name)
        self.setAccessibleName(", ".join(filter(None, (name, second_line))))
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(200, size.ROW_HEIGHT - size.SPACE_4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Avatar, two lines, an arrow."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self.rect().adjusted(0, 0, -1, -1)
        if self.underMouse() or self.hasFocus():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.hover))
            painter.drawRoundedRect(place, size.RADIUS_CONTROL, size.RADIUS_CONTROL)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setStyle(Qt.PenStyle.SolidLine)
            pen.setColor(QColor(tokens.focus))
            pen.setWidth(size.FOCUS_WIDTH)
            painter.setPen(pen)
            painter.drawRoundedRect(
                place.adjusted(1, 1, -1, -1), size.RADIUS_CONTROL, size.RADIUS_CONTROL
            )
        circle = self.rect().adjusted(size.SPACE_8, 0, 0, 0)
        circle.setSize(QSize(size.AVATAR_SIZE, size.AVATAR_SIZE))
        circle.moveTop((self.height() - size.AVATAR_SIZE) // 2)
        icon = self._avatar_icon
        paint_avatar(painter, circle, initials_of(self.text()), self.person_id, icon)
        left = circle.right() + size.SPACE_12
        self._paint_texts(painter, left, self.width() - left - size.SPACE_24 - size.SPACE_8)
        arrow = self.rect()
        arrow.setLeft(self.width() - size.SPACE_24)
        arrow.setWidth(size.ICON_SIZE)
        paint_icon(painter, arrow, "chevron-right", tokens.faint)

    def _paint_texts(self, painter: QPainter, left: int, room: int) -> None:
        tokens = current_tokens()
        half = self.height() // 2
        lines = [(self.text(), TextRole.MEDIUM, tokens.muted if self._muted else tokens.text)]
        if self._second:
            lines.append((self._second, TextRole.SMALL, tokens.muted))
        top = size.SPACE_4 if len(lines) == 2 else self.height() // 4
        for text, role, color in lines:
            painter.setFont(font(role))
            painter.setPen(QColor(color))
            shown = metrics(role).elidedText(text, Qt.TextElideMode.ElideRight, room)
            painter.drawText(
                left, top, room, half - size.SPACE_4 // 2, Qt.AlignmentFlag.AlignVCenter, shown
            )
            top += half - size.SPACE_4 // 2


class PeopleSection(Section):
    """The people who work or worked at a company."""

    open_wanted = Signal(int)
    add_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._people: tuple[Employment, ...] = ()
        self._shows_all = False
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        self.column.addLayout(self._lines)
        self._nobody = TextLabel(self.tr("Nobody yet."), TextRole.SMALL, "muted")
        self.column.addWidget(self._nobody)
        self._rest = Button("", kind="quiet")
        self._rest.clicked.connect(self._show_rest)
        self.column.addWidget(self._rest, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_button("plus", self.tr("Add a person of this company"), self.add_wanted.emit)

    def fill(self, people: Sequence[Employment], fresh: bool) -> None:
        """Show people, those who left last."""
        if fresh:
            self._shows_all = False
        self._people = tuple(people)
        shown = self._people if self._shows_all else self._people[:_SHOWN]
        while self._lines.count() > len(shown):
            item = self._lines.takeAt(self._lines.count() - 1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        while self._lines.count() < len(shown):
            line = PersonLine()
            line.clicked.connect(self._open_sender)
            self._lines.addWidget(line)
        for index, person in enumerate(shown):
            item = self._lines.itemAt(index)
            line_widget = item.widget() if item is not None else None
            if isinstance(line_widget, PersonLine):
                line_widget.show_person(
                    person.person,
                    person.person_id,
                    self._second_line(person),
                    bool(person.until_date),
                )
        self._nobody.setVisible(not self._people)
        hidden = len(self._people) - len(shown)
        self._rest.setText(self.tr("Show %n more", "", hidden))
        self._rest.setVisible(hidden > 0)

    def _second_line(self, person: Employment) -> str:
        parts = [person.function, person.department]
        if person.level:
            parts.append(translated("Vocabulary", LEVELS.get(person.level, person.level)))
        if person.until_date:
            parts.append(self.tr("left"))
        return " · ".join(part for part in parts if part)

    def _open_sender(self) -> None:
        line = self.sender()
        if isinstance(line, PersonLine):
            self.open_wanted.emit(line.person_id)

    def _show_rest(self) -> None:
        self._shows_all = True
        self.fill(self._people, fresh=False)
