"""Pages into a PDF file, written as they come: fonts subset and embedded, shared parts once.

Page contents are glyph numbers, so that nothing in a text can ever act as markup or as a PDF
operator. What many pages show (letterheads, lines of fixed texts, pictures) is stored once.
"""

from __future__ import annotations

import errno
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

from sme_crm.domain.errors import OutputError
from sme_crm.paths import replaced_file
from sme_crm.printing.pdf.embedded_fonts import OBJECTS, font_objects
from sme_crm.printing.pdf.images import encode_image
from sme_crm.printing.pdf.kept_resources import KeptResources
from sme_crm.printing.pdf.objects import (
    PACKED_BEST,
    DocumentInfo,
    ObjectWriter,
    PageTree,
    packed_stream,
    resource_dictionary,
    stream_object,
)
from sme_crm.printing.pdf.page import A4, A4_LANDSCAPE, A5, Page, PlacedImage, PlacedText
from sme_crm.printing.pdf.page_content import (
    drawing_operators,
    edges,
    line_operators,
    rule_operators,
    symbol_drawing,
    underlines,
)
from sme_crm.printing.pdf.text_content import SharedParts, text_operators
from sme_crm.printing.typesetting.fonts import FontSet
from sme_crm.printing.typesetting.lines import MM

_LEVEL: Final = 3  # of compression of pages: 6 takes half as long again for a twentieth less


Foot = Callable[[int, int], PlacedText | None]
"""What stands at the foot of a page by its number and how many there are."""


