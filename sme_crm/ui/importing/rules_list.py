"""What cleaning changed, rule by rule, each of which can be turned off."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sme_crm.domain.checked_value import REASON_CONTEXT
from sme_crm.services.importing.cleaning import RULES
from sme_crm.services.importing.report import DryRun
from sme_crm.ui.importing.value_words import in_words
from sme_crm.ui.labels import count_text, translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.labels import ElidedLabel, SectionLabel, TextLabel

_EXAMPLES = 3
_BOX_WIDTH = size.SPACE_24 + size.SPACE_4
"""From the left of a rule to its words: a check box with its padding and focus ring."""


class RulesList(QScrollArea):
    """The rules in use with examples, then the values in doubt."""

    toggled = Signal(str, bool)
    """(rule, whether it is used)"""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        # Its check boxes are the stops, as on every page that scrolls.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.boxes: dict[str, QCheckBox] = {}

    def show_report(self, report: DryRun, off: Iterable[str]) -> None:
        """Show what each rule did; those turned off can be turned on again."""
        content = QWidget()
        content.setProperty("page", True)
        lines = QVBoxLayout(content)
        lines.setContentsMargins(size.SPACE_12, size.SPACE_12, size.SPACE_16, size.SPACE_12)
        lines.setSpacing(size.SPACE_4)
        self.boxes = {}
        changed: dict[str, int] = dict.fromkeys(off, 0)
        examples: dict[str, list[str]] = {}
        for use in report.uses:
            changed[use.rule] = changed.get(use.rule, 0) + use.changed
            told = examples.setdefault(use.rule, [])
            told += [
                self.tr("{before} becomes {after}").format(before=before, after=after)
                for before, after in (
                    (example.before, in_words(example.after)) for example in use.examples
                )
                # "Client" brought into the choice Client is nothing to see.
                if before != after
            ]
        for rule in RULES:
            if rule in changed:
                self._add_rule(lines, rule, changed[rule], examples.get(rule, []), rule in set(off))
        if not changed:
            words = self.tr("Every value is taken as it is written in the file.")
            lines.addWidget(TextLabel(words, TextRole.BODY, "muted", wrap=True))
        self._add_doubts(lines, report)
        lines.addStretch(1)
        self.setWidget(content)

    def _add_rule(
        self, lines: QVBoxLayout, rule: str, count: int, examples: list[str], off: bool
    ) -> None:
        text = translated("ImportRules", RULES[rule])
        box = QCheckBox()
        box.setAccessibleName(text)
        box.setChecked(not off)
        box.toggled.connect(lambda on, rule=rule: self.toggled.emit(rule, on))
        # A check box does not break its text over lines; a label beside it does.
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        box.setFixedWidth(_BOX_WIDTH)
        line.addWidget(box)
        line.addWidget(TextLabel(text, wrap=True), 1)
        lines.addLayout(line)
        if count:
            examples = [
                self.tr("%n value(s)", "", count).replace(str(count), count_text(count), 1),
                *examples,
            ]
        for example in dict.fromkeys(examples[: _EXAMPLES + 1]):
            label = ElidedLabel(example, TextRole.SMALL, "muted")
            label.setContentsMargins(_BOX_WIDTH, 0, 0, 0)
            lines.addWidget(label)
        self.boxes[rule] = box

    def _add_doubts(self, lines: QVBoxLayout, report: DryRun) -> None:
        if not report.doubts:
            return
        lines.addSpacing(size.SPACE_12)
        lines.addWidget(_inset(SectionLabel(self.tr("Kept as written and marked doubtful"))))
        for doubt in report.doubts:
            text = self.tr("{reason} ({count})").format(
                reason=translated(REASON_CONTEXT, doubt.reason).removesuffix("."),
                count=count_text(doubt.count),
            )
            lines.addWidget(_inset(TextLabel(text, TextRole.BODY, "warning", wrap=True)))
            shown = " · ".join(doubt.examples[:_EXAMPLES])
            lines.addWidget(_inset(ElidedLabel(shown, TextRole.SMALL, "muted")))


def _inset(label: QLabel) -> QLabel:
    """A line without a check box begins under the title of the card."""
    label.setContentsMargins(size.SPACE_4, 0, 0, 0)
    return label
