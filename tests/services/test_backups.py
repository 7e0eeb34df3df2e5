"""Backups: verified, rotating, in two places, restored with the old file kept."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from sme_crm.bootstrap import list_backups, open_workspace, restore
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import DataFileError
from sme_crm.services.backups import KEPT, SUFFIX
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace


def add(workspace: Workspace, name: str) -> int:
    return workspace.contacts.create(ContactDraft(values={"family_name": name}))[0]


def age(workspace: Workspace, backup: Path, stamp: str) -> Path:
    """Give a backup an older stamp, so that the next one does not take its name."""
    older = backup.with_name(f"{workspace.path.stem}.{stamp}{SUFFIX}")
    backup.rename(older)
    return older


def test_a_backup_is_a_whole_data_file(workspace: Workspace) -> None:
    add(workspace, "Dupont")
    backup = workspace.backups.back_up()[0]
    copy = open_workspace(backup.path)
    assert copy.contact_lists.first_page().count == 1
    assert copy.checks.run().sound
    copy.close()
    backup.path.with_name(backup.path.name + ".lock").unlink(missing_ok=True)
    assert backup.size == backup.path.stat().st_size
    assert [entry.name for entry in backup.path.parent.iterdir()] == [backup.path.name]


def test_a_backup_while_somebody_writes(workspace: Workspace) -> None:
    add(workspace, "Dupont")

    def write_meanwhile(done: int, total: int) -> None:
        if total and workspace.contact_lists.first_page().count < 4:
            add(workspace, "Pendant")

    backup = workspace.backups.back_up(write_meanwhile)[0]
    copy = open_workspace(backup.path, read_only=True)
    assert copy.contact_lists.first_page().count >= 1
    assert copy.checks.run().sound
    copy.close()


def test_the_oldest_go(workspace: Workspace) -> None:
    foreign = workspace.backups.first_place / "other.20200101-000000.backup.crm"
    foreign.parent.mkdir()
    foreign.write_text("of another file", encoding="utf-8")
    for day in range(1, KEPT + 4):
        made = workspace.backups.back_up()[0]
        age(workspace, made.path, f"202501{day:02d}-120000")
    stamps = [backup.made_at.day for backup in workspace.backups.list_backups()]
    assert stamps == sorted(stamps, reverse=True)
    assert len(stamps) in (KEPT, KEPT + 1)
    assert min(stamps) >= 3
    assert foreign.exists()


def test_the_second_place(workspace: Workspace, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    workspace.backups.second_place = stick
    assert [backup.path.parent for backup in workspace.backups.back_up()] == [
        workspace.backups.first_place
    ]
    assert not stick.exists()
    assert workspace.backups.last_backup(stick) is None
    stick.mkdir()
    made = workspace.backups.back_up()
    assert [backup.path.parent for backup in made] == [workspace.backups.first_place, stick]
    told = workspace.backups.last_backup(stick)
    assert told is not None
    assert abs((datetime.now(UTC) - told).total_seconds()) < 60


def test_no_place_at_all(workspace: Workspace) -> None:
    workspace.backups.first_place.write_text("in the way", encoding="utf-8")
    with pytest.raises(DataFileError) as met:
        workspace.backups.back_up()
    assert met.value.code == "unwritable"


def test_a_copy_elsewhere(workspace: Workspace, tmp_path: Path) -> None:
    add(workspace, "Dupont")
    target = tmp_path / "copie.crm"
    target.write_text("old", encoding="utf-8")
    assert workspace.backups.write_copy(target) == target.stat().st_size
    with pytest.raises(DataFileError) as met:
        workspace.backups.write_copy(tmp_path / "nowhere" / "copie.crm")
    assert met.value.code == "unwritable"


def test_restoring_keeps_the_file_that_was_there(workspace: Workspace) -> None:
    add(workspace, "Avant")
    backup = workspace.backups.back_up()[0].path
    add(workspace, "Après")
    path = workspace.path
    workspace.close()
    restore(backup, path)
    again = open_workspace(path)
    assert [row.formatted_name for row in again.contact_lists.first_page().rows] == ["Avant"]
    again.close()
    kept = next(path.parent.glob("*.before-restore-*.crm"))
    old = open_workspace(kept, read_only=True)
    assert old.contact_lists.first_page().count == 2
    old.close()
    assert list(list_backups(path)) == [backup]


def test_restoring_when_the_file_is_gone(workspace: Workspace) -> None:
    add(workspace, "Avant")
    backup = workspace.backups.back_up()[0].path
    path = workspace.path
    workspace.close()
    path.unlink()
    restore(backup, path)
    again = open_workspace(path)
    assert [row.formatted_name for row in again.contact_lists.first_page().rows] == ["Avant"]
    again.close()


def test_restoring_over_a_damaged_file(workspace: Workspace) -> None:
    add(workspace, "Avant")
    backup = workspace.backups.back_up()[0].path
    path = workspace.path
    workspace.close()
    path.write_bytes(b"\0" * 5000)
    restore(backup, path)
    again = open_workspace(path)
    assert again.contact_lists.first_page().count == 1
    again.close()


@pytest.mark.parametrize("hurt", ["cut", "overwritten", "text", "empty", "missing"])
def test_a_bad_backup_is_not_put_in_place(workspace: Workspace, hurt: str) -> None:
    for number in range(40):
        add(workspace, f"Nom{number}")
    backup = workspace.backups.back_up()[0].path
    path = workspace.path
    workspace.close()
    before, content = path.read_bytes(), backup.read_bytes()
    if hurt == "cut":
        backup.write_bytes(content[: len(content) // 2])
    elif hurt == "overwritten":
        middle = len(content) // 8192 * 4096
        backup.write_bytes(content[:8192] + b"\xff" * (middle - 8192) + content[middle:])
    elif hurt == "missing":
        backup.unlink()
    else:
        backup.write_bytes(b"text" * (hurt == "text"))
    with pytest.raises(DataFileError) as met:
        restore(backup, path)
    assert met.value.code in {"damaged", "foreign", "empty", "missing"}
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*before-restore*"))


def test_names_with_signs(tmp_path: Path) -> None:
    workspace = fresh_workspace(tmp_path / "Mes clients (été) [1]+.crm")
    backup = workspace.backups.back_up()[0]
    assert workspace.backups.list_backups() == [
        type(backup)(backup.path, backup.made_at.replace(microsecond=0), backup.size)
    ]
    workspace.close()
