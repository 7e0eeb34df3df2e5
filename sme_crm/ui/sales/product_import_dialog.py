"""The check of a file of products: what is understood, what would happen, why rows stay out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from sme_crm.services.sales.product_import import REASONS, ProductImportReport
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.sales.product_import import ProductImportRun
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate
FOLDER = MachineSetting("sales/import_folder", "")
_MOST_LINES = 12


class ImportProductsDialog(AskingDialog):
    """Says what the dry run found; accepting it brings the products in."""

    def __init__(self, report: ProductImportReport, file: str, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        count = report.new + report.changed
        self._title = self.tr("Products of {file}").format(file=file)
        self.setWindowTitle(self._title)
        text = self.tr("Import %n product(s)", "", count)
        self.accept_button.setText(text.replace(str(count), count_text(count), 1))
        self.accept_button.setEnabled(count > 0)
        self.told = TextLabel(self._found(report), wrap=True)
        self.columns = TextLabel(self._columns(report), tone="muted", wrap=True)
        self.left_out = TextLabel(self._left_out(report), tone="danger", wrap=True)
        self.left_out.setVisible(bool(report.rejected))
        self.lay_out("", [("", self.told), ("", self.columns), ("", self.left_out)])

    def _found(self, report: ProductImportReport) -> str:
        parts = [
            self.tr("%n new", "", report.new),
            self.tr("%n completed or changed", "", report.changed),
            self.tr("%n as they are", "", report.identical),
        ]
        return " · ".join(parts)

    def _columns(self, report: ProductImportReport) -> str:
        text = self.tr("Understood: {columns}.").format(columns=", ".join(report.columns))
        if report.unread:
            unread = self.tr("Not read: {columns}.").format(columns=", ".join(report.unread))
            text = f"{text} {unread}"
        said = self.tr("Prices count as without VAT unless their heading says otherwise.")
        return f"{text}\n{said}"

    def _left_out(self, report: ProductImportReport) -> str:
        lines: dict[str, list[str]] = {}
        for line, reason in report.rejected:
            lines.setdefault(reason, []).append(count_text(line))
        return "\n".join(
            self.tr("Left out: {reason} (lines {lines})").format(
                reason=translated("ProductImport", REASONS[reason]),
                lines=", ".join(found[:_MOST_LINES]) + ("…" if len(found) > _MOST_LINES else ""),
            )
            for reason, found in lines.items()
        )

    def tell(self, count: int) -> str:
        """What was done, in words."""
        text = self.tr("%n product(s) imported", "", count)
        return text.replace(str(count), count_text(count), 1)


def ask_for_products(
    context: UiContext, widget: QWidget, refuse: Callable[[Exception], None], path: Path | None
) -> None:
    """Ask for a file of products, show what it would do, bring it in when that is accepted."""
    if path is None:
        folder = context.settings.get(FOLDER) or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        chosen, _kind = QFileDialog.getOpenFileName(
            widget,
            translate("ImportProductsDialog", "File of products"),
            folder,
            translate(
                "ImportProductsDialog",
                "Tables (*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods);;All files (*)",
            ),
        )
        if not chosen:
            return
        path = Path(chosen)
    context.settings.set(FOLDER, str(path.parent))
    imports, file = context.workspace.product_imports, path

    def read() -> tuple[ProductImportRun, ProductImportReport]:
        run = imports.open(file)
        return run, run.dry_run()

    def ask(found: tuple[ProductImportRun, ProductImportReport]) -> None:
        run, report = found
        dialog = ImportProductsDialog(report, file.name, widget.window())

        def done(written: ProductImportReport) -> None:
            words = dialog.tell(written.new + written.changed)
            context.notices.toast_change(words, written.change_id, "import")

        def write() -> None:
            context.jobs.write(lambda: run.write(origin="sales"), done, refuse, owner=dialog)

        dialog.accepted.connect(write)
        dialog.open()

    context.jobs.read(read, ask, refuse, owner=widget)
