"""Tests orders brought in from files: columns, amounts, customers, exactness, undo, re-import."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactDraft, Email, Employment
from sme_crm.domain.errors import Cancelled, InvalidInput
from sme_crm.domain.sales.order import OrderDraft, OrderFilter
from sme_crm.formats.table_output import write_xlsx
from sme_crm.services.progress import Progress
from sme_crm.services.sales.order_import.columns import guess_columns
from sme_crm.services.sales.order_import.plan import OrderImportReport
from sme_crm.services.sales.order_import.run import OrderImportRun
from sme_crm.services.workspace import Workspace
from tests.services.data_dump import dump

FRENCH = """N° facture;Date;Code client;Client;Réf. article;Désignation;Quantité;Montant HT;Coût
F-001;02/03/2025;C12;Scierie du Lac;PL-1;Planche;10;1 234,50;800,00
F-001;02/03/2025;C12;Scierie du Lac;TR-1;Transport;1;50,00;
F-002;03/03/2025;;Jeanne Martin;PL-1;Planche;2,5;308,63;
F-003;04/03/2025;C12;Scierie du Lac;;;1;-100,00;
"""
ENGLISH = """Invoice Number,Invoice Date,Customer Email,Total incl. tax
A1,2025-03-02,sales@lake.example,"1,200.00"
A2,2025-03-03,nobody@nowhere.example,60.00
"""


def _file(tmp_path: Path, text: str, name: str = "ventes.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def _company(workspace: Workspace) -> int:
    return workspace.contacts.create(
        ContactDraft(
            {"kind": "organization", "organization_name": "Scierie du Lac", "reference": "C12"},
            emails=[Email("Sales@Lake.example")],
        )
    )[0]


def _open(workspace: Workspace, path: Path, **options: object) -> OrderImportRun:
    run = workspace.order_imports.open(path)
    run.set_options(**options)
    return run


def _counts(report: OrderImportReport) -> tuple[int, int, int, int, int]:
    return report.new, report.identical, report.changed, report.left_out, len(report.rejected)


def test_a_french_file_becomes_orders(workspace: Workspace, tmp_path: Path) -> None:
    company = _company(workspace)
    run = _open(workspace, _file(tmp_path, FRENCH))
    assert run.missing() == [] and not run.asks_net()
    dry = run.dry_run()
    assert _counts(dry) == (3, 0, 0, 0, 0)
    assert (dry.read, dry.matched_customers, dry.new_contacts) == (4, 1, 1)
    assert dry.new_products == ("Planche", "Transport")
    assert dry.amount == 123_450 + 5_000 + 30_863 - 10_000
    assert workspace.orders.list_orders().sums.count == 0
    assert run.write().new == 3
    found = {
        row.number: workspace.orders.get(row.id)
        for row in workspace.orders.rows(workspace.orders.list_orders().ids)
    }
    first = found["F-001"]
    assert (first.day, first.customer_id, first.amount) == ("2025-03-02", company, 128_450)
    assert [(line.description, line.quantity, line.amount) for line in first.lines] == [
        ("Planche", 10_000, 123_450),
        ("Transport", 1_000, 5_000),
    ]
    # The cost of one line is known only: the margin of the order is not given.
    assert first.margin_kind == "assumed"
    assert found["F-002"].lines[0].quantity == 2_500
    person = found["F-002"].customer_id
    assert person is not None
    assert workspace.contacts.sheet(person).contact.family_name == "Martin"
    assert (found["F-003"].amount, found["F-003"].lines) == (-10_000, ())
    assert [one.reference for one in workspace.products.list_products()] == ["PL-1", "TR-1"]
    assert workspace.checks.run().sound


def test_an_english_file_with_vat_is_made_net(workspace: Workspace, tmp_path: Path) -> None:
    company = _company(workspace)
    run = _open(workspace, _file(tmp_path, ENGLISH), unmatched="leave_out", vat_rate=2_000)
    dry = run.dry_run()
    assert _counts(dry) == (1, 0, 0, 1, 1)
    assert dry.rejected[0].reason == "unknown_customer"
    assert [one.email for one in dry.unmatched] == ["nobody@nowhere.example"]
    run.set_options(chosen={dry.unmatched[0].key: company})
    assert _counts(run.dry_run()) == (2, 0, 0, 0, 0)
    run.write()
    amounts = {row.number: row.amount for row in workspace.orders.first_rows(OrderFilter())}
    assert amounts == {"A1": 100_000, "A2": 5_000}


def test_what_no_heading_tells_is_asked(workspace: Workspace, tmp_path: Path) -> None:
    run = _open(workspace, _file(tmp_path, "Date;Client;Montant;TVA\n01/02/2025;Durand;120;20 %\n"))
    assert run.asks_net()
    run.set_options(net=False)
    assert not run.asks_net()
    assert run.dry_run().amount == 10_000
    run.set_options(net=True)
    assert run.dry_run().amount == 12_000


def test_reading_a_file_again_doubles_nothing(workspace: Workspace, tmp_path: Path) -> None:
    _company(workspace)
    path = _file(tmp_path, FRENCH)
    _open(workspace, path).write()
    before = dump(workspace.database)
    again = _open(workspace, path)
    assert again.remembered
    assert _counts(again.dry_run()) == (0, 3, 0, 0, 0)
    assert again.write().change_id == 0
    assert dump(workspace.database) == before
    changed = _file(tmp_path, FRENCH.replace("308,63", "300,00"), "later.csv")
    report = _open(workspace, changed).write()
    assert _counts(report) == (0, 2, 1, 0, 0)
    amounts = {row.number: row.amount for row in workspace.orders.first_rows(OrderFilter())}
    assert amounts == {"F-001": 128_450, "F-002": 30_000, "F-003": -10_000}
    kept = _open(workspace, path, update_changed=False).write()
    assert (kept.kept, kept.change_id) == (1, 0)


def test_rows_without_a_number_are_known_again(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "Date;Client;Total HT\n01/02/2025;Durand;10\n01/02/2025;Durand;10\n02/02/2025;Durand;10\n"
    )
    assert _counts(_open(workspace, _file(tmp_path, text)).write()) == (3, 0, 0, 0, 0)
    more = text + "02/02/2025;Durand;10\n"
    assert _counts(_open(workspace, _file(tmp_path, more)).dry_run()) == (1, 3, 0, 0, 0)


def test_an_order_typed_before_is_not_doubled(workspace: Workspace, tmp_path: Path) -> None:
    company = _company(workspace)
    workspace.orders.create(OrderDraft(company, "2025-03-04", "F-003", -10_000))
    assert _counts(_open(workspace, _file(tmp_path, FRENCH)).dry_run()) == (2, 1, 0, 0, 0)


def test_an_import_is_taken_back_and_what_was_touched_since_is_kept(
    workspace: Workspace, tmp_path: Path
) -> None:
    _company(workspace)
    report = _open(workspace, _file(tmp_path, FRENCH)).write()
    other = workspace.products.create("Later")
    workspace.undo.undo(report.change_id)
    assert workspace.orders.list_orders().sums.count == 0
    assert [one.id for one in workspace.products.list_products()] == [other]
    assert workspace.checks.run().sound
    report = _open(workspace, _file(tmp_path, FRENCH)).write()
    assert _counts(report) == (3, 0, 0, 0, 0)
    (row,) = workspace.orders.first_rows(OrderFilter(text="F-002"))
    order = workspace.orders.get(row.id)
    draft = OrderDraft(
        order.contact_id, order.day, order.number, order.amount, notes="Paid", lines=order.lines
    )
    workspace.orders.save(order.id, draft)
    workspace.undo.undo(report.change_id)
    left = workspace.orders.get(order.id)
    assert (left.notes, left.customer, len(left.lines)) == ("Paid", "Jeanne Martin", 1)
    assert list(workspace.orders.list_orders().ids) == [order.id]
    assert sorted(one.name for one in workspace.products.list_products()) == ["Later", "Planche"]
    assert workspace.checks.run().sound


def test_rows_of_an_order_stand_or_fall_together(workspace: Workspace, tmp_path: Path) -> None:
    text = (
        "N° facture;Date;Client;Total HT\n"
        "1;01/02/2025;Durand;10,00\n1;01/02/2025;Durand;dix\n"
        "2;31/02/2025;Durand;10,00\n"
        "3;01/02/2025;;10,00\n"
        "4;01/02/2025;Durand;10,00\n4;02/02/2025;Durand;10,00\n"
        "5;01/02/2025;Durand;10,00\n"
    )
    run = _open(workspace, _file(tmp_path, text))
    dry = run.dry_run()
    assert [(row.line, row.reason) for row in dry.rejected] == [
        (2, "with_others"),
        (3, "no_amount"),
        (4, "no_day"),
        (5, "no_customer"),
        (6, "with_others"),
        (7, "mixed"),
    ]
    assert (dry.read, dry.new) == (7, 1)
    rejects = run.write_rejects(dry, tmp_path / "rejets.csv", "fr")
    again = _open(workspace, rejects)
    assert list(again.options.columns.values()) == ["number", "day", "customer_name", "net"]
    assert again.dry_run().read == 6


def test_credit_notes_rates_currencies_and_dates_of_america(
    workspace: Workspace, tmp_path: Path
) -> None:
    text = (
        "Type,Invoice no,Date,Customer,Gross amount,VAT rate,Currency,Margin\n"
        "Invoice,1,12/31/2025,Durand SARL,105.50,5.5,EUR,20.00\n"
        "Credit note,2,01/02/2026,Durand SARL,24.00,0.2,CHF,5\n"
    )
    run = _open(workspace, _file(tmp_path, text))
    assert run.options.month_first
    run.write()
    first, second = (
        workspace.orders.get(one) for one in reversed(workspace.orders.list_orders().ids)
    )
    assert (first.day, first.amount, first.margin, first.margin_kind, first.currency) == (
        "2025-12-31",
        10_000,
        2_000,
        "given",
        "EUR",
    )
    assert (second.day, second.amount, second.margin, second.currency) == (
        "2026-01-02",
        -2_000,
        -500,
        "CHF",
    )


def test_a_workbook_is_read_with_its_numbers_and_dates(
    workspace: Workspace, tmp_path: Path
) -> None:
    _company(workspace)
    path = tmp_path / "ventes.xlsx"
    write_xlsx(
        path,
        ["Facture", "Date", "Code client", "Prix unitaire", "Qté", "Produit"],
        [["F9", "02/03/2025", "C12", 12.5, 4, "Planche"]],
        "Ventes",
    )
    run = _open(workspace, path, net=True)
    assert run.dry_run().amount == 5_000


def test_persons_order_for_their_company(workspace: Workspace, tmp_path: Path) -> None:
    company = _company(workspace)
    person = workspace.contacts.create(
        ContactDraft(
            {"kind": "individual", "given_name": "Jeanne", "family_name": "Martin"},
            employments=[Employment(organization_id=company)],
        )
    )[0]
    _open(workspace, _file(tmp_path, FRENCH)).write()
    (row,) = workspace.orders.first_rows(OrderFilter(text="F-002"))
    assert (row.contact_id, row.customer_id) == (person, company)


def test_stopping_leaves_nothing(workspace: Workspace, tmp_path: Path) -> None:
    _company(workspace)
    before = dump(workspace.database)
    run = _open(workspace, _file(tmp_path, FRENCH))
    progress = Progress()
    seen: list[int] = []

    def stop(done: int, _total: int, _what: str) -> None:
        seen.append(done)
        progress.cancel()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        run.write(progress)
    assert seen
    assert dump(workspace.database) == before


def test_a_file_without_amounts_is_refused(workspace: Workspace, tmp_path: Path) -> None:
    run = _open(workspace, _file(tmp_path, "Date;Client\n01/02/2025;Durand\n"))
    assert run.missing() == ["amount"]
    with pytest.raises(InvalidInput, match="orders_column"):
        run.dry_run()


def test_headings_of_two_amounts() -> None:
    assert guess_columns(["Total TTC", "Total HT", "Date"]) == {1: "net", 2: "day"}
    assert guess_columns(["Total", "Total TTC"]) == {1: "gross"}
    assert guess_columns(["Montant (€)", "N°"]) == {0: "amount", 1: "number"}
