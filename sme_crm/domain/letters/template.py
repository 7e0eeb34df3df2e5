"""A letter template: its page, and blocks of text, merge fields, conditions and ready blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from sme_crm.domain.criteria import Criteria
from sme_crm.domain.salutation import Tone

BODY_SIZE: Final = 10.5
"""Type size of a letter's text in points, where the template says nothing else."""

Align = Literal["left", "justify", "right", "center"]
PageFormat = Literal["a4", "a5", "a5_two_up"]
"""a5_two_up: two letters of A5 side by side on a sheet of A4, to be cut."""
TypeFamily = Literal["noto-sans", "inter"]
TableRules = Literal["none", "rows", "grid"]
CodeForm = Literal["text", "qr", "datamatrix"]
FieldFormat = Literal[
    "", "upper", "lower", "capitalized", "long_date", "short_date", "day_month", "year",
    "with_cents", "without_cents", "national", "international",
]  # fmt: skip
"""How a value is written; each belongs to kinds of fields (`field_formats`)."""
Extra = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStyle:
    """How a run looks; `size` in points, None for the size of its block."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size: float | None = None


PLAIN: Final = RunStyle()
CODE_KEY: Final = "recipient.code"
"""The merge field of the recipient's own answer code."""


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text of the writer; "\\n" is a line break."""

    text: str
    style: RunStyle = PLAIN
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FieldRun:
    """A merge field: the recipient's value of `key`, `fallback` when it is empty."""

    key: str
    format: FieldFormat = ""
    fallback: str = ""
    style: RunStyle = PLAIN
    extra: Extra = field(default_factory=dict)


Run = TextRun | FieldRun
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The sender's logo, name and legal line, from the settings."""

    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AddressWindow:
    """The recipient's address in the window box."""

    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlaceDate:
    """ "Strasbourg, le 21 novembre 2026": the sender's place and the date of the letter."""

    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Subject:
    """The subject line, bold."""

    runs: Runs = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Salutation:
    """The opening line by civility and language; "Chère Madame" only with the warm tone."""

    tone: Tone = "formal"
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of text and merge fields."""

    runs: Runs = ()
    align: Align = "justify"
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list with bullets or numbers; each item is a paragraph."""

    items: tuple[Runs, ...] = ()
    numbered: bool = False
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Table:
    """A simple table: rows of cells, each one paragraph; every row has as many cells.

    `widths` are shares of the text's width (empty: all alike), `aligns` one per column (missing
    ones left); with `headed` the first row is bold and repeated on a new page.
    """

    rows: tuple[tuple[Runs, ...], ...] = ()
    widths: tuple[float, ...] = ()
    aligns: tuple[Align, ...] = ()
    headed: bool = False
    rules: TableRules = "rows"
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, `width` millimetres wide; `picture` is its key in the data file (SHA-256)."""

    picture: str
    width: float = 60.0
    align: Align = "left"
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Coupon:
    """A framed answer coupon with the recipient's own code in clear, and as a symbol if wanted."""

    runs: Runs = ()
    code: CodeForm = "qr"
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conditional:
    """Blocks printed only when the recipient meets the condition, else `otherwise`.

    Conditions are criteria as groups have them (`domain.criteria`).
    """

    condition: Criteria
    blocks: tuple[Block, ...] = ()
    otherwise: tuple[Block, ...] = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Valediction:
    """The closing sentence; own `runs` replace it (`recipient.reader` is the salutation's word)."""

    tone: Tone = "formal"
    runs: Runs = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Signature:
    """Room to sign, then own `runs` or the signatory's name and function from the settings."""

    runs: Runs = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Postscript:
    """The P.S. at the foot of the letter, the part most people read first."""

    runs: Runs = ()
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Spacer:
    """Empty room, `height` in millimetres."""

    height: float = 5.0
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows starts a new page."""

    extra: Extra = field(default_factory=dict)


Block = (
    Letterhead
    | AddressWindow
    | PlaceDate
    | Subject
    | Salutation
    | Paragraph
    | ItemList
    | Table
    | Image
    | Coupon
    | Conditional
    | Valediction
    | Signature
    | Postscript
    | Spacer
    | PageBreak
)


@dataclass(frozen=True, slots=True)
class LetterheadOverride:
    """What this template shows instead of the settings' letterhead; "" keeps what they say.

    `lines` stand under the name; `logo` is the key of a picture; the legal line always stays, for
    the law wants it.
    """

    name: str = ""
    lines: tuple[str, ...] = ()
    logo: str = ""
    without_logo: bool = False
    extra: Extra = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """One letter to be filled for each recipient; `language` is an ISO 639-1 code.

    `size` is that of the body in points.
    """

    name: str
    language: str = "fr"
    blocks: tuple[Block, ...] = ()
    description: str = ""
    page: PageFormat = "a4"
    size: float = BODY_SIZE
    family: TypeFamily = "noto-sans"
    letterhead: LetterheadOverride | None = None
    extra: Extra = field(default_factory=dict)


def field_keys(template: LetterTemplate) -> frozenset[str]:
    """The keys of every merge field of the template; its conditions ask the data file itself.

    A coupon prints the answer code without a field for it.
    """
    blocks = tuple(every_block(template.blocks))
    texts = (texts for block in blocks for texts in runs_of(block))
    keys = frozenset(run.key for runs in texts for run in runs if isinstance(run, FieldRun))
    return keys | {CODE_KEY} if any(isinstance(block, Coupon) for block in blocks) else keys


def every_block(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks in reading order, each conditional one before those inside it."""
    for block in blocks:
        yield block
        if isinstance(block, Conditional):
            yield from every_block(block.blocks)
            yield from every_block(block.otherwise)


def runs_of(block: Block) -> tuple[Runs, ...]:
    """The texts a block holds itself, without those of the blocks inside it."""
    if isinstance(block, ItemList):
        return block.items
    if isinstance(block, Table):
        return tuple(cell for row in block.rows for cell in row)
    if isinstance(block, (Subject, Paragraph, Valediction, Signature, Postscript, Coupon)):
        return (block.runs,)
    return ()


def map_runs(block: Block, change: Callable[[Runs], Runs]) -> Block:
    """The block with its own texts changed; those of blocks inside it stay."""
    if isinstance(block, ItemList):
        return replace(block, items=tuple(change(item) for item in block.items))
    if isinstance(block, Table):
        rows = tuple(tuple(change(cell) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, (Subject, Paragraph, Valediction, Signature, Postscript, Coupon)):
        return replace(block, runs=change(block.runs))
    return block
