"""The trace of a mailing in the histories, and the very page made again from it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from sme_crm.domain.contact import Address, Contact
from sme_crm.domain.errors import NotFound
from sme_crm.domain.letters.merge_fields import recipient_values
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.domain.letters.template_json import template_from_json, template_to_json
from sme_crm.domain.postal_address import AddressOptions
from sme_crm.printing.letters.kept_pages import letter_pdf
from sme_crm.printing.letters.press import LetterOptions, Recipient, letter_page_pdf
from sme_crm.printing.letters.run import LetterRunResult
from sme_crm.services.letters.conditions import TemplateConditions
from sme_crm.services.letters.kept_letters import KeptLetters
from sme_crm.services.letters.merge_values import own_fields_of
from sme_crm.services.letters.pictures import LetterPictures, insert_picture, keep_picture
from sme_crm.store.database import Database
from sme_crm.store.derived import refresh_exchanges
from sme_crm.store.unit_of_work import UnitOfWork

_PICTURES = ("logo", "signature_image")


@dataclass(frozen=True, slots=True)
class LetterRun:
    """A mailing that was written; `template_id` is 0 for a template that is not kept.

    `number` is the mailing's in the answer codes, `wave_id` the wave of a campaign it is (0: none).
    """

    template: LetterTemplate
    template_id: int
    sender: Sender
    day: date
    result: LetterRunResult
    number: int = 0
    wave_id: int = 0


@dataclass(frozen=True, slots=True)
class LabelRun:
    """Labels with answer codes that were written, `ids` whose; `posted`: they bear addresses."""

    name: str
    ids: Sequence[int]
    sheets: int
    number: int
    posted: bool


class LetterHistory:
    """Writes one history entry for each letter and reads the letter back from it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._pictures = LetterPictures(database)

    def note(
        self,
        run: LetterRun,
        kept: KeptLetters,
        *,
        staff_id: int | None = None,
        origin: str = "",
    ) -> int:
        """One entry per recipient with the very pages; returns the change id."""
        with UnitOfWork(self._database, "letter.print", origin=origin, staff_id=staff_id) as work:
            self.note_within(work, run, kept, staff_id)
            work.describe(count=run.result.letters, template=run.template.name)
        return work.change_id

    def note_within(
        self, work: UnitOfWork, run: LetterRun, kept: KeptLetters, staff_id: int | None
    ) -> None:
        """The same inside a change."""
        result, template = run.result, run.template
        run_id = work.insert(
            "letter_run",
            {
                "template_id": run.template_id or None,
                "name": template.name,
                "blocks": template_to_json(template),
                "sender": self._sender_to_json(work, run),
                "printed_at": work.now,
                "letters": result.letters,
                "pages": result.pages,
                "number": run.number,
                "resources": insert_picture(work.connection, result.resources),
            },
        )
        wave = {"wave": run.wave_id} if run.wave_id else {}
        entries = (
            (letter.recipient_id, {"page": letter.first_page, "to": letter.recipient_id, **wave})
            for letter in result.printed
        )
        first = _note_entries(work, run_id, ("letter", "out", template.name), staff_id, entries)
        work.connection.executemany(
            "INSERT INTO letter_page(history_id, content) VALUES (?, ?)",
            (
                (first + nth, kept.read(letter.recipient_id))
                for nth, letter in enumerate(result.printed)
            ),
        )

    def note_labels(self, run: LabelRun, *, staff_id: int | None = None, origin: str = "") -> int:
        """One entry per contact whose code was printed on a label; returns the change id."""
        with UnitOfWork(self._database, "label.print", origin=origin, staff_id=staff_id) as work:
            run_id = work.insert(
                "letter_run",
                {
                    "name": run.name,
                    "blocks": "",
                    "sender": "",
                    "printed_at": work.now,
                    "letters": len(run.ids),
                    "pages": run.sheets,
                    "number": run.number,
                },
            )
            said = ("letter", "out", run.name) if run.posted else ("other", "internal", run.name)
            entries = ((one, {"label": True, "to": one}) for one in run.ids)
            _note_entries(work, run_id, said, staff_id, entries)
            work.describe(count=len(run.ids), sheet=run.name)
        return work.change_id

    def page_of(self, history_id: int) -> bytes:
        """The letter of an entry as it was printed; raises NotFound("letter")."""
        with self._database.translated_errors():
            row = (
                self._database.reader()
                .execute(
                    "SELECT h.contact_id, h.details, r.blocks, r.sender, r.printed_at,"
                    " c.bytes, p.content FROM history h JOIN letter_run r ON r.id = h.link_id"
                    " LEFT JOIN content c ON c.sha256 = r.resources"
                    " LEFT JOIN letter_page p ON p.history_id = h.id"
                    " WHERE h.id = ? AND h.link_kind = 'letter_run'",
                    (history_id,),
                )
                .fetchone()
            )
        if row is None or not row[2]:  # labels are runs without a text
            raise NotFound("letter", id=history_id)
        resources, content = row[5:]
        if resources is not None and content is not None:
            return letter_pdf(bytes(resources), bytes(content))
        return self._laid_out_anew(*row[:5])

    def _laid_out_anew(
        self, contact_id: int, details: str, blocks: str, sender: str, printed_at: str
    ) -> bytes:
        """A letter printed before pages were kept (data files before version 10)."""
        kept: dict[str, Any] = json.loads(details)
        contact = Contact(id=contact_id, **kept.get("contact", {}))
        address = Address(**kept["address"]) if kept.get("address") else None
        organization = kept.get("organization")
        values = recipient_values(contact, address, employer=organization)
        template = template_from_json(blocks)
        data: dict[str, Any] = json.loads(sender)
        day = date.fromisoformat(data.pop("day", printed_at[:10]))
        # Which conditions were met was not kept either: those that are met now.
        met = TemplateConditions(self._database, template, day).met([contact_id])
        recipient = Recipient(
            contact,
            address,
            organization,
            values={**values, **kept.get("values", {})},
            met=met.get(contact_id, frozenset()),
        )
        options = LetterOptions(
            day,
            address=AddressOptions(printed={contact_id: kept.get("lines", {})}),
            own_fields=own_fields_of(self._database, template),
        )
        return letter_page_pdf(template, recipient, self._sender_from(data), options)

    # -- pictures ------------------------------------------------------------------------------

    def _sender_to_json(self, work: UnitOfWork, run: LetterRun) -> str:
        """The sender as it was; pictures by their key, kept once for all runs."""
        plain = {**asdict(run.sender), "day": run.day.isoformat()}
        for name in _PICTURES:
            plain[name] = keep_picture(work, getattr(run.sender, name))
        return json.dumps(plain, ensure_ascii=False)

    def _sender_from(self, data: Mapping[str, Any]) -> Sender:
        known = {each.name for each in fields(Sender)}
        values = {key: value for key, value in data.items() if key in known}
        values["street_lines"] = tuple(values.get("street_lines", ()))
        for name in _PICTURES:
            values[name] = self._pictures.read(values.get(name, ""))
        return Sender(**values)


def _note_entries(
    work: UnitOfWork,
    run_id: int,
    said: tuple[str, str, str],
    staff_id: int | None,
    entries: Iterable[tuple[int, Mapping[str, object]]],
) -> int:
    """One entry for each (contact, details) of a run; returns the id of the first one.

    `said` are their kind, direction and subject.
    """
    kind, direction, subject = said
    channel = "post" if direction == "out" else ""
    first = int(
        work.connection.execute(
            "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'history'"
        ).fetchone()[0]
    )
    known: list[int] = []

    def rows() -> Iterator[tuple[object, ...]]:
        for nth, (contact_id, details) in enumerate(entries):
            known.append(contact_id)
            yield (
                first + nth, contact_id, kind, work.now, staff_id, direction, channel, subject,
                run_id, json.dumps(details),
            )  # fmt: skip

    work.connection.executemany(
        "INSERT INTO history(id, contact_id, kind, at, staff_id, direction, channel,"
        " subject, link_kind, link_id, details)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'letter_run', ?, ?)",
        rows(),
    )
    work.record_range("history", first, first + len(known) - 1)
    refresh_exchanges(work.connection, known)
    work.touch_contacts(known)
    return first
