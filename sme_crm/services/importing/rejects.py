"""Rejected rows saved in the format of their file with the reason, to be mended and read again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from sme_crm.domain.folding import fold
from sme_crm.domain.translation import translated
from sme_crm.formats.source import Source
from sme_crm.services.importing.report import REJECT_HEADINGS, RowNote

CARD_PROPERTY: Final = "X-SME-CRM-REJECT"
"""Tells the reason inside a card; it is left out when the card is read again."""
LANGUAGES: Final = ("en", "fr")
_BEGIN: Final = re.compile(r"\s*BEGIN\s*:\s*VCARD\s*", re.IGNORECASE)
_ENDINGS: Final = {"csv": "", "vcf": ".vcf", "ldif": ".ldif"}


@cache
def _headings() -> frozenset[tuple[str, str]]:
    return frozenset(
        (
            fold(translated(language, "ImportReasons", REJECT_HEADINGS[0])),
            fold(translated(language, "ImportReasons", REJECT_HEADINGS[1])),
        )
        for language in LANGUAGES
    )


def reject_columns(header: Sequence[str]) -> frozenset[int]:
    """The columns of a table of rejects that tell line and reason; none of any other table."""
    last = len(header) - 2
    if last > 0 and (fold(header[last]), fold(header[last + 1])) in _headings():
        return frozenset((last, last + 1))
    return frozenset()


def write_rejects(
    source: Source,
    notes: Sequence[RowNote],
    target: Path,
    reason_texts: Mapping[str, str],
    headings: tuple[str, str],
) -> Path:
    """Write the rejects of one file; `target` gets the ending of the format it can have.

    A CSV keeps its delimiter and encoding, the sheets of every program become XLSX, cards are
    copied as they stand. Raises OutputError, OSError when the file of cards cannot be read again.
    """
    ending = _ENDINGS.get(source.format, ".xlsx" if source.is_table else ".vcf")
    if ending and target.suffix.lower() != ending:
        target = target.with_suffix(ending)
    if source.is_table:
        _write_table(source, notes, target, reason_texts, headings)
    else:
        _copy_cards(source, notes, target, reason_texts, headings)
    return target


def _write_table(
    source: Source,
    notes: Sequence[RowNote],
    target: Path,
    reason_texts: Mapping[str, str],
    headings: tuple[str, str],
) -> None:
    from sme_crm.formats.table_output import write_csv, write_xlsx

    header = list(source.header)
    width = max([len(header), *(len(note.cells) for note in notes)])
    header += [""] * (width - len(header))
    rows = [
        [*note.cells, *[""] * (width - len(note.cells)), str(note.line),
         reason_texts.get(note.reason, note.reason)]
        for note in notes
    ]  # fmt: skip
    if source.format != "csv":
        write_xlsx(target, [*header, *headings], rows, source.sheet or target.stem)
        return
    encoding = source.encoding or "utf-8"
    if encoding in ("utf-8", "ascii"):
        # With its mark: who mends it in Excel must see the letters.
        encoding = "utf-8-sig"
    write_csv(
        target, [*header, *headings], rows, delimiter=source.delimiter or ";", encoding=encoding
    )


def _copy_cards(
    source: Source,
    notes: Sequence[RowNote],
    target: Path,
    reason_texts: Mapping[str, str],
    headings: tuple[str, str],
) -> None:
    """Copy the lines of rejected cards, each with its reason."""
    from sme_crm.formats.carried_lines import carried_lines
    from sme_crm.formats.encodings import guess_file_encoding
    from sme_crm.formats.output_file import output_file

    lines = [line.rstrip("\r\n") for line in carried_lines(
        source.path, guess_file_encoding(source.path)
    )]  # fmt: skip
    starts = sorted({card.line for card in source.cards()})
    ends = dict(zip(starts, [*starts[1:], len(lines) + 1], strict=True))
    with output_file(target) as stream:
        for note in notes:
            card = lines[note.line - 1 : ends.get(note.line, note.line) - 1]
            reason = reason_texts.get(note.reason, note.reason)
            told = f"{headings[0]} {note.line}, {headings[1]}: {reason}"
            told = told.encode().decode("latin-1")
            if source.format == "ldif":
                card = [f"# {told}", *card]
                if card[-1].strip():
                    card.append("")
            elif card and _BEGIN.fullmatch(card[0]):
                card.insert(1, f"{CARD_PROPERTY}:{told}")
            stream.write("".join(f"{line}\r\n" for line in card).encode("latin-1"))
