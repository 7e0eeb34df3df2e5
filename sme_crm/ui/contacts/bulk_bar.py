"""Bulk bar: how many contacts are selected, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import ElidedLabel, Separator


class BulkBar(QFrame):
    """Stands in the place of the footer as long as several contacts are selected."""

    edit_wanted = Signal()
    merge_wanted = Signal()
    letters_wanted = Signal()
    series_wanted = Signal()
    export_wanted = Signal()
    trash_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = ElidedLabel("", TextRole.STRONG, "accent")
        self.edit_button = Button(
            self.tr("Edit…"), "edit", tooltip=self.tr("Edit one field of all of them")
        )
        self.edit_button.clicked.connect(self.edit_wanted.emit)
        self.group_menu = QMenu(self)
        self.group_button = Button(self.tr("Group"), "groups")
        self.group_button.set_menu(self.group_menu)
        self.merge_button = self._icon_button("duplicates", self.tr("Merge them into one…"))
        self.merge_button.clicked.connect(self.merge_wanted.emit)
        self.letters_button = self._icon_button("letters", self.tr("Write letters to them"))
        self.letters_button.clicked.connect(self.letters_wanted.emit)
        self.series_button = self._icon_button("repeat", self.tr("Start a series for them…"))
        self.series_button.clicked.connect(self.series_wanted.emit)
        self.export_button = self._icon_button("export", self.tr("Export them to a file"))
        self.export_button.clicked.connect(self.export_wanted.emit)
        self.trap_menu = QMenu(self)
        self.trap_button = self._icon_button("target", self.tr("Trap addresses"))
        self.trap_button.setMenu(self.trap_menu)
        self.trash_button = self._icon_button("trash", self.tr("Move them to the trash"))
        self.trash_button.clicked.connect(self.trash_wanted.emit)
        close = self._icon_button("close", self.tr("Clear the selection"))
        close.clicked.connect(self.closed.emit)
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_12, 0, size.SPACE_8, 0)
        line.setSpacing(size.SPACE_8)
        line.addWidget(self._count, 1)
        for button in (
            self.edit_button,
            self.group_button,
            self.merge_button,
            self.letters_button,
            self.series_button,
            self.export_button,
            self.trap_button,
            self.trash_button,
            close,
        ):
            line.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line_above = Separator()
        line_above.setFixedHeight(1)
        column.addWidget(line_above)
        column.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)

    def _icon_button(self, icon: str, text: str) -> IconButton:
        return IconButton(icon, text)

    def show_count(self, count: int, *, everybody: bool) -> None:
        """Say how many are selected; `everybody`: all of the list."""
        if everybody:
            text = self.tr("All %n selected", "", count)
        else:
            text = self.tr("%n selected", "", count)
        self._count.setText(text.replace(str(count), count_text(count), 1))

    def text(self) -> str:
        """What the bar says."""
        return self._count.whole_text()
