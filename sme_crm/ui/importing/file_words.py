"""What was understood of a file, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject

from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.mapping import SAMPLE_ROWS
from sme_crm.ui.labels import count_text, translated

translate = QCoreApplication.translate
SURE = 0.75
"""From this confidence on a column needs no look."""
_SHOWN_HEADINGS = 12


def format_text(key: str) -> str:
    """The kind of a file as people call it."""
    names = {
        "csv": translate("ImportFiles", "Text (CSV)"),
        "xlsx": "Excel",
        "xls": "Excel 97",
        "xlsb": "Excel (XLSB)",
        "ods": "OpenDocument",
        "vcf": "vCard",
        "ldif": "LDIF",
        "text": translate("ImportFiles", "Pasted text"),
    }
    return names.get(key, key.upper())


def encoding_text(name: str) -> str:
    """An encoding as other programs call it."""
    names = {
        "utf-8": "UTF-8", "cp1252": "Windows-1252", "cp850": "DOS (cp850)",
        "mac-roman": "Mac Roman", "iso8859-15": "ISO-8859-15", "iso8859-2": "ISO-8859-2",
    }  # fmt: skip
    return names.get(name, name.upper())


def delimiter_text(sign: str) -> str:
    """A delimiter by its name."""
    names = {
        ";": translate("ImportFiles", "semicolons"),
        ",": translate("ImportFiles", "commas"),
        "\t": translate("ImportFiles", "tabs"),
        "|": translate("ImportFiles", "bars"),
    }
    return names.get(sign, sign)


class FileCounts(QObject):
    """Counts of a file in words; a class, for only `tr` knows plural forms here."""

    def rows(self, file: ImportFile) -> str:
        """How many rows or cards a file has; about how many when it was not read to its end."""
        sample = len(file.sample) if file.is_table else len(file.sample_cards)
        exact = sample < SAMPLE_ROWS
        count = sample if exact else file.source.estimate_rows()
        if file.is_table:
            text = (self.tr("%n row(s)", "", count) if exact
                    else self.tr("about %n row(s)", "", count))  # fmt: skip
        else:
            text = (self.tr("%n card(s)", "", count) if exact
                    else self.tr("about %n card(s)", "", count))  # fmt: skip
        return text.replace(str(count), count_text(count), 1)

    def columns(self, filled: int, known: int, doubtful: int, unknown: Sequence[str]) -> str:
        """How many columns hold something, are recognised, ask for a look; which are left out."""
        parts = [
            self.tr("%n column(s) with content", "", filled),
            self.tr("%n recognised", "", known),
        ]
        if doubtful:
            parts.append(self.tr("%n to look at", "", doubtful))
        if unknown:
            left_out = self.tr("%n left out ({names})", "", len(unknown))
            parts.append(left_out.format(names=_first_of(unknown)))
        return ", ".join(parts)


def layout_text(file: ImportFile) -> str:
    """The mapping or the layout a file was recognised by; "" for neither."""
    if file.remembered:
        return translate("ImportFiles", "As last time: {name}").format(name=file.remembered)
    return translated("ImportLayouts", file.layout.name) if file.layout is not None else ""


def reading_text(file: ImportFile) -> str:
    """How a file is read, in one line."""
    source = file.source
    parts = [FileCounts().rows(file)]
    if source.sheet:
        sheet = translate("ImportFiles", "sheet “{name}”")
        parts.append(sheet.format(name=source.sheet))
    if source.format == "csv":
        between = translate("ImportFiles", "{encoding}, columns between {delimiter}")
        parts.append(
            between.format(
                encoding=encoding_text(source.encoding), delimiter=delimiter_text(source.delimiter)
            )
        )
    elif source.encoding and source.format != "text":
        parts.append(encoding_text(source.encoding))
    if file.is_table:
        parts.append(
            translate("ImportFiles", "headings on line {line}").format(line=source.header_line)
            if source.header_line
            else translate("ImportFiles", "no headings")
        )
    return " · ".join(parts)


def columns_text(file: ImportFile) -> str:
    """How many columns were recognised, and how many ask for a look."""
    filled = [column for column in file.columns if column.filled > 0]
    known = sum(1 for column in filled if column.target)
    doubtful = sum(1 for column in filled if column.target and column.confidence < SURE)
    unknown = [column.heading for column in filled if not column.target]
    return FileCounts().columns(len(filled), known, doubtful, unknown)


def headings_text(file: ImportFile) -> str:
    """The first headings side by side."""
    return _first_of(file.source.header, " · ")


def _first_of(headings: Sequence[str], between: str = ", ") -> str:
    more = ("…",) if len(headings) > _SHOWN_HEADINGS else ()
    return between.join((*headings[:_SHOWN_HEADINGS], *more))
