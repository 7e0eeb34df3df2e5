"""A line of an address as the norm makes it and as the user wants it printed."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.postal_address import LINE_LIMIT, shorten_street


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """`line` is what the norm makes of the sheet, `printed` what stands there ("" no line)."""

    line: str
    printed: str

    @property
    def fits(self) -> bool:
        """Whether sorting machines read it: at most 38 characters."""
        return len(self.printed) <= LINE_LIMIT


def proposed(line: str) -> PrintedLine:
    """A line that is too long with the usual abbreviations of streets and titles; else as it is."""
    return PrintedLine(line, line if len(line) <= LINE_LIMIT else shorten_street(line))
