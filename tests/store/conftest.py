"""A real data file in a temporary folder for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sme_crm.store.database import Database
from tests.fresh_file import fresh_database


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    base = fresh_database(tmp_path / "base.crm")
    yield base
    base.close()
