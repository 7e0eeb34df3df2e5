"""The parts of a letter template read from JSON data, strictly: page, blocks, runs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Final, cast, get_args

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.criteria import from_json as criteria_from_json
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.first_format import lift_condition
from sme_crm.domain.letters.template import (
    BODY_SIZE,
    AddressWindow,
    Align,
    Block,
    CodeForm,
    Conditional,
    Coupon,
    FieldFormat,
    FieldRun,
    Image,
    ItemList,
    Letterhead,
    LetterheadOverride,
    LetterTemplate,
    PageBreak,
    PageFormat,
    Paragraph,
    PlaceDate,
    Postscript,
    Run,
    Runs,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    Table,
    TableRules,
    TextRun,
    TypeFamily,
    Valediction,
)
from sme_crm.domain.salutation import Tone

MOST_BLOCKS: Final = 2_000
"""Blocks of one template, those inside conditions counted; far above what a person writes."""

_DEPTH_LIMIT: Final = 20
_ALIGNS: Final = frozenset(get_args(Align))
_FORMATS: Final = frozenset(get_args(FieldFormat))
_TONES: Final = frozenset(get_args(Tone))
_PICTURE: Final = re.compile(r"(?:[0-9a-f]{64})?")
# Blocks that templates of format 1 did not have.
_SECOND_FORMAT: Final = frozenset({"table", "image", "coupon"})


def read_template(data: dict[str, Any], version: int) -> LetterTemplate:
    """The template in parsed JSON; raises InvalidInput as `template_from_json` does."""
    reader = _Reader(data, "template")
    return LetterTemplate(
        name=reader.take_text("name"),
        language=reader.take_text("language", "fr"),
        blocks=_Blocks(version).read(reader.take_list("blocks"), "blocks", 0),
        description=reader.take_text("description", ""),
        page=cast("PageFormat", reader.take_choice("page", "a4", get_args(PageFormat))),
        size=reader.take_number("size", BODY_SIZE, 6, 24),
        family=cast("TypeFamily", reader.take_choice("family", "noto-sans", get_args(TypeFamily))),
        letterhead=_read_letterhead(reader),
        extra=reader.rest("format", "format_version"),
    )


def _read_letterhead(reader: _Reader) -> LetterheadOverride | None:
    plain = reader.take("letterhead", dict, None)
    if plain is None:
        return None
    inner = _Reader(plain, f"{reader.where}.letterhead")
    lines = inner.take_list("lines", [])
    if not all(isinstance(line, str) for line in lines):
        raise InvalidInput("template_value", where=f"{inner.where}.lines")
    return LetterheadOverride(
        name=inner.take_text("name", ""),
        lines=tuple(cast("list[str]", lines)),
        logo=inner.take_picture("logo"),
        without_logo=inner.take_flag("without_logo"),
        extra=inner.rest(),
    )


class _Reader:
    """Takes known keys of one JSON object with a type check; what is left is kept as extra."""

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, dict):
            raise InvalidInput("template_value", where=where)
        self.data: dict[str, Any] = data
        self.where = where
        self.taken: set[str] = set()

    def refused(self, key: str) -> InvalidInput:
        return InvalidInput("template_value", where=f"{self.where}.{key}")

    def take(self, key: str, kind: type, default: object = ...) -> Any:
        self.taken.add(key)
        if key not in self.data and default is not ...:
            return default
        value = self.data.get(key)
        # bool is an int to Python, never to a reader of the file.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.refused(key)
        return value

    def take_text(self, key: str, default: object = ...) -> str:
        return cast("str", self.take(key, str, default))

    def take_list(self, key: str, default: object = ...) -> list[object]:
        return cast("list[object]", self.take(key, list, default))

    def take_flag(self, key: str) -> bool:
        return cast("bool", self.take(key, bool, default=False))

    def take_number(self, key: str, default: float, low: float, high: float) -> float:
        self.taken.add(key)
        value = self.data.get(key, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise self.refused(key)
        if not low <= value <= high:
            raise self.refused(key)
        return float(value)

    def take_choice(self, key: str, default: str, choices: frozenset[str] | tuple[str, ...]) -> str:
        value = self.take_text(key, default)
        if value not in choices:
            raise self.refused(key)
        return value

    def take_runs(self) -> Runs:
        return _read_runs(self.take_list("runs", []), f"{self.where}.runs")

    def take_tone(self) -> Tone:
        return cast("Tone", self.take_choice("tone", "formal", _TONES))

    def take_align(self, default: Align) -> Align:
        return cast("Align", self.take_choice("align", default, _ALIGNS))

    def take_picture(self, key: str) -> str:
        value = self.take_text(key, "")
        if not _PICTURE.fullmatch(value):
            raise self.refused(key)
        return value

    def rest(self, *known: str) -> dict[str, object]:
        skipped = self.taken.union(known)
        return {key: value for key, value in self.data.items() if key not in skipped}


def _read_runs(data: object, where: str) -> Runs:
    if not isinstance(data, list):
        raise InvalidInput("template_value", where=where)
    return tuple(_read_run(run, f"{where}[{index}]") for index, run in enumerate(data))


def _read_run(data: object, where: str) -> Run:
    if isinstance(data, str):
        return TextRun(data)
    reader = _Reader(data, where)
    sized = "size" in reader.data
    style = RunStyle(
        bold=reader.take_flag("bold"),
        italic=reader.take_flag("italic"),
        underline=reader.take_flag("underline"),
        size=reader.take_number("size", 0, 4, 72) if sized else None,
    )
    if "field" not in reader.data:
        text = reader.take_text("text")
        return TextRun(text, style, reader.rest())
    key = reader.take_text("field")
    form = cast("FieldFormat", reader.take_choice("format", "", _FORMATS))
    fallback = reader.take_text("fallback", "")
    return FieldRun(key, form, fallback, style, reader.rest())


class _Blocks:
    """Reads the blocks of one template of a format version; counts them."""

    def __init__(self, version: int) -> None:
        self.version = version
        self.count = 0

    def read(self, data: list[object], where: str, depth: int) -> tuple[Block, ...]:
        if depth > _DEPTH_LIMIT:
            raise InvalidInput("template_depth")
        self.count += len(data)
        if self.count > MOST_BLOCKS:
            raise InvalidInput("template_depth")
        return tuple(
            self.read_block(_Reader(item, f"{where}[{index}]"), depth)
            for index, item in enumerate(data)
        )

    def read_block(self, reader: _Reader, depth: int) -> Block:
        kind = reader.take_text("block")
        if kind == "conditional":
            condition = self.read_condition(reader)
            blocks = self.read(reader.take_list("blocks"), f"{reader.where}.blocks", depth + 1)
            other = reader.take_list("otherwise", [])
            otherwise = self.read(other, f"{reader.where}.otherwise", depth + 1)
            return Conditional(condition, blocks, otherwise, reader.rest())
        read = _READERS.get(kind)
        if read is None or (self.version == 1 and kind in _SECOND_FORMAT):
            raise InvalidInput("template_block", where=reader.where, block=kind)
        return read(reader)

    def read_condition(self, reader: _Reader) -> Criteria:
        plain = reader.take("condition", dict)
        if self.version == 1:
            return lift_condition(plain)
        try:
            return criteria_from_json(json.dumps(plain))
        except InvalidInput as error:
            if error.code == "criteria_newer":
                raise
            raise InvalidInput("template_condition", where=reader.where) from error


def _read_paragraph(reader: _Reader) -> Block:
    align = reader.take_align("justify")
    return Paragraph(reader.take_runs(), align, reader.rest())


def _read_list(reader: _Reader) -> Block:
    items = reader.take_list("items")
    where = f"{reader.where}.items"
    read = tuple(_read_runs(item, f"{where}[{index}]") for index, item in enumerate(items))
    return ItemList(read, reader.take_flag("numbered"), reader.rest())


def _read_spacer(reader: _Reader) -> Block:
    return Spacer(reader.take_number("height", 5.0, 0, 300), reader.rest())


def _read_table(reader: _Reader) -> Block:
    rows: list[tuple[Runs, ...]] = []
    for index, row in enumerate(reader.take_list("rows")):
        where = f"{reader.where}.rows[{index}]"
        if not isinstance(row, list) or (rows and len(row) != len(rows[0])):
            raise InvalidInput("template_value", where=where)
        rows.append(tuple(_read_runs(cell, f"{where}[{nth}]") for nth, cell in enumerate(row)))
    columns = len(rows[0]) if rows else 0
    widths = reader.take_list("widths", [])
    aligns = reader.take_list("aligns", [])
    if widths and (len(widths) != columns or not all(_is_share(width) for width in widths)):
        raise reader.refused("widths")
    if len(aligns) > columns or not all(align in _ALIGNS for align in aligns):
        raise reader.refused("aligns")
    headed = reader.take_flag("headed")
    rules = cast("TableRules", reader.take_choice("rules", "rows", get_args(TableRules)))
    shares = tuple(float(width) for width in cast("list[float]", widths))
    return Table(
        tuple(rows), shares, tuple(cast("list[Align]", aligns)), headed, rules, reader.rest()
    )


def _is_share(width: object) -> bool:
    number = isinstance(width, (int, float)) and not isinstance(width, bool)
    return number and 0 < cast("float", width) <= 1_000


def _read_image(reader: _Reader) -> Block:
    picture = reader.take_picture("picture")
    width = reader.take_number("width", 60.0, 1, 210)
    return Image(picture, width, reader.take_align("left"), reader.rest())


def _read_coupon(reader: _Reader) -> Block:
    code = cast("CodeForm", reader.take_choice("code", "qr", get_args(CodeForm)))
    return Coupon(reader.take_runs(), code, reader.rest())


# Arguments are read from left to right, so that rest() sees every key taken before it.
_READERS: Final[dict[str, Callable[[_Reader], Block]]] = {
    "letterhead": lambda reader: Letterhead(reader.rest()),
    "address": lambda reader: AddressWindow(reader.rest()),
    "place_date": lambda reader: PlaceDate(reader.rest()),
    "subject": lambda reader: Subject(reader.take_runs(), reader.rest()),
    "salutation": lambda reader: Salutation(reader.take_tone(), reader.rest()),
    "paragraph": _read_paragraph,
    "list": _read_list,
    "table": _read_table,
    "image": _read_image,
    "coupon": _read_coupon,
    "valediction": lambda reader: Valediction(
        reader.take_tone(), reader.take_runs(), reader.rest()
    ),
    "signature": lambda reader: Signature(reader.take_runs(), reader.rest()),
    "postscript": lambda reader: Postscript(reader.take_runs(), reader.rest()),
    "spacer": _read_spacer,
    "page_break": lambda reader: PageBreak(reader.rest()),
}
