"""Who a typed or imported contact may already be: candidates, scores, reasons.

The one matching service; entry, import and later the duplicate finder ask it (the rows of files
in bulk, through `services.row_matching`). The scorer is the simple one of the first release: exact
keys and folded names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sme_crm.domain.contact import ContactDraft, ContactRow
from sme_crm.domain.email_address import read_email
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.phone import read_phone
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.contact_list import read_rows
from sme_crm.store.queries.search import match_text

REASONS: dict[str, str] = {
    "reference": QT_TRANSLATE_NOOP("Matching", "same reference"),
    "email": QT_TRANSLATE_NOOP("Matching", "same e-mail"),
    "siret": QT_TRANSLATE_NOOP("Matching", "same SIRET"),
    "phone": QT_TRANSLATE_NOOP("Matching", "same phone"),
    "name": QT_TRANSLATE_NOOP("Matching", "same name"),
    "swapped_name": QT_TRANSLATE_NOOP("Matching", "first and last name swapped"),
    "similar_name": QT_TRANSLATE_NOOP("Matching", "similar name"),
    "place": QT_TRANSLATE_NOOP("Matching", "same town"),
    "organization": QT_TRANSLATE_NOOP("Matching", "same company"),
}
# How much each agreement says alone; independent ones add up as 1 - (1-a)(1-b)…
_WEIGHTS = {
    "reference": 0.95,
    "siret": 0.9,
    "email": 0.8,
    "phone": 0.5,
    "name": 0.5,
    "swapped_name": 0.45,
    "similar_name": 0.35,
    "place": 0.25,
    "organization": 0.3,
}
SHOWN_FROM = 0.5
_SIMILAR = 88.0  # of rapidfuzz's 100
_MAX_CANDIDATES = 200


@dataclass(frozen=True, slots=True)
class Match:
    """A contact that may be the one meant; `score` 0–1, `reasons` are keys of REASONS."""

    row: ContactRow
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Probe:
    """The keys of the contact that is sought."""

    name: str
    swapped: str
    organization: str
    postal_codes: frozenset[str]
    localities: frozenset[str]
    emails: frozenset[str]
    phones: frozenset[str]
    siret: str
    reference: str


class Matching:
    """Finds likely duplicates of one contact."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def candidates(
        self, draft: ContactDraft, *, leave_out: Iterable[int] = (), limit: int = 5
    ) -> list[Match]:
        """Contacts that may already be `draft`, likeliest first."""
        probe = _probe(draft)
        connection = self._database.reader()
        with self._database.translated_errors():
            reasons = _exact_reasons(connection, probe)
            names = _name_candidates(connection, probe)
            ids = [i for i in {*reasons, *names} if i not in set(leave_out)][:_MAX_CANDIDATES]
            rows = read_rows(connection, ids)
        matches = []
        for contact_id, row in rows.items():
            if row.deleted_at is not None:
                continue
            found = (*reasons.get(contact_id, ()), *_row_reasons(probe, row))
            score = score_of(found)
            if score >= SHOWN_FROM:
                matches.append(Match(row, score, found))
        matches.sort(key=lambda match: (-match.score, match.row.formatted_name))
        return matches[:limit]


def _probe(draft: ContactDraft) -> _Probe:
    text = {key: clean_text(str(value)) for key, value in draft.values.items() if value}
    given, family = fold(text.get("given_name", "")), fold(text.get("family_name", ""))
    organization = fold(text.get("organization_name", ""))
    if draft.employments and not organization:
        organization = fold(draft.employments[0].organization)
    is_company = text.get("kind") == "organization"
    return _Probe(
        name=organization if is_company else f"{family} {given}".strip(),
        swapped="" if is_company or not (given and family) else f"{given} {family}",
        organization=organization,
        postal_codes=frozenset(a.postal_code for a in draft.addresses if a.postal_code),
        localities=frozenset(fold(a.locality) for a in draft.addresses if a.locality),
        emails=frozenset(
            read_email(clean_text(e.address)).key for e in draft.emails if "@" in e.address
        ),
        phones=frozenset(
            digits
            for digits in (read_phone(p.number).digits for p in draft.phones)
            if len(digits) >= 8
        ),
        siret="".join(filter(str.isdigit, text.get("siret", ""))),
        reference=text.get("reference", ""),
    )


def _exact_reasons(connection: DriverConnection, probe: _Probe) -> dict[int, tuple[str, ...]]:
    found: dict[int, tuple[str, ...]] = {}

    def note(reason: str, sql: str, value: str) -> None:
        for (contact_id,) in connection.execute(f"{sql} LIMIT 50", (value,)).fetchall():
            if reason not in found.get(contact_id, ()):
                found[contact_id] = (*found.get(contact_id, ()), reason)

    for key in probe.emails:
        note("email", "SELECT contact_id FROM email WHERE folded = ?", key)
    for digits in probe.phones:
        note("phone", "SELECT contact_id FROM phone WHERE digits = ?", digits)
    if len(probe.siret) == 14:
        note("siret", "SELECT id FROM contact WHERE siret <> '' AND siret = ?", probe.siret)
    if probe.reference:
        note(
            "reference",
            "SELECT id FROM contact WHERE deleted_at IS NULL AND reference = ?",
            probe.reference,
        )
    return found


def _name_candidates(connection: DriverConnection, probe: _Probe) -> list[int]:
    """Contacts whose words begin like the name's: first three letters of each word."""
    words = [word[:3] if len(word) > 3 else word for word in probe.name.split()]
    if not words or len(probe.name) < 3:
        return []
    rows = connection.execute(
        "SELECT rowid & 16777215 FROM contact_search WHERE contact_search MATCH ?"
        " ORDER BY rowid LIMIT ?",
        (match_text(" ".join(words)), _MAX_CANDIDATES),
    ).fetchall()
    return [row[0] for row in rows]


def _row_reasons(probe: _Probe, row: ContactRow) -> tuple[str, ...]:
    reasons: list[str] = []
    name = fold(row.formatted_name)
    given_first = probe.swapped or probe.name
    if probe.name and name in (given_first, probe.name):
        reasons.append("name" if name == given_first else "swapped_name")
    elif probe.name and is_similar(given_first, name):
        reasons.append("similar_name")
    if row.postal_code in probe.postal_codes or fold(row.locality) in probe.localities - {""}:
        reasons.append("place")
    employer = probe.organization if probe.organization != probe.name else ""
    if employer and fold(row.organization) == employer:
        reasons.append("organization")
    return tuple(reasons)


def is_similar(left: str, right: str) -> bool:
    """Whether two folded names differ by a typing error or the order of their words."""
    from rapidfuzz.fuzz import token_sort_ratio

    return bool(token_sort_ratio(left, right) >= _SIMILAR)


def score_of(reasons: Iterable[str]) -> float:
    """How likely two contacts are one, 0–1, by what they agree in (keys of REASONS)."""
    doubt = 1.0
    for reason in reasons:
        doubt *= 1.0 - _WEIGHTS[reason]
    return 1.0 - doubt
