"""The hard cases of the sample business: each is what spoils a mailing in real life."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sme_crm.domain.contact import Address, Consent, ContactDraft, Email, Employment, Phone


def _person(civility: str, given: str, family: str, **values: object) -> dict[str, object]:
    return {
        "civility": civility,
        "given_name": given,
        "family_name": family,
        "status": "client",
        "source": "Recommandation",
        **values,
    }


def hard_cases(today: date) -> list[ContactDraft]:
    """Long lines, no civility, a couple, abroad, dead addresses, objections, CEDEX, doubles."""
    return [*_awkward_addresses(), *_far_away(), *_awkward_names(), *_refusals(today), *_doubles()]


def _awkward_addresses() -> list[ContactDraft]:
    return [
        # A line of more than 38 characters that nothing may cut.
        ContactDraft(
            values=_person("mrs", "Marie-Claude", "de La Rochefoucauld-Montmorency"),
            addresses=[
                Address(
                    kind="home",
                    complement="Escalier C, appartement 1204",
                    building="Résidence Les Jardins de l’Observatoire",
                    street="128 bis avenue du Maréchal de Lattre de Tassigny",
                    postal_code="44000",
                    locality="Nantes",
                )
            ],
        ),
        ContactDraft(
            values={
                "kind": "organization",
                "organization_name": "Chambre de métiers et de l’artisanat",
                "status": "partner",
                "sector": "Services aux entreprises",
            },
            addresses=[
                Address(
                    street="5 allée des Liards",
                    place="BP 18129",
                    postal_code="44981",
                    locality="Sainte-Luce-sur-Loire CEDEX",
                )
            ],
            phones=[Phone("02 51 13 83 00", "switchboard")],
        ),
        ContactDraft(
            values=_person("mr", "Gérard", "Cadiou"), phones=[Phone("06 11 22 33 44", "mobile")]
        ),
    ]


def _far_away() -> list[ContactDraft]:
    return [
        ContactDraft(
            values=_person("mr", "Hans", "Schröder", language="de"),
            addresses=[
                Address(
                    kind="home",
                    street="Königstraße 12",
                    postal_code="70173",
                    locality="Stuttgart",
                    country="DE",
                )
            ],
            emails=[Email("hans.schroeder@beispiel.example", "home")],
        ),
        ContactDraft(
            values=_person("mrs", "Emma", "Whitfield", language="en"),
            addresses=[
                Address(
                    kind="home",
                    street="221B Baker Street",
                    postal_code="NW1 6XE",
                    locality="London",
                    country="GB",
                )
            ],
        ),
        ContactDraft(
            values=_person("mr", "Jean-Bernard", "Hoarau"),
            addresses=[
                Address(
                    kind="home",
                    street="14 chemin des Filaos",
                    postal_code="97400",
                    locality="Saint-Denis",
                )
            ],
            phones=[Phone("0262 20 30 40", "home")],
        ),
    ]


def _awkward_names() -> list[ContactDraft]:
    here = Address(kind="home", street="7 rue Crébillon", postal_code="44000", locality="Nantes")
    return [
        ContactDraft(values=_person("", "Dominique", "Guérin"), addresses=[here]),
        ContactDraft(values=_person("couple", "", "Marchand"), addresses=[here]),
        ContactDraft(values=_person("maitre", "Hélène", "d’Arbois"), addresses=[here]),
        ContactDraft(values=_person("doctor", "Leïla", "Benali"), addresses=[here]),
        # Homonyms: two people, one name.
        ContactDraft(
            values=_person("mr", "Pierre", "Martin", birth_date="1961-03-02"),
            addresses=[
                Address(
                    kind="home", street="3 rue Kervégan", postal_code="44000", locality="Nantes"
                )
            ],
            phones=[Phone("06 70 10 20 30", "mobile")],
        ),
        ContactDraft(
            values=_person("mr", "Pierre", "Martin", birth_date="1988-11-21"),
            addresses=[
                Address(
                    kind="home", street="51 rue de Brest", postal_code="35000", locality="Rennes"
                )
            ],
            phones=[Phone("06 71 99 88 77", "mobile")],
        ),
        # Names from elsewhere must print, not become boxes.
        ContactDraft(values=_person("mr", "Łukasz", "Wiśniewski"), addresses=[here]),
        ContactDraft(values=_person("mrs", "Ελένη", "Παπαδοπούλου"), addresses=[here]),
    ]


def _refusals(today: date) -> list[ContactDraft]:
    home = Address(kind="home", postal_code="44400", locality="Rezé")
    said_on = (today - timedelta(days=40)).isoformat()
    return [
        ContactDraft(
            values=_person("mrs", "Jeanne", "Prévost"),
            addresses=[
                replace(home, street="2 rue Alsace-Lorraine", state="dead", dead_reason="unknown")
            ],
        ),
        ContactDraft(
            values=_person("mr", "Bruno", "Maillard"),
            addresses=[replace(home, street="19 rue Jean Fraix")],
            consents=[
                Consent(
                    "objection",
                    "post",
                    said_on,
                    "« Merci de ne plus m’envoyer de publicité par la poste. »",
                    "téléphone",
                )
            ],
        ),
        ContactDraft(
            values=_person("mrs", "Solène", "Riou"),
            addresses=[replace(home, street="30 rue de la Commune")],
            consents=[
                Consent("objection", "all", said_on, "« Retirez-moi de vos fichiers. »", "e-mail")
            ],
        ),
        ContactDraft(
            values=_person("mr", "Hervé", "Jaouen", ended="deceased"),
            addresses=[replace(home, street="4 place du Pays de Retz")],
        ),
    ]


def _doubles() -> list[ContactDraft]:
    """The same people entered twice, as it happens: swapped, misspelt, moved to another firm."""
    nantes = Address(kind="home", postal_code="44100", locality="Nantes")
    return [
        ContactDraft(
            values=_person("mrs", "Aurélie", "Charpentier", reference="D-001"),
            addresses=[replace(nantes, street="8 rue des Hauts Pavés")],
            phones=[Phone("06 45 78 12 36", "mobile")],
        ),
        ContactDraft(
            values=_person("", "Charpentier", "Aurelie", reference="D-002"),
            addresses=[replace(nantes, street="8, rue des Hauts-Pavés")],
            phones=[Phone("+33 6 45 78 12 36", "mobile")],
        ),
        ContactDraft(
            values=_person("mr", "Jean-Luc", "Lefèvre", reference="D-003"),
            emails=[Email("jl.lefevre@nova-conseil.example")],
            employments=[Employment(organization="Nova Conseil", function="Consultant")],
        ),
        ContactDraft(
            values=_person("mr", "JL", "LEFEVRE", reference="D-004"),
            emails=[Email("JL.Lefevre@nova-conseil.example")],
            phones=[Phone("02 40 11 22 33")],
        ),
    ]
