"""Labels: the sheets there are, who gets one, the PDF, labels with the own address."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sme_crm.domain.eligibility import Refusal
from sme_crm.domain.errors import InvalidInput, NotFound
from sme_crm.domain.fields import own_field_id
from sme_crm.domain.folding import fold
from sme_crm.domain.label_sheet import SHEETS, LabelSheet, checked_sheet, find_sheet, measures
from sme_crm.domain.response_code import MAILINGS
from sme_crm.printing.envelopes import return_lines
from sme_crm.printing.labels import LabelOptions, LabelPress
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.piece_run import first_sheet, first_sheet_of, write_pieces
from sme_crm.services.eligibility import Eligibility
from sme_crm.services.letters.history import LabelRun
from sme_crm.services.letters.letters import Letters
from sme_crm.services.letters.merge_values import all_own_fields
from sme_crm.services.letters.recipients import MailingRecipients, SortedRecipients
from sme_crm.services.mail_pieces import PieceCheck, run_chosen
from sme_crm.services.progress import Progress
from sme_crm.store.database import Database
from sme_crm.store.unit_of_work import UnitOfWork

_NO_NAME_LABEL = frozenset({"trash", "deceased", "closed"})


class Labels:
    """Keeps sheets of the user's own, checks and writes labels."""

    def __init__(
        self,
        database: Database,
        eligibility: Eligibility,
        recipients: MailingRecipients,
        letters: Letters,
    ) -> None:
        self._database = database
        self._eligibility = eligibility
        self._recipients = recipients
        self._letters = letters

    # -- sheets --------------------------------------------------------------------------------

    def list_sheets(self) -> list[LabelSheet]:
        """The sheets of the business by name, then those of the trade."""
        rows = (
            self._database.reader()
            .execute("SELECT id, name, measures FROM label_sheet ORDER BY name, id")
            .fetchall()
        )
        own = (_sheet(*row) for row in rows)
        return [*(sheet for sheet in own if sheet is not None), *SHEETS]

    def find_sheet(self, name: str) -> LabelSheet:
        """The sheet meant by a name or an id; raises NotFound("sheet")."""
        found = find_sheet(name, self.list_sheets())
        if found is None:
            raise NotFound("sheet", name=name)
        return found

    def save_sheet(self, sheet: LabelSheet) -> LabelSheet:
        """Keep a sheet of the user's own (id 0: a new one); returns it with its id.

        Raises InvalidInput: see `checked_sheet`; sheet_exists when another has the name.
        """
        sheet = checked_sheet(sheet)
        taken = (one for one in self.list_sheets() if one.id != sheet.id or not one.id)
        if any(fold(one.name) == fold(sheet.name) for one in taken):
            raise InvalidInput("sheet_exists", name=sheet.name)
        values = {"name": sheet.name, "measures": json.dumps(measures(sheet))}
        kind = "label_sheet.edit" if sheet.id else "label_sheet.create"
        with UnitOfWork(self._database, kind) as work:
            work.describe(name=sheet.name)
            if sheet.id:
                work.update("label_sheet", sheet.id, values)
            else:
                sheet = replace(sheet, id=work.insert("label_sheet", values))
        return sheet

    def delete_sheet(self, sheet_id: int) -> int:
        """Delete a sheet of the user's own (can be undone); returns the change id."""
        name = next((one.name for one in self.list_sheets() if one.id == sheet_id), "")
        with UnitOfWork(self._database, "label_sheet.delete") as work:
            work.describe(name=name)
            work.delete("label_sheet", sheet_id)
        return work.change_id

    # -- labels of contacts --------------------------------------------------------------------

    def check(
        self, ids: Sequence[int], options: LabelOptions, progress: Progress | None = None
    ) -> PieceCheck:
        """Who would get a label and what to look at before it is printed."""
        return self._run(None, ids, options, progress)

    def write(
        self,
        path: Path,
        ids: Sequence[int],
        options: LabelOptions,
        progress: Progress | None = None,
        *,
        origin: str = "",
    ) -> PieceCheck:
        """Write the labels of `ids` to one PDF in postal order; no file when nobody gets one.

        Labels with codes are a mailing: it takes a number, and each contact gets an entry in his
        history, so that a code that comes back tells who and which run.
        Raises Cancelled, OutputError; then no file and no trace is left. When the trace cannot be
        written the PDF stays and the error says so.
        """
        check = self.compose(path, ids, options, progress)
        if not check.number or not check.pieces:
            return check
        name = " ".join(filter(None, (options.title, options.sheet.name)))
        posted = options.rules.text == "address"
        run = LabelRun(name, check.ready, check.sheets, check.number, posted)
        return replace(check, change_id=self._letters.note_labels(run, origin))

    def compose(
        self,
        path: Path,
        ids: Sequence[int],
        options: LabelOptions,
        progress: Progress | None = None,
    ) -> PieceCheck:
        """Write the labels as `write` does, without a trace: it is noted by who asks for them."""
        return self._run(path, ids, options, progress)

    def first_sheet(self, ready: Sequence[int], options: LabelOptions) -> bytes:
        """The first sheet of a run as a PDF; `ready` as a check told it, empty without a label.

        Only as many contacts are read as the sheet has labels.
        """
        # Some may have to be left out where the check was made with other options.
        some = ready[: 2 * options.sheet.count]
        press = self._press(options, self._number(options))
        return first_sheet(press, self._read(some, options))

    # -- labels with one's own address ---------------------------------------------------------

    def sender_lines(self) -> tuple[str, ...]:
        """One's own address as labels and envelopes say it, from the settings."""
        return return_lines(self._letters.sender())

    def write_own(self, path: Path, count: int, options: LabelOptions) -> PieceCheck:
        """Write `count` labels with one's own address; raises OutputError.

        Raises InvalidInput: sender_missing without an address, sender_does_not_fit.
        """
        lines = self.sender_lines()
        if not lines:
            raise InvalidInput("sender_missing")
        press = LabelPress(options)
        result = write_pieces(press, press.repeated(lines, count), path)
        if not result.pieces:
            raise InvalidInput("sender_does_not_fit")
        return PieceCheck((), result.pieces, result.sheets, result.next_free)

    def first_own_sheet(self, count: int, options: LabelOptions) -> bytes:
        """The first sheet of them as a PDF; empty when there is nothing to print."""
        lines = self.sender_lines()
        press = LabelPress(options)
        return first_sheet_of(press, press.repeated(lines, count)) if lines else b""

    # -- runs ----------------------------------------------------------------------------------

    def _run(
        self,
        path: Path | None,
        ids: Sequence[int],
        options: LabelOptions,
        progress: Progress | None,
    ) -> PieceCheck:
        number = self._number(options)
        chosen = self._sort_out(ids, options)
        press = self._press(options, number)
        people = self._read(chosen.ready, options)
        return run_chosen(press, chosen, people, path, progress, number=number)

    def _number(self, options: LabelOptions) -> int:
        """The number of the mailing these labels are, 0 when they carry no codes."""
        if not options.rules.symbol:
            return 0
        return options.mailing or self._letters.codes.next_number()

    def _read(self, ids: Sequence[int], options: LabelOptions) -> Iterator[Recipient]:
        return self._recipients.read(ids, keys=options.rules.keys)

    def _press(self, options: LabelOptions, number: int) -> LabelPress:
        rules = options.rules
        address = self._recipients.as_printed(rules.address)
        own = any(own_field_id(key) is not None for key in rules.keys)
        return LabelPress(
            replace(
                options,
                rules=replace(rules, address=address),
                mailing=number % MAILINGS,
                own_fields=all_own_fields(self._database) if own else {},
            )
        )

    def _sort_out(self, ids: Sequence[int], options: LabelOptions) -> SortedRecipients:
        """Addresses go through the rules of the post; names are left in the order of `ids`."""
        if options.rules.text == "address":
            return self._recipients.sort_out(ids)
        gone: dict[int, tuple[Refusal, ...]] = {}
        for contact_id, refusals in self._eligibility.refusals(ids, "post").items():
            if kept := tuple(one for one in refusals if one.reason in _NO_NAME_LABEL):
                gone[contact_id] = kept
        return SortedRecipients(gone, [one for one in dict.fromkeys(ids) if one not in gone], {})


def _sheet(sheet_id: int, name: str, text: str) -> LabelSheet | None:
    """A sheet of the data file; None for one whose measures another program spoilt."""
    try:
        return checked_sheet(LabelSheet(**{**json.loads(text), "name": name, "id": sheet_id}))
    except (ValueError, TypeError, InvalidInput):
        return None
