"""Times calls: how long each took, in milliseconds of the wall."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of several calls."""

    median: float
    worst: float

    def __str__(self) -> str:
        return f"median {self.median:.2f} ms, worst {self.worst:.1f} ms"


def milliseconds(call: Callable[[], object]) -> float:
    """How long one call takes."""
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


def timed(calls: Iterable[Callable[[], object]]) -> Times:
    """How long the calls take, each called once."""
    taken = [milliseconds(call) for call in calls]
    return Times(statistics.median(taken), max(taken))
