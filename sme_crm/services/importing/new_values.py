"""What the contacts that rows become will hold, field by field, as it will be stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from sme_crm.services.importing.chunk_rows import DERIVED
from sme_crm.services.importing.plan_state import OwnKeys, as_columns
from sme_crm.services.importing.report import FieldChange
from sme_crm.services.importing.updates import EMPLOYMENT_PARTS, Names, address_line, shown_text
from sme_crm.store.queries.import_matching import StoredState
from sme_crm.store.staging import Staging
from sme_crm.store.staging_merge import RepeatMerge

_NOT_SHOWN: Final = frozenset({*DERIVED, "uid", "photo"})
_LAST: Final = ("status", "source", "notes")
_NAMES: Final = ("kind", "civility", "given_name", "family_name", "organization_name")
_REACH: Final = (
    ("address", "addresses", address_line, "address"),
    ("phone", "phones", lambda row: row["number"], "phone.number"),
    ("email", "emails", lambda row: row["address"], "email.address"),
    ("web_page", "web_pages", lambda row: row["url"], "web_page.url"),
)
_EMPLOYMENT_KEYS: Final = tuple(f"employment.{part}" for part in EMPLOYMENT_PARTS)


class NewValues:
    """Reads a complete staging."""

    def __init__(self, staging: Staging, keys: OwnKeys, names: Names) -> None:
        self._staged = RepeatMerge(staging)
        self._keys = keys
        self._names = names

    def of(self, numbers: Sequence[int]) -> dict[int | None, tuple[FieldChange, ...]]:
        """The filled fields of some staged contacts, the name first, nothing of them before."""
        keys, names = self._keys, self._names
        own = {keys.own_key(one): names.own(one) for one in keys.own_numbers}
        groups = {keys.group_key(one): names.group(one) for one in keys.group_numbers}
        found: dict[int | None, tuple[FieldChange, ...]] = {}
        for number, state in self._staged.states_of_new(numbers, keys).items():
            values = [
                FieldChange(key, "", shown_text(value))
                for key, value in _values(state)
                if value is not None and value != ""
            ]
            for one, (_, text, amount) in sorted(state.own_values.items()):
                key, label = own[one]
                shown = shown_text(amount if text is None else text)
                values.append(FieldChange(key, "", shown, label))
            told = sorted(groups[key] for key in state.groups)
            values += [FieldChange("groups", "", name) for name in told]
            found[number] = tuple(values)
        return found


def _values(state: StoredState) -> Iterator[tuple[str, object]]:
    """(key, value) of a state but own fields and groups."""
    scalars = state.scalars
    yield from ((key, scalars[key]) for key in _NAMES)
    for place, row in enumerate(state.employments):
        columns = as_columns("employment", row)
        # The main company is spelt as its own row of the file spells it.
        current = scalars["organization"] if place == 0 else ""
        yield "employment.organization", current or columns["name"]
        yield from zip(_EMPLOYMENT_KEYS, map(columns.get, EMPLOYMENT_PARTS), strict=True)
    for table, rows, shown, key in _REACH:
        yield from ((key, shown(as_columns(table, row))) for row in getattr(state, rows))
    others = (key for key in scalars if key not in (*_NAMES, *_LAST) and key not in _NOT_SHOWN)
    yield from ((key, scalars[key]) for key in others)
    yield from (("consent.decision", row[1]) for row in state.consents)
    yield from ((key, scalars.get(key)) for key in _LAST)
