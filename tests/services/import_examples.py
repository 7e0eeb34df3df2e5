"""Small files whose rows collide in every way, for the properties of imports."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from hypothesis import strategies as st

from sme_crm.services.importing.rules import MATCH_RULES, WINNERS, Decision

HEADER = (
    "Réf", "Nom", "Prénom", "Société", "SIRET", "Fonction", "Adresse", "CP", "Ville", "Tél",
    "Mobile", "Mail", "Site", "Notes", "Groupe", "Taille",
)  # fmt: skip
Row = tuple[str, ...]

_CELLS = (
    st.sampled_from(("", "", "R1", "R2", "R3")),
    st.sampled_from(("", "Durand", "Durant", "Petit", "Anne")),
    st.sampled_from(("", "Anne", "Luc", "Durand")),
    st.sampled_from(("", "", "SARL Blot", "Blot", "BLOT S.A.R.L.", "SAS Blot", "Nova & Fils",
                     "Nova et Fils", "Müller")),
    st.sampled_from(("", "", "", "73282932000074", "73282932000082", "35600000000048")),
    st.sampled_from(("", "Gérante", "Acheteur")),
    st.sampled_from(("", "12 rue Haute", "12 RUE HAUTE", "3 place Neuve")),
    st.sampled_from(("", "44000", "69001")),
    st.sampled_from(("", "Nantes", "NANTES", "Lyon")),
    st.sampled_from(("", "", "0240112233", "02 40 11 22 44")),
    st.sampled_from(("", "", "0601020304", "06 01 02 03 05")),
    st.sampled_from(("", "", "a@exemple.fr", "A@exemple.fr", "b@exemple.fr", "info@blot.fr")),
    st.sampled_from(("", "", "www.exemple.fr")),
    st.sampled_from(("", "", "Vue au salon", "Rappeler")),
    st.sampled_from(("", "", "Salon", "Salon, Presse")),
    st.sampled_from(("", "", "1,70", "grande")),
)  # fmt: skip
ROWS = st.lists(st.tuples(*_CELLS), min_size=1, max_size=9)

_WON = ("family_name", "profession", "notes", "siret", "address", "phone", "email", "web_page",
        "employment", "reference", "own")  # fmt: skip
WINNER_MAPS = st.dictionaries(st.sampled_from(_WON), st.sampled_from(tuple(WINNERS))).map(
    lambda found: {
        key: winner
        for key, winner in found.items()
        if winner != "both" or key in ("notes", "address", "phone", "email", "web_page",
                                       "employment")
    }
)  # fmt: skip
ORDERS = st.permutations(tuple(MATCH_RULES)).map(tuple)
RULES = ORDERS.flatmap(lambda rules: st.integers(0, len(rules)).map(lambda count: rules[:count]))
ACTIONS = st.sampled_from(("update", "skip", "new"))
OPTIONS = st.fixed_dictionaries(
    {
        "on_match": ACTIONS,
        "on_possible": ACTIONS,
        "match_rules": RULES,
        "rule_actions": st.dictionaries(st.sampled_from(tuple(MATCH_RULES)), ACTIONS, max_size=2),
        "winners": WINNER_MAPS,
        "decisions": st.dictionaries(
            st.tuples(st.just(0), st.integers(2, 9)),
            st.builds(Decision, ACTIONS, st.one_of(st.none(), st.integers(1, 4))),
            max_size=3,
        ),
    }
)


_NUMBERS = {"Müller": "35600000000048", "": ""}


def without_contradictions(rows: Sequence[Row]) -> list[Row]:
    """The rows with one SIRET and one reference for each contact, and none like two others."""
    company, siret = HEADER.index("Société"), HEADER.index("SIRET")
    mended = []
    for row in rows:
        cells = list(row)
        cells[company] = cells[company].replace("SAS Blot", "SARL Blot")
        number = "" if "Nova" in cells[company] else "73282932000074"
        cells[siret] = cells[siret] and _NUMBERS.get(cells[company], number)
        # A reference is one contact's, and not that of somebody without a name.
        cells[0] = cells[0] and cells[1] and f"R-{cells[1]}-{cells[2]}"
        mended.append(tuple(cells))
    return mended


def write_rows(path: Path, rows: Sequence[Row]) -> Path:
    """The rows as a CSV file with its headings."""
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEADER)
        writer.writerows(rows)
    return path
