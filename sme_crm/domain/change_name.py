"""One change in words, and how those of one kind are put down shortly."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChangeName:
    """The two texts of a change, and the icon that stands before it."""

    one: str
    many: str
    icon: str = "edit"


def said_alike(text: str, icon: str) -> ChangeName:
    """A change that is said the same way whatever the number of contacts."""
    return ChangeName(text, text, icon)
