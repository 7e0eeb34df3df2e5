"""House rules about the sources that no linter checks: sizes, names, first lines, own texts."""

from __future__ import annotations

import ast
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = sorted([*(ROOT / "sme_crm").rglob("*.py"), *(ROOT / "packaging").glob("*.py")])
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TOP_LEVEL = {"README.md", "packaging", "pyproject.toml", "resources", "sme_crm", "tests"}
LEFT_BY_TOOLS = {"build", "dist", "out"}
MOST_LINES_OF_A_FILE = 500
MOST_LINES_OF_A_FUNCTION = 60
MOST_LINES_OF_A_CLASS = 300
_SAYS_NOTHING = {tokenize.ENCODING, tokenize.COMMENT, tokenize.NL}
VAGUE_NAMES = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}


@dataclass(frozen=True, slots=True)
class Named:
    """A function or a class of a file."""

    path: Path
    name: str
    line: int
    lines: int
    bases: tuple[str, ...] | None
    """The classes it derives from; None of a function."""


@cache
def _named() -> tuple[Named, ...]:
    """Every function and class of the sources; the trees are not kept, they are large."""
    return tuple(
        Named(
            path,
            node.name,
            node.lineno,
            (node.end_lineno or node.lineno) - node.lineno + 1,
            tuple(map(ast.unparse, node.bases)) if isinstance(node, ast.ClassDef) else None,
        )
        for path in SOURCES
        for node in _statements(_tree(path).body)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
    )


def _tree(path: Path) -> ast.Module:
    source = path.read_text(encoding="utf-8")
    try:
        return ast.parse(source, filename=str(path))
    except SystemError:
        # CPython 3.11 miscounts the depth when another thread parses meanwhile (gh-106905).
        return ast.parse(source, filename=str(path))


def _statements(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Statements and those inside them; none can be inside an expression."""
    for node in body:
        yield node
        for part in (node, *getattr(node, "handlers", ()), *getattr(node, "cases", ())):
            for block in ("body", "orelse", "finalbody"):
                yield from _statements(getattr(part, block, []))


def _has_docstring(path: Path) -> bool:
    """Whether the first thing a file says is a text."""
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type not in _SAYS_NOTHING:
                return token.type == tokenize.STRING and bool(ast.literal_eval(token.string))
    return False


def _place(path: Path, line: int | None = None) -> str:
    return f"{path.relative_to(ROOT)}" + (f":{line}" if line else "")


def test_top_level_is_fixed() -> None:
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    known = TOP_LEVEL | LEFT_BY_TOOLS
    unknown = {name for name in found - known if not name.endswith(".egg-info")}
    assert not unknown


@pytest.mark.parametrize("files", [SOURCES, TESTS], ids=["sources", "tests"])
def test_files_stay_readable(files: list[Path]) -> None:
    long = {
        _place(path): count
        for path in files
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES_OF_A_FILE
    }
    assert not long


def test_functions_and_classes_stay_readable() -> None:
    long = {
        _place(one.path, one.line): f"{one.name}: {one.lines} lines"
        for one in _named()
        if one.lines > (MOST_LINES_OF_A_FUNCTION if one.bases is None else MOST_LINES_OF_A_CLASS)
    }
    assert len(_named()) > 5_000
    assert not long


def test_names_say_what_is_inside() -> None:
    vague = [
        _place(path)
        for path in SOURCES
        if VAGUE_NAMES & set(path.relative_to(ROOT).with_suffix("").as_posix().split("/"))
        or VAGUE_NAMES & set(path.stem.split("_"))
    ]
    vague += [
        _place(one.path, one.line)
        for one in _named()
        if one.bases is not None and one.name.lower().endswith(tuple(VAGUE_NAMES))
    ]
    assert not vague


def test_every_module_says_what_it_holds() -> None:
    silent = [_place(path) for path in [*SOURCES, *TESTS] if not _has_docstring(path)]
    assert not silent


def test_nothing_is_left_to_do_later() -> None:
    mark = re.compile(r"#.*\b(" + "TO" + "DO|FIX" + r"ME|XX" + r"X)\b")
    left = [
        f"{_place(path)}:{number}"
        for path in [*SOURCES, *TESTS]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if mark.search(line)
    ]
    assert not left


def test_there_is_one_present_day() -> None:
    asked = re.compile(r"date\.today\b|currentDate\(|astimezone\(\)\.date\(\)")
    asking = [path for path in SOURCES if asked.search(path.read_text(encoding="utf-8"))]
    assert [path.relative_to(ROOT).as_posix() for path in asking] == ["sme_crm/domain/dates.py"]


def _tells_plurals(node: ast.stmt) -> bool:
    """Whether `self.tr` is asked for a text with a number in it."""
    for call in ast.walk(node):
        asked = isinstance(call, ast.Call) and ast.unparse(call.func) == "self.tr" and call.args
        if asked and isinstance(call.args[0], ast.Constant) and "%n" in str(call.args[0].value):
            return True
    return False


def test_classes_that_tell_plurals_have_no_subclasses() -> None:
    """`self.tr` looks under the name of the subclass first, and takes any text whose %n was
    filled in for a translation: a plural of the base class would never be translated."""
    bases = {base for one in _named() for base in one.bases or ()}
    telling = {
        node.name
        for path in SOURCES
        if "%n" in path.read_text(encoding="utf-8")
        for node in _statements(_tree(path).body)
        if isinstance(node, ast.ClassDef) and _tells_plurals(node)
    }
    assert len(telling) > 20
    assert not telling & bases
