"""What a row adds to a contact that is there already: the plan of an update.

The file wins where it says something; it never empties a field. A row whose contact an earlier
row of the files was already only fills what is blank. Phones, e-mails, web pages,
groups and employers are added; an address of the same kind is rewritten, else added; notes are
added to the notes. Re-importing the same row gives an empty plan.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Final

from sme_crm.domain.folding import fold
from sme_crm.store.queries.import_matching import StoredState

ADDRESS_PARTS: Final = (
    "complement", "building", "street", "place", "postal_code", "locality", "region", "country"
)  # fmt: skip
_NEVER_WRITTEN: Final = frozenset({"kind"})

Operation = list[Any]
"""["contact", columns] · ["insert", table, columns] · ["update", table, id, columns] ·
["employ", employer, columns] · ["own", field, value id or 0, text, number] · ["group", group]."""


@dataclass(slots=True)
class RowData:
    """One row of a file by itself: what `PreparedChunk` holds of it, names of tables without."""

    scalars: dict[str, Any] = field(default_factory=dict)
    addresses: list[list[Any]] = field(default_factory=list)
    phones: list[list[Any]] = field(default_factory=list)
    emails: list[list[Any]] = field(default_factory=list)
    web_pages: list[list[Any]] = field(default_factory=list)
    employer: int | None = None
    employer_key: str = ""
    employment: list[Any] = field(default_factory=list)
    own_values: list[list[Any]] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """The row in types JSON knows."""
        return asdict(self)


class Plan:
    """The operations that bring `row` into the contact that is in `state`; updates `state`."""

    def __init__(
        self, state: StoredState, group_ids: dict[int, int | None], *, rewrite: bool
    ) -> None:
        """`group_ids`: the id each staged group has in the base, None for a new one.

        `rewrite`: what is there gives way to the row.
        """
        self._rewrite = rewrite
        self._state = state
        self._group_ids = group_ids
        self.operations: list[Operation] = []

    def bring_in(self, row: RowData, own_ids: dict[int, int | None]) -> None:
        """Add the operations of one row; `own_ids` as the group ids, for own fields."""
        self._bring_scalars(row.scalars)
        for address in row.addresses:
            self._bring_address(address)
        self._add_new(
            "phone", self._state.phones, row.phones, ("kind", "number", "e164", "digits", "state"),
            key=3, stored_key=1,
        )  # fmt: skip
        self._add_new(
            "email", self._state.emails, row.emails, ("kind", "address", "folded", "state"),
            key=2, stored_key=1,
        )  # fmt: skip
        self._add_new(
            "web_page", self._state.web_pages, row.web_pages, ("kind", "url", "state"),
            key=1, stored_key=1,
        )  # fmt: skip
        if row.employer is not None:
            self._bring_employment(row)
        for own, text, number in row.own_values:
            self._bring_own_value(own, text, number, own_ids)
        for group in row.groups:
            known = self._group_ids.get(group)
            marker = known if known is not None else -1 - group
            if marker not in self._state.groups:
                self._state.groups.add(marker)
                self.operations.append(["group", group])

    def _bring_scalars(self, scalars: dict[str, Any]) -> None:
        columns: dict[str, Any] = {}
        stored = self._state.scalars
        for key, value in scalars.items():
            if value is None or value == "" or key in _NEVER_WRITTEN or stored.get(key) == value:
                continue
            if key == "uid":
                continue
            before = stored.get(key)
            if key == "notes" and before:
                if value in str(before):
                    continue
                value = f"{before}\n{value}"
            elif not self._rewrite and before not in (None, ""):
                continue
            columns[key] = value
        if columns:
            stored.update(columns)
            self.operations.append(["contact", columns])

    def _bring_address(self, address: list[Any]) -> None:
        kind, *parts = address[:9]
        state = address[9]
        new = dict(zip(ADDRESS_PARTS, parts, strict=True))
        if any(_holds(stored, new) for stored in self._state.addresses):
            return
        same_kind = None
        for stored in self._state.addresses:
            old = dict(zip(ADDRESS_PARTS, stored[2:10], strict=True))
            if _same_place(old, new):
                gained = {key: new[key] for key in ADDRESS_PARTS if new[key] and not old[key]}
                if gained and stored[0]:
                    self._update_address(stored, {**old, **gained}, gained)
                return
            if same_kind is None and stored[1] == kind and stored[0]:
                same_kind = (stored, old)
        if same_kind is None or not self._rewrite:
            self._state.addresses.append((0, kind, *parts))
            self.operations.append(["insert", "address", {"kind": kind, **new, "state": state}])
            return
        stored, old = same_kind
        changed = {key: new[key] for key in ADDRESS_PARTS if new[key] != old[key]}
        self._update_address(stored, new, {**changed, "state": state, "dead_reason": ""})

    def _update_address(
        self, stored: tuple[object, ...], after: dict[str, Any], columns: dict[str, Any]
    ) -> None:
        at = self._state.addresses.index(stored)
        self._state.addresses[at] = (*stored[:2], *(after[key] for key in ADDRESS_PARTS))
        self.operations.append(["update", "address", stored[0], columns])

    def _add_new(
        self,
        table: str,
        stored: list[tuple[object, ...]],
        rows: list[list[Any]],
        columns: tuple[str, ...],
        *,
        key: int,
        stored_key: int,
    ) -> None:
        known = {row[stored_key] for row in stored}
        for row in rows:
            if row[key] not in known:
                known.add(row[key])
                values = dict(zip(columns, row, strict=True))
                values["position"] = len(stored)
                stored.append((0, row[key], ""))
                self.operations.append(["insert", table, values])

    def _bring_employment(self, row: RowData) -> None:
        names = ("function", "level", "department", "from_date", "until_date")
        given = dict(zip(names, row.employment, strict=True)) if row.employment else {}
        for at, stored in enumerate(self._state.employments):
            if stored[1] == row.employer_key:
                old = dict(zip(names, stored[2:5], strict=False))
                changed = {
                    key: value
                    for key, value in given.items()
                    if value
                    and key in old
                    and value != old[key]
                    and (self._rewrite or not old[key])
                }
                if changed and stored[0]:
                    after = {**old, **changed}
                    self._state.employments[at] = (*stored[:2], *after.values())
                    self.operations.append(["update", "employment", stored[0], changed])
                return
        parts = [given.get(name) or "" for name in names[:3]]
        self._state.employments.append((0, row.employer_key, *parts))
        columns = {name: given.get(name) or (None if "date" in name else "") for name in names}
        self.operations.append(["employ", row.employer, columns])

    def _bring_own_value(
        self, own: int, text: str | None, number: float | None, own_ids: dict[int, int | None]
    ) -> None:
        field_id = own_ids.get(own)
        key = field_id if field_id is not None else -1 - own
        stored = self._state.own_values.get(key)
        if stored is not None and stored[1:] == (text, number):
            return
        if stored is not None and not self._rewrite:
            return
        value_id = stored[0] if stored is not None else 0
        self._state.own_values[key] = (value_id, text, number)
        if stored is None or value_id:
            self.operations.append(["own", own, value_id, text, number])


def _holds(stored: tuple[object, ...], new: dict[str, Any]) -> bool:
    """Whether a stored address says all that another one says."""
    return all(
        not new[key] or fold(new[key]) == fold(str(old))
        for key, old in zip(ADDRESS_PARTS, stored[2:10], strict=True)
    )


def _same_place(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Whether two addresses lead to the same door, whatever the case and the missing parts."""
    if fold(old["street"]) != fold(new["street"]) and old["street"] and new["street"]:
        return False
    for key in ("postal_code", "locality", "country"):
        if old[key] and new[key] and fold(old[key]) != fold(new[key]):
            return False
    for key in ("complement", "building", "place"):
        if old[key] and new[key] and old[key] != new[key]:
            return False
    shared = [key for key in ("street", "postal_code", "locality") if old[key] and new[key]]
    return bool(shared)


