"""The text of a Word document (.docx, WordprocessingML of ECMA-376)."""

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

MAIN_PART: Final = "word/document.xml"

_W: Final = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
_FALLBACK: Final = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_MERGE: Final = re.compile(r'\s*MERGEFIELD\s+(?:"([^"]+)"|(\S+))', re.IGNORECASE)
_ALIGNS: Final[dict[str, Align]] = {
    "left": "left", "start": "left", "right": "right", "end": "right", "center": "center",
    "both": "justify", "distribute": "justify",
}  # fmt: skip
# What was deleted or moved away while changes were tracked.
_GONE: Final = frozenset({"del", "moveFrom"})
_PICTURES: Final = (" blip", " imagedata")
_OFF: Final = frozenset({"0", "false", "off", "none"})
_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class _Format(StyleFormat):
    """With the numbering of a paragraph of Word."""

    numbering: str | None = None


def _local(name: str) -> str:
    """The name of an element or attribute of Word without its namespace, "" for others'."""
    for namespace in _W:
        if name.startswith(namespace):
            return name[len(namespace) :]
    return ""


def _values(attributes: dict[str, str]) -> dict[str, str]:
    return {_local(name) or name: value for name, value in attributes.items()}


def read_word(archive: zipfile.ZipFile, path: Path) -> DocumentText:
    """The text of the document; deleted text, comments, headers and footers are not part of it."""
    styles = _Styles()
    parse_part(archive, "word/styles.xml", path, styles)
    lists = _Lists()
    parse_part(archive, "word/numbering.xml", path, lists)
    body = _Body(styles, lists)
    parse_part(archive, MAIN_PART, path, body)
    return body.collector.document()


class _Formatting:
    """Reads the properties of runs and paragraphs, which styles and text write alike."""

    def __init__(self) -> None:
        self.format = _Format()

    def take(self, name: str, values: dict[str, str]) -> None:
        said = values.get("val", "")
        if name == "b":
            self.format = replace(self.format, bold=said not in _OFF)
        elif name == "i":
            self.format = replace(self.format, italic=said not in _OFF)
        elif name == "u":
            self.format = replace(self.format, underline=said not in _OFF)
        elif name == "sz" and said.isdecimal() and len(said) < 5:
            self.format = replace(self.format, size=int(said) / 2)
        elif name == "jc" and said in _ALIGNS:
            self.format = replace(self.format, align=_ALIGNS[said])
        elif name == "numId":
            self.format = replace(self.format, numbering=said)


class _Styles:
    """The styles of the document by their id, with what they are based on."""

    def __init__(self) -> None:
        self._formats: dict[str, tuple[_Format, str]] = {}
        self._id = ""
        self._base = ""
        self._formatting = _Formatting()
        self._in_style = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        values, name = _values(attributes), _local(name)
        if name == "style":
            self._id, self._base = values.get("styleId", ""), ""
            self._formatting, self._in_style = _Formatting(), True
        elif name == "basedOn":
            self._base = values.get("val", "")
        elif self._in_style:
            self._formatting.take(name, values)

    def end(self, name: str) -> None:
        if _local(name) == "style":
            self._formats[self._id] = (self._formatting.format, self._base)
            self._in_style = False

    def text(self, text: str) -> None:
        del text

    def find(self, style_id: str, depth: int = 0) -> _Format:
        """What a style and those it is based on say; sizes of styles are the document's own."""
        known = self._formats.get(style_id)
        if known is None or depth > _DEEPEST:
            return _Format()
        own = replace(known[0], size=None)
        return own.over(self.find(known[1], depth + 1))


class _Lists:
    """Which numberings count and which have bullets."""

    def __init__(self) -> None:
        self._kinds: dict[str, ListKind] = {}
        self._abstract: dict[str, str] = {}
        self._open = ""
        self._level = ""
        self._number = ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        values, name = _values(attributes), _local(name)
        if name == "abstractNum":
            self._open = values.get("abstractNumId", "")
        elif name == "lvl":
            self._level = values.get("ilvl", "0")
        elif name == "numFmt" and self._level == "0":
            bullet = values.get("val") in ("bullet", "none")
            self._kinds.setdefault(self._open, "bullet" if bullet else "number")
        elif name == "num":
            self._number = values.get("numId", "")
        elif name == "abstractNumId":
            self._abstract[self._number] = values.get("val", "")

    def end(self, name: str) -> None:
        del name

    def text(self, text: str) -> None:
        del text

    def kind(self, numbering: str | None) -> ListKind:
        if numbering in (None, "", "0"):
            return ""
        return self._kinds.get(self._abstract.get(numbering or "", ""), "bullet")


