"""The very page of one contact after the other, with the jumps to the worst of them."""

from __future__ import annotations

import bisect
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from sme_crm.domain.letters.template import LetterTemplate
from sme_crm.ui.jobs.latest_read import LatestRead
from sme_crm.ui.labels import count_text
from sme_crm.ui.letters.letter_words import FieldNames, detail_words, refusal_words, warning_words
from sme_crm.ui.letters.worst_cases import WorstCase, worst_cases
from sme_crm.ui.messages import message_for
from sme_crm.ui.navigation import OpenContact
from sme_crm.ui.preview.ghosts import LETTER_GHOSTS
from sme_crm.ui.preview.page_tools import PageTools
from sme_crm.ui.preview.page_view import PageView
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.theme.fonts import TextRole
from sme_crm.ui.theme.icons import icon
from sme_crm.ui.widgets.banner import Banner
from sme_crm.ui.widgets.buttons import Button, IconButton
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.labels import ElidedLabel, Separator, TextLabel
from sme_crm.ui.widgets.states import EmptyState

if TYPE_CHECKING:
    from sme_crm.services.letters.preview import LetterPreview, PreviewedLetter
    from sme_crm.services.letters.print_check import PrintCheck
    from sme_crm.ui.context import UiContext

_REFRESH = 120  # ms: several changes at once are shown once


