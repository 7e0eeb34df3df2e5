"""Mailings of letters: who gets one, what to look at first, the PDF, the trace in the history."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.letter_fields import recipient_values
from sme_crm.domain.letter_template import LetterTemplate, field_keys
from sme_crm.domain.letter_template_json import template_to_json
from sme_crm.domain.letterhead import Sender
from sme_crm.domain.print_check import PrintWarning
from sme_crm.printing.letters import (
    LetterOptions,
    LetterPress,
    LetterRunResult,
    Recipient,
    check_letters,
    write_letters,
)
from sme_crm.services.eligibility import Eligibility
from sme_crm.services.letter_templates import LetterTemplates
from sme_crm.services.progress import Progress
from sme_crm.services.settings import Settings
from sme_crm.store.database import Database
from sme_crm.store.queries.recipients import AT_MOST, read_recipients
from sme_crm.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PrintCheck:
    """What a mailing will print: `ready` in postal order, `excluded` with every reason.

    `warnings` are worth a look; recipients the layout cannot place are among the excluded.
    """

    ready: tuple[int, ...]
    letters: int
    pages: int
    excluded: dict[int, tuple[Refusal, ...]]
    warnings: tuple[PrintWarning, ...]

    def by_kind(self) -> dict[str, tuple[int, ...]]:
        """The warnings' recipients by kind, most frequent first."""
        found: dict[str, dict[int, None]] = {}
        for warning in self.warnings:
            found.setdefault(warning.kind, {})[warning.recipient_id] = None
        ordered = sorted(found.items(), key=lambda item: -len(item[1]))
        return {kind: tuple(ids) for kind, ids in ordered}


