"""Rates of returned mail by address file, place, segment, group and cell, each against its own
benchmark.

A letter counts once, whatever comes back of it. Mail that no sending of a campaign is known of is
no part of a rate: there is nothing it could be a share of.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.return_rate import (
    FAULTS,
    GUARANTEE,
    GUARANTEE_PASSED,
    USUAL_SOURCE,
    VERDICTS,
    WHOLE,
    Benchmark,
    Dimension,
    ReturnRate,
    code_in,
)
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.postal_code import department_of
from sme_crm.domain.segments.rfm import SEGMENTS, cells_of
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.store.queries import returned_mail as queries
from sme_crm.store.queries.lots import read_lots
from sme_crm.store.queries.returned_mail import BackRow, Piece

if TYPE_CHECKING:
    from sme_crm.services.groups import Groups
    from sme_crm.services.segments.segments import Segments
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

BENCHMARK_RATE: Final = "returns.benchmark_rate"
BENCHMARK_SOURCE: Final = "returns.benchmark_source"
OWN_BENCHMARKS: Final = "returns.own_benchmarks"
NO_PART: Final[dict[Dimension, str]] = {
    "lot": QT_TRANSLATE_NOOP("ReturnRates", "Of no address file"),
    "department": QT_TRANSLATE_NOOP("ReturnRates", "Abroad or not known"),
    "postcode": QT_TRANSLATE_NOOP("ReturnRates", "No postal code"),
    "segment": QT_TRANSLATE_NOOP("ReturnRates", "Never bought"),
    "group": QT_TRANSLATE_NOOP("ReturnRates", "In no group"),
    "cell": QT_TRANSLATE_NOOP("ReturnRates", "In no cell"),
}
"""What letters outside of every part are called."""
Translate = Callable[[str, str], str]
_Letter = tuple[int, int, int | None]
_KeysOf = Callable[[Piece, str], Iterable[str]]


@dataclass(slots=True)
class _Part:
    sent: int = 0
    faults: int = 0
    contacts: list[int] = field(default_factory=list)


class ReturnRates:
    """Counts what came back; reads are for workers."""

    def __init__(
        self, database: Database, settings: Settings, segments: Segments, groups: Groups
    ) -> None:
        self._database = database
        self._settings = settings
        self._segments = segments
        self._groups = groups

    # -- rates ---------------------------------------------------------------------------------

    def rates(
        self, dimension: Dimension, today: date, campaign_id: int | None = None
    ) -> list[ReturnRate]:
        """The rate of each part letters were sent to: what is above first, then by returned mail.

        Of one campaign, or of all. Parts are named as the data has them; places, segments and
        those outside of every part by their keys; `part_name` words them.
        """
        with self._database.translated_errors():
            reader = self._database.reader()
            back = {_letter(one): one for one in queries.read_back(reader, campaign_id)}
            keys_of, names = self._parts(dimension, today)
            parts: dict[str, _Part] = {}
            for piece in queries.read_pieces(reader, campaign_id):
                returned = back.get((piece.contact_id, piece.campaign_id, piece.wave_id))
                self._count(parts, piece, returned, keys_of)
            names = names or self._stored_names(dimension, parts)
            guarantees = self._guarantees() if dimension == "lot" else {}
        own, usual = self._own_benchmarks(), self.usual_benchmark()
        rates = [
            ReturnRate(
                key,
                names.get(key, key),
                part.sent,
                len(part.contacts),
                part.faults,
                guarantees.get(key) or own.get(f"{dimension}:{key}") or usual,
                tuple(dict.fromkeys(part.contacts)),
            )
            for key, part in parts.items()
        ]
        return sorted(rates, key=_urgency)

    def _count(
        self,
        parts: dict[str, _Part],
        piece: Piece,
        returned: BackRow | None,
        keys_of: _KeysOf,
    ) -> None:
        # A mended address may lie elsewhere: what came back counts where it had been sent.
        code = (returned and code_in(returned.address)) or piece.postal_code
        for key in keys_of(piece, code):
            part = parts.get(key)
            if part is None:
                part = parts[key] = _Part()
            part.sent += 1
            if returned is not None:
                part.contacts.append(piece.contact_id)
                part.faults += returned.reason in FAULTS

    def _parts(self, dimension: Dimension, today: date) -> tuple[_KeysOf, dict[str, str]]:
        """How letters are parted, and the names of the parts where they are known."""
        if dimension == "postcode":
            return (lambda _piece, code: (code,)), {}
        if dimension == "department":
            return (lambda _piece, code: (department_of(code),)), {}
        if dimension == "lot":
            return (lambda piece, _code: (_key(piece.lot_id),)), {}
        if dimension == "cell":
            return (lambda piece, _code: (_key(piece.cell_id),)), {}
        if dimension == "segment":
            return self._by_segment(today)
        return self._by_group()

    def _by_segment(self, today: date) -> tuple[_KeysOf, dict[str, str]]:
        segment_of: dict[int, str] = {}
        for key, _ in SEGMENTS:
            segment_of |= dict.fromkeys(self._segments.rfm.customers(today, cells_of(key)), key)
        return (
            lambda piece, _code: (segment_of.get(piece.customer_id or piece.contact_id, ""),),
            dict(SEGMENTS),
        )

    def _by_group(self) -> tuple[_KeysOf, dict[str, str]]:
        groups = self._groups.list_groups()
        members: dict[int, list[str]] = {}
        for group in groups:
            for contact in self._groups.member_ids(group.id):
                members.setdefault(contact, []).append(str(group.id))
        return (
            lambda piece, _code: members.get(piece.contact_id, ("",)),
            {str(group.id): group.name for group in groups},
        )

    def _stored_names(self, dimension: Dimension, parts: Mapping[str, _Part]) -> dict[str, str]:
        table = {"lot": "lot", "cell": "campaign_cell"}.get(dimension)
        if table is None:
            return {}
        ids = [int(key) for key in parts if key]
        found = queries.read_names(self._database.reader(), table, ids)
        return {str(row): name for row, name in found.items()}

    # -- benchmarks ----------------------------------------------------------------------------

    def usual_benchmark(self) -> Benchmark:
        """The benchmark of whatever has none of its own; its source may be "" (the usual one)."""
        rate = int(self._settings.get(BENCHMARK_RATE))
        return Benchmark(rate / WHOLE, self._settings.text(BENCHMARK_SOURCE))

    def set_usual_benchmark(self, rate: float, source: str) -> int:
        """Set it (a fraction); returns the change id. Raises InvalidInput benchmark_rate."""
        return self._settings.set_many(
            {BENCHMARK_RATE: _checked(rate), BENCHMARK_SOURCE: clean_text(source)}
        )

    def set_own_benchmark(
        self, dimension: Dimension, key: str, rate: float | None, source: str = ""
    ) -> int:
        """Give a part a benchmark of its own (a fraction), None takes it away.

        A supplier's guarantee goes before it. Returns the change id. Raises InvalidInput
        benchmark_rate.
        """
        kept: dict[str, object] = json.loads(self._settings.text(OWN_BENCHMARKS) or "{}")
        kept.pop(f"{dimension}:{key}", None)
        if rate is not None:
            kept[f"{dimension}:{key}"] = [_checked(rate), clean_text(source)]
        return self._settings.set_many({OWN_BENCHMARKS: json.dumps(kept, ensure_ascii=False)})

    def _own_benchmarks(self) -> dict[str, Benchmark]:
        kept = json.loads(self._settings.text(OWN_BENCHMARKS) or "{}")
        return {key: Benchmark(rate / WHOLE, source, "own") for key, (rate, source) in kept.items()}

    def _guarantees(self) -> dict[str, Benchmark]:
        return {
            str(lot.id): Benchmark(lot.guaranteed_rate, lot.supplier, "guaranteed")
            for lot in read_lots(self._database.reader())
            if lot.guaranteed_rate is not None
        }


def part_name(dimension: Dimension, rate: ReturnRate, translate: Translate) -> str:
    """What a part is called, by a function that translates (context, source text)."""
    if not rate.key:
        return translate("ReturnRates", NO_PART[dimension])
    if dimension == "segment":
        return translate("Segments", rate.name)
    if dimension == "department":
        from sme_crm.domain import geography

        place = geography.department(rate.key)
        return f"{place.name} ({rate.key})" if place else rate.key
    return rate.name


def source_words(benchmark: Benchmark, translate: Translate) -> str:
    """Where a benchmark comes from."""
    if benchmark.kind == "guaranteed":
        return translate("ReturnRates", GUARANTEE)
    return benchmark.source or (
        translate("ReturnRates", USUAL_SOURCE) if benchmark.kind == "usual" else ""
    )


def verdict_words(rate: ReturnRate, translate: Translate) -> str:
    """The verdict in words; a guarantee that is passed counts whatever chance may have done."""
    if rate.guarantee_passed:
        return translate("ReturnRates", GUARANTEE_PASSED)
    return translate("ReturnRates", VERDICTS[rate.verdict])


def _urgency(rate: ReturnRate) -> tuple[bool, bool, int, int, str]:
    above = rate.verdict == "above"
    return not rate.guarantee_passed, not above, -rate.back, -rate.sent, rate.name


def _letter(row: BackRow) -> _Letter:
    return row.contact_id, row.campaign_id, row.wave_id


def _key(row_id: int | None) -> str:
    return "" if row_id is None else str(row_id)


def _checked(rate: float) -> int:
    if not 0 < rate <= 1:
        raise InvalidInput("benchmark_rate", value=rate)
    return round(rate * WHOLE)
