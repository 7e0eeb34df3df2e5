"""The returns desk: answers by code at keyboard speed, and mail that came back.

Returned mail kills the address, never the person: he stays reachable by other channels, and by
post again as soon as the address is mended.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from sme_crm.domain.campaigns.answer import ANSWER_KINDS
from sme_crm.domain.campaigns.return_rate import address_words
from sme_crm.domain.contact import Address
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.response_code import read_response_code
from sme_crm.domain.sales.order import OrderDraft
from sme_crm.domain.vocabulary import DEAD_REASONS
from sme_crm.services.activity_series.stopping import stop_for
from sme_crm.services.campaigns.answer_effects import Decision, Told, make_appointment, note_told
from sme_crm.services.campaigns.call_stops import stop_calls
from sme_crm.services.owned_rows import owned_columns
from sme_crm.services.sales.order_rows import checked_draft, insert_order
from sme_crm.services.sales.sales_history import note_sale
from sme_crm.store.queries import campaign_answers as queries
from sme_crm.store.queries import returned_mail
from sme_crm.store.queries.campaign_answers import AnswerRow as AnswerRow
from sme_crm.store.queries.campaign_answers import CodedRecipient as CodedRecipient
from sme_crm.store.queries.contact_sheet import read_addresses
from sme_crm.store.queries.returned_mail import ReturnedRow as ReturnedRow
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.services.settings import Settings
    from sme_crm.store.database import Database

CodeState = Literal["known", "answered", "unknown", "wrong"]
LINK_KIND: Final = "campaign"
_SHOWN: Final = 500


@dataclass(frozen=True, slots=True)
class CodeReading:
    """What a typed or scanned code says.

    "wrong": it has a mistake in it. "unknown": no campaign sent it. "answered": its recipient
    answered before.
    """

    state: CodeState
    code: str = ""
    recipient: CodedRecipient | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to be noted; with an `amount` (cents net) it is an order as well.

    `margin` None is assumed by the rate of the settings. `decision` is what was said of being
    contacted by `consent_channel` ("" nothing), in the words of the notes. `appointment` is when
    one was agreed on ("YYYY-MM-DDTHH:MM", "" none): it goes into the agenda.
    """

    contact_id: int | None
    kind: str
    day: date
    wave_id: int | None = None
    channel: str = ""
    code: str = ""
    notes: str = ""
    amount: int | None = None
    margin: int | None = None
    decision: Decision | Literal[""] = ""
    consent_channel: str = "post"
    appointment: str = ""

    @property
    def told(self) -> Decision | Literal[""]:
        """What was said of being contacted; who wants no more mail objects to it."""
        return self.decision or ("objection" if self.kind == "objection" else "")


@dataclass(frozen=True, slots=True)
class Flags:
    """What still means to write to a dead address: open tasks, campaigns not sent to the end."""

    tasks: int = 0
    campaigns: int = 0


