"""Data care: what is missing, doubtful or ageing in the base, and the round of verifications."""

from __future__ import annotations

import heapq
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sme_crm.domain.amounts import format_number
from sme_crm.domain.care_lines import LINES, SECTIONS, CareLine, expected_stale, find_line
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import Test
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import Cancelled, NotFound
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.services.care_repairs import CareRepairs
from sme_crm.store.database import Database

if TYPE_CHECKING:
    from sme_crm.services.contact_lists import ContactLists
    from sme_crm.services.settings import Settings
    from sme_crm.store.queries.criteria import CriteriaContext
    from sme_crm.store.unit_of_work import UnitOfWork

_OWN_FILLED = QT_TRANSLATE_NOOP("Care", "Own fields: how often they are filled in")
_EXPECTED = QT_TRANSLATE_NOOP(
    "Care",
    "About {count} addresses may be wrong by now: {percent}% of addresses go stale in a year, a"
    " setting (a rule of thumb of direct marketing says 20 to 30%).",
)
AGEING_RATE = "lot.ageing_rate"
Selection: TypeAlias = ContactFilter | Sequence[int]
_ROWS = 400


@dataclass(frozen=True, slots=True)
class FieldUse:
    """How often an own field is filled among the contacts it applies to."""

    field_id: int
    label: str
    filled: int
    of: int

    @property
    def empty(self) -> CareLine:
        """Those it applies to who have no value, as a line like the others."""
        test = Test(f"own.{self.field_id}", Operator.IS_EMPTY)
        return CareLine(f"own.{self.field_id}", "missing", self.label, test)


@dataclass(frozen=True, slots=True)
class CareReport:
    """The counts, so far or (`complete`) of the whole base; `counts` by the key of the line."""

    contacts: int = 0
    people: int = 0
    companies: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)
    own_fields: tuple[FieldUse, ...] = ()
    ageing_rate: float = 0.0
    complete: bool = False

    def of(self, line: CareLine) -> int:
        """What a line is a share of."""
        bases = {"contacts": self.contacts, "individual": self.people}
        return bases.get(line.base, self.companies)

    @property
    def expected_stale(self) -> int:
        """How many addresses are expected to be wrong by now; see `domain.care_lines`."""
        return expected_stale(dict(self.counts), self.ageing_rate)

    @property
    def all_well(self) -> bool:
        """Nothing is missing, doubtful or to be verified."""
        return self.complete and not any(self.counts.values())


@dataclass(frozen=True, slots=True)
class AddressLine:
    """One address as it is verified: `lines` are what an envelope would show."""

    id: int
    lines: tuple[str, ...]
    state: str
    verified_on: str | None


@dataclass(frozen=True, slots=True)
class ToVerify:
    """A contact whose address is due; `since` is the day of verification or of entry."""

    contact_id: int
    name: str
    organization: str
    kind: str
    verified_on: str | None
    since: str
    phone: str
    email: str
    addresses: tuple[AddressLine, ...]


