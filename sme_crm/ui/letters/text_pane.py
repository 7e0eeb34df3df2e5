"""The text of a letter: its blocks in a column, styles and fields above, live a moment later."""

from __future__ import annotations

from dataclasses import replace

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.ui.letters.block_column import BlockColumn
from sme_crm.ui.letters.block_row import Desk
from sme_crm.ui.letters.field_dialog import FieldDialog
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.letters.run_editor import RunEditor
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton

PAUSE = 300  # ms without typing until the page follows
_STYLES = (("bold", "B"), ("italic", "I"), ("underline", "U"))


class TextPane(QWidget):
    """`edited` comes after a pause in typing, `left` when what was typed is to be kept."""

    edited = Signal(object)
    """The LetterTemplate as it reads now."""
    left = Signal()

    def __init__(self, names: FieldNames, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self._template: LetterTemplate | None = None
        self._names = names
        self._editor: RunEditor | None = None
        self._column: BlockColumn | None = None
        self._desk: Desk | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self.flush)
        self.insert = Button(self.tr("Insert a field"), "tag")
        self._fields = QMenu(self)
        self._fields.aboutToShow.connect(self._fill_fields)
        self.insert.set_menu(self._fields)
        self._styles: dict[str, IconButton] = {}
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._make_tools())
        column.addWidget(self._area, 1)
        self._add = QMenu(self)
        self._look()

    def _make_tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_12, size.SPACE_8, size.SPACE_12, size.SPACE_8)
        line.setSpacing(size.SPACE_4)
        line.addWidget(self.insert)
        line.addSpacing(size.SPACE_8)
        names = {
            "bold": self.tr("Bold (Ctrl+B)"),
            "italic": self.tr("Italic (Ctrl+I)"),
            "underline": self.tr("Underlined (Ctrl+U)"),
        }
        for flag, letter in _STYLES:
            button = IconButton("edit", names[flag])
            button.setIcon(QIcon())
            button.setText(letter)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            look = font(TextRole.STRONG if flag == "bold" else TextRole.MEDIUM)
            look.setItalic(flag == "italic")
            look.setUnderline(flag == "underline")
            button.setFont(look)
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(lambda _checked=False, flag=flag: self._style(flag))
            self._styles[flag] = button
            line.addWidget(button)
        line.addStretch(1)
        return line

    # -- what is shown -------------------------------------------------------------------------

    def _fill_fields(self) -> None:
        self._fields.clear()
        sections: dict[str, QMenu] = {}
        for field in self._names.offered:
            if field.section not in sections:
                sections[field.section] = self._fields.addMenu(field.section.replace("&", "&&"))
            action = sections[field.section].addAction(field.name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, key=field.key: self.insert_field(key))

    def show_template(self, template: LetterTemplate | None) -> None:
        """Show the blocks of another template (None: nothing)."""
        self._pause.stop()
        at = self._area.verticalScrollBar().value()
        shown = self._template
        same = template is not None and shown is not None and shown.name == template.name
        self._template = template
        self._editor = None
        page = QWidget()
        page.setProperty("page", True)
        column = QVBoxLayout(page)
        column.setContentsMargins(size.SPACE_12, 0, size.SPACE_12, size.SPACE_12)
        column.setSpacing(size.SPACE_8)
        if template is not None:
            self._desk = Desk(self._names, self._read_only, page)
            self._column = BlockColumn(self._desk, template.blocks, template.language)
            self._desk.edited.connect(self._pause.start)
            self._desk.left.connect(self._leave)
            self._desk.focused.connect(self._enter)
            column.addWidget(self._column)
            if not self._read_only:
                column.addWidget(self._make_add_button(), 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._desk = self._column = None
        column.addStretch(1)
        self._area.setWidget(page)
        if same:
            self._area.verticalScrollBar().setValue(at)
        self._look()

    def _make_add_button(self) -> Button:
        assert self._column is not None
        button = Button(self.tr("Add a block"), "plus", "quiet")
        menu = QMenu(button)
        for kind, name, icon_name in self._column.kinds():
            action = menu.addAction(icon(icon_name), name)
            action.triggered.connect(lambda _checked=False, kind=kind: self._add_block(kind))
        button.set_menu(menu)
        return button

    def _add_block(self, kind: str) -> None:
        if self._column is not None:
            row = self._column.add(kind)
            QTimer.singleShot(0, row, lambda: self._area.ensureWidgetVisible(row))

    def template(self) -> LetterTemplate | None:
        """The template as it reads now."""
        if self._template is None or self._column is None:
            return None
        return replace(self._template, blocks=self._column.blocks())

    def flush(self) -> None:
        """Tell at once what was typed."""
        self._pause.stop()
        template = self.template()
        if template is not None and template != self._template:
            self._template = template
            self.edited.emit(template)

    def rename(self, name: str) -> None:
        """The template has another name; its text stays as it is being typed."""
        if self._template is not None:
            self._template = replace(self._template, name=name)

    def editors(self) -> list[RunEditor]:
        """Every text, in order."""
        return self._column.editors() if self._column is not None else []

    # -- acting on the text --------------------------------------------------------------------

    def insert_field(self, key: str) -> None:
        """Put a merge field into the text the cursor was in last."""
        editor = self._writing_in()
        if editor is not None:
            editor.insert_field(key)

    def show_fields(self) -> None:
        """Open the list of merge fields."""
        if self.insert.isEnabled():
            self.insert.showMenu()

    def _style(self, flag: str) -> None:
        editor = self._writing_in()
        if editor is not None:
            editor.toggle_style(flag)
            editor.setFocus()

    def _leave(self) -> None:
        self.flush()
        self.left.emit()

    def _enter(self, editor: RunEditor) -> None:
        if self._editor is not editor:
            self._editor = editor
            editor.styled.connect(self._look)
            editor.field_opened.connect(lambda position: self._open_field(editor, position))
        self._look()

    def _writing_in(self) -> RunEditor | None:
        """The text the cursor was in last, unless its block was taken out."""
        if self._editor is not None and not shiboken6.isValid(self._editor):
            self._editor = None
        return self._editor

    def _open_field(self, editor: RunEditor, position: int) -> None:
        run = editor.field_at(position)
        if run is None or editor.isReadOnly():
            return
        dialog = FieldDialog(run, self._names.name(run.key), self.window())
        dialog.field_changed.connect(lambda changed: editor.replace_field(position, changed))
        dialog.open()

    def _look(self) -> None:
        """The tools act on a text; without one they wait."""
        editor = self._writing_in()
        there = editor is not None and not self._read_only
        self.insert.setEnabled(there)
        style = editor.style_now() if editor is not None else None
        for flag, button in self._styles.items():
            button.setEnabled(there)
            button.setChecked(bool(style is not None and getattr(style, flag)))
