"""The texts that the program's own sources mark for translation, found by Python's parser."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One marked text and where it stands; `problem` says why lupdate would not see it."""

    context: str
    text: str
    line: int
    problem: str = ""


def find_marked_texts(path: Path) -> list[MarkedText]:
    """Every text marked by tr(), translate() or QT_TRANSLATE_NOOP() in one Python file."""
    tree = ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    return list(_walk(tree, context="", in_f_string=False))


def _walk(node: ast.AST, context: str, in_f_string: bool) -> Iterator[MarkedText]:
    """Walk the tree with the name of the innermost class, which is lupdate's context."""
    if isinstance(node, ast.Call):
        found = _marked(node, context)
        if found is not None:
            if in_f_string and not found.problem:
                found = MarkedText(context, found.text, found.line, "marked inside an f-string")
            yield found
    inner = node.name if isinstance(node, ast.ClassDef) else context
    in_f_string = in_f_string or isinstance(node, ast.JoinedStr)
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, inner, in_f_string)


def _marked(call: ast.Call, context: str) -> MarkedText | None:
    """The text that one call marks, None for any other call."""
    name = _called_name(call)
    arguments = call.args
    if name == "tr" and arguments and isinstance(call.func, ast.Attribute):
        owner = call.func.value
        if not (isinstance(owner, ast.Name) and owner.id == "self"):
            if isinstance(arguments[0], ast.Constant):
                return MarkedText("", "", call.lineno, "tr() on another object than self")
            return None
        return _literal(arguments[0], context, call.lineno)
    if name == "tr" and arguments and isinstance(arguments[0], ast.Constant):
        return MarkedText("", "", call.lineno, "tr() as a plain function: write translate()")
    if name in {"translate", "QT_TRANSLATE_NOOP"} and len(arguments) >= 2:
        given = arguments[0]
        if isinstance(given, ast.Constant) and isinstance(given.value, str):
            return _literal(arguments[1], given.value, call.lineno)
        if name == "QT_TRANSLATE_NOOP":
            return MarkedText("", "", call.lineno, "the context is not a literal")
    return None


def _literal(node: ast.expr, context: str, line: int) -> MarkedText | None:
    """A marked text when `node` is a literal, a problem when it is an f-string or a sum."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return MarkedText(context, node.value, line)
    if isinstance(node, ast.JoinedStr):
        return MarkedText(context, "", line, "the marked text is an f-string")
    if isinstance(node, ast.BinOp):
        return MarkedText(context, "", line, "the marked text is put together by an operator")
    return None


def _called_name(call: ast.Call) -> str:
    """The last part of the name that is called."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""
