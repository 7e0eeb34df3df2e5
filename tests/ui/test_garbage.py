"""Tests when the window collects cyclic garbage."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from sme_crm.ui.jobs.garbage import GarbageCollection


class Ring:
    """An object that only the collector can free."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collection(qapp: QApplication) -> Iterator[GarbageCollection]:
    collection = GarbageCollection()
    yield collection
    collection.end()
    gc.disable()  # as the tests of screens have it


def test_old_garbage_waits_until_no_work_is_under_way(collection: GarbageCollection) -> None:
    ring = Ring()
    left = weakref.ref(ring)
    gc.collect(1)
    gc.collect(1)
    del ring
    while gc.get_count()[2] <= gc.get_threshold()[2]:
        gc.collect(1)
    busy = True
    collection.spare(lambda: busy)
    collection.look()
    assert left() is not None
    busy = False
    collection.look()
    assert left() is None


def test_young_garbage_goes_while_work_is_under_way(collection: GarbageCollection) -> None:
    gc.collect(0)
    collection.spare(lambda: True)
    many = [Ring() for _ in range(gc.get_threshold()[0] + 1)]
    left = weakref.ref(many[-1])
    many.clear()
    collection.look()
    assert left() is None
