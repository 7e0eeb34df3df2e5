"""The contacts of something: found by typing, each with a way to its sheet and out."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sme_crm.ui.forms.chosen_field import ChosenField
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor, Suggestion
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.widgets.buttons import Button, IconButton

if TYPE_CHECKING:
    from sme_crm.domain.contact import ContactRow
    from sme_crm.ui.context import UiContext

_MOST = 8


class ContactsField(ChosenField):
    """`contacts()` are (id, name) in their order."""

    open_wanted = Signal(int)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(SuggestingEditor(), parent)
        self._context = context
        self._latest = LatestRead(context.jobs)
        self._names: dict[int, str] = {}
        self.editor.setPlaceholderText(self.tr("Type a name, a company, a number"))
        self.editor.setAccessibleName(self.tr("Contacts"))
        self.editor.wanted.connect(self._search)
        self.editor.chosen.connect(self._take)

    def contacts(self) -> list[tuple[int, str]]:
        """Who it is with."""
        return [(contact_id, self._names[contact_id]) for contact_id in self._parts]

    def set_contacts(self, contacts: Iterable[tuple[int, str]]) -> None:
        """Show these contacts instead."""
        self._clear()
        for contact_id, name in contacts:
            self.add(contact_id, name)

    def add(self, contact_id: int, name: str) -> None:
        """One contact more, unless it is there."""
        if contact_id in self._parts:
            return
        self._names[contact_id] = name
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        opens = Button(name.replace("&", "&&") or "–", "contacts", "quiet")
        opens.setAccessibleName(self.tr("Open {name}").format(name=name))
        opens.clicked.connect(lambda _checked=False: self.open_wanted.emit(contact_id))
        out = IconButton("close", self.tr("Without {name}").format(name=name))
        out.clicked.connect(lambda _checked=False: self.remove(contact_id))
        line.addWidget(opens)
        line.addWidget(out)
        self._put(contact_id, row)

    def remove(self, contact_id: int) -> None:
        """One contact less, at the wish of the user."""
        self._drop(contact_id)
        self.changed.emit()

    def _search(self, text: str) -> None:
        search = self._context.workspace.search
        self._latest.ask(
            lambda: search.type_ahead(text, _MOST), partial(self._offer, text), owner=self
        )

    def _offer(self, text: str, rows: list[ContactRow]) -> None:
        self.editor.suggest(
            text,
            [
                Suggestion(
                    row.formatted_name,
                    " · ".join(
                        dict.fromkeys(
                            filter(None, (row.formatted_name, row.organization, row.locality))
                        )
                    ),
                    row.id,
                )
                for row in rows
            ],
        )

    def _take(self, suggestion: Suggestion) -> None:
        if isinstance(suggestion.data, int):
            self.add(suggestion.data, suggestion.text)
            self.editor.set_value("")
            self.changed.emit()
