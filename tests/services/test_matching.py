"""Likely duplicates of what is being typed."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import Any

import pytest

from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone
from sme_crm.domain.duplicates.reasons import REASONS
from sme_crm.domain.duplicates.tiers import DEFAULT_THRESHOLDS, Thresholds
from sme_crm.services.workspace import Workspace

HERE = [Address(street="8 rue des Hauts Pavés", postal_code="44100", locality="Nantes")]
KNOWN = ContactDraft(
    values={"given_name": "Aurélie", "family_name": "Charpentier", "reference": "D-1"},
    addresses=HERE,
    phones=[Phone("06 45 78 12 36")],
    emails=[Email("aurelie@nova.example")],
    employments=[Employment(organization="Nova Conseil")],
)


@pytest.fixture
def known(workspace: Workspace) -> int:
    for number in range(30):
        workspace.contacts.create(
            ContactDraft(
                values={"given_name": "Anne", "family_name": f"Autre{number}"},
                addresses=[Address(postal_code="44100", locality="Nantes")],
            )
        )
    return workspace.contacts.create(KNOWN)[0]


def person(given: str, family: str, **more: Any) -> ContactDraft:
    return ContactDraft(values={"given_name": given, "family_name": family}, **more)


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (person("", "", emails=[Email("AURELIE@nova.example")]), "email"),
        (person("", "", phones=[Phone("+33 6 45 78 12 36")]), "mobile"),
        (ContactDraft(values={"family_name": "Charpentier", "reference": "D-1"}), "identifier"),
        (person("aurelie", "CHARPENTIER"), "name"),
        (person("Charpentier", "Aurélie", addresses=[Address(locality="NANTES")]), "swapped_name"),
        (person("Aurelie", "Charpentié", phones=[Phone("0645781236")]), "similar_name"),
        (
            person("Aurélie", "Charpentier", employments=[Employment(organization="NOVA conseil")]),
            "company",
        ),
        # One in a household or firm says nothing of another; of one person much may be amiss.
        (person("Orélie", "Charpentier", addresses=HERE), "similar_name"),
        (person("Aurelia", "Charpentier", emails=[Email("aurelie@nova.example")]), "email"),
        (person("Aurélie", "Mercier", addresses=HERE, phones=[Phone("06 45 78 12 36")]), "mobile"),
        (
            person("Aurélie", "Charpentier", employments=[Employment(organization="Autre chose")]),
            "name",
        ),
        (person("", "Aurélie Charpentier", addresses=HERE), "whole_name"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_it_is_found_and_told_why(
    workspace: Workspace, known: int, draft: ContactDraft, reason: str
) -> None:
    matches = workspace.matching.candidates(draft)
    assert [match.row.id for match in matches][:1] == [known]
    assert reason in matches[0].reasons
    assert all(one in REASONS for one in matches[0].reasons)
    assert DEFAULT_THRESHOLDS.review <= matches[0].score <= 1


@pytest.mark.parametrize(
    "draft",
    [
        ContactDraft(),
        person("", ""),
        person("Bernard", "Petit"),
        person("Anne", "", addresses=[Address(locality="Nantes", postal_code="44100")]),
        person("'", '"*'),
        person("", "", emails=[Email("x")], phones=[Phone("12")]),
        person("Hugo", "Charpentier", addresses=HERE),
    ],
)
def test_others_are_not(workspace: Workspace, known: int, draft: ContactDraft) -> None:
    assert workspace.matching.candidates(draft) == []


def test_the_contact_itself_and_the_trash_are_left_out(workspace: Workspace, known: int) -> None:
    assert workspace.matching.candidates(KNOWN, leave_out=[known]) == []
    workspace.contacts.throw_away([known])
    assert workspace.matching.candidates(KNOWN) == []


def test_who_was_said_to_be_another_one_is_not_proposed_again(
    workspace: Workspace, known: int
) -> None:
    twin, _ = workspace.contacts.create(KNOWN)
    assert [match.row.id for match in workspace.matching.candidates(KNOWN)] == [known, twin]
    workspace.decisions.remember([known, twin])
    assert workspace.matching.candidates(KNOWN, leave_out=[twin]) == []
    assert len(workspace.matching.candidates(KNOWN)) == 2, "a third one may be either"


def test_a_search_tells_what_the_base_is_like(workspace: Workspace, known: int) -> None:
    draft = person("Aurélie", "Charpentier")
    before = workspace.matching.candidates(draft)[0].score
    workspace.duplicates.keep(workspace.duplicates.search())
    after = workspace.matching.candidates(draft)[0].score
    assert DEFAULT_THRESHOLDS.review <= after != before


def test_companies_by_siret(workspace: Workspace) -> None:
    values: dict[str, object] = {
        "kind": "organization",
        "organization_name": "Nova",
        "siret": "73282932000074",
    }
    known, _ = workspace.contacts.create(ContactDraft(values=values))
    draft = ContactDraft(values={"kind": "organization", "siret": "732 829 320 00074"})
    assert [match.row.id for match in workspace.matching.candidates(draft)] == [known]


def test_the_users_threshold_decides_what_is_shown(workspace: Workspace, known: int) -> None:
    draft = person("Aurélie", "Charpentier", addresses=[Address(locality="Paris")])
    workspace.duplicate_options.set_thresholds(Thresholds(0.98, 0.05))
    (match,) = workspace.matching.candidates(draft)
    assert match.row.id == known and match.score < 0.98
    workspace.duplicate_options.set_thresholds(Thresholds(1.0, round(match.score - 0.01, 4)))
    assert workspace.matching.candidates(draft) == [match]
    workspace.duplicate_options.set_thresholds(Thresholds(1.0, round(match.score + 0.01, 4)))
    assert workspace.matching.candidates(draft) == []


def numbered(workspace: Workspace, kind: str) -> dict[str, int]:
    """A base whose own field "Badge" numbers people, as a search finds: {badge: contact}."""
    workspace.custom_fields.define("Badge", kind)
    found = {}
    for number in range(40):
        # Every tenth badge was given to two records, of which one is written otherwise.
        badge = str(4711 + number - (number % 10 == 1))
        found[badge], _ = workspace.contacts.create(
            ContactDraft(
                values={"given_name": f"Anne{number}", "family_name": f"Roche{number}"},
                custom={"Badge": badge},
            )
        )
    workspace.duplicates.keep(workspace.duplicates.search())
    return found


@pytest.mark.parametrize("kind", ["text", "number"])
def test_an_own_field_that_numbers_people_finds_them(workspace: Workspace, kind: str) -> None:
    by_badge = numbered(workspace, kind)
    badge, contact_id = list(by_badge.items())[-1]
    draft = person("Zoé", "Kervella", custom={"BADGE": badge})
    workspace.duplicate_options.set_thresholds(Thresholds(0.98, 0.05))
    (match,) = workspace.matching.candidates(draft)
    assert match.row.id == contact_id and "identifier" in match.reasons
    # One that nobody has, or is but half typed, finds nobody.
    for other in ("990099", "x-"):
        assert (
            workspace.matching.candidates(person("Zoé", "Kervella", custom={"Badge": other})) == []
        )


def test_own_fields_count_once_a_search_has_chosen_them(workspace: Workspace) -> None:
    workspace.custom_fields.define("Badge", "text")
    workspace.contacts.create(person("Anne", "Roche", custom={"Badge": "4711"}))
    assert workspace.matching.candidates(person("Zoé", "Kervella", custom={"Badge": "4711"})) == []


def test_after_warming_the_first_question_loads_nothing(workspace: Workspace, known: int) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from sme_crm.bootstrap import open_workspace\n"
        "from sme_crm.domain.contact import ContactDraft, Email, Phone\n"
        "workspace = open_workspace(Path(sys.argv[1]))\n"
        "workspace.matching.warm()\n"
        "before = set(sys.modules)\n"
        "draft = ContactDraft({'given_name': 'Aurelie', 'family_name': 'Charpentié'},"
        " phones=[Phone('+32 2 513 13 13')], emails=[Email('aurelie@nova.example')])\n"
        "assert len(workspace.matching.candidates(draft)) == 1\n"
        "print(sorted(set(sys.modules) - before))\n"
    )
    path = workspace.path
    workspace.close()
    done = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert ast.literal_eval(done.stdout) == []
