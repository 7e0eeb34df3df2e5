"""Rows of other countries that do not name it: their numbers and postal codes stay theirs."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, ContactDraft, ContactSheet, Email, Phone
from sme_crm.domain.country_evidence import (
    Told,
    code_and_town,
    country_of_domain,
    country_of_number,
    told_country,
)
from sme_crm.domain.translation import translated
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace


@pytest.mark.parametrize(
    ("places", "reaches", "numbers", "expected"),
    [
        ([("B-1000", "Bruxelles")], [], [], Told("BE", True)),
        ([("4000", "Liège")], [], [], Told("BE", True)),
        ([("1201", "Genève")], ["a@bluewin.ch"], [], Told("CH", True)),
        ([("1290", "Nulle-Part")], ["a@bluewin.ch"], [], Told("CH", True)),
        ([("10115", "Berlin")], [], [], Told("DE", True)),
        ([("SW1A 1AA", "Londres")], [], [], Told("GB", True)),
        ([("1012 AB", "Amsterdam")], [], [], Told("NL", True)),
        ([], ["karl@firma.de"], [], Told("DE", False)),
        ([], ["ed@firm.co.uk", "https://www.firm.co.uk/a"], [], Told("GB", False)),
        ([], [], ["+352 621 123 456"], Told("LU", False)),
        ([("", "Lausanne")], [], [], Told("CH", True)),
        ([("69000", "Lyon")], ["zoe@firma.de"], [], Told("FR", True)),
        ([("33520", "Bruges")], [], [], Told("FR", True)),
        ([("1000", "Bourg en Bresse")], ["a@b.be"], [], Told("FR", True)),
        ([("", "Nantes")], ["zoe@firma.de"], [], Told("FR", True)),
        ([], ["a@b.de", "a@b.fr"], [], None),
        ([], ["a@b.de"], ["+32 475 12 34 56"], None),
        ([("", "Sion")], [], [], None),
        ([], ["a@startup.io", "a@gmail.com"], ["0612345678"], None),
    ],
)
def test_a_country_is_told_by_what_a_row_holds(
    places: list[tuple[str, str]], reaches: list[str], numbers: list[str], expected: Told | None
) -> None:
    assert told_country(places, reaches, numbers) == expected


def test_parts_that_tell() -> None:
    assert country_of_domain("https://www.firma.ch/kontakt?x=1.fr") == "CH"
    assert country_of_domain("Jan <jan@telenet.be>") == "BE"
    assert country_of_number("0032 475 12 34 56") == "BE"
    assert country_of_number("06 12 34 56 78") == ""
    assert code_and_town("Rue Neuve 12, 1000 Bruxelles") == ("1000", "Bruxelles")
    assert code_and_town("12 rue Haute") == ("", "")


def _imported(workspace: Workspace, path: Path) -> dict[str, ContactSheet]:
    run = workspace.imports.open([path])
    run.stage()
    created = run.write().created
    run.close()
    sheets = [workspace.contacts.sheet(contact_id) for contact_id in created]
    return {sheet.contact.family_name: sheet for sheet in sheets}


def _phones(sheets: dict[str, ContactSheet]) -> dict[str, list[tuple[str, str, str]]]:
    return {
        name: [(one.number, one.e164, one.state) for one in sheet.phones]
        for name, sheet in sheets.items()
    }


def test_numbers_of_a_mixed_file_are_read_in_the_country_of_their_row(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "mixed.csv"
    path.write_text(
        "Nom;Prénom;CP;Ville;Téléphone;Mobile;Email\n"
        "Peeters;Jan;1000;Bruxelles;081/22 33 44;0475/12.34.56;\n"
        "Meier;Hans;1201;Genève;022 345 67 89;079 123 45 67;\n"
        "Weber;Jean;4000;Esch-sur-Alzette;;621123456;jean@pt.lu\n"
        "Schmidt;Karl;10115;Berlin;030 12345678;0151 23456789;\n"
        "Fisher;Ed;;;0161 234 5678;07911 123456;ed@fisher.co.uk\n"
        "Durand;Anne;26000;Valence;0475123456;06 12 34 56 78;anne@durand.be\n"
        "Klein;Zoe;;;0231123456;0612345678;zoe@klein.de\n"
        "Blanc;Eva;;;0475123456;;\n"
        "Noir;Ugo;;;;0729375743;\n"
        "Roux;Luc;1000;Bruxelles;+33 4 75 12 34 56;;\n",
        encoding="utf-8",
    )  # fmt: skip
    sheets = _imported(workspace, path)
    assert _phones(sheets) == {
        "Peeters": [("+32 81 22 33 44", "+3281223344", "good"),
                    ("+32 475 12 34 56", "+32475123456", "good")],
        "Meier": [("+41 22 345 67 89", "+41223456789", "good"),
                  ("+41 79 123 45 67", "+41791234567", "good")],
        "Weber": [("+352 621 123 456", "+352621123456", "good")],
        "Schmidt": [("+49 30 12345678", "+493012345678", "good"),
                    ("+49 1512 3456789", "+4915123456789", "good")],
        "Fisher": [("+44 161 234 5678", "+441612345678", "good"),
                   ("+44 7911 123456", "+447911123456", "good")],
        "Durand": [("04 75 12 34 56", "+33475123456", "good"),
                   ("06 12 34 56 78", "+33612345678", "good")],
        "Klein": [("+49 231 123456", "+49231123456", "good"),
                  ("06 12 34 56 78", "+33612345678", "good")],
        "Blanc": [("04 75 12 34 56", "+33475123456", "good")],
        "Noir": [("0729375743", "", "doubtful")],
        "Roux": [("04 75 12 34 56", "+33475123456", "good")],
    }  # fmt: skip
    places = {name: sheet.addresses[:1] for name, sheet in sheets.items()}
    told = {
        name: (of[0].postal_code, of[0].country, of[0].state) for name, of in places.items() if of
    }
    assert told == {
        "Peeters": ("1000", "BE", "good"), "Meier": ("1201", "CH", "good"),
        "Weber": ("4000", "LU", "good"), "Schmidt": ("10115", "", "good"),
        "Durand": ("26000", "", "good"), "Roux": ("1000", "BE", "good"),
    }  # fmt: skip
    again = workspace.imports.open([path])
    assert again.stage().identical == len(sheets)
    again.close()


def test_rows_that_say_nothing_follow_their_file(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    belgians = "".join(f"Nom{n};+32 475 12 34 {n};a{n}@telenet.be\n" for n in range(10, 15))
    path.write_text(f"Nom;GSM;Email\n{belgians}Maes;0475123456;\n", encoding="utf-8")
    assert _phones(_imported(workspace, path))["Maes"] == [
        ("+32 475 12 34 56", "+32475123456", "good")
    ]


def test_the_preview_tells_the_number_as_it_will_be(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_text("Nom;CP;Ville;GSM\nMaes;9000;Gent;0475123456\n", encoding="utf-8")
    run = workspace.imports.open([path])
    (row,) = run.preview(0)
    assert row.phones == ("+32 475 12 34 56",)
    assert (row.postal_code, row.country) == ("9000", "BE")
    (change,) = [one for one in row.changes if one.rule == "phones"]
    assert (change.before, change.after) == ("0475123456", "+32 475 12 34 56")
    run.set_options(off={"phones"})
    assert run.preview(0)[0].phones == ("0475123456",)
    run.close()


def test_cards_of_other_countries(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "cards.vcf"
    cards = [
        ("Maes", "TEL:0475/12 34 56", "ADR:;;Markt 1;Gent;;9000;Belgique"),
        ("Meier", "TEL:079 123 45 67", "EMAIL:a@bluewin.ch"),
        ("Durand", "TEL:04 75 12 34 56", "ADR:;;1 rue Haute;Valence;;26000;"),
    ]
    path.write_text("".join(
        f"BEGIN:VCARD\nVERSION:3.0\nN:{name};A;;;\nFN:A {name}\n{phone}\n{other}\nEND:VCARD\n"
        for name, phone, other in cards
    ), encoding="utf-8")  # fmt: skip
    numbers = {name: of[0][0] for name, of in _phones(_imported(workspace, path)).items()}
    assert numbers == {
        "Maes": "+32 475 12 34 56", "Meier": "+41 79 123 45 67", "Durand": "04 75 12 34 56"
    }  # fmt: skip


@pytest.mark.parametrize("name", ["out.vcf", "out.ldif", "out.csv"])
def test_french_numbers_of_people_abroad_come_back(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    ids = [
        workspace.contacts.create(draft)[0]
        for draft in (
            ContactDraft(
                {"family_name": "Maes", "given_name": "Els"},
                addresses=[Address(postal_code="9000", locality="Gent", country="BE")],
                phones=[Phone("04 75 12 34 56"), Phone("+32 475 12 34 56")],
            ),
            ContactDraft(
                {"family_name": "Meier", "given_name": "Hans"},
                emails=[Email("hans@bluewin.ch")], phones=[Phone("07 91 23 45 67")],
            ),
        )
    ]  # fmt: skip
    path = tmp_path / name
    workspace.exports.export(path, ids, translate=partial(translated, "fr"))
    other = fresh_workspace(tmp_path / "other.crm")
    try:
        found = _phones(_imported(other, path))
    finally:
        other.close()
    assert {tuple(one[:2] for one in of) for of in found.values()} == {
        tuple((one.number, one.e164) for one in workspace.contacts.sheet(contact_id).phones)
        for contact_id in ids
    }
