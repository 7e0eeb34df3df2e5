"""What an empty view of the agenda says: quiet words over the days, which stay usable."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

_WIDTH = 320


class EmptyHint(Card):
    """The mouse goes through it: days are dragged over and clicked as if it were not there."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(padding=size.SPACE_16, parent=over)
        self._over = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.title = TextLabel("", TextRole.CARD, wrap=True)
        self.sentence = TextLabel("", TextRole.BODY, "muted", wrap=True)
        for label in (self.title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.body.addWidget(label)
        over.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press begins what it told of: it is out of the way then."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.hide()
        return super().eventFilter(watched, event)

    def tell(self, unticked: int, by_hours: bool, writable: bool) -> str:
        """Say what to do; `unticked`: what is on these days but not shown. Returns all of it."""
        title, sentence = self.tr("Nothing on these days"), ""
        if unticked:
            title = self.tr("Nothing of what is ticked")
            sentence = self.tr(
                "%n more on these days: tick their categories at the left.", "", unticked
            )
        elif writable and by_hours:
            sentence = self.tr("Drag over the hours, double-click or press N for an appointment.")
        elif writable:
            sentence = self.tr("Double-click a day or press N for an appointment.")
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.settle()
        self.show()
        return f"{title}. {sentence}".strip()

    def settle(self) -> None:
        """Stand in the middle of what it is over."""
        width = min(_WIDTH, max(self._over.width() - size.SPACE_24, 1))
        for label in (self.title, self.sentence):
            label.setFixedHeight(max(0, label.heightForWidth(width - 2 * size.SPACE_16 - 2)))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move(self._over.rect().center() - self.rect().center())
