"""The print check: how many letters, who is left out and why, costs, parts; then output."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sme_crm.ui.letters.cost_page import CostPage
from sme_crm.ui.letters.finding_model import Finding
from sme_crm.ui.letters.findings_view import FindingsView
from sme_crm.ui.letters.letter_words import FieldNames, grouped
from sme_crm.ui.letters.mailing_state import MailingState
from sme_crm.ui.letters.remedies import Remedy, remedies_of
from sme_crm.ui.letters.runs_page import RunsPage
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.labels import Separator, TextLabel
from sme_crm.ui.widgets.segmented_control import SegmentedControl
from sme_crm.ui.widgets.states import EmptyState, LoadingState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sme_crm.domain.letters.template import LetterTemplate
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.ui.context import UiContext

FINDINGS, COST, RUNS = "findings", "cost", "runs"


class CheckPane(QWidget):
    """Findings, costs and parts of the mailing that was checked; save and print at the foot."""

    contact_chosen = Signal(int)
    """Look at this contact's letter."""
    remedy_wanted = Signal(str, object, object)
    """The key of a remedy, the finding, the ids it is for."""
    save_wanted = Signal()
    print_wanted = Signal()
    check_wanted = Signal()

    def __init__(
        self,
        context: UiContext,
        names: FieldNames,
        state: MailingState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._state = state
        self.check: PrintCheck | None = None
        self._was_at: QWidget | None = None
        self._strayed_to: QWidget | None = None
        self.rules: PrintCheck | None = None
        """What is known while the letters are laid out."""
        self.found = FindingsView(
            context,
            self.tr("Everybody gets a letter, and every letter is as it should be."),
            names,
            self._remedies,
        )
        self.found.contact_chosen.connect(self.contact_chosen)
        self.found.remedy_wanted.connect(self.remedy_wanted)
        self.model, self.people = self.found.model, self.found.people
        self.findings, self.list = self.found.findings, self.found.list
        self.group = self.found.group
        self.cost = CostPage(context)
        self.runs = RunsPage(state)
        state.part_changed.connect(self._tell_count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        holder = QWidget()
        self._states = QStackedLayout(holder)
        self._states.addWidget(self._make_result())
        self._loading = LoadingState(self.tr("Checking every letter…"))
        self._states.addWidget(self._loading)
        self._waiting = EmptyState(
            "check",
            self.tr("Look before you print"),
            self.tr("The check says who is left out and why, and what to look at first."),
        )
        self._waiting.add_action(
            self.tr("Check the letters"), self.check_wanted.emit, "check", "primary"
        )
        self._states.addWidget(self._waiting)
        column.addWidget(holder, 1)
        column.addWidget(Separator())
        column.addLayout(self._make_foot())
        self.show_nothing()

    def _remedies(self, finding: Finding) -> list[Remedy]:
        return remedies_of(finding, self._context.workspace.read_only)

    def _make_result(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._figure = TextLabel("", TextRole.FIGURE)
        self._words = TextLabel("", tone="muted", wrap=True)
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_16, size.SPACE_12, size.SPACE_16, size.SPACE_8)
        line.setSpacing(size.SPACE_12)
        line.addWidget(self._figure)
        line.addWidget(self._words, 1)
        column.addLayout(line)
        self._run_banner = Banner("", "success")
        self._run_banner.hide()
        self._run_line = QVBoxLayout()
        self._run_line.setContentsMargins(size.SPACE_12, 0, size.SPACE_12, size.SPACE_8)
        self._run_line.addWidget(self._run_banner)
        column.addLayout(self._run_line)
        self.view = SegmentedControl(
            [
                (FINDINGS, self.tr("Findings"), ""),
                (COST, self.tr("Cost and post"), ""),
                (RUNS, self.tr("Order and parts"), ""),
            ],
            self.tr("What is shown of the check"),
        )
        self.view.chosen.connect(self.show_view)
        switch = QHBoxLayout()
        switch.setContentsMargins(size.SPACE_12, 0, size.SPACE_12, size.SPACE_12)
        switch.addWidget(self.view)
        switch.addStretch(1)
        column.addLayout(switch)
        column.addWidget(Separator())
        holder = QWidget()
        self._views = QStackedLayout(holder)
        for view in (self.found, self.cost, self.runs):
            self._views.addWidget(view)
        column.addWidget(holder, 1)
        return page

    def _make_foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(size.SPACE_12, size.SPACE_12, size.SPACE_12, size.SPACE_12)
        foot.setSpacing(size.SPACE_8)
        self.part_words = TextLabel("", TextRole.SMALL, "muted")
        self.part_words.hide()
        foot.addWidget(self.part_words, 0, Qt.AlignmentFlag.AlignRight)
        line = QHBoxLayout()
        line.setSpacing(size.SPACE_8)
        foot.addLayout(line)
        self.print = Button(self.tr("Print…"), "printer")
        self.print.clicked.connect(self.print_wanted)
        self.save = Button(self.tr("Save the PDF…"), "pdf", "primary")
        self.save.clicked.connect(self.save_wanted)
        line.addStretch(1)
        line.addWidget(self.print)
        line.addWidget(self.save)
        return foot

    # -- what is shown -------------------------------------------------------------------------

    def show_nothing(self) -> None:
        """Nothing was checked yet, or what was checked changed."""
        self._cover(self._waiting)

    def show_checking(self) -> None:
        """The check runs."""
        self._cover(self._loading)

    def _cover(self, state: QWidget) -> None:
        """Show something instead of a result, and remember where the keyboard was in it."""
        focused = QApplication.focusWidget()
        if focused is not None and self.found.isAncestorOf(focused):
            self._was_at = self.found.findings
        elif focused is not None and self.runs.isAncestorOf(focused):
            self._was_at = focused
        self.check = self.rules = None
        self._states.setCurrentWidget(state)
        self._allow(False)
        self._strayed_to = QApplication.focusWidget()

    def _uncover(self) -> None:
        """Show the result; the keyboard goes back to it unless it was used elsewhere."""
        self._states.setCurrentIndex(0)
        was_at, self._was_at = self._was_at, None
        idle = QApplication.focusWidget() in (None, self._strayed_to)
        if was_at is not None and idle:
            was_at.setFocus()

    def show_view(self, key: str) -> None:
        """Show findings, costs or parts."""
        self.view.choose(key)
        pages = {FINDINGS: self.found, COST: self.cost, RUNS: self.runs}
        self._views.setCurrentWidget(pages[key])

    def show_rules(self, check: PrintCheck) -> None:
        """What is known before the letters are laid out; costs, parts and output wait for it."""
        self.check, self.rules = None, check
        self.found.show_check(check)
        self.cost.show_check(None, None)
        self.runs.show_check(None)
        self._say(check, self.tr("Counting the pages…"))
        self._allow(False)

    def show_check(self, check: PrintCheck, template: LetterTemplate | None = None) -> None:
        """What the check found."""
        self.found.show_check(check, follows=self.rules is not None)
        self.check, self.rules = check, None
        self.cost.show_check(check, template)
        self.runs.show_check(check)
        if template is not None:
            self.runs.show_page(template.page)
        pages = check.pages
        if self._state.whole().order == "name":
            words = grouped(self.tr("%n page(s), by name", "", pages), pages)
        else:
            words = grouped(self.tr("%n page(s), postal order", "", pages), pages)
        self._say(check, words)
        self._tell_count()

    def _say(self, check: PrintCheck, words: str) -> None:
        """Letters and pages in words, and how many are left out."""
        letters, out = check.letters, len(check.excluded)
        self._figure.setText(grouped(self.tr("%n letter(s)", "", letters), letters))
        if out:
            words += "\n" + grouped(self.tr("%n contact(s) left out", "", out), out)
        self._words.setText(words)
        self._uncover()

    def _tell_count(self) -> None:
        """What save and print take: all letters, or the part chosen."""
        check, part = self.check, self._state.part
        if check is None:
            return
        count = check.letters if part is None else len(part)
        words = grouped(self.tr("Part: %n letter(s)", "", count), count)
        self.part_words.setText(words)
        self.part_words.setVisible(part is not None)
        self._allow(count > 0)

    def _allow(self, on: bool) -> None:
        on = on and not self._context.workspace.read_only
        self.save.setEnabled(on)
        self.print.setEnabled(on)

    def show_run(self, words: str, actions: Sequence[tuple[str, object]]) -> None:
        """Say what was written or printed last, with what can be done with it."""
        self.hide_run()
        self._run_banner = Banner("", "success")
        self._run_banner.set_message(words, "success")
        for text, act in actions:
            assert callable(act)
            self._run_banner.add_action(text, act)
        self._run_line.addWidget(self._run_banner)

    def add_run_action(self, text: str, act: Callable[[], object]) -> None:
        """Offer one thing more about what was written last; it is done once."""

        def once() -> None:
            button.setEnabled(False)
            act()

        button = self._run_banner.add_action(text, once)

    def hide_run(self) -> None:
        """Forget what was written last: another letter, or to others, is being prepared."""
        self._run_line.removeWidget(self._run_banner)
        self._run_banner.hide()
        self._run_banner.deleteLater()
        self._run_banner = Banner("", "success")
        self._run_banner.hide()