@dataclass(frozen=True, slots=True)
class PrintedRun:
    """A mailing that was written to `path`; `change_id` is its trace in the histories."""

    path: Path
    change_id: int
    letters: int
    pages: int
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
        self._settings = settings
        self.templates = LetterTemplates(database)
        self.staff_id: int | None = None

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
            logo=self._content(text("letter.logo")),
        )

    def sender_is_known(self) -> bool:
        """Whether the first letter can be written: the company has a name and a town."""
        return bool(self._settings.get("company.name") and self._settings.get("company.locality"))

    def set_logo(self, picture: bytes | None) -> None:
        """Put a PNG or JPEG on the letterhead, or take it off; raises InvalidInput."""
        import hashlib

        from sme_crm.printing.pdf_image import check_image

        key = ""
        if picture:
            check_image(picture)
            key = hashlib.sha256(picture).hexdigest()
        with UnitOfWork(self._database, "settings.edit") as work:
            if picture:
                work.connection.execute(
                    "INSERT OR IGNORE INTO content(sha256, bytes) VALUES (?, ?)", (key, picture)
                )
            self._settings.write(work, "letter.logo", key)

    def _content(self, key: str) -> bytes:
        if not key:
            return b""
        row = (
            self._database.reader()
            .execute("SELECT bytes FROM content WHERE sha256 = ?", (key,))
            .fetchone()
        )
        return bytes(row[0]) if row else b""

    def recipients(self, ids: Sequence[int]) -> Iterator[Recipient]:
        """The recipients in the order of `ids`, read a thousand at a time."""
        for start in range(0, len(ids), AT_MOST):
            chunk = ids[start : start + AT_MOST]
            with self._database.translated_errors():
                rows = read_recipients(self._database.reader(), chunk)
            for contact, address, organization in rows:
                yield Recipient(contact, address, organization)

    def press(self, template: LetterTemplate, day: date | None = None) -> LetterPress:
        """What composes single pages for the preview; one per thread."""
        return LetterPress(template, self.sender(), _options(day))

    # -- the mailing ---------------------------------------------------------------------------

    def check(
        self,
        template: LetterTemplate,
        ids: Sequence[int],
        *,
        day: date | None = None,
        progress: Progress | None = None,
    ) -> PrintCheck:
        """Who would get a letter and what to look at before it is printed."""
        progress = progress or Progress()
        excluded = self._eligibility.refusals(ids, "post")
        ready = self._postal_order([one for one in ids if one not in excluded])
        result = check_letters(
            template,
            self.recipients(ready),
            self.sender(),
            _options(day),
            progress=lambda done: progress.step(done, len(ready)),
            cancelled=lambda: progress.cancelled,
        )
        return _print_check(ready, excluded, result)

    def write(
        self,
        path: Path,
        template: LetterTemplate,
        ids: Sequence[int],
        *,
        template_id: int = 0,
        day: date | None = None,
        progress: Progress | None = None,
        origin: str = "",
    ) -> PrintedRun:
        """Write the letters of `ids` to one PDF in postal order and note each in its history.

        Raises Cancelled, OutputError, InvalidInput; then no file and no trace is left. When the
        trace cannot be written the PDF stays and the error says so.
        """
        progress = progress or Progress()
        excluded = self._eligibility.refusals(ids, "post")
        ready = self._postal_order([one for one in ids if one not in excluded])
        sender = self.sender()
        result = write_letters(
            path,
            template,
            self.recipients(ready),
            sender,
            _options(day),
            progress=lambda done: progress.step(done, len(ready)),
            cancelled=lambda: progress.cancelled,
        )
        change_id = 0
        if result.letters:
            change_id = self._note(template, template_id, sender, result, origin)
        check = _print_check(ready, excluded, result)
        return PrintedRun(path, change_id, result.letters, result.pages, check)

    def _postal_order(self, ids: Sequence[int]) -> list[int]:
        """By country, then CEDEX apart, then postal code and town: as post offices sort."""
        keys = []
        for recipient in self.recipients(ids):
            address = recipient.address
            if address is None:
                keys.append((("~", True, "", "", ""), recipient.id))
                continue
            cedex = "CEDEX" in address.locality.upper()
            order = (address.country, cedex, address.postal_code, address.locality, address.street)
            keys.append((order, recipient.id))
        return [contact_id for _, contact_id in sorted(keys)]

    def _note(
        self,
        template: LetterTemplate,
        template_id: int,
        sender: Sender,
        result: LetterRunResult,
        origin: str,
    ) -> int:
        """One history entry for each letter, with what is needed to make the very page again."""
        known = {letter.recipient_id: letter for letter in result.printed}
        keys = field_keys(template)
        with UnitOfWork(
            self._database, "letter.print", origin=origin, staff_id=self.staff_id
        ) as work:
            plain = {**asdict(sender), "logo": "", "signature_image": ""}
            run_id = work.insert(
                "letter_run",
                {
                    "template_id": template_id or None,
                    "name": template.name,
                    "blocks": template_to_json(template),
                    "sender": json.dumps(plain, ensure_ascii=False),
                    "printed_at": work.now,
                    "letters": result.letters,
                    "pages": result.pages,
                },
            )
            first = work.connection.execute(
                "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'history'"
            ).fetchone()[0]
            work.connection.executemany(
                "INSERT INTO history(id, contact_id, kind, at, staff_id, direction, channel,"
                " subject, link_kind, link_id, details)"
                " VALUES (?, ?, 'letter', ?, ?, 'out', 'post', ?, 'letter_run', ?, ?)",
                (
                    (
                        first + nth,
                        recipient.id,
                        work.now,
                        self.staff_id,
                        template.name,
                        run_id,
                        _details(recipient, known[recipient.id].first_page, keys),
                    )
                    for nth, recipient in enumerate(self.recipients(list(known)))
                ),
            )
            work.record_range("history", first, first + len(known) - 1)
            work.touch_contacts(known, stale=True)
            work.describe(count=result.letters, template=template.name)
        return work.change_id


def _options(day: date | None) -> LetterOptions:
    return LetterOptions(day=day or datetime.now().astimezone().date())


def _details(recipient: Recipient, page: int, keys: frozenset[str]) -> str:
    values = recipient_values(recipient.contact, recipient.address, employer=recipient.organization)
    return json.dumps(
        {
            "page": page,
            "values": {key: value for key, value in values.items() if key in keys},
            "address": asdict(recipient.address) if recipient.address else None,
            "organization": recipient.organization,
        },
        ensure_ascii=False,
    )


def _print_check(
    ready: Sequence[int], excluded: dict[int, tuple[Refusal, ...]], result: LetterRunResult
) -> PrintCheck:
    reasons = dict(excluded)
    for warning in result.warnings:
        if warning.left_out:
            refusal = Refusal(warning.kind, words=warning.detail)
            reasons[warning.recipient_id] = (*reasons.get(warning.recipient_id, ()), refusal)
    left_out = set(result.left_out)
    return PrintCheck(
        ready=tuple(one for one in ready if one not in left_out),
        letters=result.letters,
        pages=result.pages,
        excluded=reasons,
        warnings=tuple(warning for warning in result.warnings if not warning.left_out),
    )
