"""The quiet line below the text: what the rules of good letters miss in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

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
    rule_switched = Signal(str, bool)
    """A rule of writing is to be gone by, or no more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings: tuple[WritingFinding, ...] = ()
        self._rules: dict[str, bool] = {}
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

    def show_findings(
        self, findings: Sequence[WritingFinding], rules: Mapping[str, bool] | None = None
    ) -> None:
        """These are the findings now, by the rules that are on."""
        self._findings = tuple(findings)
        self._rules = dict(rules or {})
        names = dict.fromkeys(_words(finding) for finding in self._findings)
        good = self.tr("Headline, offer, deadline, P.S.: all there.")
        if not all(self._rules.values()):
            good = self.tr("Nothing missing by the rules that are on.")
        self.label.setText(" · ".join(names) if names else good)
        self.button.setEnabled(bool(self._findings or self._rules))

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for finding in self._findings:
            rule = WRITING_RULES[finding.rule]
            words = _words(finding)
            if finding.detail:
                short = finding.detail[:_LONGEST].strip()
                more = "…" if len(finding.detail) > _LONGEST else ""
                words = self.tr("{finding}: {detail}").format(finding=words, detail=short + more)
            advice = translated(_CONTEXT, rule.advice)
            # Both lines lead to the place: one that is greyed out is hard to read.
            for line in (words, f"   {advice}"):
                action = menu.addAction(line.replace("&", "&&"))
                action.setToolTip(f"{advice}\n{translated(_CONTEXT, rule.source)}")
                if finding.block is not None:
                    action.triggered.connect(
                        lambda _checked=False, place=finding.block: self.block_wanted.emit(place)
                    )
        if self._rules:
            self._add_rules(menu)

    def _add_rules(self, menu: QMenu) -> None:
        """Every rule with a tick, and who says so."""
        menu.addSeparator()
        rules = menu.addMenu(self.tr("Rules to write by"))
        rules.setToolTipsVisible(True)
        for name, on in self._rules.items():
            rule = WRITING_RULES[name]
            action = rules.addAction(translated(_CONTEXT, rule.name))
            action.setCheckable(True)
            action.setChecked(on)
            advice, source = translated(_CONTEXT, rule.advice), translated(_CONTEXT, rule.source)
            action.setToolTip(f"{advice}\n{source}")
            action.toggled.connect(partial(self.rule_switched.emit, name))


def _words(finding: WritingFinding) -> str:
    return translated(_CONTEXT, WRITING_RULES[finding.rule].finding)
