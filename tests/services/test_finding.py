"""The search for duplicates over a real file: what it reads, finds, keeps and leaves to decide."""

from __future__ import annotations

from typing import Any

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone
from sme_crm.domain.duplicates.records import Place
from sme_crm.domain.errors import Cancelled
from sme_crm.services.progress import Progress
from sme_crm.services.workspace import Workspace
from sme_crm.store.queries import duplicates as queries


def _create(workspace: Workspace, given: str, family: str, **more: Any) -> int:
    values: dict[str, object] = {"given_name": given, "family_name": family}
    draft = ContactDraft(values=values, **more)
    return workspace.contacts.create(draft)[0]


NANTES = Address(street="8 rue des Hauts Pavés", postal_code="44100", locality="Nantes")


@pytest.fixture
def people(workspace: Workspace) -> dict[str, int]:
    """Aurélie twice (once misspelt), her colleague, a namesake elsewhere, and others."""
    nova = ContactDraft(
        values={"kind": "organization", "organization_name": "Nova Conseil"},
        addresses=[NANTES],
        phones=[Phone("02 40 12 34 56")],
    )
    company = workspace.contacts.create(nova)[0]
    at_nova = [Employment(organization_id=company)]
    made = {
        "company": company,
        "aurelie": _create(
            workspace, "Aurélie", "Charpentier", phones=[Phone("06 45 78 12 36")],
            emails=[Email("aurelie@nova.example")], employments=at_nova,
        ),
        "misspelt": _create(
            workspace, "Aurelie", "Charpantier", phones=[Phone("+33 6 45 78 12 36")],
            addresses=[NANTES],
        ),
        "colleague": _create(workspace, "Marc", "Dubreuil", employments=at_nova),
        "namesake": _create(
            workspace, "Julien", "Charpentier", phones=[Phone("06 99 88 77 66")],
            addresses=[Address(postal_code="67000", locality="Strasbourg")],
        ),
    }  # fmt: skip
    for number in range(40):
        _create(
            workspace,
            f"Prénom{number}",
            f"Autre{number}",
            phones=[Phone(f"06 11 22 33 {number:02}")],
        )
    return made


def test_contacts_are_read_with_all_they_own(
    workspace: Workspace, people: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "AT_MOST", 3)
    records = queries.read_all_records(workspace.database.reader())
    assert records.ids == sorted(workspace.contact_lists.ids())
    row = records.ids.index(people["aurelie"])
    assert records.organization[row] == "Nova Conseil"
    assert records.organization_ids[row] == people["company"]
    # What she does not have herself is the company's.
    assert records.borrowed[row]
    assert records.addresses[row] == (Place("", "8 rue des Hauts Pavés", "44100", "Nantes", ""),)
    assert records.phones[row] == ("33645781236",)
    assert records.emails[row] == ("aurelie@nova.example",)
    colleague = records.ids.index(people["colleague"])
    assert records.phones[colleague] == ("33240123456",)
    assert records.company[records.ids.index(people["company"])]
    # Some of them are read as they are among all, the employer's values with them.
    some = queries.read_records(workspace.database.reader(), [people["colleague"]])
    assert (some.ids, some.phones) == ([people["colleague"]], [("33240123456",)])


def test_own_fields_are_read_but_answers_and_days(
    workspace: Workspace, people: dict[str, int]
) -> None:
    badge = workspace.custom_fields.define("Badge", "text")
    workspace.custom_fields.define("Depuis", "date")
    sheet = workspace.contacts.sheet(people["aurelie"])
    workspace.contacts.set_custom(people["aurelie"], badge, "B-77", sheet.contact.version)
    records = queries.read_all_records(workspace.database.reader())
    assert list(records.identifiers) == ["Badge"]
    column = records.identifiers["Badge"]
    assert column[records.ids.index(people["aurelie"])] == "B-77"
    assert sum(map(bool, column)) == 1


def test_the_trash_is_left_out(workspace: Workspace, people: dict[str, int]) -> None:
    workspace.contacts.throw_away([people["misspelt"]])
    records = queries.read_all_records(workspace.database.reader())
    assert people["misspelt"] not in records.ids


def test_a_search_finds_and_keeps(workspace: Workspace, people: dict[str, int]) -> None:
    assert workspace.duplicate_review.last_search() is None
    found = workspace.duplicates.search()
    wanted = {people["aurelie"], people["misspelt"]}
    assert [set(found.ids_of(cluster)) for cluster in found.clusters] == [wanted]
    workspace.duplicates.keep(found)
    (case,) = workspace.duplicate_review.open_pairs().cases()
    assert set(case.ids) == wanted
    assert "mobile" in case.reasons
    last = workspace.duplicate_review.last_search()
    assert last is not None
    assert (last.contacts, last.cases, last.changed) == (45, 1, 0)
    # A second search takes the place of the first one.
    workspace.duplicates.keep(workspace.duplicates.search())
    assert len(workspace.duplicate_review.open_pairs().cases()) == 1


def test_what_is_gone_is_nothing_to_decide(workspace: Workspace, people: dict[str, int]) -> None:
    workspace.duplicates.keep(workspace.duplicates.search())
    workspace.contacts.throw_away([people["misspelt"]])
    assert workspace.duplicate_review.open_pairs().cases() == []
    last = workspace.duplicate_review.last_search()
    assert last is not None
    assert last.changed == 1


def test_a_search_can_be_cancelled(workspace: Workspace, people: dict[str, int]) -> None:
    del people
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        workspace.duplicates.search(progress)
    assert workspace.duplicate_review.last_search() is None
