"""Quality, overlap before buying, comparison on one page, addresses passed on."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, Consent, ContactDraft, Email, Phone
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.errors import InvalidInput, OutputError
from sme_crm.domain.lot import LoanTerms, Lot
from sme_crm.domain.lot_offer import (
    break_even_answers,
    offer_figures,
    report_from_json,
    report_to_json,
    unit_price,
)
from sme_crm.domain.lot_quality import QualityFigures, quality_of
from sme_crm.services.workspace import Workspace
from tests.imported_file import bring_in
from tests.printing.printed_page import plain, read_pages
from tests.shared_data import shared_data

TODAY = date(2026, 11, 22)
HEADER = "Nom;Prénom;Adresse;Code postal;Ville;Téléphone;Email\n"
HERE = Address(street="2 rue Haute", postal_code="44000", locality="Nantes")


def source(context: str, text: str) -> str:
    """No translation."""
    del context
    return text


def offered(tmp_path: Path, *rows: str) -> Path:
    path = tmp_path / "offer.csv"
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")
    return path


def add(workspace: Workspace, name: str, **parts: object) -> int:
    draft = ContactDraft(values={"family_name": name}, addresses=[HERE])
    for key, value in parts.items():
        if hasattr(draft, key):
            setattr(draft, key, value)
        else:
            draft.values[key] = value
    return workspace.contacts.create(draft)[0]


def test_an_offer_held_against_the_base(workspace: Workspace, tmp_path: Path) -> None:
    add(workspace, "Durand", status="client", given_name="Paul")
    said = Consent("objection", "post", "2026-01-02")
    add(workspace, "Petit", given_name="Anne", consents=[said], phones=[Phone("02 40 11 22 33")])
    add(workspace, "Morel", given_name="Luc", emails=[Email("luc@morel.example")],
        addresses=[Address(locality="Nantes", state="dead")])  # fmt: skip
    path = offered(
        tmp_path,
        "Durand;Paul;2 rue Haute;44000;Nantes;;",
        "Petit;Anne;;;;02 40 11 22 33;",
        "Morel;Luc;;;;;luc@morel.example",
        "Neuf;Jean;1 rue Basse;35000;Rennes;02 99 11 22 33;jean@neuf.example",
        "Neuf;Jean;1 rue Basse;35000;Rennes;02 99 11 22 33;jean@neuf.example",
        "Neuve;Zoé;;;;02 99 11;",
        ";;;;;;",
        ";;5 rue;35000;Rennes;;",
    )
    changes = len(workspace.undo.list_changes())
    run = workspace.imports.open([path])
    report = workspace.lot_checks.overlap(run, on=TODAY)
    run.close()
    assert (report.read, report.here, report.net_new, report.doubles, report.rejected) == (
        7, 3, 2, 1, 1,
    )  # fmt: skip
    assert dict(report.rules) == {"email": 1, "phone": 1, "name_place": 1}
    assert (report.clients, report.objected, report.dead) == (1, 1, 1)
    figures = report.figures
    assert (figures.addresses, figures.named, figures.postal, figures.doubles) == (7, 6, 3, 1)
    assert figures.malformed == 2  # the short phone and the reject
    assert len(workspace.undo.list_changes()) == changes
    assert workspace.contact_lists.count(ContactFilter()) == 3
    assert report_from_json(report_to_json(report)) == report
    assert report_from_json("") is None
    assert report_from_json('{"of a": "newer program"}') is None


def test_the_check_is_kept_with_its_offer(workspace: Workspace, tmp_path: Path) -> None:
    lot_id = workspace.lots.create("Offre", state="offer", price_cents=30_000)
    assert workspace.lot_checks.checked(lot_id).report is None
    assert workspace.lot_checks.checked(lot_id).quality.score is None
    run = workspace.imports.open([offered(tmp_path, "Neuf;Jean;1 rue;35000;Rennes;;")])
    report = workspace.lot_checks.overlap(run, on=TODAY)
    run.close()
    change = workspace.lot_checks.keep_report(lot_id, report)
    checked = workspace.lot_checks.checked(lot_id)
    assert checked.report == report
    assert (checked.lot.addresses, checked.lot.checked_on) == (1, "2026-11-22")
    assert checked.quality.score is not None
    workspace.undo.undo(change)
    assert workspace.lot_checks.checked(lot_id).report is None


@pytest.mark.parametrize("name", ["csv/roundcubemail__gmail.csv", "vcard", "ldif"])
def test_any_format_can_be_checked(workspace: Workspace, name: str) -> None:
    path = shared_data(f"import/{name}")
    if path.is_dir():
        path = sorted(path.iterdir())[0]
    run = workspace.imports.open([path])
    report = workspace.lot_checks.overlap(run, on=TODAY)
    run.close()
    assert report.here == 0
    assert report.read >= report.net_new >= 0
    assert report.figures.named <= report.figures.addresses == report.read


def test_quality_of_a_lot(workspace: Workspace, tmp_path: Path) -> None:
    path = offered(
        tmp_path,
        "Durand;Paul;2 rue Haute;44000;Nantes;02 40 11 22 33;paul@durand.example",
        "Durand;Paul;9 rue Neuve;75001;Paris;02 40 11 22 33;",
        "Petit;Anne;;;;;",
        "Faure;Luc;1 rue;44000;Nantes;02 99 11;",
    )
    bring_in(workspace, path, lot="Acheté", on_match="new")
    lot = workspace.lots.find("Acheté")
    assert lot is not None
    workspace.lots.save(lot.id, {"received_on": "2025-11-22"})
    quality = workspace.lot_checks.quality(lot.id, on=TODAY)
    figures = quality.figures
    assert (figures.addresses, figures.malformed) == (lot.contacts, 1)
    assert figures.age_days == 365
    assert quality.freshness == pytest.approx(0.75, abs=0.001)
    workspace.lots.mark_seeds(workspace.lots.member_ids(lot.id)[:1])
    assert workspace.lot_checks.quality(lot.id).figures.addresses == lot.contacts - 1


def test_the_score_is_the_weighted_mean_of_what_is_known() -> None:
    assert quality_of(QualityFigures(), 0.25).score is None
    whole = QualityFigures(100, 100, 100, 100, 100, 100)
    assert quality_of(whole, 0.25).score == 100
    half = QualityFigures(100, 100, 50, 0, 0, 0, doubles=10, malformed=20)
    quality = quality_of(half, 0.25)
    assert (quality.completeness, quality.doubles, quality.malformed) == (0.5, 0.9, 0.8)
    assert quality.score == round(100 * (40 * 0.5 + 20 * 0.9 + 20 * 0.8) / 80)
    old = QualityFigures(100, 100, 100, 0, 0, 100, dated=100, age_days=730.5)
    assert quality_of(old, 0.5).freshness == pytest.approx(0.25)


def test_prices_of_an_offer() -> None:
    assert offer_figures(Lot("x"), None).per_address is None
    cheap = offer_figures(Lot("x", price_cents=45_000, addresses=3_000), None)
    good = offer_figures(Lot("y", price_cents=45_000, addresses=500), None)
    assert (cheap.per_address, good.per_address) == (15.0, 90.0)
    assert (unit_price(15.0, "fr"), unit_price(15.0, "en")) == ("0,150\u00a0€", "€0.150")
    assert unit_price(12_345, "en") == "€123.45"
    assert break_even_answers(45_000, 9_000) == 5
    assert break_even_answers(45_001, 9_000) == 6
    assert break_even_answers(None, 9_000) is None
    assert break_even_answers(45_000, None) is None


@pytest.mark.parametrize("language", ["fr", "en"])
def test_two_offers_on_one_page(workspace: Workspace, tmp_path: Path, language: str) -> None:
    long = "Trois mille adresses de notaires, d’études et de leurs clercs " * 3
    ids = [
        workspace.lots.create(name, state="offer", price_cents=45_000, addresses=count)
        for name, count in ((long, 3_000), ("500 <b>bonnes</b> & belles", 500))
    ]
    for lot_id in ids:
        run = workspace.imports.open([offered(tmp_path, "Neuf;Jean;1 rue;35000;Rennes;;")])
        workspace.lot_checks.keep_report(lot_id, workspace.lot_checks.overlap(run, on=TODAY))
        run.close()
    path = tmp_path / "page.pdf"
    columns = workspace.lot_checks.compare(*ids)
    workspace.lot_checks.write_comparison(path, columns, language, margin_cents=9_000, on=TODAY)
    (page,) = read_pages(path.read_bytes())
    text = plain(page.text)
    assert "500 <b>bonnes</b> & belles" in text
    assert ("0,150" if language == "fr" else "0.150") in text
    assert min(glyph.left for glyph in page.glyphs) > 19
    assert max(glyph.right for glyph in page.glyphs) < 191
    assert max(glyph.bottom for glyph in page.glyphs) < 290
    with pytest.raises(OutputError):
        workspace.lot_checks.write_comparison(tmp_path / "no" / "page.pdf", columns, language)


def test_only_who_agreed_is_passed_on(workspace: Workspace, tmp_path: Path) -> None:
    yes = Consent("consent", "partners", "2026-01-02", "J’accepte", "form")
    no = Consent("objection", "all", "2026-02-02")
    agreed = add(workspace, "Durand", consents=[yes], notes="secret")
    people = [
        agreed,
        add(workspace, "Petit"),
        add(workspace, "Morel", consents=[yes, no]),
        add(workspace, "Faure", consents=[Consent("consent", "post", "2026-01-02")]),
        add(workspace, "Simon", consents=[yes], ended="deceased"),
    ]
    trap = add(workspace, "Piège")
    workspace.lots.mark_seeds([trap])
    loans = workspace.lot_loans
    preview = loans.preview(people)
    assert (preview.agreed, preview.seeds, preview.left_out) == ((agreed,), (trap,), 4)
    path = tmp_path / "lent.csv"
    terms = LoanTerms("Garage Martin", "Portes ouvertes", "Un envoi", selection="Tous")
    change = loans.write(path, people, terms, source, on=TODAY)
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    text = " ".join(" ".join(row) for row in rows)
    assert len(rows) == 3
    assert "DURAND" in text.upper() and "PIÈGE" in text.upper()
    assert "secret" not in text
    (loan,) = loans.list_loans()
    assert (loan.recipient, loan.purpose, loan.allowed_use, loan.file_name) == (
        "Garage Martin", "Portes ouvertes", "Un envoi", "lent.csv",
    )  # fmt: skip
    assert (loan.addresses, loan.seeds, loan.left_out, loan.made_on) == (1, 1, 4, "2026-11-22")
    (entry,) = workspace.history.timeline(agreed, kinds=["other"])
    assert "Garage Martin" in entry.subject
    assert (entry.link_kind, entry.link_id) == ("lot_loan", loan.id)
    assert workspace.history.timeline(trap, kinds=["other"]) == []
    workspace.undo.undo(change)
    assert loans.list_loans() == []
    assert workspace.history.timeline(agreed, kinds=["other"]) == []


@pytest.mark.parametrize(
    ("terms", "code"),
    [
        (LoanTerms("", "x"), "lot_recipient_missing"),
        (LoanTerms("x", " "), "lot_purpose_missing"),
        (LoanTerms("x", "y", kind="gift"), "lot_value"),
        (LoanTerms("x", "y"), "lot_nobody_agreed"),
    ],
)
def test_what_is_missing_for_a_loan(
    workspace: Workspace, tmp_path: Path, terms: LoanTerms, code: str
) -> None:
    person = add(workspace, "Durand")
    path = tmp_path / "lent.csv"
    with pytest.raises(InvalidInput) as met:
        workspace.lot_loans.write(path, [person], terms, source)
    assert met.value.code == code
    assert not path.exists()


def test_a_full_disk_leaves_no_loan(workspace: Workspace, tmp_path: Path) -> None:
    yes = Consent("consent", "partners", "2026-01-02")
    person = add(workspace, "Durand", consents=[yes])
    terms = LoanTerms("Garage", "Essai")
    with pytest.raises(OutputError):
        workspace.lot_loans.write(tmp_path / "no" / "lent.csv", [person], terms, source)
    assert workspace.lot_loans.list_loans() == []
