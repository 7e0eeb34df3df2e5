"""Below a segment: how many were chosen, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.navigation import MakeGroup, NewGroup, PrintLetters, ShowContacts
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel

if TYPE_CHECKING:
    from sme_crm.domain.criteria import Criteria
    from sme_crm.ui.context import UiContext

ReadIds = Callable[[], Sequence[int]]


class ChoiceBar(QWidget):
    """Says what was chosen; its customers are shown, grouped or written to with one click."""

    def __init__(self, context: UiContext, hint: str, parent: QWidget | None = None) -> None:
        """`hint` says what to choose while nothing is."""
        super().__init__(parent)
        self._context = context
        self._hint = hint
        self._ids: tuple[int, ...] = ()
        self._criteria: Criteria | None = None
        self._latest = LatestRead(context.jobs)
        self.name = ElidedLabel(hint, TextRole.BODY, "muted")
        self.count = TextLabel("", TextRole.STRONG)
        self.show_list = Button(self.tr("Show the list"), "contacts")
        self.make_group = Button(self.tr("Make a group"), "groups")
        self.write = Button(self.tr("Write letters"), "letters", "primary")
        self.show_list.clicked.connect(self._show_list)
        self.make_group.clicked.connect(self._make_group)
        self.write.clicked.connect(self._write)
        self.kinds = QMenu(self)
        for text, name, act in (
            (self.tr("Of these customers (fixed)"), "contacts", self._fix_group),
            (self.tr("Kept up to date by criteria"), "refresh", self._keep_group),
        ):
            self.kinds.addAction(icon(name), text, act)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.count)
        line.addWidget(self.name, 1)
        for button in (self.show_list, self.make_group, self.write):
            line.addWidget(button)
        self._show(())

    def choose(self, name: str, read_ids: ReadIds, criteria: Criteria | None = None) -> None:
        """Take the customers that `read_ids` finds in a worker.

        `criteria` mean the same ones: a group of them can then be kept up to date.
        """
        self.clear()
        self._criteria = criteria
        self.name.setText(name)
        self._latest.ask(read_ids, self._show)

    def clear(self) -> None:
        """Forget what was chosen."""
        self._latest.drop()
        self._criteria = None
        self.name.setText(self._hint)
        self._show(())

    def ids(self) -> tuple[int, ...]:
        """The customers chosen."""
        return self._ids

    def _show(self, ids: Sequence[int]) -> None:
        self._ids = tuple(ids)
        self.count.setText(self.tr("%n customer(s)", "", len(ids)) if ids else "")
        self.count.setVisible(bool(ids))
        for button in (self.show_list, self.make_group, self.write):
            button.setEnabled(bool(ids))

    def _show_list(self) -> None:
        self._context.navigator.send(ShowContacts(ContactFilter(ids=self._ids)))

    def _make_group(self) -> None:
        """Ask which kind of group where there are two."""
        if self._criteria is None:
            self._fix_group()
        else:
            above = self.make_group.mapToGlobal(QPoint(0, -self.kinds.sizeHint().height()))
            self.kinds.popup(above)

    def _fix_group(self) -> None:
        """A group of those who are chosen now."""
        self._context.navigator.send(MakeGroup(self._ids, self._group_name()))

    def _keep_group(self) -> None:
        """A group that follows what was chosen."""
        self._context.navigator.send(NewGroup("dynamic", self._group_name(), self._criteria))

    def _group_name(self) -> str:
        name = self.name.whole_text()
        return name[:1].upper() + name[1:]

    def _write(self) -> None:
        self._context.navigator.send(PrintLetters(self._ids))
