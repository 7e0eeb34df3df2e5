"""Reads sets with known truth into Records, as the import of the product maps their columns."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sme_crm.domain.duplicates.records import Place, Records
from sme_crm.domain.names import read_civility

_TRUTH = ("truth", "cluster")
_GIVEN = ("given_name", "first_name", "prenom")
_FAMILY = ("surname", "family_name", "last_name", "nom", "name_full")
_FIRM = ("societe", "company", "organization")
_STREET = ("adresse", "address_1", "street", "address", "addr")
_CODE = ("postcode", "cp", "zip", "postal_code")
_TOWN = ("suburb", "ville", "city", "town")
_BIRTH = ("date_of_birth", "dob", "birth_date")
_PHONES = ("telephone", "mobile", "phone")


@dataclass(frozen=True, slots=True)
class TruthSet:
    """Records and, for each, what it truly is: records of one number are one contact."""

    records: Records
    truth: list[str]


def read_truth_set(path: Path, without: Sequence[str] = ()) -> TruthSet:
    """The set in a CSV file; `without`: columns left out."""
    with path.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        for name in without:
            row.pop(name, None)
    return records_of(rows)


def records_of(rows: list[dict[str, str]]) -> TruthSet:
    """Records of rows by the names of their columns."""
    truth = [_first(row, _TRUTH) for row in rows]
    given = [_first(row, _GIVEN) for row in rows]
    family = [_first(row, _FAMILY) for row in rows]
    firm = [_first(row, _FIRM) for row in rows]
    records = Records(
        ids=list(range(1, len(rows) + 1)),
        company=[bool(f) and not (g or n) for g, n, f in zip(given, family, firm, strict=True)],
        civility=[read_civility(row.get("civilite", "")) for row in rows],
        given_name=given,
        family_name=family,
        organization=firm,
        birth_date=[_iso(_first(row, _BIRTH)) for row in rows],
        phones=[tuple(filter(None, (row.get(name, "") for name in _PHONES))) for row in rows],
        emails=[tuple(filter(None, (row.get("email", "").lower(),))) for row in rows],
        addresses=[_addresses(row) for row in rows],
        identifiers={
            name: [row.get(name, "") for row in rows] for name in ("soc_sec_id",) if name in rows[0]
        },
    )
    return TruthSet(records, truth)


def _first(row: dict[str, str], names: Sequence[str]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _iso(text: str) -> str:
    return re.sub(r"^(\d{4})(\d\d)(\d\d)$", r"\1-\2-\3", text)


def _addresses(row: dict[str, str]) -> tuple[Place, ...]:
    place = Place(
        complement=row.get("address_2", ""),
        street=" ".join(filter(None, (row.get("street_number", ""), _first(row, _STREET)))),
        postal_code=_first(row, _CODE),
        locality=_first(row, _TOWN),
    )
    return (place,) if any(place) else ()
