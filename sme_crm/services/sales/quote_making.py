"""How a quote begins: what follows from its contact, its opportunity and the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import NotFound
from sme_crm.domain.sales.quote import Quote, QuoteDraft, next_number, number_parts
from sme_crm.services.sales.opportunities import CURRENCY
from sme_crm.services.sales.quote_rows import (
    checked_lines,
    checked_values,
    sums_of,
    write_quote_lines,
)
from sme_crm.store.queries import opportunities as opportunity_queries
from sme_crm.store.queries import quotes as queries

if TYPE_CHECKING:
    from sme_crm.services.sales.quote_printing import QuotePrinting
    from sme_crm.services.settings import Settings
    from sme_crm.store.unit_of_work import UnitOfWork

PATTERN: Final = "quote.number"
VALID_DAYS: Final = "quote.valid_days"
VAT_EXEMPT: Final = "quote.vat_exempt"
CLOSING: Final = "quote.closing"


class QuoteMaking:
    """Fills drafts and stores them, within a change of `Quotes`."""

    def __init__(self, settings: Settings, printing: QuotePrinting) -> None:
        self._settings = settings
        self._printing = printing

    def filled(self, work: UnitOfWork, draft: QuoteDraft, language: str) -> QuoteDraft:
        """A draft with what follows from its opportunity and the settings."""
        if draft.opportunity_id is not None:
            found = opportunity_queries.read_one(work.connection, draft.opportunity_id)
            if found is None:
                raise NotFound("opportunity", id=draft.opportunity_id)
            first = found.contacts[0][0] if found.contacts else found.customer_id
            draft = replace(
                draft,
                contact_id=draft.contact_id or first,
                subject=draft.subject or found.name,
                responsible_id=draft.responsible_id or found.responsible_id,
                lines=draft.lines or self._printing.lines_of(found),
            )
        day = draft.day or present_day().isoformat()
        valid = int(self._settings.get(VALID_DAYS))
        until = (date.fromisoformat(day) + timedelta(days=valid)).isoformat() if valid else ""
        return replace(
            draft,
            day=day,
            valid_until=draft.valid_until or until,
            closing=draft.closing or self._settings.text(CLOSING),
            language=draft.language or language,
        )

    def insert(self, work: UnitOfWork, draft: QuoteDraft, number: str = "") -> int:
        """Store a filled draft, under the next number unless one is given; returns its id."""
        number = number or self.number(work, draft.day)
        exempt = bool(self._settings.get(VAT_EXEMPT))
        lines = checked_lines(draft.lines)
        values = checked_values(
            {
                key: getattr(draft, key)
                for key in (
                    "contact_id", "opportunity_id", "subject", "day", "valid_until",
                    "introduction", "closing", "language", "discount_rate", "response_code",
                    "responsible_id", "notes",
                )
            }
        )  # fmt: skip
        values |= self.addressed(work, draft.contact_id)
        values |= sums_of(lines, draft.discount_rate, vat_exempt=exempt)
        values |= {
            "number": number,
            "vat_exempt": int(exempt),
            "currency": self._settings.text(CURRENCY),
            "created_at": work.now,
            "updated_at": work.now,
        }
        quote_id = work.insert("quote", values)
        write_quote_lines(work, quote_id, lines)
        work.describe(number=number)
        return quote_id

    def addressed(self, work: UnitOfWork, contact_id: int | None) -> dict[str, object]:
        """Who the customer of a contact is, and the lines of the address."""
        return {
            "contact_id": contact_id,
            "customer_id": opportunity_queries.customer_of(work.connection, contact_id),
            "recipient": "\n".join(self._printing.recipient_lines(contact_id)),
        }

    def number(self, work: UnitOfWork, day: str) -> str:
        """The next number of a day."""
        pattern, of_day = self._settings.text(PATTERN), date.fromisoformat(day)
        before, _, _ = number_parts(pattern, of_day)
        return next_number(pattern, of_day, queries.numbers_like(work.connection, before))


def draft_of(quote: Quote) -> QuoteDraft:
    """What is typed of a quote, for another one of today."""
    return QuoteDraft(
        contact_id=quote.contact_id,
        opportunity_id=quote.opportunity_id,
        subject=quote.subject,
        introduction=quote.introduction,
        closing=quote.closing,
        language=quote.language,
        discount_rate=quote.discount_rate,
        response_code=quote.response_code,
        responsible_id=quote.responsible_id,
        notes=quote.notes,
        lines=quote.lines,
    )
