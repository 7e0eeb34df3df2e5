"""The door to every file that can be imported: recognised by content, read as neutral rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sme_crm.formats.file_kind import find_kind, refusal
from sme_crm.formats.file_source import Source, SourceOptions, TextSource, read_error
from sme_crm.formats.parsed_card import ParsedCard
from sme_crm.formats.pasted_text import PastedText, is_written_freely
from sme_crm.formats.table_source import DelimitedSource, SheetSource
from sme_crm.formats.vcard.reader import read_vcards

__all__ = ["Source", "SourceOptions", "open_source"]


def open_source(path: Path, options: SourceOptions | None = None) -> Source:
    """A file ready to read, recognised by its content.

    Raises FileRefused: missing, folder, unreadable, empty, binary, damaged, encrypted,
    too_large, too_many_columns, no_rows, no_cards, no_sheet, calendar (param `events`),
    unknown_format (param `kind`: "pdf", "word", "markup", "archive"…). A PastedText that is
    neither a table nor cards is read as one business card (format "text").
    """
    chosen = options or SourceOptions()
    kind = find_kind(path)
    try:
        if kind == "vcf":
            return _CardSource(path, chosen)
        if kind == "ldif":
            return _LdifSource(path, chosen)
        if isinstance(path, PastedText) and is_written_freely(path.text):
            return _PastedSource(path)
        if kind == "csv":
            return DelimitedSource(path, chosen)
        if kind in ("xlsx", "xls", "xlsb", "ods"):
            return SheetSource(path, kind, chosen)
    except FileNotFoundError as error:
        raise refusal("missing", path) from error
    except OSError as error:
        raise refusal("unreadable", path) from error
    raise refusal("unknown_format", path, kind=kind)


class _CardSource(TextSource):
    def __init__(self, path: Path, options: SourceOptions) -> None:
        super().__init__(path, "vcf", options.encoding)
        self._chosen = options.encoding

    def cards(self) -> Iterator[ParsedCard]:
        try:
            yield from read_vcards(self.path, self.guess, self._chosen)
        except OSError as error:
            raise read_error(self.path, error) from error

    def estimate_rows(self) -> int:
        wide = self.encoding.startswith(("utf-16", "utf-32"))
        mark = "VERSION".encode(self.encoding) if wide else b"VERSION"
        return self.count_marks(mark)


class _LdifSource(TextSource):
    def __init__(self, path: Path, options: SourceOptions) -> None:
        super().__init__(path, "ldif", options.encoding)
        self._chosen = options.encoding

    def cards(self) -> Iterator[ParsedCard]:
        from sme_crm.formats.ldif.reader import read_ldif

        try:
            yield from read_ldif(self.path, self.guess, self._chosen)
        except OSError as error:
            raise read_error(self.path, error) from error

    def estimate_rows(self) -> int:
        wide = self.encoding.startswith(("utf-16", "utf-32"))
        return self.count_marks("\ndn:".encode(self.encoding) if wide else b"\ndn:")


class _PastedSource(Source):
    """A text from the clipboard that reads as one business card."""

    encoding = "utf-8"

    def __init__(self, path: PastedText) -> None:
        super().__init__(path, "text")
        self._text = path.text

    def cards(self) -> Iterator[ParsedCard]:
        from sme_crm.formats.business_card import read_business_card

        yield read_business_card(self._text)

    def estimate_rows(self) -> int:
        return 1
