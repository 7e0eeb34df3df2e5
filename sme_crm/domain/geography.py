"""Communes, départements and regions of France, and the distance between places.

The tables lie in resources/geography (INSEE, La Poste, GeoNames: see the README there). They are
read on first use, in some 30 ms; a commune becomes a value only when it is asked for.
"""

from __future__ import annotations

import heapq
import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Final

from sme_crm import paths
from sme_crm.domain.folding import fold

EARTH_RADIUS_KM: Final = 6371.0088
"""Mean radius of the Earth (IUGG), for the haversine formula."""
_KM_PER_DEGREE: Final = math.pi * EARTH_RADIUS_KM / 180


@dataclass(frozen=True, slots=True)
class Commune:
    """One commune. Coordinates in degrees, None when unknown; `exact`: its own, not those of
    the middle of its neighbours."""

    code: str
    name: str
    postal_codes: tuple[str, ...]
    population: int
    latitude: float | None
    longitude: float | None
    exact: bool

    @property
    def department(self) -> str:
        """Code of the département or overseas collectivity ("69", "2A", "974")."""
        return self.code[:3] if self.code.startswith(("97", "98")) else self.code[:2]


@dataclass(frozen=True, slots=True)
class Department:
    """A département or overseas collectivity with its region."""

    code: str
    name: str
    region_code: str
    region: str


@dataclass(frozen=True, slots=True)
class Region:
    """A region; overseas collectivities count as one each."""

    code: str
    name: str


@cache
def _rows() -> list[str]:
    """Lines of communes.tsv: code, name, postal codes, population, latitude, longitude.

    They stay lines until one is wanted: 35 000 lists would cost three times the reading.
    """
    text = (paths.resources() / "geography" / "communes.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line[0] != "#"]


def _commune(row: str) -> Commune:
    code, name, postal_codes, population, latitude, longitude = row.split("\t")
    known = latitude != ""
    return Commune(
        code,
        name,
        tuple(postal_codes.split()),
        int(population),
        float(latitude) if known else None,
        float(longitude) if known else None,
        latitude[-4:-3] == ".",
    )


@cache
def _rows_by_postal_code() -> dict[str, list[str]]:
    rows: dict[str, list[str]] = defaultdict(list)
    for row in _rows():
        for code in row.split("\t", 3)[2].split():
            rows[code].append(row)
    return dict(rows)


@cache
def communes() -> tuple[Commune, ...]:
    """All communes, ordered by folded name (some 100 ms the first time)."""
    return tuple(map(_commune, _rows()))


def communes_of(postal_code: str) -> tuple[Commune, ...]:
    """The communes served under a postal code, the most populous first; () if there is none.

    CEDEX codes are not in the table: they belong to an office, not to a commune.
    """
    rows = _rows_by_postal_code().get(postal_code, [])
    return tuple(map(_commune, sorted(rows, key=_population, reverse=True)))


def commune_names(postal_code: str) -> list[str]:
    """The names of the communes served under a postal code, in no order."""
    return [row.split("\t", 2)[1] for row in _rows_by_postal_code().get(postal_code, ())]


def _folded_name(row: str) -> str:
    return fold(row.split("\t", 2)[1])


def _population(row: str) -> int:
    return int(row.split("\t", 4)[3])


_CEDEX_WORDS: Final = re.compile(r"\s+cedex(?:\s+\d+)?$")


def _query_words(text: str) -> str:
    """A typed name folded as communes are written: St → Saint, Ste → Sainte, no CEDEX."""
    folded = _CEDEX_WORDS.sub("", fold(text))
    return re.sub(r"\b(ste?) (?=\w)", lambda match: "saint" + match[1][2:] + " ", folded)


def _rows_between(first: str, after: str) -> Iterator[str]:
    """Rows whose folded name lies from `first` to before `after`."""
    rows = _rows()
    start = bisect_left(rows, first, key=_folded_name)
    stop = bisect_left(rows, after, key=_folded_name)
    return islice(rows, start, stop)


def find_communes(prefix: str, limit: int = 20) -> tuple[Commune, ...]:
    """Communes whose name, with or without its article, or postal code begins with `prefix`.

    An exact name first, then by number of inhabitants; accents, case, hyphens and "St" are
    understood. At most `limit`; () for an empty prefix.
    """
    folded = _query_words(prefix)
    if not folded:
        return ()
    if folded.isdigit():
        codes = _rows_by_postal_code()
        rows = list({row for code in codes if code.startswith(folded) for row in codes[code]})
    else:
        starts = [folded, *(f"{article} {folded}" for article in ("le", "la", "les", "l"))]
        rows = [row for start in starts for row in _rows_between(start, start + "\U0010ffff")]
    best = heapq.nlargest(
        limit, rows, key=lambda row: (_folded_name(row) == folded, _population(row))
    )
    return tuple(map(_commune, best))


@dataclass(frozen=True, slots=True)
class Place:
    """A point on the map with the name to show: degrees."""

    name: str
    latitude: float
    longitude: float


_QUALIFIED: Final = re.compile(r"(?P<name>.*?)\s*\(\s*(?P<area>\d\d\d?|2[ABab]|\d{5})\s*\)")


def find_place(name_or_code: str) -> Place | None:
    """Where a town is: its name ("Lyon", "Saint-Denis (974)"), postal code or INSEE code.

    Of homonyms the most populous; a postal code is the middle of its communes. None if unknown.
    """
    text = name_or_code.strip()
    found = list(_rows_by_postal_code().get(text, ()))
    if not found and len(text) == 5:
        found = [row for row in _rows() if row.startswith(text.upper() + "\t")]
    if not found:
        found = _rows_named(text)[:1]
    located = [commune for commune in map(_commune, found) if commune.latitude is not None]
    if not located:
        return None
    latitude = math.fsum(commune.latitude or 0.0 for commune in located) / len(located)
    longitude = math.fsum(commune.longitude or 0.0 for commune in located) / len(located)
    return Place(max(located, key=lambda commune: commune.population).name, latitude, longitude)


def _rows_named(text: str) -> list[str]:
    """Rows with exactly this name, "Name (département or postal code)" too; populous first."""
    qualified = _QUALIFIED.fullmatch(text)
    name = _query_words(qualified["name"] if qualified else text)
    found = _rows_between(name, name + "\0") if name else iter(())
    if qualified:
        area = qualified["area"].upper()
        found = (row for row in found if row.startswith(area) or area in row.split("\t", 3)[2])
    return sorted(found, key=_population, reverse=True)


def distance_km(
    latitude: float, longitude: float, other_latitude: float, other_longitude: float
) -> float:
    """Great-circle distance in km between two points in degrees (haversine formula)."""
    half_latitude = math.radians(other_latitude - latitude) / 2
    half_longitude = math.radians(other_longitude - longitude) / 2
    cosines = math.cos(math.radians(latitude)) * math.cos(math.radians(other_latitude))
    squared = math.sin(half_latitude) ** 2 + cosines * math.sin(half_longitude) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(min(1.0, squared)))


