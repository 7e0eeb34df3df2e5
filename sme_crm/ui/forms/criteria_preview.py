"""Beside a criteria editor: the criteria in words, how many contacts meet them, the first names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.criteria_words import Labels
from sme_crm.domain.errors import Cancelled
from sme_crm.services.group_counts import Interruption, Preview
from sme_crm.ui.forms.criteria_names import words_of
from sme_crm.ui.labels import count_text
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_DELAY_MS = 250
_NAMES = 10


class CriteriaPreview(Card):
    """Counts a moment after the last change; a count under way is interrupted by the next.

    `words_label` says the criteria; its owner puts it where there is room for a sentence.
    """

    counted = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._criteria: Criteria | None = None
        self._running: Interruption | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._count)
        self._number = TextLabel("", TextRole.FIGURE)
        self._unit = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        self.words_label = TextLabel("", tone="muted", wrap=True)
        self._names = [ElidedLabel("", TextRole.BODY) for _ in range(_NAMES)]
        self._lay_out()

    def _lay_out(self) -> None:
        self.body.setSpacing(size.SPACE_4)
        self.body.addWidget(self._number)
        self.body.addWidget(self._unit)
        self.body.addSpacing(size.SPACE_8)
        self._first = SectionLabel(self.tr("The first of them"))
        self.body.addWidget(self._first)
        names = QVBoxLayout()
        names.setSpacing(size.SPACE_4)
        for label in self._names:
            names.addWidget(label)
        self.body.addLayout(names)
        self.body.addStretch(1)

    def show_criteria(self, criteria: Criteria, labels: Labels) -> None:
        """Say the criteria at once and count them a moment later."""
        self._criteria = criteria
        words = words_of(criteria, labels)
        self.words_label.setText(words[:1].upper() + words[1:])
        self.stop()
        self._unit.setText(self.tr("Counting…"))
        self._timer.start()

    def words(self) -> str:
        """The sentence shown."""
        return self.words_label.text()

    def names(self) -> list[str]:
        """The names shown."""
        return [label.whole_text() for label in self._names if label.whole_text()]

    def stop(self) -> None:
        """Give up the count under way."""
        self._timer.stop()
        if self._running is not None:
            self._running.stop()
            self._running = None

    def _count(self) -> None:
        criteria, groups = self._criteria, self._context.workspace.groups
        if criteria is None:
            return
        running = self._running = Interruption()

        def work() -> tuple[Interruption, int, Preview]:
            count = groups.count_criteria(criteria, running)
            preview = groups.preview(criteria, _NAMES, running) if count else Preview(())
            return running, count, preview

        self._context.jobs.read(work, self._show, lambda error: self._fail(running, error),
                                owner=self)  # fmt: skip

    def _show(self, found: tuple[Interruption, int, Preview]) -> None:
        running, count, preview = found
        if running is not self._running:
            return
        self._running = None
        text = self.tr("%n contact(s)", "", count)
        self._number.setText(text.replace(str(count), count_text(count), 1))
        self._unit.setText(self.tr("by these criteria"))
        names = [name for _, name in preview.rows]
        for label, name in zip(self._names, names + [""] * _NAMES, strict=False):
            label.setText(name)
        self._first.setVisible(bool(names))
        self.counted.emit(count)

    def _fail(self, running: Interruption, error: Exception) -> None:
        if running is not self._running or isinstance(error, Cancelled):
            return
        self._running = None
        self._number.setText("—")
        self._unit.setText(message_for(error).happened)
