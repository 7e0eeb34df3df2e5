"""Series that Today proposes: from a date of a contact, after an order, on entry into a group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sme_crm.domain.activity_series import Proposal
from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.follow_up import ProposedSeries, birthday_keys
from sme_crm.store.queries import series as queries
from sme_crm.store.queries.criteria import filter_forms
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.activity_series.shelf import SeriesEntry, SeriesShelf
    from sme_crm.services.activity_series.starting import SeriesStarts, Started
    from sme_crm.services.progress import Progress
    from sme_crm.store.database import Database
    from sme_crm.store.driver import DriverConnection

MOST_PROPOSED: Final = 1_000
"""The most contacts of one proposal; the others come when those are decided."""
LONGEST_NOTICE: Final = 400
AFTER_ORDER: Final = 7
"""Days a proposal after an order waits for somebody to look at Today (own choice)."""
_BIRTHDAY: Final = "birth_date"


class SeriesProposals:
    """Reads what could be started, starts what is accepted, remembers what is refused."""

    def __init__(self, database: Database, shelf: SeriesShelf, starts: SeriesStarts) -> None:
        self._database = database
        self._shelf = shelf
        self._starts = starts
        self.staff_id: int | None = None

    def proposals(self, day: date) -> list[ProposedSeries]:
        """The series that could be started on a day, each with the contacts it is for.

        Who is in the series for this occasion already, or was refused it, is not proposed again.
        """
        found: list[ProposedSeries] = []
        for entry in self._shelf.list_series():
            rule = entry.series.proposal
            if entry.sample or rule is None or not entry.series.steps:
                continue
            if rule.kind == "date_field":
                found += self._from_dates(entry, rule, day)
            elif rule.kind == "last_order":
                found += self._from_orders(entry, rule, day)
            elif rule.group_id is not None:
                found += self._from_group(entry, rule.group_id, day)
        return found

    def accept(
        self,
        proposed: ProposedSeries,
        *,
        responsible_id: int | None = None,
        progress: Progress | None = None,
        origin: str = "",
    ) -> Started:
        """Start what was proposed; raises as `SeriesStarts.start`."""
        return self._starts.start(
            self._shelf.get(proposed.series_id),
            proposed.contact_ids,
            proposed.anchor,
            responsible_id=responsible_id,
            progress=progress,
            origin=origin,
        )

    def refuse(self, proposed: ProposedSeries, *, origin: str = "") -> int:
        """Never propose this to these contacts again for this occasion; returns the change id."""
        details = {"name": proposed.name, "count": len(proposed.contact_ids)}
        with UnitOfWork(
            self._database, "series.refuse", details, origin=origin, staff_id=self.staff_id
        ) as work:
            known = queries.read_decided(
                work.connection, proposed.series_id, proposed.occasion, proposed.contact_ids
            )
            rows = [
                (proposed.series_id, contact_id, proposed.occasion)
                for contact_id in proposed.contact_ids
                if contact_id not in known
            ]
            ids = [
                int(
                    work.connection.execute(
                        "INSERT INTO series_refusal(series_id, contact_id, occasion)"
                        " VALUES (?, ?, ?)",
                        row,
                    ).lastrowid
                )
                for row in rows
            ]
            work.record_inserted("series_refusal", ids)
        return work.change_id if work.changes else 0

    # -- where they come from ------------------------------------------------------------------

    def _from_dates(self, entry: SeriesEntry, rule: Proposal, day: date) -> list[ProposedSeries]:
        """For each anchor day within the notice, the contacts whose day it is."""
        notice = min(rule.days, LONGEST_NOTICE)
        days = [day + timedelta(days=number) for number in range(notice + 1)]
        found: dict[date, list[tuple[int, str]]] = {}
        source = ""
        with self._database.snapshot() as connection:
            if rule.field == _BIRTHDAY:
                by_key = {key: each for each in reversed(days) for key in birthday_keys(each)}
                rows = queries.read_born_on(connection, list(by_key), MOST_PROPOSED)
                for contact_id, name, born in rows:
                    found.setdefault(by_key[born[-5:]], []).append((contact_id, name))
            elif rule.field.startswith("own."):
                field = int(rule.field[4:])
                source = queries.read_source(connection, "custom_field", field)
                rows = queries.read_own_days(connection, field, days[0], days[-1], MOST_PROPOSED)
                for contact_id, name, value in rows:
                    found.setdefault(date.fromisoformat(value), []).append((contact_id, name))
            return [
                replace(proposed, source=source)
                for anchor, contacts in sorted(found.items())
                if (proposed := _undecided(connection, entry, anchor.isoformat(), anchor, contacts))
            ]

    def _from_orders(self, entry: SeriesEntry, rule: Proposal, day: date) -> list[ProposedSeries]:
        """For each day the rule's days after a last order, who placed it; a week's worth."""
        days = [day - timedelta(days=late) for late in reversed(range(AFTER_ORDER + 1))]
        ordered = {anchor - timedelta(days=rule.days): anchor for anchor in days}
        found: dict[str, list[tuple[int, str]]] = {}
        with self._database.snapshot() as connection:
            rows = queries.read_last_ordered(connection, min(ordered), max(ordered), MOST_PROPOSED)
            for contact_id, name, last_day in rows:
                found.setdefault(last_day, []).append((contact_id, name))
            return [
                proposed
                for last_day, contacts in sorted(found.items())
                if (
                    proposed := _undecided(
                        connection,
                        entry,
                        f"order:{last_day}",
                        ordered[date.fromisoformat(last_day)],
                        contacts,
                    )
                )
            ]

    def _from_group(self, entry: SeriesEntry, group_id: int, day: date) -> list[ProposedSeries]:
        """Those in the group who never were in the series."""
        occasion = f"group:{group_id}"
        members = filter_forms(self._database, ContactFilter(group_id=group_id)).ids
        assert members is not None
        with self._database.snapshot() as connection:
            contacts = queries.read_strangers(
                connection, members, entry.id, occasion, MOST_PROPOSED
            )
            source = queries.read_source(connection, "contact_group", group_id)
        if not contacts:
            return []
        return [replace(_proposed(entry, occasion, day, contacts), source=source)]


def _undecided(
    connection: DriverConnection,
    entry: SeriesEntry,
    occasion: str,
    anchor: date,
    contacts: Sequence[tuple[int, str]],
) -> ProposedSeries | None:
    ids = [contact_id for contact_id, _ in contacts]
    decided = queries.read_decided(connection, entry.id, occasion, ids)
    decided |= queries.read_started(connection, entry.id, anchor.isoformat(), ids)
    left = [contact for contact in contacts if contact[0] not in decided]
    return _proposed(entry, occasion, anchor, left) if left else None


def _proposed(
    entry: SeriesEntry, occasion: str, anchor: date, contacts: Sequence[tuple[int, str]]
) -> ProposedSeries:
    rule = entry.series.proposal
    assert rule is not None
    return ProposedSeries(
        series_id=entry.id,
        name=entry.name,
        why=rule.kind,
        occasion=occasion,
        anchor=anchor,
        contact_ids=tuple(contact_id for contact_id, _ in contacts),
        contact_names=tuple(name for _, name in contacts[:3]),
        steps=len(entry.series.steps),
    )
