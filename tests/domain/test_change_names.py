"""Every change of the journal has a name in words, and every name has a change."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import sme_crm
from sme_crm.domain.change_names import CHANGE_NAMES, change_name, fill_change_name
from sme_crm.domain.vocabulary import HISTORY_KINDS
from sme_crm.paths import resources
from sme_crm.store import erasing

_SOURCES = Path(sme_crm.__file__).parent
# The calls that open a unit of work, and where among the arguments the name stands.
_OPENERS = {"UnitOfWork": 1, "_work": 0, "_write": 0, "_edit": 2, "_change_action": 0}


def _constants_of(node: ast.expr, function: ast.AST) -> set[str]:
    """The texts an expression can be: itself, one of two, or what its variable was given."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return _constants_of(node.body, function) | _constants_of(node.orelse, function)
    if isinstance(node, ast.Name):
        found: set[str] = set()
        for each in ast.walk(function):
            targets: list[ast.expr] = []
            if isinstance(each, ast.Assign):
                targets = each.targets
            elif isinstance(each, ast.AnnAssign) and each.value is not None:
                targets = [each.target]
            if any(isinstance(one, ast.Name) and one.id == node.id for one in targets):
                found |= _constants_of(each.value, function)  # type: ignore[attr-defined]
        return found
    return set()


@cache
def _recorded() -> frozenset[str]:
    names: set[str] = set()
    for path in sorted((_SOURCES / "services").rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not any(f"{opener}(" in source for opener in _OPENERS):
            continue
        tree = ast.parse(source)
        for node in ast.walk(tree):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            place = _OPENERS.get(name)
            if place is None:
                continue
            given = [*node.args[place : place + 1]]
            given += [word.value for word in node.keywords if word.arg == "name"]
            for each in given:
                names |= {text for text in _constants_of(each, tree) if text}
        if path.name == "groups.py":
            names.add("group.edit")  # the default of `_edit`
    names.add(erasing.CHANGE)  # erasing opens its own in the store
    return frozenset(name for name in names if "." in name or name in ("undo", "redo"))


def test_every_change_has_a_name_in_words() -> None:
    recorded = _recorded() | {f"history.{kind}" for kind in HISTORY_KINDS}
    assert len(recorded) > 25
    assert recorded - set(CHANGE_NAMES) == set()


def test_no_name_without_a_change() -> None:
    recorded = _recorded() | {f"history.{kind}" for kind in HISTORY_KINDS} | {"undo", "redo"}
    assert set(CHANGE_NAMES) - recorded == set()


def test_every_name_can_be_filled_and_has_its_icon() -> None:
    icons = {path.stem for path in (resources() / "icons").glob("*.svg")}
    for name in CHANGE_NAMES.values():
        assert name.icon in icons
        assert "{" not in fill_change_name(name.one, {}, "1")
        assert "12" in fill_change_name(name.many, {}, "12") or "{count}" not in name.many


def test_a_change_of_a_newer_program_is_readable() -> None:
    assert change_name("moon.landing").one
