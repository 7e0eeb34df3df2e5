"""What makes a morning of the sample business: birthdays, calls of the last days."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Final

from sme_crm.services.sample.people import Drawer
from sme_crm.store.unit_of_work import UnitOfWork

# Leap years: a birthday may fall on 29 February. Days from the present one.
_BIRTHDAYS: Final = ((1968, 0), (1984, 0), (1976, 3), (1992, 12))
# Days ago, time, direction, seconds, result, outcome, subject, words.
_CALLS: Final = (
    (1, "16:40", "in", 210, "reached", "Joint", "Demande de rendez-vous",
     "Veut voir l’atelier avant de choisir le bois."),
    (1, "11:05", "out", 25, "voicemail", "Message laissé", "Relance du devis", ""),
    (2, "09:20", "out", 480, "reached", "Joint", "Suivi du chantier",
     "Très content de la pose. Recommandera la maison à son frère."),
    (3, "14:15", "out", 12, "no_answer", "Pas de réponse", "Relance du devis", ""),
    (4, "17:30", "in", 95, "call_back", "À rappeler", "Question sur les volets",
     "Préfère le soir après 18 h."),
)  # fmt: skip


def add_mornings(work: UnitOfWork, drawer: Drawer, staff_id: int) -> None:
    """Add birthdays around the present day and calls of the days before it."""
    people = [
        row[0]
        for row in work.connection.execute(
            "SELECT id FROM contact WHERE kind = 'individual' AND status = 'client' AND ended = ''"
            " AND birth_date IS NOT NULL ORDER BY id LIMIT ?",
            (len(_BIRTHDAYS) + len(_CALLS),),
        ).fetchall()
    ]
    for contact_id, (year, apart) in zip(people, _BIRTHDAYS, strict=False):
        day = drawer.today + timedelta(days=apart)
        work.update("contact", contact_id, {"birth_date": f"{year}-{day:%m-%d}"})
    called = people[len(_BIRTHDAYS) :]
    for contact_id, call in zip(called, _CALLS, strict=False):
        _add_call(work, drawer, contact_id, staff_id, call)


def _add_call(
    work: UnitOfWork,
    drawer: Drawer,
    contact_id: int,
    staff_id: int,
    call: tuple[int, str, str, int, str, str, str, str],
) -> None:
    ago, clock, direction, seconds, result, outcome, subject, words = call
    details = {"result": result, "seconds": seconds, "minutes": -(-seconds // 60)}
    work.insert(
        "history",
        {
            "contact_id": contact_id,
            "kind": "call",
            "at": f"{(drawer.today - timedelta(days=ago)).isoformat()}T{clock}:00Z",
            "staff_id": staff_id,
            "direction": direction,
            "channel": "phone",
            "outcome": outcome,
            "subject": subject,
            "text": words,
            "details": json.dumps(details),
        },
    )
