"""The products of the sample business, and four years of orders with their seasons."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any, Final

from sme_crm.domain.sales.money import ONE, line_amount, margin_after_cost, margin_at
from sme_crm.services.sample.people import SEED, Drawer
from sme_crm.store.queries.order_import import customers_of, insert_orders
from sme_crm.store.unit_of_work import UnitOfWork

# Reference, name, unit, price, VAT rate, kind of margin, its value (cents or rate).
_Product = tuple[str, str, str, int, int, str, int]
_FAMILIES: Final[tuple[tuple[str, tuple[_Product, ...]], ...]] = (
    ("Menuiserie extérieure", (
        ("FEN-CH", "Fenêtre chêne double vitrage", "u", 64_500, 1_000, "cost", 39_000),
        ("FEN-MX", "Fenêtre mixte bois-alu triple vitrage", "u", 92_000, 550, "cost", 57_500),
        ("PE-STD", "Porte d’entrée en mélèze", "u", 185_000, 1_000, "cost", 112_000),
        ("PE-SEC", "Porte d’entrée blindée, parement chêne", "u", 298_000, 1_000, "cost", 186_000),
        ("VOL-BA", "Volet battant, la paire", "paire", 41_000, 1_000, "rate", 3_800),
        ("BARD", "Bardage en mélèze", "m²", 7_900, 1_000, "rate", 4_200),
        ("TERR", "Terrasse en ipé, posée", "m²", 14_200, 1_000, "rate", 3_500),
    )),
    ("Menuiserie intérieure", (
        ("POR-IN", "Porte intérieure en hêtre", "u", 32_000, 1_000, "cost", 18_500),
        ("POR-CF", "Porte coupe-feu 30 min", "u", 88_000, 2_000, "cost", 61_000),
        ("PARQ", "Parquet massif chêne", "m²", 8_600, 1_000, "cost", 5_400),
        ("ESC-QT", "Escalier quart tournant", "u", 510_000, 1_000, "cost", 318_000),
        ("PLINT", "Plinthe assortie", "m", 1_150, 1_000, "rate", 5_200),
        ("PANAC", "Panneau acoustique", "m²", 9_800, 2_000, "cost", 5_500),
    )),
    ("Agencement", (
        ("RAY-HE", "Rayonnage en hêtre", "m", 31_000, 2_000, "cost", 17_800),
        ("COMPT", "Comptoir d’accueil", "u", 285_000, 2_000, "cost", 171_000),
        ("TAB-14", "Table de réunion 14 places", "u", 345_000, 2_000, "cost", 190_000),
        ("DRESS", "Dressing sur mesure", "u", 198_000, 1_000, "cost", 117_000),
        ("CUIS", "Cuisine sur mesure", "u", 890_000, 1_000, "cost", 560_000),
        ("VITR", "Vitrine en chêne sur mesure", "u", 420_000, 2_000, "cost", 255_000),
    )),
    ("Services", (
        ("POSE-H", "Pose, l’heure", "h", 5_200, 1_000, "cost", 3_100),
        ("PONC", "Ponçage et huilage", "m²", 2_900, 1_000, "rate", 4_800),
        ("ENTR", "Contrat d’entretien annuel", "an", 24_000, 2_000, "rate", 6_500),
        ("PLAN", "Étude et plans", "forfait", 48_000, 2_000, "rate", 7_000),
    )),
    ("Fournitures", (
        ("HUILE", "Huile dure, 1 l", "u", 3_450, 2_000, "rate", 4_500),
        ("QUINC", "Quincaillerie inox", "lot", 8_900, 2_000, "rate", 4_000),
        ("SERR", "Serrure trois points", "u", 21_500, 2_000, "rate", 3_600),
    )),
)  # fmt: skip
_HIGHER: Final = {"FEN-CH": "FEN-MX", "PE-STD": "PE-SEC", "POR-IN": "POR-CF", "RAY-HE": "VITR"}
_WITH: Final = {
    "FEN-CH": ("VOL-BA", "POSE-H", "QUINC"), "FEN-MX": ("VOL-BA", "POSE-H"),
    "PE-STD": ("SERR", "POSE-H"), "PE-SEC": ("POSE-H",), "BARD": ("POSE-H",),
    "TERR": ("HUILE", "ENTR"), "PARQ": ("PLINT", "PONC", "HUILE"), "ESC-QT": ("PONC", "PLAN"),
    "RAY-HE": ("POSE-H",), "COMPT": ("PLAN", "POSE-H"), "TAB-14": ("HUILE",),
    "CUIS": ("PLAN", "POSE-H"), "DRESS": ("POSE-H", "QUINC"), "VITR": ("PLAN",),
    "POR-IN": ("SERR", "QUINC"),
}  # fmt: skip
_LARGE: Final = ("ESC-QT", "CUIS", "DRESS", "COMPT", "TAB-14", "VITR", "PE-STD", "PE-SEC")
# Out of doors in spring and summer, indoors in autumn; August and January are quiet.
_SEASONS: Final = {
    "Menuiserie extérieure": (2, 4, 9, 12, 13, 12, 9, 3, 9, 7, 4, 2),
    "Menuiserie intérieure": (5, 7, 8, 7, 6, 6, 5, 2, 10, 12, 11, 6),
    "Agencement": (4, 6, 7, 7, 8, 9, 7, 2, 9, 10, 11, 9),
    "Services": (4, 5, 8, 9, 9, 9, 7, 3, 9, 9, 7, 5),
    "Fournitures": (4, 5, 8, 10, 10, 9, 7, 4, 8, 8, 6, 6),
}
_SOURCES: Final = ("", "", "Salon de l’Habitat", "Site internet", "Recommandation", "Atelier")
_YEARS: Final = 4
_BUSY: Final = (0.35, 0.45, 0.8, 0.9, 1, 0.95, 0.7, 0.2, 0.95, 1, 0.9, 0.6)
"""How likely a day of each month is taken when it is drawn."""


def add_products(work: UnitOfWork) -> dict[str, int]:
    """What a joinery sells, with what goes with what; returns the ids by reference."""
    ids: dict[str, int] = {}
    for family, products in _FAMILIES:
        for reference, name, unit, price, vat_rate, kind, value in products:
            ids[reference] = work.insert(
                "product",
                {
                    "reference": reference, "name": name, "family": family, "unit": unit,
                    "price": price, "vat_rate": vat_rate, "margin_kind": kind,
                    "margin_value": value, "created_at": work.now, "updated_at": work.now,
                },
            )  # fmt: skip
    for reference, higher in _HIGHER.items():
        work.update("product", ids[reference], {"higher_id": ids[higher]})
    for reference, others in _WITH.items():
        for position, other in enumerate(others):
            work.insert(
                "product_complement",
                {
                    "product_id": ids[reference],
                    "complement_id": ids[other],
                    "position": position,
                },
            )
    return ids


def add_orders(work: UnitOfWork, drawer: Drawer, products: dict[str, int]) -> None:
    """Four years of orders: few customers buy much, some have stopped, some are new."""
    draw = random.Random(SEED + 11)  # its own, so that what was drawn before stays
    buyers = _buyers(work)
    draw.shuffle(buyers)
    customer_of = customers_of(work.connection, buyers)
    drawn: list[tuple[date, int]] = []
    for nth, contact_id in enumerate(buyers):
        drawn += [(day, contact_id) for day in _days(draw, drawer.today, nth, len(buyers))]
    drawn.sort()
    rows: list[tuple[Any, ...]] = []
    lines: list[tuple[Any, ...]] = []
    count = dict.fromkeys(range(drawer.today.year - _YEARS - 1, drawer.today.year + 1), 0)
    for day, contact_id in drawn:
        count[day.year] += 1
        told = _lines(draw, day)
        amount = sum(line[2] for line in told)
        margin = sum(line[3] for line in told)
        number = f"C{day.year}-{count[day.year]:04d}"
        rows.append(
            (number, day.isoformat(), customer_of[contact_id], contact_id, amount, margin,
             "product", "EUR", draw.choice(_SOURCES), "", f"n:{number}")
        )  # fmt: skip
        for position, (reference, quantity, net, earned) in enumerate(told):
            lines.append(
                (len(rows) - 1, products[reference], _BY_REFERENCE[reference][1],
                 quantity * ONE, net, earned, position)
            )  # fmt: skip
    insert_orders(work, rows, lines, lambda _count: None)


def _buyers(work: UnitOfWork) -> list[int]:
    """Customers and those who were: companies by one of their people, and consumers."""
    rows = work.connection.execute(
        "SELECT min(id) FROM contact WHERE deleted_at IS NULL AND status IN ('client', 'former')"
        " GROUP BY coalesce(organization_id, id) ORDER BY 1"
    ).fetchall()
    return [row[0] for row in rows]


def _days(draw: random.Random, today: date, nth: int, of: int) -> list[date]:
    """When a customer ordered: a few often, most now and then; a fifth has stopped by now."""
    share = nth / of
    a_year = 9.0 if share < 0.08 else 4.0 if share < 0.25 else 1.6 if share < 0.6 else 0.6
    begins = today - timedelta(days=40 + int(_YEARS * 365 * draw.random() ** 0.5))
    ends = today
    if draw.random() < 0.2:
        ends = begins + (today - begins) * draw.uniform(0.2, 0.6)
    span = max(1, (ends - begins).days)
    count = max(1, round(a_year * span / 365 * draw.uniform(0.7, 1.3)))
    return [_season_day(draw, begins, span) for _ in range(count)]


def _season_day(draw: random.Random, begins: date, span: int) -> date:
    """A day of a stretch, more likely one in a busy month."""
    day = begins
    for _ in range(4):
        day = begins + timedelta(days=draw.randrange(span))
        if draw.random() < _BUSY[day.month - 1]:
            break
    return day


def _lines(draw: random.Random, day: date) -> list[tuple[str, int, int, int]]:
    """(reference, quantity, net, margin) of an order of the season, with what goes with it."""
    families = [family for family, _ in _FAMILIES]
    weights = [_SEASONS[family][day.month - 1] for family in families]
    family = draw.choices(families, weights)[0]
    reference = draw.choice([one[0] for one in dict(_FAMILIES)[family]])
    chosen = [reference]
    for other in _WITH.get(reference, ()):
        if draw.random() < 0.45:
            chosen.append(other)
    return [_line(draw, one) for one in chosen]


def _line(draw: random.Random, reference: str) -> tuple[str, int, int, int]:
    _reference, _name, unit, price, _vat, kind, value = _BY_REFERENCE[reference]
    if reference in _LARGE or unit in ("an", "forfait"):
        quantity = 1
    elif unit in ("m²", "m"):
        quantity = draw.randrange(8, 60)
    elif unit == "h":
        quantity = draw.randrange(3, 24)
    else:
        quantity = draw.choice((1, 1, 2, 3, 4, 6))
    discount = draw.choice((0, 0, 0, 300, 500))
    net = line_amount(quantity * ONE, price, discount)
    if kind == "rate":
        return reference, quantity, net, margin_at(net, value)
    return reference, quantity, net, margin_after_cost(net, value, quantity * ONE)


_BY_REFERENCE: Final = {one[0]: one for _, products in _FAMILIES for one in products}
