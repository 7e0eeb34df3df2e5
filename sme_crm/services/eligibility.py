"""Who may be contacted: per contact and channel, allowed or every reason why not.

The one eligibility service; letters, labels, exports, calls and campaigns ask it, and each
later capability adds its reasons here.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date

from sme_crm.domain.dates import present_day
from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.lot import OWN_STATUSES
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection
from sme_crm.store.queries.recipients import read_household_members

_CHUNK = 5_000


class Eligibility:
    """Explains who is left out of a mailing and why."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def refusals(
        self, ids: Sequence[int], channel: str = "post", *, today: date | None = None
    ) -> dict[int, tuple[Refusal, ...]]:
        """The contacts of `ids` that may not be contacted, each with every reason.

        A contact that is not in the answer is allowed. For post, a person without an address of
        his own is written to at his employer's. `today` decides which licences are over.
        """
        found: dict[int, list[Refusal]] = {}
        connection = self._database.reader()
        with self._database.translated_errors():
            ended = _ended_lots(connection, today or present_day())
            for start in range(0, len(ids), _CHUNK):
                chunk = json.dumps(list(ids[start : start + _CHUNK]))
                _note_record(connection, chunk, found)
                _note_objections(connection, chunk, channel, found)
                if ended:
                    _note_lots(connection, chunk, ended, found)
                if channel == "post":
                    _note_addresses(connection, chunk, found)
        return {contact_id: tuple(reasons) for contact_id, reasons in found.items()}

    @staticmethod
    def set_aside(
        ids: Iterable[int], by_hand: Container[int], apart: Container[int]
    ) -> dict[int, Refusal]:
        """Those of `ids` the user leaves out of one mailing: for good or for later."""
        refused: dict[int, Refusal] = {}
        for one in ids:
            if one in by_hand:
                refused[one] = Refusal("by_hand")
            elif one in apart:
                refused[one] = Refusal("set_apart")
        return refused

    def household_doubles(self, ids: Sequence[int]) -> dict[int, Refusal]:
        """Those of `ids` who get no letter because another one of them stands for the household.

        Only households that chose one letter; a member with an address of his own comes first.
        """
        with self._database.translated_errors():
            members = read_household_members(self._database.reader(), ids)
        heads: dict[int, int] = {}
        doubles: dict[int, Refusal] = {}
        for contact_id, household_id, mailing_name in members:
            if heads.setdefault(household_id, contact_id) != contact_id:
                doubles[contact_id] = Refusal("household", words=mailing_name)
        return doubles


_Found = dict[int, list[Refusal]]


def _note_record(connection: DriverConnection, ids: str, found: _Found) -> None:
    rows = connection.execute(
        "SELECT id, deleted_at, ended FROM contact WHERE id IN (SELECT value FROM json_each(?))"
        " AND (deleted_at IS NOT NULL OR ended <> '')",
        (ids,),
    ).fetchall()
    for contact_id, deleted_at, ended in rows:
        if deleted_at is not None:
            found.setdefault(contact_id, []).append(Refusal("trash", on=deleted_at[:10]))
        if ended:
            found.setdefault(contact_id, []).append(Refusal(ended))


def _note_objections(connection: DriverConnection, ids: str, channel: str, found: _Found) -> None:
    rows = connection.execute(
        "SELECT contact_id, given_on, words, channel FROM consent"
        " WHERE contact_id IN (SELECT value FROM json_each(?)) AND decision = 'objection'"
        " AND channel IN ('all', ?) AND withdrawn_on IS NULL ORDER BY contact_id, given_on",
        (ids, channel),
    ).fetchall()
    for contact_id, given_on, words, said_for in rows:
        found.setdefault(contact_id, []).append(Refusal("objection", given_on, words, said_for))


def _ended_lots(connection: DriverConnection, today: date) -> dict[int, Refusal]:
    """The lots that may not be used any more, with the reason: used up, or their licence over."""
    rows = connection.execute(
        "SELECT l.id, l.name, l.licence_end, l.uses_allowed, count(u.id), max(u.used_on)"
        " FROM lot l LEFT JOIN lot_use u ON u.lot_id = l.id"
        " WHERE l.mode <> 'own' AND (l.uses_allowed IS NOT NULL OR l.licence_end IS NOT NULL)"
        " GROUP BY l.id"
    ).fetchall()
    ended: dict[int, Refusal] = {}
    for lot_id, name, licence_end, allowed, uses, last_use in rows:
        if allowed is not None and uses >= allowed:
            ended[lot_id] = Refusal("lot_used_up", last_use or "", name)
        elif licence_end and licence_end < today.isoformat():
            ended[lot_id] = Refusal("lot_licence_over", licence_end, name)
    return ended


def _note_lots(
    connection: DriverConnection, ids: str, ended: Mapping[int, Refusal], found: _Found
) -> None:
    # Who is known otherwise is ours to contact: by another lot that may still be used, by what
    # he is to the business, or because he once answered.
    listed = json.dumps(list(ended))
    own = ", ".join(f"'{status}'" for status in OWN_STATUSES)
    rows = connection.execute(
        "SELECT c.id, c.lot_id FROM contact c WHERE c.id IN (SELECT value FROM json_each(?1))"
        " AND c.lot_id IN (SELECT value FROM json_each(?2))"
        f" AND c.status NOT IN ({own})"
        " AND NOT EXISTS (SELECT 1 FROM lot_member m WHERE m.contact_id = c.id"
        "  AND m.lot_id NOT IN (SELECT value FROM json_each(?2)))"
        " AND NOT EXISTS (SELECT 1 FROM history h WHERE h.contact_id = c.id"
        "  AND h.direction = 'in')",
        (ids, listed),
    ).fetchall()
    for contact_id, lot_id in rows:
        found.setdefault(contact_id, []).append(ended[lot_id])


def _note_addresses(connection: DriverConnection, ids: str, found: _Found) -> None:
    # An address can be posted to when it names a place; the best own one counts, then the
    # employer's.
    rows = connection.execute(
        "SELECT c.id,"
        " (SELECT min(a.state = 'dead') FROM address a WHERE a.contact_id = c.id"
        "  AND a.locality <> ''),"
        " (SELECT min(a.state = 'dead') FROM address a WHERE a.contact_id = c.organization_id"
        "  AND a.locality <> '') FROM contact c"
        " WHERE c.id IN (SELECT value FROM json_each(?))",
        (ids,),
    ).fetchall()
    for contact_id, own_dead, employers_dead in rows:
        if own_dead == 0 or employers_dead == 0:
            continue
        reason = "no_address" if own_dead is None and employers_dead is None else "dead_address"
        found.setdefault(contact_id, []).append(Refusal(reason))
