"""The blocks of a letter one below the other, over as many pages as it takes.

A heading stays with two lines of what it heads, a closing sentence with its signature; no page
begins or ends with one line of a longer paragraph; rows of tables, pictures and coupons stay whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sme_crm.domain.letters.filling import FilledBlock, FilledRun, Role
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import Coupon, Image, RunStyle, Table
from sme_crm.printing.pdf.barcodes import (
    DATAMATRIX_QUIET,
    QR_QUIET,
    datamatrix_modules,
    qr_modules,
)
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import Page, PlacedImage, PlacedSymbol, PlacedText, Rule
from sme_crm.printing.typesetting.lines import BASELINE, MM, LaidParagraph
from sme_crm.printing.typesetting.paragraphs import Typesetter
from sme_crm.printing.typesetting.tables import LaidRow, LaidTable, lay_table

if TYPE_CHECKING:
    from sme_crm.printing.letters.composer import LetterLook

_SIGNING_ROOM: Final = 15 * MM
_BULLET_INDENT: Final = 5 * MM
_NUMBER_INDENT: Final = 7 * MM
_HEADING_LINES: Final = 2
_CLOSE: Final = 90 * MM  # to the foot of the page: where it matters what is kept together
_WHOLE_LINES: Final = 3  # a paragraph of no more lines is not divided
_RULE: Final = (0.5, 0.55)  # thickness and gray of the rules of tables
_SYMBOL: Final = {"qr": 24 * MM, "datamatrix": 18 * MM}
_COUPON_PADDING: Final = 4 * MM
_CODE_WIDTH: Final = 44 * MM
_CODE: Final = RunStyle(bold=True)
_CODE_SIZE: Final = {"text": 14.0, "qr": 10.0, "datamatrix": 10.0}

# Room before and after a block, in shares of a line.
_SPACING: Final[dict[Role, tuple[float, float]]] = {
    "place_date": (0, 1.43), "subject": (0, 1.07), "salutation": (0, 0.5), "paragraph": (0, 0.5),
    "item": (0, 0.21), "valediction": (0.21, 0.29), "signature": (0, 0.29),
    "postscript": (0.71, 0.29), "table": (0.15, 0.65), "image": (0.15, 0.65),
    "coupon": (0.5, 0.65),
}  # fmt: skip


class Flow:
    """Places blocks down the pages of one letter; heights are points from the top."""

    def __init__(
        self,
        typesetter: Typesetter,
        sender: Sender,
        look: LetterLook,
        page: Page,
        top: float,
        next_fixed: Page,
    ) -> None:
        self.typesetter = typesetter
        self.sender = sender
        self.look = look
        self.geometry = look.geometry
        self.size, self.leading = look.size, look.leading
        self.bottom = look.geometry.body_bottom
        self.page = page
        self.pages = [page]
        self.y = self.top = top
        self.next_fixed = next_fixed

    def place(self, blocks: tuple[FilledBlock, ...]) -> list[Page]:
        """Place the blocks; returns the pages."""
        last = len(blocks) - 1
        for index, block in enumerate(blocks):
            role = block.role
            if role == "page_break":
                self.turn_page()
            elif role == "spacer":
                self.y += block.height * MM
            elif role in _SPACING:
                before, after = _SPACING[role]
                if self.y > self.top:
                    self.y += before * self.leading
                follower = blocks[index + 1] if index < last else None
                if role == "table":
                    self.place_table(block)
                elif role == "image":
                    self.place_image(block)
                elif role == "coupon":
                    self.place_coupon(block)
                else:
                    self.place_text(block, follower)
                ends_list = role == "item" and (follower is None or follower.role != "item")
                self.y += (_SPACING["paragraph"][1] if ends_list else after) * self.leading
        return self.pages

    # Text

    def place_text(self, block: FilledBlock, follower: FilledBlock | None) -> None:
        laid, x = self.laid(block)
        role = block.role
        if self.y + laid.height + _CLOSE <= self.bottom and role not in ("signature", "item"):
            # Far from the foot of the page nothing is to be kept together.
            self.page.texts.append(PlacedText(laid, x, self.y + laid.ascent))
            self.y += laid.height
            return
        lines = laid.lines
        room = 0.0
        if block.role == "signature":
            room = _SIGNING_ROOM
        elif follower is not None and self.is_heading(block, lines=len(lines)):
            room = self.kept_height(follower) + _SPACING[block.role][1] * self.leading
        height = laid.height
        if self.y + height + room > self.bottom:
            whole = block.role != "paragraph" or len(lines) <= _WHOLE_LINES
            if whole and self.y > self.top:
                self.turn_page()
        if block.role == "signature":
            self.place_signature_image(x)
        elif block.role == "item":
            self.place_marker(block, laid)
        if self.y + height <= self.bottom:
            self.page.texts.append(PlacedText(laid, x, self.y + laid.ascent))
            self.y += height
        else:
            self.place_lines(laid, x)

    def is_heading(self, block: FilledBlock, *, lines: int) -> bool:
        """What stays with the beginning of the block below it."""
        if block.role in ("subject", "salutation", "valediction"):
            return True
        short = block.role == "paragraph" and lines <= _HEADING_LINES
        return short and bool(block.runs) and all(run.style.bold for run in block.runs)

    def kept_height(self, follower: FilledBlock) -> float:
        """How much of a block has to stand on the page of its heading."""
        if follower.role == "signature":
            return _SIGNING_ROOM + self.laid(follower)[0].height
        if follower.role == "table":
            rows = self.table_of(follower).rows
            return sum(row.height for row in rows[:2])
        if follower.role in ("image", "coupon"):
            return self.symbol_height(follower)
        return 2 * self.leading if follower.runs else 0.0

    def symbol_height(self, block: FilledBlock) -> float:
        if block.role == "image":
            return self.image_size(block)[2]
        return self.coupon_parts(block)[3]

    def laid(self, block: FilledBlock) -> tuple[LaidParagraph, float]:
        """The block's paragraph and its left edge."""
        geometry = self.geometry
        x, width = geometry.left, geometry.width
        if block.role in ("place_date", "signature"):
            x, width = geometry.right, geometry.right_width
        elif block.role == "item":
            indent = _indent(block)
            x, width = x + indent, width - indent
        laid = self.typesetter.lay_out(
            block.runs,
            width,
            size=self.size,
            leading=self.leading,
            align=block.align,
            bold=block.role == "subject",
        )
        return laid, x

    def place_signature_image(self, x: float) -> None:
        image = self.sender.signature_image
        if image:
            width, height = check_image(image)
            scale = min(self.geometry.right_width / width, (_SIGNING_ROOM - 2 * MM) / height)
            self.page.images.append(
                PlacedImage(image, x, self.y + MM, width * scale, height * scale)
            )
        self.y += _SIGNING_ROOM

    def place_marker(self, block: FilledBlock, laid: LaidParagraph) -> None:
        """The bullet or number on the first line of its item."""
        marker = self.typesetter.lay_out(
            (FilledRun(block.marker),), _NUMBER_INDENT, size=self.size, leading=self.leading
        )
        ascent = laid.ascent or marker.ascent
        self.page.texts.append(PlacedText(marker, self.geometry.left, self.y + ascent))

    def place_lines(self, laid: LaidParagraph, x: float) -> None:
        """The lines, over as many pages as it takes; never one line alone at an edge."""
        first, count = 0, len(laid.lines)
        while first < count:
            taken = self.fitting(laid, first)
            rest = count - first
            if taken < rest:
                taken = min(taken, rest - 2)  # widow
            if taken < rest and taken < 2 and self.y > self.geometry.next_top:
                self.turn_page()  # orphan
                continue
            taken = max(taken, 1)
            end = first + taken
            baseline = self.y + laid.lines[first].height * BASELINE
            self.page.texts.append(PlacedText(laid, x, baseline, first, end))
            self.y += laid.height_of(first, end)
            first = end

    def fitting(self, laid: LaidParagraph, first: int) -> int:
        """How many lines from `first` on have room on this page."""
        room = self.bottom - self.y + 0.01
        taken = 0
        for line in laid.lines[first:]:
            room -= line.height
            if room < 0:
                break
            taken += 1
        return taken

    def turn_page(self) -> None:
        self.page = Page(fixed=self.next_fixed, size=self.geometry.size)
        self.pages.append(self.page)
        self.y = self.top = self.geometry.next_top

    # Tables

    def table_of(self, block: FilledBlock) -> LaidTable:
        shape = block.shape if isinstance(block.shape, Table) else Table()
        return lay_table(
            self.typesetter,
            block.cells,
            shape,
            self.geometry.width,
            size=self.size,
            leading=self.leading,
        )

    def place_table(self, block: FilledBlock) -> None:
        table = self.table_of(block)
        rules = block.shape.rules if isinstance(block.shape, Table) else "rows"
        top = self.y
        for number, row in enumerate(table.rows):
            head = table.rows[0] if table.is_headed and number else None
            needed = row.height
            if number == 0 and table.is_headed:
                needed += table.rows[1].height
            if self.y + needed > self.bottom and self.y > self.top:
                self.rule_sides(table, rules, top)
                self.turn_page()
                top = self.y
                if head is not None:
                    self.place_row(head)
                    self.rule_below(rules, is_head=True)
            top = self.place_row(row, table, rules, top)
            is_last = number == len(table.rows) - 1
            if not is_last or rules == "grid":
                self.rule_below(rules, is_head=table.is_headed and number == 0)
        self.rule_sides(table, rules, top)

    def place_row(
        self, row: LaidRow, table: LaidTable | None = None, rules: str = "", top: float = 0.0
    ) -> float:
        """One row; higher than a page it goes on on the next one. Returns where its table began."""
        left = self.geometry.left
        first = [0] * len(row.cells)
        while table is not None and self.y + row.height > self.bottom + 0.01:
            # A row higher than the page: as many lines of each cell as there is room for.
            lowest = self.y
            for number, cell in enumerate(row.cells):
                self.y += cell.drop
                end = first[number] + self.fitting(cell.paragraph, first[number])
                lowest = max(lowest, self.place_cell(row, number, first[number], end))
                self.y -= cell.drop
                first[number] = end
            rest = [
                c.paragraph.height_of(f, len(c.paragraph.lines))
                for c, f in zip(row.cells, first, strict=True)
            ]
            self.y = lowest
            self.rule_sides(table, rules, top)
            self.turn_page()
            top = self.y
            drop = max((cell.drop for cell in row.cells), default=0.0)
            row = LaidRow(row.cells, max(rest, default=0.0) + 2 * drop)
        for number, cell in enumerate(row.cells):
            text = cell.paragraph
            if first[number] < len(text.lines):
                baseline = self.y + cell.drop + text.lines[first[number]].height * BASELINE
                end = len(text.lines) if first[number] else -1
                self.page.texts.append(
                    PlacedText(text, left + cell.x, baseline, first[number], end)
                )
        self.y += row.height
        return top

    def place_cell(self, row: LaidRow, number: int, first: int, end: int) -> float:
        """Some lines of a cell at the present height; returns where they end."""
        cell = row.cells[number]
        if end > first:
            baseline = self.y + cell.paragraph.lines[first].height * BASELINE
            x = self.geometry.left + cell.x
            self.page.texts.append(PlacedText(cell.paragraph, x, baseline, first, end))
        return self.y + cell.paragraph.height_of(first, end)

    def rule_below(self, rules: str, *, is_head: bool) -> None:
        if rules != "none":
            thickness, gray = _RULE
            if is_head:
                thickness, gray = thickness * 2, 0.2
            self.page.rules.append(
                Rule(self.geometry.left, self.y, self.geometry.width, thickness, gray)
            )

    def rule_sides(self, table: LaidTable, rules: str, top: float) -> None:
        """The frame and the upright rules of a grid, from `top` to the present height."""
        if rules != "grid":
            return
        left = self.geometry.left
        thickness, gray = _RULE
        for y in (top, self.y):
            self.page.rules.append(Rule(left, y, self.geometry.width, thickness, gray))
        for edge in table.edges:
            length = self.y - top
            self.page.rules.append(Rule(left + edge, top, length, thickness, gray, vertical=True))

    # Pictures and coupons

    def image_size(self, block: FilledBlock) -> tuple[bytes, float, float]:
        """A picture's bytes, width and height in points; no bytes when there is no such picture."""
        shape = block.shape
        data = self.look.pictures.get(shape.picture, b"") if isinstance(shape, Image) else b""
        if not data or not isinstance(shape, Image):
            return b"", 0.0, 0.0
        pixels = check_image(data)
        width = min(shape.width * MM, self.geometry.width)
        most = self.bottom - self.geometry.next_top
        scale = min(width / pixels[0], most / pixels[1])
        return data, pixels[0] * scale, pixels[1] * scale

    def place_image(self, block: FilledBlock) -> None:
        data, width, height = self.image_size(block)
        if not data:
            return
        if self.y + height > self.bottom and self.y > self.top:
            self.turn_page()
        room = self.geometry.width - width
        share = {"right": 1.0, "center": 0.5}.get(block.align, 0.0)
        x = self.geometry.left + room * share
        self.page.images.append(PlacedImage(data, x, self.y, width, height))
        self.y += height

    def coupon_parts(
        self, block: FilledBlock
    ) -> tuple[LaidParagraph, LaidParagraph | None, float, float]:
        """A coupon's text, its code in clear, the size of its symbol, the height of the whole."""
        form = block.shape.code if isinstance(block.shape, Coupon) else "text"
        symbol = _SYMBOL.get(form, 0.0) if block.code else 0.0
        inner = self.geometry.width - 2 * _COUPON_PADDING
        width = inner - (_CODE_WIDTH + _COUPON_PADDING if block.code else 0.0)
        text = self.typesetter.lay_out(block.runs, width, size=self.size, leading=self.leading)
        code = None
        beside = symbol
        if block.code:
            size = _CODE_SIZE[form]
            code = self.typesetter.lay_out(
                (FilledRun(block.code, _CODE, is_data=True),),
                _CODE_WIDTH,
                size=size,
                leading=size * 1.4,
                align="center",
            )
            beside += code.height + (MM if symbol else 0.0)
        return text, code, symbol, max(text.height, beside) + 2 * _COUPON_PADDING

    def place_coupon(self, block: FilledBlock) -> None:
        text, code, symbol, height = self.coupon_parts(block)
        if self.y + height > self.bottom and self.y > self.top:
            self.turn_page()
        left, width, y = self.geometry.left, self.geometry.width, self.y
        for edge in (y, y + height):
            self.page.rules.append(Rule(left, edge, width, 0.6, 0.4, is_dashed=True))
        for x in (left, left + width):
            self.page.rules.append(Rule(x, y, height, 0.6, 0.4, vertical=True, is_dashed=True))
        room = height - 2 * _COUPON_PADDING
        inside = y + _COUPON_PADDING
        drop = (room - text.height) / 2
        self.page.texts.append(
            PlacedText(text, left + _COUPON_PADDING, inside + drop + text.ascent)
        )
        if code is not None:
            x = left + width - _COUPON_PADDING - _CODE_WIDTH
            beside = symbol + code.height + (MM if symbol else 0.0)
            at = inside + (room - beside) / 2
            if symbol:
                self.place_symbol(block, x + (_CODE_WIDTH - symbol) / 2, at, symbol)
                at += symbol + MM
            self.page.texts.append(PlacedText(code, x, at + code.ascent))
        self.y += height

    def place_symbol(self, block: FilledBlock, x: float, y: float, size: float) -> None:
        """The code as a symbol, its light border within `size`."""
        is_qr = isinstance(block.shape, Coupon) and block.shape.code == "qr"
        modules = qr_modules(block.code) if is_qr else datamatrix_modules(block.code)
        quiet = QR_QUIET if is_qr else DATAMATRIX_QUIET
        border = size * quiet / (len(modules) + 2 * quiet)
        self.page.symbols.append(PlacedSymbol(modules, x + border, y + border, size - 2 * border))


def _indent(block: FilledBlock) -> float:
    return _BULLET_INDENT if block.marker == "•" else _NUMBER_INDENT
