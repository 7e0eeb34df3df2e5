"""Likely duplicates of the contact being entered, with a way to open them instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.contact import ContactDraft
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.avatar import Avatar
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.services.matching import Match
    from sme_crm.ui.context import UiContext

_DELAY_MS = 150
_SHOWN = 3


class _Line(QWidget):
    """One likely duplicate."""

    open_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        self._avatar = Avatar()
        self._name = ElidedLabel("", TextRole.MEDIUM)
        self._reason = ElidedLabel("", TextRole.SMALL, "muted")
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._name)
        texts.addWidget(self._reason)
        line.addWidget(self._avatar)
        line.addLayout(texts, 1)
        self._button = Button(self.tr("Open this one"))
        self._button.clicked.connect(lambda _checked=False: self.open_wanted.emit(self._id))
        line.addWidget(self._button)

    def show_match(self, match: Match) -> None:
        """Show a likely duplicate and why it may be one."""
        from sme_crm.domain.duplicates.reasons import REASONS

        row = match.row
        self._id = row.id
        is_company = row.kind == "organization"
        self._avatar.set_contact(row.formatted_name, row.id, "company" if is_company else "")
        told = [row.formatted_name, "" if is_company else row.organization, row.locality]
        self._name.setText(" · ".join(part for part in told if part))
        reasons = ", ".join(translated("DuplicateReasons", REASONS[key]) for key in match.reasons)
        self._reason.setText(reasons[:1].upper() + reasons[1:])
        self._button.setAccessibleName(
            self.tr("Open this one: {name}").format(name=row.formatted_name)
        )


class DuplicatesPanel(QWidget):
    """Asks the matching service while one types; takes no room while nothing is found."""

    open_wanted = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._latest = LatestRead(context.jobs)
        self._draft: Callable[[], ContactDraft] | None = None
        self._own_id: Callable[[], int] = lambda: 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DELAY_MS)
        self._timer.timeout.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, 0)
        column.setSpacing(size.SPACE_8)
        self._title = TextLabel("", TextRole.SMALL_STRONG, "warning")
        column.addWidget(self._title)
        self._lines = [_Line() for _ in range(_SHOWN)]
        for line in self._lines:
            line.open_wanted.connect(self.open_wanted)
            column.addWidget(line)
        self.hide()

    def watch(self, draft: Callable[[], ContactDraft], own_id: Callable[[], int]) -> None:
        """Look for duplicates of what `draft` gives, whenever `note_typing` is called."""
        self._draft, self._own_id = draft, own_id
        self.show_matches([])
        # The first question takes half a second: it is asked while the first words are typed.
        matching = self._context.workspace.matching
        self._context.jobs.read(matching.warm, lambda _none: None, owner=self)

    def stop(self) -> None:
        """Look no more."""
        self._draft = None
        self._timer.stop()
        self._latest.drop()
        self.hide()

    def note_typing(self) -> None:
        """Something was typed."""
        if self._draft is not None:
            self._timer.start()

    def _ask(self) -> None:
        if self._draft is None:
            return
        draft, own_id = self._draft(), self._own_id()
        matching = self._context.workspace.matching
        self._latest.ask(
            lambda: matching.candidates(draft, leave_out=(own_id,), limit=_SHOWN),
            self.show_matches,
        )

    def show_matches(self, matches: Sequence[Match]) -> None:
        """Show likely duplicates."""
        for line, match in zip(self._lines, matches, strict=False):
            line.show_match(match)
        for index, line in enumerate(self._lines):
            line.setVisible(index < len(matches))
        self._title.setText(self.tr("%n contact(s) may be the same", "", len(matches)))
        self.setVisible(bool(matches) and self._draft is not None)
