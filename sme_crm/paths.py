"""Finds resources and the user's folders in a checkout, an installed wheel and a frozen bundle."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import BinaryIO

HOME_VARIABLE = "SME_CRM_HOME"
"""Environment variable naming one folder that holds all the user's folders instead (tests)."""

_APPLICATION = "sme-crm"
DATA_FILE_ENDING = ".crm"
_PACKAGE = Path(__file__).resolve().parent


@cache
def resources() -> Path:
    """The folder of icons, fonts, translations and other files of the program.

    Raises FileNotFoundError when the installation is incomplete.
    """
    candidates = [
        _PACKAGE.parent / "sme_crm_resources",  # an installed wheel
        _PACKAGE.parent / "resources",  # a checkout, also when installed as editable
    ]
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        candidates.insert(0, Path(bundle) / "resources")
    for candidate in candidates:
        if (candidate / "translations").is_dir():
            return candidate
    raise FileNotFoundError(f"the program's resources are not in {_PACKAGE.parent}")


def user_data_folder() -> Path:
    """The folder of the user's data file and documents; made when it is missing."""
    return _user_folder("data")


def user_config_folder() -> Path:
    """The folder of this machine's settings; made when it is missing."""
    return _user_folder("config")


def user_log_folder() -> Path:
    """The folder of the program's logs; made when it is missing."""
    return _user_folder("log")


def _user_folder(kind: str) -> Path:
    """One of the user's folders, by the rules of the operating system; raises OSError."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        folder = Path(home) / kind
    else:
        from platformdirs import PlatformDirs

        known = PlatformDirs(_APPLICATION, appauthor=False)
        folder = {
            "data": known.user_data_path,
            "config": known.user_config_path,
            "log": known.user_log_path,
        }[kind]
    folder.mkdir(parents=True, exist_ok=True)
    return folder


@contextmanager
def replaced_file(path: Path) -> Iterator[BinaryIO]:
    """A binary stream whose bytes become the file `path` only when the block ends well.

    They are written to a temporary name in the same folder, forced to the disk, counted, then
    renamed; after any error the file that was there is untouched and nothing is left behind.
    Raises OSError as the system does (ENOSPC, EACCES, …), FileExistsError when `path` is a data
    file: no letter and no list may take its place.
    """
    target = path.resolve()  # a link stays a link to the new content
    _refuse_data_file(target)
    descriptor, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "w+b") as stream:
            yield stream
            stream.flush()
            size = stream.seek(0, os.SEEK_END)
            os.fsync(stream.fileno())
        if temporary.stat().st_size != size:
            raise OSError(f"{size} bytes were written, {temporary.stat().st_size} are there")
        _give_permissions(target, temporary)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):  # the first error is the one to tell
            temporary.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _refuse_data_file(target: Path) -> None:
    if not target.is_file():
        return
    with target.open("rb") as stream:
        is_base = stream.read(16) == b"SQLite format 3\0"
    if is_base or target.suffix.lower() == DATA_FILE_ENDING:
        raise FileExistsError(errno.EEXIST, "a data file is never replaced", target.name)


def _give_permissions(target: Path, temporary: Path) -> None:
    """The mode of the file to replace, or that of a new file (mkstemp's is private)."""
    if target.exists():
        shutil.copymode(target, temporary)
    elif os.name == "posix":
        mask = os.umask(0)
        os.umask(mask)
        temporary.chmod(0o666 & ~mask)


def _sync_folder(folder: Path) -> None:
    """Forces the new name to the disk, where the system knows how (Windows does not)."""
    if os.name != "posix":
        return
    with suppress(OSError):  # some network folders refuse; the content itself is safe
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
