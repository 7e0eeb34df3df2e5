"""The texts of the command line in the user's language, without Qt."""

from __future__ import annotations

import locale
import os

from sme_crm.domain.error_texts import CONTEXT, error_text, fill_error_text
from sme_crm.domain.translation import translated


class Words:
    """Translates marked texts into one language ("fr" or "en")."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __call__(self, context: str, text: str) -> str:
        """The text in the language, the English source when there is no translation."""
        return translated(self.language, context, text)

    def error(self, error: BaseException) -> str:
        """One line: what happened, what is safe, what to do."""
        text = error_text(error)
        sentences = (text.happened, text.safe, text.remedy)
        return " ".join(
            fill_error_text(self(CONTEXT, sentence), error) for sentence in sentences if sentence
        )


def system_language() -> str:
    """The language of the system: "fr" if it is French, else "en"."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG")
    named = named or locale.getlocale()[0] or ""
    return "fr" if named.lower().startswith("fr") else "en"
