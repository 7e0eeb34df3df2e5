"""Letter templates as JSON: strict reading with typed errors, writing that loses nothing.

A newer format version and an unknown kind of block are refused; unknown attributes are kept, so
that a file written by a slightly newer program loses nothing when it is saved again.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, Final, cast, get_args

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.condition import condition_from_json, condition_to_json
from sme_crm.domain.letters.template import (
    FORMAT_VERSION,
    PLAIN,
    AddressWindow,
    Align,
    Block,
    Conditional,
    FieldFormat,
    FieldRun,
    ItemList,
    Letterhead,
    LetterTemplate,
    PageBreak,
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
    TextRun,
    Valediction,
)
from sme_crm.domain.salutation import Tone

FORMAT: Final = "sme-crm-letter"

_DEPTH_LIMIT: Final = 20
_ALIGNS: Final = frozenset(get_args(Align))
_FORMATS: Final = frozenset(get_args(FieldFormat))
_TONES: Final = frozenset(get_args(Tone))


def template_to_json(template: LetterTemplate) -> str:
    """The template as JSON text (UTF-8, two spaces, keys in reading order)."""
    data: dict[str, object] = {
        "format": FORMAT,
        "format_version": template.format_version,
        "name": template.name,
        "language": template.language,
        "description": template.description,
        "blocks": [_block_data(block) for block in template.blocks],
        **template.extra,
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def template_from_json(text: str) -> LetterTemplate:
    """Read a template; raises InvalidInput with one of the codes below and where it went wrong.

    Codes: template_json (not JSON), template_format (not a letter), template_newer (a newer
    format_version), template_block (unknown kind), template_value (wrong type), template_condition,
    template_depth (conditions nested more than 20 deep).
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInput("template_json") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InvalidInput("template_format")
    version = data.get("format_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InvalidInput("template_format")
    if version > FORMAT_VERSION:
        raise InvalidInput("template_newer", version=version)
    reader = _Reader(data, "template")
    return LetterTemplate(
        name=reader.take_text("name"),
        language=reader.take_text("language", "fr"),
        blocks=_read_blocks(reader.take_list("blocks"), "blocks", 0),
        description=reader.take_text("description", ""),
        format_version=version,
        extra=reader.rest("format", "format_version"),
    )


# Writing


def _block_data(block: Block) -> dict[str, object]:
    data: dict[str, object] = {"block": _NAMES[type(block)]}
    if isinstance(block, (Subject, Paragraph, Postscript)):
        data["runs"] = _runs_data(block.runs)
    if isinstance(block, Paragraph) and block.align != "justify":
        data["align"] = block.align
    if isinstance(block, (Valediction, Signature)) and block.runs:
        data["runs"] = _runs_data(block.runs)
    if isinstance(block, (Salutation, Valediction)) and block.tone != "formal":
        data["tone"] = block.tone
    if isinstance(block, ItemList):
        data["items"] = [_runs_data(item) for item in block.items]
        if block.numbered:
            data["numbered"] = True
    if isinstance(block, Spacer):
        data["height"] = block.height
    if isinstance(block, Conditional):
        data["condition"] = condition_to_json(block.condition)
        data["blocks"] = [_block_data(inner) for inner in block.blocks]
        if block.otherwise:
            data["otherwise"] = [_block_data(inner) for inner in block.otherwise]
    return {**data, **block.extra}


def _runs_data(runs: Runs) -> list[object]:
    return [_run_data(run) for run in runs]


def _run_data(run: Run) -> object:
    data: dict[str, object]
    if isinstance(run, TextRun):
        if run.style == PLAIN and not run.extra:
            return run.text  # the plain case stays readable
        data = {"text": run.text}
    else:
        data = {"field": run.key}
        data |= {"format": run.format} if run.format else {}
        data |= {"fallback": run.fallback} if run.fallback else {}
    for name in ("bold", "italic", "underline"):
        if getattr(run.style, name):
            data[name] = True
    if run.style.size is not None:
        data["size"] = run.style.size
    return {**data, **run.extra}


# Reading


class _Reader:
    """Takes known keys of one JSON object with a type check; what is left is kept as extra."""

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, dict):
            raise InvalidInput("template_value", where=where)
        self.data: dict[str, Any] = data
        self.where = where
        self.taken: set[str] = set()

    def take(self, key: str, kind: type, default: object = ...) -> Any:
        self.taken.add(key)
        value = self.data.get(key, default)
        if value is default and default is not ...:
            return value
        # bool is an int to Python, never to a reader of the file.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise InvalidInput("template_value", where=f"{self.where}.{key}")
        return value

    def take_text(self, key: str, default: object = ...) -> str:
        return cast("str", self.take(key, str, default))

    def take_list(self, key: str, default: object = ...) -> list[object]:
        return cast("list[object]", self.take(key, list, default))

    def take_flag(self, key: str) -> bool:
        return cast("bool", self.take(key, bool, default=False))

    def take_number(self, key: str, default: float | None, low: float, high: float) -> float | None:
        value = self.data.get(key, default)
        self.taken.add(key)
        if value is None and default is None and key not in self.data:
            return None
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            raise InvalidInput("template_value", where=f"{self.where}.{key}")
        if not low <= value <= high:
            raise InvalidInput("template_value", where=f"{self.where}.{key}")
        return float(value)

    def take_choice(self, key: str, default: str, choices: frozenset[str]) -> str:
        value = self.take_text(key, default)
        if value not in choices:
            raise InvalidInput("template_value", where=f"{self.where}.{key}")
        return value

    def take_runs(self) -> Runs:
        return _read_runs(self.take_list("runs", []), f"{self.where}.runs")

    def take_tone(self) -> Tone:
        return cast("Tone", self.take_choice("tone", "formal", _TONES))

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
    style = RunStyle(
        bold=reader.take_flag("bold"),
        italic=reader.take_flag("italic"),
        underline=reader.take_flag("underline"),
        size=reader.take_number("size", None, 4, 72),
    )
    if "field" not in reader.data:
        text = reader.take_text("text")
        return TextRun(text, style, reader.rest())
    key = reader.take_text("field")
    form = cast("FieldFormat", reader.take_choice("format", "", _FORMATS))
    fallback = reader.take_text("fallback", "")
    return FieldRun(key, form, fallback, style, reader.rest())


