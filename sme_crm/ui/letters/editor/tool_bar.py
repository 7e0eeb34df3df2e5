"""The tools above the text of a letter: kind of block, size, style, alignment, what to put in."""

from __future__ import annotations

from typing import Final, cast

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from sme_crm.domain.letters.template import BODY_SIZE, Align
from sme_crm.domain.typography import NARROW, NO_BREAK
from sme_crm.ui.letters.editor.block_formats import (
    FILLER,
    align_of,
    attributes_of,
    is_ready,
    role_of,
)
from sme_crm.ui.letters.editor.block_words import ROLE_ICONS, role_name
from sme_crm.ui.letters.editor.letter_edit import LetterEdit
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.flow_layout import FlowLayout

_FLAGS: Final = (("bold", "B"), ("italic", "I"), ("underline", "U"))
_SIZES: Final = ("9", "", "12", "14", "18", "24")
INSERTED: Final = (
    "letterhead", "address", "place_date", "subject", "salutation", "valediction", "signature",
    "postscript", "coupon", "table", "image", "spacer", "page_break",
)  # fmt: skip
"""The roles that can be put in, in the order of a letter."""


class ToolBar(QWidget):
    """Shows what stands at the cursor of the text and tells what is wanted."""

    role_wanted = Signal(str)
    """"paragraph", "subject", "postscript", "item" or "numbered"."""
    size_wanted = Signal(object)
    flag_wanted = Signal(str)
    align_wanted = Signal(str)
    field_wanted = Signal()
    insert_wanted = Signal(str)
    words_wanted = Signal(str)
    condition_wanted = Signal()
    page_wanted = Signal()

    def __init__(self, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = read_only
        self.role = ComboBox(
            [
                ("paragraph", self.tr("Text")),
                ("subject", role_name("subject")),
                ("item", self.tr("Bulleted list")),
                ("numbered", self.tr("Numbered list")),
                ("postscript", role_name("postscript")),
            ],
            self.tr("Kind of block"),
        )
        self.size_box = ComboBox(accessible_name=self.tr("Size of the letters"))
        self._offer_sizes("")
        self._flags: dict[str, IconButton] = {}
        self._aligns: dict[str, IconButton] = {}
        self.insert = Button(self.tr("Insert"), "plus")
        self.insert.setToolTip(self.tr("Address, coupon, table, picture…"))
        self.field = Button(self.tr("Field"), "tag")
        self.field.setToolTip(self.tr("A value of each contact (or type @ in the text)"))
        self.condition = IconButton("filter", self.tr("Print this only for some contacts…"))
        self.page = IconButton("document", self.tr("Page and letterhead…"))
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_12, size.SPACE_8, size.SPACE_12, size.SPACE_8)
        flow = FlowLayout(spacing=size.SPACE_4)
        column.addLayout(flow)
        self.role.setMinimumWidth(124)
        self.size_box.setMinimumWidth(84)
        self.insert.set_menu(self._make_insert_menu())
        tools: list[QWidget] = [self.field, self.insert, self.condition, self.role, self.size_box]
        tools += [*self._make_flags(), *self._make_aligns(), self.page]
        for tool in tools:
            flow.addWidget(tool)

    def _make_insert_menu(self) -> QMenu:
        menu = QMenu(self.insert)
        for role in INSERTED:
            action = menu.addAction(icon(ROLE_ICONS[role]), role_name(role))
            action.triggered.connect(
                lambda _checked=False, role=role: self.insert_wanted.emit(role)
            )
        menu.addSeparator()
        for words, text in (
            (NO_BREAK, self.tr("No-break space\tCtrl+Shift+Space")),
            (NARROW, self.tr("Narrow no-break space\tAlt+Shift+Space")),
        ):
            action = menu.addAction(icon("spacing"), text)
            action.triggered.connect(
                lambda _checked=False, words=words: self.words_wanted.emit(words)
            )
        return menu

    def _make_flags(self) -> list[QWidget]:
        names = {
            "bold": self.tr("Bold (Ctrl+B)"),
            "italic": self.tr("Italic (Ctrl+I)"),
            "underline": self.tr("Underlined (Ctrl+U)"),
        }
        for flag, letter in _FLAGS:
            button = IconButton("edit", names[flag])
            button.setIcon(QIcon())
            button.setText(letter)
            look = font(TextRole.STRONG if flag == "bold" else TextRole.MEDIUM)
            look.setItalic(flag == "italic")
            look.setUnderline(flag == "underline")
            button.setFont(look)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, flag=flag: self.flag_wanted.emit(flag))
            self._flags[flag] = button
        return list(self._flags.values())

    def _make_aligns(self) -> list[QWidget]:
        names = {
            "left": self.tr("Left"),
            "center": self.tr("Centred"),
            "right": self.tr("Right"),
            "justify": self.tr("Both edges"),
        }
        for align, name in names.items():
            button = IconButton(f"align-{align}", name)
            button.setCheckable(True)
            button.clicked.connect(
                lambda _checked=False, align=align: self.align_wanted.emit(align)
            )
            self._aligns[align] = button
        return list(self._aligns.values())

    def _connect(self) -> None:
        self.role.activated.connect(lambda _index: self.role_wanted.emit(self.role.key()))
        self.size_box.activated.connect(lambda _index: self.size_wanted.emit(self._points()))
        self.field.clicked.connect(self.field_wanted)
        self.condition.clicked.connect(self.condition_wanted)
        self.page.clicked.connect(self.page_wanted)

    def _offer_sizes(self, points: str) -> None:
        """The usual sizes, and the one at the cursor in its place among them."""
        sizes = sorted({*_SIZES, points}, key=lambda key: float(key or BODY_SIZE))
        if sizes != [str(self.size_box.itemData(row)) for row in range(self.size_box.count())]:
            number = QLocale().toString
            self.size_box.set_choices(
                [(key, number(float(key), "g", 3) if key else self.tr("Normal")) for key in sizes]
            )

    def _points(self) -> float | None:
        key = self.size_box.key()
        return float(key) if key else None

    def show_place(self, edit: LetterEdit) -> None:
        """Say what stands at the cursor; tools that mean nothing there wait."""
        block = edit.textCursor().block()
        shown = block.blockFormat()
        role, ready = role_of(shown), is_ready(block)
        table = edit.textCursor().currentTable() is not None
        writable = not self._read_only
        words = writable and not ready
        key = role if role != FILLER else "paragraph"
        if role == "item" and attributes_of(shown).get("numbered"):
            key = "numbered"
        known = key in ("paragraph", "subject", "item", "numbered", "postscript")
        self.role.choose(key if known else "paragraph")
        self.role.setEnabled(words and known and not table)
        style = edit.style_now()
        points = f"{style.size:g}" if style.size is not None else ""
        self._offer_sizes(points)
        self.size_box.choose(points)
        self.size_box.setEnabled(words)
        for flag, button in self._flags.items():
            button.setEnabled(words)
            button.setChecked(bool(getattr(style, flag)))
        aligned = writable and not table and role in ("paragraph", "image", FILLER)
        present = align_of(shown)
        for align, button in self._aligns.items():
            button.setEnabled(aligned)
            button.setChecked(aligned and present == cast("Align", align))
        self.field.setEnabled(words)
        self.insert.setEnabled(writable)
        self.condition.setEnabled(writable)
        self.page.setEnabled(writable)
