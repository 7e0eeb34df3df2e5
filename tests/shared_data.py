"""Finds the test data of other people that lies beside the checkout, or skips."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_ROOT = Path(__file__).resolve().parent.parent


def shared_folder() -> Path | None:
    """The folder of shared test data: SME_CRM_TEST_DATA, else ../shared/data; None if absent."""
    named = os.environ.get("SME_CRM_TEST_DATA")
    folder = Path(named) if named else _ROOT.parent / "shared" / "data"
    return folder if folder.is_dir() else None


def shared_data(relative: str) -> Path:
    """Path of one shared file or folder; skips the calling test when it is not there."""
    folder = shared_folder()
    if folder is None or not (folder / relative).exists():
        pytest.skip(f"shared test data {relative!r} is not on this machine")
    return folder / relative
