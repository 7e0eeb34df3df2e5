"""directory: contacts listed on paper or in a workbook from the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl

from tests.cli.outcome import Command
from tests.printing.printed_page import plain, read_pages

GROUP = "clients de loire-atlantique"


def test_a_group_on_paper(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "phones.pdf"
    answer = command(
        "--lang", "fr", "--file", sample, "--json", "directory", out, "--layout", "phones",
        "--group", GROUP, "--title", "Clients à rappeler",
    )  # fmt: skip
    assert (answer.status, answer.err) == (0, "")
    pages = read_pages(out.read_bytes())
    assert answer.document == {
        "path": str(out), "contacts": answer.document["contacts"], "pages": len(pages)
    }  # fmt: skip
    assert answer.document["contacts"] > 10
    assert "Clients à rappeler" in plain(pages[0].text)
    assert "20 novembre 2026" in plain(pages[0].text)


def test_chosen_columns_as_a_workbook(command: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "list.xlsx"
    base = ("--file", sample, "directory", out, "--group", GROUP)
    assert command(*base, "--columns", "formatted_name,phone").status == 0
    rows = list(openpyxl.load_workbook(out).active.iter_rows(values_only=True))
    assert len(rows) > 10
    assert len(rows[0]) == 2
    assert command(*base, "--columns", "Pointure").status == 1


def test_a_group_by_its_id_names_the_list(command: Command, sample: Path, tmp_path: Path) -> None:
    groups = command("--file", sample, "--json", "groups").document
    name, group = next(
        (one["name"], one["id"]) for one in groups if one["name"].startswith("Clients de L")
    )
    out = tmp_path / "list.pdf"
    assert command("--file", sample, "directory", out, "--group", group).status == 0
    assert plain(read_pages(out.read_bytes())[0].text).startswith(name)


def test_no_pdf_is_written_under_another_ending(
    command: Command, sample: Path, tmp_path: Path
) -> None:
    answer = command("--file", sample, "directory", tmp_path / "list.csv", "--all")
    assert answer.status == 1
    assert "“.csv” is no format of printed lists." in answer.err
    assert list(tmp_path.glob("list.*")) == []


def test_nobody_to_list(command: Command, empty: Path, tmp_path: Path) -> None:
    for name in ("none.pdf", "none.xlsx"):
        assert command("--file", empty, "directory", tmp_path / name, "--all").status == 1
        assert not (tmp_path / name).exists()
