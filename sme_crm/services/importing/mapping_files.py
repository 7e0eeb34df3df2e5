"""A remembered mapping as a file to give to somebody: JSON, checked on reading, never code."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from sme_crm.domain.errors import FileRefused, InvalidInput
from sme_crm.domain.fields import OWN_PREFIX, own_field_id
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.vocabulary import CUSTOM_FIELD_KINDS
from sme_crm.services.importing.remembered_mappings import RememberedMapping, check_options
from sme_crm.services.importing.targets import (
    NEW_PREFIX,
    parse_target,
    parse_targets,
    split_targets,
)

ENDING: Final = ".smemap"
_FORMAT: Final = "sme-crm import mapping"
_VERSION: Final = 1
_MOST_BYTES: Final = 1_000_000
_MOST_COLUMNS: Final = 2_000
_LONGEST: Final = 1_000
_SHAPE: Final = re.compile(r"[0-9a-f]{64}")
OwnFields = Sequence[tuple[int, str, str]]
"""(id, label, kind) of the own fields of the base."""


def write_mapping_file(path: Path, mapping: RememberedMapping, own_fields: OwnFields) -> Path:
    """Write a mapping; own fields are told by label and kind. Raises OutputError."""
    from sme_crm.formats.output_file import output_file

    known = {field_id: (label, kind) for field_id, label, kind in own_fields}
    columns: dict[str, object] = {}
    for heading, target in mapping.targets.items():
        parts: list[object] = []
        for part in split_targets(target):
            field_id = own_field_id(part)
            if field_id is None:
                parts.append(part)
            elif field_id in known:
                label, kind = known[field_id]
                parts.append({"own": label, "kind": kind})
        columns[heading] = parts
    document = {
        "format": _FORMAT,
        "version": _VERSION,
        "name": mapping.name,
        "supplier": mapping.supplier,
        "shape": mapping.shape,
        "columns": columns,
        "options": dict(mapping.options),
    }
    if not path.suffix:
        path = path.with_suffix(ENDING)
    with output_file(path) as stream:
        stream.write(json.dumps(document, ensure_ascii=False, indent=2).encode("utf-8"))
    return path


def read_mapping_file(path: Path, own_fields: OwnFields) -> RememberedMapping:
    """A mapping from a file, its id 0; own fields the base does not have become new ones.

    Raises FileRefused missing or unreadable, InvalidInput mapping_file (not such a file, or one
    that is damaged) or mapping_newer.
    """
    try:
        if path.stat().st_size > _MOST_BYTES:
            raise InvalidInput("mapping_file", file=path.name)
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise FileRefused("missing", path=str(path), file=path.name) from error
    except UnicodeDecodeError as error:
        raise InvalidInput("mapping_file", file=path.name) from error
    except OSError as error:
        raise FileRefused("unreadable", path=str(path), file=path.name) from error
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInput("mapping_file", file=path.name) from error
    if not isinstance(document, dict) or document.get("format") != _FORMAT:
        raise InvalidInput("mapping_file", file=path.name)
    version = document.get("version")
    if isinstance(version, int) and version > _VERSION:
        raise InvalidInput("mapping_newer", file=path.name)
    try:
        return _mapping(document, path, own_fields)
    except InvalidInput as error:
        raise InvalidInput("mapping_file", file=path.name) from error


def _mapping(document: Mapping[str, Any], path: Path, own_fields: OwnFields) -> RememberedMapping:
    shape = document.get("shape")
    columns = document.get("columns")
    if not isinstance(shape, str) or _SHAPE.fullmatch(shape) is None:
        raise InvalidInput("mapping_file")
    if not isinstance(columns, dict) or len(columns) > _MOST_COLUMNS:
        raise InvalidInput("mapping_file")
    by_label = {fold(label): field_id for field_id, label, _ in own_fields}
    targets: dict[str, str] = {}
    for heading, target in columns.items():
        if len(heading) > _LONGEST:
            raise InvalidInput("mapping_file")
        parts = target if isinstance(target, list) else [target]
        targets[heading] = "+".join(_target(part, by_label) for part in parts)
        parse_targets(targets[heading])
    return RememberedMapping(
        id=0,
        name=_text(document.get("name")) or path.stem,
        shape=shape,
        targets=targets,
        used_at="",
        supplier=_text(document.get("supplier")),
        options=check_options(document.get("options", {})),
    )


def _target(target: object, by_label: Mapping[str, int]) -> str:
    if isinstance(target, str) and len(target) <= _LONGEST and own_field_id(target) is None:
        return parse_target(target).text
    if isinstance(target, dict) and target.get("kind") in CUSTOM_FIELD_KINDS:
        field_id = by_label.get(fold(_text(target.get("own"))))
        return f"{OWN_PREFIX}{field_id}" if field_id else f"{NEW_PREFIX}{target['kind']}"
    raise InvalidInput("mapping_file")


def _text(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise InvalidInput("mapping_file")
    return clean_text(value)
