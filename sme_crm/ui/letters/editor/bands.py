"""What stands above a block of the text: the conditions that begin there, the block's own name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import (
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextTable,
)

from sme_crm.ui.letters.editor.block_formats import (
    Path,
    Step,
    is_filler,
    is_ready,
    path_of,
    role_of,
)

BAND: Final = 22
"""Height in pixels of the band that names a condition."""
CAPTION: Final = 24
"""Height in pixels of the name above a subject, a P.S., a coupon, with room around."""
_BEHIND_LIST: Final = 6
"""Pixels between a list and what follows it: its items stand close together."""
GAP: Final = 4
"""Pixels below a band."""
CAPTIONED: Final = frozenset({"subject", "postscript", "coupon", "valediction", "signature"})


@dataclass(frozen=True, slots=True)
class Part:
    """A block or a table with what stands above it."""

    item: QTextBlock | QTextTable
    path: Path
    begun: tuple[tuple[int, Step], ...]
    """The conditions (or their other halves) that begin here, with their depth."""
    caption: str
    """The role to name above the block, "" for none."""
    gap: int = 0
    """Pixels left free above all of it."""

    @property
    def above(self) -> int:
        """Pixels wanted above the block."""
        bands = len(self.begun) * (BAND + GAP) + (GAP if self.begun else 0)
        return self.gap + bands + (CAPTION if self.caption else 0)


def parts_of(document: QTextDocument) -> Iterator[Part]:
    """Every block and table of a document from top to bottom."""
    before: Path = ()
    former = ""
    for item in _items(document.rootFrame()):
        shown = _format(item)
        if not isinstance(item, QTextTable) and is_filler(item):
            # Qt wants it beside a table; a condition goes on over it.
            yield Part(item, (), (), "", _BEHIND_LIST if former == "item" else 0)
            former = ""
            continue
        path = path_of(shown)
        begun = tuple(
            (depth, step)
            for depth, step in enumerate(path)
            if before[: depth + 1] != path[: depth + 1]
        )
        role = role_of(shown)
        ready = isinstance(item, QTextTable) or is_ready(item)
        gap = _BEHIND_LIST if former == "item" and role != "item" else 0
        yield Part(item, path, begun, role if role in CAPTIONED and not ready else "", gap)
        before, former = path, role


def _items(root: QTextFrame) -> Iterator[QTextBlock | QTextTable]:
    iterator = root.begin()
    while not iterator.atEnd():
        frame = iterator.currentFrame()
        if isinstance(frame, QTextTable):
            yield frame
        elif iterator.currentBlock().isValid():
            yield iterator.currentBlock()
        iterator += 1


def _format(item: QTextBlock | QTextTable) -> QTextFormat:
    return item.format() if isinstance(item, QTextTable) else item.blockFormat()


def make_room(document: QTextDocument, parts: list[Part]) -> bool:
    """Give every block the room its bands need, as part of the step that made them needed.

    Returns whether some block got other room.
    """
    cursor = QTextCursor(document)
    joined = False
    for part in parts:
        item = part.item
        if round(_top_margin(item)) == part.above:
            continue
        if not joined:
            cursor.joinPreviousEditBlock()
            joined = True
        if isinstance(item, QTextTable):
            table = item.format()
            table.setTopMargin(part.above)
            item.setFormat(table)
        else:
            shown = item.blockFormat()
            shown.setTopMargin(part.above)
            cursor.setPosition(item.position())
            cursor.setBlockFormat(shown)
    if joined:
        cursor.endEditBlock()
    return joined


def _top_margin(item: QTextBlock | QTextTable) -> float:
    if isinstance(item, QTextTable):
        return item.format().topMargin()
    return item.blockFormat().topMargin()
