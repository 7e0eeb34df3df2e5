"""A base of made-up people to search in: enough of them that frequencies mean something."""

from __future__ import annotations

import random
from dataclasses import fields
from typing import Any

from sme_crm.domain.duplicates.records import Pairs, Place, Records

FIRST = ("Jean", "Marie", "Pierre", "Sophie", "Luc", "Claire", "Paul", "Anne", "Marc", "Julie")
LAST = (
    "Martin", "Bernard", "Dubois", "Moreau", "Laurent", "Girard", "Fontaine", "Chevalier",
    "Lambert", "Rousseau", "Blanchard", "Guerin", "Perrot", "Barbier", "Renaud", "Colin",
)  # fmt: skip


def person(given: str = "", family: str = "", **more: Any) -> dict[str, Any]:
    """The columns of one person."""
    return {"given_name": given, "family_name": family, **more}


def firm(name: str, **more: Any) -> dict[str, Any]:
    """The columns of one company."""
    return {"company": True, "organization": name, **more}


def at(street: str, code: str = "44000", town: str = "Nantes") -> tuple[Place, ...]:
    """The addresses of a record that has one."""
    return (Place("", street, code, town),)


def records_of(*rows: dict[str, Any], crowd: int = 300) -> Records:
    """These rows first, then a crowd of strangers."""
    chance = random.Random(5)
    strangers = [
        person(
            chance.choice(FIRST),
            f"{chance.choice(LAST)}{chance.choice('aeiou')}{chance.choice('bdfglmnprst')}{number}",
            phones=(f"336{chance.randrange(10**8):08d}",),
            emails=(f"x{number}@crowd.example",),
            addresses=at(f"{number} rue {chance.choice(LAST)}", f"{chance.randrange(1000, 9999)}0"),
            birth_date=f"{chance.randrange(1940, 2000)}-0{chance.randrange(1, 9)}-1{number % 10}",
        )
        for number in range(crowd)
    ]
    every = [*rows, *strangers]
    columns: dict[str, Any] = {"ids": list(range(1, len(every) + 1))}
    nothing = {"company": False, "phones": (), "emails": (), "addresses": ()}
    for each in fields(Records):
        if each.name not in ("ids", "identifiers") and any(each.name in row for row in every):
            columns[each.name] = [row.get(each.name, nothing.get(each.name, "")) for row in every]
    labels = {label for row in every for label in row.get("identifiers", {})}
    columns["identifiers"] = {
        label: [row.get("identifiers", {}).get(label, "") for row in every] for label in labels
    }
    return Records(**columns)


def probability(pairs: Pairs, left: int, right: int) -> float:
    """What the search says of one pair, 0 when it says nothing."""
    wanted = (pairs.left == min(left, right)) & (pairs.right == max(left, right))
    return float(pairs.probability[wanted].max(initial=0.0))


def reasons(pairs: Pairs, left: int, right: int) -> int:
    """The reasons it tells for one pair."""
    wanted = (pairs.left == min(left, right)) & (pairs.right == max(left, right))
    return int(pairs.reasons[wanted].max(initial=0))