@dataclass(slots=True)
class _Field:
    """A field that is open: its instruction, and whether its result is being read."""

    instruction: str = ""
    shows: bool = False
    text: str = ""
    style: TextStyle = TextStyle()


class _Body:
    """Reads the body of the document."""

    def __init__(self, styles: _Styles, lists: _Lists) -> None:
        self.collector = Collector()
        self._styles = styles
        self._lists = lists
        self._paragraphs: list[_Format] = []
        self._formattings: list[_Formatting] = []
        self._run = _Format()
        self._in_run = False
        self._reads = ""  # the element whose characters count
        self._fields: list[_Field] = []
        self._skipping = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = _local(name)
        if self._skipping or name == _FALLBACK or local in _GONE:
            self._skipping += 1
            return
        values = _values(attributes)
        if name.endswith(_PICTURES):
            self.collector.leave_out("picture")
        elif local in ("footnoteReference", "endnoteReference", "commentReference"):
            self.collector.leave_out("note")
        elif local == "tbl":
            self.collector.leave_out("table")
        elif local in ("p", "pPr", "r", "rPr"):
            self._open(local)
        elif local == "fldSimple":
            self._fields.append(_Field(values.get("instr", ""), shows=True))
        elif local == "fldChar":
            self._mark_field(values.get("fldCharType", ""))
        elif local in ("t", "instrText"):
            self._reads = local
        elif local in ("tab", "br", "cr", "noBreakHyphen"):
            self._add_sign(local, values)
        elif local == "pStyle":
            self._format_paragraph(self._styles.find(values.get("val", "")))
        elif local == "pageBreakBefore" and values.get("val") not in _OFF:
            self.collector.break_page()
        elif self._formattings and local == "rStyle":
            self._formattings[-1].format = self._styles.find(values.get("val", ""))
        elif self._formattings:
            self._formattings[-1].take(local, values)

    def _open(self, local: str) -> None:
        if local == "p":
            self.collector.begin()
            self._paragraphs.append(self._styles.find("Normal"))
        elif local == "r":
            self._in_run, self._run = True, self._paragraph
        else:
            self._formattings.append(_Formatting())

    @property
    def _paragraph(self) -> _Format:
        return self._paragraphs[-1] if self._paragraphs else _Format()

    def _format_paragraph(self, said: _Format) -> None:
        """A style or direct formatting on top of what the paragraph has so far."""
        if self._paragraphs:
            self._paragraphs[-1] = said.over(self._paragraphs[-1])

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        local = _local(name)
        if local == "p":
            self._end_paragraph()
        elif local == "r":
            self._in_run = False
        elif local == "rPr" and self._formattings:
            said = self._formattings.pop().format
            if self._in_run:  # else it is the mark of the paragraph's end
                self._run = said.over(self._paragraph)
        elif local == "pPr" and self._formattings:
            said = self._formattings.pop().format
            self._format_paragraph(replace(said, bold=None, italic=None, underline=None, size=None))
        elif local == "fldSimple":
            self._end_field()
        elif local in ("t", "instrText"):
            self._reads = ""

    def _end_paragraph(self) -> None:
        current = self.collector.current
        if current is not None:
            current.align = self._paragraph.align or "left"
            current.kind = self._lists.kind(self._paragraph.numbering)
        self.collector.end()
        if self._paragraphs:
            self._paragraphs.pop()

    def text(self, text: str) -> None:
        if self._skipping:
            return
        if self._reads == "instrText" and self._fields:
            self._fields[-1].instruction += text
        elif self._reads == "t":
            self._add(text)

    def _add_sign(self, local: str, values: dict[str, str]) -> None:
        if local == "br" and values.get("type") in ("page", "column"):
            self.collector.break_page()
        elif self._in_run:
            self._add({"tab": " ", "noBreakHyphen": "\u2011"}.get(local, "\n"))

    def _add(self, text: str) -> None:
        style = self._run.style()
        merging = next((each for each in reversed(self._fields) if _merged(each)), None)
        if merging is not None:
            merging.text, merging.style = merging.text + text, style
        elif not self._fields or all(each.shows for each in self._fields):
            self.collector.add(text, style)

    def _mark_field(self, mark: str) -> None:
        if mark == "begin":
            self._fields.append(_Field())
        elif mark == "separate" and self._fields:
            self._fields[-1].shows = True
        elif mark == "end":
            self._end_field()

    def _end_field(self) -> None:
        if not self._fields:
            return
        done = self._fields.pop()
        name = _merged(done)
        if name:
            self.collector.add(done.text or f"«{name}»", done.style, name)


def _merged(field: _Field) -> str:
    """The name a MERGEFIELD merges; "" for other fields."""
    found = _MERGE.match(field.instruction)
    return (found[1] or found[2]) if found else ""
