"""The quiet margin check of a letter: what the method of good letters asks for and does not find.

The rules are data with their source; each can be switched off, its measure changed. They are
advice: a finding never keeps a letter from being printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from sme_crm.domain.field import FieldKind
from sme_crm.domain.letters.merge_fields import find_merge_field
from sme_crm.domain.letters.template import (
    Block,
    FieldRun,
    ItemList,
    LetterTemplate,
    Paragraph,
    Postscript,
    Runs,
    Table,
    TextRun,
    every_block,
    runs_of,
)
from sme_crm.domain.letters.writing_rules import WRITING_RULES
from sme_crm.domain.letters.writing_words import WORDS, WritingWords

_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_SENTENCE_END: Final = re.compile(r"(?<!\bM)(?<!\bP)(?<!-S)[.!?…:]+(?=[\s\u00a0\u202f»”]|$)|\n")
_OFFER: Final = re.compile(r"\d+(?:[.,]\d+)?[ \u00a0\u202f]?(?:%|€)|[€£]\d+")
_PROSE: Final = (Paragraph, ItemList, Postscript)
# A merged value stands for a word; one letter, so that no list of words knows it.
_VALUE: Final = "X"
_HEADLINE_BEFORE: Final = 3


@dataclass(frozen=True, slots=True)
class WritingFinding:
    """A rule that a letter does not keep.

    `block` is the place of the block in reading order (`template.every_block`), None for the
    letter as a whole; `detail` what was found there: the sentence, the words, the numbers.
    """

    rule: str
    block: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class WritingOptions:
    """Which rules are off, and the measures that are not the usual ones."""

    off: frozenset[str] = frozenset()
    measures: Mapping[str, float] = field(default_factory=dict)

    def measure(self, rule: str) -> float:
        """The measure of a rule: so many words, such a share."""
        return self.measures.get(rule, WRITING_RULES[rule].measure)


@dataclass(frozen=True, slots=True)
class _Passage:
    """One text of the letter and the place of its block in reading order."""

    place: int
    block: Block
    text: str


def check_writing(
    template: LetterTemplate, options: WritingOptions | None = None
) -> tuple[WritingFinding, ...]:
    """What the rules miss in a letter, those about the whole first; pure and quick.

    Merged values count as one word each; letters neither French nor English are read as English.
    """
    options = options or WritingOptions()
    passages = list(_passages(template))
    checks = _Checks(template, passages, WORDS["fr" if _is_french(template) else "en"], options)
    found = (
        finding
        for rule in WRITING_RULES
        if rule not in options.off
        for finding in getattr(checks, rule)()
    )
    return tuple(sorted(found, key=lambda finding: -1 if finding.block is None else finding.block))


def _is_french(template: LetterTemplate) -> bool:
    return template.language.lower().startswith("fr")


def _passages(template: LetterTemplate) -> Iterator[_Passage]:
    for place, block in enumerate(every_block(template.blocks)):
        for runs in runs_of(block):
            text = _text_of(runs)
            if text.strip():
                yield _Passage(place, block, text)


def _text_of(runs: Runs) -> str:
    return "".join(run.text if isinstance(run, TextRun) else _VALUE for run in runs)


def _words(text: str) -> list[str]:
    return [word.lower().replace("’", "'") for word in _WORD.findall(text)]


class _Checks:
    """One method per rule, named as the rule."""

    def __init__(
        self,
        template: LetterTemplate,
        passages: list[_Passage],
        words: WritingWords,
        options: WritingOptions,
    ) -> None:
        self.template = template
        self.passages = passages
        self.prose = [each for each in passages if isinstance(each.block, _PROSE)]
        self.words = words
        self.options = options

    def headline(self) -> Iterator[WritingFinding]:
        first = [each for each in self.passages if isinstance(each.block, Paragraph)]
        most = self.options.measure("headline")
        for each in first[:_HEADLINE_BEFORE]:
            if _stands_out(each.block) and len(_words(each.text)) <= most:
                return
        yield WritingFinding("headline")

    def one_offer(self) -> Iterator[WritingFinding]:
        where = [each for each in self.passages if not isinstance(each.block, Table)]
        offers = {match: each for each in where for match in self.numbers_of_offers(each.text)}
        if len(offers) > self.options.measure("one_offer"):
            last = list(offers.values())[-1]
            yield WritingFinding("one_offer", last.place, " · ".join(offers))
        elif not offers and not any(self.words.offers.search(each.text) for each in where):
            yield WritingFinding("one_offer")

    def numbers_of_offers(self, text: str) -> list[str]:
        """The percentages and amounts that a text offers, each as it is written."""
        sentences = [part for part in _SENTENCE_END.split(text) if self.words.offers.search(part)]
        return [number for part in sentences for number in _OFFER.findall(part)]

    def deadline(self) -> Iterator[WritingFinding]:
        if any(self.words.deadlines.search(each.text) for each in self.passages):
            return
        merged = (run for each in self.passages for runs in runs_of(each.block) for run in runs)
        if not any(isinstance(run, FieldRun) and _is_date(run.key) for run in merged):
            yield WritingFinding("deadline")

    def postscript(self) -> Iterator[WritingFinding]:
        if not any(isinstance(each.block, Postscript) for each in self.passages):
            yield WritingFinding("postscript")

    def you_form(self) -> Iterator[WritingFinding]:
        you = we = 0
        for each in self.prose:
            words = _words(each.text)
            here_you = sum(word in self.words.you or word[-5:] == "-vous" for word in words)
            here_we = sum(word in self.words.we for word in words)
            you, we = you + here_you, we + here_we
            if here_we >= _LOUD and not here_you:
                yield WritingFinding("you_form", each.place, f"{here_we}")
        if we and you / (you + we) < self.options.measure("you_form"):
            yield WritingFinding("you_form", None, f"{you} / {we}")

    def sentence_length(self) -> Iterator[WritingFinding]:
        most = self.options.measure("sentence_length")
        for each in self.prose:
            for sentence in _SENTENCE_END.split(each.text):
                if len(_words(sentence)) > most:
                    yield WritingFinding("sentence_length", each.place, sentence.strip())

    def present_tense(self) -> Iterator[WritingFinding]:
        most = self.options.measure("present_tense")
        for each in self.prose:
            found = [match[0] for match in self.words.future.finditer(each.text)]
            if len(found) > most:
                yield WritingFinding("present_tense", each.place, " · ".join(found))


_LOUD: Final = 2
"""So often "we" without a single "you" makes a paragraph one about ourselves."""


def _stands_out(block: Block) -> bool:
    """Whether all the text of a block is bold or larger than the letter's."""
    runs = [run for runs in runs_of(block) for run in runs if not _is_blank(run)]
    return bool(runs) and all(run.style.bold or (run.style.size or 0) >= 12 for run in runs)


def _is_blank(run: TextRun | FieldRun) -> bool:
    return isinstance(run, TextRun) and not run.text.strip()


def _is_date(key: str) -> bool:
    known = find_merge_field(key)
    # The letter's own date says nothing of the end of an offer.
    return known is not None and known.kind is FieldKind.DATE and key != "today"
