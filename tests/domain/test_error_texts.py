"""Every error the program raises has its sentences, and no sentence waits for an error."""

from __future__ import annotations

import ast
import re
import string
from functools import cache
from pathlib import Path

import sme_crm
from sme_crm.domain import errors
from sme_crm.domain.error_texts import TABLES, error_text, fill_error_text

_SOURCES = Path(sme_crm.__file__).parent
_TEXTS = {"error_texts.py", "input_error_texts.py", "error_sentences.py"}
# `formats.file_kind.refusal` makes the error of a refused file.
_MAKERS = {kind.__name__: kind for kind, _ in TABLES} | {"refusal": errors.FileRefused}
# Codes that come out of a variable, with the place that fills it.
_BY_VARIABLE: dict[type[errors.SmeCrmError], set[str]] = {
    errors.DataFileError: {"busy", "closed", "damaged", "disk_full", "read_only", "unwritable"},
    errors.OutputError: {"disk_full", "unwritable"},
    # cli.session.find_named; the rows of a plan by their table
    errors.NotFound: {"group", "template", "plan_action", "plan_date", "plan_objective"},
    errors.Cancelled: {"cancelled"},
}
# Sentences that are there before their error: the password comes with a later version.
_AHEAD = {(errors.DataFileError, "encrypted")}


@cache
def _raised() -> dict[tuple[type[errors.SmeCrmError], str], str]:
    """Where each error with a code of its own is raised."""
    making = re.compile(rf"\b(?:{'|'.join(_MAKERS)})\(")
    found: dict[tuple[type[errors.SmeCrmError], str], str] = {}
    for path in sorted(_SOURCES.rglob("*.py")):
        source = path.read_text(encoding="utf-8")
        if not making.search(source):
            continue
        for node in ast.walk(ast.parse(source)):
            if not (isinstance(node, ast.Call) and node.args):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else ""
            first = node.args[0]
            if name in _MAKERS and isinstance(first, ast.Constant):
                found[_MAKERS[name], str(first.value)] = f"{path.name}:{node.lineno}"
    return found


def _written(codes: set[str]) -> set[str]:
    """Those of the codes that stand as texts of their own in the sources, worded or not."""
    quoted = re.compile(rf"[\"'](?:{'|'.join(codes)})[\"']")
    return {
        node.value
        for path in _SOURCES.rglob("*.py")
        if path.name not in _TEXTS and quoted.search(source := path.read_text(encoding="utf-8"))
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    } & codes


def _worded() -> set[tuple[type[errors.SmeCrmError], str]]:
    return {(kind, code) for kind, table in TABLES for code in table}


def test_every_error_raised_has_sentences_of_its_own() -> None:
    raised = _raised()
    assert len(raised) > 50
    missing = {key: place for key, place in raised.items() if key not in _worded()}
    assert not missing


def test_no_sentences_without_an_error() -> None:
    known = set(_raised()) | _AHEAD
    known |= {(kind, code) for kind, codes in _BY_VARIABLE.items() for code in codes}
    assert {key for key in _worded() - known if key[1]} == set()


def test_codes_of_variables_are_written_somewhere() -> None:
    codes = set().union(*_BY_VARIABLE.values())
    assert _written(codes) == codes


def test_every_sentence_can_be_filled() -> None:
    for kind, table in TABLES:
        for text in table.values():
            for sentence in (text.happened, text.safe, text.remedy):
                names = {name for _, name, _, _ in string.Formatter().parse(sentence) if name}
                error = errors.SmeCrmError("x", **dict.fromkeys(names, "v{}"))
                filled = fill_error_text(sentence, error)
                assert not names or "v{}" in filled
                assert kind and not sentence.endswith(" ")


def test_a_name_is_told_by_its_id_when_that_is_all_there_is() -> None:
    error = errors.NotFound("group", id=12)
    assert "12" in fill_error_text(error_text(error).happened, error)


def test_an_unknown_code_has_general_sentences() -> None:
    for kind, table in TABLES:
        if kind is not errors.Cancelled:
            assert error_text(kind("of a newer part")) == table[""]
    assert error_text(ValueError("x")).happened
    assert error_text(OSError("x")).safe
