"""labels, envelopes, list sheets: from the command line, for people and as JSON."""

from __future__ import annotations

from pathlib import Path

from sme_crm import bootstrap
from sme_crm.domain.contact_filter import ContactFilter
from tests.cli.outcome import Command
from tests.printing.printed_page import plain, read_pages

GROUP = "clients de loire-atlantique"


def test_a_group_on_labels(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    answer = command(
        "--file", sample, "--json", "labels", out, "--sheet", "l7163", "--first", 3,
        "--code", "qr", "--group", GROUP,
    )  # fmt: skip
    assert (answer.status, answer.err) == (0, "")
    said = answer.document
    assert list(said) == ["labels", "sheets", "next_free", "mailing", "excluded", "warnings"]
    assert said["mailing"] > 0
    pages = read_pages(out.read_bytes())
    assert len(pages) == said["sheets"]
    assert said["labels"] > 10
    on_last = (said["labels"] + 2) % 14
    assert said["next_free"] == (on_last + 1 if on_last else None)
    assert "44000 NANTES" in plain(pages[0].text)
    for excluded in said["excluded"]:
        assert set(excluded) == {"id", "reason"}


def test_each_coded_run_is_a_mailing_of_its_own(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "labels.pdf"
    base = ("--file", sample, "--json", "labels", out, "--group", GROUP)
    plainly = command(*base).document
    assert plainly["mailing"] is None
    numbers = [command(*base, "--code", "text").document["mailing"] for _ in range(2)]
    assert numbers[1] == numbers[0] + 1
    changes = command("--file", sample, "--json", "changes").document
    assert [change["name"] for change in changes[:2]] == ["label.print"] * 2
    assert changes[0]["contacts"] == plainly["labels"]


def test_fields_above_and_below(command: Command, sample: Path, tmp_path: Path) -> None:
    workspace = bootstrap.open_workspace(sample)
    group = next(one for one in workspace.groups.list_groups() if one.name.lower() == GROUP)
    people = list(workspace.contact_lists.ids(ContactFilter(group_id=group.id)))
    field_id = workspace.custom_fields.define("N° de place")
    for seat, one in enumerate(people, 1000):
        version = workspace.contacts.sheet(one).contact.version
        workspace.contacts.set_custom(one, field_id, f"Place {seat}", version)
    workspace.close()
    out = tmp_path / "labels.pdf"
    base = ("--file", sample, "--json", "labels", out, "--group", GROUP, "--sheet", "L7163")
    answer = command(*base, "--above", "n° de place", "--below", "contact.locality")
    assert (answer.status, answer.err) == (0, "")
    text = " ".join(plain(page.text) for page in read_pages(out.read_bytes()))
    assert text.count("Place 1") == answer.document["labels"]
    assert "44000 NANTES Nantes Place 1" in text
    wrong = command(*base, "--below", "own.999")
    assert (wrong.status, "own.999" in wrong.err, wrong.err.count("\n")) == (1, True, 1)


def test_labels_in_words(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    answer = command("--file", sample, "labels", out, "--all")
    assert answer.status == 0
    lines = answer.out.splitlines()
    assert lines[0] == f"Labels: 572, sheets of L7160: 28, file: {out}"
    assert "left out: objected (2)" in lines
    french = command("--lang", "fr", "--file", sample, "labels", out, "--all", "--copies", 2)
    assert "planches L7160\u00a0: 55" in french.out
    own = command("--file", sample, "--json", "labels", out, "--own", 30, "--sheet", "L7651")
    assert (own.status, own.document["labels"], own.document["sheets"]) == (0, 30, 1)


def test_a_group_on_envelopes(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "envelopes.pdf"
    base = ("--file", sample, "--json", "envelopes", out, "--group", GROUP, "--size")
    answer = command(*base, "c5")
    assert (answer.status, answer.err) == (0, "")
    pages = read_pages(out.read_bytes())
    assert len(pages) == answer.document["envelopes"] > 10
    sender = "44000 NANTES"
    assert all(sender in plain(page.text) for page in pages)
    answer = command(*base, "C6/5", "--no-sender")
    assert answer.status == 0
    assert not any(box.top < 40 for page in read_pages(out.read_bytes()) for box in page.glyphs)


def test_refusals(command: Command, sample: Path, empty: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert command("--file", sample, "labels", out).status == 2
    assert command("--file", sample, "labels", out, "--all", "--first", 0).status == 2
    beyond = command("--file", sample, "labels", out, "--all", "--first", 22)
    assert (beyond.status, "21" in beyond.err, beyond.err.count("\n")) == (1, True, 1)
    sheet = command("--file", sample, "labels", out, "--all", "--sheet", "L9999")
    assert (sheet.status, "L9999" in sheet.err) == (1, True)
    size = command("--file", sample, "envelopes", out, "--all", "--size", "B4")
    assert (size.status, "B4" in size.err) == (1, True)
    nobody = command("--file", empty, "--json", "labels", out, "--all")
    assert (nobody.status, nobody.document["labels"]) == (1, 0)
    assert command("--file", empty, "labels", out, "--own", 3).status == 1
    assert not out.exists()


def test_sheets_are_listed(command: Command, sample: Path) -> None:
    listed = command("--file", sample, "--json", "list", "sheets").document
    assert {
        "id": None,
        "name": "L7160",
        "width": 63.5,
        "height": 38.1,
        "columns": 3,
        "rows": 7,
    } in (listed)
    assert "63.5 × 38.1 mm" in command("--file", sample, "list", "sheets").out
