"""A template filled for one recipient: pure text, styles and order, no position on paper.

Text from data is data: it is marked as such (never hyphenated, never markup) and its line breaks
become spaces.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.letters.conditions import conditional_blocks
from sme_crm.domain.letters.field_formats import format_value
from sme_crm.domain.letters.merge_fields import MergeField, deadline, find_merge_field
from sme_crm.domain.letters.template import (
    CODE_KEY,
    PLAIN,
    AddressWindow,
    Align,
    Block,
    Conditional,
    Coupon,
    FieldFormat,
    FieldRun,
    Image,
    ItemList,
    Letterhead,
    LetterTemplate,
    PageBreak,
    Paragraph,
    PlaceDate,
    Postscript,
    Runs,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    Table,
    TextRun,
    Valediction,
    every_block,
    map_runs,
    runs_of,
)
from sme_crm.domain.salutation import AddressForm, Tone, inner_reader, salutation, valediction
from sme_crm.domain.typography import french_typography

Role = Literal[
    "letterhead", "address", "place_date", "subject", "salutation", "paragraph", "item",
    "valediction", "signature", "postscript", "spacer", "page_break", "table", "image", "coupon",
]  # fmt: skip


class FilledRun(NamedTuple):
    """A piece of text in one style; `is_data` tells the recipient's words from the writer's."""

    text: str
    style: RunStyle = PLAIN
    is_data: bool = False


class FilledBlock(NamedTuple):
    """One block ready for layout; `height` in mm for a spacer, `marker` before a list item.

    A table has its filled `cells`, row by row, a coupon the recipient's `code`; `shape` is the
    template's own block of a table, an image, a coupon: how it looks.
    """

    role: Role
    runs: tuple[FilledRun, ...] = ()
    align: Align = "left"
    height: float = 0.0
    marker: str = ""
    cells: tuple[tuple[tuple[FilledRun, ...], ...], ...] = ()
    code: str = ""
    shape: Table | Image | Coupon | None = None

    @property
    def text(self) -> str:
        """The text of the block without its styles."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class FilledLetter:
    """The blocks of one letter and the keys of the fields that were empty and had no fallback."""

    blocks: tuple[FilledBlock, ...]
    empty_fields: tuple[str, ...] = ()


def fill_template(
    template: LetterTemplate,
    values: Mapping[str, str],
    form: AddressForm = "unknown",
    met: Container[int] = (),
) -> FilledLetter:
    """Fill the template with the recipient's values (`today` is an ISO date); pure.

    `form` decides salutation and valediction, `met` are the numbers of the conditions that the
    recipient meets. A field that is empty takes its fallback; without one its neighbouring space
    goes too and its key is reported.
    """
    return TemplateFiller(template).fill(values, form, met)


class TemplateFiller:
    """Fills one template for many recipients; typography and parts without fields are done once.

    `own_fields` are the user's own by key: what they are decides how their values are written.
    """

    def __init__(
        self, template: LetterTemplate, own_fields: Mapping[str, Field] | None = None
    ) -> None:
        self.template = with_typography(template)
        kinds = {type(block) for block in every_block(template.blocks)}
        self.has_window = AddressWindow in kinds
        self.has_civility = bool(kinds & {Salutation, Valediction})
        self._memory = _Memory(
            {id(each): nth for nth, each in enumerate(conditional_blocks(self.template.blocks))},
            frozenset(id(each) for each in every_block(self.template.blocks) if _is_plain(each)),
            own_fields or {},
            _tone_of(self.template),
        )

    def fill(
        self,
        values: Mapping[str, str],
        form: AddressForm = "unknown",
        met: Container[int] = (),
    ) -> FilledLetter:
        """The letter of one recipient; see `fill_template`."""
        filling = _Filling(self.template.language, values, form, met, self._memory)
        filling.add_blocks(self.template.blocks)
        return FilledLetter(tuple(filling.blocks), tuple(dict.fromkeys(filling.empty)))

    def value(self, run: FieldRun, values: Mapping[str, str], form: AddressForm = "unknown") -> str:
        """One merged value as it is written, its fallback when it is empty."""
        return _Filling(self.template.language, values, form, (), self._memory).value_of(run)