class Returns:
    """Notes what comes back of campaigns; each note is one change."""

    def __init__(self, database: Database, settings: Settings) -> None:
        self._database = database
        self._settings = settings
        self.staff_id: int | None = None

    # Answers

    def read_code(self, text: str) -> CodeReading:
        """What a code says, at once."""
        code = read_response_code(text)
        if code is None:
            return CodeReading("wrong")
        with self._database.translated_errors():
            found = queries.find_coded(self._database.reader(), code.mailing, code.recipient)
        if found is None:
            return CodeReading("unknown", str(code))
        return CodeReading("answered" if found.answered else "known", str(code), found)

    def note_answer(self, campaign_id: int, answer: Answer, *, origin: str = "") -> int:
        """Note an answer with all that follows from it; returns its id.

        A line in the history, the order if an amount is told, what was said of being contacted,
        the appointment agreed on, and the end of series that stop on an answer and of the calls
        that the campaign had planned. Raises
        InvalidInput answer_kind, answer_nobody (an order, appointment or objection of nobody),
        answer_consent, order_value, agenda_time.
        """
        if answer.kind not in ANSWER_KINDS:
            raise InvalidInput("answer_kind", value=answer.kind)
        needs_somebody = answer.amount is not None or answer.appointment or answer.told
        if answer.contact_id is None and needs_somebody:
            raise InvalidInput("answer_nobody")
        with self._work("campaign.answer", origin) as work:
            name = _campaign_name(work, campaign_id)
            work.describe(name=name)
            order = self._insert_order(work, answer)
            made = work.insert(
                "campaign_answer",
                {
                    "campaign_id": campaign_id,
                    "wave_id": answer.wave_id,
                    "contact_id": answer.contact_id,
                    "order_id": order,
                    "day": answer.day.isoformat(),
                    "kind": "order" if order is not None else answer.kind,
                    "channel": answer.channel,
                    "code": answer.code,
                    "notes": answer.notes.strip(),
                    "created_at": work.now,
                },
            )
            work.describe(answer=made)
            _keep_running(work, campaign_id)
            if answer.contact_id is not None:
                people = [answer.contact_id]
                note_sale(
                    work, people, name, LINK_KIND, campaign_id, {"answer": answer.kind},
                    self.staff_id, text=answer.notes.strip(), direction="in",
                )  # fmt: skip
                self._note_effects(work, answer, answer.contact_id, name)
                stop_for(work, people, "answer")
                stop_calls(work, campaign_id, answer.contact_id, self.staff_id)
        return made

    def recent_answers(self, most: int = _SHOWN) -> list[AnswerRow]:
        """The answers noted last, the newest first, each with the change that can be undone."""
        with self._database.translated_errors():
            return queries.read_recent_answers(self._database.reader(), most)

    def _insert_order(self, work: UnitOfWork, answer: Answer) -> int | None:
        if answer.amount is None:
            return None
        draft = OrderDraft(
            contact_id=answer.contact_id,
            day=answer.day.isoformat(),
            amount=answer.amount,
            margin=answer.margin,
            response_code=answer.code,
        )
        checked = checked_draft(draft, self._settings.text("sales.currency"))
        rate = int(self._settings.get("sales.margin_rate"))
        return insert_order(work, checked, rate, self.staff_id)

    def _note_effects(
        self, work: UnitOfWork, answer: Answer, contact_id: int, campaign: str
    ) -> None:
        if answer.told:
            means = " · ".join(filter(None, (campaign, answer.code)))
            channel = answer.consent_channel
            told = Told(answer.told, channel, answer.day, answer.notes.strip(), means)
            note_told(work, contact_id, told, self.staff_id)
        if answer.appointment:
            zone = self._settings.text("agenda.time_zone")
            make_appointment(work, [contact_id], campaign, answer.appointment, zone, self.staff_id)

    # Returned mail

    def note_returned(
        self,
        contact_id: int,
        reason: str,
        day: date,
        *,
        campaign_id: int | None = None,
        wave_id: int | None = None,
        origin: str = "",
    ) -> int:
        """Note a piece that came back; returns its id.

        The address it went to (the first living one) is dead from now on, with the reason, one of
        the four La Poste gives since 2013; series that only wait for letters stop. Without a code
        it is a piece of the last letter a campaign sent until that day. Who has no address of his
        own was written to at his employer's, where others may well be found: it dies when the
        address was at fault, else it waits to be settled. Raises InvalidInput return_reason,
        returned_before (this piece was noted already).
        """
        if reason not in DEAD_REASONS:
            raise InvalidInput("return_reason", value=reason)
        with self._work("mail.returned", origin) as work:
            if campaign_id is None:
                posted = returned_mail.find_posting(work.connection, contact_id, day.isoformat())
                campaign_id, wave_id = posted or (None, None)
            if wave_id is not None and returned_mail.find_noted(
                work.connection, contact_id, wave_id
            ):
                raise InvalidInput("returned_before")
            address_id, words, own = _posted_to(work, contact_id)
            dies = address_id is not None and (own or reason == "addressing")
            made = work.insert(
                "returned_mail",
                {
                    "contact_id": contact_id,
                    "address_id": address_id if dies else None,
                    "address": words,
                    "campaign_id": campaign_id,
                    "wave_id": wave_id,
                    "lot_id": _lot_of(work, contact_id, wave_id),
                    "day": day.isoformat(),
                    "reason": reason,
                },
            )
            if address_id is not None and dies:
                work.update("address", address_id, {"state": "dead", "dead_reason": reason})
                stop_for(work, [contact_id], "dead_address")
        return made

    def flags(self, contact_id: int) -> Flags:
        """What is still open for somebody whose mail came back."""
        with self._database.translated_errors():
            return Flags(*returned_mail.count_flagged(self._database.reader(), contact_id))

    def open_returns(self, campaign_id: int | None = None, most: int = _SHOWN) -> list[ReturnedRow]:
        """Mail that came back and whose address was not mended yet, the newest first."""
        with self._database.translated_errors():
            return returned_mail.read_open_returns(self._database.reader(), campaign_id, most)

    def settle(self, returned_id: int, today: date, *, origin: str = "") -> int:
        """The address was mended, or is right after all: it lives again; returns the change id."""
        with self._work("mail.settled", origin) as work:
            row = work.connection.execute(
                "SELECT address_id FROM returned_mail WHERE id = ?", (returned_id,)
            ).fetchone()
            if row is None:
                raise NotFound("returned_mail", id=returned_id)
            work.update("returned_mail", returned_id, {"corrected_day": today.isoformat()})
            there = work.connection.execute(
                "SELECT id FROM address WHERE id = ?", (row[0],)
            ).fetchone()
            if there is not None:
                work.update(
                    "address",
                    there[0],
                    {"state": "good", "dead_reason": "", "verified_on": today.isoformat()},
                )
        return work.change_id

    def mend(self, returned_id: int, address: Address, today: date, *, origin: str = "") -> int:
        """Write the right address in the place of the dead one, which lives again; returns the
        change id.

        Who has none of his own gets one. Raises NotFound returned_mail.
        """
        with self._work("mail.mended", origin) as work:
            row = work.connection.execute(
                "SELECT m.contact_id, a.id, a.contact_id FROM returned_mail m"
                " LEFT JOIN address a ON a.id = m.address_id WHERE m.id = ?",
                (returned_id,),
            ).fetchone()
            if row is None:
                raise NotFound("returned_mail", id=returned_id)
            contact_id, address_id, owner = row
            alive = replace(address, state="good", dead_reason="", verified_on=today.isoformat())
            columns = owned_columns(work, owner or contact_id, alive, self.staff_id)
            if address_id is None:
                work.insert("address", {**columns, "position": 0})
            else:
                work.update("address", address_id, columns)
            work.update("returned_mail", returned_id, {"corrected_day": today.isoformat()})
        return work.change_id

    def address_of(self, returned_id: int) -> Address:
        """The address a piece came back from, to be mended; a new one where none died."""
        with self._database.snapshot() as connection:
            row = connection.execute(
                "SELECT a.contact_id, a.id FROM returned_mail m"
                " JOIN address a ON a.id = m.address_id WHERE m.id = ?",
                (returned_id,),
            ).fetchone()
            if row is None:
                return Address()
            return next(one for one in read_addresses(connection, row[0]) if one.id == row[1])

    def _work(self, name: str, origin: str) -> UnitOfWork:
        return UnitOfWork(self._database, name, {}, origin=origin, staff_id=self.staff_id)


