"""The ledger of address files: lots and offers, their uses, whom to inform, trap addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.lot import (
    LOT_KINDS,
    LOT_MODES,
    LOT_STATES,
    RENTED_USES,
    STORED,
    Lot,
    LotUse,
    needs_notice,
    notice_due_on,
)
from sme_crm.services.campaign_links import unlink
from sme_crm.store.queries import lots as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

NOTICE_MONTHS = "lot.notice_months"
AGEING_RATE = "lot.ageing_rate"
_CHOICES: Mapping[str, Mapping[str, str]] = {
    "state": LOT_STATES,
    "kind": LOT_KINDS,
    "mode": LOT_MODES,
}
_DATES = ("received_on", "licence_end", "notice_due", "informed_on")
_NUMBERS = ("price_cents", "addresses", "uses_allowed")


class Lots:
    """Commands on lots and offers; every command is one change."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def list_lots(self) -> list[Lot]:
        """Every lot and offer, by name, with its counts and the day its people must be told."""
        with self._database.translated_errors():
            lots = queries.read_lots(self._database.reader())
        return self._with_due(lots)

    def get(self, lot_id: int) -> Lot:
        """One lot; raises NotFound lot."""
        with self._database.translated_errors():
            lots = queries.read_lots(self._database.reader(), lot_id)
        if not lots:
            raise NotFound("lot", id=lot_id)
        return self._with_due(lots)[0]

    def find(self, name: str) -> Lot | None:
        """The first lot of a name, case and accents aside."""
        wanted = fold(clean_text(name))
        return next((lot for lot in self.list_lots() if fold(lot.name) == wanted), None)

    def names(self) -> list[str]:
        """The names of the lots and offers, by name: what an import may belong to."""
        with self._database.translated_errors():
            rows = (
                self._database.reader()
                .execute("SELECT name FROM lot WHERE state <> 'declined' ORDER BY name, id")
                .fetchall()
            )
        return [row[0] for row in rows]

    def uses(self, lot_id: int) -> list[LotUse]:
        """The uses of a lot, newest first."""
        with self._database.translated_errors():
            return queries.read_uses(self._database.reader(), lot_id)

    def used_by(self, ids: Sequence[int]) -> list[tuple[Lot, int]]:
        """The lots of limited use a mailing to `ids` uses, each with how many it alone brought."""
        with self._database.translated_errors():
            counts = queries.count_used(self._database.reader(), ids)
        return [(self.get(lot_id), count) for lot_id, count in counts.items()]

    def member_ids(self, lot_id: int) -> list[int]:
        """The contacts of a lot, also those that were there before it; no trap addresses."""
        with self._database.translated_errors():
            chunks = queries.read_members(self._database.reader(), lot_id)
            return [each for chunk in chunks for each in chunk]

    def _with_due(self, lots: Iterable[Lot]) -> list[Lot]:
        months = int(self._settings.get(NOTICE_MONTHS))
        return [replace(lot, due_on=_due_on(lot, months)) for lot in lots]

    # -- writing -------------------------------------------------------------------------------

    def create(self, name: str, **values: object) -> int:
        """Make a lot, or with `state` "offer" the offer of one; returns its id.

        `values` are fields of `domain.lot.STORED`. A rented lot may be used once unless
        `uses_allowed` says otherwise. Raises InvalidInput name_missing, lot_exists, lot_value.
        """
        if values.get("mode") == "rented":
            values.setdefault("uses_allowed", RENTED_USES)
        checked = _checked({"name": name, **values})
        self._check_name(str(checked["name"]), None)
        with UnitOfWork(
            self._database, "lot.create", {"name": checked["name"]}, staff_id=self.staff_id
        ) as work:
            return work.insert("lot", checked)

    def save(self, lot_id: int, values: Mapping[str, object], *, visit: int | None = None) -> int:
        """Write fields of a lot; returns the change id (0 when nothing differed).

        Pass the id of the first change of a visit as `visit`: one visit is one change. Raises
        InvalidInput name_missing, lot_exists, lot_value, NotFound lot.
        """
        checked = _checked(values)
        if "name" in checked:
            self._check_name(str(checked["name"]), lot_id)
        lot = self.get(lot_id)
        if checked.get("mode") == "rented" and lot.mode != "rented" and lot.uses_allowed is None:
            checked.setdefault("uses_allowed", RENTED_USES)
        with UnitOfWork(
            self._database,
            "lot.edit",
            {"name": checked.get("name", lot.name)},
            staff_id=self.staff_id,
            continues=visit,
        ) as work:
            work.update("lot", lot_id, checked)
        return work.change_id if work.changes else 0

    def delete(self, lot_id: int) -> int:
        """Delete a lot with its uses; returns the change id.

        Raises InvalidInput lot_has_contacts while a contact came from it (the trash counts),
        NotFound lot.
        """
        lot = self.get(lot_id)
        with UnitOfWork(
            self._database, "lot.delete", {"name": lot.name}, staff_id=self.staff_id
        ) as work:
            if queries.is_referred_to(work.connection, lot_id):
                raise InvalidInput("lot_has_contacts", name=lot.name)
            loans = work.connection.execute(
                "SELECT id FROM lot_loan WHERE lot_id = ?", (lot_id,)
            ).fetchall()
            work.update_many("lot_loan", [row[0] for row in loans], {"lot_id": None})
            unlink(work, "lot_id", [lot_id])
            work.delete_where("lot_use", f"lot_id = {int(lot_id)}")
            work.delete("lot", lot_id)
        return work.change_id

    def log_use(
        self, lot_id: int, used_on: date, purpose: str, *, addresses: int | None = None
    ) -> int:
        """Note that a lot was used; returns the change id.

        `addresses`: how many of it, all by default. A use beyond those allowed is noted too: it
        happened. Raises InvalidInput lot_purpose_missing, NotFound lot.
        """
        text = clean_text(purpose)
        if not text:
            raise InvalidInput("lot_purpose_missing")
        lot = self.get(lot_id)
        with UnitOfWork(
            self._database, "lot.use", {"name": lot.name}, staff_id=self.staff_id
        ) as work:
            work.insert(
                "lot_use",
                {
                    "lot_id": lot_id,
                    "used_on": used_on.isoformat(),
                    "purpose": text,
                    "addresses": lot.contacts if addresses is None else addresses,
                    "staff_id": self.staff_id,
                },
            )
        return work.change_id

    def log_use_today(self, lot_id: int, purpose: str, *, addresses: int | None = None) -> int:
        """Note a use of the present day; see `log_use`."""
        return self.log_use(lot_id, present_day(), purpose, addresses=addresses)

    def remove_use(self, use_id: int) -> int:
        """Take a use out of the ledger (can be undone); returns the change id."""
        with UnitOfWork(self._database, "lot.use_remove", staff_id=self.staff_id) as work:
            work.delete("lot_use", use_id)
        return work.change_id

    def mark_informed(self, lot_id: int, on: date | None) -> int:
        """Note on which day the people of a lot had been told its source; None takes it back."""
        return self.save(lot_id, {"informed_on": on.isoformat() if on else None})

    # -- trap addresses ------------------------------------------------------------------------

    def seeds(self) -> list[tuple[int, str, str, str]]:
        """(contact, name, town, note) of the trap addresses, by name."""
        with self._database.translated_errors():
            return queries.read_seeds(self._database.reader())

    def seeds_among(self, ids: Sequence[int]) -> set[int]:
        """Which of some contacts are trap addresses."""
        with self._database.translated_errors():
            return queries.seeds_among(self._database.reader(), ids)

    def mark_seeds(self, ids: Sequence[int], note: str = "") -> int:
        """Make contacts trap addresses; returns the change id (0 when they were)."""
        known = self.seeds_among(ids)
        new = [each for each in dict.fromkeys(ids) if each not in known]
        with UnitOfWork(
            self._database, "lot.seed", {"count": len(new)}, staff_id=self.staff_id
        ) as work:
            for contact_id in new:
                work.insert("seed", {"contact_id": contact_id, "note": clean_text(note)})
        return work.change_id if work.changes else 0

    def unmark_seeds(self, ids: Sequence[int]) -> int:
        """Make trap addresses ordinary contacts again; returns the change id (0: none was)."""
        listed = ",".join(map(str, sorted(self.seeds_among(ids))))
        with UnitOfWork(self._database, "lot.unseed", staff_id=self.staff_id) as work:
            count = work.delete_where("seed", f"contact_id IN ({listed})")
            work.describe(count=count)
        return work.change_id if work.changes else 0

    # -- inside --------------------------------------------------------------------------------

    def _check_name(self, name: str, lot_id: int | None) -> None:
        found = self.find(name)
        if found is not None and found.id != lot_id:
            raise InvalidInput("lot_exists", name=name)


