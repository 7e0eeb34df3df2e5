"""How households are named and written to."""

from __future__ import annotations

import pytest

from sme_crm.domain.contact import Contact
from sme_crm.domain.household import Member, addressed_as, propose_mailing_name
from sme_crm.domain.postal_address import recipient_name
from sme_crm.domain.salutation import address_form, salutation


@pytest.mark.parametrize(
    ("members", "expected"),
    [
        ([("mrs", "Anne", "Dupont"), ("mr", "Luc", "DUPONT")], "M. et Mme DUPONT"),
        ([("mr", "Luc", "Dupont"), ("mr", "Jean", "Dupont")], "MM. DUPONT"),
        ([("mrs", "Anne", "Dupont"), ("mrs", "Léa", "Dupont")], "Mmes DUPONT"),
        ([("mrs", "Anne", "Durand"), ("mr", "Luc", "Dupont")], "M. DUPONT et Mme DURAND"),
        ([("doctor", "Anne", "Durand"), ("mr", "Luc", "Dupont")], "M. DUPONT et Dr DURAND"),
        ([("", "Anne", "Durand"), ("mr", "Luc", "Durand")], "Famille DURAND"),
        ([("", "Anne", "Durand"), ("mr", "Luc", "Dupont")], "Familles DURAND et DUPONT"),
        ([("mr", "Luc", "Petit")] * 3, "Famille PETIT"),
        ([("mr", "Luc", "Élie"), ("mrs", "Anne", "ELIE")], "M. et Mme ÉLIE"),
        ([("mrs", "Anne", "de la Tour d’Auvergne"), ("mr", "Luc", "de Montmorency-Laval")],
         "Famille DE LA TOUR D’AUVERGNE"),
        ([("mr", "Luc", ""), ("mrs", "Anne", "")], ""),
        ([("mr", "Luc", ""), ("mrs", "Anne", "Petit")], "M. et Mme PETIT"),
    ],
)  # fmt: skip
def test_mailing_names(members: list[tuple[str, str, str]], expected: str) -> None:
    assert propose_mailing_name([Member(*member) for member in members]) == expected


@pytest.mark.parametrize("name", ["M. et Mme DUPONT", "Famille DUPONT", "M. DUPONT et Mme DURAND"])
def test_a_letter_speaks_to_the_household(name: str) -> None:
    member = Contact(civility="mrs", given_name="Anne", family_name="Dupont")
    contact = addressed_as(member, name)
    assert recipient_name(contact) == name
    assert salutation(address_form(contact)) == "Madame, Monsieur,"