class Care:
    """Counts what needs care and verifies addresses. Reads may run in a worker."""

    def __init__(self, database: Database, settings: Settings, lists: ContactLists) -> None:
        self._database = database
        self._settings = settings
        self._lists = lists
        self._lock = threading.Lock()
        self._known: tuple[tuple[int, date], CareReport] | None = None
        self.repairs = CareRepairs(database)

    # -- the report ----------------------------------------------------------------------------

    def report(
        self,
        *,
        told: Callable[[CareReport, float], None] | None = None,
        stopped: Callable[[], bool] | None = None,
        on: date | None = None,
    ) -> CareReport:
        """Count every line; kept until the next change or day.

        `told(report, share)` hears the counts so far after each slice of the base, `stopped` is
        asked between them (raises Cancelled).
        """
        from sme_crm.store.queries.criteria import load_context
        from sme_crm.store.queries.groups import newest_change

        connection = self._database.reader()
        day = on or present_day()
        stamp = (newest_change(connection), day)
        with self._lock:
            if self._known is not None and self._known[0] == stamp:
                return self._known[1]
        report = self._count(load_context(self._database, day), told, stopped)
        with self._lock:
            self._known = (stamp, report)
        return report

    def _count(
        self,
        context: CriteriaContext,
        told: Callable[[CareReport, float], None] | None,
        stopped: Callable[[], bool] | None,
    ) -> CareReport:
        from sme_crm.store.queries.care import count_lines

        own = list(context.own_fields.items())
        asked = [line.criteria for line in LINES]
        asked += [Test(key, Operator.IS_FILLED) for key, _ in own]
        rate = float(self._settings.get(AGEING_RATE))

        def make(sums: Sequence[int], complete: bool) -> CareReport:
            contacts, people, companies = sums[:3]
            bases = {"individual": people, "organization": companies}
            uses = tuple(
                FieldUse(
                    int(key.partition(".")[2]),
                    each.label,
                    filled,
                    bases.get(each.applies_to, contacts),
                )
                for (key, each), filled in zip(own, sums[3 + len(LINES) :], strict=True)
            )
            counts = {line.key: n for line, n in zip(LINES, sums[3:], strict=False)}
            return CareReport(contacts, people, companies, counts, uses, rate, complete)

        sums = [0] * (3 + len(asked))
        connection = self._database.reader()
        with self._database.translated_errors():
            for sums, done, total in count_lines(connection, asked, context):
                if stopped is not None and stopped():
                    raise Cancelled
                if told is not None:
                    told(make(sums, False), done / total)
        return make(sums, True)

    def set_ageing_rate(self, rate: float) -> int:
        """Write the share of addresses that go stale in a year (0 to 1); returns the change."""
        return self._settings.set(AGEING_RATE, min(max(rate, 0.0), 1.0))

    def write_report(
        self, path: Path, report: CareReport, language: str, *, on: date | None = None
    ) -> None:
        """Write a report as one page of PDF; raises OutputError."""
        from sme_crm.printing.care_report import ReportSection, write_care_report

        def words(text: str) -> str:
            return translated(language, "Care", text)

        sections = [
            ReportSection(
                words(heading),
                [
                    (words(line.title), report.counts.get(line.key, 0), report.of(line))
                    for line in LINES
                    if line.section == section
                ],
            )
            for section, heading in SECTIONS.items()
        ]
        own = [(use.label, use.filled, use.of) for use in report.own_fields]
        sections.append(ReportSection(words(_OWN_FILLED), own))
        expected = words(_EXPECTED).format(
            count=format_number(report.expected_stale, language),
            percent=format_number(round(report.ageing_rate * 100), language),
        )
        write_care_report(
            path,
            sections,
            (expected,),
            language,
            company=self._settings.text("company.name"),
            contacts=report.contacts,
            day=on or present_day(),
        )

    # -- verifying -----------------------------------------------------------------------------

    def to_verify(
        self, limit: int = 200, *, stopped: Callable[[], bool] | None = None
    ) -> list[ToVerify]:
        """The contacts whose address was verified, or entered, the longest ago."""
        from sme_crm.store.queries.care import read_ages, read_to_verify

        connection = self._database.reader()
        oldest: list[tuple[str, int]] = []
        with self._database.translated_errors():
            for part in read_ages(connection):
                if stopped is not None and stopped():
                    raise Cancelled
                oldest = heapq.nsmallest(limit, [*oldest, *part.rows])
            found: dict[int, ToVerify] = {}
            for start in range(0, len(oldest), _ROWS):
                ids = [row[1] for row in oldest[start : start + _ROWS]]
                for contact_id, (head, addresses) in read_to_verify(connection, ids).items():
                    found[contact_id] = _to_verify(contact_id, head, addresses)
        return [found[row[1]] for row in oldest if row[1] in found]

    def with_dead_address(self, limit: int = 200) -> list[ToVerify]:
        """The first contacts one of whose addresses is dead, in the order of the list."""
        from itertools import islice

        from sme_crm.store.queries.care import read_to_verify

        dead = find_line("address_dead")
        assert dead is not None
        ids = list(islice(self._lists.ids(ContactFilter(criteria=dead.criteria)), limit))
        found: dict[int, ToVerify] = {}
        with self._database.translated_errors():
            for start in range(0, len(ids), _ROWS):
                part = read_to_verify(self._database.reader(), ids[start : start + _ROWS])
                for contact_id, (head, addresses) in part.items():
                    found[contact_id] = _to_verify(contact_id, head, addresses)
        return [found[each] for each in ids if each in found]

    def read_due(self, contact_id: int) -> ToVerify:
        """One contact as the round shows it; raises NotFound."""
        from sme_crm.store.queries.care import read_to_verify

        with self._database.translated_errors():
            found = read_to_verify(self._database.reader(), [contact_id])
        if contact_id not in found:
            raise NotFound("contact", id=contact_id)
        head, addresses = found[contact_id]
        return _to_verify(contact_id, head, addresses)

    def verify(self, selection: Selection, *, on: date | None = None) -> int:
        """Mark sheets and their living addresses as verified today; returns the change id."""
        ids = self._ids(selection)
        day = (on or present_day()).isoformat()
        with self._work("care.verify") as work:
            work.describe(count=len(ids))
            work.update_many("contact", ids, {"verified_on": day})
            rows = self._addresses(work, ids, "state <> 'dead'")
            work.update_many("address", rows, {"verified_on": day})
        return work.change_id if work.changes else 0

    def mark_dead(self, selection: Selection, reason: str = "unknown") -> int:
        """Mark the living addresses of contacts as dead; the person stays. Returns the change."""
        from sme_crm.services.activity_series.stopping import stop_for

        ids = self._ids(selection)
        with self._work("care.dead") as work:
            work.describe(count=len(ids))
            rows = self._addresses(work, ids, "state <> 'dead'")
            work.update_many("address", rows, {"state": "dead", "dead_reason": reason})
            stop_for(work, ids, "dead_address")
        return work.change_id if work.changes else 0

    def mark_good(self, selection: Selection, *, on: date | None = None) -> int:
        """Mark dead addresses of contacts as good again, verified today."""
        ids = self._ids(selection)
        day = (on or present_day()).isoformat()
        with self._work("care.good") as work:
            work.describe(count=len(ids))
            rows = self._addresses(work, ids, "state = 'dead'")
            values = {"state": "good", "dead_reason": "", "verified_on": day}
            work.update_many("address", rows, values)
        return work.change_id if work.changes else 0

    def _work(self, name: str) -> UnitOfWork:
        from sme_crm.store.unit_of_work import UnitOfWork

        return UnitOfWork(self._database, name)

    def _ids(self, selection: Selection) -> list[int]:
        if isinstance(selection, ContactFilter):
            return list(self._lists.ids(selection))
        return list(selection)

    def _addresses(self, work: UnitOfWork, ids: Sequence[int], condition: str) -> list[int]:
        """The ids of the addresses of contacts that meet an SQL condition."""
        from sme_crm.store.queries.care import read_address_ids

        return read_address_ids(work.connection, ids, condition)


def _to_verify(
    contact_id: int, head: Sequence[object], addresses: Sequence[Sequence[object]]
) -> ToVerify:
    name, organization, kind, _version, verified_on, phone, email, since = head
    return ToVerify(
        contact_id=contact_id,
        name=str(name),
        organization=str(organization) if organization != name else "",
        kind=str(kind),
        verified_on=None if verified_on is None else str(verified_on),
        since=str(since),
        phone=str(phone),
        email=str(email),
        addresses=tuple(
            AddressLine(
                id=int(str(row[0])),
                lines=_lines([str(part) for part in row[1:8]]),
                state=str(row[8]),
                verified_on=None if row[9] is None else str(row[9]),
            )
            for row in addresses
        ),
    )


def _lines(parts: Sequence[str]) -> tuple[str, ...]:
    complement, building, street, place, code, town, country = parts
    return tuple(
        filter(None, (complement, building, street, place, f"{code} {town}".strip(), country))
    )
