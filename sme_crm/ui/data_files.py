"""The data file as the shell handles it: what opens, makes, restores one, given by bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from sme_crm.paths import user_data_folder

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.services.workspace import Workspace

FILE_ENDING = ".crm"


class OpenFile(Protocol):
    """Opens an existing data file; raises DataFileError."""

    def __call__(self, path: Path, read_only: bool = False) -> Workspace: ...


@dataclass(frozen=True, slots=True)
class DataFiles:
    """What can be done with data files; every call may take long and belongs in a worker.

    `open_sample` makes the sample business where there is none; `list_backups` gives the newest
    first; `restore` puts a backup in the place of a damaged or missing file, keeping that one.
    """

    open: OpenFile
    create: Callable[[Path], Workspace]
    open_sample: Callable[[Path, Progress], Workspace]
    list_backups: Callable[[Path], Sequence[Path]]
    restore: Callable[[Path, Path], object]


def usual_file() -> Path:
    """Where the contacts of a new user are kept."""
    return user_data_folder() / f"contacts{FILE_ENDING}"


def sample_file() -> Path:
    """Where the sample business is kept."""
    return user_data_folder() / f"sample{FILE_ENDING}"
