"""The campaigns of the sample business: one closed with all that came of it, one running, an idea.

The closed one wrote to prospects, those of a bought address file among them, with two headlines
and a control group; what follows is the same each time.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from sme_crm.domain.campaigns.channels import GUIDE, find_channel
from sme_crm.domain.campaigns.standing import PROSPECT
from sme_crm.domain.sales.money import ONE
from sme_crm.domain.segments.pareto import abc_class, abc_cuts
from sme_crm.domain.segments.rfm import RfmCuts, quintile_cuts, segment_of
from sme_crm.services.letters.answer_codes import code_of
from sme_crm.services.sample.people import SEED, Drawer
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.order_import import customers_of, insert_orders
from sme_crm.store.queries.segments import read_sums_until
from sme_crm.store.unit_of_work import UnitOfWork

FAIR: Final = "Salon de l’Habitat 2026"
CUSTOMERS: Final = "Clients de Loire-Atlantique"
"""Groups the campaigns aim at."""
_AGO: Final = 118
"""Days since the closed campaign was posted."""
_CALLED_AFTER: Final = 21
_CALLED: Final = 30
_LOT: Final = 60
_CLOSED: Final = {
    "name": "Fenêtres sans courant d’air",
    "kind": "prospecting",
    "state": "closed",
    "description": "Une lettre aux prospects de Loire-Atlantique, puis un appel à une partie"
    " d’entre eux.",
    "objective": "Vendre la pose de fenêtres à cinq nouveaux clients.",
    "benefits": "Moins de bruit, moins de chauffage, un crédit d’impôt expliqué par un artisan.",
    "offer": "Le relevé de cotes et l’étude offerts jusqu’à la fin du mois.",
    "answer_ways": "phone,reply_card",
    "window_days": 60,
    "price": 240_000,
    "margin_rate": 4_000,
    "answer_rate": 600,
    "sale_rate": 250,
    "hourly_cost": 3_500,
    "seed": 20_260_301,
    "strata": "kind",
    "lessons": "Le titre sur le confort attire plus de demandes que le titre sur le prix.\n"
    "L’appel trois semaines après la lettre n’a rien vendu : le garder pour les devis demandés.\n"
    "Le fichier acheté vend bien mais revient trop souvent : demander le remboursement promis.",
}
# Kind, label, quantity, unit price, what it did cost in the end.
_COSTS: Final = (
    ("creation", "Maquette et texte", 1, 25_000, 25_000),
    ("print", "Lettres en couleur", 170, 35, 6_120),
    ("rental", "Fichier « Propriétaires 44 »", 1, 18_000, 18_000),
    ("time", "Mise sous pli, quatre heures", 4, 3_500, 17_500),
)
_CELLS: Final = (
    ("Titre sur le prix", "Le titre : le prix", 4_000, False),
    ("Titre sur le confort", "Le titre : le confort", 4_000, False),
    ("Groupe témoin", "", 2_000, True),
)
# Days after the posting, kind, how, by which cell (its place).
_ANSWERS: Final = (
    (3, "interest", "phone", 1), (4, "quote", "phone", 1), (5, "order", "phone", 1),
    (6, "appointment", "phone", 1), (7, "refusal", "phone", 0), (8, "quote", "reply_card", 0),
    (11, "order", "phone", 0), (16, "order", "reply_card", 1), (19, "refusal", "phone", 1),
    (26, "interest", "phone", 0), (31, "order", "phone", 1),
)  # fmt: skip
_BY_WINDOW: Final = (38, 52)
"""Days after the posting of orders that bore no code."""
_CONTROL_ORDER: Final = 33
"""Days after it of the one order of the control group."""
# Days after the posting, reason, whether its address was mended since, of the bought file.
_RETURNED: Final = (
    (6, "addressing", True, False), (7, "unknown", False, True), (7, "unknown", False, True),
    (8, "unclaimed", False, False), (9, "unknown", False, True), (12, "refused", False, False),
    (15, "addressing", False, True), (21, "unclaimed", False, True),
)  # fmt: skip
# Reference, description, quantity, amount, margin of what was ordered, in turn; the mean order of
# the campaign and its margin rate come out even.
_SOLD: Final = (
    ("FEN-CH", "Fenêtre chêne double vitrage", 4, 258_000, 102_000),
    ("FEN-MX", "Fenêtre mixte bois-alu triple vitrage", 2, 184_000, 69_000),
    ("FEN-CH", "Fenêtre chêne double vitrage", 3, 193_500, 73_011),
    ("BARD", "Bardage en mélèze", 22, 173_800, 72_996),
)
_RUNNING_AGO: Final = 18
_RUNNING: Final = {
    "name": "Entretien avant l’hiver",
    "kind": "loyalty",
    "state": "running",
    "description": "Une lettre aux clients avant les premiers froids.",
    "objective": "Placer vingt contrats d’entretien.",
    "benefits": "Des fenêtres et des portes qui ferment, réglées par ceux qui les ont posées.",
    "offer": "Le réglage offert pour tout contrat d’entretien annuel.",
    "answer_ways": "phone",
    "window_days": 45,
    "price": 24_000,
    "margin_rate": 6_500,
    "answer_rate": 800,
    "sale_rate": 500,
    "seed": 20_261_104,
}
_IDEA: Final = {
    "name": "Invitation au Salon de l’Habitat",
    "kind": "event",
    "description": "Inviter ceux qui ont un projet sur le stand, avec une heure réservée.",
    "objective": "Trente rendez-vous pris avant le salon.",
    "price": 180_000,
    "margin_rate": 4_000,
    "answer_rate": 1_000,
    "sale_rate": 200,
}


@dataclass(frozen=True, slots=True)
class _Sent:
    """A campaign with its letter that went out, and whom it reached."""

    id: int
    wave: int
    mailing: int
    day: date
    reached: Sequence[int]
    cell_of: Mapping[int, int]
    customer_of: Mapping[int, int]


def add_campaigns(
    work: UnitOfWork, drawer: Drawer, staff: Sequence[int], products: Mapping[str, int]
) -> None:
    """A closed campaign, a running one and an idea."""
    draw = random.Random(SEED + 17)  # its own, so that what was drawn before stays
    _add_closed(work, drawer.today, staff[0], products, draw)
    _add_running(work, drawer.today, staff[0], draw)
    idea = _insert_campaign(work, _IDEA, staff[0], drawer.today + timedelta(days=40))
    _aim_at(work, idea, FAIR)
    _insert_wave(work, idea, "Invitation", "letter", drawer.today + timedelta(days=40))


def _add_closed(
    work: UnitOfWork,
    today: date,
    staff: int,
    products: Mapping[str, int],
    draw: random.Random,
) -> None:
    day = today - timedelta(days=_AGO)
    campaign = _insert_campaign(work, _CLOSED, staff, day, day + timedelta(days=75))
    people = _with_address(work, "prospect", new=True)
    lot = _insert_lot(work, people[-_LOT:], day)
    cells = [
        work.insert(
            "campaign_cell",
            {"campaign_id": campaign, "name": name, "parameter": differs, "share": share,
             "is_control": int(is_control), "position": place},
        )
        for place, (name, differs, share, is_control) in enumerate(_CELLS, 1)
    ]  # fmt: skip
    drawn = _drawn(people, cells, draw)
    sent = _send(work, campaign, "Lettre", day, people, drawn, {cells[2]}, lot)
    for place, (kind, label, quantity, unit_price, actual) in enumerate(_COSTS, 1):
        work.insert(
            "campaign_cost",
            {"campaign_id": campaign, "wave_id": sent.wave, "kind": kind, "label": label,
             "quantity": quantity * ONE, "unit_price": unit_price, "actual": actual,
             "position": place},
        )  # fmt: skip
    silent, sold = _note_answers(work, sent, cells, products, draw)
    calls = _insert_wave(work, campaign, "Appels", "phone", day + timedelta(days=_CALLED_AFTER))
    _insert_recipients(
        work, campaign, calls, silent[:_CALLED], sent, day + timedelta(days=_CALLED_AFTER), "phone"
    )
    control = next(contact for contact in people if drawn[contact] == cells[2])
    _insert_order(work, sent, control, _CONTROL_ORDER, sold, products, coded=False)
    _note_returned(work, sent, people[-_LOT:], lot)


def _add_running(work: UnitOfWork, today: date, staff: int, draw: random.Random) -> None:
    day = today - timedelta(days=_RUNNING_AGO)
    campaign = _insert_campaign(work, _RUNNING, staff, day, today + timedelta(days=30))
    _aim_at(work, campaign, CUSTOMERS)
    people = _with_address(work, "client")
    control = work.insert(
        "campaign_cell",
        {"campaign_id": campaign, "name": "Groupe témoin", "share": 2_500, "is_control": 1},
    )
    kept = dict.fromkeys(draw.sample(people, len(people) // 4), control)
    sent = _send(work, campaign, "Lettre", day, people, kept, {control}, None)
    for nth, (after, kind) in enumerate(
        ((3, "interest"), (4, "quote"), (6, "interest"), (9, "appointment"), (14, "interest"))
    ):
        _insert_answer(work, sent, sent.reached[nth * 7], after, kind, "phone", None)


def _aim_at(work: UnitOfWork, campaign: int, group: str) -> None:
    """Take a group of the sample into the target of a campaign."""
    found = work.connection.execute(
        "SELECT id FROM contact_group WHERE name = ?", (group,)
    ).fetchone()
    work.insert("campaign_group", {"campaign_id": campaign, "group_id": found[0], "side": "in"})


def _drawn(people: Sequence[int], cells: Sequence[int], draw: random.Random) -> dict[int, int]:
    """The cell of each: as many as the share of the cell says, in a drawn order."""
    order = list(people)
    draw.shuffle(order)
    ends, reached = [], 0
    for _name, _differs, share, _control in _CELLS:
        reached += share
        ends.append(len(order) * reached // 10_000)
    return {
        contact: next(cell for cell, end in zip(cells, ends, strict=True) if place < end)
        for place, contact in enumerate(order)
    }


def _send(
    work: UnitOfWork,
    campaign: int,
    name: str,
    day: date,
    people: Sequence[int],
    cell_of: Mapping[int, int],
    controls: set[int],
    lot: int | None,
) -> _Sent:
    """A letter to all but the control group, with a number for its codes."""
    row = work.connection.execute("SELECT coalesce(max(mailing), 0) FROM campaign_wave").fetchone()
    wave = _insert_wave(work, campaign, name, "letter", day, mailing=row[0] + 1)
    customer_of = customers_of(work.connection, people)
    reached = [contact for contact in people if cell_of.get(contact) not in controls]
    sent = _Sent(campaign, wave, row[0] + 1, day, reached, cell_of, customer_of)
    _insert_recipients(work, campaign, wave, people, sent, day, "letter", controls, lot)
    return sent


def _insert_recipients(
    work: UnitOfWork,
    campaign: int,
    wave: int,
    people: Sequence[int],
    sent: _Sent,
    day: date,
    channel: str,
    controls: set[int] | None = None,
    lot: int | None = None,
) -> None:
    stood = _standings_before(work.connection, day)
    of_lot = {
        row[0] for row in work.connection.execute("SELECT id FROM contact WHERE lot_id = ?", (lot,))
    }
    for contact in people:
        cell = sent.cell_of.get(contact)
        segment, weight = stood.get(sent.customer_of[contact], (PROSPECT, PROSPECT))
        work.insert(
            "campaign_recipient",
            {
                "campaign_id": campaign,
                "wave_id": wave,
                "contact_id": contact,
                "customer_id": sent.customer_of[contact],
                "cell_id": cell,
                "lot_id": lot if contact in of_lot else None,
                "channel": channel,
                "sent_day": "" if cell in (controls or ()) else day.isoformat(),
                "segment": segment,
                "weight": weight,
            },
        )


def _standings_before(connection: DriverConnection, day: date) -> dict[int, tuple[str, str]]:
    """Segment and weight of each customer by what he had bought before a day."""
    rows = connection.execute(
        "SELECT DISTINCT customer_id FROM customer_order WHERE customer_id IS NOT NULL ORDER BY 1"
    ).fetchall()
    day_before = day - timedelta(days=1)
    found = list(read_sums_until(connection, [row[0] for row in rows], day_before))
    cuts = RfmCuts(
        quintile_cuts(sorted(one.last_day for one in found)),
        quintile_cuts(sorted(one.orders for one in found)),
        quintile_cuts(sorted(one.amount for one in found)),
    )
    least = abc_cuts([one.margin for one in found])
    return {
        one.customer_id: (
            segment_of(*cuts.scores(one.last_day, one.orders, one.amount)),
            abc_class(one.margin, *least),
        )
        for one in found
    }


def _note_answers(
    work: UnitOfWork,
    sent: _Sent,
    cells: Sequence[int],
    products: Mapping[str, int],
    draw: random.Random,
) -> tuple[list[int], int]:
    """The answers and the orders; returns who said nothing, and how many ordered."""
    silent = list(sent.reached)
    draw.shuffle(silent)
    sold = 0
    for after, kind, channel, place in _ANSWERS:
        contact = next(one for one in silent if sent.cell_of[one] == cells[place])
        silent.remove(contact)
        order = None
        if kind == "order":
            order = _insert_order(work, sent, contact, after, sold, products, coded=True)
            sold += 1
        _insert_answer(work, sent, contact, after, kind, channel, order)
    for after in _BY_WINDOW:
        _insert_order(work, sent, silent.pop(), after, sold, products, coded=False)
        sold += 1
    return silent, sold


def _insert_answer(
    work: UnitOfWork,
    sent: _Sent,
    contact: int,
    after: int,
    kind: str,
    channel: str,
    order: int | None,
) -> None:
    work.insert(
        "campaign_answer",
        {
            "campaign_id": sent.id,
            "wave_id": sent.wave,
            "contact_id": contact,
            "order_id": order,
            "day": (sent.day + timedelta(days=after)).isoformat(),
            "kind": kind,
            "channel": channel,
            "code": code_of(sent.mailing, contact),
            "created_at": work.now,
        },
    )


def _insert_order(
    work: UnitOfWork,
    sent: _Sent,
    contact: int,
    after: int,
    nth: int,
    products: Mapping[str, int],
    *,
    coded: bool,
) -> int:
    """An order that bears the code of its letter, or none; who orders is a customer now."""
    reference, description, quantity, amount, margin = _SOLD[nth % len(_SOLD)]
    day, number = sent.day + timedelta(days=after), f"FP-{nth + 1:03d}"
    row: tuple[Any, ...] = (
        number, day.isoformat(), sent.customer_of[contact], contact, amount, margin, "product",
        "EUR", str(_CLOSED["name"]), code_of(sent.mailing, contact) if coded else "", f"n:{number}",
    )  # fmt: skip
    line = (0, products[reference], description, quantity * ONE, amount, margin, 0)
    made = insert_orders(work, [row], [line], lambda _count: None)
    work.update("contact", contact, {"status": "client"})
    return made[0]


def _note_returned(work: UnitOfWork, sent: _Sent, of_lot: Sequence[int], lot: int) -> None:
    bought = set(of_lot)
    theirs = [one for one in sent.reached if one in bought]
    own = [one for one in sent.reached if one not in bought]
    for nth, (after, reason, mended, from_lot) in enumerate(_RETURNED):
        contact = (theirs if from_lot else own)[nth * 3 + 2]
        address = work.connection.execute(
            "SELECT id, street, postal_code, locality FROM address WHERE contact_id = ?"
            " ORDER BY position, id LIMIT 1",
            (contact,),
        ).fetchone()
        day = sent.day + timedelta(days=after)
        work.insert(
            "returned_mail",
            {
                "contact_id": contact,
                "address_id": address[0],
                "address": ", ".join(filter(None, address[1:])),
                "campaign_id": sent.id,
                "wave_id": sent.wave,
                "lot_id": lot if from_lot else None,
                "day": day.isoformat(),
                "reason": reason,
                "corrected_day": (day + timedelta(days=9)).isoformat() if mended else None,
            },
        )
        if not mended:
            work.update("address", address[0], {"state": "dead", "dead_reason": reason})


def _insert_lot(work: UnitOfWork, people: Sequence[int], day: date) -> int:
    """The bought file some of the prospects came in; its supplier guarantees 5 % of returns."""
    lot = work.insert(
        "lot",
        {
            "name": "Propriétaires 44", "supplier": "Adresses de l’Ouest", "kind": "compilation",
            "mode": "bought", "price_cents": 18_000, "addresses": len(people),
            "received_on": (day - timedelta(days=20)).isoformat(), "guaranteed_rate": 0.05,
            "informed_on": day.isoformat(),
        },
    )  # fmt: skip
    for contact in people:
        work.update("contact", contact, {"lot_id": lot})
    return lot


def _insert_campaign(
    work: UnitOfWork,
    values: Mapping[str, object],
    staff: int,
    first: date,
    last: date | None = None,
) -> int:
    return work.insert(
        "campaign",
        {
            "responsible_id": staff,
            "start_day": first.isoformat(),
            "end_day": last.isoformat() if last else "",
            "created_at": work.now,
            "updated_at": work.now,
            **values,
        },
    )


def _insert_wave(
    work: UnitOfWork, campaign: int, name: str, channel: str, day: date, mailing: int = 0
) -> int:
    """A wave at what its channel usually costs; it is sent where its day is past."""
    is_sent = mailing > 0 or channel == "phone"
    return work.insert(
        "campaign_wave",
        {
            "campaign_id": campaign,
            "name": name,
            "channel": channel,
            "day": day.isoformat(),
            "state": "sent" if is_sent else "planned",
            "sent_day": day.isoformat() if is_sent else "",
            "mailing": mailing,
            "unit_cost": find_channel(channel).unit_cost,
            "cost_source": GUIDE,
            "position": 1 if channel == "letter" else 2,
        },
    )


def _with_address(work: UnitOfWork, status: str, *, new: bool = False) -> list[int]:
    """People of a status with a living address, one of each company, by id.

    `new`: whose company ordered nothing yet.
    """
    ordered = (
        " AND NOT EXISTS (SELECT 1 FROM customer_order o"
        " WHERE o.customer_id IN (c.id, c.organization_id))"
    )
    rows = work.connection.execute(
        "SELECT min(c.id) FROM contact c WHERE c.deleted_at IS NULL AND c.status = ?"
        " AND c.ended = '' AND EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.id"
        " AND a.state <> 'dead' AND a.street <> '' AND a.postal_code <> '')"
        + (ordered if new else "")
        + " GROUP BY coalesce(c.organization_id, c.id) ORDER BY 1",
        (status,),
    ).fetchall()
    return [row[0] for row in rows]
