"""duplicates from a terminal: clusters as JSON and in words, pairs as a file."""

from __future__ import annotations

import csv
from pathlib import Path

from sme_crm.bootstrap import open_workspace
from sme_crm.domain.duplicates.tiers import Thresholds
from tests.cli.outcome import Command

ROWS = """Réf;Prénom;Nom;Mobile;CP;Ville
A1;Aurélie;Charpentier;06 45 78 12 36;44100;Nantes
A2;Charpentier;Aurelie;+33 6 45 78 12 36;44100;NANTES
A3;Marc;Dubreuil;06 11 22 33 44;44100;Nantes
"""


def _base(command: Command, empty: Path, tmp_path: Path) -> Path:
    rows = tmp_path / "rows.csv"
    rows.write_text(ROWS, encoding="utf-8")
    assert command("--file", empty, "import", rows, "--on-match", "new").status == 0
    return empty


def test_likely_households_are_told(command: Command, empty: Path, tmp_path: Path) -> None:
    rows = tmp_path / "rows.csv"
    couple = [f"{who};Kerbrat;7 rue Haute;44100;Nantes" for who in ("Mme;Anne", "M.;Luc")]
    head = "Civilité;Prénom;Nom;Adresse;CP;Ville"
    rows.write_text("\n".join([head, *couple]), encoding="utf-8")
    assert command("--file", empty, "import", rows).status == 0
    (household,) = command("--file", empty, "--json", "duplicates").document["households"]
    assert set(household) == {"ids", "mailing_name", "household", "probability"}
    assert (household["mailing_name"], household["household"]) == ("M. et Mme KERBRAT", 0)
    assert len(household["ids"]) == 2 and 0.8 <= household["probability"] <= 1


def test_clusters_are_told(command: Command, empty: Path, tmp_path: Path) -> None:
    path = _base(command, empty, tmp_path)
    document = command("--file", path, "--json", "duplicates").document
    assert set(document) == {"records", "candidates", "clusters", "households"}
    assert document["households"] == []
    assert document["records"] == 3
    (cluster,) = document["clusters"]
    assert sorted(cluster["references"]) == ["A1", "A2"]
    assert len(cluster["ids"]) == 2
    assert 0.5 < cluster["probability"] <= 1
    assert {"mobile", "swapped_name"} <= set(cluster["reasons"])
    told = command("--file", path, "--lang", "fr", "duplicates").out
    assert "Aurélie Charpentier" in told
    assert "même mobile" in told


def test_pairs_are_written(command: Command, empty: Path, tmp_path: Path) -> None:
    path = _base(command, empty, tmp_path)
    out = tmp_path / "pairs.csv"
    assert command("--file", path, "duplicates", "--pairs", out).status == 0
    with out.open(encoding="utf-8", newline="") as stream:
        header, row = csv.reader(stream)
    assert header == ["reference_1", "reference_2", "probability", "tier"]
    assert {row[0], row[1]} == {"A1", "A2"}
    assert row[3] in ("sure", "review")


def test_the_thresholds_of_the_business_count(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    path = _base(command, empty, tmp_path)
    workspace = open_workspace(path)
    workspace.duplicate_options.set_thresholds(Thresholds(sure=1.0, review=0.5))
    workspace.close()
    (cluster,) = command("--file", path, "--json", "duplicates").document["clusters"]
    assert cluster["tier"] == "review"
    workspace = open_workspace(path)
    workspace.duplicate_options.set_thresholds(Thresholds(sure=0.4, review=0.3))
    workspace.close()
    (cluster,) = command("--file", path, "--json", "duplicates").document["clusters"]
    assert cluster["tier"] == "sure"


def test_nothing_to_find(command: Command, empty: Path) -> None:
    outcome = command("--file", empty, "--lang", "en", "duplicates")
    assert (outcome.status, outcome.out.strip()) == (0, "No duplicates found.")


def test_sure_ones_are_merged_and_taken_apart(
    command: Command, empty: Path, tmp_path: Path
) -> None:
    path = _base(command, empty, tmp_path)
    rows = tmp_path / "more.csv"
    # The very same person, to the letter but for the reference.
    first, other = ROWS.splitlines()[1], ROWS.splitlines()[3]
    rows.write_text(
        "\n".join([ROWS.splitlines()[0], first.replace("A1", "A9"), other.replace("A3", "A8")]),
        encoding="utf-8",
    )
    assert command("--file", path, "import", rows, "--on-match", "new").status == 0
    document = command("--file", path, "--json", "duplicates", "--merge-sure").document
    sure = [one for one in document["clusters"] if one["tier"] == "sure"]
    assert document["merged"] == sum(len(one["ids"]) - 1 for one in sure) > 0
    assert document["left_out"] == []
    again = command("--file", path, "--json", "duplicates", "--merge-sure").document
    assert again["records"] == document["records"] - document["merged"]
    assert (again["merged"], again["change"]) == (0, 0)
    assert command("--file", path, "undo", document["change"]).status == 0
    back = command("--file", path, "--json", "duplicates").document
    assert back["records"] == document["records"]
