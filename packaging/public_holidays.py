"""Builds resources/calendar/public_holidays.tsv from the package `holidays` (MIT).

Run on purpose, when the package has a new edition: `python packaging/public_holidays.py`. One line
for each holiday of a region: region, name in French, in English, days. Those of the mainland hold
everywhere and stand once.
"""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))

from sme_crm.domain.working_days import (  # noqa: E402 - a script beside the package
    MAINLAND,
    REGIONS,
    TABLE_YEARS,
    Holiday,
    holidays_of_package,
)

TABLE = _ROOT / "resources" / "calendar" / "public_holidays.tsv"


def table_text() -> str:
    """The whole table as the package has it today."""
    days: dict[tuple[str, str, str], list[str]] = {}
    for year in TABLE_YEARS:
        everywhere = holidays_of_package(MAINLAND, year)
        for region in filter(None, REGIONS):
            own: list[Holiday] = everywhere
            if region != MAINLAND:
                found = holidays_of_package(region, year)
                missing = set(everywhere) - set(found)
                if missing:
                    raise SystemExit(f"{region} lacks {missing} in {year}")
                own = [holiday for holiday in found if holiday not in everywhere]
            for day, french, english in own:
                days.setdefault((region, french, english), []).append(day.isoformat())
    return "".join("\t".join((*key, " ".join(found))) + "\n" for key, found in days.items())


if __name__ == "__main__":
    TABLE.parent.mkdir(exist_ok=True)
    TABLE.write_text(table_text(), encoding="utf-8", newline="\n")
