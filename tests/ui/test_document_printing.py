"""Documents of a contact on paper: PDF and pictures drawn here, others handed to the system."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QDesktopServices, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import ContactDraft
from sme_crm.domain.errors import FileRefused
from sme_crm.services.progress import Progress
from sme_crm.ui.contacts.sheet.documents_page import DocumentLine, DocumentsPage
from sme_crm.ui.context import UiContext
from sme_crm.ui.preview import printing
from sme_crm.ui.preview.document_printing import (
    HandedOver,
    hand_to_system,
    place_on_paper,
    print_document,
    read_printable,
)
from sme_crm.ui.preview.page_pictures import draw_page

Settle = Callable[[Callable[[], object]], None]
A4 = (595, 842)


def pdf_of(*sizes: tuple[int, int]) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for width, height in sizes:
        document.new_page(width, height)
    stream = io.BytesIO()
    document.save(stream)
    document.close()
    return stream.getvalue()


def save_picture(path: Path, width: int, height: int) -> Path:
    """Blue, with its left half red."""
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(QColor(Qt.GlobalColor.blue))
    for x in range(width // 2):
        for y in range(height):
            picture.setPixelColor(x, y, QColor(Qt.GlobalColor.red))
    assert picture.save(str(path))
    return path


def pages_of(path: Path) -> list[tuple[int, int]]:
    document = pypdfium2.PdfDocument(path)
    try:
        return [
            (round(width), round(height))
            for width, height in map(document.get_page_size, range(len(document)))
        ]
    finally:
        document.close()


def pdf_printer(path: Path) -> QPrinter:
    printer = printing.make_printer("Essai")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_a_pdf_is_printed_whole_whatever_its_size(qapp: QApplication, tmp_path: Path) -> None:
    source, target = tmp_path / "Plan.pdf", tmp_path / "printed.pdf"
    source.write_bytes(pdf_of(A4, (1191, 842), (100, 100)))
    document = read_printable(source, "application/pdf")
    assert document is not None
    assert document.pages == 3
    assert print_document(document, pdf_printer(target), Progress()) == 3
    assert pages_of(target) == [A4, A4, A4]


def test_a_range_of_a_pdf_is_printed(qapp: QApplication, tmp_path: Path) -> None:
    source, target = tmp_path / "Plan.pdf", tmp_path / "printed.pdf"
    source.write_bytes(pdf_of(A4, A4, A4))
    printer = pdf_printer(target)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    document = read_printable(source, "application/pdf")
    assert document is not None
    assert print_document(document, printer, Progress()) == 2
    assert len(pages_of(target)) == 2


def test_a_broad_picture_is_turned_and_fills_the_page(qapp: QApplication, tmp_path: Path) -> None:
    source = save_picture(tmp_path / "Chantier.png", 60, 40)
    document = read_printable(source, "image/png")
    assert document is not None
    target = tmp_path / "printed.pdf"
    assert print_document(document, pdf_printer(target), Progress()) == 1
    assert pages_of(target) == [A4]
    page = draw_page(target.read_bytes(), 0, 210)  # one dot a millimetre
    left_of_it, right_of_it = page.pixelColor(105, 60), page.pixelColor(105, 240)
    assert left_of_it.red() > 200 > left_of_it.blue()
    assert right_of_it.blue() > 200 > right_of_it.red()
    assert page.pixelColor(5, 150).lightness() == 255
    assert page.pixelColor(105, 5).lightness() == 255
    assert page.pixelColor(15, 150).lightness() < 255


def test_places_on_paper() -> None:
    paper = QRectF(0, 0, 210, 297)
    assert place_on_paper(QSizeF(100, 200), paper, enlarge=False) == (
        QRectF(55, 48.5, 100, 200), False,
    )  # fmt: skip
    assert place_on_paper(QSizeF(420, 594), paper, enlarge=False) == (paper, False)
    assert place_on_paper(QSizeF(594, 420), paper, enlarge=False) == (
        QRectF(0, 0, 297, 210), True,
    )  # fmt: skip
    assert place_on_paper(QSizeF(10, 10), paper, enlarge=True) == (
        QRectF(0, 43.5, 210, 210), False,
    )  # fmt: skip


def test_what_cannot_be_drawn_is_left_to_its_program(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "Devis"
    path.write_bytes(b"%PDF-1.7 nothing")
    assert read_printable(path, "application/pdf") is None
    assert read_printable(path, "image/png") is None
    assert read_printable(path, "text/plain") is None


@pytest.mark.qt_log_ignore("libpng|Read Error", extend=True)
def test_a_picture_that_ends_half_way_is_told(qapp: QApplication, tmp_path: Path) -> None:
    path = save_picture(tmp_path / "Chantier.png", 600, 400)
    path.write_bytes(path.read_bytes()[:60])
    document = read_printable(path, "image/png")
    assert document is not None
    with pytest.raises(FileRefused) as met:
        print_document(document, pdf_printer(tmp_path / "printed.pdf"), Progress())
    assert met.value.code == "damaged"


def test_windows_prints_or_else_opens(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[tuple[Path, str]] = []
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(
        os, "startfile", lambda path, verb: asked.append((path, verb)), raising=False
    )
    path = tmp_path / "Devis.docx"
    assert hand_to_system(path) is HandedOver.PRINTED
    assert asked == [(path, "print")]

    def refuse(_path: Path, _verb: str) -> None:
        raise OSError(1155, "no program for it")

    monkeypatch.setattr(os, "startfile", refuse, raising=False)
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    assert hand_to_system(path) is HandedOver.OPENED
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    assert hand_to_system(path) is HandedOver.REFUSED


# -- from the tab ------------------------------------------------------------------------------


@pytest.fixture
def page(ui_context: UiContext, qtbot: QtBot) -> DocumentsPage:
    made = DocumentsPage(ui_context)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def told(ui_context: UiContext, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    texts: list[str] = []
    monkeypatch.setattr(ui_context.notices, "toast", lambda text, _icon="": texts.append(text))
    return texts


def choose_print(context: UiContext, page: DocumentsPage, path: Path) -> None:
    """Keep a file with a new contact and choose “Print…” on its line."""
    workspace = context.workspace
    contact_id = workspace.contacts.create(ContactDraft({"family_name": "Durand"}))[0]
    workspace.documents.add(contact_id, [path])
    page.show_documents(contact_id, workspace.contacts.sheet(contact_id).documents)
    menu = page.findChildren(DocumentLine)[0].findChildren(QMenu)[0]
    next(action for action in menu.actions() if action.text() == "Print…").trigger()


def test_the_dialog_is_asked_and_the_pages_go_to_its_printer(
    ui_context: UiContext, page: DocumentsPage, told: list[str], settle: Settle,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    target = tmp_path / "printed.pdf"
    titles: list[str] = []

    class Dialog(QPrintDialog):
        """Answers "to a file" at once."""

        def __init__(self, printer: QPrinter, parent: QWidget) -> None:
            super().__init__(printer, parent)
            self._printer = printer

        def exec(self) -> int:
            titles.append(self.windowTitle())
            assert self.maxPage() == 2
            self._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
            self._printer.setOutputFileName(str(target))
            return 1

    monkeypatch.setattr(printing, "QPrintDialog", Dialog)
    source = tmp_path / "Devis.pdf"
    source.write_bytes(pdf_of(A4, A4))
    choose_print(ui_context, page, source)
    settle(lambda: told)
    assert titles == ["Print Devis.pdf"]
    assert told[0].startswith("2 page")
    assert len(pages_of(target)) == 2


def test_nothing_is_printed_when_the_dialog_is_left(
    ui_context: UiContext, page: DocumentsPage, told: list[str], settle: Settle,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    asked: list[int] = []

    def leave(dialog: QPrintDialog) -> int:
        asked.append(dialog.maxPage())
        return 0

    monkeypatch.setattr(QPrintDialog, "exec", leave)
    choose_print(ui_context, page, save_picture(tmp_path / "Chantier.png", 60, 40))
    settle(lambda: asked)
    settle(lambda: not ui_context.jobs.busy())
    assert asked == [1]
    assert not told


@pytest.mark.parametrize(
    ("opens", "words"),
    [
        (True, "Devis.docx was opened in its program: print it there."),
        (False, "No program was found that prints Devis.docx."),
    ],
)
def test_other_types_are_opened_in_their_program(
    ui_context: UiContext, page: DocumentsPage, told: list[str], settle: Settle,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, opens: bool, words: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: opens)
    source = tmp_path / "Devis.docx"
    source.write_bytes(b"PK words")
    choose_print(ui_context, page, source)
    settle(lambda: told)
    assert told == [words]
