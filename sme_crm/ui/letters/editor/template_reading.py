"""A text document read back into the blocks of a template."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final, cast

from PySide6.QtGui import QTextBlock, QTextDocument, QTextFrame, QTextTable

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
    Salutation,
    Signature,
    Spacer,
    Subject,
    Table,
    Valediction,
)
from sme_crm.ui.letters.editor.block_formats import (
    Path,
    align_of,
    attributes_of,
    is_filler,
    is_ready,
    path_of,
    role_of,
)
from sme_crm.ui.letters.editor.conditions import Conditions
from sme_crm.ui.letters.editor.run_formats import read_runs


@dataclass(frozen=True, slots=True)
class _Part:
    """A block with the conditions it stands under; `list` numbers the items of one list.

    `start` is its position in the document.
    """

    block: Block
    path: Path
    list: int | None = None
    start: int = 0


def read_template(document: QTextDocument, conditions: Conditions) -> tuple[Block, ...]:
    """The blocks as they stand in the document."""
    return read_range(document, conditions, 0, document.characterCount())


def read_range(
    document: QTextDocument, conditions: Conditions, start: int, end: int
) -> tuple[Block, ...]:
    """The blocks that lie between two positions, at least in part; of ready ones all."""
    return tuple(_nested(list(_parts(document.rootFrame(), start, end)), conditions, 0))


def start_of(document: QTextDocument, conditions: Conditions, place: int) -> int | None:
    """The position of a block by its place in reading order (`every_block`); None beyond it."""
    at = -1
    former: _Part | None = None
    for part in _parts(document.rootFrame(), 0, document.characterCount()):
        known = tuple(step for step in part.path if step.condition in conditions)
        before = former.path if former is not None else ()
        begun = [
            depth
            for depth, step in enumerate(known)
            if len(before) <= depth or before[depth].condition != step.condition
        ]
        at += len(known) - begun[0] if begun else 0
        if part.list is None or former is None or former.list != part.list:
            at += 1
        if at >= place:
            return part.start
        former = part
    return None


def _parts(frame: QTextFrame, start: int, end: int) -> Iterator[_Part]:
    iterator = frame.begin()
    while not iterator.atEnd():
        inner = iterator.currentFrame()
        if isinstance(inner, QTextTable):
            if inner.firstPosition() <= end and inner.lastPosition() >= start:
                start_at = inner.firstPosition()
                yield _Part(_table(inner), path_of(inner.format()), start=start_at)
        else:
            block = iterator.currentBlock()
            if _lies_between(block, start, end):
                yield from _line(block, start - block.position(), end - block.position())
        iterator += 1


def _lies_between(block: QTextBlock, start: int, end: int) -> bool:
    first, last = block.position(), block.position() + block.length() - 1
    if start < end and (is_ready(block) or first == end):
        return start <= first < end
    return first <= end and last >= start


def _line(block: QTextBlock, start: int, end: int) -> Iterator[_Part]:
    shown = block.blockFormat()
    role, kept = role_of(shown), attributes_of(shown)
    if is_filler(block):
        return
    if is_ready(block):
        make = _READY.get(role)
        if make is not None:
            made = make(kept, align_of(shown))
            yield _Part(made, path_of(shown), start=block.position())
        return
    runs = read_runs(block, max(0, start), min(end, block.length() - 1))
    number = int(kept.get("list", 0)) if role == "item" else None
    made = _written(role, runs, kept, align_of(shown))
    yield _Part(made, path_of(shown), number, block.position())


def _written(role: str, runs: Runs, kept: dict[str, Any], align: Align) -> Block:
    extra = kept.get("extra", {})
    if role == "subject":
        return Subject(runs, extra)
    if role == "postscript":
        return Postscript(runs, extra)
    if role == "coupon":
        return Coupon(runs, kept.get("code", "qr"), extra)
    if role == "signature":
        return Signature(runs, extra)
    if role == "valediction":
        return Valediction(kept.get("tone", "formal"), runs, extra)
    if role == "item":
        return ItemList((runs,), bool(kept.get("numbered")), extra)
    return Paragraph(runs, align, extra)


def _table(table: QTextTable) -> Table:
    kept = attributes_of(table.format())
    rows = tuple(
        tuple(_cell(table, row, column) for column in range(table.columns()))
        for row in range(table.rows())
    )
    widths = tuple(float(share) for share in kept.get("widths", ()))
    return Table(
        rows,
        widths if len(widths) == table.columns() else (),
        tuple(cast("list[Align]", kept.get("aligns", ())))[: table.columns()],
        bool(kept.get("headed")),
        kept.get("rules", "rows"),
        kept.get("extra", {}),
    )


def _cell(table: QTextTable, row: int, column: int) -> Runs:
    return read_runs(table.cellAt(row, column).firstCursorPosition().block())


# What a ready block becomes, from its attributes and how it stands.
_READY: Final[dict[str, Callable[[dict[str, Any], Align], Block]]] = {
    "letterhead": lambda kept, _align: Letterhead(kept.get("extra", {})),
    "address": lambda kept, _align: AddressWindow(kept.get("extra", {})),
    "place_date": lambda kept, _align: PlaceDate(kept.get("extra", {})),
    "page_break": lambda kept, _align: PageBreak(kept.get("extra", {})),
    "salutation": lambda kept, _align: Salutation(
        kept.get("tone", "formal"), kept.get("extra", {})
    ),
    "valediction": lambda kept, _align: Valediction(
        kept.get("tone", "formal"), (), kept.get("extra", {})
    ),
    "signature": lambda kept, _align: Signature((), kept.get("extra", {})),
    "spacer": lambda kept, _align: Spacer(float(kept.get("height", 5.0)), kept.get("extra", {})),
    "image": lambda kept, align: Image(
        kept["picture"], float(kept.get("width", 60.0)), align, kept.get("extra", {})
    ),
}


def _nested(parts: list[_Part], conditions: Conditions, depth: int) -> Iterator[Block]:
    """Parts under the same condition put into one block of it, items of one list into the list."""

    def condition_of(part: _Part) -> int | None:
        known = len(part.path) > depth and part.path[depth].condition in conditions
        return part.path[depth].condition if known else None

    for number, group in groupby(parts, condition_of):
        inside = list(group)
        if number is None:
            yield from _joined_lists(inside)
            continue
        kept = conditions[number]
        met = [part for part in inside if part.path[depth].met]
        unmet = [part for part in inside if not part.path[depth].met]
        yield Conditional(
            kept.criteria,
            tuple(_nested(met, conditions, depth + 1)),
            tuple(_nested(unmet, conditions, depth + 1)),
            kept.extra,
        )


def _joined_lists(parts: list[_Part]) -> Iterator[Block]:
    for number, group in groupby(parts, lambda part: part.list):
        blocks = [part.block for part in group]
        if number is None:
            yield from blocks
            continue
        items = [block for block in blocks if isinstance(block, ItemList)]
        runs = tuple(runs for block in items for runs in block.items)
        yield ItemList(runs, items[0].numbered, items[0].extra)