class PdfFile:
    """A PDF being written to a stream; every page leaves memory at once, fonts come at the end.

    With `halves` two pages of A5 stand side by side on A4: it tells of a number of pages, which
    of them (negative: none) are left and right on each. With `keeps` the file remembers what
    pages draw on, for `kept_resources`. `foot` is asked once all pages are there.
    """

    def __init__(
        self,
        stream: BinaryIO,
        fonts: FontSet,
        *,
        title: str,
        author: str,
        language: str,
        created: date,
        halves: Callable[[int], Iterable[tuple[int, int]]] | None = None,
        keeps: bool = False,
        foot: Foot | None = None,
    ) -> None:
        info = DocumentInfo(title, author, language, created)
        self._fonts = fonts
        self._objects = ObjectWriter(stream, info)
        self._resources = self._objects.reserve()
        self._tree = PageTree(self._objects)
        self._names: dict[str, int] = {}
        self._forms: dict[int, tuple[bytes, Page]] = {}
        self._images: dict[bytes, str] = {}
        self._shared = SharedParts(self._write_form)
        self._order = halves
        self._halves = array("Q")
        self._blank = 0
        self._foot = foot
        self._feet = array("Q")
        self._kept = KeptResources(info) if keeps else None

    @property
    def pages(self) -> int:
        """Pages added so far, blank ones too; two up, the pages of A5."""
        return len(self._tree) if self._order is None else len(self._halves)

    def add_page(self, page: Page) -> bytes:
        """Write one page; returns its compressed content, which `kept_resources` makes whole."""
        content = b""
        if page.fixed is not None:
            content = b"/%s Do\n" % self._form(page.fixed)
        content += self._content(page)
        packed = zlib.compress(content, _LEVEL)
        contents = self._objects.reserve()
        self._objects.write(contents, packed_stream(b"/Filter/FlateDecode", packed))
        self._add(contents, page.size)
        return packed

    def add_blank(self, size: tuple[float, float]) -> None:
        """Add a page with nothing on it."""
        if not self._blank:
            self._blank = self._objects.reserve()
            self._objects.write(self._blank, stream_object(b""))
        self._add(self._blank, size)

    def _add(self, contents: int, size: tuple[float, float]) -> None:
        if self._order is not None:
            self._halves.append(contents)
            return
        told = b"%d 0 R" % contents
        if self._foot is not None:
            self._feet.append(self._objects.reserve())
            told = b"[%s %d 0 R]" % (told, self._feet[-1])
        self._tree.add(told, b"" if size == A4 else edges(size))

    def _write_feet(self, foot: Foot) -> None:
        for page, number in enumerate(self._feet, 1):
            text = foot(page, len(self._feet))
            told = b"" if text is None else text_operators([text], self._shared)
            self._objects.write(number, stream_object(told))

    def close(self) -> None:
        """Write sheets, fonts, page tree and tables; the file is whole after this."""
        if self._order is not None:
            self._write_sheets(self._order(len(self._halves)))
        if self._foot is not None:
            self._write_feet(self._foot)
        fonts: dict[str, int] = {}
        for font in self._fonts.opened:
            numbers = tuple(self._objects.reserve() for _ in range(OBJECTS))
            objects = font_objects(font, numbers)
            for number, body in objects:
                self._objects.write(number, body)
            fonts[font.resource] = numbers[0]
            if self._kept is not None:
                self._kept.add(font.resource, numbers[0], objects, is_font=True)
        self._objects.write(self._resources, resource_dictionary(fonts, self._names))
        self._tree.write(self._resources, edges(A4))
        self._objects.end(self._tree.root)

    def kept_resources(self) -> bytes:
        """What the pages of a closed file draw on: fonts, pictures, shared parts.

        With these and the contents that `add_page` returned, `kept_resources.write_kept` makes
        whole files of single pages again. Needs `keeps`.
        """
        if self._kept is None:
            raise RuntimeError("this file was not asked to keep its resources")
        return self._kept.packed()

    # Content

    def _content(self, page: Page) -> bytes:
        parts = [self._image_operators(image) for image in page.images]
        parts += [rule_operators(rule) for rule in page.rules]
        parts += [symbol_drawing(symbol) for symbol in page.symbols]
        parts += [drawing_operators(drawing) for drawing in page.drawings]
        parts.append(text_operators(page.texts, self._shared))
        parts.append(line_operators(page.lines))
        for text in page.texts:
            if text.paragraph.has_underline:
                parts += [rule_operators(rule) for rule in underlines(text)]
        return b"".join(parts)

    def _image_operators(self, image: PlacedImage) -> bytes:
        name = self._image(image.data)
        bottom = A4[1] - image.y - image.height
        return (
            f"q {image.width:.2f} 0 0 {image.height:.2f} {image.x:.2f} {bottom:.2f} cm"
            f"/{name} Do Q\n"
        ).encode()

    # What pages share

    def _form(self, page: Page) -> bytes:
        """The name of a fixed part, written when first used."""
        known = self._forms.get(id(page))
        if known is None:
            name = f"T{len(self._forms) + 1}"
            self._write_form(name, self._content(page), edges(page.size))
            known = self._forms[id(page)] = (name.encode(), page)
        return known[0]

    def _write_form(self, name: str, content: bytes, box: bytes) -> None:
        entries = b"/Type/XObject/Subtype/Form/BBox%s/Filter/FlateDecode/Resources %d 0 R"
        packed = zlib.compress(content, PACKED_BEST)
        number = self._names[name] = self._objects.reserve()
        self._objects.write(number, packed_stream(entries % (box, self._resources), packed))
        if self._kept is not None:
            body = packed_stream(entries % (box, KeptResources.RESOURCES), packed)
            self._kept.add(name, number, ((number, body),), content=content)

    def _image(self, data: bytes) -> str:
        """The name of an image, written when first used."""
        known = self._images.get(data)
        if known is None:
            known = self._images[data] = f"I{len(self._images) + 1}"
            image = encode_image(data)
            entries = image.entries
            objects: list[tuple[int, bytes]] = []
            if image.mask is not None:
                mask = self._objects.reserve()
                objects.append((mask, packed_stream(image.mask.entries, image.mask.data)))
                entries += b"/SMask %d 0 R" % mask
            number = self._names[known] = self._objects.reserve()
            objects.append((number, packed_stream(entries, image.data)))
            for each, body in objects:
                self._objects.write(each, body)
            if self._kept is not None:
                self._kept.add(known, number, objects)
        return known

    # Two up

    def _write_sheets(self, order: Iterable[tuple[int, int]]) -> None:
        middle = A4_LANDSCAPE[0] / 2
        room = (middle - A5[0]) / 2
        left, between, end = (self._objects.reserve() for _ in range(3))
        tick = b"%.2f %.2f m %.2f %.2f l S\n"
        top = A4[1]
        cut = tick % (middle, top, middle, top - 4 * MM)
        cut += tick % (middle, top - A5[1], middle, top - A5[1] + 4 * MM)
        self._objects.write(left, stream_object(b"q 1 0 0 1 %.2f 0 cm\n" % room))
        self._objects.write(between, stream_object(b"Q q 1 0 0 1 %.2f 0 cm\n" % (middle + room)))
        self._objects.write(end, stream_object(b"Q q 0.5 G 0.3 w\n%sQ\n" % cut))
        for near, far in order:
            contents = b"[%d 0 R" % left
            contents += b" %d 0 R" % self._halves[near] if near >= 0 else b""
            contents += b" %d 0 R" % between
            contents += b" %d 0 R" % self._halves[far] if far >= 0 else b""
            self._tree.add(contents + b" %d 0 R]" % end, edges(A4_LANDSCAPE))


@contextmanager
def pdf_target(path: Path) -> Iterator[BinaryIO]:
    """A stream that becomes `path` when the block ends well.

    Raises OutputError disk_full or unwritable; an older file is intact then.
    """
    try:
        with replaced_file(path) as stream:
            yield stream
    except OSError as error:
        code = "disk_full" if error.errno == errno.ENOSPC else "unwritable"
        raise OutputError(code, file=path.name) from error


def write_pdf(
    stream: BinaryIO,
    pages: Iterable[Page],
    fonts: FontSet,
    *,
    title: str,
    author: str,
    language: str,
    created: date,
    foot: Foot | None = None,
) -> int:
    """Write a whole PDF and return the number of its pages."""
    file = PdfFile(
        stream, fonts, title=title, author=author, language=language, created=created, foot=foot
    )
    for page in pages:
        file.add_page(page)
    file.close()
    return file.pages
