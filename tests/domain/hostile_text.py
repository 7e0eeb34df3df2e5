"""Texts that break careless code: the Big List of Naughty Strings and some of our own."""

from __future__ import annotations

import json

from tests.shared_data import shared_data

OWN = ["", " ", "\0", "\ud83d", "a" * 30_000, "1" * 30_000, "@" * 500, "0" * 500, "'" * 100]


def naughty_strings() -> list[str]:
    """All strings of the list and our own; skips the test when the list is not here."""
    listed: list[str] = json.loads(shared_data("hostile/blns.json").read_text(encoding="utf-8"))
    return [*listed, *OWN]
