"""A template taken to another data file: what it names there by the same words, and what not.

Groups, people of the house, address files and own fields have ids of their own in each data
file. A shared template carries their names; where it arrives, the same names take the ids of
that file, and what is not there is left out and told.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from sme_crm.domain.criteria import All, AnyOf, Criteria, Not, Test, walk
from sme_crm.domain.criteria_operators import Value
from sme_crm.domain.field import FieldKind
from sme_crm.domain.fields import find_field, own_field_id
from sme_crm.domain.folding import fold
from sme_crm.domain.letters.conditions import conditions_of
from sme_crm.domain.letters.template import (
    Block,
    Conditional,
    FieldRun,
    Image,
    LetterTemplate,
    Runs,
    TextRun,
    every_block,
    field_keys,
    map_runs,
)
from sme_crm.domain.translation import QT_TRANSLATE_NOOP

NamedKind = Literal["group", "staff", "lot"]
LostKind = Literal["group", "staff", "lot", "own_field", "field", "picture", "note"]

_NAMED: Final[dict[FieldKind, NamedKind]] = {
    FieldKind.GROUP: "group",
    FieldKind.STAFF: "staff",
    FieldKind.LOT: "lot",
}


@dataclass(frozen=True, slots=True)
class OwnName:
    """An own field as another data file knows it: its label and the kind of its values."""

    label: str
    kind: str


@dataclass(frozen=True, slots=True)
class Names:
    """What the ids of a data file are called: {kind: {id: name}}, own fields by their key."""

    rows: Mapping[NamedKind, Mapping[int, str]] = field(default_factory=dict)
    own_fields: Mapping[str, OwnName] = field(default_factory=dict)


LOST_TEXTS: Final[dict[LostKind, str]] = {
    "group": QT_TRANSLATE_NOOP("TemplateFiles", "condition on the group “{name}” left out"),
    "staff": QT_TRANSLATE_NOOP("TemplateFiles", "condition on “{name}” of the staff left out"),
    "lot": QT_TRANSLATE_NOOP("TemplateFiles", "condition on the address file “{name}” left out"),
    "own_field": QT_TRANSLATE_NOOP("TemplateFiles", "own field “{name}” is not there"),
    "field": QT_TRANSLATE_NOOP("TemplateFiles", "merge field “{name}” is not known: still text"),
    "picture": QT_TRANSLATE_NOOP("TemplateFiles", "pictures left out: {name}"),
    "note": QT_TRANSLATE_NOOP("TemplateFiles", "notes left out: {name}"),
}
"""What was lost in words, to translate in the context "TemplateFiles"."""


@dataclass(frozen=True, slots=True)
class Lost:
    """Something a template named that the new data file does not have.

    `name` is what it was called there; of pictures and notes of a document how many there were.
    """

    kind: LostKind
    name: str


def names_in(template: LetterTemplate, known: Names) -> Names:
    """Those of the names that the template mentions, to go with it."""
    tests = [test for condition in conditions_of(template) for test in walk(condition)]
    rows: dict[NamedKind, dict[int, str]] = {}
    for test in tests:
        kind = _named_kind(test)
        for value in test.values if kind else ():
            name = known.rows.get(kind, {}).get(_id(value)) if kind else None
            if kind and name:
                rows.setdefault(kind, {})[_id(value)] = name
    keys = {test.field for test in tests} | field_keys(template)
    own = {key: known.own_fields[key] for key in sorted(keys) if key in known.own_fields}
    return Names(rows, own)


def picture_keys(template: LetterTemplate) -> frozenset[str]:
    """The pictures a template shows, by their keys in the data file."""
    keys = {each.picture for each in every_block(template.blocks) if isinstance(each, Image)}
    if template.letterhead is not None:
        keys.add(template.letterhead.logo)
    return frozenset(keys - {""})


def adopt(
    template: LetterTemplate, theirs: Names, here: Names, pictures: Container[str]
) -> tuple[LetterTemplate, tuple[Lost, ...]]:
    """The template with the ids of this data file, and what it named that is not `here`.

    `pictures` are the keys of those that came with it. A test that names something lost is taken
    out of its condition; a condition without any test left is met by nobody. An own field that
    is lost leaves its name in brackets in the text.
    """
    adopting = _Adopting(theirs, here, pictures)
    head = template.letterhead
    if head is not None and head.logo and head.logo not in pictures:
        adopting.lose("picture", head.logo[:8])
        head = replace(head, logo="")
    adopted = replace(template, blocks=adopting.blocks(template.blocks), letterhead=head)
    return adopted, tuple(dict.fromkeys(adopting.lost))


def _named_kind(test: Test) -> NamedKind | None:
    known = find_field(test.field)
    return _NAMED.get(known.kind) if known is not None else None


def _id(value: Value) -> int:
    """The id a value of a condition is; 0, which nothing has, for what is none."""
    return value if isinstance(value, int) else 0


class _Adopting:
    """Rewrites one template, collecting what is lost on the way."""

    def __init__(self, theirs: Names, here: Names, pictures: Container[str]) -> None:
        self._theirs = theirs
        self._pictures = pictures
        self._ids = {
            kind: {fold(name): each for each, name in names.items()}
            for kind, names in here.rows.items()
        }
        self._own = {(fold(own.label), own.kind): key for key, own in here.own_fields.items()}
        self.lost: list[Lost] = []

    def lose(self, kind: LostKind, name: str) -> None:
        self.lost.append(Lost(kind, name))

    # -- blocks --------------------------------------------------------------------------------

    def blocks(self, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(self.block(block) for block in blocks)

    def block(self, block: Block) -> Block:
        if isinstance(block, Conditional):
            return replace(
                block,
                condition=self.condition(block.condition) or AnyOf(),
                blocks=self.blocks(block.blocks),
                otherwise=self.blocks(block.otherwise),
            )
        if isinstance(block, Image) and block.picture and block.picture not in self._pictures:
            self.lose("picture", block.picture[:8])
            return replace(block, picture="")
        return map_runs(block, self.runs)

    def runs(self, runs: Runs) -> Runs:
        return tuple(self.run(run) if isinstance(run, FieldRun) else run for run in runs)

    def run(self, run: FieldRun) -> FieldRun | TextRun:
        if own_field_id(run.key) is None:
            return run
        key = self.own_key(run.key)
        if key:
            return replace(run, key=key)
        return TextRun(run.fallback or f"[{self.own_name(run.key)}]", run.style)

    def own_name(self, key: str) -> str:
        known = self._theirs.own_fields.get(key)
        return known.label if known is not None else key

    def own_key(self, key: str) -> str:
        """The key of the own field with the same name and kind here; "" when it is lost."""
        known = self._theirs.own_fields.get(key)
        found = self._own.get((fold(known.label), known.kind), "") if known is not None else ""
        if not found:
            self.lose("own_field", self.own_name(key))
        return found

    # -- conditions ----------------------------------------------------------------------------

    def condition(self, criteria: Criteria) -> Criteria | None:
        """The criteria with the ids of this file; None when nothing of them is left."""
        if isinstance(criteria, Test):
            return self.test(criteria)
        if isinstance(criteria, Not):
            child = self.condition(criteria.child)
            return Not(child) if child is not None else None
        kept = [each for each in map(self.condition, criteria.children) if each is not None]
        if criteria.children and not kept:
            return None
        return All(tuple(kept)) if isinstance(criteria, All) else AnyOf(tuple(kept))

    def test(self, test: Test) -> Test | None:
        if own_field_id(test.field) is not None:
            key = self.own_key(test.field)
            return replace(test, field=key) if key else None
        kind = _named_kind(test)
        if kind is None or not test.values:
            return test
        names = self._theirs.rows.get(kind, {})
        values: list[int] = []
        for value in test.values:
            name = names.get(_id(value))
            found = self._ids.get(kind, {}).get(fold(name)) if name is not None else None
            if found is None:
                self.lose(kind, name or str(value))
            else:
                values.append(found)
        return replace(test, values=tuple(values)) if values else None