def _due_on(lot: Lot, months: int) -> str | None:
    """By which day people must be told; None for our own, offers and without a day of receipt."""
    if lot.state != "held" or not needs_notice(lot.mode):
        return None
    if lot.notice_due:
        return lot.notice_due
    return notice_due_on(lot.received_on, months) if lot.received_on else None


def _checked(values: Mapping[str, object]) -> dict[str, object]:
    """The values as stored; raises InvalidInput name_missing, lot_value."""
    checked: dict[str, object] = {}
    for field, value in values.items():
        if field not in STORED:
            raise InvalidInput("lot_value", field=field, value=value)
        checked[field] = _checked_value(field, value)
    return checked


def _checked_value(field: str, value: object) -> object:
    if field in _CHOICES:
        if value not in _CHOICES[field]:
            raise InvalidInput("lot_value", field=field, value=value)
        return value
    if field in _NUMBERS:
        if value is not None and (not isinstance(value, int) or value < 0):
            raise InvalidInput("lot_value", field=field, value=value)
        return value
    if field == "guaranteed_rate":
        if value is not None and not (isinstance(value, int | float) and 0 <= value <= 1):
            raise InvalidInput("lot_value", field=field, value=value)
        return value
    if field in _DATES:
        return _checked_day(field, value)
    text = clean_text(str(value or ""), multi_line=field in ("source_text", "notes"))
    if field == "name" and not text:
        raise InvalidInput("name_missing")
    return text


def _checked_day(field: str, value: object) -> str | None:
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise InvalidInput("lot_value", field=field, value=value) from error
