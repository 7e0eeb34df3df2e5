"""A column of blocks: rows that can be added, moved, taken out; conditions hold columns again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sme_crm.domain.letters.template import (
    AddressWindow,
    Block,
    Conditional,
    ItemList,
    Letterhead,
    PageBreak,
    Paragraph,
    PlaceDate,
    Postscript,
    Runs,
    RunStyle,
    Salutation,
    Signature,
    Spacer,
    Subject,
    TextRun,
    Valediction,
)
from sme_crm.ui.letters.block_row import (
    BlockRow,
    Desk,
    ListRow,
    SalutationRow,
    SpacerRow,
    TextRow,
    ValedictionRow,
    append_runs,
)
from sme_crm.ui.letters.letter_words import block_name, condition_words
from sme_crm.ui.letters.run_editor import RunEditor
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.labels import TextLabel

_PS_BOLD = RunStyle(bold=True)


def new_blocks(language: str) -> dict[str, tuple[Callable[[], Block], str]]:
    """What can be added by kind: how it is made and its icon, in the order of the menu."""
    postscript = "P.-S. : " if language.startswith("fr") else "P.S. "
    return {
        "paragraph": (Paragraph, "note"),
        "list": (lambda: ItemList(((),)), "tasks"),
        "subject": (Subject, "tag"),
        "salutation": (Salutation, "person"),
        "valediction": (Valediction, "heart"),
        "postscript": (lambda: Postscript((TextRun(postscript, _PS_BOLD),)), "edit"),
        "letterhead": (Letterhead, "company"),
        "address": (AddressWindow, "envelope"),
        "place_date": (PlaceDate, "calendar"),
        "signature": (Signature, "contacts"),
        "spacer": (Spacer, "drag"),
        "page_break": (PageBreak, "document"),
    }


class BlockColumn(QWidget):
    """The rows of a tuple of blocks, in order."""

    def __init__(
        self, desk: Desk, blocks: tuple[Block, ...], language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._makers = new_blocks(language)
        self._language = language
        self._menu = [
            (kind, block_name(make()), icon) for kind, (make, icon) in self._makers.items()
        ]
        self.rows: list[BlockRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(size.SPACE_8)
        for block in blocks:
            self._insert(len(self.rows), block)

    def blocks(self) -> tuple[Block, ...]:
        """The blocks as they stand."""
        return tuple(row.block() for row in self.rows)

    def editors(self) -> list[RunEditor]:
        """Every text of the column, in order."""
        return [editor for row in self.rows for editor in row.editors()]

    def kinds(self) -> list[tuple[str, str, str]]:
        """What can be added: kind, name, icon."""
        return self._menu

    def add(self, kind: str, at: int | None = None) -> BlockRow:
        """Add a new block of a kind at a place (default: the end) and go into it."""
        row = self._insert(len(self.rows) if at is None else at, self._makers[kind][0]())
        row.focus_first()
        self._tell()
        return row

    def _insert(self, at: int, block: Block) -> BlockRow:
        row = self._make_row(block)
        row.add_wanted.connect(lambda kind: self.add(kind, self.rows.index(row) + 1))
        row.moved.connect(lambda places: self._move(row, places))
        row.removed.connect(lambda: self._remove(row))
        if isinstance(row, TextRow):
            row.split_wanted.connect(lambda before, after: self._split(row, before, after))
            row.merge_wanted.connect(lambda: self._merge(row))
        self.rows.insert(at, row)
        self._column.insertWidget(at, row)
        return row

    def _make_row(self, block: Block) -> BlockRow:
        if isinstance(block, (Paragraph, Subject, Postscript, Signature)):
            return TextRow(self._desk, block, self._menu)
        if isinstance(block, Salutation):
            return SalutationRow(self._desk, block, self._menu, self._language)
        if isinstance(block, Valediction):
            return ValedictionRow(self._desk, block, self._menu)
        if isinstance(block, ItemList):
            return ListRow(self._desk, block, self._menu)
        if isinstance(block, Spacer):
            return SpacerRow(self._desk, block, self._menu)
        if isinstance(block, Conditional):
            return ConditionalRow(self._desk, block, self._menu, self._language)
        return BlockRow(self._desk, block, self._menu)

    def _tell(self) -> None:
        self._desk.edited.emit()
        self._desk.left.emit()

    def _move(self, row: BlockRow, places: int) -> None:
        at = self.rows.index(row)
        to = min(max(0, at + places), len(self.rows) - 1)
        if to == at:
            return
        self.rows.insert(to, self.rows.pop(at))
        self._column.removeWidget(row)
        self._column.insertWidget(to, row)
        row.more.setFocus()
        self._tell()

    def _remove(self, row: BlockRow) -> None:
        at = self.rows.index(row)
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if self.rows:
            self.rows[min(at, len(self.rows) - 1)].focus_first()
        self._tell()

    def _split(self, row: TextRow, before: Runs, after: Runs) -> None:
        """Enter: what stands behind the cursor becomes a paragraph of its own."""
        block = row.block()
        assert isinstance(block, Paragraph)
        row.editor.set_runs(before)
        follower = self._insert(self.rows.index(row) + 1, replace(block, runs=after))
        follower.focus_first()
        self._desk.edited.emit()

    def _merge(self, row: TextRow) -> None:
        """Backspace at the start: joined to the paragraph above."""
        at = self.rows.index(row)
        above = self.rows[at - 1] if at else None
        if not isinstance(above, TextRow) or not isinstance(above.block(), Paragraph):
            return
        runs = row.editor.runs()
        self.rows.remove(row)
        self._column.removeWidget(row)
        append_runs(above.editor, runs)
        row.hide()
        row.deleteLater()
        self._desk.edited.emit()


class ConditionalRow(BlockRow):
    """A bar with the condition, the blocks for those who meet it, and those for the others."""

    def __init__(
        self,
        desk: Desk,
        block: Conditional,
        add_menu: list[tuple[str, str, str]],
        language: str,
    ) -> None:
        super().__init__(desk, block, add_menu)
        self._kept = block
        words = condition_words(block.condition, desk.names)
        self.caption.setText(self.tr("Only if: {condition}").format(condition=words))
        self.caption.set_tone("accent")
        self.met = BlockColumn(desk, block.blocks, language)
        self.unmet = BlockColumn(desk, block.otherwise, language)
        self.add_content(_indented(self.met))
        if block.otherwise:
            self.add_content(TextLabel(self.tr("For all others"), tone="accent"))
            self.add_content(_indented(self.unmet))

    def block(self) -> Block:
        """The condition with both texts as they stand."""
        return replace(self._kept, blocks=self.met.blocks(), otherwise=self.unmet.blocks())

    def editors(self) -> list[RunEditor]:
        """Those of both texts."""
        return [*self.met.editors(), *self.unmet.editors()]

    def focus_first(self) -> None:
        """Into the first text."""
        editors = self.editors()
        if editors:
            editors[0].setFocus()
        else:
            super().focus_first()


def _indented(column: BlockColumn) -> QWidget:
    frame = QFrame()
    frame.setProperty("card", "sunken")
    outer = QVBoxLayout(frame)
    outer.setContentsMargins(size.SPACE_12, size.SPACE_8, size.SPACE_8, size.SPACE_8)
    outer.addWidget(column)
    return frame
