"""Chooses the backup that takes the place of a data file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sme_crm.ui.data_files import FILE_ENDING, DataFiles
from sme_crm.ui.jobs.runner import JobRunner
from sme_crm.ui.labels import instant_text, size_text
from sme_crm.ui.lists.two_line_delegate import TwoLineDelegate
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.dialog_buttons import dialog_buttons
from sme_crm.ui.widgets.labels import TextLabel

_SIZE = (560, 420)
_STAMP = re.compile(r"\.(\d{8}-\d{6})\.")
_LOOK = "%Y%m%d-%H%M%S"


class RestoreDialog(QDialog):
    """Lists the backups of `path`, newest first; `backup_chosen` comes with the one chosen."""

    backup_chosen = Signal(Path)

    def __init__(
        self, jobs: JobRunner, files: DataFiles, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._path = path
        self.setWindowTitle(self.tr("Restore a backup"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._state = TextLabel(self.tr("Looking for backups…"), tone="muted", wrap=True)
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Backups"))
        self._list.setItemDelegate(TwoLineDelegate(self._list, size.COMPACT_ROW_HEIGHT))
        self._list.itemActivated.connect(lambda _item: self._choose())
        self._restore = Button(self.tr("Restore"), "restore", "primary")
        self._restore.setEnabled(False)
        self._restore.clicked.connect(self._choose)
        self._list.currentRowChanged.connect(self._note_row)
        self._lay_out()
        jobs.read(lambda: files.list_backups(path), self._show, self._fail)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_24, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        title = self.tr("Restore a backup of {file}").format(file=self._path.name)
        column.addWidget(TextLabel(title, TextRole.CARD, wrap=True))
        words = self.tr("The file as it is now is kept beside it, so you can come back to it.")
        column.addWidget(TextLabel(words, tone="muted", wrap=True))
        column.addWidget(self._state)
        card = Card(padding=size.SPACE_4)
        card.body.addWidget(self._list)
        column.addWidget(card, 1)
        other = Button(self.tr("Another backup…"), "folder", "quiet")
        other.clicked.connect(self._choose_other)
        column.addLayout(dialog_buttons(self, self._restore, other))

    def _show(self, backups: Sequence[Path]) -> None:
        self._state.setVisible(not backups)
        self._state.setText(
            self.tr("There is no backup beside this file. One on a stick can be chosen below.")
        )
        for backup in backups:
            item = QListWidgetItem(_backup_text(backup))
            item.setData(Qt.ItemDataRole.UserRole, str(backup))
            self._list.addItem(item)
        if backups:
            self._list.setCurrentRow(0)

    def _fail(self, error: Exception) -> None:
        self._state.setText(message_for(error).in_passing)

    def _note_row(self, row: int) -> None:
        self._restore.setEnabled(row >= 0)

    def _choose(self) -> None:
        item = self._list.currentItem()
        if self._list.currentRow() >= 0:
            self._end(Path(str(item.data(Qt.ItemDataRole.UserRole))))

    def _choose_other(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a backup"),
            str(self._path.parent),
            self.tr("SME CRM files (*{ending})").format(ending=FILE_ENDING),
        )
        if name:
            self._end(Path(name))

    def _end(self, backup: Path) -> None:
        self.accept()
        self.backup_chosen.emit(backup)


def _backup_text(backup: Path) -> str:
    """When it was made (its name says so, in UTC) and how large it is."""
    found = _STAMP.search(backup.name)
    if found is None:
        return backup.name
    try:
        made = datetime.strptime(found[1], _LOOK).replace(tzinfo=UTC)
        return f"{instant_text(made.isoformat())} · {size_text(backup.stat().st_size)}"
    except (ValueError, OSError):
        return backup.name
