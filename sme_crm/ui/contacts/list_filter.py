"""The filter of the list as the user composes it: plain choices, a group, criteria, chosen ids."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from sme_crm.domain.contact_filter import ContactFilter
from sme_crm.domain.criteria import EVERYBODY, All, Criteria, Test, from_json, to_json
from sme_crm.domain.criteria_operators import Operator
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.vocabulary import KINDS, STATUSES

PRESENCES = ("has_address", "has_email", "has_phone")
"""Derived fields that say whether something is there."""
QUIET_DAYS = (30, 90, 180, 365)
"""Choices of "no exchange for … days"."""
NEVER = -1


@dataclass(frozen=True, slots=True)
class ListFilter:
    """What narrows the list beside the search.

    `responsible`: id of a member of staff, 0 nobody, None any. `presences`: those of PRESENCES
    that were chosen, with yes or no. `quiet_days`: without an exchange for so long (or at all),
    NEVER: none at all, 0: any. `ids`: a few chosen contacts, asked for by another screen.
    """

    kind: str = ""
    statuses: tuple[str, ...] = ()
    responsible: int | None = None
    presences: tuple[tuple[str, bool], ...] = ()
    quiet_days: int = 0
    group_id: int | None = None
    criteria: Criteria | None = None
    ids: tuple[int, ...] | None = None

    def is_empty(self) -> bool:
        """Whether it lets everybody through."""
        return self == ListFilter()

    def parts(self) -> int:
        """How many conditions there are beside the group, which has a button of its own."""
        set_ones = (
            bool(self.kind),
            bool(self.statuses),
            self.responsible is not None,
            bool(self.quiet_days),
            self.criteria is not None,
            self.ids is not None,
        )
        return sum(set_ones) + len(self.presences)

    def contact_filter(self, text: str = "") -> ContactFilter:
        """What the services understand."""
        return ContactFilter(
            text=text.strip(),
            kind=self.kind,
            statuses=self.statuses,
            group_id=self.group_id,
            criteria=self._all_criteria(),
            ids=self.ids,
        )

    def _all_criteria(self) -> Criteria | None:
        tests: list[Criteria] = [
            Test(key, Operator.IS, (present,)) for key, present in self.presences
        ]
        if self.responsible == 0:
            tests.append(Test("responsible_id", Operator.IS_EMPTY))
        elif self.responsible is not None:
            tests.append(Test("responsible_id", Operator.ONE_OF, (self.responsible,)))
        if self.quiet_days == NEVER:
            tests.append(Test("last_exchange", Operator.IS_EMPTY))
        elif self.quiet_days:
            tests.append(_quiet_for(self.quiet_days))
        if self.criteria is not None and self.criteria != EVERYBODY:
            tests.append(self.criteria)
        if not tests:
            return None
        return tests[0] if len(tests) == 1 else All(tuple(tests))

    def with_presence(self, key: str, present: bool | None) -> ListFilter:
        """The same with another answer to one of PRESENCES; None: any."""
        kept = [part for part in self.presences if part[0] != key]
        if present is not None:
            kept.append((key, present))
        return replace(self, presences=tuple(sorted(kept)))


def _quiet_for(days: int) -> Criteria:
    from sme_crm.domain.criteria import AnyOf

    return AnyOf(
        (
            Test("last_exchange", Operator.OLDER_THAN, (days,)),
            Test("last_exchange", Operator.IS_EMPTY),
        )
    )


def list_filter_of(wanted: ContactFilter) -> ListFilter:
    """The filter another screen asked for; its text goes into the search field."""
    return ListFilter(
        kind=wanted.kind,
        statuses=wanted.statuses,
        group_id=wanted.group_id,
        criteria=wanted.criteria,
        ids=wanted.ids,
    )


# -- keeping it ----------------------------------------------------------------------------------


def written_filter(wanted: ListFilter, file: str) -> str:
    """JSON for the settings of this machine; ids chosen by another screen are not kept."""
    if replace(wanted, ids=None).is_empty():
        return ""
    return json.dumps(
        {
            "file": file,
            "kind": wanted.kind,
            "statuses": list(wanted.statuses),
            "responsible": wanted.responsible,
            "presences": dict(wanted.presences),
            "quiet_days": wanted.quiet_days,
            "group_id": wanted.group_id,
            "criteria": to_json(wanted.criteria) if wanted.criteria is not None else None,
        }
    )


def read_filter(text: str, file: str) -> ListFilter:
    """What `written_filter` kept for this data file; an empty filter when it is unreadable."""
    try:
        kept = json.loads(text) if text else {}
        if not isinstance(kept, dict) or kept.get("file") != file:
            return ListFilter()
        criteria = kept.get("criteria")
        presences = kept.get("presences") or {}
        return ListFilter(
            kind=kept["kind"] if kept.get("kind") in KINDS else "",
            statuses=tuple(key for key in STATUSES if key in (kept.get("statuses") or ())),
            responsible=_whole(kept.get("responsible")),
            presences=tuple(
                sorted((key, bool(presences[key])) for key in PRESENCES if key in presences)
            ),
            quiet_days=_whole(kept.get("quiet_days")) or 0,
            group_id=_whole(kept.get("group_id")),
            criteria=from_json(criteria) if isinstance(criteria, str) else None,
        )
    except (ValueError, TypeError, AttributeError, InvalidInput):
        return ListFilter()


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
