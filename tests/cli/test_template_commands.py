"""template list, versions, restore, export, import: for people and as JSON."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sme_crm import bootstrap
from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.letters.template import Conditional, LetterTemplate, Paragraph, TextRun
from tests.cli.outcome import Command
from tests.formats.written_documents import word_field, word_paragraph, write_word


def kept(path: Path, *texts: str) -> None:
    """A template with these texts, one visit after the other."""
    workspace = bootstrap.open_workspace(path)
    group = workspace.groups.create("Amis")
    templates = workspace.letters.templates
    condition = Conditional(Test("group", Operator.IN_GROUP, (group,)))
    template, template_id = LetterTemplate("Essai", "fr"), 0
    for text in texts:
        blocks = (Paragraph((TextRun(text),)), condition)
        template_id = templates.save(replace(template, blocks=blocks), template_id).id
    workspace.close()


def test_versions_and_restoring_one(command: Command, empty: Path) -> None:
    kept(empty, "un", "deux", "trois")
    listed = command("--file", empty, "--json", "template", "versions", "essai")
    assert [each["version"] for each in listed.document] == [2, 1]
    assert set(listed.document[0]) == {"version", "name", "saved_at"}
    said = command("--file", empty, "template", "restore", "essai", 1)
    assert said.out == "Template “Essai” is as it was in version 1.\n"
    table = command("--file", empty, "template", "versions", "Essai").out.splitlines()
    assert table[0].split() == ["version", "saved", "template"]
    assert [line.split()[0] for line in table[1:]] == ["3", "2", "1"]
    gone = command("--file", empty, "template", "restore", "essai", 99)
    assert gone.status == 1
    assert "not there any more" in gone.err
    assert command("--file", empty, "undo").status == 0


def test_a_sample_has_no_versions(command: Command, empty: Path) -> None:
    said = command("--file", empty, "template", "versions", "Invitation: open day")
    assert said.out == "“Invitation: open day” has no earlier versions.\n"
    entries = command("--file", empty, "--json", "template", "list").document
    assert len(entries) == 24
    assert entries == command("--file", empty, "--json", "list", "templates").document
    assert "sample" in command("--file", empty, "template", "list").out


def test_a_template_goes_from_file_to_file(command: Command, empty: Path, tmp_path: Path) -> None:
    kept(empty, "un")
    out = tmp_path / "essai.letter"
    exported = command("--file", empty, "--json", "template", "export", "Essai", out)
    assert exported.document == {"name": "Essai", "file": str(out)}
    other = tmp_path / "other.crm"
    said = command("--file", other, "template", "import", out)
    assert said.out == ("Template “Essai” taken in.\ncondition on the group “Amis” left out\n")
    again = command("--file", other, "--json", "template", "import", out).document
    assert (again["name"], again["left_out"]) == ("Essai (2)", [{"kind": "group", "name": "Amis"}])
    assert command("--file", other, "undo", again["change"]).status == 0


def test_a_shared_file_is_named_as_its_template(
    command: Command, empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    said = command("--file", empty, "template", "export", "Reminder of a quote")
    assert said.out == "Template “Reminder of a quote” written: Reminder of a quote.letter\n"
    assert (tmp_path / "Reminder of a quote.letter").stat().st_size > 1000


def test_a_document_of_word_comes_in(command: Command, empty: Path, tmp_path: Path) -> None:
    path = write_word(
        tmp_path / "Portes ouvertes.docx",
        word_paragraph("Madame,") + f"<w:p>{word_field('Nom')}{word_field('Hologramme')}</w:p>",
    )
    said = command("--file", empty, "template", "import", path)
    assert said.out.splitlines() == [
        "Template “Portes ouvertes” taken in.",
        "merge field “Hologramme” is not known: still text",
    ]


def test_refusals(command: Command, empty: Path, tmp_path: Path) -> None:
    missing = command("--file", empty, "template", "import", tmp_path / "none.letter")
    assert (missing.status, "none.letter" in missing.err) == (1, True)
    foreign = tmp_path / "x.letter"
    foreign.write_bytes(b"{}")
    assert command("--file", empty, "template", "import", foreign).status == 1
    old = tmp_path / "old.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0 old word")
    assert ".docx or .odt" in command("--file", empty, "template", "import", old).err
    assert command("--file", empty, "template").status == 2
    french = command("template", "import", old, "--lang", "fr", "--file", empty)
    assert ".docx ou .odt" in french.err, "common options may stand at the end"
