"""What the quality of an address file is counted from, in the base and in a staging."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from sme_crm.domain.lot_quality import QualityFigures
from sme_crm.store.driver import DriverConnection
from sme_crm.store.staging import Staging

_POSTAL: Final = "a.postal_code <> '' AND a.locality <> '' AND (a.street <> '' OR a.place <> '')"
_NAMED: Final = "(c.given_name <> '' OR c.family_name <> '' OR c.organization_name <> '')"


class QualityCount:
    """Counts the contacts of the base that it is given, chunk after chunk.

    A double has the name of an earlier one and its postal code, e-mail or phone.
    """

    def __init__(self, connection: DriverConnection, received_on: str | None, today: date) -> None:
        self._connection = connection
        self._received_on = received_on
        self._today = today
        self._met: set[int] = set()
        self._sums = [0] * 7
        self._addresses = 0
        self._dated = 0
        self._days = 0

    def add(self, ids: Sequence[int]) -> None:
        """Count the contacts `ids` (≤ 5 000)."""
        for row in self._connection.execute(_FIGURES, (json.dumps(list(ids)),)).fetchall():
            named, postal, phone, email, wrong, verified_on, name, code, mail, number = row
            doubled = self._is_double(name, (code, mail, number))
            reachable = phone or email
            self._addresses += 1
            for place, value in enumerate((named, postal, phone, email, reachable, doubled, wrong)):
                self._sums[place] += bool(value)
            day = verified_on or self._received_on
            if day:
                self._dated += 1
                self._days += max(0, (self._today - date.fromisoformat(day[:10])).days)

    def _is_double(self, name: str, keys: Iterable[str]) -> bool:
        hashes = {hash((name, key)) for key in keys if name and key}
        known = not hashes.isdisjoint(self._met)
        self._met |= hashes
        return known

    def figures(self) -> QualityFigures:
        """What was counted."""
        named, postal, phones, emails, reachable, doubles, malformed = self._sums
        return QualityFigures(
            self._addresses, named, postal, phones, emails, reachable, doubles, malformed,
            self._dated, self._days / self._dated if self._dated else 0.0,
        )  # fmt: skip


_FIGURES: Final = (
    f"SELECT {_NAMED},"
    f" EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.id AND {_POSTAL})"
    f" OR EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.organization_id AND {_POSTAL}),"
    " EXISTS (SELECT 1 FROM phone p WHERE p.contact_id = c.id AND p.kind <> 'fax'),"
    " EXISTS (SELECT 1 FROM email e WHERE e.contact_id = c.id),"
    " EXISTS (SELECT 1 FROM phone p WHERE p.contact_id = c.id AND p.state = 'doubtful')"
    " OR EXISTS (SELECT 1 FROM email e WHERE e.contact_id = c.id AND e.state = 'doubtful')"
    " OR EXISTS (SELECT 1 FROM address a WHERE a.contact_id = c.id AND a.state = 'doubtful'),"
    " c.verified_on, c.sort_name, c.postal_code, c.email, c.phone"
    " FROM contact c WHERE c.id IN (SELECT value FROM json_each(?))"
)


def count_staged(
    staging: Staging, read: int, repeats: int, rejected: int, today: date
) -> QualityFigures:
    """Of a file all of whose rows were staged as new: what they hold.

    `repeats` rows are an earlier one again, `rejected` could not be read; both count among `read`.
    """
    connection = staging.connection

    def of_rows(table: str, condition: str = "1") -> set[int]:
        rows = connection.execute(
            f"SELECT DISTINCT a.contact FROM {table} a JOIN contact c ON c.n = a.contact"
            f" WHERE c.line > 0 AND {condition}"
        ).fetchall()
        return {row[0] for row in rows}

    named = connection.execute(
        f"SELECT count(*) FROM contact c WHERE c.line > 0 AND {_NAMED}"
    ).fetchone()[0]
    postal = of_rows("address", _POSTAL)
    phones = of_rows("phone", "a.kind <> 'fax'")
    emails = of_rows("email")
    wrong: set[int] = set()
    for table in ("phone", "email", "address"):
        wrong |= of_rows(table, "a.state = 'doubtful'")
    dated, days = _staged_age(staging, today)
    # Rows that repeat an earlier one are filled as that one is.
    return QualityFigures(
        read, named + repeats, len(postal) + repeats, len(phones) + repeats,
        len(emails) + repeats, len(phones | emails) + repeats, repeats, len(wrong) + rejected,
        dated, days / dated if dated else 0.0,
    )  # fmt: skip


def _staged_age(staging: Staging, today: date) -> tuple[int, float]:
    if "verified_on" not in staging.columns:
        return 0, 0.0
    row = staging.connection.execute(
        "SELECT count(verified_on), total(max(0, julianday(?) - julianday(verified_on)))"
        " FROM contact WHERE line > 0 AND verified_on <> ''",
        (today.isoformat(),),
    ).fetchone()
    return int(row[0]), float(row[1])
