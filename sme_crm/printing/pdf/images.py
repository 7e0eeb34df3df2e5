"""PNG and JPEG images as PDF image streams: compressed once per image, transparency as a mask."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sme_crm.domain.errors import InvalidInput

_PIXEL_LIMIT: Final = 1600  # 300 dpi over 135 mm: more than a printer shows of a logo
_MOST_PIXELS: Final = 40_000_000
"""Of a picture to be decoded at all; a few kilobytes may claim billions."""
_JPEG_SPACES: Final = {"L": b"/DeviceGray", "RGB": b"/DeviceRGB"}


@dataclass(frozen=True, slots=True)
class ImageStream:
    """One image object of a PDF: the entries of its dictionary and its compressed bytes."""

    entries: bytes
    data: bytes
    mask: ImageStream | None = None


@lru_cache(maxsize=16)
def check_image(data: bytes) -> tuple[int, int]:
    """Width and height in pixels of a PNG or JPEG; raises InvalidInput("image_unreadable")."""
    return _decoded(data)[:2]


@lru_cache(maxsize=8)
def encode_image(data: bytes) -> ImageStream:
    """The image as PDF objects; raises InvalidInput("image_unreadable").

    A JPEG of screen colours keeps its bytes; everything else is made smaller when it has more
    pixels than a letter can show, and compressed without loss.
    """
    width, height, kind, mode = _decoded(data)
    if kind == "JPEG" and mode in _JPEG_SPACES and max(width, height) <= _PIXEL_LIMIT:
        return ImageStream(_entries(width, height, _JPEG_SPACES[mode], b"/DCTDecode"), data)
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
        image.thumbnail((_PIXEL_LIMIT, _PIXEL_LIMIT))
        transparent = "A" in image.getbands() or "transparency" in image.info
        pixels = image.convert("RGBA" if transparent else "RGB")
    mask = None
    if transparent:
        mask = _packed(pixels.getchannel("A").tobytes(), pixels.size, b"/DeviceGray")
        pixels = pixels.convert("RGB")
    packed = _packed(pixels.tobytes(), pixels.size, b"/DeviceRGB")
    return ImageStream(packed.entries, packed.data, mask)


def _decoded(data: bytes) -> tuple[int, int, str, str]:
    """Size, format and colour mode of an image that really can be read to its end."""
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise ValueError(image.size)
            image.load()
            return image.width, image.height, str(image.format), image.mode
    except (
        UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError,
    ) as error:  # fmt: skip
        raise InvalidInput("image_unreadable") from error


def _packed(pixels: bytes, size: tuple[int, int], space: bytes) -> ImageStream:
    entries = _entries(size[0], size[1], space, b"/FlateDecode")
    return ImageStream(entries, zlib.compress(pixels, 9))


def _entries(width: int, height: int, space: bytes, coding: bytes) -> bytes:
    return (
        b"/Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace%s/BitsPerComponent 8/Filter%s"
        % (width, height, space, coding)
    )
