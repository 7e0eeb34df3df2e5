"""The opportunities and quotes of the sample business, in every state there is."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from sme_crm.domain.sales.chasing import LINK_KIND
from sme_crm.domain.sales.opportunity import Stage
from sme_crm.domain.sales.quote import QuoteLine
from sme_crm.domain.task import TaskDraft
from sme_crm.services.documents import kept_document
from sme_crm.services.sales.quote_rows import sums_of, write_quote_lines
from sme_crm.services.sales.stages import stored_stages
from sme_crm.services.sample.people import SEED, Drawer
from sme_crm.services.tasks.task_rows import insert_tasks
from sme_crm.store.queries.opportunities import customer_of
from sme_crm.store.queries.quotes import read_one
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.sales.quote_printing import QuotePrinting

# Name, what it sells: description, unit, quantity in units, price of one, VAT rate, cost of one.
_Sale = tuple[str, int, int, int, int, str]
_PROJECTS: Final[tuple[tuple[str, tuple[_Sale, ...]], ...]] = (
    ("Vitrine de la boutique", (("Vitrine en chêne sur mesure", 1, 420_000, 2_000, 255_000, "u"),
                                ("Pose et finitions", 12, 5_200, 2_000, 3_100, "h"))),
    ("Fenêtres de l’étage", (("Fenêtre chêne double vitrage", 6, 64_500, 1_000, 39_000, "u"),
                             ("Pose de fenêtre", 6, 18_000, 1_000, 9_500, "u"))),
    ("Agencement du magasin", (("Rayonnages en hêtre", 18, 31_000, 2_000, 17_800, "m"),
                               ("Comptoir d’accueil", 1, 285_000, 2_000, 171_000, "u"))),
    ("Escalier de la mezzanine", (("Escalier quart tournant", 1, 510_000, 1_000, 318_000, "u"),)),
    ("Bardage de la façade", (("Bardage en mélèze", 84, 7_900, 1_000, 4_600, "m²"),
                              ("Échafaudage", 1, 96_000, 1_000, 82_000, "forfait"))),
    ("Portes coupe-feu", (("Porte coupe-feu 30 min", 9, 88_000, 2_000, 61_000, "u"),)),
    ("Salle de réunion", (("Table de réunion 14 places", 1, 345_000, 2_000, 190_000, "u"),
                          ("Panneaux acoustiques", 22, 9_800, 2_000, 5_500, "m²"))),
    ("Terrasse en bois", (("Terrasse en ipé, posée", 46, 14_200, 1_000, 9_300, "m²"),)),
    ("Dressing et placards", (("Dressing sur mesure", 2, 198_000, 1_000, 117_000, "u"),)),
    ("Parquet du rez-de-chaussée", (("Parquet massif chêne", 62, 8_600, 1_000, 5_400, "m²"),
                                    ("Ponçage et huilage", 62, 2_900, 1_000, 1_500, "m²"))),
)  # fmt: skip
# Stage (place), days until it is expected, own probability.
_OPEN: Final = (
    (0, 75, None), (0, 96, None), (0, 130, 2_000), (0, None, None), (1, 40, None), (1, 58, 4_500),
    (1, 24, None), (2, 18, None), (2, 33, None), (2, -6, None), (3, 9, None), (3, 27, 9_000),
)  # fmt: skip
# Days since it was closed, why it was lost ("" won), to whom.
_CLOSED: Final = (
    (12, "", ""), (31, "", ""), (58, "", ""), (20, "Prix", "Atelier Marchand"),
    (44, "Projet abandonné", ""), (70, "Délai", "Menuiserie Riou"),
)  # fmt: skip
# State, days since it was made, since it was sent (None: not yet), days of validity, chased.
_QUOTES: Final = (
    ("draft", 1, None, 30, 0), ("draft", 0, None, 30, 0), ("sent", 9, 8, 30, 0),
    ("sent", 17, 16, 30, 1), ("sent", 8, 7, 30, 0), ("sent", 3, 2, 30, 0), ("sent", 49, 47, 30, 2),
    ("accepted", 40, 38, 30, 1), ("accepted", 75, 73, 30, 0), ("accepted", 21, 20, 30, 0),
    ("refused", 52, 50, 30, 2), ("refused", 90, 88, 30, 1),
)  # fmt: skip
_CHASE_DAYS: Final = (7, 15)
_SOURCES: Final = ("show", "referral", "web", "campaign", "")


@dataclass(slots=True)
class _Maker:
    """What every row needs."""

    work: UnitOfWork
    drawer: Drawer
    people: Sequence[int]
    staff: Sequence[int]
    random: random.Random
    stages: list[Stage]
    printing: QuotePrinting
    made: int = 0

    def day(self, apart: int | None) -> str | None:
        """A day so many days from the present one."""
        return None if apart is None else (self.drawer.today + timedelta(days=apart)).isoformat()


def add_pipeline(
    work: UnitOfWork,
    drawer: Drawer,
    ids: Sequence[int],
    staff: Sequence[int],
    printing: QuotePrinting,
) -> None:
    """Add opportunities at every stage, and quotes: drafts, sent, late, expired, answered.

    The contacts are there with all that follows of them, and the letterhead.
    """
    draw = random.Random(SEED + 7)  # its own, so that what was drawn before stays
    buyers = _buyers(work, ids)
    maker = _Maker(work, drawer, buyers, staff, draw, stored_stages(work, "fr"), printing)
    opened = [stage for stage in maker.stages if stage.kind == "open"]
    waiting = []
    for place, until, own in _OPEN:
        stage = opened[min(place, len(opened) - 1)]
        values = {"expected_day": maker.day(until), "probability": own}
        waiting.append(_opportunity(maker, stage, values))
    closed: dict[str, list[tuple[int, int, int]]] = {}
    for since, reason, competitor in _CLOSED:
        kind = "lost" if reason else "won"
        stage = next(one for one in maker.stages if one.kind == kind)
        values = {
            "closed_day": maker.day(-since), "stage_since": maker.day(-since),
            "expected_day": maker.day(-since), "lost_reason": reason, "competitor": competitor,
        }  # fmt: skip
        closed.setdefault(kind, []).append(_opportunity(maker, stage, values))
    of_state = {
        "draft": waiting[4:6], "sent": waiting[6:12], "accepted": closed["won"],
        "refused": closed["lost"],
    }  # fmt: skip
    for number, quote in enumerate(sorted(_QUOTES, key=lambda one: -one[1]), 1):
        options = of_state[quote[0]]
        opportunity = options.pop(0) if options else None
        _quote(maker, number, quote, opportunity)


def _buyers(work: UnitOfWork, ids: Sequence[int]) -> list[int]:
    """People with an employer, and consumers, who may well buy something."""
    rows = work.connection.execute(
        "SELECT id FROM contact WHERE kind = 'individual' AND deleted_at IS NULL"
        " AND status IN ('client', 'prospect') AND (organization_id IS NOT NULL OR id % 5 = 0)"
        " AND id BETWEEN ? AND ? ORDER BY id",
        (min(ids), max(ids)),
    ).fetchall()
    return [row[0] for row in rows]


def _opportunity(maker: _Maker, stage: Stage, values: Mapping[str, object]) -> tuple[int, int, int]:
    """(its id, who it is with, the number of its project)."""
    project = maker.made % len(_PROJECTS)
    maker.made += 1
    contact = maker.random.choice(maker.people)
    name, sales = _PROJECTS[project]
    amount = sum(quantity * price for _, quantity, price, *_ in sales)
    row: dict[str, object] = {
        "name": name,
        "stage_id": stage.id,
        "customer_id": customer_of(maker.work.connection, contact),
        "amount": amount,
        "source_kind": maker.random.choice(_SOURCES),
        "responsible_id": maker.staff[maker.made % len(maker.staff)],
        "position": maker.made * 1_024,
        "stage_since": maker.day(-maker.random.randrange(2, 40)),
        "created_at": maker.work.now,
        "updated_at": maker.work.now,
    }
    opportunity_id = maker.work.insert("opportunity", {**row, **values})
    maker.work.insert(
        "opportunity_contact", {"opportunity_id": opportunity_id, "contact_id": contact}
    )
    for position, (description, quantity, price, _vat, _cost, _unit) in enumerate(sales):
        line = {
            "opportunity_id": opportunity_id, "description": description,
            "quantity": quantity * 1_000, "unit_price": price, "position": position,
        }  # fmt: skip
        maker.work.insert("opportunity_line", line)
    return opportunity_id, contact, project


def _quote(
    maker: _Maker,
    number: int,
    told: tuple[str, int, int | None, int, int],
    opportunity: tuple[int, int, int] | None,
) -> None:
    state, made, sent, valid, chased = told
    work, contact = maker.work, maker.random.choice(maker.people)
    project = (number * 3) % len(_PROJECTS)
    if opportunity is not None:
        contact, project = opportunity[1], opportunity[2]
    name, sales = _PROJECTS[project]
    lines = tuple(
        QuoteLine(words, quantity=many * 1_000, unit_price=price, vat_rate=vat, unit=unit,
                  unit_cost=cost)
        for words, many, price, vat, cost, unit in sales
    )  # fmt: skip
    discount = 500 if number % 4 == 0 else 0
    decided = state in ("accepted", "refused")
    row = {
        "number": f"D{maker.drawer.today.year}-{number:04}",
        "state": state,
        "contact_id": contact,
        "customer_id": customer_of(work.connection, contact),
        "opportunity_id": None if opportunity is None else opportunity[0],
        "subject": name,
        "recipient": "\n".join(maker.printing.recipient_lines(contact)),
        "day": maker.day(-made),
        "valid_until": maker.day(valid - made),
        "closing": "Acompte de 30 % à la commande, solde à réception de la facture.",
        "discount_rate": discount,
        "sent_day": None if sent is None else maker.day(-sent),
        "decided_day": maker.day(-(sent or 0) + 12) if decided else None,
        "refusal_reason": "Prix" if state == "refused" else "",
        "responsible_id": maker.staff[number % len(maker.staff)],
        "created_at": work.now,
        "updated_at": work.now,
        **sums_of(lines, discount, vat_exempt=False),
    }
    quote_id = work.insert("quote", row)
    write_quote_lines(work, quote_id, lines)
    if sent is not None:
        _keep_as_sent(maker, quote_id)
        _chases(maker, quote_id, row, sent, chased)


def _keep_as_sent(maker: _Maker, quote_id: int) -> None:
    """The very page that went out, as noting a quote as sent keeps it."""
    quote = read_one(maker.work.connection, quote_id)
    assert quote is not None  # it was put in just before
    kept = kept_document(maker.work, f"{quote.number}.pdf", maker.printing.pdf(quote))
    maker.work.update("quote", quote_id, {"sha256": kept["sha256"]})


def _chases(maker: _Maker, quote_id: int, row: dict[str, object], sent: int, chased: int) -> None:
    """The tasks that ask for the answer: done, due, or dropped with the answer."""
    contact = row["contact_id"]
    drafts = [
        TaskDraft(
            f"Relancer le devis {row['number']}", kind="quote",
            due_date=maker.day(after - sent),
            responsible_id=maker.staff[0],
            contact_ids=(contact,) if isinstance(contact, int) else (),
            link_kind=LINK_KIND, link_id=quote_id,
        )
        for after in _CHASE_DAYS
    ]  # fmt: skip
    ids = insert_tasks(maker.work, drafts)
    closed = {"closed_at": maker.work.now, "updated_at": maker.work.now}
    maker.work.update_many("task", ids[:chased], {"status": "done", **closed})
    if row["state"] != "sent":
        maker.work.update_many("task", ids[chased:], {"status": "dropped", **closed})
