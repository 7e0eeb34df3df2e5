"""The end of an import: what was written, and where to go from there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sme_crm.services.importing.report import DryRun
from sme_crm.ui.forms.scroll_page import ScrollPage
from sme_crm.ui.importing.figures import Figures
from sme_crm.ui.labels import count_text
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.states import EmptyState


class ResultPage(QWidget):
    """Counts and next steps."""

    contacts_wanted = Signal()
    group_wanted = Signal()
    letters_wanted = Signal()
    undo_wanted = Signal()
    another_wanted = Signal()
    report_wanted = Signal()
    """The change in the list of changes."""
    duplicates_wanted = Signal()
    """A search for contacts that are there twice now, rows of the file among themselves too."""
    rejects_wanted = Signal()
    mapping_wanted = Signal()
    """The columns shall be remembered under a name."""

    def __init__(
        self, *, letters: bool, groups: bool, duplicates: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.figures = Figures()
        self._state = EmptyState("success", "", "")
        self.contacts_button = self._state.add_action(
            self.tr("See the contacts"), self.contacts_wanted.emit, "contacts", "primary"
        )
        self.group_button = self._state.add_action(
            self.tr("Make a group of them"), self.group_wanted.emit, "groups"
        )
        self.letters_button = self._state.add_action(
            self.tr("Write to them"), self.letters_wanted.emit, "letters"
        )
        self.undo_button = self._state.add_action(
            self.tr("Undo the import"), self.undo_wanted.emit, "undo"
        )
        self.another_button = self._state.add_action(
            self.tr("Import another file"), self.another_wanted.emit, "import", "quiet"
        )
        self._letters, self._groups, self._duplicates = letters, groups, duplicates
        self.duplicates_button = self._more(self.tr("Search for duplicates"), "duplicates")
        self.duplicates_button.clicked.connect(self.duplicates_wanted)
        self.rejects_button = self._more(self.tr("Save the rejected rows…"), "save")
        self.rejects_button.clicked.connect(self.rejects_wanted)
        self.mapping_button = self._more(self.tr("Name the columns remembered…"), "columns")
        self.mapping_button.clicked.connect(self.mapping_wanted)
        self.report_button = self._more(self.tr("Show the change"), "changes")
        self.report_button.clicked.connect(self.report_wanted)
        card = Card()
        card.body.addStretch(1)
        card.body.addWidget(self._state)
        card.body.addStretch(1)
        more = QWidget()
        flow = FlowLayout(more)
        for button in (
            self.duplicates_button, self.rejects_button, self.mapping_button, self.report_button,
        ):  # fmt: skip
            flow.addWidget(button)
        scroll = ScrollPage()
        column = QVBoxLayout(scroll.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(size.SPACE_12)
        column.addWidget(self.figures)
        column.addWidget(card, 1)
        column.addWidget(more)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _more(self, text: str, icon: str) -> Button:
        return Button(text, icon, "quiet")

    def show_result(self, report: DryRun, change_id: int, *, remembered: bool) -> None:
        """Show the counts; what needs a change is offered only when something was written."""
        self.figures.show_report(report)
        if change_id:
            written = report.created + report.updated
            title = self.tr("%n contact(s) imported", "", written)
            title = title.replace(str(written), count_text(written), 1)
            sentence = self.tr(
                "They are one change: it can be undone now or weeks later, what you touched since"
                " is then kept and listed."
            )
        else:
            title = self.tr("Nothing had to be written")
            sentence = self.tr("Every row of the file is already in your contacts.")
        self._state.set_texts(title, sentence)
        some = bool(report.created or report.updated)
        self.contacts_button.setVisible(some)
        self.group_button.setVisible(some and self._groups)
        self.letters_button.setVisible(some and self._letters)
        self.duplicates_button.setVisible(bool(report.created) and self._duplicates)
        self.undo_button.setVisible(bool(change_id))
        self.report_button.setVisible(bool(change_id))
        self.rejects_button.setVisible(bool(report.rejected))
        self.mapping_button.setVisible(bool(change_id) and remembered)

    def focus_first(self) -> None:
        """Put the focus on what one does next: see the contacts, or else import another file."""
        seen = not self.contacts_button.isHidden()
        (self.contacts_button if seen else self.another_button).setFocus()
