"""What can be done with quotes: made, edited, sent, answered, chased, copied, put on paper."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from sme_crm.ui.follow_up.quote_chase import QuoteChase
from sme_crm.ui.forms.form_work import FormWork, HeldVersion
from sme_crm.ui.labels import language_code
from sme_crm.ui.sales.quote_rules_dialog import KEYS, QuoteRulesDialog, Values
from sme_crm.ui.sales.sales_words import ORIGIN, counted
from sme_crm.ui.settings import MachineSetting
from sme_crm.ui.widgets.save_path import ask_remembered_path

if TYPE_CHECKING:
    from sme_crm.domain.sales.quote import Quote, QuoteDraft, QuoteLine
    from sme_crm.services.sales.quotes import Answered
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.sales.quote_dialogs import AcceptDialog, RefuseDialog

FOLDER = MachineSetting("sales/folder", "")


class QuoteWork(FormWork):
    """Asks in dialogs, writes in the writing thread, says what was done."""

    made = Signal(int)
    """A quote that is new."""

    def __init__(self, context: UiContext, screen: QWidget) -> None:
        super().__init__(context, screen, "quote")
        self.chase = QuoteChase(context, screen, ORIGIN)

    # -- small changes -------------------------------------------------------------------------

    def create(self, draft: QuoteDraft) -> None:
        """Make a draft and show it."""
        quotes, language = self._context.workspace.quotes, language_code()
        self._make(lambda: quotes.create(draft, language=language, origin=ORIGIN))

    def copy(self, quote_id: int) -> None:
        """Make a draft that says the same."""
        quotes = self._context.workspace.quotes
        self._make(lambda: quotes.copy(quote_id, origin=ORIGIN))

    def revise(self, quote_id: int) -> None:
        """Make the next version."""
        quotes = self._context.workspace.quotes
        self._make(lambda: quotes.revise(quote_id, origin=ORIGIN))

    def _make(self, work: Callable[[], tuple[int, int]]) -> None:
        def done(made: tuple[int, int]) -> None:
            self.tell(self.tr("Quote created"), made[1])
            self.made.emit(made[0])

        if self.writable:
            self._context.jobs.write(work, done, self.fail, owner=self)

    def save(
        self,
        quote_id: int,
        held: HeldVersion,
        values: Mapping[str, object],
        *,
        lines: Sequence[QuoteLine] | None = None,
    ) -> None:
        """Write what was edited of a quote."""
        quotes = self._context.workspace.quotes
        self.edit(
            held,
            lambda: quotes.save(
                quote_id, values, held.version, lines=lines, visit=held.visit, origin=ORIGIN
            ),
            lambda: quotes.get(quote_id).version,
        )

    def delete(self, ids: Sequence[int]) -> None:
        """Delete quotes; undo brings them back."""
        quotes = self._context.workspace.quotes
        if ids:
            said = counted().deleted_quotes(len(ids))
            self.write(lambda: quotes.delete(ids, origin=ORIGIN), said)

    # -- sending and the answer ----------------------------------------------------------------

    def send(self, quote: Quote) -> None:
        """Note that it goes out today."""
        quotes = self._context.workspace.quotes
        said = self.tr("Quote {number} noted as sent").format(number=quote.number)
        self.write(lambda: quotes.send(quote.id, origin=ORIGIN), said)

    def reopen(self, quote: Quote) -> None:
        """Let it wait for its answer again."""
        quotes = self._context.workspace.quotes
        said = self.tr("Quote {number} waits for its answer again").format(number=quote.number)
        self.write(lambda: quotes.reopen(quote.id, origin=ORIGIN), said)

    def accept(self, quote: Quote) -> AcceptDialog | None:
        """Ask what follows of an acceptance, then note it."""
        from sme_crm.ui.sales.quote_dialogs import AcceptDialog

        if not self.writable:
            return None
        dialog = AcceptDialog(quote, self._screen.window())
        quotes = self._context.workspace.quotes

        def accept() -> None:
            order, win = dialog.makes_order(), dialog.wins()
            self._context.jobs.write(
                lambda: quotes.accept(
                    quote.id, make_order=order, win_opportunity=win, origin=ORIGIN
                ),
                self._tell_accepted,
                self.fail,
                owner=self,
            )

        dialog.accepted.connect(accept)
        dialog.open()
        return dialog

    def _tell_accepted(self, answered: Answered) -> None:
        said = self.tr("Quote accepted")
        if answered.order_id:
            said = self.tr("Quote accepted, order noted")
        self.tell(said, answered.change_id)

    def refuse(self, quote: Quote) -> None:
        """Ask why it was refused, then note it."""
        opportunities, language = self._context.workspace.opportunities, language_code()
        if self.writable:
            self._context.jobs.read(
                lambda: (opportunities.lost_reasons(language), opportunities.competitors()),
                lambda words: self._ask_refusal(quote, *words),
                owner=self,
            )

    def _ask_refusal(
        self, quote: Quote, reasons: Sequence[str], competitors: Sequence[str]
    ) -> RefuseDialog:
        from sme_crm.ui.sales.quote_dialogs import RefuseDialog

        dialog = RefuseDialog(quote, reasons, competitors, self._screen.window())
        quotes = self._context.workspace.quotes

        def refuse() -> None:
            reason, competitor, lose = dialog.reason(), dialog.competitor(), dialog.loses()
            self._context.jobs.write(
                lambda: quotes.refuse(
                    quote.id, reason, competitor, lose_opportunity=lose, origin=ORIGIN
                ),
                lambda answered: self.tell(self.tr("Quote refused"), answered.change_id),
                self.fail,
                owner=self,
            )

        dialog.accepted.connect(refuse)
        dialog.open()
        return dialog

    # -- rules ---------------------------------------------------------------------------------

    def edit_rules(self) -> None:
        """Ask for the rules of the quotes to come."""
        settings = self._context.workspace.settings
        if self.writable:
            self._context.jobs.read(
                lambda: {key: settings.get(key) for key in KEYS}, self.ask_rules, owner=self
            )

    def ask_rules(self, values: Values) -> QuoteRulesDialog:
        """Show the rules and keep what is made of them."""
        dialog = QuoteRulesDialog(values, self._screen.window())
        settings = self._context.workspace.settings

        def save() -> None:
            wanted = dialog.values()
            self.write(
                lambda: settings.set_many(wanted, origin=ORIGIN), self.tr("Rules of quotes saved")
            )

        dialog.accepted.connect(save)
        dialog.open()
        return dialog

    # -- on paper and by mail ------------------------------------------------------------------

    def save_pdf(self, quote: Quote) -> None:
        """Ask where the PDF goes and write it."""
        path = self._ask_target(self.tr("Save the quote"), f"{quote.number}.pdf")
        if path is not None:
            self.write_pdf(quote.id, path)

    def write_pdf(self, quote_id: int, path: Path) -> None:
        """Write the PDF to a file."""
        from sme_crm.formats.output_file import output_file

        quotes = self._context.workspace.quotes

        def write() -> Path:
            with output_file(path) as stream:
                stream.write(quotes.pdf(quote_id))
            return path

        self._context.jobs.read(write, self._tell_saved, self.fail, owner=self)

    def mail(self, quote: Quote) -> None:
        """Write an e-mail draft with the PDF and open it; the user sends it himself."""
        path = self._ask_target(self.tr("Save the e-mail draft"), f"{quote.number}.eml")
        if path is not None:
            self.write_mail(quote.id, path)

    def write_mail(self, quote_id: int, path: Path) -> None:
        """Write the draft to a file and open it."""
        chasing = self._context.workspace.quote_chasing
        self._context.jobs.read(
            lambda: chasing.write_draft(quote_id, path), self.chase.open_file, self.fail, owner=self
        )

    def _ask_target(self, title: str, name: str) -> Path | None:
        settings, window = self._context.settings, self._screen.window()
        return ask_remembered_path(settings, FOLDER, window, title, _file_name(name), {})

    def _tell_saved(self, path: Path) -> None:
        self._context.notices.toast_action(
            self.tr("{file} saved").format(file=path.name),
            self.tr("Open"),
            lambda: self.chase.open_file(path),
            "pdf",
        )


def _file_name(name: str) -> str:
    from sme_crm.services.documents import safe_file_name

    return safe_file_name(name)
