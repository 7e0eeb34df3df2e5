"""Hands a PDF as it is to the print queue of the system (CUPS): nothing is drawn anew for it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter

from sme_crm.domain.errors import OutputError

_PROGRAM: Final = "lp"
_PATIENCE: Final = 300
"""Seconds the queue may take to copy a large file."""
_SIDES: Final = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


@dataclass(frozen=True, slots=True)
class QueueOrder:
    """What was asked for in the print dialog, in CUPS's words."""

    queue: str
    title: str
    media: str = "A4"
    copies: int = 1
    collated: bool = True
    pages: tuple[int, int] | None = None
    """First and last page, from 1; None: all."""
    sides: str = ""
    """"" leaves it to the printer."""
    grey: bool = False

    def arguments(self, path: Path) -> list[str]:
        """The arguments of `lp`; the pages are never scaled to what the printer can reach."""
        made = ["-d", self.queue, "-t", self.title, "-n", str(self.copies)]
        if self.pages is not None:
            made += ["-P", f"{self.pages[0]}-{self.pages[1]}"]
        options = [f"media={self.media}", "print-scaling=none"]
        options.append(f"collate={'true' if self.collated else 'false'}")
        if self.sides:
            options.append(f"sides={self.sides}")
        if self.grey:
            options.append("print-color-mode=monochrome")
        for option in options:
            made += ["-o", option]
        return [*made, "--", str(path)]


def order_of(printer: QPrinter) -> QueueOrder | None:
    """What was asked for; None where there is no queue that takes a PDF (a file, Windows)."""
    native = printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    if not native or not printer.printerName() or _program() is None:
        return None
    first, last = printer.fromPage(), printer.toPage()
    ranged = printer.printRange() is QPrinter.PrintRange.PageRange and first > 0
    return QueueOrder(
        printer.printerName(),
        printer.docName(),
        _media(printer.pageLayout().pageSize()),
        max(1, printer.copyCount()),
        printer.collateCopies(),
        (first, max(first, last)) if ranged else None,
        _SIDES.get(printer.duplex(), ""),
        printer.colorMode() is QPrinter.ColorMode.GrayScale,
    )


def hand_over(order: QueueOrder, path: Path) -> None:
    """Give the file to the queue, which keeps a copy; raises OutputError("printer")."""
    program = _program()
    refused = OutputError("printer", printer=order.queue)
    if program is None:
        raise refused
    try:
        subprocess.run(
            [program, *order.arguments(path)],
            check=True,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_PATIENCE,
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise refused from error


def _program() -> str | None:
    return None if sys.platform == "win32" else shutil.which(_PROGRAM)


def _media(paper: QPageSize) -> str:
    """The name of a usual paper, the measures of any other."""
    if paper.key().isalnum() and paper.id() is not QPageSize.PageSizeId.Custom:
        return paper.key()
    measures = paper.size(QPageSize.Unit.Millimeter)
    return f"Custom.{round(measures.width(), 1):g}x{round(measures.height(), 1):g}mm"