def _keep_running(work: UnitOfWork, campaign_id: int) -> None:
    """A campaign that was sent runs from its first answer on."""
    sent = work.connection.execute(
        "SELECT 1 FROM campaign WHERE id = ? AND state = 'sent'", (campaign_id,)
    ).fetchone()
    if sent is not None:
        work.update("campaign", campaign_id, {"state": "running"})


def _campaign_name(work: UnitOfWork, campaign_id: int) -> str:
    row = work.connection.execute(
        "SELECT name FROM campaign WHERE id = ?", (campaign_id,)
    ).fetchone()
    if row is None:
        raise NotFound("campaign", name=campaign_id)
    return str(row[0])


def _posted_to(work: UnitOfWork, contact_id: int) -> tuple[int | None, str, bool]:
    """(address, its words, whether it is his own) mail to a contact went to: the first living one,
    else his employer's. Raises NotFound contact."""
    row = work.connection.execute(
        "SELECT organization_id FROM contact WHERE id = ?", (contact_id,)
    ).fetchone()
    if row is None:
        raise NotFound("contact", id=contact_id)
    found: tuple[Any, ...] | None = None
    for owner in (contact_id, row[0]):
        if found is None and owner is not None:
            found = work.connection.execute(
                "SELECT id, street, postal_code, locality FROM address WHERE contact_id = ?"
                " ORDER BY state = 'dead', position, id LIMIT 1",
                (owner,),
            ).fetchone()
            own = owner == contact_id
    if found is None:
        return None, "", True
    return found[0], address_words(found[1:]), own


def _lot_of(work: UnitOfWork, contact_id: int, wave_id: int | None) -> int | None:
    """The address file the piece was sent out of, else the one the contact came in."""
    for sql, values in (
        (
            "SELECT lot_id FROM campaign_recipient WHERE contact_id = ? AND wave_id = ?"
            " AND lot_id IS NOT NULL",
            (contact_id, wave_id),
        ),
        ("SELECT lot_id FROM contact WHERE id = ?", (contact_id,)),
    ):
        row = work.connection.execute(sql, values).fetchone()
        if row is not None:
            return None if row[0] is None else int(row[0])
    return None
