"""The quiet line below the text: what the rules of good letters miss in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from sme_crm.domain.letters.writing_check import WritingFinding
from sme_crm.domain.letters.writing_rules import WRITING_RULES
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import ElidedLabel

_CONTEXT = "WritingCheck"
_LONGEST = 60


class WritingHints(QWidget):
    """Says the findings in one line; a menu names them with the advice of each rule."""

    block_wanted = Signal(int)
    """The place, in reading order, of the block a finding is about."""
    settings_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[WritingFinding, ...] = ()
        self.label = ElidedLabel("", TextRole.SMALL)
        self.button = Button(self.tr("Advice"), "book", "quiet")
        menu = QMenu(self.button)
        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        self.button.set_menu(menu)
        line = QHBoxLayout(self)
        line.setContentsMargins(size.SPACE_16, size.SPACE_4, size.SPACE_8, size.SPACE_4)
        line.addWidget(self.label, 1)
        line.addWidget(self.button)
        self.show_findings(())

    def show_findings(self, findings: Sequence[WritingFinding]) -> None:
        """These are the findings now."""
        self._findings = tuple(findings)
        names = dict.fromkeys(_words(finding) for finding in self._findings)
        good = self.tr("Headline, offer, deadline, P.S.: all there.")
        self.label.setText(" · ".join(names) if names else good)
        self.button.setEnabled(bool(self._findings))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for finding in self._findings:
            rule = WRITING_RULES[finding.rule]
            words = _words(finding)
            if finding.detail:
                short = finding.detail[:_LONGEST].strip()
                more = "…" if len(finding.detail) > _LONGEST else ""
                words = self.tr("{finding}: {detail}").format(finding=words, detail=short + more)
            action = menu.addAction(words.replace("&", "&&"))
            advice = translated(_CONTEXT, rule.advice)
            action.setToolTip(f"{advice}\n{translated(_CONTEXT, rule.source)}")
            if finding.block is not None:
                action.triggered.connect(
                    lambda _checked=False, place=finding.block: self.block_wanted.emit(place)
                )
            hint = menu.addAction(f"   {advice}".replace("&", "&&"))
            hint.setEnabled(False)


def _words(finding: WritingFinding) -> str:
    return translated(_CONTEXT, WRITING_RULES[finding.rule].finding)
