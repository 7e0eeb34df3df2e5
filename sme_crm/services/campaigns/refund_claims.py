"""The claim of a refund from the supplier of an address file whose guarantee was passed.

The letter is the program's sample with the counts filled in and the letters listed behind it; it
becomes a template of the business, so that it is read, changed and printed as any letter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from sme_crm.domain.campaigns.return_rate import FAULTS, ReturnRate, written_address
from sme_crm.domain.contact import ORGANIZATION, Address, ContactDraft
from sme_crm.domain.errors import InvalidInput
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.letters.template import (
    Block,
    LetterTemplate,
    PageBreak,
    Paragraph,
    Runs,
    RunStyle,
    Subject,
    Table,
    TextRun,
)
from sme_crm.domain.translation import QT_TRANSLATE_NOOP
from sme_crm.domain.vocabulary import DEAD_REASONS
from sme_crm.printing.reports.words import ReportWords
from sme_crm.services.letters.templates import columns_of, insert_template, sample_template
from sme_crm.services.owned_rows import owned_columns
from sme_crm.store.queries import returned_mail as queries
from sme_crm.store.queries.returned_mail import BackRow
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.domain.lot import Lot
    from sme_crm.services.campaigns.return_rates import ReturnRates
    from sme_crm.services.contacts import Contacts
    from sme_crm.services.letters.templates import LetterTemplates
    from sme_crm.services.lots import Lots
    from sme_crm.store.database import Database

_SAMPLE: Final = "08"
_NEXT: Final = 99
"""Behind the dead addresses of a supplier."""
_CAPTION: Final = RunStyle(bold=True, size=13.0)
_SMALL: Final = RunStyle(size=8.5)
_WIDTHS: Final = (0.22, 0.38, 0.26, 0.14)


@dataclass(frozen=True, slots=True)
class Claim:
    """What a supplier is to be told: the lot, its rate, and each letter that counts.

    `supplier_id` is his contact (None: not known), `has_address` whether it can be written to.
    """

    lot: Lot
    rate: ReturnRate
    letters: tuple[BackRow, ...]
    supplier_id: int | None = None
    has_address: bool = False


@dataclass(frozen=True, slots=True)
class ClaimLetter:
    """The letter that was made: its template, to whom, and the change that made it."""

    template_id: int
    supplier_id: int
    change_id: int


class RefundClaims:
    """Reads what is to be claimed, and writes the letter; one letter is one change."""

    def __init__(
        self,
        database: Database,
        lots: Lots,
        rates: ReturnRates,
        contacts: Contacts,
        templates: LetterTemplates,
    ) -> None:
        self._database = database
        self._lots = lots
        self._rates = rates
        self._contacts = contacts
        self._templates = templates
        self.staff_id: int | None = None

    def claim(self, lot_id: int, today: date) -> Claim:
        """What may be claimed of a lot; raises InvalidInput claim_not_due, NotFound lot."""
        lot = self._lots.get(lot_id)
        rates = self._rates.rates("lot", today)
        rate = next((one for one in rates if one.key == str(lot_id)), None)
        if rate is None or not rate.guarantee_passed:
            raise InvalidInput("claim_not_due", name=lot.name)
        theirs = set(rate.contacts)
        with self._database.translated_errors():
            back = queries.read_back(self._database.reader(), None)
        # A letter that was noted twice counts once.
        letters = {
            (one.contact_id, one.wave_id): one
            for one in back
            if one.contact_id in theirs and one.reason in FAULTS
        }
        supplier = self._find_supplier(lot.supplier)
        return Claim(lot, rate, tuple(letters.values()), *supplier)

    def write(
        self,
        claim: Claim,
        language: str,
        *,
        supplier: str = "",
        address: Address | None = None,
        today: date,
    ) -> ClaimLetter:
        """Make the letter ready in a language, and the supplier's contact if there is none.

        `supplier` and `address` are asked once where they are not known: they go into the contact
        and the ledger. Raises InvalidInput claim_supplier, name_missing.
        """
        name = clean_text(supplier) or claim.lot.supplier
        if claim.supplier_id is None and not name:
            raise InvalidInput("claim_supplier")
        if not claim.has_address and address is None:
            raise InvalidInput("claim_supplier")
        template = claim_letter(claim, language, today)
        named = replace(template, name=self._templates.free_name(template.name))
        with UnitOfWork(
            self._database, "lot.claim", {"name": claim.lot.name}, staff_id=self.staff_id
        ) as work:
            supplier_id = claim.supplier_id
            if supplier_id is None:
                draft = ContactDraft(
                    {"kind": ORGANIZATION, "organization_name": name, "status": "supplier"},
                    addresses=[address] if address else [],
                )
                supplier_id = self._contacts.insert_draft(work, draft)
            elif address is not None and not claim.has_address:
                columns = owned_columns(work, supplier_id, address, self.staff_id)
                work.insert("address", {**columns, "position": _NEXT})
            if name != claim.lot.supplier:
                work.update("lot", claim.lot.id, {"supplier": name})
            template_id = insert_template(work, columns_of(named))
        return ClaimLetter(template_id, supplier_id, work.change_id)

    def _find_supplier(self, name: str) -> tuple[int | None, bool]:
        """(the contact of a supplier by its name, whether it has an address to be written to)."""
        wanted = fold(clean_text(name))
        if not wanted:
            return None, False
        with self._database.translated_errors():
            rows = queries.read_organizations(self._database.reader(), wanted)
        return rows[0] if rows else (None, False)


def claim_letter(claim: Claim, language: str, today: date) -> LetterTemplate:
    """The sample "refund claim" with what this claim says, its letters listed on further pages."""
    sample = sample_template(_SAMPLE, language)
    words = ReportWords(language, claim.lot.currency)
    title = words.say(QT_TRANSLATE_NOOP("Reports", "Refund claim: {name}"), name=claim.lot.name)
    blocks = tuple(_filled(block, claim, words) for block in sample.blocks)
    return replace(
        sample, name=title, blocks=(*blocks, PageBreak(), *_annex(claim, words)),
        description=words.say(
            QT_TRANSLATE_NOOP("Reports", "Written on {day} for the address file “{name}”."),
            day=words.day(today), name=claim.lot.name,
        ),
    )  # fmt: skip


def _filled(block: Block, claim: Claim, words: ReportWords) -> Block:
    """A block of the sample with the counts in its table, and the file named in its subject."""
    if isinstance(block, Subject):
        told = words.say(
            QT_TRANSLATE_NOOP("Reports", " (address file “{name}”)"), name=claim.lot.name
        )
        if claim.lot.received_on:
            told = words.say(
                QT_TRANSLATE_NOOP("Reports", " (address file “{name}”, received on {day})"),
                name=claim.lot.name,
                day=words.day(date.fromisoformat(claim.lot.received_on)),
            )
        return replace(block, runs=(*block.runs, TextRun(told)))
    if isinstance(block, Table):
        rate = claim.rate
        counts = (
            words.count(claim.lot.addresses or claim.lot.contacts),
            words.count(rate.sent),
            words.count(rate.faults),
            words.share(rate.rate),
            words.share(rate.benchmark.rate),
        )
        return replace(block, rows=(block.rows[0], tuple(_cell(text) for text in counts)))
    return block


def _annex(claim: Claim, words: ReportWords) -> Sequence[Block]:
    heading = words.say(
        QT_TRANSLATE_NOOP("Reports", "Annex: the {count} letters that came back"),
        count=words.count(len(claim.letters)),
    )
    heads = (
        QT_TRANSLATE_NOOP("Reports", "Addressee"),
        QT_TRANSLATE_NOOP("Reports", "Address"),
        QT_TRANSLATE_NOOP("Reports", "Reason"),
        QT_TRANSLATE_NOOP("Reports", "Back on"),
    )
    rows = [tuple(_small(words.say(head)) for head in heads)]
    reasons: Mapping[str, str] = DEAD_REASONS
    rows += [
        (
            _small(one.name),
            _small(written_address(one.address)),
            _small(words.of("Vocabulary", reasons.get(one.reason, one.reason))),
            _small(words.short_day(date.fromisoformat(one.day))),
        )
        for one in claim.letters
    ]
    return (
        Paragraph((TextRun(heading, _CAPTION),), align="left"),
        Table(tuple(rows), widths=_WIDTHS, headed=True),
    )


def _cell(text: str) -> Runs:
    return (TextRun(text),)


def _small(text: str) -> Runs:
    return (TextRun(text, _SMALL),)
