"""The first page of an import: choose files or a folder, drop them, or paste what was copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import KeyHint, TextLabel
from sme_crm.ui.widgets.states import EmptyState

ENDINGS = "*.csv *.txt *.tsv *.xlsx *.xlsm *.xls *.xlsb *.ods *.vcf *.vcard *.ldif *.ldi"


class FilePage(QWidget):
    """Asks for the files; an import that was left can be gone on with."""

    chosen = Signal(object)
    """A tuple of paths."""
    pasted = Signal(str)
    """A text from the clipboard."""
    nothing_pasted = Signal()
    resume_wanted = Signal()
    drop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        state = EmptyState(
            "import",
            self.tr("Bring in the contacts you already have"),
            self.tr(
                "Excel, CSV and text files, the vCards of your phone, the address book of another"
                " program. Choose one or several, or drop them on any screen: nothing is written"
                " before you have seen what will happen, and an import can be taken back weeks"
                " later."
            ),
        )
        self.choose_button = state.add_action(
            self.tr("Choose files…"), self.ask, icon="document", kind="primary"
        )
        self.folder_button = state.add_action(
            self.tr("A whole folder…"), self.ask_folder, icon="folder"
        )
        self.paste_button = state.add_action(self.tr("Paste"), self.paste, icon="copy")
        self.paste_button.setToolTip(
            self.tr("Rows copied from a spreadsheet, a vCard, a signature ({keys})").format(
                keys=QKeySequence(QKeySequence.StandardKey.Paste).toString(
                    QKeySequence.SequenceFormat.NativeText
                )
            )
        )
        self.unfinished = Banner(kind="info", dismissable=False)
        self.resume_button = self.unfinished.add_action(
            self.tr("Go on with it"), self.resume_wanted.emit, "primary"
        )
        self.drop_button = self.unfinished.add_action(
            self.tr("Drop it"), self.drop_wanted.emit, "quiet"
        )
        self.unfinished.hide()
        card = Card()
        card.body.addStretch(1)
        card.body.addWidget(state)
        card.body.addLayout(self._hints())
        card.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.unfinished)
        column.addWidget(card, 1)

    def _hints(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        line.addStretch(1)
        keys = QKeySequence(QKeySequence.StandardKey.Paste)
        line.addWidget(KeyHint(keys.toString(QKeySequence.SequenceFormat.NativeText)))
        words = self.tr("pastes rows of a spreadsheet, a vCard or a signature you copied")
        line.addWidget(TextLabel(words, TextRole.SMALL, "muted"))
        line.addStretch(1)
        return line

    def show_unfinished(self, name: str) -> None:
        """Offer to go on with an import that was left; "" when there is none."""
        self.unfinished.setVisible(bool(name))
        if name:
            words = self.tr("The import of {name} was left before its end: nothing was written.")
            self.unfinished.set_message(words.format(name=name), "info")

    def ask(self) -> None:
        """Open the file dialog."""
        names, _ = QFileDialog.getOpenFileNames(
            self,
            self.tr("Files to import"),
            "",
            ";;".join(
                (
                    self.tr("Contact files ({endings})").format(endings=ENDINGS),
                    self.tr("All files (*)"),
                )
            ),
        )
        if names:
            self.chosen.emit(tuple(Path(name) for name in names))

    def ask_folder(self) -> None:
        """Open the folder dialog; every file in the folder is looked at."""
        name = QFileDialog.getExistingDirectory(self, self.tr("Folder to import"))
        if name:
            self.chosen.emit((Path(name),))

    def paste(self) -> None:
        """Take what was copied: files, or a text."""
        data = QGuiApplication.clipboard().mimeData()
        paths = _files_of(data)
        if paths:
            self.chosen.emit(paths)
        elif data.hasText() and data.text().strip():
            self.pasted.emit(data.text())
        elif data.hasFormat("text/vcard"):
            self.pasted.emit(bytes(data.data("text/vcard").data()).decode("utf-8", "replace"))
        else:
            self.nothing_pasted.emit()

    def focus_first(self) -> None:
        """Put the focus on what one does next."""
        resume = not self.unfinished.isHidden()
        (self.resume_button if resume else self.choose_button).setFocus(
            Qt.FocusReason.OtherFocusReason
        )


def _files_of(data: QMimeData) -> tuple[Path, ...]:
    """The files and folders of this machine that were copied."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return tuple(path for path in paths if path.exists())
