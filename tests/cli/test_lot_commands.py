"""lots, lot, overlap: what they print for people and as JSON, and that nothing is imported."""

from __future__ import annotations

from pathlib import Path

from tests.cli.outcome import Command
from tests.fresh_file import fresh_workspace
from tests.imported_file import bring_in_people
from tests.printing.printed_page import read_pages

KEYS = {
    "id", "name", "state", "supplier", "kind", "mode", "price", "addresses", "contacts", "uses",
    "uses_allowed", "received_on", "licence_end", "guaranteed_rate", "inform_by", "informed_on",
}  # fmt: skip


def _base(tmp_path: Path) -> Path:
    path = tmp_path / "base.crm"
    workspace = fresh_workspace(path)
    lot_id = bring_in_people(workspace, tmp_path / "bought.csv", "Notaires", "Durand", "Petit")
    workspace.lots.save(
        lot_id, {"mode": "rented", "price_cents": 12_345, "received_on": "2026-11-02"}
    )
    workspace.lots.create("Offre", state="offer", price_cents=10_000, addresses=100)
    workspace.close()
    return path


def test_lots_are_listed(command: Command, tmp_path: Path) -> None:
    path = _base(tmp_path)
    document = command("--file", path, "--json", "lots").document
    assert set(document[0]) == KEYS
    assert [(lot["name"], lot["contacts"], lot["price"]) for lot in document] == [
        ("Notaires", 2, 123.45),
        ("Offre", 0, 100.0),
    ]
    assert document[0]["inform_by"] == "2026-12-02"
    told = command("--file", path, "lots")
    assert "Notaires" in told.out
    assert "0/1" in told.out


def test_one_lot_has_its_figures(command: Command, tmp_path: Path) -> None:
    path = _base(tmp_path)
    document = command("--file", path, "--json", "lot", "NOTAIRES").document
    assert set(document) > KEYS
    assert document["quality"]["completeness"] == 2 / 3
    assert document["overlap"] is None
    told = command("--file", path, "lot", "Notaires")
    assert "Price per address" not in told.out  # the number announced is not known
    assert "€123.45" in told.out
    assert "campaigns" in told.out
    missing = command("--file", path, "lot", "Rien")
    assert (missing.status, missing.err.count("\n")) == (1, 1)


def test_overlap_imports_nothing(command: Command, tmp_path: Path) -> None:
    path = _base(tmp_path)
    before = path.read_bytes()
    offered = tmp_path / "offer.csv"
    offered.write_text(
        "Nom;Adresse;Code postal;Ville\nDurand;2 rue Haute;44000;Nantes\n"
        "Neuf;2 rue Basse;35000;Rennes\nNeuf;2 rue Basse;35000;Rennes\n;;;\n",
        encoding="utf-8",
    )
    page = tmp_path / "page.pdf"
    found = command("--file", path, "--json", "overlap", offered, "--lot", "Offre", "--pdf", page)
    assert found.status == 0
    document = found.document
    assert (document["read"], document["here"], document["net_new"], document["doubles"]) == (
        3, 1, 1, 1,
    )  # fmt: skip
    assert document["price_per_address"] == 1.0
    assert document["price_per_net_new"] == round(100 / 33, 4)
    assert path.read_bytes() == before
    assert len(read_pages(page.read_bytes())) == 1
    told = command("--file", path, "overlap", offered)
    assert "Already in the base" in told.out


def test_overlap_before_there_is_a_file(command: Command, tmp_path: Path) -> None:
    offered = tmp_path / "offer.csv"
    offered.write_text("Nom;Ville\nDurand;Nantes\n", encoding="utf-8")
    document = command("--file", tmp_path / "none.crm", "--json", "overlap", offered).document
    assert (document["here"], document["net_new"]) == (0, 1)
    assert not (tmp_path / "none.crm").exists()
