"""Editor of criteria: lines joined by all, one or none of them, in blocks within blocks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from sme_crm.domain.criteria import DEEPEST, All, AnyOf, Criteria, Not, Test
from sme_crm.ui.forms.criteria_row import CriteriaRow, Offers
from sme_crm.ui.forms.tab_order import step_in_layout, tab_stops
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.combo_box import ComboBox
from sme_crm.ui.widgets.labels import TextLabel

_MOST_LEVELS = 4
"""Blocks within blocks one can still read; deeper ones that come from elsewhere are shown."""


class CriteriaEditor(QFrame):
    """A block of lines and blocks; the outermost is the editor itself.

    `changed` comes at each choice; `criteria()` is what is meant so far.
    """

    changed = Signal()
    removed = Signal()

    def __init__(self, offers: Offers, level: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = offers
        self._level = level
        self._parts: list[CriteriaRow | CriteriaEditor] = []
        self.joint = ComboBox(
            [
                ("all", self.tr("all of these are met")),
                ("any", self.tr("at least one of these is met")),
                ("none", self.tr("none of these is met")),
            ],
            self.tr("How the criteria are joined"),
        )
        self.joint.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.joint.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self._rows = QVBoxLayout()
        self._rows.setSpacing(size.SPACE_8)
        self.add_button = Button(self.tr("Add a criterion"), "plus", "quiet")
        self.add_button.clicked.connect(lambda _checked=False: self.add_row())
        self.block_button = Button(self.tr("Add a block"), "plus", "quiet")
        self.block_button.setToolTip(self.tr("Criteria in brackets, joined in a way of their own"))
        self.block_button.clicked.connect(lambda _checked=False: self.add_block().add_row())
        self.block_button.setVisible(level < _MOST_LEVELS)
        self._lay_out()

    def _lay_out(self) -> None:
        if self._level:
            self.setProperty("card", "sunken" if self._level % 2 else "true")
        head = QHBoxLayout()
        head.setSpacing(size.SPACE_8)
        if not self._level:
            head.addWidget(TextLabel(self.tr("Contacts for whom"), tone="muted"))
        head.addWidget(self.joint)
        head.addStretch(1)
        if self._level:
            remove = IconButton("close", self.tr("Take this block away"))
            remove.clicked.connect(lambda _checked=False: self.removed.emit())
            head.addWidget(remove)
        foot = QHBoxLayout()
        foot.setSpacing(size.SPACE_8)
        foot.addWidget(self.add_button)
        foot.addWidget(self.block_button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        edge = size.SPACE_12 if self._level else 0
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(size.SPACE_8)
        column.addLayout(head)
        column.addLayout(self._rows)
        column.addLayout(foot)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    # -- what is meant -------------------------------------------------------------------------

    def criteria(self) -> Criteria:
        """What is meant so far; lines that lack something count for nothing."""
        parts: list[Criteria] = []
        for part in self._parts:
            meant = part.test() if isinstance(part, CriteriaRow) else part.criteria()
            if meant is not None and not _says_nothing(part, meant):
                parts.append(meant)
        key = self.joint.key()
        if key == "all" or not parts:
            return All(tuple(parts))
        return AnyOf(tuple(parts)) if key == "any" else Not(AnyOf(tuple(parts)))

    def unfinished(self) -> int:
        """How many lines lack something."""
        return sum(
            (part.test() is None) if isinstance(part, CriteriaRow) else part.unfinished()
            for part in self._parts
        )

    def parts(self) -> tuple[CriteriaRow | CriteriaEditor, ...]:
        """Lines and blocks in order."""
        return tuple(self._parts)

    def show_criteria(self, criteria: Criteria) -> None:
        """Show criteria; nothing is told."""
        for part in self.parts():
            self._drop(part)
        joint, children = _as_block(criteria)
        self.joint.blockSignals(True)
        self.joint.choose(joint)
        self.joint.blockSignals(False)
        for child in children:
            if isinstance(child, Test):
                self.add_row(child)
            else:
                self.add_block().show_criteria(child)

    # -- lines and blocks ----------------------------------------------------------------------

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab follows the lines; the outermost block knows them all."""
        if not self._level and step_in_layout(self, tab_stops(self.layout()), forward=forward):
            return True
        return super().focusNextPrevChild(forward)

    def add_row(self, test: Test | None = None) -> CriteriaRow:
        """Add a line at the end, of a test or to be filled in."""
        row = CriteriaRow(self._offers)
        if test is not None:
            row.show_test(test)
        self._add(row)
        if test is None:
            row.picker.setFocus()
        return row

    def add_block(self) -> CriteriaEditor:
        """Add a block at the end."""
        block = CriteriaEditor(self._offers, min(self._level + 1, DEEPEST))
        block.joint.choose("any" if self.joint.key() == "all" else "all")
        self._add(block)
        return block

    def _add(self, part: CriteriaRow | CriteriaEditor) -> None:
        part.changed.connect(self.changed)
        part.removed.connect(lambda: self._remove(part))
        self._parts.append(part)
        self._rows.addWidget(part)

    def _remove(self, part: CriteriaRow | CriteriaEditor) -> None:
        at = self._parts.index(part)
        self._drop(part)
        near = self._parts[min(at, len(self._parts) - 1)] if self._parts else None
        target = near.picker if isinstance(near, CriteriaRow) else self.add_button
        target.setFocus()
        self.changed.emit()

    def _drop(self, part: CriteriaRow | CriteriaEditor) -> None:
        self._parts.remove(part)
        self._rows.removeWidget(part)
        part.hide()
        part.deleteLater()


def _says_nothing(part: CriteriaRow | CriteriaEditor, meant: Criteria) -> bool:
    """A block without a finished line must not mean everybody or nobody."""
    return isinstance(part, CriteriaEditor) and isinstance(meant, All) and not meant.children


def _as_block(criteria: Criteria) -> tuple[str, tuple[Criteria, ...]]:
    """Joint and children of the block that shows `criteria`; every tree has one."""
    if isinstance(criteria, All):
        return "all", criteria.children
    if isinstance(criteria, AnyOf):
        return "any", criteria.children
    if isinstance(criteria, Not):
        inner = criteria.child
        return "none", inner.children if isinstance(inner, AnyOf) else (inner,)
    return "all", (criteria,)
