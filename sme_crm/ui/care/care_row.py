"""One line of data care: words, a small bar, the count, and what can be done about it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.ui.labels import count_text, percent_sign
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

_BAR_HEIGHT = 4
_COUNT_WIDTH = 92
_REPAIR_WIDTH = 84


def share_text(count: int, of: int) -> str:
    """A share in per cent: "12%", "< 1%" for what would round to nothing, "" of nothing."""
    if not of:
        return ""
    sign = percent_sign()
    percent = 100 * count / of
    if 0 < percent < 1:
        return f"< 1{sign}"
    if 99 < percent < 100:
        return f"> 99{sign}"
    return f"{count_text(round(percent))}{sign}"


class ShareBar(QWidget):
    """How much of a whole; the figure beside it says the same in words."""

    def __init__(self, tone: size.Tone = size.Tone.WARNING, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(80, _BAR_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """As thin, and short."""
        return QSize(24, _BAR_HEIGHT)

    def set_share(self, share: float) -> None:
        """0 to 1."""
        self._share = min(max(share, 0.0), 1.0)
        self.update()

    def set_tone(self, tone: size.Tone) -> None:
        """Another colour."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove and what of it is filled."""
        del event
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(QColor(tokens.border))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share:
            painter.setBrush(QColor(tokens.tint(self._tone).strong))
            whole.setWidth(max(whole.width() * self._share, whole.height()))
            painter.drawRoundedRect(whole, radius, radius)


class CareRow(QWidget):
    """A line; Enter or the button shows its contacts."""

    shown = Signal()
    grouped = Signal()
    repair_wanted = Signal()

    def __init__(
        self, title: str, tone: size.Tone, repair: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.title = title
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._name = ElidedLabel(title)
        self.count = TextLabel("…", TextRole.NUMBER_STRONG)
        self.share = TextLabel("", TextRole.SMALL_NUMBER, "muted")
        self._bar = ShareBar(tone)
        self._tone = tone
        words = QVBoxLayout()
        words.setSpacing(size.SPACE_4)
        words.addWidget(self._name)
        words.addWidget(self._bar)
        figures = QVBoxLayout()
        figures.setSpacing(0)
        for label in (self.count, self.share):
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            label.setFixedWidth(_COUNT_WIDTH)
            figures.addWidget(label)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, size.SPACE_4, 0, size.SPACE_4)
        line.setSpacing(size.SPACE_8)
        line.addLayout(words, 1)
        line.addLayout(figures)
        self.repair_button = Button(repair, kind="quiet")
        self.repair_button.setFixedWidth(_REPAIR_WIDTH)
        self.repair_button.clicked.connect(lambda _checked=False: self.repair_wanted.emit())
        self.show_button = IconButton("contacts", self.tr("Show these contacts"))
        self.show_button.clicked.connect(lambda _checked=False: self.shown.emit())
        self.group_button = IconButton("groups", self.tr("Make a group that stays current"))
        self.group_button.clicked.connect(lambda _checked=False: self.grouped.emit())
        self._buttons = (self.repair_button, self.show_button, self.group_button)
        for button in self._buttons:
            # Figures stand one below the other, whatever can be done with a line.
            keep = button.sizePolicy()
            keep.setRetainSizeWhenHidden(True)
            button.setSizePolicy(keep)
        for button in (self.show_button, self.group_button):
            line.addWidget(button)
        self._has_repair = bool(repair)
        self._some = self._writable = True
        self._offer()
        line.insertWidget(2, self.repair_button)
        self.repair_button.setAccessibleName(f"{title}: {repair}")
        for icon_button in (self.show_button, self.group_button):
            icon_button.setAccessibleName(f"{title}: {icon_button.toolTip()}")

    def set_count(self, count: int, of: int, *, complete: bool) -> None:
        """Show how many; what is not counted to the end is grey."""
        self.count.setText(count_text(count))
        self.count.set_tone("" if count and complete else "muted")
        self.share.setText(share_text(count, of))
        self._bar.set_share(count / of if of else 0.0)
        self.offer_contacts(count > 0 or not complete)

    def offer_contacts(self, some: bool) -> None:
        """Whether there are contacts to show, to group and to mend."""
        self._some = some
        self._offer()

    def set_repairable(self, writable: bool) -> None:
        """A file that is only read is not repaired nor grouped."""
        self._writable = writable
        self._offer()

    def _offer(self) -> None:
        """Show what can be done; a line without contacts is quiet."""
        self.repair_button.setVisible(self._some and self._has_repair and self._writable)
        self.show_button.setVisible(self._some)
        self.group_button.setVisible(self._some and self._writable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the contacts."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.shown.emit()
        else:
            super().keyPressEvent(event)
