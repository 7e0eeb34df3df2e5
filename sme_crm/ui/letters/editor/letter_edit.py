"""The text of a letter in one document: typing, fields, keys, what is painted around the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from sme_crm.domain.letters.template import Block, FieldRun, RunStyle
from sme_crm.ui.letters.editor import clipboard, text_menu, typing_keys
from sme_crm.ui.letters.editor.announcing import PlaceAnnouncer
from sme_crm.ui.letters.editor.bands import Part, make_room, parts_of
from sme_crm.ui.letters.editor.block_editing import one_step
from sme_crm.ui.letters.editor.block_formats import READY_OBJECT, is_ready
from sme_crm.ui.letters.editor.conditions import Conditions
from sme_crm.ui.letters.editor.field_chips import FieldChips
from sme_crm.ui.letters.editor.field_places import FieldPlaces
from sme_crm.ui.letters.editor.margin_painting import MarginPainter
from sme_crm.ui.letters.editor.ready_blocks import Describe, ReadyBlocks
from sme_crm.ui.letters.editor.run_formats import (
    FIELD_OBJECT,
    OBJECT,
    field_format,
    style_format,
    style_of,
)
from sme_crm.ui.letters.editor.run_styles import StyleChange, flagged, restyle
from sme_crm.ui.letters.editor.taking_out import make_place, take_out
from sme_crm.ui.letters.editor.template_reading import read_template
from sme_crm.ui.letters.editor.template_writing import write_template
from sme_crm.ui.letters.editor.text_zoom import TextZoom, scalable
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.widgets.labels import plain_tooltip

_STYLE_KEYS: Final = {Qt.Key.Key_B: "bold", Qt.Key.Key_I: "italic", Qt.Key.Key_U: "underline"}


class LetterEdit(QTextEdit):
    """Shows the blocks of one template and gives them back as they read now."""

    edited = Signal()
    left = Signal()
    moved = Signal()
    """The cursor stands elsewhere, or the style or block at it is another one."""
    field_opened = Signal(int)
    """The field at this position is to be opened."""
    field_exchanged = Signal(int)
    """Another field is to be chosen for this position."""
    field_wanted = Signal()
    """"@" was typed where a field may begin: offer the list."""
    ready_opened = Signal(int)
    """The ready block with this number is to be opened."""
    condition_opened = Signal(int)
    """The condition with this number is to be opened."""
    picture_brought = Signal(object)
    """A picture was dropped or pasted: its path, or its bytes."""

    def __init__(
        self, names: FieldNames, describe: Describe, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.names = names
        self.conditions = Conditions()
        self.language = "fr"
        self._loading = self._stepping = False
        self.parts: list[Part] = []
        self.chips = FieldChips(names, self)
        self.fields = FieldPlaces(self)
        self.look = describe
        self._ready = ReadyBlocks(describe, self)
        self.margin = MarginPainter(self)
        self.announcer = PlaceAnnouncer(self)
        self.zoom = TextZoom(self, self.chips, self._ready)
        self.setFont(scalable(font(TextRole.BODY)))
        self.setAccessibleName(self.tr("Text of the letter"))
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        document = self.document()
        document.setDocumentMargin(size.SPACE_16)
        for kind, handler in ((FIELD_OBJECT, self.chips), (READY_OBJECT, self._ready)):
            document.documentLayout().registerHandler(kind, handler)
        document.contentsChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self.moved)
        self.cursorPositionChanged.connect(self._show_end)
        self.currentCharFormatChanged.connect(lambda _format: self.moved.emit())

    # -- the template ----------------------------------------------------------------------------

    def show_blocks(self, blocks: tuple[Block, ...], language: str) -> None:
        """Show other blocks; there is nothing to undo then."""
        self._loading = True
        self.language = language
        self.clear()
        self.conditions.clear()
        self.setCurrentCharFormat(style_format(RunStyle()))
        write_template(self.document(), blocks, self.conditions)
        self._arrange()
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._loading = False

    def blocks(self) -> tuple[Block, ...]:
        """The blocks as they read now."""
        return read_template(self.document(), self.conditions)

    def begin(self) -> None:
        """Go to the first words of the user's own."""
        block = self.document().begin()
        while block.isValid() and is_ready(block):
            block = block.next()
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)
        self.setFocus()

    def refresh(self) -> None:
        """Another contact is shown: fields and ready blocks say other words."""
        self.zoom.lay_out_anew()
        self.announcer.describe()

    def _tell(self) -> None:
        if self._loading:
            return
        former = [(part.path, part.caption) for part in self.parts]
        self._loading = True  # the room made is no edit of its own
        self._arrange()
        self._loading = False
        if former != [(part.path, part.caption) for part in self.parts]:
            self.viewport().update()
        self.edited.emit()

    def _arrange(self) -> None:
        """Know the blocks anew; what is taken back brings its own room along."""
        self.parts = list(parts_of(self.document()))
        if not self._stepping and make_room(self.document(), self.parts):
            self.parts = list(parts_of(self.document()))

    def undo_step(self) -> None:
        """Take back the last step of typing."""
        self._step(self.undo)

    def redo_step(self) -> None:
        """Do it again."""
        self._step(self.redo)

    def _step(self, act: Callable[[], None]) -> None:
        self._stepping = True
        act()
        self._stepping = False
        self.moved.emit()

    # -- fields ------------------------------------------------------------------------------------

    def insert_field(self, key: str) -> None:
        """Put a merge field in at the cursor, in its style."""
        cursor = self.textCursor()
        run = FieldRun(key, style=style_of(self.currentCharFormat()))
        with one_step(cursor):
            make_place(cursor)
            cursor.insertText(OBJECT, field_format(run))
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(style_format(run.style))
        self.setFocus()

    # -- styles ------------------------------------------------------------------------------------

    def style_now(self) -> RunStyle:
        """The style at the cursor."""
        return style_of(self.currentCharFormat())

    def toggle_style(self, flag: str) -> None:
        """Turn "bold", "italic" or "underline" on or off for the selection or what is typed."""
        on = not getattr(self.style_now(), flag)
        self._apply(lambda style: flagged(style, flag, on))

    def set_size(self, points: float | None) -> None:
        """Set the selection, or what is typed next, in another size (None: that of the letter)."""
        self._apply(lambda style: replace(style, size=points))

    def _apply(self, change: StyleChange) -> None:
        cursor = self.textCursor()
        if cursor.hasSelection():
            restyle(cursor, change)
        else:
            self.setCurrentCharFormat(style_format(change(self.style_now())))
        self.moved.emit()

    # -- events ------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The keys of styles belong to the text, also where the window has others for them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if (own and event.key() in _STYLE_KEYS) or typing_keys.is_own(event):
                event.accept()
                return True
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tips of fields, ready blocks and conditions."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            tip = text_menu.tip_at(self, event.pos())
            QToolTip.showText(event.globalPos(), plain_tooltip(tip), self)
            return True
        return super().viewportEvent(event)

    def _show_end(self) -> None:
        """In the last block the end of the letter is shown, frame and margin with it."""
        last = self.document().lastBlock()
        if self.textCursor().block() != last:
            return
        height = self.document().documentLayout().blockBoundingRect(last).height()
        if height < self.viewport().height() / 2:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Styles, undo, what Enter, Backspace and "@" mean here; French spaces while typing."""
        flag = _STYLE_KEYS.get(Qt.Key(event.key()))
        if flag is not None and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.toggle_style(flag)
        elif typing_keys.take_key(self, event):
            return
        else:
            super().keyPressEvent(event)
            if event.text() and event.text().isprintable() and self.language.startswith("fr"):
                typing_keys.correct(self)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Words composed by the system's input method, never inside a ready block."""
        words = event.commitString()
        if self.isReadOnly():
            event.ignore()
            return
        if words or event.preeditString():
            typing_keys.free_place(self)
        super().inputMethodEvent(event)
        if words and self.language.startswith("fr"):
            typing_keys.correct(self)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes from cell to cell in a table, and on to the next tool elsewhere."""
        if not self.isReadOnly() and typing_keys.go_to_cell(self, 1 if next else -1):
            return True
        return super().focusNextPrevChild(next)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the band of a condition opens it."""
        number = self.margin.condition_under(event.position())
        if number is not None and not self.isReadOnly():
            self.condition_opened.emit(number)
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        over = self.margin.condition_under(event.position()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a field or a ready block opens it."""
        place = event.position().toPoint()
        position = self.fields.under(place)
        block = self.cursorForPosition(place).block()
        if position is not None:
            self.field_opened.emit(position)
        elif is_ready(block):
            self.ready_opened.emit(block.blockNumber())
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, with what belongs to the field, block or table first."""
        menu = text_menu.make_menu(self, event.pos())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: what was typed is to be kept."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, then the bars of conditions and the names of blocks around it."""
        painter = QPainter(self.viewport())
        self.margin.paint_behind(painter, event.rect())
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setClipRect(event.rect())
        self.margin.paint(painter, event.rect())
        painter.end()

    # -- copying -----------------------------------------------------------------------------------

    def cut_out(self) -> None:
        """Put what is selected on the clipboard and take it out."""
        if self.textCursor().hasSelection():
            self.copy()
            self.delete_selection()

    def delete_selection(self) -> None:
        """Take out what is selected; ready blocks whole."""
        cursor = self.textCursor()
        take_out(cursor)
        self.setTextCursor(cursor)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Our blocks for our editors, plain words for others."""
        return clipboard.copied(self.textCursor(), self.conditions, self.names)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Texts, our blocks, pictures."""
        return clipboard.can_paste(source) or clipboard.has_picture(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in our blocks, or plain text in the style of the cursor; pictures are asked for."""
        pictures = clipboard.pictures_in(source)
        if pictures:
            for picture in pictures:
                self.picture_brought.emit(picture)
            return
        cursor = self.textCursor()
        clipboard.paste(cursor, source, self.conditions, self.style_now())
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def dropEvent(self, event: QDropEvent) -> None:
        """What is drawn to another place leaves its own, as one step."""
        if self.isReadOnly() or not clipboard.take_own_drop(self, event):
            super().dropEvent(event)
