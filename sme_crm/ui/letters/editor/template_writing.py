"""The blocks of a template written into a text document."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTableFormat,
)

from sme_crm.domain.letters.template import (
    AddressWindow,
    Align,
    Block,
    Conditional,
    Coupon,
    Image,
    ItemList,
    Letterhead,
    PageBreak,
    Paragraph,
    PlaceDate,
    Postscript,
    Runs,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    Table,
    Valediction,
)
from sme_crm.ui.letters.editor.block_formats import (
    READY_OBJECT,
    Path,
    Step,
    block_format,
    filler_format,
    set_meaning,
)
from sme_crm.ui.letters.editor.conditions import Conditions
from sme_crm.ui.letters.editor.run_formats import OBJECT, insert_runs, style_format

_BARE: Final[dict[type, str]] = {
    Letterhead: "letterhead",
    AddressWindow: "address",
    PlaceDate: "place_date",
    PageBreak: "page_break",
}
_CELL_PADDING: Final = 4


@dataclass(frozen=True, slots=True)
class _Line:
    """One block of the document to be written."""

    role: str
    runs: Runs | None = None
    """None for a ready block."""
    attributes: dict[str, Any] | None = None
    align: Align = "left"


def write_template(
    document: QTextDocument, blocks: tuple[Block, ...], conditions: Conditions
) -> None:
    """Fill an empty document with blocks; their conditions go into `conditions`."""
    insert_blocks(QTextCursor(document), blocks, conditions)


def insert_blocks(
    cursor: QTextCursor, blocks: tuple[Block, ...], conditions: Conditions, path: Path = ()
) -> QTextCursor:
    """Put blocks in where the cursor stands, in an empty block or after the one it is in.

    Returns a cursor behind the last one.
    """
    writing = _Writing(cursor, conditions)
    writing.add(blocks, path)
    return writing.cursor


def ready_format(role: str) -> QTextCharFormat:
    """The format of the object that a ready block consists of."""
    shown = QTextCharFormat()
    shown.setObjectType(READY_OBJECT)
    shown.setProperty(QTextFormat.Property.UserProperty.value + 30, role)
    return shown


class _Writing:
    """Writes block after block; the first goes into the block the cursor is in if that is empty."""

    def __init__(self, cursor: QTextCursor, conditions: Conditions) -> None:
        self.cursor = cursor
        self.conditions = conditions
        self.fresh = cursor.block().length() == 1
        self.lists = 0

    def add(self, blocks: tuple[Block, ...], path: Path) -> None:
        for block in blocks:
            if isinstance(block, Conditional):
                self.add_conditional(block, path)
            elif isinstance(block, Table):
                self.add_table(block, path)
            elif isinstance(block, ItemList):
                self.lists += 1
                kept = {"numbered": block.numbered, "list": self.lists, **_extra(block)}
                for runs in block.items:
                    self.add_line(_Line("item", runs, kept), path)
            else:
                self.add_line(line_of(block), path)

    def add_conditional(self, block: Conditional, path: Path) -> None:
        number = self.conditions.add(block.condition, block.extra)
        # A condition needs a block to stand at.
        met = block.blocks or (() if block.otherwise else (Paragraph(),))
        self.add(met, (*path, Step(number, met=True)))
        self.add(block.otherwise, (*path, Step(number, met=False)))

    def add_line(self, line: _Line, path: Path) -> None:
        made = block_format(line.role, line.attributes, path, line.align)
        self.start_block(made)
        if line.runs is None:
            self.cursor.insertText(OBJECT, ready_format(line.role))
        else:
            insert_runs(self.cursor, line.runs)

    def start_block(self, made: QTextBlockFormat) -> None:
        plain = style_format(RunStyle())
        if self.fresh:
            self.cursor.setBlockFormat(made)
            self.cursor.setBlockCharFormat(plain)
        else:
            self.cursor.insertBlock(made, plain)
        self.fresh = False

    def add_table(self, block: Table, path: Path) -> None:
        if not block.rows or not block.rows[0]:
            return
        if not self.fresh:
            self.start_block(filler_format())
        shown = table_format(block, path)
        table = self.cursor.insertTable(len(block.rows), len(block.rows[0]), shown)
        for row, cells in enumerate(block.rows):
            for column, runs in enumerate(cells):
                inside = table.cellAt(row, column).firstCursorPosition()
                inside.setBlockCharFormat(style_format(RunStyle()))
                insert_runs(inside, runs)
        # Qt keeps a block behind every table; what follows goes into it.
        self.cursor = QTextCursor(self.cursor.document())
        self.cursor.setPosition(table.lastPosition() + 1)
        self.cursor.setBlockFormat(filler_format())
        self.fresh = True


def table_format(block: Table, path: Path) -> QTextTableFormat:
    """How a table looks while it is written, and all that the template says of it."""
    shown = QTextTableFormat()
    kept = {
        "widths": list(block.widths), "aligns": list(block.aligns), "headed": block.headed,
        "rules": block.rules, **_extra(block),
    }  # fmt: skip
    set_meaning(shown, "table", kept, path)
    shown.setCellPadding(_CELL_PADDING)
    shown.setCellSpacing(0)
    shown.setBorder(1)
    shown.setBorderCollapse(True)
    shown.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    columns = len(block.rows[0])
    shares = block.widths if len(block.widths) == columns else (1.0,) * columns
    total = sum(shares) or 1.0
    percent = QTextLength.Type.PercentageLength
    shown.setColumnWidthConstraints([QTextLength(percent, 100 * s / total) for s in shares])
    if block.headed:
        shown.setHeaderRowCount(1)
    return shown


def line_of(block: Block) -> _Line:
    """One block of the document for a block of the template that needs just one."""
    extra = _extra(block)
    if isinstance(block, Paragraph):
        return _Line("paragraph", block.runs, extra, block.align)
    if isinstance(block, Subject):
        return _Line("subject", block.runs, extra)
    if isinstance(block, Postscript):
        return _Line("postscript", block.runs, extra, "justify")
    if isinstance(block, Coupon):
        return _Line("coupon", block.runs, {"code": block.code, **extra})
    if isinstance(block, Signature):
        return _Line("signature", block.runs or None, extra)
    if isinstance(block, Valediction):
        return _Line("valediction", block.runs or None, {"tone": block.tone, **extra}, "justify")
    if isinstance(block, Salutation):
        return _Line("salutation", None, {"tone": block.tone, **extra})
    if isinstance(block, Spacer):
        return _Line("spacer", None, {"height": block.height, **extra})
    if isinstance(block, Image):
        kept = {"picture": block.picture, "width": block.width, **extra}
        return _Line("image", None, kept, block.align)
    return _Line(_BARE[type(block)], None, extra)


def _extra(block: Block) -> dict[str, Any]:
    return {"extra": dict(block.extra)} if block.extra else {}
