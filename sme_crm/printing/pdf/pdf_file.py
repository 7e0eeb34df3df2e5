"""Pages into a PDF file, written as they come: fonts subset and embedded, shared parts once.

reportlab gives the document's numbering, strings, information and identity; page contents are
glyph numbers, so that nothing in a text can ever act as markup or as a PDF operator.
"""

from __future__ import annotations

import errno
import zlib
from array import array
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

from sme_crm.domain.errors import OutputError
from sme_crm.paths import replaced_file
from sme_crm.printing.pdf.barcodes import symbol_operators
from sme_crm.printing.pdf.images import encode_image
from sme_crm.printing.pdf.page import A4, Page, PlacedImage, PlacedSymbol, PlacedText, Rule
from sme_crm.printing.typesetting.fonts import Font, FontSet
from sme_crm.printing.typesetting.paragraphs import LaidParagraph

_KIDS: Final = 64  # pages under one node of the page tree
_UNDERLINE_DROP: Final = 0.11  # of the type size
_UNDERLINE_THICKNESS: Final = 0.05


class PdfFile:
    """A PDF being written to a stream; every page leaves memory at once, fonts come at the end."""

    def __init__(
        self,
        stream: BinaryIO,
        fonts: FontSet,
        *,
        title: str,
        author: str,
        language: str,
        created: date,
    ) -> None:
        from reportlab.pdfbase import pdfdoc

        self._stream = stream
        self._fonts = fonts
        # invariant: the same input gives the same bytes.
        self._document = pdfdoc.PDFDocument(
            dummyoutline=1, compression=1, invariant=1, lang=language
        )
        self._document.info.title = title
        self._document.info.author = author
        self._document.info.subject = title
        self._document.info.creator = "SME CRM"
        self._document.info._dateFormatter = lambda *_: f"D:{created:%Y%m%d}"
        self._language = language
        self._offsets = array("Q", [0])
        self._position = 0
        self._forms: dict[int, tuple[str, int, Page]] = {}
        self._images: dict[bytes, tuple[str, int]] = {}
        self._nodes: list[tuple[int, list[int]]] = []
        self.pages = 0
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
        self._resources = self._reserve()
        self._root_node = self._reserve()

    def add_page(self, page: Page) -> None:
        """Write one page."""
        content = b""
        if page.fixed is not None:
            content = b"/%s Do\n" % self._form(page.fixed).encode()
        content += self._content(page)
        if not self._nodes or len(self._nodes[-1][1]) == _KIDS:
            self._nodes.append((self._reserve(), []))
        node, kids = self._nodes[-1]
        contents, number = self._reserve(), self._reserve()
        self._write_stream(contents, b"", content)
        box = b"" if page.size == A4 else b"/MediaBox" + _edges(page)
        self._write_object(
            number, b"<</Type/Page/Parent %d 0 R%s/Contents %d 0 R>>" % (node, box, contents)
        )
        kids.append(number)
        self.pages += 1

    def close(self) -> None:
        """Write fonts, page tree and tables; the file is whole after this."""
        document = self._document
        fonts = {font.resource: self._write_font(font) for font in self._fonts.opened}
        references = "".join(f"/{name} {number} 0 R" for name, number in fonts.items())
        objects = [*self._images.values(), *((n, o) for n, o, _ in self._forms.values())]
        shared = "".join(f"/{name} {number} 0 R" for name, number in objects)
        self._write_object(
            self._resources, f"<</Font<<{references}>>/XObject<<{shared}>>>>".encode()
        )
        self._write_page_tree()
        info = self._reserve()
        self._write_object(info, document.info.format(document))
        catalog = self._reserve()
        self._write_object(
            catalog,
            b"<</Type/Catalog/Pages %d 0 R/Lang %s/ViewerPreferences<</DisplayDocTitle true>>>>"
            % (self._root_node, self._text(self._language)),
        )
        self._write_registered()
        self._write_tables(catalog, info)

    # Content

    def _content(self, page: Page) -> bytes:
        parts = [self._image_operators(image) for image in page.images]
        parts += [_rule_operators(rule) for rule in page.rules]
        parts += [_symbol_operators(symbol) for symbol in page.symbols]
        parts.append(_text_operators(page.texts))
        parts += [_rule_operators(rule) for text in page.texts for rule in _underlines(text)]
        return b"".join(parts)

    def _image_operators(self, image: PlacedImage) -> bytes:
        name = self._image(image.data)
        bottom = A4[1] - image.y - image.height
        return (
            f"q {image.width:.2f} 0 0 {image.height:.2f} {image.x:.2f} {bottom:.2f} cm"
            f"/{name} Do Q\n"
        ).encode()

    def _form(self, page: Page) -> str:
        """The name of a shared part, written when first used."""
        known = self._forms.get(id(page))
        if known is None:
            content = self._content(page)
            number = self._reserve()
            known = self._forms[id(page)] = (f"T{len(self._forms) + 1}", number, page)
            self._write_stream(
                number,
                b"/Type/XObject/Subtype/Form/BBox%s/Resources %d 0 R"
                % (_edges(page), self._resources),
                content,
            )
        return known[0]

    def _image(self, data: bytes) -> str:
        """The name of an image, written when first used."""
        known = self._images.get(data)
        if known is None:
            image = encode_image(data)
            entries = image.entries
            if image.mask is not None:
                mask = self._reserve()
                self._write_packed(mask, image.mask.entries, image.mask.data)
                entries += b"/SMask %d 0 R" % mask
            number = self._reserve()
            self._write_packed(number, entries, image.data)
            known = self._images[data] = (f"I{len(self._images) + 1}", number)
        return known[0]

    # Objects

    def _reserve(self) -> int:
        """The number of a new object, from reportlab's own counter."""
        self._document.objectcounter += 1
        return int(self._document.objectcounter)

    def _write(self, data: bytes) -> None:
        self._stream.write(data)
        self._position += len(data)

    def _write_object(self, number: int, body: bytes) -> None:
        missing = number + 1 - len(self._offsets)
        if missing > 0:
            self._offsets.extend([0] * missing)
        self._offsets[number] = self._position
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def _write_stream(self, number: int, entries: bytes, data: bytes, level: int = 6) -> None:
        self._write_packed(number, entries + b"/Filter/FlateDecode", zlib.compress(data, level))

    def _write_packed(self, number: int, entries: bytes, data: bytes) -> None:
        self._write_object(
            number, b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)
        )

    def _write_registered(self) -> None:
        """Objects reportlab registered itself: its table of base fonts, which stays empty."""
        from reportlab.pdfbase import pdfdoc

        document = self._document
        done: set[int] = set()
        while waiting := sorted(set(document.numberToId) - done):
            for number in waiting:
                done.add(number)
                held = document.idToObject[document.numberToId[number]]
                self._write_object(number, pdfdoc.format(held, document, toplevel=1))

    def _text(self, text: str) -> bytes:
        from reportlab.pdfbase import pdfdoc

        return bytes(pdfdoc.PDFString(text).format(self._document))

    def _write_page_tree(self) -> None:
        for node, kids in self._nodes:
            listed = b" ".join(b"%d 0 R" % kid for kid in kids)
            self._write_object(
                node,
                b"<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>"
                % (self._root_node, len(kids), listed),
            )
        listed = b" ".join(b"%d 0 R" % node for node, _ in self._nodes)
        self._write_object(
            self._root_node,
            b"<</Type/Pages/Count %d/Resources %d 0 R/MediaBox[0 0 %.2f %.2f]/Kids[%s]>>"
            % (self.pages, self._resources, *A4, listed),
        )

    def _write_tables(self, catalog: int, info: int) -> None:
        start = self._position
        count = self._document.objectcounter + 1
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % count)
        for begin in range(1, count, 1000):
            rows = [b"%010d 00000 n \n" % offset for offset in self._offsets[begin : begin + 1000]]
            self._write(b"".join(rows))
        identity = self._document.ID().split(b"%", 1)[0].strip()
        self._write(
            b"trailer\n<</Size %d/Root %d 0 R/Info %d 0 R/ID%s>>\nstartxref\n%d\n%%%%EOF\n"
            % (count, catalog, info, identity, start)
        )

    # Fonts

    def _write_font(self, font: Font) -> int:
        data = font.subset()
        metrics = font.metrics()
        name = f"SMECRM+{font.postscript_name}".encode()
        file, descriptor, descendant, unicode_map, number = (self._reserve() for _ in range(5))
        self._write_stream(file, b"/Length1 %d" % len(data), data, 9)
        box = " ".join(f"{value:.0f}" for value in metrics.box)
        self._write_object(
            descriptor,
            b"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%s]/ItalicAngle %d/Ascent %d"
            b"/Descent %d/CapHeight %d/StemV 80/FontFile2 %d 0 R>>"
            % (
                name,
                68 if metrics.italic_angle else 4,
                box.encode(),
                metrics.italic_angle,
                metrics.ascent,
                metrics.descent,
                metrics.cap_height,
                file,
            ),
        )
        glyphs = sorted(font.used)
        widths = " ".join(f"{glyph}[{font.glyph_width(glyph):.0f}]" for glyph in glyphs)
        self._write_object(
            descendant,
            b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)"
            b"/Ordering(Identity)/Supplement 0>>/FontDescriptor %d 0 R/W[%s]"
            b"/CIDToGIDMap/Identity>>" % (name, descriptor, widths.encode()),
        )
        self._write_stream(unicode_map, b"", _unicode_map(font.used))
        self._write_object(
            number,
            b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]"
            b"/ToUnicode %d 0 R>>" % (name, descendant, unicode_map),
        )
        return number


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
) -> int:
    """Write a whole PDF and return the number of its pages."""
    file = PdfFile(stream, fonts, title=title, author=author, language=language, created=created)
    for page in pages:
        file.add_page(page)
    file.close()
    return file.pages


