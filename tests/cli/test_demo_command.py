"""demo --headless: the main job on the sample business, the same every time."""

from __future__ import annotations

from pathlib import Path

from sme_crm import bootstrap
from tests.cli.outcome import Command

# Files that hold no random identifier: each run writes the very same bytes.
SAME = (
    "salon-de-l-habitat.csv", "telephone.vcf", "letters-fr.pdf", "letters-en.pdf", "labels.pdf",
    "phones.pdf", "factures.csv",
)  # fmt: skip


def test_the_whole_job_twice(command: Command, tmp_path: Path) -> None:
    day = ["--today", "2020-02-29"]
    first = command(*day, "--json", "demo", "--headless", tmp_path / "a")
    assert (first.status, first.err) == (0, "")
    document = first.document
    files = {Path(file["path"]).name: file["bytes"] for file in document["files"]}
    assert set(SAME) | {"sample.crm", "contacts.csv", "contacts.xlsx", "salon.vcf"} == set(files)
    assert all(files.values())
    figures = document["figures"]
    assert 550 < figures["contacts_before"] < 650
    imported = figures["import"]
    assert imported["read"] == sum(
        imported[kind] for kind in ("created", "updated", "identical", "rejected")
    )
    assert imported["created"] > 100
    assert imported["updated"] >= 10  # those who were there already
    assert imported["rejected"] == 1
    orders = figures["orders"]
    assert (orders["new"], orders["new_contacts"], orders["rejected"]) == (24, 1, 1)
    assert figures["letters"]["fr"]["letters"] > 100
    assert figures["letters"]["en"]["letters"] >= 3
    assert figures["labels"]["labels"] > 100
    assert figures["sound"]
    before = {name: (tmp_path / "a" / name).read_bytes() for name in SAME}
    workspace = bootstrap.open_workspace(tmp_path / "a" / "sample.crm", read_only=True)
    newest = workspace.database.reader().execute(
        "SELECT max(at) FROM history WHERE kind IN ('call', 'note')"
    )
    assert newest.fetchone()[0] < "2020-03-01"
    workspace.close()
    again = command(*day, "--json", "demo", "--headless", tmp_path / "a").document
    assert again["figures"] == figures
    for name in SAME:
        assert (tmp_path / "a" / name).read_bytes() == before[name], name


def test_a_file_of_somebodys_own_is_never_replaced(command: Command, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    bootstrap.create_workspace(folder / "sample.crm").close()
    before = (folder / "sample.crm").read_bytes()
    told = command("demo", "--headless", folder)
    assert told.status == 1
    assert "sample.crm" in told.err
    assert (folder / "sample.crm").read_bytes() == before


def test_a_folder_that_cannot_be_made(command: Command, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told = command("demo", "--headless", tmp_path / "file" / "out")
    assert told.status == 1
    assert told.err.count("\n") == 1
