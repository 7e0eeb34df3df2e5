"""Measures type-ahead: fifty contacts by name, at 100 000 and at a million."""

from __future__ import annotations

import string
from functools import partial
from pathlib import Path

from sme_crm.bootstrap import open_workspace
from sme_crm.services.search import Search
from tests.perf.clock import Times, timed
from tests.perf.figure import Figure
from tests.perf.large_base import base_of

COUNT = 1_000_000
_SMALL = 100_000
_PREFIXES = ("ma", "mar", "mart", "martin", "du", "ber", "berger", "cha", "nan", "atel", "el")
_TWO = ("ma an", "marc m", "anne b", "e n", "martin nantes", "l a", "atelier lyon", "a a")
_EMAILS = ("luc.ma", "anne.", "sophie@", "luc.berger", "emilie.b", "a@example.fr", "@example")


def run(folder: Path) -> list[Figure]:
    """The figures at both sizes."""
    figures: list[Figure] = []
    for count, one, more in ((_SMALL, 10.0, 100.0), (COUNT, 30.0, 100.0)):
        workspace = open_workspace(base_of(folder, count), read_only=True)
        try:
            figures += _measure(workspace.search, count, one, more)
        finally:
            workspace.close()
    return figures


def _measure(search: Search, count: int, one: float, more: float) -> list[Figure]:
    search.type_ahead("zz")  # the first statement opens the file
    sets = (
        ("one letter", tuple(string.ascii_lowercase), one),
        ("a prefix", _PREFIXES, one),
        ("two words", _TWO, more),
        ("an e-mail", _EMAILS, more),
    )
    figures = []
    for name, texts, goal in sets:
        # Typed for the first time: the pages come from the disk's cache, not from SQLite's.
        times = _typed(search, texts)
        again = _typed(search, texts * 5)
        figures.append(
            Figure(f"type-ahead, {name}, {count:,} contacts, worst",
                   max(times.worst, again.worst), "ms", goal, f"first {times}; again {again}")
        )  # fmt: skip
    return figures


def _typed(search: Search, texts: tuple[str, ...]) -> Times:
    return timed([partial(search.type_ahead, text) for text in texts])
