"""The memory of mappings: named, edited, shared as a file, taken up by the next import."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sme_crm.domain.errors import FileRefused, InvalidInput, NotFound
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "contacts.crm")
    yield made
    made.close()


def bring_in(workspace: Workspace, path: Path, **options: object) -> int:
    run = workspace.imports.open((path,))
    if options:
        run.set_options(**options)
    change = run.write().change_id
    run.close()
    return change


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "fournisseur.csv"
    path.write_text("Nom;Prénom;Email;Cote\nDurand;Élise;e@d.example;A\n", encoding="utf-8")
    return path


def test_an_import_keeps_its_columns_and_options(workspace: Workspace, file: Path) -> None:
    winners = {"profession": "base"}
    bring_in(workspace, file, off={"capitals"}, on_possible="skip", winners=winners)
    (known,) = workspace.imports.mappings()
    assert known.name == "fournisseur"
    assert known.targets["Email"].startswith("email.address")
    assert known.options == {"off": ["capitals"], "on_possible": "skip", "winners": winners}
    again = workspace.imports.open((file,))
    assert again.files[0].remembered == "fournisseur"
    assert again.options.off == {"capitals"}
    assert (again.options.on_possible, again.options.winners) == ("skip", winners)
    again.close()


def test_a_mapping_is_named_edited_and_deleted_and_each_can_be_undone(
    workspace: Workspace, file: Path
) -> None:
    bring_in(workspace, file)
    memory = workspace.imports.memory
    (known,) = memory.list_mappings()
    renamed = memory.rename(known.id, "Annuaire", "Société Dupuis")
    assert memory.find("annuaire").supplier == "Société Dupuis"
    assert memory.find("societe dupuis").id == known.id
    assert memory.rename(known.id, "Annuaire", "Société Dupuis") == 0, "nothing to write"
    memory.set_targets(known.id, {**known.targets, "Cote": "reference"})
    run = workspace.imports.open((file,))
    assert run.files[0].mapping["Cote"] == "reference"
    run.close()
    deleted = memory.delete(known.id)
    assert memory.list_mappings() == []
    workspace.undo.undo(deleted)
    assert memory.find("Annuaire").targets["Cote"] == "reference"
    workspace.undo.undo(renamed)
    assert memory.find("fournisseur").supplier == ""


def test_what_cannot_be_kept_is_refused(workspace: Workspace, file: Path) -> None:
    bring_in(workspace, file)
    memory = workspace.imports.memory
    (known,) = memory.list_mappings()
    with pytest.raises(InvalidInput):
        memory.rename(known.id, "  ")
    with pytest.raises(InvalidInput):
        memory.set_targets(known.id, {"Nom": "no_such_field"})
    with pytest.raises(InvalidInput):
        memory.set_options(known.id, {"on_match": "explode"})
    with pytest.raises(NotFound):
        memory.delete(4711)
    with pytest.raises(NotFound):
        memory.find("nobody")


def test_a_mapping_goes_to_another_base_as_a_file(
    workspace: Workspace, file: Path, tmp_path: Path
) -> None:
    run = workspace.imports.open((file,))
    run.set_target(0, 3, "new.text")
    run.set_options(off={"capitals"})
    run.write()
    run.close()
    (known,) = workspace.imports.mappings()
    workspace.imports.memory.set_targets(
        known.id, {**known.targets, "Cote": f"own.{workspace.imports.own_fields()[0][0]}"}
    )
    shared = workspace.imports.save_mapping(known.id, tmp_path / "Annuaire")
    assert shared.suffix == ".smemap"
    assert "own." not in shared.read_text(encoding="utf-8"), "ids are of one base"
    other = fresh_workspace(tmp_path / "other.crm")
    try:
        taken = other.imports.take_in_mapping(shared)
        assert taken.targets["Cote"] == "new.text"
        assert taken.options == {"off": ["capitals"]}
        again = other.imports.open((file,))
        assert again.files[0].remembered == "fournisseur"
        again.close()
        other.imports.take_in_mapping(shared)
        assert len(other.imports.mappings()) == 1, "one mapping a kind of file"
    finally:
        other.close()


GOOD = {
    "format": "sme-crm import mapping",
    "version": 1,
    "name": "x",
    "shape": "0" * 64,
    "columns": {"Nom": "family_name"},
    "options": {},
}


@pytest.mark.parametrize(
    "document",
    [
        "",
        "[]",
        "import os",
        "[" * 100_000,
        json.dumps({**GOOD, "format": "other"}),
        json.dumps({**GOOD, "shape": "../etc"}),
        json.dumps({**GOOD, "shape": 4}),
        json.dumps({**GOOD, "columns": {"Nom": "no_such_field"}}),
        json.dumps({**GOOD, "columns": {"Nom": "own.12"}}),
        json.dumps({**GOOD, "columns": {"Nom": {"own": "x", "kind": "code"}}}),
        json.dumps({**GOOD, "columns": ["Nom"]}),
        json.dumps({**GOOD, "options": {"off": ["no rule"]}}),
        json.dumps({**GOOD, "options": {"winners": {"phone": "nobody"}}}),
        json.dumps({**GOOD, "name": 4}),
        json.dumps({**GOOD, "name": "x" * 2_000}),
        json.dumps({**GOOD, "version": 2}),
    ],
)
def test_files_that_are_no_mapping_are_refused(
    workspace: Workspace, tmp_path: Path, document: str
) -> None:
    path = tmp_path / "shared.smemap"
    path.write_text(document, encoding="utf-8")
    with pytest.raises(InvalidInput) as refused:
        workspace.imports.take_in_mapping(path)
    assert refused.value.params["file"] == "shared.smemap"
    assert workspace.imports.mappings() == []


def test_missing_and_binary_files_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileRefused):
        workspace.imports.take_in_mapping(tmp_path / "nowhere.smemap")
    binary = tmp_path / "binary.smemap"
    binary.write_bytes(b"\xff\xfe\x00\x01" * 40)
    with pytest.raises(InvalidInput):
        workspace.imports.take_in_mapping(binary)
    large = tmp_path / "large.smemap"
    large.write_bytes(b" " * 1_000_001)
    with pytest.raises(InvalidInput):
        workspace.imports.take_in_mapping(large)
