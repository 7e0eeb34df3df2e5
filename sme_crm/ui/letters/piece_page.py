"""What labels, envelopes and lists share: options, the very page beside them, output below."""

from __future__ import annotations

from abc import abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from sme_crm.domain.errors import Cancelled
from sme_crm.services.progress import Progress
from sme_crm.ui.forms.form_layout import FormLayout
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.letters.finding_model import Checked, Finding
from sme_crm.ui.letters.findings_view import FindingsView
from sme_crm.ui.letters.mailing_state import MailingState
from sme_crm.ui.letters.piece_output import PieceOutput
from sme_crm.ui.letters.pieces import Pieces
from sme_crm.ui.letters.remedies import PLAIN, Remedy, RemedyWork, remedies_of
from sme_crm.ui.messages import message_for
from sme_crm.ui.preview.page_tools import PageTools
from sme_crm.ui.preview.page_view import PageView
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import Splitter
from sme_crm.ui.widgets.labelled import under_label
from sme_crm.ui.widgets.labels import ElidedLabel, Separator
from sme_crm.ui.widgets.states import EmptyState, LoadingState
from sme_crm.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from sme_crm.ui.context import UiContext
    from sme_crm.ui.jobs.runner import Ticket

_REFRESH = 150  # ms: several changes at once are shown once
_OPTIONS_WIDTH = 320


