"""Lists of calls on paper: the script of a wave, whom to call each day, what they agreed to."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sme_crm.domain.calling import mark_words, times_words
from sme_crm.domain.campaigns.campaign import Campaign, Wave
from sme_crm.domain.dates import format_partial_date, present_day
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.services.letters.answer_codes import code_of

if TYPE_CHECKING:
    from sme_crm.printing.call_pages import CallLine, CallScript
    from sme_crm.services.calling_rules import CallingRules
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

_BENEFITS: Final = QT_TRANSLATE_NOOP("CallLists", "Benefits")
_FORBIDS: Final = ("missing", "withdrawn", "objection")

_SLICE: Final = 5_000
_OF: Final = (
    "(SELECT json_group_array(number) FROM (SELECT p.number FROM phone p"
    " WHERE p.contact_id = {owner} AND p.state <> 'dead' AND p.kind <> 'fax'"
    " ORDER BY p.position, p.id))"
)
_READ: Final = (
    "SELECT c.id, c.formatted_name, c.organization, c.function, CASE WHEN EXISTS (SELECT 1 FROM"
    " phone p WHERE p.contact_id = c.id AND p.state <> 'dead' AND p.kind <> 'fax')"
    f" THEN {_OF.format(owner='c.id')} ELSE {_OF.format(owner='c.organization_id')} END"
    " FROM contact c WHERE c.id IN (SELECT value FROM json_each(?))"
)


@dataclass(frozen=True, slots=True)
class CallDay:
    """Whom to call on a day, and what is said to them."""

    day: date
    ids: Sequence[int]
    script: str = ""


Days = Sequence[CallDay]


class CallLists:
    """Prints them; the calls themselves stand among the tasks."""

    def __init__(self, database: Database, settings: Settings, calling_rules: CallingRules) -> None:
        self._database = database
        self._settings = settings
        self._rules = calling_rules

    def write(
        self,
        path: Path,
        campaign: Campaign,
        wave: Wave,
        days: Days,
        language: str,
        mailing: int = 0,
    ) -> int:
        """Write the lists of a wave as PDF; returns the number of pages. Raises OutputError."""
        from sme_crm.printing.call_pages import CallSheet, write_call_lists

        ids = [one for list_ in days for one in list_.ids]
        lines = self._lines(ids, language, mailing or wave.mailing)
        sheets = [CallSheet(one.day, [lines[id_] for id_ in one.ids], one.script) for one in days]
        script = self._script(campaign, wave, language)
        return write_call_lists(path, script, sheets, language, present_day())

    def write_left(self, path: Path, campaign: Campaign, wave: Wave, language: str) -> int:
        """Write what is still to be called of the tasks of a campaign; returns the pages.

        Raises InvalidInput campaign_nobody when nothing is left, OutputError.
        """
        days = self.left(campaign.id)
        if not days:
            raise InvalidInput("campaign_nobody")
        return self.write(path, campaign, wave, days, language)

    def left(self, campaign_id: int) -> Days:
        """Whom open tasks of a campaign are still for, by the day they are due."""
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute(
                    "SELECT t.id, coalesce(t.due_date, ''), t.notes, k.contact_id FROM task t"
                    " JOIN task_contact k ON k.task_id = t.id"
                    " JOIN contact c ON c.id = k.contact_id AND c.deleted_at IS NULL"
                    " WHERE t.link_kind = 'campaign' AND t.link_id = ? AND t.closed_at IS NULL"
                    " AND t.kind IN ('call', 'visit') ORDER BY 2, t.id, k.position, k.id",
                    (campaign_id,),
                )
                .fetchall()
            )
        found: dict[int, tuple[date, str, list[int]]] = {}
        for task_id, due, notes, contact_id in rows:
            day = date.fromisoformat(due) if due else present_day()
            found.setdefault(task_id, (day, notes, []))[2].append(contact_id)
        return [CallDay(day, ids, notes) for day, notes, ids in found.values()]

    def _script(self, campaign: Campaign, wave: Wave, language: str) -> CallScript:
        from sme_crm.printing.call_pages import CallScript

        say = partial(translated, language)
        benefits = (say("CallLists", _BENEFITS), campaign.benefits)
        parts = (benefits,) if campaign.benefits else ()
        rule = self._rules.rules().rules.get("phone.consumer")
        hours = ""
        if wave.channel == "phone" and rule is not None and (rule.days or rule.hours):
            source = say("ContactRules", rule.source)
            times = times_words(rule, say, language)
            hours = f"{times[:1].upper()}{times[1:]} ({source})"
        title = " – ".join(filter(None, (campaign.name, wave.name)))
        return CallScript(title, parts, hours, self._settings.text("company.name"))

    def _lines(self, ids: Sequence[int], language: str, mailing: int) -> Mapping[int, CallLine]:
        from sme_crm.printing.call_pages import CallLine

        say = partial(translated, language)
        permissions = self._rules.permissions(ids)
        lines: dict[int, CallLine] = {}
        for contact_id, name, organization, function, phones in self._read(ids):
            permission = permissions[contact_id]
            words = mark_words(
                permission, say, lambda day: format_partial_date(day, language, "short")
            )
            firm = "" if organization == name else organization
            about = " · ".join(filter(None, (function, firm)))
            lines[contact_id] = CallLine(
                name, about, tuple(phones), words, permission.mark in _FORBIDS,
                code_of(mailing, contact_id) if mailing else "",
            )  # fmt: skip
        return lines

    def _read(self, ids: Sequence[int]) -> Iterable[tuple[int, str, str, str, list[str]]]:
        """Name, firm, function and numbers: his own, else those of the firm he works for."""
        with self._database.translated_errors():
            return [
                (row[0], row[1], row[2] or "", row[3] or "", json.loads(row[4]))
                for start in range(0, len(ids), _SLICE)
                for row in self._database.reader()
                .execute(_READ, (json.dumps(list(ids[start : start + _SLICE])),))
                .fetchall()
            ]
