"""Cells that hold two things: an e-mail and a site, a town and the number of its district."""

from __future__ import annotations

from pathlib import Path

import pytest

from sme_crm.domain.contact import ContactSheet
from sme_crm.domain.email_address import part_emails, part_numbers, part_pages
from sme_crm.domain.town_names import read_district
from sme_crm.services.workspace import Workspace


@pytest.mark.parametrize(
    ("cell", "rest", "pages"),
    [
        ("info@alpha.fr - www.alpha.fr", "info@alpha.fr", ("www.alpha.fr",)),
        ("contact@beta.fr beta.fr/contact", "contact@beta.fr", ("beta.fr/contact",)),
        ("http://z.fr/, a@z.fr", "a@z.fr", ("http://z.fr",)),
        ("a@b.fr ; site web : b.fr", "a@b.fr", ("b.fr",)),
        ("ana@b.fr (www.b.fr)", "ana@b.fr", ("www.b.fr",)),
        ("www.b.fr", "", ("www.b.fr",)),
        ("J. Dupont <j@d.fr>", "J. Dupont <j@d.fr>", ()),
        ("a@b.fr/c@d.fr", "a@b.fr/c@d.fr", ()),
        ("b.fr", "b.fr", ()),
        ("a.b@c.d.fr", "a.b@c.d.fr", ()),
    ],
)
def test_pages_beside_e_mails(cell: str, rest: str, pages: tuple[str, ...]) -> None:
    assert part_pages(cell) == (rest, pages)


@pytest.mark.parametrize(
    ("town", "expected"),
    [
        ("Paris 8e", ("Paris", "75008")),
        ("PARIS 08", ("Paris", "75008")),
        ("Paris (16ème)", ("Paris", "75016")),
        ("Lyon 3e arrondissement", ("Lyon", "69003")),
        ("marseille 1er", ("Marseille", "13001")),
        ("Marseille 13e", ("Marseille", "13013")),
        ("Marseille (13)", ("", "")),
        ("Paris 21", ("", "")),
        ("Paris Cedex 08", ("", "")),
        ("Lyon 69", ("", "")),
        ("Nantes 2", ("", "")),
    ],
)
def test_districts(town: str, expected: tuple[str, str]) -> None:
    assert read_district(town) == expected


_ROWS = (
    "Nom;Prénom;Ville;CP;Email;Site\n"
    "Alpha;Anne;Paris 8e;;info@alpha.fr - www.alpha.fr;\n"
    "Beta;Luc;Paris 8e;75008;;www.beta.fr / x@beta.fr\n"
    "Gamma;Eva;Paris 8e;75116;c@gamma.fr;https://medium.com/@gamma\n"
)


def _reach(sheet: ContactSheet) -> tuple[list[str], list[str], tuple[str, str]]:
    (address,) = sheet.addresses
    pages = [page.url for page in sheet.web_pages]
    return [one.address for one in sheet.emails], pages, (address.postal_code, address.locality)


def _imported(workspace: Workspace, path: Path, off: set[str]) -> dict[str, ContactSheet]:
    run = workspace.imports.open([path])
    run.set_options(off=off)
    run.stage()
    created = run.write().created
    run.close()
    sheets = [workspace.contacts.sheet(contact_id) for contact_id in created]
    return {sheet.contact.family_name: sheet for sheet in sheets}


