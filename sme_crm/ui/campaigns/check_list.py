"""What a campaign still lacks, each line a way to the field that is missing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.domain.campaigns.campaign import MISSING
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

STEP_OF: Final = {"target": "target", "wave": "message", "template": "message"}
"""Where what is missing is filled in; the rest stands in the brief."""
_WIDTH: Final = 264


class CheckList(Card):
    """`wanted(step, key)`: the user goes to what is missing; `ready` when he says it is ready."""

    wanted = Signal(str, str)
    ready = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Still to do"), parent=parent)
        self.setFixedWidth(_WIDTH)
        self.lines: list[IconButton] = []
        self._rows = QWidget()
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(size.SPACE_8)
        self.said = TextLabel("", TextRole.BODY, wrap=True)
        self.mark_ready = Button(self.tr("Note as ready"), "check", "primary")
        self.mark_ready.clicked.connect(lambda _checked=False: self.ready.emit())
        self.body.addWidget(self.said)
        self.body.addWidget(self._rows)
        self.body.addWidget(self.mark_ready)
        self.body.addStretch(1)
        self._shown: tuple[str, ...] | None = None

    def show_missing(self, keys: Sequence[str], state: str, *, writable: bool) -> None:
        """Show what is missing of a campaign in a state; once it went out there is no list."""
        self.setVisible(state == "idea" or (state == "ready" and bool(keys)))
        self.mark_ready.setVisible(not keys and state == "idea" and writable)
        self.said.setText("" if keys else self.tr("Nothing is missing any more."))
        self.said.setVisible(not keys)
        if tuple(keys) == self._shown:
            return
        self._shown = tuple(keys)
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = [self._add(key) for key in keys]
        self._rows.setVisible(bool(keys))

    def _add(self, key: str) -> IconButton:
        text = translated("Campaigns", MISSING[key])
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        words = TextLabel(text, wrap=True)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        button = IconButton("chevron-right", text)
        button.clicked.connect(partial(self._go, key))
        line.addWidget(words, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addWidget(holder)
        return button

    def _go(self, key: str, _checked: bool = False) -> None:
        self.wanted.emit(STEP_OF.get(key, "brief"), key)
