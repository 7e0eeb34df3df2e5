"""What a row adds to a contact that is there already: the plan of an update.

Who wins is chosen per field (`rules.WINNERS`); a row never empties a field. A row whose contact
an earlier row of the files was already only fills what is blank and adds what is missing.
Groups are always added. Re-importing the same row gives an empty plan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Final

from sme_crm.domain.company_key import company_key
from sme_crm.domain.fields import OWN_PREFIX
from sme_crm.domain.folding import fold
from sme_crm.services.importing.merged_values import NOTHING, MergedValues
from sme_crm.services.importing.plan_state import (
    Operation,
    OwnKeys,
    apply,
    as_columns,
    rows_of,
)
from sme_crm.store.queries.import_matching import StoredState

ADDRESS_PARTS: Final = (
    "complement", "building", "street", "place", "postal_code", "locality", "region", "country"
)  # fmt: skip
EMPLOYMENT_PARTS: Final = ("function", "level", "department", "from_date", "until_date")
_NAME_PARTS: Final = ("given_name", "family_name")
_NAMES: Final = (*_NAME_PARTS, "organization_name")
_NEVER_WRITTEN: Final = frozenset({"kind", "uid"})
_REACH: Final[dict[str, tuple[tuple[str, ...], str, str]]] = {
    "phone": (("kind", "number", "e164", "digits", "state"), "digits", "number"),
    "email": (("kind", "address", "folded", "state"), "folded", "address"),
    "web_page": (("kind", "url", "state"), "url", "url"),
}
"""By table: the columns of a row as prepared, the one that tells rows apart, the one shown."""

_ADDED: Final = (*_REACH, "address", "employment", "consent")
_CONSENT: Final = ("decision", "channel", "given_on", "words", "means", "withdrawn_on")

Winner = Callable[[str], str]
Change = list[str]


@dataclass(slots=True)
class RowData:
    """One row of a file by itself: what `PreparedChunk` holds of it, names of tables without.

    Rows may end in a dict of what only some files tell (state, date verified). `employments` are
    (number of the company, its key, its name, EMPLOYMENT_PARTS), the main one first. `spelt`:
    the main company as the row itself spells it, folded, unless a number told which one it is.
    """

    scalars: dict[str, Any] = field(default_factory=dict)
    addresses: list[list[Any]] = field(default_factory=list)
    phones: list[list[Any]] = field(default_factory=list)
    emails: list[list[Any]] = field(default_factory=list)
    web_pages: list[list[Any]] = field(default_factory=list)
    consents: list[list[Any]] = field(default_factory=list)
    employments: list[list[Any]] = field(default_factory=list)
    own_values: list[list[Any]] = field(default_factory=list)
    groups: list[int] = field(default_factory=list)
    spelt: str = ""

    def as_json(self) -> dict[str, Any]:
        """The row in types JSON knows."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Names:
    """Words for changes: (key, label) of an own field, names of groups."""

    own: Callable[[int], tuple[str, str]]
    group: Callable[[int], str]


def completing(winner: Winner) -> Winner:
    """Who wins for a row whose contact an earlier row of the files was: that one.

    What is missing is added, but nothing rewritten ("add"): else two rows of one contact would
    write over each other at each import.
    """

    def chosen(key: str) -> str:
        said = winner(key)
        if said in ("base", "blanks"):
            return said
        if key in _NAMES:
            return "base"
        if key == "notes":
            return "both"
        return "add" if key in _ADDED else "blanks"

    return chosen


def keeping_name(winner: Winner) -> Winner:
    """Who wins for a row whose contact keeps its name."""
    return lambda key: "base" if key in _NAMES else winner(key)


