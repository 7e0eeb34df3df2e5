"""The text of a block: broken and shortened at words, never within one."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from sme_crm.domain.short_lines import fitted
from sme_crm.ui.theme.fonts import TextRole, metrics

SUBJECT: Final = TextRole.SMALL_STRONG
DETAIL: Final = TextRole.SMALL


class Line(NamedTuple):
    """One line of a block."""

    text: str
    role: TextRole


@lru_cache(maxsize=20_000)
def text_width(text: str, role: TextRole) -> int:
    """Width in px, measured once."""
    return metrics(role).horizontalAdvance(text)


@lru_cache(maxsize=8)
def line_height(role: TextRole) -> int:
    """Distance in px from one line to the next."""
    return metrics(role).height()


@lru_cache(maxsize=4096)
def block_lines(
    subject: str, times: tuple[str, ...], details: tuple[str, ...], width: int, height: int
) -> tuple[Line, ...]:
    """What a block of this room says: the subject first, then its times and details.

    `times` from the longest form to the shortest; the first that fits is taken, none when the
    subject needs the room. Only whole lines are returned.
    """
    count = max(1, height // line_height(SUBJECT))

    def strong(text: str) -> int:
        return text_width(text, SUBJECT)

    def plain(text: str) -> int:
        return text_width(text, DETAIL)

    found = [Line(text, SUBJECT) for text in fitted(subject, width, count, strong)]
    if found and len(found) < count:
        told = next((text for text in times if plain(text) <= width), "")
        if told:
            found.append(Line(told, DETAIL))
        for detail in details:
            room = count - len(found)
            if room > 0 and plain(detail.split(" ")[0]) <= width:
                found += [Line(text, DETAIL) for text in fitted(detail, width, min(2, room), plain)]
    return tuple(found)


def line_text(text: str, width: int, role: TextRole = DETAIL) -> str:
    """A text in one line, shortened at words; "" when nothing fits."""
    found = fitted(text, width, 1, lambda part: text_width(part, role))
    return found[0] if found else ""
