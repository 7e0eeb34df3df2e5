"""The remembered mappings: named, edited, deleted, shared as a file and taken in from one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sme_crm.services.importing.mapping_files import ENDING
from sme_crm.services.importing.remembered_mappings import RememberedMapping
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.importing.mapping_box import mapping_words
from sme_crm.ui.importing.target_words import target_model
from sme_crm.ui.labels import relative_day_text
from sme_crm.ui.lists.roles import ListRole
from sme_crm.ui.lists.two_line_delegate import TwoLineDelegate
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.labels import ElidedLabel, FieldLabel, TextLabel
from sme_crm.ui.widgets.save_path import ask_save_path, kinds_in
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext

_SIZE = (900, 600)
_ID = int(Qt.ItemDataRole.UserRole) + 100


class MappingsDialog(QDialog):
    """The list at the left, the marked mapping at the right; every change is saved when left."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._imports = context.workspace.imports
        self._mappings: list[RememberedMapping] = []
        self._own_fields: list[tuple[int, str]] = []
        self._wanted = 0
        self.setWindowTitle(self.tr("Remembered columns"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Remembered columns"))
        self.view.setItemDelegate(TwoLineDelegate(self.view, size.ROW_HEIGHT, separators=True))
        self._model = QStandardItemModel(self)
        self.view.setModel(self._model)
        self.view.selectionModel().currentRowChanged.connect(self._show_marked)
        self.name, self.supplier = QLineEdit(), QLineEdit()
        self.supplier.setPlaceholderText(self.tr("Who sends such files"))
        for field in (self.name, self.supplier):
            field.editingFinished.connect(self._rename)
        self.boxes: dict[str, ComboBox] = {}
        self._targets = ScrollPage()
        self._lines = QVBoxLayout(self._targets.page)
        self._lines.setContentsMargins(0, 0, size.SPACE_8, 0)
        self._lines.addStretch(1)
        self._holder: QWidget | None = None
        self.take_in = Button(self.tr("Take one in…"), "import")
        self.take_in.clicked.connect(self._take_in)
        self.share = Button(self.tr("Share as a file…"), "export")
        self.share.clicked.connect(self._share)
        self.delete = Button(self.tr("Delete"), "trash")
        self.delete.clicked.connect(self._delete)
        self._lay_out()
        self.reload()

    def _lay_out(self) -> None:
        known = Card(padding=0)
        known.body.addWidget(self.view, 1)
        shown = Card()
        names = QHBoxLayout()
        names.setSpacing(size.SPACE_12)
        for text, field in (
            (self.tr("Name"), self.name),
            (self.tr("Supplier"), self.supplier),
        ):
            column = QVBoxLayout()
            column.setSpacing(size.SPACE_4)
            column.addWidget(FieldLabel(text, field))
            column.addWidget(field)
            names.addLayout(column, 1)
        shown.body.addLayout(names)
        shown.body.addWidget(self._targets, 1)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addWidget(self.share)
        line.addWidget(self.delete)
        line.addStretch(1)
        shown.body.addLayout(line)
        splitter = Splitter()
        splitter.addWidget(known)
        splitter.addWidget(shown)
        splitter.setSizes([280, 560])
        empty = EmptyState(
            "columns",
            self.tr("No columns are remembered yet"),
            self.tr(
                "Each import keeps what the columns of its file are: the next file of the same"
                " headings needs no question. A mapping somebody gave you can be taken in."
            ),
        )
        self.states = QStackedWidget()
        self.states.addWidget(splitter)
        self.states.addWidget(empty)
        close = Button(self.tr("Close"), kind="primary")
        close.clicked.connect(self.accept)
        below = QHBoxLayout()
        below.addWidget(self.take_in)
        below.addStretch(1)
        below.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        outer.setSpacing(size.SPACE_12)
        words = self.tr("What the columns of your suppliers' files are, so that nothing is asked.")
        outer.addWidget(TextLabel(self.tr("Remembered columns"), TextRole.TITLE))
        outer.addWidget(TextLabel(words, tone="muted", wrap=True))
        outer.addWidget(self.states, 1)
        outer.addLayout(below)

    # -- reading -------------------------------------------------------------------------------

    def reload(self, wanted: int = 0) -> None:
        """Read the mappings anew; `wanted` is marked, else the one that is."""
        marked = self.marked()
        self._wanted = wanted or (marked.id if marked is not None else 0)
        imports = self._imports
        self._context.jobs.read(
            lambda: (imports.mappings(), imports.own_fields()), self._show, owner=self
        )

    def _show(self, answer: Any) -> None:
        self._mappings, self._own_fields = answer
        self._model.clear()
        for mapping in self._mappings:
            item = QStandardItem(mapping_words(mapping))
            item.setData(mapping.id, _ID)
            item.setEditable(False)
            columns = sum(1 for target in mapping.targets.values() if target)
            second = self.tr("%n column(s)", "", columns)
            when = relative_day_text(mapping.used_at)
            item.setData(f"{second} · {when}" if when else second, ListRole.SECOND_LINE)
            self._model.appendRow(item)
        self.states.setCurrentIndex(0 if self._mappings else 1)
        if self._mappings:
            ids = [mapping.id for mapping in self._mappings]
            at = ids.index(self._wanted) if self._wanted in ids else 0
            self.view.setCurrentIndex(self._model.index(at, 0))
            self.view.setFocus()
        else:
            self.take_in.setFocus()

    def marked(self) -> RememberedMapping | None:
        """The mapping that is marked."""
        at = self.view.currentIndex().row()
        return self._mappings[at] if 0 <= at < len(self._mappings) else None

    def _show_marked(self, current: QModelIndex, _previous: QModelIndex) -> None:
        at = current.row()
        if not 0 <= at < len(self._mappings):
            return
        mapping = self._mappings[at]
        self.name.setText(mapping.name)
        self.supplier.setText(mapping.supplier)
        if self._holder is not None:
            self._lines.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        lines = QVBoxLayout(self._holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(size.SPACE_8)
        targets = target_model(self._own_fields, mapping.targets.values())
        targets.setParent(self._holder)
        self.boxes = {}
        for heading, target in mapping.targets.items():
            box = ComboBox(accessible_name=self.tr("Field for {column}").format(column=heading))
            box.setModel(targets)
            box.setFixedWidth(260)
            box.setCurrentIndex(max(0, box.findData(target, Qt.ItemDataRole.UserRole)))
            box.activated.connect(self._set_targets)
            line = QHBoxLayout()
            line.addWidget(ElidedLabel(heading), 1)
            line.addWidget(box)
            lines.addLayout(line)
            self.boxes[heading] = box
        self._lines.insertWidget(0, self._holder)
        # Rows keep their height; what does not fit is scrolled to.
        self._targets.page.setMinimumHeight(lines.sizeHint().height())

    # -- changing ------------------------------------------------------------------------------

    def _rename(self) -> None:
        mapping = self.marked()
        name, supplier = self.name.text().strip(), self.supplier.text().strip()
        if mapping is None or (name, supplier) == (mapping.name, mapping.supplier):
            return
        if not name:
            self.name.setText(mapping.name)
            return
        memory, known = self._imports.memory, mapping.id
        self._write(lambda: memory.rename(known, name, supplier))

    def _set_targets(self) -> None:
        mapping = self.marked()
        if mapping is None:
            return
        targets = {
            heading: str(box.currentData(Qt.ItemDataRole.UserRole) or "")
            for heading, box in self.boxes.items()
        }
        memory, known = self._imports.memory, mapping.id
        self._write(lambda: memory.set_targets(known, targets))

    def _delete(self) -> None:
        mapping = self.marked()
        if mapping is None:
            return
        memory, known, notices = self._imports.memory, mapping.id, self._context.notices
        words = self.tr("The columns of {name} are forgotten").format(name=mapping.name)

        def done(change_id: int) -> None:
            notices.toast_change(words, change_id, "trash")
            self.reload()

        self._context.jobs.write(lambda: memory.delete(known), done, owner=self)

    def _write(self, work: Any) -> None:
        self._context.jobs.write(work, lambda _change: self.reload(), owner=self)

    # -- files ---------------------------------------------------------------------------------

    def _filter(self) -> str:
        return self.tr("Remembered columns (*{ending})").format(ending=ENDING)

    def _share(self) -> None:
        mapping = self.marked()
        if mapping is None:
            return
        name, title = f"{mapping.name}{ENDING}", self.tr("Share the columns")
        path = ask_save_path(self, title, Path(name), kinds_in(self._filter()))
        if path is not None:
            imports, known, notices = self._imports, mapping.id, self._context.notices
            self._context.jobs.read(
                lambda: imports.save_mapping(known, path),
                lambda kept: notices.toast(self.tr("Saved: {names}").format(names=kept.name)),
                owner=self,
            )

    def _take_in(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Take in columns"), "", self._filter())
        if name:
            imports = self._imports
            self._context.jobs.write(
                lambda: imports.take_in_mapping(Path(name)),
                lambda mapping: self.reload(mapping.id),
                owner=self,
            )