class Plan:
    """The operations that bring rows into the contact that is in `state`; updates `state`.

    `winner` says who wins a field: "file", "base", "blanks", "both" or "add". A value of `merged`
    never wins. `changes` tells what is changed, as the parts of `report.FieldChange`.
    """

    def __init__(
        self,
        state: StoredState,
        keys: OwnKeys,
        names: Names,
        winner: Winner,
        merged: MergedValues = NOTHING,
    ) -> None:
        self._state = state
        self._merged = merged
        self._keys = keys
        self._names = names
        self._winner = winner
        self.operations: list[Operation] = []
        self.changes: list[Change] = []

    def bring_in(self, row: RowData) -> None:
        """Add the operations of one row."""
        self._bring_scalars(row.scalars)
        if row.addresses:
            self._bring_addresses(row.addresses)
        for table, rows in (
            ("phone", row.phones), ("email", row.emails), ("web_page", row.web_pages),
        ):  # fmt: skip
            if rows:
                self._bring_reach(table, rows)
        if row.consents:
            self._bring_consents(row.consents)
        if row.employments:
            self._bring_employments(row.employments, row.spelt)
        for own, text, number in row.own_values:
            self._bring_own_value(own, text, number)
        for group in row.groups:
            if self._keys.group_key(group) not in self._state.groups:
                self._do(["group", group])
                self._tell("groups", "", self._names.group(group))

    def _do(self, operation: Operation) -> None:
        self.operations.append(operation)
        apply(self._state, operation, self._keys)

    def _tell(self, key: str, before: object, after: object, label: str = "") -> None:
        self.changes.append([key, shown_text(before), shown_text(after), label])

    def _new_id(self, table: str) -> int:
        return -1 - len(rows_of(self._state, table))

    # -- single values -------------------------------------------------------------------------

    def _bring_scalars(self, scalars: dict[str, Any]) -> None:
        columns: dict[str, Any] = {}
        stored = self._state.scalars
        if scalars.items() <= stored.items():
            # The usual case of a file that is imported again.
            return
        scalars = self._merged.unknown(_without_same_name(scalars, stored))
        for key, value in scalars.items():
            before = stored.get(key)
            if value is None or value == "" or key in _NEVER_WRITTEN or before == value:
                continue
            winner = self._winner(key)
            if winner == "base":
                continue
            if before not in (None, ""):
                if winner == "blanks" or (key == "notes" and value in str(before)):
                    continue
                if winner == "both":
                    value = f"{before}\n{value}"
            columns[key] = value
            self._tell(key, before, value)
        if columns:
            self._do(["contact", columns])

    def _bring_own_value(self, own: int, text: str | None, number: float | None) -> None:
        key, label = self._names.own(own)
        winner = self._winner(key)
        stored = self._state.own_values.get(self._keys.own_key(own))
        if winner == "base" or (stored is not None and stored[1:] == (text, number)):
            return
        if stored is not None and winner == "blanks":
            return
        before = (stored[1] if stored[1] is not None else stored[2]) if stored else ""
        value = text if text is not None else number
        if self._merged.knows(f"{OWN_PREFIX}{self._keys.own_key(own)}", value, before):
            return
        self._tell(key, before, value, label)
        self._do(["own", own, text, number])

    # -- addresses -----------------------------------------------------------------------------

    def _bring_addresses(self, addresses: list[list[Any]]) -> None:
        there = {row[2:10] for row in self._state.addresses}
        if all(len(row) == 10 and tuple(row[1:9]) in there for row in addresses):
            return
        winner = self._winner("address")
        if winner == "base":
            return
        kinds = {row[1] for row in self._state.addresses}
        for address in addresses:
            kind, *parts = address[:9]
            more = {"state": address[9], **_details(address)}
            new = dict(zip(ADDRESS_PARTS, parts, strict=True))
            if self._settle_known(new, more, winner, _details(address)):
                continue
            rival = None
            if winner == "file":
                # The first address of the kind that no other row of the file is.
                rival = next(
                    (row for row in self._state.addresses if row[1] == kind
                     and not any(_holds(as_columns("address", row), _parts(other))
                                 for other in addresses)),
                    None,
                )  # fmt: skip
            if rival is not None:
                self._rewrite_address(rival, new, more)
            elif winner != "blanks" or kind not in kinds:
                columns = {"kind": kind, **new, **more, "position": len(self._state.addresses)}
                self._tell("address", "", address_line(new))
                self._do(["insert", "address", columns, self._new_id("address")])

    def _settle_known(
        self, new: dict[str, Any], more: dict[str, Any], winner: str, details: dict[str, Any]
    ) -> bool:
        """Whether the address is one of the contact's; completes that one."""
        for stored in self._state.addresses:
            old = as_columns("address", stored)
            if any(_holds(one, new) for one in self._merged.readings("address", stored[0], old)):
                self._bring_details("address", stored[0], old, details, winner)
                return True
        for stored in self._state.addresses:
            old = as_columns("address", stored)
            if _same_place(old, new):
                gained = {key: new[key] for key in ADDRESS_PARTS if new[key] and not old[key]}
                if gained:
                    for key, value in gained.items():
                        self._tell(f"address.{key}", "", value)
                    self._do(["update", "address", stored[0], gained])
                self._bring_details("address", stored[0], {**old, **gained}, details, winner)
                return True
        return False

    def _rewrite_address(
        self, stored: tuple[Any, ...], new: dict[str, Any], more: dict[str, Any]
    ) -> None:
        old = as_columns("address", stored)
        after = {**new, "dead_reason": "", "verified_on": None, **more}
        changed = {key: value for key, value in after.items() if value != old[key]}
        for key in ADDRESS_PARTS:
            if key in changed:
                self._tell(f"address.{key}", old[key], new[key])
        self._do(["update", "address", stored[0], changed])

    def _bring_details(
        self, table: str, row_id: int, old: dict[str, Any], details: dict[str, Any], winner: str
    ) -> None:
        """State and date verified of a row that is there, when the file tells them."""
        changed = {
            key: value
            for key, value in details.items()
            if value and value != old.get(key) and (winner in ("file", "both") or not old.get(key))
        }
        # A check that is newer stays.
        if str(details.get("verified_on") or "") < str(old.get("verified_on") or ""):
            return
        changed = self._merged.undecided(table, row_id, changed)
        for key, value in changed.items():
            self._tell(f"{table}.{key}", old.get(key), value)
        if changed:
            self._do(["update", table, row_id, changed])

    # -- phones, e-mails, web pages ------------------------------------------------------------

    def _bring_reach(self, table: str, rows: list[list[Any]]) -> None:
        names, key, shown = _REACH[table]
        at = names.index(key)
        stored = rows_of(self._state, table)
        there = [row[2] for row in stored]
        for row in rows:
            if row[at] not in there or len(row) != len(names):
                break
        else:
            return
        known = self._merged.spellings(table, (row[0] for row in stored), shown)
        rows = [row for row in rows if row[at] in there or row[names.index(shown)] not in known]
        winner = self._winner(table)
        if winner == "base":
            return
        kinds = {row[1] for row in stored}
        coming = {row[at] for row in rows}
        for row in rows:
            values = dict(zip(names, row, strict=False)) | _details(row)
            same = next((one for one in stored if one[2] == row[at]), None)
            if same is not None:
                self._bring_details(table, same[0], as_columns(table, same), _details(row), winner)
                continue
            rival = None
            if winner == "file":
                rival = next(
                    (one for one in stored if one[1] == row[0] and one[2] not in coming), None
                )
            if rival is not None:
                del values["kind"]
                self._tell(f"{table}.{shown}", as_columns(table, rival)[shown], values[shown])
                self._do(["update", table, rival[0], values])
            elif winner != "blanks" or row[0] not in kinds:
                values["position"] = len(stored)
                self._tell(f"{table}.{shown}", "", values[shown])
                self._do(["insert", table, values, self._new_id(table)])

    def _bring_consents(self, consents: list[list[Any]]) -> None:
        if self._winner("consent") == "base":
            return
        known = {row[1:4] for row in self._state.consents}
        # The same words for the same channel are the same statement, whenever it was imported.
        said = {(row[1], row[2], row[4]) for row in self._state.consents if row[4]}
        for row in consents:
            if tuple(row[:3]) not in known and (row[0], row[1], row[3]) not in said:
                known.add(tuple(row[:3]))
                columns = dict(zip(_CONSENT, row, strict=True))
                self._tell("consent.decision", "", columns["decision"], columns["channel"])
                self._do(["insert", "consent", columns, self._new_id("consent")])

    # -- employers -----------------------------------------------------------------------------

    def _bring_employments(self, employments: list[list[Any]], spelt: str) -> None:
        winner = self._winner("employment")
        if winner == "base":
            return
        there = {row[1]: row[2:7] for row in reversed(self._state.employments)}
        if all(
            key in there and _told_already(parts, there[key]) for _, key, _, *parts in employments
        ):
            return
        employed = any(row[6] is None for row in self._state.employments)
        for place, (employer, key, name, *parts) in enumerate(employments):
            given = dict(zip(EMPLOYMENT_PARTS, parts, strict=True))
            stored = self._employment_at(key, parts)
            if stored is None and place == 0 and spelt and spelt != key:
                # A name without its legal form may mean several companies: his own is one.
                stored = self._employment_at(spelt, parts)
            if stored is not None:
                self._complete_employment(stored, given, winner)
            elif winner != "blanks" or not employed:
                columns = {
                    part: given[part] or (None if "date" in part else "")
                    for part in EMPLOYMENT_PARTS
                }
                columns["main"] = 1 if place == 0 else 0
                self._tell("employment.organization", "", name)
                new_id = self._new_id("employment")
                self._do(["employ", employer, columns, new_id, key, name])

    def _employment_at(self, key: str, parts: Sequence[Any]) -> tuple[Any, ...] | None:
        """The employment at a company, be it spelt otherwise: of several one that says `parts`."""
        spelt = company_key(key)
        found = [row for row in self._state.employments if company_key(row[1]).agrees(spelt)]
        found.sort(key=lambda row: row[1] != key)
        present = (row for row in found if row[6] is None and _told_already(parts, row[2:7]))
        return next(present, found[0] if found else None)

    def _complete_employment(
        self, stored: tuple[Any, ...], given: dict[str, Any], winner: str
    ) -> None:
        old = as_columns("employment", stored)
        changed = {
            key: value
            for key, value in given.items()
            if value and value != old[key] and (winner in ("file", "both") or not old[key])
        }
        changed = self._merged.undecided("employment", stored[0], changed)
        for key, value in changed.items():
            self._tell(f"employment.{key}", old[key], value)
        if changed:
            self._do(["update", "employment", stored[0], changed])


