"""letters, list: a mailing from the command line, for people and as JSON."""

from __future__ import annotations

from pathlib import Path

from sme_crm import bootstrap
from sme_crm.domain.folding import fold
from tests.cli.outcome import Command
from tests.printing.printed_page import plain, read_pages

FRENCH = "Prospection\u00a0: un bilan offert"


def test_a_group_gets_its_letters(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.pdf"
    answer = command(
        "--file", sample, "--json", "letters", out,
        "--template", FRENCH.upper(), "--group", "clients de loire-atlantique",
    )  # fmt: skip
    assert (answer.status, answer.err) == (0, "")
    said = answer.document
    assert list(said) == ["letters", "pages", "excluded", "warnings", "cost"]
    cost = said["cost"]
    assert cost["total"] >= cost["postage"] > 0
    assert cost["sheets"] == said["pages"]
    pages = read_pages(out.read_bytes())
    assert said["letters"] > 10
    assert len(pages) == said["pages"] >= said["letters"]
    assert "Nantes, le 20 novembre 2026" in plain(pages[0].text)
    for excluded in said["excluded"]:
        assert set(excluded) == {"id", "reason"}
    for warning in said["warnings"]:
        assert warning["count"] == len(warning["ids"])
    left_out = {excluded["id"] for excluded in said["excluded"]}
    assert not left_out & {one for warning in said["warnings"] for one in warning["ids"]}
    workspace = bootstrap.open_workspace(sample, read_only=True)
    try:
        change = workspace.undo.list_changes(limit=1)[0]
        assert (change.name, change.contacts) == ("letter.print", said["letters"])
    finally:
        workspace.close()
    assert command("--file", sample, "undo").status == 0


def test_everybody_in_words(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.pdf"
    template = "thanks: after a first order"
    answer = command("--file", sample, "letters", out, "--template", template, "--all")
    assert answer.status == 0
    lines = answer.out.splitlines()
    assert lines[0].endswith(f"pages: {out}")
    assert "left out: objected (2)" in lines
    assert any(line.startswith("worth a look: letter abroad") for line in lines)
    french = command(
        "--lang", "fr", "--file", sample, "letters", out, "--template", template, "--all"
    )
    assert "courriers" in french.out


def test_a_check_writes_nothing(command: Command, sample: Path) -> None:
    base = ("--file", sample, "letters", "--template", FRENCH, "--all", "--check")
    before = sample.read_bytes()
    said = command("--json", *base).document
    assert said["letters"] > 100
    assert sample.read_bytes() == before
    both_sides = command("--json", *base, "--duplex").document
    assert both_sides["pages"] == 2 * both_sides["letters"]
    lines = command(*base, "--cost", "--enclosures", "12").out.splitlines()
    assert lines[0] == f"{said['letters']} letters, {said['pages']} pages"
    assert any(line.startswith("postage: €") for line in lines)
    assert any(line.startswith("an item: €") for line in lines)
    lacking = "; add their price in the settings, under Mailings"
    assert any(line == f"items without a price: {said['letters']}{lacking}" for line in lines)
    assert command("--file", sample, "letters", "--template", FRENCH, "--all").status == 2


def test_parts_and_tests(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "part.pdf"
    base = ("--file", sample, "--json", "letters", out, "--template", FRENCH, "--all")
    whole = command(*base, "--check").document
    part = command(*base, "--from", "3", "--to", "5").document
    assert part["letters"] == 3
    assert len(read_pages(out.read_bytes())) == part["pages"] == 3
    test = command(*base, "--test").document
    assert test["letters"] == 3
    local = command(*base, "--department", "44").document
    assert 0 < local["letters"] < whole["letters"]
    by_name = command(*base, "--order", "name", "--to", "1").document
    assert by_name["letters"] == 1
    missed = command(*base, "--from", "99999")
    assert (missed.status, "99999" in missed.err) == (1, True)
    changes = command("--file", sample, "--json", "changes").document
    assert [change["name"] for change in changes[:3]] == ["letter.print"] * 3
    assert command(*base, "--test", "--department", "44").status == 2


def test_nobody_to_write_to(command: Command, empty: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.pdf"
    answer = command("--file", empty, "--json", "letters", out, "--template", FRENCH, "--all")
    assert answer.status == 1
    assert answer.document["letters"] == 0
    assert not out.exists()


def test_refusals(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "letters.pdf"
    base = ("--file", sample, "letters", out)
    assert command(*base, "--template", FRENCH).status == 2
    assert command(*base, "--template", FRENCH, "--all", "--group", "x").status == 2
    unknown = command(*base, "--template", "Nulle part", "--all")
    assert unknown.status == 1
    assert "Nulle part" in unknown.err
    group = command(*base, "--template", FRENCH, "--group", "Nulle part")
    assert (group.status, group.err.count("\n")) == (1, 1)
    gone = command(
        "--file", sample, "letters", tmp_path / "gone" / "x.pdf", "--template", FRENCH, "--all"
    )
    assert gone.status == 1
    assert not out.exists()


def test_the_names_there_are(command: Command, sample: Path) -> None:
    listed = command("--file", sample, "--json", "list", "templates").document
    names = {fold(entry["name"]): entry["name"] for entry in listed}
    assert fold(FRENCH) in names
    assert all(entry["sample"] and entry["id"] is None for entry in listed)
    people = command("--file", sample, "list", "templates").out
    assert names[fold(FRENCH)] in people
    assert command("--file", sample, "list", "wishes").status == 2
