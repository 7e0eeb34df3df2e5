"""CPU seconds as a calm machine counts them: what others load takes two and three times as many."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

# What `slowness` works on takes so long on the calm machine whose seconds the limits of tests are.
_CALM = 0.011


class CalmSeconds:
    """The CPU seconds of this process inside a `calm_seconds` block, known when it has ended."""

    taken = 0.0


@contextmanager
def calm_seconds() -> Iterator[CalmSeconds]:
    """Measure the block; how slow the machine is at that moment is measured around it."""
    seconds, before = CalmSeconds(), slowness()
    began = time.process_time()
    yield seconds
    spent = time.process_time() - began
    seconds.taken = spent * 2 / (before + slowness())


def slowness() -> float:
    """How many times as long as on a calm machine the same work takes now; at least 1."""
    began = time.process_time()
    total, words = 0, {}
    for number in range(50_000):
        total += number % 7
        words[number & 1023] = f"{total}"
    return max(1.0, (time.process_time() - began) / _CALM)
