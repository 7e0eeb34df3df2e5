"""What becomes of each field when several records are merged into one, and what is left over.

A field is decided by what the user chose, else by a rule. Nothing is lost: every value of every
record that the merged one does not show is listed with its field (`MergePlan.lost`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import fold
from sme_crm.domain.stored_fields import CONTACT_FIELDS
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

MERGED_FIELDS: Final = tuple(each.key for each in CONTACT_FIELDS if each.mergeable)
"""The fields of the contact itself that a merge decides; own fields come on top."""

MERGE_RULES: Final[dict[str, str]] = {
    "complete": QT_TRANSLATE_NOOP("MergeRules", "Most complete"),
    "newest": QT_TRANSLATE_NOOP("MergeRules", "Newest"),
    "frequent": QT_TRANSLATE_NOOP("MergeRules", "Most frequent"),
}
"""The rules a user may choose from; fields of `_FIXED_RULES` have one of their own."""

# What a new contact has without anybody having said so counts as not filled in.
_DEFAULTS: Final[Mapping[str, object]] = {"status": "prospect", "language": "fr"}
# Who buys is a client whatever an older record says; a prospect is what nothing is known of.
_STATUS_RANK: Final = (
    "client", "former", "supplier", "partner", "prescriber", "other", "prospect",
)  # fmt: skip
# Keys of the vocabulary: "mrs" does not say more than "mr".
_CHOICES: Final = frozenset(each.key for each in CONTACT_FIELDS if each.choices)
_NOTES_APART: Final = "\n\n"


@dataclass(frozen=True, slots=True)
class MergeRecord:
    """One of the records: `values` by field key (own fields "own.<id>"), instants as stored.

    `rows`: how many phones, addresses and the like it has.
    """

    id: int
    values: Mapping[str, object]
    created_at: str = ""
    updated_at: str = ""
    rows: int = 0


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """The value a field will have; `sources` are the records that have just this value."""

    value: object
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MergePlan:
    """Who survives, with which values; `lost` lists what each record had that does not survive.

    `fields` holds those in which the records differ; in all others they agree.
    """

    survivor_id: int
    fields: Mapping[str, FieldPlan] = field(default_factory=dict)
    lost: Mapping[int, Mapping[str, object]] = field(default_factory=dict)


def is_empty(value: object) -> bool:
    """Whether a value says nothing."""
    return value is None or value == ""


def propose_survivor(records: Sequence[MergeRecord]) -> int:
    """The id of the most complete record, of equals the oldest."""

    def rank(record: MergeRecord) -> tuple[int, str, int]:
        values = list(record.values.values())
        filled = len(values) - values.count(None) - values.count("")
        filled -= sum(record.values.get(key) == default for key, default in _DEFAULTS.items())
        return -(filled + record.rows), record.created_at, record.id

    return min(records, key=rank).id


def plan_merge(
    records: Sequence[MergeRecord],
    survivor_id: int = 0,
    choices: Mapping[str, int] | None = None,
    *,
    rules: Mapping[str, str] | None = None,
    joined: frozenset[str] = frozenset(),
) -> MergePlan:
    """Decide every field of the merged record.

    `survivor_id` 0: as `propose_survivor` says. `choices`: field → record whose value is taken,
    be it empty. `rules`: field → key of MERGE_RULES ("" for all others). `joined`: own fields
    that hold several choices, one a line: they keep all. Raises InvalidInput merge_choice,
    merge_rule, merge_survivor.
    """
    survivor_id = survivor_id or propose_survivor(records)
    ordered = sorted(records, key=lambda record: record.id != survivor_id)
    if not ordered or ordered[0].id != survivor_id:
        raise InvalidInput("merge_survivor", id=survivor_id)
    choices, rules = choices or {}, rules or {}
    _check(ordered, choices, rules)
    fields: dict[str, FieldPlan] = {}
    lost: dict[int, dict[str, object]] = {}
    for key, values in _differing(ordered):
        if key in choices:
            value = next(r.values.get(key) for r in ordered if r.id == choices[key])
        else:
            value = _decide(key, values, ordered, rules, joined)
        sources = tuple(r.id for r, own in zip(ordered, values, strict=True) if _same(own, value))
        fields[key] = FieldPlan(value, sources)
        for record, own in zip(ordered, values, strict=True):
            if not is_empty(own) and not _same(own, value) and not _holds(key, value, own, joined):
                lost.setdefault(record.id, {})[key] = own
    return MergePlan(survivor_id, fields, lost)


def take_out_notes(notes: str, part: str) -> str:
    """Joined notes without the part one record brought, as it stands there word for word."""
    parts = notes.split(_NOTES_APART)
    wanted = part.split(_NOTES_APART)
    for start in range(len(parts) - len(wanted), -1, -1):
        if parts[start : start + len(wanted)] == wanted:
            return _NOTES_APART.join(parts[:start] + parts[start + len(wanted) :])
    return notes


def _differing(records: Sequence[MergeRecord]) -> list[tuple[str, tuple[object, ...]]]:
    """(field, its value in each record) of every field in which they are not all alike."""
    count = len(records)
    keys: Iterable[str] = records[0].values
    columns: Iterable[tuple[object, ...]]
    if all(record.values.keys() == records[0].values.keys() for record in records):
        columns = zip(*(map(record.values.__getitem__, keys) for record in records), strict=True)
    else:
        keys = dict.fromkeys(key for record in records for key in record.values)
        columns = zip(*(map(record.values.get, keys) for record in records), strict=True)
    return [
        (key, values)
        for key, values in zip(keys, columns, strict=True)
        if values.count(values[0]) != count
    ]


def _check(
    records: Sequence[MergeRecord], choices: Mapping[str, int], rules: Mapping[str, str]
) -> None:
    ids = {record.id for record in records}
    for key, chosen in choices.items():
        if chosen not in ids:
            raise InvalidInput("merge_choice", field=key)
    for rule in rules.values():
        if rule not in MERGE_RULES:
            raise InvalidInput("merge_rule", rule=rule)


def _same(one: object, other: object) -> bool:
    return one == other or (is_empty(one) and is_empty(other))


def _holds(key: str, value: object, part: object, joined: frozenset[str]) -> bool:
    """Whether a joined value holds that of one record whole."""
    if key == "notes":
        return _holds_notes(str(value or ""), str(part))
    if key in joined:
        return set(str(part).split("\n")) <= set(str(value or "").split("\n"))
    return False


def _holds_notes(notes: str, part: str) -> bool:
    return take_out_notes(notes, part) != notes


Rule = Callable[[Sequence[object], Sequence[MergeRecord]], object]


def _decide(
    key: str,
    values: Sequence[object],
    records: Sequence[MergeRecord],
    rules: Mapping[str, str],
    joined: frozenset[str],
) -> object:
    if key in joined:
        return _join_lines(values, records)
    fixed = _FIXED_RULES.get(key)
    if fixed is not None:
        return fixed(values, records)
    rule = rules.get(key) or rules.get("") or "complete"
    if rule == "complete" and key in _CHOICES:
        return next((value for value in values if not is_empty(value)), values[0])
    return _RULES[rule](values, records)


# -- rules; the survivor's value is the first ------------------------------------------------------


def _most_complete(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    """The survivor's value, unless it is empty or another one says the same and more."""
    best: object = None
    for value in values:
        if is_empty(value):
            continue
        if is_empty(best) or (
            isinstance(value, str) and isinstance(best, str) and completes(value, best)
        ):
            best = value
    return values[0] if is_empty(best) else best


