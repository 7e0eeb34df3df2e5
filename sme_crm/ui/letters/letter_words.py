"""What the parts of a letter are called: fields, blocks, conditions, reasons, remedies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sme_crm.domain.eligibility import REASONS, Refusal
from sme_crm.domain.fields import Field
from sme_crm.domain.letters.merge_fields import MergeField, merge_fields
from sme_crm.domain.letters.print_check import WARNING_TEXTS
from sme_crm.domain.letters.template import FieldFormat
from sme_crm.domain.vocabulary import CHANNELS
from sme_crm.ui.labels import count_text, day_text, translated

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NamedField:
    """A merge field with its name and the name of its section, in the user's language."""

    key: str
    name: str
    section: str


class FieldNames:
    """The merge fields there are, in the order to offer them, and the name of each."""

    def __init__(self, own_fields: Iterable[Field] | None = None) -> None:
        self.fill(own_fields or ())
        self._whole = own_fields is not None

    def fill(self, own_fields: Iterable[Field]) -> None:
        """The user's own fields are these now."""
        known = merge_fields(own_fields)
        self.offered = tuple(_named(field) for field in known)
        self._formats = {field.key: field.formats for field in known}
        self._names = {field.key: field.name for field in self.offered}
        self._whole = True

    def name(self, key: str) -> str:
        """The name of a field; of one that is not there (any more) its key."""
        return self._names.get(key) or self._names.get(f"contact.{key}") or key

    def knows(self, key: str) -> bool:
        """Whether there is such a field; until the user's own are read, every one of them is."""
        if key.startswith("own.") and not self._whole:
            return True
        return key in self._names or f"contact.{key}" in self._names

    def formats(self, key: str) -> tuple[FieldFormat, ...]:
        """The formats to offer for a field."""
        return self._formats.get(key, ("",))


def _named(field: MergeField) -> NamedField:
    return NamedField(field.key, field.name(translated), field.section_name(translated))


def reason_words(reason: str) -> str:
    """Why somebody gets no letter, beginning with a capital."""
    words = translated("Eligibility", REASONS.get(reason, ""))
    if not words and reason in WARNING_TEXTS:
        words = translated("PrintCheck", WARNING_TEXTS[reason].what)
    return _capital(words or reason)


def refusal_words(refusal: Refusal) -> str:
    """A reason with when and how it was said: Objected (12 nov. 2026): “no letters please”."""
    words = reason_words(refusal.reason)
    details = [day_text(refusal.on)] if refusal.on else []
    if refusal.channel and refusal.channel in CHANNELS:
        details.append(translated("Vocabulary", CHANNELS[refusal.channel]))
    if details:
        words = translate("LetterWords", "{reason} ({details})").format(
            reason=words, details=", ".join(details)
        )
    if refusal.words:
        words = translate("LetterWords", "{reason}: {words}").format(
            reason=words, words=refusal.words
        )
    return words


def warning_words(kind: str) -> str:
    """What is worth a look, beginning with a capital."""
    return _capital(translated("PrintCheck", WARNING_TEXTS[kind].what))


def warning_remedy(kind: str) -> str:
    """What to do about it."""
    return translated("PrintCheck", WARNING_TEXTS[kind].remedy)


def detail_words(kind: str, detail: str, names: FieldNames) -> str:
    """The detail of a finding: the line, the field, the characters, the number of pages."""
    if kind == "empty_field":
        gone = translate("FieldChips", "Field that is gone")
        return names.name(detail) if names.knows(detail) else gone
    if kind == "second_page":
        return translate("LetterWords", "{count} pages").format(count=detail)
    return detail


def grouped(words: str, count: int) -> str:
    """A text made with %n, its number written as the language does: 3 809 or 3,809."""
    return words.replace(str(count), count_text(count), 1)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