def _edges(page: Page) -> bytes:
    """The box of a page: heights are counted from the top edge of A4, where all others hang."""
    width, height = page.size
    return b"[0 %.2f %.2f %.2f]" % (A4[1] - height, width, A4[1])


def _symbol_operators(symbol: PlacedSymbol) -> bytes:
    height = symbol.size * len(symbol.modules) / len(symbol.modules[0])
    return symbol_operators(symbol.modules, symbol.x, A4[1] - symbol.y - height, symbol.size)


def _text_operators(texts: list[PlacedText]) -> bytes:
    if not texts:
        return b""
    parts = [b"BT\n"]
    gray = 0.0
    for text in texts:
        if text.gray != gray:
            parts.append(b"%.2f g\n" % text.gray)
            gray = text.gray
        parts.append(b"1 0 0 1 %.2f %.2f Tm\n" % (text.x, A4[1] - text.baseline))
        parts.append(_lines(text.paragraph, text.first, text.end))
    parts.append(b"ET\n0 g\n" if gray else b"ET\n")
    return b"".join(parts)


def _lines(paragraph: LaidParagraph, first: int, end: int) -> bytes:
    """Lines relative to the start of the first one: the same bytes wherever the text stands."""
    known = paragraph.encoded.get((first, end))
    if known is not None:
        return known
    parts: list[str] = []
    x = 0.0
    style = None
    for number, line in enumerate(paragraph.lines[first:end]):
        if number or line.x:
            parts.append(f"{line.x - x:.2f} {-paragraph.leading if number else 0:.2f} Td")
            x = line.x
        for segment in line.segments:
            if segment.style is not style:
                style = segment.style
                parts.append(f"/{style.font.resource} {style.size:g} Tf")
            space = style.font.space.show
            if segment.gap:
                space = f"{space}>{round(-segment.gap * 1000 / style.size)}<"
            shown = space.join([word.show for word in segment.words])
            parts.append(f"[<{shown}{space if segment.spaced else ''}>]TJ")
    encoded = paragraph.encoded[(first, end)] = ("\n".join(parts) + "\n").encode()
    return encoded