def completes(longer: str, shorter: str) -> bool:
    """Whether `longer` says all that `shorter` does and more: "Jean-Pierre" of "J. Pierre".

    Each word of the shorter must begin a word of the longer, in order; of the same words the
    accented spelling says more ("Élise" than "Elise"). "--05-12" is completed by "1980-05-12".
    """
    if shorter.startswith("--"):
        return longer.endswith(shorter[1:]) and not longer.startswith("--")
    more, less = fold(longer).split(), fold(shorter).split()
    if more == less:
        return _accents(longer) > _accents(shorter)
    found = iter(more)
    return all(any(word.startswith(start) for word in found) for start in less)


def _accents(text: str) -> int:
    return sum(character > "\x7f" and character.isalpha() for character in text)


def _newest(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    """The value of the record that was changed last; empty ones do not count."""
    filled = [
        (record.updated_at, -place)
        for place, (value, record) in enumerate(zip(values, records, strict=True))
        if not is_empty(value)
    ]
    return values[-max(filled)[1]] if filled else values[0]


def _most_frequent(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    """The value most records have, spelling aside; of as frequent ones the most complete."""
    keys = [_spelling_aside(value) for value in values]
    counts = Counter(key for key in keys if not is_empty(key))
    if not counts:
        return values[0]
    most = max(counts.values())
    kept = [value for key, value in zip(keys, values, strict=True) if counts.get(key) == most]
    return _most_complete(kept, records)


def _spelling_aside(value: object) -> object:
    return (fold(value) or value) if isinstance(value, str) else value


def _join_notes(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    """All notes, the survivor's first; those that stand there already are not told again."""
    notes = ""
    for value in values:
        part = str(value or "")
        if part and not _holds_notes(notes, part):
            notes = _NOTES_APART.join(filter(None, (notes, part)))
    return notes


def _join_lines(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    lines = dict.fromkeys(line for value in values for line in str(value or "").split("\n") if line)
    return "\n".join(lines) or None


def _strictest(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    """A no outweighs a yes, a yes outweighs silence."""
    said = [value for value in values if not is_empty(value)]
    return next((value for value in said if not value), said[0] if said else values[0])


def _latest(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    return max((str(value) for value in values if not is_empty(value)), default=values[0])


def _of_oldest(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    """That of the record made first: the address file that brought the contact."""
    oldest = min(range(len(records)), key=lambda at: (records[at].created_at, records[at].id))
    return values[oldest]


def _highest_status(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    known = [value for value in values if value in _STATUS_RANK]
    return min(known, key=lambda value: _STATUS_RANK.index(str(value)), default=values[0])


def _language(values: Sequence[object], records: Sequence[MergeRecord]) -> object:
    """The one somebody chose: French is what every contact begins with."""
    return next((one for one in values if one not in ("fr", "", None)), values[0])


_RULES: Final[Mapping[str, Rule]] = {
    "complete": _most_complete,
    "newest": _newest,
    "frequent": _most_frequent,
}
_FIXED_RULES: Final[Mapping[str, Rule]] = {
    "notes": _join_notes,
    "wants_news": _strictest,
    "verified_on": _latest,
    "lot_id": _of_oldest,
    "status": _highest_status,
    "language": _language,
}
FIXED_FIELDS: Final = frozenset(_FIXED_RULES)
"""The fields whose rule is not the user's to choose."""