def test_each_thing_goes_to_its_place(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text(_ROWS, encoding="utf-8")
    sheets = _imported(workspace, path, set())
    assert {name: _reach(sheet) for name, sheet in sheets.items()} == {
        "Alpha": (["info@alpha.fr"], ["https://www.alpha.fr"], ("75008", "Paris")),
        "Beta": (["x@beta.fr"], ["https://www.beta.fr"], ("75008", "Paris")),
        "Gamma": (["c@gamma.fr"], ["https://medium.com/@gamma"], ("75116", "Paris 8e")),
    }
    again = workspace.imports.open([path])
    assert again.stage().identical == len(sheets)
    again.close()


def test_cards_are_read_alike(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "card.vcf"
    path.write_text(
        "BEGIN:VCARD\nVERSION:3.0\nN:Alpha;Anne;;;\nFN:Anne Alpha\n"
        "EMAIL:info@alpha.fr www.alpha.fr\nURL:https://www.alpha.fr\n"
        "ADR:;;1 rue Haute;Lyon 3e;;;France\nEND:VCARD\n",
        encoding="utf-8",
    )
    (sheet,) = _imported(workspace, path, set()).values()
    assert _reach(sheet) == (["info@alpha.fr"], ["https://www.alpha.fr"], ("69003", "Lyon"))


def test_the_preview_shows_both_and_each_can_be_turned_off(
    workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(_ROWS, encoding="utf-8")
    run = workspace.imports.open([path])
    changes = {(one.rule, one.before): one.after for one in run.preview(0)[0].changes}
    run.close()
    assert changes["districts", "Paris 8e"] == "75008 Paris"
    mixed = "info@alpha.fr - www.alpha.fr"
    assert changes["emails", mixed] == "info@alpha.fr, https://www.alpha.fr"
    sheets = _imported(workspace, path, {"districts", "emails"})
    assert _reach(sheets["Alpha"]) == ([mixed], [], ("", "Paris 8e"))


@pytest.mark.parametrize(
    ("cell", "rest", "emails"),
    [
        ("04 50 11 22 33 / jean@dupont.fr", "04 50 11 22 33", ("jean@dupont.fr",)),
        ("eve@roux.fr", "", ("eve@roux.fr",)),
        ("Tél : 01 44 55 66 77, mail : ugo@vert.fr", "Tél : 01 44 55 66 77", ("ugo@vert.fr",)),
        ("a@b.fr;c@d.fr", "", ("a@b.fr", "c@d.fr")),
        ("06 12 34 56 78", "06 12 34 56 78", ()),
        ("@home 06 12 34 56 78", "@home 06 12 34 56 78", ()),
    ],
)
def test_e_mails_beside_numbers(cell: str, rest: str, emails: tuple[str, ...]) -> None:
    assert part_emails(cell) == (rest, emails)


@pytest.mark.parametrize(
    ("cell", "rest", "numbers"),
    [
        ("luc@noir.fr 06 12 34 56 78", "luc@noir.fr", ("06 12 34 56 78",)),
        ("tél. 06 99 88 77 66 - u2@vert75.fr", "u2@vert75.fr", ("tél. 06 99 88 77 66",)),
        ("+32 475 12 34 56, j@b.be", "j@b.be", ("+32 475 12 34 56",)),
        ("0612345678@orange.fr", "0612345678@orange.fr", ()),
        ("jean.0612345678@orange.fr", "jean.0612345678@orange.fr", ()),
        ("ana@b.fr (bureau 12)", "ana@b.fr (bureau 12)", ()),
    ],
)
def test_numbers_beside_e_mails(cell: str, rest: str, numbers: tuple[str, ...]) -> None:
    assert part_numbers(cell) == (rest, numbers)


def test_a_column_of_phones_and_e_mails(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_text(
        "Nom\tPrénom\tTéléphone / Mail\tMail\n"
        "Dupont\tJean\t04 50 11 22 33 / jean@dupont.fr\tjean@dupont.fr\n"
        "Roux\tÈve\teve@roux.fr\t\n"
        "Noir\tLuc\t\tluc@noir.fr 06 12 34 56 78\n",
        encoding="utf-8",
    )
    sheets = _imported(workspace, path, set())
    assert {
        name: ([one.number for one in sheet.phones], [one.address for one in sheet.emails])
        for name, sheet in sheets.items()
    } == {
        "Dupont": (["04 50 11 22 33"], ["jean@dupont.fr"]),
        "Roux": ([], ["eve@roux.fr"]),
        "Noir": (["06 12 34 56 78"], ["luc@noir.fr"]),
    }
    again = workspace.imports.open([path])
    assert again.stage().identical == len(sheets)
    again.close()
