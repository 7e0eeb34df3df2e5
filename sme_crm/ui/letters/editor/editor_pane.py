"""The text of a letter with its tools; the page follows each pause in typing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.letters.template import Align, FieldRun, LetterTemplate, Runs, TextRun
from sme_crm.ui.letters.editor import (
    block_editing,
    condition_editing,
    table_editing,
    typing_keys,
)
from sme_crm.ui.letters.editor.block_formats import attributes_of, is_ready, role_of
from sme_crm.ui.letters.editor.block_words import LetterWording, ShownContact
from sme_crm.ui.letters.editor.field_dialog import FieldDialog
from sme_crm.ui.letters.editor.letter_edit import LetterEdit
from sme_crm.ui.letters.editor.merge_field_list import MergeFieldList
from sme_crm.ui.letters.editor.ready_dialog import ReadyDialog, has_choices
from sme_crm.ui.letters.editor.template_reading import start_of
from sme_crm.ui.letters.editor.tool_bar import ToolBar
from sme_crm.ui.letters.editor.writing_hints import WritingHints
from sme_crm.ui.letters.letter_words import FieldNames

if TYPE_CHECKING:
    from sme_crm.ui.letters.editor.condition_asking import ConditionAsking

_COUPON: Final = {
    "fr": "Oui, je souhaite en savoir plus.",
    "en": "Yes, I would like to know more.",
}
_SIGNED: Final = {"fr": "Votre nom", "en": "Your name"}
PAUSE = 250  # ms without typing until the page follows


class EditorPane(QWidget):
    """`edited` comes after a pause in typing, `left` when what was typed is to be kept."""

    edited = Signal(object)
    """The LetterTemplate as it reads now."""
    left = Signal()
    picture_wanted = Signal()
    """A picture is to be chosen and put in with `insert_picture`."""
    settings_wanted = Signal()
    """What all letters share is to be changed: letterhead, logo, signature."""
    page_wanted = Signal()
    """Paper, size of the text, letterhead are to be changed."""

    def __init__(
        self,
        names: FieldNames,
        asking: ConditionAsking,
        read_only: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._asking = asking
        self._template: LetterTemplate | None = None
        self.wording = LetterWording()
        self.edit = LetterEdit(names, self.wording.look)
        self.edit.chips.value_of = self.wording.field
        self.edit.margin.condition_words = asking.words
        self.edit.setReadOnly(read_only)
        self.tools = ToolBar(read_only)
        self.hints = WritingHints()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.flush)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tools)
        column.addWidget(self.edit, 1)
        column.addWidget(self.hints)
        self._connect()
        self.setEnabled(False)

    def _connect(self) -> None:
        edit, tools = self.edit, self.tools
        edit.edited.connect(self._pause.start)
        edit.left.connect(self._leave)
        edit.moved.connect(lambda: tools.show_place(edit))
        edit.field_wanted.connect(lambda: self._offer_fields(typed=True))
        edit.field_opened.connect(self._open_field)
        edit.field_exchanged.connect(self._exchange_field)
        edit.ready_opened.connect(self._open_ready)
        edit.condition_opened.connect(self._open_condition)
        tools.field_wanted.connect(self.show_fields)
        tools.role_wanted.connect(self._set_role)
        tools.size_wanted.connect(self._set_size)
        tools.flag_wanted.connect(self._set_flag)
        tools.align_wanted.connect(self._set_align)
        tools.insert_wanted.connect(self.insert)
        tools.words_wanted.connect(self._write)
        tools.condition_wanted.connect(self.ask_condition)
        tools.page_wanted.connect(self.page_wanted)
        self.hints.block_wanted.connect(self.go_to_block)
        self._asking.renamed.connect(edit.viewport().update)

    # -- what is shown ---------------------------------------------------------------------------

    def show_template(self, template: LetterTemplate | None) -> None:
        """Show the text of another template (None: nothing)."""
        self._pause.stop()
        self._template = template
        self.setEnabled(template is not None)
        language = template.language if template is not None else "fr"
        self.wording.set_language(language)
        self.wording.set_letterhead(template.letterhead if template is not None else None)
        self.edit.show_blocks(template.blocks if template is not None else (), language)
        self.tools.show_place(self.edit)

    def show_contact(self, shown: ShownContact | None) -> None:
        """Fields and ready blocks say what they are for this contact."""
        if shown == self.wording.shown:
            return
        self.wording.show(shown)
        self.edit.refresh()

    def template(self) -> LetterTemplate | None:
        """The template as it reads now."""
        if self._template is None:
            return None
        return replace(self._template, blocks=self.edit.blocks())

    def flush(self) -> None:
        """Tell at once what was typed."""
        self._pause.stop()
        template = self.template()
        if template is not None and template != self._template:
            self._template = template
            self.edited.emit(template)

    def take(self, template: LetterTemplate) -> None:
        """The page, name or letterhead of the template changed; its text stays as it is typed."""
        if self._template is None:
            return
        self._template = replace(template, blocks=self._template.blocks)
        self.edit.language = template.language
        self.wording.set_language(template.language)
        self.wording.set_letterhead(template.letterhead)
        self.edit.refresh()

    def take_name(self, name: str) -> None:
        """The template was kept under this name."""
        if self._template is not None:
            self._template = replace(self._template, name=name)

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _language(self) -> str:
        """The language of the letter, of those that ready words are known in."""
        language = self._template.language if self._template is not None else "fr"
        return "en" if language.lower().startswith("en") else "fr"

    # -- fields ----------------------------------------------------------------------------------

    def insert_field(self, key: str) -> None:
        """Put a merge field in at the cursor."""
        self.edit.insert_field(key)

    def show_fields(self) -> None:
        """Open the list of merge fields at the cursor."""
        self.edit.setFocus()
        self._offer_fields(typed=False)

    def _offer_fields(self, *, typed: bool) -> None:
        if self.edit.isReadOnly() or is_ready(self.edit.textCursor().block()):
            return
        offered = MergeFieldList(self, self._names, self.wording.field)
        offered.taken.connect(self.insert_field)
        if typed:
            # Esc: an "at" was meant.
            offered.left.connect(lambda: self.edit.textCursor().insertText("@"))
        place = self.edit.cursorRect().bottomLeft()
        offered.open_at(self.edit.viewport().mapToGlobal(place), self.edit)

    def _open_field(self, position: int) -> None:
        run = self.edit.fields.at(position)
        if run is None or self.edit.isReadOnly():
            return
        if not self._names.knows(run.key):
            self._exchange_field(position)
            return
        formats = self._names.formats(run.key)
        dialog = FieldDialog(run, self._names.name(run.key), formats, self.window())
        dialog.field_changed.connect(lambda changed: self.edit.fields.replace(position, changed))
        dialog.open()

    def _exchange_field(self, position: int) -> None:
        """Choose another field for a place; its text if empty and its style stay."""
        run = self.edit.fields.at(position)
        if run is None or self.edit.isReadOnly():
            return

        def take(key: str) -> None:
            kept = run.format if run.format in self._names.formats(key) else ""
            self.edit.fields.replace(position, replace(run, key=key, format=kept))

        offered = MergeFieldList(self, self._names, self.wording.field)
        offered.taken.connect(take)
        cursor = self.edit.textCursor()
        cursor.setPosition(position)
        place = self.edit.cursorRect(cursor).bottomLeft()
        offered.open_at(self.edit.viewport().mapToGlobal(place), self.edit)

    # -- blocks ----------------------------------------------------------------------------------

    def insert(self, role: str) -> None:
        """Put a block of a role in below the cursor and go into it."""
        if role == "image":
            self.picture_wanted.emit()
            return
        cursor = self.edit.textCursor()
        if role == "table":
            made = table_editing.insert_table(cursor)
        else:
            runs, kept, align = _new_block(role, self._language())
            made = block_editing.insert_block(cursor, role, runs, kept, align)
        self.edit.setTextCursor(made)
        self.edit.setFocus()

    def insert_picture(self, key: str, data: bytes) -> None:
        """Put a picture in below the cursor."""
        self.wording.add_picture(key, data)
        cursor = block_editing.insert_block(
            self.edit.textCursor(), "image", None, {"picture": key, "width": 60.0}, "center"
        )
        self.edit.setTextCursor(cursor)
        self.edit.setFocus()

    def go_to_block(self, place: int) -> None:
        """Put the cursor into a block, by its place in reading order (`every_block`)."""
        start = start_of(self.edit.document(), self.edit.conditions, place)
        if start is not None:
            cursor = self.edit.textCursor()
            cursor.setPosition(start)
            self.edit.setTextCursor(cursor)
            self.edit.setFocus()

    def _set_role(self, role: str) -> None:
        if role in ("item", "numbered"):
            kept = {
                "numbered": role == "numbered",
                "list": block_editing.free_list(self.edit.textCursor()),
            }
            block_editing.set_role(self.edit.textCursor(), "item", kept)
        else:
            block_editing.set_role(self.edit.textCursor(), role)
        self._went_on()

    def _set_align(self, align: str) -> None:
        block_editing.set_align(self.edit.textCursor(), cast("Align", align))
        self._went_on()

    def _set_size(self, points: float | None) -> None:
        self.edit.set_size(points)
        self._went_on()

    def _write(self, words: str) -> None:
        typing_keys.write(self.edit, words)
        self._went_on()

    def _set_flag(self, flag: str) -> None:
        self.edit.toggle_style(flag)
        self._went_on()

    def _went_on(self) -> None:
        self.tools.show_place(self.edit)
        self.edit.setFocus()

    def _open_ready(self, number: int) -> None:
        block = self.edit.document().findBlockByNumber(number)
        role, kept = role_of(block.blockFormat()), attributes_of(block.blockFormat())
        if self.edit.isReadOnly() or not (has_choices(role) or role == "letterhead"):
            return
        if role == "letterhead":
            self.page_wanted.emit()
            return
        dialog = ReadyDialog(role, kept, self._language(), self.window())
        dialog.changed.connect(lambda changed: self._change_block(number, changed))
        dialog.settings_wanted.connect(self.settings_wanted)
        dialog.own_words_wanted.connect(lambda: self._write_own_words(number, role))
        dialog.open()

    def _change_block(self, number: int, changed: dict[str, Any]) -> None:
        block_editing.set_attributes(self.edit.document().findBlockByNumber(number), changed)

    def _write_own_words(self, number: int, role: str) -> None:
        """Start from the words as they are for the contact shown."""
        block = self.edit.document().findBlockByNumber(number)
        words = "\n".join(self.wording.look(role, attributes_of(block.blockFormat())).lines)
        runs: Runs = (TextRun(words or _SIGNED[self._language()]),)
        if role == "valediction" and self.wording.shown is not None:
            runs = _with_reader(words, self.wording.shown.values.get("recipient.reader", ""))
        self.edit.setTextCursor(block_editing.write_own_words(block, runs))
        self.edit.setFocus()

    # -- conditions ------------------------------------------------------------------------------

    def ask_condition(self) -> None:
        """Ask for whom the blocks of the selection are to be printed."""
        cursor = self.edit.textCursor()
        conditions = self.edit.conditions

        def wrap(criteria: Criteria) -> None:
            condition_editing.wrap(cursor, conditions, criteria)
            self._went_on()

        self._asking.ask(None, wrap, self.window())

    def _open_condition(self, number: int) -> None:
        document, conditions = self.edit.document(), self.edit.conditions
        criteria = conditions[number].criteria

        def change(changed: Criteria) -> None:
            condition_editing.change(document, conditions, number, changed)

        def add_otherwise() -> None:
            cursor = condition_editing.add_otherwise(document, number)
            if cursor is not None:
                self.edit.setTextCursor(QTextCursor(cursor))
                self.edit.setFocus()

        more = [
            (self.tr("Print for everybody"), lambda: condition_editing.unwrap(document, number))
        ]
        if not condition_editing.has_otherwise(document, number):
            more.append((self.tr("Add a text for all others"), add_otherwise))
        self._asking.ask(criteria, change, self.window(), more)


def _new_block(role: str, language: str) -> tuple[Runs | None, dict[str, Any], Align]:
    """What a new block of a role holds: runs (None: a ready block), attributes, alignment."""
    if role == "coupon":
        return (TextRun(_COUPON[language]),), {"code": "qr"}, "left"
    if role == "subject":
        return (), {}, "left"
    if role == "postscript":
        return (), {}, "justify"
    if role in ("salutation", "valediction"):
        return None, {"tone": "formal"}, "left"
    return None, {"height": 5.0} if role == "spacer" else {}, "left"


def _with_reader(words: str, reader: str) -> Runs:
    """The words with "Madame" or "Monsieur" as the field that says it for each contact."""
    if not reader or reader not in words:
        return (TextRun(words),)
    before, after = words.split(reader, 1)
    runs = (TextRun(before), FieldRun("recipient.reader"), TextRun(after))
    return tuple(run for run in runs if not isinstance(run, TextRun) or run.text)
