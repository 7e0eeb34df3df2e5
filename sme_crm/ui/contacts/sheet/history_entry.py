"""One entry of the timeline: icon, what happened, its words, when and who."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.domain.change_names import change_name
from sme_crm.domain.vocabulary import CHANGE_KIND, DIRECTIONS, HISTORY_KINDS, MERGE_KIND
from sme_crm.ui.contacts.sheet.change_words import Names, describe_changes
from sme_crm.ui.contacts.sheet.merge_words import can_be_taken_apart, describe_merge, merge_title
from sme_crm.ui.labels import change_text, instant_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon, paint_icon
from sme_crm.ui.theme.theme import current_tokens
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.labels import TextLabel

if TYPE_CHECKING:
    from sme_crm.services.history import TimelineEntry

translate = QCoreApplication.translate
KIND_ICONS = {
    "note": ("note", "warning"),
    "call": ("phone", "teal"),
    "letter": ("letters", "violet"),
    "email": ("mail", "info"),
    "meeting": ("calendar", "violet"),
    "visit": ("pin", "pink"),
    "fax": ("printer", "neutral"),
    "sms": ("mobile", "info"),
    "other": ("history", "neutral"),
    MERGE_KIND: ("duplicates", "teal"),
}


class _Icon(QWidget):
    """An icon in the colour of its kind."""

    def __init__(self, name: str, tone: str) -> None:
        super().__init__()
        self._name = name
        self._tone = tone
        self.setFixedSize(size.ICON_SIZE_LARGE, size.ICON_SIZE_LARGE)

    def sizeHint(self) -> QSize:
        return QSize(size.ICON_SIZE_LARGE, size.ICON_SIZE_LARGE)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = current_tokens()
        color = tokens.faint if self._tone == "faint" else tokens.tint(self._tone).strong
        paint_icon(QPainter(self), self.rect().adjusted(1, 1, -1, -1), self._name, color)


class HistoryEntry(QWidget):
    """Shows one entry; notes and calls can be edited and deleted, changes undone, merges unmade.

    The page of a letter printed by the program can be seen again, in a file only read too.
    """

    edit_wanted = Signal(object)
    delete_wanted = Signal(int)
    undo_wanted = Signal(int)
    page_wanted = Signal(int)
    unmerge_wanted = Signal(object)

    def __init__(
        self,
        entry: TimelineEntry,
        names: Names,
        read_only: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.entry = entry
        self.see_page: Button | None = None
        self._is_change = entry.kind == CHANGE_KIND
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, size.SPACE_8, size.SPACE_8, size.SPACE_8)
        line.setSpacing(size.SPACE_12)
        if self._is_change:
            picture = _Icon(change_name(entry.change_name).icon, "faint")
        else:
            picture = _Icon(*KIND_ICONS.get(entry.kind, ("history", "neutral")))
        line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self._texts(names), 1)
        self.menu = self._fill_menu(read_only)
        if not self.menu.isEmpty():
            button = IconButton("more", self.tr("What can be done with this entry"))
            button.setMenu(self.menu)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The same menu as behind the button."""
        if not self.menu.isEmpty():
            self.menu.popup(event.globalPos())

    def _texts(self, names: Names) -> QVBoxLayout:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        title = self.title()
        role = TextRole.BODY if self._is_change else TextRole.MEDIUM
        self.title_label = TextLabel(title, role, "muted" if self._is_change else "", wrap=True)
        when = " · ".join(part for part in (instant_text(self.entry.at), self.entry.who) if part)
        self.when_label = TextLabel(when, TextRole.SMALL, "muted")
        texts.addWidget(self.title_label)
        words = self._words(names)
        if words:
            body = TextLabel(words, TextRole.BODY if not self._is_change else TextRole.SMALL)
            body.setWordWrap(True)
            body.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            texts.addWidget(body)
        texts.addWidget(self.when_label)
        if has_page(self.entry):
            self.see_page = Button(self.tr("See the page"), "eye")
            self.see_page.setToolTip(self.tr("See the letter as it was printed"))
            self.see_page.clicked.connect(self._want_page)
            texts.addSpacing(size.SPACE_4)
            texts.addWidget(self.see_page, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAccessibleName(", ".join(part for part in (title, words, when) if part))
        return texts

    def title(self) -> str:
        """What happened, in one line."""
        entry = self.entry
        if self._is_change:
            return change_text(entry.change_name, entry.details)
        return entry_title(entry)

    def _words(self, names: Names) -> str:
        if self._is_change:
            return "\n".join(describe_changes(self.entry, names))
        if self.entry.kind == MERGE_KIND:
            return "\n".join(describe_merge(self.entry, names))
        parts = [self.entry.text]
        if self.entry.outcome:
            parts.append(self.tr("Result: {outcome}").format(outcome=self.entry.outcome))
        return "\n".join(part for part in parts if part)

    def _want_page(self) -> None:
        self.page_wanted.emit(self.entry.id)

    def _fill_menu(self, read_only: bool) -> QMenu:
        menu = QMenu(self)
        if has_page(self.entry):
            menu.addAction(icon("eye"), self.tr("See the page"), self._want_page)
        if read_only:
            return menu
        if self._is_change:
            menu.addAction(
                icon("undo"),
                self.tr("Undo this change"),
                lambda: self.undo_wanted.emit(self.entry.id),
            )
        elif self.entry.kind == MERGE_KIND:
            if can_be_taken_apart(self.entry):
                menu.addAction(
                    icon("unlink"),
                    self.tr("Take this merge apart"),
                    lambda: self.unmerge_wanted.emit(self.entry),
                )
        else:
            menu.addAction(
                icon("edit"), self.tr("Edit the words"), lambda: self.edit_wanted.emit(self.entry)
            )
            menu.addAction(
                icon("trash"),
                self.tr("Delete this entry"),
                lambda: self.delete_wanted.emit(self.entry.id),
            )
        return menu


def has_page(entry: TimelineEntry) -> bool:
    """Whether an entry is a letter whose page can be made again."""
    printed = entry.kind == "letter" and entry.link_kind == "letter_run"
    return printed and not entry.details.get("label")


def entry_title(entry: TimelineEntry) -> str:
    """What a note, call or letter is called: its kind, direction and subject."""
    if entry.kind == MERGE_KIND:
        return merge_title(entry)
    kind = translated("Vocabulary", HISTORY_KINDS.get(entry.kind, entry.kind))
    if entry.direction in ("in", "out"):
        kind = translate("HistoryEntry", "{kind} ({direction})").format(
            kind=kind, direction=translated("Vocabulary", DIRECTIONS[entry.direction]).lower()
        )
    if entry.subject:
        return translate("HistoryEntry", "{kind}: {subject}").format(
            kind=kind, subject=entry.subject
        )
    return kind
