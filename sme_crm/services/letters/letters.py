"""Mailings of letters: who gets one, what to look at first, the PDF, the trace in the history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from sme_crm.domain.dates import present_day
from sme_crm.domain.errors import NotFound
from sme_crm.domain.letters.printed_line import PrintedLine, proposed
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.letters.transfer import picture_keys
from sme_crm.domain.letters.writing_check import (
    WritingFinding,
    WritingOptions,
    check_writing,
)
from sme_crm.domain.letters.writing_rules import WRITING_RULES
from sme_crm.domain.postal_address import AddressOptions, address_block
from sme_crm.printing.letters.press import LetterOptions, LetterPress, Recipient
from sme_crm.printing.letters.run import check_letters, check_rules, write_letters
from sme_crm.services.eligibility import Eligibility
from sme_crm.services.letters.answer_codes import AnswerCodes
from sme_crm.services.letters.chips import LetterChips
from sme_crm.services.letters.cost import MailingCosts
from sme_crm.services.letters.history import LabelRun, LetterHistory, LetterRun
from sme_crm.services.letters.kept_letters import KeptLetters, kept_letters
from sme_crm.services.letters.merge_values import all_own_fields, own_fields_of
from sme_crm.services.letters.pictures import check_picture, keep_picture
from sme_crm.services.letters.preview import LetterPreview
from sme_crm.services.letters.print_check import PrintCheck, made_check, misses_picture
from sme_crm.services.letters.printed_lines import PrintedLines
from sme_crm.services.letters.recipients import MailingChoice, MailingRecipients
from sme_crm.services.letters.template_files import TemplateFiles
from sme_crm.services.letters.templates import LetterTemplates
from sme_crm.services.progress import Progress
from sme_crm.services.settings import Settings
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PrintedRun:
    """A mailing that was written to `path`; `change_id` is its trace in the histories.

    0 for a test, which leaves none.
    """

    path: Path
    change_id: int
    letters: int
    pages: int
    check: PrintCheck


@dataclass(frozen=True, slots=True)
class ComposedRun:
    """Letters that were written and are still to be noted in the histories."""

    run: LetterRun
    kept: KeptLetters
    check: PrintCheck


class Letters:
    """Checks, previews and writes mailings."""

    def __init__(
        self,
        database: Database,
        eligibility: Eligibility,
        settings: Settings,
    ) -> None:
        self._database = database
        self._eligibility = eligibility
        self._recipients = MailingRecipients(database, eligibility)
        self._settings = settings
        self.templates = LetterTemplates(database)
        self.template_files = TemplateFiles(database, self.templates)
        self.staff_id: int | None = None
        self._history = LetterHistory(database)
        self.codes = AnswerCodes(database)
        self.printed_lines = PrintedLines(database)
        self.costs = MailingCosts(settings, self.sender)

    # -- who sends, who receives ---------------------------------------------------------------

    def sender(self) -> Sender:
        """The letterhead as the settings have it."""
        text = self._settings.text
        capital = "".join(filter(str.isdigit, text("company.capital").split(",")[0]))
        lines = (text("company.building"), text("company.street"), text("company.place"))
        return Sender(
            name=text("company.name"),
            legal_form=text("company.legal_form"),
            capital=int(capital) if capital else None,
            siren=text("company.siren"),
            rcs_town=text("company.rcs_town"),
            vat_number=text("company.vat_number"),
            street_lines=tuple(line for line in lines if line),
            postal_code=text("company.postal_code"),
            town=text("company.locality"),
            phone=text("company.phone"),
            email=text("company.email"),
            web=text("company.web_page"),
            signatory=text("letter.signatory"),
            signatory_function=text("letter.signatory_function"),
            logo=self.templates.pictures.read(text("letter.logo")),
            signature_image=self.templates.pictures.read(text("letter.signature_image")),
        )

    def sender_is_known(self) -> bool:
        """Whether the first letter can be written: the company has a name and a town."""
        return bool(self._settings.get("company.name") and self._settings.get("company.locality"))

    def set_logo(self, picture: bytes | None) -> None:
        """Put a PNG or JPEG on the letterhead, or take it off; raises InvalidInput."""
        self._set_picture("letter.logo", picture)

    def set_signature_image(self, picture: bytes | None) -> None:
        """Put a PNG or JPEG above the name who signs, or take it off; raises InvalidInput."""
        self._set_picture("letter.signature_image", picture)

    def _set_picture(self, key: str, picture: bytes | None) -> None:
        if picture:
            check_picture(picture)
        with UnitOfWork(self._database, "settings.edit") as work:
            self._settings.write(work, key, keep_picture(work, picture or b""))

    def recipients(
        self,
        ids: Sequence[int],
        template: LetterTemplate | None = None,
        day: date | None = None,
        number: int = 0,
        wave_id: int = 0,
    ) -> Iterator[Recipient]:
        """The recipients in the order of `ids`, read a thousand at a time.

        With the template they get the values it merges, their answer codes in the mailing
        `number` (0: the next one), what the wave `wave_id` of a campaign tells them, and the
        conditions they meet on `day`.
        """
        return self._recipients.read(ids, template, day, number, wave_id=wave_id)

    def lines_of(self, contact_id: int) -> tuple[str, list[PrintedLine]]:
        """A contact's name, and the lines of his address as made and as printed.

        A line that is too long comes with a proposal. Raises NotFound("contact").
        """
        recipient = next(self.recipients([contact_id]), None)
        if recipient is None:
            raise NotFound("contact", id=contact_id)
        wanted = self.printed_lines.read([contact_id]).get(contact_id, {})
        block = address_block(
            recipient.contact, recipient.address, organization=recipient.organization
        )
        lines = [
            PrintedLine(line, wanted[line]) if line in wanted else proposed(line)
            for line in block.lines
        ]
        return recipient.contact.formatted_name, lines

    def press(self, template: LetterTemplate, day: date | None = None) -> LetterPress:
        """What composes single pages; one per thread."""
        return LetterPress(template, self.sender(), self._options(template, day))

    def preview(self, template: LetterTemplate) -> LetterPreview:
        """What shows single letters of a template as they will be printed."""
        return LetterPreview(
            template,
            self._eligibility,
            lambda: self.press(template),
            lambda contact_id: next(self.recipients([contact_id], template), None),
        )

    def chips(self, language: str = "fr") -> LetterChips:
        """What can be merged, and a contact's values, for letters in a language."""
        own_fields = all_own_fields(self._database).values()
        return LetterChips(self._recipients, self.sender(), own_fields, language)

    def writing_rules(self) -> dict[str, bool]:
        """The rules of writing, and whether each is on."""
        return {rule: bool(self._settings.get(f"letter.writing.{rule}")) for rule in WRITING_RULES}

    def switch_writing_rule(self, rule: str, on: bool) -> None:
        """Go by a rule of writing, or no more."""
        self._settings.set_many({f"letter.writing.{rule}": on})

    def check_writing(self, template: LetterTemplate) -> tuple[WritingFinding, ...]:
        """What the rules that are on miss in a letter; advice for the margin of the editor."""
        get = self._settings.get
        off = frozenset(rule for rule, on in self.writing_rules().items() if not on)
        measures = {
            rule: float(get(f"letter.writing.{rule}.measure"))
            for rule, known in WRITING_RULES.items()
            if known.unit
        }
        return check_writing(template, WritingOptions(off, measures))

    def page_of(self, history_id: int) -> bytes:
        """The letter of a history entry as it was printed, as a PDF.

        Raises NotFound("letter") when the entry is gone or is no letter made here.
        """
        return self._history.page_of(history_id)

    def note_labels(self, run: LabelRun, origin: str = "") -> int:
        """Note labels with answer codes in the histories; returns the change id."""
        return self._history.note_labels(run, staff_id=self.staff_id, origin=origin)

    # -- the mailing ---------------------------------------------------------------------------

    def check(
        self,
        template: LetterTemplate,
        ids: Sequence[int],
        *,
        day: date | None = None,
        choice: MailingChoice = MailingChoice(),
        progress: Progress | None = None,
        early: Callable[[PrintCheck], None] | None = None,
    ) -> PrintCheck:
        """Who would get a letter and what to look at before it is printed.

        Laying every letter out takes its time: `early` hears before that what the rules of
        addresses and fields say already, in a check without pages.
        """
        progress = progress or Progress()
        number = choice.number or self.codes.next_number()
        chosen = self._recipients.sort_out(ids, choice)
        wanted = _part_of(chosen.ready, choice)
        sender, options = self.sender(), self._options(template, day)
        lacks = misses_picture(template, options.pictures)
        if early is not None:
            rules = check_rules(
                template,
                self.recipients(wanted, template, day, number, choice.wave_id),
                sender,
                options,
                cancelled=lambda: progress.cancelled,
            )
            check = made_check(
                chosen, wanted, rules, number, lacks_picture=lacks, duplex=choice.duplex
            )
            early(replace(check, laid_out=False))
        result = check_letters(
            template,
            self.recipients(wanted, template, day, number, choice.wave_id),
            sender,
            options,
            progress=lambda done: progress.step(done, len(wanted)),
            cancelled=lambda: progress.cancelled,
            duplex=choice.duplex,
        )
        return made_check(chosen, wanted, result, number, lacks_picture=lacks, duplex=choice.duplex)

    def write(
        self,
        path: Path,
        template: LetterTemplate,
        ids: Sequence[int],
        *,
        template_id: int = 0,
        day: date | None = None,
        choice: MailingChoice = MailingChoice(),
        test: bool = False,
        progress: Progress | None = None,
        origin: str = "",
    ) -> PrintedRun:
        """Write the letters of `ids` to one PDF in postal order and note each in its history.

        `choice` tells another order, who is left out, the part to print; parts with the same
        `number` are one mailing. A `test` is not noted.
        Raises Cancelled, OutputError, InvalidInput; then no file and no trace is left. When the
        trace cannot be written the PDF stays and the error says so.
        """
        with self.composed(
            path, template, ids, template_id=template_id, day=day, choice=choice, keep=not test,
            progress=progress,
        ) as made:  # fmt: skip
            result, change_id = made.run.result, 0
            if result.letters and not test:
                change_id = self._history.note(
                    made.run, made.kept, staff_id=self.staff_id, origin=origin
                )
        return PrintedRun(path, change_id, result.letters, result.pages, made.check)

    @contextmanager
    def composed(
        self,
        path: Path,
        template: LetterTemplate,
        ids: Sequence[int],
        *,
        template_id: int = 0,
        day: date | None = None,
        choice: MailingChoice = MailingChoice(),
        keep: bool = True,
        progress: Progress | None = None,
    ) -> Iterator[ComposedRun]:
        """Write the letters as `write` does and leave their trace to be noted inside the block."""
        progress = progress or Progress()
        number = choice.number or self.codes.next_number()
        chosen = self._recipients.sort_out(ids, choice)
        wanted = _part_of(chosen.ready, choice)
        sender, options = self.sender(), self._options(template, day)
        with kept_letters() as kept:
            result = write_letters(
                path,
                template,
                self.recipients(wanted, template, day, number, choice.wave_id),
                sender,
                options,
                progress=lambda done: progress.step(done, len(wanted)),
                cancelled=lambda: progress.cancelled,
                keep=kept.add if keep else None,
                duplex=choice.duplex,
            )
            lacks = misses_picture(template, options.pictures)
            check = made_check(
                chosen, wanted, result, number, lacks_picture=lacks, duplex=choice.duplex
            )
            run = LetterRun(
                template, template_id, sender, options.day, result, number, choice.wave_id
            )
            yield ComposedRun(run, kept, check)

    def note_within(self, work: UnitOfWork, made: ComposedRun) -> None:
        """Note letters that were composed inside a change."""
        self._history.note_within(work, made.run, made.kept, self.staff_id)

    def _options(self, template: LetterTemplate, day: date | None) -> LetterOptions:
        read = self.templates.pictures.read
        return LetterOptions(
            day=day or present_day(),
            pictures={key: read(key) for key in picture_keys(template)},
            address=self._recipients.as_printed(AddressOptions()),
            own_fields=own_fields_of(self._database, template),
        )


def _part_of(ready: Sequence[int], choice: MailingChoice) -> list[int]:
    part = choice.part
    return [one for one in ready if part is None or one in part]
