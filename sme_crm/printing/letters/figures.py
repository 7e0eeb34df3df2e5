"""What stands whole in a letter beside its text: pictures, and coupons with the reader's code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from sme_crm.domain.letters.filling import FilledBlock, FilledRun
from sme_crm.domain.letters.template import CodeForm, Coupon, Image, RunStyle
from sme_crm.printing.pdf.barcodes import (
    DATAMATRIX_QUIET,
    QR_QUIET,
    datamatrix_modules,
    qr_modules,
)
from sme_crm.printing.pdf.images import check_image
from sme_crm.printing.pdf.page import PlacedImage, PlacedSymbol, PlacedText, Rule
from sme_crm.printing.typesetting.lines import MM, LaidParagraph

if TYPE_CHECKING:
    from sme_crm.printing.letters.page_place import PagePlace

_SYMBOL: Final[dict[CodeForm, float]] = {"text": 0.0, "qr": 24 * MM, "datamatrix": 18 * MM}
_PADDING: Final = 4 * MM
_CODE_WIDTH: Final = 42 * MM
_CODE: Final = RunStyle(bold=True)
_CODE_SIZE: Final[dict[CodeForm, float]] = {"text": 14.0, "qr": 10.0, "datamatrix": 10.0}
_FRAME: Final = (0.6, 0.4)  # thickness and gray


class _LaidCoupon(NamedTuple):
    """The text, the code in clear, the size of its symbol, the height of both, of the whole."""

    text: LaidParagraph
    code: LaidParagraph | None
    symbol: float
    beside: float
    height: float


def figure_height(where: PagePlace, block: FilledBlock) -> float:
    """How high a picture or coupon is, in points."""
    if block.role == "image":
        return _image_size(where, block)[2]
    return _lay_coupon(where, block).height


def place_image(where: PagePlace, block: FilledBlock) -> None:
    """A picture at the present height; one the run does not have leaves no room."""
    data, width, height = _image_size(where, block)
    if not data:
        return
    where.make_room(height)
    share = {"right": 1.0, "center": 0.5}.get(block.align, 0.0)
    x = where.geometry.left + (where.geometry.width - width) * share
    where.page.images.append(PlacedImage(data, x, where.y, width, height))
    where.y += height


def _image_size(where: PagePlace, block: FilledBlock) -> tuple[bytes, float, float]:
    shape = block.shape
    data = where.look.pictures.get(shape.picture, b"") if isinstance(shape, Image) else b""
    if not data or not isinstance(shape, Image):
        return b"", 0.0, 0.0
    pixels = check_image(data)
    width = min(shape.width * MM, where.geometry.width)
    highest = where.bottom - where.geometry.next_top
    scale = min(width / pixels[0], highest / pixels[1])
    return data, pixels[0] * scale, pixels[1] * scale


def place_coupon(where: PagePlace, block: FilledBlock) -> None:
    """A framed coupon, its code to the right of its text."""
    text, code, symbol, beside, height = _lay_coupon(where, block)
    where.make_room(height)
    left, width, y = where.geometry.left, where.geometry.width, where.y
    edges = (y, y + height)
    where.page.rules += [Rule(left, edge, width, *_FRAME, is_dashed=True) for edge in edges]
    where.page.rules += [
        Rule(x, y, height, *_FRAME, vertical=True, is_dashed=True) for x in (left, left + width)
    ]
    room = height - 2 * _PADDING
    drop = y + _PADDING + (room - text.height) / 2
    where.page.texts.append(PlacedText(text, left + _PADDING, drop + text.ascent))
    if code is not None:
        x = left + width - _PADDING - _CODE_WIDTH
        at = y + _PADDING + (room - beside) / 2
        if symbol:
            _place_symbol(where, block, x + (_CODE_WIDTH - symbol) / 2, at, symbol)
            at += symbol
        where.page.texts.append(PlacedText(code, x, at + code.ascent))
    where.y += height


def _lay_coupon(where: PagePlace, block: FilledBlock) -> _LaidCoupon:
    form = block.shape.code if isinstance(block.shape, Coupon) else "text"
    width = where.geometry.width - 2 * _PADDING
    code = None
    symbol = beside = 0.0
    if block.code:
        width -= _CODE_WIDTH + _PADDING
        size = _CODE_SIZE[form]
        runs = (FilledRun(block.code, _CODE, is_data=True),)
        code = where.typesetter.lay_out(
            runs, _CODE_WIDTH, size=size, leading=size * 1.4, align="center"
        )
        symbol = _SYMBOL[form]
        beside = symbol + code.height
    text = where.typesetter.lay_out(block.runs, width, size=where.size, leading=where.leading)
    return _LaidCoupon(text, code, symbol, beside, max(text.height, beside) + 2 * _PADDING)


def _place_symbol(where: PagePlace, block: FilledBlock, x: float, y: float, size: float) -> None:
    """The code as a symbol, its light border within `size`."""
    is_qr = isinstance(block.shape, Coupon) and block.shape.code == "qr"
    modules = qr_modules(block.code) if is_qr else datamatrix_modules(block.code)
    quiet = QR_QUIET if is_qr else DATAMATRIX_QUIET
    border = size * quiet / (len(modules) + 2 * quiet)
    where.page.symbols.append(PlacedSymbol(modules, x + border, y + border, size - 2 * border))
