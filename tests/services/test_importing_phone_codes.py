"""Area and country codes in columns of their own, before the phone next to them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.services.importing.phone_codes import phones_of_codes, with_code
from sme_crm.services.workspace import Workspace


@pytest.mark.parametrize(
    ("number", "code", "heading", "expected"),
    [
        ("40 11 22 33", "02", "Indicatif", "02 40 11 22 33"),
        ("0240112233", "02", "Indicatif", "0240112233"),
        ("240112233", "33", "Indicatif", "+33 240112233"),
        ("0240112233", "+33", "Indicatif", "+33 0240112233"),
        ("475 12 34 56", "0032", "Indicatif", "+32 475 12 34 56"),
        ("621123", "352", "Country code", "+352 621123"),
        ("621123", "352", "Indicatif pays", "+352 621123"),
        ("555-1234", "(415)", "Area code", "415 555-1234"),
        ("+33612345678", "33", "Indicatif", "+33612345678"),
        ("0032475123456", "32", "Indicatif", "0032475123456"),
        ("", "33", "Indicatif", ""),
        ("0612345678", "n/a", "Indicatif", "0612345678"),
    ],
)
def test_codes_go_before_numbers_that_lack_them(
    number: str, code: str, heading: str, expected: str
) -> None:
    assert with_code(number, code, heading) == expected


def test_codes_belong_to_the_phone_right_of_them() -> None:
    assert phones_of_codes([1], [2]) == {2: [1]}
    assert phones_of_codes([1, 2], [3]) == {3: [2, 1]}, "the one next to the number first"
    assert phones_of_codes([1, 3], [2, 4]) == {2: [1], 4: [3]}
    assert phones_of_codes([2], [1]) == {1: [2]}, "left of it where none is right"
    assert phones_of_codes([1], [3]) == {3: [1]}
    assert phones_of_codes([5], []) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nom;Prénom;Indicatif;Téléphone\nDurand;Anne;02;40112233\nPetit;Luc;04;78112233\n",
         {"Durand": ["02 40 11 22 33"], "Petit": ["04 78 11 22 33"]}),
        ("Nom;Prénom;Indicatif tél.;Tél.;Indicatif mobile;Mobile;Ville\n"
         "Durand;Anne;+33;240112233;33;612345678;Nantes\nPetit;Luc;;;32;475123456;Liège\n",
         {"Durand": ["02 40 11 22 33", "06 12 34 56 78"], "Petit": ["+32 475 12 34 56"]}),
        ("First name,Last name,Country code,Area code,Phone\nJohn,Doe,1,415,5552671\n"
         "Ann,Lee,44,20,79460018\n",
         {"Doe": ["+1 415-555-2671"], "Lee": ["+44 20 7946 0018"]}),
        ("Nom;Prénom;Téléphone;Code pays\nDurand;Anne;0240112233;33\n",
         {"Durand": ["02 40 11 22 33"]}),
    ],
)  # fmt: skip
def test_files_with_codes_in_columns(
    workspace: Workspace, tmp_path: Path, text: str, expected: dict[str, list[str]]
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(text, encoding="utf-8")
    run = workspace.imports.open([path])
    assert "phone_code" in run.files[0].mapping.values(), run.files[0].mapping
    shown = [row.phones for row in run.preview(0)]
    assert [list(phones) for phones in shown] == list(expected.values())
    assert not [doubt for row in run.preview(0) for doubt in row.doubts], "whole, it is no doubt"
    report = run.stage()
    assert report.rejected == 0
    created = run.write().created
    run.close()
    found = {}
    for contact_id in created:
        sheet = workspace.contacts.sheet(contact_id)
        found[sheet.contact.family_name] = [phone.number for phone in sheet.phones]
        assert all(phone.state == "good" for phone in sheet.phones)
    assert found == expected
    again = workspace.imports.open([path])
    assert again.stage().identical == len(expected), "the same numbers again"
    again.close()


def test_countries_and_codes_alone_stay_what_they_are(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(
        "Nom;Prénom;Ville;Code pays;Téléphone;Indicatif\n"
        "Durand;Anne;Bruxelles;BE;022345678;\nPetit;Luc;Nantes;FR;0240112233;\n",
        encoding="utf-8",
    )
    run = workspace.imports.open([path])
    mapping = run.files[0].mapping
    assert mapping["Code pays"] == "address.country"
    run.close()
    path.write_text("Nom;Prénom;Indicatif\nDurand;Anne;33\n", encoding="utf-8")
    run = workspace.imports.open([path])
    assert "Indicatif" not in run.files[0].mapping, "there is no phone"
    run.close()
