"""Dialog: how contacts are exported: format, columns, encoding, who is left out, first rows."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QPlainTextEdit,
    QStackedWidget,
    QWidget,
)

from sme_crm.domain.eligibility import REASONS
from sme_crm.domain.export_formats import FORMATS, ExportFormat, usual_delimiter
from sme_crm.ui.exporting.choices import DELIMITER, ENCODING, FORMAT, PHOTOS
from sme_crm.ui.exporting.column_pane import ColumnPane
from sme_crm.ui.exporting.dialog_layout import DialogParts, lay_out
from sme_crm.ui.exporting.export_preview import ExportPreviewTable
from sme_crm.ui.exporting.export_work import ExportWork
from sme_crm.ui.exporting.format_list import FormatList
from sme_crm.ui.exporting.offer import Offer, read_offer
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text, language_code, translated
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.save_path import ask_save_path

if TYPE_CHECKING:
    from sme_crm.domain.eligibility import Refusal
    from sme_crm.services.exports import ExportOptions, ExportPreview
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.navigation import ExportContacts

_PREVIEWED = 6


class ExportDialog(QDialog):
    """Shown at once; the contacts are read meanwhile."""

    def __init__(self, context: UiContext, request: ExportContacts, window: QWidget | None) -> None:
        super().__init__(window)
        self._context = context
        self._request = request
        self._offer: Offer | None = None
        self._latest = LatestRead(context.jobs)
        self._counting = LatestRead(context.jobs)
        self._counted_for = ""
        self._work = ExportWork(context, context.notices)
        self.setWindowTitle(self.tr("Export contacts"))
        self._make_choices()
        self._make_buttons()
        lay_out(self, self._parts())
        self.formats.choose(request.format or context.settings.get(FORMAT))
        self._listen()
        self._show_format()
        workspace = context.workspace
        context.jobs.read(lambda: read_offer(workspace, request), self._take_offer, owner=self)

    # -- making --------------------------------------------------------------------------------

    def _make_choices(self) -> None:
        self.title = TextLabel(self.tr("Export contacts"), TextRole.TITLE)
        self.formats = FormatList()
        self.columns = ColumnPane(self._context, self._request.columns)
        self.preview = ExportPreviewTable()
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.text.setAccessibleName(self.tr("Beginning of the file"))
        self.pages = QStackedWidget()
        self.problem = TextLabel("", tone="danger", wrap=True)
        self.encoding = ComboBox(
            [
                ("", self.tr("UTF-8 (Excel)")),
                ("utf-8", self.tr("UTF-8 without mark")),
                ("cp1252", self.tr("Windows (cp1252)")),
                ("iso-8859-15", self.tr("ISO 8859-15")),
                ("utf-16", self.tr("UTF-16")),
                ("mac_roman", self.tr("Mac Roman")),
            ],
            self.tr("Encoding"),
        )
        self.delimiter = ComboBox(
            [
                (";", self.tr("Semicolon")),
                (",", self.tr("Comma")),
                ("\t", self.tr("Tab")),
                ("|", self.tr("Vertical bar")),
            ],
            self.tr("Delimiter"),
        )
        self.channel = ComboBox(
            [
                ("", self.tr("Everybody")),
                ("post", self.tr("Who may be written to")),
                ("email", self.tr("Who may be e-mailed")),
                ("phone", self.tr("Who may be called")),
            ],
            self.tr("Who"),
        )
        self.photos = QCheckBox(self.tr("With photos"))
        self.photos.setChecked(self._context.settings.get(PHOTOS))
        self.left_out = TextLabel("", TextRole.SMALL, "muted", wrap=True)
        settings = self._context.settings
        self.encoding.choose(settings.get(ENCODING))
        usual = usual_delimiter(".csv", language_code())
        self.delimiter.choose(settings.get(DELIMITER) or usual)

    def _make_buttons(self) -> None:
        self.cancel_button = Button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.export_button = Button(self.tr("Export…"), "export", "primary")
        self.export_button.setDefault(True)
        self.export_button.setEnabled(False)
        self.export_button.clicked.connect(lambda _checked=False: self.ask_file())

    def _parts(self) -> DialogParts:
        return DialogParts(
            self.title,
            self.formats,
            self.columns,
            self.preview,
            self.text,
            self.pages,
            self.problem,
            self.encoding,
            self.delimiter,
            self.channel,
            self.photos,
            self.left_out,
            self.cancel_button,
            self.export_button,
        )

    def _listen(self) -> None:
        self.formats.chosen.connect(lambda _key: self._show_format())
        self.columns.changed.connect(self._preview)
        for box in (self.encoding, self.delimiter, self.channel):
            box.currentIndexChanged.connect(lambda _index: self._preview())

    # -- what is chosen ------------------------------------------------------------------------

    def format(self) -> ExportFormat:
        """The format chosen."""
        return FORMATS[self.formats.key()]

    def options(self) -> ExportOptions:
        """How the file is to be written."""
        from sme_crm.services.exports import ExportOptions

        table = self.format().shape == "table"
        return ExportOptions(
            columns=self.columns.chosen() if table and self._offer is not None else (),
            encoding=self.encoding.key() if table else "",
            delimiter=self.delimiter.key() if table else "",
            channel=self.channel.key(),
            photos=self.photos.isChecked(),
        )

    def _take_offer(self, offer: Offer) -> None:
        self._offer = offer
        count = len(offer.ids)
        self.title.setText(_counted(self.tr("Export %n contact(s)", "", count), count))
        self.export_button.setText(_counted(self.tr("Export %n contact(s)…", "", count), count))
        self.export_button.setEnabled(count > 0)
        self._show_format()

    def _show_format(self) -> None:
        chosen = self.format()
        table = chosen.shape == "table"
        text = table and chosen.key != "xlsx"
        self.pages.setCurrentIndex(0 if table else 1)
        for box in (self.encoding, self.delimiter):
            place = box.parentWidget()
            if place is not None:
                place.setVisible(text)
        self.photos.setVisible(chosen.key in ("vcf", "vcf3"))
        before = self.channel.blockSignals(True)
        self.channel.choose(chosen.channel)
        self.channel.setEnabled(chosen.key != "mailing-house")
        self.channel.blockSignals(before)
        if self._offer is None:
            return
        if table:
            self.columns.show_format(chosen, self._offer)
        self._preview()

    # -- preview -------------------------------------------------------------------------------

    def _preview(self) -> None:
        """Read the first rows, in a worker; and who is left out when the channel is another."""
        self._count_left_out()
        offer = self._offer
        if offer is None:
            return
        exports, key, options = self._context.workspace.exports, self.format().key, self.options()
        table = self.format().shape == "table"
        self.export_button.setEnabled(bool(offer.ids) and bool(options.columns or not table))
        self._latest.ask(
            lambda: exports.preview(
                offer.ids, key, translate=translated, options=options, limit=_PREVIEWED
            ),
            self._show_preview,
            self._show_problem,
            owner=self,
        )

    def _show_preview(self, found: ExportPreview) -> None:
        self.problem.hide()
        if self.format().shape == "table":
            self.preview.show_rows(found.headings, found.rows)
        else:
            self.text.setPlainText(found.text)

    def _count_left_out(self) -> None:
        """Read who may not be contacted through the channel, in a worker."""
        offer, channel = self._offer, self.channel.key()
        if offer is None or channel == self._counted_for:
            return
        self._counted_for = channel
        exports = self._context.workspace.exports
        self._counting.ask(
            lambda: exports.left_out(offer.ids, channel), self._show_left_out, owner=self
        )

    def _show_left_out(self, found: dict[int, tuple[Refusal, ...]]) -> None:
        assert self._offer is not None
        left = len(found)
        count = len(self._offer.ids) - left
        self.export_button.setText(_counted(self.tr("Export %n contact(s)…", "", count), count))
        self.left_out.setText("")
        if not left:
            return
        counts = Counter(refusals[0].reason for refusals in found.values())
        reasons = [
            f"{translated('Eligibility', REASONS.get(reason, reason))} ({count_text(number)})"
            for reason, number in counts.most_common()
        ]
        words = _counted(self.tr("%n contact(s) left out:", "", left), left)
        self.left_out.setText(f"{words} {' · '.join(reasons)}")

    def _show_problem(self, error: Exception) -> None:
        self.problem.setText(message_for(error).happened)
        self.problem.show()

    # -- the file ------------------------------------------------------------------------------

    def ask_file(self) -> None:
        """Ask where to, then write."""
        if self._offer is None or not self.export_button.isEnabled():
            return
        chosen = self.format()
        words = translated("ExportFormats", chosen.name)
        proposed = self._work.proposal(self._request.name, chosen.ending)
        kinds = dict.fromkeys(chosen.endings, words)
        path = ask_save_path(self, self.tr("Export contacts"), proposed, kinds)
        if path is not None:
            self.export_to(path)

    def export_to(self, path: Path) -> None:
        """Remember what was chosen and write the file as a job; the dialog closes."""
        assert self._offer is not None
        chosen, options, settings = self.format(), self.options(), self._context.settings
        settings.set(FORMAT, chosen.key)
        settings.set(PHOTOS, options.photos)
        if chosen.shape == "table":
            self.columns.remember(chosen)
            settings.set(ENCODING, options.encoding)
            settings.set(DELIMITER, options.delimiter)
        self._work.write(path, self._offer.ids, chosen.key, options)
        self.accept()


def _counted(text: str, count: int) -> str:
    return text.replace(str(count), count_text(count), 1)
