"""The rows of the text of a letter, one per block: what it is, its text or its choice, its menu."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.domain.letters.template import (
    Block,
    ItemList,
    Paragraph,
    Postscript,
    Runs,
    Salutation,
    Signature,
    Spacer,
    Subject,
    TextRun,
    Valediction,
)
from sme_crm.domain.salutation import Tone, salutation
from sme_crm.ui.letters.letter_words import FieldNames, block_name
from sme_crm.ui.letters.run_editor import RunEditor
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.value_fields import NumberField

_OWN = "own"
_ROOM = 16


class Desk(QObject):
    """What all rows of one text share: the names of fields, and what happens to the text."""

    edited = Signal()
    """Words were typed or a choice was made."""
    left = Signal()
    """A text was left, or blocks were added, moved or taken away: time to keep it."""
    focused = Signal(object)
    """The RunEditor the cursor went into."""

    def __init__(self, names: FieldNames, read_only: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names = names
        self.read_only = read_only

    def watch(self, editor: RunEditor) -> RunEditor:
        """Hear of what happens in an editor."""
        editor.setReadOnly(self.read_only)
        editor.edited.connect(self.edited)
        editor.left.connect(self.left)
        editor.focused.connect(lambda: self.focused.emit(editor))
        return editor


class BlockRow(QWidget):
    """Name and menu above, content below; subclasses add the content and answer `block`."""

    moved = Signal(int)
    """To be moved by this many places."""
    removed = Signal()
    add_wanted = Signal(str)
    """A block of this kind (see `block_column.KINDS`) is to be added below."""

    def __init__(self, desk: Desk, block: Block, add_menu: list[tuple[str, str, str]]) -> None:
        super().__init__()
        self.desk = desk
        self._block = block
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.title = block_name(block)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(size.SPACE_8)
        self.caption = TextLabel(self.title, TextRole.SMALL, "muted")
        line.addWidget(self.caption)
        self._line = line
        line.addStretch(1)
        self.more = IconButton("more", self.tr("Block: {name}").format(name=self.title))
        self.more.setFixedHeight(size.SPACE_24)
        self.more.setEnabled(not desk.read_only)
        menu = QMenu(self.more)
        # Filled when opened: a letter has many rows, and few of their menus are ever seen.
        menu.aboutToShow.connect(lambda: self._fill_menu(menu, add_menu))
        self.more.setMenu(menu)
        line.addWidget(self.more)
        self._column.addLayout(line)

    def _fill_menu(self, menu: QMenu, add_menu: list[tuple[str, str, str]]) -> None:
        if not menu.isEmpty():
            return
        below = menu.addMenu(icon("plus"), self.tr("Add below"))
        for kind, name, icon_name in add_menu:
            action = below.addAction(icon(icon_name), name)
            action.triggered.connect(lambda _checked=False, kind=kind: self.add_wanted.emit(kind))
        self._add_to(menu, self.tr("Move up"), "chevron-up", lambda: self.moved.emit(-1))
        self._add_to(menu, self.tr("Move down"), "chevron-down", lambda: self.moved.emit(1))
        menu.addSeparator()
        self._add_to(menu, self.tr("Take out"), "trash", self.removed.emit)

    def _add_to(self, menu: QMenu, text: str, icon_name: str, act: object) -> QAction:
        action = menu.addAction(icon(icon_name), text)
        assert callable(act)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def add_content(self, widget: QWidget) -> None:
        """Put a widget below the name."""
        self._column.addWidget(widget)

    def add_beside_name(self, widget: QWidget) -> None:
        """Put a widget in the line of the name."""
        self._line.insertWidget(1, widget)

    def block(self) -> Block:
        """The block as it stands now."""
        return self._block

    def editors(self) -> list[RunEditor]:
        """The editors of this row."""
        return []

    def focus_first(self) -> None:
        """Put the cursor into the row."""
        self.more.setFocus()


class TextRow(BlockRow):
    """A paragraph, a subject, a P.S., a signature: one text."""

    split_wanted = Signal(object, object)
    """Runs before and after the cursor: Enter was pressed in a paragraph."""
    merge_wanted = Signal()

    def __init__(self, desk: Desk, block: Block, add_menu: list[tuple[str, str, str]]) -> None:
        super().__init__(desk, block, add_menu)
        assert isinstance(block, (Paragraph, Subject, Postscript, Signature))
        self.editor = desk.watch(RunEditor(desk.names, block.runs, self.title))
        if isinstance(block, Subject):
            self.editor.set_single_line()
        if isinstance(block, Signature):
            self.editor.setPlaceholderText(self.tr("Who signs, from the settings"))
        if isinstance(block, Paragraph):
            self.editor.split_wanted.connect(
                lambda: self.split_wanted.emit(*self.editor.runs_around_cursor())
            )
            self.editor.merge_wanted.connect(self.merge_wanted)
        self.add_content(self.editor)

    def block(self) -> Block:
        """The block with the text as it stands."""
        block, runs = self._block, self.editor.runs()
        if isinstance(block, Paragraph):
            return replace(block, runs=runs)
        if isinstance(block, Subject):
            return replace(block, runs=runs)
        if isinstance(block, Postscript):
            return replace(block, runs=runs)
        assert isinstance(block, Signature)
        return replace(block, runs=runs)

    def editors(self) -> list[RunEditor]:
        """The one."""
        return [self.editor]

    def focus_first(self) -> None:
        """Into the text."""
        self.editor.setFocus()


class SalutationRow(BlockRow):
    """How the letter begins: formal or warm, by the civility of each contact."""

    def __init__(
        self,
        desk: Desk,
        block: Salutation,
        add_menu: list[tuple[str, str, str]],
        language: str,
    ) -> None:
        super().__init__(desk, block, add_menu)
        self._kept = block
        formal, warm = (
            salutation("mrs", language, tone=tone, family_name="Martin")
            for tone in ("formal", "warm")
        )
        # English knows one salutation for both.
        choices = [("formal", self.tr("By civility: {example}").format(example=formal))]
        if warm != formal:
            choices = [
                ("formal", self.tr("Formal: {example}").format(example=formal)),
                ("warm", self.tr("Warm: {example}").format(example=warm)),
            ]
        self.tone = ComboBox(choices, self.title)
        self.tone.choose(block.tone)
        self.tone.setEnabled(not desk.read_only)
        self.tone.currentIndexChanged.connect(lambda _index: self.desk.edited.emit())
        self.tone.activated.connect(lambda _index: self.desk.left.emit())
        self.add_content(self.tone)

    def block(self) -> Block:
        """The block with the tone chosen."""
        if self.tone.count() < 2:
            return self._kept
        return replace(self._kept, tone=_tone(self.tone.key()))

    def focus_first(self) -> None:
        """Into the choice."""
        self.tone.setFocus()


class ValedictionRow(BlockRow):
    """How the letter ends: by the civility of each contact, or in own words."""

    def __init__(
        self, desk: Desk, block: Valediction, add_menu: list[tuple[str, str, str]]
    ) -> None:
        super().__init__(desk, block, add_menu)
        self._kept = block
        self.choice = ComboBox(
            [
                ("formal", self.tr("Formal, by civility")),
                ("warm", self.tr("Warm, by civility")),
                (_OWN, self.tr("In my own words")),
            ],
            self.title,
        )
        self.choice.choose(_OWN if block.runs else block.tone)
        self.choice.setEnabled(not desk.read_only)
        self.editor = desk.watch(RunEditor(desk.names, block.runs, self.title))
        self.editor.setVisible(bool(block.runs))
        self.choice.activated.connect(lambda _index: self._choose())
        self.add_content(self.choice)
        self.add_content(self.editor)

    def _choose(self) -> None:
        self.editor.setVisible(self.choice.key() == _OWN)
        self.desk.edited.emit()
        if self.choice.key() == _OWN:
            self.editor.setFocus()
        else:
            self.desk.left.emit()

    def block(self) -> Block:
        """The block with the tone or the words."""
        key = self.choice.key()
        if key == _OWN:
            return replace(self._kept, runs=self.editor.runs())
        return replace(self._kept, tone=_tone(key), runs=())

    def editors(self) -> list[RunEditor]:
        """The one for own words."""
        return [self.editor]

    def focus_first(self) -> None:
        """Into the choice."""
        self.choice.setFocus()


class ListRow(BlockRow):
    """A list: one text per item; Enter begins the next item."""

    def __init__(self, desk: Desk, block: ItemList, add_menu: list[tuple[str, str, str]]) -> None:
        super().__init__(desk, block, add_menu)
        self._kept = block
        self._items: list[tuple[QWidget, RunEditor, TextLabel]] = []
        for item in block.items or ((),):
            self._insert(len(self._items), item)

    def _insert(self, at: int, runs: Runs) -> RunEditor:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 2)
        line.setSpacing(size.SPACE_4)
        marker = TextLabel("•", tone="muted")
        marker.setFixedWidth(_ROOM)
        marker.setContentsMargins(0, size.SPACE_8 - 1, 0, 0)
        editor = self.desk.watch(RunEditor(self.desk.names, runs, self.title))
        editor.split_wanted.connect(lambda: self._split(editor))
        editor.merge_wanted.connect(lambda: self._merge(editor))
        line.addWidget(marker, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(editor, 1)
        self._items.insert(at, (holder, editor, marker))
        self._column.insertWidget(at + 1, holder)
        self._number()
        return editor

    def _number(self) -> None:
        for number, (_holder, editor, marker) in enumerate(self._items, 1):
            marker.setText(f"{number}." if self._kept.numbered else "•")
            editor.setAccessibleName(
                self.tr("{list}, item {number}").format(list=self.title, number=number)
            )

    def _at(self, editor: RunEditor) -> int:
        return next(at for at, item in enumerate(self._items) if item[1] is editor)

    def _split(self, editor: RunEditor) -> None:
        before, after = editor.runs_around_cursor()
        editor.set_runs(before)
        follower = self._insert(self._at(editor) + 1, after)
        follower.setFocus()
        self.desk.edited.emit()

    def _merge(self, editor: RunEditor) -> None:
        at = self._at(editor)
        if at == 0:
            return
        holder, _editor, _marker = self._items.pop(at)
        earlier = self._items[at - 1][1]
        append_runs(earlier, editor.runs())
        holder.hide()
        holder.deleteLater()
        self._number()
        self.desk.edited.emit()

    def block(self) -> Block:
        """The list with its items as they stand."""
        return replace(self._kept, items=tuple(editor.runs() for _, editor, _ in self._items))

    def editors(self) -> list[RunEditor]:
        """One per item."""
        return [editor for _, editor, _ in self._items]

    def focus_first(self) -> None:
        """Into the first item."""
        self._items[0][1].setFocus()


class SpacerRow(BlockRow):
    """Empty room of so many millimetres."""

    def __init__(self, desk: Desk, block: Spacer, add_menu: list[tuple[str, str, str]]) -> None:
        super().__init__(desk, block, add_menu)
        self._kept = block
        self.height_field = NumberField(0, 250, self.tr("Height in millimetres"))
        self.height_field.setSuffix(self.tr(" mm"))
        self.height_field.setValue(round(block.height))
        self.height_field.setEnabled(not desk.read_only)
        self.height_field.valueChanged.connect(lambda _value: self.desk.edited.emit())
        self.height_field.editingFinished.connect(self.desk.left)
        self.add_beside_name(self.height_field)

    def block(self) -> Block:
        """The room as it stands."""
        if round(self._kept.height) == self.height_field.value():
            return self._kept
        return replace(self._kept, height=float(self.height_field.value()))


def append_runs(editor: RunEditor, runs: Runs) -> None:
    """Add runs at the end of a text and leave the cursor between the two."""
    before = editor.runs()
    editor.set_runs((*before, *runs))
    cursor = editor.textCursor()
    length = sum(_units(run.text) if isinstance(run, TextRun) else 1 for run in before)
    cursor.setPosition(length)
    editor.setTextCursor(cursor)
    editor.setFocus()


def _units(text: str) -> int:
    """Positions of a text document count UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _tone(key: str) -> Tone:
    return "warm" if key == "warm" else "formal"
