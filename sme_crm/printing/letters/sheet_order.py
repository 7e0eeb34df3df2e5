"""Which page of a letter is printed where: on sheets of their own, two up, on both sides.

Two letters of A5 stand side by side on sheets of A4 to be cut; the right pile, laid under the left
one, goes on with it. On both sides each letter begins on a new leaf: one of an odd number of pages
ends with a blank one. The leaf is turned like that of a book. Two up the sheet lies on its side, so
that the printer turns it on the short edge, and what stands behind the left half is printed on
the right: without that a letter would end on the back of another one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

BLANK = -1
"""In place of the number of a page: nothing is printed there."""


@dataclass(frozen=True, slots=True)
class SheetOrder:
    """How a run is put on paper; pages of letters count from 0, pages of the file from 1."""

    two_up: bool = False
    duplex: bool = False

    def blanks_after(self, pages: int) -> int:
        """How many blank pages follow a letter, so that the next one begins on a new leaf."""
        return pages % 2 if self.duplex else 0

    def count(self, pages: int) -> int:
        """How many pages the file has for this many pages, blanks counted."""
        if not self.two_up:
            return pages
        return 2 * -(-pages // 4) if self.duplex else -(-pages // 2)

    def place(self, page: int, pages: int) -> int:
        """The page of the file that shows page `page` of the run's `pages`."""
        if not self.two_up:
            return page + 1
        if not self.duplex:
            return page % self.count(pages) + 1
        leaf, side = divmod(page, 2)
        return 2 * (leaf % (self.count(pages) // 2)) + side + 1

    def halves(self, pages: int) -> Iterator[tuple[int, int]]:
        """Two up: what stands on the left and on the right of each page of the file."""
        count = self.count(pages)
        for sheet in range(count):
            if self.duplex:
                leaves = count // 2
                leaf, side = divmod(sheet, 2)
                left, right = 2 * leaf + side, 2 * (leaf + leaves) + side
            else:
                left, right = sheet, sheet + count
            near = left if left < pages else BLANK
            far = right if right < pages else BLANK
            yield (far, near) if self.duplex and sheet % 2 else (near, far)
