"""Every sample letter on one page, whoever it is for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sme_crm.domain.contact import ORGANIZATION, Address, Contact
from sme_crm.domain.letters.conditions import conditions_of
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template_json import template_from_json
from sme_crm.paths import resources
from sme_crm.printing.letters.press import LetterOptions, LetterPress, Recipient

SENDER = Sender(
    name="Menuiserie Durand", legal_form="SARL", capital=10_000, siren="732829320",
    rcs_town="Strasbourg", street_lines=("12 rue des Tanneurs",), postal_code="67000",
    town="Strasbourg", phone="03 88 12 34 56", email="contact@menuiserie-durand.fr",
    web="www.menuiserie-durand.fr", signatory="Hélène Durand", signatory_function="Gérante",
)  # fmt: skip
HOME = Address("home", street="7 rue Crébillon", postal_code="44000", locality="Nantes")
CONTACTS = (
    Contact(id=1, civility="mrs", given_name="Anne", family_name="Moreau", status="client",
            organization="Scierie Wolf", last_exchange="2026-03-01T10:00:00Z"),
    Contact(id=2, civility="couple", family_name="Lefèvre"),
    Contact(id=3, family_name="Nguyen"),
    Contact(id=4, kind=ORGANIZATION, organization_name="Scierie Wolf", legal_form="SAS"),
)  # fmt: skip
SAMPLES = sorted((resources() / "templates").glob("*/*.json"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_sample_fits_one_page(path: Path) -> None:
    template = template_from_json(path.read_text(encoding="utf-8"))
    press = LetterPress(template, SENDER, LetterOptions(date(2026, 11, 22)))
    every = frozenset(range(len(conditions_of(template))))
    for contact in CONTACTS:
        met = every if contact.id == 1 else frozenset[int]()
        values = {**recipient_values(contact, HOME), "contact.responsible_id": "Zoé Lê",
                  "recipient.code": "07K-29Q-XM4"}  # fmt: skip
        composed, warnings = press.compose(Recipient(contact, HOME, values=values, met=met))
        assert len(composed.pages) == 1
        assert {warning.kind for warning in warnings} <= {"unknown_civility"}
