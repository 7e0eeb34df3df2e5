"""The sections of a sheet: single fields, rows of one kind, own fields, people of a company."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.domain.checked_value import REASON_CONTEXT
from sme_crm.domain.field import Field
from sme_crm.domain.fields import find_field, own_field, own_field_id
from sme_crm.ui.contacts.sheet.record import Doubts, SheetRecord
from sme_crm.ui.contacts.sheet.row_actions import fill_row_menu
from sme_crm.ui.contacts.sheet.row_editor import RowEditor
from sme_crm.ui.contacts.sheet.row_forms import Row, RowForm, is_complete
from sme_crm.ui.contacts.sheet.suggestions import Suggestions
from sme_crm.ui.forms.choice_editors import ChoiceEditor
from sme_crm.ui.forms.editors import as_widget, value_or_nothing
from sme_crm.ui.forms.field_box import FieldBox
from sme_crm.ui.forms.field_editors import make_editor
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.labels import SectionLabel, TextLabel


class Section(QWidget):
    """A caption, what can be added, and the fields below."""

    typed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(size.SPACE_8)
        self._line = QHBoxLayout()
        self._line.setSpacing(size.SPACE_4)
        self._title = SectionLabel(title)
        self._line.addWidget(self._title)
        self._line.addStretch(1)
        self.column.addLayout(self._line)

    def add_button(self, icon: str, text: str, act: Callable[[], object]) -> IconButton:
        """Put a button at the right of the caption."""
        button = IconButton(icon, text)
        button.setFixedSize(size.SPACE_24, size.SPACE_24)
        button.clicked.connect(lambda _checked=False: act())
        self._line.addWidget(button)
        return button

    def hide_buttons(self) -> None:
        """Let nothing be added."""
        for button in self.findChildren(IconButton):
            button.hide()

    def hide_title(self) -> None:
        """Show the fields without a caption."""
        self._title.hide()


class ScalarSection(Section):
    """Single fields of the record, each with its span of twelve."""

    edited = Signal(str, object)

    def __init__(
        self,
        title: str,
        spans: Sequence[tuple[str, int]],
        with_captions: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.boxes: dict[str, FieldBox] = {}
        self._fields: dict[str, Field] = {}
        body = QWidget()
        layout = FormLayout(body)
        for key, span in spans:
            field = find_field(key)
            assert field is not None, key
            box = FieldBox(
                key, translated("Fields", field.label), make_editor(field), with_captions
            )
            box.edited.connect(self.edited)
            box.editor.typed.connect(self.typed)
            layout.add(box, span)
            self.boxes[key] = box
            self._fields[key] = field
        self.column.addWidget(body)

    def fill(self, record: SheetRecord) -> bool:
        """Show the fields that are not being edited; False when one being edited changed."""
        contact = record.sheet.contact
        fine = True
        for key, box in self.boxes.items():
            value = getattr(contact, key)
            if box.editor.is_dirty():
                fine = fine and value == box.editor.kept()
                continue
            box.set_value(value, translated(REASON_CONTEXT, record.doubts.get((key, 0), "")))
        return fine

    def show_kind(self, kind: str) -> None:
        """Show the fields that contacts of this kind have; hide the section when none has."""
        shown = False
        for key, field in self._fields.items():
            applies = field.applies_to_kind(kind)
            self.boxes[key].setVisible(applies)
            shown = shown or applies
        self.setVisible(shown)

    def offer(self, key: str, choices: list[tuple[str, str]]) -> None:
        """Give a choice field its choices."""
        editor = self.boxes[key].editor
        if isinstance(editor, ChoiceEditor):
            editor.offer(choices)

    def values(self) -> dict[str, object]:
        """What stands in the fields that are shown, by key, where something does."""
        found: dict[str, object] = {}
        for key, box in self.boxes.items():
            if not box.isHidden():
                value = value_or_nothing(box.editor)
                if value not in (None, ""):
                    found[key] = value
        return found

    def editors(self) -> list[QWidget]:
        """The editors, in order."""
        return [as_widget(box.editor) for box in self.boxes.values()]


class OwnFieldsSection(Section):
    """The fields the user defined; made anew when their definitions change."""

    edited = Signal(int, object)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.boxes: dict[int, FieldBox] = {}
        self._made_for: tuple[object, ...] = ()
        self._body: QWidget | None = None
        self._labels: dict[int, str] = {}

    def fill(self, record: SheetRecord, kind: str) -> bool:
        """Show the own fields that contacts of this kind have."""
        wanted = [own for own in record.own_fields if own.applies_to in ("both", kind)]
        made_for = tuple((own.id, own.label, own.kind, own.choices) for own in wanted)
        if made_for != self._made_for:
            self._made_for = made_for
            self._make(wanted)
        fine = True
        for field_id, box in self.boxes.items():
            value = record.sheet.custom.get(field_id)
            if box.editor.is_dirty():
                fine = fine and value == box.editor.kept()
            else:
                box.set_value(value)
        self.setVisible(bool(self.boxes))
        return fine

    def values(self) -> dict[str, object]:
        """What stands in the fields, by label."""
        found: dict[str, object] = {}
        for field_id, box in self.boxes.items():
            value = value_or_nothing(box.editor)
            if value not in (None, "", ()):
                found[self._labels[field_id]] = value
        return found

    def _make(self, wanted: Sequence[object]) -> None:
        from sme_crm.services.custom_fields import CustomField

        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
        self.boxes.clear()
        self._body = QWidget()
        layout = FormLayout(self._body)
        for own in wanted:
            assert isinstance(own, CustomField)
            field = own_field(own.id, own.label, own.kind, "both", own.choices)
            box = FieldBox(field.key, own.label, make_editor(field))
            box.edited.connect(self._tell)
            box.editor.typed.connect(self.typed)
            layout.add(box, 6)
            self.boxes[own.id] = box
            self._labels[own.id] = own.label
        self.column.addWidget(self._body)

    def _tell(self, key: str, value: object) -> None:
        field_id = own_field_id(key)
        if field_id is not None:
            self.edited.emit(field_id, value)


class RowSection(Section):
    """The rows of one entity. `always_one` shows an empty row where there is none."""

    changed = Signal(object)
    removed = Signal(object)
    main_wanted = Signal(object)
    open_wanted = Signal(int)
    call_wanted = Signal(object)
    choices_wanted = Signal()

    def __init__(
        self,
        title: str,
        add_text: str,
        form: RowForm,
        suggestions: Suggestions,
        always_one: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent)
        self.form = form
        self.editors: list[RowEditor] = []
        self._suggestions = suggestions
        self._always_one = always_one
        self._offers: dict[str, list[tuple[str, str]]] = {}
        self._spare: list[RowEditor] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(size.SPACE_12 if form.captions else size.SPACE_8)
        self.column.addLayout(self._rows)
        self.add_button("plus", add_text, lambda: self.add_blank(focus=True))

    def fill(
        self, rows: Sequence[Row], doubts: Doubts, fresh: bool, id_of: Callable[[RowEditor], int]
    ) -> bool:
        """Show rows as stored; `fresh`: of another contact. False when an edited one changed."""
        if fresh:
            arranged = self._reuse(len(rows))
        else:
            known = {id_of(editor): editor for editor in self.editors if id_of(editor)}
            arranged = [known.pop(row.id) if row.id in known else self._make() for row in rows]
            for editor in known.values():
                self._drop(editor)
            # Rows being typed that are not stored yet stay at the end.
            arranged += [e for e in self.editors if not id_of(e) and not (e.is_blank() and rows)]
            for editor in self.editors:
                if editor not in arranged:
                    self._drop(editor)
        fine = True
        self._arrange(arranged)
        for index, (editor, row) in enumerate(zip(arranged, rows, strict=False)):
            fine = editor.fill(row, doubts, index == 0, len(rows) == 1) and fine
        if not self.editors and self._always_one:
            self.add_blank(focus=False)
        return fine

    def add_blank(self, focus: bool) -> RowEditor:
        """Add an empty row, or go to the one there is."""
        for editor in self.editors:
            if editor.is_blank() and focus:
                self._focus(editor)
                return editor
        editor = self._make()
        self._arrange([*self.editors, editor])
        if focus:
            self._focus(editor)
        return editor

    def offer(self, attribute: str, choices: list[tuple[str, str]]) -> None:
        """Give a choice field of every row its choices."""
        self._offers[attribute] = choices
        for editor in self.editors:
            editor.offer(attribute, choices)

    def remove(self, editor: RowEditor) -> None:
        """Take a row off the screen."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and editor.isAncestorOf(focused)
        self._arrange([one for one in self.editors if one is not editor])
        self._drop(editor)
        if not self.editors and self._always_one:
            blank = self.add_blank(focus=False)
            if had_focus:
                self._focus(blank)

    def rows_as_typed(self) -> list[tuple[RowEditor, Row]]:
        """The rows that hold enough to be kept, as they stand at this moment."""
        found = [(editor, editor.row_as_typed()) for editor in self.editors]
        return [(editor, row) for editor, row in found if is_complete(self.form, row)]

    def _focus(self, editor: RowEditor) -> None:
        first = next(iter(editor.boxes.values()))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self) -> RowEditor:
        if self._spare:
            editor = self._spare.pop()
            editor.renew()
            editor.show()
            return editor
        editor = RowEditor(self.form, self._suggestions)
        for attribute, choices in self._offers.items():
            editor.offer(attribute, choices)
        editor.menu.aboutToShow.connect(partial(fill_row_menu, editor.menu, editor))
        editor.changed.connect(self.changed)
        editor.removed.connect(self.removed)
        editor.main_wanted.connect(self.main_wanted)
        editor.open_wanted.connect(self.open_wanted)
        editor.call_wanted.connect(self.call_wanted)
        editor.typed.connect(self.typed)
        editor.choices_wanted.connect(self.choices_wanted)
        return editor

    def _reuse(self, count: int) -> list[RowEditor]:
        kept = self.editors[: max(count, int(self._always_one))]
        for editor in self.editors[len(kept) :]:
            self._drop(editor)
        for editor in kept:
            editor.renew()
        return kept + [self._make() for _ in range(count - len(kept))]

    def _arrange(self, editors: list[RowEditor]) -> None:
        if editors == self.editors:
            return
        for index, editor in enumerate(editors):
            if self._rows.indexOf(editor) != index:
                self._rows.removeWidget(editor)
                self._rows.insertWidget(index, editor)
        self.editors = list(editors)

    def _drop(self, editor: RowEditor) -> None:
        """Keep the editor for another row: making one costs more than all the rest."""
        self._rows.removeWidget(editor)
        editor.hide()
        self._spare.append(editor)


class NotesSection(ScalarSection):
    """The notes, with the reminder of what must not stand in them."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, [("notes", 12)], with_captions=False, parent=parent)
        self.column.addWidget(
            TextLabel(
                self.tr(
                    "Keep to facts: nothing about health, opinions, origin or beliefs, and no"
                    " judgement. The person may ask to read these notes."
                ),
                TextRole.SMALL,
                "muted",
                wrap=True,
            )
        )
