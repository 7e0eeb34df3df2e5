"""The end of a transaction when the disk fails: what is told is what is in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.errors import DataFileError
from sme_crm.store import driver
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork


class FailingWriter:
    """The writer of a data file whose COMMIT reports an error, done or not done."""

    def __init__(self, real: driver.DriverConnection, *, done: bool, words: str) -> None:
        self._real = real
        self._done = done
        self._words = words

    def execute(self, sql: str, *values: object) -> object:
        """As the driver's, but for COMMIT."""
        if sql == "COMMIT":
            if self._done:
                self._real.execute(sql)
            raise driver.OperationalError(self._words)
        return self._real.execute(sql, *values)

    def __getattr__(self, name: str) -> object:
        return getattr(self._real, name)


def fail_at_commit(database: Database, *, done: bool, words: str = "disk I/O error") -> None:
    database._writer = FailingWriter(database.writer(), done=done, words=words)  # type: ignore[assignment]


def add(database: Database, name: str) -> UnitOfWork:
    with UnitOfWork(database, "contact.create") as work:
        work.insert("contact", {"family_name": name})
    return work


def names(database: Database) -> list[str]:
    rows = database.reader().execute("SELECT family_name FROM contact ORDER BY id").fetchall()
    return [row[0] for row in rows]


def test_a_failed_commit_that_was_done_counts(database: Database) -> None:
    heard: list[object] = []
    database.on_commit = heard.append
    fail_at_commit(database, done=True)
    work = add(database, "Moreau")
    assert work.changes is not None
    assert heard == [work.changes]
    assert names(database) == ["Moreau"]
    add(database, "Petit")
    assert names(database) == ["Moreau", "Petit"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("disk I/O error", "unwritable"),
        ("database or disk is full", "disk_full"),
        ("database is locked", "busy"),
    ],
)
def test_a_failed_commit_that_was_not_done(database: Database, words: str, code: str) -> None:
    heard: list[object] = []
    database.on_commit = heard.append
    fail_at_commit(database, done=False, words=words)
    with pytest.raises(DataFileError) as met:
        add(database, "Moreau")
    assert met.value.code == code
    assert heard == []
    assert names(database) == []
    add(database, "Petit")
    assert names(database) == ["Petit"]


def test_a_failed_commit_nobody_can_check(database: Database, tmp_path: Path) -> None:
    fail_at_commit(database, done=False)
    path = database.path
    with (
        pytest.raises(DataFileError) as met,
        UnitOfWork(database, "contact.create") as work,
    ):
        work.insert("contact", {"family_name": "Moreau"})
        database.path = tmp_path / "unreachable" / "base.crm"
    assert met.value.code == "commit_failed"
    database.path = path
    add(database, "Petit")
    assert names(database) == ["Petit"]


def test_an_error_in_the_middle_frees_the_lane(database: Database) -> None:
    for _ in range(3):
        with pytest.raises(driver.IntegrityError), UnitOfWork(database, "x") as work:
            work.insert("phone", {"contact_id": 99, "number": "1"})
    add(database, "Moreau")
    assert names(database) == ["Moreau"]


def test_a_unit_of_work_is_not_opened_inside_another(database: Database) -> None:
    with pytest.raises(RuntimeError), UnitOfWork(database, "outer"):
        add(database, "inner")
    add(database, "Moreau")
    assert names(database) == ["Moreau"]


def test_a_listener_that_fails_does_not_undo_what_is_committed(database: Database) -> None:
    def fail(changes: object) -> None:
        raise ZeroDivisionError

    database.on_commit = fail
    with pytest.raises(ZeroDivisionError):
        add(database, "Moreau")
    assert names(database) == ["Moreau"]
