"""Keeps Python's cycle collector out of work that makes millions of short-lived objects."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Final, TypeVar

Item = TypeVar("Item")
_BETWEEN: Final = 50


@contextmanager
def collector_paused() -> Iterator[None]:
    """Without the collector meanwhile: it would look at every row again and again (15 % of an
    import) and find nothing, rows and letters hold no cycles."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def collecting_between(items: Iterable[Item]) -> Iterator[Item]:
    """The items, with what other threads left behind collected after every fiftieth."""
    for number, item in enumerate(items, 1):
        yield item
        if number % _BETWEEN == 0:
            gc.collect()
