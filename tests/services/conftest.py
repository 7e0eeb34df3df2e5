"""An open, empty data file for each test of a service."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    workspace = fresh_workspace(tmp_path / "base.crm")
    yield workspace
    workspace.close()