class _Memory:
    """What is the same for every recipient of a template."""

    def __init__(
        self,
        numbers: Mapping[int, int],
        plain: frozenset[int],
        own_fields: Mapping[str, Field],
        tone: Tone,
    ) -> None:
        self.tone = tone
        """How the salutation speaks to the reader; the text repeats it."""
        self.numbers = numbers
        """The number of each conditional block by its identity: alike ones ask alike."""
        self.plain = plain
        """The blocks whose texts merge nothing, by their identity."""
        # By identity: the template lives as long as this memory.
        self.texts: dict[int, tuple[FilledRun, ...]] = {}
        """Runs without any field."""
        self.runs: dict[int, FilledRun] = {}
        """The writer's own texts."""
        self.blocks: dict[object, FilledBlock] = {}
        """Blocks that are the same for all, or for all with what follows their identity."""
        self.words: dict[tuple[str, int], FilledRun] = {}
        """How readers are spoken to, by the word and the identity of its style."""
        self.written: dict[tuple[str, FieldFormat, str], str] = {}
        """Values as they are written."""
        self._own_fields = own_fields
        self._fields: dict[str, MergeField] = {}

    def field(self, key: str) -> MergeField:
        """What is merged under a key; a text for one that is not there any more."""
        known = self._fields.get(key)
        if known is None:
            known = find_merge_field(key, self._own_fields) or MergeField(key, key, "", "letter")
            self._fields[key] = known
        return known

    def said(self, text: str, style: RunStyle) -> FilledRun:
        """A word of the letter's own, the same object each time."""
        known = self.words.get((text, id(style)))
        if known is None:
            known = self.words[text, id(style)] = FilledRun(text, style)
        return known

    def keep(self, run: FieldRun, value: str, written: str) -> str:
        """Keep how a value is written; returns that."""
        if len(self.written) >= _VALUES_KEPT:
            self.written.clear()
        self.written[run.key, run.format, value] = written
        return written


def _tone_of(template: LetterTemplate) -> Tone:
    tones = (each.tone for each in every_block(template.blocks) if isinstance(each, Salutation))
    return next(tones, "formal")


def with_typography(template: LetterTemplate) -> LetterTemplate:
    """The template with French spaces, quotes and apostrophes; other languages unchanged."""
    if not template.language.lower().startswith("fr"):
        return template
    return replace(template, blocks=tuple(_typeset_block(block) for block in template.blocks))


def _typeset_block(block: Block) -> Block:
    if isinstance(block, Conditional):
        return replace(
            block,
            blocks=tuple(_typeset_block(inner) for inner in block.blocks),
            otherwise=tuple(_typeset_block(inner) for inner in block.otherwise),
        )
    return map_runs(block, _typeset_runs)


def _typeset_runs(runs: Runs) -> Runs:
    typeset = []
    after_text = False
    for run in runs:
        if isinstance(run, TextRun):
            run = replace(run, text=french_typography(run.text, after_text=after_text))
            after_text = bool(run.text) and not run.text[-1].isspace()
        else:
            run = replace(run, fallback=french_typography(run.fallback))
            after_text = True
        typeset.append(run)
    return tuple(typeset)


