"""The editor of one row a contact owns: its fields, its state and what can be done with it."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.domain.checked_value import REASON_CONTEXT
from sme_crm.domain.contact import Address, Consent, Employment, Relation
from sme_crm.domain.vocabulary import DEAD_REASONS, ROW_STATES
from sme_crm.ui.contacts.sheet.record import Doubts
from sme_crm.ui.contacts.sheet.row_forms import (
    Row,
    RowForm,
    is_complete,
    part_editor,
    part_label,
    part_placeholder,
    part_value,
    with_part,
)
from sme_crm.ui.contacts.sheet.suggestions import Suggestions
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import LineEditor, value_or_nothing
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.suggesting_editor import SuggestingEditor, Suggestion
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.chip import StatusChip

_TONES = {"doubtful": "warning", "dead": "danger", "past": "neutral", "main": "info"}


class RowEditor(QWidget):
    """One row. `handle` stands for it in the session: a widget must not travel to a worker.

    `menu` is filled by whoever knows what can be done with the row, before it is shown.
    """

    changed = Signal(object)
    """This editor, when its row is to be saved."""
    removed = Signal(object)
    """This editor, when its row is to be deleted."""
    main_wanted = Signal(object)
    open_wanted = Signal(int)
    call_wanted = Signal(object)
    """The number to dial."""
    typed = Signal()
    choices_wanted = Signal()
    """The country is shown: its names are wanted."""

    def __init__(
        self, form: RowForm, suggestions: Suggestions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.form = form
        self.handle = object()
        self.row: Row = form.blank()
        self.is_first = True
        self.is_only = True
        self._suggestions = suggestions
        self._shows_all = False
        self.boxes: dict[str, FieldBox] = {}
        self._build()

    def _build(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_4)
        column = QVBoxLayout()
        column.setSpacing(size.SPACE_4)
        fields = QWidget()
        fields.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._layout = FormLayout(fields)
        for part in self.form.parts:
            self._add_part(part.attribute, part.span)
        column.addWidget(fields)
        self._chip = StatusChip()
        self._chip.hide()
        column.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(column, 1)
        self.button = IconButton("more", self.tr("More about this line"))
        self.button.setFixedWidth(size.SPACE_24)
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        top = QVBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        if self.form.captions:
            top.addSpacing(size.SPACE_16 + size.SPACE_4)
        top.addWidget(self.button)
        top.addStretch(1)
        line.addLayout(top)
        self.fill(self.row, {}, True)

    def _add_part(self, attribute: str, span: int) -> None:
        entity = self.form.entity
        editor = part_editor(entity, attribute)
        if isinstance(editor, LineEditor):
            placeholder = part_placeholder(entity, attribute)
            if placeholder:
                editor.setPlaceholderText(placeholder)
        box = FieldBox(
            f"{entity}.{attribute}", part_label(entity, attribute), editor, self.form.captions
        )
        if isinstance(editor, SuggestingEditor):
            self._suggestions.serve(box.key, editor)
            editor.chosen.connect(lambda choice: self._take_suggestion(attribute, choice))
        editor.typed.connect(self.typed)
        box.edited.connect(lambda _key, value: self._take_value(attribute, value))
        self.boxes[attribute] = box
        self._layout.add(box, span)

    # -- showing -------------------------------------------------------------------------------

    def fill(self, row: Row, doubts: Doubts, is_first: bool, is_only: bool = True) -> bool:
        """Show a row as stored; False when a field being edited holds another base by now."""
        clash = False
        self.row, self.is_first, self.is_only = row, is_first, is_only
        for attribute, box in self.boxes.items():
            value = part_value(row, attribute)
            if box.editor.is_dirty():
                clash = clash or value != box.editor.kept()
                continue
            reason = doubts.get((box.key, row.id), "")
            box.set_value(value, translated(REASON_CONTEXT, reason))
        self._show_state()
        self._show_parts()
        return not clash

    def renew(self) -> None:
        """Stand for another row from now on."""
        self.handle = object()
        self._shows_all = False
        for box in self.boxes.values():
            box.editor.restore()
        self.fill(self.form.blank(), {}, True)

    def show_all_parts(self) -> None:
        """Show the fields that are rarely used too, and go to the first of them."""
        self._shows_all = True
        self._show_parts()
        rare = [self.boxes[part.attribute] for part in self.form.parts if part.rare]
        if rare:
            QTimer.singleShot(0, rare[0], rare[0].setFocus)

    def hides_parts(self) -> bool:
        """Whether there are fields that are not shown."""
        return any(box.isHidden() for box in self.boxes.values())

    def offer(self, attribute: str, choices: list[tuple[str, str]]) -> None:
        """Give a choice field of this row its choices."""
        box = self.boxes.get(attribute)
        if box is not None and isinstance(box.editor, ChoiceEditor):
            box.editor.offer(choices)

    def _show_parts(self) -> None:
        for part in self.form.parts:
            if part.rare:
                filled = bool(part_value(self.row, part.attribute))
                box = self.boxes[part.attribute]
                shown = bool(self._shows_all or filled or box.editor.is_dirty())
                box.setVisible(shown)
                if shown and part.attribute == "country":
                    self.choices_wanted.emit()

    def _show_state(self) -> None:
        text, tone = self._state_words()
        if text:
            self._chip.set_status(text, tone)
        self._chip.setVisible(bool(text))

    def _state_words(self) -> tuple[str, str]:
        row = self.row
        if isinstance(row, Employment):
            if row.until_date:
                return self.tr("Former employer"), _TONES["past"]
            if row.main and not self.is_only:
                return self.tr("Main employer"), _TONES["main"]
            return "", "neutral"
        if isinstance(row, Consent):
            noted = self.tr("Noted by {name}").format(name=row.noted_by) if row.noted_by else ""
            ended = self.tr("Taken back") if row.withdrawn_on else ""
            return " · ".join(filter(None, (ended, noted))), _TONES["past"]
        state = getattr(row, "state", "good")
        if state == "dead":
            words = translated("Vocabulary", ROW_STATES["dead"])
            reason = DEAD_REASONS.get(row.dead_reason, "") if isinstance(row, Address) else ""
            if reason:
                words = self.tr("{state}: {reason}").format(
                    state=words, reason=translated("Vocabulary", reason)
                )
            return words, _TONES["dead"]
        return "", "neutral"

    # -- editing -------------------------------------------------------------------------------

    def is_editing(self) -> bool:
        """Whether something is typed that was not given out."""
        return any(box.editor.is_dirty() for box in self.boxes.values())

    def is_blank(self) -> bool:
        """Whether nothing was typed into a row that is not stored."""
        return not self.row.id and not is_complete(self.form, self.row) and not self.is_editing()

    def row_as_typed(self) -> Row:
        """The row with what stands in its fields at this moment."""
        row = self.row
        for attribute, box in self.boxes.items():
            if box.editor.is_dirty():
                row = with_part(row, attribute, value_or_nothing(box.editor))
        return row

    def set_row(self, row: Row) -> None:
        """Change the row by something else than its fields, and save it."""
        self.row = row
        for attribute, box in self.boxes.items():
            if not box.editor.is_dirty():
                box.editor.set_value(part_value(row, attribute))
        self._show_state()
        self._show_parts()
        if is_complete(self.form, row):
            self.changed.emit(self)

    def _take_value(self, attribute: str, value: object) -> None:
        had_content = is_complete(self.form, self.row)
        if isinstance(self.row, Relation) and attribute == "other" and value:
            # Typed but not chosen from the list: nobody can tell who is meant.
            self.boxes[attribute].editor.set_value(self.row.other)
            return
        self.row = with_part(self.row, attribute, value)
        if is_complete(self.form, self.row):
            self.changed.emit(self)
        elif had_content:
            self.removed.emit(self)
        if attribute == "postal_code" and value and not self.boxes["locality"].editor.value():
            self._suggestions.fill_town(str(value), self._take_town, self)

    def _take_town(self, town: str) -> None:
        box = self.boxes["locality"]
        if isinstance(self.row, Address) and not self.row.locality and not box.editor.is_dirty():
            self.set_row(replace(self.row, locality=town))

    def _take_suggestion(self, attribute: str, choice: Suggestion) -> None:
        row = self.row
        if isinstance(row, Employment):
            row = replace(row, organization=choice.text, organization_id=cast(int, choice.data))
        elif isinstance(row, Relation):
            row = replace(row, other=choice.text, other_id=cast(int, choice.data))
        elif isinstance(row, Address):
            code, town = cast(tuple[str, str], choice.data)
            row = cast(Address, with_part(with_part(row, "postal_code", code), "locality", town))
            for name in ("postal_code", "locality"):
                self.boxes[name].editor.set_value(part_value(row, name))
        self.set_row(row)
