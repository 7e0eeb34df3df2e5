"""Envelopes of contacts: who gets one, the PDF in postal order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from sme_crm.domain.letters.sender import Sender
from sme_crm.printing.envelopes import EnvelopeOptions, EnvelopePress
from sme_crm.printing.letters.press import Recipient
from sme_crm.printing.piece_run import first_sheet
from sme_crm.services.letters.recipients import MailingRecipients
from sme_crm.services.mail_pieces import PieceCheck, run_chosen
from sme_crm.services.progress import Progress


class Envelopes:
    """Checks and writes envelopes."""

    def __init__(self, recipients: MailingRecipients, sender: Callable[[], Sender]) -> None:
        self._recipients = recipients
        self._sender = sender

    def with_sender(self, options: EnvelopeOptions) -> EnvelopeOptions:
        """The options with the business as sender, as the settings have it."""
        return replace(options, sender=self._sender())

    def check(
        self, ids: Sequence[int], options: EnvelopeOptions, progress: Progress | None = None
    ) -> PieceCheck:
        """Who would get an envelope and what to look at before it is printed."""
        return self._run(None, ids, options, progress)

    def write(
        self,
        path: Path,
        ids: Sequence[int],
        options: EnvelopeOptions,
        progress: Progress | None = None,
    ) -> PieceCheck:
        """Write the envelopes of `ids` to one PDF; no file when nobody gets one.

        Raises Cancelled, OutputError; then no file is left.
        """
        return self._run(path, ids, options, progress)

    def page(self, contact_id: int, options: EnvelopeOptions) -> bytes:
        """The envelope of one contact as a PDF; empty when he is gone or left out."""
        return first_sheet(self._press(options), self._read([contact_id]))

    def _run(
        self,
        path: Path | None,
        ids: Sequence[int],
        options: EnvelopeOptions,
        progress: Progress | None,
    ) -> PieceCheck:
        chosen = self._recipients.sort_out(ids)
        return run_chosen(self._press(options), chosen, self._read(chosen.ready), path, progress)

    def _read(self, ids: Sequence[int]) -> Iterator[Recipient]:
        return self._recipients.read(ids, keys=frozenset())

    def _press(self, options: EnvelopeOptions) -> EnvelopePress:
        address = self._recipients.as_printed(options.address)
        return EnvelopePress(replace(options, address=address))
