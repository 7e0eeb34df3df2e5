"""A clock for changes that goes on by a second each: as under human hands, not as in a test."""

from __future__ import annotations

import itertools
from datetime import datetime, timedelta

import pytest

from sme_crm.store import unit_of_work


def let_seconds_pass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every change of this test is a second later than the one before."""
    ticks, first = itertools.count(), datetime(2026, 11, 20, 9)
    monkeypatch.setattr(
        unit_of_work,
        "utc_now",
        lambda: (first + timedelta(seconds=next(ticks))).strftime("%Y-%m-%dT%H:%M:%SZ"),
    )
