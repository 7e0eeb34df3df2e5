"""Tables on the pages of a letter: heads repeated, rows whole unless higher than a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.letters.filling import FilledBlock
from sme_crm.domain.letters.template import Table, TableRules
from sme_crm.printing.pdf.page import PlacedText, Rule
from sme_crm.printing.typesetting.lines import BASELINE
from sme_crm.printing.typesetting.tables import LaidRow, LaidTable, lay_table

if TYPE_CHECKING:
    from sme_crm.printing.letters.page_place import PagePlace

_RULE: Final = (0.5, 0.55)  # thickness and gray
_HEAD_RULE: Final = (1.0, 0.2)


def table_of(where: PagePlace, block: FilledBlock) -> LaidTable:
    """The block's table as wide as the text."""
    shape = block.shape if isinstance(block.shape, Table) else Table()
    width, size = where.geometry.width, where.size
    return lay_table(where.typesetter, block.cells, shape, width, size=size, leading=where.leading)


def place_table(where: PagePlace, block: FilledBlock) -> None:
    """Place the rows at the present height, over as many pages as it takes."""
    rules = block.shape.rules if isinstance(block.shape, Table) else "rows"
    _Placing(where, table_of(where, block), rules).place()


class _Placing:
    """One table being placed; `top` is where its part on the present page began."""

    def __init__(self, where: PagePlace, table: LaidTable, rules: TableRules) -> None:
        self.where = where
        self.table = table
        self.rules = rules
        self.top = where.y

    def place(self) -> None:
        where, rows = self.where, self.table.rows
        for number, row in enumerate(rows):
            needed = row.height
            if number == 0 and self.table.is_headed:
                needed += rows[1].height  # a head never stands alone
            if where.y + needed > where.bottom and where.y > where.top:
                self.turn_page(repeat_head=self.table.is_headed and number > 0)
            self.place_row(row)
            if number < len(rows) - 1 or self.rules == "grid":
                self.rule_below(is_head=self.table.is_headed and number == 0)
        self.rule_sides()

    def turn_page(self, *, repeat_head: bool) -> None:
        self.rule_sides()
        self.where.turn_page()
        self.top = self.where.y
        if repeat_head:
            self.place_lines(self.table.rows[0], [0] * len(self.table.rows[0].cells), whole=True)
            self.rule_below(is_head=True)

    def place_row(self, row: LaidRow) -> None:
        """One row; higher than a page it goes on on the next one."""
        where = self.where
        first = [0] * len(row.cells)
        while where.y + self.height_of(row, first) > where.bottom + 0.01 and row.cells:
            before = list(first)
            self.place_lines(row, first, whole=False)
            if first == before and where.y == where.top:
                break  # not even one line has room on a fresh page
            self.turn_page(repeat_head=False)
        self.place_lines(row, first, whole=True)

    @staticmethod
    def height_of(row: LaidRow, first: list[int]) -> float:
        """What is left of a row from these lines of its cells on."""
        return max(
            (
                cell.paragraph.height_of(start, len(cell.paragraph.lines)) + 2 * cell.drop
                for cell, start in zip(row.cells, first, strict=True)
            ),
            default=row.height,
        )

    def place_lines(self, row: LaidRow, first: list[int], *, whole: bool) -> None:
        """The lines of each cell from `first` on: all, or what has room; `first` moves on."""
        where = self.where
        y = where.y
        height = self.height_of(row, first)
        lowest = y
        for number, cell in enumerate(row.cells):
            text, start = cell.paragraph, first[number]
            where.y = y + cell.drop
            end = len(text.lines) if whole else start + where.fitting(text, start)
            if end > start:
                baseline = where.y + text.lines[start].height * BASELINE
                is_all = start == 0 and end == len(text.lines)
                where.page.texts.append(
                    PlacedText(
                        text,
                        where.geometry.left + cell.x,
                        baseline,
                        start,
                        -1 if is_all else end,
                    )
                )
            lowest = max(lowest, where.y + text.height_of(start, end) + cell.drop)
            first[number] = end
        where.y = y + height if whole else lowest

    def rule_below(self, *, is_head: bool) -> None:
        if self.rules != "none":
            left, width = self.where.geometry.left, self.where.geometry.width
            thickness, gray = _HEAD_RULE if is_head else _RULE
            self.where.page.rules.append(Rule(left, self.where.y, width, thickness, gray))

    def rule_sides(self) -> None:
        """The frame and the upright rules of a grid, from the top to the present height."""
        if self.rules != "grid":
            return
        where = self.where
        left, width, length = where.geometry.left, where.geometry.width, where.y - self.top
        where.page.rules += [Rule(left, y, width, *_RULE) for y in (self.top, where.y)]
        where.page.rules += [
            Rule(left + edge, self.top, length, *_RULE, vertical=True) for edge in self.table.edges
        ]
