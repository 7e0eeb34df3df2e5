"""A checked mailing on its way: remedies, part and test runs, output, on from a paper jam, slip."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from sme_crm.ui.labels import language_code
from sme_crm.ui.letters.file_uses import FileUses
from sme_crm.ui.letters.jam_dialog import JamDialog
from sme_crm.ui.letters.letter_words import grouped
from sme_crm.ui.letters.mailing_state import MailingState
from sme_crm.ui.letters.output import LetterOutput, Mailing
from sme_crm.ui.letters.remedies import RemedyWork
from sme_crm.ui.navigation import CompleteCompany

if TYPE_CHECKING:
    from sme_crm.domain.postage import MailingCost
    from sme_crm.services.letters.letters import PrintedRun
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.letters.check_pane import CheckPane
    from sme_crm.ui.letters.finding_model import Finding


class MailingWork(QObject):
    """`mailing` says what is to be printed, None when nothing can be."""

    moved = Signal()
    """The letters or their order are others: check anew."""

    def __init__(
        self,
        context: UiContext,
        pane: CheckPane,
        state: MailingState,
        mailing: Callable[[], Mailing | None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._pane = pane
        self._state = state
        self._mailing = mailing
        self.output = LetterOutput(context, window)
        self.file_uses = FileUses(context, pane, self)
        self.remedies = RemedyWork(context, state, window)
        self._window = window
        self._purpose = ""
        state.changed.connect(self.moved)
        pane.remedy_wanted.connect(self._act)
        pane.save_wanted.connect(lambda: self.with_sender(self.save_pdf))
        pane.print_wanted.connect(lambda: self.with_sender(self.print_letters))
        pane.runs.test_wanted.connect(lambda: self.with_sender(self.print_test))
        pane.cost.slip_wanted.connect(self.save_slip)
        self.output.finished.connect(self._tell_run)

    def _act(self, key: str, finding: Finding, ids: tuple[int, ...]) -> None:
        check = self._pane.check or self._pane.rules
        if check is not None:
            self.remedies.act(key, check, finding, ids)

    def with_sender(self, act: Callable[[], object]) -> None:
        """Go on when the company is known; the first letter asks for it."""
        known = self._context.workspace.letters.sender_is_known

        def go_on(is_known: bool) -> None:
            if is_known or not self._context.navigator.can_send(CompleteCompany):
                act()
            else:
                self._context.navigator.send(CompleteCompany(act))

        self._context.jobs.read(known, go_on, owner=self)

    # -- output --------------------------------------------------------------------------------

    def _to_print(self) -> Mailing | None:
        """The mailing with its part, the letters as they were checked."""
        mailing, check = self._mailing(), self._pane.check
        if mailing is None or self._state.part == ():
            return None
        self._purpose = mailing.template.name
        choice = self._state.to_print()
        if check is not None:
            choice = replace(choice, number=check.number)
        return replace(mailing, choice=choice)

    def save_pdf(self) -> None:
        """Ask where, then write the letters there."""
        mailing = self._to_print()
        if mailing is None:
            return
        path = self.output.ask_path(mailing.template.name)
        if path is not None:
            self.output.save(mailing, path)

    def print_letters(self) -> None:
        """Ask for the printer, then print."""
        mailing, check = self._to_print(), self._pane.check
        if mailing is None:
            return
        part = mailing.choice.part
        pages = 1
        if check is not None:
            letters = (one for one in check.printed if part is None or one.recipient_id in part)
            pages = sum(letter.pages for letter in letters)
        printer = self.output.ask_printer(
            mailing.template.name, pages, choose_pages=False, mailing=mailing
        )
        if printer is not None:
            self.output.print_letters(mailing, printer)

    def print_test(self) -> None:
        """Print the three worst letters; no history tells of it."""
        mailing, check = self._to_print(), self._pane.check
        if mailing is None or check is None:
            return
        worst = check.worst()
        test = replace(mailing, choice=self._state.of(worst), test=True)
        name = self.tr("Test: {template}").format(template=mailing.template.name)
        printer = self.output.ask_printer(name, len(worst), choose_pages=False, mailing=test)
        if printer is not None:
            self.output.print_letters(test, printer)

    def _print_again(self, run: PrintedRun) -> None:
        printer = self.output.ask_printer(run.path.stem, run.pages, choose_pages=True)
        if printer is not None:
            self.output.print_again(run.path, printer)

    def _go_on(self, run: PrintedRun) -> None:
        """Ask which letter is on the last good sheet, then print those after it again."""
        dialog = JamDialog(run.check, self._window)
        dialog.decided.connect(lambda page: self._print_from(run, page))
        dialog.open()

    def _print_from(self, run: PrintedRun, page: int) -> None:
        left = run.pages - page + 1
        printer = self.output.ask_printer(run.path.stem, left, choose_pages=False)
        if printer is not None:
            self.output.print_from(run.path, printer, page, run.pages)

    def save_slip(self, cost: MailingCost) -> None:
        """Ask where, then write the slip for the post office there."""
        mailing = self._mailing()
        name = mailing.template.name if mailing is not None else ""
        path = self.output.ask_path(self.tr("Posting slip {name}").format(name=name).strip())
        if path is not None:
            self.write_slip(path, cost, name)

    def write_slip(self, path: Path, cost: MailingCost, name: str) -> None:
        """Write the slip, then show it."""
        costs, language = self._context.workspace.letters.costs, language_code()
        self._context.jobs.run(
            self.tr("Writing {file}").format(file=path.name),
            lambda _progress: costs.write_slip(path, cost, name, language),
            lambda _none: self.output.open_file(path),
            owner=self,
        )

    def _tell_run(self, run: PrintedRun, printed: bool) -> None:
        count = run.letters
        if not run.change_id:
            words = grouped(self.tr("Test: %n letter(s) printed, not noted", "", count), count)
            self._context.notices.toast(words)
            return
        if printed:
            words = self.tr("%n letter(s) printed and noted in the histories.", "", count)
        else:
            words = self.tr("%n letter(s) saved and noted in the histories.", "", count)
        words = grouped(words, count)
        if self._state.part is not None:
            self._state.keep_number(run.check.number)
        self._context.notices.toast_change(words, run.change_id, "letters")
        self._pane.show_run(
            words,
            (
                (self.tr("Open the PDF"), lambda: self.output.open_file(run.path)),
                (self.tr("Go on after a jam…"), lambda: self._go_on(run)),
                (self.tr("Print pages again…"), lambda: self._print_again(run)),
            ),
        )
        self.file_uses.offer(run, self._purpose or words)