def _read_blocks(data: list[object], where: str, depth: int) -> tuple[Block, ...]:
    if depth > _DEPTH_LIMIT:
        raise InvalidInput("template_depth")
    return tuple(
        _read_block(_Reader(item, f"{where}[{index}]"), depth) for index, item in enumerate(data)
    )


def _read_block(reader: _Reader, depth: int) -> Block:
    kind = reader.take_text("block")
    if kind == "conditional":
        condition = condition_from_json(reader.take("condition", dict))
        blocks = _read_blocks(reader.take_list("blocks"), f"{reader.where}.blocks", depth + 1)
        other = reader.take_list("otherwise", [])
        otherwise = _read_blocks(other, f"{reader.where}.otherwise", depth + 1)
        return Conditional(condition, blocks, otherwise, reader.rest())
    read = _READERS.get(kind)
    if read is None:
        raise InvalidInput("template_block", where=reader.where, block=kind)
    return read(reader)


def _read_paragraph(reader: _Reader) -> Block:
    align = cast("Align", reader.take_choice("align", "justify", _ALIGNS))
    return Paragraph(reader.take_runs(), align, reader.rest())


def _read_list(reader: _Reader) -> Block:
    items = reader.take_list("items")
    where = f"{reader.where}.items"
    read = tuple(_read_runs(item, f"{where}[{index}]") for index, item in enumerate(items))
    return ItemList(read, reader.take_flag("numbered"), reader.rest())


def _read_spacer(reader: _Reader) -> Block:
    height = reader.take_number("height", 5.0, 0, 300)
    return Spacer(5.0 if height is None else height, reader.rest())


# Arguments are read from left to right, so that rest() sees every key taken before it.
_READERS: Final[dict[str, Callable[[_Reader], Block]]] = {
    "letterhead": lambda reader: Letterhead(reader.rest()),
    "address": lambda reader: AddressWindow(reader.rest()),
    "place_date": lambda reader: PlaceDate(reader.rest()),
    "subject": lambda reader: Subject(reader.take_runs(), reader.rest()),
    "salutation": lambda reader: Salutation(reader.take_tone(), reader.rest()),
    "paragraph": _read_paragraph,
    "list": _read_list,
    "valediction": lambda reader: Valediction(
        reader.take_tone(), reader.take_runs(), reader.rest()
    ),
    "signature": lambda reader: Signature(reader.take_runs(), reader.rest()),
    "postscript": lambda reader: Postscript(reader.take_runs(), reader.rest()),
    "spacer": _read_spacer,
    "page_break": lambda reader: PageBreak(reader.rest()),
}
_NAMES: Final[dict[type, str]] = {
    Letterhead: "letterhead", AddressWindow: "address", PlaceDate: "place_date",
    Subject: "subject", Salutation: "salutation", Paragraph: "paragraph", ItemList: "list",
    Conditional: "conditional", Valediction: "valediction", Signature: "signature",
    Postscript: "postscript", Spacer: "spacer", PageBreak: "page_break",
}  # fmt: skip
