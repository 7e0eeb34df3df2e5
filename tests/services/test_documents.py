"""Files kept with a contact."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import FileRefused, InvalidInput, NotFound
from sme_crm.services.documents import MAX_BYTES, safe_file_name
from sme_crm.services.workspace import Workspace


@pytest.fixture
def contact_id(workspace: Workspace) -> int:
    return workspace.contacts.create(ContactDraft(values={"family_name": "Dupont"}))[0]


def test_files_come_back_as_they_were(
    workspace: Workspace, contact_id: int, tmp_path: Path
) -> None:
    files = [tmp_path / "Devis n° 7.pdf", tmp_path / "vide.txt", tmp_path / "sans"]
    for file, content in zip(files, (b"%PDF\0\xff", b"", b"x"), strict=True):
        file.write_bytes(content)
    change_id = workspace.documents.add(contact_id, files)
    assert workspace.undo.find_change(change_id).rows == 3
    documents = {one.name: one for one in workspace.contacts.sheet(contact_id).documents}
    assert documents["Devis n° 7.pdf"].media_type == "application/pdf"
    assert documents["sans"].media_type == "application/octet-stream"
    out = tmp_path / "out"
    out.mkdir()
    for file in files:
        copy = workspace.documents.save_copy(documents[file.name].id, out)
        assert (copy.name, copy.read_bytes()) == (file.name, file.read_bytes())


def test_removing_and_taking_it_back(workspace: Workspace, contact_id: int, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("bonjour", encoding="utf-8")
    workspace.documents.add(contact_id, [file, file])
    first, second = workspace.contacts.sheet(contact_id).documents
    assert first.sha256 == second.sha256
    workspace.documents.remove(first.id)
    workspace.documents.remove(second.id)
    assert workspace.contacts.sheet(contact_id).documents == ()
    workspace.undo.undo()
    assert workspace.documents.save_copy(second.id, tmp_path).read_text("utf-8") == "bonjour"


def test_files_that_cannot_be_kept(workspace: Workspace, contact_id: int, tmp_path: Path) -> None:
    good = tmp_path / "good.txt"
    good.write_text("x", encoding="utf-8")
    large = tmp_path / "large.bin"
    with large.open("wb") as stream:
        stream.truncate(MAX_BYTES + 1)
    for bad, error in ((tmp_path / "none", FileRefused), (tmp_path, FileRefused)):
        with pytest.raises(error):
            workspace.documents.add(contact_id, [good, bad])
    with pytest.raises(InvalidInput) as met:
        workspace.documents.add(contact_id, [good, large])
    assert met.value.code == "document_too_large"
    assert workspace.contacts.sheet(contact_id).documents == ()
    with pytest.raises(NotFound):
        workspace.documents.save_copy(99, tmp_path)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("C:\\Windows\\x.exe", "C__Windows_x.exe"),
        ("nul.txt", "_nul.txt"),
        ("COM1", "_COM1"),
        ("  . ", "_"),
        ("a\nb\0c", "a_b_c"),
        ("Devis « été ».pdf", "Devis « été ».pdf"),
    ],
)
def test_names_are_made_safe(name: str, safe: str) -> None:
    assert safe_file_name(name) == safe


@pytest.mark.parametrize("name", ["é" * 300 + ".pdf", "x" * 300 + ".tar.gz", "日" * 200])
def test_long_names_keep_their_ending_and_fit_a_disk(name: str) -> None:
    safe = safe_file_name(name)
    assert len(safe.encode()) <= 240
    assert safe.endswith(name[-4:])


@pytest.mark.skipif(os.name != "posix", reason="file names are Unicode here")
def test_a_file_name_that_is_no_text(workspace: Workspace, contact_id: int, tmp_path: Path) -> None:
    file = tmp_path / os.fsdecode(b"caf\xe9.txt")
    file.write_text("x", encoding="utf-8")
    workspace.documents.add(contact_id, [file])
    assert workspace.contacts.sheet(contact_id).documents[0].name.endswith(".txt")
