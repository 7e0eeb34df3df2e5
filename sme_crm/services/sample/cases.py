"""The hard cases of the sample business: each is what spoils a mailing in real life."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sme_crm.domain.contact import Address, Consent, ContactDraft, Email, Phone
from sme_crm.services.sample.doubles import doubles, person


def hard_cases(today: date) -> list[ContactDraft]:
    """Long lines, no civility, a couple, abroad, dead addresses, objections, CEDEX, doubles."""
    return [
        *_awkward_addresses(),
        *_far_away(),
        *_awkward_names(),
        *_refusals(today),
        *doubles(),
    ]


def _awkward_addresses() -> list[ContactDraft]:
    return [
        # A line of more than 38 characters that nothing may cut.
        ContactDraft(
            values=person("mrs", "Marie-Claude", "de La Rochefoucauld-Montmorency"),
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
            values=person("mr", "Gérard", "Cadiou"), phones=[Phone("06 11 22 33 44", "mobile")]
        ),
    ]


def _far_away() -> list[ContactDraft]:
    return [
        ContactDraft(
            values=person("mr", "Hans", "Schröder", language="de"),
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
            values=person("mrs", "Emma", "Whitfield", language="en"),
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
            values=person("mr", "Jean-Bernard", "Hoarau"),
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
        ContactDraft(values=person("", "Dominique", "Guérin"), addresses=[here]),
        ContactDraft(values=person("couple", "", "Marchand"), addresses=[here]),
        ContactDraft(values=person("maitre", "Hélène", "d’Arbois"), addresses=[here]),
        ContactDraft(values=person("doctor", "Leïla", "Benali"), addresses=[here]),
        # Homonyms: two people, one name.
        ContactDraft(
            values=person("mr", "Pierre", "Martin", birth_date="1961-03-02"),
            addresses=[
                Address(
                    kind="home", street="3 rue Kervégan", postal_code="44000", locality="Nantes"
                )
            ],
            phones=[Phone("06 70 10 20 30", "mobile")],
        ),
        ContactDraft(
            values=person("mr", "Pierre", "Martin", birth_date="1988-11-21"),
            addresses=[
                Address(
                    kind="home", street="51 rue de Brest", postal_code="35000", locality="Rennes"
                )
            ],
            phones=[Phone("06 71 99 88 77", "mobile")],
        ),
        # Names from elsewhere must print, not become boxes.
        ContactDraft(values=person("mr", "Łukasz", "Wiśniewski"), addresses=[here]),
        ContactDraft(values=person("mrs", "Ελένη", "Παπαδοπούλου"), addresses=[here]),
    ]


def _refusals(today: date) -> list[ContactDraft]:
    home = Address(kind="home", postal_code="44400", locality="Rezé")
    said_on = (today - timedelta(days=40)).isoformat()
    return [
        ContactDraft(
            values=person("mrs", "Jeanne", "Prévost"),
            addresses=[
                replace(home, street="2 rue Alsace-Lorraine", state="dead", dead_reason="unknown")
            ],
        ),
        ContactDraft(
            values=person("mr", "Bruno", "Maillard"),
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
            values=person("mrs", "Solène", "Riou"),
            addresses=[replace(home, street="30 rue de la Commune")],
            consents=[
                Consent("objection", "all", said_on, "« Retirez-moi de vos fichiers. »", "e-mail")
            ],
        ),
        ContactDraft(
            values=person("mr", "Hervé", "Jaouen", ended="deceased"),
            addresses=[replace(home, street="4 place du Pays de Retz")],
        ),
    ]
