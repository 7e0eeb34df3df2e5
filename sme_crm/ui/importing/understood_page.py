"""What was understood of the files, a card each; files that cannot be read say why."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.errors import FileRefused
from sme_crm.services.importing.files import ImportFile
from sme_crm.services.importing.remembered_mappings import RememberedMapping
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.importing.file_card import FileCard
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.tokens import Tone
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.chip import StatusChip
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel


def other_sheets(files: Sequence[ImportFile], number: int) -> list[str]:
    """The visible sheets of a workbook that no file of the run is."""
    file = files[number]
    taken = {one.source.sheet for one in files if one.path == file.path}
    return [sheet.name for sheet in file.source.sheets if sheet.visible and sheet.name not in taken]


class UnderstoodPage(QWidget):
    """Cards of the files under each other."""

    reading_changed = Signal(int, object)
    mapping_chosen = Signal(int, int)
    sheets_wanted = Signal(int)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[FileCard] = []
        self._scroll: ScrollPage | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_files(
        self,
        files: Sequence[ImportFile],
        refused: Sequence[tuple[Path, FileRefused]],
        mappings: list[RememberedMapping],
    ) -> None:
        """Show the files of a run and those that were refused."""
        scroll = ScrollPage()
        content = QVBoxLayout(scroll.page)
        content.setContentsMargins(0, 0, size.SPACE_8, 0)
        content.setSpacing(size.SPACE_12)
        self.cards = []
        told: set[Path] = set()
        for number, file in enumerate(files):
            others = 0 if file.path in told else len(other_sheets(files, number))
            told.add(file.path)
            card = FileCard(number, file, mappings, alone=len(files) == 1, other_sheets=others)
            card.reading_changed.connect(self.reading_changed)
            card.mapping_chosen.connect(self.mapping_chosen)
            card.sheets_wanted.connect(self.sheets_wanted)
            card.removed.connect(self.removed)
            content.addWidget(card)
            self.cards.append(card)
        for path, error in refused:
            content.addWidget(self._refused_card(path, error))
        content.addStretch(1)
        if self._scroll is not None:
            self._column.removeWidget(self._scroll)
            self._scroll.hide()
            self._scroll.deleteLater()
        self._scroll = scroll
        self._column.addWidget(scroll)

    def _refused_card(self, path: Path, error: FileRefused) -> Card:
        message = message_for(error)
        card = Card()
        card.setAccessibleName(path.name)
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(path.name, TextRole.CARD), 1)
        head.addWidget(StatusChip(self.tr("Not imported"), Tone.WARNING))
        card.body.addLayout(head)
        card.body.addWidget(TextLabel(message.happened, wrap=True))
        remedy = f"{message.safe} {message.remedy}".strip()
        card.body.addWidget(TextLabel(remedy, TextRole.SMALL, "muted", wrap=True))
        return card
