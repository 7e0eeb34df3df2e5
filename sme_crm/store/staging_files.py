"""Names of staging files, and the removal of those a killed import left beside a data file."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path


def staging_path(path: Path, *, beside: bool) -> Path:
    """A path for a staging of the data file `path` nobody uses, beside it or among temporary
    files; what a killed process left beside it is removed."""
    folder = path.parent if beside else Path(tempfile.gettempdir())
    mine = _mine(path)
    if beside:
        remove_other_stagings(path)
    number = 1
    while (staging := folder / f"{mine}{number}").exists():
        number += 1
    return staging


def remove_other_stagings(path: Path) -> None:
    """Remove stagings of the data file `path` but for those that this process has open."""
    remove_left_stagings(path, but=_mine(path))


def remove_left_stagings(path: Path, *, but: str = "") -> None:
    """Remove stagings of the data file `path`, which the caller holds for writing.

    `but`: the beginning of the names of those in use.
    """
    prefix = _prefix(path)
    with suppress(OSError):
        for left in list(path.parent.iterdir()):
            if left.name.startswith(prefix) and not (but and left.name.startswith(but)):
                with suppress(OSError):
                    left.unlink()


def _mine(path: Path) -> str:
    return f"{_prefix(path)}{os.getpid()}-"


def _prefix(path: Path) -> str:
    return f".{path.name}.import-"
