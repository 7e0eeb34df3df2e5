"""labels, envelopes, list sheets: from the command line, for people and as JSON."""

from __future__ import annotations

from pathlib import Path

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
    assert list(said) == ["labels", "sheets", "next_free", "excluded", "warnings"]
    pages = read_pages(out.read_bytes())
    assert len(pages) == said["sheets"]
    assert said["labels"] > 10
    on_last = (said["labels"] + 2) % 14
    assert said["next_free"] == (on_last + 1 if on_last else None)
    assert "44000 NANTES" in plain(pages[0].text)
    for excluded in said["excluded"]:
        assert set(excluded) == {"id", "reason"}


def test_labels_in_words(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "labels.pdf"
    answer = command("--file", sample, "labels", out, "--all")
    assert answer.status == 0
    lines = answer.out.splitlines()
    assert lines[0].endswith(f"sheets of L7160: {out}")
    assert "left out: objected (2)" in lines
    french = command("--lang", "fr", "--file", sample, "labels", out, "--all", "--copies", 2)
    assert "étiquettes sur" in french.out
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
