"""Earlier versions of a template: each as the page of the contact shown, to be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from sme_crm.services.letters.templates import TemplateVersion
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import instant_text
from sme_crm.ui.preview.page_view import PageView
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import TextLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.services.letters.preview import PreviewedLetter
    from sme_crm.services.letters.templates import TemplateEntry
    from sme_crm.ui.context import UiContext

_SIZE = QSize(880, 700)
_LIST_WIDTH = 260


class VersionDialog(QDialog):
    """`restored` comes with the change that made a version the template again."""

    restored = Signal(int)

    def __init__(
        self,
        context: UiContext,
        entry: TemplateEntry,
        contact_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._templates = context.workspace.letters.templates
        self._contact_id = contact_id
        self._versions: list[TemplateVersion] = []
        self._latest = LatestRead(context.jobs)
        self.setWindowTitle(self.tr("Earlier versions"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.currentRowChanged.connect(self._look)
        self.view = PageView(context.jobs)
        self.empty = EmptyState(
            "history",
            self.tr("No earlier version yet"),
            self.tr("Each time you come back to this letter and change it, what it was is kept."),
        )
        self.take = Button(self.tr("Restore this version"), "history", "primary")
        self.take.clicked.connect(self._restore)
        self.take.setEnabled(False)
        self._lay_out(entry.name)
        context.jobs.read(lambda: self._templates.versions(entry.id), self._show, owner=self)

    def _lay_out(self, name: str) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(size.SPACE_16)
        middle.addWidget(self.list)
        self._card = Card(padding=0)
        self._card.body.addWidget(self.view)
        middle.addWidget(self._card, 1)
        middle.addWidget(self.empty, 1)
        self.empty.hide()
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addStretch(1)
        line.addWidget(close)
        line.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(size.SPACE_24, size.SPACE_16, size.SPACE_24, size.SPACE_16)
        column.setSpacing(size.SPACE_12)
        words = self.tr("Earlier versions of “{name}”").format(name=name)
        column.addWidget(TextLabel(words, TextRole.CARD))
        column.addLayout(middle, 1)
        column.addLayout(line)
        parent = self.parentWidget()
        room = parent.size() if parent is not None else _SIZE
        self.resize(_SIZE.boundedTo(room * 0.95))

    def _show(self, versions: list[TemplateVersion]) -> None:
        self._versions = versions
        for version in versions:
            self.list.addItem(instant_text(version.saved_at))
        there = bool(versions)
        self.list.setVisible(there)
        self._card.setVisible(there)
        self.empty.setVisible(not there)
        if there:
            self.list.setCurrentRow(0)
            self.list.setFocus()

    def _look(self, row: int) -> None:
        """The page as the version had it, for the contact shown beside the text."""
        self._latest.drop()
        self.take.setEnabled(0 <= row < len(self._versions))
        contact_id = self._contact_id
        if not 0 <= row < len(self._versions) or contact_id is None:
            self.view.clear()
            return
        letters, version = self._context.workspace.letters, self._versions[row]

        def read() -> PreviewedLetter | None:
            return letters.preview(self._templates.version(version.id)).letter(contact_id)

        self._latest.ask(read, self._draw, owner=self)

    def _draw(self, letter: PreviewedLetter | None) -> None:
        if letter is not None and letter.pdf:
            self.view.show_pdf(letter.pdf)
        else:
            self.view.clear()

    def _restore(self) -> None:
        version = self._versions[self.list.currentRow()]

        def done(change_id: int) -> None:
            self.restored.emit(change_id)
            self.accept()

        self._context.jobs.write(
            lambda: self._templates.restore(version.id).change_id, done, owner=self
        )
