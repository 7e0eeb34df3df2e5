"""The first start, and later the opening of another file: choices, recent files, refusals."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.errors import DataFileError
from sme_crm.ui.data_files import FILE_ENDING
from sme_crm.ui.messages import message_for
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole, font, metrics
from sme_crm.ui.theme.icons import paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel
from sme_crm.ui.widgets.save_path import ask_save_path, kinds_in

_WIDTH = 720
_CHOICE_HEIGHT = 76
_MOST_RECENT = 4
TABLES = "*.csv *.txt *.tsv *.xlsx *.xls *.xlsb *.xlsm *.ods *.vcf"


class Choice(QAbstractButton):
    """A large choice: icon, title, a sentence."""

    def __init__(self, icon: str, title: str, sentence: str, tone: str = "info") -> None:
        super().__init__()
        self._icon = icon
        self._sentence = sentence
        self._tone = tone
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Two lines and air."""
        return QSize(_WIDTH - 2 * size.SPACE_24, _CHOICE_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses too, not only the space bar."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A card with an icon on a tint."""
        tokens = current_tokens()
        tint = tokens.tint(self._tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = self.hasFocus()
        edge = tokens.focus if focused else tokens.border
        painter.setPen(QPen(QColor(edge), size.FOCUS_WIDTH if focused else 1))
        painter.setBrush(QColor(tokens.hover if self.underMouse() else tokens.surface))
        painter.drawRoundedRect(
            self.rect().toRectF().adjusted(1, 1, -1, -1), size.RADIUS_CARD, size.RADIUS_CARD
        )
        disc = QRect(size.SPACE_16, (self.height() - 40) // 2, 40, 40)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint.background))
        painter.drawEllipse(disc)
        paint_icon(painter, disc.adjusted(10, 10, -10, -10), self._icon, tint.text)
        room = self.rect().adjusted(72, 0, -size.SPACE_24 - size.SPACE_16, 0)
        middle = room.center().y()
        painter.setFont(font(TextRole.CARD))
        painter.setPen(QColor(tokens.text))
        top = QRect(room.x(), middle - 23, room.width(), 22)
        painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(font(TextRole.BODY))
        painter.setPen(QColor(tokens.muted))
        below = QRect(room.x(), middle + 1, room.width(), 20)
        shown = metrics(TextRole.BODY).elidedText(
            self._sentence, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, shown)
        mark = QRect(self.width() - 34, 0, size.ICON_SIZE, self.height())
        paint_icon(painter, mark, "chevron-right", tokens.muted)


class StartDialog(QWidget):
    """A window of its own. What was chosen comes as a signal; it stays until `finish`.

    `usual` is where a new file is made when there is none there yet; `refusal` tells why the
    file `refused` could not be opened; `over` is the window it was called from, if any.
    """

    file_chosen = Signal(Path)
    new_chosen = Signal(Path)
    import_chosen = Signal(object)
    """A tuple of the files to import into a new file."""
    sample_chosen = Signal()
    backup_wanted = Signal(Path)
    given_up = Signal()

    def __init__(
        self,
        recent: tuple[Path, ...],
        usual: Path,
        refusal: DataFileError | None = None,
        refused: Path | None = None,
        over: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._recent = recent
        self._usual = usual
        self._refused = refused
        self._over = over
        self._finished = False
        self.setWindowTitle("SME CRM")
        self.setMinimumWidth(_WIDTH)
        if over is not None:
            self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self.first_start = not recent and refusal is None
        self._column = QVBoxLayout(self)
        margin = size.SPACE_24 + size.SPACE_8
        self._column.setContentsMargins(margin, margin, margin, size.SPACE_24)
        self._column.setSpacing(size.SPACE_12)
        self._add_title()
        if refusal is not None:
            self._add_refusal(refusal)
        self._add_choices()
        if recent:
            self._add_recent()
        self._add_footer()
        # As high as it needs: the recent files and a refusal make it longer.
        self.adjustSize()

    def _add_title(self) -> None:
        if self.first_start:
            title = self.tr("Welcome to SME CRM")
            sentence = self.tr("How do you want to begin? You can change your mind later.")
        else:
            title = self.tr("Open a file")
            sentence = self.tr("Everything stays on this computer, in one file of yours.")
        self._column.addWidget(TextLabel(title, TextRole.TITLE))
        self._column.addWidget(TextLabel(sentence, tone="muted", wrap=True))
        self._column.addSpacing(size.SPACE_4)

    def _add_refusal(self, refusal: DataFileError) -> None:
        message = message_for(refusal)
        words = "\n".join(part for part in (message.happened, message.safe) if part)
        banner = Banner(words, "error", dismissable=False)
        if self._refused is not None:
            refused = self._refused
            if refusal.code in ("damaged", "empty", "missing", "replaced", "foreign"):
                banner.add_action(
                    self.tr("Restore a backup…"), lambda: self.backup_wanted.emit(refused)
                )
            if refusal.code in ("in_use", "busy", "unreadable", "read_only"):
                banner.add_action(self.tr("Try again"), lambda: self.file_chosen.emit(refused))
        self._column.addWidget(banner)
        if message.remedy:
            self._column.addWidget(TextLabel(message.remedy, TextRole.MEDIUM, wrap=True))

    def _add_choices(self) -> None:
        choices = [
            Choice(
                "import",
                self.tr("My Excel file"),
                self.tr("Bring in the list you have: Excel, CSV or vCard, with a preview first."),
            ),
            Choice(
                "book",
                self.tr("The sample business"),
                self.tr("Look around among 600 invented people and companies."),
                "violet",
            ),
            Choice(
                "plus",
                self.tr("An empty file"),
                self.tr("Begin from nothing and type your contacts."),
                "teal",
            ),
        ]
        actions: list[Callable[[], object]] = [
            self._choose_import,
            self.sample_chosen.emit,
            self._choose_new,
        ]
        for choice, act in zip(choices, actions, strict=True):
            choice.clicked.connect(lambda _checked=False, act=act: act())
            self._column.addWidget(choice)
        choices[0].setFocus()

    def _add_recent(self) -> None:
        self._column.addSpacing(size.SPACE_8)
        self._column.addWidget(SectionLabel(self.tr("Recent files")))
        for path in self._recent[:_MOST_RECENT]:
            line = QHBoxLayout()
            button = Button(path.stem.replace("&", "&&"), "folder", "quiet")
            button.clicked.connect(lambda _checked=False, path=path: self.file_chosen.emit(path))
            line.addWidget(button)
            line.addWidget(ElidedLabel(str(path.parent), TextRole.SMALL, "muted"), 1)
            self._column.addLayout(line)

    def _add_footer(self) -> None:
        self._column.addStretch(1)
        line = QHBoxLayout()
        other = Button(self.tr("Open another file…"), "folder", "quiet")
        other.clicked.connect(self._choose_file)
        line.addWidget(other)
        line.addStretch(1)
        close = Button(self.tr("Back") if self._over is not None else self.tr("Quit"))
        close.clicked.connect(self.close)
        line.addWidget(close)
        self._column.addLayout(line)

    def finish(self) -> None:
        """A file is open now: go away without giving up."""
        self._finished = True
        self.close()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the window behind, if there is one."""
        if event.key() == Qt.Key.Key_Escape and self._over is not None:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed without a choice."""
        event.accept()
        if not self._finished:
            self._finished = True
            self.given_up.emit()

    # -- choosing ------------------------------------------------------------------------------

    def _choose_import(self) -> None:
        names, _kind = QFileDialog.getOpenFileNames(
            self,
            self.tr("Choose your list"),
            str(Path.home()),
            self.tr("Lists of contacts ({kinds});;All files (*)").format(kinds=TABLES),
        )
        if names:
            self.import_chosen.emit(tuple(Path(name) for name in names))

    def _choose_new(self) -> None:
        if not self._usual.exists():
            self.new_chosen.emit(self._usual)
            return
        path = ask_save_path(
            self,
            self.tr("Make a new file"),
            self._usual.with_name(self.tr("my contacts") + FILE_ENDING),
            kinds_in(self.tr("SME CRM files (*{ending})").format(ending=FILE_ENDING)),
        )
        if path is not None:
            self.new_chosen.emit(path)

    def _choose_file(self) -> None:
        folder = self._recent[0].parent if self._recent else Path.home()
        name, _kind = QFileDialog.getOpenFileName(
            self,
            self.tr("Open a file"),
            str(folder),
            self.tr("SME CRM files (*{ending});;All files (*)").format(ending=FILE_ENDING),
        )
        if name:
            self.file_chosen.emit(Path(name))
