"""The editor of one text of a letter: styles, and merge fields that cannot be broken."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QByteArray, QEvent, QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QToolTip, QWidget

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.template import FieldRun, LetterTemplate, Paragraph, Runs, RunStyle
from sme_crm.domain.letters.template_json import template_from_json, template_to_json
from sme_crm.ui.letters.field_chip import FieldChips
from sme_crm.ui.letters.letter_words import FieldNames
from sme_crm.ui.letters.template_runs import (
    FIELD_OBJECT,
    OBJECT,
    field_format,
    field_of,
    insert_runs,
    is_field,
    read_runs,
    restyled,
    style_format,
    style_of,
)
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font
from sme_crm.ui.widgets.labels import plain_tooltip

_MIME = "application/x-sme-crm-letter-runs"
# Border and padding of the style sheet, above and below.
_FRAME = 2 * (size.SPACE_4 + 1)
_FLAGS = ("bold", "italic", "underline")
_STYLE_KEYS = {Qt.Key.Key_B: "bold", Qt.Key.Key_I: "italic", Qt.Key.Key_U: "underline"}


class RunEditor(QTextEdit):
    """Grows with its text. Enter and Backspace at an edge are offered to the block around it."""

    edited = Signal()
    left = Signal()
    focused = Signal()
    styled = Signal()
    """The style at the cursor may be another one."""
    split_wanted = Signal()
    merge_wanted = Signal()
    field_opened = Signal(int)
    """A field at this position of the text was double-clicked."""

    def __init__(
        self, names: FieldNames, runs: Runs = (), label: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._names = names
        self._loading = False
        self._single_line = False
        self._chips = FieldChips(names, self)
        self.setFont(font(TextRole.BODY))
        self.setAccessibleName(label)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(2)
        layout = self.document().documentLayout()
        layout.registerHandler(FIELD_OBJECT, self._chips)
        layout.documentSizeChanged.connect(lambda _size: self.updateGeometry())
        self.document().contentsChanged.connect(self._tell)
        self.currentCharFormatChanged.connect(lambda _format: self.styled.emit())
        self.set_runs(runs)

    # -- runs ----------------------------------------------------------------------------------

    def set_runs(self, runs: Runs) -> None:
        """Show these runs; there is nothing to undo then."""
        self._loading = True
        self.clear()
        self.setCurrentCharFormat(style_format(RunStyle()))
        insert_runs(QTextCursor(self.document()), runs)
        self.document().clearUndoRedoStacks()
        self._loading = False
        self.updateGeometry()

    def runs(self) -> Runs:
        """The runs as they stand; trailing line breaks count."""
        return read_runs(self.document())

    def runs_around_cursor(self) -> tuple[Runs, Runs]:
        """What stands before the selection and what after it."""
        cursor = self.textCursor()
        before = read_runs(self.document(), 0, cursor.selectionStart())
        return before, read_runs(self.document(), cursor.selectionEnd())

    def set_single_line(self) -> None:
        """Enter breaks no line here."""
        self._single_line = True

    def _tell(self) -> None:
        if not self._loading:
            self.edited.emit()

    # -- fields --------------------------------------------------------------------------------

    def insert_field(self, key: str) -> None:
        """Put a merge field in at the cursor, in its style."""
        run = FieldRun(key, style=style_of(self.currentCharFormat()))
        cursor = self.textCursor()
        cursor.insertText(OBJECT, field_format(run))
        cursor.setCharFormat(style_format(run.style))
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(style_format(run.style))
        self.setFocus()

    def field_at(self, position: int) -> FieldRun | None:
        """The field that stands at a position of the text."""
        if not 0 <= position < self.document().characterCount() - 1:
            return None
        cursor = QTextCursor(self.document())
        cursor.setPosition(position + 1)
        shown = cursor.charFormat()
        return field_of(shown) if is_field(shown) else None

    def field_by_cursor(self) -> int | None:
        """Where the field before or behind the cursor stands."""
        at = self.textCursor().position()
        return next((p for p in (at - 1, at) if self.field_at(p) is not None), None)

    def replace_field(self, position: int, run: FieldRun) -> None:
        """Give the field at a position another format or text if empty."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(OBJECT, field_format(run))

    # -- styles --------------------------------------------------------------------------------

    def style_now(self) -> RunStyle:
        """The style at the cursor."""
        return style_of(self.currentCharFormat())

    def toggle_style(self, flag: str) -> None:
        """Turn "bold", "italic" or "underline" on or off for the selection or what is typed."""
        on = not getattr(self.style_now(), flag)
        cursor = self.textCursor()
        if not cursor.hasSelection():
            style = _flagged(self.style_now(), flag, on)
            self.setCurrentCharFormat(style_format(style))
        else:
            self._restyle(cursor, flag, on)
        self.styled.emit()

    def _restyle(self, cursor: QTextCursor, flag: str, on: bool) -> None:
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        worker = QTextCursor(self.document())
        worker.beginEditBlock()
        for position in range(start, end):
            worker.setPosition(position)
            worker.setPosition(position + 1, QTextCursor.MoveMode.KeepAnchor)
            shown = worker.charFormat()
            worker.setCharFormat(restyled(shown, _flagged(style_of(shown), flag, on)))
        worker.endEditBlock()

    # -- size ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as the text."""
        return QSize(200, math.ceil(self.document().size().height()) + _FRAME)

    def minimumSizeHint(self) -> QSize:
        """As high as the text, narrow if it must."""
        return QSize(80, self.sizeHint().height())

    # -- events --------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The keys of styles belong to the text, also where the window has others for them."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            and event.key() in _STYLE_KEYS
        ):
            event.accept()
            return True
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._show_tip(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Styles; Enter and Backspace at the edges."""
        flag = _STYLE_KEYS.get(Qt.Key(event.key()))
        if flag is not None and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.toggle_style(flag)
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() == Qt.KeyboardModifier.AltModifier:
                position = self.field_by_cursor()
                if position is not None:
                    self.field_opened.emit(position)
                return
            if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.split_wanted.emit()
                return
            if self._single_line:
                return
        cursor = self.textCursor()
        if event.key() == Qt.Key.Key_Backspace and cursor.atStart() and not cursor.hasSelection():
            self.merge_wanted.emit()
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on a field opens it."""
        position = self._field_under(event.position().toPoint())
        if position is not None:
            self.field_opened.emit(position)
            return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The usual menu, with the field's own entry first."""
        menu = self.createStandardContextMenu(event.pos())
        position = self._field_under(event.pos())
        if position is not None:
            first = menu.actions()[0] if menu.actions() else None
            action = menu.addAction(self.tr("Text if empty, format…"))
            action.triggered.connect(lambda _checked=False: self.field_opened.emit(position))
            if first is not None:
                menu.insertAction(first, action)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The field menu acts here from now on."""
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left: what was typed is to be kept."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _field_under(self, place: QPoint) -> int | None:
        near = self.cursorForPosition(place).position()
        for position in (near, near - 1):
            if self.field_at(position) is not None and self._box_of(position).contains(
                place.toPointF()
            ):
                return position
        return None

    def _box_of(self, position: int) -> QRectF:
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        start = self.cursorRect(cursor)
        cursor.setPosition(position + 1)
        end = self.cursorRect(cursor)
        if end.top() != start.top():
            return QRectF(start.x(), start.y(), self.viewport().width(), start.height())
        return QRectF(start.x(), start.y(), end.x() - start.x(), start.height())

    def _show_tip(self, event: QHelpEvent) -> None:
        position = self._field_under(event.pos())
        run = self.field_at(position) if position is not None else None
        if run is None:
            QToolTip.hideText()
            return
        name = self._names.name(run.key)
        words = self.tr("{field}: of each contact. If empty, nothing is printed.")
        if run.fallback:
            words = self.tr("{field}: of each contact. If empty: “{fallback}”.")
        text = words.format(field=name, fallback=run.fallback)
        QToolTip.showText(event.globalPos(), plain_tooltip(text), self)

    # -- copying -------------------------------------------------------------------------------

    def createMimeDataFromSelection(self) -> QMimeData:
        """Our runs for our editors, plain words for others."""
        cursor = self.textCursor()
        runs = read_runs(self.document(), cursor.selectionStart(), cursor.selectionEnd())
        data = QMimeData()
        data.setText(self._plain(runs))
        plain = template_to_json(LetterTemplate("", "fr", (Paragraph(runs),)))
        data.setData(_MIME, QByteArray(plain.encode()))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Texts and our runs."""
        return source.hasText() or source.hasFormat(_MIME)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in our runs, or plain text in the style of the cursor."""
        cursor = self.textCursor()
        runs = _runs_from(source)
        if runs is not None:
            cursor.beginEditBlock()
            cursor.removeSelectedText()
            insert_runs(cursor, runs)
            cursor.endEditBlock()
        else:
            text = source.text().replace(OBJECT, "")
            if self._single_line:
                text = " ".join(text.split())
            cursor.insertText(text, style_format(self.style_now()))
        self.setTextCursor(cursor)

    def _plain(self, runs: Runs) -> str:
        return "".join(
            f"[{self._names.name(run.key)}]" if isinstance(run, FieldRun) else run.text
            for run in runs
        )


def _runs_from(source: QMimeData) -> Runs | None:
    """The runs somebody copied in one of our editors, None when it was something else."""
    if not source.hasFormat(_MIME):
        return None
    try:
        block = template_from_json(bytes(source.data(_MIME).data()).decode("utf-8")).blocks[0]
    except (InvalidInput, UnicodeDecodeError, IndexError):
        # Put there by another program (or version): its plain text is taken instead.
        return None
    return block.runs if isinstance(block, Paragraph) else None


def _flagged(style: RunStyle, flag: str, on: bool) -> RunStyle:
    values = {name: getattr(style, name) for name in _FLAGS}
    values[flag] = on
    return replace(style, **values)
