"""What a profile looks at of a contact: fields in bands, how far it is, the own fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import floor, log10
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain import geography
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.store.queries.segments import (
    read_contact_values,
    read_own_fields,
    read_own_values,
)

if TYPE_CHECKING:
    from sme_crm.store.driver import DriverConnection

OWN: Final = "own."
"""Begins the keys of own fields; the id of the field follows."""
_COLUMNS: Final = (
    "kind", "sector", "naf", "headcount", "legal_form", "department", "birth_date", "source",
    "profession", "housing", "postal_code", "country",
)  # fmt: skip
_SLICE: Final = 5_000
_SIZES: Final = (2, 5, 9, 19, 49, 249)
_AGES: Final = (24, 34, 44, 54, 64, 74)
_DISTANCES: Final = (5, 10, 20, 50, 100, 200)
_CODED: Final = ("number", "amount", "yes_no", "choice", "choices", "text")
"""Kinds of own fields that have values in common; a date is nearly everybody's own."""

PROFILE_FIELDS: Final[tuple[tuple[str, str], ...]] = (
    ("sector", QT_TRANSLATE_NOOP("Profile", "Sector")),
    ("naf", QT_TRANSLATE_NOOP("Profile", "Activity (division of the NAF code)")),
    ("headcount", QT_TRANSLATE_NOOP("Profile", "Headcount")),
    ("legal_form", QT_TRANSLATE_NOOP("Profile", "Legal form")),
    ("department", QT_TRANSLATE_NOOP("Profile", "Département")),
    ("distance", QT_TRANSLATE_NOOP("Profile", "Distance as the crow flies")),
    ("age", QT_TRANSLATE_NOOP("Profile", "Age")),
    ("source", QT_TRANSLATE_NOOP("Profile", "Source")),
    ("profession", QT_TRANSLATE_NOOP("Profile", "Profession")),
    ("housing", QT_TRANSLATE_NOOP("Profile", "Housing")),
    ("kind", QT_TRANSLATE_NOOP("Profile", "Person or company")),
)
"""What every profile looks at, with its name; the own fields come on top."""


class Traits:
    """Reads what profiles look at, as it stands on a day; for one worker."""

    def __init__(self, connection: DriverConnection, today: date, home: str) -> None:
        """`home`: the postal code of the business; without one distances are not told."""
        self._connection = connection
        self._today = today
        place = geography.find_place(home) if home else None
        self._home = None if place is None else (place.latitude, place.longitude)
        self._bands: dict[str, str] = {}
        own = [row for row in read_own_fields(connection) if row[2] in _CODED]
        self._kinds = {field_id: kind for field_id, _label, kind in own}
        self.labels: dict[str, str] = {f"{OWN}{field_id}": label for field_id, label, _ in own}
        """The names of the own fields, by key."""

    @property
    def fields(self) -> list[str]:
        """The keys of all that is looked at."""
        return [field for field, _ in PROFILE_FIELDS] + list(self.labels)

    def read(self, ids: Sequence[int]) -> Iterator[tuple[int, dict[str, str]]]:
        """(contact id, what each field holds, "" or missing where nothing is told)."""
        for start in range(0, len(ids), _SLICE):
            chunk = ids[start : start + _SLICE]
            own: dict[int, dict[str, str]] = {}
            if self._kinds:
                for contact_id, field_id, text, number in read_own_values(self._connection, chunk):
                    kind = self._kinds.get(field_id)
                    if kind is not None:
                        told = own.setdefault(contact_id, {})
                        told[f"{OWN}{field_id}"] = own_value(kind, text, number)
            for row in read_contact_values(self._connection, chunk, _COLUMNS):
                contact_id = int(row[0])
                yield contact_id, {**self._of_contact(row[1:]), **own.get(contact_id, {})}

    def _of_contact(self, row: tuple[Any, ...]) -> dict[str, str]:
        (kind, sector, naf, headcount, legal_form, department, birth_date, source, job, housing,
         postal_code, country) = row  # fmt: skip
        return {
            "kind": kind,
            "sector": sector.strip(),
            "naf": naf[:2],
            "headcount": "" if headcount is None else band(headcount, _SIZES),
            "legal_form": legal_form,
            "department": department,
            "distance": self._distance(postal_code) if country in ("", "FR") else "",
            "age": age_band(birth_date, self._today),
            "source": source.strip(),
            "profession": job.strip(),
            "housing": housing,
        }

    def _distance(self, postal_code: str) -> str:
        """The band of the distance to the middle of a postal code, km; "" where it is unknown."""
        if self._home is None or not postal_code:
            return ""
        found = self._bands.get(postal_code)
        if found is None:
            located = [
                (one.latitude, one.longitude)
                for one in geography.communes_of(postal_code)
                if one.latitude is not None and one.longitude is not None
            ]
            found = ""
            if located:
                middle = [sum(axis) / len(located) for axis in zip(*located, strict=True)]
                found = band(round(geography.distance_km(*self._home, *middle)), _DISTANCES)
            self._bands[postal_code] = found
        return found


def own_value(kind: str, text: str | None, number: float | None) -> str:
    """What an own field of a kind tells: words as they are, numbers in bands."""
    if number is None:
        return " · ".join(part.strip() for part in (text or "").splitlines())
    if kind == "yes_no":
        return "yes" if number else "no"
    return scale_band(number / 100 if kind == "amount" else number)


def scale_band(number: float) -> str:
    """The band of any number on the scale 1, 2, 5, 10, 20, 50…: "200–500", its end not included."""
    if number <= 0:
        return "0" if number == 0 else "< 0"
    power = 10.0 ** floor(log10(number))
    low, high = next(
        (low, high) for low, high in ((1, 2), (2, 5), (5, 10)) if number < high * power or high > 5
    )
    return f"{low * power:.15g}–{high * power:.15g}"


def band(number: int, tops: tuple[int, ...]) -> str:
    """The band a number falls into: "0–2", "3–5"… "250 +"."""
    low = 0
    for top in tops:
        if number <= top:
            return f"{low}–{top}"
        low = top + 1
    return f"{low}\u202f+"


def age_band(birth_date: str | None, today: date) -> str:
    """The band of the age; "" where the year of birth is not known."""
    year = (birth_date or "")[:4]
    if not year.isdigit():
        return ""
    months = (birth_date or "")[5:10]
    age = today.year - int(year) - (len(months) == 5 and months > today.isoformat()[5:])
    return band(age, _AGES) if 0 <= age < 120 else ""
