"""What cleaning changed in one row: value before and after, and the rule, which can be put off."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from sme_crm.domain.checked_value import REASON_CONTEXT
from sme_crm.services.importing.cleaning import RULES
from sme_crm.services.importing.preview import PreviewRow
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.importing.value_words import in_words
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import ElidedLabel, TextLabel


class RowChanges(ScrollPage):
    """One line a value: heading, before → after, and its rule with a check box."""

    rule_toggled = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._lines = QVBoxLayout(self.page)
        self._lines.setContentsMargins(size.SPACE_16, 0, size.SPACE_16, size.SPACE_12)
        self._lines.setSpacing(size.SPACE_4)
        self._holder: QWidget | None = None
        self._lines.addStretch(1)

    def show_changes(
        self, row: PreviewRow | None, headings: Mapping[int, str], off: Collection[str]
    ) -> None:
        """Show one row; rules that are off are listed below, to be turned on again."""
        if self._holder is not None:
            self._lines.removeWidget(self._holder)
            self._holder.hide()
            self._holder.deleteLater()
        self.boxes = {}
        self._holder = QWidget()
        lines = QVBoxLayout(self._holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(size.SPACE_4)
        changes = row.changes if row is not None else ()
        by_rule: dict[str, list[QWidget]] = {}
        for change in changes:
            before, after = change.before, in_words(change.after)
            if before == after:
                # "Mme" brought into the choice Mme is nothing to see.
                continue
            words = self.tr("{column}: {before} → {after}").format(
                column=headings.get(change.column, ""), before=before, after=after
            )
            by_rule.setdefault(change.rule, []).append(ElidedLabel(words))
        for rule, labels in by_rule.items():
            for label in labels:
                lines.addWidget(label)
            lines.addLayout(self._rule_line(rule, on=True))
        for rule in sorted(set(off) - set(by_rule)):
            lines.addLayout(self._rule_line(rule, on=False))
        for doubt in row.doubts if row is not None else ():
            words = self.tr("{column}: “{value}” is kept as written. {reason}").format(
                column=headings.get(doubt.column, ""),
                value=doubt.text,
                reason=translated(REASON_CONTEXT, doubt.reason),
            )
            lines.addWidget(TextLabel(words, tone="warning", wrap=True))
        if not by_rule:
            words = self.tr("Every value is taken as it is written in the file.")
            lines.insertWidget(0, TextLabel(words, tone="muted", wrap=True))
        self._lines.insertWidget(0, self._holder)

    def _rule_line(self, rule: str, *, on: bool) -> QHBoxLayout:
        text = translated("ImportRules", RULES.get(rule, rule))
        box = QCheckBox()
        box.setAccessibleName(text)
        box.setToolTip(self.tr("Use this rule in the whole file"))
        box.setChecked(on)
        box.toggled.connect(lambda use, rule=rule: self.rule_toggled.emit(rule, use))
        self.boxes[rule] = box
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, size.SPACE_4)
        line.setSpacing(size.SPACE_4)
        line.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(TextLabel(text, TextRole.SMALL, "muted", wrap=True), 1)
        return line
