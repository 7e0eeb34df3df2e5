"""orders, products: what they print for people and as JSON, and imports from the terminal."""

from __future__ import annotations

from pathlib import Path

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.sales.order import OrderDraft, OrderLine
from tests.cli.outcome import Command
from tests.fresh_file import fresh_workspace

FILE = "N°;Date;Client;Montant\n1;02/03/2026;Scierie du Lac;120,00\n2;xx;Scierie du Lac;1,00\n"


def _base(tmp_path: Path) -> Path:
    path = tmp_path / "base.crm"
    workspace = fresh_workspace(path)
    company = workspace.contacts.create(
        ContactDraft({"kind": "organization", "organization_name": "Scierie du Lac"})
    )[0]
    chair = workspace.products.create(
        "Chaise", {"reference": "CH", "price": 9_990, "margin_kind": "rate", "margin_value": 4_000}
    )
    workspace.products.set_active([workspace.products.create("Ancien")], False)
    line = OrderLine("Chaise", 1_000, 9_990, chair)
    workspace.orders.create(OrderDraft(company, "2026-02-01", "A1", lines=(line,)))
    workspace.orders.create(OrderDraft(company, "2025-02-01", "A0", 5_000))
    workspace.close()
    return path


def test_products_are_listed(command: Command, tmp_path: Path) -> None:
    path = _base(tmp_path)
    document = command("--file", path, "--json", "products").document
    assert [(one["reference"], one["price"], one["margin_rate"]) for one in document] == [
        ("CH", 99.9, 0.4)
    ]
    assert len(command("--file", path, "--json", "products", "--all").document) == 2
    assert "€99.90" in command("--file", path, "products").out


def test_orders_are_listed_and_narrowed(command: Command, tmp_path: Path) -> None:
    path = _base(tmp_path)
    document = command("--file", path, "--json", "orders", "list").document
    assert [one["number"] for one in document["orders"]] == ["A1", "A0"]
    assert (document["count"], document["amount"], document["margin"]) == (2, 149.9, 54.96)
    later = command("--file", path, "--json", "orders", "list", "--from", "2026-01-01").document
    assert later["count"] == 1
    with_chair = command("--file", path, "--json", "orders", "list", "--product", "chaise")
    assert [one["number"] for one in with_chair.document["orders"]] == ["A1"]
    assert command("--file", path, "orders", "list", "--product", "rien").status == 1
    assert "€149.90" in command("--file", path, "orders", "list").out


def test_orders_are_tried_then_imported(command: Command, tmp_path: Path) -> None:
    path = _base(tmp_path)
    file = tmp_path / "ventes.csv"
    file.write_text(FILE, encoding="utf-8")
    asked = command("--file", path, "orders", "import", file)
    assert (asked.status, asked.err.count("\n")) == (1, 1)
    assert "--net" in asked.err
    before = path.read_bytes()
    words = ("--file", path, "--json", "orders", "import", file, "--gross", "--vat", "20")
    (tried,) = command(*words, "--dry-run").document["files"]
    assert (tried["new"], tried["amount"], tried["change"]) == (1, 100.0, None)
    assert tried["rejected"] == [{"line": 3, "reason": "no_day"}]
    assert path.read_bytes() == before
    rejects = tmp_path / "rejets.csv"
    (done,) = command(*words, "--rejects", rejects).document["files"]
    assert done["new"] == 1
    assert done["change"]
    assert "xx" in rejects.read_text(encoding="utf-8-sig")
    (again,) = command(*words).document["files"]
    assert (again["new"], again["identical"], again["change"]) == (0, 1, None)
    assert command("--file", path, "undo").status == 0
    assert command("--file", path, "--json", "orders", "list").document["count"] == 2


def test_wrong_words_are_told(command: Command, tmp_path: Path) -> None:
    path = _base(tmp_path)
    file = tmp_path / "ventes.csv"
    file.write_text(FILE, encoding="utf-8")
    assert command("--file", path, "orders", "import", file, "--gross", "--vat", "x").status == 1
    assert command("--file", path, "orders", "import", file, "--net", "--gross").status == 2
    assert command("--file", path, "orders", "import", tmp_path / "none.csv", "--net").status == 1
    assert command("--file", path, "orders").status == 2
