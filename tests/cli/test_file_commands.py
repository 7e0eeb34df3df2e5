"""check, backup, restore, changes, undo, redo, letters, list: the data file and its journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm import bootstrap
from sme_crm.domain.contact_filter import ContactFilter
from tests.cli.outcome import Command

CARD = "BEGIN:VCARD\nVERSION:3.0\nN:Morel;Anne;;;\nFN:Anne Morel\nTEL:0240112233\nEND:VCARD\n"


@pytest.fixture
def imported(command: Command, sample: Path, tmp_path: Path) -> Path:
    """The sample business after the import of one card."""
    card = tmp_path / "anne.vcf"
    card.write_text(CARD, encoding="utf-8")
    assert command("--file", sample, "import", card).status == 0
    return sample


def _count(path: Path) -> int:
    workspace = bootstrap.open_workspace(path, read_only=True)
    try:
        return workspace.contact_lists.count(ContactFilter())
    finally:
        workspace.close()


def test_erase_tells_before_it_does(command: Command, imported: Path) -> None:
    found = command("--file", imported, "--json", "search", "morel anne").document
    chosen = found[0]["id"]
    told = command("--file", imported, "--json", "erase", chosen).document
    assert (told["ids"], told["change"], told["swept"]) == ([chosen], None, None)
    done = command("--file", imported, "--json", "erase", chosen, 4711, "--yes").document
    assert (done["ids"], done["swept"]) == ([chosen], True)
    assert done["name"] == found[0]["formatted_name"]
    again = command("--file", imported, "erase", chosen, "--yes")
    assert again.status == 1
    assert command("--file", imported, "undo", done["change"]).status == 1
    changes = command("--file", imported, "--json", "changes").document
    assert changes[0]["name"] == "contact.erase"


def test_changes_undo_redo(command: Command, imported: Path) -> None:
    before = _count(imported)
    changes = command("--file", imported, "--json", "changes").document
    assert [change["name"] for change in changes] == ["contact.import", "sample.create"]
    assert "imported" in command("--file", imported, "changes").out
    undone = command("--file", imported, "--json", "undo").document
    assert undone["undone"] == changes[0]["id"]
    assert undone["kept"] == []
    listed = command("--file", imported, "--json", "changes").document
    can_be_undone = {change["id"]: change["can_be_undone"] for change in listed}
    assert not can_be_undone[undone["undone"]] and any(can_be_undone.values())
    assert _count(imported) == before - 1
    redone = command("--file", imported, "--json", "redo").document
    assert redone["undone"] == undone["change"]
    assert _count(imported) == before
    assert command("--file", imported, "undo", changes[0]["id"]).status in (0, 1)
    assert command("--file", imported, "--json", "check").document["sound"]


def test_there_may_be_nothing_to_undo_or_redo(command: Command, empty: Path) -> None:
    for name, words in (("undo", "nothing to undo"), ("redo", "nothing to do again")):
        told = command("--file", empty, name)
        assert told.status == 1
        assert words in told.err
    lost = command("--file", empty, "undo", 99)
    assert lost.status == 1
    assert "99" in lost.err


def test_changes_are_listed_up_to_the_limit(command: Command, imported: Path) -> None:
    assert len(command("--file", imported, "--json", "changes", "--limit", 1).document) == 1


def test_backup_restore_and_the_file_that_was_there(
    command: Command, imported: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "sauvegardes" / "copie.crm"
    copy.parent.mkdir()
    saved = command("--file", imported, "--json", "backup", copy)
    assert saved.document == {"path": str(copy), "bytes": copy.stat().st_size}
    before = _count(imported)
    command("--file", imported, "undo")
    assert _count(imported) == before - 1
    back = command("--file", imported, "--json", "restore", copy)
    assert back.status == 0
    assert _count(imported) == before
    assert list(imported.parent.glob("business.before-restore-*.crm"))


@pytest.mark.parametrize("content", [b"", b"not a backup" * 100])
def test_a_bad_backup_changes_nothing(
    command: Command, sample: Path, tmp_path: Path, content: bytes
) -> None:
    bad = tmp_path / "bad.crm"
    bad.write_bytes(content)
    before = sample.read_bytes()
    told = command("--file", sample, "restore", bad)
    assert told.status == 1
    assert "bad.crm" in told.err
    assert sample.read_bytes() == before


def test_check_tells_what_differs_and_mends_it(command: Command, sample: Path) -> None:
    assert command("--file", sample, "check").status == 0
    workspace = bootstrap.open_workspace(sample)
    connection = workspace.database.begin_write()
    connection.execute("UPDATE contact SET locality = 'Nulle part' WHERE id = 3")
    connection.execute("DELETE FROM contact_search WHERE rowid & 16777215 = 5")
    workspace.database.commit_write()
    workspace.close()
    told = command("--file", sample, "--json", "check")
    assert told.status == 1
    assert not told.document["sound"]
    assert told.document["derived"] == [3]
    assert told.document["unindexed"] == [5]
    assert "check --mend" in command("--file", sample, "check").out
    assert command("--file", sample, "check", "--mend").status == 0


def test_letters_print_a_group_and_tell_who_is_left_out(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "lettres.pdf"
    templates = command("--file", sample, "--json", "list", "templates").document
    french = next(entry["name"] for entry in templates if entry["language"] == "fr")
    done = command(
        "--file", sample, "--json", "letters", out, "--template", french, "--all"
    )  # fmt: skip
    assert done.status == 0
    document = done.document
    assert set(document) == {"letters", "pages", "excluded", "warnings", "cost"}
    assert document["letters"] > 100
    assert out.read_bytes().startswith(b"%PDF-")
    reasons = {entry["reason"] for entry in document["excluded"]}
    assert {"objection", "dead_address", "no_address", "deceased"} <= reasons
    people = command("--file", sample, "letters", out, "--template", french, "--all")
    assert people.status == 0
    assert "objected" in people.out
    unknown = command("--file", sample, "letters", out, "--template", "Rien", "--all")
    assert unknown.status == 1
    assert "“Rien”" in unknown.err


def test_no_output_ever_takes_the_place_of_a_data_file(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.crm"
    other.write_bytes(sample.read_bytes())
    before = sample.read_bytes()
    template = command("--file", sample, "--json", "list", "templates").document[0]["name"]
    for target in (sample, other):
        for arguments in (
            ["letters", target, "--template", template, "--all"],
            ["export", target, "--format", "csv"],
            ["export", target, "--format", "xlsx"],
            ["export", target, "--format", "vcf"],
            ["export", target, "--format", "json"],
        ):
            told = command("--file", sample, *arguments)
            assert (told.status, told.err.count("\n")) == (1, 1), arguments
            assert target.read_bytes() == before
    for arguments in (["backup", sample], ["restore", sample]):
        told = command("--file", sample, *arguments)
        assert told.status == 1, arguments
        assert "There is already a file “business.crm”." in told.err
        assert sample.read_bytes() == before
