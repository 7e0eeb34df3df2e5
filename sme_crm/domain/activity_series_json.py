"""Activity series as JSON: strict reading with typed errors, writing that loses nothing.

A newer format version is refused; so is a value that does not fit, with the place it stands at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final, cast, get_args

from sme_crm.domain.activity_series import (
    MOST_DAYS,
    MOST_STEPS,
    SHIFTS,
    STOP_REASONS,
    Proposal,
    ProposalKind,
    Series,
    Step,
    Variant,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.task import NORMAL, OWN_KIND_PREFIX, PRIORITIES, TASK_KINDS
from sme_crm.domain.vocabulary import STATUSES
from sme_crm.domain.working_days import Direction

FORMAT: Final = "sme-crm-series"
FORMAT_VERSION: Final = 1
MOST_CAPACITY: Final = 100_000
_TIME: Final = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d", re.ASCII)
_PROPOSALS: Final = get_args(ProposalKind)
_LANGUAGES: Final = ("fr", "en")


def series_to_json(series: Series) -> str:
    """The series as JSON text; what stands at its default is left out."""
    data: dict[str, object] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "name": series.name,
        "language": series.language,
        "description": series.description,
        "anchor": series.anchor,
        "shift": series.shift,
        "capacity": series.capacity,
        "stop_on": list(series.stop_on),
    }
    if series.proposal is not None:
        data["proposal"] = _filled(series.proposal, Proposal("group"), ("kind",))
    data["steps"] = [_step_data(step) for step in series.steps]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _step_data(step: Step) -> dict[str, object]:
    data = _filled(step, Step(0, "", ""), ("offset", "kind", "subject"))
    if step.variants:
        data["variants"] = [_filled(one, Variant(), ("kind",)) for one in step.variants]
    return data


def _filled(
    value: Step | Variant | Proposal, plain: Step | Variant | Proposal, always: Collection[str]
) -> dict[str, object]:
    names = type(value).__dataclass_fields__
    found = {name: getattr(value, name) for name in names if name != "variants"}
    return {
        name: list(each) if isinstance(each, tuple) else each
        for name, each in found.items()
        if name in always or each != getattr(plain, name)
    }


def series_from_json(text: str) -> Series:
    """Read a series; raises InvalidInput series_json, series_format, series_newer, series_value.

    series_json: not JSON; series_format: not a series; series_value: a value that cannot stand
    at `where`, a field that is missing or unknown.
    """
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise InvalidInput("series_json") from error
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise InvalidInput("series_format")
    version = data.get("format_version")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise InvalidInput("series_format")
    if version > FORMAT_VERSION:
        raise InvalidInput("series_newer", version=version)
    reader = _Reader(data, "")
    steps = reader.take("steps", list)
    proposal = reader.take("proposal", dict, None)
    series = Series(
        name=reader.take("name", str),
        steps=tuple(_read_step(step, f"steps[{place}]") for place, step in enumerate(steps)),
        description=reader.take("description", str, ""),
        anchor=reader.take("anchor", str, ""),
        language=reader.choose("language", "fr", _LANGUAGES),
        shift=cast("Direction", reader.choose("shift", "later", SHIFTS)),
        capacity=reader.take("capacity", int, 0),
        stop_on=tuple(reader.take_texts("stop_on", list(Series("", ()).stop_on))),
        proposal=None if proposal is None else _read_proposal(proposal),
    )
    reader.finish("format", "format_version")
    return check_series(series)


def _read_step(data: object, where: str) -> Step:
    reader = _Reader(data, where)
    variants = reader.take("variants", list, [])
    step = Step(
        offset=reader.take("offset", int),
        kind=reader.take("kind", str),
        subject=reader.take("subject", str),
        notes=reader.take("notes", str, ""),
        time=reader.take("time", str, ""),
        priority=reader.take("priority", int, NORMAL),
        template=reader.take("template", str, ""),
        responsible_id=reader.take("responsible_id", int, None),
        variants=tuple(
            _read_variant(one, f"{where}.variants[{place}]") for place, one in enumerate(variants)
        ),
    )
    reader.finish()
    return step


def _read_variant(data: object, where: str) -> Variant:
    reader = _Reader(data, where)
    variant = Variant(
        statuses=tuple(reader.take_texts("statuses", [])),
        group_id=reader.take("group_id", int, None),
        kind=reader.take("kind", str, ""),
        subject=reader.take("subject", str, ""),
        template=reader.take("template", str, ""),
    )
    reader.finish()
    return variant


def _read_proposal(data: object) -> Proposal:
    reader = _Reader(data, "proposal")
    proposal = Proposal(
        kind=cast("ProposalKind", reader.choose("kind", "", _PROPOSALS)),
        days=reader.take("days", int, 0),
        field=reader.take("field", str, ""),
        group_id=reader.take("group_id", int, None),
    )
    reader.finish()
    return proposal


class _Reader:
    """Takes the fields of one JSON object, each with a check of its type."""

    def __init__(self, data: object, where: str) -> None:
        if not isinstance(data, dict):
            raise InvalidInput("series_value", where=where)
        self._data: dict[str, Any] = data
        self._where = where
        self._taken: set[str] = set()

    def take(self, key: str, kind: type, default: object = ...) -> Any:
        self._taken.add(key)
        if key not in self._data and default is not ...:
            return default
        value = self._data.get(key)
        # bool is an int to Python, never to a reader of the file.
        if not isinstance(value, kind) or isinstance(value, bool):
            raise self._wrong(key)
        return value

    def take_texts(self, key: str, default: list[str]) -> list[str]:
        found: list[object] = self.take(key, list, default)
        if not all(isinstance(one, str) for one in found):
            raise self._wrong(key)
        return [str(one) for one in found]

    def choose(self, key: str, default: str, choices: Collection[str]) -> str:
        value = str(self.take(key, str, default))
        if value not in choices:
            raise self._wrong(key)
        return value

    def finish(self, *known: str) -> None:
        for key in self._data.keys() - self._taken.union(known):
            raise self._wrong(key)

    def _wrong(self, key: str) -> InvalidInput:
        return InvalidInput("series_value", where=f"{self._where}.{key}".lstrip("."))


# -- rules -------------------------------------------------------------------------------------


def check_series(series: Series) -> Series:
    """The series as it is stored: texts clean, each value one that can be.

    Raises InvalidInput name_missing, series_too_long (more than 40 steps), series_value.
    """
    name = clean_text(series.name)
    if not name:
        raise InvalidInput("name_missing")
    if len(series.steps) > MOST_STEPS:
        raise InvalidInput("series_too_long", most=MOST_STEPS)
    _require(0 <= series.capacity <= MOST_CAPACITY, "capacity")
    _require(series.shift in SHIFTS, "shift")
    _require(set(series.stop_on) <= STOP_REASONS.keys(), "stop_on")
    if series.proposal is not None:
        _check_proposal(series.proposal)
    return replace(
        series,
        name=name,
        description=clean_text(series.description, multi_line=True),
        anchor=clean_text(series.anchor),
        steps=tuple(
            _checked_step(step, f"steps[{place}]") for place, step in enumerate(series.steps)
        ),
        stop_on=tuple(reason for reason in STOP_REASONS if reason in series.stop_on),
    )


def _checked_step(step: Step, where: str) -> Step:
    subject = clean_text(step.subject)
    _require(bool(subject), f"{where}.subject")
    _require(-MOST_DAYS <= step.offset <= MOST_DAYS, f"{where}.offset")
    _require(_is_kind(step.kind), f"{where}.kind")
    _require(not step.time or bool(_TIME.fullmatch(step.time)), f"{where}.time")
    _require(step.priority in PRIORITIES, f"{where}.priority")
    for place, variant in enumerate(step.variants):
        at = f"{where}.variants[{place}]"
        _require(not variant.kind or _is_kind(variant.kind), f"{at}.kind")
        _require(set(variant.statuses) <= STATUSES.keys(), f"{at}.statuses")
    return replace(
        step,
        subject=subject,
        notes=clean_text(step.notes, multi_line=True),
        variants=tuple(
            replace(variant, subject=clean_text(variant.subject)) for variant in step.variants
        ),
    )


def _check_proposal(proposal: Proposal) -> None:
    _require(0 <= proposal.days <= MOST_DAYS, "proposal.days")
    _require(proposal.kind in _PROPOSALS, "proposal.kind")
    _require(proposal.kind != "date_field" or bool(proposal.field), "proposal.field")
    _require(proposal.kind != "group" or proposal.group_id is not None, "proposal.group_id")


def _is_kind(kind: str) -> bool:
    return kind in TASK_KINDS or kind.startswith(OWN_KIND_PREFIX)


def _require(holds: bool, where: str) -> None:
    if not holds:
        raise InvalidInput("series_value", where=where)


def portable(series: Series) -> Series:
    """The series without what only this data file knows: its people, groups and own kinds."""
    proposal = series.proposal
    if proposal is not None and (
        proposal.kind == "group" or proposal.field.startswith(OWN_KIND_PREFIX)
    ):
        proposal = None
    return replace(
        series,
        proposal=proposal,
        steps=tuple(
            replace(
                step,
                kind=_known_everywhere(step.kind),
                responsible_id=None,
                template="",
                variants=tuple(
                    replace(
                        variant,
                        group_id=None,
                        kind=_known_everywhere(variant.kind),
                        template="",
                    )
                    for variant in step.variants
                    if variant.statuses
                ),
            )
            for step in series.steps
        ),
    )


def _known_everywhere(kind: str) -> str:
    return "other" if kind.startswith(OWN_KIND_PREFIX) else kind
