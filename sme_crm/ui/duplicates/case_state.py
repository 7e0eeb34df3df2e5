"""A case under review: who survives, which values stay, who is left out; planned anew each time."""

from __future__ import annotations

from sme_crm.domain.duplicates.merge_plan import MergePlan, plan_merge, propose_survivor
from sme_crm.domain.field import FieldKind
from sme_crm.services.duplicates.merging import ROW_TABLES
from sme_crm.ui.duplicates.case_reading import CaseContent, CaseNames


class CaseState:
    """What the user chose for one case so far."""

    def __init__(self, content: CaseContent, names: CaseNames) -> None:
        self.content = content
        self._rules = names.rules
        self._joined = frozenset(
            own.key for own in names.own_fields if own.kind is FieldKind.CHOICES
        )
        self._out: set[int] = set()
        self.choices: dict[str, int] = {}
        self.survivor_id = content.preview.plan.survivor_id if content.preview else 0
        self.plan: MergePlan | None = None
        self._decide()

    @property
    def ids(self) -> tuple[int, ...]:
        """All contacts of the case."""
        return self.content.case.ids

    @property
    def taken(self) -> list[int]:
        """Those the decision is about."""
        return [one for one in self.ids if one not in self._out]

    @property
    def left_out(self) -> list[int]:
        """Those it is not about."""
        return [one for one in self.ids if one in self._out]

    @property
    def can_merge(self) -> bool:
        """Whether those taken can become one."""
        return self.plan is not None

    @property
    def can_leave_out(self) -> bool:
        """Whether one of them could be left out."""
        return len(self.ids) > 2

    def choose_survivor(self, contact_id: int) -> None:
        """Let this contact stay; the others go into it."""
        if contact_id in self._out:
            self._out.discard(contact_id)
        self.survivor_id = contact_id
        self._decide()

    def choose(self, key: str, contact_id: int) -> None:
        """Take the value of a field (or the first of the rows of a table) of this contact."""
        if contact_id not in self._out:
            self.choices[key] = contact_id
            self._decide()

    def turn(self, contact_id: int) -> None:
        """Leave a contact out, or take it in again; two stay at least."""
        if contact_id in self._out:
            self._out.discard(contact_id)
        elif len(self.taken) > 2:
            self._out.add(contact_id)
            self.choices = {k: one for k, one in self.choices.items() if one != contact_id}
            if self.survivor_id == contact_id and self.content.preview is not None:
                records = self.content.preview.records
                self.survivor_id = propose_survivor([records[one] for one in self.taken])
        self._decide()

    def is_out(self, contact_id: int) -> bool:
        """Whether a contact is left out."""
        return contact_id in self._out

    def keeps(self, key: str, contact_id: int) -> bool:
        """Whether the merged contact will show the value this contact has in a field."""
        if self.plan is None or contact_id in self._out:
            return False
        planned = self.plan.fields.get(key)
        if planned is None or contact_id in planned.sources:
            return True
        # Notes and lists of choices are joined: what is not lost is shown.
        return key not in self.plan.lost.get(contact_id, {})

    def is_first(self, table: str, contact_id: int) -> bool:
        """Whether the rows of this contact come first: its phone is the main one."""
        return self.choices.get(table, self.survivor_id) == contact_id

    def field_choices(self) -> dict[str, int]:
        """What was chosen, as the merge takes it: only contacts that are merged."""
        taken = set(self.taken)
        return {key: one for key, one in self.choices.items() if one in taken}

    def _decide(self) -> None:
        preview = self.content.preview
        if preview is None:
            return
        fields = {k: one for k, one in self.field_choices().items() if k not in ROW_TABLES}
        self.plan = plan_merge(
            [preview.records[one] for one in self.taken],
            self.survivor_id,
            fields,
            rules=self._rules,
            joined=self._joined,
        )
