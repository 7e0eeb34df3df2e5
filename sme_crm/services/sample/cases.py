"""The hard cases of the sample business: each is what spoils a mailing in real life."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from sme_crm.domain.contact import Address, Consent, ContactDraft, Email, Phone
from sme_crm.services.sample.customers import NANTES, REZE, at_home, company, customer
from sme_crm.services.sample.doubles import doubles


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
        customer(
            "mrs",
            "Marie-Claude",
            "de La Rochefoucauld-Montmorency",
            replace(
                at_home("128 bis avenue du Maréchal de Lattre de Tassigny", NANTES),
                complement="Escalier C, appartement 1204",
                building="Résidence Les Jardins de l’Observatoire",
            ),
        ),
        company(
            "Chambre de métiers et de l’artisanat",
            Address(
                street="5 allée des Liards",
                place="BP 18129",
                postal_code="44981",
                locality="Sainte-Luce-sur-Loire CEDEX",
            ),
            Phone("02 51 13 83 00", "switchboard"),
            status="partner",
            sector="Services aux entreprises",
        ),
        customer("mr", "Gérard", "Cadiou", Phone("06 11 22 33 44", "mobile")),
    ]


def _far_away() -> list[ContactDraft]:
    return [
        customer("mr", "Hans", "Schröder",
                 replace(at_home("Königstraße 12", ("70173", "Stuttgart")), country="DE"),
                 Email("hans.schroeder@beispiel.example", "home"), language="de"),
        customer("mrs", "Emma", "Whitfield",
                 replace(at_home("221B Baker Street", ("NW1 6XE", "London")), country="GB"),
                 language="en"),
        customer("mr", "Jean-Bernard", "Hoarau",
                 at_home("14 chemin des Filaos", ("97400", "Saint-Denis")),
                 Phone("0262 20 30 40", "home")),
    ]  # fmt: skip


def _awkward_names() -> list[ContactDraft]:
    here = at_home("7 rue Crébillon", NANTES)
    return [
        customer("", "Dominique", "Guérin", here),
        customer("couple", "", "Marchand", here),
        customer("maitre", "Hélène", "d’Arbois", here),
        customer("doctor", "Leïla", "Benali", here),
        # Homonyms: two people, one name.
        customer("mr", "Pierre", "Martin", at_home("3 rue Kervégan", NANTES),
                 Phone("06 70 10 20 30", "mobile"), birth_date="1961-03-02"),
        customer("mr", "Pierre", "Martin", at_home("51 rue de Brest", ("35000", "Rennes")),
                 Phone("06 71 99 88 77", "mobile"), birth_date="1988-11-21"),
        # Names from elsewhere must print, not become boxes.
        customer("mr", "Łukasz", "Wiśniewski", here),
        customer("mrs", "Ελένη", "Παπαδοπούλου", here),
    ]  # fmt: skip


def _refusals(today: date) -> list[ContactDraft]:
    said_on = (today - timedelta(days=40)).isoformat()
    by_post = "« Merci de ne plus m’envoyer de publicité par la poste. »"
    by_any = "« Retirez-moi de vos fichiers. »"
    return [
        customer("mrs", "Jeanne", "Prévost",
                 replace(at_home("2 rue Alsace-Lorraine", REZE), state="dead",
                         dead_reason="unknown")),
        customer("mr", "Bruno", "Maillard", at_home("19 rue Jean Fraix", REZE),
                 Consent("objection", "post", said_on, by_post, "téléphone")),
        customer("mrs", "Solène", "Riou", at_home("30 rue de la Commune", REZE),
                 Consent("objection", "all", said_on, by_any, "e-mail")),
        customer("mr", "Hervé", "Jaouen", at_home("4 place du Pays de Retz", REZE),
                 ended="deceased"),
    ]  # fmt: skip