@cache
def _points() -> list[tuple[float, float, str]]:
    """(latitude, longitude, postal codes) of each located commune, ordered by latitude."""
    columns = (row.split("\t") for row in _rows())
    return sorted((float(row[4]), float(row[5]), row[2]) for row in columns if row[4])


def postal_codes_within(name_or_code: str, km: float) -> tuple[str, ...]:
    """Sorted postal codes of every commune within `km` of a town, its own codes included.

    () when the town is unknown (`find_place` tells). A postal code belongs as soon as one of its
    communes does; CEDEX codes are not listed.
    """
    place = find_place(name_or_code)
    if place is None or km < 0:
        return ()
    points = _points()
    # A hair more than the distance, so that 0 km still finds the point itself.
    km += 0.001
    reach = km / _KM_PER_DEGREE
    own = name_or_code.strip()
    codes = {own} if own in _rows_by_postal_code() else set()
    start = bisect_left(points, place.latitude - reach, key=lambda point: point[0])
    for latitude, longitude, postal_codes in islice(points, start, None):
        if latitude > place.latitude + reach:
            break
        if distance_km(place.latitude, place.longitude, latitude, longitude) <= km:
            codes.update(postal_codes.split())
    return tuple(sorted(codes))


@cache
def departments() -> tuple[Department, ...]:
    """All départements and overseas collectivities, by code (2A and 2B after 19)."""
    path = paths.resources() / "geography" / "departments.tsv"
    rows = (
        line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[0] != "#"
    )
    return tuple(sorted((Department(*row) for row in rows), key=lambda each: each.code))


@cache
def department(code: str) -> Department | None:
    """The département with this code, None if there is none."""
    return next((each for each in departments() if each.code == code), None)


@cache
def regions() -> tuple[Region, ...]:
    """All regions by folded name."""
    found = {Region(each.region_code, each.region) for each in departments() if each.region_code}
    return tuple(sorted(found, key=lambda region: fold(region.name)))


@cache
def departments_of_region(region_code: str) -> tuple[str, ...]:
    """Codes of the départements of a region; () if there is no such region."""
    return tuple(each.code for each in departments() if each.region_code == region_code)
