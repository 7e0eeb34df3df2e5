"""The lock of a data file: one holder, free when given back."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.store.file_lock import FileLock, is_locked, lock_file


def test_one_program_holds_it(tmp_path: Path) -> None:
    path = lock_file(tmp_path / "clients.crm")
    assert path.name == "clients.crm.lock"
    assert not is_locked(path)
    assert not path.exists()  # asking makes no file
    lock = FileLock.take(path)
    assert lock is not None
    assert FileLock.take(path) is None
    assert is_locked(path)
    lock.release()
    lock.release()
    assert not is_locked(path)
    again = FileLock.take(path)
    assert again is not None
    again.release()


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        FileLock.take(tmp_path / "no folder" / "clients.crm.lock")