def _underlines(text: PlacedText) -> Iterable[Rule]:
    if not text.paragraph.has_underline:
        return
    for number, line in enumerate(text.paragraph.lines[text.first : text.end]):
        baseline = text.baseline + number * text.paragraph.leading
        for segment in line.segments:
            if segment.style.underline:
                size = segment.style.size
                x, y = text.x + line.x + segment.x, baseline + size * _UNDERLINE_DROP
                yield Rule(x, y, segment.width, size * _UNDERLINE_THICKNESS, text.gray)


def _rule_operators(rule: Rule) -> bytes:
    y = A4[1] - rule.y
    end = (rule.x, y - rule.length) if rule.vertical else (rule.x + rule.length, y)
    return (
        f"q {rule.gray:.2f} G {rule.thickness:.2f} w {rule.x:.2f} {y:.2f} m "
        f"{end[0]:.2f} {end[1]:.2f} l S Q\n"
    ).encode()


def _unicode_map(used: dict[int, str]) -> bytes:
    """The CMap that lets readers search and copy: which text each glyph stands for."""
    rows = [
        f"<{glyph:04X}><{text.encode('utf-16-be').hex()}>"
        for glyph, text in sorted(used.items())
        if text
    ]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    mapped = "".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        "1 begincodespacerange <0000><FFFF> endcodespacerange\n"
        f"{mapped}endcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode()
