"""One program at a time holds a data file; a killed one gives it free."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sme_crm.bootstrap import create_workspace, open_workspace, restore
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import DataFileError
from tests.store.child import child

HOLD = """
import sys
from pathlib import Path
from sme_crm.bootstrap import open_workspace
from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import DataFileError
try:
    workspace = open_workspace(Path(sys.argv[1]))
except DataFileError as refused:
    print(refused.code, flush=True)
    sys.exit()
print("held", flush=True)
for line in sys.stdin:
    if line.strip() == "write":
        workspace.contacts.create(ContactDraft(values={"family_name": "Autre"}))
        print("written", flush=True)
    else:
        break
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "base.crm"
    workspace = create_workspace(path)
    workspace.contacts.create(ContactDraft(values={"family_name": "Premier"}))
    workspace.close()
    return path


def refusal(path: Path) -> str:
    with pytest.raises(DataFileError) as met:
        open_workspace(path)
    return met.value.code


def test_a_second_program_is_refused(path: Path) -> None:
    with child(HOLD, str(path)) as other:
        assert other.line() == "held"
        assert refusal(path) == "in_use"
        # Looking is allowed, and sees what the other writes.
        looking = open_workspace(path, read_only=True)
        assert looking.contact_lists.first_page().count == 1
        other.tell("write")
        assert other.line() == "written"
        assert looking.contact_lists.first_page().count == 2
        looking.close()
        assert refusal(path) == "in_use"


def test_this_program_keeps_others_out(path: Path) -> None:
    workspace = open_workspace(path)
    with child(HOLD, str(path)) as other:
        assert other.line() == "in_use"
    assert refusal(path) == "in_use"
    # A backup reads the file; it must not let another program in.
    workspace.backups.back_up()
    with child(HOLD, str(path)) as other:
        assert other.line() == "in_use"
    workspace.close()
    with child(HOLD, str(path)) as other:
        assert other.line() == "held"


def test_a_killed_program_frees_the_file(path: Path) -> None:
    with child(HOLD, str(path)) as other:
        assert other.line() == "held"
        other.kill()
        workspace = open_workspace(path)
        assert workspace.contact_lists.first_page().count == 1
        workspace.close()


def test_restoring_while_open_is_refused(path: Path) -> None:
    workspace = open_workspace(path)
    backup = workspace.backups.back_up()[0].path
    workspace.close()
    before = path.read_bytes()
    with child(HOLD, str(path)) as other:
        assert other.line() == "held"
        with pytest.raises(DataFileError) as met:
            restore(backup, path)
        assert met.value.code == "in_use"
    assert path.read_bytes() == before
    restore(backup, path)


def test_a_failed_opening_frees_the_file(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xff" * (len(content) - 4096))
    for _ in range(2):
        with pytest.raises(DataFileError) as met:
            open_workspace(path).contact_lists.first_page()
        assert met.value.code == "damaged"
    path.write_bytes(content)
    open_workspace(path).close()


@pytest.mark.skipif(os.name != "posix", reason="an open file cannot be replaced here")
@pytest.mark.parametrize("way", ["removed", "replaced", "replaced_by_itself", "emptied_folder"])
def test_a_file_removed_or_replaced_while_open(path: Path, way: str) -> None:
    workspace = open_workspace(path)
    twin = path.read_bytes()
    path.unlink()
    if way == "replaced":
        path.write_text("something else", encoding="utf-8")
    elif way == "replaced_by_itself":
        path.write_bytes(twin)
    elif way == "emptied_folder":
        for entry in path.parent.iterdir():
            entry.unlink()
    before = path.read_bytes() if path.exists() else None
    contact = workspace.contacts.sheet(1).contact
    for act in (
        lambda: workspace.contacts.save(1, {"family_name": "Perdu"}, contact.version),
        lambda: workspace.undo.undo(),
        lambda: workspace.backups.back_up(),
        lambda: workspace.checks.mend(),
    ):
        with pytest.raises(DataFileError) as met:
            act()
        assert met.value.code == "replaced"
    workspace.close()
    assert (path.read_bytes() if path.exists() else None) == before


def test_a_file_that_comes_back_under_its_name(path: Path) -> None:
    """Moved away and back again (a synchronised folder): the same file is written on."""
    if os.name != "posix":
        pytest.skip("an open file cannot be moved here")
    workspace = open_workspace(path)
    away = path.with_name("away.crm")
    path.rename(away)
    with pytest.raises(DataFileError):
        workspace.contacts.create(ContactDraft(values={"family_name": "Perdu"}))
    away.rename(path)
    workspace.contacts.create(ContactDraft(values={"family_name": "Retrouvé"}))
    assert workspace.contact_lists.first_page().count == 2
    workspace.close()
