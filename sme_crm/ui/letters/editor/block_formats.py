"""What the blocks of the text document mean: their role, their attributes, their conditions.

Everything a template says about a block is kept as properties of its format, so that Qt's own
undo, copying and splitting of paragraphs carry it along.
"""

from __future__ import annotations

import json
from typing import Any, Final, NamedTuple, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextFormat, QTextTableFormat

from sme_crm.domain.letters.template import Align

_FIRST: Final = QTextFormat.Property.UserProperty.value + 20
_ROLE, _ATTRIBUTES, _PATH = _FIRST, _FIRST + 1, _FIRST + 2
READY_OBJECT: Final = QTextFormat.ObjectTypes.UserObject.value + 2
"""The object that fills the line of a ready block (address, salutation…)."""

FILLER: Final = ""
"""The role of a block Qt wants beside a table; empty it means nothing, with text a paragraph."""

INDENT: Final = 14
"""Pixels a condition moves its blocks to the right."""
_ITEM_ROOM: Final = 20
_BELOW: Final = 8

_ALIGNMENTS: Final[dict[Align, Qt.AlignmentFlag]] = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "justify": Qt.AlignmentFlag.AlignJustify,
    "right": Qt.AlignmentFlag.AlignRight,
    "center": Qt.AlignmentFlag.AlignHCenter,
}


class Step(NamedTuple):
    """One condition a block stands under: its number, and whether it is the met part."""

    condition: int
    met: bool


Path = tuple[Step, ...]


def block_format(
    role: str, attributes: dict[str, Any] | None = None, path: Path = (), align: Align = "left"
) -> QTextBlockFormat:
    """The format of a block of this meaning."""
    made = QTextBlockFormat()
    set_meaning(made, role, attributes or {}, path)
    made.setAlignment(_ALIGNMENTS[align])
    return made


def filler_format() -> QTextBlockFormat:
    """The format of a block that Qt wants beside a table, ready to become a paragraph."""
    return block_format(FILLER, align="justify")


def set_meaning(
    target: QTextFormat, role: str, attributes: dict[str, Any], path: Path = ()
) -> None:
    """Write role, attributes and conditions into the format of a block or a table."""
    target.setProperty(_ROLE, role)
    target.setProperty(_ATTRIBUTES, json.dumps(attributes, ensure_ascii=False))
    target.setProperty(_PATH, path_text(path))
    if isinstance(target, QTextTableFormat):
        target.setLeftMargin(INDENT * len(path))
        target.setBottomMargin(_BELOW)
    if isinstance(target, QTextBlockFormat):
        target.setLeftMargin(INDENT * len(path) + (_ITEM_ROOM if role == "item" else 0))
        target.setBottomMargin(2 if role == "item" else _BELOW)


def role_of(shown: QTextFormat) -> str:
    """The role a format gives, `FILLER` when it gives none."""
    return str(shown.property(_ROLE) or FILLER)


def attributes_of(shown: QTextFormat) -> dict[str, Any]:
    """What else the template says of the block."""
    kept = shown.property(_ATTRIBUTES)
    return cast("dict[str, Any]", json.loads(str(kept))) if kept else {}


def path_of(shown: QTextFormat) -> Path:
    """The conditions a block stands under, the outermost first."""
    text = str(shown.property(_PATH) or "")
    return tuple(Step(int(part[:-1]), part[-1] == "+") for part in text.split(",") if part)


def path_text(path: Path) -> str:
    """The conditions as kept in a format."""
    return ",".join(f"{step.condition}{'+' if step.met else '-'}" for step in path)


def align_of(shown: QTextBlockFormat) -> Align:
    """How the lines of a block stand."""
    horizontal = shown.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
    for align, flag in _ALIGNMENTS.items():
        if horizontal == flag:
            return align
    return "left"


def alignment(align: Align) -> Qt.AlignmentFlag:
    """Qt's flag of an alignment."""
    return _ALIGNMENTS[align]


def is_ready(block: QTextBlock) -> bool:
    """Whether a block is a ready one: a single object that fills its line."""
    return block.length() == 2 and _first_object(block) == READY_OBJECT


def is_filler(block: QTextBlock) -> bool:
    """Whether a block is an empty one that Qt wants beside a table."""
    return block.length() == 1 and role_of(block.blockFormat()) == FILLER


def _first_object(block: QTextBlock) -> int:
    iterator = block.begin()
    return 0 if iterator.atEnd() else iterator.fragment().charFormat().objectType()
