"""A base with planted duplicates for the tests of their screen."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sme_crm.domain.contact import Address, ContactDraft, Email, Phone
from sme_crm.domain.duplicates.reasons import BITS
from sme_crm.services.workspace import Workspace
from sme_crm.store.duplicate_results import StoredRun, replace_run

SEARCHED_AT = "2026-03-02T09:30:00+00:00"

HOME = Address(kind="home", street="8 rue des Hauts Pavés", postal_code="44100", locality="Nantes")
REZE = Address(kind="home", street="12 rue Pitre Chevalier", postal_code="44400", locality="Rezé")
VALLET = Address(street="ZA des Roitelières", postal_code="44330", locality="Vallet")


@dataclass(frozen=True, slots=True)
class Doubles:
    """Ids of planted contacts: surely one, a couple, a firm entered thrice."""

    sure: tuple[int, int]
    couple: tuple[int, int]
    firm: tuple[int, int, int]


def plant(workspace: Workspace) -> Doubles:
    """Fill a base: one sure case and two to review, as a search would have left them."""

    def add(given: str, family: str, **parts: Any) -> int:
        civility = str(parts.pop("civility", ""))
        values: dict[str, object] = {"given_name": given, "family_name": family}
        values["civility"] = civility
        return workspace.contacts.create(ContactDraft(values=values, **parts))[0]

    def firm(name: str, phone: str) -> int:
        draft = ContactDraft(
            values={"kind": "organization", "organization_name": name},
            addresses=[VALLET],
            phones=[Phone(phone)] if phone else [],
        )
        return workspace.contacts.create(draft)[0]

    mobile = [Phone("06 45 78 12 36", "mobile")]
    made = Doubles(
        sure=(
            add("Aurélie", "Charpentier", civility="mrs", addresses=[HOME], phones=mobile),
            add("Charpentier", "Aurelie", phones=mobile, emails=[Email("a@c.example")]),
        ),
        couple=(
            add("Yannick", "Le Goff", civility="mr", addresses=[REZE]),
            add("Annick", "Le Goff", addresses=[REZE], phones=[Phone("02 40 04 18 32", "home")]),
        ),
        firm=(
            firm("Scierie du Vignoble", "02 40 33 90 12"),
            firm("SCIERIE DU VIGNOBLE SARL", ""),
            firm("Scierie du Vignoble (M. Bureau)", "+33 2 40 33 90 12"),
        ),
    )
    for number in range(40):
        add(f"Prénom{number}", f"Autre{number}", phones=[Phone(f"06 11 22 33 {number:02}")])
    keep_pairs(workspace, made)
    return made


def keep_pairs(workspace: Workspace, made: Doubles) -> None:
    """What a search finds, with probabilities that no later engine changes."""
    address, mobile, name = BITS["address"], BITS["mobile"], BITS["similar_name"]
    one, two, three = made.firm
    pairs = [
        (*made.sure, 0.999, mobile | BITS["swapped_name"]),
        (*made.couple, 0.9, address | name),
        (one, two, 0.8, BITS["company"] | address),
        (one, three, 0.8, BITS["company"] | BITS["phone"]),
        (two, three, 0.7, BITS["similar_company"] | address),
    ]
    noted = {"sure": 0.98, "review": 0.5, "clusters": 3, "sure_clusters": 1}
    run = StoredRun(SEARCHED_AT, 47, len(pairs), json.dumps(noted))
    replace_run(workspace.database, run, pairs)


def keep_sample_pairs(workspace: Workspace) -> None:
    """The doubles of the sample business as found, two sure cases and four to review."""
    rows = workspace.contact_lists.rows(list(workspace.contact_lists.ids()))
    ids = {row.reference: row.id for row in rows if row.reference.startswith("D-")}
    address = BITS["address"]
    pairs = [
        (ids[left], ids[right], probability, reasons)
        for left, right, probability, reasons in (
            ("D-001", "D-002", 0.999, BITS["mobile"] | BITS["swapped_name"] | address),
            ("D-003", "D-004", 0.995, BITS["email"] | BITS["nickname"]),
            ("D-013", "D-014", 0.96, BITS["similar_name"] | BITS["phone"] | address),
            ("D-031", "D-032", 0.92, BITS["nickname"] | BITS["similar_address"]),
            ("D-011", "D-012", 0.81, BITS["compound_name"] | address),
            ("D-021", "D-022", 0.77, BITS["company"] | address),
            ("D-021", "D-023", 0.75, BITS["similar_company"] | BITS["phone"]),
            ("D-022", "D-023", 0.65, BITS["similar_company"]),
        )
    ]
    noted = {"sure": 0.98, "review": 0.5, "clusters": 6, "sure_clusters": 2}
    run = StoredRun(SEARCHED_AT, len(rows), len(pairs), json.dumps(noted))
    replace_run(workspace.database, run, pairs)
