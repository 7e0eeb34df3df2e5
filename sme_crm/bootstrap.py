"""The only place that wires things together: data files and the services over them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from sme_crm.paths import user_data_folder

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress
    from sme_crm.services.workspace import Workspace
    from sme_crm.ui.data_files import DataFiles


def open_workspace(
    path: Path, *, read_only: bool = False, second_backup_place: Path | None = None
) -> Workspace:
    """Open an existing data file; an older one is backed up, then brought up to date.

    Raises DataFileError with the reason of a refusal.
    """

    from sme_crm.services.workspace import Workspace
    from sme_crm.store.database import Database

    def back_up_first(older: Path) -> None:
        from sme_crm.services.backups import back_up_file

        back_up_file(older, older.parent / "backups")

    database = Database.open(path, read_only=read_only, before_migration=back_up_first)
    return Workspace(database, second_backup_place)


def create_workspace(path: Path, *, second_backup_place: Path | None = None) -> Workspace:
    """Make a new, empty data file and open it; raises DataFileError exists or unwritable."""
    from sme_crm.services.workspace import Workspace
    from sme_crm.store.database import Database

    path.parent.mkdir(parents=True, exist_ok=True)
    return Workspace(Database.create(path), second_backup_place)


def open_sample(
    path: Path, progress: Progress | None = None, today: date | None = None
) -> Workspace:
    """Open the sample business at `path`, making it first (as of `today`) when it is missing."""
    if path.exists():
        return open_workspace(path)
    from sme_crm.services.sample import fill_sample

    workspace = create_workspace(path)
    try:
        fill_sample(workspace, progress, today)
    except BaseException:
        workspace.close()
        path.unlink(missing_ok=True)
        raise
    return workspace


def list_backups(path: Path) -> Sequence[Path]:
    """The backups beside the data file `path`, newest first."""
    from sme_crm.services.backups import list_backups

    return [backup.path for backup in list_backups(path.parent / "backups", path.stem)]


def restore(backup: Path, path: Path) -> None:
    """Put a backup in the place of the closed data file `path`; the old one is kept beside."""
    from sme_crm.services.backups import restore_backup

    restore_backup(backup, path)


def data_files() -> DataFiles:
    """What the window needs to open, make and restore data files."""
    from sme_crm.ui.data_files import DataFiles

    return DataFiles(
        open=lambda path, read_only=False: open_workspace(path, read_only=read_only),
        create=create_workspace,
        open_sample=open_sample,
        list_backups=list_backups,
        restore=restore,
    )


def is_in_use(path: Path) -> bool:
    """Whether the data file `path` is open in a window or a command; asks the lock alone."""
    from sme_crm.store.file_lock import is_locked, lock_file

    return is_locked(lock_file(path))


def default_file() -> Path:
    """The data file used when none is named."""
    return user_data_folder() / "contacts.crm"


def run_window(
    path: Path | None = None,
    *,
    language: str | None = None,
    sample: bool = False,
    tray: bool = False,
) -> int:
    """Open the window, or let it wait in the notification area; returns the exit status."""
    from sme_crm.ui.start import run_window as run

    return run(data_files, path, language=language, sample=sample, tray=tray, in_use=is_in_use)
