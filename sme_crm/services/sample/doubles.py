"""The doubles of the sample business: some surely one, some that somebody must look at."""

from __future__ import annotations

from dataclasses import replace

from sme_crm.domain.contact import Address, ContactDraft, Email, Employment, Phone


def person(civility: str, given: str, family: str, **values: object) -> dict[str, object]:
    """The values of a customer whom somebody recommended."""
    return {
        "civility": civility,
        "given_name": given,
        "family_name": family,
        "status": "client",
        "source": "Recommandation",
        **values,
    }


def doubles() -> list[ContactDraft]:
    """Contacts that are there twice or thrice."""
    return [*_sure(), *_likely(), *_supplier()]


def _sure() -> list[ContactDraft]:
    """The same people entered twice, as it happens: swapped, misspelt, moved to another firm."""
    nantes = Address(kind="home", postal_code="44100", locality="Nantes")
    return [
        ContactDraft(
            values=person("mrs", "Aurélie", "Charpentier", reference="D-001"),
            addresses=[replace(nantes, street="8 rue des Hauts Pavés")],
            phones=[Phone("06 45 78 12 36", "mobile")],
        ),
        ContactDraft(
            values=person("", "Charpentier", "Aurelie", reference="D-002"),
            addresses=[replace(nantes, street="8, rue des Hauts-Pavés")],
            phones=[Phone("+33 6 45 78 12 36", "mobile")],
        ),
        ContactDraft(
            values=person("mr", "Jean-Luc", "Lefèvre", reference="D-003"),
            emails=[Email("jl.lefevre@nova-conseil.example")],
            employments=[Employment(organization="Nova Conseil", function="Consultant")],
        ),
        ContactDraft(
            values=person("mr", "JL", "LEFEVRE", reference="D-004"),
            emails=[Email("JL.Lefevre@nova-conseil.example")],
            phones=[Phone("02 40 11 22 33")],
        ),
    ]


def _likely() -> list[ContactDraft]:
    """People somebody must look at: married, a couple, an initial."""
    reze = Address(kind="home", postal_code="44400", locality="Rezé")
    pitre = replace(reze, street="12 rue Pitre Chevalier")
    return [
        ContactDraft(
            values=person("mrs", "Sandrine", "Guillou", reference="D-011", source="Salon"),
            addresses=[replace(reze, street="27 avenue de la Libération")],
            phones=[Phone("02 40 75 21 09", "home")],
        ),
        ContactDraft(
            values=person("mrs", "Sandrine", "Guillou-Bertrand", reference="D-012"),
            addresses=[
                Address(
                    kind="home",
                    street="27 av. de la Liberation",
                    postal_code="44400",
                    locality="REZE",
                )
            ],
            emails=[Email("s.guillou@courriel.example", "home")],
        ),
        # A couple: two people, one letter box.
        ContactDraft(
            values=person("mr", "Yannick", "Le Goff", reference="D-013"),
            addresses=[pitre],
            phones=[Phone("02 40 04 18 32", "home")],
        ),
        ContactDraft(
            values=person("", "Annick", "Le Goff", reference="D-014"),
            addresses=[pitre],
            phones=[Phone("02 40 04 18 32", "home")],
        ),
        ContactDraft(
            values=person("mr", "Antoine", "Delaunay", reference="D-031"),
            addresses=[replace(reze, street="5 rue du Port")],
            emails=[Email("a.delaunay@courriel.example", "home")],
        ),
        ContactDraft(
            values=person("", "A.", "Delaunay", reference="D-032"),
            addresses=[replace(reze, street="5 bis rue du Port")],
            phones=[Phone("06 52 41 07 88", "mobile")],
        ),
    ]


def _supplier() -> list[ContactDraft]:
    """A supplier of wood, entered by three people."""
    return [
        ContactDraft(
            values={
                "kind": "organization",
                "organization_name": name,
                "status": "supplier",
                "source": "Salon",
                "reference": reference,
            },
            addresses=[Address(street=street, postal_code="44330", locality=town)],
            phones=[Phone(phone)] if phone else [],
        )
        for name, reference, street, town, phone in (
            ("Scierie du Vignoble", "D-021", "ZA des Roitelières", "Vallet", "02 40 33 90 12"),
            ("SCIERIE DU VIGNOBLE SARL", "D-022", "Z.A. des Roitelieres", "VALLET", ""),
            ("Scierie du Vignoble (M. Bureau)", "D-023", "Les Roitelières", "Vallet",
             "+33 2 40 33 90 12"),
        )
    ]  # fmt: skip
