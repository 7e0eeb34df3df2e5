"""Envelopes of contacts: who gets one, the PDF in postal order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from sme_crm.domain.letters.sender import Sender
from sme_crm.printing.envelopes import (
    EnvelopeOptions,
    EnvelopeRunResult,
    check_envelopes,
    envelope_pdf,
    write_envelopes,
)
from sme_crm.services.letters.recipients import MailingRecipients, SortedRecipients
from sme_crm.services.mail_pieces import PieceCheck, made_check
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
        progress = progress or Progress()
        options = self._as_printed(options)
        chosen = self._recipients.sort_out(ids)
        result = check_envelopes(
            self._recipients.read(chosen.ready),
            options,
            progress=lambda done: progress.step(done, len(chosen.ready)),
            cancelled=lambda: progress.cancelled,
        )
        return _check(chosen, result)

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
        progress = progress or Progress()
        options = self._as_printed(options)
        chosen = self._recipients.sort_out(ids)
        result = write_envelopes(
            path,
            self._recipients.read(chosen.ready),
            options,
            progress=lambda done: progress.step(done, len(chosen.ready)),
            cancelled=lambda: progress.cancelled,
        )
        return _check(chosen, result)

    def page(self, contact_id: int, options: EnvelopeOptions) -> bytes:
        """The envelope of one contact as a PDF; empty when he is gone or left out."""
        recipient = next(self._recipients.read([contact_id]), None)
        return b"" if recipient is None else envelope_pdf(recipient, self._as_printed(options))

    def _as_printed(self, options: EnvelopeOptions) -> EnvelopeOptions:
        return replace(options, address=self._recipients.as_printed(options.address))


def _check(chosen: SortedRecipients, result: EnvelopeRunResult) -> PieceCheck:
    counts = (result.envelopes, result.envelopes, 0)
    return made_check(chosen, result.warnings, result.left_out, counts)
