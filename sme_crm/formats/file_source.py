"""What a file to import offers, whatever its format: rows or cards, and what there is to say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sme_crm.domain.errors import FileRefused
from sme_crm.formats.encodings import EncodingGuess, guess_file_encoding
from sme_crm.formats.file_kind import FileKind, refusal
from sme_crm.formats.left_out import LeftOut
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.source_row import SourceRow
from sme_crm.formats.workbook.reader import SheetName


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the user said of a file; None leaves it to the guess.

    `header_line` is the line of the column headings as the file numbers it, 0 for none.
    """

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_line: int | None = None


class Source:
    """A file to import. `rows` serves tables, `cards` vCards; both may be called again.

    `format` names the kind, `header` the columns ("Column A"… where there is no heading),
    `header_line` the line of the headings (0 for none). What a format has not is "" or empty.
    `left_out` tells the rows around the data that are none (titles, totals, notes); it is complete
    once `rows` was read to its end. `like_sheets` names the other visible sheets with the same
    headings: they hold more of the same table.
    `close` releases the memory of a workbook; the source can still be read afterwards.
    """

    encoding = ""
    had_bom = False
    delimiter = ""
    sheet = ""
    sheets: tuple[SheetName, ...] = ()
    header: tuple[str, ...] = ()
    header_line = 0
    left_out: tuple[LeftOut, ...] = ()
    like_sheets: tuple[str, ...] = ()

    def __init__(self, path: Path, kind: FileKind) -> None:
        self.path = path
        self.format: FileKind = kind

    @property
    def is_table(self) -> bool:
        """True when `rows` serves it, False for `cards` (vCard, LDIF, a text that was pasted)."""
        return self.format not in ("vcf", "ldif", "text")

    def rows(self) -> Iterator[SourceRow]:
        """The rows of data; those of a table only. Raises FileRefused when the file has gone."""
        return iter(())

    def cards(self) -> Iterator[ParsedCard]:
        """The cards, of a file of cards only. Raises FileRefused when the file has gone."""
        return iter(())

    def estimate_rows(self) -> int:
        """About how many rows or cards there are, for a progress bar."""
        return 0

    def close(self) -> None:
        """Releases what the source holds in memory."""


class TextSource(Source):
    """What CSV and vCard files share: an encoding and a size."""

    def __init__(self, path: Path, kind: FileKind, encoding: str | None) -> None:
        super().__init__(path, kind)
        self.guess: EncodingGuess = guess_file_encoding(path)
        self.encoding = encoding or self.guess.encoding
        self.had_bom = self.guess.had_bom
        self.size = path.stat().st_size

    def count_marks(self, mark: bytes) -> int:
        """How often a mark occurs, reckoned from the first megabyte."""
        with self.path.open("rb") as stream:
            head = stream.read(1 << 20)
        return max(1, round(head.count(mark) * self.size / max(1, len(head))))


def read_error(path: Path, error: OSError) -> FileRefused:
    """The refusal for a file that went away, or a disk that failed, while it was being read."""
    return refusal("missing" if isinstance(error, FileNotFoundError) else "unreadable", path)
