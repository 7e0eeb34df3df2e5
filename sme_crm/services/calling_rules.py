"""Who may be called, as the rules of contact have it: for the call dialog and lists of calls."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Final

from sme_crm.domain.calling import CallPermission, CallWarning, call_warnings, permission_of
from sme_crm.domain.contact_rules import ContactRules, is_consumer

if TYPE_CHECKING:
    from sme_crm.services.eligibility import Eligibility
    from sme_crm.services.working_calendar import WorkingDays
    from sme_crm.store.database import Database

_PHONE: Final = "phone"
_SLICE: Final = 5_000


class CallingRules:
    """Asks the eligibility service as one does before unasked calls, and the clock."""

    def __init__(
        self, database: Database, eligibility: Eligibility, working_days: WorkingDays
    ) -> None:
        self._database = database
        self._eligibility = eligibility
        self._working_days = working_days

    def rules(self) -> ContactRules:
        """The rules as the business has them."""
        return self._eligibility.rules()

    def permissions(
        self, ids: Sequence[int], today: date | None = None
    ) -> dict[int, CallPermission]:
        """What holds for calls to each of the contacts that are there."""
        refused = self._eligibility.refusals(ids, _PHONE, today=today, prospecting=True)
        rules = self.rules()
        found: dict[int, CallPermission] = {}
        for start in range(0, len(ids), _SLICE):
            wanted = json.dumps(list(ids[start : start + _SLICE]))
            with self._database.translated_errors():
                reader = self._database.reader()
                rows = reader.execute(
                    "SELECT id, kind, status, organization_id, siren, siret FROM contact"
                    " WHERE id IN (SELECT value FROM json_each(?))",
                    (wanted,),
                ).fetchall()
                consents = dict(
                    reader.execute(
                        "SELECT contact_id, max(given_on) FROM consent WHERE contact_id IN"
                        " (SELECT value FROM json_each(?1)) AND decision = 'consent'"
                        " AND channel IN ('all', ?2) AND withdrawn_on IS NULL GROUP BY contact_id",
                        (wanted, _PHONE),
                    ).fetchall()
                )
            for contact_id, kind, status, organization_id, siren, siret in rows:
                consumer = is_consumer(kind, status, organization_id, siren, siret)
                found[contact_id] = permission_of(
                    refused.get(contact_id, ()),
                    rules.rule_for(_PHONE, consumer=consumer),
                    status,
                    consents.get(contact_id),
                )
        return found

    def is_holiday(self, day: date) -> bool:
        """Whether a day is a public holiday where the company is."""
        off = self._working_days.calendar().why_off(day)
        return off is not None and off.kind == "holiday"

    def warnings(
        self, contact_id: int, moment: datetime, *, canvassing: bool = False
    ) -> tuple[CallWarning, ...]:
        """What a call to somebody is warned of at a moment (time on the wall, without zone)."""
        permission = self.permissions([contact_id], moment.date()).get(contact_id)
        if permission is None:
            return ()
        holiday = self.is_holiday(moment.date())
        return call_warnings(permission, moment, holiday=holiday, canvassing=canvassing)
