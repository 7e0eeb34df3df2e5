"""Asks for whom a part of a letter is printed, and words conditions with the names of the file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.criteria_words import Labels
from sme_crm.ui.widgets.buttons import Button

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

Choice = tuple[str, Callable[[], object]]


class ConditionAsking(QObject):
    """Keeps the names that criteria are worded with; `renamed` when others are there."""

    renamed = Signal()

    def __init__(self, context: UiContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._labels: Labels | None = None

    def read(self) -> None:
        """Read the names of groups, staff and places anew."""
        self._read(lambda _labels: self.renamed.emit())

    def _read(self, done: Callable[[Labels], object]) -> None:
        groups = self._context.workspace.groups

        def read() -> Labels:
            from sme_crm.ui.forms.criteria_names import read_names

            return read_names(groups.labels)

        def take(labels: Labels) -> None:
            self._labels = labels
            done(labels)

        self._context.jobs.read(read, take, owner=self)

    def words(self, criteria: Criteria) -> str:
        """A condition as a sentence, "" until the names are read."""
        if self._labels is None:
            return ""
        from sme_crm.ui.forms.criteria_names import words_of

        return words_of(criteria, self._labels)

    def ask(
        self,
        criteria: Criteria | None,
        take: Callable[[Criteria], object],
        window: QWidget,
        more: Sequence[Choice] = (),
    ) -> None:
        """Open the editor of criteria; `take` gets what was chosen, `more` are other ways out."""

        def show(labels: Labels) -> None:
            from sme_crm.ui.forms.criteria_dialog import CriteriaDialog

            title = self.tr("For whom is this printed?")
            dialog = CriteriaDialog(
                self._context, labels, criteria, title, self.tr("Print only for them"), window
            )
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            for text, act in more:
                button = Button(text)
                dialog.add_button(button)
                button.clicked.connect(lambda _checked=False, act=act: act())

            def accept() -> None:
                chosen = dialog.criteria()
                if chosen is not None:
                    take(chosen)

            dialog.accepted.connect(accept)
            dialog.open()

        self._read(show)
