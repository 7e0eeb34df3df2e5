"""The page view: the very PDF, sharp at its zoom, with ghosts, for eyes and screen readers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sme_crm.domain.contact import Address, Contact
from sme_crm.domain.errors import Cancelled, OutputError
from sme_crm.domain.letters.sender import Sender
from sme_crm.domain.letters.template import (
    AddressWindow,
    Block,
    LetterTemplate,
    PageBreak,
    Paragraph,
    TextRun,
)
from sme_crm.printing.letters.press import LetterOptions, Recipient, letter_page_pdf
from sme_crm.printing.pdf.page import A4_LANDSCAPE
from sme_crm.services.progress import Progress
from sme_crm.ui.context import UiContext
from sme_crm.ui.preview.ghosts import LETTER_GHOSTS, Ghost, paint_ghosts
from sme_crm.ui.preview.letter_dialog import LetterDialog
from sme_crm.ui.preview.page_pictures import PageSize, draw_page, outline_pages
from sme_crm.ui.preview.page_tools import PageTools
from sme_crm.ui.preview.page_view import FIT_PAGE, FIT_WIDTH, PageView, page_width
from sme_crm.ui.preview.printing import DPI, make_printer, page_range, print_pdf
from sme_crm.ui.theme.tokens import LIGHT
from tests.printing.printed_page import read_pages

Settle = Callable[[Callable[[], object]], None]
A4 = PageSize(595.3, 841.9)


def letter(*pages: str) -> bytes:
    blocks: list[Block] = [AddressWindow()]
    for number, text in enumerate(pages):
        blocks += [PageBreak()] if number else []
        blocks.append(Paragraph((TextRun(text),)))
    template = LetterTemplate("Essai", "fr", tuple(blocks))
    recipient = Recipient(
        Contact(id=1, civility="mrs", given_name="Anne", family_name="Zola"),
        Address(street="7 rue Crébillon", postal_code="44000", locality="Nantes"),
    )
    return letter_page_pdf(template, recipient, Sender(), LetterOptions(date(2026, 11, 21)))


@pytest.fixture
def view(ui_context: UiContext, qtbot: QtBot) -> PageView:
    made = PageView(ui_context.jobs)
    qtbot.addWidget(made)
    made.resize(500, 600)
    made.show()
    return made


def test_outlines_and_pictures() -> None:
    pdf = letter("Première page.", "Seconde page.")
    outlines = outline_pages(pdf)
    assert [round(one.size.width) for one in outlines] == [595, 595]
    assert "Mme Anne ZOLA" in outlines[0].text
    assert "Seconde page." in outlines[1].text
    picture = draw_page(pdf, 0, 600)
    assert picture.width() in (600, 601)
    dark = sum(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(0, 600, 3)
        for y in range(0, 800, 3)
    )
    assert dark > 20
    assert picture.pixelColor(2, 2).lightness() == 255


def test_a_document_is_shown_and_said(view: PageView, settle: Settle, qtbot: QtBot) -> None:
    pdf = letter("Bonjour.", "Suite.")
    with qtbot.waitSignal(view.shown, timeout=60_000):
        view.show_pdf(pdf)
    assert view.page_count() == 2
    assert view.pdf() == pdf
    assert view.accessibleName() == "Preview of 2 pages"
    assert "Bonjour." in view.accessibleDescription()
    grabbed = view.grab().toImage()
    assert has_paper(grabbed)
    with qtbot.waitSignal(view.shown, timeout=60_000):
        view.show_pdf(pdf)  # nothing to draw, but the answer comes
    view.clear()
    assert view.page_count() == 0
    assert view.accessibleName() == "Preview, empty"


def has_paper(picture: QImage) -> bool:
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    return middle.lightness() > 250


def test_the_last_document_asked_for_stays(view: PageView, settle: Settle) -> None:
    view.show_pdf(letter("Premier."))
    view.show_pdf(letter("Second."))
    settle(lambda: view.page_count())
    assert "Second." in view.text()


def test_a_damaged_document_is_told(view: PageView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.failed, timeout=60_000):
        view.show_pdf(b"%PDF-1.7 nothing")
    assert not view.page_count()


def test_fitting_and_zoom(view: PageView, settle: Settle, qtbot: QtBot) -> None:
    view.show_pdf(letter("Bonjour."))
    settle(lambda: view.page_count())
    assert view.verticalScrollBar().maximum() == 0
    view.set_zoom(FIT_WIDTH)
    assert view.verticalScrollBar().maximum() > 0
    whole = view.factor()
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.factor() > whole
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.factor() < whole
    view.set_zoom(3.0)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.zoom() == FIT_PAGE
    wheel = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    before = view.factor()
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.factor() > before
    view.resize(400, 700)
    settle(lambda: not view._asked)


def test_a_fold_is_shown_at_the_edges_and_strikes_nothing_out(qapp: QApplication) -> None:
    picture = QImage(210, 297, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    fold = Ghost("fold", 0, 99, 210)
    painter = QPainter(picture)
    paint_ghosts(painter, QRectF(picture.rect()), A4.width, 0, (fold,), LIGHT)
    painter.end()
    drawn = {
        x
        for x in range(210)
        for y in range(96, 103)
        if picture.pixelColor(x, y) != QColor(Qt.GlobalColor.white)
    }
    assert min(drawn) < 5
    assert max(drawn) > 205
    assert not [x for x in drawn if 18 < x < 192]


def test_widths_of_a_page() -> None:
    room = QSize(632, 2000)
    assert page_width(A4, room, FIT_WIDTH, 96) == 600
    assert page_width(A4, room, FIT_PAGE, 96) == 600
    assert page_width(A4, QSize(632, 500), FIT_PAGE, 96) == 330
    assert page_width(A4, room, 1.0, 96) == 794
    assert page_width(A4, QSize(), FIT_PAGE, 96) == 80


def test_the_tools(view: PageView, settle: Settle, qtbot: QtBot) -> None:
    tools = PageTools(view, LETTER_GHOSTS)
    qtbot.addWidget(tools)
    view.show_pdf(letter("Bonjour.", "Suite."))
    settle(lambda: view.page_count())
    view.set_zoom(1.0)
    settle(lambda: not view._asked)
    before = view.grab().toImage()
    tools.toggle_ghosts()
    assert view.grab().toImage() != before
    tools.toggle_ghosts()
    assert view.grab().toImage() == before


# -- printing ----------------------------------------------------------------------------------


def pdf_printer(path: Path) -> QPrinter:
    printer = make_printer("Essai")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_pages_are_printed_at_their_size(qapp: QApplication, tmp_path: Path) -> None:
    source, target = tmp_path / "letters.pdf", tmp_path / "printed.pdf"
    source.write_bytes(letter("Un.", "Deux.", "Trois."))
    printer = pdf_printer(target)
    seen: list[tuple[int, int]] = []
    progress = Progress(lambda done, total, _what: seen.append((done, total)))
    assert print_pdf(source, printer, progress) == 3
    assert seen == [(0, 3), (1, 3), (2, 3)]
    assert printer.resolution() >= DPI
    pages = read_pages(target.read_bytes())
    assert len(pages) == 3
    image = pages[0].objects[0]
    assert image.left == pytest.approx(0, abs=0.5)
    assert image.right == pytest.approx(210, abs=1)
    assert image.bottom == pytest.approx(297, abs=1)


def test_two_letters_up_lie_across_the_paper(qapp: QApplication, tmp_path: Path) -> None:
    source, target = tmp_path / "letters.pdf", tmp_path / "printed.pdf"
    document = pdfium.PdfDocument.new()
    document.new_page(*A4_LANDSCAPE)
    document.save(source)
    assert print_pdf(source, pdf_printer(target), Progress()) == 1
    printed = pdfium.PdfDocument(target.read_bytes())
    width, height = printed[0].get_size()
    assert (round(width), round(height)) == (842, 595)
    image = read_pages(target.read_bytes())[0].objects[0]
    assert image.right == pytest.approx(297, abs=1)


def test_a_range_is_printed_after_a_jam(qapp: QApplication, tmp_path: Path) -> None:
    source, target = tmp_path / "letters.pdf", tmp_path / "printed.pdf"
    source.write_bytes(letter("Un.", "Deux.", "Trois."))
    printer = pdf_printer(target)
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 9)
    assert page_range(printer, 3) == range(1, 3)
    assert print_pdf(source, printer, Progress()) == 2
    assert len(read_pages(target.read_bytes())) == 2


def test_printing_can_be_stopped(qapp: QApplication, tmp_path: Path) -> None:
    source = tmp_path / "letters.pdf"
    source.write_bytes(letter("Un.", "Deux."))
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        print_pdf(source, pdf_printer(tmp_path / "printed.pdf"), progress)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(qapp: QApplication, tmp_path: Path) -> None:
    source = tmp_path / "letters.pdf"
    source.write_bytes(letter("Un."))
    printer = pdf_printer(tmp_path / "gone" / "printed.pdf")
    with pytest.raises(OutputError) as met:
        print_pdf(source, printer, Progress())
    assert met.value.code == "printer"


# -- a letter of the past ----------------------------------------------------------------------


def test_a_letter_of_the_past_is_shown_and_saved(
    ui_context: UiContext, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    from sme_crm.domain.contact import ContactDraft

    workspace = ui_context.workspace
    home = Address(street="7 rue Crébillon", postal_code="44000", locality="Nantes")
    one = workspace.contacts.create(ContactDraft({"family_name": "Zola"}, addresses=[home]))[0]
    template = workspace.letters.templates.list_templates("fr")[0].template
    run = workspace.letters.write(tmp_path / "out.pdf", template, [one])
    history_id = workspace.history.timeline(one, kinds=["letter"])[0].id
    dialog = LetterDialog(ui_context, history_id)
    qtbot.addWidget(dialog)
    dialog.open()
    settle(lambda: dialog.view.page_count() == run.pages)
    assert "ZOLA" in dialog.view.text()
    dialog.save_to(tmp_path / "again.pdf")
    settle(lambda: (tmp_path / "again.pdf").exists() and not ui_context.jobs.busy())
    dialog.print_on(pdf_printer(tmp_path / "printed.pdf"))
    settle(lambda: (tmp_path / "printed.pdf").exists() and not ui_context.jobs.busy())
    assert len(read_pages((tmp_path / "printed.pdf").read_bytes())) == run.pages
    assert len(workspace.history.timeline(one, kinds=["letter"])) == 1, "it is not noted again"
    gone = LetterDialog(ui_context, 999)
    qtbot.addWidget(gone)
    gone.open()
    settle(lambda: gone._states.currentWidget() is gone._error)
