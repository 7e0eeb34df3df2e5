"""A card of the overview: how many cases of a tier there are, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import TextLabel


class TierCard(Card):
    """A figure, a sentence, the main thing to do and the list to look at first."""

    main_wanted = Signal()
    list_wanted = Signal()

    def __init__(self, chip: str, tone: size.Tone, icon: str, parent: QWidget | None = None):
        super().__init__(parent=parent)
        self.figure = TextLabel("–", TextRole.FIGURE)
        self.sentence = TextLabel("", tone="muted", wrap=True)
        self.main = Button("", icon, "primary")
        self.main.clicked.connect(lambda _checked=False: self.main_wanted.emit())
        self.list_button = Button(self.tr("See the list"), "contacts")
        self.list_button.clicked.connect(lambda _checked=False: self.list_wanted.emit())
        self.list_button.setAccessibleName(f"{chip}: {self.list_button.text()}")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._progress = TextLabel("", TextRole.SMALL_NUMBER, "muted")
        self._bar.setAccessibleName(self.tr("Decided so far"))
        head = QHBoxLayout()
        head.addWidget(self.figure)
        head.addStretch(1)
        head.addWidget(StatusChip(chip, tone))
        progress = QHBoxLayout()
        progress.setSpacing(size.SPACE_12)
        progress.addWidget(self._bar, 1)
        progress.addWidget(self._progress)
        buttons = QHBoxLayout()
        buttons.setSpacing(size.SPACE_8)
        buttons.addWidget(self.main)
        buttons.addWidget(self.list_button)
        buttons.addStretch(1)
        self.body.addLayout(head)
        self.body.addWidget(self.sentence)
        self.body.addLayout(progress)
        self.body.addStretch(1)
        self.body.addLayout(buttons)
        self.show_progress(0, 0)

    def show_cases(
        self,
        count: int,
        sentence: str,
        button: str,
        *,
        enabled: bool,
        first: bool,
        listed: bool = True,
    ) -> None:
        """Show how many cases there are; `first`: this is what is to be done first.

        `listed`: the list is another thing to do than the main one.
        """
        self.main.set_kind("primary" if first else "secondary")
        self.figure.setText(count_text(count))
        self.sentence.setText(sentence)
        self.main.setText(button)
        self.main.setVisible(count > 0)
        self.main.setEnabled(enabled)
        self.list_button.setVisible(listed and count > 0)

    def show_progress(self, done: int, of: int) -> None:
        """Show how far the review is; nothing before the first decision."""
        self._bar.setRange(0, max(of, 1))
        self._bar.setValue(done)
        words = self.tr("{done} of {all} decided")
        self._progress.setText(words.format(done=count_text(done), all=count_text(of)))
        self._bar.setVisible(done > 0)
        self._progress.setVisible(done > 0)
