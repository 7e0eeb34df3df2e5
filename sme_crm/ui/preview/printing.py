"""Sends the pages of a PDF to a printer, each drawn at the printer's own fineness."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from sme_crm.domain.errors import OutputError
from sme_crm.ui.preview.page_pictures import POINTS_PER_INCH, draw_page, outline_pages

if TYPE_CHECKING:
    from sme_crm.services.progress import Progress

DPI = 300
"""Fine enough for 9 point type; twice as fine takes four times as long and tells no difference."""


def make_printer(name: str) -> QPrinter:
    """A printer for A4 pages that reach to the edge; `name` is what its queue shows."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    printer.setPageLayout(layout)
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def page_range(printer: QPrinter, pages: int) -> range:
    """The pages (from 0) that were asked for in the print dialog."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() is QPrinter.PrintRange.AllPages or first <= 0:
        return range(pages)
    return range(min(first, pages) - 1, min(max(first, last), pages))


def print_pdf(path: Path, printer: QPrinter, progress: Progress) -> int:
    """Print the pages of a PDF; returns how many. May run in any thread.

    Raises Cancelled (what was not sent yet is not printed), OutputError("printer").
    """
    printer.setResolution(DPI)
    printer.setFullPage(True)
    pdf = path.read_bytes()
    sizes = [outline.size for outline in outline_pages(pdf)]
    pages = page_range(printer, len(sizes))
    painter = QPainter()
    if not painter.begin(printer):
        raise OutputError("printer", printer=printer.printerName())
    try:
        for done, number in enumerate(pages):
            progress.check()
            progress.step(done, len(pages))
            if done and not printer.newPage():
                raise OutputError("printer", printer=printer.printerName())
            # As big as on paper: never scaled to what the printer can reach.
            width = round(sizes[number].width / POINTS_PER_INCH * printer.resolution())
            picture = draw_page(pdf, number, width)
            if picture.allGray():
                # A third of the bytes to the printer, and to compress.
                picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
            painter.drawImage(0, 0, picture)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)
