"""Letter templates as JSON: strict reading with typed errors, writing that loses nothing.

Formats 1 and 2 are read (conditions of 1 are lifted to the criteria of groups), 2 is written. A
newer format version and an unknown kind of block are refused; unknown attributes are kept, so
that a file written by a slightly newer program loses nothing when it is saved again.
"""

from __future__ import annotations

import json
import math
from typing import Final

from sme_crm.domain.criteria import to_json as criteria_to_json
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.template import (
    BODY_SIZE,
    PLAIN,
    AddressWindow,
    Block,
    Conditional,
    Coupon,
    Image,
    ItemList,
    Letterhead,
    LetterheadOverride,
    LetterTemplate,
    PageBreak,
    Paragraph,
    PlaceDate,
    Postscript,
    Run,
    Runs,
    Salutation,
    Signature,
    Spacer,
    Subject,
    Table,
    TextRun,
    Valediction,
)
from sme_crm.domain.letters.template_reading import read_template

FORMAT: Final = "sme-crm-letter"
FORMAT_VERSION: Final = 2


def template_to_json(template: LetterTemplate) -> str:
    """The template as JSON text (UTF-8, two spaces, keys in reading order)."""
    data: dict[str, object] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "name": template.name,
        "language": template.language,
        "description": template.description,
    }
    if template.page != "a4":
        data["page"] = template.page
    if template.size != BODY_SIZE:
        data["size"] = template.size
    if template.family != "noto-sans":
        data["family"] = template.family
    if template.letterhead is not None:
        data["letterhead"] = _letterhead_data(template.letterhead)
    data["blocks"] = [_block_data(block) for block in template.blocks]
    return json.dumps({**data, **template.extra}, ensure_ascii=False, indent=2) + "\n"


def template_from_json(text: str) -> LetterTemplate:
    """Read a template; raises InvalidInput with one of the codes below and where it went wrong.

    Codes: template_json (not JSON), template_format (not a letter), template_newer (a newer
    format_version), template_block (unknown kind), template_value (wrong type or out of bounds),
    template_condition, criteria_newer, template_depth (conditions nested more than 20 deep, more
    blocks than a letter has).
    """
    data = parse_json(text)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InvalidInput("template_format")
    version = data.get("format_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InvalidInput("template_format")
    if version > FORMAT_VERSION:
        raise InvalidInput("template_newer", version=version)
    return read_template(data, version)


def parse_json(text: str) -> object:
    """JSON text as data; raises InvalidInput template_json, also for what JSON cannot hold."""
    try:
        data = json.loads(text, parse_constant=_refuse, parse_float=_finite)
        if "\\u" in text:
            # Half of a surrogate pair could never be kept in a file again.
            json.dumps(data, ensure_ascii=False).encode("utf-8")
    except (ValueError, RecursionError) as error:
        raise InvalidInput("template_json") from error
    return data


def _refuse(constant: str) -> float:
    raise ValueError(constant)


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return number


def _letterhead_data(override: LetterheadOverride) -> dict[str, object]:
    data: dict[str, object] = {"name": override.name} if override.name else {}
    data |= {"lines": list(override.lines)} if override.lines else {}
    data |= {"logo": override.logo} if override.logo else {}
    data |= {"without_logo": True} if override.without_logo else {}
    return {**data, **override.extra}


def _block_data(block: Block) -> dict[str, object]:
    data: dict[str, object] = {"block": _NAMES[type(block)]}
    if isinstance(block, (Subject, Paragraph, Postscript, Coupon)):
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
    if isinstance(block, Table):
        data |= _table_data(block)
    if isinstance(block, Image):
        data |= {"picture": block.picture, "width": block.width}
        if block.align != "left":
            data["align"] = block.align
    if isinstance(block, Coupon) and block.code != "qr":
        data["code"] = block.code
    if isinstance(block, Spacer):
        data["height"] = block.height
    if isinstance(block, Conditional):
        data["condition"] = json.loads(criteria_to_json(block.condition))
        data["blocks"] = [_block_data(inner) for inner in block.blocks]
        if block.otherwise:
            data["otherwise"] = [_block_data(inner) for inner in block.otherwise]
    return {**data, **block.extra}


def _table_data(table: Table) -> dict[str, object]:
    data: dict[str, object] = {"rows": [[_runs_data(cell) for cell in row] for row in table.rows]}
    data |= {"widths": list(table.widths)} if table.widths else {}
    data |= {"aligns": list(table.aligns)} if table.aligns else {}
    data |= {"headed": True} if table.headed else {}
    return data | ({"rules": table.rules} if table.rules != "rows" else {})


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


_NAMES: Final[dict[type, str]] = {
    Letterhead: "letterhead", AddressWindow: "address", PlaceDate: "place_date",
    Subject: "subject", Salutation: "salutation", Paragraph: "paragraph", ItemList: "list",
    Table: "table", Image: "image", Coupon: "coupon", Conditional: "conditional",
    Valediction: "valediction", Signature: "signature", Postscript: "postscript",
    Spacer: "spacer", PageBreak: "page_break",
}  # fmt: skip
