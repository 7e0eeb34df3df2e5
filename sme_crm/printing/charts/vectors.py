"""A drawing as vectors on a page: paths as operators, texts set like all others of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from matplotlib.backend_bases import RendererBase
from matplotlib.path import Path

from sme_crm.printing.charts.colors import luminance
from sme_crm.printing.charts.drawing import DRAWING, Drawing
from sme_crm.printing.pdf.page import Page, PlacedDrawing, PlacedText
from sme_crm.printing.typesetting.paragraphs import Typesetter

if TYPE_CHECKING:
    from matplotlib.backend_bases import GraphicsContextBase
    from matplotlib.font_manager import FontProperties
    from matplotlib.transforms import Transform

_ASCENT: Final = 0.75
_DESCENT: Final = 0.22


def place_drawing(page: Page, drawing: Drawing, x: float, y: float, setter: Typesetter) -> None:
    """Put a drawing on a page with its top left corner at (x, y) points."""
    renderer = _PageRenderer(drawing, setter)
    with DRAWING:
        drawing.figure.set_dpi(72)
        drawing.figure.draw(renderer)
    page.drawings.append(PlacedDrawing(b"".join(renderer.operators), x, y, drawing.height))
    for text in renderer.texts:
        page.texts.append(text._replace(x=text.x + x, baseline=text.baseline + y))


class _PageRenderer(RendererBase):
    """Takes what matplotlib draws; its points count from the bottom left, ours from the top."""

    def __init__(self, drawing: Drawing, setter: Typesetter) -> None:
        super().__init__()
        self._size = (drawing.width, drawing.height)
        self._setter = setter
        self.operators: list[bytes] = []
        self.texts: list[PlacedText] = []

    def draw_path(
        self,
        gc: GraphicsContextBase,
        path: Path,
        transform: Transform,
        rgbFace: Any = None,
    ) -> None:
        """Write one path, filled and stroked as asked; no colour is see-through."""
        parts = [b"q\n", _clip(gc)]
        width = float(gc.get_linewidth())
        stroked = width > 0 and not _is_clear(gc.get_rgb())
        filled = rgbFace is not None and not _is_clear(rgbFace)
        if not (stroked or filled):
            return
        if filled and rgbFace is not None:
            parts.append(b"%.3f %.3f %.3f rg\n" % tuple(rgbFace[:3]))
        if stroked:
            parts.append(b"%.3f %.3f %.3f RG %.2f w 1 j\n" % (*gc.get_rgb()[:3], width))
            start, dashes = gc.get_dashes()
            if dashes is not None:
                lengths = _numbers(np.asarray(dashes, dtype=float).tolist())
                parts.append(b"[%s] %.2f d\n" % (lengths, start))
        for points, code in path.iter_segments(transform, simplify=False):
            parts.append(_SEGMENTS[int(code)](points))
        parts.append(b"B\n" if filled and stroked else b"f\n" if filled else b"S\n")
        parts.append(b"Q\n")
        self.operators.append(b"".join(parts))

    def draw_text(
        self,
        gc: GraphicsContextBase,
        x: float,
        y: float,
        s: str,
        prop: FontProperties,
        angle: float,
        ismath: Any = False,
        mtext: Any = None,
    ) -> None:
        """Set a text from its left end and baseline at (x, y), both counted from the top left."""
        del angle, ismath, mtext
        if not s:
            return
        size = prop.get_size_in_points()
        paragraph = self._setter.lay_lines((s,), size=size, leading=size * 1.2)
        red, green, blue = (round(255 * part) for part in gc.get_rgb()[:3])
        gray = _gray(f"#{red:02X}{green:02X}{blue:02X}")
        self.texts.append(PlacedText(paragraph, float(x), float(y), gray=gray))

    def get_text_width_height_descent(
        self, s: str, prop: FontProperties, ismath: Any
    ) -> tuple[float, float, float]:
        """Measures of a text in points, as the page will set it."""
        del ismath
        size = prop.get_size_in_points()
        style = self._setter.style(size)
        width = self._setter.measure(s, style)
        return width, size * (_ASCENT + _DESCENT), size * _DESCENT

    def get_canvas_width_height(self) -> tuple[float, float]:
        """The size of the drawing in points."""
        return self._size

    def flipy(self) -> bool:
        """Texts are placed from the top."""
        return True

    def points_to_pixels(self, points: Any) -> Any:
        """A pixel is a point."""
        return points


def _is_clear(color: Sequence[float]) -> bool:
    return len(color) > 3 and color[3] == 0


def _gray(color: str) -> float:
    """The gray as light as a colour (sRGB)."""
    light = luminance(color)
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def _clip(gc: GraphicsContextBase) -> bytes:
    box = gc.get_clip_rectangle()
    if box is None:
        return b""
    return b"%.2f %.2f %.2f %.2f re W n\n" % tuple(box.bounds)


def _numbers(points: Iterable[float]) -> bytes:
    return b" ".join(b"%.2f" % point for point in points)


def _quadratic(points: Iterable[float]) -> bytes:
    """matplotlib turns no quadratic curve into a cubic one by itself; none is drawn here."""
    raise ValueError(f"a quadratic curve through {points}")


_SEGMENTS: Final[dict[int, Callable[[Iterable[float]], bytes]]] = {
    int(Path.MOVETO): lambda points: _numbers(points) + b" m\n",
    int(Path.LINETO): lambda points: _numbers(points) + b" l\n",
    int(Path.CURVE3): _quadratic,
    int(Path.CURVE4): lambda points: _numbers(points) + b" c\n",
    int(Path.CLOSEPOLY): lambda points: b"h\n",
}