class PreviewPane(Card):
    """Shows `ids` one by one; the place is kept while the text or the contacts change."""

    check_wanted = Signal()
    """The worst cases are asked for, but nothing was checked yet."""
    shown = Signal(object)
    """The PreviewedLetter of the contact shown, None when there is none."""

    def __init__(
        self, context: UiContext, names: FieldNames, parent: QWidget | None = None
    ) -> None:
        super().__init__("", 0, parent)
        self._context = context
        self._ids: tuple[int, ...] = ()
        self._at = 0
        self._names = names
        self._template: LetterTemplate | None = None
        self._preview: LetterPreview | None = None
        self._latest = LatestRead(context.jobs)
        self._cases: list[WorstCase] = []
        self._looked_for = False
        self.letter: PreviewedLetter | None = None
        self.view = PageView(context.jobs)
        self.view.failed.connect(self._fail)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REFRESH)
        self._later.timeout.connect(self.renew)
        self.body.setSpacing(0)
        self.body.addLayout(self._make_first_line())
        self.body.addLayout(self._make_second_line())
        self.body.addWidget(Separator())
        self._banner = Banner("", "warning", dismissable=False)
        self._banner.add_action(self.tr("Open the sheet"), self.open_contact)
        self._banner_line = QVBoxLayout()
        self._banner_line.setContentsMargins(size.SPACE_12, size.SPACE_12, size.SPACE_12, 0)
        self._banner_line.addWidget(self._banner)
        self._banner.hide()
        holder = QWidget()
        self._states = QStackedLayout(holder)
        self._empty = EmptyState("letters", "", "")
        self._to_sheet = self._empty.add_action(
            self.tr("Open the sheet"), self.open_contact, "contacts"
        )
        self._states.addWidget(self.view)
        self._states.addWidget(self._empty)
        self.body.addLayout(self._banner_line)
        self.body.addWidget(holder, 1)
        self._show_nobody()

    def _make_first_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_8, size.SPACE_8, size.SPACE_12, 0)
        line.setSpacing(size.SPACE_4)
        self.earlier = IconButton("chevron-left", self.tr("Contact before (Alt+Page up)"))
        self.earlier.clicked.connect(lambda: self.step(-1))
        self.later = IconButton("chevron-right", self.tr("Next contact (Alt+Page down)"))
        self.later.clicked.connect(lambda: self.step(1))
        self._name = ElidedLabel("", TextRole.STRONG)
        self._place = TextLabel("", TextRole.SMALL_NUMBER, "muted")
        line.addWidget(self.earlier)
        line.addWidget(self.later)
        line.addSpacing(size.SPACE_4)
        line.addWidget(self._name, 1)
        line.addWidget(self._place)
        return line

    def _make_second_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(size.SPACE_8, 0, size.SPACE_8, size.SPACE_8)
        line.setSpacing(size.SPACE_4)
        self.worst = Button(self.tr("Worst cases"), "target", "quiet")
        self._worst_menu = QMenu(self)
        self._worst_menu.aboutToShow.connect(self._fill_worst_menu)
        self.worst.set_menu(self._worst_menu)
        self.tools = PageTools(self.view, LETTER_GHOSTS)
        line.addWidget(self.worst)
        line.addStretch(1)
        line.addWidget(self.tools)
        return line

    # -- what is shown -------------------------------------------------------------------------

    def set_template(self, template: LetterTemplate | None) -> None:
        """Show the letters of another template or text."""
        self._template = template
        self.renew()

    def set_ids(self, ids: tuple[int, ...]) -> None:
        """Other recipients; the one shown stays if he is among them."""
        present = self.contact_id()
        self._ids = ids
        self._at = ids.index(present) if present in ids else 0
        self.reload()

    def set_check(self, check: PrintCheck | None) -> None:
        """What the print check found (None: nothing was checked)."""
        self._cases = worst_cases(check) if check is not None else []
        if check is not None and self._looked_for:
            self._looked_for = False
            if self._cases:
                self.go_to_case(self._cases[0])

    def contact_id(self) -> int | None:
        """The contact whose letter is shown."""
        return self._ids[self._at] if self._at < len(self._ids) else None

    def step(self, places: int) -> None:
        """Go to another contact."""
        to = self._at + places
        if 0 <= to < len(self._ids):
            self._at = to
            self.reload()

    def go_to(self, contact_id: int) -> None:
        """Show the letter of a contact; one who is not among the recipients stays unseen."""
        if contact_id in self._ids:
            self._at = self._ids.index(contact_id)
            self.reload()

    def renew_soon(self) -> None:
        """The contacts or the sender changed: compose anew in a moment."""
        self._later.start()

    def renew(self) -> None:
        """Compose anew, with the sender as he is now."""
        template = self._template
        letters = self._context.workspace.letters
        self._preview = letters.preview(template) if template is not None else None
        self.reload()

    def reload(self) -> None:
        """Show the letter of the contact it stands at."""
        self._latest.drop()
        self._tell_place()
        contact_id, preview = self.contact_id(), self._preview
        if contact_id is None or preview is None:
            self._show_nobody()
            return
        self._latest.ask(lambda: preview.letter(contact_id), self._take, self._fail)

    def _tell_place(self) -> None:
        count = len(self._ids)
        self.earlier.setEnabled(self._at > 0)
        self.later.setEnabled(self._at + 1 < count)
        self.worst.setEnabled(count > 0)
        words = self.tr("{number} of {count}")
        text = words.format(number=count_text(self._at + 1), count=count_text(count))
        self._place.setText(text if count else "")

    def _take(self, letter: PreviewedLetter | None) -> None:
        self.letter = letter
        self.shown.emit(letter)
        if letter is None:
            self._name.setText("")
            self._show_state(
                self.tr("This contact is not there any more"),
                self.tr("Deleted or merged meanwhile. Go on to the next one."),
            )
            return
        self._name.setText(letter.name)
        if not letter.pdf:
            reasons = "\n".join(refusal_words(refusal) for refusal in letter.refusals)
            self._show_state(self.tr("No letter for this contact"), reasons, contact=True)
            return
        self._tell_findings(letter)
        self._states.setCurrentWidget(self.view)
        self.view.show_pdf(letter.pdf)

    def _tell_findings(self, letter: PreviewedLetter) -> None:
        if letter.refusals:
            reasons = "; ".join(refusal_words(refusal) for refusal in letter.refusals)
            words = self.tr("Will not be printed. {reasons}").format(reasons=reasons)
            self._tell_banner(words, "error")
            return
        said = []
        for warning in letter.warnings:
            words = warning_words(warning.kind)
            detail = detail_words(warning.kind, warning.detail, self._names)
            said.append(f"{words} ({detail})" if detail else words)
        self._tell_banner(" · ".join(said), "warning")

    def _tell_banner(self, words: str, kind: str) -> None:
        self._banner.set_message(words, kind)
        self._banner.setVisible(bool(words))

    def _show_state(self, title: str, sentence: str, contact: bool = False) -> None:
        self._banner.hide()
        self._empty.set_texts(title, sentence)
        self._to_sheet.setVisible(contact)
        self._states.setCurrentWidget(self._empty)
        self.view.clear()

    def _show_nobody(self) -> None:
        self.letter = None
        self.shown.emit(None)
        self._name.setText("")
        if self._template is None:
            self._show_state(
                self.tr("No template chosen"),
                self.tr("Choose a template at the left: its letters appear here, page by page."),
            )
        else:
            self._show_state(
                self.tr("Nobody to write to"),
                self.tr("Choose another group above, or bring your contacts in first."),
            )

    def _fail(self, error: Exception) -> None:
        message = message_for(error)
        self._show_state(message.happened, f"{message.safe} {message.remedy}".strip())

    # -- acting --------------------------------------------------------------------------------

    def open_contact(self) -> None:
        """Go to the sheet of the contact shown."""
        contact_id = self.contact_id()
        if contact_id is not None and self._context.navigator.can_send(OpenContact):
            self._context.navigator.send(OpenContact(contact_id))

    def show_worst_cases(self) -> None:
        """Open the list of the worst cases."""
        if self.worst.isEnabled():
            self.worst.showMenu()

    def _fill_worst_menu(self) -> None:
        self._worst_menu.clear()
        if not self._cases:
            action = self._worst_menu.addAction(icon("search"), self.tr("Look for them now"))
            action.triggered.connect(lambda _checked=False: self._look_for_cases())
            return
        for case in self._cases:
            words = self.tr("{case} ({count})").format(
                case=case.words, count=count_text(len(case.ids))
            )
            action = self._worst_menu.addAction(icon(case.icon), words)
            action.triggered.connect(lambda _checked=False, case=case: self.go_to_case(case))

    def _look_for_cases(self) -> None:
        """Have all letters checked, then show the first of the worst."""
        self._looked_for = True
        self.check_wanted.emit()

    def go_to_case(self, case: WorstCase) -> None:
        """Show the next contact of a case, after the one shown; the first after the last."""
        places = sorted(self._ids.index(one) for one in case.ids if one in self._ids)
        if not places:
            return
        after = bisect.bisect_right(places, self._at)
        self._at = places[after % len(places)]
        self.reload()