class _Filling:
    """Collects the blocks of one letter."""

    def __init__(
        self,
        language: str,
        values: Mapping[str, str],
        form: AddressForm,
        met: Container[int],
        memory: _Memory,
    ) -> None:
        self.language = language
        self.values = values
        self.form = form
        self.met = met
        self.memory = memory
        self.blocks: list[FilledBlock] = []
        self.empty: list[str] = []

    def add_blocks(self, blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if isinstance(block, Conditional):
                met = self.memory.numbers[id(block)] in self.met
                self.add_blocks(block.blocks if met else block.otherwise)
            elif isinstance(block, ItemList):
                for number, item in enumerate(block.items, 1):
                    marker = f"{number}." if block.numbered else "•"
                    self.blocks.append(FilledBlock("item", self.fill(item), marker=marker))
            else:
                self.blocks.append(self.fill_block(block))

    def fill_block(self, block: Block) -> FilledBlock:
        blocks = self.memory.blocks
        known = blocks.get(id(block))
        if known is not None:
            return known
        key = self.known_by(block)
        if key is None:
            return self.make_block(block)
        known = blocks.get(key)
        if known is None:
            if len(blocks) >= _BLOCKS_KEPT:
                blocks.clear()
            known = blocks[key] = self.make_block(block)
        return known

    def known_by(self, block: Block) -> object:
        """What tells whether the block was made before; None when the recipient is in it."""
        if id(block) in self.memory.plain:
            return id(block)
        if isinstance(block, Salutation) or (isinstance(block, Valediction) and not block.runs):
            is_named = self.language.lower().startswith("en")  # French never names the reader
            named = self.values.get("contact.family_name", "") if is_named else ""
            return (id(block), self.form, named)
        if isinstance(block, Signature) and not block.runs:
            return (id(block), *[self.values.get(key, "") for key in _SIGNATORY])
        if isinstance(block, PlaceDate):
            return (id(block), self.values.get("sender.place"), self.values.get("today"))
        return None

    def make_block(self, block: Block) -> FilledBlock:
        family = self.values.get("contact.family_name", "")
        if isinstance(block, Paragraph):
            return FilledBlock("paragraph", self.fill(block.runs), block.align)
        if isinstance(block, Salutation):
            text = salutation(self.form, self.language, tone=block.tone, family_name=family)
            return FilledBlock("salutation", (FilledRun(text, is_data=True),))
        if isinstance(block, Valediction):
            if block.runs:
                return FilledBlock("valediction", self.fill(block.runs), "justify")
            text = valediction(self.form, self.language, tone=block.tone, family_name=family)
            return FilledBlock("valediction", (FilledRun(text),), "justify")
        if isinstance(block, Signature):
            return FilledBlock("signature", self.fill(block.runs) or self.signatory())
        if isinstance(block, PlaceDate):
            return FilledBlock("place_date", (FilledRun(self.place_date()),))
        if isinstance(block, Spacer):
            return FilledBlock("spacer", height=block.height)
        if isinstance(block, Subject):
            return FilledBlock("subject", self.fill(block.runs))
        if isinstance(block, Postscript):
            return FilledBlock("postscript", self.fill(block.runs), "justify")
        if isinstance(block, Table):
            cells = tuple(tuple(self.fill(cell) for cell in row) for row in block.rows)
            return FilledBlock("table", cells=cells, shape=block)
        if isinstance(block, Image):
            return FilledBlock("image", align=block.align, shape=block)
        if isinstance(block, Coupon):
            code = self.value_of(FieldRun(CODE_KEY))
            return FilledBlock("coupon", self.fill(block.runs), code=code, shape=block)
        return FilledBlock(_BARE_ROLES[type(block)])

    def place_date(self) -> str:
        place = self.values.get("sender.place", "")
        today = self.values.get("today", "")
        day = format_value(today, "long_date", FieldKind.DATE, self.language)
        if self.language.lower().startswith("en"):
            return ", ".join(part for part in (place, day) if part)
        return f"{place}, le {day}" if place and day else f"Le {day}" if day else place

    def signatory(self) -> tuple[FilledRun, ...]:
        name = self.values.get("sender.signatory", "")
        function = self.values.get("sender.signatory_function", "")
        lines = (FilledRun(name, _BOLD, is_data=True), FilledRun(function, is_data=True))
        named = [line for line in lines if line.text]
        return (named[0], FilledRun("\n"), named[1]) if len(named) == 2 else tuple(named)

    def fill(self, runs: Runs) -> tuple[FilledRun, ...]:
        known = self.memory.texts.get(id(runs))
        if known is None:
            known = self.fill_fields(runs)
            if not any(isinstance(run, FieldRun) for run in runs):
                self.memory.texts[id(runs)] = known
        return known

    def fill_fields(self, runs: Runs) -> tuple[FilledRun, ...]:
        filled: list[FilledRun] = []
        gap = False  # an empty field just left its two neighbouring spaces
        for run in runs:
            if isinstance(run, TextRun):
                text = run.text
                if gap and text.startswith(" ") and (not filled or filled[-1].text[-1:] == " "):
                    text = text[1:]
                gap = False
                if text is run.text:
                    known = self.memory.runs.get(id(run))
                    if known is None:
                        known = self.memory.runs[id(run)] = FilledRun(text, run.style)
                    filled.append(known)
                else:
                    filled.append(FilledRun(text, run.style))
                continue
            value = self.value_of(run)
            if value:
                if run.key == _READER_KEY:
                    filled.append(self.memory.said(value, run.style))
                else:
                    filled.append(FilledRun(value, run.style, True))
            gap = not value
        return tuple([run for run in filled if run.text])

    def raw_value(self, key: str) -> str:
        if key == _READER_KEY:
            return inner_reader(self.form, self.language, tone=self.memory.tone)
        return self.values.get(key) or deadline(key, self.values.get("today", ""))

    def value_of(self, run: FieldRun) -> str:
        value = self.raw_value(run.key)
        if value and not value.isspace():
            known = self.memory.written.get((run.key, run.format, value))
            if known is None:
                field = self.memory.field(run.key)
                known = format_value(value, run.format, field.kind, self.language, field.choices)
                known = self.memory.keep(run, value, _BREAKS.sub(" ", known))
            if known:
                return known
        if run.fallback:
            return run.fallback
        self.empty.append(run.key)
        return ""


def _is_plain(block: Block) -> bool:
    """True when the filled block is the same for every recipient and sender."""
    if isinstance(block, (Salutation, PlaceDate, Coupon)):
        return False
    if isinstance(block, (Valediction, Signature)) and not block.runs:
        return False
    return not any(isinstance(run, FieldRun) for runs in runs_of(block) for run in runs)


_BOLD: Final = RunStyle(bold=True)
_READER_KEY: Final = "recipient.reader"  # Madam or Sir: the letter's word, nobody's name
_BLOCKS_KEPT: Final = 2_000
_VALUES_KEPT: Final = 4_000
_SIGNATORY: Final = ("sender.signatory", "sender.signatory_function")
_BREAKS: Final = re.compile(r" *[\n\r\t\v\f\x85\u2028\u2029]+ *")
_BARE_ROLES: Final[dict[type, Role]] = {
    Letterhead: "letterhead",
    AddressWindow: "address",
    PageBreak: "page_break",
}
