"""A cell of a test as a card: what differs, its share, its own letter, argument and offer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.domain.campaigns.campaign import Cell
from sme_crm.ui.campaigns.letter_choices import letter_choices
from sme_crm.ui.forms.choice_editors import ChoiceEditor, IdChoiceEditor
from sme_crm.ui.forms.editors import LineEditor, LongTextEditor
from sme_crm.ui.forms.field_form import FormField, fill_form
from sme_crm.ui.forms.value_editors import RateEditor
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.ui.campaigns.loaded_campaign import LoadedCampaign

_OF_LETTERS = ("parameter", "template_id", "argument", "offer")
"""What a control group has not: it gets nothing."""


class CellCard(Card):
    """`edited(cell, values)` when a field was left; `removed(cell)`."""

    edited = Signal(object, object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Test cell"), parent=parent)
        self.cell = Cell()
        form = QWidget()
        self.boxes = fill_form(form, self._fields(), self._tell)
        self.size_words = TextLabel("", TextRole.SMALL, "muted")
        self.add_to_title_line(self.size_words)
        self.remove = IconButton("trash", self.tr("Remove the cell"))
        self.remove.clicked.connect(lambda _checked=False: self.removed.emit(self.cell))
        self.add_to_title_line(self.remove)
        self.body.addWidget(form)

    def _fields(self) -> list[FormField]:
        differs = LineEditor()
        differs.setPlaceholderText(self.tr("Headline: the price"))
        gets = [("0", self.tr("Gets the message")), ("1", self.tr("Control group: gets nothing"))]
        return [
            ("name", self.tr("Name"), LineEditor(), 4),
            ("share", self.tr("Share"), RateEditor(), 3),
            ("is_control", self.tr("Role"), ChoiceEditor(gets), 5),
            ("parameter", self.tr("What differs"), differs, 6),
            ("template_id", self.tr("Own letter"), IdChoiceEditor(), 6),
            ("argument", self.tr("Own argument"), LongTextEditor(), 6),
            ("offer", self.tr("Own offer"), LongTextEditor(), 6),
        ]

    def show_cell(self, cell: Cell, loaded: LoadedCampaign, *, writable: bool, keep: bool) -> None:
        """Show a cell; `keep`: what is typed is newer than this."""
        self.cell = cell
        self.set_title(self.tr("Control group") if cell.is_control else self.tr("Test cell"))
        self.remove.setEnabled(writable)
        template = self.boxes["template_id"].editor
        if isinstance(template, IdChoiceEditor):
            template.offer(letter_choices(loaded.templates, self.tr("That of the wave")))
        for key, box in self.boxes.items():
            if not (keep or box.editor.is_dirty()):
                value = getattr(cell, key)
                box.set_value(str(int(value)) if key == "is_control" else value)
            box.setEnabled(writable)
            box.setVisible(not (cell.is_control and key in _OF_LETTERS))

    def show_size(self, contacts: int) -> None:
        """Say how many contacts it gets; 0: not known yet."""
        self.size_words.setText(
            self.tr("%n contact(s)", "", contacts).replace(str(contacts), count_text(contacts), 1)
            if contacts
            else ""
        )

    def _tell(self, key: str, value: Any) -> None:
        if key == "is_control":
            value = value == "1"
        elif key == "share":
            value = value or 0
        self.edited.emit(self.cell, {key: value})
