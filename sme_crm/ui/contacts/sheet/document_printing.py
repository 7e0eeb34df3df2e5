"""Printing a document from its line: by the program itself, or handed to the system."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from sme_crm.domain.contact import Document
    from sme_crm.ui.contacts.sheet.document_copies import DocumentCopies
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.preview.document_printing import PrintableDocument


class DocumentPrinting(QObject):
    """Reads a copy, asks for the printer, prints as a job; the preview is loaded on use."""

    def __init__(self, context: UiContext, copies: DocumentCopies, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._copies = copies
        self._page = page

    def print_document(self, document: Document) -> None:
        """Print PDF and pictures; hand any other type to the system."""
        copies = self._copies

        def work() -> tuple[Path, PrintableDocument | None]:
            from sme_crm.ui.preview.document_printing import read_printable

            path = copies.write(document.id)
            return path, read_printable(path, document.media_type)

        self._context.jobs.read(work, self._go_on, self._context.notices.show_error)

    def _go_on(self, read: tuple[Path, PrintableDocument | None]) -> None:
        path, printable = read
        if printable is None:
            self._hand_over(path)
        else:
            self._ask(printable)

    def _ask(self, document: PrintableDocument) -> None:
        from sme_crm.ui.preview import printing
        from sme_crm.ui.preview.document_printing import print_document

        title = self.tr("Print {name}").format(name=document.name)
        printer = printing.ask_printer(
            self._page, title, document.name, document.pages, document.pages > 1
        )
        if printer is None:
            return
        self._context.jobs.run(
            self.tr("Printing {name}").format(name=document.name),
            partial(print_document, document, printer),
            self._tell_printed,
            owner=self,
        )

    def _tell_printed(self, pages: int) -> None:
        self._context.notices.toast(
            self.tr("%n page(s) sent to the printer.", "", pages), "printer"
        )

    def _hand_over(self, path: Path) -> None:
        from sme_crm.ui.preview.document_printing import HandedOver, hand_to_system

        handed = hand_to_system(path)
        if handed is HandedOver.PRINTED:
            text, picture = self.tr("{name} was handed to its program to be printed."), "printer"
        elif handed is HandedOver.OPENED:
            text, picture = self.tr("{name} was opened in its program: print it there."), "printer"
        else:
            text, picture = self.tr("No program was found that prints {name}."), "warning"
        self._context.notices.toast(text.format(name=path.name), picture)
