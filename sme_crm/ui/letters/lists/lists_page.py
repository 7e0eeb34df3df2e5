"""Lists on paper: table, contact sheets, directory or phone list, in the columns chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from sme_crm.domain.dates import present_day
from sme_crm.ui.forms.column_chooser import ColumnChooser, OfferedColumn
from sme_crm.ui.labels import language_code, translated
from sme_crm.ui.letters.finding_model import Checked
from sme_crm.ui.letters.letter_words import grouped
from sme_crm.ui.letters.piece_page import PiecePage
from sme_crm.ui.letters.pieces import Pieces
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.widgets.combo_box import ComboBox

if TYPE_CHECKING:
    from sme_crm.printing.contact_pages import ListLayout
    from sme_crm.services.custom_fields import CustomField
    from sme_crm.services.progress import Progress
    from sme_crm.ui.context import UiContext

LAYOUT = MachineSetting("lists/layout", "table")
_SHOWN = 120  # contacts in the preview: a few pages
_LIST_HEIGHT = 320


class ListsPage(PiecePage):
    """Lists of the chosen contacts."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(context, "list", parent)
        from sme_crm.services.exporting.printed_lists import LAYOUTS

        self._own_fields: list[CustomField] | None = None
        self._columns: dict[str, tuple[str, ...]] = {}
        layouts = [(str(key), translated("PrintedLists", text)) for key, text in LAYOUTS.items()]
        self.layouts = ComboBox(layouts, self.tr("Layout"))
        self.layouts.choose(context.settings.get(LAYOUT))
        self.title = QLineEdit()
        self.title.setPlaceholderText(self.tr("e.g. Customers of the west"))
        self.chooser = ColumnChooser()
        self.chooser.setMinimumHeight(_LIST_HEIGHT)
        self.add_field(self.tr("Layout"), self.layouts)
        self.add_field(self.tr("Title"), self.title)
        self.add_field(self.tr("Columns, in their order"), self.chooser)
        # Everybody is listed: nobody is ever left out.
        self.tabs.setTabVisible(1, False)
        self.save.setText(self.tr("Save as PDF or Excel…"))
        self.layouts.activated.connect(lambda _index: self._choose_layout())
        self.title.textChanged.connect(lambda _text: self.options_changed())
        self.chooser.changed.connect(self._note_columns)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the own fields when it is looked at for the first time."""
        super().showEvent(event)
        if self._own_fields is None:
            fields = self._context.workspace.custom_fields
            self._context.jobs.read(
                lambda: fields.list_fields(counted=False), self._take_fields, owner=self
            )

    def _take_fields(self, own_fields: list[CustomField]) -> None:
        self._own_fields = own_fields
        self._show_columns()
        self.options_changed()

    def _layout(self) -> ListLayout:
        from sme_crm.services.exporting.printed_lists import LAYOUTS

        return next((key for key in LAYOUTS if key == self.layouts.key()), "table")

    def _choose_layout(self) -> None:
        self._context.settings.set(LAYOUT, self.layouts.key())
        self._show_columns()
        self.options_changed()

    def _show_columns(self) -> None:
        """Each layout keeps the columns chosen for it."""
        from sme_crm.services.exporting.columns import column_words, offered_columns
        from sme_crm.services.exporting.printed_lists import NAME, USUAL

        own_fields = self._own_fields or []
        layout = self._layout()
        offered = [
            OfferedColumn(key, column_words(key, own_fields, translated), section)
            for section, keys in offered_columns(own_fields)
            for key in keys
            if key != NAME
        ]
        chosen = self._columns.get(layout, tuple(key for key in USUAL[layout] if key != NAME))
        self.chooser.offer(offered, chosen)

    def _note_columns(self) -> None:
        self._columns[self._layout()] = self.chooser.chosen()
        self.options_changed()

    def pieces(self, ids: tuple[int, ...]) -> Pieces | None:
        """The list of these contacts."""
        from sme_crm.services.exporting.printed_lists import NAME, TITLES, PrintedList
        from sme_crm.services.exports import ExportOptions

        if self._own_fields is None:
            return None
        workspace = self._context.workspace
        layout, columns = self._layout(), (NAME, *self.chooser.chosen())
        untitled = self.group or translated("PrintedLists", TITLES[layout])
        title = " ".join(self.title.text().split()) or untitled
        plain = PrintedList(layout, title, present_day(), language_code(), columns=columns)
        lists = workspace.printed_lists

        def wanted() -> PrintedList:
            return replace(plain, company=workspace.settings.text("company.name"))

        def preview(ready: Sequence[int]) -> bytes:
            with TemporaryDirectory() as folder:
                path = Path(folder) / "list.pdf"
                shown = ready[:_SHOWN]
                first = replace(wanted(), whole=len(shown) == len(ready))
                lists.write(path, shown, first, translated)
                return path.read_bytes() if path.exists() else b""

        def write(path: Path, progress: Progress) -> str:
            contacts = self._counted(len(ids))
            if path.suffix.lower() == ".xlsx":
                workspace.exports.export(
                    path, ids, format_name="xlsx", translate=translated, progress=progress,
                    options=ExportOptions(columns=columns),
                )  # fmt: skip
                return f"{contacts}."
            pages = lists.write(path, ids, wanted(), translated, progress)
            on_pages = grouped(self.tr("%n page(s)", "", pages), pages)
            return self.tr("{contacts} on {pages}.").format(contacts=contacts, pages=on_pages)

        return Pieces(title, None, preview, write, kinds=("pdf", "xlsx"))

    def said(self, check: Checked | None) -> str:
        """How many contacts, and that only the first are shown."""
        count = len(self._ids)
        words = self._counted(count)
        if count <= _SHOWN:
            return words
        first = self.tr("{contacts}; the first {shown} are shown")
        return first.format(contacts=words, shown=_SHOWN)

    def _counted(self, count: int) -> str:
        return grouped(self.tr("%n contact(s)", "", count), count)
