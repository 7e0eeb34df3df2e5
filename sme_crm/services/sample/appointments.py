"""The agenda of the sample business: two weeks around its day, and what comes back each week."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Final

from sme_crm.services.agenda import writing
from sme_crm.services.sample.people import Drawer
from sme_crm.store.unit_of_work import UnitOfWork

_ZONE: Final = "Europe/Paris"
_CATEGORIES: Final = (
    ("Rendez-vous clients", "teal"),
    ("Chantiers", "orange"),
    ("Atelier", "green"),
    ("Salons et relances", "violet"),
    ("Personnel", "pink"),
)
# Weeks from this one, day of the week, start, minutes, subject, place, category, with somebody.
_APPOINTMENTS: Final = (
    (-1, 0, "10:00", 90, "Relevé de cotes, escalier", "Rezé", 0, True),
    (-1, 1, "14:00", 60, "Signature du devis, fenêtres", "Atelier", 0, True),
    (-1, 2, "08:30", 210, "Pose de cuisine", "Saint-Herblain", 1, True),
    (-1, 3, "11:00", 45, "Appel fournisseur, chêne", "", 2, False),
    (-1, 4, "15:00", 60, "Réception de chantier", "Nantes", 1, True),
    (0, 0, "09:00", 90, "Relevé de cotes, verrière", "Vertou", 0, True),
    (0, 0, "11:00", 90, "Présentation du projet de dressing", "Showroom", 0, True),
    (0, 0, "14:00", 60, "Rappeler les prospects du salon", "", 3, False),
    (0, 1, "08:30", 90, "Visite de chantier", "Orvault", 1, True),
    (0, 1, "09:30", 90, "Préparation du devis, agencement de bureaux", "", 2, False),
    (0, 1, "13:30", 30, "Relance, devis en attente", "", 3, True),
    (0, 1, "16:00", 90, "Formation à la sécurité", "Atelier", 2, False),
    (0, 2, "09:00", 120, "Négociation, menuiseries extérieures", "Nantes", 0, True),
    (0, 2, "10:00", 60, "Livraison de panneaux", "Atelier", 2, False),
    (0, 2, "10:15", 90, "Entretien d’embauche, apprenti", "Bureau", 4, False),
    (0, 2, "14:00", 120, "Préparer le stand du salon", "Parc des expositions", 3, False),
    (0, 3, "10:00", 120, "Pose de volets", "Bouguenais", 1, True),
    (0, 3, "14:30", 60, "Choix des essences avec le client", "Showroom", 0, True),
    (0, 4, "09:00", 180, "Chantier, terrasse en pin", "Sautron", 1, True),
    (0, 4, "14:00", 90, "Métré, portes intérieures", "Carquefou", 0, True),
    (0, 4, "16:00", 30, "Dentiste", "", 4, False),
    (1, 0, "10:00", 60, "Rendez-vous avec l’architecte", "Nantes", 0, True),
    (1, 1, "08:00", 240, "Pose d’escalier", "Rezé", 1, True),
    (1, 2, "11:00", 60, "Devis, bibliothèque sur mesure", "La Chapelle-sur-Erdre", 0, True),
    (1, 3, "09:30", 150, "Réception de chantier, bureaux", "Saint-Herblain", 1, True),
    (1, 4, "15:00", 60, "Bilan du mois avec la comptable", "Bureau", 2, False),
)
# Weeks from this one, first and last day of the week, subject, category.
_DAYS: Final = (
    (0, 1, 2, "Mathieu en congé", 4),
    (1, 3, 4, "Salon de l’Habitat", 3),
)
# Day of the week, start, minutes, subject, place, category; every week since long ago.
_WEEKLY: Final = ((0, "08:00", 30, "Point d’équipe", "Atelier", 2),)


def fill_agenda(
    work: UnitOfWork, drawer: Drawer, contacts: Sequence[int], staff: Sequence[int]
) -> None:
    """Write categories and appointments around the day of the sample."""
    categories = [
        work.insert("appointment_category", {"name": name, "color": color, "position": position})
        for position, (name, color) in enumerate(_CATEGORIES, 1)
    ]
    monday = drawer.today - timedelta(days=drawer.today.weekday())
    met = drawer.random.sample(list(contacts), len(_APPOINTMENTS))
    for nth, (weeks, day, clock, minutes, subject, place, category, people) in enumerate(
        _APPOINTMENTS
    ):
        values: dict[str, object] = {
            **_times(monday + timedelta(weeks=weeks, days=day), clock, minutes),
            "subject": subject,
            "location": place,
            "category_id": categories[category],
            "responsible_id": staff[nth % len(staff)],
            "contact_ids": (met[nth],) if people else (),
            "alarms": (30,) if people else (),
        }
        writing.insert(work, values)
    for weeks, first, last, subject, category in _DAYS:
        begins = monday + timedelta(weeks=weeks, days=first)
        ends = monday + timedelta(weeks=weeks, days=last + 1)
        values = {"subject": subject, "starts": begins.isoformat(), "ends": ends.isoformat()}
        writing.insert(work, {**values, "category_id": categories[category]})
    for day, clock, minutes, subject, place, category in _WEEKLY:
        begun = monday - timedelta(weeks=26) + timedelta(days=day)
        values = {**_times(begun, clock, minutes), "subject": subject, "location": place}
        values |= {"category_id": categories[category], "recurrence": "FREQ=WEEKLY"}
        writing.insert(work, values)


def _times(day: date, clock: str, minutes: int) -> dict[str, object]:
    start = datetime.combine(day, time.fromisoformat(clock))
    end = start + timedelta(minutes=minutes)
    return {
        "starts": start.isoformat(timespec="minutes"),
        "ends": end.isoformat(timespec="minutes"),
        "time_zone": _ZONE,
    }
