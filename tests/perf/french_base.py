"""A data file of 100 000 French contacts as an import leaves it, for benches that need one."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.perf.bench_import import ROWS, bring_in, make_contacts, opened_base


def french_base(folder: Path, rows: int = ROWS) -> Path:
    """The data file in `folder`, made when it is not there; nobody writes into it."""
    base = folder / f"french-{rows}.crm"
    if not base.exists():
        with opened_base(base) as (_, imports):
            bring_in(imports, make_contacts(folder, rows))
    return base


def french_copy(folder: Path, name: str, rows: int = ROWS) -> Path:
    """A copy of it that a bench may change."""
    copy = folder / f"{name}.crm"
    for left in folder.glob(f"{name}.crm*"):
        left.unlink()
    shutil.copyfile(french_base(folder, rows), copy)
    return copy
