"""What the pages of a run draw on, kept as bytes; single pages made whole files from them again.

A run keeps its fonts, pictures and shared parts once (`KeptResources.packed`), and of each page its
compressed content as it went into the file. `write_kept` puts them together: the very operators,
the very glyphs, without any layout. Shared parts never say anything of a recipient.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, BinaryIO, Final

from sme_crm.printing.pdf.objects import (
    DocumentInfo,
    ObjectWriter,
    PageTree,
    packed_stream,
    resource_dictionary,
)
from sme_crm.printing.pdf.page_content import edges

_NAME: Final = re.compile(rb"/([TSI]\d+) Do|/(F\d+) [\d.]+ Tf")
_REFERENCE: Final = re.compile(rb"\b(\d+) 0 R\b")
_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class KeptPage:
    """One page: its compressed content, and its size in points."""

    content: bytes
    size: tuple[float, float]


@dataclass(frozen=True, slots=True)
class _Resource:
    """One named thing pages draw on, as objects; `needs` are the names it draws on itself."""

    name: str
    number: int
    objects: tuple[tuple[int, bytes], ...]
    needs: tuple[str, ...]
    is_font: bool


class KeptResources:
    """Collects what the pages of a file draw on, while it is written."""

    RESOURCES: Final = 0
    """Stands for the number of the resource dictionary, which each new file makes for itself."""

    def __init__(self, info: DocumentInfo) -> None:
        self._info = info
        self._kept: list[_Resource] = []

    def add(
        self,
        name: str,
        number: int,
        objects: Iterable[tuple[int, bytes]],
        *,
        content: bytes = b"",
        is_font: bool = False,
    ) -> None:
        """Keep one thing; `content` are its operators when it is a shared part."""
        self._kept.append(_Resource(name, number, tuple(objects), _names_in(content), is_font))

    def packed(self) -> bytes:
        """Everything as bytes."""
        listed: list[dict[str, Any]] = []
        bodies: list[bytes] = []
        for kept in self._kept:
            listed.append(
                {
                    "name": kept.name,
                    "number": kept.number,
                    "objects": [[number, len(body)] for number, body in kept.objects],
                    "needs": kept.needs,
                    "font": kept.is_font,
                }
            )
            bodies += [body for _, body in kept.objects]
        info = self._info
        head = json.dumps(
            {
                "format": _FORMAT,
                "title": info.title,
                "author": info.author,
                "language": info.language,
                "created": info.created.isoformat(),
                "resources": listed,
            },
            ensure_ascii=False,
        ).encode()
        return b"%d\n%s%s" % (len(head), head, b"".join(bodies))


def write_kept(stream: BinaryIO, resources: bytes, pages: Sequence[KeptPage]) -> None:
    """Write pages that were kept as a whole PDF; `resources` are those of their run.

    Raises ValueError when the bytes are not what a run kept.
    """
    info, kept = _unpacked(resources)
    objects = ObjectWriter(stream, info)
    dictionary = objects.reserve()
    tree = PageTree(objects)
    wanted = _closure(kept, (name for page in pages for name in _names_of(page)))
    numbers: dict[int, int] = {KeptResources.RESOURCES: dictionary}
    for resource in wanted:
        numbers |= {number: objects.reserve() for number, _ in resource.objects}
    for resource in wanted:
        for number, body in resource.objects:
            objects.write(numbers[number], _renumbered(body, numbers))
    for page in pages:
        number = objects.reserve()
        objects.write(number, packed_stream(b"/Filter/FlateDecode", page.content))
        tree.add(b"%d 0 R" % number, edges(page.size))
    fonts = {each.name: numbers[each.number] for each in wanted if each.is_font}
    shared = {each.name: numbers[each.number] for each in wanted if not each.is_font}
    objects.write(dictionary, resource_dictionary(fonts, shared))
    tree.write(dictionary, edges(pages[0].size))
    objects.end(tree.root)


def _unpacked(data: bytes) -> tuple[DocumentInfo, dict[str, _Resource]]:
    length, _, rest = data.partition(b"\n")
    head: dict[str, Any] = json.loads(rest[: int(length)])
    if head["format"] != _FORMAT:
        raise ValueError(f"kept resources of format {head['format']}")
    at = int(length)
    kept: dict[str, _Resource] = {}
    for listed in head["resources"]:
        objects = []
        for number, size in listed["objects"]:
            objects.append((int(number), rest[at : at + size]))
            at += size
        name, needs = str(listed["name"]), tuple(listed["needs"])
        kept[name] = _Resource(
            name, int(listed["number"]), tuple(objects), needs, bool(listed["font"])
        )
    created = date.fromisoformat(head["created"])
    return DocumentInfo(head["title"], head["author"], head["language"], created), kept


def _closure(kept: dict[str, _Resource], names: Iterable[str]) -> list[_Resource]:
    """The things with these names and what they draw on, in the order they were kept."""
    wanted: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name in kept and name not in wanted:
            wanted.add(name)
            waiting += kept[name].needs
    return [resource for name, resource in kept.items() if name in wanted]


def _names_of(page: KeptPage) -> tuple[str, ...]:
    return _names_in(zlib.decompress(page.content))


def _names_in(content: bytes) -> tuple[str, ...]:
    found = (shared or font for shared, font in _NAME.findall(content))
    return tuple(dict.fromkeys(name.decode() for name in found))


def _renumbered(body: bytes, numbers: dict[int, int]) -> bytes:
    """An object with its references changed; the data of a stream is left alone."""
    head, marker, data = body.partition(b"stream\n")

    def renumber(match: re.Match[bytes]) -> bytes:
        return b"%d 0 R" % numbers[int(match[1])]

    return _REFERENCE.sub(renumber, head) + marker + data
