"""Tests the freeing of large collections."""

from __future__ import annotations

import weakref

from sme_crm.domain.gentle_release import release


class Thing:
    """Something whose end can be seen."""


def test_lists_and_dictionaries_are_emptied_and_their_values_freed() -> None:
    things = [Thing() for _ in range(1_201)]
    named = {number: Thing() for number in range(30)}
    left = [weakref.ref(thing) for thing in (*things, *named.values())]
    release(things, named)
    assert things == []
    assert named == {}
    assert not any(one() for one in left)
