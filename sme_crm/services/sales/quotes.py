"""Commands on quotes, from the first line to the answer; each is one named change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import ConflictError, InvalidInput, NotFound
from sme_crm.domain.folding import clean_text
from sme_crm.domain.sales.chasing import LINK_KIND, read_days
from sme_crm.domain.sales.quote import (
    Quote,
    QuoteDraft,
    QuoteFilter,
    QuoteLine,
    QuoteRow,
    base_number,
    revision_number,
)
from sme_crm.services.documents import kept_document
from sme_crm.services.sales.opportunities import close_opportunity
from sme_crm.services.sales.quote_making import QuoteMaking, draft_of
from sme_crm.services.sales.quote_rows import (
    checked_lines,
    checked_values,
    end_chases,
    plan_chases,
    sums_of,
    write_quote_lines,
)
from sme_crm.services.sales.sales_history import note_sale
from sme_crm.store.queries import opportunities as opportunity_queries
from sme_crm.store.queries import quotes as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.sales.orders import Orders
    from sme_crm.services.sales.quote_printing import QuotePrinting
    from sme_crm.services.settings import Settings
    from sme_crm.services.working_calendar import WorkingDays
    from sme_crm.store.database import Database

CHASE_DAYS: Final = "quote.chase_days"
_EDITABLE_ALWAYS: Final = frozenset({"notes", "responsible_id", "opportunity_id"})
_DECIDED: Final = ("accepted", "refused")


@dataclass(frozen=True, slots=True)
class Answered:
    """What accepting or refusing did: the change, the order made (0: none)."""

    change_id: int
    order_id: int = 0


class Quotes:
    """Makes, edits, sends and closes quotes."""

    def __init__(
        self,
        database: Database,
        settings: Settings,
        working_days: WorkingDays,
        printing: QuotePrinting,
        orders: Orders,
    ) -> None:
        self._database = database
        self._settings = settings
        self._working_days = working_days
        self._orders = orders
        self._making = QuoteMaking(settings, printing)
        self.printing = printing
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def get(self, quote_id: int) -> Quote:
        """One quote; raises NotFound quote."""
        with self._database.snapshot() as connection:
            found = queries.read_one(connection, quote_id)
        if found is None:
            raise NotFound("quote", id=quote_id)
        return found

    def rows(self, wanted: QuoteFilter = QuoteFilter()) -> list[QuoteRow]:
        """The quotes of a filter, the newest first."""
        with self._database.snapshot() as connection:
            return queries.read_rows(connection, wanted, present_day())

    def pdf(self, quote_id: int) -> bytes:
        """The PDF of a quote: as it was sent, else as it would be now. Raises NotFound quote."""
        with self._database.snapshot() as connection:
            kept = queries.read_content(connection, quote_id)
        return kept if kept is not None else self.printing.pdf(self.get(quote_id))

    # -- making and editing --------------------------------------------------------------------

    def create(
        self, draft: QuoteDraft, *, language: str = "fr", origin: str = ""
    ) -> tuple[int, int]:
        """Make a draft with the next number; returns its id and that of the change.

        What is not typed follows from the opportunity and the settings: contact, lines, day,
        validity, terms. Raises InvalidInput quote_value, NotFound opportunity.
        """
        with self._work("quote.create", origin) as work:
            filled = self._making.filled(work, draft, language)
            quote_id = self._making.insert(work, filled)
        return quote_id, work.change_id

    def copy(self, quote_id: int, *, origin: str = "") -> tuple[int, int]:
        """Make a draft that says the same, of today, under a number of its own."""
        before = self.get(quote_id)
        with self._work("quote.create", origin) as work:
            draft = self._making.filled(work, draft_of(before), before.language)
            new_id = self._making.insert(work, draft)
        return new_id, work.change_id

    def revise(self, quote_id: int, *, origin: str = "") -> tuple[int, int]:
        """Make the next version of a quote that was sent (D2026-0001-R2), as a draft.

        The version before stays as it was sent, and is replaced when the new one is sent. Raises
        InvalidInput quote_state for a draft: it can be edited itself.
        """
        before = self.get(quote_id)
        if before.state == "draft":
            raise InvalidInput("quote_state", number=before.number)
        with self._work("quote.create", origin) as work:
            taken = queries.numbers_like(work.connection, base_number(before.number))
            draft = self._making.filled(work, draft_of(before), before.language)
            new_id = self._making.insert(work, draft, revision_number(before.number, taken))
        return new_id, work.change_id

    def save(
        self,
        quote_id: int,
        values: Mapping[str, object],
        version: str = "",
        *,
        lines: Sequence[QuoteLine] | None = None,
        visit: int | None = None,
        origin: str = "",
    ) -> int:
        """Write values and, unless None, the lines of a draft; returns the change id (0: none).

        Of a quote that was sent only notes, responsible and opportunity can be written. Pass the
        id of the first change of a visit as `visit`. Raises ConflictError when it is another than
        that of `version` ("": any), InvalidInput quote_frozen, quote_value, quote_number,
        NotFound quote.
        """
        checked = checked_values(values)
        with self._work("quote.edit", origin, visit) as work:
            before = self._read(work, quote_id, version)
            if before.state != "draft" and (lines is not None or checked.keys() - _EDITABLE_ALWAYS):
                raise InvalidInput("quote_frozen", number=before.number)
            if checked.get("number", before.number) != before.number:
                self._refuse_taken(work, checked["number"])
            if "contact_id" in checked:
                checked |= self._making.addressed(work, checked["contact_id"])
                checked |= checked_values(
                    {key: values[key] for key in ("recipient",) if key in values}
                )
            present = before.lines if lines is None else checked_lines(lines)
            if lines is not None:
                write_quote_lines(work, quote_id, present)
            if before.state == "draft":
                checked |= sums_of(
                    present,
                    checked.get("discount_rate", before.discount_rate),
                    vat_exempt=bool(checked.get("vat_exempt", before.vat_exempt)),
                )
            if checked:
                work.update("quote", quote_id, checked)
            _touch(work, quote_id)
        return work.change_id if work.changes else 0

    def delete(self, ids: Sequence[int], *, origin: str = "") -> int:
        """Delete quotes with their lines (can be undone); their orders stay, their tasks end."""
        with self._work("quote.delete", origin) as work:
            work.describe(count=len(ids))
            for quote_id in ids:
                self._read(work, quote_id)
                end_chases(work, quote_id)
            listed = ",".join(str(int(one)) for one in ids)
            rows = work.connection.execute(
                f"SELECT id FROM customer_order WHERE quote_id IN ({listed})"
            ).fetchall()
            work.update_many("customer_order", [row[0] for row in rows], {"quote_id": None})
            work.delete_where("quote_line", f"quote_id IN ({listed})")
            work.delete_where("quote", f"id IN ({listed})")
        return work.change_id if work.changes else 0

    # -- sending and the answer ----------------------------------------------------------------

    def send(self, quote_id: int, day: date | None = None, *, origin: str = "") -> int:
        """Note that a draft went out on a day (today): it stays as it is from now on.

        In the same change its PDF is kept, whoever it goes to gets a line in the history, the
        tasks that chase it are made, and the version it revises is replaced. Raises InvalidInput
        quote_empty (no customer or no line), quote_state.
        """
        sent = day or present_day()
        before = self.get(quote_id)
        if not before.lines or before.customer_id is None:
            raise InvalidInput("quote_empty", number=before.number)
        pdf = self.printing.pdf(before)
        days = read_days(self._settings.text(CHASE_DAYS))
        calendar = self._working_days.calendar()
        with self._work("quote.send", origin) as work:
            quote = self._read(work, quote_id, before.version)
            if quote.state != "draft":
                raise InvalidInput("quote_state", number=quote.number)
            kept = kept_document(work, f"{quote.number}.pdf", pdf)
            values = {"state": "sent", "sent_day": sent.isoformat(), "sha256": kept["sha256"]}
            work.update("quote", quote_id, values)
            _touch(work, quote_id)
            self._replace_former(work, quote)
            self._note(work, quote, "sent", direction="out")
            plan_chases(work, quote, sent, days, calendar)
        return work.change_id

    def accept(
        self,
        quote_id: int,
        day: date | None = None,
        *,
        make_order: bool = True,
        win_opportunity: bool = True,
        origin: str = "",
    ) -> Answered:
        """Note that a sent quote was accepted; its tasks end, its order and its opportunity follow.

        All of it is one change. Raises InvalidInput quote_state.
        """
        decided = (day or present_day()).isoformat()
        with self._work("quote.accept", origin) as work:
            quote = self._answer(work, quote_id, {"state": "accepted", "decided_day": decided})
            order_id = 0
            if make_order and not quote.orders:
                order_id = self._orders.insert_from_quote(work, quote_id, decided)
            if win_opportunity:
                self._close_opportunity(work, quote, "won", {})
        return Answered(work.change_id, order_id)

    def refuse(
        self,
        quote_id: int,
        reason: str = "",
        competitor: str = "",
        day: date | None = None,
        *,
        lose_opportunity: bool = False,
        origin: str = "",
    ) -> Answered:
        """Note that a sent quote was refused, why and for whom; its tasks end.

        The opportunity is lost with it if that is wanted. Raises InvalidInput quote_state.
        """
        decided = (day or present_day()).isoformat()
        why = {"refusal_reason": clean_text(reason), "competitor": clean_text(competitor)}
        with self._work("quote.refuse", origin) as work:
            values = {"state": "refused", "decided_day": decided, **why}
            quote = self._answer(work, quote_id, values)
            if lose_opportunity:
                lost = {"lost_reason": why["refusal_reason"], "competitor": why["competitor"]}
                self._close_opportunity(work, quote, "lost", lost)
        return Answered(work.change_id)

    def reopen(self, quote_id: int, *, origin: str = "") -> int:
        """Let a quote that was accepted or refused wait for its answer again; what hung on the
        answer stays. It is chased on the days that are still to come."""
        days = read_days(self._settings.text(CHASE_DAYS))
        calendar = self._working_days.calendar()
        with self._work("quote.reopen", origin) as work:
            quote = self._read(work, quote_id)
            if quote.state not in _DECIDED or quote.sent_day is None:
                raise InvalidInput("quote_state", number=quote.number)
            values = {
                "state": "sent", "decided_day": None, "refusal_reason": "", "competitor": "",
            }  # fmt: skip
            work.update("quote", quote_id, values)
            _touch(work, quote_id)
            plan_chases(work, quote, date.fromisoformat(quote.sent_day), days, calendar)
        return work.change_id

    # -- the parts of a change -----------------------------------------------------------------

    def _answer(self, work: UnitOfWork, quote_id: int, values: Mapping[str, object]) -> Quote:
        quote = self._read(work, quote_id)
        if quote.state != "sent":
            raise InvalidInput("quote_state", number=quote.number)
        work.update("quote", quote_id, values)
        _touch(work, quote_id)
        end_chases(work, quote_id)
        self._note(work, quote, str(values["state"]), text=str(values.get("refusal_reason", "")))
        return quote

    def _close_opportunity(
        self, work: UnitOfWork, quote: Quote, outcome: Any, values: Mapping[str, object]
    ) -> None:
        if quote.opportunity_id is None:
            return
        found = opportunity_queries.read_one(work.connection, quote.opportunity_id)
        if found is not None and found.stage.kind == "open":
            close_opportunity(work, found, outcome, values, self.staff_id)

    def _replace_former(self, work: UnitOfWork, quote: Quote) -> None:
        """The versions before this one that still wait for an answer are replaced."""
        base = base_number(quote.number)
        for number in queries.numbers_like(work.connection, base):
            if number == quote.number or base_number(number) != base:
                continue
            former = queries.id_of_number(work.connection, number)
            row = work.connection.execute(
                "SELECT 1 FROM quote WHERE id = ? AND state = 'sent'", (former,)
            ).fetchone()
            if former is not None and row is not None:
                work.update("quote", former, {"state": "replaced"})
                end_chases(work, former)

    def _note(
        self, work: UnitOfWork, quote: Quote, event: str, *, direction: str = "internal",
        text: str = "",
    ) -> None:  # fmt: skip
        people = [one for one in (quote.contact_id, quote.customer_id) if one is not None][:1]
        details = {"net": quote.net, "currency": quote.currency, "event": event}
        note_sale(
            work, people, quote.number, LINK_KIND, quote.id, details, self.staff_id,
            text=text, direction=direction,
        )  # fmt: skip

    def _refuse_taken(self, work: UnitOfWork, number: str) -> None:
        if not number or queries.id_of_number(work.connection, number) is not None:
            raise InvalidInput("quote_number", number=number)

    def _read(self, work: UnitOfWork, quote_id: int, version: str = "") -> Quote:
        found = queries.read_one(work.connection, quote_id)
        if found is None:
            raise NotFound("quote", id=quote_id)
        if version and found.version != version:
            raise ConflictError("conflict", quote_id=quote_id)
        work.describe(number=found.number)
        return found

    def _work(self, name: str, origin: str, visit: int | None = None) -> UnitOfWork:
        return UnitOfWork(
            self._database, name, origin=origin, staff_id=self.staff_id, continues=visit
        )


def _touch(work: UnitOfWork, quote_id: int) -> None:
    """When it was written last: also where only its lines were."""
    if work.seq != work.first_seq:
        work.update("quote", quote_id, {"updated_at": work.now})
