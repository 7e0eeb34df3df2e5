"""The text of an OpenDocument text (.odt, ISO/IEC 26300)."""

from __future__ import annotations

import re
import zipfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from sme_crm.formats.document_text.collector import Collector
from sme_crm.formats.document_text.document import Align, DocumentText, ListKind, TextStyle
from sme_crm.formats.document_text.parts import parse_part
from sme_crm.formats.document_text.style_format import StyleFormat

MAIN_PART: Final = "content.xml"

_NAMESPACES: Final = {
    "urn:oasis:names:tc:opendocument:xmlns:text:1.0": "text",
    "urn:oasis:names:tc:opendocument:xmlns:style:1.0": "style",
    "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
    "urn:oasis:names:tc:opendocument:xmlns:office:1.0": "office",
    "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0": "draw",
    "urn:oasis:names:tc:opendocument:xmlns:table:1.0": "table",
}
_ALIGNS: Final[dict[str, Align]] = {
    "start": "left", "left": "left", "end": "right", "right": "right", "center": "center",
    "justify": "justify",
}  # fmt: skip
_POINTS: Final = re.compile(r"(\d{1,3}(?:\.\d+)?)pt")
_SKIPPED: Final = frozenset({"text:tracked-changes", "office:annotation", "text:note"})
_MERGED: Final = frozenset({"text:database-display", "text:user-field-get", "text:variable-get"})
_MOST_BLANKS: Final = 200
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class _Format(StyleFormat):
    """With what a paragraph of OpenDocument says besides."""

    breaks_page: bool | None = None


def _short(name: str) -> str:
    """ "text:p" for the name of an element or attribute with its namespace."""
    space, _, local = name.rpartition(" ")
    return f"{_NAMESPACES.get(space, '?')}:{local}"


def read_open_document(archive: zipfile.ZipFile, path: Path) -> DocumentText:
    """The text of the document; deleted text, notes, comments and footers are not part of it."""
    styles = _Styles()
    parse_part(archive, "styles.xml", path, styles)
    styles.automatic = True
    parse_part(archive, MAIN_PART, path, styles)
    body = _Body(styles)
    parse_part(archive, MAIN_PART, path, body)
    return body.collector.document()


class _Styles:
    """The styles of text, paragraphs and lists by name."""

    def __init__(self) -> None:
        self.automatic = False
        self._formats: dict[str, tuple[_Format, str]] = {}
        self._lists: dict[str, ListKind] = {}
        self._name = ""
        self._parent = ""
        self._list = ""
        self._format: _Format | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        short = _short(name)
        values = {_short(key): value for key, value in attributes.items()}
        if short == "style:style":
            self._name = values.get("style:name", "")
            self._parent = values.get("style:parent-style-name", "")
            self._format = _Format()
        elif short == "text:list-style":
            self._list = values.get("style:name", "")
        elif short in ("text:list-level-style-number", "text:list-level-style-bullet"):
            kind: ListKind = "number" if short.endswith("number") else "bullet"
            self._lists.setdefault(self._list, kind)
        elif short == "style:text-properties" and self._format is not None:
            self._format = _text_format(values).over(self._format)
        elif short == "style:paragraph-properties" and self._format is not None:
            align = _ALIGNS.get(values.get("fo:text-align", ""))
            page = values.get("fo:break-before") == "page" or None
            self._format = _Format(align=align, breaks_page=page).over(self._format)

    def end(self, name: str) -> None:
        if _short(name) == "style:style" and self._format is not None:
            # Sizes of named styles are the document's own; what was set by hand is meant.
            kept = self._format if self.automatic else replace(self._format, size=None)
            self._formats[self._name] = (kept, self._parent)
            self._format = None

    def text(self, text: str) -> None:
        del text

    def find(self, name: str, depth: int = 0) -> _Format:
        """What a style and its parents say."""
        known = self._formats.get(name)
        if known is None or depth > _DEEPEST:
            return _Format()
        return known[0].over(self.find(known[1], depth + 1))

    def list_kind(self, name: str) -> ListKind:
        """Whether a list counts or has bullets."""
        return self._lists.get(name, "bullet")


def _text_format(values: dict[str, str]) -> _Format:
    weight = values.get("fo:font-weight")
    slant = values.get("fo:font-style")
    line = values.get("style:text-underline-style")
    size = _POINTS.fullmatch(values.get("fo:font-size", ""))
    return _Format(
        bold=None if weight is None else weight in ("bold", "600", "700", "800", "900"),
        italic=None if slant is None else slant in ("italic", "oblique"),
        underline=None if line is None else line != "none",
        size=float(size[1]) if size else None,
    )


class _Body:
    """Reads the text of the document."""

    def __init__(self, styles: _Styles) -> None:
        self.collector = Collector()
        self._styles = styles
        self._formats: list[_Format] = []
        self._lists: list[ListKind] = []
        self._field: str | None = None
        self._field_text = ""
        self._in_text = 0
        self._skipping = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        short = _short(name)
        if self._skipping or short in _SKIPPED:
            if short == "text:note" and not self._skipping:
                self.collector.leave_out("note")
            self._skipping += 1
            return
        values = {_short(key): value for key, value in attributes.items()}
        style = values.get("text:style-name", "")
        if short == "office:text":
            self._in_text += 1
        elif not self._in_text:
            return
        elif short in ("text:p", "text:h"):
            self._open_paragraph(self._styles.find(style))
        elif short == "text:span":
            base = self._formats[-1] if self._formats else _Format()
            self._formats.append(self._styles.find(style).over(base))
        elif short == "text:list":
            outer = self._lists[-1] if self._lists else "bullet"
            self._lists.append(self._styles.list_kind(style) if style else outer)
        elif short in _MERGED or short == "text:placeholder":
            self._field = values.get("text:column-name") or values.get("text:name", "")
            self._field_text = ""
        elif short == "text:s":
            blanks = values.get("text:c", "1")
            count = int(blanks) if blanks.isdecimal() and len(blanks) < 4 else 1
            self._add(" " * min(count, _MOST_BLANKS))
        elif short in ("text:tab", "text:line-break"):
            self._add(" " if short == "text:tab" else "\n")
        elif short in ("draw:image", "draw:object"):
            self.collector.leave_out("picture")
        elif short == "table:table":
            self.collector.leave_out("table")

    def _open_paragraph(self, said: _Format) -> None:
        paragraph = self.collector.begin()
        paragraph.align = said.align or "left"
        paragraph.kind = self._lists[-1] if self._lists else ""
        if said.breaks_page:
            self.collector.break_page()
        self._formats.append(said)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        short = _short(name)
        if short == "office:text":
            self._in_text -= 1
        elif not self._in_text:
            return
        elif short in ("text:p", "text:h"):
            self.collector.end()
            self._formats.pop()
        elif short == "text:span" and self._formats:
            self._formats.pop()
        elif short == "text:list" and self._lists:
            self._lists.pop()
        elif short in _MERGED or short == "text:placeholder":
            self._end_field()

    def _end_field(self) -> None:
        name = self._field or self._field_text.strip("<>«»")
        self._field = None
        if name:
            self.collector.add(self._field_text or f"«{name}»", self._style(), name)

    def text(self, text: str) -> None:
        if not self._skipping and self._in_text:
            self._add(" ".join(re.split(r"[ \t\r\n]+", text)))

    def _add(self, text: str) -> None:
        if self._field is not None:
            self._field_text += text
        else:
            self.collector.add(text, self._style())

    def _style(self) -> TextStyle:
        return self._formats[-1].style() if self._formats else TextStyle()
