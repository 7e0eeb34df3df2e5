"""Item roles that list models answer and the delegates of lists paint."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole)


class ListRole(IntEnum):
    """What a cell may say beside Qt.DisplayRole (its text) and Qt.ToolTipRole."""

    ENTITY_ID = _FIRST + 1
    """int: id of the row's record; also chooses the tint of the avatar."""
    AVATAR_NAME = _FIRST + 2
    """str: the cell begins with an avatar with the initials of this name."""
    AVATAR_ICON = _FIRST + 3
    """str: name of an icon in the avatar instead of initials ("company")."""
    SECOND_LINE = _FIRST + 4
    """str: quiet second line below the text."""
    CHIP_TONE = _FIRST + 5
    """str (a Tone): the text is painted as a chip of this tone."""
    MUTED = _FIRST + 6
    """bool: the text is painted in the quiet colour (dates, counts)."""
    ICON = _FIRST + 7
    """str: name of an icon before the text."""
    ICON_TONE = _FIRST + 8
    """str: colour token or tone of that icon, "muted" if not said."""
    LOADING = _FIRST + 9
    """bool: the row is not there yet; a grey bar is painted in place of its text."""
    SORT_KEY = _FIRST + 10
    """str: key of the column for sorting, from headerData."""
    CELL = _FIRST + 11
    """Cell: all that is painted, in one value; a model that answers it is asked nothing else."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows; each part as the role of the same name says."""

    text: str
    second_line: str | None = None
    avatar_name: str | None = None
    avatar_icon: str = ""
    entity_id: int = 0
    chip_tone: str = ""
    muted: bool = False
    icon: str = ""
    icon_tone: str = ""
    loading: bool = False
    right_aligned: bool = False
    indent: int = 0
    """How many steps the cell stands to the right: its level in a tree."""
