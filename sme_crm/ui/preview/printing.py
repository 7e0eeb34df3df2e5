"""Asks for a printer and sends pages to it, each drawn at the printer's own fineness."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

from sme_crm.domain.errors import OutputError
from sme_crm.ui.preview.page_pictures import POINTS_PER_INCH, PageSize, draw_page, page_sizes
from sme_crm.ui.preview.print_queue import hand_over, order_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from sme_crm.services.progress import Progress

DPI = 300
"""Fine enough for 9 point type; twice as fine takes four times as long and tells no difference."""


A4_MM = (210.0, 297.0)
Turned = Literal["", "long", "short"]
"""The edge on which paper printed on both sides is turned; "": one side is printed."""
_DUPLEX: dict[Turned, QPrinter.DuplexMode] = {
    "long": QPrinter.DuplexMode.DuplexLongSide,
    "short": QPrinter.DuplexMode.DuplexShortSide,
}


def make_printer(name: str, paper: tuple[float, float] = A4_MM) -> QPrinter:
    """A printer for pages that reach to the edge; `name` is what its queue shows.

    `paper` is width and height in mm, as the sheet goes in.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if paper == A4_MM:
        page = QPageSize(QPageSize.PageSizeId.A4)
    else:
        page = QPageSize(QSizeF(*paper), QPageSize.Unit.Millimeter)
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def ask_printer(
    parent: QWidget,
    title: str,
    name: str,
    pages: int,
    choose_pages: bool,
    paper: tuple[float, float] = A4_MM,
    *,
    turned: Turned = "",
) -> QPrinter | None:
    """The print dialog of the system; None when the user gave up."""
    printer = make_printer(name, paper)
    if turned:
        printer.setDuplex(_DUPLEX[turned])
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setMinMax(1, max(1, pages))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, choose_pages)
    return printer if dialog.exec() else None


def page_range(printer: QPrinter, pages: int) -> range:
    """The pages (from 0) that were asked for in the print dialog."""
    first, last = printer.fromPage(), printer.toPage()
    if printer.printRange() is QPrinter.PrintRange.AllPages or first <= 0:
        return range(pages)
    return range(min(first, pages) - 1, min(max(first, last), pages))


def print_pages(
    printer: QPrinter, count: int, draw: Callable[[QPainter, int], None], progress: Progress
) -> int:
    """Print those of `count` pages that were asked for; returns how many. For any thread.

    `draw` draws a page (from 0) in dots of the printer from the corner of the paper. Raises
    Cancelled (what was not sent yet is not printed), OutputError("printer").
    """
    printer.setResolution(DPI)
    printer.setFullPage(True)
    pages = page_range(printer, count)
    painter = QPainter()
    if not painter.begin(printer):
        raise OutputError("printer", printer=printer.printerName())
    try:
        for done, number in enumerate(pages):
            progress.check()
            progress.step(done, len(pages))
            if done and not printer.newPage():
                raise OutputError("printer", printer=printer.printerName())
            draw(painter, number)
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(pages)


def print_pdf(path: Path, printer: QPrinter, progress: Progress) -> int:
    """Print the pages of a PDF as big as they are; as `print_pages`. A queue gets the file."""
    pdf = path.read_bytes()
    sizes = page_sizes(pdf)
    order = order_of(printer)
    if order is not None:
        progress.check()
        hand_over(order, path)
        return len(page_range(printer, len(sizes)))

    lay_across(printer, sizes[0])

    def draw(painter: QPainter, number: int) -> None:
        # As big as on paper: never scaled to what the printer can reach.
        width = round(sizes[number].width / POINTS_PER_INCH * printer.resolution())
        painter.drawImage(0, 0, light_picture(draw_page(pdf, number, width)))

    return print_pages(printer, len(sizes), draw, progress)


def lay_across(printer: QPrinter, page: PageSize) -> None:
    """Turn the paper where the pages are too wide for it and lie on it across: two letters up."""
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    slack = 1.0
    if page.width > paper.width() + slack and page.height <= paper.width() + slack:
        printer.setPageOrientation(QPageLayout.Orientation.Landscape)


def light_picture(picture: QImage) -> QImage:
    """A grey picture as such: a third of the bytes to the printer, and to compress."""
    if picture.allGray():
        return picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return picture
