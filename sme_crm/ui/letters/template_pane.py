"""The templates at the left: choose, new, duplicate, rename, delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from sme_crm.ui.labels import language_code
from sme_crm.ui.letters.template_model import TemplateModel
from sme_crm.ui.lists.table_dress import dress_table
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.buttons import IconButton
from sme_crm.ui.widgets.card import Card

if TYPE_CHECKING:
    from sme_crm.services.letters.templates import TemplateEntry


class TemplatePane(Card):
    """`chosen` comes when the user goes to another template, not when the list is read anew."""

    chosen = Signal(object)
    new_wanted = Signal(str)
    """A new template in this language."""
    duplicate_wanted = Signal(object)
    delete_wanted = Signal(object)
    versions_wanted = Signal(object)
    share_wanted = Signal(object)
    file_wanted = Signal()
    renamed = Signal(object, str)

    def __init__(self, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Templates"), 0, parent)
        self._quiet = False
        self._read_only = read_only
        self._menu = self._make_menu()
        self.model = TemplateModel(self)
        self.model.renamed.connect(self.renamed)
        self.view = QTableView()
        self.view.setModel(self.model)
        dress_table(self.view)
        self.view.setAccessibleName(self.tr("Templates"))
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.view.horizontalHeader()
        header.hide()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.view.selectionModel().currentRowChanged.connect(self._tell)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(
            lambda place: self._menu.exec(self.view.viewport().mapToGlobal(place))
        )
        self.body.addWidget(self.view)
        self._new = IconButton("plus", self.tr("New template"))
        self._new.setMenu(self._make_new_menu())
        self._new.setEnabled(not read_only)
        more = IconButton("more", self.tr("Duplicate, rename, delete"))
        more.setMenu(self._menu)
        self.add_to_title_line(self._new)
        self.add_to_title_line(more)

    def _make_new_menu(self) -> QMenu:
        menu = QMenu(self)
        languages = [("fr", self.tr("In French")), ("en", self.tr("In English"))]
        # That of the program is the first.
        languages.sort(key=lambda choice: choice[0] != language_code())
        for language, words in languages:
            action = menu.addAction(icon("template"), words)
            action.triggered.connect(
                lambda _checked=False, language=language: self.new_wanted.emit(language)
            )
        menu.addSeparator()
        taken = menu.addAction(icon("download"), self.tr("From a file (also Word, LibreOffice)…"))
        taken.triggered.connect(lambda _checked=False: self.file_wanted.emit())
        return menu

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        duplicate = menu.addAction(icon("copy"), self.tr("Duplicate"))
        duplicate.triggered.connect(lambda _checked=False: self._emit(self.duplicate_wanted))
        rename = menu.addAction(icon("edit"), self.tr("Rename"))
        rename.triggered.connect(lambda _checked=False: self.rename())
        versions = menu.addAction(icon("history"), self.tr("Earlier versions…"))
        versions.triggered.connect(lambda _checked=False: self._emit(self.versions_wanted))
        share = menu.addAction(icon("upload"), self.tr("Share as a file…"))
        share.triggered.connect(lambda _checked=False: self._emit(self.share_wanted))
        menu.addSeparator()
        delete = menu.addAction(icon("trash"), self.tr("Delete"))
        delete.triggered.connect(lambda _checked=False: self._emit(self.delete_wanted))

        def look() -> None:
            entry = self.choice()
            writable = entry is not None and not self._read_only
            duplicate.setEnabled(writable)
            share.setEnabled(entry is not None)
            for action in (rename, delete, versions):
                action.setEnabled(writable and entry is not None and not entry.sample)

        menu.aboutToShow.connect(look)
        return menu

    def _emit(self, signal: SignalInstance) -> None:
        entry = self.choice()
        if entry is not None:
            signal.emit(entry)

    # -- the list ------------------------------------------------------------------------------

    def show_entries(self, entries: Sequence[TemplateEntry], template_id: int, name: str) -> None:
        """Show other templates; the one meant stays chosen without being opened anew."""
        self._quiet = True
        self.model.show(entries)
        rows = self.view.verticalHeader()
        rows.setMinimumSectionSize(size.CONTROL_HEIGHT)
        for row in range(self.model.rowCount()):
            rows.resizeSection(row, size.ROW_HEIGHT)
        for row in self.model.captions():
            rows.resizeSection(row, size.CONTROL_HEIGHT)
        row = self.model.row_of(template_id, name)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        self._quiet = False

    def choose(self, template_id: int, name: str = "") -> None:
        """Go to a template, as if it were clicked."""
        row = self.model.row_of(template_id, name)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def choice(self) -> TemplateEntry | None:
        """The template chosen."""
        return self.model.entry(self.view.currentIndex().row())

    def rename(self) -> None:
        """Edit the name of the chosen template in the list (F2)."""
        entry = self.choice()
        if entry is not None and not entry.sample and not self._read_only:
            self.view.edit(self.view.currentIndex())

    def delete(self) -> None:
        """Ask to delete the chosen template."""
        entry = self.choice()
        if entry is not None and not entry.sample and not self._read_only:
            self.delete_wanted.emit(entry)

    def _tell(self, current: QModelIndex, _previous: QModelIndex) -> None:
        entry = self.model.entry(current.row())
        if entry is not None and not self._quiet:
            self.chosen.emit(entry)
