"""The thresholds: from which probability on contacts are sure, or shown, with live counts."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, Thresholds
from sme_crm.services.duplicates.review import LOWEST, CaseCounts
from sme_crm.ui.duplicates.words import counted, percent_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.slider import Slider

_SCALE = 1000
_COUNT_MS, _SAVE_MS = 80, 700
_FIGURE_WIDTH = 64


class ThresholdsCard(Card):
    """Two sliders. `moved` comes while one is dragged (count), `settled` when it rests (save)."""

    moved = Signal(object)
    settled = Signal(object)

    def __init__(self, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How sure is sure?"), parent=parent)
        self.sure = Slider(800, 999, 5, self.tr("Surely the same from"))
        self.review = Slider(round(LOWEST * _SCALE), 950, 10, self.tr("To review from"))
        self._sure_text = TextLabel("", TextRole.NUMBER_STRONG)
        self._review_text = TextLabel("", TextRole.NUMBER_STRONG)
        self.counts = TextLabel("", tone="muted", wrap=True)
        self.reset = Button(self.tr("Usual thresholds"), "undo", "quiet")
        self.reset.clicked.connect(lambda _checked=False: self._reset())
        self._count_timer = self._timer(_COUNT_MS, self._tell_moved)
        self._save_timer = self._timer(_SAVE_MS, self._tell_settled)
        grid = QGridLayout()
        grid.setHorizontalSpacing(size.SPACE_12)
        grid.setColumnStretch(1, 1)
        for row, (slider, figure) in enumerate(
            ((self.sure, self._sure_text), (self.review, self._review_text))
        ):
            figure.setMinimumWidth(_FIGURE_WIDTH)
            grid.addWidget(TextLabel(slider.accessibleName()), row, 0)
            grid.addWidget(slider, row, 1)
            grid.addWidget(figure, row, 2)
            slider.setEnabled(writable)
            slider.valueChanged.connect(self._note_move)
        self.reset.setEnabled(writable)
        foot = QHBoxLayout()
        foot.addWidget(self.counts, 1)
        foot.addWidget(self.reset)
        self.body.addLayout(grid)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.show_thresholds(DEFAULT_THRESHOLDS)

    def _timer(self, milliseconds: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        return timer

    def thresholds(self) -> Thresholds:
        """What the sliders say."""
        return Thresholds(self.sure.value() / _SCALE, self.review.value() / _SCALE)

    def show_thresholds(self, thresholds: Thresholds) -> None:
        """Show what is in use, unless a slider is being moved."""
        if self._save_timer.isActive():
            return
        for slider, value in ((self.sure, thresholds.sure), (self.review, thresholds.review)):
            slider.blockSignals(True)
            slider.setValue(round(value * _SCALE))
            slider.blockSignals(False)
        self._say()

    def show_counts(self, counts: CaseCounts) -> None:
        """Show what the thresholds lead to."""
        sure = counted(self.tr("%n sure case(s)", "", counts.sure), counts.sure)
        review = counted(self.tr("%n to review", "", counts.review), counts.review)
        gone = counted(self.tr("%n contact(s) less", "", counts.sure_gone), counts.sure_gone)
        words = self.tr("{sure} ({gone} once merged), {review}")
        self.counts.setText(words.format(sure=sure, gone=gone, review=review))

    def _note_move(self, _value: int) -> None:
        if self.review.value() > self.sure.value():
            other = self.review if self.sender() is self.sure else self.sure
            other.blockSignals(True)
            other.setValue(self.sure.value() if other is self.review else self.review.value())
            other.blockSignals(False)
        self._say()
        self._count_timer.start()
        self._save_timer.start()

    def _say(self) -> None:
        now = self.thresholds()
        for label, slider, value in (
            (self._sure_text, self.sure, now.sure),
            (self._review_text, self.review, now.review),
        ):
            text = percent_text(value, 1 if slider is self.sure else 0)
            label.setText(text)
            slider.setAccessibleDescription(text)
        self.reset.setVisible(now != DEFAULT_THRESHOLDS)

    def _tell_moved(self) -> None:
        self.moved.emit(self.thresholds())

    def _tell_settled(self) -> None:
        self.settled.emit(self.thresholds())

    def _reset(self) -> None:
        self.sure.setValue(round(DEFAULT_THRESHOLDS.sure * _SCALE))
        self.review.setValue(round(DEFAULT_THRESHOLDS.review * _SCALE))
        self._note_move(0)
