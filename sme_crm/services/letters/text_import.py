"""The text of a written document made a template: a door in from Word and LibreOffice.

What a letter has ready is recognised (subject, salutation, closing formula, signature, P.S.), the
merge fields of the document become ours where their name says which one is meant.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sme_crm.domain.field import Field
from sme_crm.domain.folding import clean_text, fold
from sme_crm.domain.letters.merge_fields import find_merge_field
from sme_crm.domain.letters.template import (
    AddressWindow,
    Block,
    FieldRun,
    ItemList,
    Letterhead,
    LetterTemplate,
    PageBreak,
    Paragraph,
    PlaceDate,
    Postscript,
    Run,
    Runs,
    RunStyle,
    Salutation,
    Signature,
    Subject,
    TextRun,
    Valediction,
)
from sme_crm.domain.letters.writing_words import WORDS
from sme_crm.formats.document_text.document import DocumentParagraph, DocumentRun, DocumentText
from sme_crm.services.importing.headings import guess_heading

# What a document calls by the name of an import and a letter by another.
_KEYS: Final = {
    "organization_name": "employer.name", "organization": "employer.name",
    "employment.organization": "employer.name", "employment.function": "employer.function",
    "full_name": "contact.formatted_name", "phone.number": "contact.phone",
    "email.address": "contact.email", "postal_line": "address.locality",
}  # fmt: skip
_QUOTED: Final = re.compile(
    r"[«‹][ \u00a0\u202f]*([^«»‹›\n]{1,60}?)[ \u00a0\u202f]*[»›]|<<([^<>\n]{1,60})>>"
)
_SALUTATIONS: Final = frozenset({
    "madame", "monsieur", "madame monsieur", "monsieur madame", "mesdames messieurs", "messieurs",
    "mesdames", "maitre", "docteur", "chere madame", "cher monsieur", "chere madame cher monsieur",
    "cher docteur", "cher maitre", "dear sir", "dear madam", "dear sir or madam", "dear mr",
    "dear ms", "dear mrs", "dear madam or sir", "dear sir madam",
})  # fmt: skip
_CLOSINGS: Final = re.compile(
    r"(?:veuillez|nous vous prions|je vous prie|recevez|daignez|agreez|dans l attente"
    r"|cordialement|bien cordialement|yours|sincerely|kind regards|best regards|with kind)\b"
)
_POSTSCRIPT: Final = re.compile(r"p\s*s\b|post scriptum\b")
_SUBJECT: Final = re.compile(r"(?:objet|concerne|subject|re)\s*:", re.IGNORECASE)
_READER: Final = re.compile(
    r"(Mesdames, Messieurs|Madame, Monsieur|Monsieur, Madame|Madame|Monsieur)(?=,)"
)
_DATED: Final = re.compile(
    r"(?:.{0,40},\s*)?(?:le\s*)?(?:\d{1,2}(?:er)?\s+\w+\s+\d{4}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})?\.?",
    re.IGNORECASE,
)
_DATE_SIGN: Final = re.compile(r"\d|\ble$", re.IGNORECASE)
_SIGNING_LINES: Final = 4
_SIGNING_LENGTH: Final = 60


@dataclass(frozen=True, slots=True)
class TextImport:
    """A template made of a document, and what did not come with it.

    `unknown_fields` are merge fields whose name says nothing here: they stay in the text as they
    were. `left_out` counts pictures, notes, tables (their text is there) and, as "head", lines of
    address and date that ready blocks replace.
    """

    template: LetterTemplate
    unknown_fields: tuple[str, ...] = ()
    left_out: dict[str, int] = field(default_factory=dict)


def read_text_template(path: Path, own_fields: Iterable[Field] = ()) -> TextImport:
    """A template of the text of a .docx or .odt, named as the file.

    Raises FileRefused as `formats.document_text.reading.read_document`.
    """
    from sme_crm.formats.document_text.reading import read_document

    return template_of(read_document(path), clean_text(path.stem) or "_", own_fields)


def template_of(document: DocumentText, name: str, own_fields: Iterable[Field] = ()) -> TextImport:
    """A template of a document that was read; pure."""
    return _Maker(document, own_fields).make(name)


def merge_key(name: str, own_labels: dict[str, str]) -> str:
    """The merge field a document means by a name; "" when it does not say.

    `own_labels` are the folded labels of own fields with their keys.
    """
    spaced = name.replace("_", " ")
    own = own_labels.get(fold(spaced)) or own_labels.get(fold(name))
    if own:
        return own
    if find_merge_field(name) is not None:
        return name
    guess = guess_heading(spaced)
    if guess is None or guess.confidence < 0.9:
        return ""
    key = _KEYS.get(guess.target.key, guess.target.key)
    for candidate in (key, f"contact.{key}"):
        if find_merge_field(candidate) is not None:
            return candidate
    return ""


class _Maker:
    """Makes blocks of paragraphs, one after the other."""

    def __init__(self, document: DocumentText, own_fields: Iterable[Field]) -> None:
        self.document = document
        self.own = {fold(each.label): each.key for each in own_fields}
        self.left_out = Counter(document.left_out)
        self.unknown: dict[str, None] = {}
        self.kind = ""
        sizes: Counter[float | None] = Counter()
        for paragraph in document.paragraphs:
            for run in paragraph.runs:
                sizes[run.style.size] += len(run.text)
        # What most of the text is set in is the letter's own size.
        self.usual = sizes.most_common(1)[0][0] if sizes else None

    def make(self, name: str) -> TextImport:
        body = list(self.blocks())
        blocks = (Letterhead(), AddressWindow(), PlaceDate(), *body)
        if not any(isinstance(block, Signature) for block in blocks):
            blocks = (*blocks, Signature())
        template = LetterTemplate(name, self.language(), blocks)
        return TextImport(template, tuple(self.unknown), dict(self.left_out))

    def language(self) -> str:
        words = Counter(
            word for each in self.document.paragraphs for word in fold(each.text).split()
        )
        said = {code: sum(words[word] for word in known.you | known.we)
                for code, known in WORDS.items()}  # fmt: skip
        return "en" if said["en"] > said["fr"] else "fr"

    # -- blocks --------------------------------------------------------------------------------

    def blocks(self) -> Iterator[Block]:
        paragraphs = self.document.paragraphs
        opening = next((n for n, each in enumerate(paragraphs) if self.opens(each)), 0)
        items: list[Runs] = []
        signing: list[Runs] | None = None
        for number, each in enumerate(paragraphs):
            if number < opening and self.is_head(each):
                self.left_out["head"] += 1
                continue
            if each.kind and not signing:
                if items and each.kind != self.kind:
                    yield self.list_of(items)
                self.kind = each.kind
                items.append(self.runs(each))
                continue
            if items:
                yield self.list_of(items)
            if signing is not None and self.signs(each, signing):
                signing.append(self.runs(each))
                continue
            if signing is not None:
                yield Signature(_lines(signing))
                signing = None
            if each.breaks_page:
                yield PageBreak()
            block = self.block(each)
            yield block
            if isinstance(block, Valediction):
                signing = []
        if items:
            yield self.list_of(items)
        if signing is not None:
            yield Signature(_lines(signing))

    def list_of(self, items: list[Runs]) -> ItemList:
        made = ItemList(tuple(items), self.kind == "number")
        items.clear()
        return made

    def opens(self, paragraph: DocumentParagraph) -> bool:
        return isinstance(self.block(paragraph), (Subject, Salutation))

    def is_head(self, paragraph: DocumentParagraph) -> bool:
        """Lines of the address, all of merge fields, or of place and date."""
        words = "".join(run.text for run in paragraph.runs if not run.field)
        words = _QUOTED.sub("", words).strip(" ,.-\n")
        if not words:
            return True
        dated = len(words) < _SIGNING_LENGTH and _DATED.fullmatch(words) is not None
        return dated and _DATE_SIGN.search(words) is not None

    def signs(self, paragraph: DocumentParagraph, signing: list[Runs]) -> bool:
        if paragraph.breaks_page or _POSTSCRIPT.match(fold(paragraph.text)):
            return False
        return len(signing) < _SIGNING_LINES and len(paragraph.text) <= _SIGNING_LENGTH

    def block(self, paragraph: DocumentParagraph) -> Block:
        text = paragraph.text.strip()
        folded = fold(_QUOTED.sub(" ", _without_fields(paragraph))).replace(",", " ")
        plain = " ".join(re.sub(r"[^\w ]", " ", folded).split())
        if plain in _SALUTATIONS and len(text) < 80 and text.endswith((",", "!", ":")):
            return Salutation("warm" if plain.startswith("cher") else "formal")
        runs = self.runs(paragraph)
        if _SUBJECT.match(text) and len(text) < 200:
            return Subject(_plain_weight(runs))
        if _POSTSCRIPT.match(plain):
            return Postscript(runs)
        if _CLOSINGS.match(plain) and len(text) < 250:
            return Valediction(runs=tuple(self.addressed(runs)))
        return Paragraph(runs, paragraph.align)

    def addressed(self, runs: Runs) -> Iterator[Run]:
        """A closing formula that says to each reader what the salutation said."""
        for run in runs:
            if not isinstance(run, TextRun):
                yield run
                continue
            at = 0
            for found in _READER.finditer(run.text):
                yield TextRun(run.text[at : found.start()], run.style)
                yield FieldRun("recipient.reader", style=run.style)
                at = found.end()
            if run.text[at:]:
                yield TextRun(run.text[at:], run.style)

    # -- runs ----------------------------------------------------------------------------------

    def runs(self, paragraph: DocumentParagraph) -> Runs:
        found = [made for run in paragraph.runs for made in self.run(run)]
        if found and isinstance(found[0], TextRun):
            found[0] = TextRun(found[0].text.lstrip(), found[0].style)
        if found and isinstance(found[-1], TextRun):
            found[-1] = TextRun(found[-1].text.rstrip(), found[-1].style)
        return tuple(run for run in found if isinstance(run, FieldRun) or run.text)

    def run(self, run: DocumentRun) -> Iterator[Run]:
        size = run.style.size if run.style.size != self.usual else None
        size = None if size is None else min(72.0, max(4.0, size))
        style = RunStyle(
            bold=run.style.bold, italic=run.style.italic, underline=run.style.underline, size=size
        )
        if run.field:
            yield self.merged(run.field, run.text, style)
            return
        text, at = run.text, 0
        for found in _QUOTED.finditer(text):
            name = found[1] or found[2]
            if not merge_key(name, self.own):
                if "_" in name or found[2]:
                    self.unknown[name] = None
                continue  # words in French quotes
            yield TextRun(text[at : found.start()], style)
            yield self.merged(name, found[0], style)
            at = found.end()
        yield TextRun(text[at:], style)

    def merged(self, name: str, shown: str, style: RunStyle) -> Run:
        key = merge_key(name, self.own)
        if key:
            return FieldRun(key, style=style)
        self.unknown[name] = None
        return TextRun(shown or f"«{name}»", style)


def _without_fields(paragraph: DocumentParagraph) -> str:
    return "".join(run.text for run in paragraph.runs if not run.field)


def _plain_weight(runs: Runs) -> Runs:
    """A subject is bold of itself."""
    return tuple(
        TextRun(run.text) if isinstance(run, TextRun) else FieldRun(run.key) for run in runs
    )


def _lines(lines: list[Runs]) -> Runs:
    """Several paragraphs as lines of one."""
    runs: list[Run] = []
    for line in lines:
        if runs:
            runs.append(TextRun("\n"))
        runs += line
    return tuple(runs)
