"""The runs of a template with their fields: what each merges, how it is written.

Readied once for all recipients: what a field is, the writer's own runs, values that came before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from sme_crm.domain.field import Field
from sme_crm.domain.letters.field_formats import format_value
from sme_crm.domain.letters.filled import FilledRun
from sme_crm.domain.letters.merge_fields import MergeField, deadline, find_merge_field
from sme_crm.domain.letters.template import FieldRun, Runs
from sme_crm.domain.salutation import AddressForm, Tone, inner_reader

_READER_KEY: Final = "recipient.reader"  # Madam or Sir: the letter's word, nobody's name
_VALUES_KEPT: Final = 1_000  # of each field
_BREAKS: Final = re.compile(r" *[\n\r\t\v\f\x85\u2028\u2029]+ *")


class Reader:
    """The recipient a letter is filled for; `empty` gathers the keys that had no value."""

    __slots__ = ("empty", "form", "values")

    def __init__(self, values: Mapping[str, str], form: AddressForm) -> None:
        self.values = values
        self.form = form
        self.empty: list[str] = []


class FieldReader:
    """What the fields of a template are, and how they are written in its language."""

    def __init__(self, language: str, tone: Tone, own_fields: Mapping[str, Field]) -> None:
        self._language = language
        self._tone = tone
        """How the salutation speaks to the reader; the text repeats it."""
        self._own_fields = own_fields

    def merged(self, run: FieldRun) -> MergedField:
        """What a run merges; a text for a field that is not there any more."""
        found = find_merge_field(run.key, self._own_fields)
        field = found or MergeField(run.key, run.key, "", "letter")

        def written(value: str) -> str:
            if not value or value.isspace():
                return ""
            text = format_value(value, run.format, field.kind, self._language, field.choices)
            return _BREAKS.sub(" ", text)

        if run.key == _READER_KEY:
            return MergedField(run, written, self._called, is_data=False)
        if run.key.startswith("deadline."):
            return MergedField(run, written, lambda reader: _deadline(run.key, reader))
        return MergedField(run, written)

    def _called(self, reader: Reader) -> str:
        return inner_reader(reader.form, self._language, tone=self._tone)


def _deadline(key: str, reader: Reader) -> str:
    return reader.values.get(key, "") or deadline(key, reader.values.get("today", ""))


class MergedField:
    """One field of a template; `written` tells how a value is written, "" for an empty one.

    `value_of` gives the value of one that does not come with the recipient's, `is_data` tells the
    recipient's words from the writer's.
    """

    __slots__ = ("_is_data", "_known", "_run", "_value_of", "_written")

    def __init__(
        self,
        run: FieldRun,
        written: Callable[[str], str],
        value_of: Callable[[Reader], str] | None = None,
        *,
        is_data: bool = True,
    ) -> None:
        self._run = run
        self._written = written
        self._value_of = value_of
        self._is_data = is_data
        self._known: dict[str, str] = {}

    def text(self, reader: Reader) -> str:
        """What stands in the letter; a field that is empty takes its fallback or is noted."""
        value_of = self._value_of
        value = reader.values.get(self._run.key, "") if value_of is None else value_of(reader)
        text = self._known.get(value)
        if text is None:
            if len(self._known) >= _VALUES_KEPT:
                self._known.clear()
            text = self._known[value] = self._written(value) or self._run.fallback
        if not text:
            reader.empty.append(self._run.key)
        return text

    def filled(self, text: str) -> FilledRun:
        """The text as a run."""
        return FilledRun(text, self._run.style, self._is_data)


class MergedRuns:
    """A text of a template: the writer's runs and the fields between them."""

    __slots__ = ("_parts", "fields")

    def __init__(self, runs: Runs, fields: FieldReader) -> None:
        self._parts = [
            fields.merged(run) if isinstance(run, FieldRun) else FilledRun(run.text, run.style)
            for run in runs
        ]
        self.fields = tuple([part for part in self._parts if isinstance(part, MergedField)])

    def texts(self, reader: Reader) -> tuple[str, ...]:
        """What stands for each field, in order."""
        return tuple([field.text(reader) for field in self.fields])

    def filled(self, texts: tuple[str, ...]) -> tuple[FilledRun, ...]:
        """The whole text; where a field says nothing, one of its two spaces goes too."""
        filled: list[FilledRun] = []
        rest = iter(texts)
        gap = False  # an empty field just left its two neighbouring spaces
        for part in self._parts:
            if isinstance(part, MergedField):
                text = next(rest)
                gap = not text
                if text:
                    filled.append(part.filled(text))
                continue
            if gap and part.text.startswith(" ") and (not filled or filled[-1].text[-1:] == " "):
                part = part._replace(text=part.text[1:])
            gap = False
            filled.append(part)
        return tuple([run for run in filled if run.text])