class PiecePage(QWidget):
    """Keeps page and counts up to date while options and contacts change."""

    def __init__(self, context: UiContext, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._ids: tuple[int, ...] = ()
        self.group = ""
        """The name of the group the contacts are, "" for none."""
        self._first: QWidget | None = None
        self._ready: tuple[int, ...] = ()
        self._check: Checked | None = None
        self._checked_ids: tuple[int, ...] | None = None
        self._stale = True
        self._progress: Progress | None = None
        self._tickets: list[Ticket] = []
        self.output = PieceOutput(context, self)
        self.output.finished.connect(self._tell_done)
        self.view = PageView(context.jobs)
        self.view.failed.connect(self._fail)
        self._work = RemedyWork(context, MailingState(self), self)
        self.findings = FindingsView(context, remedies=self._remedies)
        self.findings.remedy_wanted.connect(
            lambda key, _finding, ids: self._work.act_on_contacts(key, ids)
        )
        self.form = FormLayout()
        self.save = Button(self.tr("Save the PDF…"), "pdf", "primary")
        self.save.clicked.connect(self.save_file)
        self.print = Button(self.tr("Print…"), "printer")
        self.print.clicked.connect(self.print_pieces)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REFRESH)
        self._later.timeout.connect(self.renew)
        self._lay_out(icon)

    # -- what each page says of itself ---------------------------------------------------------

    @abstractmethod
    def pieces(self, ids: tuple[int, ...]) -> Pieces | None:
        """What is to be printed for these contacts, None when an option is not whole yet."""

    @abstractmethod
    def said(self, check: Checked | None) -> str:
        """The line over the page: how many there will be."""

    def _remedies(self, finding: Finding) -> list[Remedy]:
        read_only = self._context.workspace.read_only
        return [one for one in remedies_of(finding, read_only) if one.key in PLAIN]

    # -- making --------------------------------------------------------------------------------

    def _lay_out(self, icon: str) -> None:
        options = Card(padding=0)
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(size.SPACE_16, size.SPACE_16, size.SPACE_16, size.SPACE_16)
        column.addLayout(self.form)
        column.addStretch(1)
        options.body.setContentsMargins(0, 0, 0, 0)
        options.body.addWidget(scroll)
        options.setMinimumWidth(_OPTIONS_WIDTH)
        self.tabs = Tabs(self.tr("Page and findings"), inset=size.SPACE_12)
        self.tabs.add_page("page", self.tr("Page"), self._make_page(icon))
        self.tabs.add_page("findings", self.tr("Left out and to look at"), self.findings)
        shown = Card(padding=0)
        shown.body.setContentsMargins(0, size.SPACE_4, 0, 0)
        shown.body.setSpacing(0)
        shown.body.addWidget(self.tabs, 1)
        shown.body.addWidget(Separator())
        shown.body.addLayout(self._make_foot())
        splitter = Splitter()
        splitter.addWidget(options)
        splitter.addWidget(shown)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_OPTIONS_WIDTH + 40, 800])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)

    def _make_page(self, icon: str) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.figure = ElidedLabel("", TextRole.STRONG)
        self.tools = PageTools(self.view)
        self.page_line = QHBoxLayout()
        self.page_line.setContentsMargins(size.SPACE_16, size.SPACE_8, size.SPACE_8, size.SPACE_8)
        self.page_line.addWidget(self.figure, 1)
        self.page_line.addWidget(self.tools)
        column.addLayout(self.page_line)
        column.addWidget(Separator())
        holder = QWidget()
        self._states = QStackedLayout(holder)
        self._loading = LoadingState(self.tr("Making the page…"))
        self._empty = EmptyState(icon, "", "")
        for state in (self.view, self._loading, self._empty):
            self._states.addWidget(state)
        column.addWidget(holder, 1)
        return page

    def _make_foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setContentsMargins(size.SPACE_12, size.SPACE_12, size.SPACE_12, size.SPACE_12)
        foot.setSpacing(size.SPACE_8)
        self._done = Banner("", "success")
        self._done.hide()
        foot.addWidget(self._done)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(size.SPACE_8)
        self._buttons.addStretch(1)
        self._buttons.addWidget(self.print)
        self._buttons.addWidget(self.save)
        foot.addLayout(self._buttons)
        return foot

    def add_field(self, label: str, field: QWidget, span: int = 12) -> QWidget:
        """Add an option under its name; returns what holds both."""
        self._first = self._first or field
        holder = under_label(label, field)
        self.form.add(holder, span)
        return holder

    # -- keeping up ----------------------------------------------------------------------------

    def begin(self) -> None:
        """Give the keyboard to the first option."""
        if self._first is not None:
            self._first.setFocus()

    def set_ids(self, ids: tuple[int, ...], group: str = "") -> None:
        """Other contacts; `group` is the name of the group they are."""
        if (ids, group) != (self._ids, self.group):
            self._ids, self.group = ids, group
            self.contacts_changed()

    def contacts_changed(self) -> None:
        """What is kept of the contacts changed: check anew."""
        self._checked_ids = None
        self.options_changed()

    def options_changed(self) -> None:
        """An option changed: the page follows in a moment."""
        self._stale = True
        if self.isVisible():
            self._later.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Come up to date when it is looked at."""
        super().showEvent(event)
        if self._stale:
            self.renew()

    def renew(self) -> None:
        """Check and draw with the options as they are now."""
        self._later.stop()
        self._stale = False
        self._drop()
        pieces = self.pieces(self._ids)
        if pieces is None:
            return
        self.view.set_ghosts(pieces.ghosts, bool(pieces.ghosts))
        read = self._context.jobs.read
        if pieces.check is None:
            self._check, self._ready = None, self._ids
            self.findings.show_check(None)
            self.tabs.set_count("findings", None)
            self._draw(pieces)
            return
        if self._checked_ids == self._ids:
            self._draw(pieces)  # who they are is known; only what is said of them may change
        else:
            self._states.setCurrentWidget(self._loading)
            self._allow(False)
        self._progress = progress = Progress()
        check, ids = pieces.check, self._ids
        ticket = read(lambda: check(progress), lambda done: self._take(ids, pieces, done),
                      self._fail, owner=self)  # fmt: skip
        self._tickets.append(ticket)

    def _drop(self) -> None:
        for ticket in self._tickets:
            ticket.drop()
        self._tickets.clear()
        if self._progress is not None:
            self._progress.cancel()
            self._progress = None

    def _take(self, ids: tuple[int, ...], pieces: Pieces, check: Checked) -> None:
        before = self._ready if self._checked_ids == ids else None
        self._check, self._checked_ids, self._progress = check, ids, None
        self._ready = tuple(check.ready)
        count = self.findings.show_check(check)
        self.tabs.set_count("findings", count or None)
        if before != self._ready:
            self._draw(pieces)
        else:
            self._tell()

    def _draw(self, pieces: Pieces) -> None:
        ready = self._ready
        draw = pieces.preview
        self._tickets.append(
            self._context.jobs.read(lambda: draw(ready), self._show, self._fail, owner=self)
        )

    def _show(self, pdf: bytes) -> None:
        if pdf:
            self.view.show_pdf(pdf)
            self._states.setCurrentWidget(self.view)
        else:
            self.view.clear()
            self._say_nobody()
        self._tell()

    def _tell(self) -> None:
        self.figure.setText(self.said(self._check))
        self._allow(self._states.currentWidget() is self.view)

    def _say_nobody(self) -> None:
        if self._ids and self._check is not None:
            self._say(
                self.tr("Nobody is left to print"),
                self.tr("“Left out and to look at” says why, and what can be done about it."),
            )
        else:
            self._say(
                self.tr("Nobody is chosen"),
                self.tr("Choose another group above, or bring your contacts in first."),
            )

    def _say(self, title: str, sentence: str) -> None:
        self._empty.set_texts(title, sentence)
        self._states.setCurrentWidget(self._empty)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Cancelled):
            return
        message = message_for(error)
        self.view.clear()
        self._say(message.happened, f"{message.safe} {message.remedy}".strip())
        self.figure.setText("")
        self._allow(False)

    def _allow(self, on: bool) -> None:
        self.save.setEnabled(on)
        self.print.setEnabled(on)

    # -- output --------------------------------------------------------------------------------

    def save_file(self) -> None:
        """Ask where, then write there."""
        pieces = self.pieces(self._ids)
        if pieces is not None and self.save.isEnabled():
            self.output.save(pieces)

    def print_pieces(self) -> None:
        """Ask for the printer, then print."""
        pieces = self.pieces(self._ids)
        if pieces is not None and self.print.isEnabled():
            self.output.print_pieces(pieces)

    def _tell_done(self, words: str, path: Path | None) -> None:
        self._done.hide()
        self._done.deleteLater()
        self._done = Banner("", "success")
        if path is None:
            words = self.tr("{what} Printed.").format(what=words)
        else:
            words = self.tr("{what} Saved as {file}.").format(what=words, file=path.name)
        self._done.set_message(words, "success")
        if path is not None:
            self._done.add_action(self.tr("Open the file"), lambda: self.output.open_file(path))
        foot = self._buttons.parent()
        assert isinstance(foot, QVBoxLayout)
        foot.insertWidget(0, self._done)
        self.wrote()

    def wrote(self) -> None:
        """Something was written or printed."""
