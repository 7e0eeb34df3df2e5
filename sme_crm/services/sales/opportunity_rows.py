"""Opportunities as rows: values checked, people and lines written, the place on the board."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text
from sme_crm.domain.sales.money import WHOLE_RATE
from sme_crm.domain.sales.opportunity import SOURCE_KINDS, OpportunityLine
from sme_crm.store.queries.opportunities import read_board_places

if TYPE_CHECKING:
    from sme_crm.store.unit_of_work import UnitOfWork

_STEP: Final = 1_024
"""Room left between two cards of a column for others to come between."""
_TEXTS: Final = ("source", "competitor", "lost_reason")
_REFERENCES: Final = ("lot_id", "responsible_id")


def checked_values(values: Mapping[str, object]) -> dict[str, object]:
    """Values of an opportunity as they are stored; raises InvalidInput opportunity_value."""
    return {key: _checked(key, value) for key, value in values.items()}


def _checked(key: str, value: Any) -> object:
    if key == "name":
        name = clean_text(str(value))
        if not name:
            raise InvalidInput("name_missing")
        return name
    if key == "notes":
        return clean_text(str(value), multi_line=True)
    if key in _TEXTS:
        return clean_text(str(value))
    if key in _REFERENCES and (value is None or isinstance(value, int)):
        return value
    if key == "source_kind" and value in SOURCE_KINDS:
        return value
    if key == "expected_day":
        return checked_day(key, value)
    if key == "amount" and isinstance(value, int):
        return value
    if key == "probability" and (
        value is None or (isinstance(value, int) and 0 <= value <= WHOLE_RATE)
    ):
        return value
    raise InvalidInput("opportunity_value", field=key, value=str(value)[:40])


def checked_day(field: str, value: object) -> str | None:
    """A day as ISO text, None where there is none; raises InvalidInput opportunity_value."""
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise InvalidInput("opportunity_value", field=field, value=str(value)[:40]) from error


def write_contacts(work: UnitOfWork, opportunity_id: int, contact_ids: Sequence[int]) -> bool:
    """Let these people take part, the first one leading; tells whether anything differed."""
    rows = work.connection.execute(
        "SELECT contact_id, id, position FROM opportunity_contact WHERE opportunity_id = ?",
        (opportunity_id,),
    ).fetchall()
    known = {row[0]: (row[1], row[2]) for row in rows}
    wanted = tuple(dict.fromkeys(contact_ids))
    before = work.seq
    work.delete_many("opportunity_contact", [known[one][0] for one in known if one not in wanted])
    for position, contact_id in enumerate(wanted):
        row = known.get(contact_id)
        if row is None:
            work.insert(
                "opportunity_contact",
                {
                    "opportunity_id": opportunity_id,
                    "contact_id": contact_id,
                    "position": position,
                },
            )
        elif row[1] != position:
            work.update("opportunity_contact", row[0], {"position": position})
    return work.seq != before


def write_lines(work: UnitOfWork, opportunity_id: int, lines: Sequence[OpportunityLine]) -> bool:
    """Let these be the lines; rows are kept by their place. Tells whether anything differed."""
    columns = [
        {
            "product_id": line.product_id,
            "description": clean_text(line.description, multi_line=True),
            "quantity": line.quantity,
            "unit_price": line.unit_price,
            "position": position,
        }
        for position, line in enumerate(lines)
    ]
    return write_rows(work, "opportunity_line", "opportunity_id", opportunity_id, columns)


def write_rows(
    work: UnitOfWork,
    table: str,
    owner: str,
    owner_id: int,
    rows: Sequence[Mapping[str, object]],
) -> bool:
    """Let these be the rows of an owner, in order; tells whether anything differed."""
    kept = work.connection.execute(
        f'SELECT id FROM "{table}" WHERE "{owner}" = ? ORDER BY position, id', (owner_id,)
    ).fetchall()
    before = work.seq
    for (row_id,), values in zip(kept, rows, strict=False):
        work.update(table, row_id, values)
    for values in rows[len(kept) :]:
        work.insert(table, {owner: owner_id, **values})
    work.delete_many(table, [row[0] for row in kept[len(rows) :]])
    return work.seq != before


def place_in_stage(
    work: UnitOfWork, opportunity_id: int, stage_id: int, before_id: int | None
) -> int:
    """The position of a card in a column, before another one (None: the last).

    Where there is no room left between two cards the column is numbered anew.
    """
    places = read_board_places(work.connection, stage_id, opportunity_id)
    ids = [one for one, _ in places]
    at = ids.index(before_id) if before_id in ids else len(ids)
    low = places[at - 1][1] if at else None
    high = places[at][1] if at < len(places) else None
    if high is None:
        return (low or 0) + _STEP
    if low is None:
        return high - _STEP
    if high - low > 1:
        return (low + high) // 2
    ids.insert(at, opportunity_id)
    for nth, one in enumerate(ids):
        if one != opportunity_id:
            work.update("opportunity", one, {"position": nth * _STEP})
    return at * _STEP
