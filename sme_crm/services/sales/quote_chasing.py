"""Chasing quotes: who is to be asked for an answer, and how: letter, e-mail draft or call."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

from sme_crm.domain.dates import format_date, present_day
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.letters.template import (
    Block,
    FieldRun,
    LetterTemplate,
    Run,
    Runs,
    TextRun,
    map_runs,
)
from sme_crm.domain.sales.chasing import LINK_KIND, QuoteToChase
from sme_crm.domain.task import TaskDraft
from sme_crm.domain.translation import QT_TRANSLATE_NOOP, translated
from sme_crm.formats.output_file import output_file
from sme_crm.services.tasks.closing import Closing, close_tasks, read_open
from sme_crm.services.tasks.task_rows import insert_tasks
from sme_crm.store.queries import quotes as queries
from sme_crm.store.unit_of_work import UnitOfWork

if TYPE_CHECKING:
    from sme_crm.domain.sales.quote import Quote
    from sme_crm.services.letters.letters import Letters
    from sme_crm.services.sales.quotes import Quotes
    from sme_crm.services.tasks.postponing import PostponeTo
    from sme_crm.services.tasks.tasks import Tasks
    from sme_crm.store.database import Database

Channel = Literal["letter", "email", "call"]
_SAMPLE_FILES: Final = {"fr": "Relance d’un devis", "en": "Reminder of a quote"}
_DEADLINE: Final = "deadline."
_MAIL_SUBJECT: Final = QT_TRANSLATE_NOOP("Quotes", "Our quote {number}")
_MAIL_TEXT: Final = QT_TRANSLATE_NOOP(
    "Quotes",
    "Hello,\n\nPlease find our quote {number} of {day} enclosed.\n"
    "Do you have a question, or shall we change something? A word is enough.\n\n"
    "Kind regards\n{signatory}",
)


@dataclass(frozen=True, slots=True)
class Chased:
    """What chasing did: the change (0: nothing was noted), the file made, if any."""

    change_id: int
    path: Path | None = None


class QuoteChasing:
    """Lists the quotes to chase and notes that they were; every chase counts as a task done."""

    def __init__(self, database: Database, quotes: Quotes, letters: Letters, tasks: Tasks) -> None:
        self._database = database
        self._quotes = quotes
        self._letters = letters
        self._tasks = tasks
        self.staff_id: int | None = None

    # -- reading -------------------------------------------------------------------------------

    def to_chase(self, limit: int = 100) -> list[QuoteToChase]:
        """The quotes whose answer is to be asked for by today, the longest wait first."""
        with self._database.snapshot() as connection:
            return queries.read_to_chase(connection, present_day(), limit)

    def next_task(self, quote_id: int) -> int | None:
        """The open task that chases a quote next, None where there is none."""
        with self._database.snapshot() as connection:
            found = queries.open_chases(connection, quote_id)
        return found[0] if found else None

    # -- the three ways ------------------------------------------------------------------------

    def note(
        self,
        quote_id: int,
        channel: Channel,
        outcome: str = "",
        *,
        told_already: bool = False,
        continues: int | None = None,
        origin: str = "",
    ) -> int:
        """Note that a sent quote was chased: its next task is done, or one is made that is.

        Others that are due by today are settled with it. `told_already`: the history says so by
        now. Returns the change id; raises InvalidInput quote_state where no answer is awaited.
        """
        with UnitOfWork(
            self._database, "quote.chase", origin=origin, staff_id=self.staff_id,
            continues=continues,
        ) as work:  # fmt: skip
            quote = queries.read_one(work.connection, quote_id)
            if quote is None:
                raise NotFound("quote", id=quote_id)
            if quote.state != "sent":
                raise InvalidInput("quote_state", number=quote.number)
            work.describe(number=quote.number)
            ids = queries.open_chases(work.connection, quote_id)
            if not ids:
                ids = insert_tasks(work, [_draft(quote)])
            tasks = [
                replace(task, draft=replace(task.draft, kind=channel))
                for task in read_open(work.connection, ids[:1])
            ]
            closing = Closing(outcome=outcome)
            close_tasks(
                work, tasks, closing, {}, present_day(), self.staff_id, told_already=told_already
            )
        return work.change_id

    def write_letter(self, quote_id: int, path: Path, *, origin: str = "") -> Chased:
        """Write the reminder to a PDF, with its place in the history, and note the chase.

        By the business's own template of that name, else the sample. Nothing is noted where the
        contact must not be written to (change 0); raises as `Letters.write`.
        """
        quote = self._quotes.get(quote_id)
        contact_id = quote.contact_id or quote.customer_id
        if quote.state != "sent" or contact_id is None:
            raise InvalidInput("quote_state", number=quote.number)
        template = _with_validity(self._template(quote.language), quote)
        run = self._letters.write(path, template, [contact_id], origin=origin)
        if not run.letters:
            return Chased(0)
        change_id = self.note(
            quote_id, "letter", told_already=True, continues=run.change_id, origin=origin
        )
        return Chased(change_id, path)

    def write_draft(self, quote_id: int, path: Path) -> Path:
        """Write an e-mail with the PDF as a draft (.eml) that mail programs open to be sent.

        Nothing is sent, nothing is noted. Raises OutputError, NotFound quote.
        """
        quote = self._quotes.get(quote_id)
        with output_file(path) as stream:
            stream.write(self._message(quote).as_bytes())
        return path

    def put_off(self, quote_id: int, to: PostponeTo, *, origin: str = "") -> int:
        """Ask later: the tasks that are due get another day; returns the change id (0: none)."""
        with self._database.snapshot() as connection:
            due = queries.open_chases(connection, quote_id, present_day())
        return self._tasks.postpone(due, to, origin=origin) if due else 0

    # -- inside --------------------------------------------------------------------------------

    def _template(self, language: str) -> LetterTemplate:
        name = _SAMPLE_FILES.get(language, _SAMPLE_FILES["fr"])
        entries = self._letters.templates.list_templates(language)
        return next(entry.template for entry in entries if entry.name == name)

    def _message(self, quote: Quote) -> EmailMessage:
        language, sender = quote.language, self._letters.sender()
        message = EmailMessage()
        message["Subject"] = _one_line(
            translated(language, "Quotes", _MAIL_SUBJECT).format(number=quote.number)
        )
        address = self._address(quote)
        if address:
            message["To"] = _one_line(address)
        if sender.email:
            message["From"] = _one_line(sender.email)
        # What Outlook and others go by to open a message as one to be sent.
        message["X-Unsent"] = "1"
        day = format_date(date.fromisoformat(quote.day), language, "long")
        signed = "\n".join(filter(None, (sender.signatory, sender.name)))
        text = translated(language, "Quotes", _MAIL_TEXT)
        message.set_content(text.format(number=quote.number, day=day, signatory=signed))
        message.add_attachment(
            self._quotes.pdf(quote.id),
            maintype="application",
            subtype="pdf",
            filename=f"{quote.number}.pdf",
        )
        return message

    def _address(self, quote: Quote) -> str:
        ids = [one for one in (quote.contact_id, quote.customer_id) if one is not None]
        with self._database.snapshot() as connection:
            for contact_id in ids:
                row = connection.execute(
                    "SELECT email FROM contact WHERE id = ?", (contact_id,)
                ).fetchone()
                if row is not None and row[0]:
                    return str(row[0])
        return ""


def _draft(quote: Quote) -> TaskDraft:
    marked = QT_TRANSLATE_NOOP("Quotes", "Chase quote {number}")
    people = tuple(one for one in (quote.contact_id or quote.customer_id,) if one is not None)
    return TaskDraft(
        translated(quote.language, "Quotes", marked).format(number=quote.number),
        kind="quote",
        due_date=present_day().isoformat(),
        responsible_id=quote.responsible_id,
        contact_ids=people,
        link_kind=LINK_KIND,
        link_id=quote.id,
    )


def _with_validity(template: LetterTemplate, quote: Quote) -> LetterTemplate:
    """The template with the day the quote really holds until, where it names a deadline."""
    if not quote.valid_until or quote.valid_until < present_day().isoformat():
        return template
    until = format_date(date.fromisoformat(quote.valid_until), quote.language, "long")

    def changed(run: Run) -> Run:
        if isinstance(run, FieldRun) and run.key.startswith(_DEADLINE):
            return TextRun(until, run.style)
        return run

    def told(runs: Runs) -> Runs:
        return tuple(changed(run) for run in runs)

    blocks: Sequence[Block] = [map_runs(block, told) for block in template.blocks]
    return replace(template, blocks=tuple(blocks))


def _one_line(text: str) -> str:
    """A text for a head of a message, which has no line breaks."""
    return " ".join(text.split())
