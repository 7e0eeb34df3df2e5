"""A file of products: what its columns hold, what would happen, why rows stay out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from sme_crm.services.sales.product_import import PRODUCT_COLUMNS, REASONS, ProductImportReport
from sme_crm.ui.forms.asking_dialog import AskingDialog
from sme_crm.ui.forms.column_choices import ColumnChoices
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.sales.product_import import ProductImportRun
    from sme_crm.ui.context import UiContext

translate = QCoreApplication.translate
FOLDER = MachineSetting("sales/import_folder", "")
_MOST_LINES = 12
_WIDTH, _MOST_HEIGHT = 720, 360
Opened = tuple["ProductImportRun", list[tuple[str, ...]], "ProductImportReport | None"]


class ImportProductsDialog(AskingDialog):
    """What each column holds, and what the dry run of that found; accepting it brings them in."""

    def __init__(
        self, context: UiContext, run: ProductImportRun, sample: Sequence[Sequence[str]],
        parent: QWidget | None,
    ) -> None:  # fmt: skip
        super().__init__("", "", parent)
        self._context = context
        self._run = run
        self._trying = LatestRead(context.jobs)
        self._title = self.tr("Products of {file}").format(file=run.source.path.name)
        self.setWindowTitle(self._title)
        self.choices = ColumnChoices()
        offered = [
            (key, translated("ProductImport", word)) for key, word in PRODUCT_COLUMNS.items()
        ]
        self.choices.show_columns(run.header, offered, run.columns, sample)
        self.choices.changed.connect(self._try_columns)
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(0, 0, size.SPACE_16, 0)
        column.addWidget(self.choices)
        column.addStretch(1)
        scroll.setMinimumHeight(min(_MOST_HEIGHT, self.choices.sizeHint().height() + size.SPACE_8))
        self.note = TextLabel("", tone="muted", wrap=True)
        self.told = TextLabel("", TextRole.STRONG, wrap=True)
        self.left_out = TextLabel("", tone="danger", wrap=True)
        self.lay_out("", [("", self.note), ("", scroll), ("", self.told), ("", self.left_out)])
        self.setMinimumWidth(_WIDTH)

    def _try_columns(self) -> None:
        """A dry run with the columns as they are chosen by now."""
        self._run.columns = self.choices.columns()
        self._trying.drop()
        self.show_report(None)
        if not self._run.missing() and not self.choices.refusal():
            self._trying.ask(
                self._run.dry_run, self.show_report, self._context.notices.show_error, owner=self
            )

    def show_report(self, report: ProductImportReport | None) -> None:
        """Show what would happen; None while that is not known."""
        missing = [translated("ProductImport", PRODUCT_COLUMNS[key]) for key in self._run.missing()]
        refusal = self.choices.refusal()
        if refusal:
            said = refusal
        elif missing:
            said = self.tr("Say which column holds: {names}").format(names=", ".join(missing))
        elif self._run.remembered:
            said = self.tr("The columns are those of the last import of such a file.")
        else:
            said = self.tr("Understood by their headings; correct what is wrong.")
        self.note.setText(said)
        self.note.set_tone("danger" if missing or refusal else "muted")
        count = 0 if report is None else report.new + report.changed
        text = self.tr("Import %n product(s)", "", count)
        self.accept_button.setText(text.replace(str(count), count_text(count), 1))
        self.accept_button.setEnabled(count > 0)
        self.told.setText("" if report is None else self._found(report))
        self.left_out.setText("" if report is None else self._left_out(report))
        self.left_out.setVisible(report is not None and bool(report.rejected))
        self.fit()

    def _found(self, report: ProductImportReport) -> str:
        parts = [
            self.tr("%n new", "", report.new),
            self.tr("%n completed or changed", "", report.changed),
            self.tr("%n as they are", "", report.identical),
        ]
        return " · ".join(parts)

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

    def read() -> Opened:
        run = imports.open(file)
        return run, run.sample(), None if run.missing() else run.dry_run()

    def ask(opened: Opened) -> None:
        run, sample, report = opened
        dialog = ImportProductsDialog(context, run, sample, widget.window())
        dialog.show_report(report)

        def done(written: ProductImportReport) -> None:
            words = dialog.tell(written.new + written.changed)
            context.notices.toast_change(words, written.change_id, "import")

        def write() -> None:
            context.jobs.write(lambda: run.write(origin="sales"), done, refuse, owner=dialog)

        dialog.accepted.connect(write)
        dialog.open()

    context.jobs.read(read, ask, refuse, owner=widget)
