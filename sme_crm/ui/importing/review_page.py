"""The dry run: what the import will do, exactly, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sme_crm.domain.vocabulary import STATUSES
from sme_crm.services.importing.report import DryRun
from sme_crm.services.importing.run import RunOptions
from sme_crm.ui.importing.figures import Figures
from sme_crm.ui.importing.notes_table import NotesTable
from sme_crm.ui.importing.rules_list import RulesList
from sme_crm.ui.labels import translated
from sme_crm.ui.theme import tokens as size
from sme_crm.ui.widgets.buttons import Button
from sme_crm.ui.widgets.card import Card
from sme_crm.ui.widgets.combo_box import ComboBox, Splitter
from sme_crm.ui.widgets.flow_layout import FlowLayout
from sme_crm.ui.widgets.labels import FieldLabel


class ReviewPage(QWidget):
    """Figures, the choices for the whole run, what cleaning does, rejected rows."""

    option_changed = Signal(str, object)
    """(name of a run option, value): the dry run is made again."""
    rule_toggled = Signal(str, bool)
    save_rejects_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = Figures()
        self.on_match = ComboBox(
            [
                ("update", self.tr("Complete it")),
                ("skip", self.tr("Leave it as it is")),
                ("new", self.tr("Add another one")),
            ],
            accessible_name=self.tr("A contact that is already there"),
        )
        self.status = ComboBox(
            [(key, translated("Vocabulary", text)) for key, text in STATUSES.items()],
            accessible_name=self.tr("Status of new contacts"),
        )
        self.source = QLineEdit()
        self.source.setPlaceholderText(self.tr("Salon 2026, website…"))
        self.lot = QLineEdit()
        self.lot.setPlaceholderText(self.tr("Name of the address file"))
        self.rules = RulesList()
        self.rules.toggled.connect(self.rule_toggled)
        self.notes = NotesTable()
        self.save_rejects = Button(self.tr("Save the rejected rows…"), "save")
        self.save_rejects.clicked.connect(self.save_rejects_wanted)
        self._connect_options()
        self._lay_out()

    def _connect_options(self) -> None:
        self.on_match.activated.connect(
            lambda: self.option_changed.emit("on_match", self.on_match.key())
        )
        self.status.activated.connect(lambda: self.option_changed.emit("status", self.status.key()))

    def texts(self) -> dict[str, str]:
        """The run options typed as text; they change no count, so they are taken at the end."""
        return {"source": self.source.text(), "lot": self.lot.text()}

    def begin(self) -> None:
        """Forget what was typed for the import before."""
        self.source.clear()
        self.lot.clear()

    def _lay_out(self) -> None:
        options = QWidget()
        flow = FlowLayout(options, size.SPACE_16)
        for text, field in (
            (self.tr("A contact that is already there"), self.on_match),
            (self.tr("Status of new contacts"), self.status),
            (self.tr("Source of new contacts"), self.source),
            (self.tr("Address file"), self.lot),
        ):
            group = QWidget()
            group.setFixedWidth(220)
            column = QVBoxLayout(group)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(size.SPACE_4)
            column.addWidget(FieldLabel(text, field))
            column.addWidget(field)
            flow.addWidget(group)
        self._rules_card = Card(self.tr("What cleaning does"), padding=0)
        self._rules_card.body.addWidget(self.rules, 1)
        self._notes_card = Card(self.tr("Rejected rows and warnings"), padding=0)
        self._notes_card.add_to_title_line(self.save_rejects)
        self._notes_card.body.addWidget(self.notes, 1)
        splitter = Splitter()
        splitter.addWidget(self._rules_card)
        splitter.addWidget(self._notes_card)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([500, 500])
        line = QHBoxLayout()
        line.addWidget(splitter, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(size.SPACE_12)
        page.addWidget(self.figures)
        page.addWidget(options)
        page.addLayout(line, 1)

    def show_report(self, report: DryRun, options: RunOptions, files: Sequence[str] = ()) -> None:
        """Show a dry run and the options it was made with."""
        self.figures.show_report(report)
        self.on_match.choose(options.on_match)
        self.status.choose(options.status)
        self.rules.show_report(report, options.off)
        self.notes.show_notes(report.rejects, report.warnings, files)
        self._notes_card.setVisible(bool(report.rejects or report.warnings))
        self.save_rejects.setVisible(bool(report.rejects))
