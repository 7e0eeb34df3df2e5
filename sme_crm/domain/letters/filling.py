"""A template filled for one recipient after the other: pure text, styles and order.

Text from data is data: it is marked as such (never hyphenated, never markup) and its line breaks
become spaces. A template is read once; what came with the same values before is the same object.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import Final

from sme_crm.domain.field import Field, FieldKind
from sme_crm.domain.letters.conditions import conditional_blocks
from sme_crm.domain.letters.field_formats import format_value
from sme_crm.domain.letters.filled import FilledBlock, FilledLetter, FilledRun, Role
from sme_crm.domain.letters.merged_runs import FieldReader, MergedRuns, Reader
from sme_crm.domain.letters.template import (
    CODE_KEY,
    AddressWindow,
    Block,
    Conditional,
    Coupon,
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
    Valediction,
    every_block,
)
from sme_crm.domain.letters.template_typography import with_typography
from sme_crm.domain.salutation import AddressForm, salutation, valediction

__all__ = (
    "FilledBlock", "FilledLetter", "FilledRun", "Role", "TemplateFiller", "fill_template",
)  # fmt: skip

_BLOCKS_KEPT: Final = 500  # of each block with values
_BOLD: Final = RunStyle(bold=True)
_SIGNATORY: Final = ("sender.signatory", "sender.signatory_function")
_BARE_ROLES: Final[dict[type, Role]] = {
    Letterhead: "letterhead",
    AddressWindow: "address",
    PageBreak: "page_break",
}


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
    """Fills one template for many recipients.

    `own_fields` are the user's own by key: what they are decides how their values are written.
    """

    def __init__(
        self, template: LetterTemplate, own_fields: Mapping[str, Field] | None = None
    ) -> None:
        self.template = with_typography(template)
        kinds = {type(block) for block in every_block(template.blocks)}
        self.has_window = AddressWindow in kinds
        self.has_civility = bool(kinds & {Salutation, Valediction})
        tones = (each.tone for each in every_block(template.blocks) if isinstance(each, Salutation))
        self._fields = FieldReader(template.language, next(tones, "formal"), own_fields or {})
        # By identity: alike conditions may have different numbers.
        blocks = self.template.blocks
        self._numbers = {id(each): nth for nth, each in enumerate(conditional_blocks(blocks))}
        self._steps = self._read(blocks)

    def fill(
        self,
        values: Mapping[str, str],
        form: AddressForm = "unknown",
        met: Container[int] = (),
    ) -> FilledLetter:
        """The letter of one recipient; see `fill_template`."""
        reader = Reader(values, form)
        blocks: list[FilledBlock] = []
        _fill(self._steps, reader, met, blocks)
        empty = tuple(dict.fromkeys(reader.empty)) if reader.empty else ()
        return FilledLetter(tuple(blocks), empty)

    def empty_fields(
        self,
        values: Mapping[str, str],
        form: AddressForm = "unknown",
        met: Container[int] = (),
    ) -> tuple[str, ...]:
        """The keys `fill` would report as empty; no text is put together."""
        reader = Reader(values, form)
        _look_at(self._steps, reader, met)
        return tuple(dict.fromkeys(reader.empty)) if reader.empty else ()

    def value(self, run: FieldRun, values: Mapping[str, str], form: AddressForm = "unknown") -> str:
        """One merged value as it is written, its fallback when it is empty."""
        return self._fields.merged(run).text(Reader(values, form))

    # Reading the template

    def _read(self, blocks: tuple[Block, ...]) -> tuple[_Step, ...]:
        steps: list[_Step] = []
        for block in blocks:
            if isinstance(block, Conditional):
                number = self._numbers[id(block)]
                steps.append(_Choice(number, self._read(block.blocks), self._read(block.otherwise)))
            elif isinstance(block, ItemList):
                for number, item in enumerate(block.items, 1):
                    marker = f"{number}." if block.numbered else "•"
                    steps.append(self._of_runs(FilledBlock("item", marker=marker), item))
            else:
                steps.append(self._read_block(block))
        return tuple(steps)

    def _read_block(self, block: Block) -> _Step:
        if isinstance(block, Paragraph):
            return self._of_runs(FilledBlock("paragraph", align=block.align), block.runs)
        if isinstance(block, Subject):
            return self._of_runs(FilledBlock("subject"), block.runs)
        if isinstance(block, Postscript):
            return self._of_runs(FilledBlock("postscript", align="justify"), block.runs)
        if isinstance(block, Valediction) and block.runs:
            return self._of_runs(FilledBlock("valediction", align="justify"), block.runs)
        if isinstance(block, (Salutation, Valediction)):
            return self._of_civility(block)
        if isinstance(block, Signature):
            return self._of_signature(block)
        if isinstance(block, PlaceDate):
            return _Merged(_place_and_day, self._dated)
        if isinstance(block, Table):
            return self._of_table(block)
        if isinstance(block, Coupon):
            return self._of_coupon(block)
        if isinstance(block, Spacer):
            return FilledBlock("spacer", height=block.height)
        if isinstance(block, Image):
            return FilledBlock("image", align=block.align, shape=block)
        return FilledBlock(_BARE_ROLES[type(block)])

    def _of_runs(self, empty: FilledBlock, runs: Runs) -> _Step:
        """A block of nothing but a text: `empty` with the text in it."""
        merged = MergedRuns(runs, self._fields)
        if not merged.fields:
            return empty._replace(runs=merged.filled(()))
        role, _, align, height, marker, *_ = empty

        def make(texts: tuple[str, ...], _: Reader) -> FilledBlock:
            return FilledBlock(role, merged.filled(texts), align, height, marker)

        return _Merged(merged.texts, make)

    def _of_civility(self, block: Salutation | Valediction) -> _Step:
        language, tone = self.template.language, block.tone
        is_named = language.lower().startswith("en")  # French never names the reader

        def known_by(reader: Reader) -> tuple[str, ...]:
            family = reader.values.get("contact.family_name", "") if is_named else ""
            return (reader.form, family)

        def make(known: tuple[str, ...], reader: Reader) -> FilledBlock:
            if isinstance(block, Salutation):
                text = salutation(reader.form, language, tone=tone, family_name=known[1])
                return FilledBlock("salutation", (FilledRun(text, is_data=True),))
            text = valediction(reader.form, language, tone=tone, family_name=known[1])
            return FilledBlock("valediction", (FilledRun(text),), "justify")

        return _Merged(known_by, make)

    def _of_signature(self, block: Signature) -> _Step:
        merged = MergedRuns(block.runs, self._fields)

        def known_by(reader: Reader) -> tuple[str, ...]:
            texts = merged.texts(reader)
            return (*texts, *[reader.values.get(key, "") for key in _SIGNATORY])

        def make(known: tuple[str, ...], _: Reader) -> FilledBlock:
            runs = merged.filled(known[:-2])
            return FilledBlock("signature", runs or _signatory(*known[-2:]))

        return _Merged(known_by, make)

    def _of_table(self, block: Table) -> _Step:
        rows = [[MergedRuns(cell, self._fields) for cell in row] for row in block.rows]

        def known_by(reader: Reader) -> tuple[str, ...]:
            return tuple([text for row in rows for cell in row for text in cell.texts(reader)])

        def make(texts: tuple[str, ...], _: Reader) -> FilledBlock:
            rest = iter(texts)
            cells = tuple(
                tuple(cell.filled(tuple([next(rest) for _ in cell.fields])) for cell in row)
                for row in rows
            )
            return FilledBlock("table", cells=cells, shape=block)

        return _Merged(known_by, make)

    def _of_coupon(self, block: Coupon) -> _Step:
        merged = MergedRuns(block.runs, self._fields)
        code = self._fields.merged(FieldRun(CODE_KEY))

        def known_by(reader: Reader) -> tuple[str, ...]:
            return (code.text(reader), *merged.texts(reader))

        def make(known: tuple[str, ...], _: Reader) -> FilledBlock:
            return FilledBlock("coupon", merged.filled(known[1:]), code=known[0], shape=block)

        return _Merged(known_by, make)

    def _dated(self, known: tuple[str, ...], _: Reader) -> FilledBlock:
        place, today = known
        language = self.template.language
        day = format_value(today, "long_date", FieldKind.DATE, language)
        if language.lower().startswith("en"):
            text = ", ".join(part for part in (place, day) if part)
        else:
            text = f"{place}, le {day}" if place and day else f"Le {day}" if day else place
        return FilledBlock("place_date", (FilledRun(text),))


class _Merged:
    """A block with values: what it says depends on nothing but the texts `known_by` gives."""

    __slots__ = ("_kept", "known_by", "make")

    def __init__(
        self,
        known_by: Callable[[Reader], tuple[str, ...]],
        make: Callable[[tuple[str, ...], Reader], FilledBlock],
    ) -> None:
        self.known_by = known_by
        self.make = make
        self._kept: dict[tuple[str, ...], FilledBlock] = {}

    def block(self, reader: Reader) -> FilledBlock:
        """The block of one recipient, the same object when its texts came a short while ago."""
        texts = self.known_by(reader)
        known = self._kept.get(texts)
        if known is None:
            if len(self._kept) >= _BLOCKS_KEPT:
                self._kept.clear()
            known = self._kept[texts] = self.make(texts, reader)
        return known


class _Choice:
    """Blocks for those who meet the condition of this number, others for those who do not."""

    __slots__ = ("met", "number", "otherwise")

    def __init__(self, number: int, met: tuple[_Step, ...], otherwise: tuple[_Step, ...]) -> None:
        self.number = number
        self.met = met
        self.otherwise = otherwise


_Step = FilledBlock | _Merged | _Choice
"""A block of a template as it was read: the same for all, with values, or by a condition."""


def _fill(
    steps: tuple[_Step, ...], reader: Reader, met: Container[int], blocks: list[FilledBlock]
) -> None:
    for step in steps:
        if isinstance(step, _Merged):
            blocks.append(step.block(reader))
        elif isinstance(step, _Choice):
            _fill(step.met if step.number in met else step.otherwise, reader, met, blocks)
        else:
            blocks.append(step)


def _look_at(steps: tuple[_Step, ...], reader: Reader, met: Container[int]) -> None:
    for step in steps:
        if isinstance(step, _Merged):
            step.known_by(reader)
        elif isinstance(step, _Choice):
            _look_at(step.met if step.number in met else step.otherwise, reader, met)


def _place_and_day(reader: Reader) -> tuple[str, ...]:
    return (reader.values.get("sender.place", ""), reader.values.get("today", ""))


def _signatory(name: str, function: str) -> tuple[FilledRun, ...]:
    lines = (FilledRun(name, _BOLD, is_data=True), FilledRun(function, is_data=True))
    named = [line for line in lines if line.text]
    return (named[0], FilledRun("\n"), named[1]) if len(named) == 2 else tuple(named)
