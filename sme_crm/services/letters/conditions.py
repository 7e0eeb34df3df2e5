"""Which conditions of a template recipients meet, asked of the data file for many at once."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Final

from sme_crm.domain.criteria import check
from sme_crm.domain.letters.conditions import conditions_of
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.store.database import Database

if TYPE_CHECKING:
    from sme_crm.store.queries.search import Condition

AT_MOST: Final = 5_000
"""Contacts asked about in one statement, about 20 ms."""


class TemplateConditions:
    """The conditions of one template as statements; `today` is the date of the letters."""

    def __init__(
        self, database: Database, template: LetterTemplate, today: date | None = None
    ) -> None:
        self._database = database
        self._conditions = conditions_of(template)
        self._today = today

    @cached_property
    def _statements(self) -> tuple[tuple[frozenset[int], Condition], ...]:
        """Each statement with the numbers of the conditions it answers."""
        from sme_crm.store.queries.criteria import load_context, members_among

        context = load_context(self._database, self._today)
        alike = {condition: frozenset[int]() for condition in self._conditions}
        for number, condition in enumerate(self._conditions):
            check(condition, context.own_fields)
            alike[condition] |= {number}
        return tuple(
            (numbers, members_among(condition, context)) for condition, numbers in alike.items()
        )

    def met(self, ids: Sequence[int]) -> dict[int, frozenset[int]]:
        """{contact: the numbers of the conditions it meets}, without those who meet none.

        Raises InvalidInput criteria_field, criteria_operator, criteria_values or group_cycle for
        a condition that cannot be asked.
        """
        found: dict[int, frozenset[int]] = {}
        if not self._conditions:
            return found
        with self._database.translated_errors():
            for start in range(0, len(ids), AT_MOST):
                # In the order of the table, so that each of its pages is read once.
                listed = json.dumps(sorted(ids[start : start + AT_MOST]))
                for numbers, asked in self._statements:
                    rows = self._database.reader().execute(asked.sql, (listed, *asked.values))
                    for (contact_id,) in rows.fetchall():
                        found[contact_id] = found.get(contact_id, frozenset()) | numbers
        return found
