"""The objects of a PDF file as they go to a stream: numbers, offsets, page tree, tables.

reportlab gives the document's numbering, strings, information and identity.
"""

from __future__ import annotations

import zlib
from array import array
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import BinaryIO, Final

_KIDS: Final = 64  # pages under one node of the page tree
PACKED_BEST: Final = 9


@dataclass(frozen=True, slots=True)
class DocumentInfo:
    """What a PDF says of itself; `language` is an ISO 639-1 code."""

    title: str
    author: str
    language: str
    created: date


class ObjectWriter:
    """Writes numbered objects; each leaves memory at once, only its offset stays."""

    def __init__(self, stream: BinaryIO, info: DocumentInfo) -> None:
        from reportlab.pdfbase import pdfdoc

        # invariant: the same input gives the same bytes.
        self._document = pdfdoc.PDFDocument(
            dummyoutline=1, compression=1, invariant=1, lang=info.language
        )
        about = self._document.info
        about.title = about.subject = info.title
        about.author = info.author
        about.creator = "SME CRM"
        about._dateFormatter = lambda *_: f"D:{info.created:%Y%m%d}"
        self._language = info.language
        self._stream = stream
        self._offsets = array("Q", [0])
        self._position = 0
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def reserve(self) -> int:
        """The number of a new object, from reportlab's own counter."""
        self._document.objectcounter += 1
        return int(self._document.objectcounter)

    def write(self, number: int, body: bytes) -> None:
        """Write the body of a numbered object."""
        missing = number + 1 - len(self._offsets)
        if missing > 0:
            self._offsets.extend([0] * missing)
        self._offsets[number] = self._position
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def end(self, root_node: int) -> None:
        """Write the catalogue and the tables; the file is whole after this."""
        document = self._document
        info = self.reserve()
        self.write(info, document.info.format(document))
        catalog = self.reserve()
        self.write(
            catalog,
            b"<</Type/Catalog/Pages %d 0 R/Lang %s/ViewerPreferences<</DisplayDocTitle true>>>>"
            % (root_node, self._text(self._language)),
        )
        self._write_registered()
        self._write_tables(catalog, info)

    def _write(self, data: bytes) -> None:
        self._stream.write(data)
        self._position += len(data)

    def _text(self, text: str) -> bytes:
        from reportlab.pdfbase import pdfdoc

        return bytes(pdfdoc.PDFString(text).format(self._document))

    def _write_registered(self) -> None:
        """Objects reportlab registered itself: its table of base fonts, which stays empty."""
        from reportlab.pdfbase import pdfdoc

        document = self._document
        done: set[int] = set()
        while waiting := sorted(set(document.numberToId) - done):
            for number in waiting:
                done.add(number)
                held = document.idToObject[document.numberToId[number]]
                self.write(number, pdfdoc.format(held, document, toplevel=1))

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


class PageTree:
    """The pages of a file in order, as a tree of two levels."""

    def __init__(self, objects: ObjectWriter) -> None:
        self._objects = objects
        self.root = objects.reserve()
        self._nodes: list[tuple[int, int]] = []
        self._pages = array("Q")

    def __len__(self) -> int:
        return len(self._pages)

    def add(self, contents: bytes, box: bytes) -> None:
        """A page of these contents (a reference or several); `box` b"" is that of the whole."""
        if len(self._pages) % _KIDS == 0:
            self._nodes.append((self._objects.reserve(), len(self._pages)))
        number = self._objects.reserve()
        size = b"/MediaBox" + box if box else b""
        self._objects.write(
            number,
            b"<</Type/Page/Parent %d 0 R%s/Contents %s>>" % (self._nodes[-1][0], size, contents),
        )
        self._pages.append(number)

    def write(self, resources: int, box: bytes) -> None:
        """Write the tree; `box` is that of every page without its own."""
        for node, first in self._nodes:
            kids = self._pages[first : first + _KIDS]
            listed = b" ".join([b"%d 0 R" % kid for kid in kids])
            self._objects.write(
                node,
                b"<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>" % (self.root, len(kids), listed),
            )
        listed = b" ".join([b"%d 0 R" % node for node, _ in self._nodes])
        self._objects.write(
            self.root,
            b"<</Type/Pages/Count %d/Resources %d 0 R/MediaBox%s/Kids[%s]>>"
            % (len(self._pages), resources, box, listed),
        )


def packed_stream(entries: bytes, data: bytes) -> bytes:
    """A stream object of data that is compressed already, as `entries` say."""
    return b"<<%s/Length %d>>stream\n%s\nendstream" % (entries, len(data), data)


def stream_object(data: bytes, entries: bytes = b"", level: int = PACKED_BEST) -> bytes:
    """A stream object of plain data."""
    return packed_stream(entries + b"/Filter/FlateDecode", zlib.compress(data, level))


def resource_dictionary(fonts: Mapping[str, int], shared: Mapping[str, int]) -> bytes:
    """The names pages use for fonts, and for images and shared parts, by their object numbers."""
    listed = b"".join(b"/%s %d 0 R" % (name.encode(), number) for name, number in fonts.items())
    others = b"".join(b"/%s %d 0 R" % (name.encode(), number) for name, number in shared.items())
    return b"<</Font<<%s>>/XObject<<%s>>>>" % (listed, others)
