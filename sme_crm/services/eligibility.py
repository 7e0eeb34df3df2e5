"""Who may be contacted: per contact and channel, allowed or every reason why not.

The one eligibility service; letters, labels, exports, calls and campaigns ask it, and each
later capability adds its reasons here.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

from sme_crm.domain.eligibility import Refusal
from sme_crm.store.database import Database
from sme_crm.store.driver import DriverConnection

_CHUNK = 5_000


class Eligibility:
    """Explains who is left out of a mailing and why."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def refusals(self, ids: Sequence[int], channel: str = "post") -> dict[int, tuple[Refusal, ...]]:
        """The contacts of `ids` that may not be contacted, each with every reason.

        A contact that is not in the answer is allowed. For post, a person without an address of
        his own is written to at his employer's.
        """
        found: dict[int, list[Refusal]] = {}
        connection = self._database.reader()
        with self._database.translated_errors():
            for start in range(0, len(ids), _CHUNK):
                chunk = json.dumps(list(ids[start : start + _CHUNK]))
                _note_record(connection, chunk, found)
                _note_objections(connection, chunk, channel, found)
                if channel == "post":
                    _note_addresses(connection, chunk, found)
        return {contact_id: tuple(reasons) for contact_id, reasons in found.items()}


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