def _without_same_name(scalars: dict[str, Any], stored: dict[str, object]) -> dict[str, Any]:
    """A row's values without a name that is the contact's, only parted or spelt otherwise."""
    if all(scalars.get(part, "") == stored.get(part) for part in _NAMES):
        return scalars
    told_name = fold(str(scalars.get("organization_name") or ""))
    known_name = fold(str(stored.get("organization_name") or ""))
    if told_name != known_name and company_key(told_name).agrees(company_key(known_name)):
        # The same company with its legal form elsewhere, or without.
        scalars = {key: value for key, value in scalars.items() if key != "organization_name"}
    told = [str(scalars.get(part) or "") for part in _NAME_PARTS]
    known = [str(stored.get(part) or "") for part in _NAME_PARTS]
    if not any(known) or [fold(part) for part in told] == [fold(part) for part in known]:
        return scalars
    if sorted(fold(" ".join(told)).split()) != sorted(fold(" ".join(known)).split()):
        return scalars
    return {key: value for key, value in scalars.items() if key not in _NAME_PARTS}


def shown_text(value: object) -> str:
    """A value as the list of changes shows it."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)


def _details(row: list[Any]) -> dict[str, Any]:
    """What a row tells beyond its columns."""
    return row[-1] if row and isinstance(row[-1], dict) else {}


def _told_already(given: Sequence[Any], stored: Sequence[Any]) -> bool:
    """Whether what a row tells of an employment stands there."""
    return all(not told or told == had for told, had in zip(given, stored, strict=True))


def _parts(address: list[Any]) -> dict[str, Any]:
    return dict(zip(ADDRESS_PARTS, address[1:9], strict=True))


def address_line(address: dict[str, Any]) -> str:
    """An address as the list of changes shows it."""
    town = f"{address['postal_code']} {address['locality']}".strip()
    parts = [address[key] for key in ("complement", "building", "street", "place")]
    return ", ".join(filter(None, (*parts, town, address["country"])))


def _holds(old: dict[str, Any], new: dict[str, Any]) -> bool:
    """Whether a stored address says all that another one says."""
    return all(
        not new[key] or new[key] == old[key] or fold(new[key]) == fold(str(old[key]))
        for key in ADDRESS_PARTS
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
