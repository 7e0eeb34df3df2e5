"""Errors in the user's words and language: what happened, what is safe, what to do."""

from __future__ import annotations

from dataclasses import dataclass

from sme_crm.domain.error_texts import CONTEXT, error_text, fill_error_text, is_expected
from sme_crm.ui.labels import translated


@dataclass(frozen=True, slots=True)
class Message:
    """The three sentences; `expected` is False for a fault of the program (a report helps)."""

    happened: str
    safe: str
    remedy: str
    expected: bool

    @property
    def in_passing(self) -> str:
        """What happened and what to do, for a line of text or a toast."""
        return f"{self.happened} {self.remedy}".strip()


def message_for(error: BaseException) -> Message:
    """The words for any error."""
    text = error_text(error)
    happened, safe, remedy = (
        fill_error_text(translated(CONTEXT, sentence), error)
        for sentence in (text.happened, text.safe, text.remedy)
    )
    return Message(happened, safe, remedy, is_expected(error))
