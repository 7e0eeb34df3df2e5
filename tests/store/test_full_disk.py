"""A full or read-only disk: a clear error, the old data intact, and work goes on afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sme_crm.bootstrap import create_workspace, open_workspace
from sme_crm.domain.contact import ContactDraft, Phone
from sme_crm.domain.errors import DataFileError, OutputError
from sme_crm.services.workspace import Workspace
from tests.store.small_disk import SmallDisk, small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", 4) as disk:
        yield disk


@pytest.fixture
def workspace(disk: SmallDisk) -> Iterator[Workspace]:
    workspace = create_workspace(disk.folder / "base.crm")
    for number in range(20):
        workspace.contacts.create(person(number))
    yield workspace
    workspace.close()


def person(number: int, size: int = 10) -> ContactDraft:
    return ContactDraft(
        values={"family_name": f"Nom{number}", "notes": "n" * size},
        phones=[Phone("06 12 34 56 78")],
    )


def rename(workspace: Workspace, name: str) -> int:
    contact = workspace.contacts.sheet(1).contact
    return workspace.contacts.save(1, {"family_name": name}, contact.version).change_id


def add_large(workspace: Workspace) -> object:
    """More than fits the cache's spare pages: fails in the middle, not at the commit."""
    return workspace.contacts.create(person(99, 3_500_000))


@pytest.mark.parametrize(
    "act",
    [
        lambda workspace: rename(workspace, "Perdu"),
        lambda workspace: workspace.contacts.create(person(99)),
        add_large,
        lambda workspace: workspace.contacts.update_many(range(1, 21), {"sector": "bois" * 500}),
        lambda workspace: workspace.contacts.throw_away([1, 2, 3]),
        lambda workspace: workspace.undo.undo(),
        lambda workspace: workspace.settings.set("company.name", "x" * 9000),
    ],
    ids=["save", "create", "large", "bulk", "trash", "undo", "settings"],
)
def test_a_write_on_a_full_disk(
    disk: SmallDisk, workspace: Workspace, act: Callable[[Workspace], object]
) -> None:
    heard: list[object] = []
    workspace.subscribe(heard.append)
    newest = workspace.undo.list_changes(limit=1)[0]
    disk.fill()
    with pytest.raises(DataFileError) as met:
        act(workspace)
    assert met.value.code == "disk_full"
    assert heard == []
    # Reading goes on although the disk is full, and what was saved is there.
    assert workspace.contact_lists.first_page().count == 20
    assert workspace.contacts.sheet(1).contact.family_name == "Nom0"
    assert workspace.undo.list_changes(limit=1)[0] == newest
    with pytest.raises(DataFileError):
        act(workspace)
    disk.free()
    if act is add_large:
        rename(workspace, "Bernard")
    else:
        act(workspace)
    assert workspace.checks.run().sound
    assert workspace.undo.list_changes(limit=1)[0] != newest


def test_mending_on_a_full_disk(disk: SmallDisk, workspace: Workspace) -> None:
    disk.fill()
    with pytest.raises(DataFileError) as met:
        workspace.checks.mend()
    assert met.value.code == "disk_full"
    assert workspace.checks.run().sound
    disk.free()
    workspace.checks.mend()
    assert workspace.checks.run().sound


def test_a_backup_on_a_full_disk(disk: SmallDisk, workspace: Workspace) -> None:
    first = workspace.backups.back_up()[0]
    content = first.path.read_bytes()
    disk.fill()
    with pytest.raises(DataFileError) as met:
        workspace.backups.back_up()
    assert met.value.code == "disk_full"
    assert first.path.read_bytes() == content
    assert [entry.name for entry in first.path.parent.iterdir()] == [first.path.name]
    disk.free()
    workspace.backups.back_up()


def test_a_full_disk_at_the_first_place_leaves_the_second(
    disk: SmallDisk, workspace: Workspace, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    workspace.backups.second_place = stick
    disk.fill()
    made = workspace.backups.back_up()
    assert [backup.path.parent for backup in made] == [stick]


def test_a_new_file_on_a_full_disk(disk: SmallDisk) -> None:
    disk.fill()
    with pytest.raises(DataFileError) as met:
        create_workspace(disk.folder / "new.crm")
    assert met.value.code == "disk_full"
    assert [entry.name for entry in disk.folder.iterdir()] == ["ballast"]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "vcf", "ldif", "json"])
def test_an_export_on_a_full_disk(disk: SmallDisk, workspace: Workspace, ending: str) -> None:
    target = disk.folder / f"list.{ending}"
    target.write_bytes(b"old")
    disk.fill()
    with pytest.raises(OutputError) as met:
        workspace.exports.export(target, range(1, 21), translate=lambda context, text: text)
    assert met.value.code == "disk_full"
    assert target.read_bytes() == b"old"
    assert not [entry for entry in disk.folder.iterdir() if entry.name.startswith(".list")]


def test_a_document_does_not_fit(disk: SmallDisk, workspace: Workspace, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF" + bytes(5_000_000))
    with pytest.raises(DataFileError) as met:
        workspace.documents.add(1, [letter])
    assert met.value.code == "disk_full"
    assert workspace.contacts.sheet(1).documents == ()
    rename(workspace, "Bernard")
    assert workspace.checks.run().sound


def test_a_read_only_disk(disk: SmallDisk, workspace: Workspace) -> None:
    path = workspace.path
    workspace.close()
    disk.make_read_only()
    with pytest.raises(DataFileError) as met:
        open_workspace(path)
    assert met.value.code == "read_only"
    looking = open_workspace(path, read_only=True)
    assert looking.contact_lists.first_page().count == 20
    with pytest.raises(DataFileError) as met:
        rename(looking, "Perdu")
    assert met.value.code == "read_only"
    with pytest.raises(DataFileError) as met:
        looking.backups.back_up()
    assert met.value.code == "unwritable"
    looking.close()
    with pytest.raises(DataFileError) as met:
        create_workspace(path.with_name("new.crm"))
    assert met.value.code == "unwritable"
