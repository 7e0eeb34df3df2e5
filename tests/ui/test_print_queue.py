"""A PDF handed to the print queue of the system, whose program is a stand-in that notes it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from sme_crm.domain.errors import OutputError
from sme_crm.services.progress import Progress
from sme_crm.ui.preview.print_queue import QueueOrder, hand_over, order_of
from sme_crm.ui.preview.printing import make_printer, print_pdf

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such queue")


class Queued(QPrinter):
    """A printer of the system; the machine of the test has none."""

    def outputFormat(self) -> QPrinter.OutputFormat:
        return QPrinter.OutputFormat.NativeFormat

    def printerName(self) -> str:
        return "Bureau"

    def duplex(self) -> QPrinter.DuplexMode:
        return QPrinter.DuplexMode.DuplexShortSide


@pytest.fixture
def queue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the stand-in of `lp` notes what it was given, a line each."""
    noted, program = tmp_path / "noted", tmp_path / "bin" / "lp"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\nprintf "%s\\n" "$@" > "{noted}"\ncase "$2" in Gone) exit 1;; esac\n',
        encoding="utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return noted


def test_the_queue_gets_the_file_itself(qapp: QApplication, tmp_path: Path, queue: Path) -> None:
    source = tmp_path / "-letters.pdf"
    document = pypdfium2.PdfDocument.new()
    for _page in range(3):
        document.new_page(595, 842)
    document.save(source)
    printer = Queued()
    printer.setDocName("Essai")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_pdf(source, printer, Progress()) == 2
    given = queue.read_text(encoding="utf-8").splitlines()
    assert given[:8] == ["-d", "Bureau", "-t", "Essai", "-n", "1", "-P", "2-3"]
    assert {"media=A4", "print-scaling=none"} <= set(given)
    assert given[-2:] == ["--", str(source)]


def test_what_was_asked_for_is_said_in_the_words_of_the_queue(
    qapp: QApplication, queue: Path
) -> None:
    printer = Queued()
    printer.setColorMode(QPrinter.ColorMode.GrayScale)
    printer.setPageSize(QPageSize(QSizeF(133, 151), QPageSize.Unit.Millimeter))
    order = order_of(printer)
    assert order is not None
    given = order.arguments(Path("a.pdf"))
    assert {"sides=two-sided-short-edge", "print-color-mode=monochrome"} <= set(given)
    assert "media=Custom.133x151mm" in given
    assert "-P" not in given


def test_a_file_is_no_queue(qapp: QApplication, tmp_path: Path, queue: Path) -> None:
    printer = make_printer("Essai")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert order_of(printer) is None


def test_a_queue_that_takes_nothing_is_told(tmp_path: Path, queue: Path) -> None:
    with pytest.raises(OutputError) as met:
        hand_over(QueueOrder("Gone", "Essai"), tmp_path / "letters.pdf")
    assert (met.value.code, queue.exists()) == ("printer", True)


def test_without_the_program_pages_are_drawn(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert order_of(Queued()) is None
