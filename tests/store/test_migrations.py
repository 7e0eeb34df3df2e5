"""Numbered steps to a newer schema: all or nothing, backed up first, never backwards."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from pathlib import Path

import pytest

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import DataFileError
from sme_crm.services.backups import list_backups
from sme_crm.store import database as database_module
from sme_crm.store import driver, migrations
from sme_crm.store.driver import DriverConnection
from sme_crm.store.file_header import ANY_VERSION, read_schema_version
from sme_crm.store.tables import SCHEMA_VERSION
from tests.fresh_file import fresh_workspace
from tests.store.schema_dump import schema_dump

NEXT = SCHEMA_VERSION + 1


def add_table(connection: DriverConnection) -> None:
    connection.execute("CREATE TABLE invented(id INTEGER PRIMARY KEY, text TEXT)")
    connection.execute("INSERT INTO invented(text) SELECT family_name FROM contact")


def add_column(connection: DriverConnection) -> None:
    connection.execute("ALTER TABLE contact ADD COLUMN invented TEXT NOT NULL DEFAULT ''")


def fail_half_way(connection: DriverConnection) -> None:
    add_column(connection)
    connection.execute("DROP TABLE setting")
    connection.execute("UPDATE contact SET family_name = 'lost'")
    raise ZeroDivisionError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "older.crm"
    workspace = fresh_workspace(path)
    workspace.contacts.create(ContactDraft(values={"family_name": "Moreau"}))
    workspace.close()
    return path


def open_as_newer(
    monkeypatch: pytest.MonkeyPatch,
    path: Path,
    steps: dict[int, Callable[[DriverConnection], None]],
) -> None:
    """Open `path` with a program that is `len(steps)` versions further, and close it."""
    monkeypatch.setattr(database_module, "NEWEST_VERSION", SCHEMA_VERSION + len(steps))
    monkeypatch.setattr(migrations, "known_steps", lambda: steps)
    open_workspace(path).close()


def test_steps_run_in_order_and_count(path: Path) -> None:
    connection = driver.connect(path)
    order: list[int] = []
    steps = {
        NEXT + 1: lambda connection: order.append(NEXT + 1),
        SCHEMA_VERSION: lambda connection: order.append(SCHEMA_VERSION),
        NEXT: lambda connection: order.append(NEXT),
    }
    assert migrations.upgrade(connection, SCHEMA_VERSION, steps) == NEXT + 1
    assert order == [NEXT, NEXT + 1]
    assert connection.execute("PRAGMA user_version").fetchone()[0] == NEXT + 1
    connection.close()


def test_a_failing_step_is_taken_back_whole(path: Path) -> None:
    connection = driver.connect(path)
    before = schema_dump(connection)
    with pytest.raises(ZeroDivisionError):
        migrations.upgrade(connection, SCHEMA_VERSION, {NEXT: fail_half_way})
    assert schema_dump(connection) == before
    assert connection.execute("SELECT family_name FROM contact").fetchall() == [("Moreau",)]
    assert connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
    connection.close()


def test_the_steps_before_a_failing_one_stand(path: Path) -> None:
    connection = driver.connect(path)
    steps = {NEXT: add_table, NEXT + 1: fail_half_way}
    with pytest.raises(ZeroDivisionError):
        migrations.upgrade(connection, SCHEMA_VERSION, steps)
    assert connection.execute("PRAGMA user_version").fetchone()[0] == NEXT
    assert connection.execute("SELECT text FROM invented").fetchall() == [("Moreau",)]
    connection.close()


def test_opening_an_older_file_backs_it_up_first(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_as_newer(monkeypatch, path, {NEXT: add_table, NEXT + 1: add_column})
    assert read_schema_version(path, ANY_VERSION) == NEXT + 1
    backups = list_backups(path.parent / "backups", path.stem)
    assert len(backups) == 1
    assert read_schema_version(backups[0].path, ANY_VERSION) == SCHEMA_VERSION
    # Opened once more there is nothing to do.
    open_as_newer(monkeypatch, path, {NEXT: add_table, NEXT + 1: add_column})
    assert len(list_backups(path.parent / "backups", path.stem)) == 1


def test_no_backup_no_migration(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (path.parent / "backups").write_text("in the way", encoding="utf-8")
    with pytest.raises(DataFileError) as met:
        open_as_newer(monkeypatch, path, {NEXT: add_table})
    assert met.value.code == "unwritable"
    assert read_schema_version(path, ANY_VERSION) == SCHEMA_VERSION


def test_a_failed_migration_leaves_a_file_that_opens(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(ZeroDivisionError):
        open_as_newer(monkeypatch, path, {NEXT: fail_half_way})
    monkeypatch.undo()
    workspace = open_workspace(path)
    assert workspace.contact_lists.first_page().rows[0].formatted_name == "Moreau"
    assert workspace.checks.run().sound
    workspace.close()


def test_an_older_program_refuses_the_migrated_file(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_as_newer(monkeypatch, path, {NEXT: add_table})
    monkeypatch.undo()
    before = path.read_bytes()
    with pytest.raises(DataFileError) as met:
        open_workspace(path)
    assert met.value.code == "newer"
    assert path.read_bytes() == before


def test_looking_at_an_older_file_does_not_migrate_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database_module, "NEWEST_VERSION", NEXT)
    monkeypatch.setattr(migrations, "known_steps", lambda: {NEXT: add_table})
    with pytest.raises(DataFileError) as met:
        open_workspace(path, read_only=True)
    assert met.value.code == "older"
    assert read_schema_version(path, ANY_VERSION) == SCHEMA_VERSION


def test_steps_are_found_by_their_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "migrations"
    folder.mkdir()
    for name in ("m0002_add_lots", "m0003_split_names", "notes", "m4_wrong"):
        (folder / f"{name}.py").write_text("def migrate(connection):\n    pass\n", encoding="utf-8")
    monkeypatch.setattr(migrations, "__path__", [str(folder)])
    for name in ("m0002_add_lots", "m0003_split_names"):
        assert importlib.util.find_spec(f"{migrations.__name__}.{name}") is not None
    assert sorted(migrations.known_steps()) == [2, 3]
