"""A player on a fresh start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.driver.player import Player


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    """A user who has just started the program and chose an empty file."""
    one = Player(tmp_path / "mes contacts.crm")
    yield one
    assert one.file_is_sound()
    one.leave()
