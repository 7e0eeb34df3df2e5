"""Turns a composed statement into the text and values the driver's own cursor takes."""

from __future__ import annotations

from typing import Any

from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.sql import ClauseElement

_DIALECT = SQLiteDialect(paramstyle="qmark")


def render(statement: ClauseElement) -> tuple[str, tuple[object, ...]]:
    """SQL with question marks and its values in order.

    The driver's cursor hands out ids ten times faster than a result of the toolkit.
    """
    compiled: Any = statement.compile(dialect=_DIALECT, compile_kwargs={"render_postcompile": True})
    values = compiled.construct_params()
    return str(compiled), tuple(values[name] for name in compiled.positiontup or ())