def replay(state: StoredState, operations: list[Operation], group_ids: dict[int, int | None]) -> (
    None
):  # fmt: skip
    """Bring `state` to what it will be once `operations` of an earlier row are done."""
    for operation in operations:
        match operation:
            case ["contact", columns]:
                state.scalars.update(columns)
            case ["insert", "address", columns]:
                parts = (columns[key] for key in ADDRESS_PARTS)
                state.addresses.append((0, columns["kind"], *parts))
            case ["insert", "phone", columns]:
                state.phones.append((0, columns["digits"], columns["number"]))
            case ["insert", "email", columns]:
                state.emails.append((0, columns["folded"]))
            case ["insert", "web_page", columns]:
                state.web_pages.append((0, columns["url"]))
            case ["update", "address", row_id, columns]:
                for at, stored in enumerate(state.addresses):
                    if stored[0] == row_id:
                        old = dict(zip(ADDRESS_PARTS, stored[2:10], strict=True)) | columns
                        after = (old[key] for key in ADDRESS_PARTS)
                        state.addresses[at] = (*stored[:2], *after)
            case ["group", group]:
                known = group_ids.get(group)
                state.groups.add(known if known is not None else -1 - group)
            case _:
                # A second row of the same contact may name its employer or own value again:
                # the writing finds them there.
                continue
