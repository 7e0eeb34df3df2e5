"""What a contact is once operations of an update plan are done, without doing them.

Operations are lists JSON knows: ["contact", columns] · ["insert", table, columns, new id] ·
["update", table, id, columns] · ["employ", employer, columns, new id, key, name] ·
["own", field, text, number] · ["group", group]. A new row has a negative id, by which operations
of later rows of the file name it.
"""

from __future__ import annotations

from typing import Any, Final

from sme_crm.store.queries.import_matching import STATE_COLUMNS, STATE_LISTS, StoredState

Operation = list[Any]
DEFAULTS: Final = {"state": "good", "verified_on": None, "from_date": None, "until_date": None}


def rows_of(state: StoredState, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table a state has."""
    found: list[tuple[Any, ...]] = getattr(state, STATE_LISTS[table])
    return found


def as_columns(table: str, row: tuple[Any, ...]) -> dict[str, Any]:
    """The columns of a row of a state."""
    return dict(zip(STATE_COLUMNS[table], row[1:], strict=True))


def apply(state: StoredState, operation: Operation, keys: OwnKeys) -> None:
    """Bring `state` to what it is once `operation` is done."""
    match operation:
        case ["contact", columns]:
            state.scalars.update(columns)
        case ["insert", table, columns, new_id]:
            row = (columns.get(name, DEFAULTS.get(name, "")) for name in STATE_COLUMNS[table])
            rows_of(state, table).append((new_id, *row))
        case ["update", table, row_id, columns]:
            rows = rows_of(state, table)
            for at, stored in enumerate(rows):
                if stored[0] == row_id:
                    after = as_columns(table, stored) | columns
                    rows[at] = (row_id, *(after[name] for name in STATE_COLUMNS[table]))
        case ["employ", _, columns, new_id, key, name]:
            columns = {**columns, "key": key, "name": name}
            row = (columns.get(one, DEFAULTS.get(one, "")) for one in STATE_COLUMNS["employment"])
            state.employments.append((new_id, *row))
        case ["own", own, text, number]:
            state.own_values[keys.own_key(own)] = (0, text, number)
        case ["group", group]:
            state.groups.add(keys.group_key(group))


class OwnKeys:
    """The keys of own fields and groups in a state: their id, or a negative one when new."""

    def __init__(self, own_ids: dict[int, int | None], group_ids: dict[int, int | None]) -> None:
        """The id of each staged own field and group in the base, None for a new one."""
        self._own_ids = own_ids
        self._group_ids = group_ids

    @property
    def own_numbers(self) -> tuple[int, ...]:
        """The staged own fields."""
        return tuple(self._own_ids)

    @property
    def group_numbers(self) -> tuple[int, ...]:
        """The staged groups."""
        return tuple(self._group_ids)

    def own_key(self, own: int) -> int:
        """The key of a staged own field."""
        known = self._own_ids.get(own)
        return known if known is not None else -1 - own

    def group_key(self, group: int) -> int:
        """The key of a staged group."""
        known = self._group_ids.get(group)
        return known if known is not None else -1 - group
