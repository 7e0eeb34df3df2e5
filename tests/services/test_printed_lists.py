"""Lists of contacts on paper from the data file: columns, words, French figures."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Phone
from sme_crm.domain.errors import InvalidInput
from sme_crm.printing.contact_pages import ListLayout
from sme_crm.services.exporting.printed_lists import LAYOUTS, PrintedList
from sme_crm.services.workspace import Workspace
from tests.printing.printed_page import plain, read_pages

DAY = date(2026, 11, 22)


def words(context: str, text: str) -> str:
    return text


def add(workspace: Workspace, name: str, *numbers: str, **values: str) -> int:
    address = Address(street="7 rue Crébillon", postal_code="44000", locality="Nantes")
    draft = ContactDraft(
        {"family_name": name, "given_name": "Anne", **values},
        addresses=[address],
        phones=[Phone(number=number) for number in numbers],
    )
    return workspace.contacts.create(draft)[0]


def text_of(workspace: Workspace, path: Path, ids: list[int], wanted: PrintedList) -> str:
    assert workspace.printed_lists.write(path, ids, wanted, words) == 1
    return plain(read_pages(path.read_bytes())[0].text)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_has_its_usual_columns(
    workspace: Workspace, tmp_path: Path, layout: ListLayout
) -> None:
    ids = [add(workspace, "Roy", "0240112233", "0612345678"), add(workspace, "Abel")]
    wanted = PrintedList(layout, "Clients", DAY)
    text = text_of(workspace, tmp_path / "list.pdf", ids, wanted)
    assert text.index("Roy") < text.index("Abel")
    assert "02 40 11 22 33" in text
    assert ("06 12 34 56 78" in text) == (layout in ("sheets", "phones"))
    assert "Nantes" in text
    assert ("44000 Nantes" in text) == (layout in ("directory", "table"))


def test_chosen_columns_in_french_figures(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Roy", birth_date="1980-03-01")
    field_id = workspace.custom_fields.define("Chiffre d’affaires", "amount")
    sheet = workspace.contacts.sheet(one)
    workspace.contacts.set_custom(one, field_id, "1234,50", sheet.contact.version)
    wanted = PrintedList(
        "table", "Clients", DAY, columns=("birth_date", f"own.{field_id}", "touches")
    )
    text = text_of(workspace, tmp_path / "list.pdf", [one], wanted)
    assert "Chiffre d’affaires" in text
    assert "Anne Roy 01/03/1980 1 234,50 € 0" in text


def test_a_directory_goes_by_family_names(workspace: Workspace, tmp_path: Path) -> None:
    add(workspace, "Roy", given_name="Bob")
    add(workspace, "Abel", given_name="Zoé")
    workspace.contacts.create(
        ContactDraft({"kind": "organization", "organization_name": "Garage Peÿ"})
    )
    ids = list(workspace.contact_lists.ids())
    wanted = PrintedList("directory", "Tous", DAY, columns=("locality",))
    text = text_of(workspace, tmp_path / "list.pdf", ids, wanted)
    assert "A Abel Zoé Nantes G Garage Peÿ R Roy Bob Nantes" in text


def test_a_company_is_named_once_and_stands_among_the_family_names(
    workspace: Workspace, tmp_path: Path
) -> None:
    add(workspace, "Roy")
    workspace.contacts.create(
        ContactDraft({"kind": "organization", "organization_name": "Garage Peÿ"})
    )
    ids = list(workspace.contact_lists.ids())
    wanted = PrintedList("table", "Tous", DAY, columns=("organization", "locality"))
    text = text_of(workspace, tmp_path / "list.pdf", ids, wanted)
    assert "Name Company Town Garage Peÿ Anne Roy Nantes" in text
    wanted = PrintedList("table", "Tous", DAY, columns=("family_name", "given_name", "locality"))
    text = text_of(workspace, tmp_path / "list.pdf", ids, wanted)
    assert "Family name Given name Town Garage Peÿ Roy Anne Nantes" in text


def test_groups_are_listed_as_they_are_called(workspace: Workspace, tmp_path: Path) -> None:
    one = add(workspace, "Roy")
    for name in ("Salon; jeudi", "A\\B"):
        group = workspace.groups.create(name)
        workspace.groups.add_members(group, [one])
    wanted = PrintedList("table", "Tous", DAY, columns=("groups",))
    text = text_of(workspace, tmp_path / "list.pdf", [one], wanted)
    assert "Anne Roy A\\B, Salon; jeudi" in text


def test_unknown_columns_are_refused(workspace: Workspace, tmp_path: Path) -> None:
    wanted = PrintedList("table", "Clients", DAY, columns=("shoe_size",))
    with pytest.raises(InvalidInput, match="unknown_column"):
        workspace.printed_lists.write(tmp_path / "x.pdf", [1], wanted, words)
    assert list(tmp_path.glob("*.pdf")) == []
