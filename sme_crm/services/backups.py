"""Verified backups that rotate, in one or two places, and their restoring."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sme_crm.domain.errors import DataFileError
from sme_crm.store.backup import check_file, copy_verified
from sme_crm.store.database import NEWEST_VERSION, Database, held
from sme_crm.store.file_header import read_schema_version

KEPT = 10
SUFFIX = ".backup.crm"
_STAMP = "%Y%m%d-%H%M%S"
_ASIDE = ".before-restore-"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup file; `made_at` is UTC, `size` in bytes."""

    path: Path
    made_at: datetime
    size: int


class Backups:
    """Backs the open file up into its places; the first is beside the file."""

    def __init__(self, database: Database, second_place: Path | None = None) -> None:
        self._database = database
        self.second_place = second_place

    @property
    def first_place(self) -> Path:
        """The folder beside the data file."""
        return self._database.path.parent / "backups"

    def places(self) -> list[Path]:
        """The folders backups go to."""
        return [self.first_place, *([self.second_place] if self.second_place else [])]

    def back_up(self, progress: Callable[[int, int], None] | None = None) -> list[Backup]:
        """Back up to every place that can be reached, rotate, return what was made.

        Raises DataFileError only when no place could be written; a second place that is not
        there (a stick that was pulled) is logged, and told by `last_backup`.
        """
        self._database.check_in_place()
        made: list[Backup] = []
        failure: DataFileError | None = None
        for place in self.places():
            try:
                if place == self.second_place and not place.is_dir():
                    # Making it would put the backups on this disk, where the stick belongs.
                    raise DataFileError("missing", file=place.name)
                made.append(back_up_file(self._database.path, place, progress))
            except DataFileError as error:
                _log.info("a backup place could not be written: %s", error.code)
                failure = error
        if not made and failure is not None:
            raise failure
        return made

    def write_copy(self, target: Path) -> int:
        """Write a verified copy of the open file to `target`; returns its size in bytes.

        Raises DataFileError exists when `target` is the open file itself.
        """
        self._database.check_in_place()
        _refuse_itself(target, self._database.path)
        copy_verified(self._database.path, target)
        return target.stat().st_size

    def list_backups(self) -> list[Backup]:
        """Every backup of this file in its places, newest first."""
        found: list[Backup] = []
        for place in self.places():
            found += list_backups(place, self._database.path.stem)
        return sorted(found, key=lambda backup: backup.made_at, reverse=True)

    def list_set_aside(self) -> list[Path]:
        """The files that restored backups took the place of, kept beside the data file."""
        path = self._database.path
        beginning = f"{path.stem}{_ASIDE}"
        return sorted(
            one
            for one in _entries(path.parent)
            if one.name.startswith(beginning) and one.suffix == path.suffix
        )

    def last_backup(self, place: Path) -> datetime | None:
        """When the newest backup in `place` was made (UTC), None if there is none."""
        found = list_backups(place, self._database.path.stem)
        return found[0].made_at if found else None


def back_up_file(
    path: Path, place: Path, progress: Callable[[int, int], None] | None = None
) -> Backup:
    """Make a verified backup of a data file in the folder `place` and drop the oldest ones."""
    now = datetime.now(UTC)
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataFileError("unwritable", file=place.name) from error
    target = place / f"{path.stem}.{now.strftime(_STAMP)}{SUFFIX}"
    copy_verified(path, target, progress)
    for old in list_backups(place, path.stem)[KEPT:]:
        old.path.unlink(missing_ok=True)
    return Backup(target, now, target.stat().st_size)


def list_backups(place: Path, stem: str) -> list[Backup]:
    """The backups of the file called `stem` in a folder, newest first."""
    pattern = re.compile(re.escape(stem) + r"\.(\d{8}-\d{6})" + re.escape(SUFFIX))
    found = []
    for path in _entries(place):
        match = pattern.fullmatch(path.name)
        if match:
            made_at = datetime.strptime(match[1], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, made_at, path.stat().st_size))
    return sorted(found, key=lambda backup: backup.made_at, reverse=True)


def _entries(place: Path) -> Sequence[Path]:
    try:
        return list(place.iterdir())
    except OSError:
        # A stick that is not plugged in holds no backups we can see.
        return []


def restore_backup(backup: Path, target: Path) -> Path | None:
    """Put a backup in the place of the (closed) data file `target`.

    The backup is checked first; the file that was there is kept beside, its path returned.
    Raises DataFileError with the reason if the backup is no sound data file, in_use if another
    program holds the target.
    """
    read_schema_version(backup, NEWEST_VERSION)
    check_file(backup)
    _refuse_itself(backup, target)
    with held(target):
        return _put_in_place(backup, target)


def _refuse_itself(one: Path, other: Path) -> None:
    if one.exists() and other.exists() and one.samefile(other):
        raise DataFileError("exists", file=other.name)


def _put_in_place(backup: Path, target: Path) -> Path | None:
    kept: Path | None = None
    if target.exists():
        stamp = datetime.now(UTC).strftime(_STAMP)
        kept = target.with_name(f"{target.stem}{_ASIDE}{stamp}{target.suffix}")
        try:
            target.replace(kept)
        except OSError as error:
            raise DataFileError("unwritable", file=target.name) from error
    try:
        copy_verified(backup, target)
    except DataFileError:
        if kept is not None:
            kept.replace(target)
        raise
    return kept
