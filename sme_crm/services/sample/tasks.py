"""The tasks of the sample business: late ones, those of today and the weeks to come, done ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from sme_crm.domain.task import HIGH, LOW, NORMAL, TaskDraft
from sme_crm.services.sample.people import Drawer
from sme_crm.services.tasks.task_rows import insert_tasks
from sme_crm.store.unit_of_work import UnitOfWork

# Kind, subject, time, priority, notes.
_WITH_CONTACT: Final = (
    ("call", "Rappeler au sujet du devis des fenêtres", "14:00", HIGH, "Attend un prix avec pose."),
    ("quote", "Envoyer le devis de la véranda", "", HIGH, "Chêne ou aluminium, les deux."),
    ("call", "Prendre des nouvelles du chantier", "", NORMAL, ""),
    ("visit", "Prendre les mesures de l’escalier", "09:30", NORMAL, "Code de l’immeuble : 47B12."),
    ("email", "Envoyer les photos des portes d’entrée", "", NORMAL, ""),
    ("letter", "Écrire pour le salon de l’habitat", "", LOW, ""),
    ("call", "Relancer le devis du dressing", "11:00", NORMAL, "Hésitait sur les portes."),
    ("visit", "Montrer les échantillons de bois", "16:00", NORMAL, ""),
    ("call", "Confirmer la date de livraison", "", HIGH, ""),
    ("email", "Répondre à la question sur les volets", "", NORMAL, ""),
    ("quote", "Chiffrer le bardage de la maison", "", NORMAL, "Façade sud seulement, 42 m²."),
    ("call", "Remercier pour la recommandation", "", LOW, ""),
    ("visit", "Réception des travaux de la cuisine", "10:00", NORMAL, ""),
    ("letter", "Envoyer l’attestation pour le crédit d’impôt", "", NORMAL, ""),
)  # fmt: skip
_DAYS: Final = (-9, -6, -4, -3, -1, 0, 0, 0, 0, 1, 1, 2, 3, 3, 4, 5, 6, 7, 8, 9, 11, 13, 16, 20,
                24, 30, 38, 47, None, None, None)  # fmt: skip
_OWN: Final = (
    ("Faire le point sur les devis en attente", 0, "FREQ=WEEKLY", "08:30"),
    ("Déclarer la TVA", 12, "FREQ=MONTHLY", ""),
    ("Copier la sauvegarde sur la clé USB", 4, "FREQ=WEEKLY", ""),
    ("Réviser la dégauchisseuse", 26, "FREQ=MONTHLY;INTERVAL=6", ""),
)
_OUTCOMES: Final = ("Joint", "Message laissé", "Devis envoyé", "Rencontré", "C’est fait")


def add_tasks(work: UnitOfWork, drawer: Drawer, ids: Sequence[int], staff: Sequence[int]) -> None:
    """Add open tasks around the present day, and done ones with their lines in the history."""
    draw = drawer.random
    drafts = [
        replace(
            _draft(drawer, number, ids, staff),
            due_date=None if apart is None else _day(drawer, apart),
            due_time="" if apart is None else _WITH_CONTACT[number % len(_WITH_CONTACT)][2],
        )
        for number, apart in enumerate(_DAYS)
    ]
    drafts += [
        TaskDraft(
            subject, due_date=_day(drawer, apart), due_time=time, recurrence=rule,
            responsible_id=staff[0],
        )
        for subject, apart, rule, time in _OWN
    ]  # fmt: skip
    made = insert_tasks(work, drafts)
    # Put off once already.
    for task_id, apart in ((made[5], -3), (made[9], -8), (made[12], -2)):
        work.update("task", task_id, {"planned_date": _day(drawer, apart)})
    work.update("task", made[10], {"status": "waiting"})
    done = [
        replace(_draft(drawer, number, ids, staff), due_date=_day(drawer, -draw.randrange(3, 90)))
        for number in range(12)
    ]
    for task_id, draft in zip(insert_tasks(work, done), done, strict=True):
        _close(work, drawer, task_id, draft)


def _draft(drawer: Drawer, number: int, ids: Sequence[int], staff: Sequence[int]) -> TaskDraft:
    kind, subject, _, priority, notes = _WITH_CONTACT[number % len(_WITH_CONTACT)]
    return TaskDraft(
        subject,
        kind=kind,
        notes=notes,
        priority=priority,
        responsible_id=staff[number % 3] if number % 3 < len(staff) else None,
        contact_ids=(drawer.random.choice(ids),),
    )


def _close(work: UnitOfWork, drawer: Drawer, task_id: int, draft: TaskDraft) -> None:
    closed_at = f"{draft.due_date}T{drawer.random.randrange(8, 17):02d}:15:00Z"
    outcome = drawer.random.choice(_OUTCOMES)
    work.update("task", task_id, {"status": "done", "closed_at": closed_at, "outcome": outcome})
    kind = draft.kind if draft.kind != "quote" else "other"
    work.insert(
        "history",
        {
            "contact_id": draft.contact_ids[0],
            "kind": kind,
            "at": closed_at,
            "staff_id": draft.responsible_id,
            "direction": "out",
            "outcome": outcome,
            "subject": draft.subject,
            "link_kind": "task",
            "link_id": task_id,
        },
    )


def _day(drawer: Drawer, apart: int) -> str:
    return (drawer.today + timedelta(days=apart)).isoformat()
