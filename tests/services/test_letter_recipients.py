"""What letters know of their recipients: merged values, conditions asked of the data file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.contact import ORGANIZATION, Address, ContactDraft, Employment, Relation
from sme_crm.domain.criteria import All, AnyOf, Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.letters.template import (
    AddressWindow,
    Conditional,
    FieldRun,
    LetterTemplate,
    Paragraph,
    TextRun,
)
from sme_crm.services.workspace import Workspace
from tests.fresh_file import fresh_workspace
from tests.printing.printed_page import plain, read_pages


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = fresh_workspace(tmp_path / "base.crm")
    yield made
    made.close()


def home(postal_code: str = "44000", locality: str = "Nantes") -> Address:
    return Address("home", street="7 rue Crébillon", postal_code=postal_code, locality=locality)


def add(workspace: Workspace, name: str, *addresses: Address, **values: object) -> int:
    draft = ContactDraft(
        {"civility": "mrs", "given_name": "Anne", "family_name": name, **values},
        addresses=list(addresses),
    )
    return workspace.contacts.create(draft)[0]


def test_what_other_rows_say_is_merged(workspace: Workspace) -> None:
    company = workspace.contacts.create(
        ContactDraft(
            {"kind": ORGANIZATION, "organization_name": "Scierie Wolf", "sector": "Bois",
             "siren": "732829320"},
            addresses=[home()],
        )
    )[0]  # fmt: skip
    friend = add(workspace, "Amie", home())
    staff = workspace.staff.add("Zoé Lê")
    one = workspace.contacts.create(
        ContactDraft(
            {"given_name": "Anne", "family_name": "Colin", "responsible_id": staff},
            addresses=[home()],
            employments=[Employment(organization="Scierie Wolf", organization_id=company)],
        )
    )[0]
    sheet = workspace.contacts.sheet(one)
    workspace.contacts.save_row(one, Relation("prescriber", friend), sheet.contact.version)
    other = add(workspace, "Colin", home(), given_name="Marc")
    workspace.households.create([one, other])
    keys = ("employer.sector", "employer.siren", "relation.prescriber", "contact.responsible_id",
            "contact.household", "contact.touches")  # fmt: skip
    template = LetterTemplate("x", "fr", (Paragraph(tuple(FieldRun(key) for key in keys)),))
    values = next(workspace.letters.recipients([one], template)).values
    assert values is not None
    assert [values[key] for key in keys[:4]] == ["Bois", "732829320", "Anne Amie", "Zoé Lê"]
    assert values["contact.household"] == "Famille COLIN"
    assert values["contact.touches"] == "0"
    itself = next(workspace.letters.recipients([company], template)).values
    assert itself is not None
    assert itself["employer.sector"] == "Bois"


def test_conditions_are_asked_of_the_data_file(workspace: Workspace) -> None:
    friends = workspace.groups.create("Amis")
    client = add(workspace, "Une", home(), status="client")
    prospect = add(workspace, "Deux", home("67000", "Strasbourg"))
    workspace.groups.add_members(friends, [prospect])
    asked = (
        Test("status", Operator.ONE_OF, ("client",)),
        Test("group", Operator.IN_GROUP, (friends,)),
        Test("status", Operator.ONE_OF, ("client",)),
        Test("verified_on", Operator.WITHIN_LAST, (10,)),
        AnyOf(),
        All(),
    )
    template = LetterTemplate("x", "fr", tuple(Conditional(each) for each in asked))
    workspace.contacts.update_many([prospect], {"verified_on": "2026-04-25"})
    met = {each.id: each.met for each in workspace.letters.recipients(
        [client, prospect], template, date(2026, 4, 30)
    )}  # fmt: skip
    assert met == {client: {0, 2, 5}, prospect: {1, 3, 5}}, "counted from the date of the letters"
    refused = LetterTemplate("x", "fr", (Conditional(Test("hologram", Operator.IS_FILLED)),))
    with pytest.raises(InvalidInput, match="criteria_field"):
        list(workspace.letters.recipients([client], refused))


def test_chips_show_the_values_of_a_contact(workspace: Workspace) -> None:
    wood = workspace.custom_fields.define("Budget", "amount")
    one = add(workspace, "Colin", home(), birth_date="1990-05-01")
    sheet = workspace.contacts.sheet(one)
    workspace.contacts.set_custom(one, wood, 120_050, sheet.contact.version)
    workspace.settings.set_many({"company.name": "Durand", "company.phone": "03 88 00 00 00"})
    chips = workspace.letters.chips("fr")
    shown = chips.values(one, date(2026, 11, 16))
    assert shown is not None
    assert shown.text(FieldRun(f"own.{wood}")) == "1\u202f200,50\u00a0€"
    assert shown.text(FieldRun("contact.birth_date", "day_month")) == "1er mai"
    assert shown.text(FieldRun("recipient.reader")) == "Madame"
    assert shown.text(FieldRun("sender.phone", "international")).startswith("+33")
    assert shown.text(FieldRun("deadline.15")) == "1er décembre 2026"
    assert shown.text(FieldRun("contact.profession", fallback="client")) == "client"
    assert shown.text(FieldRun("contact.profession")) == ""
    english = workspace.letters.chips("en").values(one, date(2026, 11, 16))
    assert english is not None
    assert english.text(FieldRun("today")) == "16 November 2026"
    assert chips.values(999) is None
    names = {field.key: field.name(lambda context, text: text) for field in chips.fields}
    assert names[f"own.{wood}"] == "Budget"
    assert names["employer.siret"] == "SIRET (employer)"
    assert {field.section_name(lambda context, text: text) for field in chips.fields} >= {
        "Own fields", "Letter and sender", "Linked contacts",
    }  # fmt: skip


def test_a_letter_of_an_older_data_file_is_laid_out_again(
    workspace: Workspace, tmp_path: Path
) -> None:
    """Before version 10 an entry kept the values of the letter, not its pages."""
    client = Conditional(
        Test("status", Operator.ONE_OF, ("client",)),
        (Paragraph((TextRun("Merci de votre fidélité."),)),),
        (Paragraph((TextRun("Bienvenue chez nous."),)),),
    )
    town = Paragraph((TextRun("Bonjour de "), FieldRun("address.locality")))
    template = LetterTemplate("x", "fr", (AddressWindow(), town, client))
    one = add(workspace, "Colin", home(), status="client")
    workspace.letters.write(tmp_path / "out.pdf", template, [one])
    (entry,) = workspace.history.timeline(one, kinds=["letter"])
    older = {
        "page": 1,
        "values": {"address.locality": "Nantes"},
        "contact": {"civility": "mrs", "given_name": "Anne", "family_name": "Colin"},
        "address": {"street": "7 rue Crébillon", "postal_code": "44000", "locality": "Nantes"},
        "organization": None,
    }
    connection = workspace.database.begin_write()
    connection.execute("UPDATE letter_run SET resources = ''")
    connection.execute("UPDATE history SET details = ?", (json.dumps(older),))
    workspace.database.commit_write()
    (page,) = read_pages(workspace.letters.page_of(entry.id))
    assert "Bonjour de Nantes" in plain(page.text)
    assert "Merci de votre fidélité." in plain(page.text)


def test_the_margin_check_follows_the_settings(workspace: Workspace) -> None:
    template = LetterTemplate("x", "fr", (Paragraph((TextRun("mot " * 20),)),))
    rules = {finding.rule for finding in workspace.letters.check_writing(template)}
    assert rules == {"headline", "one_offer", "deadline", "postscript"}
    workspace.settings.set_many(
        {
            "letter.writing.headline": False,
            "letter.writing.deadline": False,
            "letter.writing.sentence_length.measure": 15.0,
        }
    )
    rules = {finding.rule for finding in workspace.letters.check_writing(template)}
    assert rules == {"one_offer", "postscript", "sentence_length"}
